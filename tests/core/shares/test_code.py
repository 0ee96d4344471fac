"""A share as the text of a code, and what else codes hold."""

from __future__ import annotations

import pytest

from ceremony_app.core.codes.single import Correction, single_code
from ceremony_app.core.shares.code import LONGEST_TEXT, CodeFault, share_in, share_text
from ceremony_app.core.shares.words import WORDS
from tests.core.shares.material import THREE_OF_FIVE, make


@pytest.fixture(scope="module")
def shares() -> tuple[tuple[str, ...], ...]:
    return make(THREE_OF_FIVE)[1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://example.org/",
        "academic " * 32,
        "academic " * 34,
        "academic " * 32 + "nonsense",
        "academic " * 100_000,
        "\0" * 33,
        "\ud800 " * 33,
    ],
)
def test_another_text_is_foreign(text: str) -> None:
    assert share_in([text]) is CodeFault.FOREIGN


def test_no_code_and_several_shares_are_told_apart(shares: tuple[tuple[str, ...], ...]) -> None:
    assert share_in([]) is CodeFault.NO_CODE
    assert share_in([share_text(shares[0]), share_text(shares[1])]) is CodeFault.SEVERAL


def test_the_same_share_twice_and_a_foreign_code_beside_it_are_one_share(shares: tuple[tuple[str, ...], ...]) -> None:
    text = share_text(shares[3])
    assert share_in([text, "an envelope's number", text.lower()]) == shares[3]


def test_the_longest_share_is_a_code_that_fits_its_place() -> None:
    longest = [word for word in WORDS if len(word) == 8][:33]
    text = share_text(longest)
    assert len(text) == LONGEST_TEXT
    assert single_code(text, Correction.HIGH).version == 15
