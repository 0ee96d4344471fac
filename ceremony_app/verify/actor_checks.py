"""Who decided what no step asks: unknown outcomes, deviations, pauses, stops, and who let people back in.

The engine asks these by itself (engine.md rule 10, Cases), so that no step's script holds who had to answer.
"""

from __future__ import annotations

from ceremony_app.core.journal import entries as je
from ceremony_app.core.plan.schema import Plan, Role
from ceremony_app.core.script import facts
from ceremony_app.core.script.acts.reentry import quorum_of
from ceremony_app.core.script.ceremony import TWO_CLAIM, TWO_CONSENT, TWO_PEOPLE
from ceremony_app.core.script.effects import Pick, Proof, Who
from ceremony_app.core.script.state import State


class Actors:
    """Follows which codes are known in this run; a resume forgets them all, the loss of the token none."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._signed_in: set[str] = set()

    def objection(self, state: State, body: je.Body) -> str:
        """Why an entry cannot be by the people whom it names; empty where it can. `state` is that before it."""
        match body:
            case je.Settled():
                if body.effect not in state.unknown:
                    return f"settles effect {body.effect}, whose outcome was not open"
                who = TWO_CONSENT if self._signed_in else TWO_CLAIM
                return self._told(state, who, body.by, "settles an outcome")
            case je.DeviationDecided():
                if body.disposition is je.Disposition.ACCEPT_PROGRAM:
                    why = unfit(self._plan, state, quorum_of(self._plan), body.by)
                    return f"lets another program in without the quorum: {why}" if why else ""
                why = self._told(state, self._two(), body.by, "decides a deviation")
                # By the quorum where the engine asks it; by two where the program that began goes on after all.
                quorum = bool(why) and _about_program(state, body)
                return "" if quorum and not unfit(self._plan, state, quorum_of(self._plan), body.by) else why
            case je.Paused():
                return self._told(state, self._two(), body.by, "pauses")
            case je.Stopped():
                return self._told(state, self._two(), body.by, "stops")
            case je.Presence():
                return self._presence(state, body)
            case je.PlugDecided():
                if not set(body.devices) <= set(state.plugged):
                    return "decides about a device that was not plugged in"
                return self._told(state, self._two(), body.by, "decides about a device")
        return ""

    def after(self, body: je.Body) -> None:
        """Remember whose code is known."""
        if isinstance(body, je.Resumed):
            if body.lost is je.Lost.PROGRAM:
                self._signed_in.clear()
        elif isinstance(body, je.Recorded) and body.fact in (facts.PersonEnrolled.kind, facts.SignedInAgain.kind):
            self._signed_in.add(str(body.value.get("person")))
        elif isinstance(body, je.Presence) and body.change in (je.PresenceChange.BACK, je.PresenceChange.TOOK_PLACE):
            self._signed_in.add(body.person)

    def _two(self) -> Who:
        return TWO_PEOPLE if len(self._signed_in) > 1 else TWO_CLAIM

    def _told(self, state: State, who: Who, by: tuple[je.ActedBy, ...], what: str) -> str:
        why = unfit(self._plan, state, who, by)
        return f"{what} by people who cannot: {why}" if why else ""

    def _presence(self, state: State, body: je.Presence) -> str:
        match body.change:
            case je.PresenceChange.LEFT:
                return "" if body.person in state.present else f"has {body.person} leave, who was not here"
            case je.PresenceChange.BACK:
                return self._let_in(state, body)
            case je.PresenceChange.TOOK_PLACE:
                return self._took_place(state, body)
            case je.PresenceChange.CAME:
                return self._came(state, body)
        return f"has {body.person} come in a way that nobody comes"

    def _came(self, state: State, body: je.Presence) -> str:
        """Whoever comes late was declared absent, or is the alternate of somebody who was, and the place is free."""
        known = next((one for one in self._plan.people if one.id == body.person), None)
        if known is None or body.instead_of != known.alternate_for:
            return f"has {body.person} come, whom the plan does not have there"
        place = known.alternate_for or known.id
        if state.frozen is not None or any(place in {one.person, one.instead_of} for one in state.came):
            return f"has {body.person} come late, after the journal was closed or while that place is being taken"
        absent = any(one.person == place for one in state.all(facts.PersonAbsent))
        if not absent or {place, known.id} & state.enrolled or place in state.places:
            return f"has {body.person} come late, who was not absent or whose place is taken"
        return ""

    def _took_place(self, state: State, body: je.Presence) -> str:
        wanted = (je.Disposition.SUBSTITUTE, body.person)
        if wanted not in {(one.disposition, one.subject) for one in state.undisposed.values()}:
            return f"has {body.person} take a place, which nobody decided"
        person = next((one for one in self._plan.people if one.id == body.person), None)
        if person is None or person.alternate_for is None or person.alternate_for != body.instead_of:
            return f"has {body.person} take the place of {body.instead_of}, whose alternate that is not"
        by = {one.person for one in body.by} - {body.person}
        claimed = any(one.mark is je.Mark.CLAIMED for one in body.by) and len(self._signed_in) > 1
        if not body.identity_check or claimed or len(by & {one.id for one in self._plan.people}) < 2:
            return f"lets {body.person} take a place, and not two people identified them"
        return ""

    def _let_in(self, state: State, body: je.Presence) -> str:
        """Somebody is back by their own code, if one is known, and vouched for by another person who is here."""
        if body.person not in state.enrolled or body.person in state.present:
            return f"has {body.person} come back, who had not left"
        known = body.person in self._signed_in
        own = body.by[-1] if body.by else None
        if own is None or own.person != body.person or (known and own.mark is je.Mark.CLAIMED):
            return f"lets {body.person} in without their own {'code' if known else 'word'}"
        vouched = body.by[:-1]
        # In an empty room nobody can vouch, and the journal shows that nobody did.
        here = len(self._signed_in & set(state.present))
        needed = min(here, 1 if own.mark is not je.Mark.CLAIMED else 2)
        if len(vouched) < needed or body.person in {one.person for one in vouched}:
            return f"lets {body.person} in, for whom not {needed} others vouched"
        if not vouched:
            return ""
        if own.mark is je.Mark.CLAIMED and not body.identity_check:
            return f"lets {body.person} in with a new code, and nobody checked who it is"
        why = unfit(self._plan, state, Who(count=len(vouched), proof=Proof.CODE), vouched)
        return f"lets {body.person} in on the word of somebody who cannot give it: {why}" if why else ""


def _about_program(state: State, body: je.DeviationDecided) -> bool:
    """Whether this is the quorum's decision about another program at a resume, which the engine itself opened."""
    opened = state.deviations[body.number].opened if body.number in state.deviations else None
    return opened is not None and not opened.by and opened.expected == f"program {state.program}"


