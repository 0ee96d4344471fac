"""The transcript: a PDF of everything that the frozen journal says, with journal and plan inside it.

The same journal, plan, binding, certificate and program give the same bytes, so that an auditor can build the unsigned
document again and compare (documents.md §6 and §7).
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from reportlab.platypus import PageBreak
from reportlab.platypus.flowables import Flowable

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import Frozen
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.refusals import Refusal
from ceremony_app.documents import closing, cover, custody, events, evidence, pins, sections, wraps
from ceremony_app.documents.container import Attachment
from ceremony_app.documents.paper import Running, write
from ceremony_app.documents.record import Record

JOURNAL = "journal.jsonl"
PLAN = "plan.toml"
BINDING = "binding.toml"
CERTIFICATE = "certificate.der"


class JournalNotFrozen(Refusal):
    """A transcript is made of a frozen journal only."""

    code = "DOCUMENT-JOURNAL-NOT-FROZEN"
    says = "The transcript cannot be made: {why}."
    next_step = "Bring the ceremony to its end, or stop it; either freezes the journal."


def build_transcript(
    entries: Sequence[Entry],
    plan: Plan,
    *,
    plan_bytes: bytes,
    binding_bytes: bytes,
    journal_bytes: bytes,
    certificate_der: bytes | None,
) -> bytes:
    """The unsigned transcript (PDF 1.7), with an empty signature field where there is a certificate.

    `entries` run up to and including `frozen`, and `journal_bytes` are exactly their lines. `certificate_der` is the
    ceremony key's, or None where a ceremony was stopped before it had one. Raises JournalNotFrozen.
    """
    if not entries or not isinstance(entries[-1].body, Frozen):
        raise JournalNotFrozen(why="the last entry is not the freeze")
    if b"".join(entry.line() for entry in entries) != journal_bytes:
        raise JournalNotFrozen(why="the journal's bytes are not the lines of its entries")
    record = Record(tuple(entries), plan, plan_bytes, binding_bytes, journal_bytes, certificate_der)
    files = attached(record)
    identity = hashlib.sha256(journal_bytes + plan_bytes + binding_bytes + (certificate_der or b"")).digest()
    title = f"{record.opened.ceremony}: {record.opened.title}"
    return write(
        _story(record, files), _running(record), title=title, at=record.ended_at, identity=identity, files=files
    )


def attached(record: Record) -> tuple[Attachment, ...]:
    """The files inside the transcript."""
    files = [
        Attachment(JOURNAL, "application/jsonl", "the journal up to its freeze", "Data", record.journal_bytes),
        Attachment(PLAN, "application/toml", "the plan, byte for byte", "Source", record.plan_bytes),
        Attachment(BINDING, "application/toml", "the binding, byte for byte", "Source", record.binding_bytes),
    ]
    if record.certificate is not None:
        files.append(
            Attachment(
                CERTIFICATE, "application/pkix-cert", "the ceremony key's certificate", "Data", record.certificate
            )
        )
    return tuple(files)


def _story(record: Record, files: Sequence[Attachment]) -> list[Flowable]:
    return [
        *cover.cover(record),
        *sections.acts(record),
        *sections.approval(record),
        *sections.people(record),
        *sections.equipment(record),
        *pins.pins(record),
        *sections.keys(record),
        *wraps.wraps(record),
        *evidence.evidence(record),
        *custody.custody(record),
        *sections.outputs(record),
        *events.deviations(record),
        *events.interruptions(record),
        *events.log(record),
        PageBreak(),
        *closing.statements(record),
        *closing.how_to_verify(record),
        *closing.attachments(files),
    ]


def _running(record: Record) -> Running:
    opened = record.opened
    drill = opened.mode is Mode.DRILL
    ended = "ABORTED · " if record.state.stopped is not None else ""
    return Running(
        head_left=f"{opened.mode.value.upper()} · {ended}{opened.ceremony} · {opened.title}",
        head_right=f"Key ceremony transcript — {record.plan.transcript.confidentiality}",
        foot_left=f"log head {record.head[:16]}",
        foot_middle="Initials: ______  ______  ______",
        watermark="DRILL" if drill else "",
    )
