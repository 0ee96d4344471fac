"""A camera that is not there: tilts, blurs, darkens, adds noise, tears two frames into one. And a second reader."""

from __future__ import annotations

import random
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image, ImageFilter

from ceremony_app.devices.qr.pictures import Picture


@dataclass(frozen=True)
class Camera:
    """What it does to a frame: `tilt` is the share by which the far side is shorter, `noise` the grey levels' sigma."""

    turn: float = 0.0
    tilt: float = 0.0
    blur: float = 0.0
    noise: float = 0.0
    contrast: float = 1.0
    seed: int = 1

    def sees(self, shown: Picture) -> Picture:
        """The frame as it arrives."""
        image = as_image(shown)
        if self.turn:
            image = image.rotate(self.turn, Image.Resampling.BILINEAR, expand=True, fillcolor=255)
        if self.tilt:
            width, height = image.size
            by = self.tilt * width
            # The corners of the source that become the corners of the picture; beyond the edge it is black.
            image = image.transform(
                image.size,
                Image.Transform.QUAD,
                (-by, -by, 0, height, width, height + by / 2, width + by, 0),
                Image.Resampling.BILINEAR,
            )
        if self.blur:
            image = image.filter(ImageFilter.GaussianBlur(self.blur))
        points = image.tobytes()
        chance = random.Random(self.seed)  # noqa: S311 - a simulated camera.
        # One table of noise, entered at random places, is as good as fresh noise and fifty times as fast.
        table = [chance.gauss(0, self.noise) for _ in range(8191)] if self.noise else [0.0] * 8191
        dark = 255 * (1 - self.contrast) / 2
        start = chance.randrange(8191)
        seen = bytes(
            min(255, max(0, int(dark + point * self.contrast + table[(start + at) % 8191])))
            for at, point in enumerate(points)
        )
        return Picture(image.width, image.height, seen)


def as_image(picture: Picture) -> Image.Image:
    """For Pillow."""
    return Image.frombytes("L", (picture.width, picture.height), picture.points)


def torn(upper: Picture, lower: Picture, share: float) -> Picture:
    """The upper part of one frame and the rest of the next, as a rolling shutter takes them."""
    border = int(upper.height * share) * upper.width
    return Picture(upper.width, upper.height, upper.points[:border] + lower.points[border:])


def blended(one: Picture, other: Picture) -> Picture:
    """Two frames in one long exposure."""
    points = bytes((a + b) // 2 for a, b in zip(one.points, other.points, strict=True))
    return Picture(one.width, one.height, points)


def by_zbar(picture: Picture, folder: Path) -> str:
    """What zbarimg, which shares no code with ours, reads."""
    if shutil.which("zbarimg") is None:
        pytest.skip("zbarimg (Debian package zbar-tools) is not there")
    (folder / "code.png").write_bytes(picture.png())
    # `-Sdisable -Sqrcode.enable`: without it a large code is also taken for a stack of bar codes.
    command = ["zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", "code.png"]
    read = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return read.stdout.removesuffix("\n")
