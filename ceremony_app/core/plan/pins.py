"""Who holds a token's PINs (plan), and how this computer opens the token (binding)."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from ceremony_app.core.keys.pins import PinAlphabet, PinKind
from ceremony_app.core.plan.sticks import Known, Place, Word
from ceremony_app.core.value import Value

PersonId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
"""A person's id of the plan."""
CardKeyId = Annotated[str, StringConstraints(pattern=r"^(?:[0-9a-f]{2}){1,64}$")]
"""CKA_ID of a key on a card, hex."""
AuthKeyId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{4}$")]
"""Id of an authentication key of a YubiHSM 2: four lower-case hex digits."""


class PinWork(StrEnum):
    """What the ceremony does with the token's PINs."""

    MAKE = "make"
    """They are made, split and set in this ceremony; the token comes with transport PINs that are typed once."""
    OPEN = "open"
    """They were made in an earlier ceremony: people open their pieces, and the token with them."""


class PinQuorum(Value):
    """Who holds a piece of one PIN; any `threshold` of them rebuild it."""

    threshold: int
    custodians: tuple[PersonId, ...]
    """One piece each, in this order."""


class PinPolicy(Value):
    """The two PINs of the token: random, shown to nobody, split among custodians."""

    work: PinWork
    user: PinQuorum
    so: PinQuorum | None = None
    """The security officer's; None where it is left to whoever keeps it outside this plan."""

    def of(self, pin: PinKind) -> PinQuorum | None:
        """Who holds that PIN."""
        return self.user if pin is PinKind.USER else self.so

    @property
    def pins(self) -> tuple[PinKind, ...]:
        """The PINs that are split, in the order in which they are set: the security officer's last."""
        return (PinKind.USER,) if self.so is None else (PinKind.USER, PinKind.SO)

    @property
    def holders(self) -> tuple[str, ...]:
        """Everybody who holds a piece of either, in the plan's order, once."""
        return tuple(dict.fromkeys((*self.user.custodians, *(self.so.custodians if self.so else ()))))

    def pins_of(self, person: str) -> tuple[PinKind, ...]:
        """The PINs that this place of the plan holds a piece of."""
        quorums = ((pin, self.of(pin)) for pin in self.pins)
        return tuple(pin for pin, quorum in quorums if quorum is not None and person in quorum.custodians)

    @property
    def roles(self) -> str:
        """`two` where nobody holds a piece of both PINs, so that nobody acts in both roles; else `one`."""
        if self.so is None:
            return "one"
        return "one" if set(self.user.custodians) & set(self.so.custodians) else "two"


class Opening(StrEnum):
    """How this computer gives the token its user PIN."""

    PROMPT = "prompt"
    """An administrator types it."""
    QUORUM = "quorum"
    """Custodians open their pieces and it is rebuilt (docs/formats/piece.md)."""
    PROTECTED_PATH = "protected-path"
    """At the device's own pad or PED (CKF_PROTECTED_AUTHENTICATION_PATH)."""
    TOKEN_QUORUM = "token-quorum"  # noqa: S105 - the name of a way.
    """The device asks for its own M of N, by cards, keys or its pad; C_Login carries no PIN either."""


class PinRule(Value):
    """What this token takes as one of its PINs, where its device profile or the token itself says it wrongly or not.

    What stands here holds alone: neither the profile nor the token is asked for it then.
    """

    pin: PinKind
    shortest: Annotated[int, Field(ge=1, le=255)] | None = None
    longest: Annotated[int, Field(ge=1, le=255)] | None = None
    alphabet: PinAlphabet | None = None

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.shortest is not None and self.longest is not None and self.shortest > self.longest:
            raise ValueError("the shortest is longer than the longest")
        return self


class Card(Value):
    """A custodian's own PKCS#11 card: a key on it opens their pieces, in the place of a passphrase."""

    person: PersonId
    module: Place
    module_config: Place | None = None
    token_serial: Known
    token_label: Word
    key_id: CardKeyId
