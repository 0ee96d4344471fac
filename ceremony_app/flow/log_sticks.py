"""LOG sticks in the engine: which hold the journal stands in it, and losing one is a deviation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceremony_app.core.journal.entries import LogStick, LogStickChange
from ceremony_app.core.script.ceremony import Step
from ceremony_app.devices.media.mirror import FINAL, Change, LogSticks, Told
from ceremony_app.flow.refusals import LogStickLost

if TYPE_CHECKING:
    from ceremony_app.flow.engine import Engine
    from ceremony_app.flow.interruptions import Interruptions


class LogKeeping:
    """Writes what becomes of the LOG sticks as side entries; nothing of a step in hand changes by it."""

    def __init__(self, engine: Engine, interruptions: Interruptions, sticks: LogSticks | None) -> None:
        self._engine, self._interruptions, self._sticks = engine, interruptions, sticks
        self.released: tuple[tuple[str, str], ...] = ()
        """After the run: each stick that may be pulled, and what is wrong with it, if anything."""

    def step_begins(self, step: Step) -> None:
        """A stick that is back is filled up; what became of any is written."""
        if self._sticks is not None:
            self._sticks.look_again()
            self.tell(step)

    def tell(self, step: Step | None) -> None:
        """Write what there is to tell, once a step is in hand."""
        if self._sticks is None or step is None:
            return
        for one in self._sticks.news():
            self._write(one, step)

    def _write(self, one: Told, step: Step) -> None:
        engine = self._engine
        held = engine.state.log_sticks.get(one.stick.words)
        if one.change is Change.HOLDS:
            if held is not None and (held.serial, held.uuid) == (one.serial, one.uuid):
                return
        elif held is None and engine.state.resumes and one.code not in FINAL:
            # It was lost in a run before this one, which told of it.
            return
        engine.write(
            LogStick(
                stick=one.stick.words,
                medium=one.stick.medium.value,
                serial=one.serial,
                uuid=one.uuid,
                change=LogStickChange(one.change.value),
                code=one.code,
                why=one.why,
            )
        )
        if one.change is Change.LOST:
            engine.face.refused(LogStickLost(stick=one.stick.words, why=one.why))
            expected = f"{one.stick.words} holds journal and store"
            self._interruptions.open(step, expected, f"{one.code}: {one.why}", ())

    def close(self) -> None:
        """Unmount the sticks, and read each back."""
        if self._sticks is not None:
            self.released = self._sticks.close()
