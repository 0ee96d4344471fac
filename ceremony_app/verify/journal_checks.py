"""Checks of the journal itself: chain, signed checkpoints, attempts and intents."""

from __future__ import annotations

import hashlib
import re
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
from ceremony_app.core.script.effects import EffectKind, Fact
from ceremony_app.core.script.restore_test import RestoreInSecondToken, is_of_before
from ceremony_app.core.script.state import Known, State, extend
from ceremony_app.verify.report import Check, failed, judged, not_checked

FORMAT = 1
MAIN_SCRIPT = "ceremony"
"""The script that carries a whole plan out; others, such as a recovery, need not make its keys and wraps."""
MAX_ENTRIES = 200_000
_ATTEMPT = re.compile(r"[1-9][0-9]{0,8}", re.ASCII)
CHECKPOINT = b"ceremony checkpoint v1\n"
IRREVERSIBLE = {kind for kind, effect in operations.EFFECTS.items() if effect is EffectKind.IRREVERSIBLE}


@dataclass(frozen=True)
class Journal:
    """A journal that was read: its entries, and what follows from those that the transcript's signature covers."""

    entries: tuple[Entry, ...]
    frozen: int
    """How many entries there are up to and including the freeze; 0 where there is none."""
    state: State | None
    """After the freeze, or after all entries where there is none: only this is what a transcript signs. None where it
    cannot be folded."""
    whole: State | None
    """After all entries. What only this says is not signed by the transcript, and decides nothing."""
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


def whole(state: State) -> bool:
    """Whether everything in the plan must have been done."""
    return (
        state.stopped is None
        and state.frozen is not None
        and state.opened is not None
        and state.opened.script == MAIN_SCRIPT
    )


def where(state: State, kind: type[Fact]) -> list[Known]:
    """The facts of a kind that stand, with their places."""
    return [known for known in state.known if isinstance(known.fact, kind)]


def read_journal(data: bytes, check: str, name: str) -> tuple[Journal | None, list[Check]]:
    """A journal's bytes as entries; what is wrong with them comes as checks named `check`."""
    if data.count(b"\n") > MAX_ENTRIES:
        return None, [failed(check, f"{name} has more entries than any ceremony writes.")]
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
    whole = _folded(entries)
    state = _folded(entries[:frozen]) if frozen else whole
    journal = Journal(tuple(entries), frozen, state, whole, data)
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


def checkpoints(journal: Journal) -> Check:
    """Every signed head is the head it claims, signed by a ceremony key of this journal."""
    problems, signed = _signed_heads(journal)
    if not signed and not problems:
        if journal.state is not None and journal.state.last(facts.CeremonyKeyMade) is not None:
            return failed("checkpoints", "There was a ceremony key, and it signed no head at all.")
        return not_checked("checkpoints", "The journal has no signed checkpoint: no ceremony key had been made.")
    covered = max((body.covers for body in signed), default=0)
    loose = [entry for entry in journal.entries[covered:] if not isinstance(entry.body, je.Checkpoint)]
    words = f"; what journal.jsonl says after it is not signed (entries: {len(loose)})" if loose else ""
    return judged("checkpoints", problems, f"Signed heads: {len(signed)}; the last covers entry {covered}{words}.")


def covered(journal: Journal) -> int:
    """The last entry that a checkpoint signs; 0 where there is none."""
    _, signed = _signed_heads(journal)
    return max((body.covers for body in signed), default=0)


def _signed_heads(journal: Journal) -> tuple[list[str], list[je.Checkpoint]]:
    """What is wrong with checkpoints, and those that hold."""
    keys = _signing_keys(journal)
    problems, signed = [], []
    for entry in journal.entries:
        body = entry.body
        if not isinstance(body, je.Checkpoint):
            continue
        inside = 0 < body.covers < entry.entry
        if not inside or journal.entries[body.covers - 1].hash != body.head:
            problems.append(f"checkpoint {entry.entry} signs another head than that of entry {body.covers}")
        elif not any(_signed(key, body) for key in keys):
            problems.append(f"the signature of checkpoint {entry.entry} is wrong")
        else:
            signed.append(body)
    return problems, signed


def _signing_keys(journal: Journal) -> list[ec.EllipticCurvePublicKey]:
    """Every key that the signed part of this journal says was born as a ceremony key."""
    found = []
    for entry in journal.entries[: journal.frozen or None]:
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
    if journal.state is None or journal.whole is None:
        return failed("replay", "The journal's facts cannot be read in their order; no state follows from them.")
    problems = [*_attempts(journal), *_intents(journal), *_times(journal)]
    known, struck_out = len(journal.state.known), len(journal.state.struck_out)
    if any(isinstance(one.body, je.Done) and _needed_none(one.body) for one in journal.entries):
        told = (
            f"Facts that stand: {known}, struck out: {struck_out}; every irreversible outcome has its intent, but for "
            "the restore tests of a program that wrote none before them."
        )
    else:
        told = f"Facts that stand: {known}, struck out: {struck_out}; every irreversible outcome has its intent."
    return judged("replay", problems, told)


def _needed_none(body: je.Done) -> bool:
    """Whether it is a restore test's outcome as format 1 held it before an intent stood before it."""
    return body.operation == RestoreInSecondToken.kind and is_of_before(body.outcome)


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
            if body.operation in IRREVERSIBLE and not _needed_none(body) and intended.get(body.effect) != body.digest:
                problems.append(f"entry {entry.entry} ({body.operation}) has an outcome without an intent")
            if body.effect in done and body.effect in intended:
                problems.append(f"entry {entry.entry} ({body.operation}) is done twice")
            done.add(body.effect)
    state = journal.whole
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
    return parts[0], int(parts[1]) if len(parts) == 3 and _ATTEMPT.fullmatch(parts[1]) else 0


def _times(journal: Journal) -> list[str]:
    """Times never go back, but for a resume: after a power cut the clock may have been set."""
    return [
        f"the time of entry {after.entry} is before that of the entry before it"
        for before, after in zip(journal.entries, journal.entries[1:], strict=False)
        if after.at < before.at and not isinstance(after.body, je.Resumed)
    ]
