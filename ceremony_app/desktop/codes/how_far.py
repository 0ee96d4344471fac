"""How far a file is that comes in through codes: the ring, what is there, what is missing, and the time."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ceremony_app.core.ur.gathering import Progress
from ceremony_app.desktop.codes.ring import Ring, missing, said
from ceremony_app.desktop.controls import label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap


class HowFar(QWidget):
    """The ring and its words."""

    def __init__(self) -> None:
        super().__init__()
        beside = QHBoxLayout(self)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(current().px(Gap.MEDIUM))
        self.ring = Ring()
        beside.addWidget(self.ring)
        words = QVBoxLayout()
        self.status = label("", "strong")
        self.lacking = label("", "note")
        self.time = label("", "note")
        for one in (self.status, self.lacking, self.time):
            words.addWidget(one)
        words.addStretch(1)
        beside.addLayout(words, 1)

    def show_progress(self, progress: Progress, times: str) -> None:
        """What is there, what is missing, and how long it took or may still take."""
        self.ring.show_progress(progress)
        self.status.setText(said(progress))
        lacking = missing(progress)
        self.lacking.setText(tr("Missing: {parts}").format(parts=lacking) if lacking else "")
        self.time.setText(times)
