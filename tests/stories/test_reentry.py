"""The re-entry act through the real entry point: what a stop in it leaves behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceremony_app.core.journal.entries import StepBegan, Stopped
from ceremony_app.core.script import facts
from ceremony_app.terminal.exits import Exit
from tests.stories import plans
from tests.stories.ceremonies import drill, keys_in, squeezed, verified, written

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
