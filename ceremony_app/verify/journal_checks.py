"""Checks of the journal itself: chain, freeze, seal segment, signed checkpoints, and whether it can be replayed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.serialization import load_der_public_key

from ceremony_app.core.journal import entries as je
from ceremony_app.core.journal.chain import Entry, JournalDamaged, parse_journal
from ceremony_app.core.script import facts, operations
from ceremony_app.core.script.effects import EffectKind
from ceremony_app.core.script.state import State, extend
from ceremony_app.verify.report import Check, failed, judged, not_checked, passed

FORMAT = 1
CHECKPOINT = b"ceremony checkpoint v1\n"
SEAL_ACTS = ("seal", "resume")
SEAL_FACTS = {
    kind.kind
    for kind in (
        facts.TranscriptSigned,
        facts.HeadRead,
        facts.ObjectDestroyed,
        facts.TranscriptVerified,
        # What a resume in the middle of the seal records.
        facts.ReentryChecked,
        facts.ClockCompared,
        facts.PreflightDone,
        facts.SignedInAgain,
        facts.PersonGone,
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
    je.Resumed,
    je.Paused,
    # What goes wrong while sealing is written down too; the check of the deviations names it.
    je.DeviationOpened,
    je.DeviationDecided,
)
SEAL_INTENTS = ("sign-transcript", "destroy-key")
IRREVERSIBLE = {kind for kind, effect in operations.EFFECTS.items() if effect is EffectKind.IRREVERSIBLE}


@dataclass(frozen=True)
class Journal:
    """A journal that was read: its entries, and the state after all of them, if they can be folded."""

    entries: tuple[Entry, ...]
    frozen: int
    """How many entries there are up to and including the freeze; 0 where there is none."""
    state: State | None
    data: bytes

    @property
    def opened(self) -> je.Opened | None:
        """The first entry's body, if it is what a first entry must be."""
        body = self.entries[0].body if self.entries else None
        return body if isinstance(body, je.Opened) else None

    @property
    def prefix(self) -> bytes:
        """The lines up to and including the freeze."""
        return b"".join(entry.line() for entry in self.entries[: self.frozen])


def read_journal(data: bytes, check: str, name: str) -> tuple[Journal | None, list[Check]]:
    """A journal's bytes as entries; what is wrong with them comes as checks named `check`."""
    try:
        entries, torn = parse_journal(data)
    except JournalDamaged as damage:
        return None, [failed(check, f"{name}: {damage.operator_text}")]
    # The chain lets any JSON through as a time; all that follows reads it as text.
    odd = [entry.entry for entry in entries if not isinstance(entry.at, str) or not _is_time(entry.at)]
    if odd:
        return None, [failed(check, f"{name}: entry {odd[0]} has no RFC 3339 UTC time.")]
    if not entries:
        return None, [failed(check, f"{name} has no entries.")]
    frozen = next((place for place, entry in enumerate(entries, 1) if isinstance(entry.body, je.Frozen)), 0)
    journal = Journal(tuple(entries), frozen, _folded(entries), data)
    problems = []
    if torn:
        problems.append(f"{name} ends in a torn line of {len(torn)} bytes")
    if journal.opened is None:
        problems.append(f"{name} does not begin with an opening entry")
    elif journal.opened.format != FORMAT:
        problems.append(f"{name} has format {journal.opened.format}, which this program does not know")
    if sum(isinstance(entry.body, je.Opened) for entry in entries) > 1:
        problems.append(f"{name} is opened more than once")
    return journal, [judged(check, problems, f"{name}: {len(entries)} entries, each follows from the one before.")]


def _is_time(at: str) -> bool:
    try:
        return len(at) == 20 and at.endswith("Z") and datetime.fromisoformat(at) is not None
    except ValueError:
        return False


def _folded(entries: Sequence[Entry]) -> State | None:
    state = State()
    try:
        extend(state, entries)
    # Bodies are typed, but a fact's value, a deviation's number or an intent's arguments are read by the fold.
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return state


