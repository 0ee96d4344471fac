"""What operations on a token's PINs bring back when all goes well, without any token or secret."""

from __future__ import annotations

from typing import Any

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.kinds import LogInPath, PinTries
from ceremony_app.core.script import pin_operations as op
from ceremony_app.core.script import pin_outcomes as out
from ceremony_app.core.script.effects import Operation
from ceremony_app.core.script.outcomes import TokenRead
from ceremony_app.core.value import Value

ALL_WELL = out.PinStateRead(user=PinTries.MANY, so=PinTries.MANY, path=LogInPath.HOST)
TOKEN = TokenRead(
    label="l",
    serial="s",
    manufacturer="m",
    model="m",
    hardware_version="1",
    firmware_version="1",
    library="l",
    module_path="/m",
    module_sha256="cc" * 32,
    software="software",
    mechanisms=("AES_KEY_GEN",),
    opening="quorum",
)


def usual_pins(operation: Operation[Any]) -> Value | None:
    """The usual outcome; None for an operation of another kind."""
    match operation:
        case op.ReadPinState():
            return ALL_WELL
        case op.DrawPins():
            sets = tuple(drawn(one, number) for number, one in enumerate(operation.sets))
            return out.PinSetsRead(sets=sets)
        case op.SealPieces():
            pieces = tuple(
                out.PieceRead(
                    pin=pin,
                    index=index,
                    name=f"{pin.value}-{index}",
                    sha256=f"{pin.value}{index}".encode().hex().zfill(64),
                    length=1,
                    seal="passphrase",
                )
                for pin, index in operation.places
            )
            return out.PiecesRead(mark="passphrase", pieces=pieces)
        case op.WritePieces():
            files = tuple(
                out.PieceFile(medium=medium, kind="stick", path=name, sha256=sha256, length=1)
                for name, sha256 in operation.pieces
                for medium in (f"CUSTODIAN of {operation.person}, grey", "PIECES, black")
            )
            return out.PiecesWrittenRead(files=files, read_back=("equal", "equal"))
        case op.SignIn():
            return out.SignInRead(verdict="right", mark="passphrase", medium=f"CUSTODIAN of {operation.person}, grey")
        case op.ProvePin():
            # Two of three hold the user's, two of two the officer's.
            subsets = 3 if operation.pin is PinKind.USER else 1
            return out.PinProofRead(method="all-subsets", subsets=subsets, algebraic="holds", second_opinion="agrees")
        case op.SetPin():
            return out.PinChangedRead(how="set")
        case op.OpenByQuorum():
            return out.QuorumRead(verdict="opened", token=TOKEN)
        case _:
            return None


def drawn(one: tuple[Any, int, int], number: int) -> out.PinSetRead:
    """A set that was drawn."""
    pin, _, count = one
    return out.PinSetRead(
        pin=pin,
        identifier=20000 + number,
        id_words=("a", "b"),
        iteration_exponent=1,
        salt="00" * 16,
        commitments=tuple(f"{index:064x}" for index in range(count)),
        symbols="unmistakable",
        length=52,
        prefix="",
        bits=256,
        rules="4 to 255 characters",
    )
