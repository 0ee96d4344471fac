"""What goes between the program and the process that reads pictures: a picture's bytes there, texts of codes back.

There: length (4 bytes, big-endian), bytes of the file. Back: length of the JSON text and of the points (4 bytes each),
both. The way back is a stranger's word: it is bounded, and each part is checked.
"""

from __future__ import annotations

import json
import struct
from enum import StrEnum

from ceremony_app.devices.qr.pictures import Picture
from ceremony_app.devices.qr.reading import CODES_LIMIT, ReadPicture

LENGTH = struct.Struct(">I")
HEAD = struct.Struct(">II")
LONGEST_TEXT = 7089
"""Digits in the largest QR code (ISO/IEC 18004 table 7); no code holds more letters of any kind."""
LONGEST_JSON = CODES_LIMIT * (6 * LONGEST_TEXT + 4) + 200
WIDEST = 640
LARGEST = WIDEST * 4 * WIDEST
"""Points of the small picture that people see; one that is taller than wide by more than four is not shown."""


class Said(StrEnum):
    """What comes of a picture."""

    READ = "read"
    UNREADABLE = "unreadable"
    PDF = "pdf"
    TOO_LARGE = "too-large"
    NOT_FENCED = "not-fenced"


def answer(said: Said, read: ReadPicture | None = None) -> bytes:
    """What the process says of one picture."""
    small = read.small if read is not None else None
    told = {
        "said": said.value,
        "texts": list(read.texts) if read is not None else [],
        "width": small.width if small is not None else 0,
        "height": small.height if small is not None else 0,
    }
    text, points = json.dumps(told).encode(), small.points if small is not None else b""
    return HEAD.pack(len(text), len(points)) + text + points


def lengths(head: bytes) -> tuple[int, int] | None:
    """Of the JSON text and of the points; None where no process of ours says so."""
    text, points = HEAD.unpack(head)
    return (text, points) if text <= LONGEST_JSON and points <= LARGEST else None


def understood(text: bytes, points: bytes) -> Said | ReadPicture | None:
    """What the process said; None where no process of ours says so."""
    try:
        told = json.loads(text)
        said, texts, width, height = Said(told["said"]), told["texts"], told["width"], told["height"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if said is not Said.READ:
        return said
    if not isinstance(texts, list) or len(texts) > CODES_LIMIT:
        return None
    if not all(isinstance(one, str) and len(one) <= LONGEST_TEXT for one in texts):
        return None
    if not (type(width) is type(height) is int and 0 <= width <= WIDEST and width * height == len(points)):
        return None
    return ReadPicture(tuple(texts), Picture(width, height, points) if points else None)
