"""What a transcript prints, gathered from the journal: nothing here comes from anywhere else (design.md rule 10)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import (
    ActedBy,
    Answered,
    AnsweredInPart,
    Body,
    DeviationDecided,
    DeviationOpened,
    Done,
    Intended,
    Lock,
    Mark,
    Opened,
    Paused,
    PlugDecided,
    Presence,
    PresenceChange,
    Recorded,
    Refused,
    Resumed,
    Rewound,
    Screens,
    Settled,
    StepBegan,
    StepEnded,
    Stopped,
)
from ceremony_app.core.plan.schema import Person, Plan
from ceremony_app.core.script import facts
from ceremony_app.core.script.compile import script
from ceremony_app.core.script.effects import Fact
from ceremony_app.core.script.messages import english
from ceremony_app.core.script.prompts import Consent
from ceremony_app.core.script.state import Known, State, fold


@dataclass
class Participation:
    """One person's part: when they came and went, and how they proved presence each time they acted."""

    person: Person
    enrolled: str = ""
    identity_check: str = ""
    moves: list[tuple[str, str]] = field(default_factory=list)
    """(time, what) of each coming and going."""
    marks: dict[Mark, int] = field(default_factory=dict)
    absent: bool = False

    @property
    def only_claimed(self) -> bool:
        """True where the person acted, and nothing but a claim stands behind any act."""
        return bool(self.marks) and set(self.marks) == {Mark.CLAIMED}


@dataclass(frozen=True)
class Act:
    """One act of the script, as far as the journal shows it."""

    name: str
    steps: tuple[str, ...]
    ended: int
    skipped: int
    began_at: str
    ended_at: str


@dataclass(frozen=True)
class Record:
    """A ceremony up to its freeze, with the plan that its people and keys are named by."""

    entries: Sequence[Entry]
    plan: Plan
    plan_bytes: bytes
    binding_bytes: bytes
    journal_bytes: bytes
    certificate: bytes | None

    @cached_property
    def state(self) -> State:
        """The fold of all entries."""
        return fold(self.entries)

    @cached_property
    def opened(self) -> Opened:
        """The first entry's body; raises ValueError where there is none."""
        if self.state.opened is None:
            raise ValueError("the journal has no first entry")
        return self.state.opened

    @property
    def head(self) -> str:
        """Hash of the last entry, hex."""
        return self.entries[-1].hash

    @property
    def began_at(self) -> str:
        """When the first entry was written."""
        return self.entries[0].at

    @property
    def ended_at(self) -> str:
        """When the last entry was written."""
        return self.entries[-1].at

    @property
    def certificate_sha256(self) -> str:
        """SHA-256 of the certificate's DER, or empty where there is none."""
        return hashlib.sha256(self.certificate).hexdigest() if self.certificate else ""

    def name(self, person: str) -> str:
        """A person's name as the plan writes it; the id itself for somebody whom the plan does not know."""
        return next((one.name for one in self.plan.people if one.id == person), person)

    def acted(self, by: Sequence[ActedBy]) -> str:
        """People with their marks, in one line."""
        return ", ".join(f"{self.name(one.person)} ({one.mark.value})" for one in by)

    @cached_property
    def people(self) -> tuple[Participation, ...]:
        """Everybody of the plan, in its order."""
        parts = {person.id: Participation(person) for person in self.plan.people}
        for entry in self.entries:
            # What was answered in part is counted with the whole answer.
            for one in () if isinstance(entry.body, AnsweredInPart) else acting(entry.body):
                if one.person in parts:
                    marks = parts[one.person].marks
                    marks[one.mark] = marks.get(one.mark, 0) + 1
            body = entry.body
            if isinstance(body, Presence) and body.person in parts:
                parts[body.person].moves.append((entry.at, _move(self, body)))
        for known in (*self.state.struck_out, *self.state.known):
            fact = known.fact
            if isinstance(fact, facts.PersonEnrolled) and fact.person in parts:
                part = parts[fact.person]
                part.enrolled, part.identity_check = part.enrolled or known.at, fact.identity_check
                if fact.instead_of:
                    part.moves.append((known.at, f"took the place of {self.name(fact.instead_of)}"))
            elif isinstance(fact, facts.SignedInAgain) and fact.person in parts:
                parts[fact.person].moves.append((known.at, _checked("signed in again", fact.identity_check)))
            elif isinstance(fact, facts.PersonGone) and fact.person in parts:
                parts[fact.person].moves.append((known.at, "no longer there"))
            elif isinstance(fact, facts.PersonAbsent) and fact.person in parts:
                parts[fact.person].absent = True
        for part in parts.values():
            part.moves.sort()
            # An alternate whose place was not needed never came in.
            # Whoever was absent first and came later is not absent.
            part.absent = (part.absent and not part.enrolled) or not (part.enrolled or part.moves or part.marks)
        return tuple(parts.values())

    def consent(self, known: Known) -> tuple[ActedBy, ...]:
        """Who gave the consent that a fact rests on: the last consent answered in its step before it."""
        for entry in reversed(self.entries[: known.entry - 1]):
            body = entry.body
            if isinstance(body, StepBegan) and body.step == known.step:
                break
            if isinstance(body, Answered) and body.prompt == Consent.kind and place_of(body) is not None:
                return body.by
        return ()

    @cached_property
    def titles(self) -> dict[tuple[str, str, str], str]:
        """What each step of the plan's script is called, by number, name and subject."""
        return {(step.id, step.name, step.subject): english(step.title) for step in script(self.plan)}

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """The acts in the order in which they were begun."""
        found: dict[str, list[tuple[StepBegan, str]]] = {}
        for entry in self.entries:
            if isinstance(entry.body, StepBegan):
                found.setdefault(entry.body.act, []).append((entry.body, entry.at))
        ends = {entry.body.step: entry.at for entry in self.entries if isinstance(entry.body, StepEnded)}
        acts = []
        for name, begun in found.items():
            steps = tuple(dict.fromkeys(body.step for body, _ in begun))
            done = [step for step in steps if step in self.state.ended]
            acts.append(
                Act(
                    name=name,
                    steps=steps,
                    ended=len(done),
                    skipped=sum(step in self.state.skipped for step in steps),
                    began_at=begun[0][1],
                    ended_at=max((ends[step] for step in done), default=""),
                )
            )
        return tuple(acts)

    def known(self, *kinds: type[Fact]) -> list[Known]:
        """Facts of these kinds that stand, in order, with their place in the journal."""
        return [known for known in self.state.known if isinstance(known.fact, kinds)]

    def bodies(self, kind: type[Body]) -> Iterator[tuple[Entry, Body]]:
        """All entries of a kind, in order."""
        return ((entry, entry.body) for entry in self.entries if isinstance(entry.body, kind))

    @property
    def duration(self) -> str:
        """How long it took, in hours, minutes and seconds; empty where the times cannot be read."""
        try:
            length = datetime.fromisoformat(self.ended_at) - datetime.fromisoformat(self.began_at)
        except (ValueError, TypeError):
            return ""
        minutes, seconds = divmod(int(length.total_seconds()), 60)
        return f"{minutes // 60} h {minutes % 60:02d} min {seconds:02d} s"

    @cached_property
    def unsigned_entries(self) -> int:
        """Entries after the last signed checkpoint (the freeze itself included)."""
        covered = self.state.checkpoint.covers if self.state.checkpoint else 0
        return len(self.entries) - covered

    def struck(self, entry: Entry) -> bool:
        """True for an entry of an attempt that was done again: it does not count any more."""
        place = place_of(entry.body)
        return place is not None and place[1] < self.state.attempt(place[0])


