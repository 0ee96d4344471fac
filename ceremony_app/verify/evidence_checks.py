"""The device's own evidence, judged once more from what the store holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cryptography import x509

from ceremony_app.core.evidence import hsm_log
from ceremony_app.core.evidence.attestation import attest
from ceremony_app.core.evidence.brought import LONGEST, looked_at, too_much
from ceremony_app.core.evidence.doings import OF_CHECKPOINTS, Doing, doings
from ceremony_app.core.evidence.hsm_log import Command, Log, LogUnreadable
from ceremony_app.core.evidence.values import (
    Attestation,
    ChainVerdict,
    Evidence,
    EvidenceFile,
    FileKind,
    LogLine,
    LogVerdict,
    Moment,
)
from ceremony_app.core.journal.entries import Done
from ceremony_app.core.profiles.match import profile_of_token
from ceremony_app.core.profiles.schema import Profile
from ceremony_app.core.script import facts
from ceremony_app.core.script.evidence_operations import CollectEvidence
from ceremony_app.core.script.state import Known, State
from ceremony_app.devices.hsm.profiles import shipped_profiles
from ceremony_app.verify.journal_checks import Journal
from ceremony_app.verify.reading import CannotRead, read, sha256_of, shown
from ceremony_app.verify.report import Check, judged, not_checked

_CODE = re.compile(r"\(0x([0-9a-f]{2})\)$", re.ASCII)
_HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)
FROM_TOKEN = "token"  # noqa: S105 - where a certificate came from.
CEREMONY_KEY = "ceremony-key"


def evidence_check(folder: Path, journal: Journal, roots: tuple[str, ...], another_build: str = "") -> Check:
    """Every chain and every log comes out as the journal says; `roots` are those that the plan pins.

    A root that the device's profile names is looked up in the profile that ships with this program, and so is what
    explains an entry of a log. `another_build` says in what the program that ran differs from this one; its profiles
    may differ too, and what only they can tell is then the journal's word.
    """
    state = journal.state
    if state is None:
        return not_checked("evidence", "The journal cannot be folded.")
    profile = _profile(state)
    found = _Found(another_build)
    judge = _Judge(state, roots, profile, found)
    before: Log | None = None
    since = 0
    taken = [known for known in state.known if isinstance(known.fact, facts.EvidenceTaken)]
    for known in taken:
        one = _evidence(known)
        try:
            certificates, kept = _kept(folder, one, found)
        except CannotRead as problem:
            found.problems.append(f"evidence {one.moment.value}: {problem}")
            continue
        judge.attestations(one, certificates)
        entries = journal.entries[: _collected(journal, known) - 1]
        judge.log(one, kept, before, doings(entries, since, CollectEvidence.kind))
        if one.moment is Moment.BEFORE and one.log is LogVerdict.WHOLE and kept:
            before, since = _parsed(kept[0]), known.entry
    if found.told and not found.problems:
        words = "; ".join(found.told)
        return not_checked("evidence", f"Not compared by this build, as {another_build}: {words}.")
    chains = sum(len(_evidence(one).attestations) for one in taken)
    logs = sum(_evidence(one).log is not LogVerdict.NONE for one in taken)
    others = [file.source for known in taken for file in _evidence(known).files if file.kind is FileKind.OTHER]
    names = ", ".join(shown(one) for one in others[:5]) + (" ..." if len(others) > 5 else "")
    words = f"; kept and not looked at: {len(others)} ({names})" if others else ""
    if not chains and not logs:
        return judged("evidence", found.problems, f"The device gave no evidence of itself{words}.")
    sentence = (
        f"Evidence of the device: {chains} attestations and {logs} audit logs, each as the journal judged it{words}."
    )
    return judged("evidence", found.problems, sentence)


def _evidence(known: Known) -> Evidence:
    assert isinstance(known.fact, facts.EvidenceTaken)
    return known.fact.evidence


def _collected(journal: Journal, known: Known) -> int:
    """The entry at which evidence was collected; steps behind it were not known then."""
    for entry in reversed(journal.entries[: known.entry - 1]):
        body = entry.body
        if isinstance(body, Done) and body.operation == CollectEvidence.kind:
            return entry.entry
    return known.entry


@dataclass
class _Found:
    """What was found amiss, and what only another build could tell."""

    another_build: str
    problems: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def otherwise(self, problem: str, told: str) -> None:
        """Something that this program's profiles tell otherwise than the journal does."""
        if self.another_build:
            self.told.append(told)
        else:
            self.problems.append(problem)


