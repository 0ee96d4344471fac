"""What the eye tells the secrets child: small packets of numbers and names, and each is checked as a stranger's word.

A packet holds a share, an end, or a sight: what people may know of a frame, which is where a code lies and how bright
it is. Nothing of what a code says is in a sight.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ceremony_app.core.shares.words import SHARE_WORDS, WORDS, index_of

LONGEST_PACKET = 2048
PICTURE_LIMIT = 32 * 1024 * 1024
"""Bytes of a picture file."""
_MOST_OUTLINES = 4
_WHOLE = 1000
"""Places in a frame are told in thousandths of its width and height."""


class Look(StrEnum):
    """What the eye is to look at."""

    PICTURE = "picture"
    CAMERA = "camera"


class End(StrEnum):
    """Why there is no share; after it the eye is gone."""

    NOT_FENCED = "not-fenced"
    NOT_READ = "not-read"
    """No plain file, or no picture of a kind that is read."""
    TOO_LARGE = "too-large"
    NO_CODE = "no-code"
    FOREIGN = "foreign"
    SEVERAL = "several"
    CAMERA_BUSY = "camera-busy"
    CAMERA_GONE = "camera-gone"
    CAMERA_UNUSABLE = "camera-unusable"
    CAMERA_SILENT = "camera-silent"
    FAILED = "failed"
    """The eye ended without a word, or said what it never says."""


class Light(StrEnum):
    """How bright a frame is."""

    DARK = "dark"
    GOOD = "good"
    GLARING = "glaring"


class Seen(StrEnum):
    """What a frame showed, where it showed no whole share."""

    NOTHING = "nothing"
    SMALL = "small"
    """A code so far away that its squares melt together."""
    CUT = "cut"
    """A part of a code."""
    UNREAD = "unread"
    """A code that is there and cannot be read."""
    FOREIGN = "foreign"
    SEVERAL = "several"


Corner = tuple[int, int]
Outline = tuple[Corner, Corner, Corner, Corner]


@dataclass(frozen=True)
class Sight:
    """What people may know of a frame; `outlines` are of its codes, in thousandths; `aspect` is width by height."""

    seen: Seen
    light: Light
    outlines: tuple[Outline, ...] = ()
    aspect: int = 1333
    """In thousandths."""


Told = tuple[str, ...] | End | Sight
"""The 33 words of a share, an end, or a sight."""


def packed(told: Told) -> bytes:
    """A packet."""
    match told:
        case End():
            body: dict[str, Any] = {"end": told.value}
        case Sight():
            body = {
                "seen": told.seen.value,
                "light": told.light.value,
                "outlines": told.outlines,
                "aspect": told.aspect,
            }
        case _:
            body = {"share": [index_of(word) for word in told]}
    return json.dumps(body, separators=(",", ":")).encode()


def unpacked(packet: bytes) -> Told:
    """What a packet says; End.FAILED for one that no eye of ours sends."""
    try:
        body = json.loads(packet)
        if "share" in body:
            return _share(body["share"])
        if "end" in body:
            return End(body["end"])
        outlines = tuple(_outline(one) for one in body["outlines"])
        if len(outlines) > _MOST_OUTLINES:
            return End.FAILED
        return Sight(Seen(body["seen"]), Light(body["light"]), outlines, _number(body["aspect"], 50 * _WHOLE))
    except (ValueError, TypeError, KeyError, IndexError, RecursionError):
        return End.FAILED


def outlines(corners: Sequence[Sequence[Corner]], width: int, height: int) -> tuple[Outline, ...]:
    """Corners in points as places in thousandths, for at most as many codes as a sight tells."""
    return tuple(_outline([(_part(x, width), _part(y, height)) for x, y in one]) for one in corners[:_MOST_OUTLINES])


def _part(at: int, of: int) -> int:
    return min(max(at * _WHOLE // of, 0), _WHOLE)


def _share(places: Any) -> tuple[str, ...]:
    words = tuple(WORDS[_number(place, len(WORDS) - 1)] for place in places)
    if len(words) != SHARE_WORDS:
        raise ValueError("a share has 33 words")
    return words


def _outline(corners: Any) -> Outline:
    one, two, three, four = ((_number(x, _WHOLE), _number(y, _WHOLE)) for x, y in corners)
    return one, two, three, four


def _number(value: Any, most: int) -> int:
    if type(value) is not int or not 0 <= value <= most:
        raise ValueError("no number, or out of its bounds")
    return value
