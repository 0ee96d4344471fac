"""The base of every prompt's page: who acts, the question, what was not accepted, and the answer."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ceremony_app.core.value import Value
from ceremony_app.desktop.controls import ENTER, Field, Notice, label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.setting import Setting
from ceremony_app.desktop.texts import say_part, say_shortly, tr
from ceremony_app.desktop.tokens import Gap
from ceremony_app.desktop.who_row import WhoRow
from ceremony_app.flow.faces import Reply, Request


class Inner(QWidget):
    """What scrolls: as high as its width asks for. Without this its labels' hints at their narrowest would count."""

    def minimumSizeHint(self) -> QSize:
        """Only the width is a minimum; the scroll area asks for the height that goes with it."""
        return QSize(super().minimumSizeHint().width(), 0)


LONG_QUESTION = 160
SHORT_QUESTION = 100
FEW_PARTS = 3
"""Characters; a longer question is set smaller, so that what is to be done stays in view beneath it."""


class PromptPage(QWidget):
    """A page for one request. A kind's page fills `body` and says `answer`, `lacks` and `verb`."""

    answered = Signal(object)
    """Reply."""
    changed = Signal()
    """What is missing may be something else now."""
    DOINGS: tuple[str, ...] = ()
    """What the first and the second person of this kind do, as texts to translate."""

    def __init__(self, request: Request, setting: Setting) -> None:
        super().__init__()
        self.request = request
        self.setting = setting
        self._sent = False
        px = current().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self.area)
        inner = Inner()
        inner.setProperty("part", "ground")
        self.area.setWidget(inner)
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(px(Gap.PAGE), 0, px(Gap.PAGE), px(Gap.MEDIUM))
        rows.setSpacing(px(Gap.MEDIUM))
        words = say_shortly(self.prompt.text)
        self.question = label(words, "lead" if len(words) <= LONG_QUESTION else "body")
        rows.addWidget(self.question)
        self.notice = Notice("bad")
        self.notice.hide()
        rows.addWidget(self.notice)
        self.body = QVBoxLayout()
        self.body.setSpacing(px(Gap.MEDIUM))
        rows.addLayout(self.body, 1)
        self.who = WhoRow(request, setting, tuple(tr(one) for one in self.DOINGS))
        self.who.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.who.changed.connect(self.changed)
        self.build()
        self._balance(rows)
        rows.addWidget(self.who)
        self.setAccessibleName(self.question.text())

    def _balance(self, rows: QVBoxLayout) -> None:
        """A page that leaves room below uses it: what it says stands lower, and a short question larger."""
        items = [item for place in range(self.body.count()) if (item := self.body.itemAt(place)) is not None]
        if not items or items[-1].spacerItem() is None or any(self.body.stretch(at) > 1 for at in range(len(items))):
            return
        rows.insertStretch(0, 1)
        rows.setStretchFactor(self.body, 3)
        if len(items) <= FEW_PARTS and len(self.question.text()) <= SHORT_QUESTION:
            self.question.setProperty("part", "alone")

    @property
    def prompt(self) -> Any:
        """The prompt; each kind's page knows its type."""
        return self.request.prompt

    # What a kind's page says

    def build(self) -> None:
        """Fill the body."""

    def answer(self) -> Value:
        """The answer as it stands; only asked for where nothing is lacking."""
        raise NotImplementedError

    def lacks(self) -> str:
        """What the answer still lacks, in words; empty where nothing is."""
        return ""

    def verb(self) -> str:
        """The words on the primary button."""
        return tr("Confirm")

    def first(self) -> QWidget | None:
        """What gets the focus first; None for the primary button."""
        return None

    def mark_refused(self, part: str) -> None:
        """Mark where the answer was wrong; what was typed stays."""

    def ask_how_to_go_on(self) -> None:
        """A refusal stands above the page."""

    # What the window does

    def missing(self) -> str:
        """What is still to be done before the primary button works; empty where nothing is."""
        return self.lacks() or self.who.missing()

    def focus_first(self) -> QWidget | None:
        """The control that gets the focus when the page comes up; None for the primary button."""
        fields = self.findChildren(Field)
        marked = next((one for one in fields if one.marked and one.isVisibleTo(self)), None)
        return marked or self.first() or self.who.first()

    def submit(self) -> None:
        """Send the answer, once."""
        if self._sent or self.missing():
            return
        self._sent = True
        # Told first: the view takes the focus off this page, which Qt would otherwise pass on to the next button.
        self.answered.emit(Reply(answer=self.answer(), by=self.who.by))
        self.setEnabled(False)

    def refuse(self, part: str) -> None:
        """Show in place what was not accepted; everything typed stays as it was."""
        self._sent = False
        self.setEnabled(True)
        self.notice.tell(tr("Not accepted: {part}.").format(part=say_part(part)))
        self.notice.show()
        self.mark_refused(part)
        self.area.ensureWidgetVisible(self.notice)
        self.changed.emit()

    def again(self, request: Request) -> None:
        """The same request was put again."""
        self.request = request
        self._sent = False
        self.setEnabled(True)

    # For the kinds

    def chain(self, *fields: Field) -> None:
        """Enter goes from field to field, and from the last one on."""
        for field, following in pairwise(fields):
            field.finished.connect(following.setFocus)
        fields[-1].finished.connect(self.go_on)
        for field in fields:
            field.textChanged.connect(self.changed)

    def go_on(self) -> None:
        """Enter in the last field: send where nothing is missing, otherwise to what is missing."""
        if not self.missing():
            self.submit()
            return
        target = self.focus_first()
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter that no field took goes on; Alt and a digit picks a person."""
        if event.key() in ENTER and not event.isAutoRepeat():
            self.go_on()
            return
        super().keyPressEvent(event)

    def pick_number(self, number: int) -> None:
        """Alt and a digit: the n-th person; pages with choices give it to those."""
        self.who.toggle_nth(number - 1)


def empty(field: QLineEdit) -> bool:
    """Whether nothing but space was typed."""
    return not field.text().strip()
