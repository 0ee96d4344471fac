"""Secret pages with a real secrets child: where a secret is not, when it is covered, and what keys do."""

from __future__ import annotations

import gc
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ceremony_app.core.modes import Mode
from ceremony_app.core.opening.checks import LEAST_COST
from ceremony_app.core.script.prompts import SecretPage
from ceremony_app.core.shares.checking import ShareCheck, ShareVerdict
from ceremony_app.core.shares.code import share_text
from ceremony_app.desktop.secret.covers import Cover
from ceremony_app.desktop.secret.keyboard import Caps, KeyboardState
from ceremony_app.desktop.tokens import TextSize, Theme
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.lines import Line
from ceremony_app.devices.secrets.pin_client import PinClient
from ceremony_app.devices.secrets.refusals import EntryGivenUp, WindowGone
from ceremony_app.devices.secrets.sealing import seal_by_passphrase
from ceremony_app.devices.secrets.values import CodeVerdict, RecoverySpec
from tests.core.opening.samples import HEAD
from tests.core.shares.material import SITES, make, with_word
from tests.desktop.secret_room import LAPTOP, MIRROR, PROJECTOR, Room
from tests.devices.secrets.film import eyes_of, patient_child
from tests.devices.secrets.material import begun, given, spec, taken
from tests.devices.secrets.pictures import of_texts
from tests.devices.secrets.pins import drawn as pins_drawn
from tests.devices.secrets.pins import heads
from tests.devices.secrets.pins import spec as pin_spec

RETURN, SPACE, F4 = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_F4


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path)
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    made.close()


@pytest.fixture
def child() -> Iterator[SecretsClient]:
    client = SecretsClient.start(Mode.PRODUCTION)
    yield client
    client.kill()


def shares_made(child: SecretsClient) -> None:
    with given(os.urandom(SITES.token_bytes)) as hsm:
        child.begin_backup(spec(SITES), hsm)


def show_share(room: Room, child: SecretsClient, index: int = 4) -> None:
    """A share in front of its custodian, uncovered."""
    room.begin(SecretPage.SHARE_SHOWN, lambda line: child.show_share(index, line, "Marta: share"))
    if room.stage is not None and room.stage.handover is not None:
        room.type(RETURN)
    room.until(lambda: room.panel.status.text())
    room.type(RETURN)
    room.until(lambda: not room.panel.canvas.blank)


def ink(widget: QWidget) -> int:
    """How many colours the widget's pixels have."""
    image = widget.grab().toImage()
    return len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)})


def everything_said(window: QWidget) -> str:
    """Every property, accessible text, selection and clipboard of a window, as one text."""
    said: list[str] = []
    for widget in (window, *window.findChildren(QWidget)):
        meta = widget.metaObject()
        for number in range(meta.propertyCount()):
            if str(meta.property(number).typeName()) in ("QString", "QVariant", "QStringList", "QUrl", "QByteArray"):
                said.append(str(meta.property(number).read(widget)))
        said += [str(widget.property(bytes(name.data()).decode())) for name in widget.dynamicPropertyNames()]
        said += [str(widget.inputMethodQuery(query)) for query in Qt.InputMethodQuery]
        said += _spoken(QAccessible.queryAccessibleInterface(widget))
    clipboard = QGuiApplication.clipboard()
    said += [clipboard.text(mode) for mode in QClipboard.Mode]
    said += [one.title() for one in QGuiApplication.topLevelWindows()]
    return "\n".join(said).casefold()


def _spoken(interface: QAccessibleInterface | None) -> list[str]:
    if interface is None:
        return []
    said = [str(interface.text(kind)) for kind in QAccessible.Text if kind is not QAccessible.Text.UserText]
    text = interface.textInterface()
    if text is not None:
        said.append(text.text(0, text.characterCount()))
    value = interface.valueInterface()
    if value is not None:
        said.append(str(value.currentValue()))
    for number in range(interface.childCount()):
        said += _spoken(interface.child(number))
    return said


