"""Pages of plain lines in a printer's own language, so that no filter between program and paper has to know them.

Every job asks for one copy on one side where the language can say so: PCL 5 (`ESC & l 0 S`, `ESC & l 1 X`), PostScript
level 2 (`setpagedevice`). Plain text cannot.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

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

Page = Sequence[str]


def render(pages: Sequence[Page], language: PrinterLanguage) -> bytes:
    """The job; letters outside ASCII lose their marks. Raises ValueError for a page that is too large."""
    plain = [[_plain(line) for line in page] for page in pages]
    if any(len(page) > LINES or any(len(line) > WIDTH for line in page) for page in plain):
        raise ValueError("a page has too many lines or too long ones")
    match language:
        case PrinterLanguage.TEXT:
            return b"".join(_text(page) for page in plain)
        case PrinterLanguage.PCL:
            return _PCL_START + b"".join(_text(page) for page in plain) + _PCL_END
        case PrinterLanguage.POSTSCRIPT:
            return _PS_START + b"".join(_postscript(page) for page in plain) + b"%%EOF\n"


def duplex_of(language: PrinterLanguage) -> DuplexVerdict:
    """Whether a job in that language asks for one side."""
    return DuplexVerdict.NOT_ASKED if language is PrinterLanguage.TEXT else DuplexVerdict.ASKED_OFF


def _text(page: Page) -> bytes:
    return b"".join(line.encode("ascii") + b"\r\n" for line in page) + b"\f"


def _postscript(page: Page) -> bytes:
    out = []
    for number, line in enumerate(page):
        escaped = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        out.append(f"({escaped}) {738 - 12 * number} l\n")
    return "".join(out).encode("ascii") + b"showpage\n"


def _plain(text: str) -> str:
    """In printable ASCII: a name keeps its letters, and a control character becomes a question mark."""
    apart = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("–", "-").replace("’", "'"))
    kept = "".join(one for one in apart if not unicodedata.combining(one))
    return "".join(one if " " <= one <= "~" else "?" for one in kept)
