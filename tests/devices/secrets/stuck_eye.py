"""An eye whose camera's driver never answers, and that may look for a second."""

from __future__ import annotations

import signal

from ceremony_app.devices.camera.frames import FrameSource, Grey
from ceremony_app.devices.fence import Fence
from ceremony_app.devices.secrets.eye import process


class Stuck:
    """A camera that is on and comes back from nothing."""

    def next(self, _seconds: float) -> Grey | None:
        """Never."""
        signal.pause()
        return None

    def close(self) -> None:
        """Turned off."""


def _stuck(_fd: int) -> FrameSource:
    return Stuck()


def _unbounded(_seconds: int) -> Fence:
    # The limit of processor time is another's test.
    return Fence(no_files=True, listed_calls=True)


def main() -> None:
    """One look."""
    for name, instead in (("CAMERA_SECONDS", 1), ("fence_in", _unbounded)):
        setattr(process, name, instead)
    process.serve(_stuck)
