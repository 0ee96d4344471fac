"""What a code's text may be, and what is said to every other."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceremony_app.core.ur import bytewords, cbor
from ceremony_app.core.ur.carried import TYPE
from ceremony_app.core.ur.parts import LONGEST_MESSAGE, MOST_FRAGMENTS_READ, Encoder, Part
from ceremony_app.core.ur.refusals import (
    UrDamaged,
    UrForeign,
    UrForeignType,
    UrMalformed,
    UrRefusal,
    UrTooLarge,
    UrTooManyAnnounced,
)
from ceremony_app.core.ur.text import LONGEST_TEXT, Whole, parse, part_text, room_for_fragment, whole_text
from tests.core.ur.messages import message

PART = Encoder(message(256), 30).part(12)


def in_path(numbers: str, body: bytes) -> str:
    return f"ur:{TYPE}/{numbers}/{bytewords.encode(body)}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://example.com/ur:x-ceremony-file/aa",
        "WIFI:S:room;T:WPA;P:x;;",
        "ur:",
        f"ur:{TYPE}",
        f"ur:{TYPE}/1-2",
        f"ur:{TYPE}/0-2/{bytewords.encode(b'a')}",
        f"ur:{TYPE}/1-02/{bytewords.encode(b'a')}",
        f"ur:{TYPE}/99999999999-2/{bytewords.encode(b'a')}",
        f"ur:{TYPE}/1-2/{bytewords.encode(b'a')}\n",
        f"ur:{TYPE}/1-2/3-4/{bytewords.encode(b'a')}",
        f"ur:{TYPE}/ae4ae",
        f"ur:{TYPE}/{'ae' * LONGEST_TEXT}",
        # The Kelvin sign becomes a plain k in lower case.
        f"ur:{TYPE}/\N{KELVIN SIGN}s",
    ],
)
def test_other_texts_are_foreign(text: str) -> None:
    with pytest.raises(UrForeign):
        parse(text, TYPE)


def test_another_program_s_type_is_named() -> None:
    with pytest.raises(UrForeignType) as refused:
        parse("UR:CRYPTO-SEED/OYADGDIYWLAMAE", TYPE)
    assert refused.value.parts == {"type": "crypto-seed", "expected": TYPE}


@pytest.mark.parametrize("letters", ["aeaeaead", "aeaeaea", "ae", "", "xxaeaeaeaeae", "aeaeaeaeae"])
def test_damaged_letters(letters: str) -> None:
    with pytest.raises(UrDamaged):
        parse(f"ur:{TYPE}/{letters}", TYPE)


@given(st.data())
def test_one_changed_letter_is_noticed(data: st.DataObject) -> None:
    text = part_text(TYPE, PART)
    at = data.draw(st.integers(text.rindex("/") + 1, len(text) - 1))
    letter = data.draw(st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ").filter(lambda one: one != text[at]))
    with pytest.raises(UrDamaged):
        parse(text[:at] + letter + text[at + 1 :], TYPE)


@pytest.mark.parametrize("numbers", ["11-9", "12-8", "9-12"])
def test_numbers_outside_and_inside(numbers: str) -> None:
    with pytest.raises(UrMalformed):
        parse(in_path(numbers, PART.to_cbor()), TYPE)


@pytest.mark.parametrize(
    "hexed",
    [
        "",
        "85",
        "840c0818641a12345678",  # four fields
        "860c0818641a1234567845010503030500",  # six
        "850c0818641a123456784501050303",  # cut
        "850c0818641a1234567845010503030500",  # a byte left over
        "85180c0818641a12345678450105030305",  # 12 said in two bytes
        "850c081900641a12345678450105030305",  # 100 said in three bytes
        "850c0818641b0000000012345678450105030305",  # the checksum in nine bytes
        "850c0818641b1234567812345678450105030305",  # the checksum beyond 32 bits
        "850c0818641a123456785f4501050303054100ff",  # without a length of its own
        "9f0c0818641a12345678450105030305ff",
        "850c0818641a12345678650105030305",  # text for bytes
        "a50c0818641a12345678450105030305",
        "850c0838641a12345678450105030305",  # a negative number
        "85000818641a123456784d01050303050105030305010503",  # part 0
        "850c0018641a123456784d01050303050105030305010503",  # no fragment
        "850c0800641a123456784d01050303050105030305010503",
        "850c0818641a12345678450105030305",  # eight times five bytes do not hold a hundred
        "850c0818601a12345678581901050303050105030305010503030501050303050105030305",  # the last would be padding only
        "850c0818641a1234567840",  # no data
    ],
)
def test_parts_that_are_not_built_as_they_must_be(hexed: str) -> None:
    with pytest.raises(UrMalformed):
        Part.from_cbor(bytes.fromhex(hexed))


@pytest.mark.parametrize(
    ("part", "refusal"),
    [
        (Part(1, MOST_FRAGMENTS_READ + 1, MOST_FRAGMENTS_READ + 1, 0, b"a"), UrTooManyAnnounced),
        (Part(1, 2**32 - 1, 2**32 - 1, 0, b"a"), UrTooManyAnnounced),
        (Part(1, 1000, LONGEST_MESSAGE + 1, 0, bytes(1049)), UrTooLarge),
    ],
)
def test_what_would_take_too_much_memory_is_not_begun(part: Part, refusal: type[UrRefusal]) -> None:
    with pytest.raises(refusal):
        Part.from_cbor(part.to_cbor())


@given(st.binary(max_size=60))
def test_no_bytes_break_the_reader(raw: bytes) -> None:
    try:
        part = Part.from_cbor(raw)
    except UrRefusal:
        return
    assert part.to_cbor() == raw


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=80))
def test_no_text_breaks_the_reader(text: str) -> None:
    for whole in (text, f"ur:{TYPE}/{text}"):
        with pytest.raises(UrRefusal):
            parse(whole, TYPE)


@given(st.binary(max_size=200))
def test_whole_messages(body: bytes) -> None:
    assert parse(whole_text(TYPE, body), TYPE) == Whole(body)


@pytest.mark.parametrize("number", [1, 9, 10, 24, 256, 65536, 2**32 - 1])
def test_parts_there_and_back(number: int) -> None:
    part = Encoder(message(256), 30).part(number)
    text = part_text(TYPE, part)
    assert set(text) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:/-")
    assert parse(text, TYPE) == part
    assert parse(text.lower(), TYPE) == part


@pytest.mark.parametrize("characters", [150, 224, 468, 1853, LONGEST_TEXT])
def test_room_holds_for_every_number(characters: int) -> None:
    room = room_for_fragment(TYPE, characters)
    longest = Part(2**32 - 1, MOST_FRAGMENTS_READ, 1, 2**32 - 1, bytes(room))
    assert len(part_text(TYPE, longest)) <= characters


def test_numbers_that_cbor_does_not_hold() -> None:
    for number in (-1, 1 << 64):
        with pytest.raises(ValueError, match="64 bits"):
            cbor.unsigned(number)


@given(st.integers(0, (1 << 64) - 1))
def test_numbers_there_and_back(number: int) -> None:
    reader = cbor.Reader(cbor.unsigned(number))
    assert reader.unsigned((1 << 64) - 1) == number
    reader.ends()
