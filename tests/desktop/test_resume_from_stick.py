"""The room “Resume a ceremony” with a LOG stick: the folder is built anew, then taken up like any other."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ceremony_app.core.modes import Mode
from ceremony_app.desktop.opening import Chosen
from ceremony_app.desktop.rooms.resume import ResumePage
from ceremony_app.devices.media.store import Store
from tests.flow.test_from_stick import stick


def test_a_stick_without_a_ceremony_is_refused_in_place(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    room = ResumePage()
    qtbot.addWidget(room)
    room.stick.put(tmp_path / "empty")
    assert room.missing() == "Folder of the ceremony is missing."
    room.folder.put(tmp_path / "day")
    assert (room.verb(), room.missing()) == ("Build the folder &anew", "")
    room.submit()
    assert not room.primary.isEnabled()
    qtbot.waitUntil(lambda: room.notices.count() > 0 and room.primary.isEnabled())
    assert not (tmp_path / "day").exists()
    room.stick.put(tmp_path / "nowhere")
    assert room.missing() == "LOG stick: there is nothing of that name."


def test_the_folder_is_built_anew_and_taken_up(qtbot: QtBot, tmp_path: Path) -> None:
    place = stick(tmp_path / "stick/day")
    Store(place / "store").put(b"somebody else's")
    room = ResumePage()
    qtbot.addWidget(room)
    room.folder.put(tmp_path / "day")
    room.stick.put(tmp_path / "stick")
    room.submit()
    qtbot.waitUntil(lambda: room.found is not None)
    assert room.found is not None
    assert room.mode is Mode.DRILL
    told = [one.text() for one in room.findChildren(QLabel)]
    assert any(one.endswith("that its journal does not name, and that were left there: 1.") for one in told), told
    assert (room.verb(), room.missing()) == ("&Resume", "")
    with qtbot.waitSignal(room.chosen) as chosen:
        room.submit()
    assert chosen.args == [Chosen(tmp_path / "day/plan.toml", tmp_path / "day", None, None)]
