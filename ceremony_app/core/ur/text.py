"""The text of a code: `ur:TYPE/MESSAGE`, or `ur:TYPE/NUMBER-FRAGMENTS/PART` (BCR-2020-005)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ceremony_app.core.ur import bytewords
from ceremony_app.core.ur.parts import LARGEST_NUMBER, MOST_FRAGMENTS_READ, Part
from ceremony_app.core.ur.refusals import UrForeign, UrForeignType, UrMalformed

LONGEST_TEXT = 4296
"""Characters; a QR code of version 40, level L, holds no more in alphanumeric mode."""

_FORM = re.compile(r"ur:([a-z0-9-]{1,64})(?:/([1-9][0-9]{0,9})-([1-9][0-9]{0,9}))?/([a-z]*)", re.ASCII)


@dataclass(frozen=True)
class Whole:
    """A message that came in one code."""

    message: bytes


def whole_text(kind: str, message: bytes) -> str:
    """The message as one text, in upper case as QR codes want it."""
    return f"ur:{kind}/{bytewords.encode(message)}".upper()


def part_text(kind: str, part: Part) -> str:
    """One part as a text, in upper case."""
    return f"ur:{kind}/{part.number}-{part.fragments}/{bytewords.encode(part.to_cbor())}".upper()


def parse(text: str, kind: str) -> Whole | Part:
    """What a text of that type carries.

    Raises UrForeign, UrForeignType, UrDamaged, UrMalformed, UrTooManyAnnounced or UrTooLarge.
    """
    if len(text) > LONGEST_TEXT or not text.isascii():
        raise UrForeign
    found = _FORM.fullmatch(text.lower())
    if found is None:
        raise UrForeign
    told, number, fragments, letters = found.groups()
    if told != kind:
        raise UrForeignType(type=told, expected=kind)
    body = bytewords.decode(letters)
    if number is None:
        return Whole(body)
    part = Part.from_cbor(body)
    if (part.number, part.fragments) != (int(number), int(fragments)):
        raise UrMalformed(problem="its numbers outside and inside differ")
    return part


def room_for_fragment(kind: str, characters: int) -> int:
    """How many bytes of a fragment fit a part's text of at most so many characters, whatever its number; may be ≤ 0."""
    largest = Part(LARGEST_NUMBER, MOST_FRAGMENTS_READ, LARGEST_NUMBER, LARGEST_NUMBER, b"\0" * 256)
    rest = len(part_text(kind, largest)) - 2 * len(largest.data)
    return (characters - rest) // 2
