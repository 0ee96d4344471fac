"""Compare from copy: a fingerprint is typed from a copy that came by another channel, before ours is shown."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ceremony_app.core.keys.fingerprints import GROUPS_TO_TYPE
from ceremony_app.core.script.prompts import Copy, FromCopy
from ceremony_app.desktop.controls import ENTER, Card, Field, field_with_label, label, short_label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.pages.base import PromptPage, empty
from ceremony_app.desktop.pages.choices import Choices
from ceremony_app.desktop.pages.verbs import verb
from ceremony_app.desktop.texts import later, tr
from ceremony_app.desktop.tokens import Gap

GROUPS, WORDS, NONE = "groups", "words", "none"


class GroupField(Field):
    """Four hex digits; a full field goes on to the next, Backspace in an empty one goes back."""

    def __init__(self, number: int) -> None:
        super().__init__(tr("Group {number}").format(number=number), "", "group")
        self.setMaxLength(4)
        self.before: GroupField | None = None
        self.after: GroupField | None = None
        self.textEdited.connect(self._edited)

    def _edited(self, typed: str) -> None:
        if len(typed) == 4 and self.after is not None and self.cursorPosition() == 4:
            self.after.setFocus()
            self.after.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space goes on as people separate groups by it; Backspace goes back."""
        if event.text() == " " and event.key() not in ENTER:
            if self.after is not None:
                self.after.setFocus()
            return
        super().keyPressEvent(event)
        if event.text() == "\b" and not self.text() and self.before is not None:
            self.before.setFocus()


class ComparePage(PromptPage):
    """How the copy came and who brought it; then groups or words. Our fingerprint is not on this page."""

    DOINGS = (later("reads aloud"), later("types"))

    def build(self) -> None:
        """The form on the left, the typing on the right."""
        columns = QHBoxLayout()
        columns.setSpacing(current().px(Gap.LARGE))
        left = Card()
        self.form = Choices(
            tr("What is on the copy"),
            (
                (GROUPS, tr("Hex: eight groups")),
                (WORDS, tr("All 32 words")),
                (NONE, tr("There is no second copy")),
            ),
            GROUPS,
        )
        self.form.changed.connect(self._form_changed)
        left.rows.addWidget(label(tr("What is on the copy"), "label"))
        left.rows.addWidget(self.form)
        left.rows.addStretch(1)
        columns.addWidget(left, 4)
        self._right = QStackedWidget()
        self._right.addWidget(self._typing())
        none = Card()
        none.rows.addWidget(label(tr("Two people are asked next whether the ceremony goes on without a second copy.")))
        none.rows.addStretch(1)
        self._right.addWidget(none)
        columns.addWidget(self._right, 7)
        self.body.addLayout(columns, 1)
        self.chain(self.channel, self.bearer)
        self.chain(*self.groups)
        self.chain(self.words)

    def _typing(self) -> Card:
        card = Card()
        self.channel = Field(tr("Channel"), tr("for example a call to a known number"))
        self.bearer = Field(tr("Who brought it"))
        across = QHBoxLayout()
        across.setSpacing(current().px(Gap.MEDIUM))
        across.addLayout(field_with_label(tr("By which channel the copy came"), self.channel), 3)
        across.addLayout(field_with_label(tr("Who brought it"), self.bearer), 2)
        card.rows.addLayout(across)
        self._entry = QStackedWidget()
        self._entry.addWidget(self._group_fields())
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        self.words = Field(tr("All words, with spaces between them"))
        rows.addLayout(field_with_label(tr("All words, with spaces between them"), self.words))
        self.counted = label("", "note")
        rows.addWidget(self.counted)
        rows.addStretch(1)
        self._entry.addWidget(holder)
        card.rows.addWidget(self._entry)
        card.rows.addStretch(1)
        self.words.textChanged.connect(self._count)
        return card

    def _group_fields(self) -> QWidget:
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(label(tr("The first eight groups, read aloud from the copy"), "label"))
        grid = QGridLayout()
        grid.setSpacing(current().px(Gap.SMALL))
        self.groups = tuple(GroupField(number) for number in range(1, GROUPS_TO_TYPE + 1))
        for place, field in enumerate(self.groups):
            if place:
                field.before, self.groups[place - 1].after = self.groups[place - 1], field
            row, column = divmod(place, 4)
            grid.addWidget(short_label(str(place + 1), "note"), row, 2 * column)
            grid.addWidget(field, row, 2 * column + 1)
        rows.addLayout(grid)
        rows.addStretch(1)
        return holder

    def _count(self) -> None:
        self.counted.setText(tr("{count} words").format(count=len(self.words.text().split())))

    def _form_changed(self) -> None:
        self._right.setCurrentIndex(1 if self.form.chosen == NONE else 0)
        self._entry.setCurrentIndex(1 if self.form.chosen == WORDS else 0)
        self.changed.emit()

    def answer(self) -> FromCopy:
        """What was typed, or that there is no copy."""
        if self.form.chosen == NONE:
            return FromCopy(copy_state=Copy.NONE, channel="", bearer="", typed="")
        typed = self.words.text() if self.form.chosen == WORDS else " ".join(one.text() for one in self.groups)
        return FromCopy(
            copy_state=Copy.TYPED,
            channel=self.channel.text().strip(),
            bearer=self.bearer.text().strip(),
            typed=typed.strip(),
        )

    def lacks(self) -> str:
        """Channel, bearer, and the fingerprint."""
        if self.form.chosen == NONE:
            return ""
        if empty(self.channel):
            return tr("Name the channel by which the copy came.")
        if empty(self.bearer):
            return tr("Name who brought the copy.")
        if self.form.chosen == WORDS:
            return tr("Type the words.") if empty(self.words) else ""
        left = sum(len(field.text().strip()) < 4 for field in self.groups)
        return tr("{count} groups are to be typed.").format(count=left) if left else ""

    def verb(self) -> str:
        """By the message."""
        return verb(self.prompt.text.id, tr("Compare"))

    def first(self) -> QWidget | None:
        """The first thing that is missing."""
        if self.form.chosen == NONE:
            return self.form.first()
        fields = [self.channel, self.bearer, *([self.words] if self.form.chosen == WORDS else self.groups)]
        return next((field for field in fields if empty(field)), None)

    def pick_number(self, number: int) -> None:
        """The n-th form."""
        self.form.choose_nth(number)

    def mark_refused(self, part: str) -> None:
        """The groups named by the check."""
        digits = {int(one) for one in "".join(c if c.isdigit() else " " for c in part).split()}
        for place, field in enumerate(self.groups):
            field.mark("bad" if "group" in part and place + 1 in digits else "")
        self.words.mark("bad" if "word" in part else "")
