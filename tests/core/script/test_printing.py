"""Shares by a printer: asked for by the plan, tried first, and by hand wherever the people say so."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from ceremony_app.core.journal.entries import Intended, Refused, StepBegan
from ceremony_app.core.plan.schema import Plan, SharePaper
from ceremony_app.core.script import compile as compiled
from ceremony_app.core.script import facts, paper
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.ceremony import Ceremony, Step
from ceremony_app.core.script.effects import Ask, Do, Effect, Proof, Record
from ceremony_app.core.script.prompts import Choose, Chosen, Confirm
from tests.core.script.driving import answer, begin, drive, feed, tell
from tests.flow.ceremonies import template


def printing_plan() -> Plan:
    plan, _ = template("aes-aws")
    (policy,) = plan.backups
    return plan.model_copy(update={"backups": (policy.model_copy(update={"shares_on": SharePaper.PRINTER}),)})


def chosen(c: Ceremony, step: Step, *options: str, ready: bool = True) -> list[Effect]:
    """Run a step; each choice takes the next of these options, and then its default."""
    wanted = iter(options)
    effects: list[Effect] = []
    run, value = step.run(c), None
    while True:
        try:
            effect = run.send(value)
        except StopIteration:
            assert next(wanted, None) is None
            return effects
        effects.append(effect)
        feed(c, step, effect)
        value = _value(effect, wanted, ready=ready)


def _value(effect: Effect, wanted: Iterator[str], *, ready: bool) -> Any:
    if isinstance(effect, Ask) and isinstance(effect.prompt, Choose):
        option = next(wanted, effect.prompt.default)
        assert option in {one.id for one in effect.prompt.options}
        return Chosen(option=option).to_json()
    told = answer(effect)
    if isinstance(effect, Do) and isinstance(effect.operation, paper.CheckPrinter) and not ready:
        told |= {"verdict": "not-ready", "code": "PRINTER-BUSY", "why": "other jobs wait"}
    return told


def at(name: str) -> tuple[Ceremony, Step]:
    """A ceremony just before the first step of that name."""
    c = begin(printing_plan())
    for step in compiled.script(c.plan):
        if step.name == name:
            return c, step
        drive(c, step)
    raise AssertionError(name)


def done(effects: list[Effect]) -> list[str]:
    return [one.operation.kind for one in effects if isinstance(one, Do)]


def recorded(effects: list[Effect], kind: type[Any]) -> list[Any]:
    return [one.fact for one in effects if isinstance(one, Record) and isinstance(one.fact, kind)]


def test_a_plan_that_says_nothing_has_no_such_step() -> None:
    assert "printer" not in {step.name for step in compiled.script(template("aes-aws")[0])}
    names = [step.name for step in compiled.script(printing_plan())]
    # Before the secret scope, so that no backup key waits for paper.
    assert names[names.index("printer") + 1] == "begin-backup"


@pytest.mark.parametrize("ready", [True, False])
def test_by_default_shares_are_copied_by_hand(*, ready: bool) -> None:
    c, step = at("printer")
    effects = chosen(c, step, ready=ready)
    assert done(effects) == ["check-printer"]
    (fact,) = recorded(effects, facts.PrinterChosen)
    assert fact.paper is paper.Paper.BY_HAND and fact.tried is None


def test_a_printer_that_is_not_ready_is_never_tried() -> None:
    c, step = at("printer")
    effects = chosen(c, step, "again", "again", "by-hand", ready=False)
    assert done(effects) == ["check-printer"] * 3
    offered = [
        {option.id for option in one.prompt.options}
        for one in effects
        if isinstance(one, Ask) and isinstance(one.prompt, Choose)
    ]
    assert offered == [{"again", "by-hand"}] * 3


def test_a_bad_test_page_is_followed_by_another_look_or_by_hands() -> None:
    c, step = at("printer")
    effects = chosen(c, step, "try", "again", "try", "by-hand")
    assert done(effects) == ["check-printer", "print-test-page"] * 2
    (fact,) = recorded(effects, facts.PrinterChosen)
    assert fact.paper is paper.Paper.BY_HAND and fact.tried is not None


def test_by_hand_a_share_is_shown_as_without_a_printer() -> None:
    c, step = at("hand-out")
    effects = chosen(c, step)
    assert done(effects) == ["show-share"]
    assert len(recorded(effects, facts.ShareHandedOut)) == 1


def printing() -> tuple[Ceremony, Step]:
    """The first hand-out after the people decided to print."""
    c = begin(printing_plan())
    for step in compiled.script(c.plan):
        if step.name == "printer":
            chosen(c, step, "try", "good")
        elif step.name == "hand-out":
            return c, step
        else:
            drive(c, step)
    raise AssertionError


@pytest.mark.parametrize(
    ("options", "operations", "printed"),
    [
        (("good",), ["print-share"], 1),
        (("again", "again", "good"), ["print-share"] * 3, 1),
        (("again", "show"), ["print-share"] * 2 + ["show-share"], 0),
    ],
)
def test_one_job_a_share_until_the_custodian_holds_it(
    options: tuple[str, ...], operations: list[str], printed: int
) -> None:
    c, step = printing()
    effects = chosen(c, step, *options)
    assert done(effects) == operations
    assert len(recorded(effects, facts.SharePrinted)) == printed
    assert len(recorded(effects, facts.ShareHandedOut)) == 1
    first = effects[0]
    assert isinstance(first, Ask) and isinstance(first.prompt, Confirm) and first.who.proof is Proof.CODE
    # The camera is covered before the printer starts.
    assert "printer.cover" in {one.id for one in first.prompt.details}
    assert all(set(one.operation.to_json()) & {"words", "text"} == set() for one in effects if isinstance(one, Do))


@pytest.mark.parametrize(("options", "operations"), [(("show",), ["show-share"]), (("again", "good"), ["print-share"])])
def test_a_printer_that_broke_keeps_nobody_from_their_share(options: tuple[str, ...], operations: list[str]) -> None:
    c, step = printing()
    whole = chosen(Ceremony(plan=c.plan, plan_sha256=c.plan_sha256, state=copy.deepcopy(c.state)), step)
    meant = next(one.operation for one in whole if isinstance(one, Do))
    effect = f"{step.id}/1/2"
    intended = Intended(effect=effect, digest="", operation=meant.kind, arguments=meant.to_json())
    tell(c.state, StepBegan(act=step.act, step=step.id, attempt=1, name=step.name, subject=step.subject))
    tell(c.state, intended)
    tell(c.state, Refused(step=step.id, attempt=1, effect=effect, code="PRINTER-JOB-FAILED", parts={}))
    effects = chosen(c, step, *options)
    assert done(effects) == operations
    assert len(recorded(effects, facts.ShareHandedOut)) == 1


def test_a_share_whose_print_was_meant_counts_as_seen() -> None:
    assert op.EFFECTS["print-share"] == "irreversible"
    assert op.EFFECTS["print-test-page"] == "repeatable"
