"""Taking files from a stick and giving files to one; design.md §4 rule 5 reaches as far as the pull.

A write is: survey, room, write and flush each file, unmount, mount anew read-only, read past the cache, compare,
unmount. Only then may the stick be pulled. Where nobody here may unmount, it is compared where it is and set read-only
if that is allowed, and told so. The first error of a flush is final for that file.
"""

from __future__ import annotations

import errno
import fcntl
import hashlib
import mmap
import os
import stat
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from ceremony_app.core.plan.sticks import ReadBack, Stick, StickRole
from ceremony_app.core.refusals import Refusal
from ceremony_app.devices.media.folder import READ_LIMIT, open_below, reason, safe_parts, safe_read, safe_write, shown
from ceremony_app.devices.media.guard import Access, Guard, Left, Opened
from ceremony_app.devices.media.inbox import COUNT_LIMIT, read_inbox
from ceremony_app.devices.media.refusals import (
    MediaExists,
    MediaFull,
    MediaNotRegular,
    MediaReadBackDiffers,
    MediaRefusal,
    MediaTooDeep,
    MediaTooLarge,
    MediaTooMany,
)
from ceremony_app.devices.media.stick_refusals import (
    StickDying,
    StickExists,
    StickFull,
    StickHostile,
    StickPulled,
    StickReadBackDiffers,
    StickReadOnly,
    StickUnexpected,
)
from ceremony_app.devices.media.survey import Loose, survey

SPARE = 64 * 1024
"""Bytes that directories and tables may take besides the files."""
_FLUSH_BUFFERS = 0x1261  # BLKFLSBUF of linux/fs.h.


@dataclass(frozen=True)
class Carried:
    """What is known of the medium of a transfer."""

    stick: Stick
    serial: str
    uuid: str
    file_system: str
    options: tuple[str, ...]
    """Of the mount, those that matter, sorted."""


@dataclass(frozen=True)
class Taken:
    """Files from a stick, read into memory within bounds; `target/file` or `file` to bytes."""

    carried: Carried
    files: Mapping[str, bytes]


@dataclass(frozen=True)
class Given:
    """Files that are on a stick: path to SHA-256 and length, each read back."""

    carried: Carried
    files: Mapping[str, tuple[str, int]]
    read_back: ReadBack
    left: Left


def take(guard: Guard, stick: Stick, folders: Collection[str], loose: Loose) -> Taken:
    """Copy what is on a stick: files in the folders named, and loose ones where allowed. At most 64 of 1 MiB.

    It is mounted read-only, nodev, nosuid and noexec, looked through first, and read whole before anything of it is
    parsed. Raises the refusals of `Guard.open`, StickHostile, StickUnexpected, StickPulled and StickDying.
    """
    with guard.open(stick, Access.READ) as opened, told(opened, "a file"):
        _look_through(opened, folders, loose)
        try:
            files = read_inbox(opened.place)
        except (MediaTooLarge, MediaTooDeep) as refusal:
            raise StickUnexpected(stick=stick.words, count=1, names=str(refusal.parts["name"])) from None
        except MediaTooMany:
            raise StickHostile(stick=stick.words, why=f"more than {COUNT_LIMIT} files.") from None
        opened.check()
        return Taken(carried_by(opened), files)


def give(guard: Guard, stick: Stick, files: Mapping[str, bytes], beside: Collection[str] = ()) -> Given:
    """Write files (path to bytes) to a stick and prove that they are on it; `left` says whether it may be pulled then.

    What is on it already with the same bytes is compared with the rest; with other bytes it is refused. Beside the
    files' own top folders only the names in `beside` may be there. Raises the refusals of `Guard.open`,
    StickUnexpected, StickHostile, StickFull, StickReadOnly, StickExists, StickDying, StickPulled and
    StickReadBackDiffers.
    """
    for path in files:
        safe_parts(path)
    tops = {path.split("/", 1)[0] for path in files}
    with guard.open(stick, Access.WRITE) as opened:
        with told(opened, "the list of its files"):
            _look_through(opened, {*tops, *beside}, Loose.UNEXPECTED)
        for path, data in files.items():
            with told(opened, path):
                opened.check()
                _write(opened, path, data)
        carried = carried_by(opened)
    if not opened.ours:
        _compare(opened, files)
        how = ReadBack.FOLDER if opened.volume is None else ReadBack.IN_PLACE
        return Given(carried, _hashes(files), how, guard.leave(opened))
    forget_buffers(opened)
    with guard.open(stick, Access.READ) as again:
        _compare(again, files)
    return Given(carried, _hashes(files), ReadBack.REMOUNTED, guard.leave(opened))


def give_to(guard: Guard, role: StickRole, person: str, files: Mapping[str, bytes]) -> Given:
    """`give` to a role's stick (of a custodian: `person`, else empty); raises StickNotInBinding as well."""
    return give(guard, guard.stick(role, person), files)


