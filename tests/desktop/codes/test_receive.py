"""Receiving: the real page, the real decoder in its thread, frames through Qt's capture session."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ceremony_app.core.codes.single import single_code
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.core.ur.gathering import Progress
from ceremony_app.desktop.codes import receive
from ceremony_app.desktop.codes.receive_room import ReceiveRoom
from ceremony_app.desktop.codes.ring import missing, said
from ceremony_app.devices.qr.pictures import picture_of
from ceremony_app.devices.qr.writing import LARGER, Animation
from tests.core.ur.messages import noise
from tests.desktop import hands
from tests.desktop.codes.frames import Eyes, FedCameras, as_image
from tests.devices.qr.camera import Camera, torn

There = Callable[..., FedCameras]
FILE = CarriedFile("wrapping-key.bin", noise(1500))
ANIMATION = Animation(FILE, LARGER)
OTHER = Animation(CarriedFile("other.bin", noise(1500, seed=3)), LARGER)


def shown(qtbot: QtBot, folder: Path | None = None) -> ReceiveRoom:
    """The room, in view."""
    room = ReceiveRoom(folder)
    qtbot.addWidget(room)
    room.resize(1280, 720)
    room.show()
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    room.focus_first()
    return room


def said_in(room: ReceiveRoom) -> str:
    """Every label that is seen."""
    return "\n".join(one.text() for one in room.findChildren(QLabel) if one.isVisible())


def code(number: int, animation: Animation = ANIMATION) -> QImage:
    """One of a file's codes, as a sharp frame."""
    return as_image(picture_of(animation.code(number), 5))


# No camera


def test_no_camera_is_refused_by_name_and_the_page_stays(qtbot: QtBot, cameras: There) -> None:
    cameras()
    room = shown(qtbot)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "CAMERA-NONE" in said_in(room))
    assert not room.codes.on
    assert room.codes.files.isEnabled()
    assert not room.codes.again.isEnabled()


def test_missing_libraries_are_named_with_their_packages(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ceremony_app.desktop.codes.camera", None)
    room = shown(qtbot)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "CAMERA-LIBRARIES" in said_in(room))
    assert "libpulse0" in said_in(room)


def test_a_camera_that_gives_nothing_is_turned_off(
    qtbot: QtBot, cameras: There, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receive, "SILENT_MS", 50)
    cameras("Built-in")
    room = shown(qtbot)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "CAMERA-SILENT" in said_in(room))
    assert not room.codes.on


def test_a_camera_that_fails_is_turned_off_and_the_list_made_anew(qtbot: QtBot, cameras: There) -> None:
    fed = cameras("Built-in")
    room = shown(qtbot)
    hands.press(Qt.Key.Key_Return)
    frames = room.codes.frames
    assert frames is not None
    frames.failed.emit()
    qtbot.waitUntil(lambda: "CAMERA-FAILED" in said_in(room))
    assert not room.codes.on
    hands.tab_to(room.codes.camera)
    hands.press(Qt.Key.Key_Return)
    assert fed.opened == [0, 0]


# On and off


def test_the_camera_is_off_until_somebody_turns_it_on_and_off_again_behind_another_page(
    qtbot: QtBot, cameras: There
) -> None:
    fed = cameras("Built-in")
    room = shown(qtbot)
    assert fed.opened == []
    assert room.codes.preview.empty
    hands.press(Qt.Key.Key_Return)
    assert room.codes.on
    Eyes(qtbot, fed, room.codes).see(code(1))
    qtbot.waitUntil(lambda: not room.codes.preview.empty)
    room.hide()
    assert (room.codes.on, room.codes.reader, room.codes.preview.empty) == (False, None, True)
    room.show()
    assert (room.codes.on, room.codes.reader) == (False, None)


def test_one_of_several_cameras_is_chosen_first(qtbot: QtBot, cameras: There) -> None:
    fed = cameras("Built-in", "On the desk")
    room = shown(qtbot)
    hands.press(Qt.Key.Key_Return)
    assert not room.codes.on
    assert hands.focused() is room.codes.choice
    hands.press(Qt.Key.Key_Down)
    assert room.codes.choice.currentText() == "On the desk"
    hands.press(Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: fed.opened == [1])
    room.codes.stop()


def test_a_camera_that_sees_nothing_new_is_turned_off(qtbot: QtBot, cameras: There) -> None:
    fed = cameras("Built-in")
    room = shown(qtbot)
    hands.press(Qt.Key.Key_Return)
    Eyes(qtbot, fed, room.codes).see(code(1))
    room.codes.idle_now()
    qtbot.waitUntil(lambda: "CAMERA-IDLE" in said_in(room))
    assert not room.codes.on
    assert "1 of" in said_in(room)


# Codes


