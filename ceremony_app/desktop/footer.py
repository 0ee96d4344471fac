"""The footer: what ends or breaks off at the far left, the way on at the far right."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ceremony_app.desktop.controls import Button, label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap, Size


class Footer(QWidget):
    """Stop, Pause, Deviation; what is missing; Back and the primary button."""

    stop_wanted = Signal()
    pause_wanted = Signal()
    deviation_wanted = Signal()
    back_wanted = Signal()
    primary_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        px = current().px
        self.setFixedHeight(px(Size.FOOTER))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(Gap.PAGE), 0, px(Gap.PAGE), 0)
        column.setSpacing(0)
        self._above = QHBoxLayout()
        row = self._row = QHBoxLayout()
        column.addLayout(self._above)
        column.addLayout(row, 1)
        row.setSpacing(px(Gap.SMALL + 4))
        self.stop = Button(tr("&Stop…"), "", "stop")
        self.pause = Button(tr("&Pause…"), "", "pause")
        self.deviation = Button(tr("Deviation…  F9"), "", "deviation")
        self.back = Button(tr("&Back"), "", "back")
        self.primary = Button(tr("Confirm"), "primary")
        self.hint = label("", "note")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._left = (self.stop, self.pause, self.deviation)
        self._buttons = (*self._left, self.back, self.primary)
        for button in self._left:
            row.addWidget(button)
        row.addStretch(0)
        row.addWidget(self.hint, 1)
        row.addWidget(self.back)
        row.addWidget(self.primary)
        for button, signal in (
            (self.stop, self.stop_wanted),
            (self.pause, self.pause_wanted),
            (self.deviation, self.deviation_wanted),
            (self.back, self.back_wanted),
            (self.primary, self.primary_pressed),
        ):
            button.clicked.connect(signal)

    def say_back(self, question: str) -> None:
        """Where Back leads to from the question with this id: on with the ceremony, or to the step before."""
        going_on = question in ("engine.pause-confirm", "engine.stop-confirm")
        self.back.say(tr("&Back: go on") if going_on else tr("&Back"))
        self._place_hint()

    def tab_order(self, page: QWidget) -> None:
        """The page first, then on, back, and last what ends the ceremony."""
        order = (page, self.primary, self.back, self.deviation, self.pause, self.stop)
        for one, following in pairwise(order):
            QWidget.setTabOrder(one, following)

    def show_primary(self, words: str, missing: str) -> None:
        """The verb, and what is missing before it works."""
        self.primary.setVisible(bool(words))
        self.primary.say(words)
        self.primary.setEnabled(bool(words) and not missing)
        self.primary.setAccessibleDescription(missing)
        self.hint.setText(missing)
        self._place_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The room between the buttons is another one."""
        super().resizeEvent(event)
        self._place_hint()

    def _place_hint(self) -> None:
        """Between the buttons; in a line above them where large text or long words leave it no room there."""
        look = current()
        shown = [one for one in self._buttons if not one.isHidden()]
        taken = sum(one.sizeHint().width() for one in shown) + (len(shown) + 2) * self._row.spacing()
        room = self.width() - look.px(2 * Gap.PAGE) - taken
        metrics = QFontMetrics(look.font(Size.NOTE))
        words = self.hint.text()
        wrapped = metrics.boundingRect(0, 0, max(1, room), 10000, int(Qt.TextFlag.TextWordWrap), words)
        fits = wrapped.width() <= room and wrapped.height() <= look.px(Size.FOOTER) - look.px(Gap.SMALL)
        above = bool(words) and not fits
        (self._row if above else self._above).removeWidget(self.hint)
        self.hint.setWordWrap(not above)
        self.hint.setMaximumHeight(metrics.height() if above else look.px(Size.FOOTER))
        if above:
            self._above.addWidget(self.hint, 1)
        elif self._row.indexOf(self.hint) < 0:
            self._row.insertWidget(len(self._left) + 1, self.hint, 1)
