"""An eye on a computer that can put up no fence."""

from __future__ import annotations

from ceremony_app.devices.fence import Fence
from ceremony_app.devices.secrets.eye import process


def _no_fence(_seconds: int) -> Fence:
    return Fence(no_files=False, listed_calls=False)


def main() -> None:
    """One look that comes to nothing."""
    setattr(process, "fence_in", _no_fence)  # noqa: B010 -- it is not the module's to give away.
    process.main()
