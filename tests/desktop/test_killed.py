"""The process with the window is killed in the middle; another window takes the ceremony up from its start screen."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from ceremony_app.core.journal.chain import parse_journal
from ceremony_app.core.journal.entries import DeviationDecided, DeviationOpened, Lock, LockChange, Resumed, SetVoided
from ceremony_app.desktop.rooms.checks import outcome_words
from ceremony_app.desktop.rooms.resume import ResumePage
from ceremony_app.desktop.start import StartPage
from ceremony_app.flow.engine import Ending
from ceremony_app.verify.report import Outcome as Verified
from tests.desktop.killed import EXPECTED, HAPPENED
from tests.desktop.sitting import Memory, Sitting, verify_now
from tests.stories import plans


def killed(tmp_path: Path, workspace: Path) -> tuple[Path, Memory]:
    """The folder that such a process left, and what people have on paper."""
    plan, paper = tmp_path / "plan.toml", tmp_path / "desk" / "paper.json"
    plan.write_text(plans.small())
    paper.parent.mkdir()
    said = subprocess.run(
        [sys.executable, "-m", "tests.desktop.killed", str(plan), str(paper)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": ":".join(sys.path)},
    )
    assert said.returncode == -signal.SIGKILL, said.stderr
    (folder,) = (one for one in workspace.iterdir() if (one / "journal.jsonl").exists())
    return folder, Memory.load(paper)


def test_a_killed_ceremony_is_taken_up_from_the_start_screen(
    sit: Callable[..., Sitting], tmp_path: Path, workspace: Path
) -> None:
    folder, paper = killed(tmp_path, workspace)
    (void,) = paper.shares.values()
    at = sit(paper)
    take_up(at)
    # Everybody is asked for again before anything else, and the deviation before anything is done.
    assert at.view.snapshot is not None
    assert at.view.snapshot.act == "resume"
    at.go_on(lambda one: one.asks("engine.disposition"))
    assert at.view.snapshot.act == "backup"
    # The window is locked before the journal is closed and once more in the seal: both verify.
    for question in ("close.freeze", "seal.head"):
        at.go_on(lambda one, wanted=question: one.asks(wanted))  # type: ignore[misc]
        at.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        at.unlock()
    at.go_on()
    assert at.ending() is Ending.COMPLETE, at.told()

    entries, _ = parse_journal((folder / "journal.jsonl").read_bytes())
    bodies = [one.body for one in entries]
    (opened,) = (one for one in bodies if isinstance(one, DeviationOpened))
    assert [one.change for one in bodies if isinstance(one, Lock)] == 2 * [LockChange.LOCKED, LockChange.OPENED]
    (decided,) = (one for one in bodies if isinstance(one, DeviationDecided))
    (resumed,) = (one for one in bodies if isinstance(one, Resumed))
    assert (opened.expected, opened.happened) == (EXPECTED, HAPPENED)
    assert len(decided.by) == 2
    assert bodies.index(opened) < bodies.index(resumed) < bodies.index(decided)
    # The child that held the backup key is gone: what it had shown opens nothing, and every share is new.
    (voided,) = (one for one in bodies if isinstance(one, SetVoided))
    assert voided.handed_out == ("ana:1",)
    assert len(at.memory.shares) == 1 + 3
    assert list(at.memory.shares.values()).count(void) == 1
    assert verify_now(at).startswith(outcome_words(Verified.CONSISTENT_NOT_ANCHORED))


def take_up(at: Sitting) -> None:
    """The first tile is the ceremony that was left, with the place where it stopped."""
    page = at.room
    assert isinstance(page, StartPage)
    tile = page.tiles[0]
    assert tile.hasFocus()
    assert "One small ceremony" in tile.accessibleName()
    assert "“Back up”, step 7.5" in tile.accessibleDescription()
    at.press(Qt.Key.Key_Return)
    room = at.room
    assert isinstance(room, ResumePage), at.told()
    assert room.primary.hasFocus()
    at.press(Qt.Key.Key_Return)
    at.until(lambda: at.window.view is not None)
    at.wait()
