"""What the device says of itself, in the transcript: attestations of its keys, and its audit log beside the steps."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable, Spacer

from ceremony_app.core.evidence.values import ChainVerdict, Evidence, FileKind, LogVerdict, Moment
from ceremony_app.core.script import facts
from ceremony_app.documents.fonts import Face
from ceremony_app.documents.grid import Cell, Column, Grid, Row
from ceremony_app.documents.paper import SMALL, SUBHEADING, paragraph
from ceremony_app.documents.record import Record

_TITLE = "What the device says of itself"
_MOST_STEPS = 6


def evidence(record: Record) -> list[Flowable]:
    """The last evidence of each moment; a sentence where there is no attestation, and one where there is no log."""
    taken = {fact.evidence.moment: fact.evidence for fact in record.state.all(facts.EvidenceTaken)}
    story: list[Flowable] = [paragraph(_TITLE, SUBHEADING)]
    if not taken:
        return [*story, paragraph("No evidence of the device was asked for.", SMALL)]
    story += _attestations(record, taken.get(Moment.AFTER))
    story += _log(taken)
    files = [(moment, file) for moment, one in taken.items() for file in one.files]
    if files:
        columns = (Column("When, from", 0.28), Column("What", 0.12), Column("SHA-256", 0.6, Face.MONO, 6.9))
        rows = tuple(
            Row((f"{moment.value}, {file.source}, {file.length} bytes", _kind(file.kind), file.sha256))
            for moment, file in files
        )
        story += [Spacer(0, 5), Grid(columns, rows)]
    return story


def _kind(kind: FileKind) -> Cell:
    return Cell(kind.words, Face.BOLD if kind is FileKind.OTHER else Face.BODY)


def _attestations(record: Record, after: Evidence | None) -> list[Flowable]:
    pairs = [fact.key for fact in record.state.all(facts.KeyCreated) if fact.made.spki]
    found = after.attestations if after is not None else ()
    bare = [key for key in pairs if key not in {one.subject for one in found}]
    story: list[Flowable] = []
    if found:
        columns = (
            Column("Key", 0.18),
            Column("The device says", 0.24),
            Column("Chain", 0.26),
            Column("Certificates, SHA-256", 0.32, Face.MONO, 6.4),
        )
        rows = tuple(
            Row(
                (
                    one.subject,
                    f"{one.origin or 'nothing of its birth'}; serial {one.serial or 'not told'}",
                    Cell(
                        f"{one.verdict.words}{f': {one.why}' if one.why else ''}",
                        Face.BODY if one.verdict is ChainVerdict.PLAN else Face.BOLD,
                    ),
                    "\n".join(one.chain),
                )
            )
            for one in found
        )
        story += [Grid(columns, rows), Spacer(0, 5)]
    if bare:
        words = f"No attestation of the device: {', '.join(bare)}."
        story.append(paragraph(f"{words} That they were born in it is this program's word alone.", SMALL))
    return story


def _log(taken: dict[Moment, Evidence]) -> list[Flowable]:
    after = taken.get(Moment.AFTER)
    if all(one.log is LogVerdict.NONE for one in taken.values()):
        return [paragraph("No audit log of the device: what it did is this program's word alone.", SMALL)]
    story: list[Flowable] = []
    for moment, one in taken.items():
        why = f": {one.log_why}" if one.log_why else ""
        story.append(paragraph(f"Audit log of the device, {moment.value}: {one.log.value}{why}."))
    if after is None or not after.lines:
        return story
    columns = (
        Column("Entry", 0.09),
        Column("Command", 0.33),
        Column("Object", 0.1, Face.MONO, 7),
        Column("Result", 0.12),
        Column("Explained by", 0.36),
    )
    rows = tuple(
        Row(
            (
                str(line.number),
                line.command,
                line.target,
                line.result,
                Cell(
                    _steps(line.steps) or ("every session" if line.session else "NO STEP"),
                    Face.BODY if line.explained else Face.BOLD,
                ),
            )
        )
        for line in after.lines
    )
    return [*story, Grid(columns, rows)]


def _steps(steps: tuple[str, ...]) -> str:
    more = f" and {len(steps) - _MOST_STEPS} more" if len(steps) > _MOST_STEPS else ""
    return f"step {', '.join(steps[:_MOST_STEPS])}{more}" if steps else ""
