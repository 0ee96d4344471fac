"""Replay: outcomes are fed back by id and digest, live ones never; a step sees no later state (engine.md rule 1)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import Answered, Done, Intended, RewindCause, Rewound, StepBegan
from ceremony_app.core.plan.schema import Role
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.ceremony import ADMINISTRATOR, Ceremony, Step
from ceremony_app.core.script.effects import Proof, StepRun, ask, do, record
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.prompts import Chosen, Confirm, Consented, Decision, EnterText
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.faces import Reply
from ceremony_app.flow.journal_file import JournalFile
from ceremony_app.flow.refusals import ReplayDiverged
from tests.flow import ceremonies
from tests.flow.ceremonies import SHORT, acts
from tests.flow.fake_face import Instead, leave, pause
from tests.flow.fake_room import Crash, Fault, usual_outcome

Run = Callable[[Ceremony], StepRun[None]]


def with_step(run: Run, act: str = "keys") -> tuple[Step, ...]:
    """The short script with one step of a test's own at the end of an act."""
    steps = acts(SHORT)
    place = max(number for number, step in enumerate(steps) if step.act == act) + 1
    own = Step(id="6.99", act=act, name="own", subject="", title=text("act.keys"), run=run)
    return (*steps[:place], own, *steps[place:])


def note(c: Ceremony, what: str) -> facts.ObjectKept:
    """A fact of no consequence."""
    return facts.ObjectKept(what=what, reason=str(len(c.state.present)))


def confirm(name: str) -> Confirm:
    """A prompt that differs by its text."""
    return Confirm(text=text("engine.refused", sentence=name))


def crash_at(ceremony: ceremonies.Ceremony, effect: str) -> None:
    """Run until an effect's answer or outcome is in the journal, then die."""

    def kill(entry: Entry) -> None:
        body = entry.body
        if isinstance(body, Answered | Done | Intended) and body.effect == effect:
            raise Crash

    with pytest.raises(Crash):
        ceremony.run(kill)


@pytest.mark.parametrize("change", ["prompt", "who", "kind", "fewer"])
def test_another_effect_in_the_same_place_is_a_divergence_and_nothing_is_done(tmp_path: Path, change: str) -> None:
    def before(_: Ceremony) -> StepRun[None]:
        yield from ask(confirm("one"), ADMINISTRATOR)
        yield from ask(confirm("two"), ADMINISTRATOR)
        yield from do(op.ChooseKeyId(subject="x"))

    def after(_: Ceremony) -> StepRun[None]:
        if change == "fewer":
            return
        if change == "kind":
            yield from do(op.ChooseKeyId(subject="x"))
        else:
            who = ADMINISTRATOR if change == "prompt" else ADMINISTRATOR.model_copy(update={"count": 2})
            yield from ask(confirm("other" if change == "prompt" else "one"), who)

    ceremony = ceremonies.Ceremony(tmp_path, script=with_step(before))
    crash_at(ceremony, "6.99/1/2")
    cut, done = len(ceremony.entries), list(ceremony.world.done)
    ceremony.script = with_step(after)
    with pytest.raises(ReplayDiverged) as refused:
        ceremony.again()
    assert str(refused.value.parts["effect"]).startswith("6.99/1/")
    assert ceremony.world.done == done
    assert not [entry for entry in ceremony.entries[cut:] if getattr(entry.body, "step", "") == "6.99"]
    # The program that began it goes on.
    ceremony.script = with_step(before)
    assert ceremony.again() is Ending.COMPLETE


def test_an_intent_of_another_effect_is_a_divergence_before_anybody_looks(tmp_path: Path) -> None:
    def making(label: str) -> Run:
        def run(_: Ceremony) -> StepRun[None]:
            yield from do(op.MakeCeremonyKey(key_id="ee" * 16, label=label))

        return run

    ceremony = ceremonies.Ceremony(tmp_path, script=with_step(making("one")))
    crash_at(ceremony, "6.99/1/1")
    ceremony.script = with_step(making("another"))
    with pytest.raises(ReplayDiverged):
        ceremony.again()
    assert "engine.unknown" not in ceremony.face.texts()
    assert "ee" * 16 not in ceremony.world.token


