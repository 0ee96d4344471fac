"""Printing under guard: which printer, how many jobs, what is left afterwards.

A document without secrets goes through the print system to a printer on this computer's cable. Pages in the printer's
own language (the test page, shares) go straight to a USB device, or through a print system that writes to memory alone.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ceremony_app.core.modes import Mode
from ceremony_app.core.printing import DuplexVerdict, Printer, PrinterWay, SpoolVerdict
from ceremony_app.devices.printer.cups import Cups, JobEnd, Queue, find_cups
from ceremony_app.devices.printer.refusals import (
    PrinterBusy,
    PrinterCannot,
    PrinterJobFailed,
    PrinterJobsDiffer,
    PrinterNotLocal,
    PrinterNotSet,
    PrinterRaw,
    PrinterRefusal,
    PrinterSlow,
    PrinterStopped,
    SpoolElsewhere,
    SpoolNotEmpty,
    SpoolUnreadable,
)
from ceremony_app.devices.printer.rendering import Page, duplex_of, render
from ceremony_app.devices.printer.spool import Spool, read_spool, require_memory
from ceremony_app.devices.printer.usb import open_device, write_to_printer

LOCAL_SCHEMES = ("usb", "parallel", "serial")
LOCAL_HEADS = ("hp:/usb/", "hp:/par/")
"""HPLIP's own addresses; its hp:/net/ is a network."""
PATIENCE_S = 180
LOOK_EVERY_S = 0.2
SPOOL_PATIENCE_S = 5
WRITTEN_WITHIN_S = 60
"""How long the file that tells of a job may take: DirtyCleanInterval of cupsd.conf(5), 30 s where it is not set."""


@dataclass(frozen=True)
class Checked:
    """A printer that may be used now: the queue or device, and how its address begins (`usblp` for a device)."""

    way: PrinterWay
    name: str
    scheme: str


@dataclass(frozen=True)
class Printed:
    """One job that came to its end. `job` is its number in the print system, 0 where there was none."""

    name: str
    job: int
    spool: SpoolVerdict
    duplex: DuplexVerdict


def is_local(address: str) -> bool:
    """Whether a device's address says that the printer hangs on this computer by a cable."""
    return address.partition(":")[0].lower() in LOCAL_SCHEMES or address.lower().startswith(LOCAL_HEADS)


