"""Rules about people: who is there, what they may be at once, and whether they are enough.

Every rule yields findings under stable codes of its own; the audit rows are those of audit.md §3.1.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.findings import Spot, note, refusal, warning
from ceremony_app.core.plan.schema import Person, Plan, Role

MAX_PEOPLE, MAX_PAIRS, MAX_BACKUPS = 100, 20, 50


def principals(plan: Plan) -> tuple[Person, ...]:
    """The people who are expected; an alternate comes only in the place of one of them."""
    return tuple(person for person in plan.people if person.alternate_for is None)


def bounds(plan: Plan) -> Iterator[Spot]:
    """As many people and pairs of roles as a room holds; the other rules compare everybody with everybody."""
    for field, count, most in (
        ("people", len(plan.people), MAX_PEOPLE),
        ("separated_roles", len(plan.separated_roles), MAX_PAIRS),
        ("backups", len(plan.backups), MAX_BACKUPS),
    ):
        if count > most:
            yield refusal(
                "PLAN-TOO-MANY",
                f"The plan has {count} {field.replace('_', ' ')}; at most {most} are possible.",
                "Divide the ceremony.",
                field,
            )


def quorum_within_custodians(plan: Plan) -> Iterator[Spot]:
    """The quorum can be reached: alternates replace custodians and add none. Audit row 5."""
    there = sum(Role.CUSTODIAN in person.roles for person in principals(plan))
    if plan.quorum.custodians > there:
        yield refusal(
            "PLAN-QUORUM-TOO-LARGE",
            f"The quorum is {plan.quorum.custodians} custodians; the plan names {there}, alternates apart.",
            "Lower quorum.custodians or name more custodians.",
            "quorum",
            "custodians",
        )


def quorum_of_two(plan: Plan) -> Iterator[Spot]:
    """Nobody opens the token alone: multi-person control. Audit row 5."""
    if plan.quorum.custodians < 2:
        yield refusal(
            "PLAN-QUORUM-TOO-SMALL",
            f"The quorum is {plan.quorum.custodians}; the token must not open for fewer than two custodians.",
            "Set quorum.custodians to 2 or more.",
            "quorum",
            "custodians",
        )


def separated_roles(plan: Plan) -> Iterator[Spot]:
    """One person may not hold two roles that the plan separates. Audit row 5."""
    for place, (first, second) in enumerate(plan.separated_roles):
        if first is second:
            yield refusal(
                "PLAN-SEPARATION-OF-ONE-ROLE",
                f"The role {first} cannot be separated from itself.",
                "Name two different roles in that pair.",
                "separated_roles",
                place,
            )
            continue
        for index, person in enumerate(plan.people):
            if first in person.roles and second in person.roles:
                yield refusal(
                    "PLAN-ROLES-NOT-SEPARATED",
                    f"{person.name} is {first} and {second}; the plan separates these roles.",
                    "Give one of the roles to another person.",
                    "people",
                    index,
                    "roles",
                )


def alternate_roles_separated(plan: Plan) -> Iterator[Spot]:
    """An alternate who steps in takes over the roles of the other; together they must stay separated.

    Without this, a witness could become custodian in the middle of a ceremony. Audit row 5.
    """
    pairs = [set(pair) for pair in plan.separated_roles if pair[0] is not pair[1]]
    for index, person in enumerate(plan.people):
        replaced = _named(plan, person.alternate_for)
        if replaced is None:
            continue
        lacking = [role for role in replaced.roles if role not in person.roles]
        joined = {*person.roles, *replaced.roles}
        if lacking and not any(pair <= joined for pair in pairs):
            yield refusal(
                "PLAN-ALTERNATE-LACKS-ROLE",
                f"{person.name} is the alternate for {replaced.name} but is not {' and not '.join(lacking)}.",
                "Give the alternate the same roles.",
                "people",
                index,
                "roles",
            )
        elif lacking:
            yield refusal(
                "PLAN-ALTERNATE-NOT-SEPARATED",
                f"{person.name}, standing in for {replaced.name}, would hold roles that the plan separates.",
                "Name another alternate.",
                "people",
                index,
                "alternate_for",
            )


def alternates(plan: Plan) -> Iterator[Spot]:
    """An alternate stands in for one named person who is expected, not for themselves or an alternate."""
    for index, person in enumerate(plan.people):
        if person.alternate_for is None:
            continue
        place = ("people", index, "alternate_for")
        replaced = _named(plan, person.alternate_for)
        if person.alternate_for == person.id:
            yield refusal(
                "PLAN-ALTERNATE-OF-SELF",
                f"{person.name} cannot be their own alternate.",
                "Name another person.",
                *place,
            )
        elif replaced is None:
            yield refusal(
                "PLAN-NO-SUCH-PERSON",
                f"{person.name} is the alternate for {person.alternate_for}, whom the plan does not name.",
                "Correct alternate_for or add that person.",
                *place,
            )
        elif replaced.alternate_for is not None:
            yield refusal(
                "PLAN-ALTERNATE-OF-ALTERNATE",
                f"{person.name} is the alternate for {replaced.name}, who is an alternate too.",
                "Name the person who is expected.",
                *place,
            )


def _named(plan: Plan, person_id: str | None) -> Person | None:
    return next((person for person in plan.people if person.id == person_id), None)


def everybody_has_a_role(plan: Plan) -> Iterator[Spot]:
    """Everybody in the room is there for a reason that the record names. Audit row 3."""
    for index, person in enumerate(plan.people):
        if not person.roles:
            yield refusal(
                "PLAN-PERSON-WITHOUT-ROLE",
                f"{person.name} has no role.",
                "Give a role (a visitor is a witness) or take the person out.",
                "people",
                index,
                "roles",
            )


def names_differ(plan: Plan) -> Iterator[Spot]:
    """Names tell people apart: one human under two ids would pass every rule about different people."""
    seen: dict[str, Person] = {}
    for index, person in enumerate(plan.people):
        folded = "".join(unicodedata.normalize("NFKC", person.name).casefold().split())
        if folded in seen:
            yield refusal(
                "PLAN-NAME-TWICE",
                f"{person.id} and {seen[folded].id} have the same name; nobody may take part twice.",
                "Remove one, or add what tells the two people apart to their names.",
                "people",
                index,
                "name",
            )
        seen.setdefault(folded, person)


def administrators(plan: Plan) -> Iterator[Spot]:
    """Somebody leads through the steps; if only one can, the day depends on that person."""
    there = [person for person in plan.people if Role.ADMINISTRATOR in person.roles]
    if not any(person.alternate_for is None for person in there):
        yield refusal(
            "PLAN-NO-ADMINISTRATOR",
            "Nobody is administrator.",
            'Give a person the role "administrator".',
            "people",
        )
    elif len(there) == 1 and plan.mode is Mode.PRODUCTION:
        yield note(
            "PLAN-ONE-ADMINISTRATOR",
            f"Only {there[0].name} is administrator and nobody is their alternate.",
            "Name a second administrator or an alternate.",
            "people",
        )


def enough_for_consents(plan: Plan) -> Iterator[Spot]:
    """Consent to a weaker route needs two people, at most one an administrator (engine.md rule 10)."""
    able = [p for p in principals(plan) if Role.ADMINISTRATOR in p.roles or Role.CUSTODIAN in p.roles]
    if len(able) < 2 or all(Role.ADMINISTRATOR in person.roles for person in able):
        yield refusal(
            "PLAN-TOO-FEW-FOR-CONSENT",
            "No two people can consent together: one of two must be a custodian who is no administrator.",
            "Name a custodian who is not an administrator.",
            "people",
        )


def witnessed(plan: Plan) -> Iterator[Spot]:
    """A ceremony that counts has a witness who makes a statement. Audit rows 6, 7 and 28."""
    if any(Role.WITNESS in person.roles for person in principals(plan)):
        return
    sentence = "Nobody is witness, so nobody outside the work can state how it went."
    next_step = 'Give a person the role "witness".'
    if plan.mode is Mode.PRODUCTION:
        yield refusal("PLAN-NO-WITNESS", sentence, next_step, "people")
    else:
        yield note("PLAN-NO-WITNESS", sentence, next_step, "people")


def custodians_hold_shares(plan: Plan) -> Iterator[Spot]:
    """A custodian without any share or piece guards nothing; perhaps a group forgot them."""
    holders = {holder for policy in plan.backups for group in policy.groups for holder in group.custodians}
    holders |= set(plan.token.pins.holders) if plan.token.pins is not None else set()
    for index, person in enumerate(plan.people):
        expected = Role.CUSTODIAN in person.roles and person.alternate_for is None
        if expected and person.id not in holders:
            yield note(
                "PLAN-CUSTODIAN-WITHOUT-SHARE",
                f"{person.name} is custodian but holds no share.",
                "Add them to a group, or leave it so if they only count for the quorum.",
                "people",
                index,
            )


def witness_is_independent(plan: Plan) -> Iterator[Spot]:
    """A witness who also administers or keeps a share reports on their own work. Audit row 7."""
    for index, person in enumerate(plan.people):
        if Role.WITNESS in person.roles and {Role.ADMINISTRATOR, Role.CUSTODIAN} & set(person.roles):
            yield warning(
                "PLAN-WITNESS-TAKES-PART",
                f"{person.name} is witness and has a part in the work.",
                "Let somebody be witness who is neither administrator nor custodian.",
                "people",
                index,
                "roles",
            )


BOUNDS = (bounds,)
RULES = (
    quorum_within_custodians,
    quorum_of_two,
    separated_roles,
    alternates,
    alternate_roles_separated,
    everybody_has_a_role,
    names_differ,
    administrators,
    enough_for_consents,
    witnessed,
    witness_is_independent,
    custodians_hold_shares,
)
