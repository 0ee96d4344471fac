"""The state of a ceremony: the fold of its journal, and nothing else (design.md §3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar, cast

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import (
    ActedBy,
    Answered,
    AnsweredInPart,
    Checkpoint,
    DeviationDecided,
    DeviationOpened,
    Disposition,
    Done,
    Frozen,
    Intended,
    LogStick,
    LogStickChange,
    Opened,
    Paused,
    PlugDecided,
    Plugged,
    Presence,
    Recorded,
    Refused,
    Resumed,
    RewindCause,
    Rewound,
    Settled,
    SetVoided,
    StepBegan,
    StepEnded,
    StepSkipped,
    Stopped,
)
from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.script import facts
from ceremony_app.core.script.effects import Fact
from ceremony_app.core.script.folding import (
    KEY_BIRTHS,
    carried_out_by,
    disposed,
    forget,
    intend,
    learn,
    presence,
    strike,
    trusted_made,
    user_pin_refused,
    user_pin_tried,
)
from ceremony_app.core.script.pin_operations import Settled as PinSettled
from ceremony_app.core.script.restore_test import CopiesSearched, LeftCopy, RestoreInSecondToken, ids_gone
from ceremony_app.core.script.trusted import MakeTrusted

F = TypeVar("F", bound=Fact)

AT_ONCE = (Disposition.REPEAT_STEP, Disposition.SUBSTITUTE, Disposition.VOID_SET, Disposition.STOP)
"""Dispositions that the engine carries out by an entry of their own; the others add steps or need nothing."""


@dataclass(frozen=True)
class Known:
    """A fact, where it stands in the journal, and of which step it is."""

    fact: Fact
    entry: int
    at: str
    step: str


@dataclass
class Deviation:
    """A deviation and, once there is one, its decision."""

    opened: DeviationOpened
    at: str
    decided: DeviationDecided | None = None


@dataclass
class State:
    """What is known of a ceremony after some entry of its journal."""

    opened: Opened | None = None
    _known: dict[int, Known] = field(default_factory=dict)
    """Facts that stand, by their entries."""
    _by_kind: dict[type[Fact], dict[int, Fact]] = field(default_factory=dict)
    """The same by their class, as steps ask for one class at a time and a ceremony has thousands."""
    _by_step: dict[str, list[Known]] = field(default_factory=dict)
    """The same by their step, as a step that is done again strikes out its own and no others."""
    open_of_step: dict[str, set[str]] = field(default_factory=dict)
    """The effects of `unknown` by their step."""
    to_dispose: dict[tuple[Disposition, str], set[int]] = field(default_factory=dict)
    """Numbers of `undisposed` by what carries them out: the disposition, and the step or subject that it is about."""
    struck_out: list[Known] = field(default_factory=list)
    ended: dict[str, int] = field(default_factory=dict)
    """Steps that came to their end, with the attempt that did."""
    skipped: dict[str, str] = field(default_factory=dict)
    attempts: dict[str, int] = field(default_factory=dict)
    """The attempt that counts for each step; 1 where nothing stands here."""
    began: dict[str, StepBegan] = field(default_factory=dict)
    present: dict[str, str] = field(default_factory=dict)
    """People in the room, with the time since when; whoever left is not here."""
    enrolled: set[str] = field(default_factory=set)
    came: list[Presence] = field(default_factory=list)
    """People who came after they had been declared absent, in order; each is enrolled by a step of their own."""
    places: dict[str, str] = field(default_factory=dict)
    """Whose place was taken, by whom."""
    deviations: dict[int, Deviation] = field(default_factory=dict)
    voided_sets: list[SetVoided] = field(default_factory=list)
    programs: list[str] = field(default_factory=list)
    """SHA-256 of each other program that the quorum let go on, in order."""
    resumes: list[Resumed] = field(default_factory=list)
    stopped: Stopped | None = None
    paused: bool = False
    frozen: Frozen | None = None
    checkpoint: Checkpoint | None = None
    heads_copied: list[facts.HeadOnPaper] = field(default_factory=list)
    frozen_head: str = ""
    """Hash of the `frozen` entry: the head that the transcript prints."""
    trusted: dict[str, str] = field(default_factory=dict)
    """CKA_IDs of trusted wrapping keys that an intent named, whatever became of it, and what each is for."""
    test_copies: dict[str, LeftCopy] = field(default_factory=dict)
    """Copies that an intent named for a second token and no outcome saw gone, by CKA_ID."""
    pending_key_ids: set[str] = field(default_factory=set)
    """CKA_IDs that an intent named; whether such a key is in the token may be unknown."""
    commit_intents: set[int] = field(default_factory=set)
    """Identifiers of share sets whose commit was intended."""
    shown_intents: set[tuple[int, int, str]] = field(default_factory=set)
    """(set, index, custodian) of every share that was about to be shown; it counts as seen."""
    unknown: dict[str, Intended] = field(default_factory=dict)
    """Intents without an outcome, by effect: what they did is not known until somebody looks."""
    in_part: dict[str, list[ActedBy]] = field(default_factory=dict)
    """Effects that several people answer each, with those who did so far; gone when all have."""
    decisions: dict[str, Settled] = field(default_factory=dict)
    """What people decided last about an effect of `unknown`."""
    pin_intents: set[PinKind] = field(default_factory=set)
    """PINs whose change was begun; whether the token has the new one may be unknown."""
    user_pin: PinSettled = PinSettled.KNOWN
    """Which user PIN the token has, once its change was begun: that of the pieces, that of before, or nobody knows."""
    destroy_intents: set[str] = field(default_factory=set)
    """CKA_IDs that were to be destroyed; whether such a key is still in the token may be unknown."""
    undisposed: dict[int, DeviationDecided] = field(default_factory=dict)
    """Dispositions that were decided and are not carried out yet."""
    plugged: tuple[str, ...] = ()
    """Devices that were plugged in and that nobody has decided about yet."""
    log_sticks: dict[str, LogStick] = field(default_factory=dict)
    """The LOG sticks that hold the journal, by what people call them."""
    hashes: set[str] = field(default_factory=set)
    """The hash of every entry so far."""
    paper_broken: str = ""
    """An act at whose end a head was written on paper that is the hash of no entry before it."""
    entries: int = 0
    head: str = "0" * 64
    at: str = ""

    @property
    def program(self) -> str:
        """SHA-256 of the program that may go on: the one that began, or the last that the quorum let in."""
        if self.programs:
            return self.programs[-1]
        return self.opened.program_sha256 if self.opened is not None else ""

    @property
    def known(self) -> list[Known]:
        """Facts that stand, in order."""
        return list(self._known.values())

    def attempt(self, step: str) -> int:
        """The attempt that a step is in."""
        return self.attempts.get(step, 1)

    def all(self, kind: type[F]) -> list[F]:
        """All facts of a kind that stand, in order."""
        return [cast(F, fact) for fact in self._by_kind.get(kind, {}).values()]

    def last(self, kind: type[F]) -> F | None:
        """The newest fact of a kind that stands."""
        found = self._by_kind.get(kind)
        return cast(F, found[next(reversed(found))]) if found else None

    def newest(self, kind: type[F]) -> F | None:
        """The newest fact of a kind that stands, or, where none does, the newest that is struck out."""
        struck = [known.fact for known in self.struck_out if isinstance(known.fact, kind)]
        return self.last(kind) or (struck[-1] if struck else None)

    def actor(self, person: str) -> str:
        """The person who acts in this place: the one named, or the alternate who took it."""
        return self.places.get(person, person)

    def key(self, key: str) -> facts.KeyCreated | None:
        """The key as it was created, if it stands and was not voided."""
        if any(fact.key == key for fact in self.all(facts.KeyVoided)):
            return None
        return next((fact for fact in self.all(facts.KeyCreated) if fact.key == key), None)

    def wrapping_key(self, target: str) -> facts.WrappingKeyReceived | None:
        """The wrapping key that came in for a target."""
        return next(
            (fact for fact in reversed(self.all(facts.WrappingKeyReceived)) if fact.handover.target == target),
            None,
        )

    def route(self, key: str, target: str) -> facts.RouteChosen | None:
        """The route that was chosen for a key and a target (`backup:POLICY` for the backup)."""
        return next(
            (fact for fact in reversed(self.all(facts.RouteChosen)) if (fact.key, fact.target) == (key, target)),
            None,
        )

    def share_set(self, policy: str) -> facts.ShareSetMade | None:
        """The share set of a policy that is being made or is committed."""
        return next((fact for fact in reversed(self.all(facts.ShareSetMade)) if fact.policy == policy), None)

    def committed(self, policy: str) -> facts.SetCommitted | None:
        """The commit of a policy's share set."""
        return next((fact for fact in reversed(self.all(facts.SetCommitted)) if fact.policy == policy), None)

    def deferred(self, target: str) -> str | None:
        """Why a target was deferred, or None."""
        return next((fact.why for fact in self.all(facts.TargetDeferred) if fact.target == target), None)

    def voided(self, key: str) -> str | None:
        """Why a key was voided, or None."""
        return next((fact.why for fact in self.all(facts.KeyVoided) if fact.key == key), None)

    def exposed(self, identifier: int) -> tuple[str, ...]:
        """`custodian:number` of each share of a set that was shown, or may have been: its intent alone counts."""
        return tuple(f"{who}:{index + 1}" for owner, index, who in sorted(self.shown_intents) if owner == identifier)

    def trust(self, policy: str) -> facts.TrustMade | None:
        """The trusted wrapping keys of a policy, if they were made and that stands."""
        return next((fact for fact in reversed(self.all(facts.TrustMade)) if fact.policy == policy), None)

    def trusted_left(self) -> dict[str, str]:
        """Trusted wrapping keys that may be in the token: CKA_ID to what each is for."""
        gone = {fact.key_id for fact in self.all(facts.ObjectDestroyed)}
        return {key_id: what for key_id, what in self.trusted.items() if key_id not in gone}

    def copies_left(self) -> tuple[LeftCopy, ...]:
        """Copies that a restore test may have left in a second token, and that nobody looked for there since."""
        looked_for = {one.key_id for fact in self.all(CopiesSearched) for one in fact.copies}
        return tuple(copy for key_id, copy in sorted(self.test_copies.items()) if key_id not in looked_for)

    def orphans(self) -> dict[str, str]:
        """Keys that may be in the token although nobody recorded their birth: CKA_ID to what it was begun for."""
        return {
            str(intent.arguments["key_id"]): str(intent.arguments.get("key", "ceremony key"))
            for intent in self.unknown.values()
            if intent.operation in KEY_BIRTHS
        }

    def open_deviations(self) -> list[int]:
        """Numbers of deviations that nobody has decided yet."""
        return [number for number, deviation in self.deviations.items() if deviation.decided is None]


