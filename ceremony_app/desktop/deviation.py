"""What people can do instead of answering: a deviation, a pause, a stop, coming and going. One page each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ceremony_app.desktop.controls import ENTER, Button, Card, Chip, Field, Notice, field_with_label, label
from ceremony_app.desktop.flowing import FlowLayout
from ceremony_app.desktop.look import current
from ceremony_app.desktop.pages.base import Inner
from ceremony_app.desktop.setting import Setting
from ceremony_app.desktop.texts import later, tr
from ceremony_app.desktop.tokens import Gap
from ceremony_app.flow.faces import Interrupt, Interruption

LEAST = 4


class OtherPage(QWidget):
    """A page over the prompt, which stays as it is underneath; Esc goes back to it."""

    decided = Signal(object)
    """Interruption."""
    left = Signal()
    changed = Signal()
    TITLE = ""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        px = current().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self.area)
        inner = Inner()
        self.area.setWidget(inner)
        self.rows = QVBoxLayout(inner)
        self.rows.setContentsMargins(px(Gap.PAGE), 0, px(Gap.PAGE), px(Gap.MEDIUM))
        self.rows.setSpacing(px(Gap.MEDIUM))
        self.setAccessibleName(tr(self.TITLE))
        self.build()
        self.rows.addStretch(1)

    def build(self) -> None:
        """Fill the rows."""

    def missing(self) -> str:
        """What is still to be said."""
        return ""

    def verb(self) -> str:
        """The words on the primary button."""
        return ""

    def focus_first(self) -> QWidget | None:
        """What gets the focus first."""
        return None

    def interruption(self) -> Interruption:
        """What was decided."""
        raise NotImplementedError

    def submit(self) -> None:
        """Hand it over, where nothing is missing."""
        if not self.missing():
            self.decided.emit(self.interruption())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the prompt; Enter goes on."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in ENTER and not event.isAutoRepeat():
            self.go_on()
        else:
            super().keyPressEvent(event)

    def go_on(self) -> None:
        """Send, or go to what is missing."""
        target = self.focus_first()
        if self.missing() and target is not None:
            target.setFocus()
        else:
            self.submit()

    def people(self, question: str) -> dict[str, Chip]:
        """Chips of the people who are here."""
        self.rows.addWidget(label(question, "label"))
        holder = QWidget()
        flow = FlowLayout(holder, current().px(Gap.SMALL))
        chips: dict[str, Chip] = {}
        for person in self.setting.present:
            chip = Chip(self.setting.name(person))
            chip.toggled.connect(self.changed)
            flow.addWidget(chip)
            chips[person] = chip
        self.rows.addWidget(holder)
        return chips


class DeviationPage(OtherPage):
    """Something did not go by the script: what was expected, what happened, who says so."""

    TITLE = later("Record a deviation")

    def build(self) -> None:
        """Two fields and the people."""
        self.rows.addWidget(
            label(tr("It gets the next number in the journal. What is done about it is asked next."), "lead")
        )
        self.expected = Field(tr("What was expected"))
        self.happened = Field(tr("What happened"))
        card = Card()
        card.rows.addLayout(field_with_label(tr("What was expected"), self.expected))
        card.rows.addLayout(field_with_label(tr("What happened"), self.happened))
        self.rows.addWidget(card)
        self.chips = self.people(tr("Who reports it?")) if self.setting.present else {}
        self.expected.finished.connect(self.happened.setFocus)
        self.happened.finished.connect(self.go_on)
        for field in (self.expected, self.happened):
            field.textChanged.connect(self.changed)

    def missing(self) -> str:
        """Both fields."""
        if len(self.expected.text().strip()) < LEAST:
            return tr("Say what was expected.")
        return tr("Say what happened.") if len(self.happened.text().strip()) < LEAST else ""

    def verb(self) -> str:
        """Record."""
        return tr("Record it")

    def focus_first(self) -> QWidget | None:
        """The first field that is empty."""
        return self.expected if len(self.expected.text().strip()) < LEAST else self.happened

    def interruption(self) -> Interruption:
        """The deviation."""
        by = tuple(person for person, chip in self.chips.items() if chip.isChecked())
        return Interruption(
            Interrupt.DEVIATION, by, self.expected.text().strip()[:400], self.happened.text().strip()[:400]
        )


class _ReasonPage(OtherPage):
    KIND = Interrupt.PAUSE
    SAYS = ""
    VERB = ""

    def build(self) -> None:
        """What it means, and the reason."""
        self.rows.addWidget(Notice("warn", tr(self.SAYS)))
        self.reason = Field(tr("Reason"))
        card = Card()
        card.rows.addLayout(field_with_label(tr("Reason"), self.reason))
        self.rows.addWidget(card)
        self.reason.textChanged.connect(self.changed)
        self.reason.finished.connect(self.go_on)

    def missing(self) -> str:
        """A reason."""
        return tr("Give the reason.") if len(self.reason.text().strip()) < LEAST else ""

    def verb(self) -> str:
        """Its own."""
        return tr(self.VERB)

    def focus_first(self) -> QWidget | None:
        """The reason."""
        return self.reason

    def interruption(self) -> Interruption:
        """With its reason."""
        return Interruption(self.KIND, (), "", self.reason.text().strip()[:400])


class PausePage(_ReasonPage):
    """Break off in order."""

    KIND = Interrupt.PAUSE
    TITLE = later("Pause the ceremony")
    SAYS = later("The program ends and the ceremony can be taken up again. Two people confirm it next.")
    VERB = later("Ask two people")


class StopPage(_ReasonPage):
    """End before the end."""

    KIND = Interrupt.STOP
    TITLE = later("Stop the ceremony")
    SAYS = later(
        "The ceremony ends here and cannot be taken up again. Shares not yet proved and accepted become worthless. "
        "Two people confirm it next.",
    )
    VERB = later("Ask two people")


ENDINGS = {"pause": PausePage.TITLE, "stop": StopPage.TITLE}
"""The headings of what the engine asks next, by its effect."""


class PeoplePage(OtherPage):
    """Who is here, who left, who never came; somebody leaves, is back or has come."""

    TITLE = later("People in the room")

    def __init__(self, setting: Setting, away: tuple[str, ...], absent: tuple[str, ...] = ()) -> None:
        self._away, self._absent = away, absent
        super().__init__(setting)

    def build(self) -> None:
        """A row for each."""
        self.rows.addWidget(
            label(
                tr(
                    "Whoever leaves cannot act until they are back, with their own code and the word of somebody "
                    "who is here."
                ),
                "lead",
            )
        )
        card = Card()
        self.buttons: list[Button] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(current().px(Gap.LARGE))
        grid.setVerticalSpacing(current().px(Gap.SMALL))
        card.rows.addLayout(grid)
        for people, words, kind in (
            (self.setting.present, tr("leaves the room"), Interrupt.LEAVE),
            (self._away, tr("is back"), Interrupt.RETURN),
            (self._absent, tr("has come"), Interrupt.JOIN),
        ):
            for person in people:
                row, column = divmod(len(self.buttons), 2)
                grid.addWidget(label(self.setting.name(person)), row, 2 * column)
                button = Button(words, "small")
                button.setAccessibleName(f"{self.setting.name(person)} {words}")
                button.clicked.connect(
                    lambda _=False, one=person, what=kind: self.decided.emit(Interruption(what, (one,)))
                )
                grid.addWidget(button, row, 2 * column + 1)
                self.buttons.append(button)
        if not self.buttons:
            card.rows.addWidget(label(tr("Nobody signed in yet.")))
        self.rows.addWidget(card)

    def focus_first(self) -> QWidget | None:
        """The first button."""
        return self.buttons[0] if self.buttons else None

    def missing(self) -> str:
        """Nothing is decided by the primary button here."""
        return tr("Esc goes back.")
