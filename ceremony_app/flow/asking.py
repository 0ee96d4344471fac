"""Asking: a prompt goes to the face, the answer and the people are checked, codes are verified by the secrets child."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ceremony_app.core.journal.entries import ActedBy, AnsweredInPart, AnswerRefused, Mark
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.ceremony import ADMINISTRATOR
from ceremony_app.core.script.effects import Ask, Prompt, Proof, Who, digest
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.prompts import Choose, Chosen, Initialled, Initials, Option, SecretPage, SecretRequest
from ceremony_app.core.value import Value
from ceremony_app.devices.secrets.values import CodeVerdict
from ceremony_app.flow import people
from ceremony_app.flow.faces import Interrupt, Interruption, Request
from ceremony_app.flow.plugs import EFFECT as PLUGGED
from ceremony_app.flow.refusals import DecideDeviceFirst, Fatal, PeopleMissing

if TYPE_CHECKING:
    from ceremony_app.flow.engine import Engine

ENDINGS = ("pause", "stop")
"""The effects under which a pause or a stop is confirmed; no step holds them."""


@dataclass(frozen=True)
class AskedAnswer:
    """An accepted answer, and who gave it with what proof."""

    answer: Value
    by: tuple[ActedBy, ...]


class Asking:
    """The engine's way of asking; a wrong answer is journalled by its part, never by its value, and asked again."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def ask(self, prompt: Prompt[Any], who: Who, effect: str) -> AskedAnswer:
        """Ask until an answer holds; raises what an interruption leads to. While people are missing, it waits."""
        if isinstance(prompt, Initials):
            return self._collect(prompt, who, effect)
        engine = self._engine
        while True:
            eligible = people.vouching(engine.plan, prompt, who, self._candidates(who), engine.room.signed_in())
            if effect in ENDINGS:
                eligible = people.in_the_room(engine.plan, engine.state, who, eligible)
            if not people.enough(engine.plan, who, eligible):
                self._wait(people.in_words(engine.plan, who), effect)
                continue
            answered = self._once(prompt, who, eligible, effect)
            if answered is not None:
                return answered

    def _collect(self, prompt: Initials, who: Who, effect: str) -> AskedAnswer:
        """Each person of the table answers, in any order; what a run before this one has of it is not asked again."""
        engine = self._engine
        while True:
            given = tuple(engine.state.in_part.get(effect, ()))
            names = tuple(one.person for one in given)
            missing = [one for one in prompt.persons if one in engine.state.present and one not in names]
            if given and not missing:
                return AskedAnswer(answer=Initialled(persons=names), by=given)
            able = tuple(one for one in missing if one in engine.room.signed_in())
            if not able:
                self._wait(people.in_words(engine.plan, Who(persons=tuple(missing) or prompt.persons)), effect)
                continue
            answered = self._once(prompt, who, able, effect, names)
            if answered is not None:
                part = AnsweredInPart(
                    effect=effect, digest=digest(Ask(prompt, who)), prompt=prompt.kind, by=answered.by[0]
                )
                engine.write(part)

    def await_quorum(self, effect: str) -> None:
        """Wait until enough custodians are in the room for the token to be used."""
        engine = self._engine
        while not people.quorum_present(engine.plan, engine.state):
            self._wait(f"{engine.plan.quorum.custodians} custodians", effect)

    def _wait(self, who: str, effect: str) -> None:
        """People are missing: whoever is here brings them back, or does something else; then look again."""
        missing = PeopleMissing(who=who)
        self._engine.face.refused(missing)
        self.what_now(missing, effect, f"{who} are here")
        if self._engine.somebody_joins():
            # They are enrolled by a step of their own, which must not wait for the one that waits for them.
            self._engine.leave_step()

    def what_now(self, refusal: Refusal, effect: str, expected: str) -> None:
        """Somebody says how to go on; returns where it is to be tried again, and carries out anything else."""
        engine = self._engine
        prompt = Choose(
            text=text("engine.refused", sentence=refusal.operator_text),
            options=(
                Option(id="retry", text=text("engine.option-retry")),
                Option(id="deviation", text=text("engine.option-deviation")),
                Option(id="pause", text=text("engine.option-pause")),
                Option(id="stop", text=text("engine.option-stop")),
            ),
            default="retry",
        )
        while True:
            # An administrator says it, or anybody while none is here; in an empty room people can only come back.
            who = ADMINISTRATOR if self._candidates(ADMINISTRATOR) else Who()
            eligible = self._candidates(who)
            if not eligible:
                engine.face.refused(PeopleMissing(who=people.in_words(engine.plan, ADMINISTRATOR)))
            answered = self._once(prompt, who, eligible, effect)
            if answered is None:
                continue
            assert isinstance(answered.answer, Chosen)
            if answered.answer.option != "retry":
                engine.interrupt(
                    Interruption(
                        kind=Interrupt(answered.answer.option),
                        by=tuple(one.person for one in answered.by),
                        expected=expected,
                        happened=f"{refusal.code}: {refusal.operator_text}",
                    )
                )
            return

    def own_code(self, person: str) -> tuple[ActedBy, ...]:
        """The mark of a person who gives the code that they chose; empty, and journalled, where it is not right."""
        part, marks = self._prove(Proof.CODE, (person,), "return")
        if part is not None:
            self._engine.write(AnswerRefused(effect="return", prompt="code", part=part))
            self._engine.face.refuse("code", part)
        return marks

    def _candidates(self, who: Who) -> tuple[str, ...]:
        engine = self._engine
        return people.candidates(engine.plan, engine.state, who, engine.room.signed_in())

    def _once(
        self, prompt: Prompt[Any], who: Who, eligible: tuple[str, ...], effect: str, given: tuple[str, ...] = ()
    ) -> AskedAnswer | None:
        """Ask once; None where people did something else, or where the answer did not hold."""
        engine = self._engine
        reply = engine.face.ask(Request(effect=effect, prompt=prompt, who=who, candidates=eligible, given=given))
        if engine.plugs.settle():
            # Whatever came while this stood there may have typed the answer.
            return None
        if isinstance(reply, Interruption):
            if effect == PLUGGED and reply.kind not in (Interrupt.PAUSE, Interrupt.STOP):
                engine.face.refused(DecideDeviceFirst())
                return None
            engine.interrupt(reply)
            return None
        part = people.own_word(engine.plan, prompt, eligible, reply.by)
        part = part or people.objection(engine.plan, who, eligible, reply.by) or prompt.check(reply.answer)
        if part is None:
            part, marks = self._prove(who.proof, reply.by, prompt.kind)
            if part is None:
                return AskedAnswer(answer=reply.answer, by=marks)
        engine.write(AnswerRefused(effect=effect, prompt=prompt.kind, part=part))
        engine.face.refuse(prompt.kind, part)
        return None

    def _prove(self, proof: Proof, by: tuple[str, ...], subject: str) -> tuple[str | None, tuple[ActedBy, ...]]:
        """The proof of each person who acted; the first that fails is named."""
        if proof is Proof.CLAIM:
            return None, tuple(ActedBy(person=person, mark=Mark.CLAIMED) for person in by)
        for person in by:
            request = SecretRequest(page=SecretPage.CODE_CHECK, person=person, subject=subject)
            try:
                with self._engine.face.line(request) as line:
                    verdict = self._engine.room.check_code(person, line)
            except Fatal:
                raise
            except Refusal as refusal:
                return f"session code of {person}: {refusal.code}", ()
            if verdict is not CodeVerdict.RIGHT:
                return f"session code of {person}: {verdict.value}", ()
        return None, tuple(ActedBy(person=person, mark=Mark.CODE) for person in by)
