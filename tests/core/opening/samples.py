"""Pieces for tests, without any real secret in them."""

from __future__ import annotations

from typing import Any

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.modes import Mode
from ceremony_app.core.opening.encoding import PinEncoding, Symbols
from ceremony_app.core.opening.pieces import PassphraseSeal, Piece, PieceHead

SERIAL = "0f12 34/56"
HEAD = PieceHead(
    ceremony="drill-1",
    mode=Mode.DRILL,
    made="2026-11-27T08:00:00Z",
    pin=PinKind.USER,
    token_label="drill",
    token_serial=SERIAL,
    custodian="ana",
    name="Ana Duarte",
    encoding=PinEncoding(symbols=Symbols.UNMISTAKABLE, length=52),
    identifier=16390,
    iteration_exponent=1,
    threshold=2,
    count=3,
    index=0,
    salt="00" * 16,
    commitments=("11" * 32, "22" * 32, "33" * 32),
)
SEAL = PassphraseSeal(memory_kib=65536, passes=3, lanes=4, salt="ab" * 16, nonce="cd" * 12)


def head(**changes: Any) -> PieceHead:
    """The head with changes."""
    return HEAD.model_copy(update=changes)


def piece(**changes: Any) -> Piece:
    """A piece with a changed head; its body opens under nothing."""
    return Piece(head=head(**changes), seal=SEAL, body="00" * 32)
