"""The steps of this program, fed with all that a journal holds: whether it would have done the same, by digest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import (
    Answered,
    AnsweredInPart,
    DeviationDecided,
    Done,
    Intended,
    Recorded,
    Resumed,
    StepBegan,
    StepEnded,
    Stopped,
)
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import compile as compiled
from ceremony_app.core.script.ceremony import Ceremony, Step
from ceremony_app.core.script.effects import Effect, StepRun, digest
from ceremony_app.core.script.state import State, extend

_CANNOT_READ = (ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError, RuntimeError)
"""What a step raises that another program's outcomes do not fit."""


def diverging(plan: Plan, plan_sha256: str, planned: tuple[Step, ...], entries: Sequence[Entry]) -> str:
    """Where this program parts from a journal, as `step STEP, entry NUMBER`; empty where it would have done the same.

    Every attempt of every step is gone through, struck out or not, up to the last entry.
    """
    return _Rerun(plan, plan_sha256, planned).through(entries)


@dataclass
class _Attempt:
    step: Step
    run: StepRun[None]
    effect: Effect | None = None
    began: bool = False
    """Whether an outcome was fed already."""
    otherwise: list[_Attempt] = field(default_factory=list)
    """The same attempt, begun after a decision that fell before its first outcome."""

    def feed(self, value: object) -> None:
        self.effect = None
        try:
            self.effect = self.run.send(value)
        except (StopIteration, Refusal):
            # The step is at its end, or refuses; in both cases it asks for nothing more.
            self.effect = None


class _Rerun:
    def __init__(self, plan: Plan, plan_sha256: str, planned: tuple[Step, ...]) -> None:
        self._plan, self._planned = plan, planned
        self._state = State()
        self._ceremony = Ceremony(plan, plan_sha256, self._state)
        self._reentry: tuple[Step, ...] | None = ()
        self._attempts: dict[str, _Attempt] = {}
        self._current = ""

    def through(self, entries: Sequence[Entry]) -> str:
        """Where it parts; empty where it does not."""
        for entry in entries:
            step = _step(entry)
            try:
                same = self._same(entry, step)
                extend(self._state, [entry])
                same = same and self._go_on(entry, step)
            except _CANNOT_READ:
                same = False
            if not same:
                return f"step {step}, entry {entry.entry}"
        return ""

    def _same(self, entry: Entry, step: str) -> bool:
        """Whether the step that an entry is of asks for just that."""
        body = entry.body
        attempt = self._attempts.get(step)
        if isinstance(body, StepEnded):
            return attempt is not None and attempt.effect is None
        if not isinstance(body, Answered | AnsweredInPart | Done | Recorded | Intended) or step == "pause":
            return True
        if attempt is None:
            return False
        if not _is(attempt, body.digest) and not attempt.began:
            attempt = next((one for one in attempt.otherwise if _is(one, body.digest)), attempt)
            self._attempts[step] = attempt
        return _is(attempt, body.digest)

    def _go_on(self, entry: Entry, step: str) -> bool:
        body = entry.body
        if isinstance(body, Resumed) or (isinstance(body, Stopped) and body.step.startswith("R")):
            self._reentry = None
        elif isinstance(body, StepBegan):
            begun = next((one for one in self._steps() if one.id == body.step), None)
            if begun is None or (begun.act, begun.name, begun.subject) != (body.act, body.name, body.subject):
                return False
            self._attempts[step] = self._begin(begun)
            self._current = step
        elif isinstance(body, DeviationDecided):
            attempt = self._attempts.get(self._current)
            if attempt is not None and not attempt.began:
                attempt.otherwise.append(self._begin(attempt.step))
        elif isinstance(body, Answered | Done | Recorded) and step != "pause":
            attempt = self._attempts[step]
            attempt.began = True
            attempt.feed(
                body.answer if isinstance(body, Answered) else body.outcome if isinstance(body, Done) else None
            )
        return True

    def _begin(self, step: Step) -> _Attempt:
        attempt = _Attempt(step, step.run(self._ceremony))
        attempt.feed(None)
        return attempt

    def _steps(self) -> tuple[Step, ...]:
        if self._reentry is None:
            self._reentry = compiled.reentry_script(self._plan, self._state, len(self._state.resumes))
        return compiled.steps_now(self._plan, self._state, self._reentry, self._planned)


def _is(attempt: _Attempt, wanted: str) -> bool:
    return attempt.effect is not None and digest(attempt.effect) == wanted


def _step(entry: Entry) -> str:
    body = entry.body
    if isinstance(body, StepBegan | StepEnded):
        return body.step
    if isinstance(body, Answered | AnsweredInPart | Done | Recorded | Intended):
        return body.effect.split("/", 1)[0]
    return ""
