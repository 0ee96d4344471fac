"""LOG sticks in the engine: which hold the journal stands in it, and losing one is a deviation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceremony_app.core.journal.entries import LogStick, LogStickChange, Resumed
from ceremony_app.core.script.ceremony import Step
from ceremony_app.devices.media.mirror import FINAL, Change, LogSticks, Released, Told
from ceremony_app.flow.refusals import LogStickLost

if TYPE_CHECKING:
    from ceremony_app.flow.engine import Engine
    from ceremony_app.flow.interruptions import Interruptions


class LogKeeping:
    """Writes what becomes of the LOG sticks as side entries; nothing of a step in hand changes by it."""

    def __init__(self, engine: Engine, interruptions: Interruptions, sticks: LogSticks | None) -> None:
        self._engine, self._interruptions, self._sticks = engine, interruptions, sticks
        self._looked = False
        """Whether the end of the run before this one was looked at."""
        self.released: tuple[Released, ...] = ()
        """After the run: each stick, how it was left, and what is wrong with it, if anything."""

    def step_begins(self, step: Step) -> None:
        """A stick that is back is filled up; what became of any is written."""
        self._tell_what_a_crash_cut_off(step)
        if self._sticks is not None:
            self._sticks.look_again()
            self.tell(step)

    def tell(self, step: Step | None) -> None:
        """Write what there is to tell, once a step is in hand."""
        if self._sticks is None or step is None:
            return
        for one in self._sticks.news():
            self._write(one, step)

    def _tell_what_a_crash_cut_off(self, step: Step) -> None:
        """Where the program ended between a loss and its deviation, the deviation is opened now, once."""
        entries = self._engine.journal.entries
        if self._looked or not self._engine.state.resumes:
            return
        self._looked = True
        place = max(number for number, entry in enumerate(entries) if isinstance(entry.body, Resumed))
        lost = entries[place - 1].body
        if isinstance(lost, LogStick) and lost.change is LogStickChange.LOST:
            self._deviates(step, lost.stick, lost.code, lost.why)

    def _deviates(self, step: Step, stick: str, code: str, why: str) -> None:
        self._interruptions.open(step, f"{stick} holds journal and store", f"{code}: {why}", ())

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
            self._deviates(step, one.stick.words, one.code, one.why)

    def close(self) -> None:
        """Unmount the sticks, and read each back."""
        if self._sticks is not None:
            self.released = self._sticks.close()
