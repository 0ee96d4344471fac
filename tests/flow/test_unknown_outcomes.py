"""An intent without an outcome: somebody looks, people decide, nothing is done twice (engine.md rule 2)."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceremony_app.core.journal.entries import (
    Checkpoint,
    Disposition,
    Done,
    Intended,
    Refused,
    Resumed,
    Rewound,
    Settled,
    Settlement,
    StepEnded,
)
from ceremony_app.core.script import facts
from ceremony_app.core.script.compile import script
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.faces import Interruption, Reply, Request
from ceremony_app.flow.refusals import DrillStuck, Fatal
from tests.flow.ceremonies import Ceremony, two_keys
from tests.flow.fake_face import deviation, stop
from tests.flow.fake_room import Crash, Fault

GENERATE = "generate-key"


@pytest.fixture
def ceremony(tmp_path: Path) -> Ceremony:
    """A ceremony of two keys."""
    return Ceremony(tmp_path)


def births(ceremony: Ceremony, what: str = "data-key") -> list[str]:
    """CKA_IDs of every birth of a key."""
    return [key_id for name, key_id in ceremony.world.born if name == what]


def settled(ceremony: Ceremony) -> list[Settlement]:
    """What was decided."""
    return [body.decision for body in ceremony.bodies(Settled) if isinstance(body, Settled)]


def check_one_key(ceremony: Ceremony) -> None:
    """The key of the record is in the token, once, and nothing else of it."""
    created = [fact for fact in ceremony.state.all(facts.KeyCreated) if fact.key == "data-key"]
    assert len(created) == 1
    assert [key_id for key_id, what in ceremony.world.token.items() if what == "data-key"] == [created[0].made.key_id]


def test_killed_before_it_was_done_it_is_done_again(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {GENERATE: [Fault.CRASH_BEFORE]}
    with pytest.raises(Crash):
        ceremony.run()
    assert ceremony.again() is Ending.COMPLETE
    assert settled(ceremony) == [Settlement.DO_AGAIN]
    assert len(births(ceremony)) == 1
    check_one_key(ceremony)
    # The same CKA_ID: it was chosen before, and the journal holds it.
    intents = [body for body in ceremony.bodies(Intended) if isinstance(body, Intended) and body.operation == GENERATE]
    assert intents[0].arguments == intents[1].arguments


def test_killed_after_it_was_done_the_key_is_destroyed_and_made_anew_by_default(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {GENERATE: [Fault.CRASH_AFTER]}
    with pytest.raises(Crash):
        ceremony.run()
    assert ceremony.again() is Ending.COMPLETE
    assert settled(ceremony) == [Settlement.DESTROY_AND_DO_AGAIN]
    assert len(births(ceremony)) == 2
    assert ceremony.world.destroyed[0] == births(ceremony)[0]
    check_one_key(ceremony)


def test_an_orphan_is_adopted_if_two_people_say_so(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {GENERATE: [Fault.CRASH_AFTER]}
    with pytest.raises(Crash):
        ceremony.run()
    ceremony.face = type(ceremony.face)(choices={"engine.unknown": "accept"})
    assert ceremony.run() is Ending.COMPLETE
    bodies = [body for body in ceremony.bodies(Settled) if isinstance(body, Settled)]
    assert [body.decision for body in bodies] == [Settlement.ACCEPT]
    assert len({one.person for one in bodies[0].by}) == 2
    assert all(one.mark == "code" for one in bodies[0].by)
    assert len(births(ceremony)) == 1
    check_one_key(ceremony)


def test_an_orphan_that_proves_nothing_cannot_be_adopted(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {GENERATE: [Fault.CRASH_AFTER]}
    ceremony.switches.unprovable = True
    with pytest.raises(Crash):
        ceremony.run()
    assert ceremony.again() is Ending.COMPLETE
    asked = next(one for one in ceremony.face.asked if one.text == "engine.unknown")
    assert [option["id"] for option in asked.request.prompt.to_json()["options"]] == ["destroy-and-do-again"]
    check_one_key(ceremony)


def test_a_ceremony_key_without_its_record_is_made_anew(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {"make-ceremony-key": [Fault.CRASH_AFTER]}
    with pytest.raises(Crash):
        ceremony.run()
    assert ceremony.again() is Ending.COMPLETE
    assert settled(ceremony) == [Settlement.DESTROY_AND_DO_AGAIN]
    assert len(births(ceremony, "ceremony")) == 2
    assert "ceremony" not in ceremony.world.token.values()


def test_a_decision_that_a_crash_kept_from_being_carried_out_is_not_asked_for_again(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {GENERATE: [Fault.CRASH_AFTER]}
    with pytest.raises(Crash):
        ceremony.run()
    ceremony.switches.undo = [Fault.CRASH_BEFORE]
    with pytest.raises(Crash):
        ceremony.again()
    assert "engine.unknown" in ceremony.face.texts()
    assert ceremony.again() is Ending.COMPLETE
    assert "engine.unknown" not in ceremony.face.texts()
    assert settled(ceremony) == [Settlement.DESTROY_AND_DO_AGAIN]
    check_one_key(ceremony)


def test_killed_between_the_destruction_and_the_new_birth_it_is_looked_into_again(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {GENERATE: [Fault.CRASH_AFTER, Fault.CRASH_BEFORE]}
    with pytest.raises(Crash):
        ceremony.run()
    # Destroyed, then killed before the new intent was carried out.
    with pytest.raises(Crash):
        ceremony.again()
    assert ceremony.again() is Ending.COMPLETE
    assert settled(ceremony) == [Settlement.DESTROY_AND_DO_AGAIN, Settlement.DO_AGAIN]
    check_one_key(ceremony)


@pytest.mark.parametrize("fault", [Fault.REFUSE_AFTER, Fault.FAIL_AFTER])
def test_a_refusal_after_the_deed_is_looked_into_before_the_step_is_refused(ceremony: Ceremony, fault: Fault) -> None:
    ceremony.switches.faults = {GENERATE: [fault]}
    assert ceremony.run() is Ending.COMPLETE
    assert settled(ceremony) == [Settlement.DESTROY_AND_DO_AGAIN]
    assert len(births(ceremony)) == 2
    check_one_key(ceremony)


def test_a_refusal_before_the_deed_is_a_new_attempt(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {GENERATE: [Fault.REFUSE]}
    assert ceremony.run() is Ending.COMPLETE
    assert settled(ceremony) == []
    refused = [body for body in ceremony.bodies(Refused) if isinstance(body, Refused)]
    assert [(body.attempt, body.code, body.parts) for body in refused] == [(1, "FAKE-REFUSED", {"device": GENERATE})]
    assert len(births(ceremony)) == 1
    assert ceremony.state.unknown == {}
    check_one_key(ceremony)


@pytest.mark.parametrize("where", ["reconcile", "undo"])
def test_where_nobody_can_look_everything_is_opened_anew_and_the_attempt_goes_on(
    ceremony: Ceremony, where: str
) -> None:
    ceremony.switches.faults = {GENERATE: [Fault.REFUSE_AFTER]}
    setattr(ceremony.switches, where, [Fault.REFUSE])
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.face.refusals == ["DEVICE-GONE"]
    assert len(ceremony.bodies(Resumed)) == 1
    assert ceremony.bodies(Refused) == []
    assert len(births(ceremony)) == 2
    check_one_key(ceremony)


@pytest.mark.parametrize("fault", [Fault.DIE_BEFORE, Fault.DIE_AFTER])
def test_a_child_that_dies_in_an_operation_leads_to_re_entry_and_then_to_a_decision(
    ceremony: Ceremony, fault: Fault
) -> None:
    ceremony.switches.faults = {GENERATE: [fault]}
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.face.refusals == ["DEVICE-GONE"]
    names = [step.split()[1] for step in ceremony.face.steps]
    first = names.index("create")
    assert names[first + 1] == "reentry-host"
    assert names.index("create", first + 1) > names.index("reentry-token")
    assert ceremony.face.texts().index("engine.unknown") > ceremony.face.texts().index("reentry.here")
    assert ceremony.bodies(Rewound) == []
    check_one_key(ceremony)


@pytest.mark.parametrize("fault", [Fault.DIE_BEFORE, Fault.DIE_AFTER])
def test_where_the_token_alone_is_lost_it_alone_is_looked_at_again(ceremony: Ceremony, fault: Fault) -> None:
    ceremony.switches.faults = {GENERATE: [fault]}
    ceremony.switches.keeps_secrets = True
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.face.refusals == ["TOKEN-AWAY"]
    names = [step.split()[1] for step in ceremony.face.steps]
    first = names.index("create")
    assert names[first + 1 : first + 4] == ["reentry-unplugged", "reentry-token", "create"]
    assert "reentry.here" not in ceremony.face.texts()
    (resumed,) = ceremony.bodies(Resumed)
    assert isinstance(resumed, Resumed) and resumed.unconfirmed == 0
    check_one_key(ceremony)


def test_a_token_that_is_lost_again_while_it_is_opened_again_is_opened_once_more(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {GENERATE: [Fault.DIE_BEFORE], "check-token-head": [Fault.DIE_BEFORE]}
    ceremony.switches.keeps_secrets = True
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.face.refusals == ["TOKEN-AWAY", "TOKEN-AWAY"]
    check_one_key(ceremony)


def test_a_token_that_is_lost_in_a_re_entry_act_costs_no_step_of_it(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {GENERATE: [Fault.CRASH_BEFORE], "check-token-head": [Fault.DIE_BEFORE]}
    ceremony.switches.keeps_secrets = True
    with pytest.raises(Crash):
        ceremony.run()
    assert ceremony.again() is Ending.COMPLETE
    assert ceremony.face.refusals == ["DEVICE-GONE"]
    names = [step.split()[1] for step in ceremony.face.steps]
    assert names.count("reentry-host") == 2 and "reentry-unplugged" not in names
    check_one_key(ceremony)


@pytest.mark.parametrize("kind", ["lock-key", "destroy-key", "sign-transcript", "write-output"])
@pytest.mark.parametrize("fault", [Fault.DIE_AFTER, Fault.CRASH_AFTER, Fault.CRASH_BEFORE])
def test_every_irreversible_operation_survives_a_death(tmp_path: Path, kind: str, fault: Fault) -> None:
    ceremony = Ceremony(tmp_path, script=script(two_keys()))
    ceremony.switches.faults = {kind: [fault]}
    try:
        ending = ceremony.run()
    except Crash:
        ending = ceremony.again()
    assert ending is Ending.COMPLETE
    assert settled(ceremony)
    assert not ceremony.state.unknown
    if kind == "destroy-key":
        assert "ceremony" not in ceremony.world.token.values()
        # What was looked for and found gone is no difference in the inventory.
        assert "close.unexplained" not in ceremony.face.texts()


def test_a_checkpoint_follows_every_irreversible_outcome_and_every_step(ceremony: Ceremony) -> None:
    assert ceremony.run() is Ending.COMPLETE
    bodies = [entry.body for entry in ceremony.entries]
    own = next(
        place for place, body in enumerate(bodies) if isinstance(body, Done) and body.operation.startswith("make-")
    )
    for place, body in enumerate(bodies):
        irreversible = isinstance(body, Done) and body.operation in (GENERATE, "lock-key", "sign-transcript")
        ended = isinstance(body, StepEnded) and body.step not in ("12.3", "12.4", "12.5")
        if place <= own + 1:
            assert not isinstance(body, Checkpoint)
        elif irreversible or ended:
            assert isinstance(bodies[place + 1], Checkpoint)
        if isinstance(body, Checkpoint):
            assert (body.covers, body.head) == (place, ceremony.entries[place - 1].hash)
    count, head = ceremony.world.remembered
    assert ceremony.entries[count - 1].hash == head
    assert isinstance(ceremony.entries[count - 1].body, Checkpoint)


@pytest.mark.parametrize("after", [GENERATE, "make-ceremony-key", "lock-key"])
def test_a_token_that_cannot_sign_is_opened_anew_and_nothing_is_done_again(ceremony: Ceremony, after: str) -> None:
    def fail(request: Request) -> Reply | Interruption:
        ceremony.switches.sign = [Fault.REFUSE]
        return ceremony.face.ask(request)

    step = {"make-ceremony-key": "ceremony-key", GENERATE: "create", "lock-key": "lock"}[after]
    ceremony.face.at_step(step, fail)
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.face.refusals == ["DEVICE-GONE"]
    assert len(ceremony.bodies(Resumed)) == 1
    assert ceremony.bodies(Refused) == []
    assert [what for what, _ in ceremony.world.born] == ["ceremony", "data-key", "second-key"]
    assert ceremony.world.done.count("lock-key") == 2


def test_a_token_that_never_signs_again_does_not_turn_in_a_circle(ceremony: Ceremony) -> None:
    ceremony.switches.sign = [Fault.REFUSE] * 100

    def stuck(refusal: object) -> None:
        ceremony.face.refusals.append("x")
        if len(ceremony.face.refusals) > 6:
            raise DrillStuck(code="x", count=7, sentence="y")

    ceremony.face.refused = stuck  # type: ignore[method-assign]
    with pytest.raises(Fatal):
        ceremony.run()
    assert births(ceremony) == []


def test_a_key_whose_birth_is_unknown_at_a_stop_is_destroyed_by_decision(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {GENERATE: [Fault.DIE_AFTER]}
    ceremony.face.at("engine.unknown", stop())
    assert ceremony.run() is Ending.ABORTED
    assert "stop.orphan" in ceremony.face.texts()
    assert "data-key" not in ceremony.world.token.values()
    assert "close.unexplained" not in ceremony.face.texts()
    assert [fact.what for fact in ceremony.state.all(facts.ObjectDestroyed)] == ["data-key", "ceremony key"]


def test_a_key_whose_birth_is_unknown_is_destroyed_when_it_is_voided(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {GENERATE: [Fault.DIE_AFTER]}
    ceremony.face.at("engine.unknown", deviation("marta"))
    ceremony.face.dispositions = [(Disposition.VOID_KEY, "data-key")]
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.state.voided("data-key")
    assert "data-key" not in ceremony.world.token.values()
    assert "close.unexplained" not in ceremony.face.texts()
