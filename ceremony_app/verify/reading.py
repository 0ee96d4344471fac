"""Reading what an unknown hand left: bounded, regular files only, no link followed, names made safe to print."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

MAX_FILE = 256 * 1024 * 1024
MAX_FILES = 200_000
_CHUNK = 1024 * 1024


class CannotRead(Exception):
    """A file is not there, is no regular file, or is too large; the text says which, in a few words."""


def read(path: Path, limit: int = MAX_FILE) -> bytes:
    """The whole of a regular file, at most `limit` bytes; raises CannotRead."""
    descriptor = _open(path)
    try:
        if os.fstat(descriptor).st_size > limit:
            raise CannotRead("it is larger than any such file can be")
        with os.fdopen(descriptor, "rb", closefd=False) as stream:
            data = stream.read(limit + 1)
    except OSError as error:
        raise CannotRead(_why(error)) from error
    finally:
        os.close(descriptor)
    if len(data) > limit:
        raise CannotRead("it is larger than any such file can be")
    return data


def sha256_of(path: Path) -> tuple[str, int]:
    """SHA-256 (hex) and length of a regular file of any size; raises CannotRead."""
    descriptor = _open(path)
    digest, length = hashlib.sha256(), 0
    try:
        while chunk := os.read(descriptor, _CHUNK):
            digest.update(chunk)
            length += len(chunk)
    except OSError as error:
        raise CannotRead(_why(error)) from error
    finally:
        os.close(descriptor)
    return digest.hexdigest(), length


def files_below(folder: Path) -> Iterator[str]:
    """Relative paths of everything below a folder that is no folder, sorted; links and devices are among them.

    Raises CannotRead where there are more than any ceremony leaves.
    """
    seen = 0
    for here, folders, names in os.walk(folder, followlinks=False):
        folders.sort()
        links = [name for name in folders if (Path(here) / name).is_symlink()]
        for name in sorted([*names, *links]):
            seen += 1
            if seen > MAX_FILES:
                raise CannotRead("there are more files than any ceremony leaves")
            yield (Path(here) / name).relative_to(folder).as_posix()


def shown(name: str) -> str:
    """A name from outside, safe to print on one line."""
    text = ascii(name)[1:-1]
    return text if len(text) <= 160 else text[:157] + "..."


def _open(path: Path) -> int:
    try:
        # Without O_NONBLOCK a pipe put there would hold the verifier up for ever.
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError) as error:
        raise CannotRead(_why(error)) from error
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise CannotRead("it is no regular file")
    return descriptor


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "it is missing"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return "its name cannot be used"
