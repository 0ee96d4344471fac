"""Every subset restores, or the proof says what failed; recovery names the odd one out."""

from __future__ import annotations

import os
from itertools import combinations

import pytest

from ceremony_app.core.shares import proving
from ceremony_app.core.shares.parameters import GroupShape, SetShape
from ceremony_app.core.shares.proving import ProofMethod, interpolate, lies_on_polynomials, prove
from ceremony_app.core.shares.refusals import (
    NotAllReadBack,
    NotEnoughShares,
    ProofFailed,
    SetDisagrees,
    TooManySubsets,
)
from ceremony_app.core.shares.splitting import ReadShare, combine, second_combine, split
from ceremony_app.core.shares.subsets import count_subsets, progress_of, restore, sufficient_subsets
from tests.core.shares.material import SITES, THREE_OF_FIVE, TWO_OF_THREE, make


def test_a_share_not_read_back_stops_the_proof() -> None:
    fresh, shares, master = make(SITES)
    with pytest.raises(NotAllReadBack) as caught:
        prove(fresh, [*shares[:4], None, *shares[5:]], master)
    assert caught.value.parts["missing"] == "share 2 of 5 of Site B"


def test_a_forged_share_stops_the_proof() -> None:
    fresh, shares, master = make(THREE_OF_FIVE)
    forged = split(os.urandom(32), fresh, os.urandom)
    with pytest.raises(ProofFailed):
        prove(fresh, [*shares[:3], forged[3], shares[4]], master)


def test_shares_of_another_key_stop_the_proof() -> None:
    fresh, shares, _ = make(TWO_OF_THREE)
    with pytest.raises(ProofFailed):
        prove(fresh, shares, os.urandom(32))


def test_a_share_off_its_polynomial_is_seen_without_any_subset() -> None:
    fresh, shares, _ = make(SITES)
    forged = split(os.urandom(32), fresh, os.urandom)
    assert lies_on_polynomials([ReadShare(words) for words in shares])
    assert not lies_on_polynomials([ReadShare(words) for words in (*shares[:10], forged[10])])


@pytest.mark.parametrize(("shape", "subsets"), [(TWO_OF_THREE, 3), (THREE_OF_FIVE, 10), (SITES, 69)])
def test_all_subsets_are_tried(shape: SetShape, subsets: int) -> None:
    fresh, shares, master = make(shape)
    proof, restored = prove(fresh, shares, master)
    assert restored == master
    assert (proof.method, proof.subsets_tried) == (ProofMethod.ALL_SUBSETS, subsets)
    assert proof.algebraic
    assert proof.second_opinion
    assert shape.subset_count == subsets == count_subsets([ReadShare(words) for words in shares])


@pytest.mark.parametrize("shape", [TWO_OF_THREE, THREE_OF_FIVE, SITES])
@pytest.mark.parametrize("limit", [1, 20_000])
def test_what_is_planned_is_what_is_tried(shape: SetShape, limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proving, "SUBSET_LIMIT", limit)
    fresh, shares, master = make(shape)
    proof, _ = prove(fresh, shares, master)
    assert proving.planned(shape) == (proof.method, proof.subsets_tried)


def test_beyond_the_limit_groups_are_tried_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proving, "SUBSET_LIMIT", 68)
    fresh, shares, master = make(SITES)
    proof, restored = prove(fresh, shares, master)
    assert restored == master
    assert (proof.method, proof.subsets_tried) == (ProofMethod.BY_GROUPS, 3 + 10 + 3 + 3)


@pytest.mark.parametrize("place", [0, 4, 10])
def test_group_by_group_a_forged_share_is_still_caught(monkeypatch: pytest.MonkeyPatch, place: int) -> None:
    monkeypatch.setattr(proving, "SUBSET_LIMIT", 1)
    fresh, shares, master = make(SITES)
    forged = split(os.urandom(32), fresh, os.urandom)
    with pytest.raises(ProofFailed):
        prove(fresh, [*shares[:place], forged[place], *shares[place + 1 :]], master)


def test_a_set_with_a_group_of_one_share_restores() -> None:
    shape = SetShape(group_threshold=2, groups=(GroupShape(threshold=1, count=1), GroupShape(threshold=2, count=3)))
    fresh, shares, master = make(shape)
    assert prove(fresh, shares, master)[0].subsets_tried == 3


def test_every_subset_of_a_set_restores_by_both_libraries() -> None:
    _, shares, master = make(THREE_OF_FIVE)
    for chosen in combinations(shares, 3):
        subset = [ReadShare(words) for words in chosen]
        assert combine(subset) == second_combine(subset) == master


def test_too_few_shares_are_counted() -> None:
    _, shares, _ = make(SITES)
    some = [ReadShare(words) for words in shares[:4]]
    assert not progress_of(some).enough
    with pytest.raises(NotEnoughShares) as caught:
        restore(some)
    assert caught.value.parts["missing"] == "group 2 has 1 of 3; 1 more complete group needed"
    with pytest.raises(NotEnoughShares):
        restore([])


def test_a_forged_share_among_more_than_enough_is_named() -> None:
    fresh, shares, _ = make(THREE_OF_FIVE)
    forged = split(os.urandom(32), fresh, os.urandom)
    with pytest.raises(SetDisagrees) as caught:
        restore([ReadShare(words) for words in (*shares[:3], forged[3], shares[4])])
    assert caught.value.parts["suspects"] == "share 4 of group 1"


def test_with_just_enough_shares_a_forged_one_is_noticed_but_not_named() -> None:
    fresh, shares, _ = make(THREE_OF_FIVE)
    forged = split(os.urandom(32), fresh, os.urandom)
    with pytest.raises(SetDisagrees) as caught:
        restore([ReadShare(words) for words in (*shares[:2], forged[2])])
    assert caught.value.parts["suspects"] == "no single share stands out"


def test_too_many_subsets_are_not_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ceremony_app.core.shares.subsets.SUBSET_LIMIT", 9)
    _, shares, _ = make(THREE_OF_FIVE)
    with pytest.raises(TooManySubsets):
        restore([ReadShare(words) for words in shares])


def test_more_shares_than_needed_restore_alike() -> None:
    _, shares, master = make(SITES)
    assert restore([ReadShare(words) for words in shares]) == master


def test_our_own_interpolation_gives_the_lost_share() -> None:
    _, shares, _ = make(THREE_OF_FIVE)
    read = [ReadShare(words) for words in shares]
    points = [(share.place[1], share.value) for share in read[:3]]
    assert interpolate(points, 4) == read[4].value
    assert len(list(sufficient_subsets(read))) == 10