def fold(entries: Sequence[Entry]) -> State:
    """The state after these entries."""
    state = State()
    extend(state, entries)
    return state


def extend(state: State, entries: Iterable[Entry]) -> None:
    """Bring a state forward by the entries that follow it."""
    for entry in entries:
        body = entry.body
        if isinstance(body, Recorded) and body.fact == facts.HeadOnPaper.kind:
            on_paper = facts.HeadOnPaper.from_json(body.value)
            if on_paper.head not in state.hashes:
                state.paper_broken = on_paper.act
        _apply(state, entry)
        state.hashes.add(entry.hash)
        state.entries, state.head, state.at = entry.entry, entry.hash, entry.at


def _apply(state: State, entry: Entry) -> None:
    body = entry.body
    if isinstance(body, Recorded):
        fact = facts.FACTS[body.fact].from_json(body.value)
        known = Known(fact=fact, entry=entry.entry, at=entry.at, step=body.effect.split("/", 1)[0])
        state._known[entry.entry] = known
        state._by_kind.setdefault(type(fact), {})[entry.entry] = fact
        state._by_step.setdefault(known.step, []).append(known)
        learn(state, fact, entry.at)
    elif isinstance(body, StepBegan):
        state.began[body.step] = body
    elif isinstance(body, StepEnded):
        state.ended[body.step] = body.attempt
    elif isinstance(body, StepSkipped):
        state.skipped[body.step] = body.why
    elif isinstance(body, Refused):
        user_pin_refused(state, body)
        if body.attempt == state.attempt(body.step):
            state.attempts[body.step] = body.attempt + 1
            strike(state, {body.step})
            forget(state, {body.step})
    elif isinstance(body, Rewound):
        for step in body.steps:
            state.attempts[step] = state.attempt(step) + 1
            state.ended.pop(step, None)
        strike(state, set(body.steps))
        forget(state, set(body.steps))
        if body.cause is RewindCause.REPEAT:
            for step in body.steps:
                disposed(state, Disposition.REPEAT_STEP, step)
    elif isinstance(body, Presence):
        presence(state, entry.at, body)
    elif isinstance(body, DeviationOpened):
        state.deviations[body.number] = Deviation(opened=body, at=entry.at)
    elif isinstance(body, DeviationDecided):
        state.deviations[body.number].decided = body
        if body.disposition is Disposition.ACCEPT_PROGRAM:
            state.programs.append(body.subject)
        if body.disposition in AT_ONCE:
            state.undisposed[body.number] = body
            state.to_dispose.setdefault(carried_out_by(state, body), set()).add(body.number)
    elif isinstance(body, Plugged):
        state.plugged = (*state.plugged, *body.devices)
    elif isinstance(body, PlugDecided):
        state.plugged = tuple(one for one in state.plugged if one not in body.devices)
    elif isinstance(body, LogStick):
        state.log_sticks.pop(body.stick, None)
        if body.change is LogStickChange.HOLDS:
            state.log_sticks[body.stick] = body
    elif isinstance(body, SetVoided):
        state.voided_sets.append(body)
        disposed(state, Disposition.VOID_SET, body.policy)
    elif isinstance(body, Resumed):
        state.resumes.append(body)
        state.paused = False
    elif isinstance(body, Opened):
        state.opened = body
    elif isinstance(body, Checkpoint):
        state.checkpoint = body
    elif isinstance(body, Paused):
        state.paused = True
    elif isinstance(body, Stopped):
        state.stopped = body
        state.undisposed.clear()
        state.to_dispose.clear()
    elif isinstance(body, Frozen):
        state.frozen, state.frozen_head = body, entry.hash
    elif isinstance(body, AnsweredInPart):
        state.in_part.setdefault(body.effect, []).append(body.by)
        state.open_of_step.setdefault(body.effect.split("/", 1)[0], set()).add(body.effect)
    elif isinstance(body, Answered):
        state.in_part.pop(body.effect, None)
    elif isinstance(body, Intended):
        intend(state, body)
    elif isinstance(body, Done):
        intended = state.unknown.pop(body.effect, None)
        user_pin_tried(state, intended, body)
        if intended is not None and intended.operation == MakeTrusted.kind:
            trusted_made(state, intended, body)
        elif intended is not None and intended.operation == RestoreInSecondToken.kind:
            for key_id in ids_gone(intended.arguments, body.outcome):
                state.test_copies.pop(key_id, None)
        state.open_of_step.get(body.effect.split("/", 1)[0], set()).discard(body.effect)
        state.decisions.pop(body.effect, None)
    elif isinstance(body, Settled):
        state.decisions[body.effect] = body
