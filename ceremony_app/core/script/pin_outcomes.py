"""What operations on a token's PINs bring back; values without any secret."""

from __future__ import annotations

from typing import Any

from pydantic import SerializerFunctionWrapHandler, model_serializer

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.kinds import LogInPath, PinTries
from ceremony_app.core.script.outcomes import TokenRead
from ceremony_app.core.value import Value


class PinStateRead(Value):
    """What the token says of its PINs without a log-in."""

    user: PinTries
    so: PinTries
    path: LogInPath


class PinSetRead(Value):
    """A PIN that was drawn and split; nothing of it has left the secrets child."""

    pin: PinKind
    identifier: int
    id_words: tuple[str, str]
    iteration_exponent: int
    salt: str
    commitments: tuple[str, ...]
    """HMAC-SHA-256(salt, words) of each piece's share, in order."""
    symbols: str
    length: int
    prefix: str
    bits: int
    """How many bits a stranger must guess."""
    rules: str
    """Which rules the PIN obeys, and how sure they are."""


class PinSetsRead(Value):
    """The PINs that were drawn."""

    sets: tuple[PinSetRead, ...]


class PieceRead(Value):
    """One sealed piece: file name, hash, length, and under what it is sealed."""

    pin: PinKind
    index: int
    name: str
    sha256: str
    length: int
    seal: str


class PiecesRead(Value):
    """One person's sealed pieces, not yet written."""

    mark: str
    """`passphrase` or `card`."""
    pieces: tuple[PieceRead, ...]


class PieceFile(Value):
    """A piece on a medium, read back from it."""

    medium: str
    """What people call it, as `CUSTODIAN of ana, grey`."""
    kind: str
    """`stick` or `folder, not a stick`."""
    path: str
    sha256: str
    length: int
    serial: str = ""
    """Serial number, UUID, file system and mount of the stick as they were read from it; empty for a folder."""
    uuid: str = ""
    file_system: str = ""
    options: tuple[str, ...] = ()

    @model_serializer(mode="wrap")
    def _told(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """What is not known of a medium is left out, so that entries made before it was told keep their hash."""
        told: dict[str, Any] = handler(self)
        return {name: value for name, value in told.items() if value or name not in _OF_THE_STICK}


_OF_THE_STICK = frozenset({"serial", "uuid", "file_system", "options"})


class PiecesWrittenRead(Value):
    """One person's pieces on their own medium and in the second copy."""

    files: tuple[PieceFile, ...]
    read_back: tuple[str, ...]
    """How each medium was read again."""


class SignInRead(Value):
    """Whether a person's credential opened their pieces, and from which medium they came."""

    verdict: str
    """`right` or `wrong`."""
    mark: str
    medium: str
    files: tuple[PieceFile, ...] = ()
    """The files that the pieces were read from, and the sticks they lay on."""

    @model_serializer(mode="wrap")
    def _told(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Entries made before the files were told keep their hash."""
        told: dict[str, Any] = handler(self)
        return told if self.files else {name: value for name, value in told.items() if name != "files"}


class PinProofRead(Value):
    """How the opened pieces were proved to rebuild the PIN."""

    method: str
    subsets: int
    algebraic: str
    second_opinion: str


class PinChangedRead(Value):
    """The token's PIN is the one that the pieces rebuild; `how` says how that is known."""

    how: str


class QuorumRead(Value):
    """What the log-in with the rebuilt PIN gave."""

    verdict: str
    """`opened`; `refused` where it was not known whether the token has that PIN yet, and it has not; `not-tried` where
    the transport PIN is to be typed, and the rebuilt one is kept for its change."""
    token: TokenRead | None
