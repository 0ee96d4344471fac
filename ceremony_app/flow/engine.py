"""The engine: runs steps, performs their effects, and makes the journal the state (engine.md)."""

from __future__ import annotations

from enum import StrEnum

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import (
    Answered,
    AnsweredInPart,
    Body,
    Checkpoint,
    Done,
    Frozen,
    Intended,
    Lost,
    Recorded,
    Refused,
    RewindCause,
    Rewound,
    StepBegan,
    StepEnded,
    StepSkipped,
)
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import compile as compiled
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.ceremony import Ceremony, Step
from ceremony_app.core.script.effects import Ask, Effect, EffectKind, Record, digest
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.state import extend, fold
from ceremony_app.devices.child import ChildFailed, ChildGone
from ceremony_app.devices.clock import Clock
from ceremony_app.devices.media.mirror import LogSticks
from ceremony_app.devices.media.plugs import Plugs
from ceremony_app.flow.asking import Asking
from ceremony_app.flow.faces import Face, Interruption
from ceremony_app.flow.interruptions import Interruptions
from ceremony_app.flow.journal_file import JournalFile
from ceremony_app.flow.log_sticks import LogKeeping
from ceremony_app.flow.plugs import PlugKeeping
from ceremony_app.flow.programs import Programs
from ceremony_app.flow.refusals import DeviceGone, Fatal, TokenAway
from ceremony_app.flow.replay import Cursor, Replay
from ceremony_app.flow.resuming import Resuming
from ceremony_app.flow.room import Room
from ceremony_app.flow.settling import Settling

AFTER_PEOPLE = ("token", "receive", "qualify", "trust", "keys", "backup", "wrap", "export", "lock")
"""Acts in which the token is used, so that the quorum must be in the room."""


class Ending(StrEnum):
    """How a run came to its end."""

    COMPLETE = "complete"
    ABORTED = "aborted"
    PAUSED = "paused"


class StepLeft(Exception):
    """The step in hand is left; the loop looks at the state anew. Never seen outside the engine."""


class PausedNow(Exception):
    """People paused; never seen outside the engine."""


