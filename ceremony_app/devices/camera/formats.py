"""Formats of frames: where their brightness stands, and which one to ask a camera for.

A camera's formats have brightness apart from colour, so it is taken as it is, without a decompressor. Motion JPEG is
the only one that needs one, and is asked for where there is nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from ceremony_app.devices.camera import v4l2

ASKED_POINTS = 1280 * 720
"""What is asked for at most: more is slower over USB without compression, and a code is read from far less."""
LEAST_POINTS = 480 * 320
"""A size below this is taken only where there is no other."""
MOST_POINTS = 3840 * 2160
"""A frame with more is refused, whoever says so."""


class Packing(Enum):
    """How brightness lies in a frame: bytes of a line for each point, and the first of them in the line."""

    PLANE = (1, 0)
    FIRST = (2, 0)
    SECOND = (2, 1)
    JPEG = (0, 0)


PACKINGS = {
    v4l2.fourcc(name): packing
    for packing, names in {
        Packing.PLANE: ("GREY", "NV12", "NV21", "NV16", "NV61", "NV24", "YU12", "YV12", "422P", "444P"),
        Packing.FIRST: ("YUYV", "YVYU"),
        Packing.SECOND: ("UYVY", "VYUY"),
        Packing.JPEG: ("MJPG", "JPEG"),
    }.items()
    for name in names
}


@dataclass(frozen=True)
class Offer:
    """A format in a size."""

    pixel_format: int
    width: int
    height: int

    @property
    def points(self) -> int:
        """How many it has."""
        return self.width * self.height


def best(offers: Iterable[Offer]) -> Offer | None:
    """What to ask for: large enough, then without a decompressor, then the largest up to `ASKED_POINTS`."""

    def worth(one: Offer) -> tuple[bool, bool, int]:
        plain = PACKINGS[one.pixel_format] is not Packing.JPEG
        near = one.points if one.points <= ASKED_POINTS else -one.points
        return (one.points >= LEAST_POINTS, plain, near)

    known = [one for one in offers if one.pixel_format in PACKINGS and 0 < one.points <= MOST_POINTS]
    return max(known, key=worth, default=None)


def brightness(packing: Packing, data: memoryview, width: int, height: int, stride: int) -> bytearray | None:
    """One byte a point, row by row; None where the frame is shorter than it says. Not for JPEG.

    The copy is the caller's to overwrite; so is `data`.
    """
    step, first = packing.value
    line = width * step
    if stride < line or len(data) < stride * (height - 1) + line:
        return None
    points = bytearray(width * height)
    for row in range(height):
        # A line at a time, so that what stands behind its points is left out.
        here = bytearray(data[row * stride : row * stride + line])
        points[row * width : (row + 1) * width] = here[first::step]
        here[:] = bytes(line)
    return points
