"""The shape and the public parameters of a share set (shares.md §3; SLIP-39)."""

from __future__ import annotations

from collections.abc import Callable, Collection
from math import comb

from ceremony_app.core.modes import Mode
from ceremony_app.core.shares.refusals import (
    GroupThresholdImpossible,
    NoIdentifierLeft,
    NoShares,
    OneOfMany,
    ThresholdAboveCount,
    ThresholdBelowTwo,
    TooManyShares,
)
from ceremony_app.core.value import Value

BACKUP_KEY_BYTES = 32
ITERATION_EXPONENT = 1
LIMIT = 16
"""SLIP-39 has at most 16 groups, and 16 shares in a group."""

_DRILL_BIT = 1 << 14
_DIGEST_BYTES = 4


class GroupShape(Value):
    """One group: any `threshold` of its `count` shares restore the group. The title is for people."""

    threshold: int
    count: int
    title: str = ""


class SetShape(Value):
    """All groups of a set and how many are needed. Shares are numbered flat, group by group, from 0."""

    group_threshold: int
    groups: tuple[GroupShape, ...]

    @property
    def share_count(self) -> int:
        """All shares of all groups."""
        return sum(group.count for group in self.groups)

    def place(self, index: int) -> tuple[int, int]:
        """Group and member (both from 0) of the share with this flat number; raises IndexError."""
        for number, group in enumerate(self.groups):
            if 0 <= index < group.count:
                return number, index
            index -= group.count
        raise IndexError(index)

    def flat(self, group: int, member: int) -> int:
        """The flat number of a share; raises IndexError."""
        if not (0 <= group < len(self.groups) and 0 <= member < self.groups[group].count):
            raise IndexError((group, member))
        return sum(before.count for before in self.groups[:group]) + member

    def group_name(self, group: int) -> str:
        """The title of a group, or "group 2"."""
        return self.groups[group].title or f"group {group + 1}"

    def name(self, index: int) -> str:
        """How people call the share: "share 3 of 5", or "share 3 of 5 of Site B" where there are groups."""
        group, member = self.place(index)
        name = f"share {member + 1} of {self.groups[group].count}"
        return name if len(self.groups) == 1 else f"{name} of {self.group_name(group)}"

    @property
    def subset_count(self) -> int:
        """How many smallest sufficient subsets of all shares there are."""
        ways = [1] + [0] * self.group_threshold
        for group in self.groups:
            chosen = comb(group.count, group.threshold)
            for taken in range(self.group_threshold, 0, -1):
                ways[taken] += ways[taken - 1] * chosen
        return ways[self.group_threshold]

    @property
    def draws(self) -> tuple[int, ...]:
        """Length in bytes of every random draw that a split of this shape makes, in order."""
        thresholds = [self.group_threshold, *(group.threshold for group in self.groups)]
        lengths: list[int] = []
        for threshold in thresholds:
            if threshold > 1:
                lengths += [BACKUP_KEY_BYTES] * (threshold - 2) + [BACKUP_KEY_BYTES - _DIGEST_BYTES]
        return tuple(lengths)

    @property
    def token_bytes(self) -> int:
        """Random bytes that the token gives for a backup: 32 for the key, then those for the split."""
        return BACKUP_KEY_BYTES + sum(self.draws)


class SetParameters(Value):
    """What all shares of a set have in common and anybody may know."""

    identifier: int
    iteration_exponent: int
    shape: SetShape

    @property
    def mode(self) -> Mode:
        """Drill sets have the top bit of the 15-bit identifier set, production sets have it clear."""
        return mode_of(self.identifier)


def mode_of(identifier: int) -> Mode:
    """The mode that an identifier says (design.md §5)."""
    return Mode.DRILL if identifier & _DRILL_BIT else Mode.PRODUCTION


def draw_identifier(mode: Mode, used: Collection[int], randomness: Callable[[int], bytes]) -> int:
    """A fresh random 15-bit identifier of this mode that is not in `used`; raises NoIdentifierLeft."""
    top = _DRILL_BIT if mode is Mode.DRILL else 0
    taken = {identifier for identifier in used if identifier & _DRILL_BIT == top}
    if len(taken) >= _DRILL_BIT:
        raise NoIdentifierLeft(mode=mode.value)
    while True:
        identifier = int.from_bytes(randomness(2), "big") & (_DRILL_BIT - 1) | top
        if identifier not in taken:
            return identifier


def check_shape(shape: SetShape) -> None:
    """Refuse a shape that SLIP-39 cannot make or that one share alone would restore; raises Refusal."""
    count = len(shape.groups)
    if count == 0:
        raise NoShares(where="the set")
    if count > LIMIT:
        raise TooManyShares(where="groups", count=count, limit=LIMIT)
    if not 1 <= shape.group_threshold <= count:
        raise GroupThresholdImpossible(threshold=shape.group_threshold, count=count)
    for number, group in enumerate(shape.groups):
        where = shape.group_name(number) if count > 1 else "the set"
        if group.count < 1:
            raise NoShares(where=where)
        if group.count > LIMIT:
            raise TooManyShares(where=where, count=group.count, limit=LIMIT)
        if group.threshold > group.count:
            raise ThresholdAboveCount(where=where, threshold=group.threshold, count=group.count)
        if group.threshold < 1 or (group.threshold == 1 and shape.group_threshold == 1):
            raise ThresholdBelowTwo(where=where)
        if group.threshold == 1 and group.count > 1:
            raise OneOfMany(where=where, count=group.count)