class Engine:
    """One run of one ceremony, from the journal's end to its own. `script` is every step that goes by the plan."""

    def __init__(
        self,
        *,
        plan: Plan,
        plan_sha256: str,
        script: tuple[Step, ...],
        journal: JournalFile,
        room: Room,
        face: Face,
        clock: Clock,
        program_sha256: str,
        log_sticks: LogSticks | None = None,
        plugs: Plugs | None = None,
    ) -> None:
        self.plan = plan
        self.plan_sha256 = plan_sha256
        self.journal = journal
        self.room = room
        self.face = face
        self.state = fold(journal.entries)
        self._ceremony = Ceremony(plan=plan, plan_sha256=plan_sha256, state=self.state)
        self.script = script
        self._reentry: tuple[Step, ...] = ()
        self._asking = Asking(self)
        self._settling = Settling(self, self._asking)
        self._interruptions = Interruptions(self, self._asking)
        self.resuming = Resuming(self, clock, program_sha256)
        self._programs = Programs(self, self._asking, self._interruptions, program_sha256)
        self.logs = LogKeeping(self, self._interruptions, log_sticks)
        self.plugs = PlugKeeping(self, self._asking, plugs)
        self._seen = Cursor(journal, len(journal.entries))
        self.step: Step | None = None
        self._effect = ""
        self._fresh = True
        """Whether the attempt in hand began in this run, so that nothing of it is to be replayed."""

    def write(self, body: Body) -> Entry:
        """Append an entry and bring the state up to it."""
        entry = self.journal.append(body)
        extend(self.state, [entry])
        self.face.recorded(body)
        self.logs.tell(self.step)
        return entry

    def run(self) -> Ending:
        """Go on until the ceremony is complete, aborted or paused."""
        try:
            if self.state.began:
                self._reentry = self.resuming.resume()
            while True:
                try:
                    step = self._next_step()
                    if step is None:
                        break
                    self._run_step(step)
                except ChildGone as gone:
                    self._device_gone(gone)
        except PausedNow:
            return Ending.PAUSED
        finally:
            self.room.close()
            self.logs.close()
        return Ending.ABORTED if self.state.stopped else Ending.COMPLETE

    # Which step comes next

    def steps(self) -> tuple[Step, ...]:
        """Every step of this ceremony as far as is known, in order."""
        return compiled.steps_now(self.plan, self.state, self._reentry, self.script)

    def _next_step(self) -> Step | None:
        while True:
            for step in self.steps():
                if step.id in self.state.ended or step.id in self.state.skipped:
                    continue
                why = compiled.skip_reason(self.state, step)
                if why is None:
                    return step
                self.write(StepSkipped(step=step.id, why=why))
            if self.state.frozen is not None:
                return None
            self.checkpoint()
            if self.state.open_deviations():
                self._decide_before_freeze()
                continue
            self.write(Frozen(entries=self.state.entries + 1))

    def _decide_before_freeze(self) -> None:
        """What the engine itself wrote down in the last step, as the loss of a LOG stick, is decided before the end."""
        assert self.step is not None
        try:
            self._interruptions.finish(self.step)
        except StepLeft:
            return

    # One step

    def _run_step(self, step: Step) -> None:
        self.step = step
        self.logs.step_begins(step)
        if step.scope is not None and self.resuming.void_lost_scopes():
            return
        attempt = self._begin(step)
        steps = self.steps()
        place = next((number for number, one in enumerate(steps, 1) if one.id == step.id), 0)
        self.face.began(step, f"{place} of {len(steps)}", text(f"act.{step.act}"))
        self._effect = f"{step.id}/{attempt}/0"
        try:
            if step.act != "resume":
                self._interruptions.finish(step)
            elif step.name == "reentry-program":
                self._programs.let_in(step)
            self._drive(step, attempt)
        except StepLeft:
            return
        except ChildFailed as failed:
            self._step_refused(step, attempt, DeviceGone(device=failed.op, operation=failed.error))
            return
        except Fatal:
            raise
        except Refusal as refusal:
            self._step_refused(step, attempt, refusal)
            return
        self.write(StepEnded(step=step.id, attempt=attempt))
        self.checkpoint()

    def _begin(self, step: Step) -> int:
        """Begin the step's attempt, or take up the one that was left; the attempt."""
        began = self.state.began.get(step.id)
        if began is not None and began.attempt == self.state.attempt(step.id) and self._is_to_begin_anew(step):
            self.write(Rewound(steps=(step.id,), cause=RewindCause.RESUMED, by=()))
        attempt = self.state.attempt(step.id)
        self._fresh = began is None or began.attempt != attempt
        if self._fresh:
            self.write(StepBegan(act=step.act, step=step.id, attempt=attempt, name=step.name, subject=step.subject))
        return attempt

    def _is_to_begin_anew(self, step: Step) -> bool:
        """Whether an unfinished attempt is begun anew: where nothing was recorded, or something live was seen.

        What was seen live is evidence, never fed back. But outside a secret scope, which is redone as a whole, an
        attempt in which something irreversible was intended is never left behind. No step has both there; a test
        proves that of every script.
        """
        prefix = f"{step.id}/{self.state.attempt(step.id)}/"
        held = [entry.body for entry in self.journal.entries if _effect_of(entry.body).startswith(prefix)]
        if step.scope is None and any(isinstance(body, Intended) for body in held):
            return False
        if not any(isinstance(body, Answered | AnsweredInPart | Intended | Done | Recorded) for body in held):
            return True
        return any(isinstance(body, Done) and op.EFFECTS[body.operation] is EffectKind.LIVE for body in held)

    def _drive(self, step: Step, attempt: int) -> None:
        """Run the generator; what the journal holds already is fed back, then the effects are done."""
        replay = None
        if self._fresh:
            self._seen.advance(len(self.journal.entries))
        else:
            replay = Replay(self.journal, step.id, attempt)
            self._seen = Cursor(self.journal, replay.began)
        self._ceremony.state = self._seen.state
        run = step.run(self._ceremony)
        value: object = None
        ordinal = 0
        try:
            while True:
                effect: Effect = run.send(value)
                ordinal += 1
                self._effect = f"{step.id}/{attempt}/{ordinal}"
                known = replay.outcome(self._effect, digest(effect)) if replay else None
                value, fed = known if known is not None else self._perform(step, effect, self._effect)
                self._seen.advance(fed)
        except StopIteration:
            if replay is not None:
                replay.finish()
        finally:
            run.close()

    def _perform(self, step: Step, effect: Effect, effect_id: str) -> tuple[object, int]:
        """Do an effect; what it brings back, and the entry that holds it."""
        self.plugs.settle()
        if step.act in AFTER_PEOPLE and not isinstance(effect, Record):
            self._asking.await_quorum(effect_id)
        if isinstance(effect, Ask):
            answered = self._asking.ask(effect.prompt, effect.who, effect_id)
            answer = answered.answer.to_json()
            entry = self.write(
                Answered(
                    effect=effect_id,
                    digest=digest(effect),
                    prompt=effect.prompt.kind,
                    answer=answer,
                    by=answered.by,
                )
            )
            return answer, entry.entry
        if isinstance(effect, Record):
            fact = effect.fact
            entry = self.write(Recorded(effect=effect_id, digest=digest(effect), fact=fact.kind, value=fact.to_json()))
            return None, entry.entry
        if effect.operation.effect is EffectKind.IRREVERSIBLE:
            entry = self._settling.do(effect, effect_id)
            self.checkpoint()
        else:
            outcome = self.room.perform(effect.operation, self.state, effect_id).to_json()
            entry = self.write(
                Done(effect=effect_id, digest=digest(effect), operation=effect.operation.kind, outcome=outcome)
            )
        assert isinstance(entry.body, Done)
        return entry.body.outcome, entry.entry

    # What ends a step otherwise

    def _step_refused(self, step: Step, attempt: int, refusal: Refusal) -> None:
        self.write(
            Refused(step=step.id, attempt=attempt, effect=self._effect, code=refusal.code, parts=dict(refusal.parts))
        )
        self.face.refused(refusal)
        try:
            self._asking.what_now(refusal, self._effect, f"step {step.id} ends")
        except StepLeft:
            return

    def interrupt(self, interruption: Interruption) -> None:
        """Carry out what people did instead of answering; raises StepLeft where the step in hand is left.

        Where it is refused the prompt in hand stays; the step is none the worse for it.
        """
        assert self.step is not None
        try:
            self._interruptions.carry_out(interruption, self.step)
        except Fatal:
            raise
        except Refusal as refusal:
            self.face.refused(refusal)

    def reenter_to_close(self) -> None:
        """The ceremony was stopped inside a re-entry act: only what its closing act needs is left of that act."""
        self._reentry = compiled.reentry_script(self.plan, self.state, len(self.state.resumes))

    def somebody_joins(self) -> bool:
        """Whether somebody who came is to be enrolled before anything else is done."""
        if self.step is None or self.step.act in ("resume", "joining"):
            return False
        return any(step.id not in self.state.ended for step in compiled.joining_script(self.plan, self.state))

    def leave_step(self) -> None:
        """Leave the step in hand and look at the state anew."""
        raise StepLeft

    def pause_now(self) -> None:
        """End this run; the ceremony goes on with the next."""
        raise PausedNow

    def _device_gone(self, gone: ChildGone) -> None:
        """Where the token alone is gone, it alone is looked at again; otherwise a dead child means what a crash means.

        A re-entry act that is not at its end yet has more to look at than the token, so it begins anew as a whole.
        """
        left = [step for step in self._reentry if step.id not in self.state.ended and step.id not in self.state.skipped]
        whole = bool(left) and self.state.resumes[-1].lost is Lost.PROGRAM
        lost = self.room.device_lost(Lost.PROGRAM if whole else Lost.TOKEN)
        refusal = TokenAway if lost is Lost.TOKEN else DeviceGone
        self.face.refused(refusal(device="the token or the secrets child", operation=gone.op))
        self._reentry = self.resuming.resume(lost)

    # Checkpoints

    def checkpoint(self) -> None:
        """The ceremony key signs the head, and the token keeps it, once there is a key and the token is open.

        A token that cannot sign any more is a device that is gone, not a reason to do a step again: raises ChildGone.
        """
        own = self.state.last(facts.CeremonyKeyMade)
        if own is None or own.key.key_id in self.state.destroy_intents:
            return
        covers, head = self.state.entries, self.state.head
        try:
            signature = self.room.sign_head(self.state, head)
            if signature is None:
                return
            self.write(Checkpoint(covers=covers, head=head, signature=signature))
            self.room.remember_head(self.state, self.state.entries, self.state.head)
        except Fatal:
            raise
        except (Refusal, ChildFailed) as error:
            raise ChildGone("checkpoint", None) from error


def _effect_of(body: Body) -> str:
    return body.effect if isinstance(body, Answered | AnsweredInPart | Intended | Done | Recorded) else ""
