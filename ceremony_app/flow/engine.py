"""The engine: runs steps, performs their effects, and makes the journal the state (engine.md)."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import (
    Answered,
    Checkpoint,
    Done,
    Frozen,
    Intended,
    Recorded,
    Refused,
    Resumed,
    RewindCause,
    Rewound,
    Settled,
    Settlement,
    SetVoided,
    StepBegan,
    StepEnded,
    StepSkipped,
)
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import compile as compiled
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.ceremony import ADMINISTRATOR, TWO_CLAIM, TWO_CONSENT, Ceremony, Step
from ceremony_app.core.script.effects import Ask, Do, Effect, EffectKind, Record, digest
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.prompts import Choose, Chosen, Option
from ceremony_app.core.script.state import State, extend, fold
from ceremony_app.devices.child import ChildFailed, ChildGone
from ceremony_app.devices.clock import Clock, from_text
from ceremony_app.flow.asking import Asking
from ceremony_app.flow.faces import Face, Interrupt, Interruption
from ceremony_app.flow.interruptions import Interruptions
from ceremony_app.flow.journal_file import JournalFile
from ceremony_app.flow.people import quorum_present
from ceremony_app.flow.refusals import DeviceGone, Fatal, PeopleMissing, ReplayDiverged
from ceremony_app.flow.room import Found, Room, Trace

AFTER_PEOPLE = ("token", "receive", "qualify", "keys", "backup", "wrap", "export", "lock")
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
    ) -> None:
        self.plan = plan
        self.journal = journal
        self.room = room
        self.face = face
        self._clock = clock
        self._program_sha256 = program_sha256
        self.state = fold(journal.entries)
        self._ceremony = Ceremony(plan=plan, plan_sha256=plan_sha256, state=self.state)
        self.script = script
        self._reentry: tuple[Step, ...] = ()
        self._asking = Asking(self)
        self._interruptions = Interruptions(self)
        self.step: Step | None = None
        self._effect = ""
        self._fresh = True
        """Whether the attempt in hand began in this run, so that nothing of it is to be replayed."""

    def write(self, body: Any) -> None:
        """Append an entry and bring the state up to it."""
        entry = self.journal.append(body)
        extend(self.state, [entry])
        self.face.recorded(body)

    def run(self) -> Ending:
        """Go on until the ceremony is complete, aborted or paused."""
        if self.state.began:
            self._resume()
        try:
            while (step := self._next_step()) is not None:
                self._run_step(step)
        except PausedNow:
            return Ending.PAUSED
        finally:
            self.room.close()
        return Ending.ABORTED if self.state.stopped else Ending.COMPLETE

    # Which step comes next

    def steps(self) -> tuple[Step, ...]:
        """Every step of this ceremony as far as is known, in order."""
        if self.state.frozen is not None:
            return (*self._reentry, *compiled.seal_script(self.plan))
        extra = compiled.deviation_script(self.state)
        if self.state.stopped is not None:
            return (*self._reentry, *extra, *compiled.stop_script(self.plan, self.state))
        return (*self._reentry, *extra, *(step for step in self.script if step.act != "seal"))

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
            self._checkpoint()
            self.write(Frozen(entries=self.state.entries + 1))

    def _resume(self) -> None:
        gap = int((self._clock.now() - from_text(self.state.at)).total_seconds())
        loose = self._after_checkpoint()
        self.write(
            Resumed(
                number=len(self.state.resumes) + 1,
                program_sha256=self._program_sha256,
                gap_seconds=max(gap, -(10**9)),
                torn_sha256=self.journal.torn.sha256,
                torn_length=self.journal.torn.length,
                unconfirmed=len(loose),
                unconfirmed_lines=tuple(f"{entry.entry} {entry.at} {entry.kind}" for entry in loose[-40:]),
            )
        )
        self._void_lost_scope()
        self._reentry = compiled.reentry_script(self.plan, fold(self.journal.entries), len(self.state.resumes))

    def _after_checkpoint(self) -> list[Entry]:
        """Entries that no checkpoint covers, once there is a key that signs checkpoints."""
        if self.state.checkpoint is None:
            return []
        covers = self.state.checkpoint.covers
        return [entry for entry in self.journal.entries[covers:] if not isinstance(entry.body, Checkpoint)]

    def _void_lost_scope(self) -> None:
        void = self.room.lost_scope(self.state)
        if void is None:
            return
        if isinstance(void, SetVoided):
            self.write(void)
        self.rewind_scope(void.policy, RewindCause.SCOPE_LOST)

    def rewind_scope(self, policy: str, cause: RewindCause) -> None:
        """Every step of a scope that began counts as not done."""
        self.room.end_scope(policy)
        steps = [step.id for step in self.script if step.scope == policy and step.id in self.state.began]
        if steps:
            self.write(Rewound(steps=tuple(steps), cause=cause, by=()))

    # One step

    def _run_step(self, step: Step) -> None:
        self.step = step
        began = self.state.began.get(step.id)
        if began is not None and began.attempt == self.state.attempt(step.id):
            self._see_live_anew(step)
        attempt = self.state.attempt(step.id)
        self._fresh = began is None or began.attempt != attempt
        if self._fresh:
            self.write(StepBegan(act=step.act, step=step.id, attempt=attempt, name=step.name, subject=step.subject))
        steps = self.steps()
        place = f"{steps.index(step) + 1} of {len(steps)}" if step in steps else step.id
        self.face.began(step, place, text(f"act.{step.act}"))
        self._effect = f"{step.id}/{attempt}/0"
        try:
            if step.act in AFTER_PEOPLE and not quorum_present(self.plan, self.state):
                raise PeopleMissing(who=f"{self.plan.quorum.custodians} custodians")
            self._drive(step, attempt)
        except StepLeft:
            return
        except ChildGone as gone:
            self._device_gone(gone)
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
        self._checkpoint()

    def _drive(self, step: Step, attempt: int) -> None:
        """Run the generator; what the journal holds already is fed back, then the effects are done."""
        replay = None if self._fresh else Replay(self.journal, step.id, attempt)
        if replay is not None and not replay.pending:
            replay = None
        self._ceremony.state = replay.cursor.state if replay else self.state
        run = step.run(self._ceremony)
        value: object = None
        ordinal = 0
        try:
            while True:
                effect: Effect = run.send(value)
                ordinal += 1
                self._effect = f"{step.id}/{attempt}/{ordinal}"
                known = replay.outcome(self._effect, digest(effect)) if replay else None
                if replay is not None and known is not None:
                    value, upto = known
                    replay.cursor.advance(upto)
                    self._ceremony.state = replay.cursor.state if replay.pending else self.state
                else:
                    self._ceremony.state = self.state
                    value = self._perform(effect, self._effect)
        except StopIteration:
            return
        finally:
            run.close()

    def _see_live_anew(self, step: Step) -> None:
        """An unfinished step that saw something live begins anew: what was seen is evidence, never fed back."""
        prefix = f"{step.id}/{self.state.attempt(step.id)}/"
        live = any(
            isinstance(entry.body, Done)
            and entry.body.effect.startswith(prefix)
            and op.EFFECTS[entry.body.operation] is EffectKind.LIVE
            for entry in self.journal.entries
        )
        if live:
            self.write(Rewound(steps=(step.id,), cause=RewindCause.RESUMED, by=()))

    def _perform(self, effect: Effect, effect_id: str) -> object:
        if isinstance(effect, Ask):
            answered = self._asking.ask(effect.prompt, effect.who, effect_id)
            self.write(
                Answered(
                    effect=effect_id,
                    digest=digest(effect),
                    prompt=effect.prompt.kind,
                    answer=answered.answer.to_json(),
                    by=answered.by,
                )
            )
            return answered.answer.to_json()
        if isinstance(effect, Record):
            fact = effect.fact
            self.write(Recorded(effect=effect_id, digest=digest(effect), fact=fact.kind, value=fact.to_json()))
            return None
        return self._do(effect, effect_id)

    def _do(self, effect: Do, effect_id: str) -> object:
        operation = effect.operation
        if operation.effect is not EffectKind.IRREVERSIBLE:
            outcome = self.room.perform(operation, self.state, effect_id).to_json()
            return self._done(effect, effect_id, outcome)
        if not self._fresh and self._is_pending(effect_id):
            settled = self._settle(effect, effect_id, self.room.reconcile(operation))
            if settled is not None:
                return settled
        self.write(
            Intended(effect=effect_id, digest=digest(effect), operation=operation.kind, arguments=operation.to_json())
        )
        try:
            outcome = self.room.perform(operation, self.state, effect_id).to_json()
        except Refusal:
            found = self.room.reconcile(operation)
            if found.trace is Trace.NOTHING:
                raise
            settled = self._settle(effect, effect_id, found)
            if settled is None:
                raise
            return settled
        value = self._done(effect, effect_id, outcome)
        if not isinstance(operation, op.DestroyKey):
            # The key that was destroyed may be the one that signs; the end of the step tells.
            self._checkpoint()
        return value

    def _done(self, effect: Do, effect_id: str, outcome: dict[str, Any]) -> object:
        self.write(Done(effect=effect_id, digest=digest(effect), operation=effect.operation.kind, outcome=outcome))
        return outcome

    def _is_pending(self, effect_id: str) -> bool:
        """Whether the journal holds an intent of this effect; its outcome would have been fed back."""
        return any(
            isinstance(entry.body, Intended) and entry.body.effect == effect_id for entry in self.journal.entries
        )

    def _settle(self, effect: Do, effect_id: str, found: Found) -> object | None:
        """People decide about an unknown outcome; None means that it is to be done again."""
        possible: dict[Trace, tuple[Settlement, ...]] = {
            Trace.NOTHING: (Settlement.DO_AGAIN,),
            Trace.WHOLE: (Settlement.ACCEPT,),
            Trace.PART: (Settlement.DESTROY_AND_DO_AGAIN,),
        }
        options = possible[found.trace]
        if found.trace is Trace.WHOLE and isinstance(effect.operation, op.GenerateKey):
            # A key that nobody saw being born is made anew by default: no wrap of it exists (engine.md rule 2).
            options = (Settlement.DESTROY_AND_DO_AGAIN, Settlement.ACCEPT)
        names = {
            Settlement.DO_AGAIN: "engine.option-do-again",
            Settlement.ACCEPT: "engine.option-accept",
            Settlement.DESTROY_AND_DO_AGAIN: "engine.option-destroy",
        }
        answered = self._asking.ask(
            Choose(
                text=text("engine.unknown", operation=effect.operation.kind, found=found.words),
                options=tuple(Option(id=one.value, text=text(names[one])) for one in options),
                default=options[0].value,
            ),
            TWO_CONSENT if self.room.signed_in() else TWO_CLAIM,
            effect_id,
        )
        assert isinstance(answered.answer, Chosen)
        decision = Settlement(answered.answer.option)
        self.write(Settled(effect=effect_id, found=found.words, decision=decision, by=answered.by))
        if decision is Settlement.ACCEPT and found.outcome is not None:
            return self._done(effect, effect_id, found.outcome.to_json())
        if decision is Settlement.DESTROY_AND_DO_AGAIN:
            self.room.undo(effect.operation)
        return None

    # What ends a step otherwise

    def _step_refused(self, step: Step, attempt: int, refusal: Refusal) -> None:
        self.write(
            Refused(step=step.id, attempt=attempt, effect=self._effect, code=refusal.code, parts=dict(refusal.parts))
        )
        self.face.refused(refusal)
        scope = step.scope
        try:
            answered = self._asking.ask(
                Choose(
                    text=text("engine.refused", sentence=refusal.operator_text),
                    options=(
                        Option(id="retry", text=text("engine.option-retry")),
                        Option(id="deviation", text=text("engine.option-deviation")),
                        Option(id="pause", text=text("engine.option-pause")),
                        Option(id="stop", text=text("engine.option-stop")),
                    ),
                    default="retry",
                ),
                ADMINISTRATOR,
                self._effect,
            )
            assert isinstance(answered.answer, Chosen)
            if answered.answer.option != "retry":
                self.interrupt(
                    Interruption(
                        kind=Interrupt(answered.answer.option),
                        by=tuple(one.person for one in answered.by),
                        expected=f"step {step.id} ends",
                        happened=f"{refusal.code}: {refusal.operator_text}",
                    )
                )
        except StepLeft:
            return
        if scope is not None and self.room.lost_scope(self.state) is not None:
            self._void_lost_scope()

    def interrupt(self, interruption: Interruption) -> None:
        """Carry out what people did instead of answering; raises StepLeft where the step in hand is left."""
        assert self.step is not None
        self._interruptions.carry_out(interruption, self.step)

    def leave_step(self) -> None:
        """Leave the step in hand and look at the state anew."""
        raise StepLeft

    def pause_now(self) -> None:
        """End this run; the ceremony goes on with the next."""
        raise PausedNow

    def _device_gone(self, gone: ChildGone) -> None:
        """A dead child means what a crash means: everything live is looked at again."""
        device = self.room.device_lost()
        self.face.refused(DeviceGone(device=device, operation=gone.op))
        self._resume()

    # Checkpoints

    def _checkpoint(self) -> None:
        """The ceremony key signs the head, and the token keeps it, once there is a key and the token is open."""
        own = self.state.last(facts.CeremonyKeyMade)
        if own is None or any(fact.key_id == own.key.key_id for fact in self.state.all(facts.ObjectDestroyed)):
            return
        covers, head = self.state.entries, self.state.head
        signature = self.room.sign_head(self.state, head)
        if signature is None:
            return
        self.write(Checkpoint(covers=covers, head=head, signature=signature))
        self.room.remember_head(self.state, self.state.entries, self.state.head)


class Cursor:
    """A state that is folded forward entry by entry while a step is replayed."""

    def __init__(self, journal: JournalFile, upto: int) -> None:
        self._journal = journal
        self._upto = upto
        self.state: State = fold(journal.entries[:upto])

    def advance(self, upto: int) -> None:
        """Fold up to this entry."""
        extend(self.state, self._journal.entries[self._upto : upto])
        self._upto = max(self._upto, upto)


class Replay:
    """What the journal holds of one attempt of one step."""

    def __init__(self, journal: JournalFile, step: str, attempt: int) -> None:
        self._journal = journal
        self._step = step
        prefix = f"{step}/{attempt}/"
        self._outcomes: dict[str, tuple[str, object, int]] = {}
        self._began = 0
        for entry in journal.entries:
            body = entry.body
            if isinstance(body, StepBegan) and (body.step, body.attempt) == (step, attempt):
                self._began = entry.entry
            if isinstance(body, Answered) and body.effect.startswith(prefix) and body.digest:
                self._outcomes[body.effect] = (body.digest, body.answer, entry.entry)
            elif isinstance(body, Done) and body.effect.startswith(prefix):
                self._outcomes[body.effect] = (body.digest, body.outcome, entry.entry)
            elif isinstance(body, Recorded) and body.effect.startswith(prefix):
                self._outcomes[body.effect] = (body.digest, None, entry.entry)
        self.pending = len(self._outcomes)
        self.cursor = Cursor(journal, self._began)
        """The state, from the entry that began the attempt on."""

    def outcome(self, effect: str, wanted: str) -> tuple[object, int] | None:
        """The outcome of an effect and its entry; None where it is still to be done. Raises ReplayDiverged."""
        known = self._outcomes.get(effect)
        if known is None:
            return None
        recorded, value, entry = known
        if recorded != wanted:
            raise ReplayDiverged(step=self._step, effect=effect)
        self.pending -= 1
        return value, entry
