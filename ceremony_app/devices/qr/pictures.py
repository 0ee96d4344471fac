"""Pictures as grey points, read from files that nobody vouches for."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from ceremony_app.core.codes.matrix import Matrix
from ceremony_app.devices.media.folder import open_folder, read_regular, reason, shown
from ceremony_app.devices.media.refusals import MediaMissing, MediaReadFailed
from ceremony_app.devices.qr.refusals import POINT_LIMIT, SIDE_LIMIT, QrIsPdf, QrPictureTooLarge, QrPictureUnreadable

FILE_LIMIT = 32 * 1024 * 1024
FORMATS = ("PNG", "JPEG", "PPM")
"""Pillow's names; PPM reads PGM and PBM too. Each further kind would be one more parser before a camera's input."""
SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".pgm", ".pbm", ".ppm"})


@dataclass(frozen=True)
class Picture:
    """Grey points, row by row from the top left, one byte each: 0 is black."""

    width: int
    height: int
    points: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.points) != self.width * self.height:
            raise ValueError("a picture has one byte for each point")

    def png(self) -> bytes:
        """The picture as a PNG file, the same bytes each time."""
        out = io.BytesIO()
        Image.frombytes("L", (self.width, self.height), self.points).save(out, "PNG", optimize=False)
        return out.getvalue()


def picture_of(code: Matrix, points_per_module: int = 1) -> Picture:
    """A code with its quiet zone, black on white."""
    side, points = code.grey(points_per_module)
    return Picture(side, side, points)


def picture_bytes(path: Path) -> bytes:
    """A picture file's bytes, at most FILE_LIMIT, of which nothing is parsed; no link is followed.

    Raises MediaNoFolder, MediaMissing, MediaNotRegular, MediaTooLarge or MediaReadFailed.
    """
    name = shown(path.name)
    with open_folder(path.parent) as place:
        try:
            return read_regular(place, path.name, name, FILE_LIMIT)
        except FileNotFoundError:
            raise MediaMissing(name=name) from None
        except OSError as error:
            raise MediaReadFailed(name=name, reason=reason(error)) from None


def decode_picture(data: bytes, name: str) -> Picture:
    """The picture in a file's bytes; raises QrPictureUnreadable, QrIsPdf or QrPictureTooLarge, which name it so."""
    if data.startswith(b"%PDF-"):
        raise QrIsPdf(name=name)
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            # The head alone has been read so far; a bomb is refused before a point of it is unpacked.
            if image.width * image.height <= POINT_LIMIT and max(image.size) <= SIDE_LIMIT:
                return Picture(image.width, image.height, _grey(image).tobytes())
    except Image.DecompressionBombError:
        # Pillow's own bound, which lies above ours.
        pass
    except Exception:  # noqa: BLE001 - a damaged file makes the parsers raise whatever they like.
        raise QrPictureUnreadable(name=name) from None
    raise QrPictureTooLarge.of(name)


def _grey(image: Image.Image) -> Image.Image:
    """Eight bits of grey; what is transparent lies on white."""
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        opaque = Image.new("RGBA", image.size, "white")
        opaque.alpha_composite(image.convert("RGBA"))
        return opaque.convert("L")
    return image.convert("L")
