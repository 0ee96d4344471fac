"""Another program at a resume: it does all again in thought first, and the quorum decides (engine.md, Cases)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceremony_app.core.script.acts.reentry import quorum_of
from ceremony_app.core.script.ceremony import Step
from ceremony_app.flow.asking import Asking
from ceremony_app.flow.interruptions import Interruptions
from ceremony_app.flow.refusals import ProgramDiverges
from ceremony_app.flow.rerun import diverging

if TYPE_CHECKING:
    from ceremony_app.flow.engine import Engine


class Programs:
    """Lets another program go on, as a numbered deviation that the quorum decides."""

    def __init__(self, engine: Engine, asking: Asking, interruptions: Interruptions, program_sha256: str) -> None:
        self._engine = engine
        self._asking = asking
        self._interruptions = interruptions
        self._program_sha256 = program_sha256

    def let_in(self, step: Step) -> None:
        """Nothing where the program is the one that may go on; otherwise a deviation, opened and decided.

        Raises ProgramDiverges where this program would not have done what the journal holds, and what a pause or a
        stop leads to.
        """
        engine = self._engine
        before, now = engine.state.program, self._program_sha256
        if now == before:
            return
        found = diverging(engine.plan, engine.plan_sha256, engine.script, engine.journal.entries)
        if found:
            raise ProgramDiverges(where=found)
        expected, happened = f"program {before}", f"resumed by program {now}"
        number = next(
            (
                number
                for number in engine.state.open_deviations()
                if (one := engine.state.deviations[number].opened).expected == expected and one.happened == happened
            ),
            None,
        )
        if number is None:
            number = self._interruptions.open(step, expected, happened, ())
        self._interruptions.decide_program(number, before, now, quorum_of(engine.plan), step)
