"""A blank token gets its label and its PINs: what is asked, what comes back, and what is then true."""

from __future__ import annotations

from ceremony_app.core.script.effects import EffectKind, Fact, Operation
from ceremony_app.core.value import Value


class InitialisedRead(Value):
    """The token that was initialised, by the serial number that it has now."""

    serial: str
    label: str


class InitialiseToken(Operation[InitialisedRead]):
    """Give the blank token a label, the security officer's PIN and the user's; refused for any other token."""

    kind = "initialise-token"
    effect = EffectKind.IRREVERSIBLE
    result = InitialisedRead
    serial: str
    label: str
    person: str


class TokenInitialised(Fact):
    """A blank token was given its label and both PINs."""

    kind = "token-initialised"
    serial: str
    label: str