def reachable_texts(root: object) -> set[str]:
    """Every text that Python objects hold which can be reached from this one, without code and modules."""
    seen: set[int] = set()
    found: set[str] = set()
    ahead: list[Any] = [root]
    while ahead:
        one = ahead.pop()
        if id(one) in seen or isinstance(one, (ModuleType, type, FunctionType, BuiltinFunctionType)):
            continue
        seen.add(id(one))
        if isinstance(one, str):
            found.add(one.casefold())
        elif isinstance(one, bytes | bytearray):
            found.add(bytes(one).decode("utf-8", "replace").casefold())
        else:
            ahead += gc.get_referents(one)
    return found


def try_to_copy(room: Room) -> None:
    """What people try: select all, copy, drag, double-click, the context menu."""
    canvas = room.panel.canvas
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_Insert):
        QTest.keyClick(canvas, key, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(80, 40))
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.mouseMove(canvas, QPoint(300, 200))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    QTest.mouseClick(canvas, Qt.MouseButton.RightButton, pos=QPoint(80, 40))
    room.settle()


# Where a secret is not


def test_a_shown_share_is_nowhere_but_in_the_pixels(room: Room, child: SecretsClient) -> None:
    QGuiApplication.clipboard().setText("what was there before")
    shares_made(child)
    found = []
    for index in (3, 4):
        show_share(room, child, index)
        try_to_copy(room)
        assert ink(room.panel.canvas) > 5
        found.append((set(everything_said(room.window).split()), tokens_of(reachable_texts(room.stage))))
        room.type(RETURN, RETURN)
        assert room.outcome() is None
    # The page itself says words that stand in the list too, such as "body": those it says with any share.
    (said_before, held_before), (said, held) = found
    words = set(words_of(child, room))
    assert not words & (said - said_before)
    assert not words & (held - held_before)
    assert QGuiApplication.clipboard().text() == "what was there before"


def tokens_of(texts: set[str]) -> set[str]:
    """The single words of texts."""
    return {token for text in texts for token in text.replace('"', " ").split()}


def words_of(child: SecretsClient, room: Room, index: int = 4) -> tuple[str, ...]:
    """A share's words, by painting nothing."""
    frames: list[dict[str, Any]] = []
    room.begin(SecretPage.SHARE_SHOWN, lambda line: child.show_share(index, line, ""))
    panel = room.panel
    shown = panel.canvas.show_frame

    def tap(frame: dict[str, Any]) -> None:
        frames.append(frame)
        shown(frame)

    panel.canvas.show_frame = tap  # type: ignore[method-assign]
    room.until(lambda: frames)
    panel.show_it.click()
    room.until(lambda: frames[-1]["words"])
    words = tuple(frames[-1]["words"])
    panel.give_it_up()
    assert isinstance(room.outcome(), EntryGivenUp)
    return words


def test_a_typed_share_is_nowhere_but_in_the_pixels(room: Room) -> None:
    child = SecretsClient.start(Mode.DRILL)
    parameters, shares, _ = make(SITES)
    words = shares[4]
    child.begin_recovery(RecoverySpec(identifier=parameters.identifier, shape=SITES))
    room.begin(SecretPage.SHARE_ENTRY, lambda line: child.read_share(line, "Marta: share 2 of 5 of Site B"))
    room.type(RETURN)
    room.until(lambda: not room.panel.canvas.blank)
    said_before, held_before = set(everything_said(room.window).split()), tokens_of(reachable_texts(room.stage))
    for word in words[:8]:
        room.type(word, SPACE)
    room.type(words[8][:4])
    room.until(lambda: room.panel.status.text().startswith("Word 9"))
    try_to_copy(room)
    assert ink(room.panel.canvas) > 5
    assert room.panel.good.accessibleName() == "This is share 2 of 5 of Site B."
    said, held = set(everything_said(room.window).split()), tokens_of(reachable_texts(room.stage))
    typed = {*words[:9], words[8][:4]}
    assert not typed & (said - said_before)
    assert not typed & (held - held_before)
    room.panel.give_it_up()
    assert isinstance(room.outcome(), EntryGivenUp)
    assert not set(words[:9]) & (set(everything_said(room.window).split()) - said_before)
    child.kill()


