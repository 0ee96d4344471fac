"""One look at a frame or a picture: the share in it, or what people may be told about why there is none."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ceremony_app.core.shares.code import CodeFault, share_in
from ceremony_app.devices.camera.frames import Grey
from ceremony_app.devices.qr.reading import Found, find_codes
from ceremony_app.devices.secrets.eye.told import Light, Seen, Sight, outlines

_DARK, _GLARING = 45, 235
"""Mean brightness, of 255."""
_SMALL_SIDE = 150
"""Points along a side of a share's code (69 modules and more) below which it is too far away."""
_EDGE = 2


def look_at(frame: Grey) -> tuple[str, ...] | Sight:
    """The words of the one share in the frame, or what it shows; the frame stays the caller's to wipe."""
    found = find_codes(frame.points, frame.width, frame.height)
    share = share_in(code.text for code in found if code.text is not None)
    if not isinstance(share, CodeFault):
        return share
    shown = _whole(found)
    return Sight(
        seen=_seen(share, found, shown, frame),
        light=_light(frame),
        outlines=outlines([code.corners for code in shown], frame.width, frame.height),
        aspect=min(max(frame.width * 1000 // frame.height, 20), 50_000),
    )


def _whole(found: Sequence[Found]) -> list[Found]:
    """Codes that were read; without any the largest that is about as wide as high.

    Where a code cannot be read, parts of it are taken for others, and what is only a part has no shape.
    """
    read = [code for code in found if code.text is not None]
    return read or sorted((code for code in found if _is_square(code)), key=_side)[-1:]


def _seen(share: CodeFault, found: Sequence[Found], shown: Sequence[Found], frame: Grey) -> Seen:
    if share is CodeFault.SEVERAL:
        return Seen.SEVERAL
    if share is CodeFault.FOREIGN:
        return Seen.FOREIGN
    if not found:
        return Seen.NOTHING
    if not shown or _at_the_edge(shown[0], frame):
        return Seen.CUT
    return Seen.SMALL if _side(shown[0]) < _SMALL_SIDE else Seen.UNREAD


def _sides(code: Found) -> list[float]:
    return [math.dist(one, other) for one, other in zip(code.corners, code.corners[1:] + code.corners[:1], strict=True)]


def _is_square(code: Found) -> bool:
    sides = _sides(code)
    return min(sides) * 2 > max(sides)


def _side(code: Found) -> float:
    return max(_sides(code))


def _at_the_edge(code: Found, frame: Grey) -> bool:
    return any(not _EDGE <= x < frame.width - _EDGE or not _EDGE <= y < frame.height - _EDGE for x, y in code.corners)


def _light(frame: Grey) -> Light:
    some = frame.points[:: max(1, len(frame.points) // 10_000)]
    mean = sum(some) // max(1, len(some))
    some[:] = bytes(len(some))
    return Light.DARK if mean < _DARK else Light.GLARING if mean > _GLARING else Light.GOOD
