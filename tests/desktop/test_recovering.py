"""A recovery from the start screen: its room, its prompts in the window, and how it is taken up again."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.modes import Mode
from ceremony_app.core.script import facts
from ceremony_app.core.script.recovery_job import Into
from ceremony_app.core.script.state import fold
from ceremony_app.core.shares.package import build_package
from ceremony_app.desktop import app, recovering
from ceremony_app.desktop.bridge import WindowFace
from ceremony_app.desktop.finish import FinishPage
from ceremony_app.desktop.launch import Arguments
from ceremony_app.desktop.opening import Chosen
from ceremony_app.desktop.recovering import RecoveryChosen, mode_of
from ceremony_app.desktop.rooms.lobby import Lobby
from ceremony_app.desktop.rooms.recover import RecoverPage
from ceremony_app.desktop.rooms.resume import ResumePage
from ceremony_app.desktop.start import StartPage
from ceremony_app.desktop.workspace import Standing, look_into, workspace
from ceremony_app.flow.beginning import FACE_OF_SCRIPTED
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.faces import Request
from ceremony_app.flow.faults import Faults
from ceremony_app.flow.recovery import RecoveryWanted, ScriptedRecovery, prepare
from ceremony_app.verify.reference import TranscriptUnusable
from tests.desktop import gallery, hands
from tests.flow.recoveries import AES, Backup, Nobody, aes, drill

PATIENCE_MS = 60_000


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A drill's backup package."""
    path = tmp_path / "key-1.backup.json"
    path.write_bytes(build_package(aes()))
    return path


class Recovery:
    """The window, people who know their shares, and what was asked."""

    def __init__(self, qtbot: QtBot, tmp_path: Path, package: Path) -> None:
        self.qtbot, self.package, self.tmp_path = qtbot, package, tmp_path
        self.asked: list[Request] = []
        self.people: ScriptedRecovery | None = None
        self.window = app.make_window(Arguments())
        lobby = self.window.findChild(Lobby)
        assert lobby is not None
        lobby.make_face = self.make_face
        self.window.resize(1280, 720)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def make_face(self, chosen: Chosen | RecoveryChosen) -> WindowFace:
        """Prompts by keys, shares from files."""
        files = []
        for number, words in enumerate(drill().shares[:2]):
            path = self.tmp_path / f"share-{number}"
            path.write_text(" ".join(words) + "\n")
            files.append(path)
        wanted = RecoveryWanted(chosen.folder, self.package.read_bytes(), Into.FILE, shares=tuple(files))
        self.people = ScriptedRecovery(prepare(wanted, date.today()), Nobody(), Faults.parse(()))
        face = WindowFace(self.people.line)
        face.asked.connect(self.asked.append)
        return face

    def room(self) -> object:
        """What is in view."""
        return self.window.stack.currentWidget()

    def form(self) -> RecoverPage:
        """The room of a recovery, which is in view."""
        room = self.room()
        assert isinstance(room, RecoverPage)
        return room

    def go_to(self, title: str) -> None:
        """A tile of the start screen, by its number key."""
        start = self.room()
        assert isinstance(start, StartPage)
        names = [tile.accessibleName() for tile in start.tiles]
        number = next(place for place, name in enumerate(names, start=1) if name.startswith(title))
        hands.press(Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.AltModifier)

    def fill(self) -> None:
        """The room of a recovery: package and goal, then Enter."""
        hands.write(self.form().package.field, str(self.package))
        hands.choose(self.form().goal, Into.FILE.value)
        hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def answer_until(self, effects: int = 10_000) -> None:
        """Answer what is asked, by keys, until the end or so many answers."""
        for _ in range(effects):
            self.qtbot.waitUntil(lambda: self.window.outcome is not None or self._asks(), timeout=PATIENCE_MS)
            if self.window.outcome is not None:
                return
            assert self.window.view is not None
            assert self.people is not None
            reply = self.people.ask(self.asked[-1])
            hands.give(self.window.view, reply)  # type: ignore[arg-type]

    def _asks(self) -> bool:
        view = self.window.view
        return view is not None and view.waiting and view.page is not None and view.page.isVisible()


@pytest.fixture
def recovery(qtbot: QtBot, tmp_path: Path, package: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Recovery]:
    """The window on its start screen."""
    monkeypatch.setattr(recovering, "FACE_OF_PEOPLE", FACE_OF_SCRIPTED)
    made = Recovery(qtbot, tmp_path, package)
    yield made
    made.window.abandon()
    gallery.away(made.window)


