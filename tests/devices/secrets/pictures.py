"""Pictures of shares as a scanner or a hand-held phone gives them, made from the page that the printer gets."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageFilter

from ceremony_app.core.codes.single import Correction, single_code
from ceremony_app.core.printing import PrinterLanguage
from ceremony_app.devices.qr.pictures import picture_of
from ceremony_app.devices.secrets.printed import share_page


def scan(words: Sequence[str], folder: Path, dots: int = 150) -> Path:
    """The printed page through Ghostscript's own interpreter, as a PNG of that many dots to the inch."""
    page, picture = folder / "page.ps", folder / "page.png"
    page.write_bytes(
        share_page(words, ("SHARE", "Custodian: Ada"), ("Any 3 of 5 shares.",), PrinterLanguage.POSTSCRIPT)
    )
    subprocess.run(
        [
            *("gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sPAPERSIZE=a4", "-sDEVICE=pnggray", f"-r{dots}"),
            *(f"-sOutputFile={picture}", str(page)),
        ],
        check=True,
        timeout=60,
    )
    page.unlink()
    return picture


def photo(picture: Path, degrees: float = 4, blur: float = 1.2) -> Path:
    """The same sheet askew, blurred and as a JPEG of a poor camera."""
    out = picture.with_name("photo.jpg")
    with Image.open(picture) as sheet:
        turned = sheet.rotate(degrees, expand=True, fillcolor=150, resample=Image.Resampling.BILINEAR)
        turned.filter(ImageFilter.GaussianBlur(blur)).save(out, quality=45)
    return out


def of_texts(path: Path, *texts: str) -> Path:
    """A picture with these codes side by side."""
    codes = [picture_of(single_code(text, Correction.QUARTILE), 4) for text in texts]
    side = max((code.width for code in codes), default=200)
    sheet = Image.new("L", (side * max(len(codes), 1), side), 255)
    for at, code in enumerate(codes):
        sheet.paste(Image.open(io.BytesIO(code.png())), (at * side, 0))
    sheet.save(path)
    return path
