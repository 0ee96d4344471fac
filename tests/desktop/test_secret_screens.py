"""Screens and the keyboard: pure judgements over fake lists and fake trees."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from pytestqt.qtbot import QtBot

from ceremony_app.core.journal.entries import Body, Mark, Screens
from ceremony_app.core.script.prompts import Confirmed
from ceremony_app.desktop.bridge import WindowFace
from ceremony_app.desktop.secret.keyboard import Caps, KeyboardState, from_files, layout_of
from ceremony_app.desktop.secret.presses import key_name
from ceremony_app.desktop.secret.screens import (
    Hazard,
    ScreenFacts,
    ScreenWatch,
    attached,
    connected_outputs,
    judge,
)
from ceremony_app.documents.record import Record
from ceremony_app.documents.wording import sentence
from ceremony_app.flow.engine import Engine
from ceremony_app.flow.faces import Reply
from tests.desktop import samples
from tests.desktop.secret_room import LAPTOP, MIRROR, PROJECTOR, FakeScreens

KNOWN = {LAPTOP.identity, PROJECTOR.identity}
NO, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.mark.parametrize(
    ("screens", "outputs", "hazard"),
    [
        ((LAPTOP, MIRROR), 2, Hazard.MIRRORED),
        ((LAPTOP, ScreenFacts(PROJECTOR.identity, QRect(1919, 0, 1280, 720))), None, Hazard.MIRRORED),
        ((LAPTOP, ScreenFacts(("HDMI-2", "", "", ""), QRect(1920, 0, 1280, 720))), 2, Hazard.UNKNOWN),
        ((LAPTOP,), 2, Hazard.CABLES),
        ((LAPTOP, PROJECTOR), 3, Hazard.CABLES),
        ((LAPTOP, PROJECTOR), 2, Hazard.NONE),
        ((LAPTOP,), 1, Hazard.NONE),
        ((LAPTOP,), None, Hazard.NONE),
    ],
)
def test_screens_are_judged(screens: tuple[ScreenFacts, ...], outputs: int | None, hazard: Hazard) -> None:
    assert judge(screens, KNOWN, outputs) is hazard


def hazard_of(fake: FakeScreens) -> Hazard:
    """What the watch says now."""
    return fake.watch.hazard


def test_a_cloned_output_below_qt_is_seen_at_the_next_look(qtbot: QtBot) -> None:
    fake = FakeScreens()
    fake.outputs = 2
    with qtbot.waitSignal(fake.watch.changed):
        fake.watch.look()
    assert hazard_of(fake) is Hazard.CABLES
    fake.watch.deleteLater()


def test_two_cables_to_one_screen_are_vouched_for_by_two_and_a_third_is_not(qtbot: QtBot) -> None:
    fake = FakeScreens()
    fake.outputs = 2
    fake.watch.look()
    fake.watch.accept(("ana",))
    assert hazard_of(fake) is Hazard.CABLES
    fake.watch.accept(("ana", "ana"))
    assert hazard_of(fake) is Hazard.CABLES
    with qtbot.waitSignal(fake.watch.vouched) as told:
        fake.watch.accept(("ana", "bilal"))
    assert told.args == [("eDP-1, 1920x1080",), 2, ("ana", "bilal")]
    assert hazard_of(fake) is Hazard.NONE
    fake.outputs = 3
    fake.watch.look()
    assert hazard_of(fake) is Hazard.CABLES
    # What was pulled counts no more once another cable comes.
    fake.outputs = 1
    fake.watch.look()
    assert hazard_of(fake) is Hazard.NONE
    fake.outputs = 2
    fake.watch.look()
    assert hazard_of(fake) is Hazard.CABLES
    fake.watch.deleteLater()


def test_overlapping_screens_cannot_be_vouched_for(qtbot: QtBot) -> None:
    fake = FakeScreens()
    fake.plug(MIRROR)
    fake.watch.accept(("ana", "bilal"))
    assert hazard_of(fake) is Hazard.MIRRORED
    fake.watch.deleteLater()


def test_a_vouched_screen_stays_known_and_a_new_one_does_not(qtbot: QtBot) -> None:
    fake = FakeScreens()
    fake.plug(PROJECTOR)
    assert hazard_of(fake) is Hazard.UNKNOWN
    fake.watch.accept(("ana", "bilal"))
    assert hazard_of(fake) is Hazard.NONE
    fake.unplug(PROJECTOR)
    fake.plug(PROJECTOR)
    assert hazard_of(fake) is Hazard.NONE
    fake.plug(ScreenFacts(("DP-1", "Other", "", ""), QRect(4000, 0, 800, 600)))
    assert hazard_of(fake) is Hazard.UNKNOWN
    fake.watch.deleteLater()


def test_qt_telling_of_a_screen_makes_the_watch_look(qtbot: QtBot) -> None:
    fake = FakeScreens()
    fake.list.append(MIRROR)
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.screenAdded.emit(QGuiApplication.primaryScreen())
    assert hazard_of(fake) is Hazard.MIRRORED
    fake.list.remove(MIRROR)
    application.screenRemoved.emit(QGuiApplication.primaryScreen())
    assert hazard_of(fake) is Hazard.NONE
    fake.watch.deleteLater()


def test_the_screens_attached_at_the_beginning_are_known(qtbot: QtBot) -> None:
    watch = ScreenWatch()
    assert attached()
    assert watch.hazard is Hazard.NONE
    watch.deleteLater()


def _connector(drm: Path, name: str, status: str, enabled: str) -> None:
    (drm / name).mkdir()
    (drm / name / "status").write_text(status + "\n")
    (drm / name / "enabled").write_text(enabled + "\n")


def test_connected_and_enabled_connectors_count(tmp_path: Path) -> None:
    assert connected_outputs(tmp_path) is None
    (tmp_path / "card0").mkdir()
    _connector(tmp_path, "card0-eDP-1", "connected", "enabled")
    _connector(tmp_path, "card0-HDMI-A-1", "connected", "enabled")
    _connector(tmp_path, "card0-DP-1", "disconnected", "disabled")
    _connector(tmp_path, "card0-DP-2", "connected", "disabled")
    (tmp_path / "card0-Writeback-1").mkdir()
    assert connected_outputs(tmp_path) == 2


@pytest.mark.parametrize(("lamps", "caps"), [((), Caps.UNKNOWN), (("0", "0"), Caps.OFF), (("0", "1"), Caps.ON)])
def test_caps_lock_by_the_lamps(tmp_path: Path, lamps: tuple[str, ...], caps: Caps) -> None:
    for number, lamp in enumerate(lamps):
        place = tmp_path / f"input{number}::capslock"
        place.mkdir()
        (place / "brightness").write_text(lamp + "\n")
    setting = tmp_path / "keyboard"
    setting.write_text('# a comment\nXKBMODEL="pc105"\nXKBLAYOUT="de"\n')
    assert from_files(tmp_path, setting) == KeyboardState(caps, "de")


def test_nothing_is_claimed_without_lamps_and_setting(tmp_path: Path) -> None:
    assert from_files(tmp_path, tmp_path / "none") == KeyboardState(Caps.UNKNOWN, "")


@pytest.mark.parametrize(
    ("rules", "group", "layout"),
    [
        (b"", 0, ""),
        (b"evdev\0pc105\0us\0\0\0", 0, "us"),
        (b"evdev\0pc105\0us,de\0,nodeadkeys\0\0", 1, "de nodeadkeys"),
        (b"evdev\0pc105\0us\0\0\0", 3, ""),
    ],
)
def test_the_layout_of_a_group(rules: bytes, group: int, layout: str) -> None:
    assert layout_of(rules, group) == layout


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "times", "name"),
    [
        (Qt.Key.Key_A, NO, "a", 1, "a"),
        (Qt.Key.Key_A, SHIFT, "A", 1, "A"),
        (Qt.Key.Key_A, NO, "a", 2, ""),
        (Qt.Key.Key_A, CONTROL, "\x01", 1, ""),
        (Qt.Key.Key_A, ALT, "a", 1, ""),
        (Qt.Key.Key_At, CONTROL | ALT, "@", 1, "@"),
        (Qt.Key.Key_U, CONTROL, "\x15", 1, "clear"),
        (Qt.Key.Key_V, CONTROL, "\x16", 1, ""),
        (Qt.Key.Key_Space, NO, " ", 1, " "),
        (Qt.Key.Key_Tab, NO, "\t", 1, ""),
        (Qt.Key.Key_Escape, NO, "\x1b", 1, ""),
        (Qt.Key.Key_Return, NO, "\r", 1, "enter"),
        (Qt.Key.Key_Return, NO, "\r", 2, ""),
        (Qt.Key.Key_Backspace, NO, "\b", 2, "backspace"),
        (Qt.Key.Key_F9, NO, "", 1, ""),
        (Qt.Key.Key_unknown, NO, "\u20ac", 1, "\u20ac"),
    ],
)
def test_what_keys_are_called(
    qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str, times: int, name: str
) -> None:
    assert key_name(QKeyEvent(QKeyEvent.Type.KeyPress, key, modifiers, text, times > 1)) == name


def test_the_engine_writes_down_who_vouched_with_the_next_thing_it_asks() -> None:
    written: list[Body] = []
    face = WindowFace()
    # Of the engine only `write` is called.
    face._engine = cast(Engine, SimpleNamespace(write=written.append))
    face.tell_screens(("HDMI-1 Acme, 1920x1080",), 2, ("ana", "bilal"))
    answer = Reply(answer=Confirmed(), by=("ana",))
    face.reply(answer)
    assert face.ask(samples.requests()["confirm"]) == answer
    (body,) = written
    assert isinstance(body, Screens)
    assert [(one.person, one.mark) for one in body.by] == [("ana", Mark.CLAIMED), ("bilal", Mark.CLAIMED)]
    said = sentence(cast(Record, None), body)
    assert "HDMI-1 Acme" in said and "two cables" in said