def test_an_effect_without_outcome_before_one_with_an_outcome_is_a_divergence(tmp_path: Path) -> None:
    def long(_: Ceremony) -> StepRun[None]:
        yield from ask(confirm("one"), ADMINISTRATOR)
        yield from ask(confirm("two"), ADMINISTRATOR)
        yield from ask(confirm("three"), ADMINISTRATOR)

    ceremony = ceremonies.Ceremony(tmp_path, script=with_step(long))
    crash_at(ceremony, "6.99/1/2")
    # Nobody can take an entry out of the chain; a defect of the engine could fail to write it.
    journal = tmp_path / "journal.jsonl"
    lines = journal.read_bytes().splitlines()
    place = next(number for number, line in enumerate(lines) if b'"effect":"6.99/1/1"' in line)
    later = ceremony.entries[place + 1].body
    journal.write_bytes(b"".join(line + b"\n" for line in lines[:place]))
    again = JournalFile(tmp_path, ceremony.clock)
    again.append(later)
    again.close()
    with pytest.raises(ReplayDiverged) as refused:
        ceremony.again()
    assert refused.value.parts["effect"] == "6.99/1/2"


def test_a_live_outcome_is_never_fed_back(tmp_path: Path) -> None:
    def look(_: Ceremony) -> StepRun[None]:
        clock = yield from do(op.ReadClock())
        yield from ask(EnterText(text=text("open.clock", utc=clock.utc, zone=clock.zone)), ADMINISTRATOR)
        yield from ask(confirm("still?"), ADMINISTRATOR)

    ceremony = ceremonies.Ceremony(tmp_path, script=with_step(look))
    crash_at(ceremony, "6.99/1/2")
    assert ceremony.again() is Ending.COMPLETE
    assert ceremony.room is not None
    assert ("6.99/2/1", "read-clock") in ceremony.room.performed
    rewound = [body for body in ceremony.bodies(Rewound) if isinstance(body, Rewound)]
    assert [(body.steps, body.cause) for body in rewound] == [(("6.99",), RewindCause.RESUMED)]
    # The evidence of the first attempt stays in the journal.
    clocks = [body for body in ceremony.bodies(Done) if isinstance(body, Done) and body.effect == "6.99/1/1"]
    assert len(clocks) == 1


def test_a_repeatable_outcome_and_answers_are_fed_back(tmp_path: Path) -> None:
    seen: list[str] = []

    def choose(c: Ceremony) -> StepRun[None]:
        typed = yield from ask(EnterText(text=text("seal.goodbye"), suggestion="typed once"), ADMINISTRATOR)
        chosen = yield from do(op.ChooseKeyId(subject="x"))
        seen.append(f"{typed.text} {chosen.key_id}")
        yield from ask(confirm("still?"), ADMINISTRATOR)
        yield from record(note(c, chosen.key_id))

    ceremony = ceremonies.Ceremony(tmp_path, script=with_step(choose))
    crash_at(ceremony, "6.99/1/2")
    assert ceremony.again() is Ending.COMPLETE
    assert len(set(seen)) == 1
    assert [one.request.effect for one in ceremony.face.asked if one.name == "own"] == ["6.99/1/3"]
    assert ceremony.room is not None
    assert "6.99/1/2" not in {effect for effect, _ in ceremony.room.performed}


def test_an_irreversible_effect_is_never_redone_even_beside_a_live_one(tmp_path: Path) -> None:
    def mixed(_: Ceremony) -> StepRun[None]:
        yield from do(op.ReadClock())
        yield from do(op.WriteOutput(path="outbox/x", sha256="aa" * 32))
        yield from ask(confirm("still?"), ADMINISTRATOR)

    ceremony = ceremonies.Ceremony(tmp_path, script=with_step(mixed))
    crash_at(ceremony, "6.99/1/2")
    assert ceremony.again() is Ending.COMPLETE
    assert ceremony.world.done.count("write-output") <= 1
    assert ceremony.state.attempt("6.99") == 1


