"""Who may hold which share."""

from __future__ import annotations

from ceremony_app.core.shares.custody import (
    CustodyFinding,
    CustodyWarning,
    HeldGroup,
    blockers,
    custody_refusals,
    custody_warnings,
)


def group(threshold: int, *holders: str, title: str = "") -> HeldGroup:
    return HeldGroup(threshold=threshold, holders=holders, title=title)


def codes(group_threshold: int, *groups: HeldGroup) -> list[str]:
    return [refusal.code for refusal in custody_refusals(group_threshold, groups)]


def test_one_person_with_enough_shares_is_refused_by_name() -> None:
    refusals = custody_refusals(1, [group(2, "ada", "bob", "ada")])
    assert [(refusal.code, refusal.parts["person"]) for refusal in refusals] == [("SHARE-ONE-PERSON-ENOUGH", "ada")]


def test_one_person_over_several_groups_is_refused() -> None:
    sites = [group(2, "ada", "ada", "bob"), group(2, "cy", "ada", "ada"), group(2, "bob", "cy")]
    assert codes(2, *sites) == ["SHARE-ONE-PERSON-ENOUGH"]
    assert codes(3, *sites) == []


def test_a_threshold_of_one_is_refused_with_everybody_it_empowers() -> None:
    assert codes(1, group(1, "ada")) == ["SHARE-THRESHOLD-BELOW-TWO", "SHARE-ONE-PERSON-ENOUGH"]


def test_a_threshold_above_the_shares_is_refused() -> None:
    assert codes(1, group(3, "ada", "bob")) == ["SHARE-THRESHOLD-ABOVE-COUNT"]


def test_two_shares_in_one_hand_below_the_threshold_are_a_warning() -> None:
    held = [group(3, "ada", "ada", "bob", "cy", "dee")]
    assert custody_refusals(1, held) == ()
    assert custody_warnings(1, held) == (CustodyFinding(warning=CustodyWarning.HOLDS_SEVERAL, where="ada"),)


def test_no_spare_share_is_a_warning() -> None:
    held = [group(2, "ada", "bob", title="Board")]
    assert custody_warnings(1, held) == (CustodyFinding(warning=CustodyWarning.NO_SPARE_SHARE, where="Board"),)
    assert blockers(2, 3) == 2


def test_a_sound_custody_has_no_finding() -> None:
    held = [group(2, "ada", "bob", "cy")]
    assert custody_refusals(1, held) == ()
    assert custody_warnings(1, held) == ()
