"""Operations on a token's PINs: drawn, sealed piece by piece, opened, proved, set, and the token opened with them."""

from __future__ import annotations

from enum import StrEnum

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.script import pin_outcomes as out
from ceremony_app.core.script.effects import EffectKind, Operation

LIVE = EffectKind.LIVE
IRREVERSIBLE = EffectKind.IRREVERSIBLE

PINS_SCOPE = "pins:"
"""Name of the secret scope in which PINs are made; no backup policy can have it."""


class LastTry(StrEnum):
    """Whether people consented to a try after which a wrong PIN is locked."""

    NO = "not-consented"
    CONSENTED = "consented"


class Settled(StrEnum):
    """Whether it is known that the token has the PIN of the pieces."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    """Its change was begun and its outcome lost: one counted log-in tells."""
    TRANSPORT = "transport"
    """Its change was begun, and the token has its transport PIN: the record says so, or people who were asked."""


class Tried(StrEnum):
    """Which PIN a log-in is made with; whoever consents to a last try consents to one of these."""

    TYPED = "typed"
    """The one that somebody knows, typed here or at the device."""
    TRANSPORT = "transport"
    """The one from before the PINs of the pieces, typed once more."""
    QUORUM = "quorum"
    """The one that the pieces rebuild."""


class ReadPinState(Operation[out.PinStateRead]):
    """Ask the token how many tries its PINs have left, before anybody types one."""

    kind = "read-pin-state"
    effect = LIVE
    result = out.PinStateRead


class DrawPins(Operation[out.PinSetsRead]):
    """Open the scope of the PINs; token and computer give the randomness, each PIN is split."""

    kind = "draw-pins"
    effect = LIVE
    result = out.PinSetsRead
    sets: tuple[tuple[PinKind, int, int], ...]
    """(PIN, threshold, number of pieces)."""
    used_identifiers: tuple[int, ...]


class SealPieces(Operation[out.PiecesRead]):
    """Seal one person's pieces under the passphrase that they choose, or to their card."""

    kind = "seal-pieces"
    effect = LIVE
    result = out.PiecesRead
    person: str
    places: tuple[tuple[PinKind, int], ...]
    """(PIN, number of the piece from 0)."""
    made: str
    """The time, as it stands in the pieces."""


class WritePieces(Operation[out.PiecesWrittenRead]):
    """Write one person's pieces to their own medium and to the second copy, and read both back."""

    kind = "write-pieces"
    effect = IRREVERSIBLE
    result = out.PiecesWrittenRead
    person: str
    pieces: tuple[tuple[str, str], ...]
    """(file name, SHA-256)."""


class SignIn(Operation[out.SignInRead]):
    """Have one person open their pieces, from their medium or the second copy, in the secrets child."""

    kind = "sign-in"
    effect = LIVE
    result = out.SignInRead
    person: str
    pins: tuple[PinKind, ...]


class ProvePin(Operation[out.PinProofRead]):
    """Prove that every sufficient subset of the opened pieces rebuilds one PIN, by two libraries."""

    kind = "prove-pin"
    effect = LIVE
    result = out.PinProofRead
    pin: PinKind


class SetPin(Operation[out.PinChangedRead]):
    """C_SetPIN from the transport PIN, which a person typed, to the proved one; both go by pipes."""

    kind = "set-pin"
    effect = IRREVERSIBLE
    result = out.PinChangedRead
    pin: PinKind
    identifier: int
    person: str
    """Who types the transport PIN where the secrets child does not have it any more."""


class OpenByQuorum(Operation[out.QuorumRead]):
    """Rebuild the user PIN from what these people opened, hand it to the token by a pipe, and log in."""

    kind = "open-by-quorum"
    effect = LIVE
    result = out.QuorumRead
    persons: tuple[str, ...]
    officers: tuple[str, ...]
    """Those who opened pieces of the security officer's PIN, which is still to be set; else nobody."""
    settled: Settled
    last_try: LastTry
