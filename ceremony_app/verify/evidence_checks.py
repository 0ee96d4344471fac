"""The device's own evidence, judged once more from what the store holds."""

from __future__ import annotations

from pathlib import Path

from cryptography import x509

from ceremony_app.core.evidence import hsm_log
from ceremony_app.core.evidence.attestation import attest, certificates_in
from ceremony_app.core.evidence.hsm_log import Log, LogUnreadable
from ceremony_app.core.evidence.values import Attestation, ChainVerdict, Evidence, FileKind, LogVerdict, Moment
from ceremony_app.core.script import facts
from ceremony_app.core.script.state import State
from ceremony_app.verify.reading import CannotRead, read
from ceremony_app.verify.report import Check, judged

_LIMIT = 1024 * 1024
CEREMONY_KEY = "ceremony-key"


def evidence_check(folder: Path, state: State, roots: tuple[str, ...]) -> Check:
    """Every chain and every log comes out as the journal says; `roots` are those that the plan pins."""
    taken = [fact.evidence for fact in state.all(facts.EvidenceTaken)]
    problems: list[str] = []
    before: Log | None = None
    for one in taken:
        try:
            certificates, log = _kept(folder, one)
        except CannotRead as problem:
            problems.append(f"evidence {one.moment.value}: {problem}")
            continue
        problems += [
            f"the attestation of {told.subject} is not worth what the journal says"
            for told in one.attestations
            if not _same(told, state, certificates, roots)
        ]
        problems += _log(one, log, before)
        if one.moment is Moment.BEFORE and one.log is LogVerdict.WHOLE and log is not None:
            before = _parsed(log)
    chains = sum(len(one.attestations) for one in taken)
    logs = sum(one.log is not LogVerdict.NONE for one in taken)
    words = f"Evidence of the device: {chains} attestations and {logs} audit logs, each as the journal judged it."
    return judged("evidence", problems, words if chains or logs else "The device gave no evidence of itself.")


def _kept(folder: Path, one: Evidence) -> tuple[list[x509.Certificate], bytes | None]:
    certificates: list[x509.Certificate] = []
    log = None
    for file in one.files:
        data = read(folder / "store" / file.sha256, _LIMIT)
        if file.kind is FileKind.CERTIFICATE:
            certificates += certificates_in(data)
        elif file.kind is FileKind.LOG:
            log = data
    return certificates, log


def _same(told: Attestation, state: State, certificates: list[x509.Certificate], roots: tuple[str, ...]) -> bool:
    opened = state.last(facts.TokenOpened)
    spki = _spki(state, told.subject)
    serial = opened.token.serial if opened is not None else ""
    # What a profile names is no reason for an auditor to trust it.
    named = () if told.verdict is not ChainVerdict.PROFILE else told.chain[-1:]
    again = attest(told.subject, bytes.fromhex(spki), certificates, roots, named, serial) if spki else None
    return again == told


def _spki(state: State, subject: str) -> str:
    if subject == CEREMONY_KEY:
        own = state.last(facts.CeremonyKeyMade)
        return own.key.spki if own is not None else ""
    return next((fact.made.spki for fact in reversed(state.all(facts.KeyCreated)) if fact.key == subject), "")


def _log(one: Evidence, data: bytes | None, before: Log | None) -> list[str]:
    if one.log in (LogVerdict.NONE, LogVerdict.UNREADABLE):
        return []
    log = _parsed(data) if data is not None else None
    if log is None:
        return [f"the audit log {one.moment.value} cannot be read again"]
    why = hsm_log.fault(log, before)
    verdict = LogVerdict.BROKEN if why else LogVerdict.WHOLE
    told = [line.number for line in one.lines]
    again = [line.number for line in hsm_log.lines(log, before, {}, ())]
    if (verdict, why) != (one.log, one.log_why) or told != again:
        return [f"the audit log {one.moment.value} is not what the journal says"]
    return []


def _parsed(data: bytes) -> Log | None:
    try:
        return hsm_log.parse(data)
    except LogUnreadable:
        return None
