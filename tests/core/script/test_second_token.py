"""The restore test and the look for what it left, driven without an engine."""

from __future__ import annotations

from typing import Any

import pytest

from ceremony_app.core.journal.entries import Done, Intended
from ceremony_app.core.plan.schema import Plan, RestoreTest
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import compile as compiled
from ceremony_app.core.script import facts
from ceremony_app.core.script.acts import second_token
from ceremony_app.core.script.acts.second_token import RestoreTestLeft, RestoreTestOther
from ceremony_app.core.script.ceremony import Ceremony, Step
from ceremony_app.core.script.effects import Do, Effect
from ceremony_app.core.script.restore_test import RestoreInSecondToken, RestoreTestRead, SearchSecondToken
from ceremony_app.core.value import Value
from tests.core.script.driving import answer, begin, drive, feed, tell
from tests.flow.ceremonies import two_keys

EFFECT = "7.9/1/3"


def tried_plan() -> Plan:
    """Two keys, whose backup is tried in a second token."""
    plan = two_keys()
    backups = tuple(one.model_copy(update={"restore_test": RestoreTest.SECOND_TOKEN}) for one in plan.backups)
    return plan.model_copy(update={"backups": backups})


def before_the_test() -> tuple[Ceremony, Step]:
    """A ceremony that has come to the test."""
    c = begin(tried_plan())
    for step in compiled.script(c.plan):
        if step.name == "restore-test":
            return c, step
        drive(c, step)
    raise AssertionError


def refusal(c: Ceremony, step: Step, kind: type[Value], **new: Any) -> Refusal:
    """What the step refuses where the outcome of an operation is another."""
    run, value = step.run(c), None
    with pytest.raises(Refusal) as refused:
        while True:
            effect: Effect = run.send(value)
            feed(c, step, effect)
            value = answer(effect)
            if isinstance(effect, Do) and isinstance(effect.operation, kind):
                value = {**value, **new}
    return refused.value


def intended(c: Ceremony) -> RestoreInSecondToken:
    """The test was begun, and its outcome is not known."""
    _, step = before_the_test()
    run, value = step.run(c), None
    while True:
        effect = run.send(value)
        if isinstance(effect, Do) and isinstance(effect.operation, RestoreInSecondToken):
            arguments = effect.operation.to_json()
            tell(c.state, Intended(effect=EFFECT, digest="", operation=effect.operation.kind, arguments=arguments))
            return effect.operation
        value = answer(effect)


def done(c: Ceremony, wanted: RestoreInSecondToken, **new: Any) -> None:
    outcome = {**answer(Do(wanted)), **new}
    tell(c.state, Done(effect=EFFECT, digest="", operation=wanted.kind, outcome=outcome))


@pytest.mark.parametrize("new", [{"serial": "another"}, {"restored": []}])
def test_an_outcome_of_another_token_or_of_other_keys_is_refused(new: dict[str, Any]) -> None:
    c, step = before_the_test()
    assert isinstance(refusal(c, step, RestoreInSecondToken, **new), RestoreTestOther)


def test_a_copy_of_an_earlier_test_that_stays_is_refused() -> None:
    c, step = before_the_test()
    assert isinstance(refusal(c, step, RestoreInSecondToken, stale=["77" * 16]), RestoreTestLeft)


def test_what_the_intent_names_is_in_doubt_until_an_outcome_saw_it_gone() -> None:
    c, _ = before_the_test()
    wanted = intended(c)
    assert [(one.key, one.key_id, one.serial) for one in c.state.copies_left()] == [
        (one.key, one.key_id, "s2") for one in wanted.copies
    ]
    done(c, wanted)
    assert c.state.copies_left() == ()


def test_an_outcome_of_another_token_clears_no_doubt() -> None:
    c, _ = before_the_test()
    done(c, intended(c), serial="another")
    assert len(c.state.copies_left()) == 2


def test_a_copy_that_stays_remains_in_doubt() -> None:
    c, _ = before_the_test()
    wanted = intended(c)
    read = RestoreTestRead.from_json(answer(Do(wanted)))
    first, second = read.restored
    done(c, wanted, restored=[first.model_copy(update={"left": 1}).to_json(), second.to_json()])
    assert [one.key_id for one in c.state.copies_left()] == [first.key_id]


def test_the_next_test_destroys_first_what_one_before_may_have_left() -> None:
    c, step = before_the_test()
    left = intended(c)
    (wanted,) = [
        one.operation
        for one in drive(c, step)
        if isinstance(one, Do) and isinstance(one.operation, RestoreInSecondToken)
    ]
    assert wanted.stale == tuple(one.key_id for one in left.copies)


@pytest.mark.parametrize("new", [{"serial": "another"}, {"left": ["00" * 16]}])
def test_a_look_that_finds_another_token_or_cannot_destroy_clears_no_doubt(new: dict[str, Any]) -> None:
    c, step = before_the_test()
    intended(c)
    looking = Step("S.1", "stop", "second-token", "", step.title, second_token.search)
    refusal(c, looking, SearchSecondToken, **new)
    assert len(c.state.copies_left()) == 2


def test_a_look_that_finds_nothing_clears_the_doubt_and_is_not_asked_for_again() -> None:
    c, step = before_the_test()
    intended(c)
    looking = Step("S.1", "stop", "second-token", "", step.title, second_token.search)
    drive(c, looking)
    (fact,) = c.state.all(facts.CopiesSearched)
    assert (len(fact.copies), fact.found, c.state.copies_left()) == (2, (), ())
    assert drive(c, looking) == []
