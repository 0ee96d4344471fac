"""Enter text: one line."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QWidget

from ceremony_app.core.script.prompts import Entered, EnterText
from ceremony_app.desktop.controls import Field, field_with_label
from ceremony_app.desktop.pages.base import PromptPage, empty
from ceremony_app.desktop.pages.verbs import verb
from ceremony_app.desktop.texts import tr


class EnterTextPage(PromptPage):
    """One field; a suggestion stands in it, selected, so that typing replaces it."""

    def build(self) -> None:
        """The field."""
        prompt = cast(EnterText, self.prompt)
        clock = prompt.text.id in ("open.clock", "reentry.clock")
        self.field = Field(self.question.text(), tr("for example 2026-03-09 14:05:00") if clock else "")
        self.field.setText(prompt.offered)
        self.field.selectAll()
        self.chain(self.field)
        self.body.addLayout(field_with_label(tr("Time in UTC") if clock else tr("Answer"), self.field))
        self.body.addStretch(1)

    def answer(self) -> Entered:
        """What was typed."""
        return Entered(text=self.field.text().strip())

    def lacks(self) -> str:
        """Some text."""
        return tr("Type an answer.") if empty(self.field) else ""

    def verb(self) -> str:
        """By the message."""
        return verb(self.prompt.text.id, tr("Go on"))

    def first(self) -> QWidget | None:
        """The field."""
        return self.field

    def mark_refused(self, part: str) -> None:  # noqa: ARG002 - there is one part.
        """The field."""
        self.field.mark("bad")
