"""Working: what a long operation waits for. The window stays alive.

Nothing here is to be answered; but a token that does not answer for long can be given up (engine.md rule 7).
"""

from __future__ import annotations

import time

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ceremony_app.core.script.operations import TOKEN_WORK
from ceremony_app.desktop.controls import Button, Card, label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.texts import say_work, tr
from ceremony_app.desktop.tokens import Gap

TICK_MS = 60
PATIENCE_SECONDS = 60
"""A token that takes longer may hang; one that makes a large RSA key may take minutes and be well."""


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
    """The operation in a sentence, a moving bar, and the seconds it has taken; late, a way to give the token up."""

    gave_up = Signal()
    """People wait for the token no longer, and said so twice."""

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
        self.give_up = Button(tr("&Give up waiting for the token…"))
        self.give_up.clicked.connect(self._give_up)
        self.give_up_words = label("", "note")
        for part in (self.words, self.bar, self.seconds, self.give_up_words, self.give_up):
            card.rows.addWidget(part)
        rows.addWidget(card)
        rows.addWidget(label(tr("Nobody needs to do anything. The window cannot be closed meanwhile."), "note"))
        rows.addStretch(1)
        self._operation = ""
        self._asked = False
        self._offered: tuple[bool, bool] | None = None
        self._since = time.monotonic()
        self._offer()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def works(self, operation: str) -> None:
        """An operation began."""
        self._since = time.monotonic()
        self._operation, self._asked = operation, False
        self.words.setText(say_work(operation))
        self.setAccessibleName(self.words.text())
        self._tick()

    def _tick(self) -> None:
        passed = time.monotonic() - self._since
        self.bar.place = passed / 2.4 % 1.0
        self.bar.update()
        self.seconds.setText(tr("{count} seconds").format(count=int(passed)))
        self._offer()

    def _offer(self) -> None:
        """The button, once the token has taken long; never in the way of what was pressed for another page."""
        late = self._operation in TOKEN_WORK and time.monotonic() - self._since > PATIENCE_SECONDS
        if (late, self._asked) == self._offered:
            return
        self._offered = (late, self._asked)
        self.give_up.setVisible(late)
        self.give_up_words.setVisible(late)
        words = tr("A large RSA key can take minutes. If the token hangs, unplug it or give it up.")
        if self._asked:
            words = tr(
                "Its process is ended at once. What it did last is then unknown: it is looked at when the token is "
                "open again, and two people decide. Nothing in the journal is lost."
            )
        self.give_up.say(tr("&End its process now") if self._asked else tr("&Give up waiting for the token…"))
        self.give_up_words.setText(words)

    def _give_up(self) -> None:
        if not self._asked:
            self._asked = True
            self._offer()
            return
        self._operation, self._asked = "", False
        self._offer()
        self.gave_up.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Move."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still."""
        super().hideEvent(event)
        self._timer.stop()
