"""The start screen: what lies unfinished, what can be done, and a look that is kept for the next start."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ceremony_app.core.modes import Mode
from ceremony_app.desktop import app, kept, look
from ceremony_app.desktop.controls import Field
from ceremony_app.desktop.languages import Language, current_language, use_language
from ceremony_app.desktop.launch import Arguments
from ceremony_app.desktop.rooms.frame import Room
from ceremony_app.desktop.rooms.resume import ResumePage
from ceremony_app.desktop.start import StartPage
from ceremony_app.desktop.tokens import TextSize, Theme
from ceremony_app.desktop.window import MainWindow
from ceremony_app.desktop.workspace import Standing, ceremonies, workspace
from tests.desktop import gallery, hands

Starts = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """English again, whatever was chosen."""
    yield
    use_language(Language.ENGLISH)


def journal(folder: Path, *entries: dict[str, object], mode: str = "drill", script: str = "ceremony") -> Path:
    """A folder whose journal reads like one; nobody checks it before it is opened."""
    folder.mkdir(parents=True)
    opened = {"ceremony": f"{folder.name}-1a2b", "title": f"Title of {folder.name}", "mode": mode, "script": script}
    lines: list[dict[str, object]] = [{"kind": "opened", "at": "2026-03-09T14:00:00Z", "body": opened}, *entries]
    (folder / "journal.jsonl").write_text("".join(json.dumps(one) + "\n" for one in lines))
    return folder


def began(step: str, act: str, name: str, at: str) -> dict[str, object]:
    """A step's first entry."""
    return {"kind": "step-began", "at": at, "body": {"act": act, "step": step, "name": name}}


def ended(at: str) -> dict[str, object]:
    """A step's last entry."""
    return {"kind": "step-ended", "at": at, "body": {}}


# What lies in the workspace


def test_what_is_no_ceremony_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name, data in (("torn", b'{"kind": "op'), ("other", b'{"kind": "step-began", "body": {}}\n'), ("bin", b"\xff")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "journal.jsonl").write_bytes(data)
    journal(tmp_path / "strange", mode="rehearsal")
    assert ceremonies(tmp_path) == ()
    assert ceremonies(tmp_path / "nowhere") == ()


def test_each_ceremony_is_told_with_where_it_stopped(tmp_path: Path) -> None:
    journal(tmp_path / "half", began("7.3", "backup", "read-back", "2026-03-09T15:00:00Z"))
    paused: dict[str, object] = {"kind": "paused", "at": "2026-03-09T16:00:00Z", "body": {}}
    # After a pause the head goes on paper, and that is recorded too.
    head: dict[str, object] = {"kind": "recorded", "at": "2026-03-09T16:00:00Z", "body": {"fact": "head-on-paper"}}
    journal(tmp_path / "rest", began("6.2", "keys", "create", "2026-03-09T15:30:00Z"), paused, head, mode="production")
    goodbye = began("12.5", "seal", "goodbye", "2026-03-09T17:00:00Z")
    journal(tmp_path / "whole" / "ceremony", goodbye, ended("2026-03-09T17:01:00Z"))
    found = {one.folder.name: one for one in ceremonies(tmp_path)}
    assert [one.folder.name for one in ceremonies(tmp_path)] == ["ceremony", "rest", "half"]
    assert (found["half"].standing, found["half"].act, found["half"].step) == (Standing.UNFINISHED, "backup", "7.3")
    assert (found["rest"].standing, found["rest"].mode) == (Standing.PAUSED, Mode.PRODUCTION)
    assert found["ceremony"].standing is Standing.FINISHED


def test_a_folder_that_is_shut_or_holds_nonsense_keeps_nobody_from_the_start_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lost+found").mkdir()
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "journal.jsonl").write_text("[" * 60_000 + "\n")
    stat = os.stat

    def shut(path: str | Path, **kwargs: bool) -> os.stat_result:
        if "lost+found/" in str(path):
            raise PermissionError(13, "Permission denied")
        return stat(path, **kwargs)

    monkeypatch.setattr(os, "stat", shut)
    assert ceremonies(tmp_path) == ()


def test_a_long_journal_is_read_from_its_end(tmp_path: Path) -> None:
    many = [began("6.1", "keys", "x" * 900, "2026-03-09T15:00:00Z") for _ in range(400)]
    last = began("8.1", "wrap", "wrap", "2026-03-09T16:00:00Z")
    folder = journal(tmp_path / "long", *many, last)
    assert (folder / "journal.jsonl").stat().st_size > 300_000
    (found,) = ceremonies(tmp_path)
    assert (found.act, found.step) == ("wrap", "8.1")


# The page


@pytest.fixture
def started(qtbot: QtBot) -> Iterator[Callable[..., MainWindow]]:
    """Open the window as the program does; it is held until the test is over, as the program holds it."""
    held: list[MainWindow] = []

    def begin(note: str = "") -> MainWindow:
        window = app.make_window(Arguments(), note)
        held.append(window)
        window.resize(1280, 720)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield begin
    for window in held:
        gallery.away(window)


def start_page(window: MainWindow) -> StartPage:
    """The page in view."""
    page = window.stack.currentWidget()
    assert isinstance(page, StartPage)
    return page


def test_a_finished_ceremony_is_not_offered(qtbot: QtBot, started: Starts) -> None:
    goodbye = began("12.5", "seal", "goodbye", "2026-03-09T17:00:00Z")
    journal(workspace() / "whole", goodbye, ended("2026-03-09T17:01:00Z"))
    assert len(start_page(started()).tiles) == 6


