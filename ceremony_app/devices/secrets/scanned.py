"""The picture of a share entry: one at a time, read by an eye of its own while the person may still break it off."""

from __future__ import annotations

import time
from collections.abc import Callable

from ceremony_app.devices.secrets.entry import Note
from ceremony_app.devices.secrets.eye.looking import Eye
from ceremony_app.devices.secrets.eye.told import End, Look
from ceremony_app.devices.secrets.filmed import NOTES

PICTURE_SECONDS = 90.0
"""How long one picture may take; the eye itself has sixty seconds of a processor."""


class SharePicture:
    """At most one picture. The clock is a test's to give."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._eye: Eye | None = None
        self._since = 0.0

    def __repr__(self) -> str:
        return "<picture of a share entry>"

    @property
    def on(self) -> bool:
        """Whether one is being read."""
        return self._eye is not None

    def fileno(self) -> int | None:
        """The descriptor to wait at beside the keys; None where none is being read."""
        return None if self._eye is None else self._eye.fileno()

    def begin(self, fd: int) -> Note:
        """Begin to read what this descriptor holds; it stays its owner's, who may close it at once."""
        self.off()
        eye = Eye(Look.PICTURE, fd)
        if eye.fileno() is None:
            # It could not be started, and would never say so.
            return Note.READING_FAILED
        self._eye = eye
        self._since = self._clock()
        return Note.PICTURE_BEING_READ

    def look(self) -> tuple[str, ...] | Note | None:
        """What came of it: the 33 words of a share, or why there are none; None while it goes on."""
        if self._eye is None:
            return None
        told = self._eye.hear()
        if isinstance(told, tuple | End):
            self.off()
            return NOTES[told] if isinstance(told, End) else told
        if told is None and self._clock() - self._since <= PICTURE_SECONDS:
            return None
        # A sight is nothing that the eye of a picture says.
        self.off()
        return Note.READING_FAILED

    def off(self) -> None:
        """Break it off, at once."""
        if self._eye is not None:
            eye, self._eye = self._eye, None
            eye.close()
