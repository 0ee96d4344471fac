"""A backup tried in a second token before it is committed: its packages are restored there, compared and destroyed.

What comes into the second token is named in the journal before it does, by id and by the token's serial number. So
whatever dies in the middle, the record tells what may have been left there, until somebody has looked (engine.md
rule 2).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ceremony_app.core.script.effects import EffectKind, Fact, Operation
from ceremony_app.core.value import Value


class Copy(Value):
    """The copy of a key that a restore test makes in the second token, under an id that nothing there had."""

    key: str
    key_id: str


class LeftCopy(Value):
    """A copy that may be in a second token: which key's, under which id, in the token of which serial number."""

    key: str
    key_id: str
    serial: str


class RestoredInTest(Value):
    """One key that was restored in the second token, what was compared, and what is left of it there (0)."""

    key: str
    key_id: str
    compared: str
    left: int
    """Objects of that id that the token still showed after the copy was destroyed."""


class RestoreTestRead(Value):
    """Which token it was, the keys that came back in it, and what an earlier test had left and is still there."""

    serial: str
    label: str
    device: str
    restored: tuple[RestoredInTest, ...]
    stale: tuple[str, ...]
    """Ids of earlier tests that the token still shows."""
    module_path: str = ""
    """The module by which that token was reached."""
    module_sha256: str = ""

    @property
    def names_ids(self) -> bool:
        """Whether the record is of a program that names ids and module; one before it had neither, nor an intent."""
        return not self.restored or any(one.key_id for one in self.restored)

    @classmethod
    def from_json(cls, raw: object) -> Self:
        """As every value's, and what format 1 held before ids stood in it."""
        return super().from_json(_with_ids(raw))


class SecondTokenRead(Value):
    """The second token as it was opened, and ids that nothing in it has, one for each key that is to be tried."""

    serial: str
    label: str
    device: str
    ids: tuple[str, ...]
    swept: int = 0
    """Helper keys of an earlier run, a backup key among them, that a token without session objects had kept."""


class OpenSecondToken(Operation[SecondTokenRead]):
    """Open the second token and choose the ids of the copies, after a look at all that it holds."""

    kind = "open-second-token"
    effect = EffectKind.LIVE
    result = SecondTokenRead
    keys: tuple[str, ...]
    person: str


class RestoreInSecondToken(Operation[RestoreTestRead]):
    """Restore every package of a set in the second token, compare and use each copy, and destroy it again.

    Lost in the middle, it may have left copies under these ids: they are looked for in the token of this serial number.
    """

    kind = "restore-in-second-token"
    effect = EffectKind.IRREVERSIBLE
    result = RestoreTestRead
    policy: str
    identifier: int
    serial: str
    copies: tuple[Copy, ...]
    stale: tuple[str, ...]
    """Ids of what earlier tests may have left; destroyed first."""
    person: str


class SecondTokenSearched(Value):
    """What a look into the second token found of the ids that were looked for, and what is left of that."""

    serial: str
    found: tuple[str, ...]
    left: tuple[str, ...]
    """Ids that are still there, though they were to be destroyed."""


class SearchSecondToken(Operation[SecondTokenSearched]):
    """Open the second token, look for copies that a test may have left there, and destroy those that are found.

    Nothing but copies of tests is destroyed, whose ids an intent named; so it is looked anew where its outcome is
    missing.
    """

    kind = "search-second-token"
    effect = EffectKind.LIVE
    result = SecondTokenSearched
    serial: str
    ids: tuple[str, ...]
    person: str


class RestoreTested(Fact):
    """The packages of a set were restored in a second token, compared, and destroyed there again."""

    kind = "restore-tested"
    policy: str
    identifier: int
    token: RestoreTestRead

    @classmethod
    def from_json(cls, raw: object) -> Self:
        """As every value's, and what format 1 held before ids stood in it."""
        upgraded = {**raw, "token": _with_ids(raw.get("token"))} if isinstance(raw, dict) else raw
        return super().from_json(upgraded)


class CopiesSearched(Fact):
    """The second token was looked into for copies that a test may have left; what was found was destroyed."""

    kind = "test-copies-searched"
    serial: str
    copies: tuple[LeftCopy, ...]
    found: tuple[str, ...]


class CopiesNotSearched(Fact):
    """Nobody looked into the second token; these copies may be in it, and people let that stand."""

    kind = "test-copies-not-searched"
    copies: tuple[LeftCopy, ...]


def is_of_before(outcome: object) -> bool:
    """Whether the outcome of a test is as format 1 held it before ids stood in it, and nothing was left.

    It said how many objects were left over all keys. No intent stood before it: what it made was looked for nowhere.
    """
    if not isinstance(outcome, dict) or outcome.keys() != {"serial", "label", "device", "restored", "left"}:
        return False
    restored = outcome["restored"]
    if type(outcome["left"]) is not int or outcome["left"] != 0 or not isinstance(restored, list):
        return False
    return all(isinstance(one, dict) and one.keys() == {"key", "compared"} for one in restored)


def _with_ids(outcome: Any) -> Any:
    if not is_of_before(outcome):
        return outcome
    rest = {name: value for name, value in outcome.items() if name != "left"}
    return {**rest, "restored": [{**one, "key_id": "", "left": 0} for one in outcome["restored"]], "stale": []}


def copies_intended(arguments: Mapping[str, Any]) -> dict[str, LeftCopy]:
    """What an intent says that may come into a second token, by its ids. Raises pydantic.ValidationError."""
    wanted = RestoreInSecondToken.from_json(arguments)
    return {one.key_id: LeftCopy(key=one.key, key_id=one.key_id, serial=wanted.serial) for one in wanted.copies}


def ids_gone(arguments: Mapping[str, Any], outcome: Mapping[str, Any]) -> frozenset[str]:
    """The ids of an intent that the outcome saw gone from the second token. Raises pydantic.ValidationError."""
    wanted, read = RestoreInSecondToken.from_json(arguments), RestoreTestRead.from_json(outcome)
    if read.serial != wanted.serial:
        return frozenset()
    tried = {one.key_id for one in read.restored if one.left == 0} & {one.key_id for one in wanted.copies}
    return frozenset(tried | (set(wanted.stale) - set(read.stale)))