def test_a_share_from_a_picture_passes_through_the_window_unread(room: Room, tmp_path: Path) -> None:
    child = SecretsClient.start(Mode.DRILL)
    parameters, shares, _ = make(SITES)
    words = shares[4]
    child.begin_recovery(RecoverySpec(identifier=parameters.identifier, shape=SITES))
    room.begin(SecretPage.SHARE_ENTRY, lambda line: child.read_share(line, "Marta: share 2 of 5 of Site B"))
    room.type(RETURN)
    room.until(lambda: not room.panel.canvas.blank)
    assert room.panel.reading.picture.isVisible()
    said_before = set(everything_said(room.window).split())
    (tmp_path / "link.png").symlink_to(tmp_path / "code.png")
    room.panel.reading.take_picture(tmp_path / "link.png")
    assert "is not a plain file" in room.panel.note.text()
    room.panel.reading.take_picture(of_texts(tmp_path / "foreign.png", "another"))
    room.until(lambda: "not that of a share" in room.panel.note.text())
    wrong = with_word(words, 9)
    room.panel.reading.take_picture(of_texts(tmp_path / "wrong.png", share_text(wrong)))
    room.until(lambda: "Look again at word 9." in room.panel.bad.accessibleName())
    # What is drawn is covered while files are chosen, and says what it said when it comes back.
    QTimer.singleShot(0, lambda: choose(tmp_path / "code.png"))
    of_texts(tmp_path / "code.png", share_text(words))
    assert not set(wrong) & (set(everything_said(room.window).split()) - said_before)
    room.type(Qt.Key.Key_F3)
    check = room.outcome()
    assert (check.verdict, check.word_count) == (ShareVerdict.RIGHT, 33)
    # The chooser goes first: words of its own ("name", "size") stand in the list too.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not set(words) & (set(everything_said(room.window).split()) - said_before)
    child.kill()


def test_the_reading_of_a_picture_is_broken_off_by_the_key_that_began_it(room: Room, tmp_path: Path) -> None:
    child = patient_child()
    parameters, shares, _ = make(SITES)
    child.begin_recovery(RecoverySpec(identifier=parameters.identifier, shape=SITES))
    room.begin(SecretPage.SHARE_ENTRY, lambda line: child.read_share(line, "Marta: share 2 of 5 of Site B"))
    room.type(RETURN)
    room.until(lambda: not room.panel.canvas.blank)
    room.type(shares[4][0], SPACE)
    (tmp_path / "endless.png").touch()
    room.panel.reading.take_picture(tmp_path / "endless.png")
    room.until(lambda: room.panel.note.text() == "The picture is being read. F3 breaks that off.")
    assert room.panel.reading.picture.text() == "Stop reading (F3)"
    assert len(eyes_of(child)) == 1
    room.type(Qt.Key.Key_F3)
    room.until(lambda: room.panel.note.text().startswith("The reading was broken off."))
    assert QApplication.activeModalWidget() is None
    assert room.panel.reading.picture.text() == "From a picture… (F3)"
    assert room.panel.status.text() == "Word 2 of 33"
    assert eyes_of(child) == []
    room.panel.give_it_up()
    assert isinstance(room.outcome(), EntryGivenUp)
    child.kill()


