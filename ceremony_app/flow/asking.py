"""Asking: a prompt goes to the face, the answer and the people are checked, codes are verified by the secrets child."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ceremony_app.core.journal.entries import ActedBy, AnswerRefused, Mark
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.effects import Prompt, Proof, Who
from ceremony_app.core.script.prompts import SecretPage, SecretRequest
from ceremony_app.core.value import Value
from ceremony_app.devices.secrets.values import CodeVerdict
from ceremony_app.flow import people
from ceremony_app.flow.faces import Interruption, Request
from ceremony_app.flow.refusals import PeopleMissing

if TYPE_CHECKING:
    from ceremony_app.flow.engine import Engine


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
        """Ask until an answer holds; raises PeopleMissing, or what an interruption leads to."""
        engine = self._engine
        while True:
            act = engine.step.act if engine.step else ""
            eligible = people.candidates(engine.plan, engine.state, who, act, engine.room.signed_in())
            if not people.enough(engine.plan, who, eligible):
                raise PeopleMissing(who=people.in_words(engine.plan, who))
            reply = engine.face.ask(Request(effect=effect, prompt=prompt, who=who, candidates=eligible))
            if isinstance(reply, Interruption):
                engine.interrupt(reply)
                continue
            part = people.objection(engine.plan, who, eligible, reply.by) or prompt.check(reply.answer)
            if part is None:
                part, marks = self._prove(who.proof, reply.by, prompt.kind)
                if part is None:
                    return AskedAnswer(answer=reply.answer, by=marks)
            self._refuse(prompt, effect, part)

    def _refuse(self, prompt: Prompt[Any], effect: str, part: str) -> None:
        self._engine.write(AnswerRefused(effect=effect, prompt=prompt.kind, part=part))
        self._engine.face.refuse(prompt.kind, part)

    def _prove(self, proof: Proof, by: tuple[str, ...], subject: str) -> tuple[str | None, tuple[ActedBy, ...]]:
        """The proof of each person who acted; the first that fails is named."""
        if proof is Proof.CLAIM:
            return None, tuple(ActedBy(person=person, mark=Mark.CLAIMED) for person in by)
        for person in by:
            request = SecretRequest(page=SecretPage.CODE_CHECK, person=person, subject=subject)
            try:
                with self._engine.face.line(request) as line:
                    verdict = self._engine.room.check_code(person, line)
            except Refusal as refusal:
                return f"session code of {person}: {refusal.code}", ()
            if verdict is not CodeVerdict.RIGHT:
                return f"session code of {person}: {verdict.value}", ()
        return None, tuple(ActedBy(person=person, mark=Mark.CODE) for person in by)
