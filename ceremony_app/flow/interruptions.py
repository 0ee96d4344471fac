"""What people can do instead of answering: deviations, back, leaving and returning, pause, stop (engine.md, Cases)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceremony_app.core.journal.entries import (
    ActedBy,
    DeviationDecided,
    DeviationOpened,
    Disposition,
    Intended,
    Mark,
    Paused,
    Presence,
    PresenceChange,
    RewindCause,
    Rewound,
    SetVoided,
    Stopped,
)
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.ceremony import ADMINISTRATOR, TWO_CLAIM, TWO_PEOPLE, Step
from ceremony_app.core.script.effects import Who
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.prompts import Choose, Chosen, Confirm, Option
from ceremony_app.flow.asking import Asking
from ceremony_app.flow.faces import Interrupt, Interruption
from ceremony_app.flow.refusals import BackNotPossible, NotRewindable

if TYPE_CHECKING:
    from ceremony_app.flow.engine import Engine

_DISPOSITIONS = {
    Disposition.CONTINUE: "engine.option-continue",
    Disposition.REPEAT_STEP: "engine.option-repeat",
    Disposition.SUBSTITUTE: "engine.option-substitute",
    Disposition.DEFER_TARGET: "engine.option-defer",
    Disposition.VOID_KEY: "engine.option-void-key",
    Disposition.VOID_SET: "engine.option-void-set",
    Disposition.PAUSE: "engine.option-pause",
    Disposition.STOP: "engine.option-stop",
}


class Interruptions:
    """Carries interruptions out at the boundary of an effect; none is ever thrown into a step."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._asking = Asking(engine)

    def carry_out(self, interruption: Interruption, step: Step) -> None:
        """Do it; returns where the prompt in hand is simply asked again."""
        match interruption.kind:
            case Interrupt.DEVIATION:
                self._deviation(interruption, step)
            case Interrupt.BACK:
                self._back(step)
            case Interrupt.LEAVE:
                self._presence(interruption, PresenceChange.LEFT)
            case Interrupt.RETURN:
                self._presence(interruption, PresenceChange.BACK)
            case Interrupt.PAUSE:
                self._pause(interruption.happened)
            case Interrupt.STOP:
                self._stop(interruption.happened, step)

    def _two(self) -> Who:
        """Two people with their codes, or two who claim it while nobody has a code yet."""
        return TWO_PEOPLE if len(self._engine.room.signed_in()) > 1 else TWO_CLAIM

    def _deviation(self, interruption: Interruption, step: Step) -> None:
        engine = self._engine
        number = len(engine.state.deviations) + 1
        engine.write(
            DeviationOpened(
                number=number,
                step=step.id,
                expected=interruption.expected or "the script",
                happened=interruption.happened,
                by=_claimed(interruption.by),
            )
        )
        answered = self._asking.ask(
            Choose(
                text=text("engine.disposition", number=number),
                options=tuple(Option(id=one.value, text=text(_DISPOSITIONS[one])) for one in self._possible(step)),
                default=Disposition.CONTINUE.value,
            ),
            self._two(),
            f"{step.id}/deviation/{number}",
        )
        assert isinstance(answered.answer, Chosen)
        disposition = Disposition(answered.answer.option)
        subject = self._subject(disposition, step, number)
        engine.write(DeviationDecided(number=number, disposition=disposition, subject=subject, by=answered.by))
        self._dispose(disposition, subject, interruption.happened, step)

    def _possible(self, step: Step) -> list[Disposition]:
        """The dispositions that can be carried out here."""
        state = self._engine.state
        found = [Disposition.CONTINUE]
        if not self._has_intent(step):
            found.append(Disposition.REPEAT_STEP)
        if self._choices(Disposition.SUBSTITUTE):
            found.append(Disposition.SUBSTITUTE)
        if state.frozen is None and state.stopped is None:
            if self._choices(Disposition.DEFER_TARGET):
                found.append(Disposition.DEFER_TARGET)
            if self._choices(Disposition.VOID_KEY):
                found.append(Disposition.VOID_KEY)
            if self._choices(Disposition.VOID_SET):
                found.append(Disposition.VOID_SET)
            found.append(Disposition.STOP)
        found.append(Disposition.PAUSE)
        return found

    def _choices(self, disposition: Disposition) -> list[str]:
        """The subjects that a disposition can be about."""
        plan, state = self._engine.plan, self._engine.state
        match disposition:
            case Disposition.SUBSTITUTE:
                return [
                    one.id
                    for one in plan.people
                    if one.alternate_for is not None
                    and one.id not in state.enrolled
                    and one.alternate_for in state.enrolled
                ]
            case Disposition.DEFER_TARGET:
                return [one.id for one in plan.targets if state.deferred(one.id) is None]
            case Disposition.VOID_KEY:
                return [one.id for one in plan.keys if state.voided(one.id) is None]
            case Disposition.VOID_SET:
                return [one.id for one in plan.backups if state.share_set(one.id) is not None]
            case _:
                return []

    def _subject(self, disposition: Disposition, step: Step, number: int) -> str:
        choices = self._choices(disposition)
        if not choices:
            return ""
        preferred = {Disposition.DEFER_TARGET: step.target, Disposition.VOID_KEY: step.key}.get(disposition)
        answered = self._asking.ask(
            Choose(
                text=text("engine.subject"),
                options=tuple(Option(id=one, text=text("engine.refused", sentence=one)) for one in choices),
                default=preferred if preferred in choices else choices[0],
            ),
            ADMINISTRATOR,
            f"{step.id}/deviation/{number}/subject",
        )
        assert isinstance(answered.answer, Chosen)
        return answered.answer.option

    def _dispose(self, disposition: Disposition, subject: str, why: str, step: Step) -> None:
        engine = self._engine
        match disposition:
            case Disposition.CONTINUE:
                return
            case Disposition.REPEAT_STEP:
                if self._has_intent(step):
                    raise NotRewindable()
                engine.write(Rewound(steps=(step.id,), cause=RewindCause.REPEAT, by=()))
            case Disposition.SUBSTITUTE:
                self._substitute(subject)
                return
            case Disposition.DEFER_TARGET | Disposition.VOID_KEY:
                pass
            case Disposition.VOID_SET:
                self._void_set(subject, why)
            case Disposition.PAUSE:
                self._pause(why)
            case Disposition.STOP:
                self._stop(why, step)
        engine.leave_step()

    def _substitute(self, alternate: str) -> None:
        """The alternate enrols a code and takes the place; the person replaced is no longer here."""
        engine = self._engine
        person = engine.plan.person(alternate)
        assert person.alternate_for is not None
        engine.room.perform(op.EnrolCode(person=alternate), engine.state, "")
        if person.alternate_for in engine.state.present:
            engine.write(Presence(person=person.alternate_for, change=PresenceChange.LEFT, instead_of=None, by=()))
        engine.write(
            Presence(person=alternate, change=PresenceChange.TOOK_PLACE, instead_of=person.alternate_for, by=())
        )

    def _void_set(self, policy: str, why: str) -> None:
        """A share set is given up; whoever saw a share of it is named, and a new set is made."""
        engine = self._engine
        made = engine.state.share_set(policy)
        assert made is not None
        identifier = made.backup.identifier
        seen = [
            f"{fact.custodian}:{fact.index + 1}"
            for fact in engine.state.all(facts.ShareHandedOut)
            if fact.identifier == identifier
        ]
        engine.write(SetVoided(policy=policy, identifier=identifier, why=why, handed_out=tuple(seen)))
        scope = [one for one in engine.script if one.scope == policy]
        after = [
            one
            for one in engine.script
            if one.name == "write-package" and engine.plan.key(one.subject).backup == policy
        ]
        engine.room.end_scope(policy)
        began = tuple(one.id for one in (*scope, *after) if one.id in engine.state.began)
        if began:
            engine.write(Rewound(steps=began, cause=RewindCause.SET_VOIDED, by=()))

    def _back(self, step: Step) -> None:
        """Go back to the step before, where nothing irreversible and no secret scope lies between."""
        engine = self._engine
        steps = list(engine.steps())
        place = steps.index(step)
        before = steps[place - 1] if place else None
        why = ""
        if before is None or before.act != step.act or before.id not in engine.state.ended:
            why = "this is where the act begins"
        elif step.scope or before.scope:
            why = "a secret scope is open"
        elif self._has_intent(before) or self._has_intent(step):
            why = "something irreversible was done"
        if before is None or why:
            engine.face.refused(BackNotPossible(why=why))
            return
        engine.write(Rewound(steps=(before.id, step.id), cause=RewindCause.BACK, by=()))
        engine.leave_step()

    def _has_intent(self, step: Step) -> bool:
        prefix = f"{step.id}/"
        return any(
            isinstance(entry.body, Intended) and entry.body.effect.startswith(prefix)
            for entry in self._engine.journal.entries
        )

    def _presence(self, interruption: Interruption, change: PresenceChange) -> None:
        for person in interruption.by:
            if person not in self._engine.state.enrolled:
                continue
            if change is PresenceChange.BACK:
                self._engine.room.perform(op.EnrolCode(person=person), self._engine.state, "")
            self._engine.write(Presence(person=person, change=change, instead_of=None, by=_claimed((person,))))

    def _pause(self, reason: str) -> None:
        engine = self._engine
        answered = self._asking.ask(
            Confirm(text=text("engine.pause-confirm", reason=reason or "no reason given")), self._two(), "pause"
        )
        engine.write(Paused(reason=reason or "no reason given", by=answered.by))
        engine.pause_now()

    def _stop(self, reason: str, step: Step) -> None:
        engine = self._engine
        if engine.state.stopped is not None or engine.state.frozen is not None:
            engine.face.refused(BackNotPossible(why="the ceremony is closing already"))
            return
        answered = self._asking.ask(
            Confirm(text=text("engine.stop-confirm", reason=reason or "no reason given")), self._two(), "stop"
        )
        for policy in engine.plan.backups:
            made = engine.state.share_set(policy.id)
            if made is not None and engine.state.committed(policy.id) is None:
                self._void_set(policy.id, "the ceremony was stopped")
        engine.write(Stopped(reason=reason or "no reason given", step=step.id, by=answered.by))
        engine.leave_step()


def _claimed(people: tuple[str, ...]) -> tuple[ActedBy, ...]:
    return tuple(ActedBy(person=person, mark=Mark.CLAIMED) for person in people)
