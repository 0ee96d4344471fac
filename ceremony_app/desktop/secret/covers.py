"""What lies over a secret page: the curtain before something is shown, and the cover whenever it must not be seen."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ceremony_app.desktop.controls import Button, Card, Chip, Notice, label
from ceremony_app.desktop.flowing import FlowLayout
from ceremony_app.desktop.look import current
from ceremony_app.desktop.secret.screens import Hazard
from ceremony_app.desktop.secret.wording import hazard
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap


def flowing(made: QLabel) -> QLabel:
    """A wrapping label that takes the height its width needs, and asks for no more before the width is known."""
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return made


class Cover(StrEnum):
    """Why a page is covered."""

    SCREENS = "screens"
    INACTIVE = "inactive"
    """Another window has the keyboard."""
    IDLE = "idle"
    """Nobody touched anything for a while."""


class CoverPage(QWidget):
    """Says why nothing is shown, and what opens it again."""

    vouched = Signal(object)
    """The two people who say that every attached screen belongs here, by id."""
    back = Signal()
    """Somebody is here again."""

    def __init__(self, people: tuple[tuple[str, str], ...] = ()) -> None:
        """`people` are id and name of those who can vouch for a screen."""
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addStretch(1)
        self.notice = Notice("warn")
        flowing(self.notice.words)
        rows.addWidget(self.notice)
        self.pair = QWidget()
        beside = FlowLayout(self.pair, current().px(Gap.SMALL))
        # No list to pick from: a page of secrets holds nothing that takes text.
        self.lookers = {person: Chip(name) for person, name in people}
        for chip in self.lookers.values():
            beside.addWidget(chip)
            chip.toggled.connect(self._picked)
        rows.addWidget(self.pair)
        self.ours = Button(tr("We both looked: the screen is &ours"))
        self.ours.clicked.connect(lambda: self.vouched.emit(self._two()))
        self.here = Button(tr("&Go on"), "primary")
        self.here.clicked.connect(self.back)
        across = QHBoxLayout()
        across.addWidget(self.ours)
        across.addWidget(self.here)
        across.addStretch(1)
        rows.addLayout(across)
        rows.addStretch(2)

    def _two(self) -> tuple[str, ...]:
        """The two people picked; nobody before that, and nobody where there are more."""
        picked = tuple(person for person, chip in self.lookers.items() if chip.isChecked())
        return picked if len(picked) == 2 else ()

    def _picked(self) -> None:
        self.ours.setEnabled(bool(self._two()))

    def say(self, cover: Cover, found: Hazard) -> None:
        """Tell why it is covered."""
        vouching = cover is Cover.SCREENS and found in (Hazard.UNKNOWN, Hazard.CABLES)
        self.pair.setVisible(vouching)
        self.ours.setVisible(vouching)
        for chip in self.lookers.values():
            chip.setChecked(False)
        self._picked()
        self.here.setVisible(cover is Cover.IDLE)
        match cover:
            case Cover.SCREENS:
                self.notice.tell(hazard(found))
            case Cover.INACTIVE:
                self.notice.tell(tr("Covered, as another window has the keyboard. Come back to this window to go on."))
            case Cover.IDLE:
                self.notice.tell(tr("Covered, as nobody touched the keyboard for a while."))
        self.setAccessibleName(self.notice.accessibleName())
        # Without a control the page itself takes the focus, so that it does not fall on one that gives up.
        target = self.here if cover is Cover.IDLE else next(iter(self.lookers.values()), self) if vouching else self
        target.setFocus(Qt.FocusReason.OtherFocusReason)


class Curtain(QWidget):
    """Before a share or PIN is shown, and whenever it was covered: who shows it says that nobody else sees it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        card = Card()
        card.rows.setSpacing(current().px(Gap.MEDIUM))
        self.words = flowing(label(words, "lead"))
        card.rows.addStretch(1)
        card.rows.addWidget(self.words)
        card.rows.addStretch(1)
        rows.addWidget(card, 1)


class HandoverPage(QWidget):
    """Blank but for the name of whoever comes to the keyboard next."""

    ready = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        px = current().px
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(Gap.PAGE), px(Gap.PAGE), px(Gap.PAGE), px(Gap.PAGE))
        rows.setSpacing(px(Gap.LARGE))
        rows.addStretch(2)
        kicker = label(tr("Hand over the keyboard"), "kicker")
        kicker.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        rows.addWidget(kicker)
        words = label(name, "title")
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        rows.addWidget(words)
        self.button = Button(tr("I am {name}").format(name=name), "primary")
        self.button.clicked.connect(self.ready)
        rows.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(3)
        self.setAccessibleName(tr("Hand over the keyboard to {name}").format(name=name))
