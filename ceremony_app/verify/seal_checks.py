"""Checks of what stands behind the freeze: the seal segment, which the transcript does not hold and does not sign."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence

from ceremony_app.core.journal import entries as je
from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.script import facts
from ceremony_app.core.script.acts.closing import CEREMONY_KEY, REJECTED
from ceremony_app.core.script.compile import ACTS
from ceremony_app.core.script.operations import DestroyKey
from ceremony_app.core.script.state import State, extend, fold
from ceremony_app.verify.actor_checks import Actors
from ceremony_app.verify.journal_checks import Journal, covered
from ceremony_app.verify.report import Check, failed, judged, not_checked, passed

SEAL_ACTS = ("seal", "resume")
SEAL_FACTS = {
    kind.kind
    for kind in (
        facts.TranscriptSigned,
        facts.HeadRead,
        facts.ObjectDestroyed,
        facts.ObjectKept,
        facts.TranscriptVerified,
        facts.StickTransfer,
        # What a resume in the middle of the seal records.
        facts.ReentryChecked,
        facts.TokenSeenAgain,
        facts.PinTriesSeen,
        facts.SignedIn,
        facts.ClockCompared,
        facts.PreflightDone,
        facts.SignedInAgain,
        facts.PersonGone,
        facts.WarningsAccepted,
    )
}
SEAL_BODIES = (
    je.StepBegan,
    je.StepEnded,
    je.StepSkipped,
    je.Answered,
    je.AnswerRefused,
    je.Intended,
    je.Done,
    je.Recorded,
    je.Refused,
    je.Settled,
    je.Rewound,
    je.Checkpoint,
    je.Presence,
    je.Lock,
    je.Plugged,
    je.PlugDecided,
    je.LogStick,
    je.Screens,
    je.Carried,
    je.Resumed,
    je.Paused,
    # What goes wrong while sealing is written down too; the check of the deviations names it.
    je.DeviationOpened,
    je.DeviationDecided,
)
SEAL_INTENTS = ("sign-transcript", "destroy-key")
SEAL_DISPOSITIONS = (
    je.Disposition.CONTINUE,
    je.Disposition.REPEAT_STEP,
    je.Disposition.SUBSTITUTE,
    je.Disposition.PAUSE,
    je.Disposition.ACCEPT_PROGRAM,
)
_SEAL_STEP = re.compile(rf"{ACTS.index('seal') + 1}\.[1-9][0-9]?", re.ASCII)
_RESUME_STEP = re.compile(r"R([1-9][0-9]{0,5})\.[1-9][0-9]{0,3}", re.ASCII)
_NO_STEP = ("pause", "stop", "return", "plugged")
"""What stands in an effect for prompts that no step asked."""


def seal_segment(journal: Journal, attached: Journal, plan: Plan | None) -> Check:
    """The folder's journal begins with the attached one, and only the seal follows."""
    if not journal.data.startswith(attached.data):
        place = next(
            (ours.entry for ours, theirs in zip(journal.entries, attached.entries, strict=False) if ours != theirs),
            len(journal.entries) + 1,
        )
        return failed("seal", f"journal.jsonl is not the transcript's journal: they part at entry {place}.")
    after = journal.entries[len(attached.entries) :]
    if attached.state is None:
        return not_checked("seal", "The transcript's journal cannot be folded.")
    tail = _Tail(attached.state, plan)
    problems = [f"entry {entry.entry} ({entry.kind}) {why}" for entry in after for why in tail.foreign(entry)]
    if plan is not None and journal.whole is not None:
        problems += _actors(attached.entries, after, plan)
    return judged("seal", problems, f"journal.jsonl goes on with the seal and nothing else (entries: {len(after)}).")


