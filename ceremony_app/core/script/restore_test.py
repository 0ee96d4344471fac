"""A backup tried in a second token before it is committed: its packages are restored there, compared and destroyed."""

from __future__ import annotations

from ceremony_app.core.script.effects import EffectKind, Fact, Operation
from ceremony_app.core.value import Value


class RestoredInTest(Value):
    """One key that was restored in the second token, and what was compared; it is destroyed there again."""

    key: str
    compared: str


class RestoreTestRead(Value):
    """Which token it was, the keys that came back in it, and how many of their objects are still there (0)."""

    serial: str
    label: str
    device: str
    restored: tuple[RestoredInTest, ...]
    left: int
    module_path: str = ""
    """The module by which that token was reached; empty in records of before it was told."""
    module_sha256: str = ""


class RestoreInSecondToken(Operation[RestoreTestRead]):
    """Open the second token, restore every package of a set in it, compare and use each key, and destroy it again."""

    kind = "restore-in-second-token"
    effect = EffectKind.LIVE
    result = RestoreTestRead
    policy: str
    identifier: int
    keys: tuple[str, ...]
    person: str


class RestoreTested(Fact):
    """The packages of a set were restored in a second token, compared, and destroyed there again."""

    kind = "restore-tested"
    policy: str
    identifier: int
    token: RestoreTestRead