def seal_segment(journal: Journal, attached: Journal) -> Check:
    """The folder's journal begins with the attached one, and only the seal follows."""
    if not journal.data.startswith(attached.data):
        place = next(
            (ours.entry for ours, theirs in zip(journal.entries, attached.entries, strict=False) if ours != theirs),
            len(journal.entries) + 1,
        )
        return failed("seal", f"journal.jsonl is not the transcript's journal: they part at entry {place}.")
    after = journal.entries[len(attached.entries) :]
    own = _ceremony_key(journal)
    problems = [problem for entry in after if (problem := _foreign(entry, own)) is not None]
    return judged("seal", problems, f"journal.jsonl goes on with {len(after)} entries of the seal and nothing else.")


def _foreign(entry: Entry, own: facts.CeremonyKeyMade | None) -> str | None:
    """Why an entry may not stand behind the freeze, or None."""
    body, name = entry.body, f"entry {entry.entry} ({entry.kind}) stands behind the freeze"
    if not isinstance(body, SEAL_BODIES):
        return name
    if isinstance(body, je.StepBegan) and body.act not in SEAL_ACTS:
        return f"{name} and begins a step of act {body.act}"
    if isinstance(body, je.Intended) and body.operation not in SEAL_INTENTS:
        return f"{name} and intends {body.operation}"
    if isinstance(body, je.Recorded):
        if body.fact not in SEAL_FACTS:
            return f"{name} and records {body.fact}"
        key_id = body.value.get("key_id")
        if body.fact == facts.ObjectDestroyed.kind and (own is None or key_id != own.key.key_id):
            return f"{name} and destroys another key than the ceremony's"
    return None


def _ceremony_key(journal: Journal) -> facts.CeremonyKeyMade | None:
    return journal.state.last(facts.CeremonyKeyMade) if journal.state else None


def checkpoints(journal: Journal) -> Check:
    """Every signed head is the head it claims, signed by a ceremony key of this journal."""
    keys = _signing_keys(journal)
    hashes_by_number = {entry.entry: entry.hash for entry in journal.entries}
    problems, count, covered = [], 0, 0
    for entry in journal.entries:
        body = entry.body
        if not isinstance(body, je.Checkpoint):
            continue
        count += 1
        if body.covers >= entry.entry or hashes_by_number.get(body.covers) != body.head:
            problems.append(f"checkpoint {entry.entry} signs another head than that of entry {body.covers}")
        elif not any(_signed(key, body) for key in keys):
            problems.append(f"the signature of checkpoint {entry.entry} is wrong")
        covered = body.covers
    if not count:
        return not_checked("checkpoints", "The journal has no signed checkpoint: no ceremony key had been made.")
    loose = len(journal.entries) - covered - 1
    return judged(
        "checkpoints",
        problems,
        f"{count} signed heads fit; the last covers entry {covered}, {max(loose, 0)} follow it.",
    )


def _signing_keys(journal: Journal) -> list[ec.EllipticCurvePublicKey]:
    """Every key that this journal says was born as a ceremony key."""
    found = []
    for entry in journal.entries:
        body = entry.body
        if isinstance(body, je.Done) and body.operation == operations.MakeCeremonyKey.kind:
            try:
                key = load_der_public_key(bytes.fromhex(str(body.outcome.get("spki"))))
            except (ValueError, TypeError):
                continue
            if isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, ec.SECP384R1):
                found.append(key)
    return found


def _signed(key: ec.EllipticCurvePublicKey, body: je.Checkpoint) -> bool:
    digest = hashlib.sha384(CHECKPOINT + body.head.encode()).digest()
    try:
        key.verify(bytes.fromhex(body.signature), digest, ec.ECDSA(Prehashed(hashes.SHA384())))
    except (InvalidSignature, ValueError):
        return False
    return True


def replay(journal: Journal) -> Check:
    """The journal can be folded, attempts go on by one, and nothing irreversible was done without its intent."""
    if journal.state is None:
        return failed("replay", "The journal's facts cannot be read in their order; no state follows from them.")
    problems = [*_attempts(journal), *_intents(journal), *_times(journal)]
    return judged(
        "replay",
        problems,
        f"{len(journal.state.known)} facts stand, {len(journal.state.struck_out)} are struck out; every irreversible "
        "outcome has its intent.",
    )


