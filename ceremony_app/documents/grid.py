"""The one table of the documents: rows of wrapped text that split over pages, with their header on each page.

Drawn directly instead of by reportlab's Table of Paragraphs, because a log of ten thousand rows takes seconds so and
a minute otherwise (documents.md §7), and because nothing is ever clipped: a word too long is broken, a row too high
for a page is continued on the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import cached_property
from typing import Any, Final

from reportlab.lib.colors import Color
from reportlab.platypus.flowables import Flowable

from ceremony_app.documents.fonts import Face, width, wrapped

INK = Color(0.07, 0.07, 0.11)
GREY = Color(0.42, 0.43, 0.47)
RULE = Color(0.70, 0.72, 0.75)
SHADE = Color(0.91, 0.93, 0.945)
PAD_X: Final = 4.0
PAD_Y: Final = 2.6
LEADING: Final = 1.28


class Look(Enum):
    """How a row looks."""

    PLAIN = auto()
    HEADING = auto()
    """Bold on a shade, across all columns."""
    STRUCK = auto()
    """Struck out: it does not count any more."""


class Frame(Enum):
    """Whether a table has a box around it."""

    OPEN = auto()
    BOXED = auto()


@dataclass(frozen=True)
class Column:
    """One column: its title, its share of the width, and how its text is set."""

    title: str
    share: float
    face: Face = Face.BODY
    size: float = 8.0


@dataclass(frozen=True)
class Cell:
    """A text set otherwise than its column says."""

    text: str
    face: Face | None = None
    size: float | None = None


@dataclass(frozen=True)
class Row:
    """One row; a cell is a text or a Cell. A heading has one cell."""

    cells: tuple[str | Cell, ...]
    look: Look = Look.PLAIN


@dataclass(frozen=True)
class _Set:
    """A row with its lines broken: for each cell lines, face and size."""

    cells: tuple[tuple[Sequence[str], Face, float], ...]
    look: Look
    continued: bool = False

    @cached_property
    def height(self) -> float:
        # Kept, as every page that a long table fills asks for the heights of all rows that are left.
        return max(len(lines) * size * LEADING for lines, _, size in self.cells) + 2 * PAD_Y

    def cut(self, room: float) -> tuple[_Set, _Set] | None:
        """The part that fits into the room and the rest; None where not even one line fits."""
        fits = [int((room - 2 * PAD_Y) / (size * LEADING)) for _, _, size in self.cells]
        if min(fits) < 1:
            return None
        top = tuple((lines[:n], face, size) for (lines, face, size), n in zip(self.cells, fits, strict=True))
        rest = tuple((lines[n:], face, size) for (lines, face, size), n in zip(self.cells, fits, strict=True))
        return replace(self, cells=top), replace(self, cells=rest, continued=True)


@dataclass
class Grid(Flowable):
    """A table of text."""

    columns: Sequence[Column]
    rows: Sequence[Row]
    frame: Frame = Frame.OPEN
    _rows: list[_Set] = field(default_factory=list)
    _widths: list[float] = field(default_factory=list)
    _header: _Set | None = None

    def __post_init__(self) -> None:
        super().__init__()

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Break the lines, once, and say how much room the table takes."""
        if not self._widths:
            total = sum(column.share for column in self.columns)
            self._widths = [available_width * column.share / total for column in self.columns]
            self._rows = [self._broken(row) for row in self.rows]
            if any(column.title for column in self.columns):
                titles = tuple(Cell(column.title, Face.BOLD, min(column.size, 7.6)) for column in self.columns)
                self._header = self._broken(Row(titles))
        self.width = available_width
        self.height = self._header_height + sum(row.height for row in self._rows)
        return self.width, self.height

    @property
    def _header_height(self) -> float:
        return self._header.height if self._header else 0.0

    def _broken(self, row: Row) -> _Set:
        if row.look is Look.HEADING:
            text = row.cells[0]
            plain = text.text if isinstance(text, Cell) else text
            size = self.columns[0].size
            return _Set(((wrapped(plain, Face.BOLD, size, sum(self._widths) - 2 * PAD_X), Face.BOLD, size),), row.look)
        cells = []
        for column, cell, room in zip(self.columns, row.cells, self._widths, strict=True):
            face, size, text = column.face, column.size, cell
            if isinstance(cell, Cell):
                face, size, text = cell.face or face, cell.size or size, cell.text
            cells.append((wrapped(str(text), face, size, room - 2 * PAD_X), face, size))
        return _Set(tuple(cells), row.look)

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Two tables: what fits here, and the rest with the header again."""
        self.wrap(available_width, available_height)
        room = available_height - self._header_height
        fitting: list[_Set] = []
        for place, row in enumerate(self._rows):
            # A heading is not left alone at the foot of a page.
            after = self._rows[place + 1].height if row.look is Look.HEADING and place + 1 < len(self._rows) else 0
            if row.height + min(after, 40) > room:
                break
            fitting.append(row)
            room -= row.height
        rest = self._rows[len(fitting) :]
        if rest and (not fitting or rest[0].height > 300):
            cut = rest[0].cut(room) if room > 60 else None
            if cut is not None:
                fitting.append(cut[0])
                rest = [cut[1], *rest[1:]]
        if not fitting:
            return []
        if not rest:
            return [self]
        return [self._part(fitting), self._part(rest)]

    def _part(self, rows: list[_Set]) -> Grid:
        part = Grid(self.columns, (), self.frame)
        part._rows, part._widths, part._header = rows, self._widths, self._header
        return part

    def draw(self) -> None:
        """Draw header, rows and rules from the top down."""
        canvas: Any = self.canv
        top = self.height
        if self._header:
            canvas.setFillColor(SHADE)
            canvas.rect(0, top - self._header.height, self.width, self._header.height, stroke=0, fill=1)
            self._draw_row(canvas, self._header, top)
            top -= self._header.height
        for row in self._rows:
            if row.look is Look.HEADING:
                canvas.setFillColor(SHADE)
                canvas.rect(0, top - row.height, self.width, row.height, stroke=0, fill=1)
            self._draw_row(canvas, row, top)
            top -= row.height
            canvas.setStrokeColor(RULE)
            canvas.setLineWidth(0.5)
            canvas.line(0, top, self.width, top)
        if self.frame is Frame.BOXED:
            canvas.setStrokeColor(RULE)
            canvas.setLineWidth(0.8)
            canvas.rect(0, 0, self.width, self.height, stroke=1, fill=0)

    def _draw_row(self, canvas: Any, row: _Set, top: float) -> None:
        left = 0.0
        canvas.setFillColor(INK)
        for (lines, face, size), room in zip(row.cells, self._widths, strict=False):
            text = canvas.beginText(left + PAD_X, top - PAD_Y - size)
            text.setFont(face.value, size, size * LEADING)
            for line in lines:
                text.textLine(line)
            canvas.drawText(text)
            if row.look is Look.STRUCK:
                canvas.setStrokeColor(INK)
                canvas.setLineWidth(0.6)
                for place, line in enumerate(lines):
                    if line:
                        middle = top - PAD_Y - size - place * size * LEADING + size * 0.28
                        canvas.line(left + PAD_X, middle, left + PAD_X + width(line, face, size), middle)
            left += room


def pairs(rows: Sequence[tuple[str, str | Cell]], frame: Frame = Frame.OPEN, label_share: float = 0.24) -> Grid:
    """A table of labels and values."""
    columns = (Column("", label_share, Face.BOLD, 8.0), Column("", 1 - label_share, Face.BODY, 8.8))
    return Grid(columns, tuple(Row((label, value)) for label, value in rows), frame)


def hexes(digest: str, *, per_line: int = 16) -> str:
    """A hex value in groups of four, so many groups a line."""
    groups = [digest[start : start + 4] for start in range(0, len(digest), 4)]
    return "\n".join(" ".join(groups[start : start + per_line]) for start in range(0, len(groups), per_line))


def sha(digest: str) -> Cell:
    """A SHA-256 on one line of the wide column of `pairs`."""
    return Cell(hexes(digest), Face.MONO, 7.3)


def mono(text: str, size: float = 8.0) -> Cell:
    """A text in the monospaced face."""
    return Cell(text, Face.MONO, size)
