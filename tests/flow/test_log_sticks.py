"""LOG sticks in the engine: a loss is a deviation that people decide; a stick that is back holds everything again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import (
    DeviationDecided,
    DeviationOpened,
    Frozen,
    LogStick,
    LogStickChange,
    StepBegan,
)
from ceremony_app.core.plan.sticks import Stick, StickLeft, StickRole
from ceremony_app.devices.media.guard import Guard, Left
from ceremony_app.devices.media.mirror import LogSticks, Released, Source
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.journal_file import JournalFile
from tests.flow.ceremonies import Ceremony


def logged(tmp_path: Path) -> Ceremony:
    """A ceremony whose journal is also written to folders that stand for LOG sticks."""
    sticks = []
    for name in ("folder", "yellow", "green"):
        (tmp_path / name).mkdir()
        if name != "folder":
            sticks.append(Stick(role=StickRole.LOG, colour=name, folder=str(tmp_path / name)))

    def log_sticks(journal: JournalFile) -> LogSticks:
        source = Source(
            journal=lambda: b"".join(entry.line() for entry in journal.entries), documents=dict, objects=lambda: ()
        )
        logs = LogSticks(Guard(sticks), sticks, "day-1", source)
        if len(journal.entries) > 1:
            logs.attach_those_here()
        else:
            logs.attach_all()
        journal.mirrored = logs.append
        return logs

    return Ceremony(tmp_path / "folder", log_sticks=log_sticks)


def on_stick(tmp_path: Path, colour: str) -> str:
    return (tmp_path / colour / "day-1/journal.jsonl").read_text()


def when(step: str, happens: Callable[[], object]) -> Callable[[Entry], None]:
    """Let something happen as a step begins."""

    def watch(entry: Entry) -> None:
        if isinstance(entry.body, StepBegan) and entry.body.name == step:
            happens()

    return watch


def test_a_lost_stick_is_a_deviation_that_is_decided_at_the_next_step(tmp_path: Path) -> None:
    ceremony = logged(tmp_path)
    assert ceremony.run(when("create", lambda: shutil.rmtree(tmp_path / "yellow", ignore_errors=True))) is (
        Ending.COMPLETE
    )
    (deviation,) = ceremony.bodies(DeviationOpened)
    assert isinstance(deviation, DeviationOpened)
    assert deviation.expected == "LOG, yellow holds journal and store"
    assert deviation.happened.startswith("STICK-PULLED: LOG, yellow")
    assert len(ceremony.bodies(DeviationDecided)) == 1
    assert ceremony.face.refusals == ["LOG-STICK-LOST"]
    told = [body for body in ceremony.bodies(LogStick) if isinstance(body, LogStick)]
    assert [(one.stick, one.change) for one in told] == [
        ("LOG, yellow", LogStickChange.HOLDS),
        ("LOG, green", LogStickChange.HOLDS),
        ("LOG, yellow", LogStickChange.LOST),
    ]
    assert {one.medium for one in told} == {"folder, not a stick"}
    assert on_stick(tmp_path, "green") == ceremony.text()
    assert set(ceremony.state.log_sticks) == {"LOG, green"}
    assert ceremony.engine is not None
    assert ceremony.engine.logs.released == (Released("LOG, green", Left(StickLeft.FOLDER)),)


def test_what_is_lost_in_the_last_step_is_decided_before_the_journal_closes(tmp_path: Path) -> None:
    ceremony = logged(tmp_path)
    assert ceremony.run(when("ready", lambda: shutil.rmtree(tmp_path / "green"))) is Ending.COMPLETE
    kinds = [type(entry.body) for entry in ceremony.entries]
    assert kinds.index(DeviationDecided) < kinds.index(Frozen)


def test_every_line_is_on_the_sticks_before_it_counts(tmp_path: Path) -> None:
    ceremony = logged(tmp_path)

    def watch(entry: Entry) -> None:
        if entry.entry > 1:
            assert on_stick(tmp_path, "yellow").endswith(entry.line().decode())

    assert ceremony.run(watch) is Ending.COMPLETE
    assert on_stick(tmp_path, "yellow") == on_stick(tmp_path, "green") == ceremony.text()
    assert ceremony.bodies(DeviationOpened) == []


def test_a_stick_that_is_back_is_filled_up(tmp_path: Path) -> None:
    ceremony = logged(tmp_path)

    def watch(entry: Entry) -> None:
        if isinstance(entry.body, StepBegan) and entry.body.name == "program":
            (tmp_path / "yellow").rename(tmp_path / "away")
        if isinstance(entry.body, StepBegan) and entry.body.name == "quorum":
            (tmp_path / "away").rename(tmp_path / "yellow")

    assert ceremony.run(watch) is Ending.COMPLETE
    changes = [body.change.value for body in ceremony.bodies(LogStick) if isinstance(body, LogStick)]
    assert changes == ["holds", "holds", "lost", "holds"]
    assert on_stick(tmp_path, "yellow") == ceremony.text()


def test_a_stick_that_is_missing_at_a_resume_is_a_deviation_once(tmp_path: Path) -> None:
    ceremony = logged(tmp_path)

    class Cut(Exception):
        pass

    def cut() -> None:
        raise Cut

    for left in ("create", "lock"):
        try:
            ceremony.run(when(left, cut))
        except Cut:
            shutil.rmtree(tmp_path / "yellow", ignore_errors=True)
        else:
            raise AssertionError("it was not cut off")
    assert ceremony.run() is Ending.COMPLETE
    assert len(ceremony.bodies(DeviationOpened)) == 1
    assert on_stick(tmp_path, "green") == ceremony.text()


def test_a_loss_whose_deviation_a_crash_cut_off_gets_it_at_the_resume(tmp_path: Path) -> None:
    ceremony = logged(tmp_path)

    class Cut(Exception):
        pass

    def watch(entry: Entry) -> None:
        if isinstance(entry.body, StepBegan) and entry.body.name == "create":
            shutil.rmtree(tmp_path / "yellow")
        if isinstance(entry.body, LogStick) and entry.body.change is LogStickChange.LOST:
            raise Cut

    with pytest.raises(Cut):
        ceremony.run(watch)
    assert ceremony.bodies(DeviationOpened) == []
    assert ceremony.run() is Ending.COMPLETE
    (deviation,) = ceremony.bodies(DeviationOpened)
    assert isinstance(deviation, DeviationOpened)
    assert deviation.happened.startswith("STICK-PULLED: LOG, yellow")
    assert len(ceremony.bodies(DeviationDecided)) == 1
