"""Working: what a long operation waits for. Nothing here can be answered; the window stays alive."""

from __future__ import annotations

import time

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ceremony_app.desktop.controls import Card, label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.texts import say_work, tr
from ceremony_app.desktop.tokens import Gap

TICK_MS = 60


class Bar(QWidget):
    """A bar that moves while something runs whose end nobody can know."""

    def __init__(self) -> None:
        super().__init__()
        self.place = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A thin bar."""
        return QSize(current().px(400), current().px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The track and the part that moves."""
        look = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("line"))
        radius = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setBrush(look.colour("accent"))
        length = self.width() * 0.22
        left = (self.width() + length) * self.place - length
        painter.setClipRect(self.rect())
        painter.drawRoundedRect(QRectF(left, 0, length, self.height()), radius, radius)
        painter.end()


class WorkingPage(QWidget):
    """The operation in a sentence, a moving bar, and the seconds it has taken."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Working"))
        px = current().px
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(Gap.PAGE), 0, px(Gap.PAGE), px(Gap.MEDIUM))
        card = Card()
        card.rows.setSpacing(px(Gap.LARGE))
        self.words = label(tr("The program works."), "lead")
        self.bar = Bar()
        self.seconds = label("", "note")
        for part in (self.words, self.bar, self.seconds):
            card.rows.addWidget(part)
        rows.addWidget(card)
        rows.addWidget(label(tr("Nobody needs to do anything. The window cannot be closed meanwhile."), "note"))
        rows.addStretch(1)
        self._since = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def works(self, operation: str) -> None:
        """An operation began."""
        self._since = time.monotonic()
        self.words.setText(say_work(operation))
        self.setAccessibleName(self.words.text())
        self._tick()

    def _tick(self) -> None:
        passed = time.monotonic() - self._since
        self.bar.place = passed / 2.4 % 1.0
        self.bar.update()
        self.seconds.setText(tr("{count} seconds").format(count=int(passed)))

    def showEvent(self, event: QShowEvent) -> None:
        """Move."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still."""
        super().hideEvent(event)
        self._timer.stop()