def _write(opened: Opened, path: str, data: bytes) -> None:
    room = os.statvfs(opened.place)
    if opened.volume is not None and room.f_blocks and not _holds(room, len(data)):
        _same_or_refuse(opened, path, data, StickFull(stick=opened.stick.words, name=path))
        return
    try:
        safe_write(opened.place, path, data)
    except MediaExists:
        _same_or_refuse(opened, path, data, StickExists(stick=opened.stick.words, name=path))


def _holds(room: os.statvfs_result, length: int) -> bool:
    return room.f_bavail * room.f_frsize >= length + SPARE


def _has_room(opened: Opened, length: int) -> bool:
    """Whether a stick says that one more file of that length fits on it."""
    try:
        room = os.statvfs(opened.place)
    except OSError:
        return False
    return opened.volume is not None and _holds(room, length) and (not room.f_files or room.f_favail > 0)


def _same_or_refuse(opened: Opened, path: str, data: bytes, otherwise: Refusal) -> None:
    """A repetition finds on the stick what the time before had brought there already."""
    try:
        if safe_read(opened.place, path, len(data)) == data:
            return
    except MediaRefusal:
        pass
    raise otherwise


def _look_through(opened: Opened, names: Collection[str], loose: Loose) -> None:
    found = survey(opened.place, names, loose)
    if found.hostile:
        raise StickHostile(stick=opened.stick.words, why=found.hostile)
    if found.unexpected:
        raise StickUnexpected(stick=opened.stick.words, count=len(found.unexpected), names=found.named)


def _compare(opened: Opened, files: Mapping[str, bytes]) -> None:
    for path, data in files.items():
        with told(opened, path):
            opened.check()
            if hashlib.sha256(read_past_cache(opened.place, path)).digest() != hashlib.sha256(data).digest():
                raise StickReadBackDiffers(stick=opened.stick.words, name=path)


def read_past_cache(folder: Path, relative: str, limit: int = READ_LIMIT) -> bytes:
    """The bytes of a file as the medium gives them: O_DIRECT, or with the cached pages dropped where that is unknown.

    Raises OSError and the refusals of `safe_read`.
    """
    *way, leaf = safe_parts(relative)
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_DIRECT | os.O_CLOEXEC
    with open_below(folder, way, shown(relative)) as place:
        try:
            descriptor = os.open(leaf, flags, dir_fd=place)
        except OSError as error:
            if error.errno != errno.EINVAL:
                raise
            return safe_read(folder, relative, limit)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise MediaNotRegular(name=shown(relative))
        read = bytearray()
        # O_DIRECT wants memory at the start of a page, which is what mmap gives.
        with mmap.mmap(-1, 1 << 20) as buffer:
            while len(read) <= limit and (count := os.readv(descriptor, [buffer])) > 0:
                read += buffer[:count]
                if count < len(buffer):
                    break
        return bytes(read)
    except OSError as error:
        if error.errno != errno.EINVAL:
            raise
        return safe_read(folder, relative, limit)
    finally:
        os.close(descriptor)


def forget_buffers(opened: Opened) -> None:
    """Have the kernel drop what it keeps of the device's blocks, so that nothing is read from memory again."""
    if opened.volume is None:
        return
    with suppress(OSError):
        descriptor = os.open(opened.volume.node, os.O_RDONLY | os.O_CLOEXEC)
        try:
            fcntl.ioctl(descriptor, _FLUSH_BUFFERS)
        finally:
            os.close(descriptor)


@contextmanager
def told(opened: Opened, name: str) -> Iterator[None]:
    """What the file system or the media room says no to, told as a refusal that names the stick."""
    words = opened.stick.words
    try:
        yield
    except MediaFull as refusal:
        if _has_room(opened, int(refusal.parts["length"])):
            # Flash at its end says so only at the flush.
            why = "it takes no more, though it says that there is room"
            raise StickDying(stick=words, name=name, why=why) from None
        raise StickFull(stick=words, name=name) from None
    except MediaReadBackDiffers:
        raise StickReadBackDiffers(stick=words, name=name) from None
    except MediaRefusal as refusal:
        raise _failed(opened, name, str(refusal.parts.get("reason", refusal.code))) from None
    except OSError as error:
        raise _failed(opened, name, reason(error)) from None


def _failed(opened: Opened, name: str, why: str) -> Refusal:
    words = opened.stick.words
    if opened.was_pulled():
        return StickPulled(stick=words, name=name)
    if why.startswith("EROFS"):
        return StickReadOnly(stick=words)
    return StickDying(stick=words, name=name, why=why)


def carried_by(opened: Opened) -> Carried:
    """What is known of the medium that is open."""
    serial, uuid, file_system = opened.identity
    told = opened.options & {"ro", "rw", "nodev", "nosuid", "noexec"}
    return Carried(opened.stick, serial, uuid, file_system, tuple(sorted(told)))


def _hashes(files: Mapping[str, bytes]) -> dict[str, tuple[str, int]]:
    return {path: (hashlib.sha256(data).hexdigest(), len(data)) for path, data in files.items()}
