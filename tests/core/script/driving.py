"""Steps driven without an engine: feed answers, look at the effects."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from ceremony_app.core.evidence.values import Evidence, LogVerdict
from ceremony_app.core.journal.chain import seal
from ceremony_app.core.journal.entries import Body, Recorded, StepEnded
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import operations as op
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script import paper, prompts
from ceremony_app.core.script.ceremony import Ceremony, Step
from ceremony_app.core.script.effects import Ask, Do, Effect, Record, StepRun
from ceremony_app.core.script.state import State, extend
from ceremony_app.core.script.trusted import UNABLE, TrustedMade
from ceremony_app.core.value import Value
from ceremony_app.core.wrapping.forms import Route
from tests.flow.ceremonies import opened
from tests.flow.fake_face import usual_answer
from tests.flow.fake_room import usual_outcome

MAX_EFFECTS = 7
"""How far a branch is followed; steps that ask again and again would have no end."""


def begin(plan: Plan) -> Ceremony:
    """A ceremony with nothing but its first entry."""
    c = Ceremony(plan=plan, plan_sha256="ab" * 32)
    tell(c.state, opened(plan))
    return c


def tell(state: State, body: Body) -> None:
    """One more entry."""
    extend(state, [seal(state.entries + 1, "2026-11-23T09:00:00Z", body, state.head)])


def answer(effect: Effect) -> Any:
    """What comes back when all goes well."""
    match effect:
        case Ask():
            return usual_answer(effect.prompt).to_json()
        case Do():
            return usual_outcome(effect.operation).to_json()
        case Record():
            return None


def feed(c: Ceremony, step: Step, effect: Effect) -> None:
    """Facts become part of the state."""
    if isinstance(effect, Record):
        fact = effect.fact
        tell(c.state, Recorded(effect=f"{step.id}/1/1", digest="", fact=fact.kind, value=fact.to_json()))


def drive(c: Ceremony, step: Step) -> list[Effect]:
    """Run a step by the usual answers; its effects, and its facts in the state."""
    effects: list[Effect] = []
    run: StepRun[None] = step.run(c)
    value: Any = None
    while True:
        try:
            effect = run.send(value)
        except StopIteration:
            tell(c.state, StepEnded(step=step.id, attempt=1))
            return effects
        effects.append(effect)
        feed(c, step, effect)
        value = answer(effect)


def branches(c: Ceremony, step: Step) -> Iterator[list[Effect]]:
    """Every way that a step can go: each option, each consent, each bad outcome, up to MAX_EFFECTS effects."""
    todo: list[list[Any]] = [[]]
    while todo:
        values = todo.pop()
        branch = Ceremony(plan=c.plan, plan_sha256=c.plan_sha256, state=copy.deepcopy(c.state))
        run: StepRun[None] = step.run(branch)
        effects: list[Effect] = []
        try:
            for value in [None, *values]:
                effect = run.send(value)
                effects.append(effect)
                feed(branch, step, effect)
        except (StopIteration, Refusal):
            yield effects
            continue
        if len(effects) >= MAX_EFFECTS:
            yield effects
            continue
        todo.extend([*values, one] for one in variants(effects[-1]))


def variants(effect: Effect) -> list[Any]:
    """Everything that can come back from an effect, as far as steps look at it."""
    values: list[Value] = []
    match effect:
        case Ask(prompt=prompts.Choose() as choose):
            return [prompts.Chosen(option=option.id).to_json() for option in choose.options]
        case Ask(prompt=prompts.Consent()):
            return [prompts.Consented(decision=one, reason="so").to_json() for one in prompts.Decision]
        case Ask(prompt=prompts.CompareFromCopy()):
            none = prompts.FromCopy(copy_state=prompts.Copy.NONE, channel="", bearer="", typed="")
            return [answer(effect), none.to_json()]
        case Do():
            values = _bad(effect.operation)
    return [answer(effect), *(one.to_json() for one in values)]


def _bad(operation: Any) -> list[Value]:
    usual = usual_outcome(operation)
    match usual:
        case out.LockRead():
            return [usual.model_copy(update={"held": "not-held"})]
        case Evidence():
            return [usual.model_copy(update={"log": LogVerdict.BROKEN, "log_why": "entry 3 is missing"})]
        case out.UseRead():
            return [usual.model_copy(update={"verified": "not-verified"})]
        case out.ShareChecked():
            return [out.ShareChecked(verdict="wrong-words", places=(3,), which="")]
        case out.SharesProved():
            return [usual.model_copy(update={"second_opinion": "disagrees"})]
        case out.PackageChecked():
            return [usual.model_copy(update={"matches": "differs"})]
        case out.RehearsalRead():
            routes = (None, Route.HOST_ASSISTED, Route.HOST_PLAINTEXT)
            return [usual.model_copy(update={"chosen": route}) for route in routes]
        case paper.PrinterRead():
            return [
                usual.model_copy(
                    update={
                        "verdict": paper.PrinterVerdict.NOT_READY,
                        "code": "PRINTER-BUSY",
                        "why": "other jobs wait for the printer",
                    }
                )
            ]
        case out.ExpiryRead():
            return [out.ExpiryRead(minutes_left=3)]
        case TrustedMade():
            return [usual.model_copy(update={"able": UNABLE, "keys": (), "why": "it does not know CKA_TRUSTED"})]
        case out.DestroyedRead():
            return [out.DestroyedRead(left=1)]
        case out.InventoryRead():
            return [
                out.InventoryRead(objects=(out.TokenObject(object_class="DATA", key_type="", id="99" * 16, label="x"),))
            ]
        case out.ProgramRead():
            return [usual.model_copy(update={"sha256": "00" * 32})]
        case out.TokenRead():
            limit = out.DeviceLimit(
                profile="Toy HSM",
                limit="no-lock",
                says="It does not lock.",
                sure="measured",
                source="here",
                keys=("a",),
            )
            return [
                usual.model_copy(update={"software": "hardware", "serial": "other"}),
                usual.model_copy(update={"limits": (limit,)}),
            ]
        case out.VerifiedRead():
            return [out.VerifiedRead(outcome="not-verified", checks=("failed       store          a blob is missing",))]
        case out.ShareTyped():
            wrong = out.ShareTyped(verdict="wrong-words", places=(3,), which="", enough="more", missing="1 more")
            return [wrong, usual.model_copy(update={"enough": "more", "missing": "1 more"})]
        case out.BackupKeyRebuilt():
            return [usual.model_copy(update={"head": "not-authentic"})]
        case out.RestoredRead():
            return [usual.model_copy(update={"made": usual.made.model_copy(update={"check_value": "11" * 16})})]
        case out.PreflightRead():
            stop = out.HostCheck(id="link", verdict=out.Verdict.STOP, found="carrier")
            return [out.PreflightRead(checks=(stop,)), out.PreflightRead(checks=())]
        case _:
            return []


IRREVERSIBLE = tuple(kind for kind, effect in op.EFFECTS.items() if effect == "irreversible")
LIVE = tuple(kind for kind, effect in op.EFFECTS.items() if effect == "live")
