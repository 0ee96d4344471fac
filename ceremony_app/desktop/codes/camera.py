"""Cameras by QtMultimedia. Imported when somebody asks for a camera, and at no other time.

A frame stays in memory until it was looked for codes in, and is kept nowhere. Of QtMultimedia's own modules the LGPL
ones are used; what is in PySide6-Addons under the GPL alone is never imported (desktop.md §2).
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import QLoggingCategory, QObject, Signal
from PySide6.QtGui import QImage

# It tells at length, as soon as it is loaded, which ways of decoding this computer does not have.
QLoggingCategory.setFilterRules("qt.multimedia.*=false")

from PySide6.QtMultimedia import (  # noqa: E402 - behind the line above.
    QCamera,
    QCameraDevice,
    QCameraFormat,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrame,
    QVideoFrameFormat,
    QVideoSink,
)

from ceremony_app.devices.qr.pictures import Picture  # noqa: E402
from ceremony_app.devices.qr.refusals import POINT_LIMIT  # noqa: E402

LARGEST = 1920 * 1080
"""Points of a frame; more makes reading slower and nothing better (desktop.md §1.3)."""
LEAST_RATE = 14.0

_Format = QVideoFrameFormat.PixelFormat
_LUMA_FIRST = frozenset(
    {
        _Format.Format_Y8,
        _Format.Format_NV12,
        _Format.Format_NV21,
        _Format.Format_YUV420P,
        _Format.Format_YUV422P,
        _Format.Format_YV12,
        _Format.Format_IMC1,
        _Format.Format_IMC2,
        _Format.Format_IMC3,
        _Format.Format_IMC4,
    }
)
"""Formats whose first plane is the grey picture, one byte a point."""
_PACKED = {_Format.Format_YUYV: 0, _Format.Format_UYVY: 1}
"""Formats with grey and colour by turns, and where in each pair the grey stands."""


def grey(frame: QVideoFrame) -> Picture | None:
    """The grey picture of a frame; None for one that is empty, damaged or larger than any camera's.

    Cameras give grey as a part of their own formats, which is taken as it is: quicker than by way of colours, and in
    any thread.
    """
    width, height = frame.width(), frame.height()
    if not frame.isValid() or not 0 < width * height <= POINT_LIMIT:
        return None
    kind = frame.pixelFormat()
    if kind in _LUMA_FIRST or kind in _PACKED:
        return _mapped(frame, width, height, _PACKED.get(kind))
    image = frame.toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    if image.isNull():
        return None
    return _cropped(bytes(image.constBits()), image.width(), image.height(), image.bytesPerLine())


def _mapped(frame: QVideoFrame, width: int, height: int, packed: int | None) -> Picture | None:
    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        return None
    try:
        # A copy: the memory is the camera's.
        points, stride = bytes(frame.bits(0)), frame.bytesPerLine(0)
    finally:
        frame.unmap()
    if packed is not None:
        points, stride = points[packed::2], stride // 2
    return _cropped(points, width, height, stride)


def _cropped(points: bytes, width: int, height: int, stride: int) -> Picture | None:
    """Without the bytes at the end of each line that are no points."""
    if stride < width or len(points) < stride * (height - 1) + width:
        return None
    if stride == width:
        return Picture(width, height, points[: width * height])
    lines = (points[at : at + width] for at in range(0, stride * height, stride))
    return Picture(width, height, b"".join(lines))


class CameraFrames(QObject):
    """A source of frames (devices/qr/reading.py): the newest one each time it is asked, none kept behind it."""

    failed = Signal()

    def __init__(self, session: QMediaCaptureSession, parent: QObject | None = None) -> None:
        """`session` has a camera, or in tests a QVideoFrameInput."""
        super().__init__(parent)
        self._session = session
        self._sink = QVideoSink(self)
        self._turn = threading.Condition()
        self._newest: QVideoFrame | None = None
        self._open = True
        self._sink.videoFrameChanged.connect(self._arrived)
        session.setVideoSink(self._sink)
        camera = session.camera()
        if camera is not None:
            camera.errorOccurred.connect(self._failed)

    def start(self) -> None:
        """Turn the camera on."""
        camera = self._session.camera()
        if camera is not None:
            camera.start()

    def stop(self) -> None:
        """Turn the camera off; whoever waits for a frame gets no more."""
        camera = self._session.camera()
        if camera is not None:
            camera.stop()
        with self._turn:
            self._open, self._newest = False, None
            self._turn.notify_all()
        self._sink.videoFrameChanged.disconnect(self._arrived)

    def pictures(self) -> Iterator[Picture]:
        """Waits in the calling thread for each."""
        while True:
            with self._turn:
                self._turn.wait_for(lambda: self._newest is not None or not self._open)
                frame, self._newest = self._newest, None
            if frame is None:
                return
            picture = grey(frame)
            if picture is not None:
                yield picture

    def _arrived(self, frame: QVideoFrame) -> None:
        with self._turn:
            if self._open:
                self._newest = frame
                self._turn.notify_all()

    def _failed(self, error: QCamera.Error, _words: str) -> None:
        if error is not QCamera.Error.NoError:
            self.failed.emit()


class Cameras(Protocol):
    """The cameras of this computer, or a test's."""

    def names(self) -> tuple[str, ...]:
        """What people call them, in order."""

    def open(self, place: int) -> CameraFrames:
        """The camera at that place, not yet on."""


class QtCameras:
    """By QMediaDevices."""

    def __init__(self) -> None:
        self._devices: list[QCameraDevice] = QMediaDevices.videoInputs()

    def names(self) -> tuple[str, ...]:
        """As the system describes them; the standard one first."""
        self._devices.sort(key=lambda one: not one.isDefault())
        return tuple(one.description() for one in self._devices)

    def open(self, place: int) -> CameraFrames:
        """With the format that suits best."""
        device = self._devices[place]
        session = QMediaCaptureSession()
        camera = QCamera(device, session)
        wanted = best_format(device.videoFormats())
        if wanted is not None:
            camera.setCameraFormat(wanted)
        session.setCamera(camera)
        frames = CameraFrames(session)
        session.setParent(frames)
        return frames


def best_format(formats: list[QCameraFormat]) -> QCameraFormat | None:
    """The largest up to 1920 × 1080 that is not slow; of equal ones the one that needs no unpacking."""

    def worth(one: QCameraFormat) -> tuple[bool, int, bool, float]:
        points = one.resolution().width() * one.resolution().height()
        raw = one.pixelFormat() in _LUMA_FIRST or one.pixelFormat() in _PACKED
        return (one.maxFrameRate() >= LEAST_RATE, points, raw, one.maxFrameRate())

    fitting = [one for one in formats if one.resolution().width() * one.resolution().height() <= LARGEST]
    return max(fitting, key=worth, default=None)
