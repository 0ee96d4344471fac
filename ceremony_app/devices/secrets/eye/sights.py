"""One look at a frame or a picture: the share in it, or what people may be told about why there is none."""

from __future__ import annotations

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
    return Sight(
        seen=_seen(share, found, frame),
        light=_light(frame),
        outlines=outlines([code.corners for code in found if _side(code)], frame.width, frame.height),
        aspect=min(max(frame.width * 1000 // frame.height, 20), 50_000),
    )


def _seen(share: CodeFault, found: Sequence[Found], frame: Grey) -> Seen:
    if share is CodeFault.SEVERAL:
        return Seen.SEVERAL
    if share is CodeFault.FOREIGN:
        return Seen.FOREIGN
    if not found:
        return Seen.NOTHING
    if any(_cut(code, frame) for code in found):
        return Seen.CUT
    return Seen.SMALL if all(_side(code) < _SMALL_SIDE for code in found) else Seen.UNREAD


def _side(code: Found) -> int:
    across = [x for x, _ in code.corners]
    down = [y for _, y in code.corners]
    return max(max(across) - min(across), max(down) - min(down))


def _cut(code: Found, frame: Grey) -> bool:
    """Whether it reaches the edge, or is found by a part that does not say where the rest lies."""
    return _side(code) == 0 or any(
        not _EDGE <= x < frame.width - _EDGE or not _EDGE <= y < frame.height - _EDGE for x, y in code.corners
    )


def _light(frame: Grey) -> Light:
    some = frame.points[:: max(1, len(frame.points) // 10_000)]
    mean = sum(some) // max(1, len(some))
    some[:] = bytes(len(some))
    return Light.DARK if mean < _DARK else Light.GLARING if mean > _GLARING else Light.GOOD
