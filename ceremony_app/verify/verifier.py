"""The auditor's verifier: a ceremony's folder, or its transcript alone, checked without any device or network."""

from __future__ import annotations

from pathlib import Path

from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.load import load_plan
from ceremony_app.core.plan.schema import Plan
from ceremony_app.documents.transcript import BINDING, CERTIFICATE, JOURNAL, PLAN
from ceremony_app.verify import journal_checks, seal_checks, transcript_checks
from ceremony_app.verify.beyond import beyond_check, beyond_freeze
from ceremony_app.verify.binding_checks import bound_check
from ceremony_app.verify.ceremony_checks import ceremony_checks
from ceremony_app.verify.cloud_checks import clouds_check
from ceremony_app.verify.code_checks import code_check
from ceremony_app.verify.folder_checks import attached_document, folder_checks
from ceremony_app.verify.journal_checks import Journal, read_journal
from ceremony_app.verify.media_checks import media_check
from ceremony_app.verify.pdf import PdfDamaged, PdfUnreadable, Transcript, carries_signature, read_pdf
from ceremony_app.verify.reading import CannotRead, read, shown
from ceremony_app.verify.report import (
    NO_TRUST,
    Check,
    CheckVerdict,
    Outcome,
    Report,
    Trust,
    failed,
    not_checked,
    passed,
)
from ceremony_app.verify.script_checks import script_check
from ceremony_app.verify.stated_checks import stated_check

TRANSCRIPT = "documents/transcript.pdf"
_LONGEST_BINDING = 1024 * 1024
MAY_BE_UNCHECKED = ("files",)
"""A transcript alone may be authentic without its folder; any other check that was not made stands in the way."""


def verify(path: Path, trust: Trust = NO_TRUST, require: Mode | None = None) -> Report:
    """Verify a ceremony's folder or a transcript PDF; never raises, whatever lies there.

    Without `trust` the best outcome is CONSISTENT_NOT_ANCHORED, and so it is where something but the files beside a
    lone transcript could not be checked. With `require`, another mode is a failed check.
    """
    try:
        if path.is_dir():
            return _Verification(path, trust, require).folder()
        return verify_transcript(read(path), path, trust, require)
    except CannotRead as problem:
        return _unreadable(f"{shown(path.name)}: {problem}.")
    except (RecursionError, MemoryError):
        return _exhausting(path)


def verify_transcript(data: bytes, path: Path, trust: Trust = NO_TRUST, require: Mode | None = None) -> Report:
    """Verify a transcript PDF as `verify` does, by its bytes; nothing is read at `path`, after which it is called."""
    try:
        return _Verification(path, trust, require).transcript_alone(data)
    except (RecursionError, MemoryError):
        return _exhausting(path)


def _exhausting(path: Path) -> Report:
    return _unreadable(f"{shown(path.name)} is made to exhaust this computer.")


def _unreadable(sentence: str) -> Report:
    return Report(outcome=Outcome.UNREADABLE, mode=None, aborted="", checks=(failed("readable", sentence),))


