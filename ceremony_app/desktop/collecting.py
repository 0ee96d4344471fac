"""Python's collection of cycles, kept to Qt's thread while another thread runs Python too.

The collector runs in whatever thread makes an object at the wrong moment, and an object of Qt that a collected cycle
owns is destroyed there; Qt allows that for widgets and timers in their own thread alone. So while an engine runs,
automatic collection is off, and a timer in Qt's thread collects by Python's own thresholds.
"""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 200


class _Held:
    lock = threading.Lock()
    count = 0


def hold() -> None:
    """No automatic collection from now on; calls nest."""
    with _Held.lock:
        _Held.count += 1
        gc.disable()


def release() -> None:
    """The counterpart of `hold`."""
    with _Held.lock:
        _Held.count -= 1
        if _Held.count == 0:
            gc.enable()


class Collector(QObject):
    """Collects in the thread it lives in."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """The oldest generation that is due."""
        if gc.isenabled():
            return
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, most) in enumerate(counts) if count > most > 0]
        if due:
            gc.collect(due[-1])
