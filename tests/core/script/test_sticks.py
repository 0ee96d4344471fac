"""Sticks in the script: nothing is asked where the binding names none; what crosses is recorded with its hashes."""

from __future__ import annotations

import pytest

from ceremony_app.core.journal.entries import Body, Recorded
from ceremony_app.core.plan.sticks import ReadBack, StickLeft, StickRole
from ceremony_app.core.script import compile as compiled
from ceremony_app.core.script import facts, prompts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.acts import sticks
from ceremony_app.core.script.ceremony import Ceremony, Step
from ceremony_app.core.script.effects import Ask, Do, Effect, Fact, Record
from ceremony_app.core.script.english import ENGLISH
from ceremony_app.core.script.outcomes import Direction, StickRead
from tests.core.script.driving import answer, begin, tell
from tests.flow.ceremonies import template


def fact(value: Fact) -> Body:
    return Recorded(effect="1.4/1/3", digest="", fact=value.kind, value=value.to_json())


def ceremony(*roles: StickRole) -> Ceremony:
    """A ceremony whose binding names sticks of these roles, with two files in the outbox and one package."""
    c = begin(template("aes-aws")[0])
    named = tuple(StickRead(role=one, words=f"{one.value.upper()}, red", known_by="serial S1") for one in roles)
    tell(
        c.state,
        fact(facts.BindingConfirmed(sha256="", module="", token_serial="", last_drill="", changes=(), sticks=named)),
    )
    for path in ("outbox/aws-frankfurt/a.bin", "outbox/aws-frankfurt/b.txt", "backup/data-key.json"):
        written = facts.OutputWritten(subject="aws-frankfurt", path=path, sha256=f"{path[-5]}" * 64, length=1)
        tell(c.state, fact(written))
    return c


def run(c: Ceremony, step: Step, chosen: str = sticks.BY_STICK) -> list[Effect]:
    """The effects of a step, with this choice."""
    effects: list[Effect] = []
    run = step.run(c)
    value = None
    while True:
        try:
            effect = run.send(value)
        except StopIteration:
            return effects
        effects.append(effect)
        if isinstance(effect, Ask) and isinstance(effect.prompt, prompts.Choose):
            value = prompts.Chosen(option=chosen).to_json()
        elif isinstance(effect, Ask) and isinstance(effect.prompt, prompts.BringFiles) and effect.prompt.stick:
            value = prompts.Brought(way=prompts.Way.STICK).to_json()
        else:
            value = answer(effect)


def steps(c: Ceremony) -> dict[str, Step]:
    return {one.name: one for one in compiled.steps_now(c.plan, c.state, (), compiled.script(c.plan))}


def test_without_sticks_nothing_is_asked_and_no_step_is_added() -> None:
    c = ceremony(StickRole.LOG)
    assert "hand-out-files" not in steps(c)
    effects = run(c, steps(c)["receive"])
    asked = effects[0]
    assert isinstance(asked, Ask) and isinstance(asked.prompt, prompts.BringFiles)
    assert asked.prompt.stick == ""
    assert not [one for one in effects if isinstance(one, Do) and isinstance(one.operation, op.TakeFromStick)]
    assert list(sticks.hand_out(c)) == list(sticks.hand_out_transcript(c)) == []


def test_what_comes_from_the_request_stick_is_recorded_before_it_is_looked_into() -> None:
    c = ceremony(StickRole.REQUEST)
    effects = run(c, steps(c)["receive"])
    kinds = [one.operation.kind if isinstance(one, Do) else type(one).__name__ for one in effects]
    assert kinds == ["Ask", "take-from-stick", "Record", "collect-handover", "Record"]
    recorded = effects[2]
    assert isinstance(recorded, Record) and isinstance(recorded.fact, facts.StickTransfer)
    assert (recorded.fact.direction, recorded.fact.subject) == (Direction.IN, "aws-frankfurt")


def test_the_files_of_the_outbox_go_out_and_the_hashes_are_shown() -> None:
    c = ceremony(StickRole.RESPONSE)
    names = [
        one.name for one in compiled.steps_now(c.plan, c.state, (), compiled.script(c.plan)) if one.act == "export"
    ]
    assert names == ["export", "hand-out-files", "head"]
    _, done, recorded, shown = run(c, steps(c)["hand-out-files"])
    assert isinstance(done, Do) and isinstance(done.operation, op.GiveToStick)
    assert [one.path for one in done.operation.files] == ["aws-frankfurt/a.bin", "aws-frankfurt/b.txt"]
    assert isinstance(recorded, Record)
    assert isinstance(shown, Ask) and isinstance(shown.prompt, prompts.CheckTable)
    assert shown.prompt.text.id == "pull.remounted"
    assert [row[0] for row in shown.prompt.rows] == ["aws-frankfurt/a.bin", "aws-frankfurt/b.txt"]


def test_people_may_leave_the_stick() -> None:
    c = ceremony(StickRole.RESPONSE)
    assert len(run(c, steps(c)["hand-out-files"], sticks.LATER)) == 1


def test_a_deferred_target_stays_behind() -> None:
    c = ceremony(StickRole.RESPONSE)
    tell(c.state, fact(facts.TargetDeferred(target="aws-frankfurt", why="another day")))
    assert run(c, steps(c)["hand-out-files"]) == []


def test_the_transcript_goes_out_under_the_name_of_its_ceremony() -> None:
    c = ceremony(StickRole.TRANSCRIPT)
    assert list(sticks.hand_out_transcript(c)) == []
    tell(c.state, fact(facts.TranscriptSigned(sha256="ab" * 32, length=9, certificate_sha256="")))
    goodbye = compiled.seal_script(c.plan)[-1]
    effects = run(c, goodbye)
    given = next(one.operation for one in effects if isinstance(one, Do) and isinstance(one.operation, op.GiveToStick))
    assert given.role is StickRole.TRANSCRIPT
    assert [(one.path, one.sha256) for one in given.files] == [("transcript-aes-aws-00000000.pdf", "ab" * 32)]


def test_every_way_of_reading_back_and_of_leaving_has_its_words() -> None:
    assert set(sticks.PULL.values()) <= set(ENGLISH)
    assert {how for how, _ in sticks.PULL} == set(ReadBack) - {ReadBack.COPIED}
    assert {left for _, left in sticks.PULL} == set(StickLeft) - {StickLeft.UNTOLD}


@pytest.mark.parametrize("left", [StickLeft.READ_ONLY, StickLeft.MOUNTED])
@pytest.mark.parametrize("how", [ReadBack.REMOUNTED, ReadBack.IN_PLACE])
def test_nobody_is_told_to_pull_a_stick_that_is_still_mounted(how: ReadBack, left: StickLeft) -> None:
    told_so = ENGLISH[sticks.PULL[how, left]]
    assert "{place}" in told_so
    assert "may pull it" not in told_so
