"""Choose: one of several things; after a refused step, what to do about it."""

from __future__ import annotations

import json
import re
from typing import cast

from PySide6.QtWidgets import QWidget

from ceremony_app.core.keys.fingerprints import groups
from ceremony_app.core.script.messages import Message
from ceremony_app.core.script.prompts import Choose, Chosen
from ceremony_app.desktop.journal_view import COLUMNS
from ceremony_app.desktop.pages.base import PromptPage
from ceremony_app.desktop.pages.check_table import Table
from ceremony_app.desktop.pages.choices import Choices
from ceremony_app.desktop.pages.verbs import verb
from ceremony_app.desktop.texts import say, tr

MANY = 5
"""More options than these stand in two columns."""


UNCONFIRMED = "reentry.unconfirmed"
LEAST_ENTRIES = 200
"""Units; a longer table scrolls by itself."""


_HASH = re.compile(r"\b[0-9a-f]{64}\b", re.ASCII)


def _entry(line: str) -> tuple[str, str, str, str]:
    """Number, time, kind and everything else that an entry says (flow/resuming.py), its digest last."""
    number, at, kind, body = (*line.split(" ", 3), "", "", "")[:4]
    try:
        values = json.loads(body)
    except ValueError:
        return number, at, kind, body
    named = sorted(values.items(), key=lambda one: one[0] == "digest")
    told = [f"{name}: {value if isinstance(value, str) else json.dumps(value)}" for name, value in named if value != ""]
    # In groups a hash breaks where a line ends, and is never cut off.
    return number, at, kind, _HASH.sub(lambda one: " ".join(groups(bytes.fromhex(one[0]))), " · ".join(told))


class ChoosePage(PromptPage):
    """The options as rows; the script's default is chosen beforehand."""

    def build(self) -> None:
        """The rows."""
        prompt = cast(Choose, self.prompt)
        if prompt.text.id == UNCONFIRMED:
            self._show_entries(prompt.text)
        options = tuple((option.id, say(option.text)) for option in prompt.options)
        self.choices = Choices(self.question.text(), options, prompt.default, columns=2 if len(options) > MANY else 1)
        self.choices.changed.connect(self.changed)
        self.body.addWidget(self.choices)
        self.body.addStretch(1)

    def _show_entries(self, message: Message) -> None:
        """Entries that people vouch for stand in a table, so that what they are asked stays in view beside them."""
        lines = str(message.args["lines"])
        self.question.setText(say(message.model_copy(update={"args": {**message.args, "lines": ""}})).strip())
        entries = Table(COLUMNS[:-1], tuple(_entry(line) for line in lines.splitlines()))
        entries.setAccessibleName(self.question.text())
        entries.hug(LEAST_ENTRIES)
        self.body.addWidget(entries, 1000)

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
