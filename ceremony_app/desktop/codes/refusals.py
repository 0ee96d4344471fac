"""What cameras are refused for."""

from __future__ import annotations

from ceremony_app.core.refusals import Refusal


class CameraRefusal(Refusal):
    """The base of every refusal of a camera."""


class CameraLibraries(CameraRefusal):
    """Qt's camera part cannot be loaded here."""

    code = "CAMERA-LIBRARIES"
    says = "This system lacks what Qt's cameras need."
    next_step = (
        "Install the Debian packages libpulse0, libdrm2, libxext6 and libxrandr2. Until then use pictures of the "
        "codes or a stick."
    )


class CameraNone(CameraRefusal):
    """There is no camera, or none that this user may use."""

    code = "CAMERA-NONE"
    says = "No camera was found."
    next_step = (
        "Plug one in, uncover it, or have it switched on in the computer's setup; or use pictures of the codes, or a "
        "stick."
    )


class CameraFailed(CameraRefusal):
    """A camera stopped, or did not start."""

    code = "CAMERA-FAILED"
    says = "The camera {camera} does not work."
    next_step = "See whether another program uses it, plug it in again, or choose another one."


class CameraSilent(CameraRefusal):
    """A camera that is on and gives no picture."""

    code = "CAMERA-SILENT"
    says = "The camera {camera} is on and gives no picture."
    next_step = "See whether its cover or its switch is closed, plug it in again, or choose another one."


class CameraIdle(CameraRefusal):
    """A camera that was on for a while and saw nothing new."""

    code = "CAMERA-IDLE"
    says = "The camera saw no new code for {minutes} minutes, so it was turned off."
    next_step = "Have the codes shown again, then turn it on."
