"""Files that somebody names: plans, bindings, packages. Read once, and never further than such a file can be long."""

from __future__ import annotations

from pathlib import Path

from ceremony_app.core.refusals import FileFailed

MAX_INPUT = 1024 * 1024
"""Bytes; nothing that people name is longer."""


class FileUnreadable(FileFailed):
    """A file that was named cannot be read."""

    code = "FILE-UNREADABLE"
    says = "{path} cannot be read: {why}."
    next_step = "Name a file that is there and readable."


def read_start(path: Path, most: int) -> bytes:
    """The first `most` + 1 bytes, so that a longer file is told from one that just fits. Raises FileUnreadable."""
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError) as fault:
        # ValueError: a name with a zero byte in it.
        why = fault.strerror if isinstance(fault, OSError) and fault.strerror else "no such name"
        raise FileUnreadable(path=str(path), why=why) from fault


def read_file(path: Path, most: int = MAX_INPUT) -> bytes:
    """The whole file, of at most `most` bytes. Raises FileUnreadable."""
    data = read_start(path, most)
    if len(data) > most:
        raise FileUnreadable(path=str(path), why="it is too long")
    return data
