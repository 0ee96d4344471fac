"""The header: what is being done, and what is always in view: ceremony, head, time, journal key."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ceremony_app.desktop.controls import Button, label, short_label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap, Size

HEAD_GROUPS = 3
LEAST = 40
"""Points; a label that is narrower was not laid out yet."""


def short_head(head: str) -> str:
    """The first groups of a hash."""
    return " ".join(head[place : place + 4] for place in range(0, 4 * HEAD_GROUPS, 4))


def elapsed(since: str, now: datetime) -> str:
    """Hours, minutes and seconds since an entry's time."""
    began = datetime.fromisoformat(since.replace("Z", "+00:00"))
    seconds = max(0, int((now - began).total_seconds()))
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


class Header(QWidget):
    """One line; nothing in it is ever a secret."""

    journal_wanted = Signal()
    people_wanted = Signal()
    codes_wanted = Signal()

    def __init__(self, ceremony: str) -> None:
        super().__init__()
        self.setProperty("part", "header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        px = current().px
        self.setFixedHeight(px(Size.HEADER))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(Gap.PAGE), 0, px(Gap.LARGE), 0)
        row.setSpacing(px(Gap.MEDIUM))
        self.now = label("", "strong")
        self.now.setWordWrap(False)
        self.now.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row.addWidget(self.now, 1)
        self._ceremony = short_label(ceremony, "note")
        row.addWidget(self._ceremony)
        self.head = short_label("", "code")
        row.addWidget(self.head)
        self.time = short_label("0:00:00", "code")
        self.time.setMinimumWidth(px(92))
        row.addWidget(self.time)
        # Without the word, as a name beside three buttons with words has no room on the smallest screen.
        self.codes = Button(tr("F6"), "small", "code")
        self.codes.setAccessibleName(tr("Codes  F6"))
        self.codes.setToolTip(tr("Codes  F6"))
        self.codes.clicked.connect(self.codes_wanted)
        self.codes.hide()
        row.addWidget(self.codes)
        self.people = Button(tr("People  F3"), "small", "person")
        self.people.clicked.connect(self.people_wanted)
        row.addWidget(self.people)
        self.journal = Button(tr("Journal  F2"), "small", "journal")
        self.journal.clicked.connect(self.journal_wanted)
        row.addWidget(self.journal)
        self.since = ""
        self._who = ""
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)

    def began(self, since: str) -> None:
        """The time counts from here: the first entry's."""
        self.since = since
        self._timer.start()
        self._tick()

    def _tick(self) -> None:
        if self.since:
            self.time.setText(elapsed(self.since, datetime.now(UTC)))

    def show_head(self, head: str) -> None:
        """The newest entry's hash, short."""
        self.head.setText(tr("Head {head}").format(head=short_head(head)))

    def show_now(self, who: str) -> None:
        """Who must act now."""
        self._who = who
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The name has what the rest leaves."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """A name that has no room is shortened with an ellipsis, never cut; a screen reader hears all of it."""
        words = tr("Now: {who}").format(who=self._who) if self._who else ""
        room = self.now.width()
        shown = self.now.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room) if room > LEAST else words
        self.now.setText(shown)
        self.now.setAccessibleName(words)
