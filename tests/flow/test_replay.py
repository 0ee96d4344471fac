"""Replay: outcomes are fed back by id and digest, live ones never; a step sees no later state (engine.md rule 1)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import (
    Answered,
    Body,
    DeviationDecided,
    DeviationOpened,
    Disposition,
    Done,
    Intended,
    Mark,
    RewindCause,
    Rewound,
    StepBegan,
)
from ceremony_app.core.plan.schema import Role
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.ceremony import ADMINISTRATOR, Ceremony, Step
from ceremony_app.core.script.compile import script
from ceremony_app.core.script.effects import Proof, StepRun, ask, do, record
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.prompts import Chosen, Confirm, EnterText
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.faces import Reply
from ceremony_app.flow.journal_file import JournalFile
from ceremony_app.flow.refusals import ReplayDiverged
from ceremony_app.flow.rerun import diverging
from tests.flow import ceremonies
from tests.flow.ceremonies import SHORT, acts, two_keys
from tests.flow.fake_face import Instead, deviation, leave, pause, stop
from tests.flow.fake_room import PROGRAM, Crash, Fault, usual_outcome

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


OTHER = "0b" * 32


def resumed_by_another(tmp_path: Path) -> ceremonies.Ceremony:
    """A ceremony that was paused, and is about to be resumed by another program."""
    ceremony = ceremonies.Ceremony(tmp_path)
    ceremony.face.at_step("create", pause())
    assert ceremony.run() is Ending.PAUSED
    other = usual_outcome(op.IdentifyProgram()).model_copy(update={"sha256": OTHER})
    ceremony.switches.outcomes = {"identify-program": [other] * 9}
    ceremony.program = OTHER
    ceremony.face = type(ceremony.face)()
    return ceremony


def test_another_program_goes_on_only_by_a_deviation_that_the_quorum_decides(tmp_path: Path) -> None:
    ceremony = resumed_by_another(tmp_path)
    ceremony.face.at("reentry.program", Reply(Chosen(option="accept-program"), ("marta", "ana")))
    assert ceremony.run() is Ending.COMPLETE
    asked = [one.request.who for one in ceremony.face.asked if one.text == "reentry.program"]
    assert [(who.count, who.roles, who.proof) for who in asked] == [(2, (Role.CUSTODIAN,), Proof.CODE)] * 2
    one = ceremony.state.deviations[1]
    assert (one.opened.expected, one.opened.happened) == (
        f"program {PROGRAM}",
        f"resumed by program {OTHER}",
    )
    assert one.decided is not None
    assert (one.decided.disposition, one.decided.subject) == (Disposition.ACCEPT_PROGRAM, OTHER)
    assert [who.mark for who in one.decided.by] == [Mark.CODE, Mark.CODE]
    found = {fact.what: fact.found for fact in ceremony.state.all(facts.ReentryChecked)}
    assert found["program"] == f"another, let in by a deviation: {OTHER}"


@pytest.mark.parametrize(("option", "ending"), [("pause", Ending.PAUSED), ("stop", Ending.ABORTED)])
def test_the_quorum_can_keep_another_program_out(tmp_path: Path, option: str, ending: Ending) -> None:
    ceremony = resumed_by_another(tmp_path)
    ceremony.face.choices["reentry.program"] = option
    assert ceremony.run() is ending
    assert ceremony.state.program == PROGRAM
    assert not [one for one in ceremony.state.all(facts.ReentryChecked) if "let in" in one.found]


def test_a_program_that_changes_while_it_runs_is_refused(tmp_path: Path) -> None:
    ceremony = resumed_by_another(tmp_path)
    ceremony.program = PROGRAM
    ceremony.face.choices["engine.refused"] = "pause"
    assert ceremony.run() is Ending.PAUSED
    assert ceremony.face.refusals == ["JOURNAL-OTHER-PROGRAM"]


def test_a_program_that_would_have_done_something_else_can_only_stop(tmp_path: Path) -> None:
    ceremony = resumed_by_another(tmp_path)
    sooner = next(step for step in ceremony.script if step.name == "inventory-before")

    def another_way(c: Ceremony) -> StepRun[None]:
        yield from ask(confirm("before all"), ADMINISTRATOR)
        yield from sooner.run(c)

    ceremony.script = tuple(replace(step, run=another_way) if step is sooner else step for step in ceremony.script)
    ceremony.face.choices["engine.refused"] = "stop"
    assert ceremony.run() is Ending.ABORTED
    assert ceremony.face.refusals == ["JOURNAL-PROGRAM-DIVERGES"]
    assert "reentry.program" not in ceremony.face.texts()
    assert ceremony.state.deviations == {}


@pytest.mark.parametrize("moment", [DeviationOpened, DeviationDecided])
def test_a_crash_makes_no_second_deviation_of_the_same_program(tmp_path: Path, moment: type[Body]) -> None:
    ceremony = resumed_by_another(tmp_path)

    def kill(entry: Entry) -> None:
        if isinstance(entry.body, moment):
            raise Crash

    with pytest.raises(Crash):
        ceremony.run(kill)
    assert ceremony.again() is Ending.COMPLETE
    assert list(ceremony.state.deviations) == [1]
    assert ceremony.state.program == OTHER
    assert ceremony.face.texts().count("reentry.program") == (1 if moment is DeviationOpened else 0)


def test_the_same_program_asks_nobody(tmp_path: Path) -> None:
    ceremony = ceremonies.Ceremony(tmp_path)
    ceremony.face.at_step("create", pause())
    assert ceremony.run() is Ending.PAUSED
    assert ceremony.again() is Ending.COMPLETE
    assert "reentry.program" not in ceremony.face.texts()


def test_this_program_does_all_again_as_every_journal_of_its_own_holds_it(tmp_path: Path) -> None:
    """Refusals, steps done again, a voided set, a deviation and a stop in a re-entry act are all gone through."""
    ceremony = ceremonies.Ceremony(tmp_path, script=script(two_keys()))
    ceremony.switches.faults = {"open-token": [Fault.REFUSE]}
    ceremony.face.at_step("inventory-before", deviation())
    ceremony.face.at_step("receive", deviation())
    ceremony.face.dispositions = [(Disposition.REPEAT_STEP, ""), (Disposition.SUBSTITUTE, "farida")]
    ceremony.face.at_step("commit", pause())
    assert ceremony.run() is Ending.PAUSED
    ceremony.face = type(ceremony.face)()
    ceremony.face.at_step("lock", pause())
    assert ceremony.run() is Ending.PAUSED
    ceremony.face = type(ceremony.face)()
    ceremony.face.at_step("reentry-head", stop())
    assert ceremony.run() is Ending.ABORTED
    assert diverging(ceremony.plan, "ab" * 32, ceremony.script, ceremony.entries) == ""
    # And it tells the first entry at which it would part.
    without = tuple(step for step in ceremony.script if step.name != "lock")
    assert diverging(ceremony.plan, "ab" * 32, without, ceremony.entries).startswith("step 10.1")
