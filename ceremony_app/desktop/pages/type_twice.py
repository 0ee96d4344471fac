"""Type twice: two people type the same, each on their own."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ceremony_app.core.script.prompts import TypedTwice
from ceremony_app.desktop.controls import Card, Field, field_with_label, label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.pages.base import PromptPage, empty
from ceremony_app.desktop.pages.verbs import verb
from ceremony_app.desktop.texts import later, tr
from ceremony_app.desktop.tokens import Gap


class _Covered(Field):
    """A field whose text is covered as soon as the focus leaves it, so that the second person cannot copy it."""

    def focusInEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        """Show it."""
        self.setEchoMode(QLineEdit.EchoMode.Normal)
        super().focusInEvent(event)

    def focusOutEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        """Cover it."""
        self.setEchoMode(QLineEdit.EchoMode.Password)
        super().focusOutEvent(event)


class TypeTwicePage(PromptPage):
    """Two fields side by side; what one person typed is covered while the other types."""

    DOINGS = (later("types first"), later("types second"))

    def build(self) -> None:
        """The two fields."""
        self.first_field = _Covered(tr("First person types"))
        self.second_field = _Covered(tr("Second person types"))
        columns = QHBoxLayout()
        columns.setSpacing(current().px(Gap.LARGE))
        for words, field in (
            (tr("First person types"), self.first_field),
            (tr("Second person types"), self.second_field),
        ):
            card = Card()
            card.rows.addLayout(field_with_label(words, field))
            columns.addWidget(card, 1)
        holder = QVBoxLayout()
        holder.addLayout(columns)
        holder.addWidget(label(tr("Each types from the thing itself. What the other typed is covered."), "note"))
        self.body.addLayout(holder)
        self.body.addStretch(1)
        self.chain(self.first_field, self.second_field)

    def answer(self) -> TypedTwice:
        """Both entries."""
        return TypedTwice(first=self.first_field.text().strip(), second=self.second_field.text().strip())

    def lacks(self) -> str:
        """Both entries."""
        if empty(self.first_field):
            return tr("The first person types.")
        return tr("The second person types.") if empty(self.second_field) else ""

    def verb(self) -> str:
        """By the message."""
        return verb(self.prompt.text.id, tr("Compare"))

    def first(self) -> QWidget | None:
        """The first field that is empty."""
        if empty(self.first_field):
            return self.first_field
        return self.second_field if empty(self.second_field) else None

    def mark_refused(self, part: str) -> None:  # noqa: ARG002 - it is about both.
        """Both are typed anew: nobody can tell which of the two was right."""
        for field in (self.first_field, self.second_field):
            field.clear()
            field.mark("bad")
