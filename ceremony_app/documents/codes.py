"""Codes in the transcript: what came in and went out through them, and whether both ends were compared."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from ceremony_app.core.journal.entries import Carriage, Carried, Compared
from ceremony_app.documents.fonts import Face
from ceremony_app.documents.grid import Cell, Column, Grid, Row
from ceremony_app.documents.paper import SMALL, SUBHEADING, paragraph
from ceremony_app.documents.record import Record, stamp

WAYS = {
    Carriage.CAMERA: "in, before the camera",
    Carriage.PICTURES: "in, from pictures",
    Carriage.SCREEN: "out, on the screen",
}
SAID = {
    Compared.SAME: "somebody at the screen said that the other side shows the same SHA-256",
    Compared.NOT_COMPARED: "nobody said so of the other side",
}


def codes(record: Record) -> list[Flowable]:
    """Each crossing; nothing where there was none."""
    rows = []
    for entry, body in record.bodies(Carried):
        assert isinstance(body, Carried)
        file = f"{body.path}, {body.length} bytes\n{body.sha256}"
        rows.append(Row((stamp(entry.at), f"{WAYS[body.carriage]}\n{SAID[body.compared]}", Cell(file, Face.MONO, 6.2))))
    if not rows:
        return []
    columns = (Column("Time (UTC)", 0.14, Face.MONO, 6.8), Column("Way", 0.33, size=7.6), Column("File", 0.53))
    note = "Codes carry no signature. A file that went out may have been read by anybody who saw the screen."
    return [paragraph("Codes", SUBHEADING), Grid(columns, tuple(rows)), paragraph(note, SMALL)]