def test_foreign_and_mixed_up_codes_are_named_and_do_not_end_it(
    qtbot: QtBot, cameras: There, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(receive, "announce", lambda _, words: heard.append(words))
    fed = cameras("Built-in")
    room = shown(qtbot)
    hands.press(Qt.Key.Key_Return)
    eyes = Eyes(qtbot, fed, room.codes)
    eyes.see(as_image(picture_of(single_code("https://example.com"), 6)))
    assert "carries no file of a ceremony" in said_in(room)
    eyes.see(as_image(picture_of(single_code("https://example.com"), 6)))
    assert len(heard) == 1
    eyes.see(code(1))
    eyes.see(code(2, OTHER))
    assert "belongs to another file" in said_in(room)
    assert len(heard) == 2
    assert room.codes.on
    assert room.codes.progress.held == 1


def test_what_is_missing_is_said_in_numbers(qtbot: QtBot, cameras: There) -> None:
    fed = cameras("Built-in")
    room = shown(qtbot)
    hands.press(Qt.Key.Key_Return)
    eyes = Eyes(qtbot, fed, room.codes)
    for number in (1, 4):
        eyes.see(code(number))
    needed = ANIMATION.fragments
    assert f"2 of {needed} parts are there." in said_in(room)
    assert f"Missing: 2–3, 5–{needed}" in said_in(room)
    assert room.codes.ring.accessibleDescription() == f"2 of {needed} parts are there."
    room.codes.stop()


def test_a_bad_camera_still_gives_the_file_to_the_folder(qtbot: QtBot, cameras: There, tmp_path: Path) -> None:
    """Blurred, tilted, noisy and dark frames; every third torn, every fourth dropped."""
    fed = cameras("Built-in")
    room = shown(qtbot, tmp_path / "inbox")
    hands.press(Qt.Key.Key_Return)
    eyes = Eyes(qtbot, fed, room.codes)
    for number in range(1, 40):
        if number % 4 == 0:
            continue
        camera = Camera(turn=4, tilt=0.03, blur=0.7, noise=5, contrast=0.75, seed=number)
        frame = picture_of(ANIMATION.code(number), 3)
        if number % 3 == 0:
            frame = torn(frame, picture_of(ANIMATION.code(number + 1), 3), 0.5)
        eyes.see(as_image(camera.sees(frame)))
        if room.codes.file is not None:
            break
    qtbot.waitUntil(lambda: room.codes.file == FILE)
    assert not room.codes.on
    assert FILE.sha256 in said_in(room).replace(" ", "").replace("\n", "")
    hands.press(Qt.Key.Key_Space)
    assert room.codes.compared
    hands.press(Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: room.kept == tmp_path / "inbox" / FILE.name)
    assert room.kept is not None
    assert room.kept.read_bytes() == FILE.data
    assert room.codes.file is None


def test_what_is_there_is_not_overwritten(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / FILE.name).write_text("precious")
    room = shown(qtbot, tmp_path)
    pictures = [tmp_path / f"{number}.png" for number in range(1, ANIMATION.fragments + 1)]
    for number, path in enumerate(pictures, start=1):
        path.write_bytes(picture_of(ANIMATION.code(number), 4).png())
    room.codes.take_pictures([tmp_path])
    qtbot.waitUntil(lambda: room.codes.file is not None)
    hands.press(Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: "MEDIA-EXISTS" in said_in(room))
    assert (tmp_path / FILE.name).read_text() == "precious"
    assert room.codes.file == FILE


# Pictures


def test_pictures_are_read_and_those_that_cannot_be_are_named(qtbot: QtBot, tmp_path: Path) -> None:
    room = shown(qtbot, tmp_path / "inbox")
    (tmp_path / "a.png").write_bytes(b"not a picture")
    os.mkfifo(tmp_path / "b.png")
    for number in range(1, ANIMATION.fragments):
        (tmp_path / f"code-{number}.png").write_bytes(picture_of(ANIMATION.code(number), 4).png())
    room.codes.take_pictures([tmp_path])
    qtbot.waitUntil(lambda: "UR-INCOMPLETE" in said_in(room))
    assert "'b.png' is not a plain file" in said_in(room) or "cannot be read as a picture" in said_in(room)
    count = 2 + ANIMATION.fragments - 1
    assert f"Picture {count} of {count}" in said_in(room)
    # What is missing comes by one more picture; the rest is still there.
    last = tmp_path / "late.png"
    last.write_bytes(picture_of(ANIMATION.code(ANIMATION.fragments), 4).png())
    room.codes.take_pictures([last])
    assert "UR-INCOMPLETE" not in said_in(room)
    qtbot.waitUntil(lambda: room.codes.file == FILE)


def test_no_code_in_the_pictures(qtbot: QtBot, tmp_path: Path) -> None:
    room = shown(qtbot)
    room.codes.take_pictures([tmp_path])
    qtbot.waitUntil(lambda: "UR-NOTHING-READ" in said_in(room))


def test_starting_again_forgets_what_was_gathered(qtbot: QtBot, tmp_path: Path) -> None:
    room = shown(qtbot)
    (tmp_path / "1.png").write_bytes(picture_of(ANIMATION.code(1), 4).png())
    room.codes.take_pictures([tmp_path])
    qtbot.waitUntil(lambda: room.codes.progress.held == 1)
    qtbot.waitUntil(lambda: room.codes.reader is None)
    hands.tab_to(room.codes.again)
    hands.press(Qt.Key.Key_Return)
    assert room.codes.progress.held == 0
    assert not room.codes.again.isEnabled()


def test_ranges() -> None:
    assert missing(Progress(0, 0, ())) == ""
    assert missing(Progress(1, 5, (0, 1, 3))) == "1–2, 4"
    many = Progress(1, 100, tuple(range(0, 100, 2)))
    assert missing(many).endswith("15 …")
    assert said(Progress(3, 5, (1, 2))) == "3 of 5 parts are there."
