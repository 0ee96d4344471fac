"""The camera of a share entry: off until a person turns it on, and off again as soon as there is a share or a reason.

What it sees is read by an eye of its own (`eye/`); here are only the share that comes of it, and what people are told.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable

from ceremony_app.devices.camera.listing import Camera, cameras, open_camera
from ceremony_app.devices.camera.refusals import CameraNone, CameraNotOpened
from ceremony_app.devices.secrets.entry import CameraView, Note
from ceremony_app.devices.secrets.eye.looking import Eye, Left
from ceremony_app.devices.secrets.eye.told import End, Light, Look, Seen, Sight

ON_SECONDS = 180.0
"""How long it stays on without a share."""

NOTES = {
    End.NOT_FENCED: Note.NOT_FENCED,
    End.NOT_READ: Note.PICTURE_NOT_READ,
    End.TOO_LARGE: Note.PICTURE_TOO_LARGE,
    End.NO_CODE: Note.PICTURE_NO_CODE,
    End.FOREIGN: Note.PICTURE_FOREIGN,
    End.SEVERAL: Note.PICTURE_SEVERAL,
    End.CAMERA_BUSY: Note.CAMERA_BUSY,
    End.CAMERA_GONE: Note.CAMERA_GONE,
    End.CAMERA_UNUSABLE: Note.CAMERA_UNUSABLE,
    End.CAMERA_SILENT: Note.CAMERA_SILENT,
    End.FAILED: Note.READING_FAILED,
}


class ShareCamera:
    """One camera at a time. The clock is a test's to give."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._eye: Eye | None = None
        self._sight = Sight(Seen.NOTHING, Light.GOOD)
        self._since = 0.0
        self._offered: tuple[Camera, ...] = ()

    def __repr__(self) -> str:
        return "<camera of a share entry>"

    @property
    def on(self) -> bool:
        """Whether something looks."""
        return self._eye is not None

    @property
    def offered(self) -> bool:
        """Whether a list of cameras stands open, at a terminal."""
        return bool(self._offered)

    def fileno(self) -> int | None:
        """The descriptor to wait at beside the keys; None where it is off."""
        return None if self._eye is None else self._eye.fileno()

    def view(self) -> CameraView | None:
        """What may be drawn of it; None where there is nothing of it."""
        if self._eye is None and not self._offered:
            return None
        return CameraView(
            offered=tuple(one.name for one in self._offered),
            on=self.on,
            seen=self._sight.seen,
            light=self._sight.light,
            outlines=self._sight.outlines,
            aspect=self._sight.aspect,
        )

    def offer(self) -> Note:
        """List the cameras, of which none is turned on by that."""
        self.off()
        try:
            self._offered = cameras()
        except CameraNone:
            return Note.CAMERA_NONE
        return Note.NONE

    def choose(self, digit: str) -> Note:
        """Turn on the one with this number in the list."""
        place = "123456789".find(digit)
        if not 0 <= place < len(self._offered):
            return Note.NONE
        chosen, self._offered = self._offered[place], ()
        try:
            fd = open_camera(chosen)
        except CameraNotOpened:
            return Note.CAMERA_NOT_OPENED
        try:
            return self.turn_on(fd)
        finally:
            os.close(fd)

    def turn_on(self, fd: int) -> Note:
        """Look through this camera; the descriptor stays its owner's."""
        self.off()
        eye = Eye(Look.CAMERA, fd)
        if eye.fileno() is None:
            # It could not be started, and would never say so.
            return Note.READING_FAILED
        self._eye = eye
        self._since = self._clock()
        return Note.NONE

    def look(self) -> tuple[str, ...] | Note | None:
        """What came of it: a share, or why it is off now; None while it goes on."""
        if self._eye is None:
            return None
        told = self._eye.hear()
        if isinstance(told, Sight):
            self._sight = told
        elif told is not None:
            self.off()
            return NOTES[told] if isinstance(told, End) else told
        late = self._clock() - self._since > ON_SECONDS
        if not late and not self._eye.silent:
            return None
        if self.off() is Note.CAMERA_STAYS:
            return Note.CAMERA_STAYS
        return Note.CAMERA_TIMED_OUT if late else Note.CAMERA_SILENT

    def off(self) -> Note:
        """Turn it off, at once, and put the list away; CAMERA_OFF, or CAMERA_STAYS where its driver holds it."""
        self._offered = ()
        self._sight = Sight(Seen.NOTHING, Light.GOOD)
        if self._eye is None:
            return Note.CAMERA_OFF
        eye, self._eye = self._eye, None
        return Note.CAMERA_OFF if eye.close() is Left.GONE else Note.CAMERA_STAYS
