"""The vectors that the specifications print."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from ceremony_app.core.ur import bytewords
from ceremony_app.core.ur.bytewords import crc32
from ceremony_app.core.ur.choosing import FragmentChooser, Sampler, Xoshiro256, shuffled
from ceremony_app.core.ur.gathering import Gathering
from ceremony_app.core.ur.parts import Encoder, Part, fragment_length, split
from ceremony_app.core.ur.refusals import UrDamaged
from tests.core.ur.messages import message

VECTORS: dict[str, Any] = json.loads((Path(__file__).parents[2] / "vectors/ur.json").read_text())


def test_the_first_edition_s_checksum_is_refused() -> None:
    """The first edition of BCR-2020-012 had SHA-256 here; its vector must not pass."""
    with pytest.raises(UrDamaged):
        bytewords.decode("taaddwoeadgdstasltlabghydrpfmkbggufgludprfgmaotpiecffltnurswfgke")


def test_crc32() -> None:
    for text, checksum in VECTORS["crc32"]:
        assert f"{crc32(text.encode()):08x}" == checksum
    assert f"{crc32(message(1024)):08x}" == VECTORS["crc32_of_message_1024"]


@pytest.mark.parametrize(("body", "letters"), VECTORS["bytewords"])
def test_bytewords(body: str, letters: str) -> None:
    assert bytewords.encode(bytes.fromhex(body)) == letters
    assert bytewords.decode(letters) == bytes.fromhex(body)
    assert bytewords.decode(letters.upper()) == bytes.fromhex(body)


def test_random_numbers() -> None:
    by_text, by_checksum, by_range = Xoshiro256(b"Wolf"), Xoshiro256(bytes.fromhex("598c84dc")), Xoshiro256(b"Wolf")
    assert [by_text.draw() % 100 for _ in range(100)] == VECTORS["rng_wolf_mod_100"]
    assert [by_checksum.draw() % 100 for _ in range(100)] == VECTORS["rng_crc32_of_wolf_mod_100"]
    assert [by_range.below(10) + 1 for _ in range(100)] == VECTORS["rng_wolf_1_to_10"]


def test_sampler() -> None:
    sampler, source = Sampler([1, 2, 4, 8]), Xoshiro256(b"Wolf")
    samples = [sampler.draw(source) for _ in range(500)]
    assert samples[:100] == VECTORS["sampler_1_2_4_8_first_100_of_500"]
    assert [Counter(samples)[one] for one in range(4)] == VECTORS["sampler_1_2_4_8_totals_of_500"]


def test_degrees() -> None:
    sampler, source = Sampler([1 / one for one in range(1, 12)]), Xoshiro256(b"Wolf")
    degrees = [sampler.draw(source) + 1 for _ in range(1000)]
    assert degrees[:100] == VECTORS["degrees_of_11_first_100_of_1000"]
    assert [Counter(degrees)[one] for one in range(1, 12)] == VECTORS["degrees_of_11_totals_of_1000"]


def test_shuffles() -> None:
    source = Xoshiro256(b"Wolf")
    assert [shuffled(range(1, 11), source, count) for count in range(1, 11)] == VECTORS["shuffles_of_1_to_10"]


@pytest.mark.parametrize(("length", "longest", "expected"), VECTORS["fragment_length"])
def test_fragment_lengths(length: int, longest: int, expected: int) -> None:
    assert fragment_length(length, longest) == expected


def test_fragments() -> None:
    fragments = split(message(1024), fragment_length(1024, 100))
    assert len(fragments) == VECTORS["fragments_of_message_1024"]
    assert fragments[0].hex() == VECTORS["first_fragment_of_message_1024"]
    assert fragments[-1].hex() == VECTORS["last_fragment_of_message_1024"]


def test_choices() -> None:
    chooser = FragmentChooser(11, crc32(message(1024)))
    assert [sorted(chooser.choose(number)) for number in range(1, 51)] == VECTORS["choices_for_message_1024"]


def test_part_in_cbor() -> None:
    told = VECTORS["part_cbor"]
    part = Part(12, 8, 100, 0x12345678, bytes.fromhex(told["data"]))
    assert part.to_cbor().hex() == told["cbor"]


def test_parts() -> None:
    encoder = Encoder(message(256), 30)
    parts = [encoder.part(number) for number in range(1, 21)]
    assert [part.to_cbor().hex() for part in parts] == VECTORS["parts_of_message_256"]
    assert [Part.from_cbor(part.to_cbor()) for part in parts] == parts


def test_decoder() -> None:
    """`testDecoder`: 32767 bytes, only mixed parts from number 101 on."""
    whole = message(32767)
    encoder, gathering = Encoder(whole, 1000), Gathering()
    number = 101
    while gathering.message is None:
        gathering.take(encoder.part(number))
        number += 1
    assert gathering.message == whole
