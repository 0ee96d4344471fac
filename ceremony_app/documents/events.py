"""What did not go by the script, and the step log: nothing that happened is left out, struck out where it fell."""

from __future__ import annotations

from collections import Counter

from reportlab.platypus import Spacer
from reportlab.platypus.flowables import Flowable

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import (
    Answered,
    Body,
    Checkpoint,
    Done,
    Intended,
    Lost,
    Refused,
    Resumed,
    Rewound,
    Settled,
    StepBegan,
    StepEnded,
    StepSkipped,
)
from ceremony_app.documents.fact_wording import fact_sentence
from ceremony_app.documents.fonts import Face
from ceremony_app.documents.grid import Cell, Column, Frame, Grid, Look, Row, pairs
from ceremony_app.documents.paper import SMALL, SUBHEADING, paragraph, section
from ceremony_app.documents.record import Record, acting, clock, gap, place_of, stamp
from ceremony_app.documents.wording import NO_DEVIATION, heading, sentence


def deviations(record: Record) -> list[Flowable]:
    """Each deviation with its decision, or the sentence that there was none."""
    story: list[Flowable] = [*section("9  Deviations")]
    if not record.state.deviations:
        return [*story, paragraph(NO_DEVIATION)]
    for number, deviation in record.state.deviations.items():
        opened, decided = deviation.opened, deviation.decided
        rows: list[tuple[str, str | Cell]] = [
            ("Step, time (UTC)", f"{opened.step}, {stamp(deviation.at)}"),
            ("Expected", opened.expected),
            ("Happened", opened.happened),
            ("Noted by", record.acted(opened.by)),
        ]
        if decided is None:
            rows.append(("Decision", Cell("UNDECIDED", Face.BOLD)))
        else:
            about = f" ({decided.subject})" if decided.subject else ""
            rows += [
                ("Decision", Cell(decided.disposition.value.replace("-", " ") + about, Face.BOLD)),
                ("Decided by", record.acted(decided.by)),
            ]
        rows.append(("Initials by hand", "\n"))
        story += [paragraph(f"Deviation {number}", SUBHEADING), pairs(rows, Frame.BOXED)]
    return story


def interruptions(record: Record) -> list[Flowable]:
    """Refusals, resumes with their gaps, steps done again, unknown outcomes, and the facts that fell with them."""
    story: list[Flowable] = [*section("10  Refusals, interruptions and repeated steps")]
    refused = [(entry, body) for entry, body in record.bodies(Refused)]
    story.append(paragraph(f"Refusals: {len(refused)}", SUBHEADING))
    if refused:
        rows = []
        for entry, body in refused:
            assert isinstance(body, Refused)
            parts = ", ".join(f"{name}: {value}" for name, value in sorted(body.parts.items()))
            rows.append(
                Row((str(entry.entry), stamp(entry.at), f"{body.step}, attempt {body.attempt}", body.code, parts))
            )
        columns: tuple[Column, ...] = (
            Column("No", 0.07),
            Column("Time (UTC)", 0.2, Face.MONO, 7),
            Column("Step", 0.15),
            Column("Code", 0.24, Face.MONO, 7),
            Column("What", 0.34),
        )
        story.append(Grid(columns, tuple(rows)))
    others = [entry for entry in record.entries if isinstance(entry.body, Resumed | Rewound | Settled | StepSkipped)]
    story.append(paragraph(f"Resumes: {len(record.state.resumes)}", SUBHEADING))
    for resumed in record.state.resumes:
        if resumed.lost is Lost.TOKEN:
            story.append(paragraph(f"Resume {resumed.number}: of the token alone, after {gap(resumed)}.", SMALL))
            continue
        story.append(paragraph(f"Resume {resumed.number}: gap of {gap(resumed)} in which nothing was recorded.", SMALL))
    if others:
        columns = (Column("No", 0.07), Column("Time (UTC)", 0.2, Face.MONO, 7), Column("What", 0.73))
        rows = [Row((str(one.entry), stamp(one.at), _with_people(record, one))) for one in others]
        story += [paragraph("Resumes, repeated and left-out steps, settled outcomes", SUBHEADING), Grid(columns, rows)]
    fallen = record.state.struck_out
    story.append(paragraph(f"Facts struck out: {len(fallen)}", SUBHEADING))
    if fallen:
        columns = (Column("No", 0.07), Column("Step", 0.08), Column("What no longer counts", 0.85))
        struck = [
            Row((str(known.entry), known.step, fact_sentence(record, known.fact)), Look.STRUCK)
            for known in sorted(fallen, key=lambda known: known.entry)
        ]
        story.append(Grid(columns, struck))
    return story


def log(record: Record) -> list[Flowable]:
    """The step log, with a blank column for the witness's initials."""
    irreversible = {entry.body.effect for entry in record.entries if isinstance(entry.body, Intended)}
    rows: list[Row] = []
    left_out: Counter[str] = Counter()
    for entry in record.entries:
        body = entry.body
        if isinstance(body, StepBegan):
            rows.append(Row((heading(record, body),), Look.HEADING))
            continue
        if _only_in_file(body, irreversible):
            left_out[body.kind] += 1
            continue
        look = Look.STRUCK if record.struck(entry) else Look.PLAIN
        rows.append(Row(_line(record, entry), look))
    columns = (
        Column("No", 0.06, size=7.2),
        Column("UTC", 0.085, Face.MONO, 6.8),
        Column("Step", 0.065, size=7.2),
        Column("Who", 0.17, size=7.2),
        Column("What", 0.55, size=7.2),
        Column("Init.", 0.07, size=7.2),
    )
    kinds = ", ".join(f"{number} {kind}" for kind, number in sorted(left_out.items()))
    days = f"from {record.began_at[:10]} to {record.ended_at[:10]}"
    return [
        *section("11  Step log"),
        paragraph(
            f"Times of day in UTC, {days}. No is the number of the entry in journal.jsonl; numbers that are missing "
            f"here are step headings and entries that stand in that file only ({kinds or 'none'}). "
            "What is struck out was done again and does not count. Init.: the witness's initials by hand.",
            SMALL,
        ),
        Spacer(0, 3),
        Grid(columns, rows),
    ]


def _only_in_file(body: Body, irreversible: set[str]) -> bool:
    """Machine detail: intents, checkpoint signatures, ends of steps, and outcomes of what could be done again."""
    if isinstance(body, Intended | Checkpoint | StepEnded):
        return True
    return isinstance(body, Done) and body.effect not in irreversible


def _line(record: Record, entry: Entry) -> tuple[str, ...]:
    place = place_of(entry.body)
    step = place[0] if place else getattr(entry.body, "step", "")
    who = record.acted(acting(entry.body))
    if not who:
        who = "the people" if isinstance(entry.body, Answered) else "the program"
    return str(entry.entry), clock(entry.at), step, who, sentence(record, entry.body), ""


def _with_people(record: Record, entry: Entry) -> str:
    by = record.acted(acting(entry.body))
    return sentence(record, entry.body) + (f" By {by}." if by else "")
