"""A drill whose module crashes right after a key's birth and later hangs: one token process ends each time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ceremony_app.core.journal.entries import Lost, Resumed, Settled, Settlement
from ceremony_app.core.script import facts
from ceremony_app.terminal.exits import Exit
from tests.stories import plans
from tests.stories.ceremonies import LONGEST, Ceremony, Said, environment, keys_in, verified, written


def test_a_crash_and_a_hang_leave_unknown_outcomes_and_nothing_is_done_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan, faults, state = written(tmp_path, plans.small()), tmp_path / "faults", tmp_path / "state"
    faults.write_text("crash-after C_GenerateKey token\nhang-before C_WrapKey\n")
    os.mkfifo(f"{faults}.hangs")
    state.mkdir()
    folder = tmp_path / "c"
    done = subprocess.run(
        [sys.executable, "-m", "tests.stories.faulty_program", "run", plan, "--folder", folder, "--drill-auto"],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        text=True,
        timeout=LONGEST,
        env=environment(state) | {"TOKEN_FAULT": str(faults)},
        cwd=state,
    )
    ceremony = Ceremony(folder, plan, Said(done.returncode, done.stdout, done.stderr))
    assert ceremony.said.status == Exit.OK, done.stdout + done.stderr
    assert faults.read_text() == ""

    (settled,) = ceremony.bodies(Settled)
    assert isinstance(settled, Settled)
    assert settled.decision is Settlement.DESTROY_AND_DO_AGAIN
    assert len({one.person for one in settled.by}) == 2
    lost = [body.lost for body in ceremony.bodies(Resumed) if isinstance(body, Resumed)]
    assert lost == [Lost.TOKEN, Lost.TOKEN]
    (born,) = ceremony.state.all(facts.KeyCreated)
    assert [one.id for one in keys_in(ceremony)] == [born.made.key_id]
    assert verified(capsys, folder).status == Exit.NOT_ANCHORED
