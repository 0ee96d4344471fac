"""The PGP word list against published examples and against itself."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceremony_app.core.keys import pgpwords

# Wikipedia, "PGP word list", example; also in the test suites of magic-wormhole's and btcsuite's lists.
EXAMPLE = bytes.fromhex("E58294F2E9A227486E8B061B31CC528FD7FA3F19")
EXAMPLE_WORDS = (
    "topmost Istanbul Pluto vagabond treadmill Pacific brackish dictator goldfish Medusa afflict bravado "
    "chatter revolver Dupont midsummer stopwatch whimsical cowbell bottomless"
)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("topmost topmost", 1),
        ("Istanbul", 0),
        ("topmost Istanbul Pluto elephant", 3),
        ("topmost Pluto vagabond", 1),
    ],
)
def test_a_word_that_does_not_belong_is_named_by_its_place(words: str, place: int) -> None:
    with pytest.raises(pgpwords.NotPgpWords) as caught:
        pgpwords.decode(pgpwords.split(words))
    assert caught.value.place == place


def test_published_example() -> None:
    assert " ".join(pgpwords.encode(EXAMPLE)) == EXAMPLE_WORDS
    assert pgpwords.decode(pgpwords.split(EXAMPLE_WORDS)) == EXAMPLE


def test_more_published_words() -> None:
    # 9front's and Go's tests of the list.
    assert " ".join(pgpwords.encode(bytes.fromhex("9030e74b"))) == "peachy commando transit disable"


def test_list_is_the_one_of_two_other_libraries() -> None:
    """The hash was taken over the lists of magic-wormhole 0.24 and hex2words 0.1, which agree (but for á)."""
    text = " ".join(pgpwords.EVEN_WORDS + pgpwords.ODD_WORDS)
    assert (
        hashlib.sha256(text.encode()).hexdigest() == "3e090850023f09a3bff58dbc9926ee0840dd829fa8198af8ceffd1b2280a7096"
    )


def test_no_word_stands_twice() -> None:
    every = [word.lower() for word in pgpwords.EVEN_WORDS + pgpwords.ODD_WORDS]
    assert len(every) == len(set(every)) == 512


def test_case_accents_and_hyphens_do_not_matter() -> None:
    assert pgpwords.decode(pgpwords.split("ZULU-Yucatán,  aardvark\nADROITNESS.")) == b"\xff\xff\x00\x00"


@given(st.binary(max_size=64))
def test_round_trip(data: bytes) -> None:
    assert pgpwords.decode(pgpwords.encode(data)) == data
