"""A wrong answer at each kind of prompt: it is refused by its part, the ceremony goes on, the value is nowhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ceremony_app.core.journal.entries import Done, Refused
from ceremony_app.core.script import facts
from ceremony_app.terminal.exits import Exit
from tests.stories import plans
from tests.stories.ceremonies import Ceremony, drill, verified, written
from tests.stories.conftest import Make

PARTS = {
    "enter-text": "one line of at most 400 printable characters is needed",
    "choose": "this is none of the choices",
    "read-aloud": "word 25 differs",
    "compare-from-copy": "group 3 differs",
    "type-twice": "the two entries differ",
    "consent": "a reason in your own words is needed",
    "statement": "whoever disagrees says why",
}
"""The kinds of prompt that can be answered wrongly, and the part that is named; the others are a mere yes."""
WRONG_VALUES = ("nonsense", "none of these", 'DRILL-0"', "not the code", "not the pin")


@pytest.fixture
def clumsy(once: Callable[[str, Make], Ceremony]) -> Ceremony:
    """A drill in which the first answer of every kind is wrong, and a code, the PIN and a share too."""
    faults = [f"wrong={kind}" for kind in (*PARTS, "code", "pin", "share")]
    return once("clumsy", lambda place: drill(written(place, plans.two_keys()), place / "ceremony", *faults))


def test_the_ceremony_goes_on_to_its_end(clumsy: Ceremony, capsys: pytest.CaptureFixture[str]) -> None:
    assert clumsy.said.status == Exit.OK, clumsy.said.out + clumsy.said.err
    assert verified(capsys, clumsy.folder).status == Exit.NOT_ANCHORED


@pytest.mark.parametrize(("kind", "part"), PARTS.items())
def test_the_part_is_named(clumsy: Ceremony, kind: str, part: str) -> None:
    refused = [one.part for one in clumsy.refused_answers() if one.prompt == kind]
    assert part in refused
    assert f"not accepted ({kind}): {part}" in clumsy.said.out


@pytest.mark.parametrize("kind", PARTS)
def test_a_right_answer_follows_at_the_same_prompt(clumsy: Ceremony, kind: str) -> None:
    answered = {one.effect for one in clumsy.answers(kind)}
    assert {one.effect for one in clumsy.refused_answers() if one.prompt == kind} <= answered


def test_a_wrong_code_names_the_person_and_no_answer_counts_by_it(clumsy: Ceremony) -> None:
    (wrong,) = [one for one in clumsy.refused_answers() if one.part.startswith("session code of")]
    assert wrong.part == "session code of marta: wrong"


def test_a_wrong_pin_is_refused_by_the_token_and_asked_again(clumsy: Ceremony) -> None:
    (refused,) = [e.body for e in clumsy.entries if isinstance(e.body, Refused)]
    assert refused.code == "TOKEN-PIN-INCORRECT"
    assert len(clumsy.state.all(facts.TokenOpened)) == 1


def test_swapped_words_of_a_share_are_named_by_their_places(clumsy: Ceremony) -> None:
    checks = [
        e.body.outcome for e in clumsy.entries if isinstance(e.body, Done) and e.body.operation == "read-back-share"
    ]
    assert [one["verdict"] for one in checks] == ["wrong-words", "right", "right", "right"]
    assert checks[0]["places"] == [17, 18]


@pytest.mark.parametrize("value", WRONG_VALUES)
def test_no_wrong_value_stands_in_the_journal_or_in_print(clumsy: Ceremony, value: str) -> None:
    assert value not in (clumsy.folder / "journal.jsonl").read_text()
    assert value not in clumsy.transcript()
    assert value not in clumsy.said.out
