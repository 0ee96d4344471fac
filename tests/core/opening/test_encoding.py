"""How a secret becomes a PIN under a module's rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceremony_app.core.opening.encoding import LEAST_BITS, PinRules, Symbols, choose_encoding, pin_of
from ceremony_app.core.opening.refusals import PinRulesImpossible
from ceremony_app.core.profiles.schema import PinAlphabet

LARGEST = b"\xff" * 32


def rules(shortest: int, longest: int, alphabet: PinAlphabet = PinAlphabet.ANY, key_id: str = "") -> PinRules:
    return PinRules(shortest=shortest, longest=longest, alphabet=alphabet, key_id=key_id)


def test_rules_that_leave_no_room_are_refused() -> None:
    with pytest.raises(PinRulesImpossible):
        choose_encoding(rules(9, 8))
    with pytest.raises(PinRulesImpossible):
        choose_encoding(rules(4, 4, PinAlphabet.KEY_ID_AND_PASSWORD, "0001"))


@pytest.mark.parametrize("key_id", ["", "1", "000g", "00001", "0001 "])
def test_a_key_id_that_is_none_is_refused(key_id: str) -> None:
    with pytest.raises(PinRulesImpossible, match="key's id"):
        choose_encoding(rules(12, 68, PinAlphabet.KEY_ID_AND_PASSWORD, key_id))


def test_another_length_of_secret_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        pin_of(bytes(31), choose_encoding(rules(4, 255)))


def test_a_module_with_room_gets_all_bits_in_unmistakable_characters() -> None:
    encoding = choose_encoding(rules(4, 255))
    assert (encoding.symbols, encoding.length, encoding.bits) == (Symbols.UNMISTAKABLE, 52, 256)
    assert pin_of(bytes(32), encoding) == "2" * 52
    assert len({pin_of(n.to_bytes(32, "big"), encoding) for n in range(1000)}) == 1000


def test_eight_characters_keep_47_bits_which_is_under_the_warning() -> None:
    encoding = choose_encoding(rules(4, 8))
    assert (encoding.symbols, encoding.length) == (Symbols.ALPHANUMERIC, 8)
    assert encoding.bits == 47 < LEAST_BITS


def test_a_yubihsm_pin_begins_with_the_key_id() -> None:
    encoding = choose_encoding(rules(12, 68, PinAlphabet.KEY_ID_AND_PASSWORD, "00a1"))
    pin = pin_of(LARGEST, encoding)
    assert pin.startswith("00a1")
    assert (len(pin), encoding.bits) == (56, 256)


def test_digits_alone() -> None:
    encoding = choose_encoding(rules(6, 16, PinAlphabet.DIGITS))
    assert (encoding.length, encoding.bits) == (16, 53)
    # 2^256 - 1 ends in these digits.
    assert pin_of(LARGEST, encoding) == "4584007913129639935"[-16:]


@given(
    secret=st.binary(min_size=32, max_size=32),
    shortest=st.integers(0, 60),
    room=st.integers(0, 200),
    alphabet=st.sampled_from(PinAlphabet),
)
def test_every_pin_obeys_the_rules(secret: bytes, shortest: int, room: int, alphabet: PinAlphabet) -> None:
    asked = rules(shortest, shortest + room, alphabet, "0001" if alphabet is PinAlphabet.KEY_ID_AND_PASSWORD else "")
    try:
        encoding = choose_encoding(asked)
    except PinRulesImpossible:
        assert asked.longest <= len(asked.key_id)
        return
    pin = pin_of(secret, encoding)
    assert max(shortest, 1) <= len(pin) <= asked.longest
    assert pin.isascii() and pin.isalnum()
    if alphabet is PinAlphabet.DIGITS:
        assert pin.isdigit()


@given(secret=st.binary(min_size=32, max_size=32))
def test_a_pin_with_room_can_be_read_back_into_its_secret(secret: bytes) -> None:
    encoding = choose_encoding(rules(4, 255))
    number = 0
    for sign in pin_of(secret, encoding):
        number = number * 31 + encoding.symbols.signs.index(sign)
    assert number.to_bytes(32, "big") == secret
