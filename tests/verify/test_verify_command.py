"""The command `verify` through its real entry: lines, JSON and exit statuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from ceremony_app.terminal.exits import Exit
from ceremony_app.terminal.verify_command import verify
from ceremony_app.verify.report import Trust
from tests.documents.sample import Sample


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--fingerprint", "12 34"], Exit.USAGE),
        (["--trust", "nowhere.der"], Exit.USAGE),
        (["--require", "rehearsal"], Exit.USAGE),
        (["--fingerprint", "ab" * 32], Exit.NOT_VERIFIED),
        (["--require", "production"], Exit.NOT_VERIFIED),
        ([], Exit.NOT_ANCHORED),
    ],
)
def test_exit_statuses(folder: Path, arguments: list[str], status: Exit) -> None:
    assert CliRunner().invoke(verify, [str(folder), *arguments]).exit_code == status


def test_what_is_not_there_is_unreadable(tmp_path: Path) -> None:
    done = CliRunner().invoke(verify, [str(tmp_path / "none")])
    assert done.exit_code == Exit.UNREADABLE
    assert "missing" in done.output


def test_a_signed_transcript_that_cannot_be_parsed_any_more_is_not_verified(folder: Path, tmp_path: Path) -> None:
    data = (folder / "documents" / "transcript.pdf").read_bytes()
    torn = tmp_path / "torn.pdf"
    torn.write_bytes(data.replace(b"startxref", b"startxrex"))
    done = CliRunner().invoke(verify, [str(torn)])
    assert done.exit_code == Exit.NOT_VERIFIED
    assert "It was signed, but what was signed cannot be read now: its structure is damaged." in done.output
    assert "Error" not in done.output
    torn.write_bytes(b"%PDF-1.7\nnever signed\n")
    assert CliRunner().invoke(verify, [str(torn)]).exit_code == Exit.UNREADABLE


def test_a_drill_says_so_first_and_the_verdict_stands_last(folder: Path, small: Sample) -> None:
    assert small.certificate is not None
    import hashlib

    paper = hashlib.sha256(small.certificate).hexdigest().upper()
    grouped = " ".join(paper[start : start + 4] for start in range(0, 64, 4))
    done = CliRunner().invoke(verify, [str(folder), "--fingerprint", grouped])
    assert done.exit_code == Exit.OK, done.output
    lines = done.output.splitlines()
    assert lines[0].startswith("DRILL")
    assert lines[-1].startswith("AUTHENTIC")
    assert all(line.split()[0] in ("passed", "failed", "not-checked") for line in lines[1:-1])


def test_a_certificate_that_fits_is_not_asked_for_again(
    folder: Path, small: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert small.certificate is not None
    (tmp_path / "certificate.der").write_bytes(small.certificate)
    monkeypatch.setattr("ceremony_app.verify.transcript_checks.__version__", "9.9.9")
    done = CliRunner().invoke(verify, [str(folder), "--trust", str(tmp_path / "certificate.der")])
    assert done.exit_code == Exit.NOT_ANCHORED
    last = done.output.splitlines()[-1]
    assert "Give the certificate" not in last and "complete" in last
    assert "Give the certificate" in CliRunner().invoke(verify, [str(folder)]).output.splitlines()[-1]


def test_json_is_for_programs(folder: Path, small: Sample, tmp_path: Path, trust: Trust) -> None:
    assert small.certificate is not None
    (tmp_path / "certificate.der").write_bytes(small.certificate)
    done = CliRunner().invoke(verify, [str(folder), "--trust", str(tmp_path / "certificate.der"), "--json"])
    assert done.exit_code == Exit.OK
    raw = json.loads(done.output)
    assert (raw["outcome"], raw["mode"], raw["aborted"]) == ("authentic", "drill", "")
    assert {check["verdict"] for check in raw["checks"]} == {"passed"}
    assert trust.fingerprint is not None


@pytest.mark.parametrize(
    "data", [b"", b"format = 1\n", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"]
)
def test_a_file_that_is_no_certificate_is_refused_and_accuses_nobody(folder: Path, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "plan.toml").write_bytes(data)
    done = CliRunner().invoke(verify, [str(folder), "--trust", str(tmp_path / "plan.toml")])
    assert done.exit_code == Exit.USAGE
    assert "plan.toml is no certificate" in done.output and "NOT VERIFIED" not in done.output
