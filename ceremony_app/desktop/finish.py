"""The end page: how the run ended."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ceremony_app.desktop.banner import Banner
from ceremony_app.desktop.controls import Button, Card, Notice, label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.refusal_card import RefusalCard
from ceremony_app.desktop.running import Outcome
from ceremony_app.desktop.setting import Setting
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap


class FinishPage(QWidget):
    """Complete, paused, stopped, refused or broken; and the folder."""

    close_wanted = Signal()

    def __init__(self, outcome: Outcome, setting: Setting | None) -> None:
        super().__init__()
        px = current().px
        self.setProperty("part", "ground")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, px(Gap.LARGE))
        if setting is not None:
            rows.addWidget(Banner(setting.plan.mode))
        inner = QVBoxLayout()
        inner.setContentsMargins(px(Gap.PAGE), px(Gap.LARGE), px(Gap.PAGE), 0)
        inner.setSpacing(px(Gap.MEDIUM))
        rows.addLayout(inner, 1)
        inner.addWidget(label(self._title(outcome), "title"))
        if outcome.refusal is not None:
            inner.addWidget(RefusalCard(outcome.refusal))
        if outcome.defect:
            inner.addWidget(Notice("bad", tr("The program broke: {place}").format(place=outcome.defect)))
        if setting is not None:
            card = Card()
            card.rows.addWidget(label(tr("Folder"), "label"))
            card.rows.addWidget(label(str(setting.folder), "mono"))
            inner.addWidget(card)
        inner.addStretch(1)
        across = QHBoxLayout()
        across.addStretch(1)
        self.close_button = Button(tr("&Close"), "primary")
        self.close_button.clicked.connect(self.close_wanted)
        across.addWidget(self.close_button)
        inner.addLayout(across)

    @staticmethod
    def _title(outcome: Outcome) -> str:
        ending = outcome.ending.value if outcome.ending is not None else ""
        return {
            "complete": tr("The ceremony is complete"),
            "paused": tr("The ceremony is paused"),
            "aborted": tr("The ceremony was stopped"),
        }.get(ending, tr("The ceremony could not go on"))

    def focus_first(self) -> None:
        """The button."""
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
