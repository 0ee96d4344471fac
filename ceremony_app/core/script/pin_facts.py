"""Facts of a token's PINs; read as `facts.…` like all others."""

from __future__ import annotations

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.kinds import LogInPath, PinTries
from ceremony_app.core.script.effects import Fact
from ceremony_app.core.script.pin_outcomes import PieceFile, PieceRead, PinProofRead, PinSetRead


class PinTriesSeen(Fact):
    """The token did not say that its PINs have all their tries; people saw it, and consented to a last one or not."""

    kind = "pin-tries-seen"
    user: PinTries
    so: PinTries
    path: LogInPath
    last_try: str
    reason: str
    tried: str = ""
    """Which PIN the consent names (`Tried`); empty where there was none."""


class PinSetsMade(Fact):
    """The token's PINs were drawn and split; `roles` says whether user and officer are held by different people."""

    kind = "pin-sets-made"
    sets: tuple[PinSetRead, ...]
    roles: str


class PiecesSealed(Fact):
    """One person's pieces were sealed under their own credential, and are on two media."""

    kind = "pieces-sealed"
    person: str
    mark: str
    pieces: tuple[PieceRead, ...]
    files: tuple[PieceFile, ...]
    read_back: tuple[str, ...]


class PiecesOpenedOnce(Fact):
    """One person opened each of their pieces once, as they lie on the medium."""

    kind = "pieces-opened-once"
    person: str
    mark: str
    medium: str
    pins: tuple[PinKind, ...]


class PinProved(Fact):
    """Every sufficient subset of the pieces, as they were opened, rebuilds the PIN."""

    kind = "pin-proved"
    pin: PinKind
    identifier: int
    proof: PinProofRead


class PinChanged(Fact):
    """The token has the PIN of the pieces; the transport PIN opens nothing any more."""

    kind = "pin-changed"
    pin: PinKind
    identifier: int
    how: str


class SignedIn(Fact):
    """These people opened their pieces, and the token was opened with the PIN rebuilt from them."""

    kind = "signed-in-for-token"
    threshold: int
    people: tuple[tuple[str, str], ...]
    """(person, `passphrase` or `card`)."""
    found: str
    """`opened`; `transport` where the token turned out to have the PIN of before."""
