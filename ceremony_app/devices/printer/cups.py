"""The print system of this computer: its queues, its jobs, and the one way to give it a file."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from urllib.parse import quote

from ceremony_app.devices.media.folder import reason
from ceremony_app.devices.printer import ipp
from ceremony_app.devices.printer.refusals import PrinterNoSystem, PrinterNotTaken, PrinterUnknown

SOCKETS = (Path("/run/cups/cups.sock"), Path("/var/run/cups/cups.sock"))
CONFIGURATION = Path("/etc/cups")
PATIENCE_S = 60
LONGEST_ANSWER = 200
QUEUE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,126}", re.ASCII)
TITLE = "ceremony"
"""The title of every job: it stays in the print system's history, so it tells nothing."""

_WITHOUT_DRIVER = frozenset({"Local Raw Printer", "Remote Printer"})
"""What CUPS calls the model of a queue that has no driver, and that it hands every file on as it stands."""
_TAKEN = re.compile(r"request id is \S+-([0-9]+) ")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{0,30}", re.ASCII)


class JobEnd(IntEnum):
    """How a job stands (RFC 8011 §5.3.7)."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9

    @property
    def is_final(self) -> bool:
        """Whether nothing more comes."""
        return self >= JobEnd.CANCELED


@dataclass(frozen=True)
class Queue:
    """A queue as the print system tells of it now."""

    name: str
    address: str
    """The device's address; it may hold a password, so nothing but `scheme` goes into a record."""
    is_stopped: bool
    accepts: bool
    reasons: tuple[str, ...]
    model: str = ""

    @property
    def is_raw(self) -> bool:
        """Whether it has no driver, so that a file reaches the printer as it stands and is not made into pages."""
        return self.model in _WITHOUT_DRIVER

    @property
    def scheme(self) -> str:
        """What the address begins with; "?" where that is no plain word."""
        head = self.address.partition(":")[0].lower()
        return head if _SCHEME.fullmatch(head) else "?"


@dataclass(frozen=True)
class Cups:
    """One CUPS, by its socket file and the folder of its configuration."""

    socket: Path
    configuration: Path = CONFIGURATION

    def default(self) -> str | None:
        """The name of the default queue; raises PrinterNoSystem."""
        told = ipp.ask(self.socket, ipp.Operation.CUPS_GET_DEFAULT, ["printer-name"])
        names = told.groups[0].get("printer-name", ()) if told.is_good and told.groups else ()
        return str(names[0]) if names else None

    def queue(self, name: str) -> Queue:
        """A queue; raises PrinterUnknown for none, or for a class, and PrinterNoSystem."""
        wanted = ["device-uri", "printer-state", "printer-state-reasons", "printer-is-accepting-jobs", "member-names"]
        wanted.append("printer-make-and-model")
        told = ipp.ask(self.socket, ipp.Operation.GET_PRINTER_ATTRIBUTES, wanted, ("printer-uri", self._uri(name)))
        found = told.groups[0] if told.is_good and told.groups else {}
        address = found.get("device-uri", ())
        if not address or "member-names" in found:
            raise PrinterUnknown(queue=ascii(name))
        return Queue(
            name=name,
            address=str(address[0]),
            is_stopped=found.get("printer-state", (0,))[0] == 5,
            accepts=bool(found.get("printer-is-accepting-jobs", (False,))[0]),
            reasons=tuple(str(one) for one in found.get("printer-state-reasons", ()) if one != "none"),
            model=str(found.get("printer-make-and-model", ("",))[0]),
        )

    def jobs(self, name: str) -> dict[int, JobEnd]:
        """Every job that the print system remembers of a queue, by number."""
        target = ("printer-uri", self._uri(name))
        told = ipp.ask(self.socket, ipp.Operation.GET_JOBS, ["job-id", "job-state"], target, "all")
        found = [one for one in told.groups if "job-id" in one] if told.is_good else []
        return {int(one["job-id"][0]): JobEnd(int(one["job-state"][0])) for one in found}

    def job(self, number: int) -> JobEnd:
        """How one job stands; one that is remembered no more counts as aborted, as nobody can say otherwise."""
        target = ("job-uri", f"ipp://localhost/jobs/{number}")
        told = ipp.ask(self.socket, ipp.Operation.GET_JOB_ATTRIBUTES, ["job-state"], target)
        if not told.is_good or not told.groups or "job-state" not in told.groups[0]:
            return JobEnd.ABORTED
        return JobEnd(int(told.groups[0]["job-state"][0]))

    def submit(self, queue: str, path: Path) -> int:
        """Give it one copy of a file, one-sided, without a cover page; the job's number.

        Raises PrinterNoSystem or PrinterNotTaken.
        """
        try:
            # By its bytes, as the print system would remember the file's name for as long as it remembers the job.
            with path.open("rb") as file:
                return Submission(self, queue, file.fileno(), ["--", "-"]).number()
        except OSError as error:
            raise PrinterNotTaken(answer=reason(error)) from None

    def submit_raw(self, queue: str, descriptor: int) -> Submission:
        """The same with what a descriptor gives until its end, in the printer's own language and past every filter."""
        return Submission(self, queue, descriptor, ["-o", "raw", "--", "-"])

    def cancel(self, queue: str, number: int) -> None:
        """Cancel a job and have its files removed; one that has ended is left as it is."""
        command = [find_tool("cancel"), "-x", f"{queue}-{number}"]
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(
                command,
                capture_output=True,
                env=self.environment(),
                timeout=PATIENCE_S,
                check=False,
                stdin=subprocess.DEVNULL,
            )

    def environment(self) -> dict[str, str]:
        """For the print system's own programs: this socket and no other, plain English, our folder for files."""
        kept = {name: os.environ[name] for name in ("PATH", "TMPDIR", "USER") if name in os.environ}
        # Nobody's own settings (~/.cups/lpoptions: copies, both sides, several pages a sheet) may change a job.
        return {**kept, "HOME": "/nonexistent", "CUPS_SERVER": str(self.socket), "LC_ALL": "C"}

    @staticmethod
    def _uri(name: str) -> str:
        if not QUEUE_NAME.fullmatch(name):
            raise PrinterUnknown(queue=ascii(name))
        return f"ipp://localhost/printers/{quote(name)}"


