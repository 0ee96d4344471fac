"""The check of trusted wrapping keys: what a journal must show, and what it must not."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceremony_app.core.script import compile as compiled
from ceremony_app.core.script import facts
from ceremony_app.core.script.outcomes import AttributeRead
from ceremony_app.core.script.state import State
from ceremony_app.core.wrapping.forms import Route
from ceremony_app.verify.report import CheckVerdict
from ceremony_app.verify.trust_checks import trust_check
from tests.core.script.driving import begin, drive
from tests.flow.ceremonies import two_keys
from tests.flow.test_trust import trusted_plan

PLAN = trusted_plan()
HELD = (AttributeRead(name="CKA_WRAP_WITH_TRUSTED", requested="true", actual="true"),)


@pytest.fixture
def state(tmp_path: Path) -> State:
    """A whole ceremony, in which the token says that the key is held."""
    c = begin(PLAN)
    for step in compiled.script(PLAN):
        drive(c, step)
    change(c.state, facts.KeyCreated, "data-key", made={"attributes": HELD})
    return c.state


def change(
    state: State, kind: type[facts.KeyCreated | facts.BlobMade | facts.PackageProved], key: str, **new: object
) -> None:
    """Another value in the fact of a key."""
    for number, known in list(state._known.items()):
        fact = known.fact
        if isinstance(fact, kind) and fact.key == key:
            made = new.pop("made", None)
            if isinstance(fact, facts.KeyCreated) and isinstance(made, dict):
                new["made"] = fact.made.model_copy(update=made)
            changed = fact.model_copy(update=new)
            state._known[number] = type(known)(changed, known.entry, known.at, known.step)
            state._by_kind[type(fact)][number] = changed


def problems(state: State) -> str:
    check = trust_check(state, PLAN)
    assert check is not None
    return check.sentence if check.verdict is CheckVerdict.FAILED else ""


def test_a_plan_without_trusted_keys_is_not_asked(state: State) -> None:
    assert trust_check(state, two_keys()) is None


def test_what_held_is_said_without_a_claim_of_two_roles(state: State) -> None:
    check = trust_check(state, PLAN)
    assert check is not None and check.verdict is CheckVerdict.PASSED
    assert check.sentence.startswith("1 of 1 keys leave only under") and "two roles are not claimed" in check.sentence


def test_a_key_that_is_not_held_is_named(state: State) -> None:
    wrong = HELD[0].model_copy(update={"actual": "false"})
    change(state, facts.KeyCreated, "data-key", made={"attributes": (wrong,)})
    assert "CKA_WRAP_WITH_TRUSTED reads false" in problems(state)


def test_another_route_is_named(state: State) -> None:
    change(state, facts.BlobMade, "data-key", route=Route.COMPOSED)
    assert "key data-key went by the route composed" in problems(state)
    change(state, facts.PackageProved, "data-key", route=Route.BACKUP_TRANSPORT)
    assert "by the route backup-transport" in problems(state)


def test_wrapping_keys_that_nobody_made_trusted_are_named(state: State) -> None:
    for number, known in list(state._known.items()):
        if isinstance(known.fact, facts.TrustMade):
            del state._known[number], state._by_kind[facts.TrustMade][number]
    said = problems(state)
    assert "was born before its trusted wrapping keys were made" in said
    assert "was wrapped for backup:board, whose wrapping key nobody made trusted" in said


def test_a_wrapping_key_that_does_not_read_trusted_is_named(state: State) -> None:
    for number, known in list(state._known.items()):
        if isinstance(known.fact, facts.TrustMade):
            wrong = AttributeRead(name="CKA_TRUSTED", requested="true", actual="false")
            keys = tuple(one.model_copy(update={"attributes": (wrong,)}) for one in known.fact.keys)
            changed = known.fact.model_copy(update={"keys": keys})
            state._known[number] = type(known)(changed, known.entry, known.at, known.step)
            state._by_kind[facts.TrustMade][number] = changed
    assert "the wrapping key of backup:board was recorded as trusted, and CKA_TRUSTED" in problems(state)
