"""Whether pieces are the right ones, before anybody types a passphrase, and whose is wrong where one is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.modes import Mode
from ceremony_app.core.opening.pieces import CardSeal, PassphraseSeal, Piece, PieceHead
from ceremony_app.core.opening.refusals import (
    PieceOfAnotherPerson,
    PieceOfAnotherPin,
    PieceOfAnotherToken,
    PieceOfOtherMode,
    PiecesDisagree,
    PieceSealUnfit,
    PieceTwice,
)
from ceremony_app.core.value import Value

LEAST_PASSPHRASE, MOST_PASSPHRASE = 15, 127
"""SP 800-63B-4 §3.1.1.2 asks 15 of a passphrase that stands alone; the reference program `argon2` takes 127 bytes."""
LEAST_KINDS = 6
"""Different characters: a passphrase of one letter held down is none."""


class ArgonCost(Value):
    """What one guess costs: KiB of memory, passes, lanes (RFC 9106)."""

    memory_kib: int
    passes: int
    lanes: int


PRODUCTION_COST = ArgonCost(memory_kib=256 * 1024, passes=3, lanes=4)
"""Four times the memory of RFC 9106 §4's second choice (64 MiB, 3 passes, 4 lanes); a laptop takes about a second."""
LEAST_COST = ArgonCost(memory_kib=64 * 1024, passes=3, lanes=1)
"""What a production ceremony still accepts in a piece."""
DRILL_COST = ArgonCost(memory_kib=8 * 1024, passes=1, lanes=1)
"""What a drill seals with, so that practice is quick; its pieces say so and open nothing real."""
_MOST = ArgonCost(memory_kib=2 * 1024 * 1024, passes=16, lanes=16)


def cost_of(mode: Mode) -> ArgonCost:
    """What a ceremony of that mode seals with."""
    return PRODUCTION_COST if mode is Mode.PRODUCTION else DRILL_COST


class ExpectedPiece(Value):
    """Which piece a person should bring."""

    mode: Mode
    pin: PinKind
    token_serial: str
    custodian: str
    name: str


def check_piece(piece: Piece, expected: ExpectedPiece) -> None:
    """Raise the refusal that says what is wrong with this person's piece; nothing where it is the right one."""
    head, name = piece.head, expected.name
    if head.mode is not expected.mode:
        raise PieceOfOtherMode(name=name, found=head.mode.value, expected=expected.mode.value)
    if head.token_serial != expected.token_serial:
        raise PieceOfAnotherToken(name=name, found=head.token_serial, expected=expected.token_serial)
    if head.pin is not expected.pin:
        raise PieceOfAnotherPin(name=name, found=head.pin.value, expected=expected.pin.value)
    if head.custodian != expected.custodian:
        raise PieceOfAnotherPerson(name=name, found=head.name)
    check_seal(piece, expected.mode)


def check_seal(piece: Piece, mode: Mode) -> None:
    """Refuse costs that protect nothing in production, and costs that only a hostile file asks for."""
    seal = piece.seal
    if isinstance(seal, CardSeal):
        return
    name = piece.head.name
    # RFC 9106 §3.1: at least 8 KiB for each lane.
    if not 8 * seal.lanes <= seal.memory_kib <= _MOST.memory_kib or not 1 <= seal.lanes <= _MOST.lanes:
        raise PieceSealUnfit(name=name, why=f"{seal.memory_kib} KiB of memory for {seal.lanes} lanes")
    if not 1 <= seal.passes <= _MOST.passes:
        raise PieceSealUnfit(name=name, why=f"{seal.passes} passes")
    if mode is Mode.PRODUCTION and (seal.memory_kib < LEAST_COST.memory_kib or seal.passes < LEAST_COST.passes):
        raise PieceSealUnfit(name=name, why=f"{seal.memory_kib} KiB and {seal.passes} passes are too little")


def check_together(heads: Sequence[PieceHead]) -> None:
    """Refuse pieces that are not of one set, naming those who differ from most; and the same person twice."""
    seen: set[str] = set()
    for head in heads:
        if head.custodian in seen:
            raise PieceTwice(name=head.name)
        seen.add(head.custodian)
    for what, values in (
        ("the token", [(head.token_serial, head.mode.value, head.pin.value) for head in heads]),
        ("the set", [(head.identifier, head.iteration_exponent, head.salt, head.commitments) for head in heads]),
        ("the number of people", [(head.threshold, head.count) for head in heads]),
        ("the way in which the PIN is written", [head.encoding.to_json().items() for head in heads]),
    ):
        texts = [str(value) for value in values]
        common = Counter(texts).most_common(1)
        odd = [head.name for head, text in zip(heads, texts, strict=True) if text != common[0][0]] if common else []
        if odd:
            raise PiecesDisagree(names=", ".join(odd), what=what)
    places = [head.index for head in heads]
    for head in heads:
        if places.count(head.index) > 1:
            raise PiecesDisagree(names=head.name, what="the number of the piece, which another has too")


def seal_in_words(seal: PassphraseSeal | CardSeal) -> str:
    """How a piece is sealed, for the record."""
    if isinstance(seal, PassphraseSeal):
        return f"passphrase, Argon2id: {seal.memory_kib} KiB, passes {seal.passes}, lanes {seal.lanes}"
    return f"card {seal.card_label} ({seal.card_serial}), {seal.method.value}, key {seal.key_id}"
