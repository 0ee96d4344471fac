"""The three ways out of a step: ask people, do something, record a fact (engine.md)."""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, Generic, TypeVar, cast

from ceremony_app.core.canonical import canonical
from ceremony_app.core.plan.schema import Role
from ceremony_app.core.value import Value

R = TypeVar("R")
A = TypeVar("A")


class EffectKind(StrEnum):
    """What a missing or recorded outcome of an operation means (engine.md rule 2)."""

    REPEATABLE = "repeatable"
    IRREVERSIBLE = "irreversible"
    LIVE = "live"


class Pick(StrEnum):
    """Which people may act together."""

    ANY = "any"
    """As many different people as asked for, of the roles named."""
    TWO_FOR_CONSENT = "two-for-consent"
    """Two different people, at most one of them an administrator (engine.md rule 10)."""


class Proof(StrEnum):
    """What a person has to give to act."""

    CLAIM = "claim"
    CODE = "code"


class Who(Value):
    """Who must act: how many different people, of which roles or which persons, and with what proof."""

    count: int = 1
    roles: tuple[Role, ...] = ()
    """Empty: any role."""
    persons: tuple[str, ...] = ()
    """Empty: anybody of the roles. Otherwise exactly these, or those who took their place."""
    pick: Pick = Pick.ANY
    proof: Proof = Proof.CLAIM


class Prompt(Value, Generic[A]):
    """A question to people, as a value with meaning; each kind names itself and the answer it takes."""

    kind: ClassVar[str]
    answer: ClassVar[type[Value]]

    def read(self, raw: object) -> A:
        """The typed answer in its JSON form; raises pydantic.ValidationError."""
        return cast(A, self.answer.from_json(raw))

    def check(self, answer: A) -> str | None:  # noqa: ARG002 - kinds that can be wrong override it.
        """Which part of the answer is wrong, in words that repeat no part of it; None where it is acceptable."""
        return None


class Operation(Value, Generic[R]):
    """Something for the devices to do; its type says what a lost outcome means."""

    kind: ClassVar[str]
    effect: ClassVar[EffectKind]
    result: ClassVar[type[Value]]

    def read(self, raw: object) -> R:
        """The typed outcome in its JSON form; raises pydantic.ValidationError."""
        return cast(R, self.result.from_json(raw))


class Fact(Value):
    """Something that is now true of the ceremony; the state is made of these."""

    kind: ClassVar[str]


@dataclass(frozen=True)
class Ask:
    """Put a prompt before people."""

    prompt: Prompt[Any]
    who: Who

    def canonical(self) -> dict[str, Any]:
        """What the effect is, for its digest."""
        return {"ask": self.prompt.kind, "prompt": self.prompt.to_json(), "who": self.who.to_json()}


@dataclass(frozen=True)
class Do:
    """Have the devices do an operation."""

    operation: Operation[Any]

    def canonical(self) -> dict[str, Any]:
        """What the effect is, for its digest."""
        return {"do": self.operation.kind, "arguments": self.operation.to_json()}


@dataclass(frozen=True)
class Record:
    """Write a fact into the journal."""

    fact: Fact

    def canonical(self) -> dict[str, Any]:
        """What the effect is, for its digest."""
        return {"record": self.fact.kind, "value": self.fact.to_json()}


Effect = Ask | Do | Record
StepRun = Generator[Effect, Any, R]


def digest(effect: Effect) -> str:
    """SHA-256 of the effect's RFC 8785 form, hex: what a replay compares (engine.md rule 1)."""
    return hashlib.sha256(canonical(effect.canonical())).hexdigest()


def ask(prompt: Prompt[A], who: Who) -> StepRun[A]:
    """Ask people; the answer comes back typed, and is the same live and in replay."""
    return prompt.read((yield Ask(prompt, who)))


def do(operation: Operation[R]) -> StepRun[R]:
    """Have an operation done; its outcome comes back typed, and is the same live and in replay."""
    return operation.read((yield Do(operation)))


def record(fact: Fact) -> StepRun[None]:
    """Write a fact."""
    yield Record(fact)
