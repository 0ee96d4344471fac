"""A backup that is tried in a second token before it is committed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ceremony_app.core.journal.entries import Done, Intended, Refused, Resumed, Settled, Settlement
from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.core.plan.binding import load_binding
from ceremony_app.core.script import facts
from ceremony_app.core.script.restore_test import OpenSecondToken, RestoreInSecondToken, SecondTokenRead
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.templates import LOADED_LABEL
from ceremony_app.devices.hsm.values import TokenModule
from ceremony_app.flow.performing.restore_test import HALF
from ceremony_app.terminal.exits import Exit
from tests.devices.hsm.conftest import log_in
from tests.stories import plans
from tests.stories.ceremonies import KILLED, Ceremony, drill, squeezed, verified, written

RESTORE, OPEN = RestoreInSecondToken.kind, OpenSecondToken.kind


@contextmanager
def second_token(ceremony: Ceremony) -> Iterator[TokenClient]:
    """A token process of ours on the second token, logged in."""
    binding = load_binding((ceremony.folder / "binding.toml").read_bytes()).binding
    assert binding is not None and binding.second is not None
    second = binding.second
    client = TokenClient.start(
        TokenModule(
            module=second.module, config=second.module_config, serial=second.token_serial, label=second.token_label
        )
    )
    try:
        log_in(client, (ceremony.folder / "drill-people" / "second-pin").read_bytes().strip())
        yield client
    finally:
        client.close()


def test_every_package_comes_back_in_it_and_nothing_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ceremony = drill(written(tmp_path, plans.tried_in_a_second_token()), tmp_path / "c")
    assert ceremony.said.status == Exit.OK, ceremony.said.out + ceremony.said.err
    assert verified(capsys, ceremony.folder).status == Exit.NOT_ANCHORED
    (tested,) = ceremony.state.all(facts.RestoreTested)
    binding = load_binding((ceremony.folder / "binding.toml").read_bytes()).binding
    assert binding is not None and binding.second is not None
    assert tested.token.serial == binding.second.token_serial != binding.token_serial
    assert [one.key for one in tested.token.restored] == ["data-key", "sign-key"]
    assert f"restored in token second small, serial {binding.second.token_serial}" in squeezed(ceremony.transcript())
    assert in_second_token(ceremony) == []


def copies(ceremony: Ceremony) -> dict[str, str]:
    """Keys and ids of every copy that an intent named."""
    intents = [one for one in ceremony.bodies(Intended) if isinstance(one, Intended)]
    wanted = [RestoreInSecondToken.from_json(one.arguments) for one in intents if one.operation == RESTORE]
    return {copy.key_id: copy.key for one in wanted for copy in one.copies}


def in_second_token(ceremony: Ceremony) -> list[str]:
    """Ids of everything in the second token."""
    with second_token(ceremony) as client:
        return [one.id for one in client.inventory()]


def killed_with_a_copy_left(plan: Path, folder: Path) -> Ceremony:
    """A drill that was killed while a copy was in the second token."""
    before = drill(plan, folder, f"kill-in={HALF}")
    assert before.said.status == KILLED, before.said
    (left,) = in_second_token(before)
    assert copies(before)[left] == "data-key"
    assert {one.key_id for one in before.state.copies_left()} == set(copies(before))
    return before


def test_killed_with_a_copy_in_it_the_copy_is_looked_for_and_destroyed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = killed_with_a_copy_left(written(tmp_path, plans.tried_in_a_second_token()), tmp_path / "c")
    (left,) = in_second_token(before)
    ceremony = drill(before.plan, before.folder)
    assert ceremony.said.status == Exit.OK, ceremony.said.out + ceremony.said.err
    assert verified(capsys, ceremony.folder).status == Exit.NOT_ANCHORED
    (searched,) = ceremony.state.all(facts.CopiesSearched)
    assert searched.found == (left,)
    assert in_second_token(ceremony) == []
    assert f"Found and destroyed: {left}" in squeezed(ceremony.transcript())


def test_a_backup_key_that_a_killed_run_left_in_it_is_swept(tmp_path: Path) -> None:
    """A token without session objects keeps the backup key as a token object, told by its label (hsm.md §9 no. 25)."""
    before = killed_with_a_copy_left(written(tmp_path, plans.tried_in_a_second_token()), tmp_path / "c")
    kept = bytes(range(16))
    with second_token(before) as client:
        client.generate(KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT, kept, LOADED_LABEL)
    ceremony = drill(before.plan, before.folder, "leave=resume")
    assert ceremony.said.status == Exit.OK, ceremony.said.out + ceremony.said.err
    assert in_second_token(ceremony) == []
    opened = [one.outcome for one in ceremony.bodies(Done) if isinstance(one, Done) and one.operation == OPEN]
    assert [SecondTokenRead.from_json(one).swept for one in opened] == [0, 1]


def test_killed_and_the_second_token_away_the_record_says_so_until_the_next_test_looks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = killed_with_a_copy_left(written(tmp_path, plans.tried_in_a_second_token()), tmp_path / "c")
    left = before.state.copies_left()
    ceremony = drill(before.plan, before.folder, "leave=resume")
    assert ceremony.said.status == Exit.OK, ceremony.said.out + ceremony.said.err
    assert verified(capsys, ceremony.folder).status == Exit.NOT_ANCHORED
    (let_stand,) = ceremony.state.all(facts.CopiesNotSearched)
    assert let_stand.copies == left
    # The next test had the same token before it, and destroyed what was left there first.
    assert ceremony.state.copies_left() == ()
    assert in_second_token(ceremony) == []


def test_stopped_with_a_copy_in_doubt_people_are_asked_and_the_transcript_says_what_may_be_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = killed_with_a_copy_left(written(tmp_path, plans.tried_in_a_second_token()), tmp_path / "c")
    (left,) = in_second_token(before)
    ceremony = drill(before.plan, before.folder, "leave=resume", "stop=backup", "leave=stop")
    assert ceremony.said.status == Exit.ABORTED, ceremony.said.out + ceremony.said.err
    said = verified(capsys, ceremony.folder)
    assert said.status == Exit.NOT_ANCHORED, said.out
    told = squeezed(said.out).partition("Copies of a restore test may be left in a second token: ")[2]
    assert f"data-key (id {left}, token " in told
    printed = squeezed(ceremony.transcript()).partition("copies of the restore test may be left: ")[2]
    assert f"data-key as id {left}" in printed
    assert in_second_token(ceremony) == [left]


def test_stopped_with_a_copy_in_doubt_it_can_be_looked_for_in_the_closing_act(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = killed_with_a_copy_left(written(tmp_path, plans.tried_in_a_second_token()), tmp_path / "c")
    ceremony = drill(before.plan, before.folder, "leave=resume", "stop=backup")
    assert ceremony.said.status == Exit.ABORTED, ceremony.said.out + ceremony.said.err
    said = verified(capsys, ceremony.folder)
    assert (said.status, "may be left" in said.out) == (Exit.NOT_ANCHORED, False)
    assert (ceremony.state.copies_left(), in_second_token(ceremony)) == ((), [])


def test_pulled_in_the_middle_it_is_looked_into_when_it_is_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = written(tmp_path, plans.tried_in_a_second_token())
    ceremony = drill(plan, tmp_path / "c", f"unplug-second={RESTORE}")
    assert ceremony.said.status == Exit.OK, ceremony.said.out + ceremony.said.err
    assert verified(capsys, ceremony.folder).status == Exit.NOT_ANCHORED
    assert [one.decision for one in ceremony.bodies(Settled) if isinstance(one, Settled)] == [Settlement.LOOK_AGAIN]
    assert [one.code for one in ceremony.bodies(Refused) if isinstance(one, Refused)] == ["RESTORE-TEST-TOKEN-AWAY"]
    # Our own token was not opened anew for it, and no set was voided.
    assert (ceremony.bodies(Resumed), ceremony.state.voided_sets) == ([], [])
    assert in_second_token(ceremony) == []


def test_pulled_and_not_to_be_had_the_attempt_ends_and_the_closing_act_looks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = written(tmp_path, plans.tried_in_a_second_token())
    ceremony = drill(plan, tmp_path / "c", f"unplug-second={RESTORE}", "leave=backup")
    assert verified(capsys, ceremony.folder).status == Exit.NOT_ANCHORED
    assert [one.decision for one in ceremony.bodies(Settled) if isinstance(one, Settled)] == [Settlement.LEFT_OPEN]
    codes = [one.code for one in ceremony.bodies(Refused) if isinstance(one, Refused)]
    assert codes[0] == "OUTCOME-LEFT-OPEN" and set(codes[1:]) == {"TOKEN-MODULE-FAILED"}
    # Nobody brought the token back, so that the people stopped; for the closing act it was there again.
    assert ceremony.said.status == Exit.ABORTED
    (searched,) = ceremony.state.all(facts.CopiesSearched)
    assert ({one.key_id for one in searched.copies}, searched.found) == (set(copies(ceremony)), ())
    assert "Decision: left open" in squeezed(ceremony.transcript())