def _actors(before: Sequence[Entry], after: Sequence[Entry], plan: Plan) -> Iterator[str]:
    """Entries behind the freeze that are by people who could not write them."""
    state, actors = fold(before), Actors(plan)
    for entry in before:
        actors.after(entry.body)
    for entry in after:
        if why := actors.objection(state, entry.body):
            yield f"entry {entry.entry} ({entry.kind}) {why}"
        extend(state, [entry])
        actors.after(entry.body)


class _Tail:
    """What may stand behind a freeze."""

    def __init__(self, state: State, plan: Plan | None) -> None:
        self._own = state.last(facts.CeremonyKeyMade)
        self._resumes = len(state.resumes)
        self._deviations = len(state.deviations)
        self._people = None if plan is None else {one.id for one in plan.people}

    def foreign(self, entry: Entry) -> Iterator[str]:
        """Why an entry may not stand behind the freeze."""
        body, behind = entry.body, "stands behind the freeze"
        if not isinstance(body, SEAL_BODIES):
            yield behind
            return
        for step in _steps(body):
            if not self._of_the_seal(step):
                yield f"{behind} and is about step {step}, which is not of the seal"
        for person in _people(body):
            if self._people is not None and person not in self._people:
                yield f"{behind} and names {person}, who is not in the plan"
        if isinstance(body, je.StepBegan) and body.act not in SEAL_ACTS:
            yield f"{behind} and begins a step of act {body.act}"
        if isinstance(body, je.Intended) and body.operation not in SEAL_INTENTS:
            yield f"{behind} and intends {body.operation}"
        if isinstance(body, je.Resumed):
            self._resumes = max(self._resumes, body.number)
        if isinstance(body, je.DeviationOpened | je.DeviationDecided) and body.number <= self._deviations:
            yield f"{behind} and is about deviation {body.number}, which stands before it"
        if isinstance(body, je.DeviationDecided) and body.disposition not in SEAL_DISPOSITIONS:
            yield f"{behind} and decides {body.disposition.value}"
        if isinstance(body, je.Recorded):
            if body.fact not in SEAL_FACTS:
                yield f"{behind} and records {body.fact}"
            key_id = body.value.get("key_id")
            own = self._own.key.key_id if self._own is not None else None
            if body.fact == facts.ObjectDestroyed.kind and (own is None or key_id != own):
                yield f"{behind} and destroys another key than the ceremony's"
            if body.fact == facts.ObjectKept.kind and body.value.get("what") != CEREMONY_KEY:
                yield f"{behind} and keeps something else than the ceremony key"

    def _of_the_seal(self, step: str) -> bool:
        if _SEAL_STEP.fullmatch(step):
            return True
        resume = _RESUME_STEP.fullmatch(step)
        return resume is not None and int(resume[1]) <= self._resumes


def _steps(body: je.Body) -> Iterator[str]:
    """The steps that an entry is about."""
    if isinstance(body, je.Rewound):
        yield from body.steps
    elif isinstance(body, je.StepBegan | je.StepEnded | je.StepSkipped | je.Refused | je.DeviationOpened):
        yield body.step
    elif isinstance(body, je.Answered | je.Intended | je.Done | je.Recorded | je.Settled):
        yield body.effect.split("/", 1)[0]
    if isinstance(body, je.AnswerRefused) and body.effect not in _NO_STEP:
        yield body.effect.split("/", 1)[0]


def _people(body: je.Body) -> Iterator[str]:
    """The people whom an entry names."""
    if isinstance(body, je.Presence):
        yield body.person
        if body.instead_of is not None:
            yield body.instead_of
    if isinstance(
        body,
        je.Answered
        | je.Settled
        | je.Rewound
        | je.Presence
        | je.Lock
        | je.PlugDecided
        | je.Screens
        | je.DeviationOpened
        | je.DeviationDecided
        | je.Paused,
    ):
        yield from (one.person for one in body.by)


