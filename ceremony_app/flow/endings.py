"""The questions at the end of a run: whether to pause or stop, and the head on paper; Back rewinds no step there."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from ceremony_app.core.journal.entries import Recorded
from ceremony_app.core.script.acts import people
from ceremony_app.core.script.ceremony import TWO_CLAIM
from ceremony_app.core.script.effects import Record, Who, digest
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.prompts import Confirm
from ceremony_app.flow.asking import AskedAnswer, Asking
from ceremony_app.flow.refusals import BackNotPossible

if TYPE_CHECKING:
    from ceremony_app.flow.engine import Engine


class Standing(StrEnum):
    """How firm a pause or a stop is while it is asked about."""

    NONE = "none"
    WISHED = "wished"
    DECIDED = "decided"


class _GoesOn(Exception):
    """People went back from the question whether this run ends; never seen outside this module."""


class Endings:
    """Asks what is asked when people pause or stop."""

    def __init__(self, engine: Engine, asking: Asking) -> None:
        self._engine = engine
        self._asking = asking
        self._standing = Standing.NONE

    def confirmed(self, effect: str, reason: str, who: Who, standing: Standing) -> AskedAnswer | None:
        """Two people confirm a pause or a stop; None where they went back, so that the ceremony goes on."""
        prompt = Confirm(text=text(f"engine.{effect}-confirm", reason=reason))
        self._standing = standing
        try:
            return self._asking.ask(prompt, who, effect)
        except _GoesOn:
            return None
        finally:
            self._standing = Standing.NONE

    def head_on_paper(self, act: str) -> None:
        """The head is read aloud, written on paper, and its last words are typed back."""
        engine = self._engine
        prompt, fact = people.paused_head_prompt(act, engine.state.head)
        self._standing = Standing.DECIDED
        try:
            self._asking.ask(prompt, TWO_CLAIM, "pause")
        finally:
            self._standing = Standing.NONE
        effect = f"pause/{engine.state.entries + 1}/1"
        engine.write(Recorded(effect=effect, digest=digest(Record(fact)), fact=fact.kind, value=fact.to_json()))

    def check_back(self) -> None:
        """Return where Back is about a step, leave the question otherwise; raises BackNotPossible once decided."""
        if self._standing is Standing.WISHED:
            raise _GoesOn
        if self._standing is Standing.DECIDED:
            raise BackNotPossible(why="two people decided already that this run ends")
