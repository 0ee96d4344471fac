"""An eye as it is, but for where its frames come from: a pipe that a test fills in the place of a camera.

Each frame is its width and height (32 bits each, little endian) and its grey points. Width 0 is none: with height 0 a
frame that was lost, else the fault of that number, counted from 1.
"""

from __future__ import annotations

import os
import select
import struct

from ceremony_app.devices.camera.frames import CameraFailed, CameraFault, FrameSource, Grey
from ceremony_app.devices.secrets.eye.process import serve


class Film:
    """Frames from the pipe."""

    def __init__(self, fd: int) -> None:
        self._fd = fd
        # As a camera's frames are waited for; select(2) is not among the calls that the fence lets through.
        self._poll = select.poll()
        self._poll.register(fd, select.POLLIN)

    def next(self, seconds: float) -> Grey | None:
        """As the protocol says."""
        if not self._poll.poll(seconds * 1000):
            return None
        width, height = struct.unpack("<II", self._exactly(8))
        if width == 0 and height == 0:
            return None
        if width == 0:
            raise CameraFailed(list(CameraFault)[height - 1])
        return Grey(width, height, bytearray(self._exactly(width * height)))

    def close(self) -> None:
        """As the protocol says."""
        os.close(self._fd)

    def _exactly(self, count: int) -> bytes:
        got = b""
        while len(got) < count:
            part = os.read(self._fd, count - len(got))
            if not part:
                raise CameraFailed(CameraFault.GONE)
            got += part
        return got


def _open(fd: int) -> FrameSource:
    return Film(fd)


def main() -> None:
    """One look."""
    serve(_open)
