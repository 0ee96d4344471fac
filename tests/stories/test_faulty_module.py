"""A drill whose module crashes right after a key's birth and later hangs: one token process ends each time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ceremony_app.core.journal.entries import Lost, Refused, Resumed, Settled, Settlement
from ceremony_app.core.script import facts
from ceremony_app.terminal.exits import Exit
from tests.stories import plans
from tests.stories.ceremonies import LONGEST, Ceremony, Said, environment, keys_in, verified, written
from tests.stories.test_pin_quorum import with_a_card


def held(tmp_path: Path, text: str, *faults: str, binding: Path | None = None) -> Ceremony:
    """A drill whose token processes meet these faults, one after the other, and that ends well all the same."""
    plan, file, state, folder = written(tmp_path, text), tmp_path / "faults", tmp_path / "state", tmp_path / "ceremony"
    file.write_text("".join(f"{fault}\n" for fault in faults))
    os.mkfifo(f"{file}.hangs")
    state.mkdir()
    arguments = ["run", str(plan), "--folder", str(folder), "--drill-auto"]
    arguments += ["--binding", str(binding)] if binding is not None else []
    done = subprocess.run(
        [sys.executable, "-m", "tests.stories.faulty_program", *arguments],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        text=True,
        timeout=LONGEST,
        env=environment(state) | {"TOKEN_FAULT": str(file)},
        cwd=state,
    )
    ceremony = Ceremony(folder, plan, Said(done.returncode, done.stdout, done.stderr))
    assert ceremony.said.status == Exit.OK, done.stdout + done.stderr
    assert file.read_text() == ""
    return ceremony


def test_a_second_token_that_hangs_is_given_up_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ceremony = held(tmp_path, plans.tried_in_a_second_token(), "hang-after C_UnwrapKey restore")
    # The copy was in it: it is found there, destroyed, and the test done again; our own token was not opened anew.
    (settled,) = ceremony.bodies(Settled)
    assert isinstance(settled, Settled)
    assert settled.decision is Settlement.DESTROY_AND_DO_AGAIN
    assert "copies of the test are in the second token" in settled.found
    assert ceremony.bodies(Resumed) == []
    assert verified(capsys, ceremony.folder).status == Exit.NOT_ANCHORED


@pytest.mark.parametrize("fault", ["hang-before", "crash-before"])
def test_a_card_that_does_not_answer_is_named_and_can_come_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], fault: str
) -> None:
    ceremony = held(tmp_path, plans.split_pins(), f"{fault} C_Decrypt card", binding=with_a_card(tmp_path))
    (refused,) = [one for one in ceremony.bodies(Refused) if isinstance(one, Refused)]
    assert (refused.code, refused.parts["name"]) == ("CARD-AWAY", "Ana Duarte")
    # Neither our own token nor a PIN set was lost with it.
    assert (ceremony.bodies(Resumed), len(ceremony.state.all(facts.PinSetsMade))) == ([], 1)
    assert verified(capsys, ceremony.folder).status == Exit.NOT_ANCHORED


def test_a_crash_and_a_hang_leave_unknown_outcomes_and_nothing_is_done_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ceremony = held(tmp_path, plans.small(), "crash-after C_GenerateKey token", "hang-before C_WrapKey")
    (settled,) = ceremony.bodies(Settled)
    assert isinstance(settled, Settled)
    assert settled.decision is Settlement.DESTROY_AND_DO_AGAIN
    assert len({one.person for one in settled.by}) == 2
    lost = [body.lost for body in ceremony.bodies(Resumed) if isinstance(body, Resumed)]
    assert lost == [Lost.TOKEN, Lost.TOKEN]
    (born,) = ceremony.state.all(facts.KeyCreated)
    assert [one.id for one in keys_in(ceremony)] == [born.made.key_id]
    assert verified(capsys, ceremony.folder).status == Exit.NOT_ANCHORED
