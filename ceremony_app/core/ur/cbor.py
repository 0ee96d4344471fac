"""The little of CBOR that is needed, and only its one deterministic form (RFC 8949 §4.2.1).

Unsigned integers up to 64 bits, byte strings, text, and the heads of arrays and maps. Everything else, any longer way
to say the same and any byte left over is refused: the input comes from a camera.
"""

from __future__ import annotations

from enum import IntEnum

from ceremony_app.core.ur.refusals import UrMalformed

_LARGEST = (1 << 64) - 1
_SHORT = 24
_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}


class Major(IntEnum):
    """The major types that occur here (RFC 8949 §3.1)."""

    UNSIGNED = 0
    BYTES = 2
    TEXT = 3
    ARRAY = 4
    MAP = 5


def head(major: Major, number: int) -> bytes:
    """The head of an item with its number in the shortest form; raises ValueError outside 0 … 2⁶⁴-1."""
    if not 0 <= number <= _LARGEST:
        raise ValueError("CBOR numbers of this program have 64 bits")
    if number < _SHORT:
        return bytes([major << 5 | number])
    for mark, width in _WIDTHS.items():
        if number < 1 << (8 * width):
            return bytes([major << 5 | mark]) + number.to_bytes(width, "big")
    raise AssertionError("64 bits hold every number that passed the first check")


def unsigned(number: int) -> bytes:
    """An unsigned integer."""
    return head(Major.UNSIGNED, number)


def byte_string(data: bytes) -> bytes:
    """A byte string."""
    return head(Major.BYTES, len(data)) + data


def text_string(text: str) -> bytes:
    """A text, in UTF-8."""
    data = text.encode("utf-8")
    return head(Major.TEXT, len(data)) + data


class Reader:
    """Reads items one after the other; each says how large it may be. Raises UrMalformed for anything else."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def unsigned(self, largest: int) -> int:
        """An unsigned integer of at most `largest`."""
        return self._number(Major.UNSIGNED, largest)

    def byte_string(self, longest: int) -> bytes:
        """A byte string of at most `longest` bytes."""
        return self._take(self._number(Major.BYTES, longest))

    def text_string(self, longest: int) -> str:
        """A text of at most `longest` bytes of UTF-8."""
        try:
            return self._take(self._number(Major.TEXT, longest)).decode("utf-8")
        except UnicodeDecodeError:
            raise UrMalformed(problem="a text is not UTF-8") from None

    def opens(self, major: Major, count: int) -> None:
        """The head of an array or map of exactly `count` items or pairs."""
        if self._number(major, _LARGEST) != count:
            raise UrMalformed(problem="it has another number of fields")

    def ends(self) -> None:
        """Nothing may be left."""
        if self._at != len(self._data):
            raise UrMalformed(problem="something follows its end")

    def _number(self, major: Major, largest: int) -> int:
        first = self._take(1)[0]
        if first >> 5 != major:
            raise UrMalformed(problem="a field has another type")
        number = first & 31
        if number >= _SHORT:
            if number not in _WIDTHS:
                raise UrMalformed(problem="a field has no fixed length")
            width = _WIDTHS[number]
            number = int.from_bytes(self._take(width), "big")
            if number < (_SHORT if width == 1 else 1 << (4 * width)):
                raise UrMalformed(problem="a number is not in its shortest form")
        if number > largest:
            raise UrMalformed(problem="a field is larger than it may be")
        return number

    def _take(self, length: int) -> bytes:
        taken = self._data[self._at : self._at + length]
        if len(taken) != length:
            raise UrMalformed(problem="it ends too early")
        self._at += length
        return taken
