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
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.acts import people
from ceremony_app.core.script.ceremony import TWO_CLAIM, TWO_PEOPLE, Step
from ceremony_app.core.script.effects import Proof, Who
from ceremony_app.core.script.messages import Message, text
from ceremony_app.core.script.prompts import Choose, Chosen, Confirm, Entered, EnterText, Option
from ceremony_app.flow.asking import Asking
from ceremony_app.flow.endings import Endings, Standing
from ceremony_app.flow.faces import Interrupt, Interruption
from ceremony_app.flow.people import place_to_join
from ceremony_app.flow.refusals import BackNotPossible, Fatal, NotRewindable

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
    Disposition.ACCEPT_PROGRAM: "reentry.option-accept-program",
}


class Interruptions:
    """Carries interruptions out at the boundary of an effect; none is ever thrown into a step."""

    def __init__(self, engine: Engine, asking: Asking) -> None:
        self._engine = engine
        self._asking = asking
        self._endings = Endings(engine, asking)

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
            case Interrupt.JOIN:
                self._join(interruption)
            case Interrupt.CARRIED:
                if interruption.carried is not None:
                    self._engine.write(interruption.carried)
            case Interrupt.PLUGGED:
                # The engine has looked by now; where it is gone again already, the prompt is simply asked again.
                return
            case Interrupt.PAUSE:
                self._pause(interruption.happened, step)
            case Interrupt.STOP:
                self._stop(interruption.happened, step)

    def _two(self) -> Who:
        """Two people with their codes, or two who claim it while nobody has a code yet."""
        return TWO_PEOPLE if len(self._engine.room.signed_in()) > 1 else TWO_CLAIM

    def _deviation(self, interruption: Interruption, step: Step) -> None:
        expected = interruption.expected or "the script"
        self._decide(self.open(step, expected, interruption.happened, _claimed(interruption.by)), step)

    def open(self, step: Step, expected: str, happened: str, by: tuple[ActedBy, ...]) -> int:
        """Write a deviation down; its number."""
        number = len(self._engine.state.deviations) + 1
        opened = DeviationOpened(number=number, step=step.id, expected=expected, happened=happened, by=by)
        self._engine.write(opened)
        return number

    def finish(self, step: Step) -> None:
        """Decide and carry out what a crash or a pause kept from it, before anything else is done.

        Raises what a disposition leads to. What is refused stays to be done at the next step.
        """
        engine = self._engine
        try:
            for number in engine.state.open_deviations():
                self._decide(number, step)
            for decided in list(engine.state.undisposed.values()):
                self._dispose(decided, step)
        except Fatal:
            raise
        except Refusal as refusal:
            engine.face.refused(refusal)

    def _decide(self, number: int, step: Step) -> None:
        """Two people decide a deviation, and it is done as they say."""
        asked = text("engine.disposition", number=number)
        disposition, by = self._ask_disposition(asked, self._possible(step), self._two(), step, number)
        self._decided(number, disposition, self._subject(disposition, step, number), by, step)

    def decide_program(self, number: int, before: str, now: str, who: Who, step: Step) -> None:
        """The quorum decides whether another program goes on; raises what a pause or a stop leads to."""
        asked = text("reentry.program", number=number, before=before, now=now)
        possible = [Disposition.ACCEPT_PROGRAM, Disposition.PAUSE]
        if self._engine.state.frozen is None:
            possible.append(Disposition.STOP)
        disposition, by = self._ask_disposition(asked, possible, who, step, number)
        self._decided(number, disposition, now if disposition is Disposition.ACCEPT_PROGRAM else "", by, step)

    def _ask_disposition(
        self, asked: Message, possible: list[Disposition], who: Who, step: Step, number: int
    ) -> tuple[Disposition, tuple[ActedBy, ...]]:
        answered = self._asking.ask(
            Choose(
                text=asked,
                options=tuple(Option(id=one.value, text=text(_DISPOSITIONS[one])) for one in possible),
                default=possible[0].value,
            ),
            who,
            f"{step.id}/deviation/{number}",
        )
        assert isinstance(answered.answer, Chosen)
        return Disposition(answered.answer.option), answered.by

    def _decided(
        self, number: int, disposition: Disposition, subject: str, by: tuple[ActedBy, ...], step: Step
    ) -> None:
        decided = DeviationDecided(number=number, disposition=disposition, subject=subject, by=by)
        self._engine.write(decided)
        self._dispose(decided, step)

    def _possible(self, step: Step) -> list[Disposition]:
        """The dispositions that can be carried out here."""
        state = self._engine.state
        found = [Disposition.CONTINUE]
        if not self._intents(f"{step.id}/"):
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
                # What was wrapped already may have left the room: it cannot be called deferred.
                wrapped = {fact.target for fact in state.all(facts.BlobMade)}
                return [one.id for one in plan.targets if state.deferred(one.id) is None and one.id not in wrapped]
            case Disposition.VOID_KEY:
                return [one.id for one in plan.keys if state.voided(one.id) is None]
            case Disposition.VOID_SET:
                # A locked key cannot be packed again, so its set cannot be made anew.
                locked = {plan.key(fact.key).backup for fact in state.all(facts.KeyLocked)}
                return [one.id for one in plan.backups if state.share_set(one.id) is not None and one.id not in locked]
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
            self._two(),
            f"{step.id}/deviation/{number}/subject",
        )
        assert isinstance(answered.answer, Chosen)
        return answered.answer.option

    def _dispose(self, decided: DeviationDecided, step: Step) -> None:
        """Carry a disposition out; raises what leaves the step in hand where it does not simply go on."""
        engine = self._engine
        opened = engine.state.deviations[decided.number].opened
        subject, why = decided.subject, opened.happened
        match decided.disposition:
            case Disposition.CONTINUE | Disposition.ACCEPT_PROGRAM:
                return
            case Disposition.REPEAT_STEP:
                if self._intents(f"{opened.step}/"):
                    raise NotRewindable()
                engine.write(Rewound(steps=(opened.step,), cause=RewindCause.REPEAT, by=()))
            case Disposition.SUBSTITUTE:
                self._substitute(subject)
                if self._intents(f"{step.id}/{engine.state.attempt(step.id)}/"):
                    return
                # The step may have named the person who was replaced; it begins anew with the one who took the place.
                engine.write(Rewound(steps=(step.id,), cause=RewindCause.REPEAT, by=()))
            case Disposition.DEFER_TARGET | Disposition.VOID_KEY:
                pass
            case Disposition.VOID_SET:
                self._void_set(subject, why)
            case Disposition.PAUSE:
                self._pause(why, step, Standing.DECIDED)
            case Disposition.STOP:
                self._stop(why, step, Standing.DECIDED)
        engine.leave_step()

    def _substitute(self, alternate: str) -> None:
        """The alternate is identified by two people, enrols a code and takes the place; whoever is replaced left."""
        engine = self._engine
        person = engine.plan.person(alternate)
        assert person.alternate_for is not None
        checked, by = self._identify(alternate, self._two())
        engine.room.perform(op.EnrolCode(person=alternate), engine.state, "")
        if person.alternate_for in engine.state.present:
            engine.write(Presence(person=person.alternate_for, change=PresenceChange.LEFT, instead_of=None, by=()))
        engine.write(
            Presence(
                person=alternate,
                change=PresenceChange.TOOK_PLACE,
                instead_of=person.alternate_for,
                by=by,
                identity_check=checked,
            )
        )

    def _identify(self, person: str, who: Who) -> tuple[str, tuple[ActedBy, ...]]:
        """How the identity of somebody who is to choose a code was checked, and who says so."""
        asked = text("people.identity", name=self._engine.plan.person(person).name)
        answered = self._asking.ask(EnterText(text=asked, suggestion=people.IDENTITY), who, "return")
        assert isinstance(answered.answer, Entered)
        return answered.answer.text.strip(), answered.by

    def _void_set(self, policy: str, why: str) -> None:
        """A share set is given up; whoever saw a share of it, or may have, is named, and a new set is made."""
        engine = self._engine
        made = engine.state.share_set(policy)
        if made is None:
            # Another voiding came first; there is nothing left to give up.
            return
        identifier = made.backup.identifier
        seen = engine.state.exposed(identifier)
        engine.write(SetVoided(policy=policy, identifier=identifier, why=why, handed_out=seen))
        engine.resuming.rewind_scope(policy, RewindCause.SET_VOIDED)

    def _back(self, step: Step) -> None:
        """Go back to the step before, where nothing irreversible and no secret scope lies between.

        From the question whether to pause or stop it leads to the prompt that was left for it.
        """
        engine = self._engine
        self._endings.check_back()
        steps = engine.steps()
        place = next((number for number, one in enumerate(steps) if one.id == step.id), 0)
        before = steps[place - 1] if place else None
        why = ""
        if before is None or before.act != step.act or before.id not in engine.state.ended:
            why = "this is where the act begins"
        elif step.scope or before.scope:
            why = "a secret scope is open"
        elif before.name == "compare":
            why = "our own fingerprint has been shown since"
        elif self._intents(f"{before.id}/") or self._intents(f"{step.id}/"):
            why = "something irreversible was done"
        if before is None or why:
            engine.face.refused(BackNotPossible(why=why))
            return
        engine.write(Rewound(steps=(before.id, step.id), cause=RewindCause.BACK, by=()))
        engine.leave_step()

    def _intents(self, prefix: str) -> bool:
        """Whether something irreversible was intended in a step (`STEP/`) or in one attempt (`STEP/ATTEMPT/`)."""
        return any(
            isinstance(entry.body, Intended) and entry.body.effect.startswith(prefix)
            for entry in self._engine.journal.entries
        )

    def _presence(self, interruption: Interruption, change: PresenceChange) -> None:
        state = self._engine.state
        for person in interruption.by:
            here = person in state.present
            if person not in state.enrolled or here is (change is PresenceChange.BACK):
                continue
            by, checked = self._let_in(person) if change is PresenceChange.BACK else (_claimed((person,)), "")
            if by:
                self._engine.write(
                    Presence(person=person, change=change, instead_of=None, by=by, identity_check=checked)
                )

    def _join(self, interruption: Interruption) -> None:
        """People who had been declared absent have come; the step in hand goes on, the next one enrols them."""
        engine = self._engine
        for person in interruption.by:
            place = place_to_join(engine.plan, engine.state, person)
            by = _claimed((person,))
            engine.write(Presence(person=person, change=PresenceChange.CAME, instead_of=place, by=by))

    def _let_in(self, person: str) -> tuple[tuple[ActedBy, ...], str]:
        """Somebody who left is back: by their own code, and vouched for by another person with theirs; or nobody.

        Where their code is not known any more, as after a resume, two people check who it is, and a new one is chosen.
        In an empty room nobody can vouch, and the journal shows that nobody did.
        """
        engine = self._engine
        here = [one for one in engine.room.signed_in() if one in engine.state.present]
        vouched: tuple[ActedBy, ...] = ()
        if person not in engine.room.signed_in():
            checked = ""
            if here:
                checked, vouched = self._identify(person, Who(count=min(2, len(here)), proof=Proof.CODE))
            engine.room.perform(op.EnrolCode(person=person), engine.state, "")
            return (*vouched, ActedBy(person=person, mark=Mark.CLAIMED)), checked
        if here:
            prompt = Confirm(text=text("engine.back-in", name=engine.plan.person(person).name))
            vouched = self._asking.ask(prompt, Who(count=1, proof=Proof.CODE), "return").by
        own = self._asking.own_code(person)
        return ((*vouched, *own) if own else ()), ""

    def _pause(self, reason: str, step: Step, standing: Standing = Standing.WISHED) -> None:
        """The head goes on paper, the token is logged out, and this run ends (engine.md, Cases)."""
        engine = self._engine
        answered = self._endings.confirmed("pause", reason or "no reason given", self._two(), standing)
        if answered is None:
            return
        engine.write(Paused(reason=reason or "no reason given", by=answered.by))
        engine.checkpoint()
        if engine.state.frozen is None and step.act != "resume":
            # Behind the freeze the head to go by is that of the freeze; only the seal may follow there. In a re-entry
            # act the papers that are there keep their worth: the journal was not compared with them yet.
            self._endings.head_on_paper(step.act)
        engine.pause_now()

    def _stop(self, reason: str, step: Step, standing: Standing = Standing.WISHED) -> None:
        engine = self._engine
        if engine.state.stopped is not None or engine.state.frozen is not None:
            engine.face.refused(BackNotPossible(why="the ceremony is closing already"))
            return
        answered = self._endings.confirmed("stop", reason or "no reason given", self._two(), standing)
        if answered is None:
            return
        # Stopped before the sets are voided: a crash in between must not lose what two people decided, and a resume
        # voids the sets by itself.
        engine.write(Stopped(reason=reason or "no reason given", step=step.id, by=answered.by))
        if step.act == "resume":
            engine.reenter_to_close()
        for policy in engine.plan.backups:
            made = engine.state.share_set(policy.id)
            if made is not None and engine.state.committed(policy.id) is None:
                self._void_set(policy.id, "the ceremony was stopped")
        engine.leave_step()


def _claimed(people: tuple[str, ...]) -> tuple[ActedBy, ...]:
    return tuple(ActedBy(person=person, mark=Mark.CLAIMED) for person in people)
