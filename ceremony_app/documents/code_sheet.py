"""A printed sheet of codes: a file on paper, to be scanned or photographed and rebuilt (docs/formats/qr.md).

Sizes are those of reference/desktop.md §1.5: a code of 54 mm, its modules never under 0.45 mm, level H or Q, four
modules of white around. Paper gets stained and torn: a file in one code is printed twice, and a file in several codes
gets spare ones, which make up for any two that cannot be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable

from ceremony_app.core.codes.matrix import QUIET, Matrix
from ceremony_app.core.codes.single import Correction, capacity, single_code
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.core.ur.refusals import UrTooManyFragments
from ceremony_app.core.ur.spares import SURE, spare_numbers
from ceremony_app.core.ur.transfer import Outgoing
from ceremony_app.documents.fonts import Face
from ceremony_app.documents.grid import INK, Cell, hexes, mono, pairs
from ceremony_app.documents.paper import SMALL, TITLE, WIDTH, Running, paragraph, write

LARGEST_VERSION = 20
"""97 modules, 105 with the white around them: 0.51 mm each at 54 mm."""
SIDE = 54 * mm
ACROSS = 3
MOST_CODES = 100
"""Fragments; some ten pages. Nobody scans more."""
_LABEL = 4 * mm
_SUBJECT = "A file as a sheet of QR codes"


class SheetTooLarge(Refusal):
    """A file that would need more codes than anybody scans."""

    code = "SHEET-TOO-LARGE"
    says = "On paper this file would need {fragments} codes; at most {limit} are printed."
    next_step = "Take a stick for this file, or show it as animated codes, and print only its SHA-256."


@dataclass(frozen=True)
class Printed:
    """One code of a sheet: what stands beneath it, its text, and its modules."""

    label: str
    text: str
    code: Matrix


@dataclass(frozen=True)
class Sheet:
    """The codes of a sheet, in order, and how many that differ are needed at least."""

    needed: int
    codes: tuple[Printed, ...]


def sheet_of(file: CarriedFile) -> Sheet:
    """The codes of a file's sheet; raises SheetTooLarge."""
    outgoing = _outgoing(file, Correction.QUARTILE)
    if outgoing.fragments == 1:
        text = outgoing.text(1)
        strongest = Correction.HIGH if len(text) <= capacity(LARGEST_VERSION, Correction.HIGH) else Correction.QUARTILE
        code = single_code(text, strongest)
        return Sheet(
            1, tuple(Printed(f"the whole file, {nth} of two alike", text, code) for nth in ("first", "second"))
        )
    return Sheet(outgoing.fragments, tuple(_several(outgoing)))


def _outgoing(file: CarriedFile, correction: Correction) -> Outgoing:
    try:
        outgoing = Outgoing(file, capacity(LARGEST_VERSION, correction))
    except UrTooManyFragments as refusal:
        raise SheetTooLarge(fragments=refusal.parts["fragments"], limit=MOST_CODES) from None
    if outgoing.fragments > MOST_CODES:
        raise SheetTooLarge(fragments=outgoing.fragments, limit=MOST_CODES)
    return outgoing


def _several(outgoing: Outgoing) -> Iterator[Printed]:
    needed, spares = outgoing.fragments, spare_numbers(outgoing)
    labels = [f"{number} of {needed}" for number in range(1, needed + 1)]
    labels += [f"spare {number} of {len(spares)}" for number in range(1, len(spares) + 1)]
    for number, beneath in zip((*range(1, needed + 1), *spares), labels, strict=True):
        text = outgoing.text(number)
        yield Printed(beneath, text, single_code(text, Correction.QUARTILE))


def code_sheet(file: CarriedFile, at: str) -> bytes:
    """The sheet as a PDF, the same bytes for the same file and time (UTC, RFC 3339). Raises SheetTooLarge."""
    sheet = sheet_of(file)
    rows: list[tuple[str, str | Cell]] = [
        ("File", Cell(file.name, Face.BOLD)),
        ("Length", f"{len(file.data)} bytes"),
        ("SHA-256", mono(hexes(file.sha256, per_line=8))),
        ("Codes", _how_many(sheet)),
    ]
    story: list[Flowable] = [
        paragraph("A file in codes", TITLE),
        pairs(rows),
        paragraph(
            "To rebuild the file, scan or photograph every page, then: ceremony receive PICTURES --out FOLDER. "
            "Any reader of BC-UR does it too; docs/formats/qr.md says how it is done without this program. "
            "Compare the SHA-256 with the one above. Whoever holds this sheet holds the file.",
            SMALL,
        ),
    ]
    story += [_Row(sheet.codes[place : place + ACROSS]) for place in range(0, len(sheet.codes), ACROSS)]
    running = Running(
        head_left=f"Codes of {file.name}",
        head_right=f"made {at}",
        foot_left=f"SHA-256 {file.sha256}",
        foot_middle="",
        watermark="",
    )
    identity = b"code sheet 1\0" + at.encode() + b"\0" + file.to_message()
    return write(story, running, title=f"Codes of {file.name}", at=at, identity=identity, files=(), subject=_SUBJECT)


def _how_many(sheet: Sheet) -> str:
    if sheet.needed == 1:
        return "1, printed twice; either one is enough"
    spare = len(sheet.codes) - sheet.needed
    return f"{sheet.needed} and {spare} spare ones, which make up for any {SURE} that cannot be read"


class _Row(Flowable):
    """Codes side by side, with what stands beneath each."""

    def __init__(self, codes: Sequence[Printed]) -> None:
        super().__init__()
        self._codes = codes

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """As wide as the page's text, as high as a code and its label."""
        self.width, self.height = WIDTH, SIDE + _LABEL
        return self.width, self.height

    def draw(self) -> None:
        """Vectors only: one bar for each run of dark modules."""
        canvas: Any = self.canv
        gap = (WIDTH - ACROSS * SIDE) / (ACROSS - 1)
        for place, one in enumerate(self._codes):
            left = place * (SIDE + gap)
            canvas.saveState()
            canvas.translate(left, _LABEL)
            _draw(canvas, one.code)
            canvas.restoreState()
            canvas.setFillColor(INK)
            canvas.setFont(Face.BODY.value, 7.8)
            canvas.drawCentredString(left + SIDE / 2, 0.6 * mm, one.label)


def _draw(canvas: Any, code: Matrix) -> None:
    module = SIDE / (code.size + 2 * QUIET)
    canvas.setFillGray(0)
    path = canvas.beginPath()
    for row, column, length in code.runs():
        # A hair higher than a module, so that no renderer leaves a pale line between two rows.
        top = SIDE - (QUIET + row + 1) * module
        path.rect((QUIET + column) * module, top, length * module, module * 1.004)
    canvas.drawPath(path, stroke=0, fill=1)
