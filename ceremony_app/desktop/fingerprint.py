"""A SHA-256 as people read it aloud: numbered hex groups, and PGP words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ceremony_app.core.keys.fingerprints import groups
from ceremony_app.desktop.controls import label, short_label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap


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


class HexGroups(QWidget):
    """Sixteen groups of four hex digits, numbered, `columns` in a row."""

    def __init__(self, digest: str, columns: int = 8) -> None:
        super().__init__()
        grid = _grid(self)
        for place, group in enumerate(groups(bytes.fromhex(digest))):
            grid.addWidget(_cell(place + 1, group, "hex"), place // columns, place % columns)
        self.setAccessibleName(tr("Fingerprint as hex groups"))


class Words(QWidget):
    """PGP words, numbered, `columns` in a row; the last `hidden` are blanks."""

    def __init__(self, words: tuple[str, ...], columns: int, hidden: int = 0) -> None:
        super().__init__()
        grid = _grid(self)
        shown = len(words) - hidden
        for place, word in enumerate(words):
            text = word if place < shown else "· · ·"
            grid.addWidget(_cell(place + 1, text, "word"), place // columns, place % columns)
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


def _grid(widget: QWidget) -> QGridLayout:
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(current().px(Gap.SMALL - 2))
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return grid
