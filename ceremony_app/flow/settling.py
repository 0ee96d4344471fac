"""Irreversible operations: the intent before, the outcome after, and what is done where it is unknown (rule 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import Done, Intended, Settled, Settlement
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.ceremony import TWO_CLAIM, TWO_CONSENT
from ceremony_app.core.script.effects import Do, digest
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.prompts import Choose, Chosen, Option
from ceremony_app.core.value import Value
from ceremony_app.devices.child import ChildFailed, ChildGone
from ceremony_app.flow.asking import Asking
from ceremony_app.flow.refusals import Fatal, OutcomeLeftOpen, ReplayDiverged
from ceremony_app.flow.room import Found, Trace

if TYPE_CHECKING:
    from ceremony_app.flow.engine import Engine

_POSSIBLE: dict[Trace, tuple[Settlement, ...]] = {
    Trace.NOTHING: (Settlement.DO_AGAIN,),
    Trace.WHOLE: (Settlement.ACCEPT,),
    Trace.PART: (Settlement.DESTROY_AND_DO_AGAIN,),
    Trace.UNSEEN: (Settlement.LOOK_AGAIN, Settlement.LEFT_OPEN),
}
_NAMES = {
    Settlement.DO_AGAIN: "engine.option-do-again",
    Settlement.ACCEPT: "engine.option-accept",
    Settlement.DESTROY_AND_DO_AGAIN: "engine.option-destroy",
    Settlement.LOOK_AGAIN: "engine.option-look-again",
    Settlement.LEFT_OPEN: "engine.option-left-open",
}


class Settling:
    """Does irreversible operations, each exactly once, whatever dies in between."""

    def __init__(self, engine: Engine, asking: Asking) -> None:
        self._engine = engine
        self._asking = asking

    def do(self, effect: Do, effect_id: str) -> Entry:
        """Do it, or settle what an earlier run left; the entry that holds the outcome.

        Raises the operation's refusal where nothing was done, ReplayDiverged, ChildGone where nobody could look.
        """
        engine, operation = self._engine, effect.operation
        pending = engine.state.unknown.get(effect_id)
        if pending is not None:
            if pending.digest != digest(effect):
                raise ReplayDiverged(step=effect_id.split("/", 1)[0], effect=effect_id)
            settled = self._settle(effect, effect_id, self._look(effect))
            if settled is not None:
                return settled
        engine.write(
            Intended(effect=effect_id, digest=digest(effect), operation=operation.kind, arguments=operation.to_json())
        )
        try:
            outcome = engine.room.perform(operation, engine.state, effect_id)
        except Fatal:
            raise
        except (Refusal, ChildFailed):
            # A refusal may come after the deed: the token made the key and then refused to describe it.
            found = self._look(effect)
            settled = None if found.trace is Trace.NOTHING else self._settle(effect, effect_id, found)
            if settled is None:
                raise
            return settled
        return self._done(effect, effect_id, outcome)

    def _done(self, effect: Do, effect_id: str, outcome: Value) -> Entry:
        return self._engine.write(
            Done(effect=effect_id, digest=digest(effect), operation=effect.operation.kind, outcome=outcome.to_json())
        )

    def _look(self, effect: Do) -> Found:
        """Look for the trace of an operation; where even that fails, everything is opened anew first."""
        try:
            return self._engine.room.reconcile(effect.operation)
        except Fatal:
            raise
        except (Refusal, ChildFailed) as error:
            raise ChildGone(effect.operation.kind, None) from error

    def _settle(self, effect: Do, effect_id: str, found: Found) -> Entry | None:
        """People decide about an unknown outcome; None means that it is to be done again.

        Raises OutcomeLeftOpen where nobody could look and people leave it at that.
        """
        decision = self._decided(effect, effect_id, found)
        while decision is Settlement.LOOK_AGAIN:
            found = self._look(effect)
            if found.trace is Trace.NOTHING:
                return None
            decision = self._decided(effect, effect_id, found)
        if decision is Settlement.LEFT_OPEN:
            raise OutcomeLeftOpen(operation=effect.operation.kind, found=found.words)
        if decision is Settlement.ACCEPT and found.outcome is not None:
            return self._done(effect, effect_id, found.outcome)
        if decision is Settlement.DESTROY_AND_DO_AGAIN and found.trace is not Trace.NOTHING:
            try:
                self._engine.room.undo(effect.operation)
            except Fatal:
                raise
            except (Refusal, ChildFailed) as error:
                raise ChildGone(effect.operation.kind, None) from error
        return None

    def _decided(self, effect: Do, effect_id: str, found: Found) -> Settlement:
        """What people decide; a decision that a crash kept from being carried out is not asked for again."""
        engine = self._engine
        options = _POSSIBLE[found.trace]
        if found.trace is Trace.WHOLE and isinstance(effect.operation, op.GenerateKey):
            # A key that nobody saw being born is made anew by default: no wrap of it exists (engine.md rule 2).
            options = (Settlement.DESTROY_AND_DO_AGAIN, Settlement.ACCEPT)
        before = engine.state.decisions.get(effect_id)
        if before is not None and before.decision in options and found.trace is not Trace.UNSEEN:
            return before.decision
        if before is not None and (before.decision, found.trace) == (
            Settlement.DESTROY_AND_DO_AGAIN,
            Trace.NOTHING,
        ):
            return Settlement.DO_AGAIN
        answered = self._asking.ask(
            Choose(
                text=text("engine.unknown", operation=effect.operation.kind, found=found.words),
                options=tuple(Option(id=one.value, text=text(_NAMES[one])) for one in options),
                default=options[0].value,
            ),
            TWO_CONSENT if engine.room.signed_in() else TWO_CLAIM,
            effect_id,
        )
        assert isinstance(answered.answer, Chosen)
        decision = Settlement(answered.answer.option)
        engine.write(Settled(effect=effect_id, found=found.words, decision=decision, by=answered.by))
        return decision
