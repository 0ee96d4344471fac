"""A face that answers from a table, and whose answers a test replaces or interrupts."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from ceremony_app.core.journal.entries import Body, Disposition
from ceremony_app.core.keys.fingerprints import GROUPS_TO_TYPE, groups
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import prompts
from ceremony_app.core.script.ceremony import Step
from ceremony_app.core.script.effects import Pick, Prompt
from ceremony_app.core.script.messages import Message
from ceremony_app.core.script.prompts import SecretRequest
from ceremony_app.core.value import Value
from ceremony_app.devices.secrets.lines import Line
from ceremony_app.flow.faces import Interrupt, Interruption, Progress, Reply, Request
from tests.flow.fake_room import no_line

MAX_ASKS = 400
ADMINISTRATORS = frozenset(("marta", "tomas"))
Answer = Reply | Interruption | Callable[[Request], Reply | Interruption]


@dataclass
class Asked:
    """One prompt as the face saw it."""

    step: str
    name: str
    act: str
    request: Request

    @property
    def text(self) -> str:
        """The id of its text."""
        return str(self.request.prompt.to_json()["text"]["id"])


@dataclass
class Instead:
    """What to answer instead of the usual, the first time that it fits."""

    fits: Callable[[Asked], bool]
    answer: Answer


@dataclass
class TableFace:
    """Scripted people of a test."""

    asked: list[Asked] = field(default_factory=list)
    instead: list[Instead] = field(default_factory=list)
    dispositions: list[tuple[Disposition, str]] = field(default_factory=list)
    """What deviations lead to, in order, with their subjects."""
    choices: dict[str, str] = field(default_factory=dict)
    """Options by text id, where the default is not what is wanted."""
    refusals: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    _step: Step | None = None

    def began(self, step: Step, place: str, act: Message) -> None:
        """Remember the step."""
        self._step = step
        self.steps.append(f"{step.id} {step.name} {step.subject}".strip())

    def ask(self, request: Request) -> Reply | Interruption:
        """The next replacement that fits, or the usual answer."""
        step = self._step
        assert step is not None
        asked = Asked(step.id, step.name, step.act, request)
        self.asked.append(asked)
        assert len(self.asked) < MAX_ASKS, f"asked without end: {asked.text}"
        for one in self.instead:
            if one.fits(asked):
                self.instead.remove(one)
                return one.answer(request) if callable(one.answer) else one.answer
        return Reply(answer=self.usual(request.prompt), by=self.people(request))

    def people(self, request: Request) -> tuple[str, ...]:
        """The first who may act; for a consent others before administrators."""
        if request.who.persons:
            return request.candidates
        ranked = request.candidates
        if request.who.pick is Pick.TWO_FOR_CONSENT:
            ranked = tuple(sorted(ranked, key=lambda person: person in ADMINISTRATORS))
        return ranked[: request.who.count]

    def usual(self, prompt: Prompt[Value]) -> Value:
        """What people answer when all goes well."""
        if isinstance(prompt, prompts.Choose):
            return prompts.Chosen(option=self._choice(prompt))
        return usual_answer(prompt)

    def _choice(self, prompt: prompts.Choose) -> str:
        if prompt.text.id == "engine.disposition" and self.dispositions:
            disposition, subject = self.dispositions[0]
            if not subject:
                self.dispositions.pop(0)
            return disposition.value
        if prompt.text.id == "engine.subject":
            return self.dispositions.pop(0)[1]
        return self.choices.get(prompt.text.id, prompt.default)

    def refuse(self, why: str, part: str) -> None:
        """Remember the part."""
        self.parts.append(part)

    def refused(self, refusal: Refusal) -> None:
        """Remember the code."""
        self.refusals.append(refusal.code)

    def line(self, request: SecretRequest) -> AbstractContextManager[Line]:
        """A line to nobody."""
        return no_line()

    def progress(self, progress: Progress) -> None:
        """Nobody looks."""

    def recorded(self, body: Body) -> None:
        """Nobody looks."""

    # What a test asks for

    def at(self, text: str, answer: Answer) -> None:
        """Answer this at the next prompt with this text id."""
        self.instead.append(Instead(lambda asked: asked.text == text, answer))

    def at_step(self, name: str, answer: Answer) -> None:
        """Answer this at the next prompt of a step with this name."""
        self.instead.append(Instead(lambda asked: asked.name == name and not asked.text.startswith("engine."), answer))

    def at_act(self, act: str, answer: Answer) -> None:
        """Answer this at the next prompt of an act."""
        self.instead.append(Instead(lambda asked: asked.act == act and not asked.text.startswith("engine."), answer))

    def texts(self) -> list[str]:
        """The text ids of all prompts, in order."""
        return [one.text for one in self.asked]


def usual_answer(prompt: Prompt[Value]) -> Value:
    """The right answer to a prompt, of the kinds that have one."""
    match prompt:
        case prompts.BringFiles():
            return prompts.Brought()
        case prompts.Confirm() | prompts.CheckTable():
            return prompts.Confirmed()
        case prompts.Initials():
            return prompts.Initialled(persons=prompt.persons)
        case prompts.ReadAloud():
            return prompts.TypedWords(words=prompt.words[-prompt.type_last :])
        case prompts.CompareFromCopy():
            typed = " ".join(groups(bytes.fromhex(prompt.expected))[:GROUPS_TO_TYPE])
            return prompts.FromCopy(copy_state=prompts.Copy.TYPED, channel="letter", bearer="Ada", typed=typed)
        case prompts.TypeTwice():
            serial = f"E-{len(prompt.taken) + 1}"
            return prompts.TypedTwice(first=serial, second=serial)
        case prompts.EnterText():
            return prompts.Entered(text=prompt.suggestion or "as shown")
        case prompts.Choose():
            return prompts.Chosen(option=prompt.default)
        case prompts.Consent():
            return prompts.Consented(decision=prompts.Decision.CONSENT, reason="a drill")
        case prompts.Statement():
            return prompts.Stated(agreement=prompts.Agreement.AGREES, remark="")
        case _:
            raise TypeError(type(prompt).__name__)


def deviation(*by: str) -> Interruption:
    """People record a deviation."""
    return Interruption(Interrupt.DEVIATION, by, "the script", "something else")


def stop() -> Interruption:
    """People stop."""
    return Interruption(Interrupt.STOP, (), "", "enough")


def pause() -> Interruption:
    """People pause."""
    return Interruption(Interrupt.PAUSE, (), "", "lunch")


def leave(*who: str) -> Interruption:
    """People leave."""
    return Interruption(Interrupt.LEAVE, who)


def back(*who: str) -> Interruption:
    """People are back."""
    return Interruption(Interrupt.RETURN, who)
