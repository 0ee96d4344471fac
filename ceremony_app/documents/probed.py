"""What the token must not do, in the transcript: what was tried, what it did, what can therefore not be promised."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from ceremony_app.core.keys.probing import ProbeVerdict
from ceremony_app.core.script import facts
from ceremony_app.core.script.messages import english, text
from ceremony_app.core.script.probes import lost_promises
from ceremony_app.documents.fonts import Face
from ceremony_app.documents.grid import Cell, Column, Grid, Row
from ceremony_app.documents.paper import SMALL, SUBHEADING, paragraph
from ceremony_app.documents.record import Record

_TITLE = "What must not be, tried on throwaway keys in this token"


def probes(record: Record) -> list[Flowable]:
    """The last probes of the ceremony, and what cannot be promised; a line that says so where there were none."""
    probed = record.state.last(facts.TokenProbed)
    if probed is None:
        return [paragraph(f"{_TITLE}: nothing was tried.", SMALL)]
    columns = (Column("Tried", 0.46), Column("Verdict", 0.16), Column("What the module did", 0.38, size=7.4))
    rows = tuple(
        Row(
            (
                english(one.tried),
                Cell(
                    one.verdict.value.replace("-", " "),
                    Face.BODY if one.verdict is ProbeVerdict.ENFORCED else Face.BOLD,
                ),
                one.did,
            )
        )
        for one in probed.probes
    )
    opened = record.state.last(facts.TokenOpened)
    software = opened is not None and opened.token.software == "software"
    lost = (*((text("promise.software"),) if software else ()), *lost_promises(probed.probes))
    story: list[Flowable] = [paragraph(_TITLE, SUBHEADING), Grid(columns, rows)]
    if not lost:
        return [*story, paragraph("The module refused all of it; no promise is lost by these.", SMALL)]
    return [
        *story,
        Grid((Column("Cannot be promised with this token", 1.0),), tuple(Row((english(one),)) for one in lost)),
    ]
