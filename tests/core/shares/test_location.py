"""Where a wrong word stands."""

from __future__ import annotations

import random

import pytest

from ceremony_app.core.shares.location import checksum_holds, wrong_places
from ceremony_app.core.shares.words import WORDS
from tests.core.shares.material import TWO_OF_THREE, make


@pytest.fixture(scope="module")
def indices() -> list[int]:
    _, shares, _ = make(TWO_OF_THREE)
    return [WORDS.index(word) for word in shares[0]]


def spoil(indices: list[int], *places: int) -> list[int]:
    spoiled = list(indices)
    for place in places:
        spoiled[place - 1] = (spoiled[place - 1] + random.randrange(1, 1024)) % 1024  # noqa: S311 -- test data
    return spoiled


def test_three_wrong_words_are_not_passed_off_as_a_share(indices: list[int]) -> None:
    for _ in range(50):
        assert not checksum_holds(spoil(indices, 9, 17, 30))


@pytest.mark.parametrize("place", range(1, 34))
def test_one_wrong_word_has_one_place(indices: list[int], place: int) -> None:
    assert wrong_places(spoil(indices, place)) == ((place,),)
    assert wrong_places(spoil(indices, place), indices[:4]) == ((place,),)


def test_two_wrong_words_are_among_few_candidates(indices: list[int]) -> None:
    counts = []
    for _ in range(100):
        pair = tuple(sorted(random.sample(range(5, 34), 2)))  # test data
        candidates = wrong_places(spoil(indices, *pair), indices[:4])
        assert pair in candidates
        counts.append(len(candidates))
    assert sum(counts) / len(counts) < 3


def test_neighbours_swapped_are_named(indices: list[int]) -> None:
    for place in range(5, 33):
        swapped = list(indices)
        swapped[place - 1], swapped[place] = swapped[place], swapped[place - 1]
        if swapped != indices:
            assert (place, place + 1) in wrong_places(swapped, indices[:4])


def test_a_wrong_word_beside_a_wrong_known_word_is_named_with_it(indices: list[int]) -> None:
    assert wrong_places(spoil(indices, 2, 20), indices[:4]) == ((2, 20),)


def test_a_right_share_has_no_wrong_place(indices: list[int]) -> None:
    assert checksum_holds(indices)
    assert wrong_places(indices, indices[:4]) == ()
