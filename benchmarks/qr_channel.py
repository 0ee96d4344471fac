"""A camera in front of a screen, neither of which is there: perspective, blur, noise and a rolling shutter.

The geometry is the "medium" case of reference/desktop.md §1.3: a camera of 720 lines at 30 frames a second, before a
screen that is tilted by 6 % and fills four fifths of its height; blur of 1 point, 0.7 of the contrast, noise of 6 grey
levels. Each row is exposed for 1/60 s, the last one 16 ms after the first, so a frame that is taken while the code
changes shows both.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageFilter

from ceremony_app.core.codes.matrix import Matrix
from ceremony_app.devices.qr.pictures import Picture, picture_of
from ceremony_app.devices.qr.reading import read_texts
from ceremony_app.devices.qr.writing import capacity, frame

CAMERA_RATE = 30
LINES = 720
EXPOSURE_S = 1 / 60
READ_OUT_S = 0.016
FILLS = 0.8
TILT = 0.06
BLUR = 1.0
NOISE = 6.0
CONTRAST = 0.7
_GRAINS = 8


def smallest_version(text: str) -> int:
    """The smallest version that holds a text at level L."""
    return next(version for version in range(1, 41) if capacity(version) >= len(text))


class Camera:
    """Sees codes of one version, one after the other."""

    def __init__(self, version: int, seed: int) -> None:
        self._version = version
        self._chance = random.Random(seed)  # noqa: S311 - a simulated camera.
        self._grain = [Image.effect_noise((LINES, LINES), NOISE) for _ in range(_GRAINS)]

    def taken(self, text: str) -> Image.Image:
        """How one code lies in the camera's frame, without noise."""
        return self._seen(frame(text, self._version))

    def _seen(self, code: Matrix) -> Image.Image:
        shown = picture_of(code, 5)
        image = Image.frombytes("L", (shown.width, shown.height), shown.points)
        side, edge = shown.width / FILLS, (shown.width / FILLS - shown.width) / 2
        by = TILT * shown.width
        # The corners of the screen that become the corners of the frame; what lies beyond the code is dark grey.
        corners = (
            -edge - by,
            -edge - by / 2,
            -edge,
            side - edge,
            side - edge,
            side - edge + by,
            side - edge + by,
            -edge,
        )
        frame_ = image.transform((LINES, LINES), Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor=60)
        dark = 255 * (1 - CONTRAST) / 2
        return frame_.filter(ImageFilter.GaussianBlur(BLUR)).point(lambda point: dark + point * CONTRAST)

    def reads(self, texts: Sequence[str], frames_per_second: float) -> int:
        """How many of the texts are read while each is shown once; the first and the last only surround the others."""
        images = [self.taken(text) for text in texts]
        shown_s = 1 / frames_per_second
        phase = self._chance.random() / CAMERA_RATE
        read: set[str] = set()
        moment = phase
        while moment < shown_s * len(texts) - EXPOSURE_S - READ_OUT_S:
            number = int(moment / shown_s)
            if texts[number] not in read or (number + 1 < len(texts) and self._torn(moment, shown_s)):
                read.update(read_texts(self._shot(images, moment, shown_s)))
            moment += 1 / CAMERA_RATE
        return sum(text in read for text in texts[1:-1])

    @staticmethod
    def _torn(moment: float, shown_s: float) -> bool:
        return int(moment / shown_s) != int((moment + READ_OUT_S + EXPOSURE_S) / shown_s)

    def _shot(self, images: Sequence[Image.Image], moment: float, shown_s: float) -> Picture:
        number = int(moment / shown_s)
        seen = images[number]
        if self._torn(moment, shown_s) and number + 1 < len(images):
            change = shown_s * (number + 1)
            # What of each row's exposure comes after the change.
            rows = bytes(
                round(255 * min(1.0, max(0.0, (moment + READ_OUT_S * row / LINES + EXPOSURE_S - change) / EXPOSURE_S)))
                for row in range(LINES)
            )
            later = Image.frombytes("L", (1, LINES), rows).resize((LINES, LINES), Image.Resampling.NEAREST)
            seen = Image.composite(images[number + 1], seen, later)
        noisy = ImageChops.add(seen, self._chance.choice(self._grain), 1, -128)
        return Picture(LINES, LINES, noisy.tobytes())


@dataclass(frozen=True)
class Reading:
    """How often a code of that version is read while it is shown once, of so many that were tried with pictures."""

    version: int
    frames_per_second: float
    read: int
    tried: int

    @property
    def rate(self) -> float:
        """The share that is read."""
        return self.read / self.tried


def reading(texts: Sequence[str], version: int, frames_per_second: float) -> Reading:
    """Show the texts once, and count those that arrive; the first and last do not count."""
    read = Camera(version, seed=version).reads(texts, frames_per_second)
    return Reading(version, frames_per_second, read, len(texts) - 2)
