"""The start screen. Light: nothing of the engine is imported here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ceremony_app.desktop.controls import Button, label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap


class StartPage(QWidget):
    """What can be done."""

    drill_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "ground")
        px = current().px
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(Gap.PAGE), px(Gap.PAGE), px(Gap.PAGE), px(Gap.PAGE))
        rows.addWidget(label(tr("Key ceremony"), "title"))
        self.drill = Button(tr("&Drill"), "primary", "key")
        self.drill.clicked.connect(self.drill_wanted)
        rows.addWidget(self.drill)
        rows.addStretch(1)
