"""Trusted wrapping keys: what is asked of the token, what it brings back, and what is then true (hsm.md §3, §11).

CKA_TRUSTED is the security officer's to give, and on some tokens only at a key's creation; a key that was born
CKA_WRAP_WITH_TRUSTED leaves under such keys alone.
"""

from __future__ import annotations

from ceremony_app.core.script.effects import EffectKind, Fact, Operation
from ceremony_app.core.script.outcomes import AttributeRead, DestroyedRead
from ceremony_app.core.value import Value
from ceremony_app.core.wrapping.forms import OaepHash, Route

ABLE = "able"
UNABLE = "unable"


def backup_of(policy: str) -> str:
    """What the trusted backup key of a policy is called."""
    return f"backup:{policy}"


class TrustedWanted(Value):
    """A cloud's wrapping key that the officer is to make trusted, and the wrap that it is for."""

    target: str
    key_id: str
    spki: str
    route: Route
    oaep_hash: OaepHash


class TrustedKey(Value):
    """A wrapping key that the officer made trusted: a target's, or `backup:POLICY`; as the token says it is."""

    key_id: str
    what: str
    attributes: tuple[AttributeRead, ...]


class TrustedMade(Value):
    """What came of it: `able` with the keys, or `unable` with the reason and nothing left in the token."""

    able: str
    why: str
    keys: tuple[TrustedKey, ...]
    refused: str
    """How the token refused a wrap under the same backup key without CKA_TRUSTED."""


class MakeTrusted(Operation[TrustedMade]):
    """The officer logs in, makes the backup key and the clouds' wrapping keys trusted, and logs out; then it is tried.

    A throwaway key that wants a trusted wrapping key is wrapped under each; the backup's package is opened with the key
    that the shares restore; and the same backup key without CKA_TRUSTED must be refused.
    """

    kind = "make-trusted"
    effect = EffectKind.IRREVERSIBLE
    result = TrustedMade
    policy: str
    identifier: int
    backup_key_id: str
    wrapping: tuple[TrustedWanted, ...]
    stale: tuple[str, ...]
    """Ids of what an earlier attempt may have left; destroyed first."""
    person: str
    users: tuple[str, ...] = ()
    """Who signed in for the user's PIN; empty: the person types it."""
    officers: tuple[str, ...] = ()
    """Who signed in for the officer's PIN; empty: the person types it."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id that it brings into the token."""
        return (self.backup_key_id, *(one.key_id for one in self.wrapping))


class DestroyAsOfficer(Operation[DestroyedRead]):
    """Destroy a trusted key that the token does not let its user destroy."""

    kind = "destroy-as-officer"
    effect = EffectKind.IRREVERSIBLE
    result = DestroyedRead
    what: str
    key_id: str
    person: str
    users: tuple[str, ...] = ()
    officers: tuple[str, ...] = ()


class TrustMade(Fact):
    """The officer made these wrapping keys trusted before the keys were born that leave only under them."""

    kind = "trust-made"
    policy: str
    identifier: int
    keys: tuple[TrustedKey, ...]
    refused: str

    def key_id(self, what: str) -> str:
        """The id of the trusted key of a target or `backup:POLICY`; empty where there is none."""
        return next((one.key_id for one in self.keys if one.what == what), "")


class TrustNotPossible(Fact):
    """The token cannot do it, and two people let these keys be born without."""

    kind = "trust-not-possible"
    policy: str
    keys: tuple[str, ...]
    why: str
    reason: str
