"""Splitting draws only from the given source, and two libraries agree on what comes back."""

from __future__ import annotations

import os
import traceback
from itertools import pairwise

import bip39_slip39.slip39 as second
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shamir_mnemonic import shamir

from ceremony_app.core.modes import Mode
from ceremony_app.core.shares.parameters import (
    GroupShape,
    SetParameters,
    SetShape,
    check_shape,
    draw_identifier,
    mode_of,
)
from ceremony_app.core.shares.refusals import (
    GroupThresholdImpossible,
    NoIdentifierLeft,
    NoShares,
    OneOfMany,
    RandomnessNotUsed,
    SetDoesNotCombine,
    ThresholdAboveCount,
    ThresholdBelowTwo,
    TooManyShares,
)
from ceremony_app.core.shares.splitting import ReadShare, combine, second_combine, split
from ceremony_app.core.shares.subsets import sufficient_subsets
from ceremony_app.core.shares.words import WORDS
from tests.core.shares.material import SITES, THREE_OF_FIVE, TWO_OF_THREE, make, parameters


def shape(group_threshold: int, *groups: tuple[int, int]) -> SetShape:
    return SetShape(group_threshold=group_threshold, groups=tuple(GroupShape(threshold=t, count=n) for t, n in groups))


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        (shape(1), NoShares),
        (shape(1, (2, 0)), NoShares),
        (shape(1, (1, 1)), ThresholdBelowTwo),
        (shape(1, (1, 3)), ThresholdBelowTwo),
        (shape(1, (0, 3)), ThresholdBelowTwo),
        (shape(1, (2, 3), (1, 1)), ThresholdBelowTwo),
        (shape(2, (2, 3), (1, 2)), OneOfMany),
        (shape(1, (4, 3)), ThresholdAboveCount),
        (shape(1, (2, 17)), TooManyShares),
        (shape(1, *[(2, 2)] * 17), TooManyShares),
        (shape(0, (2, 3)), GroupThresholdImpossible),
        (shape(3, (2, 3), (2, 3)), GroupThresholdImpossible),
    ],
)
def test_a_shape_that_is_unsafe_or_impossible_is_refused(wrong: SetShape, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        check_shape(wrong)


def test_a_library_that_draws_elsewhere_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    real = shamir._split_secret
    monkeypatch.setattr(shamir, "_split_secret", lambda _threshold, _count, secret: real(1, 1, secret))
    with pytest.raises(RandomnessNotUsed):
        split(os.urandom(32), parameters(TWO_OF_THREE), os.urandom)


@pytest.mark.parametrize("which", [TWO_OF_THREE, THREE_OF_FIVE, SITES])
def test_every_draw_comes_from_the_given_source(which: SetShape) -> None:
    drawn: list[int] = []

    def source(length: int) -> bytes:
        drawn.append(length)
        return bytes(length)

    fixed = parameters(which)
    first = split(bytes(32), fixed, source)
    assert tuple(drawn) == which.draws
    assert which.token_bytes == 32 + sum(drawn)
    # With a constant source and secret nothing else may vary: no draw came from anywhere else.
    assert split(bytes(32), fixed, source) == first


def test_the_library_gets_its_own_source_back_even_after_a_failure() -> None:
    before = shamir.RANDOM_BYTES

    def broken(length: int) -> bytes:
        raise OSError(length)

    with pytest.raises(OSError, match="28"):
        split(os.urandom(32), parameters(TWO_OF_THREE), broken)
    assert shamir.RANDOM_BYTES is before


def test_neither_refusal_nor_repr_nor_traceback_holds_a_word() -> None:
    _, shares, _ = make(TWO_OF_THREE)
    spoiled = [*shares[0][:-1], "xylophone"]
    with pytest.raises(SetDoesNotCombine) as caught:
        ReadShare(spoiled)
    text = "".join(traceback.format_exception(caught.value)) + repr(ReadShare(shares[1]))
    assert "xylophone" not in text
    assert not any(f"{one} {other}" in text for one, other in pairwise(shares[0]))


def test_shares_of_two_sets_do_not_combine() -> None:
    _, one, _ = make(TWO_OF_THREE)
    _, other, _ = make(TWO_OF_THREE)
    mixed = [ReadShare(one[0]), ReadShare(other[1])]
    with pytest.raises(SetDoesNotCombine):
        combine(mixed)
    with pytest.raises(SetDoesNotCombine):
        second_combine(mixed)


def test_a_hostile_exponent_is_refused_before_it_costs_time() -> None:
    slow = SetParameters(identifier=5, iteration_exponent=1, shape=TWO_OF_THREE)
    encrypted = shamir.EncryptedMasterSecret(slow.identifier, True, 15, os.urandom(32))
    (group,) = shamir.split_ems(1, [(2, 3)], encrypted)
    subset = [ReadShare(share.words()) for share in group[:2]]
    with pytest.raises(SetDoesNotCombine):
        combine(subset)
    with pytest.raises(SetDoesNotCombine):
        second_combine(subset)


@pytest.mark.parametrize("mode", list(Mode))
def test_no_identifier_left_is_said(mode: Mode) -> None:
    top = 1 << 14 if mode is Mode.DRILL else 0
    with pytest.raises(NoIdentifierLeft):
        draw_identifier(mode, range(top, top + (1 << 14)), os.urandom)


@pytest.mark.parametrize("mode", list(Mode))
def test_the_identifier_says_the_mode_and_so_does_the_first_word(mode: Mode) -> None:
    fresh, shares, _ = make(TWO_OF_THREE, mode)
    assert mode_of(fresh.identifier) is mode
    assert (WORDS.index(shares[0][0]) >= 512) is (mode is Mode.DRILL)


def test_a_used_identifier_is_drawn_again() -> None:
    draws = iter([b"\x00\x07", b"\x00\x07", b"\x00\x08"])
    assert draw_identifier(Mode.PRODUCTION, {7}, lambda _length: next(draws)) == 8


SHAPES = st.integers(1, 3).flatmap(
    lambda count: st.tuples(
        st.integers(1, count),
        st.lists(
            st.tuples(st.integers(2, 5), st.integers(0, 3)).map(lambda pair: (pair[0], pair[0] + pair[1])),
            min_size=count,
            max_size=count,
        ),
    )
)


@settings(max_examples=25, deadline=None)
@given(SHAPES, st.binary(min_size=32, max_size=32))
def test_both_libraries_restore_any_set(drawn: tuple[int, list[tuple[int, int]]], master: bytes) -> None:
    fresh = parameters(shape(drawn[0], *drawn[1]))
    shares = split(master, fresh, os.urandom)
    assert {len(words) for words in shares} == {33}
    subset = next(sufficient_subsets([ReadShare(words) for words in shares]))
    assert combine(subset) == second_combine(subset) == master
    assert second.master_secret_from_mnemonics([share.text for share in subset]) == master
