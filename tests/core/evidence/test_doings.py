"""Which steps can explain the entries of a log: by kind, in order, and never before or after the step was in hand."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from ceremony_app.core.evidence.doings import OF_CHECKPOINTS, Doing, doings, explanations
from ceremony_app.core.journal import entries as je
from tests.core.script.test_state import entries

MAKE, WRAP, SIGN, COLLECT = ("make",), ("wrap",), ("use", "checkpoint"), ("collect",)


def began(step: str, attempt: int = 1) -> je.Body:
    return je.StepBegan(act="a", step=step, attempt=attempt, name="n", subject="")


def ended(step: str) -> je.Body:
    return je.StepEnded(step=step, attempt=1)


def done(step: str, operation: str, attempt: int = 1) -> je.Body:
    return je.Done(effect=f"{step}/{attempt}/1", digest="", operation=operation, outcome={})


def refused(step: str) -> je.Body:
    return je.Refused(step=step, attempt=1, effect=f"{step}/1/1", code="X", parts={})


def told(*bodies: je.Body, since: int = 0) -> tuple[Doing, ...]:
    return doings(entries(*bodies), since, "collect")


TWO = (
    *(began("1.1"), done("1.1", "make"), ended("1.1")),
    *(began("2.1"), done("2.1", "wrap"), ended("2.1")),
    *(began("3.1"), done("3.1", "make"), ended("3.1")),
    began("9.1"),
)


@pytest.mark.parametrize(
    ("log", "steps"),
    [
        ([MAKE, WRAP, MAKE], [("1.1",), ("2.1",), ("3.1",)]),
        # As many entries as one likes are of one operation.
        ([MAKE, MAKE], [("1.1", "3.1"), ("1.1", "3.1")]),
        ([WRAP, MAKE], [("2.1",), ("3.1",)]),
        # After the evidence was asked for, no key was made any more.
        ([MAKE, WRAP, COLLECT, COLLECT, MAKE], [("1.1",), ("2.1",), ("9.1",), ("9.1",), ()]),
        ([("sign",)], [()]),
        ([()], [()]),
        ([], []),
    ],
)
def test_entries_are_explained_in_the_order_of_the_journal(
    log: list[tuple[str, ...]], steps: list[tuple[str, ...]]
) -> None:
    assert explanations(log, told(*TWO)) == steps


@pytest.mark.parametrize("log", [[MAKE, COLLECT, MAKE], [COLLECT, WRAP], [WRAP, MAKE, WRAP], [COLLECT, COLLECT, WRAP]])
def test_of_orders_that_contradict_each_other_one_entry_stays_unexplained(log: list[tuple[str, ...]]) -> None:
    assert explanations(log, told(*TWO)).count(()) == 1


def test_nothing_explains_an_entry_where_nothing_was_done() -> None:
    assert explanations([MAKE, COLLECT], ()) == [(), ()]


def test_what_was_done_before_the_earlier_log_explains_no_new_entry() -> None:
    assert explanations([MAKE], told(*TWO, since=4)) == [("3.1",)]
    assert explanations([MAKE], told(*TWO, since=9)) == [()]


def test_an_attempt_that_was_refused_explains_what_it_left() -> None:
    bodies = (began("1.1"), refused("1.1"), began("1.1", 2), done("1.1", "make", 2), ended("1.1"))
    assert [(one.step, one.begin, one.end) for one in told(*bodies)] == [("1.1", 1, 2), ("1.1", 3, 5)]
    assert explanations([MAKE, MAKE], told(*bodies)) == [("1.1",), ("1.1",)]


def test_what_was_begun_and_whose_outcome_is_lost_explains_what_it_left() -> None:
    intended = je.Intended(effect="1.1/1/1", digest="", operation="make", arguments={"key_id": "aa", "key": "k"})
    bodies = (began("1.1"), intended, began("R1.1"), done("R1.1", "look"), ended("R1.1"), done("1.1", "other"))
    assert explanations([MAKE, ("look",), MAKE], told(*bodies)) == [("1.1",), ("R1.1",), ("1.1",)]


def test_checkpoints_sign_where_they_stand() -> None:
    checkpoint = je.Checkpoint(covers=1, head="", signature="")
    bodies = (began("1.1"), done("1.1", "use"), ended("1.1"), checkpoint, began("2.1"), done("2.1", "wrap"))
    assert explanations([SIGN, WRAP, WRAP, SIGN], told(*bodies)) == [("1.1", OF_CHECKPOINTS), ("2.1",), ("2.1",), ()]


def of(bodies: Iterable[je.Body]) -> int:
    return len(told(*bodies))


def test_a_journal_from_a_stranger_makes_no_more_doings_than_it_has_entries() -> None:
    bodies = [done("7.7", f"operation-{number}") for number in range(50)]
    assert of(bodies) == 50
    many = [body for _ in range(50) for body in (began("1.1"), done("1.1", "make"), ended("1.1"))]
    assert of(many) == 50
