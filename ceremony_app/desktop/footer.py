"""The footer: what ends or breaks off at the far left, the way on at the far right."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

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
        row = QHBoxLayout(self)
        row.setContentsMargins(px(Gap.PAGE), 0, px(Gap.PAGE), 0)
        row.setSpacing(px(Gap.SMALL + 4))
        self.stop = Button(tr("&Stop…"), "", "stop")
        self.pause = Button(tr("&Pause…"), "", "pause")
        self.deviation = Button(tr("Deviation…  F9"), "", "deviation")
        self.back = Button(tr("&Back"), "", "back")
        self.primary = Button(tr("Confirm"), "primary")
        self.hint = label("", "note")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        for button in (self.stop, self.pause, self.deviation):
            row.addWidget(button)
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
