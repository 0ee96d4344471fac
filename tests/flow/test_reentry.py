"""The re-entry act: what people can do in it, and what they must (engine.md rule 2 and Cases)."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import (
    Answered,
    AnswerRefused,
    Mark,
    Paused,
    Presence,
    Recorded,
    StepBegan,
    Stopped,
)
from ceremony_app.core.script import facts, prompts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script.acts import reentry
from ceremony_app.core.script.compile import script
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.faces import Reply
from tests.flow.ceremonies import Ceremony, two_keys
from tests.flow.fake_face import Instead, TableFace, back, pause, stop, usual_answer
from tests.flow.fake_room import Crash, Fault, usual_outcome


@pytest.fixture
def paused(tmp_path: Path) -> Ceremony:
    """A ceremony with everything in it, paused when its first key was born."""
    ceremony = Ceremony(tmp_path, script=script(two_keys()))
    ceremony.face.at_step("commit", pause())
    assert ceremony.run() is Ending.PAUSED
    ceremony.face = TableFace()
    return ceremony


def begun(ceremony: Ceremony, resume: int = 1) -> list[str]:
    """Names of the steps of a re-entry act, in the order in which they were begun."""
    found = [body for body in ceremony.bodies(StepBegan) if isinstance(body, StepBegan)]
    return [one.name for one in found if one.act == "resume" and one.step.startswith(f"R{resume}")]


ASKING = ("reentry-host", "reentry-person", "reentry-head")
"""Steps of this re-entry act that ask people something."""


# Stop


@pytest.mark.parametrize("step", ASKING)
def test_a_stop_in_reentry_leaves_the_rest_of_it_out_and_the_closing_act_has_its_token(
    paused: Ceremony, step: str
) -> None:
    paused.face.at_step(step, stop())
    paused.face.choices["stop.key"] = "destroy"
    assert paused.run() is Ending.ABORTED
    names = begun(paused)
    after = names[names.index("reentry-look") :]
    people = ["reentry-person"] * (0 if step == "reentry-head" else 6)
    assert after == ["reentry-look", *people, "reentry-token", "reentry-unconfirmed"]
    assert names.count("reentry-person") == (1 if step == "reentry-person" else 0) + 6
    # The keys in the token were destroyed by decision, so the closing act was logged in.
    assert paused.world.token == {}
    left = [one.found for one in paused.state.all(facts.ReentryChecked) if one.what == reentry.LEFT_OUT]
    assert left == ["head on paper" if step == "reentry-head" else "folder, head on paper"]
    # The set that was being made is void, and who saw a share of it is asked about.
    assert [one.handed_out for one in paused.state.voided_sets] == [("ana:1", "bilal:2", "chiara:3")]


def test_a_folder_that_is_not_as_recorded_does_not_keep_people_from_stopping(paused: Ceremony) -> None:
    paused.switches.faults = {"check-folder": [Fault.REFUSE] * 9}
    paused.face.choices["engine.refused"] = "stop"
    assert paused.run() is Ending.ABORTED
    assert len(paused.bodies(Stopped)) == 1
    assert len(paused.switches.faults["check-folder"]) == 8


def test_a_token_of_another_journal_is_not_closed_with(paused: Ceremony) -> None:
    """The stop does the log-in itself, and the head that the token remembers is looked at there, too."""
    paused.switches.faults = {"check-token-head": [Fault.CRASH_BEFORE]}
    paused.face.at_step("reentry-host", stop())
    with pytest.raises(Crash):
        paused.run()
    assert paused.world.token != {}
    assert not [body for body in paused.bodies(StepBegan) if isinstance(body, StepBegan) and body.act == "stop"]


def test_a_crash_in_the_reentry_of_a_stopped_ceremony_is_resumed_into_it(paused: Ceremony) -> None:
    paused.face.at_step("reentry-host", stop())
    paused.switches.faults = {"open-token": [Fault.CRASH_AFTER]}
    with pytest.raises(Crash):
        paused.run()
    assert paused.again() is Ending.ABORTED
    assert begun(paused, 2) == ["reentry-look", *["reentry-person"] * 6, "reentry-token", "reentry-unconfirmed"]
    assert len(paused.bodies(Stopped)) == 1


def test_entries_that_are_not_what_happened_end_in_a_transcript_that_says_so(tmp_path: Path) -> None:
    ceremony = Ceremony(tmp_path)
    ceremony.face.at_act("token", lambda _: (_ for _ in ()).throw(Crash()))
    with pytest.raises(Crash):
        ceremony.run()
    ceremony.face = TableFace(choices={"reentry.unconfirmed": "not", "engine.refused": "stop"})
    assert ceremony.run() is Ending.ABORTED
    assert ceremony.face.refusals == ["JOURNAL-ENTRIES-NOT-CONFIRMED"]
    (told,) = [one.found for one in ceremony.state.all(facts.ReentryChecked) if one.what == reentry.ENTRIES]
    assert "NOT confirmed" in told


# Pause


@pytest.mark.parametrize("step", ASKING)
def test_a_pause_in_reentry_ends_the_run_at_once_and_puts_no_head_on_paper(paused: Ceremony, step: str) -> None:
    copied = paused.state.heads_copied
    paused.face.at_step(step, pause())
    assert paused.run() is Ending.PAUSED
    assert isinstance(paused.entries[-1].body, Paused)
    # A head of a journal that was not compared yet must not take the place of the one on paper.
    assert paused.state.heads_copied == copied
    assert paused.again() is Ending.COMPLETE
    typed = next(one for one in paused.face.asked if one.text == "reentry.head")
    assert typed.request.prompt.to_json()["digest"] == copied[-1].head


# People sign in again


def test_one_person_alone_lets_nobody_sign_in_again(paused: Ceremony) -> None:
    paused.face.at_step("reentry-person", lambda request: Reply(usual_answer(request.prompt), ("marta",)))
    paused.face.at_step("reentry-person", lambda request: Reply(usual_answer(request.prompt), ("marta", "marta")))
    assert paused.run() is Ending.COMPLETE
    parts = [body.part for body in paused.bodies(AnswerRefused) if isinstance(body, AnswerRefused)]
    assert parts == ["2 different people are needed", "the same person cannot act twice"]
    asked = [one for one in paused.face.asked if one.name == "reentry-person"]
    assert {one.request.who.count for one in asked} == {2}
    # Before each new code it was recorded how the identity was checked, as at the start.
    again = paused.state.all(facts.SignedInAgain)
    assert len(again) == 6
    assert {one.identity_check for one in again} == {"identity document seen"}


def test_whoever_is_alone_in_the_room_signs_in_again_by_themselves(tmp_path: Path) -> None:
    ceremony = Ceremony(tmp_path)

    def kill(entry: Entry) -> None:
        if isinstance(entry.body, Recorded) and entry.body.fact == "person-enrolled":
            raise Crash

    with pytest.raises(Crash):
        ceremony.run(kill)
    assert ceremony.again() is Ending.COMPLETE


def test_who_comes_back_after_a_resume_without_a_code_is_identified_by_two_with_theirs(paused: Ceremony) -> None:
    paused.face.instead.append(
        Instead(
            lambda asked: asked.text == "reentry.here" and "Wanda" in str(asked.request.prompt),
            lambda request: Reply(prompts.Chosen(option="gone"), request.candidates[:2]),
        )
    )
    paused.face.at_step("lock", back("wanda"))
    paused.face.instead.append(
        Instead(
            lambda asked: asked.name == "lock" and asked.text == "people.identity",
            Reply(prompts.Entered(text="passport seen"), ("ana",)),
        )
    )
    assert paused.run() is Ending.COMPLETE
    (came,) = [body for body in paused.bodies(Presence) if isinstance(body, Presence)]
    assert (came.person, came.change.value, came.identity_check) == ("wanda", "back", "identity document seen")
    assert [one.mark for one in came.by] == [Mark.CODE, Mark.CODE, Mark.CLAIMED]
    assert "2 different people are needed" in [
        body.part for body in paused.bodies(AnswerRefused) if isinstance(body, AnswerRefused)
    ]


# Warnings


NEW = out.HostCheck(id="battery", verdict=out.Verdict.WARNING, found="no mains")


def with_new_warning(ceremony: Ceremony) -> None:
    """The computer is as it was, and one more thing is amiss."""
    usual = usual_outcome(op.RunPreflight())
    assert isinstance(usual, out.PreflightRead)
    ceremony.switches.outcomes = {"run-preflight": [out.PreflightRead(checks=(*usual.checks, NEW))] * 3}


def test_a_warning_that_is_new_at_a_resume_is_signed_by_two_people_before_it_goes_on(paused: Ceremony) -> None:
    with_new_warning(paused)
    paused.face.at_step("reentry-warnings", lambda request: Reply(usual_answer(request.prompt), ("marta", "tomas")))
    paused.face.at_step(
        "reentry-warnings",
        lambda request: Reply(
            prompts.Consented(decision=prompts.Decision.REFUSE, reason="mend it"), paused.face.people(request)
        ),
    )
    assert paused.run() is Ending.COMPLETE
    assert paused.face.refusals == ["HOST-WARNINGS-NOT-ACCEPTED"]
    first, second = paused.state.all(facts.WarningsAccepted)
    assert (first.warnings, second.warnings) == (("swap: swap is there",), ("battery: no mains",))
    consent = [
        body
        for body in paused.bodies(Answered)
        if isinstance(body, Answered) and body.prompt == "consent" and body.effect.startswith("R1.")
    ]
    assert [one.mark for one in consent[-1].by] == [Mark.CODE, Mark.CODE]


def test_warnings_that_were_signed_are_not_signed_again(paused: Ceremony) -> None:
    assert paused.run() is Ending.COMPLETE
    assert "reentry.warnings" not in paused.face.texts()
    assert begun(paused).count("reentry-warnings") == 1


def test_before_the_warnings_were_signed_a_new_one_is_signed_with_them(tmp_path: Path) -> None:
    ceremony = Ceremony(tmp_path)
    ceremony.face.at_step("quorum", pause())
    assert ceremony.run() is Ending.PAUSED
    with_new_warning(ceremony)
    assert ceremony.again() is Ending.COMPLETE
    assert "reentry-warnings" not in begun(ceremony)
    (signed,) = ceremony.state.all(facts.WarningsAccepted)
    assert signed.warnings == ("swap: swap is there", "battery: no mains")
