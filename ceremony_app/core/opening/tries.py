"""What a token says of its PINs: tries left, lengths, where it takes them (PKCS#11 v3.1 §3.2, CK_TOKEN_INFO)."""

from __future__ import annotations

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.kinds import LogInPath, PinTries
from ceremony_app.core.value import Value


class PinState(Value):
    """What the token says of its PINs at this moment, without a log-in."""

    user: PinTries
    so: PinTries
    shortest: int
    """ulMinPinLen in bytes; 0 where the token does not say."""
    longest: int
    """ulMaxPinLen in bytes; 0 where the token does not say."""
    path: LogInPath

    def of(self, pin: PinKind) -> PinTries:
        """What it says of that PIN."""
        return self.user if pin is PinKind.USER else self.so
