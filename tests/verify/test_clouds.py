"""Hand-overs and files for the clouds, made again: a program that wrote other ones from the start is named."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from ceremony_app.core.journal.chain import parse_journal
from ceremony_app.core.script import facts
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script.compile import script
from ceremony_app.resources import resource
from ceremony_app.verify.cloud_checks import clouds_check
from ceremony_app.verify.journal_checks import read_journal
from ceremony_app.verify.report import Check, CheckVerdict, Outcome, Report, Trust
from ceremony_app.verify.verifier import verify
from tests.documents import sample
from tests.documents.sample import Sample
from tests.verify.test_stated import of
from tests.verify.test_tampering import forged, named, retold


def found(report: Report) -> Check:
    return next(one for one in report.checks if one.id == "clouds")


def lied(change: Any) -> Sample:
    """A program that keeps another hand-off sheet than follows, or another file; it is in store, outbox and journal."""
    one = Sample(resource("plans/aes-aws.toml").read_bytes())

    def lie(_: object, outcome: Any) -> Any:
        if not isinstance(outcome, out.OutputsRead) or not any(file.name == "HAND-OFF.txt" for file in outcome.files):
            return outcome
        return outcome.model_copy(update={"files": tuple(change(one, file) for file in outcome.files)})

    one.lie = lie
    for step in script(one.plan):
        if step.act == "seal":
            break
        one.run(step)
    one.freeze()
    return one


def another_sheet(one: Sample, file: out.FileRead) -> out.FileRead:
    if file.name != "HAND-OFF.txt":
        return file
    data = one.store[file.sha256].replace(b"import", b"delete")
    return out.FileRead(name=file.name, sha256=one.keep(data), length=len(data))


def another_blob(one: Sample, file: out.FileRead) -> out.FileRead:
    if file.name != "EncryptedKeyMaterial.bin":
        return file
    data = bytes(len(one.store[file.sha256]))
    return out.FileRead(name=file.name, sha256=one.keep(data), length=len(data))


def renamed(_: Sample, file: out.FileRead) -> out.FileRead:
    return file.model_copy(update={"name": "READ-ME.txt"}) if file.name == "HAND-OFF.txt" else file


@pytest.mark.parametrize("change", [another_sheet, another_blob, renamed])
def test_other_files_than_follow_are_named(tmp_path: Path, change: Any) -> None:
    report = verify(lied(change).write(tmp_path / "c"))
    named(report, "clouds", "the files for aws-frankfurt are not those that follow from hand-over, blob and journal")


@pytest.mark.parametrize(
    "told",
    [
        {"fingerprint": "ab" * 32},
        {"modulus_bits": 2048},
        {"expires": "2030-01-01T00:00:00Z"},
        {"stated": (out.Stated(name="identity", value="another"),)},
        {"source": out.HandoverSource.INBOX},
    ],
)
def test_a_hand_over_that_says_otherwise_is_named(tmp_path: Path, told: dict[str, Any]) -> None:
    report = verify(sample.small(of(out.HandoverRead, **told)).write(tmp_path / "c"))
    named(report, "clouds", "the hand-over of aws-frankfurt says otherwise than the journal")


def test_a_hand_over_that_is_none_is_named(small: Sample, tmp_path: Path) -> None:
    digest = hashlib.sha256(b"{}").hexdigest()
    files = (out.FileRead(name="params.json", sha256=digest, length=2),)
    (received,) = small.state.all(facts.WrappingKeyReceived)
    handover = received.handover.model_copy(update={"files": files}).to_json()
    one = forged(small, lambda entry: retold(entry, facts.WrappingKeyReceived, handover=handover))
    one.keep(b"{}")
    folder = one.write(tmp_path / "c")
    named(verify(folder), "clouds", "the hand-over of aws-frankfurt is none that the plan takes")
    named(verify(folder), "clouds", "the files for aws-frankfurt cannot be made again")
    (folder / "store" / digest).unlink()
    named(verify(folder), "clouds", "the hand-over of aws-frankfurt cannot be read again")


def test_what_followed_is_told_and_counted(folder: Path, trust: Trust) -> None:
    report = verify(folder, trust)
    assert report.outcome is Outcome.AUTHENTIC, report.failed()
    says = "Hand-overs read again: 1; targets whose files were made again: 1, all the same."
    assert found(report).sentence == says


def test_the_files_of_another_build_are_not_compared(tmp_path: Path) -> None:
    one = lied(another_sheet)
    folder = one.write(tmp_path / "c")
    journal, _ = read_journal((folder / "journal.jsonl").read_bytes(), "journal", "journal.jsonl")
    assert journal is not None
    check = clouds_check(folder, journal, one.plan, "another build ran")
    assert check.verdict is CheckVerdict.NOT_CHECKED
    assert check.sentence.startswith("Not compared by this build, as another build ran: the files for aws-frankfurt")
    assert clouds_check(folder, journal, None, "").verdict is CheckVerdict.NOT_CHECKED


def test_the_long_story_is_made_again(told: Sample, tmp_path: Path) -> None:
    report = verify(told.write(tmp_path / "c"))
    assert found(report).verdict is CheckVerdict.PASSED, found(report).sentence
    entries, _ = parse_journal(told.journal)
    assert any(fact.path.startswith("outbox/") for fact in told.state.all(facts.OutputWritten)) and entries
