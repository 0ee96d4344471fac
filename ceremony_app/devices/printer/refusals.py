"""What this room says no to."""

from __future__ import annotations

from ceremony_app.core.refusals import Refusal


class PrinterRefusal(Refusal):
    """The base of every refusal of this room."""


class PrinterNoSystem(PrinterRefusal):
    """No CUPS answers on a socket of this computer."""

    code = "PRINTER-NO-SYSTEM"
    says = "This computer has no print system that answers."
    next_step = "Start CUPS and add the printer, or carry the file to a computer with a printer."


class PrinterNotSet(PrinterRefusal):
    """Nobody said which printer."""

    code = "PRINTER-NOT-SET"
    says = "No printer is chosen on this computer."
    next_step = "Choose a default printer in the print system, or name a queue in the binding."


class PrinterUnknown(PrinterRefusal):
    """A queue that the print system does not have, or a class of several."""

    code = "PRINTER-UNKNOWN"
    says = "The print system has no single printer named {queue}."
    next_step = "Add the printer under that name, or name another queue in the binding."


class PrinterNotLocal(PrinterRefusal):
    """A queue whose printer is reached through a network, or nobody knows how."""

    code = "PRINTER-NOT-LOCAL"
    says = "The printer {queue} is not known to hang on this computer by a cable (its address begins with {scheme})."
    next_step = "Use a printer on a USB cable, added with a usb: address; in production no other is used."


class PrinterStopped(PrinterRefusal):
    """A queue that takes no jobs, or stopped in the middle of one."""

    code = "PRINTER-STOPPED"
    says = "The printer {queue} does not print now: {why}."
    next_step = (
        "Look at paper, cover and cable, start the queue again, then print again; what was waiting was cancelled."
    )


class PrinterBusy(PrinterRefusal):
    """Jobs of others in the queue."""

    code = "PRINTER-BUSY"
    says = "Other jobs wait in the queue of the printer {queue}: {count}."
    next_step = "Let them end or cancel them, so that what comes out is known, then print again."


class PrinterRaw(PrinterRefusal):
    """A queue without a driver, for a file that only a driver makes into pages."""

    code = "PRINTER-RAW"
    says = "The queue {queue} has no driver: it would hand the file to the printer as it stands, not as pages."
    next_step = (
        "Add the printer to the print system with its driver, or name such a queue in the binding; only the test page "
        "and shares need none."
    )


class PrinterNotTaken(PrinterRefusal):
    """The print system did not take the job."""

    code = "PRINTER-NOT-TAKEN"
    says = "The print system did not take the job: {answer}"
    next_step = "Look at the printer, then print again."


class PrinterJobFailed(PrinterRefusal):
    """The job ended, but not as one that was printed."""

    code = "PRINTER-JOB-FAILED"
    says = "The job {job} ended as {state}, not as printed."
    next_step = "Collect and count what came out of the printer, then print again."


class PrinterSlow(PrinterRefusal):
    """The job did not end in time, and was cancelled."""

    code = "PRINTER-SLOW"
    says = "The job {job} did not end within {seconds} seconds, and was cancelled."
    next_step = "Look at paper, cover and cable; collect and count what came out, then print again."


class PrinterJobsDiffer(PrinterRefusal):
    """More, fewer or other jobs than the one."""

    code = "PRINTER-JOBS-DIFFER"
    says = "The printer {queue} had {count} new jobs where exactly one was given to it."
    next_step = "Collect and count what came out; find out who else prints, then print again."


class SpoolOnDisk(PrinterRefusal):
    """A folder of the print system that is not in memory alone."""

    code = "PRINTER-SPOOL-ON-DISK"
    says = "What is printed would be written to a disk: {place} ({why})."
    next_step = (
        "Copy the share by hand; or put that folder on a tmpfs and switch swap off, then check the printer again."
    )


class SpoolUnreadable(PrinterRefusal):
    """The configuration or the spool of the print system cannot be looked at."""

    code = "PRINTER-SPOOL-UNREADABLE"
    says = "It cannot be seen where the print system keeps its jobs: {place}."
    next_step = "Run the program as root, take a printer by its USB device, or copy the share by hand."


class SpoolElsewhere(PrinterRefusal):
    """The print system that runs is not set up as its configuration says now."""

    code = "PRINTER-SPOOL-ELSEWHERE"
    says = "The print system does not keep its jobs where its configuration says: {place}."
    next_step = "Start CUPS again, so that it is set up as its configuration says, or copy the share by hand."


class SpoolKept(PrinterRefusal):
    """The print system is set up to keep more of a job than it may."""

    code = "PRINTER-SPOOL-KEPT"
    says = "The print system keeps too much of what it prints: {setting}."
    next_step = (
        "Set PreserveJobFiles No and LogLevel warn in cupsd.conf and start CUPS again, or copy the share by hand."
    )


class SpoolNotEmpty(PrinterRefusal):
    """Something of the job is left."""

    code = "PRINTER-SPOOL-NOT-EMPTY"
    says = "After the job, files are left in the print system's folders: {count}."
    next_step = "Remove them, treat what was printed as seen by others, and do not print shares on this computer."


class PrinterNoDevice(PrinterRefusal):
    """A path that is no USB printer."""

    code = "PRINTER-NO-DEVICE"
    says = "{path} is not a printer on a USB cable: {why}."
    next_step = "Plug the printer in and name its device, such as /dev/usb/lp0, in the binding."


class PrinterCableFailed(PrinterRefusal):
    """The device stopped taking bytes."""

    code = "PRINTER-CABLE-FAILED"
    says = "The printer stopped taking the job: {reason}."
    next_step = "Look at paper, cover and cable; collect and count what came out, then print again."


class PrinterCannot(PrinterRefusal):
    """A way that does not print such a thing."""

    code = "PRINTER-CANNOT"
    says = "The way that the binding names prints no {what}."
    next_step = "Print it from a computer with a printer, or name a queue of the print system in the binding."
