"""A list to pick one person from: arrow keys, the first letters of a name, or Space to see all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from ceremony_app.desktop.controls import ENTER
from ceremony_app.desktop.texts import tr


class PersonBox(QComboBox):
    """Nobody is picked at first."""

    picked = Signal()

    def __init__(self, name: str, people: tuple[tuple[str, str], ...]) -> None:
        """`people` are id and name."""
        super().__init__()
        self.setAccessibleName(name)
        self.addItem(tr("Pick a person"), "")
        for person, words in people:
            self.addItem(words, person)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.currentIndexChanged.connect(self.picked)

    @property
    def person(self) -> str:
        """The id of the person picked; empty where nobody is."""
        return str(self.currentData() or "")

    def pick(self, person: str) -> None:
        """Pick by id."""
        self.setCurrentIndex(max(0, self.findData(person)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the page."""
        if event.key() in ENTER:
            event.ignore()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that passes by picks nobody."""
        event.ignore()
