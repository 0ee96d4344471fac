"""A secrets child as it is, but for its eye, which looks at `fed_eye`'s pipes.

At a terminal the cameras are the named pipes of the folder CEREMONY_TEST_PIPES.
"""

from __future__ import annotations

import os
from pathlib import Path

from ceremony_app.devices.camera.listing import Camera
from ceremony_app.devices.camera.refusals import CameraNone
from ceremony_app.devices.secrets import filmed, process
from ceremony_app.devices.secrets.eye import looking


def _pipes() -> tuple[Camera, ...]:
    found = tuple(Camera(one, one.name) for one in sorted(Path(os.environ["CEREMONY_TEST_PIPES"]).iterdir()))
    if not found:
        raise CameraNone
    return found


def _open(camera: Camera) -> int:
    return os.open(camera.path, os.O_RDONLY)


def main() -> None:
    """As the real one."""
    looking.MODULE = "tests.devices.secrets.fed_eye"
    for name, instead in (("cameras", _pipes), ("open_camera", _open)):
        setattr(filmed, name, instead)
    process.main()
