"""What lies over a secret page: the curtain before something is shown, and the cover whenever it must not be seen."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ceremony_app.desktop.controls import Button, Card, Notice, label
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

    vouched = Signal()
    """People say that every attached screen is theirs."""
    back = Signal()
    """Somebody is here again."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addStretch(1)
        self.notice = Notice("warn")
        flowing(self.notice.words)
        rows.addWidget(self.notice)
        self.ours = Button(tr("I looked: the screen is &ours"))
        self.ours.clicked.connect(self.vouched)
        self.here = Button(tr("&Go on"), "primary")
        self.here.clicked.connect(self.back)
        across = QHBoxLayout()
        across.addWidget(self.ours)
        across.addWidget(self.here)
        across.addStretch(1)
        rows.addLayout(across)
        rows.addStretch(2)

    def say(self, cover: Cover, found: Hazard) -> None:
        """Tell why it is covered."""
        self.ours.setVisible(cover is Cover.SCREENS and found is Hazard.UNKNOWN)
        self.here.setVisible(cover is Cover.IDLE)
        match cover:
            case Cover.SCREENS:
                self.notice.tell(hazard(found))
            case Cover.INACTIVE:
                self.notice.tell(tr("Covered, as another window has the keyboard. Come back to this window to go on."))
            case Cover.IDLE:
                self.notice.tell(tr("Covered, as nobody touched the keyboard for a while."))
        self.setAccessibleName(self.notice.accessibleName())
        buttons = [button for button in (self.here, self.ours) if button.isVisibleTo(self)]
        # Without a button the page itself takes the focus, so that it does not fall on one that gives up.
        (buttons[0] if buttons else self).setFocus(Qt.FocusReason.OtherFocusReason)


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