def test_an_unfinished_one_says_mode_and_where_and_is_taken_up_by_one_key(qtbot: QtBot, started: Starts) -> None:
    half = began("7.3", "backup", "read-back", "2026-03-09T15:00:00Z")
    folder = journal(workspace() / "half", half, mode="production")
    window = started()
    tile = start_page(window).tiles[0]
    assert tile.hasFocus()
    assert tile.accessibleName() == "Title of half (PRODUCTION)"
    assert "“Back up”, step 7.3" in tile.accessibleDescription()
    hands.press(Qt.Key.Key_Return)
    room = window.stack.currentWidget()
    assert isinstance(room, ResumePage)
    assert room.folder.path == folder
    assert room.mode is Mode.PRODUCTION
    assert "“Back up”, step 7.3" in " ".join(one.text() for one in room.facts.findChildren(QLabel))


@pytest.mark.parametrize("number", range(6))
def test_every_tile_leads_into_a_room_and_back(qtbot: QtBot, started: Starts, number: int) -> None:
    window = started()
    start_page(window).tiles[number].setFocus()
    hands.press(Qt.Key.Key_Space)
    room = window.stack.currentWidget()
    assert isinstance(room, Room)
    room.back.setFocus()
    hands.press(Qt.Key.Key_Return)
    assert start_page(window).tiles[0].hasFocus()


@pytest.mark.parametrize("number", range(5))
def test_esc_leads_back_where_nothing_was_typed(qtbot: QtBot, started: Starts, number: int) -> None:
    window = started()
    start_page(window).tiles[number].setFocus()
    hands.press(Qt.Key.Key_Space)
    assert isinstance(window.stack.currentWidget(), Room)
    hands.press(Qt.Key.Key_Escape)
    assert start_page(window).tiles[0].hasFocus()


def test_esc_takes_nothing_away_that_was_typed(qtbot: QtBot, started: Starts) -> None:
    window = started()
    start_page(window).tiles[2].setFocus()
    hands.press(Qt.Key.Key_Space)
    room = window.stack.currentWidget()
    assert isinstance(room, Room)
    field = room.findChildren(Field)[0]
    hands.write(field, "/media/stick")
    hands.press(Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is room
    assert field.text() == "/media/stick"
    assert "Alt+B" in room.hint.text()


def test_drill_and_production_are_told_apart_in_the_list(qtbot: QtBot) -> None:
    page = StartPage(gallery.FOUND)
    qtbot.addWidget(page)
    names = [tile.accessibleName() for tile in page.tiles[:2]]
    assert [name.rpartition("(")[2] for name in names] == ["DRILL)", "PRODUCTION)"]


def test_more_than_three_are_reached_by_their_folder(qtbot: QtBot) -> None:
    page = StartPage(gallery.FOUND * 4)
    qtbot.addWidget(page)
    assert len(page.tiles) == 3 + 6


# What is kept


@pytest.mark.parametrize(
    "data",
    [
        b"language = ",
        b"\xff\xfe",
        b'language = "xx"\n',
        b'language = "de"\ncolour = "red"\n',
        b"language = 7\n",
        b'text_size = ["large"]\n',
        b'theme = "light"\n' + b"#" * 5000,
    ],
)
def test_a_broken_file_is_not_used_and_said(qtbot: QtBot, started: Starts, data: bytes) -> None:
    path = kept.place()
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    found, note = app.remembered()
    assert found == kept.Kept()
    assert str(path) in note
    page = start_page(started(note))
    assert note in [one.text() for one in page.findChildren(QLabel)]
    assert path.read_bytes() == data


def test_neither_a_folder_nor_a_pipe_in_its_place_holds_the_window_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(kept.Unusable):
            kept.read(path)


def test_nothing_kept_is_nothing_to_say() -> None:
    assert app.remembered() == (kept.Kept(), "")


def test_what_is_chosen_is_there_at_the_next_start(qtbot: QtBot, started: Starts) -> None:
    window = started()
    for setting, value in (("language", "fr"), ("text_size", "large"), ("theme", "high-contrast")):
        before = start_page(window)
        getattr(before, setting).segments[value].setFocus()
        hands.press(Qt.Key.Key_Return)
        _until_another(qtbot, window, before)
        # The focus stays with the setting that was changed, though the page is another.
        assert getattr(start_page(window), setting).segments[value].hasFocus()
    assert kept.place().stat().st_size < 200
    use_language(Language.ENGLISH)
    found, note = app.remembered()
    assert found == kept.Kept(Language.FRENCH, TextSize.LARGE, Theme.HIGH_CONTRAST)
    assert note == ""
    assert current_language() is Language.FRENCH
    assert look.current().theme is Theme.HIGH_CONTRAST


def test_the_theme_key_is_a_choice_too(qtbot: QtBot, started: Starts) -> None:
    window = started()
    hands.press(Qt.Key.Key_F8)
    assert start_page(window).theme.chosen == "high-contrast"
    assert kept.read(kept.place()).theme is Theme.HIGH_CONTRAST


def _until_another(qtbot: QtBot, window: MainWindow, before: StartPage) -> None:
    """The page is made anew with what was chosen."""
    qtbot.waitUntil(lambda: start_page(window) is not before)


def test_a_choice_that_cannot_be_kept_still_counts_and_is_said(qtbot: QtBot, started: Starts) -> None:
    kept.place().parent.parent.mkdir(parents=True)
    kept.place().parent.write_bytes(b"a file where the folder should be")
    window = started()
    start_page(window).language.segments["de"].setFocus()
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: current_language() is Language.GERMAN)
    qtbot.waitUntil(lambda: "nächsten Start" in start_page(window).note)