@dataclass(frozen=True)
class Guard:
    """Prints for one mode. `cups` is found where it is not given; the clock and the wait are tests' to replace."""

    mode: Mode
    cups: Cups | None = None
    patience_s: float = PATIENCE_S
    wait: Callable[[float], None] = time.sleep
    kernel: Path = field(default=Path("/proc"))

    def check(self, printer: Printer) -> Checked:
        """The printer is there, idle and, in production, on a cable; raises the refusals of this room."""
        match printer.way:
            case PrinterWay.NONE:
                raise PrinterNotSet()
            case PrinterWay.USB:
                with open_device(printer.name):
                    return Checked(printer.way, printer.name, "usblp")
            case PrinterWay.LP:
                queue = self._queue(self._system(), printer.name)
                return Checked(printer.way, queue.name, queue.scheme)

    def check_for_shares(self, printer: Printer) -> Checked:
        """As `check`, in a drill too on a cable; and nothing on the way may write to a disk. Raises Spool… too."""
        checked = self.check(printer)
        if printer.way is PrinterWay.LP:
            system = self._system()
            if not is_local(system.queue(checked.name).address):
                raise PrinterNotLocal(queue=checked.name, scheme=checked.scheme)
            spool = read_spool(system)
            require_memory(spool, self.kernel)
            self._require_its_own(spool, system.jobs(checked.name))
        return checked

    def print_document(self, path: Path, printer: Printer) -> Printed:
        """One file without secrets, by the print system and its filters; waits until the job has ended.

        Raises PrinterRaw where the queue has no filters, besides the refusals of `check` and of a job.
        """
        if printer.way is PrinterWay.USB:
            raise PrinterCannot(what="files")
        system = self._system()
        queue = self._queue(system, printer.name)
        if queue.is_raw:
            # Its one job would end as printed, with pages of PDF source on the paper.
            raise PrinterRaw(queue=queue.name)
        with self._one_job(system, queue) as job:
            job.number = system.submit(queue.name, path)
        return Printed(queue.name, job.number, job.spool, DuplexVerdict.ASKED_OFF)

    def print_data(self, data: bytes, printer: Printer) -> Printed:
        """As `print_document`, of bytes that lie in memory alone and so cannot change on their way."""
        held = os.memfd_create("document", os.MFD_CLOEXEC)
        with os.fdopen(held, "wb") as file:
            file.write(data)
            file.flush()
            return self.print_document(Path(f"/proc/self/fd/{held}"), printer)

    def print_pages(self, pages: Sequence[Page], printer: Printer) -> Printed:
        """Pages without secrets in the printer's own language, on the very way that shares take."""
        data = render(pages, printer.language)
        with self.sending(printer) as (descriptor, job):
            write_to_printer(descriptor, data)
        return job.printed(printer)

    @contextmanager
    def sending(self, printer: Printer) -> Iterator[tuple[int, _Job]]:
        """A descriptor that takes one raw job, written by whoever holds it; this process need not see a byte of it.

        The job has ended, was counted, and its files are gone, when the block has been left without a refusal.
        """
        if printer.way is PrinterWay.USB:
            with open_device(printer.name) as device:
                job = _Job(printer.name)
                yield device, job
                job.spool = SpoolVerdict.NONE
            return
        if printer.way is PrinterWay.NONE:
            raise PrinterNotSet()
        system = self._system()
        queue = self._queue(system, printer.name)
        with self._one_job(system, queue) as job:
            read, write = os.pipe()
            try:
                submission = system.submit_raw(queue.name, read)
            except PrinterRefusal:
                os.close(write)
                raise
            finally:
                os.close(read)
            try:
                yield write, job
            except BaseException:
                # An end of file would have half a page printed.
                submission.kill()
                raise
            finally:
                os.close(write)
            job.number = submission.number()

    def _system(self) -> Cups:
        return self.cups or find_cups()

    def _queue(self, system: Cups, name: str) -> Queue:
        chosen = name or system.default()
        if not chosen:
            raise PrinterNotSet()
        queue = system.queue(chosen)
        if self.mode is Mode.PRODUCTION and not is_local(queue.address):
            raise PrinterNotLocal(queue=queue.name, scheme=queue.scheme)
        if queue.is_stopped or not queue.accepts:
            raise PrinterStopped(queue=queue.name, why=", ".join(queue.reasons) or "it is stopped")
        if waiting := sum(not state.is_final for state in system.jobs(queue.name).values()):
            raise PrinterBusy(queue=queue.name, count=waiting)
        return queue

    @contextmanager
    def _one_job(self, system: Cups, queue: Queue) -> Iterator[_Job]:
        """Counts the jobs before and after, waits for the end, and looks whether the spool is empty."""
        before = system.jobs(queue.name)
        spool = _seen(system)
        temporary = spool.temporary_files() if spool else frozenset()
        job = _Job(queue.name)
        try:
            yield job
        except BaseException:
            for number, end in system.jobs(queue.name).items():
                if number not in before and not end.is_final:
                    system.cancel(queue.name, number)
            raise
        try:
            self._ended(system, queue, job.number)
        finally:
            # Also after a refusal nothing may stay in the spool, waiting to be printed once the cover is closed.
            if not system.job(job.number).is_final:
                system.cancel(queue.name, job.number)
        new = sorted(system.jobs(queue.name).keys() - before.keys())
        if new != [job.number]:
            raise PrinterJobsDiffer(queue=queue.name, count=len(new))
        job.spool = self._emptied(spool, job.number, temporary, before)

    def _ended(self, system: Cups, queue: Queue, number: int) -> None:
        waited = 0.0
        while not (end := system.job(number)).is_final:
            now = system.queue(queue.name)
            if now.is_stopped or end is JobEnd.STOPPED:
                raise PrinterStopped(queue=queue.name, why=", ".join(now.reasons) or "it is stopped")
            if waited >= self.patience_s:
                raise PrinterSlow(job=number, seconds=round(waited))
            self.wait(LOOK_EVERY_S)
            waited += LOOK_EVERY_S
        if end is not JobEnd.COMPLETED:
            raise PrinterJobFailed(job=number, state=end.name.lower())

    def _require_its_own(self, spool: Spool, remembered: Iterable[int]) -> None:
        """The running print system keeps its jobs where its configuration says now; before any job nobody can tell.

        It reads its configuration when it starts, and may have been started with another. Raises SpoolElsewhere.
        """
        newest = max(remembered, default=0)
        waited = 0.0
        while newest and not spool.has_control_file(newest):
            if waited >= WRITTEN_WITHIN_S:
                raise SpoolElsewhere(place=ascii(str(spool.jobs)))
            self.wait(LOOK_EVERY_S)
            waited += LOOK_EVERY_S

    def _emptied(
        self, spool: Spool | None, number: int, temporary: frozenset[str], before: Iterable[int]
    ) -> SpoolVerdict:
        """The print system takes its files away shortly after the end; what stays is told."""
        if spool is None or spool.keeps_files.lower() not in ("no", "off", "false", "0"):
            return SpoolVerdict.UNSEEN
        known, waited = (number, *before), 0.0
        while not any(spool.has_control_file(one) for one in known):
            if waited >= SPOOL_PATIENCE_S:
                # No job is known to have lain there, so that nothing of this one does says nothing.
                return SpoolVerdict.UNSEEN
            self.wait(LOOK_EVERY_S)
            waited += LOOK_EVERY_S
        waited = 0.0
        while left := (*spool.files_of(number), *(spool.temporary_files() - temporary)):
            if waited >= SPOOL_PATIENCE_S:
                raise SpoolNotEmpty(count=len(left))
            self.wait(LOOK_EVERY_S)
            waited += LOOK_EVERY_S
        return SpoolVerdict.EMPTY


@dataclass
class _Job:
    """A job on its way."""

    name: str
    number: int = 0
    spool: SpoolVerdict = SpoolVerdict.UNSEEN

    def printed(self, printer: Printer) -> Printed:
        """What is recorded of it."""
        return Printed(self.name, self.number, self.spool, duplex_of(printer.language))


def _seen(system: Cups) -> Spool | None:
    """The spool, where this program may look at it."""
    try:
        spool = read_spool(system)
        spool.files_of(0)
        spool.temporary_files()
    except SpoolUnreadable:
        return None
    return spool
