"""Everything that reading a picture loads, loaded before a fence goes up: behind it no file can be opened."""

from __future__ import annotations

import contextlib
import io

from PIL import Image

from ceremony_app.core.codes.single import Correction, single_code
from ceremony_app.devices.qr.pictures import decode_picture, picture_of
from ceremony_app.devices.qr.reading import read_texts
from ceremony_app.devices.qr.refusals import QrPictureUnreadable


def warm_up() -> None:
    """Read a picture of each kind, and one that is none."""
    code = picture_of(single_code("WARM", Correction.HIGH), 3)
    for kind in ("PNG", "JPEG", "PPM"):
        out = io.BytesIO()
        Image.frombytes("L", (code.width, code.height), code.points).save(out, kind)
        read_texts(decode_picture(out.getvalue(), "the picture"))
    # The ways of 16 bits and of transparency, and one that fails.
    for mode, kind in (("I;16", "PNG"), ("RGBA", "PNG"), ("P", "PNG"), ("1", "PNG"), ("CMYK", "JPEG")):
        out = io.BytesIO()
        Image.new(mode, (8, 8)).save(out, kind)
        decode_picture(out.getvalue(), "the picture")
    with contextlib.suppress(QrPictureUnreadable):
        decode_picture(b"nothing", "the picture")
