"""A list of choices of which one is taken."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from ceremony_app.desktop.controls import Choice
from ceremony_app.desktop.look import current
from ceremony_app.desktop.tokens import Gap


class Choices(QWidget):
    """Rows to choose from by arrow keys, Space, or Alt and the row's number."""

    changed = Signal()

    def __init__(self, name: str, options: tuple[tuple[str, str], ...], chosen: str = "", columns: int = 1) -> None:
        """`options` are id and words; nothing is chosen beforehand where `chosen` is empty."""
        super().__init__()
        self.setAccessibleName(name)
        rows = QGridLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(current().px(Gap.SMALL + 2))
        self._group = QButtonGroup(self)
        self.rows: dict[str, Choice] = {}
        for number, (option, words) in enumerate(options, start=1):
            row = Choice(number, words)
            self._group.addButton(row)
            rows.addWidget(row, *divmod(number - 1, columns))
            self.rows[option] = row
            row.toggled.connect(self.changed)
        if chosen in self.rows:
            self.rows[chosen].setChecked(True)

    @property
    def chosen(self) -> str:
        """The id of the row chosen; empty where none is."""
        return next((option for option, row in self.rows.items() if row.isChecked()), "")

    def first(self) -> QWidget:
        """The row to focus: the chosen one, or the first."""
        return self.rows[self.chosen] if self.chosen else next(iter(self.rows.values()))

    def choose_nth(self, number: int) -> None:
        """Choose by the number shown."""
        rows = list(self.rows.values())
        if 0 < number <= len(rows):
            rows[number - 1].setFocus(Qt.FocusReason.ShortcutFocusReason)
            rows[number - 1].setChecked(True)