def _attempts(journal: Journal) -> list[str]:
    problems, state = [], State()
    for entry in journal.entries:
        body = entry.body
        if isinstance(body, je.StepBegan | je.StepEnded) and body.attempt != state.attempt(body.step):
            problems.append(
                f"entry {entry.entry} is of attempt {body.attempt} of step {body.step}, which is in attempt "
                f"{state.attempt(body.step)}"
            )
        extend(state, [entry])
    return problems


def _intents(journal: Journal) -> list[str]:
    problems: list[str] = []
    intended: dict[str, str] = {}
    settled: set[str] = set()
    done: set[str] = set()
    over: set[tuple[str, int]] = set()
    for entry in journal.entries:
        body = entry.body
        if isinstance(body, je.Intended):
            intended[body.effect] = body.digest
            done.discard(body.effect)
        elif isinstance(body, je.Settled):
            settled.add(body.effect)
        elif isinstance(body, je.Refused):
            over.add((body.step, body.attempt))
        elif isinstance(body, je.Done):
            if body.operation in IRREVERSIBLE and intended.get(body.effect) != body.digest:
                problems.append(f"entry {entry.entry} ({body.operation}) has an outcome without an intent")
            if body.effect in done and body.effect in intended:
                problems.append(f"entry {entry.entry} ({body.operation}) is done twice")
            done.add(body.effect)
    state = journal.state
    for effect in intended:
        step, attempt = _place(effect)
        fell = (step, attempt) in over or (state is not None and attempt < state.attempt(step))
        # A ceremony may be stopped because an outcome is unknown; the inventory of its closing act tells.
        stopped = state is not None and state.stopped is not None
        if effect not in done and effect not in settled and not fell and not stopped:
            problems.append(f"the outcome of effect {effect} is not known and nobody looked")
    return problems


def _place(effect: str) -> tuple[str, int]:
    parts = effect.split("/")
    return parts[0], int(parts[1]) if len(parts) == 3 and parts[1].isdigit() else 0


def _times(journal: Journal) -> list[str]:
    """Times never go back, but for a resume: after a power cut the clock may have been set."""
    return [
        f"the time of entry {after.entry} is before that of the entry before it"
        for before, after in zip(journal.entries, journal.entries[1:], strict=False)
        if after.at < before.at and not isinstance(after.body, je.Resumed)
    ]


def sealed(journal: Journal, transcript: bytes) -> Check:
    """What the seal says of the transcript and the ceremony key."""
    state = journal.state
    if state is None:
        return not_checked("sealed", "The journal cannot be folded.")
    signed, head = state.last(facts.TranscriptSigned), state.last(facts.HeadRead)
    problems = []
    if signed is None:
        return not_checked("sealed", "The journal does not say yet that the transcript was signed.")
    if signed.sha256 != hashlib.sha256(transcript).hexdigest() or signed.length != len(transcript):
        problems.append("documents/transcript.pdf is not the file that the journal says was signed")
    if head is not None and head.head != state.frozen_head:
        problems.append("the head that was read aloud is not the head of the freeze")
    own = state.last(facts.CeremonyKeyMade)
    gone = {fact.key_id for fact in state.all(facts.ObjectDestroyed)}
    if own is not None and own.key.key_id not in gone:
        words = "the journal does not say yet that the ceremony key was destroyed"
    else:
        words = "the ceremony key was destroyed" if own else "there was no ceremony key"
    read = "head and certificate were read aloud" if head else "the journal does not say yet that the head was read"
    return judged("sealed", problems, f"The transcript is the file that was signed; {read}; {words}.")


def freeze(attached: Journal) -> Check:
    """The attached journal ends with its freeze."""
    if attached.frozen != len(attached.entries):
        return failed("freeze", "The transcript's journal does not end with its freeze.")
    return passed("freeze", f"The transcript's journal ends with its freeze; head {attached.entries[-1].hash}.")
