"""The document fonts: embedded, and no character of a text is ever lost without a mark.

DejaVu Sans Condensed and DejaVu Sans Mono (resources/fonts, Bitstream Vera licence) have Latin, Greek and Cyrillic. A
character that they lack, or that would change how its neighbours read (direction and format controls), is printed as
its code point in angle brackets, because reportlab prints a missing glyph as an empty box without a word
(documents.md §3).
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, cast

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ceremony_app.resources import resource


class Face(StrEnum):
    """The faces that documents use, by the name under which reportlab knows them."""

    BODY = "Ceremony-Body"
    BOLD = "Ceremony-Bold"
    MONO = "Ceremony-Mono"
    MONO_BOLD = "Ceremony-MonoBold"


_FILES = {
    Face.BODY: "DejaVuSansCondensed.ttf",
    Face.BOLD: "DejaVuSansCondensed-Bold.ttf",
    Face.MONO: "DejaVuSansMono.ttf",
    Face.MONO_BOLD: "DejaVuSansMono-Bold.ttf",
}


@cache
def load() -> dict[Face, frozenset[int]]:
    """Register the fonts with reportlab, once; gives the code points that each face can print."""
    glyphs: dict[Face, frozenset[int]] = {}
    folder = resource("fonts")
    for face, name in _FILES.items():
        font = TTFont(face.value, str(folder / name), asciiReadable=0)
        metrics = cast(Any, font.face)
        # reportlab 5.1 writes scaled widths for the glyphs behind the last full metric of monospaced fonts
        # (documents.md §3, point 3); the unscaled width of that last metric is what the font says.
        full = int.from_bytes(metrics.get_table("hhea")[34:36], "big")
        width = metrics.hmetrics[full - 1][0]
        metrics.hmetrics[full:] = [(width, left) for _, left in metrics.hmetrics[full:]]
        pdfmetrics.registerFont(font)
        glyphs[face] = frozenset(metrics.charToGlyph)
    return glyphs


def printable(text: str, face: Face) -> str:
    """The text as it can be printed: composed, and each character without a glyph as ⟨U+XXXX⟩; line ends stay."""
    glyphs = load()[face]
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii() and composed.isprintable():
        return composed
    return "".join(c if _prints(c, glyphs) else f"⟨U+{ord(c):04X}⟩" for c in composed)


def _prints(char: str, glyphs: frozenset[int]) -> bool:
    if char == "\n":
        return True
    # Controls, formats (direction overrides among them), surrogates, private use, unassigned; and right-to-left
    # scripts, which reportlab would set in the wrong order.
    if unicodedata.category(char)[0] == "C" or unicodedata.bidirectional(char) in ("R", "AL"):
        return False
    return ord(char) in glyphs


@cache
def _char_width(char: str, face: Face) -> float:
    load()
    return float(pdfmetrics.stringWidth(char, face.value, 1))


@lru_cache(maxsize=10_000)
def width(text: str, face: Face, size: float) -> float:
    """How wide a text is, in points."""
    return sum(_char_width(char, face) for char in text) * size


@lru_cache(maxsize=10_000)
def wrapped(text: str, face: Face, size: float, room: float) -> tuple[str, ...]:
    """The lines of a text in a column; a word too long for a line is broken, never clipped.

    A transcript is built twice, to be compared, and says many things more than once: hence the caches.
    """
    lines: list[str] = []
    for paragraph in printable(text, face).split("\n"):
        lines.extend(_wrap_one(paragraph, face, size, room))
    return tuple(lines)


def _wrap_one(text: str, face: Face, size: float, room: float) -> list[str]:
    lines: list[str] = []
    line, used = "", 0.0
    blank = _char_width(" ", face) * size
    for word in text.split(" "):
        wide = width(word, face, size)
        if line and used + blank + wide > room:
            lines.append(line)
            line, used = "", 0.0
        elif line:
            line, used = line + " ", used + blank
        if wide <= room:
            line, used = line + word, used + wide
            continue
        for char in word:
            step = _char_width(char, face) * size
            if line and used + step > room:
                lines.append(line)
                line, used = "", 0.0
            line, used = line + char, used + step
    lines.append(line)
    return lines
