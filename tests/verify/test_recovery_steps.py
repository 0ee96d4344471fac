"""A recovery's act "restore" is gone through as fully as any act of a ceremony."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ceremony_app.core.journal import entries as je
from ceremony_app.core.journal.chain import GENESIS, Entry, parse_journal, seal
from ceremony_app.core.plan.load import load_plan
from ceremony_app.core.script import facts
from ceremony_app.core.script.effects import Fact
from ceremony_app.core.shares.package import build_package
from ceremony_app.flow.engine import Ending
from ceremony_app.verify.journal_checks import read_journal
from ceremony_app.verify.report import Check, CheckVerdict, Outcome
from ceremony_app.verify.script_checks import script_check
from ceremony_app.verify.verifier import verify
from tests.flow.recoveries import aes, drill, runner

Change = Callable[[je.Body], je.Body | None]


@pytest.fixture(scope="module")
def recovered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recovery into a file, with the transcript's commitments; not to be changed."""
    package = aes()
    reference = drill().reference(build_package(package))
    run = runner(tmp_path_factory.mktemp("recovered"))(package, drill().shares[:2], reference=reference)
    assert run.ending is Ending.COMPLETE
    return Path(run.folder)


def steps(folder: Path, change: Change, plan: bytes | None = None) -> Check:
    """The check of the steps on the same recovery told otherwise."""
    told, _ = parse_journal((folder / "journal.jsonl").read_bytes())
    entries: list[Entry] = []
    for one in told:
        body = change(one.body)
        if body is not None:
            entries.append(seal(len(entries) + 1, one.at, body, entries[-1].hash if entries else GENESIS))
    journal, _ = read_journal(b"".join(entry.line() for entry in entries), "journal", "journal.jsonl")
    assert journal is not None
    return script_check(journal, load_plan(plan or (folder / "plan.toml").read_bytes()).plan, "")


def fact(kind: type[Fact], **changed: Any) -> Change:
    def change(body: je.Body) -> je.Body | None:
        if isinstance(body, je.Recorded) and body.fact == kind.kind:
            return body.model_copy(update={"value": {**body.value, **changed}})
        return body

    return change


def outcome(operation: str, **changed: Any) -> Change:
    def change(body: je.Body) -> je.Body | None:
        if isinstance(body, je.Done) and body.operation == operation:
            return body.model_copy(update={"outcome": {**body.outcome, **changed}})
        return body

    return change


def unanswered(step: str) -> Change:
    return lambda body: None if isinstance(body, je.Answered) and body.effect.startswith(f"{step}/") else body


def job(**changed: Any) -> Change:
    def change(body: je.Body) -> je.Body | None:
        if isinstance(body, je.Recorded) and body.fact == facts.PackageAccepted.kind:
            told = {**body.value["job"], **changed}
            return body.model_copy(update={"value": {**body.value, "job": told}})
        return body

    return change


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (fact(facts.SharesTyped, shares=["share 1 of 3", "share 2 of 3", "share 3 of 3"]), "shares-typed"),
        (fact(facts.SharesTyped, commitments="not compared"), "shares-typed"),
        (fact(facts.KeyRestored, compared="compared by nobody"), "key-restored"),
        (fact(facts.PackageAccepted, stated=[]), "package-accepted"),
        (fact(facts.PackageAccepted, job=None), "nothing says which package was restored"),
        (job(package="ab" * 32), "another recovery than the journal tells"),
        (outcome("type-share", verdict="other-set"), "step 4.3 does not have there"),
        (outcome("rebuild-backup-key", head="not-authentic"), "step 4.3"),
        (outcome("rebuild-backup-key", check_value="00" * 16), "step 4.3"),
        (unanswered("4.1"), "step 4.1"),
        (unanswered("4.2"), "step 4.2"),
        (unanswered("4.5"), "step 4.5"),
    ],
)
def test_a_recovery_that_was_told_otherwise_is_named(recovered: Path, change: Change, why: str) -> None:
    check = steps(recovered, change)
    assert check.verdict is CheckVerdict.FAILED
    assert why in check.sentence


def test_a_plan_of_another_recovery_is_named(recovered: Path) -> None:
    plan = (recovered / "plan.toml").read_bytes().replace(b"Restore key of", b"Restore yek of")
    check = steps(recovered, lambda body: body, plan)
    assert "another recovery than the journal tells" in check.sentence


def test_a_recovery_as_it_was_is_not(recovered: Path) -> None:
    check = steps(recovered, lambda body: body)
    assert check.verdict is CheckVerdict.PASSED, check.sentence
    assert verify(recovered).outcome is Outcome.CONSISTENT_NOT_ANCHORED