class _Verification:
    """One run: checks are added as they are made."""

    def __init__(self, path: Path, trust: Trust, require: Mode | None) -> None:
        self._path, self._trust, self._require = path, trust, require
        self._checks: list[Check] = []
        self._anchored = False
        self._journal: Journal | None = None

    def transcript_alone(self, data: bytes) -> Report:
        """Everything that the PDF and its attachments tell."""
        try:
            pdf = read_pdf(data)
        except PdfUnreadable as problem:
            if isinstance(problem, PdfDamaged) and carries_signature(data):
                self._add(failed("transcript", f"It was signed, but what was signed cannot be read now: {problem}."))
                return self._report()
            return _unreadable(f"{shown(self._path.name)}: {problem}.")
        attached = self._transcript(pdf)
        self._journal = attached
        if attached is not None:
            self._journal_itself(attached)
            if attached.opened is not None:
                binding = pdf.attachments.get(BINDING)
                self._add(attached_document("binding", BINDING, binding, attached.opened.binding_sha256))
        self._add(
            not_checked(
                "files",
                "Store, outputs, packages, the device's evidence and what the journal tells behind its freeze: give "
                "the ceremony's folder to have them checked.",
            )
        )
        return self._report()

    def folder(self) -> Report:
        """Everything in a ceremony's folder."""
        attached, pdf = None, self._folder_transcript()
        try:
            data = read(self._path / JOURNAL)
        except CannotRead as problem:
            if pdf is None:
                raise CannotRead("it is no ceremony's folder: it has neither journal nor transcript") from problem
            self._add(failed("journal", f"{JOURNAL}: {problem}."))
            data = None
        if pdf is not None:
            attached = self._transcript(pdf)
        if data is not None:
            self._journal, checks = read_journal(data, "journal", JOURNAL)
            self._checks += checks
        whole = self._journal
        if whole is not None and attached is not None and pdf is not None:
            self._add(seal_checks.seal_segment(whole, attached, self._plan))
            self._add(seal_checks.sealed(whole, pdf.data))
            self._beyond = beyond_freeze(whole)
            self._add(beyond_check(self._beyond))
        journal = whole or attached
        if journal is not None:
            self._journal = journal
            self._journal_itself(journal)
            roots = self._plan.token.attestation_roots if self._plan is not None else ()
            opened = journal.opened
            other = "" if opened is None else transcript_checks.another_build(opened, journal.state)
            self._checks += folder_checks(self._path, journal, roots, other)
            self._add(clouds_check(self._path, journal, self._plan, other))
        return self._report()

    def _folder_transcript(self) -> Transcript | None:
        try:
            return read_pdf(read(self._path / TRANSCRIPT))
        except CannotRead as problem:
            self._add(failed("transcript", f"{TRANSCRIPT}: {problem}."))
        except PdfUnreadable as problem:
            self._add(failed("transcript", f"{TRANSCRIPT} cannot be read: {problem}."))
        return None

    def _transcript(self, pdf: Transcript) -> Journal | None:
        """Signature, certificate, anchor, attachments and pages; gives the attached journal, if it can be read."""
        data = pdf.attachments.get(JOURNAL)
        journal, read_checks = (None, []) if data is None else read_journal(data, "attached", f"the attached {JOURNAL}")
        state = journal.state if journal is not None else None
        self._add(transcript_checks.signature(pdf, state))
        self._add(transcript_checks.certificate(pdf.signature, state, pdf.attachments.get(CERTIFICATE)))
        check, self._anchored = transcript_checks.anchor(pdf.signature, self._trust)
        self._add(check)
        self._add(transcript_checks.attachments(pdf))
        self._checks += read_checks
        if journal is None or journal.opened is None:
            return None
        self._add(seal_checks.freeze(journal))
        self._binding = pdf.attachments.get(BINDING)
        plan_bytes = pdf.attachments.get(PLAN)
        self._add(attached_document("plan", "plan.toml", plan_bytes, journal.opened.plan_sha256))
        self._plan = _plan(plan_bytes)
        self._add(transcript_checks.pages(pdf, journal, self._plan, journal.opened))
        return journal

    _plan: Plan | None = None
    _binding: bytes | None = None
    _beyond: tuple[str, ...] = ()

    def _journal_itself(self, journal: Journal) -> None:
        self._add(journal_checks.checkpoints(journal))
        self._add(journal_checks.replay(journal))
        if self._plan is None and self._path.is_dir():
            try:
                self._plan = _plan(read(self._path / PLAN))
            except CannotRead:
                self._plan = None
        if self._binding is None and self._path.is_dir():
            try:
                self._binding = read(self._path / BINDING, _LONGEST_BINDING)
            except CannotRead:
                self._binding = None
        if journal.opened is not None:
            other = transcript_checks.another_build(journal.opened, journal.state)
            self._add(script_check(journal, self._plan, other))
            self._add(stated_check(journal, self._plan, other))
        self._checks += ceremony_checks(journal, self._plan)
        self._add(bound_check(journal, self._binding))
        self._add(media_check(journal))
        self._add(code_check(journal))

    def _add(self, check: Check) -> None:
        self._checks.append(check)

    def _report(self) -> Report:
        opened = self._journal.opened if self._journal is not None else None
        state = self._journal.state if self._journal is not None else None
        mode = opened.mode if opened is not None else None
        self._mode(mode)
        outcome = self._outcome()
        aborted = "aborted" if state is not None and state.stopped is not None else ""
        return Report(outcome=outcome, mode=mode, aborted=aborted, checks=tuple(self._checks), beyond=self._beyond)

    def _outcome(self) -> Outcome:
        """AUTHENTIC takes an anchor and every check; what was not checked is named beside an anchor that fits."""
        if self._journal is None or any(check.verdict is CheckVerdict.FAILED for check in self._checks):
            return Outcome.NOT_VERIFIED
        if not self._anchored:
            return Outcome.CONSISTENT_NOT_ANCHORED
        missing = [
            check.id
            for check in self._checks
            if check.verdict is CheckVerdict.NOT_CHECKED and check.id not in MAY_BE_UNCHECKED
        ]
        if not missing:
            return Outcome.AUTHENTIC
        words = "The certificate is the one that was given, but this could not be checked"
        self._add(not_checked("complete", f"{words}: {', '.join(dict.fromkeys(missing))}; so this is not AUTHENTIC."))
        return Outcome.CONSISTENT_NOT_ANCHORED

    def _mode(self, mode: Mode | None) -> None:
        if mode is None:
            self._add(not_checked("mode", "No journal says whether this is a drill."))
            return
        if self._plan is not None and self._plan.mode is not mode:
            self._add(failed("mode", "Plan and journal do not agree whether this is a drill."))
        elif self._require is not None and mode is not self._require:
            self._add(failed("mode", f"This is a {mode.value} ceremony; {self._require.value} is required."))
        else:
            self._add(passed("mode", f"This is a {mode.value} ceremony."))


def _plan(data: bytes | None) -> Plan | None:
    return None if data is None else load_plan(data).plan
