"""What rehearsals and packing tell."""

from __future__ import annotations

from enum import StrEnum

from ceremony_app.core.keys.specs import Born, KeyAlgorithm
from ceremony_app.core.value import Value
from ceremony_app.core.wrapping.forms import Route, WrapForm
from ceremony_app.devices.secrets.values import PackedKey


class Depth(StrEnum):
    """How many routes a rehearsal tries."""

    FIRST = "first"
    """The allowed ones, best first, up to the first that passes: what a ceremony needs."""
    EVERY = "every"
    """All that make the form, allowed or not: what a report tells."""


class Trial(Value):
    """One route tried on throwaway keys; `why` is the defect or the token's error, or what was compared."""

    route: Route
    passed: bool
    why: str
    born: Born = Born.SENSITIVE
    """How the keys were born that it was tried on; a key that takes this route must be born so."""


class Rehearsal(Value):
    """What a token can do with one kind of key: for a cloud's form, or (form None) for the backup key."""

    algorithm: KeyAlgorithm
    form: WrapForm | None
    trials: tuple[Trial, ...]
    """In the order of the routes' worth; up to the first that passed, unless every route was asked for."""
    chosen: Route | None
    """The first allowed route that passed; None: this key cannot be wrapped so."""


class KeyPackage(Value):
    """A target key under the backup key, and how it got there."""

    route: Route
    packed: PackedKey
    transport: str | None
    """How the blob to the transport key was made, such as `composed, OAEP SHA-1`; for backup-transport alone."""
