"""Work off the window's thread: one job, and how it came out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from ceremony_app.core.refusals import Refusal
from ceremony_app.desktop import collecting
from ceremony_app.desktop.running import place_of


class Work(QThread):
    """Runs one job; exactly one of the three signals comes out of it."""

    done = Signal(object)
    """What the job gave."""
    refused = Signal(object)
    """Refusal."""
    broke = Signal(str)
    """Type and place of an error, never its text."""

    def __init__(self, job: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job

    def run(self) -> None:
        """The job. Cycles with widgets in them are not taken apart in this thread."""
        collecting.hold()
        try:
            self._work()
        finally:
            collecting.release()

    def _work(self) -> None:
        try:
            result = self._job()
        except Refusal as refusal:
            self.refused.emit(refusal)
        except Exception as error:  # noqa: BLE001 - a thread that dies without a word would leave people waiting.
            self.broke.emit(place_of(error))
        else:
            self.done.emit(result)
