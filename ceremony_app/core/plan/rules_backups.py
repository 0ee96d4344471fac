"""Rules about backups: thresholds, groups, who could restore alone, what one loss would cost.

Limits of SLIP-39 and our own policy are those of shares.md §3; audit rows are those of audit.md §3.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from ceremony_app.core.plan.findings import Spot, refusal, warning
from ceremony_app.core.plan.schema import BackupPolicy, Person, Plan, Role, ShareGroup

MAX_SHARES = 16
"""SLIP-39: at most 16 shares a group and 16 groups a set."""
MIN_DICE, MAX_DICE = 50, 1000
"""Fewer than 50 rolls of a six-sided die add too little to be worth the hour (shares.md §7)."""


def _groups(plan: Plan) -> Iterator[tuple[BackupPolicy, ShareGroup, tuple[str | int, ...]]]:
    for at, policy in enumerate(plan.backups):
        for place, group in enumerate(policy.groups):
            yield policy, group, ("backups", at, "groups", place)


def bounds(plan: Plan) -> Iterator[Spot]:
    """The set fits SLIP-39: at most 16 groups of at most 16 shares (shares.md §3)."""
    for at, policy in enumerate(plan.backups):
        if len(policy.groups) > MAX_SHARES:
            yield refusal(
                "PLAN-TOO-MANY-GROUPS",
                f"The backup {policy.id} has {len(policy.groups)} groups; at most {MAX_SHARES} are possible.",
                "Join groups.",
                "backups",
                at,
                "groups",
            )
    for _, group, path in _groups(plan):
        if len(group.custodians) > MAX_SHARES:
            yield refusal(
                "PLAN-TOO-MANY-SHARES",
                f"Group {group.id} has {len(group.custodians)} shares; at most {MAX_SHARES} are possible.",
                "Name fewer custodians or make a second group.",
                *path,
                "custodians",
            )


def thresholds(plan: Plan) -> Iterator[Spot]:
    """Every threshold is at least two and within the number of shares. Audit rows 5 and 19.

    A threshold of one would put the whole key into one hand; SLIP-39 refuses it too for several shares.
    """
    for _, group, path in _groups(plan):
        shares = len(group.custodians)
        if group.threshold < 2:
            yield refusal(
                "PLAN-THRESHOLD-TOO-SMALL",
                f"The threshold of group {group.id} is {group.threshold}; one share must never be enough.",
                "Set the threshold to 2 or more.",
                *path,
                "threshold",
            )
        if group.threshold > shares:
            yield refusal(
                "PLAN-THRESHOLD-ABOVE-SHARES",
                f"Group {group.id} asks for {group.threshold} shares to restore but has {shares}.",
                "Lower the threshold or name more custodians.",
                *path,
                "threshold",
            )


def group_thresholds(plan: Plan) -> Iterator[Spot]:
    """There is a group, and the group threshold is one that the groups can reach (shares.md §3)."""
    for at, policy in enumerate(plan.backups):
        groups = len(policy.groups)
        if not groups:
            yield refusal(
                "PLAN-NO-GROUP",
                f"The backup {policy.id} has no group, so nobody would hold a share.",
                "Add [[backups.groups]] with a threshold and custodians.",
                "backups",
                at,
                "groups",
            )
            continue
        if not 1 <= policy.group_threshold <= groups:
            yield refusal(
                "PLAN-GROUP-THRESHOLD",
                f"The backup {policy.id} needs {policy.group_threshold} groups to restore but has {groups}.",
                f"Set group_threshold to a number from 1 to {groups}.",
                "backups",
                at,
                "group_threshold",
            )


def holders_exist(plan: Plan) -> Iterator[Spot]:
    """Every share goes to a custodian whom the plan names. Audit row 18."""
    people = {person.id: person for person in plan.people}
    for _, group, path in _groups(plan):
        for place, holder in enumerate(group.custodians):
            if holder not in people:
                yield refusal(
                    "PLAN-NO-SUCH-PERSON",
                    f"Group {group.id} gives a share to {holder}, whom the plan does not name.",
                    "Correct the id or add that person.",
                    *path,
                    "custodians",
                    place,
                )
            elif Role.CUSTODIAN not in people[holder].roles:
                yield refusal(
                    "PLAN-NOT-A-CUSTODIAN",
                    f"Group {group.id} gives a share to {people[holder].name}, who is no custodian.",
                    'Give that person the role "custodian" or the share to another.',
                    *path,
                    "custodians",
                    place,
                )


def _holdings(person: Person, group: ShareGroup) -> int:
    """Shares of a group that may come into one hand: their own and those of the person they stand in for."""
    ids = {person.id, person.alternate_for}
    return sum(holder in ids for holder in group.custodians)


def nobody_alone(plan: Plan) -> Iterator[Spot]:
    """Nobody could hold enough shares to restore alone, over all groups. Audit row 19.

    An alternate with shares of their own is counted with both holdings: who steps in would hold both.
    """
    for at, policy in enumerate(plan.backups):
        for person in plan.people:
            reached = sum(
                _holdings(person, group) >= max(group.threshold, 1) for group in policy.groups if group.custodians
            )
            if reached >= max(policy.group_threshold, 1):
                standing = " standing in for another," if person.alternate_for else ""
                yield refusal(
                    "PLAN-ONE-PERSON-RESTORES",
                    f"{person.name},{standing} could restore the keys of backup {policy.id} alone.",
                    "Spread the shares over more people or raise the threshold.",
                    "backups",
                    at,
                )


def several_shares_in_one_hand(plan: Plan) -> Iterator[Spot]:
    """Several shares of a group in one hand lower the number of people behind it. Audit row 19."""
    for _, group, path in _groups(plan):
        for person in plan.people:
            held = _holdings(person, group)
            if held > 1:
                yield warning(
                    "PLAN-SEVERAL-SHARES-IN-ONE-HAND",
                    f"{person.name} may come to hold {held} shares of group {group.id},"
                    f" so fewer than {group.threshold} people could restore it.",
                    "Give one of the shares to another custodian, or name another alternate.",
                    *path,
                    "custodians",
                )


def spare_share(plan: Plan) -> Iterator[Spot]:
    """One lost share must not lose the backup: threshold = number of shares is warned of (shares.md §3)."""
    for policy, group, path in _groups(plan):
        # The set survives a dead group only if enough other groups stand.
        others_suffice = len(policy.groups) - 1 >= policy.group_threshold
        if group.threshold == len(group.custodians) and not others_suffice:
            yield warning(
                "PLAN-NO-SPARE-SHARE",
                f"All {group.threshold} shares of group {group.id} are needed: losing one loses the backup.",
                "Name another custodian or lower the threshold.",
                *path,
                "threshold",
            )


def dice(plan: Plan) -> Iterator[Spot]:
    """Dice are left out or rolled often enough to add something (shares.md §7)."""
    for at, policy in enumerate(plan.backups):
        if policy.dice_rolls and not MIN_DICE <= policy.dice_rolls <= MAX_DICE:
            yield refusal(
                "PLAN-DICE-ROLLS",
                f"The backup {policy.id} asks for {policy.dice_rolls} rolls of the dice.",
                f"Set dice_rolls to 0 for none, or to {MIN_DICE} … {MAX_DICE}; 100 give 256 bits.",
                "backups",
                at,
                "dice_rolls",
            )


def backup_used(plan: Plan) -> Iterator[Spot]:
    """A policy that no key names would hand out shares of nothing."""
    named = {key.backup for key in plan.keys}
    for at, policy in enumerate(plan.backups):
        if policy.id not in named:
            yield warning(
                "PLAN-BACKUP-UNUSED",
                f"No key is backed up by {policy.id}; no shares of it will be made.",
                "Name it in a key or remove it.",
                "backups",
                at,
            )


BOUNDS = (bounds,)
RULES = (
    thresholds,
    group_thresholds,
    holders_exist,
    nobody_alone,
    several_shares_in_one_hand,
    spare_share,
    dice,
    backup_used,
)
