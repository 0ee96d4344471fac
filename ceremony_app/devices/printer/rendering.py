"""Pages of plain lines in a printer's own language, so that no filter between program and paper has to know them.

Every job asks for one copy on one side where the language can say so: PCL 5 (`ESC & l 0 S`, `ESC & l 1 X`), PostScript
level 2 (`setpagedevice`). Plain text cannot.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from ceremony_app.core.codes.matrix import QUIET, Matrix
from ceremony_app.core.printing import DuplexVerdict, PrinterLanguage

WIDTH = 70
"""Characters of a line: seven inches at ten to the inch, which A4 and Letter have within their margins."""
LINES = 56
"""Lines of a page, at six to the inch."""

_PCL_START = b"\x1bE\x1b&l0S\x1b&l1X\x1b&l0O\x1b&l6D\x1b(8U\x1b(s0p10h12v0s0b3T"
_PCL_END = b"\x1bE"
_PS_START = b"""%!PS-Adobe-3.0
/settings << /Duplex false /Tumble false /NumCopies 1 >> def
{ settings setpagedevice } stopped { pop } if
/Courier findfont 12 scalefont setfont
/l { 54 exch moveto show } bind def
"""

_CODE_LINES = 15
_POINTS, _DOTS = 2, 8
"""A module in PostScript's points and in dots at 300 to the inch: 0.71 and 0.68 mm (reference/desktop.md §1.5)."""
_LINE_POINTS, _LEFT = 12, 54


@dataclass(frozen=True, repr=False)
class CodePair:
    """One code, drawn twice side by side: a stain on one leaves the other. Of version 16 or less; prints nothing."""

    code: Matrix

    def __post_init__(self) -> None:
        if (self.code.size + 2 * QUIET) * _POINTS > _CODE_LINES * _LINE_POINTS:
            raise ValueError("a code is too large for its place")


Page = Sequence[str | CodePair]


def height(page: Page) -> int:
    """Lines that a page takes."""
    return sum(_CODE_LINES if isinstance(line, CodePair) else 1 for line in page)


def render(pages: Sequence[Page], language: PrinterLanguage) -> bytes:
    """The job; letters outside ASCII lose their marks.

    Raises ValueError for a page that is too large, and for a code in plain text, which cannot draw one.
    """
    lines = [[line if isinstance(line, CodePair) else plain(line) for line in page] for page in pages]
    if any(height(page) > LINES or any(isinstance(line, str) and len(line) > WIDTH for line in page) for page in lines):
        raise ValueError("a page has too many lines or too long ones")
    match language:
        case PrinterLanguage.TEXT:
            return b"".join(_text(page) for page in lines)
        case PrinterLanguage.PCL:
            return _PCL_START + b"".join(_pcl(page) for page in lines) + _PCL_END
        case PrinterLanguage.POSTSCRIPT:
            return _PS_START + b"".join(_postscript(page) for page in lines) + b"%%EOF\n"


def duplex_of(language: PrinterLanguage) -> DuplexVerdict:
    """Whether a job in that language asks for one side."""
    return DuplexVerdict.NOT_ASKED if language is PrinterLanguage.TEXT else DuplexVerdict.ASKED_OFF


def _text(page: Page) -> bytes:
    if any(isinstance(line, CodePair) for line in page):
        raise ValueError("plain text draws no code")
    return _pcl(page)


def _pcl(page: Page) -> bytes:
    return b"".join(_raster(one.code) if isinstance(one, CodePair) else one.encode() + b"\r\n" for one in page) + b"\f"


def _raster(code: Matrix) -> bytes:
    """Raster graphics at 300 dots to the inch (PCL 5 Technical Reference, chapter 15), the cursor put back around."""
    _, points = code.grey()
    side = code.size + 2 * QUIET
    rows = []
    for start in range(0, side * side, side):
        dark = bytes(0xFF if point == 0 else 0 for point in points[start : start + side])
        rows.append((b"\x1b*b%dW" % (2 * side) + 2 * dark) * _DOTS)
    start_raster = b"\x1b&f0S\x1b*t300R\x1b*r0F\x1b*b0M\x1b*r1A"
    return start_raster + b"".join(rows) + b"\x1b*rC\x1b&f1S" + b"\r\n" * _CODE_LINES


def _postscript(page: Page) -> bytes:
    out = []
    number = 0
    for line in page:
        if isinstance(line, CodePair):
            out.append(_vectors(line.code, 738 + _LINE_POINTS - _LINE_POINTS * number))
            number += _CODE_LINES
            continue
        escaped = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        out.append(f"({escaped}) {738 - _LINE_POINTS * number} l\n")
        number += 1
    return "".join(out).encode("ascii") + b"showpage\n"


def _vectors(code: Matrix, top: int) -> str:
    """The dark bars of each row as filled rectangles, below that height."""
    bars = "\n".join(
        f"{column * _POINTS} {-(row + 1) * _POINTS} {length * _POINTS} {_POINTS} rectfill"
        for row, column, length in code.runs()
    )
    across = (code.size + 2 * QUIET) * _POINTS
    drawn = "".join(
        f"gsave {_LEFT + QUIET * _POINTS + place * across} {top - QUIET * _POINTS} translate code grestore\n"
        for place in range(2)
    )
    return f"/code {{\n{bars}\n}} bind def\n{drawn}"


def plain(text: str) -> str:
    """In printable ASCII: a name keeps its letters, and a control character becomes a question mark."""
    apart = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("–", "-").replace("’", "'"))
    kept = "".join(one for one in apart if not unicodedata.combining(one))
    return "".join(one if " " <= one <= "~" else "?" for one in kept)
