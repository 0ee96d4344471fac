"""A file out as texts and in again, whatever is lost, repeated, mixed up or wrong."""

from __future__ import annotations

import contextlib
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceremony_app.core.ur import cbor
from ceremony_app.core.ur.bytewords import crc32
from ceremony_app.core.ur.carried import LARGEST_FILE, TYPE, CarriedFile
from ceremony_app.core.ur.choosing import FragmentChooser
from ceremony_app.core.ur.gathering import Gathering, Taken
from ceremony_app.core.ur.parts import Encoder, Part
from ceremony_app.core.ur.refusals import (
    UrChecksumWrong,
    UrContradiction,
    UrDamaged,
    UrFileEmpty,
    UrFileHash,
    UrFileLength,
    UrFileName,
    UrFileTooLarge,
    UrFileVersion,
    UrIncomplete,
    UrMalformed,
    UrMixedUp,
    UrNothingRead,
    UrRefusal,
    UrTooLarge,
    UrTooManyFragments,
)
from ceremony_app.core.ur.text import part_text, whole_text
from ceremony_app.core.ur.transfer import MOST_FRAGMENTS, MOST_SIZES, Incoming, Outgoing
from tests.core.ur.messages import message, noise

FILE = CarriedFile("wrapped.bin", noise(5000))
CHARACTERS = 468


def wrapped(**changed: bytes) -> bytes:
    """The message of FILE with some values replaced by other CBOR items."""
    values = {
        "version": cbor.unsigned(1),
        "name": cbor.text_string(FILE.name),
        "length": cbor.unsigned(len(FILE.data)),
        "sha256": cbor.byte_string(bytes.fromhex(FILE.sha256)),
        "data": cbor.byte_string(FILE.data),
    } | changed
    pairs = b"".join(cbor.unsigned(key) + value for key, value in enumerate(values.values(), 1))
    return cbor.head(cbor.Major.MAP, len(values)) + pairs


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../a", "a/b", "a\\b", "a:b", ".hidden", "-rf", "a.", "a b", "a\n", "a\0", "ä.bin", "a" * 65],
)
def test_names_that_do_not_travel(name: str) -> None:
    with pytest.raises(UrFileName) as refused:
        CarriedFile(name, b"x")
    assert refused.value.operator_text.isprintable() and refused.value.operator_text.isascii()
    if name:
        with pytest.raises(UrFileName):
            CarriedFile.from_message(wrapped(name=cbor.text_string(name)))


@pytest.mark.parametrize("name", ["a", "_", "a.b", "0-_.x", "a" * 64])
def test_names_that_travel(name: str) -> None:
    file = CarriedFile(name, b"x")
    assert CarriedFile.from_message(file.to_message()) == file


def test_the_message_is_built_as_documented() -> None:
    assert wrapped() == FILE.to_message()


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"version": cbor.unsigned(2)}, UrFileVersion),
        ({"length": cbor.unsigned(4999)}, UrFileLength),
        ({"sha256": cbor.byte_string(bytes(32))}, UrFileHash),
        ({"sha256": cbor.byte_string(bytes(33))}, UrMalformed),
        ({"sha256": cbor.byte_string(b"")}, UrFileHash),
        ({"name": cbor.byte_string(b"a")}, UrMalformed),
        ({"name": cbor.head(cbor.Major.TEXT, 2) + b"\xff\xfe"}, UrMalformed),
        ({"data": cbor.byte_string(FILE.data) + b"\0"}, UrMalformed),
        ({"more": cbor.unsigned(1)}, UrMalformed),
        (
            {
                "length": cbor.unsigned(0),
                "sha256": cbor.byte_string(bytes.fromhex("e3b0c44298fc1c149afbf4c8996fb924"
                "27ae41e4649b934ca495991b7852b855")),
                "data": cbor.byte_string(b""),
            },
            UrFileEmpty,
        ),
    ],
)  # fmt: skip
def test_files_that_are_not_what_they_say(changed: dict[str, bytes], refusal: type[UrRefusal]) -> None:
    with pytest.raises(refusal):
        CarriedFile.from_message(wrapped(**changed))


def test_fields_out_of_their_order() -> None:
    swapped = b"\xa2" + cbor.unsigned(2) + cbor.text_string("a") + cbor.unsigned(1) + cbor.unsigned(1)
    with pytest.raises(UrMalformed):
        CarriedFile.from_message(swapped)
    with pytest.raises(UrMalformed):
        CarriedFile.from_message(FILE.to_message().replace(b"\xa5\x01\x01\x02", b"\xa5\x02\x01\x01", 1))


