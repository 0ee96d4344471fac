"""What a typed share turns out to be."""

from __future__ import annotations

import os
import subprocess

import pytest

from ceremony_app.core.modes import Mode
from ceremony_app.core.shares.checking import Expected, ShareVerdict, check_share, judge_header
from ceremony_app.core.shares.commitments import commit
from ceremony_app.core.shares.header import expected_header, header_indices, read_header, set_words
from ceremony_app.core.shares.parameters import SetParameters
from ceremony_app.core.shares.splitting import split
from ceremony_app.core.shares.words import WORDS, complete, index_of, tokens, words_starting
from tests.core.shares.material import SITES, TWO_OF_THREE, make, with_word

SALT = bytes(range(16))


@pytest.fixture(scope="module")
def sites() -> tuple[SetParameters, tuple[tuple[str, ...], ...]]:
    fresh, shares, _ = make(SITES)
    return fresh, shares


def expected(parameters: SetParameters, shares: tuple[tuple[str, ...], ...], index: int | None = None) -> Expected:
    return Expected(
        mode=Mode.DRILL,
        identifier=parameters.identifier,
        shape=parameters.shape,
        index=index,
        salt=SALT,
        commitments=tuple(commit(SALT, words) for words in shares),
    )


Sites = tuple[SetParameters, tuple[tuple[str, ...], ...]]


def test_an_unknown_word_is_named_by_place_only(sites: Sites) -> None:
    parameters, shares = sites
    typed = [*shares[0][:16], "xylophone", *shares[0][17:]]
    check = check_share(typed, expected(parameters, shares))
    assert (check.verdict, check.places) == (ShareVerdict.UNKNOWN_WORD, (17,))
    assert "xylophone" not in check.model_dump_json()


def test_a_missing_word_is_counted(sites: Sites) -> None:
    parameters, shares = sites
    check = check_share(shares[0][:-1], expected(parameters, shares))
    assert (check.verdict, check.word_count) == (ShareVerdict.WRONG_LENGTH, 32)


@pytest.mark.parametrize("place", [1, 2, 3, 4, 5, 20, 33])
def test_one_wrong_word_is_placed_with_the_set_known(sites: Sites, place: int) -> None:
    parameters, shares = sites
    check = check_share(with_word(shares[4], place), expected(parameters, shares, 4))
    assert (check.verdict, check.candidates) == (ShareVerdict.WRONG_WORDS, ((place,),))


def test_with_the_share_at_hand_any_number_of_wrong_words_is_placed(sites: Sites) -> None:
    parameters, shares = sites
    typed = shares[4]
    for place in (5, 11, 20, 21, 33):
        typed = with_word(typed, place)
    check = check_share(typed, expected(parameters, shares, 4), shares[4])
    assert (check.verdict, check.candidates) == (ShareVerdict.WRONG_WORDS, ((5, 11, 20, 21, 33),))


@pytest.mark.parametrize("nearby", [1, 32])
def test_a_share_of_another_set_is_named_even_with_a_typo(sites: Sites, nearby: int) -> None:
    parameters, shares = sites
    # An identifier that differs by 32 shares its second word with ours, one that differs by 1 its first.
    other = parameters.model_copy(update={"identifier": parameters.identifier ^ nearby})
    foreign = split(os.urandom(32), other, os.urandom)
    assert check_share(foreign[0], expected(parameters, shares)).verdict is ShareVerdict.OTHER_SET
    assert check_share(with_word(foreign[0], 20), expected(parameters, shares)).verdict is ShareVerdict.OTHER_SET


def test_a_production_share_is_named_in_a_drill_and_the_other_way_round(sites: Sites) -> None:
    parameters, shares = sites
    _, real, _ = make(SITES, Mode.PRODUCTION)
    assert check_share(real[0], expected(parameters, shares)).verdict is ShareVerdict.OTHER_MODE
    assert check_share(shares[0], Expected(mode=Mode.PRODUCTION)).verdict is ShareVerdict.OTHER_MODE


