"""What every entry's body is, and how people stand in it."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar

from ceremony_app.core.value import Value

JsonObject = dict[str, Any]


class Body(Value):
    """The base of every entry's body; `kind` names it in the file."""

    kind: ClassVar[str]


class Mark(StrEnum):
    """How a person proved that it was they who acted; printed beside every act."""

    CLAIMED = "claimed"
    """Somebody said so."""
    CODE = "code"
    """Their session code was right."""
    PASSPHRASE = "passphrase"  # noqa: S105 - a name of a kind of proof, not a secret.
    """Their passphrase opened their own piece."""
    CARD = "card"
    """A key on their own card answered."""


class ActedBy(Value):
    """One person in one act, and how they proved presence."""

    person: str
    mark: Mark
