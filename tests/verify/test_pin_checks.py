"""What an auditor's check finds amiss in a record of PINs: each thing left out, put earlier, or counted twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ceremony_app.core.journal.entries import Frozen
from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.plan.pins import PinWork
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.script import facts
from ceremony_app.core.script.acts import quorum
from ceremony_app.core.script.effects import Fact, Record
from ceremony_app.core.script.state import fold
from ceremony_app.verify.pin_checks import pins
from ceremony_app.verify.report import CheckVerdict
from tests.core.script.test_quorum import OFFICERS, here, plan, run
from tests.core.script.test_state import entries, fact

WHOLE = plan(so=OFFICERS)


def honest() -> list[Fact]:
    """The facts of a making that went by the script, in order."""
    c = here(WHOLE)
    steps = [
        quorum.draw(c),
        *(quorum.piece(c, person) for person in ("ana", "bilal", "chiara")),
        quorum.prove(c),
        quorum.set_pin(c, PinKind.USER),
        quorum.set_pin(c, PinKind.SO),
        quorum.open_again(c),
    ]
    return [effect.fact for step in steps for effect in run(c, step) if isinstance(effect, Record)]


def verdict(told: list[Fact], one: Plan = WHOLE) -> tuple[CheckVerdict, str]:
    bodies = [*(fact("3.1/1/1", each) for each in told), Frozen(entries=len(told) + 1)]
    [check] = pins(fold(entries(*bodies)), one)
    return check.verdict, check.sentence


def test_an_honest_record_passes() -> None:
    said, found = verdict(honest())
    assert said is CheckVerdict.PASSED, found
    assert "PINs set: 2" in found and "openings by the quorum: 1" in found


def without(kind: type[Fact], **like: object) -> Callable[[list[Fact]], list[Fact]]:
    def change(told: list[Fact]) -> list[Fact]:
        gone = [one for one in told if isinstance(one, kind) and all(getattr(one, k) == v for k, v in like.items())]
        assert gone
        return [one for one in told if one not in gone]

    return change


def officer_first(told: list[Fact]) -> list[Fact]:
    changed = [one for one in told if isinstance(one, facts.PinChanged)]
    rest = [one for one in told if one not in changed]
    return [*rest[:-1], *reversed(changed), rest[-1]]


def set_before_the_proof(told: list[Fact]) -> list[Fact]:
    changed = next(one for one in told if isinstance(one, facts.PinChanged))
    rest = [one for one in told if one is not changed]
    place = next(at for at, one in enumerate(rest) if isinstance(one, facts.PinProved))
    return [*rest[:place], changed, *rest[place:]]


def one_medium(told: list[Fact]) -> list[Fact]:
    return [
        one.model_copy(update={"files": one.files[:1]})
        if isinstance(one, facts.PiecesSealed) and one.person == "ana"
        else one
        for one in told
    ]


def one_person_opened(told: list[Fact]) -> list[Fact]:
    return [
        one.model_copy(update={"people": one.people[:1]}) if isinstance(one, facts.SignedIn) else one for one in told
    ]


def a_stranger_opened(told: list[Fact]) -> list[Fact]:
    people = (("ana", "passphrase"), ("wanda", "passphrase"))
    return [one.model_copy(update={"people": people}) if isinstance(one, facts.SignedIn) else one for one in told]


def a_weaker_threshold(told: list[Fact]) -> list[Fact]:
    return [one.model_copy(update={"threshold": 1}) if isinstance(one, facts.SignedIn) else one for one in told]


def one_holds_two(told: list[Fact]) -> list[Fact]:
    return [
        one.model_copy(update={"person": "bilal"})
        if isinstance(one, facts.PiecesSealed) and one.person == "ana"
        else one
        for one in told
    ]


def a_proof_that_failed(told: list[Fact]) -> list[Fact]:
    return [
        one.model_copy(update={"proof": one.proof.model_copy(update={"second_opinion": "disagrees"})})
        if isinstance(one, facts.PinProved)
        else one
        for one in told
    ]


def proved(**told: object) -> Callable[[list[Fact]], list[Fact]]:
    def change(facts_told: list[Fact]) -> list[Fact]:
        return [
            one.model_copy(update={"proof": one.proof.model_copy(update=told)})
            if isinstance(one, facts.PinProved) and one.pin is PinKind.USER
            else one
            for one in facts_told
        ]

    return change


def held_by_a_stranger(told: list[Fact]) -> list[Fact]:
    kinds = (facts.PiecesSealed, facts.PiecesOpenedOnce)
    return [
        one.model_copy(update={"person": "wanda"}) if isinstance(one, kinds) and one.person == "ana" else one
        for one in told
    ]


def more_bits_than_it_keeps(told: list[Fact]) -> list[Fact]:
    return [
        one.model_copy(update={"sets": tuple(each.model_copy(update={"length": 8}) for each in one.sets)})
        if isinstance(one, facts.PinSetsMade)
        else one
        for one in told
    ]


def only_the_transport_pin(told: list[Fact]) -> list[Fact]:
    return [one.model_copy(update={"found": "transport"}) if isinstance(one, facts.SignedIn) else one for one in told]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (without(facts.PinSetsMade), "never made"),
        (without(facts.PiecesSealed, person="ana"), "before every piece was sealed"),
        (without(facts.PiecesOpenedOnce, person="chiara"), "chiara never opened"),
        (without(facts.PinProved), "without a proof"),
        (without(facts.PinChanged, pin=PinKind.SO), "so PIN was never set"),
        (without(facts.SignedIn), "never opened by its quorum"),
        (officer_first, "before the user's"),
        (set_before_the_proof, "without a proof"),
        (one_medium, "is on 1 media"),
        (one_person_opened, "1 people opened the token, 2 are needed"),
        (a_stranger_opened, "wanda opened the token and holds no piece"),
        (a_weaker_threshold, "not the plan's"),
        (one_holds_two, "two pieces"),
        (a_proof_that_failed, "without a proof that held"),
        (proved(subsets=2), "tells of 2 subsets (all-subsets), and the plan has 3 (all-subsets)"),
        (proved(subsets=300), "tells of 300 subsets"),
        (proved(method="by-groups", subsets=4), "tells of 4 subsets (by-groups)"),
        (proved(method="by-hand"), "by by-hand, which this program does not know"),
        (held_by_a_stranger, "wanda holds piece 1 of the user PIN, which the plan gives to somebody else"),
        (more_bits_than_it_keeps, "does not keep the 256 bits"),
        (only_the_transport_pin, "never opened by its quorum"),
    ],
)
def test_what_is_amiss_is_found(change: Callable[[list[Fact]], list[Fact]], says: str) -> None:
    said, found = verdict(change(honest()))
    assert said is CheckVerdict.FAILED
    assert says in found


def test_pins_that_no_plan_speaks_of_are_found() -> None:
    bare = WHOLE.model_copy(update={"token": WHOLE.token.model_copy(update={"pins": None})})
    assert verdict(honest(), bare)[0] is CheckVerdict.FAILED
    assert pins(fold(entries(Frozen(entries=1))), bare) == []


def test_pins_made_where_they_were_to_be_opened_are_found() -> None:
    said, found = verdict(honest(), plan(PinWork.OPEN, OFFICERS))
    assert said is CheckVerdict.FAILED
    assert "earlier ceremony" in found
