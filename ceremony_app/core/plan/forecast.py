"""Which route each wrap of a plan will take, asked of a rehearsal on the bound token before the day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.targets.registry import needs
from ceremony_app.core.value import Value
from ceremony_app.core.wrapping.forms import Route, WrapForm


class TrialLike(Protocol):
    """One route as it was tried."""

    @property
    def route(self) -> Route:
        """The route."""

    @property
    def passed(self) -> bool:
        """Whether it gave the right bytes."""

    @property
    def why(self) -> str:
        """Why it failed, in a few words."""


class RehearsalLike(Protocol):
    """What a rehearsal on throwaway keys gave (`devices/wraps` has the real one)."""

    @property
    def trials(self) -> Sequence[TrialLike]:
        """The routes tried, in order."""

    @property
    def chosen(self) -> Route | None:
        """The first allowed route that passed, or None."""


Rehearse = Callable[[KeyAlgorithm, WrapForm | None, tuple[Route, ...]], RehearsalLike]
"""Rehearses one wrap: algorithm, form (None: the backup), allowed routes."""


class FailedTrial(Value):
    """A route that did not pass, and why."""

    route: Route
    why: str


class RoutePrediction(Value):
    """What one wrap of one key will do; `target` is None for the backup."""

    key: str
    target: str | None
    algorithm: KeyAlgorithm
    form: WrapForm | None
    route: Route | None
    """None: no allowed route passes on this token, so the ceremony would stop before this key is born."""
    failed: tuple[FailedTrial, ...]


def predict_routes(plan: Plan, rehearse: Rehearse) -> tuple[RoutePrediction, ...]:
    """The route of every wrap of the plan: for each key its targets in order, then its backup.

    Equal wraps are rehearsed once. Targets of keys that the plan does not make are left out.
    """
    known: dict[tuple[KeyAlgorithm, WrapForm | None, tuple[Route, ...]], RehearsalLike] = {}
    predictions = []
    for key in plan.keys:
        wraps: list[tuple[str | None, WrapForm | None]] = [
            (target.id, needs(target)) for target in plan.targets if target.key == key.id
        ]
        for target_id, form in [*wraps, (None, None)]:
            # WrapForm is frozen, so it serves as a part of the key.
            asked = (key.algorithm, form, key.ways)
            if asked not in known:
                known[asked] = rehearse(*asked)
            predictions.append(
                RoutePrediction(
                    key=key.id,
                    target=target_id,
                    algorithm=key.algorithm,
                    form=form,
                    route=known[asked].chosen,
                    failed=tuple(
                        FailedTrial(route=trial.route, why=trial.why)
                        for trial in known[asked].trials
                        if not trial.passed
                    ),
                )
            )
    return tuple(predictions)
