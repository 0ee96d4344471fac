"""A camera as the kernel knows it (vivid, a V4L2 device with a test picture), through the program's own way."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ceremony_app.devices.qr.pictures import Picture
from tests.vm.events import Events

if TYPE_CHECKING:
    from ceremony_app.desktop.codes.camera import CameraFrames

SECONDS = 90
FRAMES = 3
WIDTH, HEIGHT = 640, 360
LOWEST = 350
"""A line that the camera writes nothing into: its eight bars alone."""


@pytest.fixture(autouse=True)
def _camera() -> Iterator[None]:
    """One camera that does nothing else, and Qt without a screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    only = ("n_devs=1", "node_types=0x1", "num_inputs=1", "input_types=0x0")
    with Events() as events:
        subprocess.run(["modprobe", "vivid", *only], check=True)
        events.wait(lambda: next(iter(Path("/dev").glob("video*")), None), "a camera")
    yield


def first_pictures(source: CameraFrames, count: int) -> list[Picture]:
    """The first pictures of a camera, taken in a thread as the program does, while Qt's events are served."""
    from PySide6.QtCore import QEventLoop, QTimer

    taken: list[Picture] = []

    def take() -> None:
        for picture in source.pictures():
            taken.append(picture)
            if len(taken) == count:
                return

    reading = threading.Thread(target=take, daemon=True)
    loop, look, limit = QEventLoop(), QTimer(), QTimer()
    look.timeout.connect(lambda: None if reading.is_alive() else loop.quit())
    limit.timeout.connect(loop.quit)
    source.start()
    reading.start()
    look.start(50)
    limit.start(SECONDS * 1000)
    loop.exec()
    source.stop()
    reading.join()
    return taken


def test_it_is_listed_and_its_frames_arrive(monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        from PySide6.QtWidgets import QApplication

        from ceremony_app.desktop.codes import camera
    except ImportError as error:
        pytest.skip(f"QtMultimedia does not load here: {error}")
    application = QApplication([])
    # What vivid gives when nobody asks for more; larger ones take seconds each on an emulated processor.
    monkeypatch.setattr(camera, "LARGEST", WIDTH * HEIGHT)
    cameras = camera.QtCameras()
    [name] = cameras.names()
    assert name.startswith("vivid")
    taken = first_pictures(cameras.open(0), FRAMES)
    assert [(one.width, one.height) for one in taken] == [(WIDTH, HEIGHT)] * FRAMES
    line = list(taken[0].points[LOWEST * WIDTH : (LOWEST + 1) * WIDTH])
    bars = [line[WIDTH // 16 + number * WIDTH // 8] for number in range(8)]
    # From white to black, each darker than the one before, as they are in every test picture.
    assert bars == sorted(set(bars), reverse=True)
    # There is a clock in it.
    assert len({one.points for one in taken}) > 1
    application.quit()
