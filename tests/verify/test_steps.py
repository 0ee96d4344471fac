"""A ceremony that somebody with the key made up: what its script demands is demanded of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ceremony_app.core.journal import entries as je
from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.script import facts
from ceremony_app.verify.report import CheckVerdict, Outcome, Report, Trust
from ceremony_app.verify.verifier import verify
from tests.documents.sample import Sample
from tests.verify.test_tampering import forged, is_fact, named

Change = Callable[[Entry], je.Body | None]


def step_of(entry: Entry) -> str:
    body = entry.body
    return str(getattr(body, "step", "") or str(getattr(body, "effect", "")).split("/")[0])


def without(*steps: str) -> Change:
    return lambda entry: None if step_of(entry) in steps else entry.body


def ids(one: Sample, *names: str) -> tuple[str, ...]:
    bodies = [entry.body for entry in one.entries]
    return tuple(body.step for body in bodies if isinstance(body, je.StepBegan) and body.name in names)


def verified(one: Sample, change: Change, tmp_path: Path) -> Report:
    return verify(forged(one, change).write(tmp_path / "c"))


@pytest.mark.parametrize("name", ["clock", "preflight", "quorum", "plan", "warnings", "head", "statement", "ready"])
def test_a_step_that_was_left_out_is_named(small: Sample, tmp_path: Path, name: str) -> None:
    report = verified(small, without(*ids(small, name)), tmp_path)
    named(report, "steps", "before step" if name == "ready" else "comes next")


def test_a_ceremony_without_people_is_named(small: Sample, tmp_path: Path) -> None:
    def change(entry: Entry) -> je.Body | None:
        return None if isinstance(entry.body, je.Answered | je.StepEnded) else entry.body

    report = verified(small, change, tmp_path)
    named(report, "steps")
    named(report, "acts", "stands on no answer")


def test_an_unknown_script_is_named(small: Sample, tmp_path: Path) -> None:
    again = forged(small, lambda entry: entry.body)
    opened = again.entries[0].body
    assert isinstance(opened, je.Opened)
    import copy as copying

    other = copying.copy(small)
    other.entries = [copying.copy(small.entries[0]), *small.entries[1:]]
    object.__setattr__(other.entries[0], "body", opened.model_copy(update={"script": "practice"}))
    report = verify(forged(other, lambda entry: entry.body).write(tmp_path / "c"))
    named(report, "steps", "practice")


def test_a_step_left_out_without_a_reason_is_named(told: Sample, tmp_path: Path) -> None:
    def change(entry: Entry) -> je.Body | None:
        body = entry.body
        return body.model_copy(update={"why": "nobody had time"}) if isinstance(body, je.StepSkipped) else body

    named(verified(told, change, tmp_path), "steps", "no reason")


def test_another_fact_than_was_done_is_named(small: Sample, tmp_path: Path) -> None:
    def change(entry: Entry) -> je.Body | None:
        body = entry.body
        if isinstance(body, je.Recorded) and body.fact == facts.PersonEnrolled.kind:
            return body.model_copy(update={"value": {**body.value, "identity_check": "seen by nobody"}})
        return body

    named(verified(small, change, tmp_path), "steps", "person-enrolled")


@pytest.mark.parametrize(
    ("by", "why"),
    [
        ((), "2 different people"),
        (("marta", "marta"), "2 different people"),
        (("marta", "nobody"), "not in the plan"),
    ],
)
def test_people_who_could_not_confirm_the_plan_are_named(
    small: Sample, tmp_path: Path, by: tuple[str, ...], why: str
) -> None:
    plan = ids(small, "plan")

    def change(entry: Entry) -> je.Body | None:
        body = entry.body
        if isinstance(body, je.Answered) and step_of(entry) in plan:
            return body.model_copy(update={"by": tuple(je.ActedBy(person=one, mark=je.Mark.CODE) for one in by)})
        return body

    report = verified(small, change, tmp_path)
    named(report, "steps", why)
    named(report, "acts", "plan-confirmed")


def test_initials_that_somebody_did_not_give_are_named(small: Sample, tmp_path: Path) -> None:
    def left_out(entry: Entry) -> je.Body | None:
        body = entry.body
        return None if isinstance(body, je.AnsweredInPart) and body.by.person == "marta" else body

    named(verified(small, left_out, tmp_path), "steps", "not what the people of the table gave")

    def for_another(entry: Entry) -> je.Body | None:
        body = entry.body
        if isinstance(body, je.AnsweredInPart) and body.by.person == "marta":
            return body.model_copy(update={"by": je.ActedBy(person="ana", mark=je.Mark.CODE)})
        return body

    named(verified(small, for_another, tmp_path / "another"), "steps", "not theirs to give")

    def claimed(entry: Entry) -> je.Body | None:
        body = entry.body
        if isinstance(body, je.AnsweredInPart):
            return body.model_copy(update={"by": body.by.model_copy(update={"mark": je.Mark.CLAIMED})})
        return body

    named(verified(small, claimed, tmp_path / "claimed"), "steps", "session code")


def test_a_confirmation_without_codes_is_named(small: Sample, tmp_path: Path) -> None:
    plan = ids(small, "plan")

    def change(entry: Entry) -> je.Body | None:
        body = entry.body
        if isinstance(body, je.Answered) and step_of(entry) in plan:
            by = tuple(one.model_copy(update={"mark": je.Mark.CLAIMED}) for one in body.by)
            return body.model_copy(update={"by": by})
        return body

    report = verified(small, change, tmp_path)
    named(report, "steps", "session code")
    named(report, "acts", "without a code")


def test_a_code_of_somebody_who_was_not_enrolled_is_named(small: Sample, tmp_path: Path) -> None:
    def change(entry: Entry) -> je.Body | None:
        if is_fact(entry, facts.PersonEnrolled):
            assert isinstance(entry.body, je.Recorded)
            return None if entry.body.value["person"] == "marta" else entry.body
        return entry.body

    named(verified(small, change, tmp_path), "acts", "marta", "never enrolled")


@pytest.mark.parametrize("head", ["ab" * 32, "0" * 64])
def test_a_head_on_paper_that_never_was_is_named(small: Sample, tmp_path: Path, head: str) -> None:
    """The sample is told again with the heads of the first telling, or with any others."""

    def change(entry: Entry) -> je.Body | None:
        body = entry.body
        if isinstance(body, je.Recorded) and body.fact == facts.HeadOnPaper.kind:
            return body.model_copy(update={"value": {**body.value, "head": head}})
        return body

    named(verified(small, change, tmp_path), "acts", "head on paper")


def test_another_build_leaves_the_steps_uncompared_and_nothing_authentic(
    folder: Path, trust: Trust, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ceremony_app.core.script.messages import text
    from ceremony_app.devices.host.program import program_digest

    other = program_digest().model_copy(update={"sha256": "ab" * 32})
    monkeypatch.setattr("ceremony_app.verify.transcript_checks.program_digest", lambda: other)
    monkeypatch.setattr("ceremony_app.core.script.acts.people.text", lambda *_, **__: text("step.clock"))
    report = verify(folder, trust)
    assert report.outcome is Outcome.CONSISTENT_NOT_ANCHORED, report.failed()
    steps = next(check for check in report.checks if check.id == "steps")
    assert steps.verdict is CheckVerdict.NOT_CHECKED and "another build" in steps.sentence
    assert any(check.id == "complete" for check in report.checks)
