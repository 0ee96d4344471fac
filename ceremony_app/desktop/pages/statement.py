"""Statement: a witness or auditor states whether the script was followed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ceremony_app.core.script.prompts import Agreement, Stated
from ceremony_app.desktop.controls import Field, field_with_label
from ceremony_app.desktop.pages.base import PromptPage
from ceremony_app.desktop.pages.choices import Choices
from ceremony_app.desktop.pages.verbs import verb
from ceremony_app.desktop.texts import tr

LEAST = 4


class StatementPage(PromptPage):
    """Agree or disagree (nothing is chosen beforehand), and a remark."""

    def build(self) -> None:
        """Agreement and remark."""
        self.agreement = Choices(
            tr("Statement"),
            (
                (Agreement.AGREES.value, tr("Yes: the script was followed, and every deviation is written down")),
                (Agreement.DISAGREES.value, tr("No, and I say why")),
            ),
        )
        self.agreement.changed.connect(self.changed)
        self.body.addWidget(self.agreement)
        self.remark = Field(tr("Remark"))
        self.chain(self.remark)
        self.body.addLayout(field_with_label(tr("Remark (whoever disagrees says why)"), self.remark))
        self.body.addStretch(1)

    def answer(self) -> Stated:
        """Agreement and remark."""
        return Stated(agreement=Agreement(self.agreement.chosen), remark=self.remark.text().strip())

    def lacks(self) -> str:
        """An agreement; a remark from whoever disagrees."""
        if not self.agreement.chosen:
            return tr("State yes or no.")
        disagrees = self.agreement.chosen == Agreement.DISAGREES.value
        return tr("Say why.") if disagrees and len(self.remark.text().strip()) < LEAST else ""

    def verb(self) -> str:
        """By the message."""
        return verb(self.prompt.text.id, tr("State this"))

    def first(self) -> QWidget | None:
        """The statement, then the remark."""
        if not self.agreement.chosen:
            return self.agreement.first()
        return self.remark if self.lacks() else None

    def pick_number(self, number: int) -> None:
        """Yes or no."""
        self.agreement.choose_nth(number)

    def mark_refused(self, part: str) -> None:  # noqa: ARG002 - only the remark can be wrong.
        """The remark."""
        self.remark.mark("bad")
