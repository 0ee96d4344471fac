"""A device that can type was plugged in: the prompt in hand is left at once, and a secret page is locked.

The engine looks for itself as well and decides nothing without two people; this only sees to it that nobody, and no
device, goes on typing into a page meanwhile.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from ceremony_app.desktop.bridge import WindowFace
from ceremony_app.desktop.ceremony_view import CeremonyView
from ceremony_app.desktop.secret.lock import Lock
from ceremony_app.desktop.texts import tr

EVERY_MS = 1000


class PlugWatch(QObject):
    """Looks each second while a ceremony is in view."""

    def __init__(self, face: WindowFace, view: CeremonyView, lock: Lock, every: int = EVERY_MS) -> None:
        # It goes with the view.
        super().__init__(view)
        self._face, self._view, self._lock = face, view, lock
        self._seen: frozenset[str] = frozenset()
        self._timer = QTimer(self, interval=every)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Act once on each device that came."""
        here = frozenset(self._face.plugged())
        new, self._seen = here - self._seen, self._seen & here
        if not new:
            return
        if self._view.secret is not None:
            self._lock.lock_for(
                tr("This was plugged in and can type: {devices}.").format(devices="; ".join(sorted(new)))
            )
        elif self._view.waiting:
            self._view.leave_prompt()
        else:
            # The engine works; it looks by itself before it asks or does anything more.
            return
        self._seen |= new
