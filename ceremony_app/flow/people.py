"""Who may act: the engine, not the step, checks persons, roles and proofs (engine.md rule 10)."""

from __future__ import annotations

from collections.abc import Collection

from ceremony_app.core.plan.schema import Plan, Role
from ceremony_app.core.script.effects import Pick, Proof, Who
from ceremony_app.core.script.facts import PersonAbsent
from ceremony_app.core.script.prompts import EnterText
from ceremony_app.core.script.state import State
from ceremony_app.flow.refusals import JoinNotPossible

OWN_WORD = "nobody vouches for their own identity while somebody else in the room can"


def candidates(plan: Plan, state: State, who: Who, signed_in: Collection[str]) -> tuple[str, ...]:
    """People who may act on this, in the plan's order."""
    if who.persons:
        wanted = [state.actor(person) for person in who.persons]
    else:
        wanted = [person.id for person in plan.people if not who.roles or set(who.roles) & set(person.roles)]
    return tuple(person for person in wanted if _may_act(plan, state, person, who.proof, signed_in))


def _may_act(plan: Plan, state: State, person: str, proof: Proof, signed_in: Collection[str]) -> bool:
    if proof is Proof.CODE:
        return person in signed_in and person in state.present
    return person in state.present or _not_asked_yet(plan, state, person)


def identified(plan: Plan, prompt: object) -> frozenset[str]:
    """Whose identity a question is about, by the name that it gives; empty for every other question."""
    if not isinstance(prompt, EnterText) or prompt.text.id != "people.identity":
        return frozenset()
    return frozenset(one.id for one in plan.people if one.name == prompt.text.args.get("name"))


def vouching(
    plan: Plan, prompt: object, who: Who, able: tuple[str, ...], signed_in: Collection[str]
) -> tuple[str, ...]:
    """Who may answer, with those of whose identity it asks last, or left out where others in the room can vouch.

    Of people who did not choose a code in this run it is not known that they are here: they can claim it, but bar
    nobody.
    """
    own = identified(plan, prompt)
    others = tuple(one for one in able if one not in own)
    if len([one for one in others if one in signed_in]) >= who.count:
        return others
    return (*others, *(one for one in able if one in own))


def place_to_join(plan: Plan, state: State, person: str) -> str | None:
    """Whose place somebody takes who comes late: empty for their own; raises JoinNotPossible.

    Somebody may join who was declared absent, or an alternate of somebody who was, as long as the place is free.
    """
    known = next((one for one in plan.people if one.id == person), None)
    if known is None:
        raise JoinNotPossible(person=person, why="the plan does not name them")
    place = known.alternate_for or person
    why = ""
    if state.frozen is not None:
        why = "the journal is closed"
    elif person in state.enrolled:
        why = "they have been here already, and are back"
    elif any({one.person, one.instead_of} & {place} for one in state.came):
        why = "that place is being taken"
    elif place in state.places:
        why = f"{plan.person(state.places[place]).name} took that place"
    elif place in state.enrolled:
        why = f"{plan.person(place).name} holds that place, and a deviation can let the alternate take it"
    elif not any(absent.person == place for absent in state.all(PersonAbsent)):
        why = "the act “people” still comes to them"
    if why:
        raise JoinNotPossible(person=known.name, why=why)
    return known.alternate_for


def may_join(plan: Plan, state: State) -> tuple[str, ...]:
    """Everybody who may join now."""
    found = []
    for one in plan.people:
        try:
            place_to_join(plan, state, one.id)
        except JoinNotPossible:
            continue
        found.append(one.id)
    return tuple(found)


def _not_asked_yet(plan: Plan, state: State, person: str) -> bool:
    """Whether nobody has said yet if this person is here; until the act "people" comes to them, a claim is enough."""
    if plan.person(person).alternate_for is not None or person in state.enrolled or person in state.places:
        return False
    return not any(absent.person == person for absent in state.all(PersonAbsent))


def in_the_room(plan: Plan, state: State, who: Who, able: tuple[str, ...]) -> tuple[str, ...]:
    """Those of `able` who came in, where they are enough to act; otherwise all, whoever came in first.

    It always takes two to stop or pause; while one person is there alone, another must still be able to claim it.
    """
    here = tuple(one for one in able if one in state.present)
    return here if enough(plan, who, here) else (*here, *(one for one in able if one not in here))


def own_word(plan: Plan, prompt: object, eligible: tuple[str, ...], by: tuple[str, ...]) -> str | None:
    """The refusal of somebody who vouches for themself while somebody else in the room can; None for all others."""
    own = identified(plan, prompt) - set(eligible)
    return OWN_WORD if own & set(by) else None


def objection(plan: Plan, who: Who, eligible: tuple[str, ...], by: tuple[str, ...]) -> str | None:
    """Why these people cannot give this answer; None where they can."""
    if len(set(by)) != len(by):
        return "the same person cannot act twice"
    if len(by) != who.count and not who.persons:
        return f"{who.count} different people are needed"
    strangers = [person for person in by if person not in eligible]
    if strangers:
        return f"{', '.join(strangers)} cannot act here"
    if who.persons and len(by) != len(who.persons):
        return "every person named must act"
    if who.pick is Pick.TWO_FOR_CONSENT and sum(is_administrator(plan, person) for person in by) > 1:
        return "at most one of the two may be an administrator"
    return None


def is_administrator(plan: Plan, person: str) -> bool:
    """Whether a person holds the administrator's role."""
    return Role.ADMINISTRATOR in plan.person(person).roles


def enough(plan: Plan, who: Who, eligible: tuple[str, ...]) -> bool:
    """Whether those who may act are enough to act at all."""
    if who.persons:
        return len(eligible) == len(who.persons)
    if len(eligible) < who.count:
        return False
    if who.pick is Pick.TWO_FOR_CONSENT:
        return sum(not is_administrator(plan, person) for person in eligible) >= who.count - 1
    return True


def quorum_present(plan: Plan, state: State) -> bool:
    """Whether enough custodians are in the room for the token to be used."""
    custodians = [person for person in state.present if Role.CUSTODIAN in plan.person(person).roles]
    return len(custodians) >= plan.quorum.custodians


def in_words(plan: Plan, who: Who) -> str:
    """Who must act, in words."""
    if who.persons:
        return " and ".join(plan.person(person).name for person in who.persons)
    roles = " or ".join(role.value for role in who.roles) or "person"
    return f"{who.count} × {roles}" if who.count > 1 else f"one {roles}"
