"""Taking an unfinished ceremony up again: what is to be vouched for, and what the end of the program took with it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import (
    Checkpoint,
    Lost,
    Recorded,
    Resumed,
    RewindCause,
    Rewound,
    SetVoided,
    StepBegan,
    StepEnded,
)
from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.script import compile as compiled
from ceremony_app.core.script import facts
from ceremony_app.core.script.ceremony import Step
from ceremony_app.core.script.pin_operations import PINS_SCOPE
from ceremony_app.core.script.state import fold
from ceremony_app.devices.clock import Clock, from_text
from ceremony_app.flow.journal_file import Torn
from ceremony_app.flow.refusals import PaperHeadNotInChain, TokenHeadDiffers

if TYPE_CHECKING:
    from ceremony_app.flow.engine import Engine


class Resuming:
    """Begins a re-entry act, and voids the secret scopes whose children are gone."""

    def __init__(self, engine: Engine, clock: Clock, program_sha256: str) -> None:
        self._engine = engine
        self._clock = clock
        self._program_sha256 = program_sha256
        self._torn = engine.journal.torn

    def resume(self, lost: Lost = Lost.PROGRAM) -> tuple[Step, ...]:
        """Write that the program was started again, or only lost its token; the steps of the re-entry act.

        Where it went on running itself, nobody needs to vouch for entries that it wrote in the meantime.
        Raises PaperHeadNotInChain, TokenHeadDiffers.
        """
        engine = self._engine
        gap = int((self._clock.now() - from_text(engine.state.at)).total_seconds())
        if engine.state.paper_broken:
            raise PaperHeadNotInChain(act=engine.state.paper_broken)
        loose = self._unvouched() if lost is Lost.PROGRAM else []
        self._refuse_too_much(loose)
        torn, self._torn = self._torn, Torn(sha256=None, length=0)
        engine.write(
            Resumed(
                number=len(engine.state.resumes) + 1,
                program_sha256=self._program_sha256,
                gap_seconds=max(gap, -(10**9)),
                torn_sha256=torn.sha256,
                torn_length=torn.length,
                unconfirmed=len(loose),
                unconfirmed_lines=tuple(told(entry) for entry in loose),
                lost=lost,
            )
        )
        self.void_lost_scopes()
        return compiled.reentry_script(engine.plan, fold(engine.journal.entries), len(engine.state.resumes))

    def _unvouched(self) -> list[Entry]:
        """Entries that neither a checkpoint nor a head on paper covers; two people confirm what they say."""
        engine = self._engine
        if engine.state.checkpoint is not None:
            covers = engine.state.checkpoint.covers
        else:
            covers = max((entry.entry for entry in engine.journal.entries if _is_paper_head(entry)), default=0)
        return [entry for entry in engine.journal.entries[covers:] if not isinstance(entry.body, Checkpoint)]

    def _refuse_too_much(self, loose: list[Entry]) -> None:
        """Every end of a step is signed at once, so that behind the last checkpoint at most one can honestly stand."""
        engine = self._engine
        checkpoint = engine.state.checkpoint
        if checkpoint is None or engine.state.frozen is not None:
            return
        ended = False
        for entry in loose:
            body = entry.body
            if isinstance(body, StepBegan | StepEnded) and body.step.startswith("R"):
                continue
            if ended and isinstance(body, StepBegan | StepEnded):
                raise TokenHeadDiffers(count=checkpoint.covers, why="more stands behind the last checkpoint than can")
            ended = ended or isinstance(body, StepEnded)

    def void_lost_scopes(self) -> bool:
        """Void what lost its secrets child; also finish what a crash cut off between a voiding and its rewinding."""
        engine = self._engine
        voided = {one.identifier for one in engine.state.voided_sets}
        found = False
        for policy in engine.plan.backups:
            made = engine.state.share_set(policy.id)
            if made is not None and made.backup.identifier in voided:
                found |= self.rewind_scope(policy.id, RewindCause.SET_VOIDED)
        for _ in {step.scope for step in engine.script}:
            lost = engine.room.lost_scope(engine.state)
            if lost is None:
                break
            if isinstance(lost, SetVoided):
                engine.write(lost)
            found |= self.rewind_scope(lost.policy, RewindCause.SCOPE_LOST)
        return found

    def rewind_scope(self, policy: str, cause: RewindCause) -> bool:
        """Every step of a scope that began counts as not done, and every package that came of it; if there was any.

        So does the setting of a PIN in which nothing was done yet: it would go on with the PIN that is lost.
        """
        engine = self._engine
        engine.room.end_scope(policy)
        after = {("write-package", key.id) for key in engine.plan.keys if key.backup == policy}
        if policy == PINS_SCOPE:
            after |= {("set-pin", pin.value) for pin in PinKind}
        steps = [
            step.id
            for step in engine.script
            if (step.scope == policy or (step.name, step.subject) in after)
            and step.id in engine.state.began
            and engine.state.began[step.id].attempt == engine.state.attempt(step.id)
        ]
        if steps:
            engine.write(Rewound(steps=tuple(steps), cause=cause, by=()))
        return bool(steps)


def told(entry: Entry) -> str:
    """An entry in one line, with all that it says, for the people who vouch for it."""
    return f"{entry.entry} {entry.at} {entry.kind} {json.dumps(entry.body.to_json(), sort_keys=True)}"


def _is_paper_head(entry: Entry) -> bool:
    return isinstance(entry.body, Recorded) and entry.body.fact == facts.HeadOnPaper.kind