def choose(file: Path) -> None:
    """In the dialog that stands open."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.setDirectory(str(file.parent))
    dialog.selectFile(file.name)
    dialog.accept()


def test_how_many_words_begin_like_that_is_nowhere_but_in_the_pixels(room: Room) -> None:
    child = SecretsClient.start(Mode.DRILL)
    parameters, _, _ = make(SITES)
    child.begin_recovery(RecoverySpec(identifier=parameters.identifier, shape=SITES))
    room.begin(SecretPage.SHARE_ENTRY, lambda line: child.read_share(line, "Marta: share 2 of 5 of Site B"))
    room.type(RETURN)
    room.until(lambda: not room.panel.canvas.blank)
    room.settle()
    empty = ink_of_field(room)
    said, seen = [], []
    for letter in ("s", "j"):
        room.type(letter)
        room.until(lambda: ink_of_field(room) != empty)
        # Python's names of objects hold addresses.
        said.append(re.sub(r"0x[0-9a-f]+", "", everything_said(room.window)))
        seen.append(ink_of_field(room))
        room.type(Qt.Key.Key_Backspace)
        room.until(lambda: ink_of_field(room) == empty)
    assert seen[0] != seen[1]
    assert said[0] == said[1]
    room.panel.give_it_up()
    room.outcome()
    child.kill()


def test_a_code_is_nowhere_even_while_it_is_revealed(room: Room, child: SecretsClient) -> None:
    room.begin(SecretPage.CODE_ENROLMENT, lambda line: child.enrol_code("ada", line))
    room.until(lambda: not room.panel.canvas.blank)
    room.type("xylophone7")
    room.until(lambda: room.panel.status.text() == "10 characters")
    hidden = ink_of_field(room)
    QTest.keyPress(room.panel.canvas, F4)
    room.until(lambda: ink_of_field(room) != hidden)
    assert "xylophone7" not in everything_said(room.window)
    assert not any("xylophone7" in text for text in reachable_texts(room.stage))
    QTest.keyRelease(room.panel.canvas, F4)
    room.until(lambda: ink_of_field(room) == hidden)
    room.panel.give_it_up()
    room.outcome()


def ink_of_field(room: Room) -> bytes:
    """The pixels of the canvas."""
    image = room.panel.canvas.grab().toImage()
    return bytes(image.constBits())


def test_no_page_has_an_editor_or_an_input_method(room: Room, child: SecretsClient) -> None:
    room.begin(SecretPage.PIN_ENTRY, lambda line: child.read_pin("user", line))
    room.until(lambda: not room.panel.canvas.blank)
    for kind in (QLineEdit, QTextEdit, QPlainTextEdit, QComboBox):
        assert not room.window.findChildren(kind)
    canvas = room.panel.canvas
    assert not canvas.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not canvas.acceptDrops()
    assert canvas.toolTip() == ""
    assert room.window.focusWidget() is canvas
    room.panel.give_it_up()
    room.outcome()


# When it is covered


@pytest.mark.parametrize("screen", [PROJECTOR, MIRROR], ids=["unknown", "mirrored"])
def test_plugging_a_screen_in_hides_a_share_at_once(room: Room, child: SecretsClient, screen: Any) -> None:
    shares_made(child)
    show_share(room, child)
    room.screens.plug(screen)
    # Not a turn of the event loop later: at once.
    assert room.panel.canvas.blank
    assert room.panel.stack.currentWidget() is room.panel.cover_page
    room.type("x", *(() if screen is PROJECTOR else (RETURN, SPACE)))
    room.settle()
    assert room.panel.canvas.blank
    assert room.outcome_so_far() is None
    room.screens.unplug(screen)
    assert room.panel.stack.currentWidget() is room.panel.curtain
    room.settle()
    assert room.panel.canvas.blank
    room.panel.give_it_up()
    room.outcome()


def test_nothing_is_shown_where_screens_overlap_from_the_beginning(room: Room, child: SecretsClient) -> None:
    shares_made(child)
    room.screens.plug(MIRROR)
    room.begin(SecretPage.SHARE_SHOWN, lambda line: child.show_share(4, line, ""))
    room.type(RETURN)
    room.settle()
    assert room.panel.covered
    assert not room.panel.show_it.isVisible()
    room.screens.watch.accept(("ana", "bilal"))
    assert room.panel.covered
    room.screens.unplug(MIRROR)
    room.until(lambda: not room.panel.covered)
    room.panel.give_it_up()
    room.outcome()


def test_a_screen_that_people_vouch_for_is_known(room: Room, child: SecretsClient) -> None:
    room.begin(SecretPage.CODE_ENROLMENT, lambda line: child.enrol_code("ada", line))
    room.until(lambda: not room.panel.canvas.blank)
    room.type("abc")
    room.screens.plug(PROJECTOR)
    cover = room.panel.cover_page
    first, second, third, *_ = cover.lookers.values()
    assert room.window.focusWidget() is first
    # Nobody vouches alone, and exactly two do.
    room.type(SPACE)
    assert not cover.ours.isEnabled()
    third.setChecked(True)
    second.setChecked(True)
    assert not cover.ours.isEnabled()
    third.setChecked(False)
    assert cover.ours.isEnabled()
    cover.ours.setFocus()
    room.type(RETURN)
    room.until(lambda: room.panel.status.text() == "3 characters" and not room.panel.canvas.blank)
    room.panel.give_it_up()
    room.outcome()


def test_another_window_covers_and_coming_back_shows_the_curtain(room: Room, child: SecretsClient) -> None:
    shares_made(child)
    show_share(room, child)
    other = QWidget()
    other.show()
    other.activateWindow()
    room.until(lambda: not room.window.isActiveWindow())
    assert room.panel.canvas.blank
    assert room.panel.covered
    other.close()
    room.window.activateWindow()
    room.until(room.window.isActiveWindow)
    room.until(lambda: not room.panel.covered)
    assert room.panel.stack.currentWidget() is room.panel.curtain
    room.panel.give_it_up()
    room.outcome()


def test_a_page_laid_over_a_share_takes_it_away(room: Room, child: SecretsClient) -> None:
    shares_made(child)
    show_share(room, child)
    over = QWidget()
    room.stack.addWidget(over)
    room.stack.setCurrentWidget(over)
    assert room.panel.canvas.blank
    assert room.stage is not None
    room.stack.setCurrentWidget(room.stage)
    room.settle()
    assert room.panel.canvas.blank
    assert room.panel.stack.currentWidget() is room.panel.curtain
    room.panel.give_it_up()
    room.outcome()


def test_nobody_there_covers_a_share_and_gives_a_code_up(room: Room, child: SecretsClient) -> None:
    room.begin(SecretPage.CODE_ENROLMENT, lambda line: child.enrol_code("ada", line))
    room.until(lambda: not room.panel.canvas.blank)
    assert room.stage is not None
    room.stage.leave_unattended()
    assert isinstance(room.outcome(), EntryGivenUp)
    again = SecretsClient.start(Mode.PRODUCTION)
    shares_made(again)
    show_share(room, again)
    room.stage.leave_unattended()
    assert room.panel.canvas.blank
    room.panel.uncover(Cover.IDLE)
    assert room.panel.stack.currentWidget() is room.panel.curtain
    room.panel.give_it_up()
    room.outcome()
    again.kill()


def test_a_stage_that_is_dropped_ends_the_line(room: Room, child: SecretsClient) -> None:
    stage = room.begin(SecretPage.CODE_ENROLMENT, lambda line: child.enrol_code("ada", line))
    room.until(lambda: not room.panel.canvas.blank)
    room.stack.removeWidget(stage)
    stage.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    room.stage = None
    assert isinstance(room.outcome(), WindowGone)


# What keys do


def test_enter_never_takes_the_words_away_by_itself(room: Room, child: SecretsClient) -> None:
    shares_made(child)
    show_share(room, child)
    assert room.window.focusWidget() is room.panel.canvas
    room.type(RETURN)
    assert room.window.focusWidget() is room.panel.done
    assert not room.panel.canvas.blank
    room.type(RETURN)
    assert room.outcome() is None
    # The child may be done a moment before the window hears of it.
    room.until(lambda: room.panel_or_none is None)


def test_a_held_key_types_once_and_escape_gives_nothing_up(room: Room, child: SecretsClient) -> None:
    room.begin(SecretPage.CODE_ENROLMENT, lambda line: child.enrol_code("ada", line))
    room.until(lambda: not room.panel.canvas.blank)
    room.type("a", Qt.Key.Key_Escape, Qt.Key.Key_F9)
    room.hold("b", times=5)
    room.type("c")
    room.until(lambda: room.panel.status.text() == "3 characters")
    room.panel.give_it_up()
    assert isinstance(room.outcome(), EntryGivenUp)


def test_giving_up_takes_two_presses(room: Room, child: SecretsClient) -> None:
    room.begin(SecretPage.CODE_ENROLMENT, lambda line: child.enrol_code("ada", line))
    room.until(lambda: not room.panel.canvas.blank)
    room.panel.give_up.setFocus()
    room.type(RETURN)
    room.settle()
    assert room.outcome_so_far() is None
    room.panel.canvas.setFocus()
    assert room.panel.give_up.text() == "Give up\u2026"
    room.panel.give_up.setFocus()
    room.type(RETURN, RETURN)
    assert isinstance(room.outcome(), EntryGivenUp)


def test_codes_of_every_character_are_enrolled_and_checked_by_keys(room: Room, child: SecretsClient) -> None:
    code = "Zq7 -ß+\u20ac9"
    room.begin(SecretPage.CODE_ENROLMENT, lambda line: child.enrol_code("ada", line))
    room.until(lambda: not room.panel.canvas.blank)
    room.type(code, RETURN)
    room.until(lambda: room.panel.status.text().startswith("Once more"))
    room.type(code, RETURN)
    assert room.outcome() is None
    room.begin(SecretPage.CODE_CHECK, lambda line: child.check_code("ada", line))
    room.until(lambda: not room.panel.canvas.blank)
    room.type(code, RETURN)
    assert room.outcome() is CodeVerdict.RIGHT


def test_the_wrong_place_is_named_and_mended(room: Room) -> None:
    child = SecretsClient.start(Mode.DRILL)
    right = tuple(begun(child)[0].split())
    room.begin(SecretPage.SHARE_ENTRY, lambda line: child.read_back_share(0, line))
    room.type(RETURN)
    room.until(lambda: not room.panel.canvas.blank)
    for word in with_word(right, 7):
        room.type(word[:4] if len(word) > 4 else word, SPACE)
    room.until(lambda: room.panel.bad.isVisible())
    assert "word 7" in room.panel.bad.accessibleName()
    assert room.panel.done.text() == "Hand it in as it is"
    room.type(right[6], SPACE)
    check = room.outcome()
    assert isinstance(check, ShareCheck)
    assert check.verdict is ShareVerdict.RIGHT
    child.kill()


def test_a_pin_is_shown_and_copied(room: Room, child: SecretsClient) -> None:
    child.draw_pin("user")
    pin = taken(lambda fd: child.pin_to("user", fd)).decode()
    room.begin(SecretPage.PIN_SHOWN, lambda line: child.show_pin("user", line, "PIN"), subject="user PIN")
    room.type(RETURN)
    room.until(lambda: room.panel.status.text())
    room.type(RETURN)
    room.until(lambda: not room.panel.canvas.blank)
    said = everything_said(room.window)
    assert not any(pin[start : start + 4] in said for start in range(0, len(pin), 4))
    room.type(RETURN, RETURN)
    assert room.outcome() is None


# Who is at the keyboard, and the keyboard


def test_the_keyboard_is_handed_over_between_custodians_only(room: Room, child: SecretsClient) -> None:
    shares_made(child)
    people = [person.id for person in room.setting.plan.people]
    stage = room.begin(SecretPage.SHARE_SHOWN, lambda line: child.show_share(0, line, ""), people[0])
    assert stage.handover is not None
    assert room.setting.name(people[0]) in stage.handover.accessibleName()
    assert stage.panel is None
    room.type(SPACE)
    room.panel.give_it_up()
    room.outcome()
    stage = room.begin(SecretPage.SHARE_ENTRY, lambda line: child.read_back_share(0, line, ""), people[0])
    assert stage.handover is None
    room.panel.give_it_up()
    room.outcome()
    stage = room.begin(SecretPage.SHARE_SHOWN, lambda line: child.show_share(1, line, ""), people[1])
    assert stage.handover is not None
    stage.end()
    assert isinstance(room.outcome(), WindowGone)


def test_caps_lock_and_the_layout_are_said_in_words(room: Room, child: SecretsClient) -> None:
    room.keyboard = KeyboardState(Caps.ON, "de nodeadkeys")
    room.begin(SecretPage.PIN_ENTRY, lambda line: child.read_pin("user", line))
    room.until(lambda: not room.panel.canvas.blank)
    assert room.panel.caps.isVisible()
    assert room.panel.caps.accessibleName() == "Caps Lock is on."
    assert room.panel.layout_name.text() == "Keyboard layout: de nodeadkeys"
    room.keyboard = KeyboardState(Caps.OFF, "de nodeadkeys")
    room.until(lambda: not room.panel.caps.isVisible())
    room.panel.give_it_up()
    room.outcome()


@pytest.mark.parametrize("text_size", list(TextSize))
@pytest.mark.parametrize("page", list(SecretPage))
def test_every_page_fits_beside_the_rail_of_the_smallest_screen(
    room: Room, child: SecretsClient, page: SecretPage, text_size: TextSize
) -> None:
    room.use(Theme.HIGH_CONTRAST, text_size, QSize(1280, 720))
    operation = operation_of(page, child)
    room.begin(page, operation)
    if room.stage is not None and room.stage.handover is not None:
        hint = room.stage.minimumSizeHint()
        assert hint.width() <= 996
        assert hint.height() <= 525
        room.type(RETURN)
    hint = room.panel.minimumSizeHint()
    assert hint.width() <= 996
    assert hint.height() <= 525
    room.panel.give_it_up()
    room.outcome()


def operation_of(page: SecretPage, child: SecretsClient) -> Callable[[Line], object]:
    """Something that a child does on that page."""
    if page in (SecretPage.SHARE_SHOWN, SecretPage.SHARE_ENTRY):
        shares_made(child)
    if page is SecretPage.DICE:
        with given(os.urandom(SITES.token_bytes)) as hsm:
            child.draw_entropy(spec(SITES, dice_rolls=50), hsm)
    if page is SecretPage.PIN_SHOWN:
        child.draw_pin("user")
    operations: dict[SecretPage, Callable[[Line], object]] = {
        SecretPage.CODE_ENROLMENT: lambda line: child.enrol_code("ada", line),
        SecretPage.CODE_CHECK: lambda line: child.enrol_code("ada", line),
        SecretPage.PIN_ENTRY: lambda line: child.read_pin("user", line),
        SecretPage.PIN_SHOWN: lambda line: child.show_pin("user", line),
        SecretPage.PIN_CHOICE: lambda line: child.choose_pin("user", line),
        SecretPage.CARD_PIN: lambda line: child.read_pin("card", line),
        SecretPage.SO_PIN_ENTRY: lambda line: child.read_pin("user", line),
        SecretPage.SO_PIN_CHOICE: lambda line: child.choose_pin("user", line),
        SecretPage.SHARE_SHOWN: lambda line: child.show_share(0, line),
        SecretPage.SHARE_ENTRY: lambda line: child.read_back_share(0, line),
        SecretPage.DICE: lambda line: child.add_dice(line),
        SecretPage.PASSPHRASE_CHOICE: lambda line: seal_one(child, line),
        SecretPage.PASSPHRASE: lambda line: PinClient(child).open([SEALED], line, "Ana: passphrase"),
    }
    return operations[page]


SEALED = seal_by_passphrase(HEAD, ("academic",) * 33, "ana keeps seven geese by the mill", LEAST_COST).to_bytes()


def seal_one(child: SecretsClient, line: Line) -> object:
    """A custodian chooses a passphrase for a piece of a PIN that was just drawn."""
    client, one = PinClient(child), pin_spec()
    [drawn] = pins_drawn(client, one)
    return client.seal(heads(drawn, one, child.mode)[:1], line, "Ana: choose a passphrase")


def test_a_passphrase_is_chosen_twice_and_a_short_one_is_told_at_once(room: Room, child: SecretsClient) -> None:
    room.begin(SecretPage.PASSPHRASE_CHOICE, lambda line: seal_one(child, line))
    room.until(lambda: not room.panel.canvas.blank)
    room.type("too short")
    room.type(RETURN)
    room.until(lambda: "characters missing: 6" in room.panel.note.text())
    room.type("ana keeps seven geese")
    room.type(RETURN)
    room.until(lambda: room.panel.status.text().startswith("Once more"))
    room.type("ana keeps seven geese")
    room.type(RETURN)
    assert room.outcome()


def test_the_laptop_alone_is_no_hazard(room: Room) -> None:
    assert room.screens.list == [LAPTOP]
