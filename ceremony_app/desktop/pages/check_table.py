"""Check table: a table to look through to its end, and to confirm."""

from __future__ import annotations

import re
from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget

from ceremony_app.core.keys.fingerprints import groups
from ceremony_app.core.script.prompts import CheckTable, Confirmed
from ceremony_app.desktop import icons
from ceremony_app.desktop.controls import ENTER, Notice
from ceremony_app.desktop.look import current
from ceremony_app.desktop.pages.base import PromptPage
from ceremony_app.desktop.pages.cells import say_rows
from ceremony_app.desktop.pages.verbs import verb
from ceremony_app.desktop.texts import say_column, tr
from ceremony_app.desktop.tokens import Size

_HEX = re.compile(r"[0-9a-f]{16,}", re.ASCII)
NOTHING_BEFORE = "open.binding-first"
"""A binding that is compared with none: that its list of changes is empty would sound as if nothing had changed."""
VERDICTS = {
    "ok": ("tick", "good"),
    "warning": ("warning", "warn"),
    "stop": ("refused", "bad"),
    "unknown": ("information", "accent"),
}
"""Verdicts of the host's checks (core/script/outcomes.py), which get an icon beside them."""


SLACK = 10


class Table(QTableWidget):
    """A table for reading: rows by arrow keys, Home and End, PgUp and PgDn; Tab leaves it."""

    def __init__(self, columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
        super().__init__(len(rows), len(columns))
        look = current()
        self.setHorizontalHeaderLabels([say_column(one) for one in columns])
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(look.px(26), look.px(26)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for place, row in enumerate(rows):
            for column, words in enumerate(row):
                self.setItem(place, column, _cell(words))
        self._columns = len(columns)
        self._least: int | None = None
        if rows:
            self.setCurrentCell(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns take what they need, the widest what is left; rows wrap."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Widths and heights for the room there is."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        room = self.viewport().width()
        header.setStretchLastSection(False)
        self.resizeColumnsToContents()
        widths = [self.columnWidth(column) for column in range(self._columns)]
        while sum(widths) > room:
            # The widest gives way down to the next widest, so that short columns stay whole.
            widest = widths.index(max(widths))
            others = sum(widths) - widths[widest]
            wanted = max(room - others, room // self._columns)
            if wanted >= widths[widest]:
                break
            widths[widest] = wanted
        widths[-1] += max(0, room - sum(widths))
        # What just fits into its column by Qt's count is shortened when it is painted, so rows are made for less room.
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width - current().px(SLACK))
        self.resizeRowsToContents()
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        if self._least is not None:
            rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
            whole = header.height() + rows + 2 * self.frameWidth()
            self.setMaximumHeight(whole)
            self.setMinimumHeight(min(whole, self._least))

    def hug(self, least: float) -> None:
        """No higher than its rows, and where there is little room, no lower than `least` units."""
        self._least = current().px(least)
        self.fit()

    def seen_to_end(self) -> bool:
        """Whether the last row stands in the view."""
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the page."""
        if event.key() in ENTER:
            event.ignore()
            return
        super().keyPressEvent(event)


def _cell(words: str) -> QTableWidgetItem:
    look = current()
    if _HEX.fullmatch(words) and len(words) % 4 == 0:
        shown = " ".join(groups(bytes.fromhex(words))) if len(words) == 64 else words
        item = QTableWidgetItem(shown)
        item.setFont(look.mono(Size.LABEL))
    else:
        item = QTableWidgetItem(words)
        item.setFont(look.font(Size.LABEL))
    if words in VERDICTS:
        item.setText(_verdict_word(words))
        item.setIcon(icons.icon(*VERDICTS[words], 26))
    return item


def _verdict_word(verdict: str) -> str:
    return {"ok": tr("ok"), "warning": tr("warning"), "stop": tr("stop"), "unknown": tr("unknown")}[verdict]


class CheckTablePage(PromptPage):
    """The table; where it is longer than the screen, it is looked through to its end before it can be confirmed."""

    def build(self) -> None:
        """The table, or a word where there is nothing in it."""
        prompt = cast(CheckTable, self.prompt)
        self.table: Table | None = None
        self._seen = not prompt.rows
        if not prompt.rows:
            binding = prompt.text.id == "open.binding"
            empty = tr("The list of the binding's changes is empty.") if binding else tr("The list is empty.")
            if prompt.text.id != NOTHING_BEFORE:
                self.body.addWidget(Notice("information", empty))
            self.body.addStretch(1)
            return
        self.table = Table(prompt.columns, say_rows(prompt.text.id, prompt.rows))
        self.table.setAccessibleName(self.question.text())
        self.table.hug(220)
        self.table.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.table.verticalScrollBar().rangeChanged.connect(self._scrolled)
        self.body.addWidget(self.table, 1000)
        self.body.addStretch(1)

    def _scrolled(self) -> None:
        if not self._seen and self.table is not None and self.table.isVisible() and self.table.seen_to_end():
            self._seen = True
        self.changed.emit()

    def showEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        """A table that fits is seen at once."""
        super().showEvent(event)
        self._scrolled()

    def answer(self) -> Confirmed:
        """Confirmed."""
        return Confirmed()

    def lacks(self) -> str:
        """The look at the last row."""
        return "" if self._seen else tr("Look through the table to its end (Page Down, End).")

    def verb(self) -> str:
        """By the message."""
        return verb(self.prompt.text.id, tr("I looked through it"))

    def first(self) -> QWidget | None:
        """The table, while there is more to see."""
        return self.table if not self._seen else None
