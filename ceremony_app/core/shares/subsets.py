"""The smallest sufficient subsets of the shares at hand, and whether they all tell the same secret."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from math import comb, prod

from ceremony_app.core.shares.refusals import (
    NotEnoughShares,
    SetDisagrees,
    SetDoesNotCombine,
    TooManySubsets,
)
from ceremony_app.core.shares.splitting import (
    ReadShare,
    combine,
    encrypted_secret,
    second_combine,
    second_encrypted_secret,
)
from ceremony_app.core.value import Value

SUBSET_LIMIT = 20_000
"""Up to here every subset is tried, beyond it the groups one by one (shares.md §1.5)."""


class GroupProgress(Value):
    """How far one group is, of which at least one share was entered."""

    group: int
    have: int
    need: int


class Progress(Value):
    """How far a recovery is."""

    groups: tuple[GroupProgress, ...]
    groups_complete: int
    groups_needed: int
    """0 while no share was entered."""

    @property
    def enough(self) -> bool:
        """Whether the entered shares restore the backup key."""
        return 0 < self.groups_needed <= self.groups_complete


def progress_of(shares: Sequence[ReadShare]) -> Progress:
    """Count what is there against what is needed."""
    by_group = grouped(shares)
    groups = tuple(
        GroupProgress(group=number, have=len(members), need=members[0].threshold)
        for number, members in sorted(by_group.items())
    )
    return Progress(
        groups=groups,
        groups_complete=sum(1 for group in groups if group.have >= group.need),
        groups_needed=shares[0].group_threshold if shares else 0,
    )


def grouped(shares: Sequence[ReadShare]) -> dict[int, list[ReadShare]]:
    """The shares by group, members in order."""
    groups: dict[int, list[ReadShare]] = {}
    for share in sorted(shares, key=lambda one: one.place):
        groups.setdefault(share.place[0], []).append(share)
    return groups


def count_subsets(shares: Sequence[ReadShare]) -> int:
    """How many smallest sufficient subsets these shares have; 0 where there are not enough."""
    if not shares:
        return 0
    ways = [comb(len(members), members[0].threshold) for members in grouped(shares).values()]
    return sum(prod(chosen) for chosen in combinations(ways, shares[0].group_threshold))


def sufficient_subsets(shares: Sequence[ReadShare]) -> Iterator[tuple[ReadShare, ...]]:
    """Every smallest sufficient subset, in a fixed order."""
    groups = grouped(shares)
    for chosen in combinations(sorted(groups), shares[0].group_threshold if shares else 1):
        each = (combinations(groups[number], groups[number][0].threshold) for number in chosen)
        for parts in product(*each):
            yield tuple(share for part in parts for share in part)


def restore(shares: Sequence[ReadShare]) -> bytes:
    """The backup key that *every* sufficient subset of these shares restores, by both libraries.

    Raises NotEnoughShares, TooManySubsets, or SetDisagrees naming the shares that fit the fewest subsets.
    """
    count = count_subsets(shares)
    if count == 0:
        raise NotEnoughShares(missing=_missing(progress_of(shares)))
    if count > SUBSET_LIMIT:
        raise TooManySubsets(count=count, limit=SUBSET_LIMIT)
    secrets: dict[bytes, list[tuple[ReadShare, ...]]] = {}
    for subset in sufficient_subsets(shares):
        try:
            secret = encrypted_secret(subset)
        except SetDoesNotCombine:
            continue
        secrets.setdefault(secret, []).append(subset)
    if sum(len(subsets) for subsets in secrets.values()) != count or len(secrets) != 1:
        raise SetDisagrees(suspects=_suspects(shares, secrets))
    ((secret, subsets),) = secrets.items()
    if any(second_encrypted_secret(subset) != secret for subset in subsets):
        raise SetDoesNotCombine(library="bip39-slip39")
    key = combine(subsets[0])
    if second_combine(subsets[0]) != key:
        raise SetDoesNotCombine(library="bip39-slip39")
    return key


def _missing(progress: Progress) -> str:
    lacking = [
        f"group {group.group + 1} has {group.have} of {group.need}"
        for group in progress.groups
        if group.have < group.need
    ]
    groups = progress.groups_needed - progress.groups_complete
    lacking.append(f"{groups} more complete group{'s' if groups != 1 else ''} needed")
    return "; ".join(lacking) if progress.groups_needed else "no share was entered"


def _suspects(shares: Sequence[ReadShare], secrets: dict[bytes, list[tuple[ReadShare, ...]]]) -> str:
    """The shares in the fewest subsets that agree with the most common secret."""
    agreed = max(secrets.values(), key=len, default=[])
    counts = {share.place: sum(share in subset for subset in agreed) for share in shares}
    fewest = min(counts.values())
    if fewest == max(counts.values()):
        return "no single share stands out"
    return ", ".join(
        f"share {member + 1} of group {group + 1}" for (group, member), fits in counts.items() if fits == fewest
    )
