"""What a face is: it renders prompts and brings back answers, and decides nothing (engine.md)."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from ceremony_app.core.journal.entries import Body, Carried
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.ceremony import Step
from ceremony_app.core.script.effects import Prompt, Who
from ceremony_app.core.script.messages import Message
from ceremony_app.core.script.prompts import SecretRequest
from ceremony_app.core.value import Value
from ceremony_app.devices.secrets.lines import Line


@dataclass(frozen=True)
class Request:
    """One prompt, who must answer it, and who of those in the room can."""

    effect: str
    prompt: Prompt[Any]
    who: Who
    candidates: tuple[str, ...]
    """People who may act, by id; where `who` names persons, exactly those."""
    given: tuple[str, ...] = ()
    """Of a table that several people answer each: those who did already."""


@dataclass(frozen=True)
class Reply:
    """An answer and the people who gave it, in the order in which they acted."""

    answer: Value
    by: tuple[str, ...]


class Interrupt(StrEnum):
    """What people can do instead of answering."""

    DEVIATION = "deviation"
    BACK = "back"
    LEAVE = "leave"
    RETURN = "return"
    JOIN = "join"
    """Somebody who was declared absent has come."""
    PLUGGED = "plugged"
    """A face saw something plugged in that can type; the engine looks for itself, and the answer in hand is off."""
    CARRIED = "carried"
    """A file came in or went out by codes."""
    PAUSE = "pause"
    STOP = "stop"


@dataclass(frozen=True)
class Interruption:
    """Something other than an answer; the engine carries it out at this boundary."""

    kind: Interrupt
    by: tuple[str, ...] = ()
    expected: str = ""
    happened: str = ""
    """What happened, or the reason of a pause or stop."""
    carried: Carried | None = None


@dataclass(frozen=True)
class Progress:
    """What a running operation waits for. Never journalled; a face drops what is not of the current effect."""

    effect: str
    text: str


class Face(Protocol):
    """One of the renderers: the terminal, the window, the scripted people."""

    def began(self, step: Step, place: str, act: Message) -> None:
        """A step begins; `place` is as `12 of 80`."""

    def ask(self, request: Request) -> Reply | Interruption:
        """Put a prompt before people and wait for their answer."""

    def refuse(self, why: str, part: str) -> None:
        """Tell that an answer was not accepted, and which part of it is wrong."""

    def refused(self, refusal: Refusal) -> None:
        """Tell that the step was refused, and the next thing to do."""

    def line(self, request: SecretRequest) -> AbstractContextManager[Line]:
        """Put a person before a line to the secrets child, for as long as the context lasts."""

    def progress(self, progress: Progress) -> None:
        """Tell what a long operation is doing."""

    def recorded(self, body: Body) -> None:
        """An entry was written."""
