"""Sticks in the transcript: what crossed on which, how it was read back, and which hold the journal."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from ceremony_app.core.journal.entries import LogStick
from ceremony_app.core.script import facts
from ceremony_app.core.script.outcomes import Direction
from ceremony_app.documents.fact_wording import medium_of, read_again
from ceremony_app.documents.fonts import Face
from ceremony_app.documents.grid import Cell, Column, Grid, Row
from ceremony_app.documents.paper import SMALL, SUBHEADING, paragraph
from ceremony_app.documents.record import Record, stamp
from ceremony_app.documents.wording import sentence


def sticks(record: Record) -> list[Flowable]:
    """Each crossing with its medium, files and verdict, then the LOG sticks; nothing where there was no stick."""
    crossed = record.known(facts.StickTransfer)
    logs = list(record.bodies(LogStick))
    if not crossed and not logs:
        return []
    story: list[Flowable] = [paragraph("Sticks", SUBHEADING)]
    rows = []
    for known in crossed:
        fact = known.fact
        assert isinstance(fact, facts.StickTransfer)
        way = f"in, for {fact.subject}" if fact.direction is Direction.IN else "out"
        files = "\n".join(f"{one.name}, {one.length} bytes\n{one.sha256}" for one in fact.carried.files)
        verdict = read_again(fact.carried)
        rows.append(Row((stamp(known.at), f"{way}\n{medium_of(fact.carried)}\n{verdict}", Cell(files, Face.MONO, 6.2))))
    if rows:
        columns = (Column("Time (UTC)", 0.14, Face.MONO, 6.8), Column("Stick", 0.33, size=7.6), Column("Files", 0.53))
        story.append(Grid(columns, tuple(rows)))
    story += [
        paragraph(f"{stamp(entry.at)}: {sentence(record, entry.body)} (entry {entry.entry})", SMALL)
        for entry, _ in logs
    ]
    if rows and record.state.opened is not None:
        story.append(paragraph("The transcript itself may have gone out on a stick later: journal.jsonl tells.", SMALL))
    return story
