"""The transcript of the ceremony that made a backup, as a recovery refers to it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.recovery_job import Reference
from ceremony_app.documents.transcript import JOURNAL, PLAN
from ceremony_app.verify.pdf import PdfUnreadable, read_pdf
from ceremony_app.verify.reading import CannotRead, read
from ceremony_app.verify.report import CheckVerdict, Trust
from ceremony_app.verify.verifier import verify_transcript


class TranscriptUnusable(Refusal):
    """The transcript cannot be read."""

    code = "RECOVER-TRANSCRIPT-UNUSABLE"
    says = "The transcript {path} cannot be used: {why}."
    next_step = "Take another copy of it, or do without: then no share can be told right or wrong by itself."


def read_reference(path: Path, fingerprint: str | None) -> Reference:
    """A transcript's journal and plan, and what the verifier says of it; raises TranscriptUnusable.

    `fingerprint` is the SHA-256 (hex) of its certificate from the paper of the ceremony, if people have it.
    """
    try:
        data = read(path)
        attached = read_pdf(data).attachments
    except (CannotRead, PdfUnreadable) as problem:
        raise TranscriptUnusable(path=str(path), why=str(problem)) from problem
    if JOURNAL not in attached or PLAN not in attached:
        raise TranscriptUnusable(path=str(path), why="no journal and no plan are attached to it")
    # What is told of it is told of these bytes, whatever lies there by now.
    report = verify_transcript(data, path, Trust(certificate=None, fingerprint=fingerprint))
    failed = [check.id for check in report.checks if check.verdict is CheckVerdict.FAILED]
    said = report.outcome.value + (f" (failed: {', '.join(failed)})" if failed else "")
    return Reference(attached[JOURNAL], attached[PLAN], hashlib.sha256(data).hexdigest(), said)
