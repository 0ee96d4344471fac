"""Parts of a message: their bytes, and the encoder that makes as many as are wanted (BCR-2024-001 §4 and §5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ceremony_app.core.ur import cbor
from ceremony_app.core.ur.bytewords import crc32
from ceremony_app.core.ur.choosing import FragmentChooser
from ceremony_app.core.ur.refusals import UrMalformed, UrTooLarge, UrTooManyAnnounced

MOST_FRAGMENTS_READ = 1024
"""More are never gathered, whoever made them; the sender's own bound is lower."""
LONGEST_MESSAGE = 1024 * 1024
LONGEST_FRAGMENT = 4096
LARGEST_NUMBER = (1 << 32) - 1

_FIELDS = 5


@dataclass(frozen=True)
class Part:
    """One part: its number from 1, of how many fragments, of what message, and the fragments' exclusive or."""

    number: int
    fragments: int
    message_length: int
    checksum: int
    data: bytes = field(repr=False)

    def to_cbor(self) -> bytes:
        """The array of five fields (BCR-2020-005, "UR encoding")."""
        return b"".join(
            (
                cbor.head(cbor.Major.ARRAY, _FIELDS),
                cbor.unsigned(self.number),
                cbor.unsigned(self.fragments),
                cbor.unsigned(self.message_length),
                cbor.unsigned(self.checksum),
                cbor.byte_string(self.data),
            )
        )

    @classmethod
    def from_cbor(cls, raw: bytes) -> Part:
        """The part back, its fields checked against each other.

        Raises UrMalformed, UrTooManyAnnounced or UrTooLarge.
        """
        reader = cbor.Reader(raw)
        reader.opens(cbor.Major.ARRAY, _FIELDS)
        part = cls(
            number=reader.unsigned(LARGEST_NUMBER),
            fragments=reader.unsigned(LARGEST_NUMBER),
            message_length=reader.unsigned(LARGEST_NUMBER),
            checksum=reader.unsigned(LARGEST_NUMBER),
            data=reader.byte_string(LONGEST_FRAGMENT),
        )
        reader.ends()
        if part.fragments > MOST_FRAGMENTS_READ:
            raise UrTooManyAnnounced(announced=part.fragments, limit=MOST_FRAGMENTS_READ)
        if part.message_length > LONGEST_MESSAGE:
            raise UrTooLarge(announced=part.message_length, limit=LONGEST_MESSAGE)
        if not (part.number and part.fragments and part.message_length):
            raise UrMalformed(problem="its numbers start at 1")
        # All fragments are needed and the last one is not only padding: no other lengths fit together.
        if not (part.fragments - 1) * len(part.data) < part.message_length <= part.fragments * len(part.data):
            raise UrMalformed(problem="its lengths do not fit together")
        return part


def fragment_length(message_length: int, longest: int) -> int:
    """The shortest length that still needs no more fragments than `longest` does (findNominalFragmentLength)."""
    count = -(-message_length // longest)
    return -(-message_length // count)


def split(message: bytes, length: int) -> list[bytes]:
    """The message in fragments of that length, the last one filled up with zeros."""
    return [message[at : at + length].ljust(length, b"\0") for at in range(0, len(message), length)]


class Encoder:
    """Makes the parts of one message: first its fragments, then mixes without end."""

    def __init__(self, message: bytes, longest_fragment: int) -> None:
        self._length = fragment_length(len(message), longest_fragment)
        self._fragments = [int.from_bytes(one, "big") for one in split(message, self._length)]
        self._message_length = len(message)
        self._checksum = crc32(message)
        self._chooser = FragmentChooser(len(self._fragments), self._checksum)

    @property
    def fragments(self) -> int:
        """How many fragments the message has; as many parts are enough where none is lost."""
        return len(self._fragments)

    def mixed(self, number: int) -> frozenset[int]:
        """The fragments, from 0, that the part of that number mixes."""
        return self._chooser.choose(number)

    def part(self, number: int) -> Part:
        """The part of that number, 1 … 2³²-1."""
        mixed = mix(self._fragments, self._chooser.choose(number))
        data = mixed.to_bytes(self._length, "big")
        return Part(number, self.fragments, self._message_length, self._checksum, data)


def mix(fragments: Sequence[int], indexes: frozenset[int]) -> int:
    """The exclusive or of the chosen fragments, each taken as one number."""
    mixed = 0
    for index in indexes:
        mixed ^= fragments[index]
    return mixed