def test_files_that_are_too_large() -> None:
    with pytest.raises(UrFileTooLarge):
        CarriedFile("a", bytes(LARGEST_FILE + 1))
    with pytest.raises(UrTooLarge):
        CarriedFile.from_message(bytes(1024 * 1024 + 1))
    with pytest.raises(UrTooManyFragments) as refused:
        Outgoing(CarriedFile("a", noise(200_000)), CHARACTERS)
    assert refused.value.parts["limit"] == MOST_FRAGMENTS
    with pytest.raises(UrTooManyFragments):
        Outgoing(FILE, 20)


def test_a_file_that_fits_one_text() -> None:
    small = CarriedFile("note.txt", b"hello")
    outgoing, incoming = Outgoing(small, CHARACTERS), Incoming()
    assert outgoing.fragments == 1
    assert outgoing.text(1) == outgoing.text(7) == whole_text(TYPE, small.to_message())
    assert incoming.take(outgoing.text(1)) is Taken.NEWS
    assert incoming.take(outgoing.text(2)) is Taken.NOTHING_NEW
    assert incoming.progress.is_complete
    assert incoming.finish() == small
    with pytest.raises(UrMixedUp):
        incoming.take(Outgoing(FILE, CHARACTERS).text(1))
    with pytest.raises(UrMixedUp):
        incoming.take(whole_text(TYPE, CarriedFile("note.txt", b"other").to_message()))


def test_another_file_s_codes_are_refused_and_change_nothing() -> None:
    outgoing, incoming = Outgoing(FILE, CHARACTERS), Incoming()
    for number in range(1, outgoing.fragments):
        incoming.take(outgoing.text(number))
    before = incoming.progress
    for other in (
        Outgoing(CarriedFile("wrapped.bin", noise(5000, seed=2)), CHARACTERS).text(1),
        whole_text(TYPE, CarriedFile("a", b"x").to_message()),
    ):
        with pytest.raises(UrMixedUp):
            incoming.take(other)
    assert incoming.progress == before
    assert before.missing == (outgoing.fragments - 1,)
    assert before.percent < 100
    with pytest.raises(UrIncomplete) as refused:
        incoming.finish()
    assert refused.value.parts == {"held": outgoing.fragments - 1, "needed": outgoing.fragments}
    incoming.take(outgoing.text(outgoing.fragments))
    assert incoming.finish() == FILE


def test_a_sender_may_change_the_size_of_its_codes_and_change_it_back() -> None:
    """Parts of two sizes do not mix, but none is lost: when the first size comes again, it goes on where it was."""
    small, large = Outgoing(FILE, CHARACTERS), Outgoing(FILE, CHARACTERS // 2)
    incoming = Incoming()
    for number in range(1, small.fragments):
        incoming.take(small.text(number))
    assert incoming.take(large.text(1)) is Taken.NEWS
    assert (incoming.progress.held, incoming.progress.needed) == (1, large.fragments)
    with pytest.raises(UrIncomplete):
        incoming.finish()
    assert incoming.take(small.text(small.fragments)) is Taken.NEWS
    assert incoming.finish() == FILE
    assert incoming.take(large.text(2)) is Taken.NOTHING_NEW


SHORT = CarriedFile("short.bin", noise(900))
USUAL, SMALLER = Outgoing(SHORT, CHARACTERS), Outgoing(SHORT, CHARACTERS // 2)
STRANGE = Outgoing(CarriedFile("other.bin", noise(900, seed=9)), CHARACTERS)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from([USUAL, SMALLER, STRANGE]), st.integers(1, 25)), min_size=1, max_size=60),
    st.integers(0, 3),
)
def test_whatever_comes_in_whatever_order_it_is_one_file_or_none(
    shown: list[tuple[Outgoing, int]], spoilt: int
) -> None:
    """Sizes and files in a muddle, some parts misread: what was first named is what comes out, whole, or nothing."""
    incoming, first = Incoming(), shown[0][0].file
    for place, (outgoing, number) in enumerate(shown):
        text = outgoing.text(number)
        if place and place % 7 == spoilt:
            text = text[:-1] + ("A" if text[-1] != "A" else "B")
        with contextlib.suppress(UrMixedUp, UrDamaged):
            incoming.take(text)
        assert incoming.progress.held <= incoming.progress.needed
    assert incoming.file in (None, first)
    again = SMALLER if first == SHORT else STRANGE
    for number in range(1, again.fragments + 1):
        incoming.take(again.text(number))
    assert incoming.finish() == first


def test_the_same_file_may_come_whole_after_all() -> None:
    incoming, file = Incoming(), CarriedFile("note.txt", noise(300))
    incoming.take(Outgoing(file, 300).text(1))
    assert incoming.take(whole_text(TYPE, file.to_message())) is Taken.NEWS
    assert incoming.finish() == file


