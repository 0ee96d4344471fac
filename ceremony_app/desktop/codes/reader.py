"""Codes are looked for in a thread of their own, so that the window never waits for a frame."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QThread, Signal
from PySide6.QtGui import QImage

from ceremony_app.core.refusals import Refusal
from ceremony_app.core.ur.transfer import Incoming
from ceremony_app.desktop import collecting
from ceremony_app.desktop.running import place_of
from ceremony_app.devices.qr.pictures import Picture
from ceremony_app.devices.qr.reading import FrameSource, Seen, take_picture

PREVIEWS_S = 0.08
"""Seconds between two pictures for people; codes are looked for in every frame."""
PREVIEW_WIDTH = 640


class Reader(QThread):
    """Takes a source's pictures until the file is whole, the source ends, or somebody stops it."""

    seen = Signal(object)
    """Seen: what one picture brought."""
    preview = Signal(QImage)
    """What the camera sees now, small; the last one goes when the next comes."""
    broke = Signal(str)
    """Type and place of an error, never its text."""

    def __init__(self, source: FrameSource, incoming: Incoming, parent: QObject | None = None) -> None:
        """`incoming` belongs to this thread while it runs."""
        super().__init__(parent)
        self._source, self._incoming = source, incoming
        self._stopped = False
        self._shown_at = 0.0

    def stop(self) -> None:
        """No further picture is taken; the source has to be ended by whoever made it."""
        self._stopped = True

    def run(self) -> None:
        """Cycles with widgets in them are not taken apart in this thread."""
        collecting.hold()
        try:
            self._read()
        except Exception as error:  # noqa: BLE001 - a thread that dies without a word would leave people waiting.
            self.broke.emit(place_of(error))
        finally:
            collecting.release()

    def _read(self) -> None:
        for picture in self._source.pictures():
            if self._stopped:
                return
            if isinstance(picture, Refusal):
                self.seen.emit(Seen(0, 0, (picture,), self._incoming.progress))
                continue
            if isinstance(picture, Picture):
                self._show(picture)
            elif picture.small is not None:
                self._show(picture.small)
            self.seen.emit(take_picture(self._incoming, picture))
            if self._incoming.file is not None:
                return

    def _show(self, picture: Picture) -> None:
        now = time.monotonic()
        if now - self._shown_at < PREVIEWS_S:
            return
        self._shown_at = now
        width, height = picture.width, picture.height
        image = QImage(picture.points, width, height, width, QImage.Format.Format_Grayscale8)
        self.preview.emit(image.scaledToWidth(PREVIEW_WIDTH, Qt.TransformationMode.FastTransformation))
