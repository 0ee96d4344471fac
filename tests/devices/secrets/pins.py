"""A PIN quorum for the tests of this room: made in a real child, with scripted people."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from typing import Any

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.modes import Mode
from ceremony_app.core.opening.encoding import PinEncoding, Symbols
from ceremony_app.core.opening.pieces import Piece, PieceHead
from ceremony_app.devices.secrets.calls import Call
from ceremony_app.devices.secrets.lines import Line, People
from ceremony_app.devices.secrets.pin_calls import pin_calls
from ceremony_app.devices.secrets.pin_client import PinClient, bytes_for
from ceremony_app.devices.secrets.pin_quorum import PinQuorum
from ceremony_app.devices.secrets.values import PieceVerdict, PinSetDrawn, PinSetSpec
from tests.devices.secrets.material import given, script

PEOPLE = ("ana", "bilal", "chiara", "dora")
LONG = PinEncoding(symbols=Symbols.UNMISTAKABLE, length=52)


def spec(pin: PinKind = PinKind.USER, threshold: int = 2, count: int = 3, encoding: PinEncoding = LONG) -> PinSetSpec:
    """A set of that shape."""
    return PinSetSpec(pin=pin, threshold=threshold, count=count, encoding=encoding)


def passphrase(person: str) -> str:
    """What that person chose."""
    return f"{person} keeps seven geese by the mill"


def drawn(client: PinClient, *specs: PinSetSpec) -> tuple[PinSetDrawn, ...]:
    """Draw those sets with token bytes of the system's."""
    with given(os.urandom(bytes_for(specs))) as hsm:
        return client.draw(specs, (), hsm)


def heads(one: PinSetDrawn, made: PinSetSpec, mode: Mode = Mode.DRILL, serial: str = "1234") -> list[PieceHead]:
    """The heads of a set's pieces, in order."""
    return [
        PieceHead(
            ceremony="drill-1",
            mode=mode,
            made="2026-11-27T08:00:00Z",
            pin=one.pin,
            token_label="drill",
            token_serial=serial,
            custodian=PEOPLE[index],
            name=PEOPLE[index].title(),
            encoding=made.encoding,
            identifier=one.identifier,
            iteration_exponent=one.iteration_exponent,
            threshold=made.threshold,
            count=made.count,
            index=index,
            salt=one.salt.hex(),
            commitments=tuple(commitment.hex() for commitment in one.commitments),
        )
        for index in range(made.count)
    ]


def sealed(client: PinClient, one: list[PieceHead]) -> list[Piece]:
    """Each person's piece, sealed under their passphrase."""
    pieces: list[Piece] = []
    for head in one:
        with script(passphrase(head.custodian)) as line:
            pieces += client.seal([head], line, "seal")
    return pieces


def opened(client: PinClient, piece: Piece, typed: str | None = None) -> PieceVerdict:
    """A person opens their piece."""
    with script(typed or passphrase(piece.head.custodian)) as line:
        return client.open([piece.to_bytes()], line, "open")


def made(client: PinClient, one: PinSetSpec) -> list[Piece]:
    """A set, sealed and not yet opened by anybody."""
    [told] = drawn(client, one)
    return sealed(client, heads(told, one))


class Here:
    """A `Caller` that does the operations in this process: as the child does them, without its start."""

    def __init__(self, mode: Mode, wait: Callable[[float], None] = lambda _seconds: None) -> None:
        self._operations = pin_calls(PinQuorum(People(mode, -1), mode, wait))

    def call(
        self, op: str, args: Mapping[str, Any] | None = None, fds: Mapping[str, int] | None = None
    ) -> dict[str, Any]:
        """As JSON there and back, so that nothing passes that would not cross the channel."""
        named = fds or {}
        told = json.loads(json.dumps({**(args or {}), "fds": list(named)}))
        answer: dict[str, Any] = json.loads(json.dumps(self._operations[op](Call(told, list(named.values())))))
        return answer

    def call_at(self, line: Line, op: str, args: Mapping[str, Any], heading: str) -> dict[str, Any]:
        """The same, at a line."""
        return self.call(op, {**args, "heading": heading, "line_kind": line.kind.value}, {"line": line.fd})

    def close(self) -> None:
        """Nothing is to be ended."""


def here(mode: Mode = Mode.DRILL) -> PinClient:
    """A client whose operations are done in this process."""
    return PinClient(Here(mode))
