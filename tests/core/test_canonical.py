"""Canonical JSON: the bytes are those of another implementation, and what has no such bytes is refused."""

from __future__ import annotations

import json

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from ceremony_app.core.canonical import NotPlain, canonical

_NAMES = st.text(st.characters(max_codepoint=127), max_size=8)
_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | _TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_NAMES, inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    "value",
    [1.0, float("nan"), 2**53, -(2**53), {"é": 1}, {1: 2}, (1, 2), b"x", {"a": [{"b": 0.5}]}, {"a": {"ü": None}}],
)
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    with pytest.raises(NotPlain):
        canonical(value)


def test_half_a_character_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        canonical("\ud800")


@given(_PLAIN)
def test_the_bytes_are_those_of_another_implementation(value: object) -> None:
    assert canonical(value) == rfc8785.dumps(value)  # type: ignore[arg-type] # any JSON value.


@given(_PLAIN)
def test_the_value_comes_back(value: object) -> None:
    assert json.loads(canonical(value)) == value


def test_every_control_character_is_escaped_alike() -> None:
    text = "".join(map(chr, range(0x300))) + "\u2028\u2029\ufeff\U0001f511"
    assert canonical({"text": text}) == rfc8785.dumps({"text": text})
