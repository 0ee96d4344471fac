"""The forecast asks each wrap once, in the order of the plan, and keeps why routes failed."""

from __future__ import annotations

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.plan.forecast import FailedTrial, predict_routes
from ceremony_app.core.value import Value
from ceremony_app.core.wrapping.forms import DEFAULT_ALLOWED, Layout, OaepHash, Route, WrapForm
from tests.core.plan.samples import PLAN, SECOND_TARGET, loaded


class Trial(Value):
    route: Route
    passed: bool
    why: str


class Rehearsal(Value):
    trials: tuple[Trial, ...]
    chosen: Route | None


def test_each_wrap_is_foretold_and_equal_ones_are_tried_once() -> None:
    asked: list[tuple[KeyAlgorithm, WrapForm | None, tuple[Route, ...]]] = []

    def rehearse(algorithm: KeyAlgorithm, form: WrapForm | None, allowed: tuple[Route, ...]) -> Rehearsal:
        asked.append((algorithm, form, allowed))
        if form is None:
            return Rehearsal(trials=(), chosen=Route.BACKUP_KWP)
        return Rehearsal(trials=(Trial(route=Route.DIRECT, passed=False, why="SHA-1"),), chosen=None)

    plan = loaded(PLAN + SECOND_TARGET).plan
    assert plan is not None
    predictions = predict_routes(plan, rehearse)
    form = WrapForm(layout=Layout.OAEP_DIRECT, oaep_hash=OaepHash.SHA256, modulus_bits=4096)
    assert asked == [(KeyAlgorithm.AES_256, form, DEFAULT_ALLOWED), (KeyAlgorithm.AES_256, None, DEFAULT_ALLOWED)]
    assert [(each.key, each.target, each.route) for each in predictions] == [
        ("data", "aws", None),
        ("data", "aws-again", None),
        ("data", None, Route.BACKUP_KWP),
    ]
    assert predictions[0].failed == (FailedTrial(route=Route.DIRECT, why="SHA-1"),)
