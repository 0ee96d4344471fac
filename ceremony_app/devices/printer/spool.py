"""Where the print system writes what it prints, whether that is memory alone, and whether it is empty again.

A job is a file d<number>-<part> in RequestRoot until it is printed; filters write to TempDir (cups-files.conf(5),
cupsd.conf(5)). Neither may lie on a disk for a share, nor may memory go to one.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ceremony_app.devices.printer.cups import Cups
from ceremony_app.devices.printer.refusals import SpoolKept, SpoolOnDisk, SpoolUnreadable

_REQUEST_ROOT = "/var/spool/cups"
_TALKATIVE = ("debug", "debug2")
_MEMORY = ("tmpfs", "ramfs")


@dataclass(frozen=True)
class Spool:
    """The folders of one CUPS, and what its configuration keeps."""

    jobs: Path
    temporary: Path
    keeps_files: str
    """The value of PreserveJobFiles; CUPS keeps them for a day where it is not set."""
    log_level: str

    def files_of(self, number: int) -> tuple[str, ...]:
        """The data files of a job that are still there, by name; raises SpoolUnreadable."""
        return tuple(name for name in _names(self.jobs) if name.startswith(f"d{number:05d}-"))

    def has_control_file(self, number: int) -> bool:
        """Whether the control file of a job that the print system remembers lies here; raises SpoolUnreadable."""
        return f"c{number:05d}" in _names(self.jobs)

    def temporary_files(self) -> frozenset[str]:
        """What lies in the folder for temporary files; raises SpoolUnreadable."""
        return frozenset(_names(self.temporary))


def read_spool(cups: Cups) -> Spool:
    """As the configuration files of that CUPS say; raises SpoolUnreadable."""
    files = dict(_settings(cups.configuration / "cups-files.conf"))
    daemon = dict(_settings(cups.configuration / "cupsd.conf"))
    jobs = Path(files.get("requestroot", _REQUEST_ROOT))
    return Spool(
        jobs=jobs,
        temporary=Path(files.get("tempdir", str(jobs / "tmp"))),
        keeps_files=daemon.get("preservejobfiles", "86400"),
        log_level=daemon.get("loglevel", "warn"),
    )


def require_memory(spool: Spool, kernel: Path = Path("/proc")) -> None:
    """Whether a share may pass through it: nothing on a disk, nothing kept, nothing logged.

    `kernel` is where the kernel tells of mounts and swap; tests bring their own. Raises SpoolOnDisk, SpoolKept or
    SpoolUnreadable.
    """
    for place in (spool.jobs, spool.temporary, Path(tempfile.gettempdir())):
        _require_memory(place, kernel)
    if spool.keeps_files.lower() not in ("no", "off", "false", "0"):
        raise SpoolKept(setting=f"PreserveJobFiles {spool.keeps_files}")
    if spool.log_level.lower() in _TALKATIVE:
        raise SpoolKept(setting=f"LogLevel {spool.log_level}")
    spool.files_of(0)
    spool.temporary_files()


def _require_memory(place: Path, kernel: Path) -> None:
    try:
        real = place.resolve(strict=True)
        mounts = (kernel / "self/mountinfo").read_text("utf-8", "surrogateescape").splitlines()
        swaps = (kernel / "swaps").read_text("ascii", "replace").splitlines()[1:]
    except OSError:
        raise SpoolUnreadable(place=ascii(str(place))) from None
    kind, options = _mount_of(real, mounts)
    if kind not in _MEMORY:
        raise SpoolOnDisk(place=ascii(str(place)), why=f"file system {kind}")
    # A ramfs is never swapped out, nor is a tmpfs that was mounted with noswap.
    if kind == "tmpfs" and "noswap" not in options and any(line.strip() for line in swaps):
        raise SpoolOnDisk(place=ascii(str(place)), why="swap is on")


def _mount_of(place: Path, mounts: list[str]) -> tuple[str, tuple[str, ...]]:
    """File system and its options of the mount that a path lies on (proc_pid_mountinfo(5)): the last that covers it."""
    best = -1
    found: tuple[str, tuple[str, ...]] = ("?", ())
    for line in mounts:
        head, _, tail = line.partition(" - ")
        fields, rest = head.split(), tail.split()
        if len(fields) < 6 or len(rest) < 3:
            continue
        point = Path(_unescaped(fields[4]))
        if place.is_relative_to(point) and len(point.parts) >= best:
            best, found = len(point.parts), (rest[0], tuple(rest[2].split(",")))
    return found


def _unescaped(text: str) -> str:
    """The kernel writes blank, tab, line feed and backslash as three octal digits."""
    for code in ("040", "011", "012", "134"):
        text = text.replace(f"\\{code}", chr(int(code, 8)))
    return text


def _settings(path: Path) -> Iterator[tuple[str, str]]:
    """Name in lower case and value of each line; the last of a name counts, as for CUPS."""
    try:
        lines = path.read_text("utf-8", "replace").splitlines()
    except OSError:
        raise SpoolUnreadable(place=ascii(str(path))) from None
    for line in lines:
        # CUPS takes any white space between the two, a tab as well.
        name, *value = line.partition("#")[0].split(None, 1)[:2] or [""]
        if name:
            yield name.lower(), "".join(value).strip()


def _names(folder: Path) -> list[str]:
    try:
        return sorted(one.name for one in folder.iterdir())
    except OSError:
        raise SpoolUnreadable(place=ascii(str(folder))) from None
