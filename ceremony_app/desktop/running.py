"""The engine's thread: it opens a ceremony, runs it, and tells how it came to its end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from ceremony_app.core.refusals import Refusal
from ceremony_app.desktop import collecting
from ceremony_app.desktop.bridge import WindowFace, WindowGone

if TYPE_CHECKING:
    from ceremony_app.flow.engine import Ending, Engine

Opens = Callable[[WindowFace], "Engine"]


@dataclass(frozen=True)
class Outcome:
    """How a run ended: by the engine's word, by a refusal, or by a defect of the program."""

    ending: Ending | None = None
    engine: Engine | None = None
    """Only for reading, and only after the thread ended."""
    refusal: Refusal | None = None
    defect: str = ""
    """Type and place of an error; never its text, which could quote anything."""


class EngineThread(QThread):
    """One run. All child processes are made in this thread, as they end with the thread that made them."""

    came_to_end = Signal(object)
    """Outcome."""

    def __init__(self, opens: Opens, face: WindowFace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opens = opens
        self._face = face

    def run(self) -> None:
        """Open and run; whatever happens becomes an Outcome."""
        engine: Engine | None = None
        collecting.hold()
        try:
            engine = self._opens(self._face)
            self._face.attach(engine)
            outcome = Outcome(ending=engine.run(), engine=engine)
        except WindowGone as gone:
            outcome = Outcome(engine=engine, refusal=gone)
        except Refusal as refusal:
            outcome = Outcome(engine=engine, refusal=refusal)
        except Exception as error:  # noqa: BLE001 - a thread that dies without a word would leave people waiting.
            outcome = Outcome(engine=engine, defect=place_of(error))
        finally:
            if engine is not None:
                # The same window can take the ceremony up again only when the journal's lock is free.
                engine.journal.close()
            collecting.release()
        self.came_to_end.emit(outcome)


def place_of(error: BaseException) -> str:
    """Type and place of an error, without its text."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{place.tb_frame.f_globals.get('__name__', '?')}:{place.tb_lineno}" if place else "?"
    return f"{type(error).__name__} in {where}"