class Submission:
    """A job that `lp` is handing over; raises PrinterNoSystem or PrinterNotTaken where it cannot begin."""

    def __init__(self, cups: Cups, queue: str, source: int, rest: list[str]) -> None:
        command = [find_tool("lp"), "-d", queue, "-n", "1", "-t", TITLE]
        command += ["-o", "job-sheets=none,none", "-o", "sides=one-sided", *rest]
        try:
            self._process = subprocess.Popen(
                command, stdin=source, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=cups.environment()
            )
        except OSError as error:
            raise PrinterNotTaken(answer=type(error).__name__) from None

    def number(self) -> int:
        """The job's number, once all was handed over; raises PrinterNotTaken."""
        try:
            said, complained = self._process.communicate(timeout=PATIENCE_S)
        except subprocess.TimeoutExpired:
            self.kill()
            raise PrinterNotTaken(answer="it took too long") from None
        found = _TAKEN.match(said.decode("utf-8", "replace"))
        if self._process.returncode != 0 or found is None:
            raise PrinterNotTaken(answer=_one_line(complained or said))
        return int(found[1])

    def kill(self) -> None:
        """End it where it is; what was handed over so far must be cancelled."""
        self._process.kill()
        self._process.communicate()


def find_tool(name: str) -> str:
    """A program of the print system; raises PrinterNoSystem."""
    found = shutil.which(name)
    if found is None:
        raise PrinterNoSystem()
    return found


def find_cups() -> Cups:
    """The CUPS of this computer, by its socket file; never one on another computer.

    CUPS_SERVER (a socket's path) and CUPS_SERVERROOT (cups(1)) are heard where they are set. Raises PrinterNoSystem.
    """
    told, root = (os.environ.get(name, "") for name in ("CUPS_SERVER", "CUPS_SERVERROOT"))
    for place in (Path(told), *SOCKETS) if told.startswith("/") else SOCKETS:
        if place.is_socket():
            return Cups(place, Path(root) if root.startswith("/") else CONFIGURATION)
    raise PrinterNoSystem()


def _one_line(output: bytes) -> str:
    words = " ".join(output.decode("utf-8", "replace").split())
    return "".join(one for one in words if one.isprintable())[:LONGEST_ANSWER] or "?"
