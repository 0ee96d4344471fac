"""The device's own evidence, judged once more from what the store holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from cryptography import x509

from ceremony_app.core.evidence import hsm_log
from ceremony_app.core.evidence.attestation import attest, certificates_in
from ceremony_app.core.evidence.hsm_log import Command, Log, LogUnreadable
from ceremony_app.core.evidence.values import Attestation, ChainVerdict, Evidence, LogLine, LogVerdict, Moment
from ceremony_app.core.profiles.match import profile_of_token
from ceremony_app.core.profiles.schema import Profile
from ceremony_app.core.script import facts
from ceremony_app.core.script.state import State
from ceremony_app.devices.hsm.profiles import shipped_profiles
from ceremony_app.verify.reading import CannotRead, read
from ceremony_app.verify.report import Check, judged, not_checked

_LIMIT = 1024 * 1024
_CODE = re.compile(r"\(0x([0-9a-f]{2})\)$", re.ASCII)
CEREMONY_KEY = "ceremony-key"


def evidence_check(folder: Path, state: State, roots: tuple[str, ...], another_build: str = "") -> Check:
    """Every chain and every log comes out as the journal says; `roots` are those that the plan pins.

    A root that the device's profile names is looked up in the profile that ships with this program. `another_build`
    says in what the program that ran differs from this one; profiles of other builds may name other roots.
    """
    taken = [fact.evidence for fact in state.all(facts.EvidenceTaken)]
    problems: list[str] = []
    open_ones: list[str] = []
    before: Log | None = None
    profile = _profile(state)
    commands = _commands(profile)
    for one in taken:
        try:
            certificates, kept = _kept(folder, one)
        except CannotRead as problem:
            problems.append(f"evidence {one.moment.value}: {problem}")
            continue
        for told in one.attestations:
            if _same(told, state, certificates, roots, _named(profile)):
                continue
            if another_build and _same(told, state, certificates, roots, _as_told(told)):
                open_ones.append(f"whether the device's profile names the root of {told.subject} is the journal's word")
            elif told.verdict is ChainVerdict.PROFILE and _same(told, state, certificates, roots, _as_told(told)):
                problems.append(f"the root of {told.subject} is no root that the device's profile names")
            else:
                problems.append(f"the attestation of {told.subject} is not worth what the journal says")
        if one.moment is Moment.AFTER:
            problems += _left_out(one, state, certificates, roots)
        problems += _log(one, kept, before, commands)
        if one.moment is Moment.BEFORE and one.log is LogVerdict.WHOLE and kept:
            before = _parsed(kept[0])
    if open_ones and not problems:
        words = "; ".join(open_ones)
        return not_checked("evidence", f"Not compared by this build, as {another_build}: {words}.")
    chains = sum(len(one.attestations) for one in taken)
    logs = sum(one.log is not LogVerdict.NONE for one in taken)
    words = f"Evidence of the device: {chains} attestations and {logs} audit logs, each as the journal judged it."
    return judged("evidence", problems, words if chains or logs else "The device gave no evidence of itself.")


def _kept(folder: Path, one: Evidence) -> tuple[list[x509.Certificate], list[bytes]]:
    """Every certificate and every log among the files, by what they hold and not by what the journal calls them."""
    certificates: list[x509.Certificate] = []
    logs = []
    for file in one.files:
        data = read(folder / "store" / file.sha256, _LIMIT)
        found = certificates_in(data)
        certificates += found
        if not found and hsm_log.is_log(data):
            logs.append(data)
    return certificates, logs


def _left_out(
    one: Evidence, state: State, certificates: list[x509.Certificate], roots: tuple[str, ...]
) -> Iterator[str]:
    """Keys for which a certificate lies in the store, and of which the journal says nothing."""
    told = {attested.subject for attested in one.attestations}
    keys = {fact.key for fact in state.all(facts.KeyCreated) if state.key(fact.key) is not None}
    opened = state.last(facts.TokenOpened)
    serial = opened.token.serial if opened is not None else ""
    for subject in sorted({*keys, CEREMONY_KEY} - told):
        spki = _spki(state, subject)
        if spki and attest(subject, bytes.fromhex(spki), certificates, roots, (), serial) is not None:
            yield f"there is an attestation of {subject}, and the journal leaves it out"


def _profile(state: State) -> Profile | None:
    """The profile of this device among those that ship with this program."""
    opened = state.last(facts.TokenOpened)
    if opened is None:
        return None
    token = opened.token
    return profile_of_token(shipped_profiles(), token.module_path, token.manufacturer, token.model)


def _commands(profile: Profile | None) -> dict[int, Command]:
    """The commands that the profile of this device knows."""
    table = profile.log.commands if profile is not None and profile.log is not None else ()
    return {int(one.code, 16): Command(one.name, one.operations) for one in table}


def _named(profile: Profile | None) -> tuple[str, ...]:
    """The roots that the profile of this device names."""
    return profile.attestation.roots if profile is not None and profile.attestation is not None else ()


def _as_told(told: Attestation) -> tuple[str, ...]:
    """The root that a profile would have to name for the journal's verdict."""
    return told.chain[-1:] if told.verdict is ChainVerdict.PROFILE else ()


def _same(
    told: Attestation,
    state: State,
    certificates: list[x509.Certificate],
    roots: tuple[str, ...],
    named: tuple[str, ...],
) -> bool:
    opened = state.last(facts.TokenOpened)
    spki = _spki(state, told.subject)
    serial = opened.token.serial if opened is not None else ""
    again = attest(told.subject, bytes.fromhex(spki), certificates, roots, named, serial) if spki else None
    return again == told


def _spki(state: State, subject: str) -> str:
    if subject == CEREMONY_KEY:
        own = state.last(facts.CeremonyKeyMade)
        return own.key.spki if own is not None else ""
    return next((fact.made.spki for fact in reversed(state.all(facts.KeyCreated)) if fact.key == subject), "")


def _log(one: Evidence, logs: list[bytes], before: Log | None, commands: Mapping[int, Command]) -> list[str]:
    amiss = [f"the audit log {one.moment.value} is not what the journal says"]
    parsed = _parsed(logs[0]) if len(set(logs)) == 1 else None
    if parsed is None:
        if one.log is (LogVerdict.UNREADABLE if logs else LogVerdict.NONE):
            return []
        return amiss if logs else [f"the audit log {one.moment.value} cannot be read again"]
    why = hsm_log.fault(parsed, before)
    again = hsm_log.lines(parsed, before, {}, ())
    if (LogVerdict.BROKEN if why else LogVerdict.WHOLE, why) != (one.log, one.log_why):
        return amiss
    if [_heart(line) for line in again] != [_heart(line) for line in one.lines]:
        return amiss
    return [
        f"entry {line.number} of the audit log {one.moment.value} is explained, and nothing explains it"
        for line in one.lines
        if line.explained and not _explains(commands.get(_code(line)), line)
    ]


def _heart(line: LogLine) -> tuple[int, int, str, str]:
    """What the log itself says; names of commands are a profile's."""
    return line.number, _code(line), line.target, line.result


def _code(line: LogLine) -> int:
    """The command's number, which stands in brackets behind its name; -1 where none does."""
    found = _CODE.search(line.command)
    return int(found.group(1), 16) if found else -1


def _explains(command: Command | None, line: LogLine) -> bool:
    """Whether a profile that knows the command lets it be explained so: by every session, or by a step."""
    return command is not None and line.session is not bool(command.operations) and line.session is not bool(line.steps)


def _parsed(data: bytes) -> Log | None:
    try:
        return hsm_log.parse(data)
    except LogUnreadable:
        return None
