"""When a face locks itself, and who opens it again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ceremony_app.core.plan.schema import Plan, Role

IDLE_MINUTES = 10


@dataclass(frozen=True)
class Rule:
    """How many of which people open what is locked; nobody, where no codes are enrolled yet."""

    count: int
    people: tuple[str, ...]


def rule(plan: Plan, signed_in: Collection[str], present: Collection[str]) -> Rule:
    """Who opens it: two people of those in the room, or the quorum of custodians while it is there.

    Whoever left counts no more, so that nobody waits for them; but where fewer than two stayed, people come back for it
    rather than that nobody is asked.
    """
    known = tuple(person.id for person in plan.people if person.id in signed_in)
    here = tuple(person for person in known if person in present)
    custodians = tuple(person for person in here if Role.CUSTODIAN in plan.person(person).roles)
    if len(custodians) >= plan.quorum.custodians >= 2:
        return Rule(plan.quorum.custodians, custodians)
    able = here if len(here) >= 2 else known
    return Rule(2, able) if len(able) >= 2 else Rule(0, ())
