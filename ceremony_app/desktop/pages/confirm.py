"""Confirm: read or do something, and say that it is done."""

from __future__ import annotations

from typing import cast

from ceremony_app.core.keys.fingerprints import words
from ceremony_app.core.script.prompts import Confirm, Confirmed
from ceremony_app.desktop.controls import Card, Notice, label
from ceremony_app.desktop.fingerprint import HexGroups, Words
from ceremony_app.desktop.pages.base import PromptPage
from ceremony_app.desktop.pages.verbs import verb
from ceremony_app.desktop.texts import digests, say, tr


class ConfirmPage(PromptPage):
    """The sentence, its details as a list, and each fingerprint in it as groups and words."""

    def build(self) -> None:
        """Details and fingerprints."""
        prompt = cast(Confirm, self.prompt)
        if prompt.details:
            lines = [detail for detail in prompt.details if detail.id == "reentry.line"]
            for detail in prompt.details:
                if detail not in lines:
                    self.body.addWidget(Notice("information", say(detail)))
            if lines:
                card = Card()
                card.rows.setSpacing(0)
                for line in lines:
                    card.rows.addWidget(label(say(line), "code"))
                self.body.addWidget(card)
        for _, digest in digests(prompt.text):
            card = Card()
            card.rows.addWidget(HexGroups(digest))
            card.rows.addWidget(Words(words(bytes.fromhex(digest)), columns=8))
            self.body.addWidget(card)
        self.body.addStretch(1)

    def answer(self) -> Confirmed:
        """Confirmed."""
        return Confirmed()

    def verb(self) -> str:
        """By the message."""
        return verb(self.prompt.text.id, tr("Confirm"))
