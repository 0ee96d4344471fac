"""Initials: a table of people, of whom one after the other, in any order, gives their initials with their own code."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QGridLayout

from ceremony_app.core.script.prompts import Initialled, Initials
from ceremony_app.desktop.controls import Card, label, short_label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.pages.base import PromptPage
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap


class InitialsPage(PromptPage):
    """Everybody of the table, and who gave theirs; whoever is next is picked below."""

    def build(self) -> None:
        """A row for each person."""
        prompt = cast(Initials, self.prompt)
        card = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(current().px(Gap.LARGE))
        grid.setVerticalSpacing(current().px(Gap.SMALL))
        grid.setColumnStretch(1, 1)
        for row, person in enumerate(prompt.persons):
            if person in self.request.given:
                said = tr("Initials given")
            elif person in self.request.candidates:
                said = tr("Initials to be given")
            else:
                said = tr("Not in the room")
            name = self.setting.name(person)
            grid.addWidget(label(name), row, 0)
            state = short_label(said, "note")
            state.setAccessibleName(f"{name}: {said}")
            grid.addWidget(state, row, 1)
        card.rows.addLayout(grid)
        self.body.addWidget(card)
        self.body.addStretch(1)

    def answer(self) -> Initialled:
        """Of whoever is picked."""
        return Initialled(persons=self.who.by)

    def verb(self) -> str:
        """What whoever is picked does."""
        return tr("Give initials")
