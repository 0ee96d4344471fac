"""Wrapping keys, rehearsed routes, consents and blobs in the transcript."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from ceremony_app.core.script import facts
from ceremony_app.core.wrapping.forms import WrapForm
from ceremony_app.documents.fonts import Face
from ceremony_app.documents.grid import Cell, Column, Frame, Grid, Row, hexes, mono, pairs
from ceremony_app.documents.paper import SMALL, SUBHEADING, paragraph, section
from ceremony_app.documents.qualified import qualified
from ceremony_app.documents.record import Record, stamp
from ceremony_app.documents.trust import trust


def wraps(record: Record) -> list[Flowable]:
    """Every wrapping key, every rehearsed route with its trials, every consent, every blob."""
    state = record.state
    story: list[Flowable] = [*section("6  Wrapping keys, routes and blobs", room=330)]
    for known in record.known(facts.WrappingKeyReceived):
        assert isinstance(known.fact, facts.WrappingKeyReceived)
        handover = known.fact.handover
        compared = next((fact for fact in state.all(facts.WrappingKeyCompared) if fact.target == handover.target), None)
        rows: list[tuple[str, str | Cell]] = [
            ("Received", f"{known.at} (UTC), source: {handover.source.value}"),
            ("Wrapping key", f"RSA-{handover.modulus_bits}, expires: {handover.expires or 'not stated'}"),
            ("SHA-256 (SPKI)", mono(hexes(handover.fingerprint, per_line=8), 9.5)),
            (
                "Files",
                Cell(
                    "\n".join(f"{file.name}, {file.length} bytes, {file.sha256}" for file in handover.files), size=7.2
                ),
            ),
            ("Hand-over states", "\n".join(f"{one.name}: {one.value}" for one in handover.stated) or "nothing more"),
            ("Compared", _compared(compared)),
        ]
        deferred = state.deferred(handover.target)
        if deferred is not None:
            rows.append(("Deferred", Cell(deferred, Face.BOLD)))
        story += [paragraph(f"Target {handover.target}", SUBHEADING), pairs(rows, Frame.BOXED)]
    story += qualified(record)
    story += trust(record)
    story += _consents(record)
    blobs = state.all(facts.BlobMade)
    if blobs:
        columns = (
            Column("Key → target", 0.24),
            Column("Route, form", 0.26),
            Column("Bytes", 0.08),
            Column("SHA-256 of the blob", 0.42, Face.MONO, 7),
        )
        blob_rows = tuple(
            Row(
                (
                    f"{fact.key} → {fact.target}",
                    f"{fact.route.value}; {_form(fact.form)}",
                    str(fact.length),
                    hexes(fact.sha256, per_line=8),
                )
            )
            for fact in blobs
        )
        story += [paragraph("Blobs", SUBHEADING), Grid(columns, blob_rows)]
    else:
        story.append(paragraph("No blob was made."))
    return story


def _form(form: WrapForm) -> str:
    return f"{form.layout.value}, {form.oaep_hash.value}, RSA-{form.modulus_bits}"


def _compared(compared: facts.WrappingKeyCompared | None) -> Cell:
    if compared is None:
        return Cell("NOT COMPARED", Face.BOLD)
    if compared.result is facts.Authentication.MATCHED:
        return Cell(f"equals the copy that came by {compared.channel}, brought by {compared.bearer}")
    return Cell(f"UNAUTHENTICATED: no second channel. {compared.reason}", Face.BOLD)


def _consents(record: Record) -> list[Flowable]:
    consents = record.known(facts.RouteConsented)
    if consents:
        consent_rows = []
        for known in consents:
            fact = known.fact
            assert isinstance(fact, facts.RouteConsented)
            consent_rows.append(
                Row(
                    (
                        f"{fact.key} → {fact.target}",
                        fact.route.value,
                        fact.reason,
                        f"{record.acted(record.consent(known))}\n{stamp(known.at)}",
                    )
                )
            )
        columns = (
            Column("Key → target", 0.24),
            Column("Route", 0.16),
            Column("Reason", 0.3),
            Column("Consented by", 0.3),
        )
        return [
            paragraph("Consents to routes in which a key passes through this computer", SUBHEADING),
            Grid(columns, consent_rows),
        ]
    return [paragraph("No consent to a route through this computer was asked for or given.", SMALL)]
