"""What one entry changes in the state: intents, who is in the room, what a deviation's decision leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceremony_app.core.journal.entries import (
    DeviationDecided,
    Disposition,
    Done,
    Intended,
    Presence,
    PresenceChange,
    Refused,
)
from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.script import facts
from ceremony_app.core.script.pin_operations import OpenByQuorum, SetPin, Settled
from ceremony_app.core.script.restore_test import RestoreInSecondToken, copies_intended
from ceremony_app.core.script.trusted import ABLE, DestroyAsOfficer, MakeTrusted, backup_of

if TYPE_CHECKING:
    from ceremony_app.core.script.effects import Fact
    from ceremony_app.core.script.state import State

KEY_BIRTHS = ("generate-key", "make-ceremony-key", "restore-key")
"""Operations whose intent names a CKA_ID that comes into the token."""


def intend(state: State, body: Intended) -> None:
    """Keep what an intent names, as its outcome may never be known."""
    state.unknown[body.effect] = body
    state.open_of_step.setdefault(body.effect.split("/", 1)[0], set()).add(body.effect)
    state.decisions.pop(body.effect, None)
    if body.operation in KEY_BIRTHS:
        state.pending_key_ids.add(str(body.arguments["key_id"]))
    elif body.operation == MakeTrusted.kind:
        wanted = MakeTrusted.from_json(body.arguments)
        names = (backup_of(wanted.policy), *(one.target for one in wanted.wrapping))
        state.trusted |= dict(zip(wanted.ids, names, strict=True))
        state.pending_key_ids.update(wanted.ids)
    elif body.operation == RestoreInSecondToken.kind:
        state.test_copies |= copies_intended(body.arguments)
    elif body.operation in ("destroy-key", DestroyAsOfficer.kind):
        state.destroy_intents.add(str(body.arguments["key_id"]))
    elif body.operation == "set-pin":
        state.pin_intents.add(PinKind(str(body.arguments["pin"])))
        if body.arguments["pin"] == PinKind.USER.value:
            state.user_pin = Settled.UNKNOWN
    elif body.operation == "commit-scope":
        state.commit_intents.add(int(body.arguments["identifier"]))
    elif body.operation in ("show-share", "print-share"):
        told = body.arguments
        state.shown_intents.add((int(told["identifier"]), int(told["index"]), str(told["custodian"])))


def user_pin_tried(state: State, intended: Intended | None, body: Done) -> None:
    """What an opening of the token, or a change of its user PIN, says of the PIN that it has."""
    if intended is not None and intended.operation == SetPin.kind:
        if intended.arguments["pin"] == PinKind.USER.value:
            state.user_pin = Settled.KNOWN
    elif body.operation == OpenByQuorum.kind:
        told = {"opened": Settled.KNOWN, "refused": Settled.TRANSPORT}
        state.user_pin = told.get(str(body.outcome.get("verdict")), state.user_pin)
    elif body.operation == "open-token" and state.user_pin is Settled.UNKNOWN:
        state.user_pin = Settled.TRANSPORT


def user_pin_refused(state: State, body: Refused) -> None:
    """A change that was refused was looked into before its step was, and the token had its transport PIN still.

    Where that PIN itself is refused afterwards, nobody knows.
    """
    intended = state.unknown.get(body.effect)
    if intended is not None and intended.operation == SetPin.kind:
        if intended.arguments["pin"] == PinKind.USER.value:
            state.user_pin = Settled.TRANSPORT
    elif body.code == "TOKEN-PIN-INCORRECT" and state.user_pin is Settled.TRANSPORT:
        state.user_pin = Settled.UNKNOWN


def trusted_made(state: State, intended: Intended, body: Done) -> None:
    """What was there before is destroyed; where the token could not do it, nothing of it is left either."""
    wanted = MakeTrusted.from_json(intended.arguments)
    gone = wanted.stale if body.outcome["able"] == ABLE else (*wanted.stale, *wanted.ids)
    for key_id in gone:
        state.trusted.pop(key_id, None)


def presence(state: State, at: str, body: Presence) -> None:
    """Somebody came, left, or took another's place."""
    if body.change is PresenceChange.LEFT:
        state.present.pop(body.person, None)
    elif body.change is PresenceChange.CAME:
        # They count once they are enrolled, which is the next step.
        state.came.append(body)
    else:
        state.present.setdefault(body.person, at)
    if body.change is PresenceChange.TOOK_PLACE and body.instead_of is not None:
        state.places[body.instead_of] = body.person
        state.enrolled.add(body.person)
        disposed(state, Disposition.SUBSTITUTE, body.person)


def carried_out_by(state: State, decided: DeviationDecided) -> tuple[Disposition, str]:
    """What carries a disposition out: the step that is done again, or what the decision is about."""
    if decided.disposition is Disposition.REPEAT_STEP:
        return decided.disposition, state.deviations[decided.number].opened.step
    return decided.disposition, decided.subject


def disposed(state: State, disposition: Disposition, subject: str) -> None:
    """A decided disposition was carried out."""
    for number in state.to_dispose.pop((disposition, subject), ()):
        state.undisposed.pop(number, None)


def learn(state: State, fact: Fact, at: str) -> None:
    """Keep what a fact says about people and paper where it is quickly found."""
    if isinstance(fact, facts.PersonEnrolled):
        state.present.setdefault(fact.person, at)
        state.enrolled.add(fact.person)
        if fact.instead_of:
            state.places[fact.instead_of] = fact.person
    elif isinstance(fact, facts.SignedInAgain):
        state.present.setdefault(fact.person, at)
    elif isinstance(fact, facts.PersonGone):
        state.present.pop(fact.person, None)
    elif isinstance(fact, facts.HeadOnPaper):
        state.heads_copied.append(fact)


def forget(state: State, steps: set[str]) -> None:
    """The attempt is over: whoever ended it knew what its effects did, or voided them."""
    for step in steps:
        for effect in state.open_of_step.pop(step, ()):
            state.unknown.pop(effect, None)
            state.decisions.pop(effect, None)
            state.in_part.pop(effect, None)


def strike(state: State, steps: set[str]) -> None:
    """Facts of steps that are done again no longer stand; they stay in the journal and print struck out.

    Each fact is looked at once, however often a journal from a stranger rewinds.
    """
    struck = sorted((known for step in steps for known in state._by_step.pop(step, ())), key=lambda one: one.entry)
    state.struck_out.extend(struck)
    for known in struck:
        del state._known[known.entry]
        del state._by_kind[type(known.fact)][known.entry]
    for known in struck:
        fact = known.fact
        if isinstance(fact, facts.PersonEnrolled):
            state.enrolled.discard(fact.person)
            state.present.pop(fact.person, None)
            if state.places.get(fact.instead_of) == fact.person:
                del state.places[fact.instead_of]
        elif isinstance(fact, facts.PersonGone):
            state.present.setdefault(fact.person, known.at)
