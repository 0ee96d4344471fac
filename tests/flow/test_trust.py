"""Trusted wrapping keys in the engine: made before the keys' birth, made anew with a lost scope, gone at the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceremony_app.core.journal.entries import Intended, SetVoided
from ceremony_app.core.keys.probing import ProbeName, ProbeVerdict
from ceremony_app.core.keys.specs import WrappedUnder
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.script import facts, prompts
from ceremony_app.core.script.compile import script
from ceremony_app.core.script.operations import ProbeToken
from ceremony_app.core.script.outcomes import ProbesRead
from ceremony_app.core.script.probes import Probe
from ceremony_app.core.script.trusted import UNABLE, MakeTrusted, TrustedMade
from ceremony_app.core.wrapping.forms import Route
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.faces import Reply
from tests.flow.ceremonies import Ceremony, two_keys
from tests.flow.fake_room import Crash, Fault

MAKE = MakeTrusted.kind
CANNOT = TrustedMade(able=UNABLE, why="C_CreateObject: CKR_ATTRIBUTE_TYPE_INVALID (0x12)", keys=(), refused="")


def trusted_plan() -> Plan:
    """The first of the two keys leaves only under trusted wrapping keys."""
    plan = two_keys()
    first = plan.keys[0].model_copy(update={"leaves_under": WrappedUnder.TRUSTED})
    return plan.model_copy(update={"keys": (first, *plan.keys[1:])})


@pytest.fixture
def ceremony(tmp_path: Path) -> Ceremony:
    """A whole ceremony of that plan."""
    plan = trusted_plan()
    return Ceremony(tmp_path, plan=plan, script=script(plan))


def intents(ceremony: Ceremony, operation: str) -> list[Intended]:
    """Every intent of an operation."""
    bodies = ceremony.bodies(Intended)
    return [body for body in bodies if isinstance(body, Intended) and body.operation == operation]


def check_held(ceremony: Ceremony) -> None:
    """One key is held to the trusted wrapping keys, the other is not, and no trusted key is left."""
    state = ceremony.state
    (trust,) = state.all(facts.TrustMade)
    births = {one.arguments["key"]: one.arguments["under"] for one in intents(ceremony, "generate-key")}
    assert births == {"data-key": "trusted", "second-key": "any"}
    packed = {one.key: one.route for one in state.all(facts.PackageProved)}
    assert packed["data-key"] is Route.BACKUP_KWP
    assert "trusted wrapping key" not in ceremony.world.token.values()
    assert state.trusted_left() == {}
    committed = state.committed(trust.policy)
    assert committed is not None and committed.identifier == trust.identifier
    assert [one.key for one in state.all(facts.KeyCreated)] == ["data-key", "second-key"]


def test_they_are_made_after_the_shares_are_proved_and_before_the_keys_are_born(ceremony: Ceremony) -> None:
    assert ceremony.run() is Ending.COMPLETE
    check_held(ceremony)
    names = [step.split()[1] for step in ceremony.face.steps]
    assert names.index("prove") < names.index("trust") < names.index("create")
    assert names.index("commit") < names.index("untrust-backup") < names.index("wrap") < names.index("untrust")
    (made,) = intents(ceremony, MAKE)
    under = {one.arguments["key"]: one.arguments["under"] for one in intents(ceremony, "wrap-for-target")}
    assert under == {"data-key": made.arguments["wrapping"][0]["key_id"]}


def test_a_lost_scope_after_the_birth_makes_them_anew_and_no_key(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {"pack-key": [Fault.DIE_BEFORE]}
    assert ceremony.run() is Ending.COMPLETE
    check_held(ceremony)
    first, second = intents(ceremony, MAKE)
    assert set(second.arguments["stale"]) == {first.arguments["backup_key_id"], *_wrapping(first)}
    assert len(ceremony.bodies(SetVoided)) == 1
    assert len(intents(ceremony, "generate-key")) == 2


def _wrapping(made: Intended) -> set[str]:
    return {one["key_id"] for one in made.arguments["wrapping"]}


@pytest.mark.parametrize("fault", [Fault.DIE_BEFORE, Fault.DIE_AFTER, Fault.REFUSE, Fault.REFUSE_AFTER])
def test_what_the_officer_half_made_is_destroyed_and_made_anew(ceremony: Ceremony, fault: Fault) -> None:
    ceremony.switches.faults = {MAKE: [fault]}
    ceremony.switches.keeps_secrets = True
    assert ceremony.run() is Ending.COMPLETE
    check_held(ceremony)
    # The token alone was away, so the shares stay good.
    assert ceremony.bodies(SetVoided) == []


@pytest.mark.parametrize("fault", [Fault.CRASH_BEFORE, Fault.CRASH_AFTER])
def test_a_crash_while_the_officer_works_begins_the_scope_again(ceremony: Ceremony, fault: Fault) -> None:
    ceremony.switches.faults = {MAKE: [fault]}
    with pytest.raises(Crash):
        ceremony.run()
    assert ceremony.again() is Ending.COMPLETE
    check_held(ceremony)
    assert len(ceremony.bodies(SetVoided)) == 1


def test_where_the_token_cannot_two_people_let_the_keys_be_born_without(ceremony: Ceremony) -> None:
    ceremony.switches.outcomes = {MAKE: [CANNOT]}
    assert ceremony.run() is Ending.COMPLETE
    state = ceremony.state
    (without,) = state.all(facts.TrustNotPossible)
    assert (without.keys, without.why) == (("data-key",), CANNOT.why)
    assert {one.arguments["under"] for one in intents(ceremony, "generate-key")} == {"any"}
    # The routes stay those of a trusted key all the same.
    assert {one.route for one in state.all(facts.PackageProved) if one.key == "data-key"} == {Route.BACKUP_KWP}


def test_where_nobody_lets_them_the_step_is_refused_and_tried_again(ceremony: Ceremony) -> None:
    ceremony.switches.outcomes = {MAKE: [CANNOT]}
    no = prompts.Consented(decision=prompts.Decision.REFUSE, reason="not without")
    ceremony.face.at("trust.not-possible", lambda request: Reply(no, ceremony.face.people(request)))
    assert ceremony.run() is Ending.COMPLETE
    assert "TRUST-NOT-POSSIBLE" in ceremony.face.refusals
    assert len(intents(ceremony, "generate-key")) == 2


@pytest.mark.parametrize("name", [ProbeName.MAKE_TRUSTED, ProbeName.WRAP_UNTRUSTED])
def test_what_the_token_let_happen_to_trusted_keys_is_not_claimed_against(ceremony: Ceremony, name: ProbeName) -> None:
    """A user who makes trusted keys too wraps under one of their own, whatever the officer made."""
    let = Probe(name=name, verdict=ProbeVerdict.NOT_ENFORCED, did="CKR_OK")
    ceremony.switches.outcomes = {ProbeToken.kind: [ProbesRead(probes=(let,))]}
    assert ceremony.run() is Ending.COMPLETE
    state = ceremony.state
    (without,) = state.all(facts.TrustNotPossible)
    assert (without.keys, without.why) == (("data-key",), f"{name.value}: CKR_OK")
    assert state.all(facts.TrustMade) == []
    assert intents(ceremony, MAKE) == []
    assert {one.arguments["under"] for one in intents(ceremony, "generate-key")} == {"any"}
