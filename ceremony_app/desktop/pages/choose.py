"""Choose: one of several things; after a refused step, what to do about it."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QWidget

from ceremony_app.core.script.prompts import Choose, Chosen
from ceremony_app.desktop.pages.base import PromptPage
from ceremony_app.desktop.pages.choices import Choices
from ceremony_app.desktop.pages.verbs import verb
from ceremony_app.desktop.texts import say, tr

MANY = 5
"""More options than these stand in two columns."""


class ChoosePage(PromptPage):
    """The options as rows; the script's default is chosen beforehand."""

    def build(self) -> None:
        """The rows."""
        prompt = cast(Choose, self.prompt)
        options = tuple((option.id, say(option.text)) for option in prompt.options)
        self.choices = Choices(say(prompt.text), options, prompt.default, columns=2 if len(options) > MANY else 1)
        self.choices.changed.connect(self.changed)
        self.body.addWidget(self.choices)
        self.body.addStretch(1)

    def ask_how_to_go_on(self) -> None:
        """The refusal stands in full above this page, so its sentence is not said twice."""
        if self.prompt.text.id == "engine.refused":
            self.question.setText(tr("How do you go on?"))

    def answer(self) -> Chosen:
        """The option chosen."""
        return Chosen(option=self.choices.chosen)

    def lacks(self) -> str:
        """A choice."""
        return "" if self.choices.chosen else tr("Choose one.")

    def verb(self) -> str:
        """By the message."""
        return verb(self.prompt.text.id, tr("Go on"))

    def first(self) -> QWidget | None:
        """The chosen row."""
        return self.choices.first()

    def pick_number(self, number: int) -> None:
        """The n-th option."""
        self.choices.choose_nth(number)
