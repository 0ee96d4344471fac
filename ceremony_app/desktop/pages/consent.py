"""Consent: two people accept a risk that is said in plain words, or do not; their reason either way."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QWidget

from ceremony_app.core.script.prompts import Consent, Consented, Decision
from ceremony_app.desktop.controls import Field, Notice, field_with_label
from ceremony_app.desktop.pages.base import PromptPage
from ceremony_app.desktop.pages.choices import Choices
from ceremony_app.desktop.pages.verbs import verb
from ceremony_app.desktop.texts import later, say, tr

LEAST = 4


class ConsentPage(PromptPage):
    """The risk, the decision (nothing is chosen beforehand), and the reason."""

    DOINGS = (later("first"), later("second"))

    def build(self) -> None:
        """Risk, decision, reason."""
        prompt = cast(Consent, self.prompt)
        self.body.addWidget(Notice("warn", tr("Risk: {risk}").format(risk=say(prompt.risk))))
        self.decision = Choices(
            tr("Decision"),
            ((Decision.CONSENT.value, tr("We consent")), (Decision.REFUSE.value, tr("We do not consent"))),
            columns=2,
        )
        self.decision.changed.connect(self.changed)
        self.body.addWidget(self.decision)
        self.reason = Field(tr("Reason, in your own words"))
        self.chain(self.reason)
        self.body.addLayout(field_with_label(tr("Reason, in your own words"), self.reason))
        self.body.addStretch(1)

    def answer(self) -> Consented:
        """Decision and reason."""
        return Consented(decision=Decision(self.decision.chosen), reason=self.reason.text().strip())

    def lacks(self) -> str:
        """A decision, and a reason."""
        if not self.decision.chosen:
            return tr("Decide: consent or not.")
        return tr("Give your reason.") if len(self.reason.text().strip()) < LEAST else ""

    def verb(self) -> str:
        """What is decided stands on the button."""
        if self.decision.chosen == Decision.REFUSE.value:
            return tr("Do not consent")
        return verb(self.prompt.text.id, tr("Consent"))

    def first(self) -> QWidget | None:
        """The decision, then the reason."""
        if not self.decision.chosen:
            return self.decision.first()
        return self.reason if len(self.reason.text().strip()) < LEAST else None

    def pick_number(self, number: int) -> None:
        """The n-th decision."""
        self.decision.choose_nth(number)

    def mark_refused(self, part: str) -> None:
        """The reason, where it is about it."""
        self.reason.mark("bad" if "reason" in part else "")
