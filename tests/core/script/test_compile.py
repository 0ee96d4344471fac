"""The compiler: numbers, the steps of the three templates, and what no step may ever do."""

from __future__ import annotations

import ast
import copy
import os
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import ceremony_app
from ceremony_app.core.journal.entries import (
    DeviationDecided,
    DeviationOpened,
    Disposition,
    Intended,
    Presence,
    PresenceChange,
    Resumed,
    Stopped,
)
from ceremony_app.core.script import compile as compiled
from ceremony_app.core.script import facts
from ceremony_app.core.script.ceremony import Ceremony, Step
from ceremony_app.core.script.effects import Ask, Do, Effect, Record
from ceremony_app.core.script.english import ENGLISH
from ceremony_app.core.script.messages import Message, english, text
from tests.core.script.driving import IRREVERSIBLE, LIVE, begin, branches, drive, feed, tell
from tests.flow.ceremonies import template, two_keys

TEMPLATES = ("aes-aws", "quorum", "rsa-azure-google", "mixed")
GOLDEN = Path(__file__).parent / "golden"


def line(step: Step) -> str:
    """A step as the golden lists have it."""
    scope = f" [{step.scope}]" if step.scope else ""
    return f"{step.id} {step.act} {step.name} {step.subject}".rstrip() + scope


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_steps_of_a_template_are_the_golden_ones(name: str) -> None:
    found = "".join(f"{line(step)}\n" for step in compiled.script(template(name)[0]))
    golden = GOLDEN / f"{name}.txt"
    if "WRITE_GOLDEN" in os.environ:
        golden.write_text(found)
    assert found == golden.read_text()


@pytest.mark.parametrize("name", TEMPLATES)
def test_steps_are_numbered_by_act_without_gaps(name: str) -> None:
    steps = compiled.script(template(name)[0])
    assert list(dict.fromkeys(step.act for step in steps)) == list(compiled.ACTS)
    for number, act in enumerate(compiled.ACTS, 1):
        ids = [step.id for step in steps if step.act == act]
        assert ids == [f"{number}.{place}" for place in range(1, len(ids) + 1)]


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_wrapping_key_is_received_and_rehearsed_before_any_key_is_born(name: str) -> None:
    names = [step.name for step in compiled.script(template(name)[0])]
    born = names.index("create")
    for early in ("receive", "compare", "show", "qualify", "qualify-backup", "open-token", "plan"):
        assert max(place for place, one in enumerate(names) if one == early) < born
    lock = names.index("lock")
    for before in ("wrap", "export", "commit", "write-package"):
        assert max(place for place, one in enumerate(names) if one == before) < lock


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_scope_is_one_run_of_steps_up_to_its_commit(name: str) -> None:
    plan, _ = template(name)
    steps = compiled.script(plan)
    for policy in plan.backups:
        places = [place for place, step in enumerate(steps) if step.scope == policy.id]
        assert places == list(range(places[0], places[-1] + 1))
        assert steps[places[0]].name == "begin-backup"
        assert steps[places[-1]].name == "commit"


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_same_plan_gives_the_same_script(name: str) -> None:
    plan, _ = template(name)
    assert [line(step) for step in compiled.script(plan)] == [line(step) for step in compiled.script(plan)]


def walked(name: str) -> Iterator[tuple[Ceremony, Step]]:
    """Every step of a ceremony, each with the state in which it begins; then those of its detours."""
    c = begin(template(name)[0])
    for step in compiled.script(c.plan):
        yield c, step
        drive(c, step)
        if step.name == "create":
            yield from detours(c)
    yield from detours(c)


def detours(c: Ceremony) -> Iterator[tuple[Ceremony, Step]]:
    """Re-entry, deviation and closing act from where a ceremony is."""
    here = Ceremony(plan=c.plan, plan_sha256=c.plan_sha256, state=copy.deepcopy(c.state))
    state = here.state
    lost = Intended(
        effect="6.9/1/3", digest="", operation="generate-key", arguments={"key": here.plan.keys[0].id, "key_id": "aa"}
    )
    tell(state, lost)
    tell(
        state,
        Resumed(number=1, program_sha256="", gap_seconds=9, torn_sha256=None, torn_length=0, unconfirmed=3),
    )
    yield from ((here, step) for step in compiled.reentry_script(here.plan, state, 1))
    for number, disposition, subject in (
        (1, Disposition.VOID_KEY, here.plan.keys[0].id),
        (2, Disposition.DEFER_TARGET, here.plan.targets[0].id),
    ):
        tell(state, DeviationOpened(number=number, step="6.1", expected="", happened="lost", by=()))
        tell(state, DeviationDecided(number=number, disposition=disposition, subject=subject, by=()))
    yield from ((here, step) for step in compiled.deviation_script(state))
    tell(state, Presence(person=here.plan.people[-1].id, change=PresenceChange.CAME, instead_of=None, by=()))
    yield from ((here, step) for step in compiled.joining_script(here.plan, state))
    tell(state, Stopped(reason="enough", step="6.1", by=()))
    yield from ((here, step) for step in compiled.reentry_script(here.plan, state, 1))
    yield from ((here, step) for step in compiled.stop_script(here.plan, state))


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_step_outside_a_scope_has_both_a_live_and_an_irreversible_operation(name: str) -> None:
    seen: set[str] = set()
    for c, step in walked(name):
        if step.name in seen:
            continue
        seen.add(step.name)
        for effects in branches(c, step):
            kinds = {effect.operation.kind for effect in effects if isinstance(effect, Do)}
            if step.scope is None:
                assert not (kinds & set(LIVE) and kinds & set(IRREVERSIBLE)), (line(step), kinds)
    assert {"create", "export", "lock", "sign", "keep-or-destroy", "settle-orphan", "void-key"} <= seen


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_birth_of_a_key_is_recorded_before_anybody_is_asked_anything(name: str) -> None:
    for c, step in walked(name):
        if step.name not in ("create", "ceremony-key"):
            continue
        effects = drive(c, step)
        born = next(
            place for place, one in enumerate(effects) if isinstance(one, Do) and one.operation.kind in IRREVERSIBLE
        )
        assert isinstance(effects[born + 1], Record)