def test_another_share_of_the_set_is_named(sites: Sites) -> None:
    parameters, shares = sites
    check = check_share(shares[5], expected(parameters, shares, 4), shares[4])
    assert (check.verdict, check.which) == (ShareVerdict.OTHER_SHARE, "share 3 of 5 of Site B")


def test_a_share_given_twice_is_named(sites: Sites) -> None:
    parameters, shares = sites
    given = check_share(shares[5], expected(parameters, shares)).header
    assert given is not None
    again = expected(parameters, shares).model_copy(update={"given": (given,)})
    assert check_share(shares[5], again).verdict is ShareVerdict.ALREADY_GIVEN


def test_a_set_known_only_from_the_first_share_is_held_to(sites: Sites) -> None:
    _, shares = sites
    first = check_share(shares[0], Expected(mode=Mode.DRILL))
    assert first.header is not None
    later = Expected(mode=Mode.DRILL, given=(first.header,))
    _, foreign, _ = make(SITES)
    assert check_share(foreign[1], later).verdict is ShareVerdict.OTHER_SET
    assert check_share(shares[1], later).verdict is ShareVerdict.RIGHT
    assert check_share(with_word(shares[1], 2), later).candidates == ((2,),)


def test_another_exponent_or_shape_of_the_same_identifier_is_named(sites: Sites) -> None:
    parameters, shares = sites
    slow = parameters.model_copy(update={"iteration_exponent": 3})
    other = split(os.urandom(32), slow, os.urandom)
    assert check_share(other[0], expected(parameters, shares)).verdict is ShareVerdict.OTHER_PARAMETERS
    flat = parameters.model_copy(update={"shape": TWO_OF_THREE})
    other = split(os.urandom(32), flat, os.urandom)
    assert check_share(other[0], expected(parameters, shares)).verdict is ShareVerdict.OTHER_PARAMETERS


def test_a_forged_share_is_named_by_its_commitment(sites: Sites) -> None:
    parameters, shares = sites
    forged = split(os.urandom(32), parameters, os.urandom)
    check = check_share(forged[4], expected(parameters, shares))
    assert (check.verdict, check.which) == (ShareVerdict.NOT_THE_COMMITTED, "share 2 of 5 of Site B")


def test_every_share_is_right_in_capitals_prefixes_and_numbered(sites: Sites) -> None:
    parameters, shares = sites
    for index, words in enumerate(shares):
        typed = tokens(" ".join(f"{number}. {word[:4].upper()}" for number, word in enumerate(words, 1)))
        check = check_share(typed, expected(parameters, shares, index), words)
        assert (check.verdict, check.which) == (ShareVerdict.RIGHT, SITES.name(index))


def test_a_header_alone_is_judged(sites: Sites) -> None:
    parameters, shares = sites
    header = read_header([WORDS.index(word) for word in shares[4][:4]])
    assert header == expected_header(parameters, 4)
    assert header_indices(header) == tuple(WORDS.index(word) for word in shares[4][:4])
    assert set_words(parameters.identifier, 1) == shares[4][:2]
    assert judge_header(header, expected(parameters, shares, 4)) is ShareVerdict.RIGHT
    assert judge_header(header, expected(parameters, shares, 3)) is ShareVerdict.OTHER_SHARE


def test_a_header_of_three_words_is_none() -> None:
    with pytest.raises(ValueError, match="four"):
        read_header([1, 2, 3])


def test_words_are_known_by_four_letters() -> None:
    assert index_of("zzzz") is None
    assert index_of("aca") is None
    assert {complete(word[:4]) for word in WORDS} == set(WORDS)
    assert words_starting("") == WORDS


def test_openssl_makes_the_same_commitment(sites: Sites) -> None:
    _, shares = sites
    made = subprocess.run(
        ["openssl", "dgst", "-sha256", "-mac", "HMAC", "-macopt", f"hexkey:{SALT.hex()}", "-binary"],
        input=" ".join(shares[0]).encode(),
        capture_output=True,
        check=True,
    )
    assert made.stdout == commit(SALT, shares[0])
