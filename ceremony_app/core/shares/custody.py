"""Who holds which share, and what must not be (shares.md §2.4, §3)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from ceremony_app.core.refusals import Refusal
from ceremony_app.core.shares.parameters import GroupShape, SetShape, check_shape
from ceremony_app.core.shares.refusals import OnePersonEnough
from ceremony_app.core.value import Value


class HeldGroup(Value):
    """One group with its holders, one share each in this order; a person may stand more than once."""

    threshold: int
    holders: tuple[str, ...]
    title: str = ""


class CustodyWarning(StrEnum):
    """What is allowed but worth a word."""

    NO_SPARE_SHARE = "no-spare-share"
    """Threshold and number of shares are equal: one lost share loses the backup."""
    HOLDS_SEVERAL = "holds-several"
    """A person holds more than one share."""


class CustodyFinding(Value):
    """A warning, where it applies (a group or a person), and how many people can block a recovery there."""

    warning: CustodyWarning
    where: str


def shape_of(group_threshold: int, groups: Sequence[HeldGroup]) -> SetShape:
    """The shape of a set with these holders."""
    return SetShape(
        group_threshold=group_threshold,
        groups=tuple(
            GroupShape(threshold=group.threshold, count=len(group.holders), title=group.title) for group in groups
        ),
    )


def custody_refusals(group_threshold: int, groups: Sequence[HeldGroup]) -> tuple[Refusal, ...]:
    """Everything that is wrong with this custody, as refusals not yet raised; empty where it is sound."""
    refusals: list[Refusal] = []
    try:
        check_shape(shape_of(group_threshold, groups))
    except Refusal as refusal:
        refusals.append(refusal)
    people = dict.fromkeys(holder for group in groups for holder in group.holders)
    refusals += [OnePersonEnough(person=person) for person in people if restores_alone(person, group_threshold, groups)]
    return tuple(refusals)


def restores_alone(person: str, group_threshold: int, groups: Sequence[HeldGroup]) -> bool:
    """Whether this person's own shares complete as many groups as are needed."""
    complete = sum(1 for group in groups if group.holders.count(person) >= max(group.threshold, 1))
    return complete >= max(group_threshold, 1)


def custody_warnings(group_threshold: int, groups: Sequence[HeldGroup]) -> tuple[CustodyFinding, ...]:
    """What is allowed but fragile."""
    findings = []
    spare_groups = len(groups) > group_threshold
    for number, group in enumerate(groups):
        if group.threshold == len(group.holders) and not spare_groups:
            where = group.title or f"group {number + 1}"
            findings.append(CustodyFinding(warning=CustodyWarning.NO_SPARE_SHARE, where=where))
    people = dict.fromkeys(holder for group in groups for holder in group.holders)
    findings += [
        CustodyFinding(warning=CustodyWarning.HOLDS_SEVERAL, where=person)
        for person in people
        if sum(group.holders.count(person) for group in groups) > 1
    ]
    return tuple(findings)


def blockers(threshold: int, count: int) -> int:
    """How many holders of a group can together prevent a recovery from it."""
    return count - threshold + 1
