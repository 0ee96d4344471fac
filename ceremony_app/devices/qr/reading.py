"""Reading codes in pictures, and a file out of many pictures. All of it is untrusted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import zxingcpp

from ceremony_app.core.refusals import Refusal
from ceremony_app.core.ur.gathering import Progress, Taken
from ceremony_app.core.ur.refusals import UrRefusal
from ceremony_app.core.ur.transfer import Incoming
from ceremony_app.devices.media.folder import reason, shown
from ceremony_app.devices.media.refusals import MediaReadFailed
from ceremony_app.devices.qr.pictures import SUFFIXES, Picture
from ceremony_app.devices.qr.refusals import QrTooManyPictures

CODES_LIMIT = 64
"""Codes of one picture that are looked at; a printed sheet has fewer."""
PICTURES_LIMIT = 3000
# A code is found at any angle without try_rotate, which is for other kinds of codes; ours are dark on light.
_HOW: dict[str, Any] = {
    "formats": zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode),
    "try_rotate": False,
    "try_invert": False,
    "text_mode": zxingcpp.TextMode.Plain,
}


@dataclass(frozen=True)
class ReadPicture:
    """What was read elsewhere in a picture: the texts of its codes, and it itself, small, for people to see."""

    texts: tuple[str, ...] = field(repr=False)
    small: Picture | None


class FrameSource(Protocol):
    """Where pictures come from: files, a camera, a test."""

    def pictures(self) -> Iterator[Picture | ReadPicture | Refusal]:
        """The pictures, one after the other, as they come; a refusal stands for one that cannot be read."""


def picture_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Picture files in the order given, and those of a folder in the order of their names.

    Raises QrTooManyPictures, or MediaReadFailed for a path or folder that cannot be looked at.
    """
    files = tuple(_files(paths))
    if len(files) > PICTURES_LIMIT:
        raise QrTooManyPictures(limit=PICTURES_LIMIT)
    return files


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        try:
            is_folder = path.is_dir()
            inside = sorted(one for one in path.iterdir() if one.suffix.lower() in SUFFIXES) if is_folder else []
        except OSError as error:
            raise MediaReadFailed(name=shown(path.name), reason=reason(error)) from None
        yield from inside if is_folder else (path,)


@dataclass(frozen=True)
class Seen:
    """What one picture brought: codes found, parts that were new, refusals, and how far the file is."""

    codes: int
    news: int
    refused: tuple[Refusal, ...]
    progress: Progress


@dataclass(frozen=True)
class Found:
    """A code in a picture: its corners in points, and its text; None where it is found and cannot be read."""

    corners: tuple[tuple[int, int], ...]
    text: str | None = field(repr=False)


def find_codes(points: bytes | bytearray, width: int, height: int) -> tuple[Found, ...]:
    """The QR codes in grey points, one byte each; those that cannot be read whole too."""
    with memoryview(points).cast("B", (height, width)) as grey:
        found = zxingcpp.read_barcodes(grey, **_HOW, return_errors=True)
        return tuple(Found(_corners(code), code.text if code.valid else None) for code in found[:CODES_LIMIT])


def _corners(code: zxingcpp.Barcode) -> tuple[tuple[int, int], ...]:
    at = code.position
    return tuple((one.x, one.y) for one in (at.top_left, at.top_right, at.bottom_right, at.bottom_left))


def read_texts(picture: Picture) -> tuple[str, ...]:
    """The texts of the QR codes in a picture, each once; codes that cannot be read whole are not there."""
    points = memoryview(picture.points).cast("B", (picture.height, picture.width))
    found = zxingcpp.read_barcodes(points, **_HOW)
    return tuple(dict.fromkeys(code.text for code in found[:CODES_LIMIT]))


def take_picture(incoming: Incoming, picture: Picture | ReadPicture) -> Seen:
    """Take in what the codes in a picture carry; what is refused is told and does not stop the rest."""
    texts = picture.texts if isinstance(picture, ReadPicture) else read_texts(picture)
    refused: list[Refusal] = []
    news = 0
    for text in texts:
        try:
            news += incoming.take(text) is Taken.NEWS
        except UrRefusal as refusal:
            refused.append(refusal)
    return Seen(len(texts), news, tuple(refused), incoming.progress)


def receive(source: FrameSource, incoming: Incoming) -> Iterator[Seen]:
    """What each picture brings, until the file is whole or the pictures end; then ask `incoming.finish()`."""
    for picture in source.pictures():
        if isinstance(picture, Refusal):
            yield Seen(0, 0, (picture,), incoming.progress)
            continue
        yield take_picture(incoming, picture)
        if incoming.file is not None:
            return
