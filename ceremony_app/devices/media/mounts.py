"""Mounting and unmounting, and what is mounted where: `/proc/self/mountinfo`, which tells of changes by POLLPRI."""

from __future__ import annotations

import os
import re
import select
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

MOUNTINFO = Path("/proc/self/mountinfo")
GUARDED = frozenset({"nodev", "nosuid", "noexec"})
"""What holds for every stick; inputs are `ro` besides."""
TYPES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"vfat": ("vfat",), "exfat": ("exfat", "exfat-fuse"), "ext4": ("ext4",), "ext3": ("ext4",), "ext2": ("ext4",)}
)
"""What blkid calls a file system, to the types that `mount` is tried with, in order."""
_ESCAPE = re.compile(rb"\\([0-7]{3})")
_TIMEOUT = 60


class MountError(Exception):
    """What the system said when it did not mount or unmount; never seen outside this room."""

    @property
    def is_busy(self) -> bool:
        """Whether another program has something open there: words of umount and of udisks, in the C locale."""
        return "busy" in str(self)


@dataclass(frozen=True)
class Mounted:
    """One line of mountinfo."""

    number: str
    """`major:minor` of the file system; `0:…` where FUSE or the kernel made it up."""
    place: Path
    options: frozenset[str]
    type: str
    source: str
    file_system: frozenset[str] = frozenset()
    """Options of the file system itself, which hold wherever else it is mounted."""

    @property
    def is_read_only(self) -> bool:
        """Whether the file system itself takes no more writes, not this mount of it alone."""
        return "ro" in self.file_system


def mounted(mountinfo: Path = MOUNTINFO) -> tuple[Mounted, ...]:
    """Everything that is mounted, in the kernel's order; a later line covers an earlier one of the same place."""
    found = []
    for line in mountinfo.read_bytes().splitlines():
        left, _, right = line.partition(b" - ")
        before, after = left.split(b" "), right.split(b" ")
        if len(before) < 6 or len(after) < 2:
            continue
        found.append(
            Mounted(
                number=before[2].decode("ascii", "replace"),
                place=Path(os.fsdecode(_plain(before[4]))),
                options=frozenset(before[5].decode("ascii", "replace").split(",")),
                type=after[0].decode("ascii", "replace"),
                source=os.fsdecode(_plain(after[1])),
                file_system=frozenset(after[2].decode("ascii", "replace").split(","))
                if len(after) > 2
                else frozenset(),
            )
        )
    return tuple(found)


def _plain(field_: bytes) -> bytes:
    return _ESCAPE.sub(lambda found: bytes([int(found[1], 8) & 0xFF]), field_)


class MountWatch:
    """Tells when something was mounted or unmounted. `fileno` is for an event loop that waits for exceptions.

    inotify does not work on procfs, POLLPRI does (reference/desktop.md §6).
    """

    def __init__(self, mountinfo: Path = MOUNTINFO) -> None:
        self._fd = os.open(mountinfo, os.O_RDONLY | os.O_CLOEXEC)

    def fileno(self) -> int:
        """The descriptor to wait on, for exceptional conditions."""
        return self._fd

    def wait(self, seconds: float) -> tuple[Mounted, ...] | None:
        """What is mounted after the next change; None where nothing changed in that time."""
        poll = select.poll()
        poll.register(self._fd, select.POLLPRI)
        # Every file of procfs says POLLERR with the news as well.
        return self.look() if poll.poll(round(seconds * 1000)) else None

    def look(self) -> tuple[Mounted, ...]:
        """What is mounted now; the change counts as seen."""
        os.lseek(self._fd, 0, os.SEEK_SET)
        while os.read(self._fd, 1 << 16):
            pass
        return mounted(Path(f"/proc/self/fd/{self._fd}"))

    def close(self) -> None:
        """No more news; once is enough."""
        if self._fd >= 0:
            os.close(self._fd)
        self._fd = -1


class Mounter(Protocol):
    """Whoever can mount."""

    def mount(self, node: Path, file_system: str, place: Path, options: frozenset[str]) -> Path:
        """Mount it, with at least these options; where it came to lie. Raises MountError."""

    def unmount(self, node: Path, place: Path) -> None:
        """Write everything out and take it away; raises MountError."""


@dataclass(frozen=True)
class RootMounter:
    """The `mount` of util-linux, for root. Options that a FUSE file system forgets are set on the mount itself."""

    types: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: TYPES)

    def mount(self, node: Path, file_system: str, place: Path, options: frozenset[str]) -> Path:
        """At the place given, which is made."""
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        said = "no program here knows this file system"
        for kind in self.types.get(file_system, ()):
            # A journal is not played back on a medium that is only to be read.
            extra = {"noload"} if kind == "ext4" and "ro" in options else set()
            try:
                _run("mount", "-t", kind, "-o", ",".join(sorted(options | extra)), str(node), str(place))
            except MountError as error:
                said = str(error)
                continue
            try:
                hold_to(place, options)
            except MountError:
                self.unmount(node, place)
                raise
            return place
        raise MountError(said)

    def unmount(self, node: Path, place: Path) -> None:  # noqa: ARG002 - the place tells which.
        """A pulled stick is let go lazily: nothing is left to be written out."""
        try:
            _run("umount", str(place))
        except MountError:
            _run("umount", "--lazy", str(place))
            raise


@dataclass(frozen=True)
class UdisksMounter:
    """udisks2, for whoever is not root and sits at this computer; it says itself where it mounts."""

    mountinfo: Path = MOUNTINFO

    def mount(self, node: Path, file_system: str, place: Path, options: frozenset[str]) -> Path:  # noqa: ARG002
        """Below `/media` or `/run/media`, as udisks likes."""
        words = ",".join(sorted(options))
        _run("udisksctl", "mount", "--no-user-interaction", "-b", str(node), "--options", words)
        number = _number_of(node)
        for one in reversed(mounted(self.mountinfo)):
            if one.number == number:
                return one.place
        raise MountError("udisks mounted it, but nothing of it is to be seen")

    def unmount(self, node: Path, place: Path) -> None:  # noqa: ARG002 - the node tells which.
        """By udisks, which mounted it."""
        _run("udisksctl", "unmount", "--no-user-interaction", "-b", str(node))


def hold_to(place: Path, options: frozenset[str]) -> None:
    """Set options on the mount itself, where the file system forgets them; raises MountError."""
    _run("mount", "-o", ",".join(["remount", "bind", *sorted(options)]), str(place))


def set_writing(place: Path, access: str) -> None:
    """Set a file system that somebody else mounted to `ro` or `rw`, everything written out; raises MountError."""
    _run("mount", "-o", f"remount,{access}", str(place))


def _number_of(node: Path) -> str:
    try:
        status = node.stat()
    except OSError:
        return ""
    return f"{os.major(status.st_rdev)}:{os.minor(status.st_rdev)}"


def _run(*command: str) -> None:
    try:
        done = subprocess.run(
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
            timeout=_TIMEOUT,
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise MountError(f"{command[0]} did not run ({type(error).__name__})") from None
    if done.returncode != 0:
        words = " ".join(line.strip() for line in done.stderr.splitlines()[:1])
        raise MountError(ascii(words[:160])[1:-1] or f"{command[0]} ended with {done.returncode}")