def test_sizes_are_bounded() -> None:
    incoming = Incoming()
    for size in range(MOST_SIZES):
        incoming.take(Outgoing(FILE, CHARACTERS - 60 * size).text(1))
    with pytest.raises(UrMixedUp):
        incoming.take(Outgoing(FILE, CHARACTERS - 60 * MOST_SIZES).text(1))


def test_nothing_was_read() -> None:
    incoming = Incoming()
    with pytest.raises(UrNothingRead):
        incoming.finish()
    with pytest.raises(UrDamaged):
        incoming.take(f"ur:{TYPE}/1-2/aeaeaeaeaeae")
    assert incoming.progress.percent == 0
    with pytest.raises(UrNothingRead):
        incoming.finish()


def test_parts_that_contradict_each_other_are_given_up() -> None:
    encoder, gathering = Encoder(message(300), 30), Gathering()
    gathering.take(encoder.part(1))
    told = encoder.part(1)
    forged = Part(told.number, told.fragments, told.message_length, told.checksum, bytes(len(told.data)))
    with pytest.raises(UrContradiction):
        gathering.take(forged)
    assert gathering.progress.needed == 0
    for number in range(1, 11):
        gathering.take(encoder.part(number))
    assert gathering.message == message(300)
    assert gathering.take(forged) is Taken.NOTHING_NEW


def test_a_message_without_its_checksum_is_given_up() -> None:
    encoder, gathering = Encoder(message(90), 30), Gathering()
    forged = [Part(p.number, p.fragments, p.message_length, 7, p.data) for p in map(encoder.part, (1, 2, 3))]
    gathering.take(forged[0])
    gathering.take(forged[1])
    with pytest.raises(UrChecksumWrong):
        gathering.take(forged[2])
    assert gathering.message is None
    assert gathering.progress.needed == 0


def test_a_sound_message_with_a_wrong_file_is_given_up() -> None:
    encoder, incoming = Encoder(wrapped(sha256=cbor.byte_string(bytes(32))), 2000), Incoming()
    incoming.take(part_text(TYPE, encoder.part(1)))
    incoming.take(part_text(TYPE, encoder.part(2)))
    with pytest.raises(UrFileHash):
        incoming.take(part_text(TYPE, encoder.part(3)))
    assert incoming.file is None
    assert incoming.progress.needed == 0


@settings(max_examples=60, deadline=None)
@given(length=st.integers(1, 4000), loss=st.floats(0, 0.4), seed=st.integers(0, 2**32))
def test_any_loss_any_order_any_repetition(length: int, loss: float, seed: int) -> None:
    """What arrives of four rounds, shuffled and partly twice, rebuilds the file as soon as its parts allow it."""
    chance = random.Random(seed)  # noqa: S311 - a simulated camera.
    file = CarriedFile("a.bin", chance.randbytes(length))
    outgoing, incoming = Outgoing(file, 250), Incoming()
    sent = [outgoing.text(number) for number in range(1, 4 * outgoing.fragments + 21)]
    arrived = [text for text in sent if chance.random() >= loss]
    arrived += chance.sample(arrived, len(arrived) // 3)
    chance.shuffle(arrived)
    for text in arrived:
        held, taken = incoming.progress.held, incoming.take(text)
        assert incoming.progress.held == held + (taken is Taken.NEWS)
        assert incoming.progress.is_complete == (incoming.file is not None)
    assert incoming.finish() == file


@settings(max_examples=30, deadline=None)
@given(length=st.integers(1, 3000), first=st.integers(1, 2**32 - 1))
def test_reading_may_begin_anywhere(length: int, first: int) -> None:
    """Also where the numbers begin again behind 2³²-1."""
    file = CarriedFile("a.bin", noise(length))
    outgoing, incoming = Outgoing(file, 250), Incoming()
    for number in range(first, first + 40 * outgoing.fragments):
        incoming.take(outgoing.text(number))
        if incoming.file:
            break
    assert incoming.file == file


def test_no_more_is_kept_than_the_message_needs() -> None:
    """Whatever is shown, and however long: the rows are never more than the fragments."""
    encoder, gathering = Encoder(message(1000), 50), Gathering()
    chooser = FragmentChooser(encoder.fragments, crc32(message(1000)))
    for number in range(encoder.fragments + 1, 600):
        if len(chooser.choose(number)) % 2 == 0:
            gathering.take(encoder.part(number))
    # Sums of an even number of unknowns never tell all of them.
    assert gathering.progress.held == gathering.progress.needed - 1
    assert gathering.message is None
