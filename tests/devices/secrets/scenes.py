"""What a camera before a sheet of paper sees: a code somewhere in a room, through a lens."""

from __future__ import annotations

from PIL import Image

from ceremony_app.core.codes.single import Correction, single_code
from ceremony_app.devices.qr.pictures import Picture, picture_of
from tests.devices.qr.camera import Camera

WIDTH, HEIGHT = 1280, 720
ROOM = 150
"""The grey of what is around the sheet."""


def smudged(frame: Picture, part: tuple[int, int, int, int]) -> Picture:
    """A frame with something white over this part (left, top, right, bottom)."""
    image = Image.frombytes("L", (frame.width, frame.height), frame.points)
    image.paste(255, part)
    return Picture(frame.width, frame.height, image.tobytes())


def sliding(frame: Picture, down: int) -> Picture:
    """A frame on its corner, out at the lower edge by that many points."""
    image = Image.frombytes("L", (frame.width, frame.height), frame.points)
    turned = image.rotate(-45, Image.Resampling.BILINEAR, fillcolor=ROOM, translate=(0, down))
    return Picture(frame.width, frame.height, turned.tobytes())


def scene(
    *texts: str, side: int = 500, at: tuple[int, int] | None = None, lens: Camera | None = None, room: int = ROOM
) -> Picture:
    """Codes of these texts side by side, each `side` points wide; in the middle, or from that corner on."""
    image = Image.new("L", (WIDTH, HEIGHT), room)
    left, top = at or ((WIDTH - side * len(texts)) // 2, (HEIGHT - side) // 2)
    for place, text in enumerate(texts):
        code = picture_of(single_code(text, Correction.HIGH), 4)
        shown = Image.frombytes("L", (code.width, code.height), code.points)
        image.paste(shown.resize((side, side), Image.Resampling.BILINEAR), (left + place * side, top))
    return (lens or Camera()).sees(Picture(WIDTH, HEIGHT, image.tobytes()))
