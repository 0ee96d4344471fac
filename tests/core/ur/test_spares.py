"""The spare parts of a sheet: any two parts may be missing, for our reader and for one that only peels."""

from __future__ import annotations

import itertools

import pytest

from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.core.ur.spares import SURE, spare_count, spare_numbers
from ceremony_app.core.ur.transfer import Incoming, Outgoing
from tests.core.ur.messages import noise

CHARACTERS = 702


def outgoing(length: int, seed: int = 1) -> Outgoing:
    """A file of that length in parts as a sheet has them."""
    return Outgoing(CarriedFile("wrapped.bin", noise(length, seed)), CHARACTERS)


def numbers(one: Outgoing) -> tuple[int, ...]:
    """Of all parts that are printed."""
    return (*range(1, one.fragments + 1), *spare_numbers(one))


def peels(known: list[frozenset[int]], fragments: int) -> bool:
    """Whether a reader that only ever takes away what it knows comes to the end (BCR-2024-001 §6)."""
    solved: set[int] = set()
    while True:
        found = {index for one in known if len(rest := one - solved) == 1 for index in rest}
        if not found:
            return len(solved) == fragments
        solved |= found


def test_a_file_in_one_code_needs_none() -> None:
    assert spare_numbers(outgoing(100)) == ()


@pytest.mark.parametrize("length", [350, 600, 1000, 2500, 6000])
@pytest.mark.parametrize("seed", [1, 2])
def test_any_two_may_be_missing(length: int, seed: int) -> None:
    one = outgoing(length, seed)
    every = numbers(one)
    assert len(every) == len(set(every)) == one.fragments + spare_count(one.fragments)
    for lost in itertools.combinations(every, SURE):
        assert peels([one.mixed(number) for number in every if number not in lost], one.fragments), lost


def test_the_file_comes_back_without_two_of_them() -> None:
    one = outgoing(2500)
    for lost in itertools.combinations(numbers(one), SURE):
        incoming = Incoming()
        for number in numbers(one):
            if number not in lost:
                incoming.take(one.text(number))
        assert incoming.finish() == one.file


def test_the_largest_sheet_finds_its_spare_parts() -> None:
    one = outgoing(30_000)
    assert one.fragments > 90
    mixed = [one.mixed(number) for number in spare_numbers(one)]
    columns = {tuple(index in each for each in mixed) for index in range(one.fragments)}
    assert len(columns) == one.fragments
    assert min(sum(column) for column in columns) >= SURE
