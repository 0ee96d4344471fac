"""The program's face to a secrets child that holds a token's PINs; a child of its own, ended when the PINs are used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.pieces import Piece, PieceHead, parse_piece
from ceremony_app.core.shares.proving import ShareProof
from ceremony_app.core.value import Value
from ceremony_app.devices.secrets.lines import Line
from ceremony_app.devices.secrets.values import CardKey, PieceVerdict, PinSetDrawn, PinSetSpec


class Caller(Protocol):
    """What a `SecretsClient` is here: something that carries operations to the process that holds the PINs."""

    def call(
        self, op: str, args: Mapping[str, Any] | None = None, fds: Mapping[str, int] | None = None
    ) -> dict[str, Any]:
        """One operation by name, with its descriptors by name."""

    def call_at(self, line: Line, op: str, args: Mapping[str, Any], heading: str) -> dict[str, Any]:
        """One operation that meets a person at a line."""

    def close(self) -> None:
        """End the process."""


class PinClient:
    """Calls a fresh secrets child in its scope "pins"; raises as `SecretsClient` does.

    A PIN leaves it into a pipe only. Descriptors stay the caller's to close.
    """

    def __init__(self, child: Caller) -> None:
        self._child = child

    def close(self) -> None:
        """End the child, and with it every PIN and piece."""
        self._child.close()

    def draw(self, sets: Sequence[PinSetSpec], used: Sequence[int], hsm_fd: int) -> tuple[PinSetDrawn, ...]:
        """Make and split a secret for each PIN, of `bytes_for(sets)` token bytes from the pipe.

        Raises SECRET-PIPE-SHORT and SHARE-… for an impossible shape.
        """
        told = self._child.call("draw_pins", {"sets": _all(sets), "used": list(used)}, {"hsm": hsm_fd})
        return tuple(PinSetDrawn.from_json(one) for one in told["sets"])

    def seal(self, heads: Sequence[PieceHead], line: Line, heading: str) -> tuple[Piece, ...]:
        """Seal one person's pieces under a passphrase typed twice; raises SECRET-PASSPHRASE-UNFIT."""
        told = self._child.call_at(line, "seal_pieces", {"heads": _all(heads)}, heading)
        return _pieces(told)

    def seal_to_card(self, heads: Sequence[PieceHead], card: CardKey) -> tuple[Piece, ...]:
        """Seal one person's pieces to their card; raises SECRET-CARD-KEY-UNFIT."""
        told = self._child.call("seal_pieces_to_card", {"heads": _all(heads), "card": card.to_json()})
        return _pieces(told)

    def open(self, files: Sequence[bytes], line: Line, heading: str) -> PieceVerdict:
        """Open one person's pieces by passphrase; raises PIECE-MALFORMED, PIECE-SEAL-UNFIT, PIECE-LOCKED,
        PIECE-NOT-THE-COMMITTED."""
        told = self._child.call_at(line, "open_pieces", {"pieces": [one.hex() for one in files]}, heading)
        return PieceVerdict(told["verdict"])

    def open_by_card(self, file: bytes, answer_fd: int) -> PieceVerdict:
        """Open one piece with what the card gave into the pipe; raises as `open`."""
        told = self._child.call("open_piece_by_card", {"piece": file.hex()}, {"answer": answer_fd})
        return PieceVerdict(told["verdict"])

    def prove(self, pin: PinKind) -> ShareProof:
        """Prove what was opened: every sufficient subset rebuilds the PIN; raises SHARE-NOT-ALL-READ-BACK,
        SHARE-PROOF-FAILED."""
        return ShareProof.from_json(self._child.call("prove_pin", {"pin": pin.value}))

    def rebuild(self, pin: PinKind, custodians: Sequence[str]) -> None:
        """Rebuild a PIN from what these people opened; raises PIECES-TOO-FEW, PIECES-DISAGREE, PIECE-TWICE, SHARE-…"""
        self._child.call("rebuild_pin", {"pin": pin.value, "custodians": list(custodians)})

    def pin_to(self, pin: PinKind, fd: int) -> None:
        """Write a proved or rebuilt PIN into a pipe; raises SECRET-NOT-BEGUN."""
        self._child.call("quorum_pin_to", {"pin": pin.value}, {"out": fd})

    def sign_out(self, custodian: str) -> None:
        """Drop what somebody opened."""
        self._child.call("sign_out", {"custodian": custodian})


def bytes_for(sets: Sequence[PinSetSpec]) -> int:
    """How many random bytes the token gives: 32 for each secret, and what its split draws (SLIP-39)."""
    return sum(32 + 32 * max(one.threshold - 2, 0) + 28 for one in sets)


def _all(values: Sequence[Value]) -> list[dict[str, Any]]:
    return [one.to_json() for one in values]


def _pieces(told: Mapping[str, Any]) -> tuple[Piece, ...]:
    return tuple(parse_piece(bytes.fromhex(one)) for one in told["pieces"])
