"""Writing into a folder so that a file is there whole or not at all, is never overwritten, and was read back.

Design.md §4 rule 5; what media do when they fail was measured in reference/desktop.md §6. Every path below
the given folder is walked descriptor by descriptor without following a link, so a folder that was swapped for
a link in the meantime is refused instead of written through.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import hashlib
import os
import re
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path

from ceremony_app.core.value import Value
from ceremony_app.devices.media.refusals import (
    MediaExists,
    MediaFull,
    MediaMissing,
    MediaNoFolder,
    MediaNotRegular,
    MediaReadBackDiffers,
    MediaReadFailed,
    MediaTooLarge,
    MediaUnsafeName,
    MediaWriteFailed,
)

MAX_PARTS = 8
READ_LIMIT = 64 * 1024 * 1024

_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,99}", re.ASCII)
_UNFINISHED = re.compile(r"\.[A-Za-z0-9._-]{1,100}\.[0-9a-f]{16}\.part", re.ASCII)
_FOLDER_FLAGS = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC
_RENAME_NOREPLACE = 1
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
# What a file system answers that does not know the flag, or the call; a hard link is tried there instead.
_NO_SUCH_RENAME = frozenset({errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP})
_NO_LINKS = frozenset({errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.EMLINK})


class Written(Value):
    """What was written and read back: path below the folder, SHA-256 in hex, number of bytes."""

    path: str
    sha256: str
    length: int


def safe_parts(relative: str) -> tuple[str, ...]:
    """The parts of a path below a folder, separated by `/`; raises MediaUnsafeName for any that is not plain.

    A part has 1 to 100 of `A-Z a-z 0-9 . _ -` and begins with neither a dot nor a hyphen: FAT refuses or
    alters other names, a dot hides or climbs, a hyphen reads as an option.
    """
    parts = tuple(relative.split("/"))
    if len(parts) > MAX_PARTS or not all(_PART.fullmatch(part) for part in parts):
        raise MediaUnsafeName(name=shown(relative))
    return parts


def shown(name: str) -> str:
    """The name in quotes as plain ASCII, shortened: safe to print whatever a medium holds."""
    return ascii(name if len(name) <= 120 else name[:117] + "...")


def safe_write(folder: Path, relative: str, data: bytes) -> Written:
    """Write a new file below the folder (which exists), durably, and compare what the medium gives back.

    Missing folders on the way are made. The file has the owner's permissions only (0600). Raises
    MediaUnsafeName, MediaNoFolder, MediaNotRegular, MediaExists, MediaFull, MediaWriteFailed or
    MediaReadBackDiffers; after any of them nothing of the file is left under its name, or what was there
    before stands untouched.
    """
    *way, leaf = safe_parts(relative)
    name = shown(relative)
    with open_folder(folder) as top, _writing(name, len(data)), _walk(top, way, name, making=True) as place:
        if _is_there(place, leaf):
            raise MediaExists(name=name)
        temporary = f".{leaf}.{secrets.token_hex(8)}.part"
        try:
            written = _write_new(place, temporary, data)
            _rename_new(place, temporary, leaf)
        except OSError as error:
            with contextlib.suppress(OSError):
                os.unlink(temporary, dir_fd=place)
            if error.errno == errno.EEXIST:
                raise MediaExists(name=name) from None
            raise
        try:
            _flush_renamed(place, leaf)
            _compare(place, leaf, data, name)
        except (OSError, MediaReadBackDiffers):
            _remove_ours(place, leaf, written)
            raise
    return Written(path=relative, sha256=hashlib.sha256(data).hexdigest(), length=len(data))


def safe_read(folder: Path, relative: str, limit: int = READ_LIMIT) -> bytes:
    """The bytes of a regular file below the folder, at most `limit`, following no link.

    Raises MediaUnsafeName, MediaNoFolder, MediaMissing, MediaNotRegular, MediaTooLarge or MediaReadFailed.
    """
    *way, leaf = safe_parts(relative)
    name = shown(relative)
    try:
        with open_folder(folder) as top, _walk(top, way, name, making=False) as place:
            return read_regular(place, leaf, name, limit)
    except OSError as error:
        if error.errno == errno.ENOENT:
            raise MediaMissing(name=name) from None
        raise MediaReadFailed(name=name, reason=reason(error)) from None


def sweep(folder: Path) -> tuple[str, ...]:
    """Remove what interrupted writes left anywhere below the folder, and tell the paths, sorted.

    For the one process that holds the ceremony (the journal's lock), at a resume: a write that is still going
    on elsewhere would lose its temporary file. Raises MediaNoFolder or MediaWriteFailed.
    """
    removed: list[str] = []
    with open_folder(folder) as top:
        try:
            for here, _folders, files, descriptor in os.fwalk(dir_fd=top, follow_symlinks=False):
                for leaf in files:
                    if _UNFINISHED.fullmatch(leaf):
                        os.unlink(leaf, dir_fd=descriptor)
                        removed.append(os.path.normpath(f"{here}/{leaf}"))
        except OSError as error:
            raise MediaWriteFailed(name=shown(str(folder)), reason=reason(error)) from None
    return tuple(sorted(removed))


@contextlib.contextmanager
def open_folder(folder: Path) -> Iterator[int]:
    """A descriptor of the folder for as long as the block runs; raises MediaNoFolder."""
    try:
        descriptor = os.open(folder, _FOLDER_FLAGS)
    except OSError as error:
        raise MediaNoFolder(folder=shown(str(folder)), reason=reason(error)) from None
    try:
        yield descriptor
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def open_below(folder: Path, way: list[str], name: str) -> Iterator[int]:
    """A descriptor of a folder some way below another, no link followed; MediaNoFolder, MediaNotRegular, OSError."""
    with open_folder(folder) as top, _walk(top, way, name, making=False) as place:
        yield place


def read_regular(place: int, leaf: str, name: str, limit: int) -> bytes:
    """The bytes of a regular file in an open folder; raises MediaNotRegular, MediaTooLarge or OSError.

    The size is bounded by what is read, not by what the directory says: a file may grow under our hands.
    """
    try:
        # O_NONBLOCK, so that a pipe without a writer does not hold the program up before it is refused.
        descriptor = os.open(leaf, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=place)
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENXIO):
            raise MediaNotRegular(name=name) from None
        raise
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise MediaNotRegular(name=name)
        _forget_cache(descriptor)
        chunks: list[bytes] = []
        room = limit + 1
        while room > 0 and (chunk := os.read(descriptor, min(room, 1 << 20))):
            chunks.append(chunk)
            room -= len(chunk)
    finally:
        os.close(descriptor)
    if room <= 0:
        raise MediaTooLarge(name=name, limit=limit)
    return b"".join(chunks)


def reason(error: OSError) -> str:
    """The short name and the words of an operating system error, without the path."""
    number = error.errno or 0
    return f"{errno.errorcode.get(number, str(number))}: {os.strerror(number)}"


@contextlib.contextmanager
def _writing(name: str, length: int) -> Iterator[None]:
    """Errors of the operating system inside the block become refusals that name the file."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise MediaFull(name=name, length=length) from None
        raise MediaWriteFailed(name=name, reason=reason(error)) from None


@contextlib.contextmanager
def _walk(top: int, way: list[str], name: str, *, making: bool) -> Iterator[int]:
    """A descriptor of the folder at the end of the way; each part is opened in its parent, no link
    followed."""
    place = os.dup(top)
    try:
        for part in way:
            if making:
                with contextlib.suppress(FileExistsError):
                    os.mkdir(part, 0o700, dir_fd=place)
                    os.fsync(place)
            try:
                deeper = os.open(part, _FOLDER_FLAGS | os.O_NOFOLLOW, dir_fd=place)
            except OSError as error:
                if error.errno in (errno.ELOOP, errno.ENOTDIR):
                    raise MediaNotRegular(name=name) from None
                raise
            os.close(place)
            place = deeper
        yield place
    finally:
        os.close(place)


def _is_there(place: int, leaf: str) -> bool:
    try:
        os.stat(leaf, dir_fd=place, follow_symlinks=False)
    except FileNotFoundError:
        return False
    return True


def _write_new(place: int, temporary: str, data: bytes) -> tuple[int, int]:
    """Write and flush a file that did not exist; its device and inode tell it from any other afterwards."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(temporary, flags, 0o600, dir_fd=place)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
        status = os.fstat(descriptor)
    finally:
        os.close(descriptor)
    return status.st_dev, status.st_ino


def _rename_new(place: int, temporary: str, leaf: str) -> None:
    """Give the file its name if nothing has that name; raises FileExistsError otherwise.

    renameat2 with RENAME_NOREPLACE (Linux ≥ 3.15; ext4, vfat, exfat, tmpfs), else a hard link, which never
    overwrites either. FAT and exFAT by FUSE know neither: there it is looked that nothing has the name, and renamed.
    Only another writer in that very moment could lose a file by it, and a stick is mounted where no other one comes.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    done = libc.renameat2(place, os.fsencode(temporary), place, os.fsencode(leaf), _RENAME_NOREPLACE)
    if done == 0:
        return
    number = ctypes.get_errno()
    if number not in _NO_SUCH_RENAME:
        raise OSError(number, os.strerror(number))
    try:
        os.link(temporary, leaf, src_dir_fd=place, dst_dir_fd=place, follow_symlinks=False)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if _is_there(place, leaf):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        os.rename(temporary, leaf, src_dir_fd=place, dst_dir_fd=place)
        return
    os.unlink(temporary, dir_fd=place)


def _flush_renamed(place: int, leaf: str) -> None:
    """Flush a file under its new name, then the folder.

    On FAT the flush of a folder writes the new name without the file's length and place, which come with the file's own
    flush: a stick that was pulled after it held an empty file (seen on real USB, tests/vm).
    """
    descriptor = os.open(leaf, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=place)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    os.fsync(place)


def _compare(place: int, leaf: str, data: bytes, name: str) -> None:
    """Read the file back from the medium; raises MediaReadBackDiffers where it is not what was written."""
    try:
        same = read_regular(place, leaf, name, len(data)) == data
    except (MediaTooLarge, MediaNotRegular):
        same = False
    if not same:
        raise MediaReadBackDiffers(name=name)


def _remove_ours(place: int, leaf: str, written: tuple[int, int]) -> None:
    """Remove the file that was just made, if it is what stands there; the error on its way says the rest."""
    with contextlib.suppress(OSError):
        status = os.stat(leaf, dir_fd=place, follow_symlinks=False)
        if (status.st_dev, status.st_ino) == written:
            os.unlink(leaf, dir_fd=place)


def _forget_cache(descriptor: int) -> None:
    """Ask the kernel to drop its clean pages: the bytes shall come from the medium (reference/desktop.md
    §6)."""
    with contextlib.suppress(OSError):
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
