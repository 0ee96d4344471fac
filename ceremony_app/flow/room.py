"""The room as the engine sees it: whatever performs operations, beside the people."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from ceremony_app.core.journal.entries import Lost, SetVoided
from ceremony_app.core.script.effects import Operation
from ceremony_app.core.script.state import State
from ceremony_app.core.value import Value
from ceremony_app.devices.secrets.lines import Line
from ceremony_app.devices.secrets.values import CodeVerdict


class Trace(StrEnum):
    """What a lost irreversible operation left behind."""

    NOTHING = "nothing"
    """Nothing was done."""
    WHOLE = "whole"
    """It was done, and its outcome could be found again."""
    PART = "part"
    """Something is there that can only be destroyed."""
    UNSEEN = "unseen"
    """Nobody could look where it would be."""


@dataclass(frozen=True)
class Found:
    """What looking for the trace of an operation found; `outcome` where it was done."""

    trace: Trace
    words: str
    outcome: Value | None = None


@dataclass(frozen=True)
class ScopeLost:
    """A secret scope whose child is gone and out of which nothing had come: its steps are simply done again."""

    policy: str


class Room(Protocol):
    """Devices and files of one ceremony; one operation at a time."""

    def perform(self, operation: Operation[Any], state: State, effect: str) -> Value:
        """Do it; raises Refusal, ChildGone where the outcome is unknown."""

    def reconcile(self, operation: Operation[Any]) -> Found:
        """Look what a lost operation left."""

    def undo(self, operation: Operation[Any]) -> None:
        """Destroy what a lost operation left; raises Refusal."""

    def check_code(self, person: str, line: Line) -> CodeVerdict:
        """Whether the code that comes over the line is the person's."""

    def signed_in(self) -> frozenset[str]:
        """People who enrolled a code since the program started."""

    def lost_scope(self, state: State) -> SetVoided | ScopeLost | None:
        """The share set whose secrets child is gone before its commit, to be voided, or a scope of another kind
        that lost its child; None where there is none."""

    def end_scope(self, policy: str) -> None:
        """End the secrets child of a policy's scope, if there is one."""

    def sign_head(self, state: State, head: str) -> str | None:
        """The ceremony key's signature of a checkpoint, hex; None where the token is not open."""

    def remember_head(self, state: State, count: int, head: str) -> None:
        """Write the head into the token, where it keeps records."""

    def device_lost(self, least: Lost) -> Lost:
        """After ChildGone: end what is left of what died, and at least this; what is gone."""

    def give_up(self) -> bool:
        """Wait for the token no longer: its process is ended, and what it was doing is unknown.

        Called from another thread than the engine's, while that waits. False where there is no token process.
        """

    def close(self) -> None:
        """Log out, end every child."""
