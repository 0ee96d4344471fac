"""Each template, from `ceremony new` to a verified transcript, through the real entry point."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ceremony_app.core.script import facts
from ceremony_app.terminal.exits import Exit
from tests.stories.ceremonies import Ceremony, drill, here, program, verified
from tests.stories.conftest import Make, from_template

TEMPLATES = ("aes-aws", "quorum", "rsa-azure-google", "mixed")


@pytest.fixture(params=TEMPLATES)
def finished(request: pytest.FixtureRequest, once: Callable[[str, Make], Ceremony]) -> Ceremony:
    return once(request.param, from_template(request.param))


def test_the_list_of_templates_is_the_one_that_is_tried_here(capsys: pytest.CaptureFixture[str]) -> None:
    said = here(capsys, "new", "--list")
    assert sorted(line.split()[0] for line in said.out.splitlines()) == sorted(TEMPLATES)


def test_a_template_runs_to_its_end_and_says_what_it_made(finished: Ceremony) -> None:
    said = finished.said
    assert said.status == Exit.OK, said.out + said.err
    assert said.err == ""
    assert said.out.startswith("DRILL: nothing made here may protect anything.")
    assert ": COMPLETE" in said.out and "Verifier: consistent-not-anchored" in said.out
    state = finished.state
    for key in state.all(facts.KeyCreated):
        assert f"  {key.key} ({key.made.algorithm.value}): " in said.out
    for blob in state.all(facts.BlobMade):
        assert f"  {blob.key} for {blob.target} (" in said.out
    for file in state.all(facts.OutputWritten):
        assert f"  {file.path}\n" in said.out
        assert (finished.folder / file.path).is_file()
    assert "failed " not in said.out


def test_every_key_and_every_target_of_the_plan_was_served(finished: Ceremony) -> None:
    planned = finished.plan.read_text()
    state = finished.state
    assert planned.count("[[keys]]") == len(state.all(facts.KeyCreated)) == len(state.all(facts.KeyLocked))
    assert planned.count("[[targets]]") == len(state.all(facts.BlobMade))
    assert planned.count("[[backups]]") == len(state.all(facts.SetCommitted))
    assert (finished.folder / "plan.toml").read_bytes() == finished.plan.read_bytes()


def test_the_verifier_calls_it_consistent_and_with_the_fingerprint_authentic(
    finished: Ceremony, capsys: pytest.CaptureFixture[str]
) -> None:
    said = verified(capsys, finished.folder)
    assert said.status == Exit.NOT_ANCHORED, said.out
    assert said.out.startswith("DRILL")
    own = finished.state.last(facts.CeremonyKeyMade)
    assert own is not None
    anchored = verified(capsys, finished.folder, "--fingerprint", own.key.certificate_sha256)
    assert anchored.status == Exit.OK and "AUTHENTIC" in anchored.out
    alone = verified(
        capsys, finished.folder / "documents" / "transcript.pdf", "--fingerprint", own.key.certificate_sha256
    )
    assert alone.status == Exit.OK, alone.out


def test_a_drill_is_never_taken_for_production(finished: Ceremony, capsys: pytest.CaptureFixture[str]) -> None:
    own = finished.state.last(facts.CeremonyKeyMade)
    assert own is not None
    said = verified(capsys, finished.folder, "--require", "production", "--fingerprint", own.key.certificate_sha256)
    assert said.status == Exit.NOT_VERIFIED
    assert "DRILL" in finished.transcript()


def test_a_finished_ceremony_is_refused_and_nothing_of_it_is_touched(small: Ceremony) -> None:
    before = {path: path.read_bytes() for path in small.folder.rglob("*") if path.is_file()}
    again = drill(small.plan, small.folder)
    assert again.said.status == Exit.REFUSED
    assert "CEREMONY-FINISHED" in again.said.err
    assert {path: path.read_bytes() for path in small.folder.rglob("*") if path.is_file()} == before


def test_a_summary_for_programs_is_json_and_nothing_else(small: Ceremony, tmp_path: Path) -> None:
    import json

    other = tmp_path / "plan.toml"
    other.write_bytes(small.plan.read_bytes())
    said = program("run", other, "--folder", tmp_path / "c", "--drill-auto", "--json", state=tmp_path)
    assert said.status == Exit.OK
    summary = json.loads(said.out)
    assert summary["ending"] == "complete" and summary["mode"] == "drill"
    assert [one["key"] for one in summary["keys"]] == ["data-key"]
    assert {one["path"] for one in summary["files"]} >= {"documents/transcript.pdf", "journal.jsonl"}
