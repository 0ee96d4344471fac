"""The token's PINs in the transcript: who holds pieces, how they were sealed, proved and set, and who opened it."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from ceremony_app.core.opening.encoding import LEAST_BITS
from ceremony_app.core.plan.pins import PinWork
from ceremony_app.core.script import facts
from ceremony_app.core.script.pin_outcomes import PieceFile, PinSetRead
from ceremony_app.documents.fonts import Face
from ceremony_app.documents.grid import Cell, Column, Frame, Grid, Row, hexes, pairs
from ceremony_app.documents.paper import SMALL, SUBHEADING, paragraph
from ceremony_app.documents.record import Record, stamp

NAMES = {"user": "User PIN", "so": "Security officer's PIN"}
ROLES = {
    "two": "TWO ROLES: nobody holds a piece of both PINs.",
    "one": "No two roles are claimed: somebody holds pieces of both PINs, or one of them is not split.",
}
_WAYS = {
    "protected-path": "The token asked for its PIN at its own pad; no PIN passed through this computer.",
    "token-quorum": "The token asked for its own quorum of cards or keys; this program did not see who was among them.",
}


def pins(record: Record) -> list[Flowable]:
    """Nothing where one person typed the PIN as ever; else how the token opened, and how its PINs came to be."""
    opened, policy = record.state.last(facts.TokenOpened), record.plan.token.pins
    way = _WAYS.get(opened.token.opening, "") if opened is not None else ""
    if policy is None and not way and record.state.last(facts.PinTriesSeen) is None:
        return []
    story: list[Flowable] = [paragraph("The token's PINs", SUBHEADING)]
    if way:
        story.append(paragraph(way))
    if policy is not None:
        words = {
            PinWork.MAKE: "Made in this ceremony: random, shown to nobody, split by SLIP-39, set by C_SetPIN.",
            PinWork.OPEN: "Made in an earlier ceremony; rebuilt here from pieces, in a process that then ended.",
        }
        story.append(paragraph(words[policy.work]))
        made = record.state.last(facts.PinSetsMade)
        if made is not None:
            for one in made.sets:
                story += _set(record, one)
            story.append(paragraph(ROLES[made.roles]))
            story += _pieces(record)
        story += _signed(record)
    for tries in record.known(facts.PinTriesSeen):
        fact = tries.fact
        assert isinstance(fact, facts.PinTriesSeen)
        said = (
            f"{stamp(tries.at)}: tries left, user {fact.user.value}, security officer {fact.so.value}; "
            f"typed at {fact.path.value}"
        )
        with_pin = f", with the {fact.tried} PIN" if fact.tried else ""
        consent = f"; the last try was consented to{with_pin}: {fact.reason}" if fact.last_try == "consented" else ""
        story.append(paragraph(said + consent, SMALL))
    return story


def _set(record: Record, one: PinSetRead) -> list[Flowable]:
    state = record.state
    proved = next((fact for fact in state.all(facts.PinProved) if fact.pin is one.pin), None)
    changed = next((fact for fact in state.all(facts.PinChanged) if fact.pin is one.pin), None)
    quorum = record.plan.token.pins.of(one.pin) if record.plan.token.pins is not None else None
    bits = f"{one.bits} of 256 bits kept; {one.rules}"
    rows: list[tuple[str, str | Cell]] = [
        ("PIN", NAMES[one.pin.value]),
        ("Set", f"{one.identifier} ({' '.join(one.id_words)}), {len(one.commitments)} pieces"),
        ("Threshold", str(quorum.threshold) if quorum is not None else "not in the plan"),
        (
            "Written",
            Cell(f"WARNING: {bits}; fewer than {LEAST_BITS}", Face.BOLD) if one.bits < LEAST_BITS else bits,
        ),
        ("Salt", Cell(hexes(one.salt, per_line=8), Face.MONO, 7)),
        ("Commitments", Cell("\n".join(hexes(each, per_line=8) for each in one.commitments), Face.MONO, 6.6)),
        (
            "Proved",
            f"{proved.proof.subsets} subsets ({proved.proof.method}), algebraic check {proved.proof.algebraic}, "
            f"second library {proved.proof.second_opinion}"
            if proved is not None
            else Cell("NOT proved", Face.BOLD),
        ),
        ("Token", f"has this PIN ({changed.how})" if changed is not None else Cell("has NOT this PIN", Face.BOLD)),
    ]
    return [pairs(rows, Frame.BOXED)]


def _pieces(record: Record) -> list[Flowable]:
    once = {fact.person: fact for fact in record.state.all(facts.PiecesOpenedOnce)}
    rows = []
    for known in record.known(facts.PiecesSealed):
        fact = known.fact
        assert isinstance(fact, facts.PiecesSealed)
        for piece in fact.pieces:
            media = "; ".join(_medium(one) for one in fact.files if one.sha256 == piece.sha256)
            tried = once.get(fact.person)
            rows.append(
                Row(
                    (
                        record.plan.person(fact.person).name,
                        f"{piece.pin.value} {piece.index + 1}",
                        piece.seal,
                        media,
                        f"opened once from {tried.medium}" if tried is not None else "NOT opened",
                        hexes(piece.sha256, per_line=4),
                    )
                )
            )
    columns = (
        Column("Custodian", 0.15),
        Column("Piece", 0.08),
        Column("Sealed under", 0.2),
        Column("On", 0.2),
        Column("Tried", 0.17),
        Column("SHA-256", 0.2, Face.MONO, 5.6),
    )
    return [Grid(columns, tuple(rows))] if rows else []


def _medium(file: PieceFile) -> str:
    """A medium as people call it, and what was read from it where it was a stick that told."""
    if not file.file_system:
        return file.medium
    return f"{file.medium} (serial {file.serial or 'none'}, UUID {file.uuid or 'none'}, {file.file_system})"


def _signed(record: Record) -> list[Flowable]:
    story: list[Flowable] = []
    for known in record.known(facts.SignedIn):
        fact = known.fact
        assert isinstance(fact, facts.SignedIn)
        names = ", ".join(f"{record.plan.person(person).name} ({mark})" for person, mark in fact.people)
        found = "" if fact.found == "opened" else "; the token turned out to have its transport PIN still"
        said = f"{stamp(known.at)}: {names} signed in with their pieces, {fact.threshold} were needed{found}."
        story.append(paragraph(said, SMALL))
    return story