def acting(body: Body) -> tuple[ActedBy, ...]:
    """Who acted in an entry."""
    if isinstance(body, AnsweredInPart):
        return (body.by,)
    if isinstance(
        body,
        Answered
        | Settled
        | Rewound
        | Presence
        | Lock
        | PlugDecided
        | Screens
        | DeviationOpened
        | DeviationDecided
        | Paused
        | Stopped,
    ):
        return body.by
    return ()


def place_of(body: Body) -> tuple[str, int] | None:
    """The step and attempt that an entry belongs to, or None for an entry beside the script."""
    if isinstance(body, StepBegan | StepEnded | Refused):
        return body.step, body.attempt
    if isinstance(body, Answered | AnsweredInPart | Intended | Done | Recorded | Settled):
        parts = body.effect.split("/")
        if len(parts) == 3 and parts[1].isdigit():
            return parts[0], int(parts[1])
    return None


def gap(body: Resumed) -> str:
    """The time between the last entry and a resume, in words."""
    hours, rest = divmod(max(body.gap_seconds, 0), 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours} h {minutes} min {seconds} s" if hours else f"{minutes} min {seconds} s"


def stamp(at: str) -> str:
    """An RFC 3339 UTC time for a column that says UTC; anything else as it stands."""
    return f"{at[:10]} {at[11:19]}" if len(at) == 20 and at[10] == "T" and at[19] == "Z" else at


def clock(at: str) -> str:
    """The time of day of an RFC 3339 time."""
    return at[11:19] if len(at) >= 19 else at


def _move(record: Record, body: Presence) -> str:
    words = {
        PresenceChange.CAME: "came",
        PresenceChange.LEFT: "left",
        PresenceChange.BACK: "came back",
        PresenceChange.SIGNED_IN_AGAIN: "signed in again",
        PresenceChange.TOOK_PLACE: "took the place of",
    }[body.change]
    said = f"{words} {record.name(body.instead_of)}" if body.instead_of else words
    return _checked(said, body.identity_check)


def _checked(words: str, identity_check: str) -> str:
    return f"{words} ({identity_check})" if identity_check else words
