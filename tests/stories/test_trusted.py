"""A key that leaves only under trusted wrapping keys, on a real token, from plan to verified transcript."""

from __future__ import annotations

import base64
import itertools
import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap_with_padding
from shamir_mnemonic import combine_mnemonics

from ceremony_app.core.journal.entries import Intended, Lost, Resumed, SetVoided
from ceremony_app.core.keys.checkvalues import on_host
from ceremony_app.core.script import facts
from ceremony_app.core.wrapping.forms import Route
from ceremony_app.terminal.exits import Exit
from tests.stories import plans
from tests.stories.ceremonies import KILLED, Ceremony, drill, keys_in, opened_token, squeezed, verified, written
from tests.stories.test_killed import fact, shares

Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return written(tmp_path, plans.trusted())


def ended_well(ceremony: Ceremony, capsys: Capsys) -> Ceremony:
    """Complete and verified; the key is held, alone in the token, and any two shares give it back."""
    assert ceremony.said.status == Exit.OK, ceremony.said.out + ceremony.said.err
    said = verified(capsys, ceremony.folder)
    assert said.status == Exit.NOT_ANCHORED, said.out
    assert "1 of 1 keys leave only under wrapping keys that the officer made trusted" in said.out
    (born,) = ceremony.state.all(facts.KeyCreated)
    assert [one.id for one in keys_in(ceremony)] == [born.made.key_id]
    with opened_token(ceremony) as token:
        told = token.describe_key(bytes.fromhex(born.made.key_id), born.made.algorithm)
    assert (told.attribute("CKA_WRAP_WITH_TRUSTED"), told.attribute("CKA_EXTRACTABLE")) == ("true", "false")
    committed = ceremony.state.committed("board")
    assert committed is not None
    (package,) = (ceremony.folder / "backup").glob("*.backup.json")
    wrapped = base64.b64decode(json.loads(package.read_text())["wrapped"])
    for pair in itertools.combinations(shares(ceremony, committed.identifier), 2):
        material = aes_key_unwrap_with_padding(combine_mnemonics(list(pair)), wrapped)
        assert on_host(born.made.algorithm, material).hex() == born.made.check_value
    return ceremony


def test_it_is_born_held_to_them_and_they_are_gone_at_the_end(plan: Path, tmp_path: Path, capsys: Capsys) -> None:
    # The officer's PIN is typed wrongly once, and the step begins again; then the token is pulled.
    ceremony = ended_well(drill(plan, tmp_path / "c", "wrong=so-pin", "unplug=pack-key"), capsys)
    assert "TOKEN-PIN-INCORRECT" in ceremony.said.out
    # The token alone was away, so that no share that is out is void.
    (resumed,) = [e.body for e in ceremony.entries if isinstance(e.body, Resumed)]
    assert resumed.lost is Lost.TOKEN
    assert [e for e in ceremony.entries if isinstance(e.body, SetVoided)] == []
    (trust,) = ceremony.state.all(facts.TrustMade)
    assert [one.what for one in trust.keys] == ["backup:board", "aws-data"]
    assert "KEY_NOT_WRAPPABLE" in trust.refused
    assert ceremony.state.trusted_left() == {}
    assert [one.route for one in ceremony.state.all(facts.BlobMade)] == [Route.DIRECT]
    (locked,) = ceremony.state.all(facts.KeyLocked)
    assert locked.held == "held" and locked.wrap_refused_with.startswith("CKR_KEY_UNEXTRACTABLE")
    text = squeezed(ceremony.transcript())
    assert "Two roles are NOT claimed" in text and "NOT DESTROYED" not in text
    assert "CKA_WRAP_WITH_TRUSTED reads true" in text
    assert "TRUSTED true/true" in text
    own = ceremony.state.last(facts.CeremonyKeyMade)
    assert own is not None
    asked = {one.name: (one.requested, one.actual) for one in own.key.attributes}
    assert asked["CKA_EXTRACTABLE"] == asked["CKA_COPYABLE"] == ("false", "false")
    printed = text[text.index("Record of the head") : text.index("Key data-key")]
    # Letters of the word DRILL across the page stand anywhere between the words.
    assert printed.count("CKA_") == len(own.key.attributes) > 10


@pytest.mark.exhaustive
def test_killed_after_the_birth_another_backup_key_is_made_trusted_and_no_other_key(
    plan: Path, tmp_path: Path, capsys: Capsys
) -> None:
    whole = drill(plan, tmp_path / "whole")
    killed = drill(plan, tmp_path / "c", f"kill-after={fact('key-created')(whole.entries)}")
    assert killed.said.status == KILLED
    (only,) = killed.state.all(facts.KeyCreated)
    resumed = ended_well(drill(plan, killed.folder), capsys)
    assert resumed.state.all(facts.KeyCreated) == [only]
    (void,) = [e.body for e in resumed.entries if isinstance(e.body, SetVoided)]
    assert len(void.handed_out) == 3
    first, second = (
        one.keys[0].key_id
        for one in (
            *(known.fact for known in resumed.state.struck_out if isinstance(known.fact, facts.TrustMade)),
            *resumed.state.all(facts.TrustMade),
        )
    )
    assert first != second


@pytest.mark.exhaustive
def test_a_stop_while_they_are_in_the_token_asks_about_each(plan: Path, tmp_path: Path, capsys: Capsys) -> None:
    ceremony = drill(plan, tmp_path / "c", "stop=keys")
    assert ceremony.said.status == Exit.ABORTED
    destroyed = [one.what for one in ceremony.state.all(facts.ObjectDestroyed)]
    assert {"trusted wrapping key of backup:board", "trusted wrapping key of aws-data"} <= set(destroyed)
    assert keys_in(ceremony) == []
    assert verified(capsys, ceremony.folder).status == Exit.NOT_ANCHORED


@pytest.mark.exhaustive
def test_where_nobody_holds_a_piece_of_both_pins_two_roles_are_said(tmp_path: Path, capsys: Capsys) -> None:
    ceremony = drill(written(tmp_path, plans.trusted_by_quorums()), tmp_path / "c")
    assert ceremony.said.status == Exit.OK, ceremony.said.out + ceremony.said.err
    said = verified(capsys, ceremony.folder)
    assert said.status == Exit.NOT_ANCHORED, said.out
    assert "two roles, by the plan" in said.out
    (made,) = [one for one in ceremony.bodies(Intended) if getattr(one, "operation", "") == "make-trusted"]
    assert isinstance(made, Intended)
    assert (made.arguments["users"], made.arguments["officers"]) == (["ana", "bilal"], ["chiara", "dora"])
    assert "Two roles are NOT claimed" not in squeezed(ceremony.transcript())
