"""Raw secret bytes through inherited pipes: the bytes, then end of file."""

from __future__ import annotations

import os

from ceremony_app.devices.secrets.refusals import PipeShort

KEY_BYTES = 32


def read_exactly(fd: int, count: int) -> bytes:
    """Exactly that many bytes; more may follow. Raises PipeShort."""
    read = bytearray()
    while len(read) < count:
        part = os.read(fd, count - len(read))
        if not part:
            raise PipeShort(expected=count, got=len(read))
        read += part
    return bytes(read)


def read_key(fd: int) -> bytes:
    """32 bytes and then the end of the pipe; raises PipeShort."""
    key = read_exactly(fd, KEY_BYTES)
    extra = os.read(fd, 1)
    if extra:
        raise PipeShort(expected=KEY_BYTES, got=KEY_BYTES + 1)
    return key


def write_all(fd: int, data: bytes) -> None:
    """All bytes; raises OSError (BrokenPipeError where the reader is gone)."""
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]
