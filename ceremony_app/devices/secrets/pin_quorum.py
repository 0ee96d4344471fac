"""A token's PINs in this child: made, split, sealed piece by piece, opened, proved, rebuilt (hsm.md §11; shares.md)."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.modes import Mode
from ceremony_app.core.opening.checks import LEAST_PASSPHRASE, check_seal, check_together, cost_of
from ceremony_app.core.opening.encoding import PinEncoding, pin_of
from ceremony_app.core.opening.pieces import Piece, PieceHead, parse_piece
from ceremony_app.core.opening.refusals import PieceNotTheCommitted, TooFewPieces
from ceremony_app.core.shares.commitments import SALT_BYTES, commit, matches
from ceremony_app.core.shares.header import set_words
from ceremony_app.core.shares.parameters import (
    ITERATION_EXPONENT,
    GroupShape,
    SetParameters,
    SetShape,
    check_shape,
    draw_identifier,
)
from ceremony_app.core.shares.proving import ShareProof, prove
from ceremony_app.core.shares.refusals import ProofFailed
from ceremony_app.core.shares.splitting import ReadShare, split
from ceremony_app.core.shares.subsets import restore
from ceremony_app.devices.secrets.lines import Line, People
from ceremony_app.devices.secrets.masked import Repeat
from ceremony_app.devices.secrets.pipes import read_exactly
from ceremony_app.devices.secrets.refusals import NoScope, PieceLocked
from ceremony_app.devices.secrets.sealing import (
    KEY_BYTES,
    open_by_card,
    open_by_passphrase,
    require_fit,
    seal_by_passphrase,
    seal_to_card,
)
from ceremony_app.devices.secrets.values import CardKey, PieceVerdict, PinSetDrawn, PinSetSpec

TRIES = 5
_FIRST_WAIT = 0.25
_LONGEST_SHARED = 66
"""Bytes of the x coordinate of P-521, the longest that a card gives."""


@dataclass(repr=False)
class _Set:
    encoding: PinEncoding
    shape: SetShape
    drawn: PinSetDrawn
    secret: bytes
    shares: tuple[tuple[str, ...], ...]


@dataclass(repr=False)
class _Opened:
    head: PieceHead
    words: tuple[str, ...]


@dataclass(repr=False)
class _Pin:
    made: _Set | None = None
    opened: dict[str, _Opened] = field(default_factory=dict)
    """By custodian."""
    pin: str | None = None


class PinQuorum:
    """The user PIN and the SO PIN, each with what is known of it here; nothing of either is told."""

    def __init__(self, people: People, mode: Mode, wait: Callable[[float], None] = time.sleep) -> None:
        self._people = people
        self._mode = mode
        self._wait = wait
        self._pins = {pin: _Pin() for pin in PinKind}
        self._wrong: dict[str, int] = {}

    def __repr__(self) -> str:
        return "<pin quorum>"

    def draw(self, specs: Sequence[PinSetSpec], used: Sequence[int], token_fd: int) -> tuple[PinSetDrawn, ...]:
        """A secret and its shares for each PIN, of the token's bytes from the pipe xor this computer's own.

        Raises PipeShort and the refusals of `check_shape`; whatever was held of these PINs before is dropped.
        """
        taken, told = list(used), []
        for spec in specs:
            shape = SetShape(group_threshold=1, groups=(GroupShape(threshold=spec.threshold, count=spec.count),))
            check_shape(shape)

            def both(length: int) -> bytes:
                token = read_exactly(token_fd, length)
                return bytes(a ^ b for a, b in zip(token, os.urandom(length), strict=True))

            parameters = SetParameters(
                identifier=draw_identifier(self._mode, taken, os.urandom),
                iteration_exponent=ITERATION_EXPONENT,
                shape=shape,
            )
            taken.append(parameters.identifier)
            secret = both(KEY_BYTES)
            shares = split(secret, parameters, both)
            salt = os.urandom(SALT_BYTES)
            drawn = PinSetDrawn(
                pin=spec.pin,
                identifier=parameters.identifier,
                iteration_exponent=parameters.iteration_exponent,
                salt=salt,
                commitments=tuple(commit(salt, words) for words in shares),
                first_words=set_words(parameters.identifier, parameters.iteration_exponent),
            )
            made = _Set(encoding=spec.encoding, shape=shape, drawn=drawn, secret=secret, shares=shares)
            self._pins[spec.pin] = _Pin(made=made)
            told.append(drawn)
        return tuple(told)

    def seal_by_passphrase(self, heads: Sequence[PieceHead], line: Line, heading: str) -> tuple[Piece, ...]:
        """One person's pieces under the passphrase that they type twice; raises PassphraseUnfit, NoScope."""
        shares = [self._share(head) for head in heads]
        passphrase = self._people.read_masked(line, heading, LEAST_PASSPHRASE, Repeat.TWICE)
        require_fit(passphrase)
        cost = cost_of(self._mode)
        return tuple(
            seal_by_passphrase(head, words, passphrase, cost) for head, words in zip(heads, shares, strict=True)
        )

    def seal_to_card(self, heads: Sequence[PieceHead], card: CardKey) -> tuple[Piece, ...]:
        """One person's pieces under their card's key; raises CardKeyUnfit, NoScope."""
        return tuple(seal_to_card(head, self._share(head), card) for head in heads)

    def open_by_passphrase(self, files: Sequence[bytes], line: Line, heading: str) -> PieceVerdict:
        """Open one person's pieces with the passphrase that they type; one of each PIN opens, or none is kept.

        A piece that was sealed twice is there twice, and its other sealing does not open with this passphrase.

        Raises PieceMalformed, PieceSealUnfit, PieceLocked after five wrong ones, PieceNotTheCommitted.
        """
        pieces = self._read(files)
        passphrase = self._people.read_masked(line, heading, 1, Repeat.ONCE)
        return self._keep(pieces, [open_by_passphrase(piece, passphrase) for piece in pieces])

    def open_by_card(self, file: bytes, answer_fd: int) -> PieceVerdict:
        """Open one piece with what the card gave into the pipe; raises as above."""
        pieces = self._read([file])
        answer = _up_to(answer_fd, _LONGEST_SHARED)
        return self._keep(pieces, [open_by_card(pieces[0], answer)])

    def prove(self, pin: PinKind) -> ShareProof:
        """Prove that every sufficient subset of what was opened rebuilds one secret, and that it is the PIN made.

        Raises NoScope, SHARE-NOT-ALL-READ-BACK, SHARE-PROOF-FAILED.
        """
        held = self._pins[pin]
        if held.made is None:
            raise NoScope(needs="the making of the PIN")
        made = held.made
        words: list[tuple[str, ...] | None] = [None] * made.shape.share_count
        for one in held.opened.values():
            words[one.head.index] = one.words
        parameters = SetParameters(
            identifier=made.drawn.identifier,
            iteration_exponent=made.drawn.iteration_exponent,
            shape=made.shape,
        )
        proof, restored = prove(parameters, words, made.secret)
        if pin_of(restored, made.encoding) != pin_of(made.secret, made.encoding):
            raise ProofFailed(check="the PIN is the one that was made")
        held.pin = pin_of(restored, made.encoding)
        return proof

    def rebuild(self, pin: PinKind, custodians: Sequence[str]) -> None:
        """Rebuild a PIN from the pieces that these people opened, by both libraries, and drop the pieces.

        Raises PieceTwice, PiecesDisagree, TooFewPieces, SHARE-SET-DISAGREES, SHARE-SET-DOES-NOT-COMBINE.
        """
        held = self._pins[pin]
        opened = [held.opened[one] for one in dict.fromkeys(custodians) if one in held.opened]
        heads = [one.head for one in opened]
        check_together(heads)
        need = heads[0].threshold if heads else 2
        if len(opened) < need:
            raise TooFewPieces(have=len(opened), need=need, pin=pin.value)
        secret = restore([ReadShare(one.words) for one in opened])
        held.pin = pin_of(secret, heads[0].encoding)
        held.opened.clear()

    def pin(self, pin: PinKind) -> bytes:
        """The proved or rebuilt PIN, for a pipe; raises NoScope."""
        held = self._pins[pin].pin
        if held is None:
            raise NoScope(needs="the PIN from enough pieces")
        return held.encode("ascii")

    def sign_out(self, custodian: str) -> None:
        """Drop what this person opened; nothing happens where they opened nothing."""
        for held in self._pins.values():
            held.opened.pop(custodian, None)

    def _share(self, head: PieceHead) -> tuple[str, ...]:
        """The share that a head is to go before, once the head says nothing wrong about it."""
        made = self._pins[head.pin].made
        if made is None:
            raise NoScope(needs="the making of the PIN")
        drawn, group = made.drawn, made.shape.groups[0]
        says = (head.identifier, head.iteration_exponent, head.threshold, head.count, head.encoding, head.mode)
        true = (
            drawn.identifier, drawn.iteration_exponent, group.threshold, group.count, made.encoding, self._mode
        )  # fmt: skip
        known = (drawn.salt.hex(), tuple(one.hex() for one in drawn.commitments))
        if says != true or (head.salt, head.commitments) != known:
            raise NoScope(needs="a head that fits the set")
        return made.shares[head.index]

    def _read(self, files: Sequence[bytes]) -> list[Piece]:
        pieces = [parse_piece(file) for file in files]
        for piece in pieces:
            check_seal(piece, self._mode)
            person = piece.head.custodian
            if self._wrong.get(person, 0) >= TRIES:
                raise PieceLocked(name=piece.head.name, tries=TRIES)
        return pieces

    def _keep(self, pieces: Sequence[Piece], opened: Sequence[tuple[str, ...] | None]) -> PieceVerdict:
        person = pieces[0].head.custodian
        fits = [(piece.head, words) for piece, words in zip(pieces, opened, strict=True) if words is not None]
        if {head.pin for head, _ in fits} != {piece.head.pin for piece in pieces}:
            wrong = self._wrong[person] = self._wrong.get(person, 0) + 1
            self._wait(_FIRST_WAIT * 2 ** (wrong - 1))
            return PieceVerdict.WRONG
        self._wrong.pop(person, None)
        for head, words in fits:
            if not matches(bytes.fromhex(head.salt), words, bytes.fromhex(head.commitments[head.index])):
                raise PieceNotTheCommitted(name=head.name)
            self._pins[head.pin].opened[head.custodian] = _Opened(head=head, words=words)
        return PieceVerdict.RIGHT


def _up_to(fd: int, most: int) -> bytes:
    """What stands in a pipe up to its end, at most `most` bytes of it."""
    read = bytearray()
    while len(read) < most and (part := os.read(fd, most - len(read))):
        read += part
    return bytes(read)
