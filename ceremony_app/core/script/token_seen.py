"""The token looked at again: whether firmware, library and mechanisms are those that it was opened with."""

from __future__ import annotations

from ceremony_app.core.script.effects import EffectKind, Fact, Operation
from ceremony_app.core.script.outcomes import TokenRead
from ceremony_app.core.value import Value

_COMPARED = (
    "label",
    "serial",
    "manufacturer",
    "model",
    "hardware_version",
    "firmware_version",
    "library",
    "module_path",
    "module_sha256",
)


class DescribeToken(Operation[TokenRead]):
    """Read anew what token and module say of themselves."""

    kind = "describe-token"
    effect = EffectKind.LIVE
    result = TokenRead


class TokenDifference(Value):
    """One thing that token or module say otherwise than before."""

    what: str
    before: str
    after: str


class TokenSeenAgain(Fact):
    """Token and module were read again, and compared with what they said when the token was opened."""

    kind = "token-seen-again"
    moment: str
    token: TokenRead
    differences: tuple[TokenDifference, ...]


def differences(before: TokenRead, after: TokenRead) -> tuple[TokenDifference, ...]:
    """What differs: names, versions, module, and mechanisms that came or went (by PKCS#11 name)."""
    found = [
        TokenDifference(what=name.replace("_", " "), before=getattr(before, name), after=getattr(after, name))
        for name in _COMPARED
        if getattr(before, name) != getattr(after, name)
    ]
    gone = sorted(set(before.mechanisms) - set(after.mechanisms))
    new = sorted(set(after.mechanisms) - set(before.mechanisms))
    if gone or new:
        found.append(TokenDifference(what="mechanisms", before=", ".join(gone), after=", ".join(new)))
    return tuple(found)


def in_words(found: tuple[TokenDifference, ...]) -> str:
    """The differences in a line."""
    return "; ".join(f"{one.what}: {one.before or 'none'} before, {one.after or 'none'} now" for one in found)
