"""A table that several people answer, each for themselves and in any order, each journalled as it comes (engine.md)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import Answered, AnsweredInPart, AnswerRefused, Mark, Rewound
from ceremony_app.core.script import facts, prompts
from ceremony_app.devices.secrets.values import CodeVerdict
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.faces import Reply, Request
from ceremony_app.flow.rerun import diverging
from tests.flow.ceremonies import Ceremony
from tests.flow.fake_face import Instead, back, leave
from tests.flow.fake_room import Crash

EVERYBODY = ("marta", "tomas", "ana", "bilal", "chiara", "wanda")


@pytest.fixture
def ceremony(tmp_path: Path) -> Ceremony:
    """A ceremony of two keys."""
    return Ceremony(tmp_path)


def rows(ceremony: Ceremony) -> list[str]:
    """Who gave initials, in the order in which they did."""
    bodies = ceremony.bodies(AnsweredInPart)
    assert all(isinstance(body, AnsweredInPart) and body.by.mark is Mark.CODE for body in bodies)
    return [body.by.person for body in bodies if isinstance(body, AnsweredInPart)]


def whole(ceremony: Ceremony) -> Answered:
    """The answer when all had given theirs."""
    (found,) = [body for body in ceremony.bodies(Answered) if isinstance(body, Answered) and body.prompt == "initials"]
    return found


def given(*people: str) -> Callable[[Request], Reply]:
    """Initials of these people."""
    return lambda _: Reply(prompts.Initialled(persons=people), people)


def parts(ceremony: Ceremony) -> list[str]:
    """Parts of every answer that was refused."""
    return [body.part for body in ceremony.bodies(AnswerRefused) if isinstance(body, AnswerRefused)]


@pytest.mark.parametrize(
    ("people", "part"),
    [
        (("farida",), "farida cannot act here"),
        (("nobody",), "nobody cannot act here"),
        (("ana", "bilal"), "1 different people are needed"),
        ((), "1 different people are needed"),
    ],
)
def test_each_gives_their_own_and_nobody_else_any(ceremony: Ceremony, people: tuple[str, ...], part: str) -> None:
    ceremony.face.at_step("initials", given(*people))
    assert ceremony.run() is Ending.COMPLETE
    assert parts(ceremony) == [part]
    assert rows(ceremony) == list(EVERYBODY)


def test_nobody_gives_theirs_twice(ceremony: Ceremony) -> None:
    ceremony.face.at_step("initials", given("ana"))
    ceremony.face.at_step("initials", given("ana"))
    assert ceremony.run() is Ending.COMPLETE
    assert parts(ceremony) == ["ana cannot act here"]
    assert rows(ceremony).count("ana") == 1


def test_a_wrong_code_costs_nobody_else_theirs(ceremony: Ceremony) -> None:
    def wrong(request: Request) -> Reply:
        ceremony.switches.codes = [CodeVerdict.WRONG]
        return given("bilal")(request)

    ceremony.face.at_step("initials", given("wanda"))
    ceremony.face.at_step("initials", wrong)
    assert ceremony.run() is Ending.COMPLETE
    assert parts(ceremony) == ["session code of bilal: wrong"]
    assert rows(ceremony) == ["wanda", "marta", "tomas", "ana", "bilal", "chiara"]


def test_they_come_in_any_order_and_a_face_is_told_who_did(ceremony: Ceremony) -> None:
    for one in reversed(EVERYBODY):
        ceremony.face.at_step("initials", given(one))
    assert ceremony.run() is Ending.COMPLETE
    assert rows(ceremony) == list(reversed(EVERYBODY))
    asked = [one.request for one in ceremony.face.asked if one.name == "initials"]
    assert [len(one.given) for one in asked] == [0, 1, 2, 3, 4, 5]
    assert asked[3].given == ("wanda", "chiara", "bilal")
    assert set(asked[3].candidates) == {"marta", "tomas", "ana"}
    assert [one.person for one in whole(ceremony).by] == list(reversed(EVERYBODY))
    assert ceremony.state.last(facts.InitialsGiven) == facts.InitialsGiven(
        persons=tuple(reversed(EVERYBODY)), without=()
    )


@pytest.mark.parametrize("count", range(1, 7))
def test_after_a_kill_in_the_middle_only_the_missing_people_are_asked(ceremony: Ceremony, count: int) -> None:
    def kill(entry: Entry) -> None:
        if isinstance(entry.body, AnsweredInPart) and len(ceremony.room.people if ceremony.room else ()) == 6:
            seen.append(entry.body.by.person)
            if len(seen) == count:
                raise Crash

    seen: list[str] = []
    with pytest.raises(Crash):
        ceremony.run(kill)
    assert ceremony.again() is Ending.COMPLETE
    assert rows(ceremony) == list(EVERYBODY)
    asked = [one.request for one in ceremony.face.asked if one.name == "initials"]
    assert len(asked) == 6 - count
    assert all(set(one.candidates).isdisjoint(seen) for one in asked)
    assert ceremony.bodies(Rewound) == []
    assert diverging(ceremony.plan, "ab" * 32, ceremony.script, ceremony.entries) == ""


def test_whoever_leaves_is_not_waited_for_and_is_named(ceremony: Ceremony) -> None:
    ceremony.face.at_step("initials", given("ana"))
    ceremony.face.at_step("initials", leave("chiara"))
    ceremony.face.at_step("plan", lambda request: Reply(ceremony.face.usual(request.prompt), ("marta", "ana")))
    assert ceremony.run() is Ending.COMPLETE
    assert "chiara" not in rows(ceremony)
    told = ceremony.state.last(facts.InitialsGiven)
    assert told is not None and told.without == ("chiara",)


def test_an_empty_room_gives_no_initials(ceremony: Ceremony) -> None:
    ceremony.face.at_step("initials", leave(*EVERYBODY))
    ceremony.face.instead.append(
        Instead(lambda asked: asked.name == "initials" and asked.text == "engine.refused", back(*EVERYBODY))
    )
    assert ceremony.run() is Ending.COMPLETE
    assert set(ceremony.face.refusals) == {"PEOPLE-MISSING"}
    assert rows(ceremony) == list(EVERYBODY)
