"""The frame of a room: mode, heading, what was refused, a body that scrolls, and a footer with Back and one verb."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ceremony_app.core.modes import Mode
from ceremony_app.core.refusals import Refusal
from ceremony_app.desktop.banner import Banner
from ceremony_app.desktop.controls import ENTER, Button, Field, Notice, clear, label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.pages.base import Inner
from ceremony_app.desktop.pages.choices import Choices
from ceremony_app.desktop.paging import paged
from ceremony_app.desktop.refusal_card import RefusalCard
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap, Size


class Room(QWidget):
    """A page outside a ceremony. A room fills `body` and says `verb`, `missing` and `submit`."""

    left = Signal()
    """Back."""
    over_wanted = Signal(object)
    """Room: another one over this, which comes back as it was."""

    def __init__(self, title: str, says: str = "", mode: Mode | None = None) -> None:
        super().__init__()
        self.setProperty("part", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        px = current().px
        rows = self._whole = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.mode: Mode | None = None
        """Drill or production, where that is known by now."""
        self._banner: Banner | None = None
        self.show_mode(mode)
        head = QVBoxLayout()
        head.setContentsMargins(px(Gap.PAGE), px(Gap.LARGE), px(Gap.PAGE), px(Gap.MEDIUM))
        head.setSpacing(px(Gap.HAIR))
        self.title = label(title, "title")
        head.addWidget(self.title)
        self.says = label(says, "lead")
        head.addWidget(self.says)
        rows.addLayout(head)
        # Only now it has a parent; without one, Qt would show it as a window of its own for a moment.
        self.says.setHidden(not says)
        self.notices = QVBoxLayout()
        self.notices.setContentsMargins(px(Gap.PAGE), 0, px(Gap.PAGE), 0)
        rows.addLayout(self.notices)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = Inner()
        inner.setProperty("part", "ground")
        self.area.setWidget(inner)
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(px(Gap.PAGE), px(Gap.HAIR), px(Gap.PAGE), px(Gap.MEDIUM))
        self.body.setSpacing(px(Gap.MEDIUM))
        rows.addWidget(self.area, 1)
        rows.addWidget(self._footer())
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._primary)
        QShortcut(QKeySequence("Ctrl+Enter"), self).activated.connect(self._primary)

    def _footer(self) -> QWidget:
        px = current().px
        self.footer = QWidget()
        self.footer.setProperty("part", "footer")
        self.footer.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.footer.setFixedHeight(px(Size.FOOTER))
        row = QHBoxLayout(self.footer)
        row.setContentsMargins(px(Gap.PAGE), 0, px(Gap.PAGE), 0)
        row.setSpacing(px(Gap.MEDIUM))
        self.back = Button(tr("&Back"), "", "back")
        self.back.clicked.connect(self.left)
        self.hint = label("", "note")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.primary = Button("", "primary")
        self.primary.clicked.connect(self._primary)
        row.addWidget(self.back)
        row.addWidget(self.hint, 1)
        row.addWidget(self.primary)
        return self.footer

    def number_keys(self, choices: Choices) -> None:
        """Alt and the number that stands on a choice choose it, wherever the focus is."""
        for number in range(1, len(choices.rows) + 1):
            keys = QShortcut(QKeySequence(f"Alt+{number}"), self)
            keys.activated.connect(lambda one=number: choices.choose_nth(one))

    def show_mode(self, mode: Mode | None) -> None:
        """The banner over everything; none where nothing says yet which of the two this is."""
        if mode is self.mode:
            return
        self.mode = mode
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        if mode is not None:
            self._banner = Banner(mode)
            self._whole.insertWidget(0, self._banner)

    # What a room says

    def verb(self) -> str:
        """The words on the primary button; empty where there is none."""
        return ""

    def missing(self) -> str:
        """What is still to be done before the primary button works."""
        return ""

    def submit(self) -> None:
        """What the primary button does; only called where nothing is missing."""

    def first(self) -> QWidget | None:
        """What gets the focus first; None for the primary button."""
        return None

    # What every room does

    def refresh(self) -> None:
        """The footer, for what is filled in now."""
        words, missing = self.verb(), self.missing()
        self.primary.setVisible(bool(words))
        self.primary.say(words)
        self.primary.setEnabled(bool(words) and not missing)
        self.primary.setAccessibleDescription(missing)
        self.hint.setText(missing)

    def focus_first(self) -> None:
        """The first thing to do; never Back where there is anything else."""
        self.refresh()
        target = self.first()
        if target is None:
            target = self.primary if self.primary.isEnabled() and self.verb() else self.back
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def quiet(self) -> None:
        """Take away what was said before."""
        clear(self.notices)

    def refuse(self, refusal: Refusal) -> None:
        """Show a refusal in place; what was filled in stays."""
        self.quiet()
        self._notice(RefusalCard(refusal))

    def tell(self, mood: str, words: str) -> None:
        """Show a sentence in place."""
        self.quiet()
        self._notice(Notice(mood, words))

    def broke(self, place: str) -> None:
        """Show where the program broke."""
        self.tell("bad", tr("The program broke: {place}").format(place=place))

    def _notice(self, notice: QWidget) -> None:
        self.notices.setContentsMargins(
            self.notices.contentsMargins().left(), 0, self.notices.contentsMargins().right(), current().px(Gap.MEDIUM)
        )
        self.notices.addWidget(notice)

    def _primary(self) -> None:
        if self.verb() and not self.missing():
            self.submit()

    def filled(self) -> bool:
        """Whether somebody typed something here that would be gone with the page."""
        return any(field.isModified() and field.text() for field in self.findChildren(Field))

    def escape(self) -> None:
        """Back, where nothing is lost by it; where something is, only the button goes back."""
        if not self.back.isEnabled():
            return
        if self.filled():
            self.hint.setText(tr("Alt+B goes back; what was typed here is gone then."))
        else:
            self.back.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter that no control took goes on, where nothing is missing; Esc goes back, where nothing is lost.

        Page Up and Page Down scroll.
        """
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self.escape()
            return
        if event.key() in ENTER and not event.isAutoRepeat():
            self._primary()
            return
        if paged(self.area, event):
            return
        super().keyPressEvent(event)
