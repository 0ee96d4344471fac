"""The file that came in, to be compared with the sender's screen."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ceremony_app.core.keys.fingerprints import groups
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.desktop.controls import Card, Chip, Notice, label, short_label
from ceremony_app.desktop.fingerprint import HexLines
from ceremony_app.desktop.look import current
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap


class Received(QWidget):
    """Name, length and SHA-256. That codes are whole says nothing about who made them: people compare."""

    def __init__(self, file: CarriedFile) -> None:
        super().__init__()
        self.file = file
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(current().px(Gap.SMALL + 4))
        rows.addWidget(Notice("good", tr("The file is whole: it has the length and the SHA-256 that its codes name.")))
        card = Card()
        card.rows.addWidget(label(file.name, "strong"))
        length = self.locale().toString(len(file.data))
        card.rows.addWidget(label(tr("{count} bytes").format(count=length), "note"))
        card.rows.addWidget(short_label(tr("SHA-256 of the file"), "label"))
        card.rows.addWidget(HexLines(groups(bytes.fromhex(file.sha256))))
        self.same = Chip(tr("The sender's screen shows the same SHA-256"))
        card.rows.addWidget(self.same)
        rows.addWidget(card)
        rows.addStretch(1)