# The room


def test_what_is_no_package_is_refused_in_the_room(recovery: Recovery) -> None:
    recovery.go_to("Recover a key")
    recovery.package.write_text("{}")
    recovery.fill()
    said = " ".join(one.text() for one in recovery.form().findChildren(QLabel))
    assert "BACKUP-PACKAGE-MALFORMED" in said
    assert recovery.form().package.path == recovery.package
    assert recovery.form().mode is None


def test_a_transcript_that_is_none_is_refused_by_name(tmp_path: Path, package: Path) -> None:
    none = tmp_path / "transcript.pdf"
    none.write_bytes(b"%PDF-1.7 nothing")
    with pytest.raises(TranscriptUnusable) as caught:
        recovering.prepare(RecoveryChosen(tmp_path / "back", package, Into.FILE, transcript=none))
    assert str(none) in caught.value.operator_text


def test_a_half_typed_fingerprint_holds_the_recovery_back(qtbot: QtBot, package: Path) -> None:
    page = RecoverPage()
    qtbot.addWidget(page)
    page.package.put(package)
    assert page.missing() == ""
    page.fingerprint.setText("ab:cd")
    assert "4 of 64" in page.missing()


@pytest.mark.parametrize("mode", list(Mode))
def test_the_package_says_whether_it_is_a_drill(qtbot: QtBot, tmp_path: Path, mode: Mode) -> None:
    path = tmp_path / "one.json"
    path.write_bytes(build_package(Backup.made(mode).package(KeyAlgorithm.AES_256, AES)))
    page = RecoverPage()
    qtbot.addWidget(page)
    seen = [page.mode]
    page.package.put(path)
    seen.append(page.mode)
    path.unlink()
    page.refresh()
    seen.append(page.mode)
    assert seen == [None, mode, None]


# The recovery


def test_a_key_is_recovered_in_the_window_and_a_pause_is_taken_up_from_the_list(recovery: Recovery) -> None:
    recovery.go_to("Recover a key")
    recovery.fill()
    recovery.answer_until(5)
    folder = _folder()
    recovery.window.abandon()
    recovery.qtbot.waitUntil(lambda: recovery.window.outcome is not None)
    found = look_into(folder)
    assert found is not None
    assert (found.standing, found.script) == (Standing.UNFINISHED, "recovery")
    # Back on the start screen it stands in the list, and asks for its package.
    page = recovery.room()
    assert isinstance(page, FinishPage)
    page.left.emit()
    recovery.go_to(found.title)
    assert recovery.form().folder.path == folder
    assert recovery.form().mode is Mode.DRILL
    recovery.fill()
    recovery.answer_until()
    outcome = recovery.window.outcome
    assert outcome is not None
    assert outcome.engine is not None
    assert outcome.ending is Ending.COMPLETE
    restored = fold(outcome.engine.journal.entries).last(facts.KeyRestored)
    assert restored is not None
    assert (folder / restored.path).read_bytes() == AES


def _folder() -> Path:
    (folder,) = [one for one in workspace().iterdir() if one.name.startswith("recovery-")]
    return folder


def test_a_recovery_found_by_its_folder_asks_for_its_package_next(recovery: Recovery, tmp_path: Path) -> None:
    line = (
        '{"kind": "opened", "at": "2026-03-09T14:00:00Z", "body": '
        '{"ceremony": "a-1", "title": "Back", "mode": "drill", "script": "recovery"}}\n'
    )
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "journal.jsonl").write_text(line)
    recovery.go_to("Resume a ceremony")
    room = recovery.room()
    assert isinstance(room, ResumePage)
    hands.write(room.folder.field, str(tmp_path / "elsewhere"))
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert recovery.form().folder.path == tmp_path / "elsewhere"


def test_the_start_screen_is_reached_again(recovery: Recovery) -> None:
    recovery.go_to("Recover a key")
    recovery.form().left.emit()
    assert isinstance(recovery.room(), StartPage)


def test_a_file_too_long_for_a_package_is_not_read(tmp_path: Path) -> None:
    large = tmp_path / "large.backup.json"
    large.touch()
    os.truncate(large, 1 << 40)
    assert mode_of(large) is None
