"""Collects what a device says of itself: certificates that lie in it, and what people brought for it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from cryptography import x509

from ceremony_app.core.evidence import hsm_log
from ceremony_app.core.evidence.attestation import attest
from ceremony_app.core.evidence.brought import looked_at, too_much
from ceremony_app.core.evidence.doings import Doing, doings
from ceremony_app.core.evidence.hsm_log import Command, Log, LogUnreadable
from ceremony_app.core.evidence.values import (
    Attestation,
    Evidence,
    EvidenceFile,
    FileKind,
    LogLine,
    LogVerdict,
    Moment,
)
from ceremony_app.core.profiles.match import profile_of_token
from ceremony_app.core.profiles.schema import Profile
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script.evidence_operations import CollectEvidence
from ceremony_app.core.script.outcomes import TokenRead
from ceremony_app.core.script.state import State
from ceremony_app.devices.hsm.profiles import shipped_profiles
from ceremony_app.devices.media.inbox import read_target
from ceremony_app.devices.media.refusals import MediaNotRegular
from ceremony_app.flow.performing.desk import Desk

FOLDER = "evidence"
CEREMONY_KEY = "ceremony-key"


class EvidenceTooMuch(Refusal):
    """More was brought, or lies in the token, than any device says of itself."""

    code = "TOKEN-EVIDENCE-TOO-MUCH"
    says = "More came as evidence of the device than is taken: {found}."
    next_step = (
        "Leave in the folder “evidence” the attestations, the certificates above them and one log; run this again."
    )


def collect_evidence(desk: Desk, operation: CollectEvidence, state: State) -> Evidence:
    """Everything is kept in the store before it is judged; the journal holds hashes and verdicts."""
    brought = read_brought(desk.folder, operation.moment)
    known = [("token", one) for one in desk.open_token().certificates()] + sorted(brought.items())
    looked = [looked_at(data) for _, data in known]
    certificates = [one for _, found in looked for one in found]
    if found := too_much([len(data) for _, data in known], len(certificates)):
        raise EvidenceTooMuch(found=found)
    files = [
        EvidenceFile(source=source, kind=kind, sha256=desk.store.put(data), length=len(data))
        for (source, data), (kind, _) in zip(known, looked, strict=True)
    ]
    logs = [data for (_, data), (kind, _) in zip(known, looked, strict=True) if kind is FileKind.LOG]
    opened = state.last(facts.TokenOpened)
    profile = _profile(opened.token) if opened is not None else None
    before, since = earlier_log(desk, state)
    log, why, lines = judge_log(logs, before, profile, doings(desk.entries(), since, CollectEvidence.kind))
    return Evidence(
        moment=operation.moment,
        files=tuple(files),
        attestations=tuple(attestations(state, certificates, operation.roots, profile)),
        log=log,
        log_why=why,
        lines=lines,
    )


def read_brought(folder: Path, moment: Moment) -> dict[str, bytes]:
    """What people put into `evidence/MOMENT` of the ceremony's folder, by name; bounds and refusals of `read_inbox`."""
    place = folder / FOLDER
    try:
        place.mkdir(mode=0o700, exist_ok=True)
    except FileExistsError:
        raise MediaNotRegular(name=FOLDER) from None
    if place.is_symlink():
        raise MediaNotRegular(name=FOLDER)
    return read_target(place, moment.value)


def _profile(token: TokenRead) -> Profile | None:
    return profile_of_token(shipped_profiles(), token.module_path, token.manufacturer, token.model)


def offers(profile: Profile | None) -> tuple[str, ...]:
    """What evidence such a device gives, in its profile's words."""
    if profile is None:
        return ()
    return tuple(one.says for one in (profile.attestation, profile.log) if one is not None)


def attestations(
    state: State, certificates: list[x509.Certificate], roots: tuple[str, ...], profile: Profile | None
) -> Iterator[Attestation]:
    """The best attestation of each key pair that was made and stands."""
    opened, own = state.last(facts.TokenOpened), state.last(facts.CeremonyKeyMade)
    spkis = {fact.key: fact.made.spki for fact in state.all(facts.KeyCreated) if state.key(fact.key) is not None}
    if own is not None:
        spkis[CEREMONY_KEY] = own.key.spki
    named = profile.attestation.roots if profile is not None and profile.attestation is not None else ()
    for subject, spki in spkis.items():
        if spki:
            serial = opened.token.serial if opened is not None else ""
            found = attest(subject, bytes.fromhex(spki), certificates, roots, named, serial)
            if found is not None:
                yield found


def earlier_log(desk: Desk, state: State) -> tuple[Log | None, int]:
    """The log from before anything was made, as it was kept, and the entry that tells of it; None and 0 without."""
    for known in reversed(state.known):
        fact = known.fact
        if not isinstance(fact, facts.EvidenceTaken) or fact.evidence.moment is not Moment.BEFORE:
            continue
        if fact.evidence.log is LogVerdict.WHOLE:
            kept = next(one for one in fact.evidence.files if one.kind is FileKind.LOG)
            return hsm_log.parse(desk.store.get(kept.sha256)), known.entry
    return None, 0


def judge_log(
    logs: list[bytes], before: Log | None, profile: Profile | None, done: tuple[Doing, ...]
) -> tuple[LogVerdict, str, tuple[LogLine, ...]]:
    """The verdict on what was brought as the device's log, why, and its new entries."""
    if not logs:
        return LogVerdict.NONE, "", ()
    if len({hashlib.sha256(one).digest() for one in logs}) > 1:
        return LogVerdict.UNREADABLE, "several logs were brought", ()
    try:
        log = hsm_log.parse(logs[0])
    except LogUnreadable as problem:
        return LogVerdict.UNREADABLE, str(problem), ()
    why = hsm_log.fault(log, before)
    table = profile.log.commands if profile is not None and profile.log is not None else ()
    commands = {int(one.code, 16): Command(one.name, one.operations) for one in table}
    lines = hsm_log.lines(log, before, commands, done)
    return (LogVerdict.BROKEN if why else LogVerdict.WHOLE), why, lines
