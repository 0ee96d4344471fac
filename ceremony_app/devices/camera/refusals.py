"""What is told about cameras that are not there or cannot be opened."""

from __future__ import annotations

from ceremony_app.core.refusals import Refusal


class CameraRefusal(Refusal):
    """The base of every refusal of this room."""


class CameraNone(CameraRefusal):
    """No device of this computer gives pictures."""

    code = "CAMERA-NONE"
    says = "No camera is found on this computer."
    next_step = "Plug one in and try again, take a picture of the code, or type the words."


class CameraNotOpened(CameraRefusal):
    """The device is gone, or this user may not open it."""

    code = "CAMERA-NOT-OPENED"
    says = "The camera {name} cannot be opened ({reason})."
    next_step = "Check that it is plugged in and that this user may use cameras (group video), then try again."
