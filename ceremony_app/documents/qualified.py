"""The qualification of the token, on a page of the transcript that begins with it.

Which token and module it was, what works by which route, what it does not enforce, and what the plan therefore cannot
promise (hsm.md §8).
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import PageBreak
from reportlab.platypus.flowables import Flowable

from ceremony_app.core.keys.probing import ProbeVerdict
from ceremony_app.core.script import facts
from ceremony_app.core.script.messages import english
from ceremony_app.core.script.promises import in_words, not_promised
from ceremony_app.core.script.state import State
from ceremony_app.documents.fonts import Face
from ceremony_app.documents.grid import Cell, Column, Grid, Row, mono, pairs
from ceremony_app.documents.paper import SMALL, SUBHEADING, paragraph
from ceremony_app.documents.record import Record
from ceremony_app.documents.wording import SOFTWARE_TOKEN

_PROBED = "What must not be, tried on throwaway keys in this token"
_LOST = "What the plan cannot promise with this token"


def qualified(record: Record) -> list[Flowable]:
    """The page; nothing where no route was rehearsed, a line that says so where no probe was made."""
    chosen, probed = record.state.all(facts.RouteChosen), record.state.last(facts.TokenProbed)
    if not chosen and probed is None:
        return [paragraph("The token was not qualified: no route was rehearsed and no probe was made.", SMALL)]
    return [
        PageBreak(),
        paragraph("Qualification of the token", SUBHEADING),
        *_token(record.state),
        *_routes(record, chosen),
        *_probes(probed),
        *_lost(record, probed),
    ]


def _token(state: State) -> list[Flowable]:
    opened = state.last(facts.TokenOpened)
    if opened is None:
        return []
    token = opened.token
    kind = SOFTWARE_TOKEN if token.software == "software" else "hardware, as the token says of itself"
    return [
        pairs(
            [
                ("Token", f"{token.label}, serial {token.serial}; {token.manufacturer} {token.model}"),
                ("Firmware", f"{token.firmware_version} (hardware {token.hardware_version})"),
                ("Module", f"{token.library}; {token.module_path}"),
                ("Module SHA-256", mono(token.module_sha256, 7.6)),
                ("Kind", kind),
            ]
        )
    ]


def _routes(record: Record, chosen: Sequence[facts.RouteChosen]) -> list[Flowable]:
    if not chosen:
        return [paragraph("No route was rehearsed.", SMALL)]
    rows = []
    for fact in chosen:
        trials = "\n".join(
            f"{trial.route.value}: {trial.passed}{f' – {trial.why}' if trial.why else ''}" for trial in fact.trials
        )
        form = in_words(fact.form) if fact.form else "under the backup key"
        planned = next((key.algorithm.value for key in record.plan.keys if key.id == fact.key), "")
        rows.append(
            Row((f"{fact.key} → {fact.target}", f"{planned}\n{form}", Cell(fact.route.value, Face.BOLD), trials))
        )
    columns = (
        Column("Key → target", 0.24),
        Column("Kind of key, form", 0.24),
        Column("Works by route", 0.16),
        Column("Trials on throwaway keys, opened and compared", 0.36, size=7.4),
    )
    return [paragraph("Routes", SUBHEADING), Grid(columns, rows)]


def _probes(probed: facts.TokenProbed | None) -> list[Flowable]:
    if probed is None:
        return [paragraph(f"{_PROBED}: nothing was tried.", SMALL)]
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
    return [paragraph(_PROBED, SUBHEADING), Grid(columns, rows)]


def _lost(record: Record, probed: facts.TokenProbed | None) -> list[Flowable]:
    lost = not_promised(record.plan, record.state, probed.probes if probed else ())
    if lost:
        return [paragraph(_LOST, SUBHEADING), Grid((Column("", 1.0),), tuple(Row((english(one),)) for one in lost))]
    if probed is None:
        return []
    return [paragraph("The module refused all of it, and every route stays in the token: no promise is lost.", SMALL)]