def unfit(plan: Plan, state: State, who: Who, by: tuple[je.ActedBy, ...]) -> str:
    """Why these people could not act there and then; empty where they could (engine.md rule 10)."""
    people = [one.person for one in by]
    roles = {one.id: set(one.roles) for one in plan.people}
    if len(set(people)) != len(people) or len(people) != (len(who.persons) or who.count):
        return f"{len(who.persons) or who.count} different people are needed"
    if strangers := [one for one in people if one not in roles]:
        return f"{strangers[0]} is not in the plan"
    if who.persons and set(people) != {state.actor(one) for one in who.persons}:
        return "it is for somebody else to answer"
    if who.roles and any(not set(who.roles) & roles[one] for one in people):
        return f"only a {' or '.join(role.value for role in who.roles)} may answer"
    if who.pick is Pick.TWO_FOR_CONSENT and sum(Role.ADMINISTRATOR in roles[one] for one in people) > 1:
        return "at most one of the two may be an administrator"
    if who.proof is Proof.CODE:
        if any(one.mark is je.Mark.CLAIMED for one in by):
            return "a session code is needed"
        if missing := [one for one in people if one not in state.enrolled or one not in state.present]:
            return f"{missing[0]} was not enrolled, or had left"
    elif missing := [one for one in people if one in state.enrolled and one not in state.present]:
        return f"{missing[0]} had left"
    return ""