class _Judge:
    """Judges evidence as this program would."""

    def __init__(self, state: State, roots: tuple[str, ...], profile: Profile | None, found: _Found) -> None:
        self._state, self._roots, self._found = state, roots, found
        attestation = profile.attestation if profile is not None else None
        self._named = attestation.roots if attestation is not None else ()
        self._commands = _commands(profile)
        opened = state.last(facts.TokenOpened)
        self._serial = opened.token.serial if opened is not None else ""

    def attestations(self, one: Evidence, certificates: list[x509.Certificate]) -> None:
        """Each attestation that was told, and each that was not."""
        for told in one.attestations:
            if self._attested(told.subject, certificates, self._named) == told:
                continue
            # The root that the profile would have to name for the journal's verdict.
            wanted = told.chain[-1:] if told.verdict is ChainVerdict.PROFILE else ()
            if self._attested(told.subject, certificates, wanted) != told:
                self._found.problems.append(f"the attestation of {told.subject} is not worth what the journal says")
            elif wanted:
                self._found.otherwise(
                    f"the root of {told.subject} is no root that the device's profile names",
                    f"whether the device's profile names the root of {told.subject} is the journal's word",
                )
            else:
                self._found.otherwise(
                    f"the device's profile names the root of {told.subject}, and the journal says that nobody does",
                    f"whether the device's profile names the root of {told.subject} is the journal's word",
                )
        if one.moment is Moment.AFTER:
            self._left_out(one, certificates)

    def _left_out(self, one: Evidence, certificates: list[x509.Certificate]) -> None:
        """Keys for which a certificate lies in the store, and of which the journal says nothing."""
        told = {attested.subject for attested in one.attestations}
        keys = {fact.key for fact in self._state.all(facts.KeyCreated) if self._state.key(fact.key) is not None}
        for subject in sorted({*keys, CEREMONY_KEY} - told):
            if self._attested(subject, certificates, ()) is not None:
                self._found.problems.append(f"there is an attestation of {subject}, and the journal leaves it out")

    def _attested(
        self, subject: str, certificates: list[x509.Certificate], named: tuple[str, ...]
    ) -> Attestation | None:
        spki = _spki(self._state, subject)
        if not spki:
            return None
        return attest(subject, bytes.fromhex(spki), certificates, self._roots, named, self._serial)

    def log(self, one: Evidence, logs: list[bytes], before: Log | None, done: tuple[Doing, ...]) -> None:
        """What the log says, and each of its entries beside the steps that explain it."""
        amiss = f"the audit log {one.moment.value} is not what the journal says"
        parsed = _parsed(logs[0]) if len(set(logs)) == 1 else None
        if parsed is None:
            if one.log is not (LogVerdict.UNREADABLE if logs else LogVerdict.NONE):
                missing = f"the audit log {one.moment.value} cannot be read again"
                self._found.problems.append(amiss if logs else missing)
            return
        why = hsm_log.fault(parsed, before)
        again = hsm_log.lines(parsed, before, self._commands, done)
        verdict = LogVerdict.BROKEN if why else LogVerdict.WHOLE
        if (verdict, why) != (one.log, one.log_why) or [_heart(line) for line in again] != [
            _heart(line) for line in one.lines
        ]:
            self._found.problems.append(amiss)
            return
        for told, line in zip(one.lines, again, strict=True):
            self._line(one.moment, told, line)

    def _line(self, moment: Moment, told: LogLine, again: LogLine) -> None:
        """One entry of a log, as the journal tells it and as it comes out again."""
        entry = f"entry {told.number} of the audit log {moment.value}"
        strange = [step for step in told.steps if step != OF_CHECKPOINTS and step not in self._state.began]
        if strange:
            self._found.problems.append(f"{entry} is of step {strange[0]}, which never began")
        elif told.explained and not again.explained:
            self._found.otherwise(
                f"{entry} is explained, and nothing explains it", f"what explains {entry} is the journal's word"
            )
        elif told != again:
            steps = ", ".join(again.steps) or "none"
            self._found.otherwise(
                f"{entry} is {again.command} and by its place of step {steps}, which the journal tells otherwise",
                f"what explains {entry} is the journal's word",
            )


def _kept(folder: Path, one: Evidence, amiss: _Found) -> tuple[list[x509.Certificate], list[bytes]]:
    """Every certificate and every log among the files, by what they hold and not by what the journal calls them."""
    certificates: list[x509.Certificate] = []
    logs = []
    for file in one.files:
        if why := too_much([each.length for each in one.files], len(certificates)):
            amiss.problems.append(f"more was kept as evidence {one.moment.value} than is ever taken: {why}")
            break
        if not _HASH.fullmatch(file.sha256):
            amiss.problems.append(f"evidence {one.moment.value} is kept under a name that is no hash")
            continue
        data = read(folder / "store" / file.sha256, LONGEST)
        kind, found = looked_at(data)
        if (kind, len(data)) != (file.kind, file.length):
            told = f"{file.kind.value} of {file.length} bytes"
            amiss.problems.append(f"{shown(file.source)} is no {told}, as the journal says")
        amiss.problems += _still(folder, one.moment, file)
        certificates += found
        logs += [data] if kind is FileKind.LOG else []
    return certificates, logs


def _still(folder: Path, moment: Moment, file: EvidenceFile) -> Iterator[str]:
    """A file that still lies where it was brought is the one that was kept."""
    if "/" in file.source or not file.source.isprintable() or file.source in (FROM_TOKEN, ".", ".."):
        return
    name = f"evidence/{moment.value}/{file.source}"
    if not (folder / name).exists():
        return
    try:
        digest, _ = sha256_of(folder / name)
    except CannotRead as problem:
        yield f"{shown(name)}: {problem}"
        return
    if digest != file.sha256:
        yield f"{shown(name)} was changed"


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


def _spki(state: State, subject: str) -> str:
    if subject == CEREMONY_KEY:
        own = state.last(facts.CeremonyKeyMade)
        return own.key.spki if own is not None else ""
    return next((fact.made.spki for fact in reversed(state.all(facts.KeyCreated)) if fact.key == subject), "")


def _heart(line: LogLine) -> tuple[int, int, str, str]:
    """What the log itself says; names of commands are a profile's."""
    return line.number, _code(line), line.target, line.result


def _code(line: LogLine) -> int:
    """The command's number, which stands in brackets behind its name; -1 where none does."""
    found = _CODE.search(line.command)
    return int(found.group(1), 16) if found else -1


def _parsed(data: bytes) -> Log | None:
    try:
        return hsm_log.parse(data)
    except LogUnreadable:
        return None
