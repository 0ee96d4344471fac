"""Frames of cameras as grey pictures, in every format that cameras give; and the formats that are asked for."""

from __future__ import annotations

import threading
from typing import cast

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtMultimedia import QCameraFormat, QVideoFrame, QVideoFrameFormat, QVideoSink
from pytestqt.qtbot import QtBot

from ceremony_app.core.codes.single import single_code
from ceremony_app.desktop.codes import camera
from ceremony_app.desktop.codes.camera import QtCameras, best_format, grey
from ceremony_app.devices.qr.pictures import Picture, picture_of
from ceremony_app.devices.qr.reading import read_texts
from tests.desktop.codes.frames import FedCameras, as_image, need_ffmpeg

Format = QVideoFrameFormat.PixelFormat
SHOWN = picture_of(single_code("HELLO"), 5)
PLANES = {Format.Format_Y8, Format.Format_NV12, Format.Format_NV21, Format.Format_YUV420P, Format.Format_YUV422P}
PACKED = {Format.Format_YUYV: 0, Format.Format_UYVY: 1}


def frame(kind: QVideoFrameFormat.PixelFormat, picture: Picture) -> QVideoFrame:
    """A frame in one of a camera's own formats; its lines may be longer than the picture is wide."""
    made = QVideoFrame(QVideoFrameFormat(QSize(picture.width, picture.height), kind))
    assert made.map(QVideoFrame.MapMode.WriteOnly)
    plane, stride = made.bits(0), made.bytesPerLine(0)
    step = 2 if kind in PACKED else 1
    for y in range(picture.height):
        line = picture.points[y * picture.width : (y + 1) * picture.width]
        begin = y * stride + PACKED.get(kind, 0)
        plane[begin : begin + step * picture.width : step] = line  # type: ignore[index]
    made.unmap()
    return made


def even(picture: Picture) -> Picture:
    """With an even number of points a side, as chroma wants it, and an odd enough one that lines are padded."""
    side = picture.width + (picture.width % 2)
    lines = [
        picture.points[y * picture.width : (y + 1) * picture.width].ljust(side, b"\xff") for y in range(picture.height)
    ]
    return Picture(side, side, b"".join(lines) + b"\xff" * (side * (side - picture.height)))


@pytest.mark.parametrize("kind", [*PLANES, *PACKED], ids=lambda kind: kind.name)
def test_a_camera_s_own_formats_are_taken_as_they_are(
    qtbot: QtBot, kind: QVideoFrameFormat.PixelFormat, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = even(SHOWN)
    monkeypatch.setattr(QVideoFrame, "toImage", lambda _: pytest.fail("by way of colours"))
    assert grey(frame(kind, picture)) == picture


def test_colours_become_grey(qtbot: QtBot) -> None:
    seen = grey(QVideoFrame(as_image(SHOWN)))
    assert seen is not None
    assert read_texts(seen) == ("HELLO",)


def test_what_is_no_frame_is_passed_over(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    assert grey(QVideoFrame()) is None
    monkeypatch.setattr(camera, "POINT_LIMIT", 100)
    assert grey(QVideoFrame(as_image(SHOWN))) is None


@pytest.mark.parametrize(("height", "stride", "length"), [(10, 9, 200), (10, 12, 100), (2, 10, 19)])
def test_lines_that_are_not_all_there_are_no_picture(height: int, stride: int, length: int) -> None:
    assert camera._cropped(bytes(length), 10, height, stride) is None


def test_padding_at_the_end_of_lines_is_no_picture() -> None:
    assert camera._cropped(b"ab.cd.", 2, 2, 3) == Picture(2, 2, b"abcd")
    assert camera._cropped(b"ab.cd", 2, 2, 3) == Picture(2, 2, b"abcd")


def test_only_the_newest_frame_waits_and_none_after_the_end(qtbot: QtBot) -> None:
    need_ffmpeg()
    fed = FedCameras("x")
    frames = fed.open(0)
    sink = frames.findChild(QVideoSink)
    assert sink is not None
    for level in (10, 20, 30):
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(QColor(level, level, level))
        sink.setVideoFrame(QVideoFrame(image))
    source = frames.pictures()
    assert next(source).points[:1] == b"\x1e"
    got: list[Picture] = []
    thread = threading.Thread(target=lambda: got.extend(source))
    thread.start()
    frames.stop()
    thread.join(60)
    assert not thread.is_alive()
    assert got == []


class Offered:
    """What a camera says that it can do."""

    def __init__(self, width: int, height: int, rate: float, kind: QVideoFrameFormat.PixelFormat) -> None:
        self._size, self._rate, self._kind = QSize(width, height), rate, kind

    def resolution(self) -> QSize:
        return self._size

    def maxFrameRate(self) -> float:
        return self._rate

    def pixelFormat(self) -> QVideoFrameFormat.PixelFormat:
        return self._kind


def test_the_format_is_large_quick_and_easy() -> None:
    small = Offered(640, 480, 30, Format.Format_YUYV)
    slow = Offered(1920, 1080, 5, Format.Format_YUYV)
    packed = Offered(1920, 1080, 30, Format.Format_Jpeg)
    raw = Offered(1920, 1080, 30, Format.Format_NV12)
    huge = Offered(3840, 2160, 30, Format.Format_NV12)

    def best(*offers: Offered) -> object:
        return best_format(cast(list[QCameraFormat], list(offers)))

    assert best(small, slow, packed, raw, huge) is raw
    assert best(small, slow) is small
    assert best(huge) is None
    assert best() is None


def test_the_cameras_of_this_computer_can_be_listed(qtbot: QtBot) -> None:
    """None on a machine for builds; tests/vm has a camera of its own."""
    assert isinstance(QtCameras().names(), tuple)
