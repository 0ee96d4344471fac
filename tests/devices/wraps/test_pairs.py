"""Pairs for rehearsals: one a size, and an impossible size is told to whoever asks."""

from __future__ import annotations

import pytest

from ceremony_app.devices.wraps.pairs import HostPairs


def test_an_impossible_size_is_refused_and_others_are_still_made() -> None:
    pairs = HostPairs()
    pairs.begin([100, 2048])
    with pytest.raises(ValueError):
        pairs.of(100)
    assert pairs.of(2048).key_size == 2048


def test_one_pair_a_size() -> None:
    pairs = HostPairs()
    first = pairs.of(2048)
    pairs.begin([2048])
    assert pairs.of(2048) is first