def test_a_step_sees_the_state_up_to_its_last_effect_and_never_a_later_one(tmp_path: Path) -> None:
    seen: list[tuple[int, ...]] = []

    def look(c: Ceremony) -> StepRun[None]:
        first = len(c.state.present), c.state.entries
        yield from ask(confirm("one"), ADMINISTRATOR)
        second = len(c.state.present), c.state.entries
        yield from ask(confirm("two"), ADMINISTRATOR)
        third = len(c.state.present), c.state.entries
        seen.append((*first, *second, *third))
        yield from ask(confirm("three"), ADMINISTRATOR)
        yield from record(note(c, "end"))

    script = with_step(look)
    ceremony = ceremonies.Ceremony(tmp_path, script=script)
    crash_at(ceremony, "6.99/1/1")
    # Somebody leaves while the second prompt stands, and somebody else is gone at the next resume.
    ceremony.face = type(ceremony.face)()
    ceremony.face.at("engine.refused", leave("wanda"))
    crash_at(ceremony, "6.99/1/2")
    ceremony.face = type(ceremony.face)()
    ceremony.face.instead.append(
        Instead(
            lambda asked: asked.text == "reentry.here" and "Tomas" in str(asked.request.prompt),
            lambda request: Reply(Chosen(option="gone"), request.candidates[:1]),
        )
    )
    crash_at(ceremony, "6.99/1/3")
    assert ceremony.again() is Ending.COMPLETE
    # Every run that came so far saw the same at each place, and each place saw the entry that fed it.
    assert len(seen) == 2
    assert seen[0] == seen[1]
    before, at, one, fed_one, two, fed_two = seen[0]
    assert (before, one, two) == (6, 6, 5)
    answers = {body.effect: entry.entry for entry in ceremony.entries if isinstance(body := entry.body, Answered)}
    assert (fed_one, fed_two) == (answers["6.99/1/1"], answers["6.99/1/2"])
    began = next(e.entry for e in ceremony.entries if e.kind == "step-began" and getattr(e.body, "step", "") == "6.99")
    assert at == began


def test_an_attempt_in_which_nothing_was_recorded_begins_anew(tmp_path: Path) -> None:
    ceremony = ceremonies.Ceremony(tmp_path)

    def kill(entry: Entry) -> None:
        if isinstance(entry.body, StepBegan) and entry.body.name == "create":
            raise Crash

    with pytest.raises(Crash):
        ceremony.run(kill)
    assert ceremony.again() is Ending.COMPLETE
    assert ceremony.state.attempt("6.1") == 2


def test_a_killed_operation_that_can_be_repeated_is_simply_repeated(tmp_path: Path) -> None:
    ceremony = ceremonies.Ceremony(tmp_path)
    ceremony.switches.faults = {"choose-key-id": [Fault.CRASH_AFTER]}
    with pytest.raises(Crash):
        ceremony.run()
    assert ceremony.again() is Ending.COMPLETE
    assert "engine.unknown" not in ceremony.face.texts()


# The same folder, another program


def test_another_program_goes_on_only_if_the_quorum_consents(tmp_path: Path) -> None:
    ceremony = ceremonies.Ceremony(tmp_path)
    ceremony.face.at_step("create", pause())
    assert ceremony.run() is Ending.PAUSED
    other = usual_outcome(op.IdentifyProgram()).model_copy(update={"sha256": "0b" * 32})
    ceremony.switches.outcomes = {"identify-program": [other, other]}
    ceremony.face = type(ceremony.face)()
    ceremony.face.at(
        "reentry.program",
        lambda request: Reply(
            Consented(decision=Decision.REFUSE, reason="not reviewed"), ceremony.face.people(request)
        ),
    )
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.face.refusals == ["JOURNAL-OTHER-PROGRAM"]
    asked = [one.request.who for one in ceremony.face.asked if one.text == "reentry.program"]
    assert [(who.count, who.roles, who.proof) for who in asked] == [(2, (Role.CUSTODIAN,), Proof.CODE)] * 2
    found = {fact.what: fact.found for fact in ceremony.state.all(facts.ReentryChecked)}
    assert found["program"] == f"another: {'0b' * 32}"


def test_the_same_program_asks_nobody(tmp_path: Path) -> None:
    ceremony = ceremonies.Ceremony(tmp_path)
    ceremony.face.at_step("create", pause())
    assert ceremony.run() is Ending.PAUSED
    assert ceremony.again() is Ending.COMPLETE
    assert "reentry.program" not in ceremony.face.texts()
