"""The dark and light modules of a code, to be drawn by whoever shows or prints it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

QUIET = 4
"""Modules of light edge around a code (ISO/IEC 18004 §6.3.8); without it readers do not find it."""

_LIGHT, _DARK = b"\xff", b"\x00"
_HALVES = {(False, False): "█", (False, True): "▀", (True, False): "▄", (True, True): " "}


@dataclass(frozen=True)
class Matrix:
    """A square of modules without its quiet zone. A row is one byte a module: 1 is dark."""

    rows: tuple[bytes, ...] = field(repr=False)

    @property
    def size(self) -> int:
        """Modules along one side."""
        return len(self.rows)

    @property
    def version(self) -> int:
        """1 … 40: the side has 17 + 4 × version modules."""
        return (self.size - 17) // 4

    def runs(self) -> Iterator[tuple[int, int, int]]:
        """The dark modules as (row, column, length) of horizontal bars, for drawing with vectors."""
        for y, row in enumerate(self.rows):
            x = 0
            while (x := row.find(1, x)) >= 0:
                end = row.find(0, x)
                end = self.size if end < 0 else end
                yield y, x, end - x
                x = end

    def grey(self, scale: int = 1) -> tuple[int, bytes]:
        """The side in points, and the points row by row, one byte each: black on white with the quiet zone.

        `scale` points a module; whole numbers only, so that nothing is smoothed.
        """
        side = (self.size + 2 * QUIET) * scale
        edge = _LIGHT * (QUIET * scale)
        points = {0: _LIGHT * scale, 1: _DARK * scale}
        blank = _LIGHT * (side * QUIET * scale)
        lines = (edge + b"".join([points[module] for module in row]) + edge for row in self.rows)
        return side, blank + b"".join(line * scale for line in lines) + blank

    def half_blocks(self) -> tuple[str, ...]:
        """Lines for a terminal with light letters on dark ground: a letter is two modules, one above the other."""
        blank = bytes(self.size + 2 * QUIET)
        edge = bytes(QUIET)
        rows = [blank] * QUIET + [edge + row + edge for row in self.rows] + [blank] * QUIET
        if len(rows) % 2:
            rows.append(blank)
        pairs = zip(rows[::2], rows[1::2], strict=True)
        return tuple("".join(_HALVES[bool(a), bool(b)] for a, b in zip(*pair, strict=True)) for pair in pairs)