def test_a_test_drives_a_step_in_a_line() -> None:
    c = begin(two_keys())
    effects = drive(c, next(step for step in compiled.script(c.plan) if step.name == "create"))
    assert [type(effect) for effect in effects] == [Ask, Do, Do, Record]
    assert c.state.key("data-key") is not None


def test_steps_of_a_deferred_target_and_of_a_voided_key_are_left_out() -> None:
    c = begin(template("mixed")[0])
    deferred = c.plan.targets[1].id
    steps = compiled.script(c.plan)
    defer = Step(id="D1.1", act="deviation", name="x", subject="", title=text("act.open"), run=steps[0].run)
    feed(c, defer, Record(facts.TargetDeferred(target=deferred, why="the cloud is down")))
    feed(c, defer, Record(facts.KeyVoided(key="webhook-mac", why="lost")))
    left_out = [step for step in steps if compiled.skip_reason(c.state, step)]
    assert {step.name for step in left_out} == {
        *("receive", "compare", "show", "qualify", "wrap", "export"),
        *("qualify-backup", "create", "pack", "write-package", "lock"),
    }
    assert all(step.target == deferred or step.key == "webhook-mac" for step in left_out)
    assert "the cloud is down" in str(compiled.skip_reason(c.state, left_out[0]))


def test_a_stop_before_anything_leaves_nothing_to_decide() -> None:
    c = begin(two_keys())
    names = [step.name for step in compiled.stop_script(c.plan, c.state)]
    assert names == ["left-behind", "statement"]


def test_a_stop_lists_keys_orphans_sets_and_files() -> None:
    c = begin(two_keys())
    for step in compiled.script(c.plan):
        drive(c, step)
    tell(
        c.state,
        Intended(effect="6.9/1/3", digest="", operation="generate-key", arguments={"key": "third", "key_id": "aa"}),
    )
    steps = compiled.stop_script(c.plan, c.state)
    assert [(step.name, step.subject) for step in steps][:3] == [
        ("keep-or-destroy", "data-key"),
        ("keep-or-destroy", "second-key"),
        ("settle-orphan", "aa"),
    ]
    asked = [effect for effect in drive(c, steps[3]) if isinstance(effect, Ask)]
    held = [str(effect.prompt.to_json()["text"]["args"]["what"]) for effect in asked]
    assert any("committed share set" in what for what in held)
    assert any("outbox/" in what for what in held)
    assert any("backup/" in what for what in held)


# Text


def calls_of_text() -> Iterator[tuple[str, int, str, set[str] | None]]:
    """Every `text("id", name=…)` in the program: file, line, id, names (None where they are not all written out)."""
    for path in Path(ceremony_app.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id != "text":
                continue
            if not node.args:
                continue
            names = {one.arg for one in node.keywords if one.arg is not None}
            for constant in ast.walk(node.args[0]):
                if isinstance(constant, ast.Constant) and "." in str(constant.value):
                    whole = not any(one.arg is None for one in node.keywords)
                    yield path.name, node.lineno, str(constant.value), names if whole else None


def placeholders(message: str) -> set[str]:
    """The names that a text is filled with."""
    return {name for _, name, _, _ in string.Formatter().parse(message) if name}


def test_every_message_id_that_is_used_exists_and_gets_what_it_needs() -> None:
    calls = list(calls_of_text())
    assert len(calls) > 80
    for file, number, message, names in calls:
        if message.endswith("."):
            continue
        assert message in ENGLISH, f"{file}:{number} {message}"
        if names is not None:
            assert placeholders(ENGLISH[message]) <= names, f"{file}:{number} {message}"


def test_every_act_has_a_title() -> None:
    for act in (*compiled.ACTS, "resume", "stop", "deviation"):
        assert text(f"act.{act}").id in ENGLISH


def test_a_message_that_does_not_exist_or_lacks_a_value_is_refused() -> None:
    with pytest.raises(KeyError):
        text("no.such")
    with pytest.raises(KeyError):
        text("step.create")


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_prompt_and_title_can_be_said_in_english(name: str) -> None:
    def said(effects: list[Effect]) -> None:
        for effect in effects:
            if isinstance(effect, Ask):
                for value in effect.prompt.__dict__.values():
                    for one in value if isinstance(value, tuple) else (value,):
                        if isinstance(one, Message):
                            assert english(one)

    c = begin(template(name)[0])
    for step in compiled.script(c.plan):
        assert english(step.title)
        said(drive(c, step))
