"""Typed fingerprints: what is wrong is named by its place, and only what is right passes."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceremony_app.core.keys import pgpwords
from ceremony_app.core.keys.fingerprints import (
    TypedForm,
    TypedVerdict,
    check_typed,
    fingerprint,
    groups,
    words,
)

DIGEST = hashlib.sha256(b"a public key").digest()
GROUPS = groups(DIGEST)
WORDS = words(DIGEST)


def other(group: str) -> str:
    return "0000" if group != "0000" else "0001"


@pytest.mark.parametrize(
    ("typed", "verdict", "places"),
    [
        ("", TypedVerdict.WRONG_COUNT, ()),
        (" ".join(GROUPS[:7]), TypedVerdict.WRONG_COUNT, ()),
        (" ".join(GROUPS[:9]), TypedVerdict.WRONG_COUNT, ()),
        (" ".join((*GROUPS[:3], other(GROUPS[3]), *GROUPS[4:8])), TypedVerdict.WRONG, (4,)),
        (" ".join((*GROUPS[:15], other(GROUPS[15]))), TypedVerdict.WRONG, (16,)),
        (" ".join((*GROUPS[:2], GROUPS[2][:3], *GROUPS[3:8])), TypedVerdict.UNREADABLE, (3,)),
        (" ".join((*GROUPS[:5], "0O12", *GROUPS[6:8])), TypedVerdict.UNREADABLE, (6,)),
        (" ".join((GROUPS[1], GROUPS[0], *GROUPS[2:8])), TypedVerdict.WRONG, (1, 2)),
        (" ".join(GROUPS[8:]), TypedVerdict.WRONG, (1, 2, 3, 4, 5, 6, 7, 8)),
    ],
)
def test_wrong_groups_are_named(typed: str, verdict: TypedVerdict, places: tuple[int, ...]) -> None:
    check = check_typed(DIGEST, typed)
    assert (check.form, check.verdict, check.places, check.matches) == (
        TypedForm.GROUPS,
        verdict,
        places,
        False,
    )


def other_word(place: int) -> str:
    return pgpwords.encode(bytes([0] * place + [DIGEST[place] ^ 1]))[place]


@pytest.mark.parametrize(
    ("typed", "verdict", "places"),
    [
        (WORDS[:16], TypedVerdict.WRONG_COUNT, ()),
        (WORDS[:5] + WORDS[6:], TypedVerdict.WRONG_COUNT, (6,)),
        ((*WORDS[:5], "elephant", *WORDS[6:]), TypedVerdict.UNREADABLE, (6,)),
        ((*WORDS[:5], other_word(5), *WORDS[6:]), TypedVerdict.WRONG, (6,)),
        (
            (*WORDS[:4], WORDS[5], WORDS[4], *WORDS[6:]),
            TypedVerdict.WRONG_PLACE,
            (5, 6),
        ),
    ],
)
def test_wrong_words_are_named(typed: tuple[str, ...], verdict: TypedVerdict, places: tuple[int, ...]) -> None:
    check = check_typed(DIGEST, " ".join(typed))
    assert (check.form, check.verdict, check.places, check.matches) == (
        TypedForm.WORDS,
        verdict,
        places,
        False,
    )


def test_the_result_does_not_reveal_the_right_value() -> None:
    check = check_typed(DIGEST, " ".join(("0000", *GROUPS[1:8])))
    assert GROUPS[0] not in str(check.to_json())


@pytest.mark.parametrize(
    "typed",
    [
        " ".join(GROUPS[:8]),
        "-".join(GROUPS).upper(),
        DIGEST.hex(),
        DIGEST.hex()[:32],
        ":".join(DIGEST.hex()[i : i + 2] for i in range(0, 64, 2)),
        " ".join(WORDS).lower(),
        "-".join(WORDS).upper(),
        "\n".join(WORDS),
    ],
)
def test_right_ones_pass_in_every_spelling(typed: str) -> None:
    assert check_typed(DIGEST, typed).matches


def test_fingerprint_is_sha256_and_shows_as_sixteen_groups() -> None:
    assert fingerprint(b"a public key") == DIGEST
    assert "".join(GROUPS) == DIGEST.hex()
    assert len(GROUPS) == 16 and len(WORDS) == 32


def test_a_short_digest_is_a_programming_error() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        groups(b"short")


@given(st.binary(min_size=32, max_size=32), st.integers(0, 31), st.integers(1, 255))
def test_any_changed_byte_is_found(digest: bytes, place: int, difference: int) -> None:
    changed = bytearray(digest)
    changed[place] ^= difference
    assert check_typed(digest, " ".join(words(bytes(changed)))).places == (place + 1,)
    assert check_typed(digest, " ".join(groups(bytes(changed)))).places == (place // 2 + 1,)


@given(st.text(max_size=200))
def test_any_text_gets_an_answer_and_none_passes(typed: str) -> None:
    assert not check_typed(DIGEST, typed).matches
