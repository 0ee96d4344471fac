"""The process that reads pictures of files' codes: fenced in, with nothing but one socket, picture after picture."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from PIL import Image

from ceremony_app.devices.fence import fence_in
from ceremony_app.devices.hardening import harden
from ceremony_app.devices.qr.fenced.warming import warm_up
from ceremony_app.devices.qr.fenced.wire import LARGEST, LENGTH, WIDEST, Said, answer
from ceremony_app.devices.qr.pictures import FILE_LIMIT, Picture, decode_picture
from ceremony_app.devices.qr.reading import ReadPicture, read_texts
from ceremony_app.devices.qr.refusals import QrIsPdf, QrPictureTooLarge, QrPictureUnreadable

PROCESSOR_SECONDS = 120
"""Of the whole process, which is replaced long before that (`reader.py`)."""


def main() -> None:
    """Read the pictures that come through the stream socket whose descriptor is the first argument, until it ends."""
    harden()
    line = int(sys.argv[1])
    warm_up()
    fence = fence_in(PROCESSOR_SECONDS)
    for data in _pictures(line):
        _send(line, read(data) if fence.holds else answer(Said.NOT_FENCED))
    # At once: what the interpreter would take down piece by piece is gone with the process.
    os._exit(0)


def read(data: bytes) -> bytes:
    """What is said of one picture."""
    try:
        picture = decode_picture(data, "the picture")
        return answer(Said.READ, ReadPicture(read_texts(picture), _small(picture)))
    except (QrPictureTooLarge, MemoryError):
        return answer(Said.TOO_LARGE)
    except QrIsPdf:
        return answer(Said.PDF)
    except QrPictureUnreadable:
        return answer(Said.UNREADABLE)


def _small(picture: Picture) -> Picture | None:
    """As people see it beside; None where it is a strip."""
    width = min(picture.width, WIDEST)
    height = max(1, picture.height * width // picture.width)
    if width * height > LARGEST:
        return None
    image = Image.frombytes("L", (picture.width, picture.height), picture.points)
    return Picture(width, height, image.resize((width, height), Image.Resampling.NEAREST).tobytes())


def _pictures(line: int) -> Iterator[bytes]:
    while True:
        head = _exactly(line, LENGTH.size)
        if head is None:
            return
        (length,) = LENGTH.unpack(head)
        data = _exactly(line, length) if length <= FILE_LIMIT else None
        if data is None:
            return
        yield data


def _exactly(line: int, count: int) -> bytes | None:
    """So many bytes; None where the program hung up."""
    received = bytearray()
    while len(received) < count:
        part = os.read(line, min(count - len(received), 1 << 20))
        if not part:
            return None
        received += part
    return bytes(received)


def _send(line: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(line, rest) :]
