"""Codes on the screen: whole modules, black on white in every theme, readable at every size; keys and names."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from ceremony_app.core.codes.matrix import QUIET
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.core.ur.transfer import Incoming
from ceremony_app.desktop import look
from ceremony_app.desktop.codes.canvas import CodeCanvas
from ceremony_app.desktop.codes.player import GREYS, Form
from ceremony_app.desktop.codes.send_room import CodesRoom
from ceremony_app.desktop.tokens import Theme
from ceremony_app.devices.qr.pictures import Picture
from ceremony_app.devices.qr.reading import read_texts, take_picture
from tests.core.ur.messages import noise
from tests.desktop import hands

FILE = CarriedFile("wrapped.bin", noise(5000))
LINE = CarriedFile("transcript.sha256", b"0" * 64 + b"  documents/transcript.pdf\n")


def shown(qtbot: QtBot, file: CarriedFile = FILE) -> CodesRoom:
    """The room, in view."""
    room = CodesRoom(file)
    qtbot.addWidget(room)
    room.resize(1280, 720)
    room.show()
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    room.focus_first()
    return room


def grey(canvas: CodeCanvas) -> Picture:
    """What stands on the screen."""
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    points, stride = bytes(image.constBits()), image.bytesPerLine()
    lines = [points[y * stride : y * stride + image.width()] for y in range(image.height())]
    return Picture(image.width(), image.height(), b"".join(lines))


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("dims", range(len(GREYS)))
def test_the_code_on_the_screen_is_read_in_every_theme_and_brightness(qtbot: QtBot, theme: Theme, dims: int) -> None:
    look.use(look.Look(theme=theme, screen=QSize(1280, 720)))
    room = shown(qtbot)
    for _ in range(dims):
        room.codes.press(Qt.Key.Key_D)
    picture = grey(room.codes.canvas)
    assert len(read_texts(picture)) == 1
    assert set(picture.points[:400]) == {GREYS[dims]} or room.codes.canvas.hasFocus()
    room.codes.canvas.clearFocus()
    # Never inverted, never a third colour: nothing was smoothed.
    assert set(grey(room.codes.canvas).points) == {0, GREYS[dims]}


@pytest.mark.parametrize("size", [(300, 500), (440, 440), (611, 597), (1000, 1300)])
def test_modules_are_whole_points_at_every_size(qtbot: QtBot, size: tuple[int, int]) -> None:
    canvas = CodeCanvas()
    qtbot.addWidget(canvas)
    room = shown(qtbot)
    canvas.show_code(room.codes.player.code)
    canvas.resize(*size)
    scale = canvas.points_per_module
    assert scale == min(size) // (canvas.code.size + 2 * QUIET)  # type: ignore[union-attr]
    picture = grey(canvas)
    dark = [at for at, point in enumerate(picture.points) if point == 0]
    left = min(at % picture.width for at in dark)
    right = max(at % picture.width for at in dark)
    assert right - left + 1 == scale * room.codes.player.code.size


def test_keys_alone_do_everything(qtbot: QtBot) -> None:
    room = shown(qtbot)
    codes, player = room.codes, room.codes.player
    assert room.first() is None
    assert hands.focused() is room.primary
    hands.press(Qt.Key.Key_Return)
    assert room.verb() == "S&tand still"
    hands.press(Qt.Key.Key_Return)
    still = player.number
    assert room.verb() in ("&Go on", "Be&gin")
    hands.press(Qt.Key.Key_Right)
    assert player.number == still + 1
    hands.press(Qt.Key.Key_Minus)
    smaller = player.display
    assert smaller.version < 20
    hands.press(Qt.Key.Key_Plus)
    hands.press(Qt.Key.Key_Plus)
    assert player.display.version == 25
    hands.press(Qt.Key.Key_D)
    assert player.grey == GREYS[1]
    hands.press(Qt.Key.Key_Home)
    assert (player.number, player.running) == (1, True)
    hands.tab_to(codes.canvas)
    hands.press(Qt.Key.Key_Space)
    assert not player.running
    for button in codes.buttons:
        if button.isVisible() and button.isEnabled():
            hands.tab_to(button)


def test_full_screen_is_read_obeys_the_same_keys_and_leads_back(qtbot: QtBot) -> None:
    room = shown(qtbot)
    hands.press(Qt.Key.Key_F11)
    full = room.codes.full_screen
    assert full is not None
    qtbot.waitUntil(full.isActiveWindow)
    before = room.codes.player.number
    QTest.keyClick(full, Qt.Key.Key_Right)
    assert room.codes.player.number == before + 1
    (text,) = read_texts(grey(full.canvas))
    assert text in read_texts(grey(room.codes.canvas))
    assert full.canvas.points_per_module > 0
    QTest.keyClick(full, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: room.codes.full_screen is None)
    # The keys are in this window again, and what closed hears nothing any more.
    qtbot.waitUntil(lambda: room.isActiveWindow() and room.codes.canvas.hasFocus())
    room.codes.player.next()


def test_what_nobody_sees_stands_still(qtbot: QtBot) -> None:
    room = shown(qtbot)
    room.submit()
    room.codes.open_full()
    room.hide()
    assert not room.codes.player.running
    qtbot.waitUntil(lambda: room.codes.full_screen is None)


def test_text_and_file_are_two_forms(qtbot: QtBot) -> None:
    room = shown(qtbot, LINE)
    assert read_texts(grey(room.codes.canvas)) == (LINE.data.decode(),)
    assert room.verb() == ""
    hands.tab_to(room.codes.other)
    hands.press(Qt.Key.Key_Return)
    assert room.codes.player.form is Form.FILE
    incoming = Incoming()
    take_picture(incoming, grey(room.codes.canvas))
    assert incoming.finish() == LINE


def test_a_screen_reader_hears_which_code_of_which_file(qtbot: QtBot) -> None:
    room = shown(qtbot)
    heard = QAccessible.queryAccessibleInterface(room.codes.canvas).text(QAccessible.Text.Name)
    assert heard == "Code 1 · 9 are enough where none is missed of wrapped.bin"
    for button in room.codes.buttons:
        assert button.accessibleName()


# The sheet


def test_a_sheet_is_written_and_nothing_overwritten(qtbot: QtBot, tmp_path: Path) -> None:
    room = shown(qtbot, LINE)
    path = tmp_path / "sheet.pdf"
    room.write_sheet(path)
    qtbot.waitUntil(lambda: room.sheet.isEnabled() and path.exists(), timeout=60_000)
    assert path.read_bytes().startswith(b"%PDF-1.7")
    before = path.read_bytes()
    room.write_sheet(path)
    qtbot.waitUntil(room.sheet.isEnabled, timeout=60_000)
    assert path.read_bytes() == before


def test_what_is_too_large_for_paper_is_refused_in_place(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = shown(qtbot, CarriedFile("large.bin", noise(60_000)))
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(tmp_path / "sheet.pdf")])
    hands.tab_to(room.sheet)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(room.sheet.isEnabled, timeout=60_000)
    qtbot.waitUntil(lambda: room.notices.count() == 1)
    assert not (tmp_path / "sheet.pdf").exists()
