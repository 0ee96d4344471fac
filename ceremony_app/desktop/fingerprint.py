"""A SHA-256 as people read it aloud: numbered hex groups, and PGP words."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ceremony_app.core.keys.fingerprints import groups
from ceremony_app.desktop.controls import label, short_label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap

FEWEST = 4
"""Columns that there is room for in the largest text on the smallest screen."""


def _cell(number: int, words: str, part: str) -> QFrame:
    """A numbered cell; a screen reader hears the number and the single characters."""
    px = current().px
    cell = QFrame()
    cell.setProperty("part", "cell")
    across = QHBoxLayout(cell)
    across.setContentsMargins(px(Gap.SMALL), px(2), px(Gap.SMALL), px(2))
    across.setSpacing(px(Gap.SMALL))
    across.addWidget(short_label(str(number), "note"))
    text = label(words, part)
    text.setWordWrap(False)
    text.setAlignment(Qt.AlignmentFlag.AlignCenter if part == "hex" else Qt.AlignmentFlag.AlignLeft)
    across.addWidget(text, 1)
    spelled = " ".join(words) if part == "hex" else words
    cell.setAccessibleName(f"{number}: {spelled}")
    cell.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return cell


class _Cells(QWidget):
    """Cells in rows of `columns`, or of fewer where large text leaves no room for so many; none is ever cut off."""

    def __init__(self, cells: list[QFrame], columns: int) -> None:
        super().__init__()
        self._cells, self._most, self._columns = cells, columns, 0
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(current().px(Gap.SMALL - 2))
        # Else the width of the most columns would be the least that a page can have.
        self._layout.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay(columns)

    def _width(self, columns: int) -> int:
        widths = [cell.sizeHint().width() for cell in self._cells]
        return sum(max(widths[at::columns]) for at in range(columns)) + (columns - 1) * self._layout.spacing()

    def _lay(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._layout.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for place, cell in enumerate(self._cells):
            self._layout.addWidget(cell, place // columns, place % columns)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the fewest columns; as high as it is now."""
        return QSize(self._width(FEWEST), self._layout.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as have room."""
        super().resizeEvent(event)
        fitting = (one for one in (self._most, 6) if self._width(one) <= event.size().width())
        self._lay(next(fitting, FEWEST))


class HexGroups(_Cells):
    """Sixteen groups of four hex digits, numbered, `columns` in a row."""

    def __init__(self, digest: str, columns: int = 8) -> None:
        every = groups(bytes.fromhex(digest))
        super().__init__([_cell(place, group, "hex") for place, group in enumerate(every, start=1)], columns)
        self.setAccessibleName(tr("Fingerprint as hex groups"))


class Words(_Cells):
    """PGP words, numbered, `columns` in a row; the last `hidden` are blanks."""

    def __init__(self, words: tuple[str, ...], columns: int, hidden: int = 0) -> None:
        shown = (*words[: len(words) - hidden], *(["· · ·"] * hidden))
        super().__init__([_cell(place, word, "word") for place, word in enumerate(shown, start=1)], columns)
        self.setAccessibleName(tr("Fingerprint as words"))


class HexLines(QWidget):
    """Hex groups as plain lines of eight, where there is little room."""

    def __init__(self, every: tuple[str, ...]) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for half in filter(None, (every[:8], every[8:])):
            line = label(" ".join(half), "mono")
            line.setWordWrap(False)
            line.setAccessibleName(" ".join(" ".join(group) for group in half))
            rows.addWidget(line)


class WordList(QWidget):
    """Numbered PGP words without frames, read down the columns as on paper; the last `hidden` are blanks."""

    def __init__(self, words: tuple[str, ...], columns: int, hidden: int = 0) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(current().px(Gap.SMALL))
        grid.setVerticalSpacing(current().px(2))
        height = -(-len(words) // columns)
        for place, word in enumerate(words):
            column, row = divmod(place, height)
            grid.addWidget(short_label(str(place + 1), "note"), row, 2 * column, Qt.AlignmentFlag.AlignRight)
            text = short_label(word if place < len(words) - hidden else "· · ·", "word")
            text.setAccessibleName(f"{place + 1}: {text.text()}")
            grid.addWidget(text, row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
        self.setAccessibleName(tr("Fingerprint as words"))
