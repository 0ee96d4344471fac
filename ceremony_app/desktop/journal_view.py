"""The journal's last entries, as they stand in the file; read only."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ceremony_app.core.journal.chain import Entry
from ceremony_app.desktop.controls import label
from ceremony_app.desktop.header import short_head
from ceremony_app.desktop.look import current
from ceremony_app.desktop.pages.check_table import Table
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap

LAST = 200
COLUMNS = ("entry", "time", "kind", "what", "hash")
_TELLING = (
    "step",
    "prompt",
    "operation",
    "fact",
    "code",
    "part",
    "happened",
    "disposition",
    "reason",
    "ceremony",
    "carriage",
    "path",
)


def what(entry: Entry) -> str:
    """What an entry is about, in a few of its own values. No entry holds a secret."""
    values = vars(entry.body)
    told = [str(values[name]) for name in ("effect", *_TELLING) if values.get(name)]
    return " · ".join(told[:3])


class JournalView(QWidget):
    """A page over the prompt; Esc and F2 go back to it."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Journal"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        px = current().px
        self._entries: deque[Entry] = deque(maxlen=LAST)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(Gap.PAGE), 0, px(Gap.PAGE), px(Gap.MEDIUM))
        rows.setSpacing(px(Gap.MEDIUM))
        self._head = label("", "mono")
        rows.addWidget(self._head)
        self._none = label(tr("Nothing is written down yet: the journal begins once the token is there."), "lead")
        rows.addWidget(self._none)
        self._holder = QVBoxLayout()
        rows.addLayout(self._holder, 1)
        self.table: Table | None = None

    def take(self, entries: Iterable[Entry]) -> None:
        """Know these entries too; the table is made when it is looked at."""
        self._entries.extend(entries)

    def fill(self) -> None:
        """Show the newest first."""
        shown = tuple(
            (str(one.entry), one.at, one.kind, what(one), short_head(one.hash)) for one in reversed(self._entries)
        )
        if self.table is not None:
            self._holder.removeWidget(self.table)
            self.table.deleteLater()
        self.table = Table(COLUMNS, shown)
        self._none.setVisible(not shown)
        self._head.setVisible(bool(shown))
        self.table.setAccessibleName(tr("The journal's last entries, newest first"))
        self._holder.addWidget(self.table)
        # Shown before it has its place, it would be a window of its own for a moment.
        self.table.setVisible(bool(shown))
        head = self._entries[-1].hash if self._entries else ""
        self._head.setText(" ".join(head[place : place + 4] for place in range(0, 64, 4)))

    def focus_first(self) -> QWidget | None:
        """The table; where nothing is in it, the page itself, so that Esc is heard."""
        return self.table if self._entries else self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
