"""What the window knows of a ceremony: copies made in the engine's thread, never the engine's own objects."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.script.ceremony import Step
from ceremony_app.core.script.messages import Message
from ceremony_app.flow.people import may_join

if TYPE_CHECKING:
    from ceremony_app.flow.engine import Engine

RESUME = "resume"
"""The act that a resume puts in between."""


class Standing(StrEnum):
    """Where a step or an act stands."""

    DONE = "done"
    NOW = "now"
    LATER = "later"
    LEFT_OUT = "left-out"


@dataclass(frozen=True)
class StepView:
    """A step in the rail."""

    id: str
    act: str
    title: Message
    standing: Standing


@dataclass(frozen=True)
class ActView:
    """An act in the rail, with its steps."""

    act: str
    standing: Standing
    steps: tuple[StepView, ...]


@dataclass(frozen=True)
class Snapshot:
    """The ceremony at the moment a step began."""

    acts: tuple[ActView, ...]
    step: str
    act: str
    title: Message
    place: str
    present: tuple[str, ...]
    enrolled: tuple[str, ...]
    deviations: int
    may_join: tuple[str, ...] = ()
    """People who were declared absent and may still come."""


@dataclass(frozen=True)
class Opening:
    """A ceremony that was opened: what stood in its journal, and since when it runs."""

    ceremony: str
    entries: tuple[Entry, ...] = field(default=())


def planned(script: tuple[Step, ...]) -> tuple[ActView, ...]:
    """The acts of a ceremony of which nothing was done yet."""
    return _acts([StepView(one.id, one.act, one.title, Standing.LATER) for one in script])


def snapshot(engine: Engine, step: Step, place: str) -> Snapshot:
    """Copy what the window shows; called in the engine's thread while it stands still."""
    state = engine.state
    shown = [_view(engine, one, step.id) for one in _all_steps(engine)]
    count = next((number for number, one in enumerate(shown, start=1) if one.id == step.id), 0)
    return Snapshot(
        acts=_acts(shown),
        step=step.id,
        act=step.act,
        title=step.title,
        # Counted over the whole ceremony: the engine knows the seal's steps only when the journal is closed.
        place=f"{count} of {len(shown)}" if count else place,
        present=tuple(state.present),
        enrolled=tuple(sorted(state.enrolled)),
        deviations=len(state.deviations),
        may_join=may_join(engine.plan, state),
    )


def _acts(steps: list[StepView]) -> tuple[ActView, ...]:
    acts: dict[str, list[StepView]] = {}
    for one in steps:
        acts.setdefault(one.act, []).append(one)
    return tuple(ActView(act, _standing(those), tuple(those)) for act, those in acts.items())


def _all_steps(engine: Engine) -> list[Step]:
    """Every step that was, is or will be, in the order in which people meet them."""
    ahead = list(engine.steps())
    known = {step.id for step in ahead}
    ended, skipped = engine.state.ended, engine.state.skipped
    behind = [one for one in engine.script if one.id not in known and (one.id in ended or one.id in skipped)]
    before = [one for one in ahead if one.id in ended or one.id in skipped]
    rest = [one for one in ahead if one not in before]
    done = _in_order([*behind, *before], list(ended))
    planned = {one.id for one in (*done, *rest)}
    stopped = engine.state.stopped is not None
    after = [one for one in engine.script if one.id not in planned and (one.act == "seal" or not stopped)]
    return [*done, *rest, *after]


def _in_order(done: list[Step], ended: list[str]) -> list[Step]:
    """Steps of a resume stand where it came in between, and not before everything that was done by then."""
    order = {step: place for place, step in enumerate(ended)}
    between = [one for one in done if one.act == RESUME]
    own = [one for one in done if one.act != RESUME]
    came = min((order[one.id] for one in between if one.id in order), default=len(order))
    cut = next((place for place, one in enumerate(own) if order.get(one.id, -1) > came), len(own))
    return [*own[:cut], *between, *own[cut:]]


def _view(engine: Engine, step: Step, now: str) -> StepView:
    if step.id == now:
        standing = Standing.NOW
    elif step.id in engine.state.ended:
        standing = Standing.DONE
    elif step.id in engine.state.skipped:
        standing = Standing.LEFT_OUT
    else:
        standing = Standing.LATER
    return StepView(step.id, step.act, step.title, standing)


def _standing(steps: list[StepView]) -> Standing:
    standings = {step.standing for step in steps}
    if Standing.NOW in standings:
        return Standing.NOW
    if standings <= {Standing.LEFT_OUT}:
        return Standing.LEFT_OUT
    if standings <= {Standing.DONE, Standing.LEFT_OUT}:
        return Standing.DONE
    return Standing.LATER