def sealed(journal: Journal, transcript: bytes) -> Check:
    """What the seal says of the transcript and the ceremony key, and how far checkpoints sign it."""
    whole, state = journal.whole, journal.state
    if whole is None or state is None:
        return not_checked("sealed", "The journal cannot be folded.")
    signed = [one for one in whole.known if isinstance(one.fact, facts.TranscriptSigned)]
    read = [one for one in whole.known if isinstance(one.fact, facts.HeadRead)]
    own = state.last(facts.CeremonyKeyMade)
    ending = own is not None and own.key.key_id in whole.destroy_intents
    if not signed:
        return not_checked("sealed", "The journal does not say yet that the transcript was signed.")
    problems, last = [], covered(journal)
    told = signed[-1].fact
    assert isinstance(told, facts.TranscriptSigned)
    if told.sha256 != hashlib.sha256(transcript).hexdigest() or told.length != len(transcript):
        problems.append("documents/transcript.pdf is not the file that the journal says was signed")
    head = read[-1].fact if read else None
    if isinstance(head, facts.HeadRead) and head.head != state.frozen_head:
        problems.append("the head that was read aloud is not the head of the freeze")
    if own is not None:
        # The key signs the head after each of these steps; once it is to be destroyed it cannot any more.
        if signed[-1].entry > last and (read or ending):
            problems.append("no checkpoint signs the entry that says that the transcript was signed")
        if read and read[-1].entry > last and ending:
            problems.append("no checkpoint signs the entry that says that the head was read")
        if ending and not read:
            problems.append("the ceremony key was to be destroyed before the head was read")
        problems += _destroyed_unverified(journal, whole, own.key.key_id, last)
    if problems:
        return judged("sealed", problems, "")
    if own is not None and (signed[-1].entry > last or not read or read[-1].entry > last):
        return not_checked("sealed", "The seal is not complete: the ceremony key has not signed all of its begin yet.")
    copied = "head and certificate were read aloud" if read else "nobody read the head aloud yet"
    return passed("sealed", f"The transcript is the file that was signed; {copied}; {_fate(whole, own)}.")


def _destroyed_unverified(journal: Journal, whole: State, key_id: str, last: int) -> list[str]:
    """Where the ceremony key was to be destroyed although the verifier had not accepted the result."""
    intent = next(
        (
            entry
            for entry in journal.entries
            if isinstance(entry.body, je.Intended)
            and entry.body.operation == DestroyKey.kind
            and entry.body.arguments.get("key_id") == key_id
        ),
        None,
    )
    if intent is None:
        return []
    assert isinstance(intent.body, je.Intended)
    said = [one for one in whole.known if isinstance(one.fact, facts.TranscriptVerified) and one.entry < intent.entry]
    if not said:
        return ["the ceremony key was to be destroyed before the verifier was run"]
    fact = said[-1].fact
    assert isinstance(fact, facts.TranscriptVerified)
    if fact.outcome in REJECTED:
        return [f"the ceremony key was to be destroyed although the verifier had said {fact.outcome}"]
    if said[-1].entry > last:
        return ["no checkpoint signs the entry that says what the verifier had said"]
    return []


def _fate(whole: State, own: facts.CeremonyKeyMade | None) -> str:
    """What became of the ceremony key, as far as the journal tells."""
    if own is None:
        return "there was no ceremony key"
    kept = [one for one in whole.all(facts.ObjectKept) if one.what == CEREMONY_KEY]
    if own.key.key_id in {fact.key_id for fact in whole.all(facts.ObjectDestroyed)}:
        says = "was destroyed"
    elif own.key.key_id in whole.destroy_intents:
        says = "was to be destroyed"
    else:
        says = f"was kept, as {kept[-1].reason}" if kept else "is still to be destroyed"
    return f"not signed: journal.jsonl says that the ceremony key {says}"


def freeze(attached: Journal) -> Check:
    """The attached journal ends with its freeze."""
    if attached.frozen != len(attached.entries):
        return failed("freeze", "The transcript's journal does not end with its freeze.")
    return passed("freeze", f"The transcript's journal ends with its freeze; head {attached.entries[-1].hash}.")
