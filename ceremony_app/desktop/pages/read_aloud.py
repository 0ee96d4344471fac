"""Read aloud: one person reads a value from paper, another types its last words.

Where the screen is what is copied onto paper first (heads, the certificate), the words are shown whole until the
people say that they are on paper; then the last ones are blank and are typed back from the paper.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ceremony_app.core.script.prompts import ReadAloud, Source, TypedWords
from ceremony_app.desktop import icons
from ceremony_app.desktop.controls import Button, Card, Field, label, short_label
from ceremony_app.desktop.fingerprint import HexGroups, HexLines, WordList, Words
from ceremony_app.desktop.look import current
from ceremony_app.desktop.pages.base import PromptPage, empty
from ceremony_app.desktop.pages.verbs import verb
from ceremony_app.desktop.texts import later, tr
from ceremony_app.desktop.tokens import Gap


class WordField(Field):
    """A field for one word: Space ends the word, as on the page where a share is typed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space goes to the next field; no word holds one, and from an empty field it leads nowhere."""
        if event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)
        elif self.text().strip() and not event.isAutoRepeat():
            self.focusNextChild()


class ReadAloudPage(PromptPage):
    """Left, what is read aloud; right, the fields for the last words."""

    DOINGS = (later("reads aloud"), later("types"))

    def build(self) -> None:
        """First, where needed, the whole value to copy; then the two columns."""
        prompt = cast(ReadAloud, self.prompt)
        self._steps = QStackedWidget()
        self.body.addWidget(self._steps, 1)
        self._to_paper = prompt.source is Source.SCREEN
        if self._to_paper:
            self._steps.addWidget(self._whole(prompt))
        self._steps.addWidget(self._columns(prompt))

    def _whole(self, prompt: ReadAloud) -> QWidget:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        card = Card()
        card.rows.addLayout(_heading("speak", tr("Read this aloud and write it on paper")))
        card.rows.addWidget(HexGroups(prompt.digest))
        card.rows.addWidget(Words(prompt.words, columns=8))
        rows.addWidget(card)
        self.written = Button(tr("It is on pape&r"))
        self.written.clicked.connect(self._type_back)
        rows.addWidget(self.written, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addStretch(1)
        return page

    def _columns(self, prompt: ReadAloud) -> QWidget:
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(current().px(Gap.LARGE))
        left = Card()
        left.rows.addLayout(_heading("speak", tr("Reads aloud from paper, all of it")))
        if not self._to_paper:
            left.rows.addWidget(HexLines(prompt.groups_shown()))
        left.rows.addWidget(WordList(prompt.words, columns=4, hidden=prompt.type_last))
        left.rows.addStretch(1)
        columns.addWidget(left, 7)
        columns.addWidget(self._typing(prompt), 5)
        return page

    def _typing(self, prompt: ReadAloud) -> Card:
        right = Card()
        right.rows.addLayout(_heading("keyboard", tr("Types the last {count} words").format(count=prompt.type_last)))
        start = len(prompt.words) - prompt.type_last + 1
        self.fields: tuple[Field, ...] = tuple(
            WordField(tr("Word {number}").format(number=start + place)) for place in range(prompt.type_last)
        )
        grid = QGridLayout()
        grid.setSpacing(current().px(Gap.SMALL))
        for place, field in enumerate(self.fields):
            column, row = divmod(place, -(-len(self.fields) // 2))
            grid.addWidget(short_label(str(start + place), "label"), row, 2 * column)
            grid.addWidget(field, row, 2 * column + 1)
        right.rows.addLayout(grid)
        self.chain(*self.fields)
        if self._to_paper:
            back = Button(tr("Show the &words again"), "small")
            back.clicked.connect(self._show_again)
            right.rows.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        right.rows.addStretch(1)
        return right

    def _type_back(self) -> None:
        self._steps.setCurrentIndex(1)
        self.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _show_again(self) -> None:
        self._steps.setCurrentIndex(0)
        for field in self.fields:
            field.clear()
        self.written.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    @property
    def _copying(self) -> bool:
        return self._to_paper and self._steps.currentIndex() == 0

    def answer(self) -> TypedWords:
        """The words as typed."""
        return TypedWords(words=tuple(field.text().strip() for field in self.fields))

    def lacks(self) -> str:
        """The copy on paper, or words."""
        if self._copying:
            return tr("Write it on paper first.")
        left = sum(empty(field) for field in self.fields)
        return tr("{count} words are to be typed.").format(count=left) if left else ""

    def verb(self) -> str:
        """By the message."""
        return verb(self.prompt.text.id, tr("Compare"))

    def first(self) -> QWidget | None:
        """The button of the copy, or the first empty field."""
        if self._copying:
            return self.written
        return next((field for field in self.fields if empty(field)), None)

    def mark_refused(self, part: str) -> None:
        """The words named by the check, by their number."""
        digits = {int(one) for one in "".join(c if c.isdigit() else " " for c in part).split()}
        start = len(self.prompt.words) - len(self.fields) + 1
        for place, field in enumerate(self.fields):
            field.mark("bad" if start + place in digits else "")


def _heading(icon: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(current().px(Gap.SMALL))
    sign = QLabel()
    picture: QPixmap = icons.pixmap(icon, "accent", 30)
    sign.setPixmap(picture)
    row.addWidget(sign)
    row.addWidget(label(words, "label"), 1)
    return row
