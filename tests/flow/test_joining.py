"""Joining: whoever was declared absent and comes after all counts from the next step (engine.md, Cases)."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import Answered, Mark, Presence, Recorded, StepBegan
from ceremony_app.core.script import facts, prompts
from ceremony_app.core.script.compile import script
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.faces import Interrupt, Interruption, Reply, Request
from ceremony_app.flow.rerun import diverging
from tests.flow.ceremonies import Ceremony, two_keys
from tests.flow.fake_face import Instead, back, leave, stop
from tests.flow.fake_room import Crash

NAMES = {"wanda": "Wanda", "tomas": "Tomas", "ana": "Ana", "chiara": "Chiara"}


def join(*who: str) -> Interruption:
    """Somebody who was absent has come."""
    return Interruption(Interrupt.JOIN, who)


def absent(ceremony: Ceremony, *who: str) -> None:
    """These are declared absent in the act "people"."""
    for one in who:
        name = NAMES[one]
        ceremony.face.instead.append(
            Instead(
                lambda asked, name=name: asked.text == "people.here" and name in str(asked.request.prompt),  # type: ignore[misc]
                lambda request: Reply(prompts.Chosen(option="absent"), request.candidates[:1]),
            )
        )


@pytest.fixture
def late(tmp_path: Path) -> Ceremony:
    """A ceremony whose witness is declared absent."""
    ceremony = Ceremony(tmp_path)
    absent(ceremony, "wanda")
    return ceremony


def joined(ceremony: Ceremony) -> list[tuple[str, str]]:
    """Steps in which somebody was enrolled late, each with the step that was begun before it."""
    begun = [body for body in ceremony.bodies(StepBegan) if isinstance(body, StepBegan)]
    return [(one.subject, before.step) for before, one in itertools.pairwise(begun) if one.act == "joining"]


@pytest.mark.parametrize(
    "who",
    ["nobody", "ana", "farida"],
)
def test_strangers_those_who_are_here_and_alternates_of_those_who_are_cannot_join(late: Ceremony, who: str) -> None:
    late.face.at_step("create", join(who))
    assert late.run() is Ending.COMPLETE
    assert late.face.refusals == ["PEOPLE-CANNOT-JOIN"]
    assert late.bodies(Presence) == []


def test_nobody_joins_before_their_step_or_behind_the_freeze_or_twice(late: Ceremony) -> None:
    late.face.at_step("clock", join("tomas"))
    late.face.at_step("create", join("wanda"))
    late.face.at_step("create", join("wanda"))
    late.face.at_step("lock", join("wanda"))
    late.face.at_step("read-head", join("wanda"))
    assert late.run() is Ending.COMPLETE
    assert late.face.refusals == ["PEOPLE-CANNOT-JOIN"] * 4
    assert joined(late) == [("wanda", "6.1")]


def test_whoever_joins_counts_from_the_next_step_and_not_before(late: Ceremony) -> None:
    late.face.at_step("create", join("wanda"))
    late.face.at_step("create", lambda request: Reply(late.face.usual(request.prompt), ("wanda",)))
    late.face.instead.append(
        Instead(
            lambda asked: asked.name == "join" and asked.text == "people.identity",
            lambda request: Reply(late.face.usual(request.prompt), ("marta",)),
        )
    )
    assert late.run() is Ending.COMPLETE
    (came,) = [body for body in late.bodies(Presence) if isinstance(body, Presence)]
    assert (came.person, came.change.value, came.instead_of) == ("wanda", "came", None)
    # The step in hand is gone on with; the next one enrols her; only then the script goes on.
    assert joined(late) == [("wanda", "6.1")]
    enrolled = next(one for one in late.state.all(facts.PersonEnrolled) if one.person == "wanda")
    assert enrolled.identity_check == "identity document seen"
    vouched = next(body for body in late.bodies(Answered) if isinstance(body, Answered) and body.effect == "J1.1/1/1")
    assert [one.mark for one in vouched.by] == [Mark.CODE, Mark.CODE]
    # She states at the end what she saw, as if she had been here from the start.
    assert [one.person for one in late.state.all(facts.StatementMade)] == ["wanda"]
    assert diverging(late.plan, "ab" * 32, late.script, late.entries) == ""


def test_whoever_joined_leaves_and_comes_back_like_anybody(late: Ceremony) -> None:
    late.face.at_step("create", join("wanda"))
    late.face.instead.append(Instead(lambda asked: asked.step == "6.2", leave("wanda")))
    late.face.instead.append(Instead(lambda asked: asked.step == "6.2", back("wanda")))
    assert late.run() is Ending.COMPLETE
    changes = [body.change.value for body in late.bodies(Presence) if isinstance(body, Presence)]
    assert changes == ["came", "left", "back"]
    assert "wanda" in late.state.present


def kill_after(fits: Callable[[Entry], bool]) -> Callable[[Entry], None]:
    """Die right after the first entry that fits."""

    def kill(entry: Entry) -> None:
        if fits(entry):
            raise Crash

    return kill


@pytest.mark.parametrize(
    "fits",
    [
        lambda entry: isinstance(entry.body, Presence),
        lambda entry: isinstance(entry.body, StepBegan) and entry.body.act == "joining",
        lambda entry: isinstance(entry.body, Answered) and entry.body.effect.startswith("J1"),
        lambda entry: isinstance(entry.body, Recorded) and entry.body.effect.startswith("J1"),
    ],
)
def test_a_crash_keeps_nobody_who_came_from_being_enrolled_once(late: Ceremony, fits: Callable[[Entry], bool]) -> None:
    late.face.at_step("create", join("wanda"))
    with pytest.raises(Crash):
        late.run(kill_after(fits))
    assert late.again() is Ending.COMPLETE
    assert [one.person for one in late.state.all(facts.PersonEnrolled)].count("wanda") == 1
    assert "wanda" in late.state.present
    assert diverging(late.plan, "ab" * 32, late.script, late.entries) == ""


def test_a_step_that_waits_for_people_lets_one_who_came_be_enrolled_and_is_gone_on_with(tmp_path: Path) -> None:
    """Two custodians of three are the quorum; one is absent, one leaves, the absent one comes."""
    ceremony = Ceremony(tmp_path)
    absent(ceremony, "chiara")
    ceremony.plan = two_keys().model_copy(update={"backups": ()})
    ceremony.face.at_step("create", leave("ana"))
    waiting: list[tuple[str, ...]] = []

    def comes(request: Request) -> Interruption:
        waiting.append(request.candidates)
        return join("chiara")

    ceremony.face.at("engine.refused", comes)
    assert ceremony.run() is Ending.COMPLETE
    assert len(waiting) == 1 and "chiara" not in waiting[0]
    assert ceremony.face.refusals == ["PEOPLE-MISSING"]
    # The answer that was given before the wait was not asked for again.
    answered = [body.effect for body in ceremony.bodies(Answered) if isinstance(body, Answered)]
    assert answered.count("6.1/1/1") == 1
    assert diverging(ceremony.plan, "ab" * 32, ceremony.script, ceremony.entries) == ""


def test_a_quorum_that_was_short_is_made_whole_by_whoever_comes(tmp_path: Path) -> None:
    ceremony = Ceremony(tmp_path, script=script(two_keys()))
    absent(ceremony, "chiara")
    ceremony.face.at("engine.refused", join("chiara"))
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.face.refusals == ["PEOPLE-QUORUM-MISSING"]
    assert joined(ceremony) == [("chiara", "2.7")]


def test_an_alternate_may_come_late_for_somebody_who_is_absent(tmp_path: Path) -> None:
    ceremony = Ceremony(tmp_path, script=script(two_keys()))
    absent(ceremony, "ana")
    ceremony.face.at("engine.refused", join("farida"))
    ceremony.face.at_step("create", join("ana"))
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.state.actor("ana") == "farida"
    assert ceremony.face.refusals == ["PEOPLE-QUORUM-MISSING", "PEOPLE-CANNOT-JOIN"]


def test_a_stop_does_not_forget_whoever_came(late: Ceremony) -> None:
    late.face.at_step("create", join("wanda"))
    late.face.at_step("create", stop())
    assert late.run() is Ending.ABORTED
    assert [one.person for one in late.state.all(facts.StatementMade)] == ["wanda"]
