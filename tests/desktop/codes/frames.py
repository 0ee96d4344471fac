"""A camera that is fed: frames go the way that a real camera's go, through Qt's capture session."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtMultimedia import QMediaCaptureSession, QVideoFrame, QVideoFrameInput
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ceremony_app.desktop.codes import receive
from ceremony_app.desktop.codes.camera import CameraFrames
from ceremony_app.desktop.codes.receive import ReceiveCodes
from ceremony_app.devices.qr.pictures import Picture

SIZE = (1280, 720)


def need_ffmpeg() -> None:
    """QVideoFrameInput works with that backend alone."""
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "multimedia"
    if not list(plugins.glob("*ffmpegmediaplugin*")):
        pytest.skip("Qt's FFmpeg backend (libffmpegmediaplugin) is not there, and QVideoFrameInput needs it")


class FedCameras:
    """Cameras of these names; whichever is opened takes what `feed` gives."""

    def __init__(self, *names: str) -> None:
        self._names = names
        self.opened: list[int] = []
        self.input: QVideoFrameInput | None = None

    def names(self) -> tuple[str, ...]:
        """As they were given."""
        return self._names

    def open(self, place: int) -> CameraFrames:
        """A session with an input in place of a camera."""
        self.opened.append(place)
        session = QMediaCaptureSession()
        self.input = QVideoFrameInput(session)
        session.setVideoFrameInput(self.input)
        frames = CameraFrames(session)
        session.setParent(frames)
        return frames

    def feed(self, image: QImage) -> None:
        """One frame."""
        assert self.input is not None
        assert self.input.sendVideoFrame(QVideoFrame(image))


@pytest.fixture
def cameras(monkeypatch: pytest.MonkeyPatch) -> Callable[..., FedCameras]:
    """Let the page find these cameras."""

    def there_are(*names: str) -> FedCameras:
        need_ffmpeg()
        made = FedCameras(*names)
        monkeypatch.setattr(receive, "find_cameras", lambda: made)
        return made

    return there_are


def photograph(widget: QWidget) -> QImage:
    """What a camera before this screen sees: all of the widget, not in its own points, with the room around it."""
    screen = widget.grab().toImage()
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(60, 60, 60))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    height = SIZE[1] - 40
    width = height * screen.width() // screen.height()
    painter.drawImage(QRect((SIZE[0] - width) // 2, 20, width, height), screen)
    painter.end()
    return image


def as_image(picture: Picture) -> QImage:
    """For the input, which takes no grey."""
    grey = QImage(picture.points, picture.width, picture.height, picture.width, QImage.Format.Format_Grayscale8)
    return grey.convertToFormat(QImage.Format.Format_RGB32)


class Eyes:
    """Feeds frame after frame and waits until each was looked at."""

    def __init__(self, qtbot: QtBot, cameras: FedCameras, codes: ReceiveCodes) -> None:
        self._qtbot, self._cameras, self._codes = qtbot, cameras, codes
        self._seen = 0
        reader = codes.reader
        assert reader is not None
        reader.seen.connect(self._count)

    def _count(self) -> None:
        self._seen += 1

    def see(self, image: QImage) -> None:
        """One frame, until the page has heard of it."""
        before = self._seen
        self._cameras.feed(image)
        self._qtbot.waitUntil(lambda: self._seen > before or self._codes.file is not None, timeout=60_000)
