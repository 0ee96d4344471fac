"""The re-entry act through the real entry point: what a stop in it leaves behind."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from ceremony_app.core.journal.entries import StepBegan, Stopped
from ceremony_app.core.script import facts
from ceremony_app.terminal.exits import Exit
from tests.stories import plans
from tests.stories.ceremonies import (
    LONGEST,
    PROGRAM,
    ROOT,
    Ceremony,
    Said,
    drill,
    environment,
    keys_in,
    squeezed,
    verified,
    written,
)

Capsys = pytest.CaptureFixture[str]


def test_a_stop_in_the_reentry_act_works_at_once_and_destroys_what_was_born(tmp_path: Path, capsys: Capsys) -> None:
    paused = drill(written(tmp_path, plans.small()), tmp_path / "c", "pause=backup")
    assert paused.said.status == Exit.PAUSED, paused.said.out + paused.said.err
    assert keys_in(paused) != []
    stopped = drill(paused.plan, paused.folder, "stop=resume")
    assert stopped.said.status == Exit.ABORTED, stopped.said.out + stopped.said.err
    assert keys_in(stopped) == []
    (entry,) = [e.body for e in stopped.entries if isinstance(e.body, Stopped)]
    assert entry.step == "R1.1"
    names = [e.body.name for e in stopped.entries if isinstance(e.body, StepBegan) and e.body.act == "resume"]
    assert "reentry-folder" not in names and "reentry-head" not in names
    assert {"reentry-person", "reentry-token"} <= set(names)
    assert "Stopped at resume 1; not compared with the journal" in squeezed(stopped.transcript().split("\f")[0])
    said = verified(capsys, stopped.folder)
    assert said.status == Exit.NOT_ANCHORED, said.out
    # The certificate that the paper would anchor signed it: the closing act was logged in.
    assert stopped.state.last(facts.TranscriptSigned) is not None


def another_program(place: Path) -> Path:
    """A copy of the program that differs from it in one comment."""
    shutil.copytree(ROOT / "ceremony_app", place / "ceremony_app", ignore=shutil.ignore_patterns("__pycache__"))
    (place / "resources").symlink_to(ROOT / "resources")
    shutil.copy(ROOT / "pyproject.toml", place)
    with (place / "ceremony_app" / "flow" / "faults.py").open("a") as file:
        file.write("# Another build.\n")
    return place


def test_another_program_is_a_deviation_of_the_quorum_and_both_digests_stand_on_the_cover(
    tmp_path: Path, capsys: Capsys
) -> None:
    paused = drill(written(tmp_path, plans.small()), tmp_path / "c", "pause=keys")
    assert paused.said.status == Exit.PAUSED, paused.said.out + paused.said.err
    state = tmp_path / "state"
    other = {**environment(state), "PYTHONPATH": str(another_program(tmp_path / "other"))}
    words = [*PROGRAM, "run", str(paused.plan), "--folder", str(paused.folder), "--drill-auto"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=LONGEST, env=other, cwd=state)
    resumed = Ceremony(paused.folder, paused.plan, Said(done.returncode, done.stdout, done.stderr))
    assert done.returncode == Exit.OK, done.stdout + done.stderr
    opened = resumed.state.opened
    assert opened is not None and resumed.state.program != opened.program_sha256
    (deviation,) = resumed.state.deviations.values()
    assert deviation.decided is not None and deviation.decided.subject == resumed.state.program
    assert {one.person for one in deviation.decided.by} <= {"ana", "bilal", "chiara"}
    cover = squeezed(resumed.transcript().split("\f")[0])
    assert "without deviation" not in cover and "with 1 deviation" in cover
    for digest in (opened.program_sha256, resumed.state.program):
        assert digest[:16] in cover.replace(" ", "")
    said = verified(capsys, resumed.folder)
    assert said.status == Exit.NOT_ANCHORED, said.out
