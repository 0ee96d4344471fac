"""The process as it is, but for pictures that say what it shall do wrong."""

from __future__ import annotations

import os
import select
import signal
from pathlib import Path

from ceremony_app.devices.fence import Fence
from ceremony_app.devices.qr.fenced import process
from ceremony_app.devices.qr.fenced.wire import HEAD, LONGEST_JSON

_READ = process.read


def _read(data: bytes) -> bytes:
    match data:
        case b"dies":
            os._exit(3)
        case b"crashes":
            os.kill(os.getpid(), signal.SIGSEGV)
        case b"hangs":
            select.poll().poll()
        case b"says too much":
            return HEAD.pack(LONGEST_JSON + 1, 0)
        case b"says nonsense":
            return HEAD.pack(8, 0) + b"nonsense"
        case b"opens":
            try:
                Path("/etc/hostname").read_bytes()
            except OSError:
                return _READ(b"no picture")
    return _READ(data)


def main() -> None:
    """As the real one."""
    process.read = _read
    process.main()


def unfenced() -> None:
    """As on a computer where no fence holds."""
    setattr(process, "fence_in", lambda _seconds: Fence(no_files=False, listed_calls=False))  # noqa: B010 -- not its own.
    process.main()
