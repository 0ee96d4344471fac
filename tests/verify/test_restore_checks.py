"""A restore test that is told otherwise than it was: by somebody who has the key, so that only its sense tells."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ceremony_app.core.journal import entries as je
from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.script import facts
from ceremony_app.core.script.effects import Do, Record, digest
from ceremony_app.core.script.restore_test import RestoreInSecondToken, RestoreTestRead
from ceremony_app.verify.report import CheckVerdict, Outcome
from ceremony_app.verify.verifier import verify
from tests.documents import sample
from tests.documents.sample import SECOND_SERIAL, Sample
from tests.verify.test_tampering import forged, is_fact, named

Change = Callable[[Entry], je.Body | None]
KIND = RestoreInSecondToken.kind


@pytest.fixture(scope="session")
def tried() -> Sample:
    """A whole ceremony whose backup was tried in a second token."""
    return sample.tried_in_a_second_token()


@pytest.fixture(scope="session")
def stopped() -> Sample:
    """A ceremony that ended in the middle of the test."""
    return sample.tried_in_a_second_token(stop="in the test")


def told(**new: Any) -> Change:
    """Outcome and fact of the test say something else, in agreement with each other."""

    def change(entry: Entry) -> je.Body | None:
        body = entry.body
        if isinstance(body, je.Done) and body.operation == KIND:
            return body.model_copy(update={"outcome": other(RestoreTestRead.from_json(body.outcome))})
        if isinstance(body, je.Recorded) and body.fact == facts.RestoreTested.kind:
            value = {**body.value, "token": other(RestoreTestRead.from_json(body.value["token"]))}
            return body.model_copy(
                update={"value": value, "digest": digest(Record(facts.RestoreTested.from_json(value)))}
            )
        return body

    def other(read: RestoreTestRead) -> dict[str, Any]:
        of_key = {name: value for name, value in new.items() if name in ("key", "key_id", "left", "compared")}
        rest = {name: value for name, value in new.items() if name not in of_key}
        restored = tuple(one.model_copy(update=of_key) for one in read.restored)
        return read.model_copy(update={"restored": restored, **rest}).to_json()

    return change


def begun(**new: Any) -> Change:
    """The intent of the test says something else."""

    def change(entry: Entry) -> je.Body | None:
        body = entry.body
        if not isinstance(body, je.Intended | je.Done) or body.operation != KIND:
            return body
        if isinstance(body, je.Intended):
            wanted[body.effect] = RestoreInSecondToken.from_json(body.arguments).model_copy(update=new)
        new_intent = wanted[body.effect]
        arguments = {"arguments": new_intent.to_json()} if isinstance(body, je.Intended) else {}
        return body.model_copy(update={"digest": digest(Do(new_intent)), **arguments})

    wanted: dict[str, RestoreInSecondToken] = {}
    return change


def both(*changes: Change) -> Change:
    def change(entry: Entry) -> je.Body | None:
        for each in changes:
            body = each(entry)
            if body is not entry.body:
                return body
        return entry.body

    return change


def test_a_test_that_is_told_as_it_was_passes(tried: Sample, tmp_path: Path) -> None:
    report = verify(forged(tried, lambda entry: entry.body).write(tmp_path / "c"))
    assert report.outcome is Outcome.CONSISTENT_NOT_ANCHORED, report.failed()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (told(key_id="99" * 16), "other keys or ids"),
        (told(key="another-key"), "other keys or ids"),
        (told(key="another-key"), "never came back"),
        (told(serial="another"), f"begun in token {SECOND_SERIAL} and ended in token another"),
        (told(serial="c5f1d2a09b3e4477"), "the ceremony's own token"),
        (told(left=1), "copies of it are still in token"),
        (told(left=1), "may be left in token"),
        (told(stale=("77" * 16,)), "copies of it are still in token"),
        (told(restored=()), "never came back"),
        (begun(identifier=1), "was of set 1"),
    ],
)
def test_what_is_told_otherwise_is_named(tried: Sample, tmp_path: Path, change: Change, words: str) -> None:
    named(verify(forged(tried, change).write(tmp_path / "c")), "backup", words)


def test_a_test_in_another_token_than_the_binding_s_is_named(tried: Sample, tmp_path: Path) -> None:
    change = both(begun(serial="another"), told(serial="another"))
    named(verify(forged(tried, change).write(tmp_path / "c")), "bound", f"the binding names {SECOND_SERIAL}")


@pytest.mark.parametrize(("kind", "words"), [(je.Intended, "no test of it"), (je.Done, "no test of it")])
def test_a_test_without_intent_or_outcome_is_named(
    tried: Sample, tmp_path: Path, kind: type[je.Intended] | type[je.Done], words: str
) -> None:
    def change(entry: Entry) -> je.Body | None:
        return None if isinstance(entry.body, kind) and entry.body.operation == KIND else entry.body

    named(verify(forged(tried, change).write(tmp_path / "c")), "backup", words)


def test_an_outcome_that_is_edited_alone_is_named(tried: Sample, tmp_path: Path) -> None:
    change = told(compared="looked at")

    def outcome(entry: Entry) -> je.Body | None:
        return change(entry) if isinstance(entry.body, je.Done) else entry.body

    report = verify(forged(tried, outcome).write(tmp_path / "c"))
    named(report, "backup", "not what is recorded")
    named(report, "steps", "restore-tested")


def test_a_set_that_was_committed_without_its_test_is_named(tried: Sample, tmp_path: Path) -> None:
    def change(entry: Entry) -> je.Body | None:
        return None if is_fact(entry, facts.RestoreTested) else entry.body

    named(verify(forged(tried, change).write(tmp_path / "c")), "backup", "never came back")


def test_what_may_be_left_at_a_stop_is_told_and_decides_nothing(stopped: Sample, tmp_path: Path) -> None:
    report = verify(forged(stopped, lambda entry: entry.body).write(tmp_path / "c"))
    assert report.outcome is Outcome.CONSISTENT_NOT_ANCHORED, report.failed()
    (said,) = [one.sentence for one in report.checks if one.id == "backup"]
    (copy,) = stopped.state.copies_left()
    assert f"may be left in a second token: {copy.key} (id {copy.key_id}, token {SECOND_SERIAL})" in said


def test_what_may_be_left_at_a_stop_and_nobody_was_asked_about_is_named(stopped: Sample, tmp_path: Path) -> None:
    def change(entry: Entry) -> je.Body | None:
        return None if is_fact(entry, facts.CopiesNotSearched) else entry.body

    named(verify(forged(stopped, change).write(tmp_path / "c")), "backup", "may be left in token", "nobody looked")


def before_ids() -> Change:
    """The test is told as format 1 held it before ids, module and intent stood in it."""

    def change(entry: Entry) -> je.Body | None:
        body = entry.body
        if isinstance(body, je.Intended) and body.operation == KIND:
            return None
        if isinstance(body, je.Done) and body.operation == KIND:
            return body.model_copy(update={"outcome": older(body.outcome)})
        if isinstance(body, je.Recorded) and body.fact == facts.RestoreTested.kind:
            return body.model_copy(update={"value": {**body.value, "token": older(body.value["token"])}})
        return body

    def older(outcome: dict[str, Any]) -> dict[str, Any]:
        kept = {name: outcome[name] for name in ("serial", "label", "device")}
        restored = [{"key": one["key"], "compared": one["compared"]} for one in outcome["restored"]]
        return {**kept, "restored": restored, "left": 0}

    return change


def test_a_test_that_is_told_as_before_ids_stood_in_it_is_read_and_said_to_tell_less(
    tried: Sample, tmp_path: Path
) -> None:
    report = verify(forged(tried, before_ids()).write(tmp_path / "c"))
    checks = {check.id: check for check in report.checks}
    for name in ("replay", "backup", "bound"):
        assert checks[name].verdict is CheckVerdict.PASSED, checks[name].sentence
    assert "recorded without ids and module: 1," in checks["backup"].sentence
    assert "but for the restore tests of a program that wrote none" in checks["replay"].sentence
    # This build tells ids, so that nothing of its own passes like this.
    named(report, "steps", facts.RestoreTested.kind)


@pytest.mark.parametrize(
    ("name", "value"), [("left", 1), ("left", True), ("stale", []), ("restored", [{"key": "a"}]), ("restored", {})]
)
def test_what_is_neither_of_before_nor_of_now_is_not_read(name: str, value: object) -> None:
    before = {"serial": "1", "label": "second", "device": "d", "restored": [{"key": "a", "compared": "b"}], "left": 0}
    assert not RestoreTestRead.from_json(before).names_ids
    with pytest.raises(ValueError):
        RestoreTestRead.from_json({**before, name: value})
