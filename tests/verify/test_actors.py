"""Who decided what no step asks: unknown outcomes, deviations, pauses, stops, comings."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceremony_app.core.journal import entries as je
from ceremony_app.core.journal.chain import GENESIS, Entry, seal
from ceremony_app.core.plan.load import load_plan
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.script import facts
from ceremony_app.core.script.state import extend, fold
from ceremony_app.resources import resource
from ceremony_app.verify.actor_checks import Actors
from ceremony_app.verify.verifier import verify
from tests.documents.sample import Sample
from tests.verify.test_tampering import appended, forged, named

CODE, CLAIMED = je.Mark.CODE, je.Mark.CLAIMED
PAUSED = "pauses by people who cannot"


def by(*people: str, mark: je.Mark = CODE) -> tuple[je.ActedBy, ...]:
    return tuple(je.ActedBy(person=one, mark=mark) for one in people)


def plan() -> Plan:
    loaded = load_plan(resource("plans/aes-aws.toml").read_bytes()).plan
    assert loaded is not None
    ana = next(one for one in loaded.people if one.id == "ana")
    farida = ana.model_copy(update={"id": "farida", "alternate_for": "ana"})
    return loaded.model_copy(update={"people": (*loaded.people, farida)})


def enrolled(*people: str) -> list[je.Body]:
    told = [facts.PersonEnrolled(person=one, identity_check="passport") for one in people]
    return [
        je.Recorded(effect=f"2.{n}/1/3", digest="", fact=one.kind, value=one.to_json()) for n, one in enumerate(told)
    ]


def left(person: str) -> je.Body:
    return je.Presence(person=person, change=je.PresenceChange.LEFT, instead_of=None, by=by(person, mark=CLAIMED))


def back(person: str, *acted: je.ActedBy, checked: str = "") -> je.Body:
    change = je.PresenceChange.BACK
    return je.Presence(person=person, change=change, instead_of=None, by=acted, identity_check=checked)


LOST = je.Intended(effect="6.1/1/3", digest="d", operation="generate-key", arguments={"key": "k", "key_id": "aa"})
RESUMED = je.Resumed(number=1, program_sha256="", gap_seconds=9, torn_sha256=None, torn_length=0, unconfirmed=0)
HERE = enrolled("marta", "tomas", "wanda")


def settled(*acted: je.ActedBy, effect: str = "6.1/1/3") -> je.Body:
    return je.Settled(effect=effect, found="nothing", decision=je.Settlement.DO_AGAIN, by=acted)


def paused(*acted: je.ActedBy) -> je.Body:
    return je.Paused(reason="lunch", by=acted)


def stopped(*acted: je.ActedBy) -> je.Body:
    return je.Stopped(reason="fire", step="6.1", by=acted)


def took(person: str, place: str | None, *acted: je.ActedBy) -> je.Body:
    change = je.PresenceChange.TOOK_PLACE
    return je.Presence(person=person, change=change, instead_of=place, by=acted, identity_check="passport")


def again(person: str) -> je.Body:
    fact = facts.SignedInAgain(person=person, identity_check="passport")
    return je.Recorded(effect="R1.2/1/3", digest="", fact=fact.kind, value=fact.to_json())


def objection(*bodies: je.Body) -> str:
    """What is said of the last of these bodies."""
    actors, state = Actors(plan()), fold([])
    entries: list[Entry] = []
    said = ""
    for number, body in enumerate(bodies, 1):
        entries.append(seal(number, "2026-11-23T09:00:00Z", body, entries[-1].hash if entries else GENESIS))
        said = actors.objection(state, body)
        extend(state, entries[-1:])
        actors.after(body)
    return said


ABSENT = je.Recorded(
    effect="2.3/1/2", digest="", fact=facts.PersonAbsent.kind, value=facts.PersonAbsent(person="ana").to_json()
)
AGAIN = [again("marta"), again("tomas"), left("wanda")]
SUBSTITUTED = [
    je.DeviationDecided(number=1, disposition=je.Disposition.SUBSTITUTE, subject="farida", by=by("marta", "tomas"))
]


@pytest.mark.parametrize(
    ("bodies", "why"),
    [
        # Unknown outcomes
        ([LOST, settled()], "2 different people"),
        ([*HERE, LOST, settled(*by("marta", "marta"))], "2 different people"),
        ([*HERE, LOST, settled(*by("marta", "tomas"))], "at most one of the two may be an administrator"),
        ([*HERE, LOST, settled(*by("marta", "wanda", mark=CLAIMED))], "session code"),
        ([*HERE, LOST, settled(*by("marta", "mallory"))], "not in the plan"),
        ([*HERE, left("wanda"), LOST, settled(*by("marta", "wanda"))], "had left"),
        ([*HERE, settled(*by("marta", "wanda"))], "was not open"),
        # Pauses, stops, deviations
        ([*HERE, paused(*by("marta"))], PAUSED),
        ([*HERE, paused(*by("marta", "wanda", mark=CLAIMED))], "session code"),
        ([*HERE, stopped()], "stops by people who cannot"),
        ([*HERE, stopped(*by("marta", "marta"))], "2 different people"),
        (
            [*HERE, je.DeviationDecided(number=1, disposition=je.Disposition.CONTINUE, subject="", by=by("marta"))],
            "decides a deviation by people who cannot",
        ),
        # Comings and goings
        ([*HERE, left("ana")], "who was not here"),
        ([*HERE, back("wanda", *by("marta", "wanda"))], "had not left"),
        ([*HERE, back("ana", *by("marta", "ana"))], "had not left"),
        ([*HERE, left("wanda"), back("wanda", *by("marta"))], "without their own code"),
        ([*HERE, left("wanda"), back("wanda", *by("marta"), *by("wanda", mark=CLAIMED))], "without their own code"),
        ([*HERE, left("wanda"), back("wanda", *by("wanda"))], "not 1 others vouched"),
        ([*HERE, left("wanda"), back("wanda", *by("wanda", "wanda"))], "not 1 others vouched"),
        ([*HERE, left("wanda"), left("tomas"), back("wanda", *by("tomas", "wanda"))], "cannot give it"),
        ([*HERE, left("wanda"), back("wanda", *by("marta", mark=CLAIMED), *by("wanda"))], "cannot give it"),
        ([*HERE, RESUMED, *AGAIN, back("wanda", *by("marta"), *by("wanda", mark=CLAIMED))], "not 2 others vouched"),
        ([*HERE, RESUMED, *AGAIN, back("wanda", *by("marta", "tomas"), *by("wanda", mark=CLAIMED))], "nobody checked"),
        ([*HERE, took("farida", "ana")], "which nobody decided"),
        ([*HERE, *SUBSTITUTED, took("farida", "tomas")], "whose alternate that is not"),
        ([*HERE, *SUBSTITUTED, took("farida", "ana")], "not two people identified them"),
        ([*HERE, *SUBSTITUTED, took("farida", "ana", *by("marta", "farida"))], "not two people identified them"),
        (
            [*HERE, *SUBSTITUTED, took("farida", "ana", *by("marta", "tomas", mark=CLAIMED))],
            "not two people identified",
        ),
        ([*HERE, je.Presence(person="ana", change=je.PresenceChange.CAME, instead_of=None, by=())], "was not absent"),
        (
            [
                *HERE,
                ABSENT,
                je.Presence(person="farida", change=je.PresenceChange.CAME, instead_of="ana", by=()),
                je.Presence(person="ana", change=je.PresenceChange.CAME, instead_of=None, by=()),
            ],
            "while that place is being taken",
        ),
        (
            [*HERE, ABSENT, je.Presence(person="farida", change=je.PresenceChange.CAME, instead_of=None, by=())],
            "whom the plan does not have there",
        ),
    ],
)
def test_people_who_could_not_decide_are_named(bodies: list[je.Body], why: str) -> None:
    opened = je.DeviationOpened(number=1, step="6.1", expected="", happened="", by=by("marta"))
    assert why in objection(opened, *bodies)


@pytest.mark.parametrize(
    "bodies",
    [
        [*HERE, LOST, settled(*by("marta", "wanda"))],
        [LOST, settled(*by("marta", "wanda", mark=CLAIMED))],
        [*HERE, paused(*by("marta", "tomas"))],
        [paused(*by("marta", "tomas", mark=CLAIMED))],
        # After a resume nobody's code is known until they sign in again.
        [*HERE, RESUMED, stopped(*by("marta", "wanda", mark=CLAIMED))],
        [*HERE, left("wanda"), back("wanda", *by("marta", "wanda"))],
        [*HERE, RESUMED, *AGAIN, back("wanda", *by("marta", "tomas"), *by("wanda", mark=CLAIMED), checked="passport")],
        [*HERE, *SUBSTITUTED, took("farida", "ana", *by("marta", "tomas"))],
        [*HERE, left("wanda"), RESUMED, back("wanda", *by("wanda", mark=CLAIMED))],
        [*HERE, ABSENT, je.Presence(person="farida", change=je.PresenceChange.CAME, instead_of="ana", by=())],
    ],
)
def test_people_who_could_decide_are_not(bodies: list[je.Body]) -> None:
    opened = je.DeviationOpened(number=1, step="6.1", expected="", happened="", by=by("marta"))
    assert objection(opened, *bodies) == ""


@pytest.mark.parametrize(
    ("acted", "why"),
    [
        (by("ana", "bilal"), ""),
        # Left open by a pause, and the program that began goes on: it is settled like any deviation.
        (by("marta", "tomas"), ""),
        (by("marta"), "2 different people"),
        (by("marta", "tomas", mark=CLAIMED), "session code"),
    ],
)
def test_a_deviation_about_a_program_that_is_not_let_in_is_decided_by_two_or_the_quorum(
    acted: tuple[je.ActedBy, ...], why: str
) -> None:
    opened = je.DeviationOpened(number=1, step="R1.5", expected="program ", happened="resumed by program b", by=())
    decided = je.DeviationDecided(number=1, disposition=je.Disposition.CONTINUE, subject="", by=acted)
    here = [*HERE, *enrolled("ana", "bilal")]
    said = objection(opened, *here, decided)
    assert why in said if why else said == ""
    accepted = decided.model_copy(update={"disposition": je.Disposition.ACCEPT_PROGRAM, "subject": "b"})
    assert ("without the quorum" in objection(opened, *here, accepted)) is (acted != by("ana", "bilal"))


def test_somebody_let_in_by_nobody_is_named_in_a_whole_ceremony(told: Sample, tmp_path: Path) -> None:
    def change(entry: Entry) -> je.Body | None:
        body = entry.body
        if isinstance(body, je.Presence) and body.change is je.PresenceChange.BACK:
            return body.model_copy(update={"by": by("wanda")})
        return body

    named(verify(forged(told, change).write(tmp_path / "c")), "steps", "not 1 others vouched")


def test_a_pause_by_nobody_behind_the_freeze_is_named(copy: Path) -> None:
    appended(copy, je.Paused(reason="x", by=()))
    named(verify(copy), "seal", PAUSED)
