"""The piece file: one share of a PIN, sealed under its custodian's own credential (docs/formats/piece.md).

The file is the RFC 8785 form of one object and a newline. `body` is AES-256-GCM (SP 800-38D; 12-byte nonce, the
16-byte tag at its end) over the share's 33 words joined by single blanks; what it authenticates besides is the RFC
8785 form of `format`, `head` and `seal`, so no word of head or seal can be changed without the piece not opening.
"""

from __future__ import annotations

import json
import re
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, ValidationError

from ceremony_app.core.canonical import canonical
from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.modes import Mode
from ceremony_app.core.opening.encoding import PinEncoding
from ceremony_app.core.opening.kinds import CardMethod
from ceremony_app.core.opening.refusals import PieceMalformed
from ceremony_app.core.value import Value

FORMAT = "ceremony-pin-piece-1"
LONGEST_PIECE = 16 * 1024
NONCE_BYTES = 12

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")

_Hex = Annotated[str, StringConstraints(pattern=r"^(?:[0-9a-f]{2})*$")]


class PieceHead(Value):
    """What a piece says of itself, readable without any credential."""

    ceremony: str
    mode: Mode
    made: str
    """RFC 3339 UTC, by the clock of the computer that made it."""
    pin: PinKind
    token_label: str
    token_serial: str
    custodian: str
    """The plan's id of the person who sealed it."""
    name: str
    encoding: PinEncoding
    identifier: int
    """SLIP-39 identifier of the set; its top bit is set in a drill."""
    iteration_exponent: int
    threshold: int
    count: int
    index: int
    """Which share it holds, from 0."""
    salt: _Hex
    commitments: tuple[_Hex, ...]
    """HMAC-SHA-256(salt, words) of each share of the set, in order."""


class PassphraseSeal(Value):
    """A key by Argon2id (RFC 9106, version 0x13) of the passphrase (UTF-8, NFC), 32 bytes.

    The salt's ASCII characters themselves are the salt, so that the reference program `argon2` takes it.
    """

    kind: Literal["passphrase"] = "passphrase"
    memory_kib: int
    passes: int
    lanes: int
    salt: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
    nonce: _Hex


class CardSeal(Value):
    """A key of 32 bytes that only the private key on the custodian's card gives back.

    RSA: `sealed` is RSAES-OAEP (RFC 8017) of it. EC: `sealed` is a fresh public point (uncompressed, SEC 1) and the
    key is HKDF-SHA-256 of the shared x coordinate, salt `sealed`, info the format's name.
    """

    kind: Literal["card"] = "card"
    method: CardMethod
    card_label: str
    card_serial: str
    key_id: _Hex
    spki: _Hex
    sealed: _Hex
    nonce: _Hex


Seal = Annotated[PassphraseSeal | CardSeal, Field(discriminator="kind")]


class Piece(Value):
    """One piece; `body` is hex."""

    format: Literal["ceremony-pin-piece-1"] = "ceremony-pin-piece-1"
    head: PieceHead
    seal: Seal
    body: _Hex

    def to_bytes(self) -> bytes:
        """The file's bytes."""
        return canonical(self.to_json()) + b"\n"


def bound(head: PieceHead, seal: PassphraseSeal | CardSeal) -> bytes:
    """What the body authenticates besides itself: the RFC 8785 form of format, head and seal."""
    return canonical({"format": FORMAT, "head": head.to_json(), "seal": seal.to_json()})


def parse_piece(data: bytes) -> Piece:
    """The piece in a file; raises PieceMalformed. Nothing of it is believed before it opens."""
    if len(data) > LONGEST_PIECE:
        raise PieceMalformed(why="it is too long")
    try:
        raw = json.loads(data)
    except (ValueError, RecursionError):
        raise PieceMalformed(why="it is no JSON text") from None
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise PieceMalformed(why="its format is another")
    try:
        piece = Piece.from_json(raw)
        written = piece.to_bytes()
    except (ValidationError, ValueError, TypeError, RecursionError):
        raise PieceMalformed(why="a field is missing or cannot be read") from None
    if data not in (written, written[:-1]):
        raise PieceMalformed(why="it is not written in the one form that the format allows")
    head = piece.head
    if not (2 <= head.threshold <= head.count <= 16 and 0 <= head.index < head.count == len(head.commitments)):
        raise PieceMalformed(why="its numbers of shares do not fit each other")
    if len(piece.seal.nonce) != 2 * NONCE_BYTES:
        raise PieceMalformed(why="its nonce has another length")
    return piece


def piece_name(head: PieceHead, sha256: str) -> str:
    """The file's name: token, PIN, set, share and the first digits of its hash, plain whatever the serial holds.

    A piece that is sealed again, under another passphrase, is another file.
    """
    serial = _UNSAFE.sub("_", head.token_serial).strip("_-")[:40] or "token"
    return f"{serial}-{head.pin.value}-{head.identifier}-{head.index + 1}-{sha256[:8]}.piece.json"
