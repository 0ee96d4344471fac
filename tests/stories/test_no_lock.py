"""Drills with a token that locks no key, as YubiHSM 2: people accept that, or have it destroyed there (hsm.md §8)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ceremony_app.core.script import facts
from ceremony_app.terminal.exits import Exit
from tests.stories import plans
from tests.stories.ceremonies import LONGEST, Ceremony, Said, environment, keys_in, squeezed, verified, written


def held(tmp_path: Path, *faults: str) -> Ceremony:
    """A drill on a real token whose keys are CKA_MODIFIABLE false."""
    plan, folder, state = written(tmp_path, plans.small()), tmp_path / "c", tmp_path / "state"
    state.mkdir()
    words = [word for fault in faults for word in ("--drill-fault", fault)]
    done = subprocess.run(
        [sys.executable, "-m", "tests.stories.faulty_program", "run", plan, "--folder", folder, "--drill-auto", *words],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        text=True,
        timeout=LONGEST,
        env=environment(state) | {"LESS_ABLE": "born for good"},
        cwd=state,
    )
    ceremony = Ceremony(folder, plan, Said(done.returncode, done.stdout, done.stderr))
    assert ceremony.said.status == Exit.OK, done.stdout + done.stderr
    return ceremony


def test_accepted_it_stays_and_the_transcript_says_that_it_is_not_locked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ceremony = held(tmp_path)
    (born,) = ceremony.state.all(facts.KeyCreated)
    assert [one.id for one in keys_in(ceremony)] == [born.made.key_id]
    (locked,) = ceremony.state.all(facts.KeyLocked)
    assert (locked.held, "CKR_ACTION_PROHIBITED (0x1b)" in locked.wrap_refused_with) == ("not-held", True)
    # Letters of the word DRILL across the page stand anywhere between the words.
    printed = squeezed(ceremony.transcript())
    assert "THE LOCK DID NOT HOLD" in printed
    assert "a wrap was refused with" not in printed
    assert verified(capsys, ceremony.folder).status == Exit.NOT_ANCHORED


def test_not_accepted_it_is_destroyed_and_what_was_made_of_it_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ceremony = held(tmp_path, "refuse=lock")
    (born,) = ceremony.state.all(facts.KeyCreated)
    assert keys_in(ceremony) == []
    destroyed = [one.key_id for one in ceremony.state.all(facts.ObjectDestroyed)]
    assert born.made.key_id in destroyed
    assert ceremony.state.all(facts.KeyLocked) == []
    assert len(ceremony.state.all(facts.BlobMade)) == len(list((ceremony.folder / "backup").iterdir())) == 1
    assert "Lock destroyed in the token" in squeezed(ceremony.transcript())
    assert verified(capsys, ceremony.folder).status == Exit.NOT_ANCHORED
