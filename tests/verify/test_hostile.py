"""Whatever lies there, the verifier answers: no traceback, no hang."""

from __future__ import annotations

import os
import random
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ceremony_app.core.journal.entries import Stopped
from ceremony_app.documents.paper import DocumentDoesNotFit
from ceremony_app.verify import reading
from ceremony_app.verify.report import Outcome
from ceremony_app.verify.verifier import verify
from tests.documents import sample
from tests.documents.sample import Sample

BAD = (Outcome.NOT_VERIFIED, Outcome.UNREADABLE)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"\x00" * 5000, b"%PDF-1.7\n" + b"[" * 200_000])
def test_what_is_no_pdf_is_unreadable(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "t.pdf").write_bytes(data)
    assert verify(tmp_path / "t.pdf").outcome is Outcome.UNREADABLE


def test_nothing_there_is_unreadable(tmp_path: Path) -> None:
    assert verify(tmp_path / "none").outcome is Outcome.UNREADABLE
    assert verify(tmp_path).outcome is Outcome.UNREADABLE
    assert verify(Path("bad\0name")).outcome is Outcome.UNREADABLE


def test_a_pipe_does_not_hold_it_up(copy: Path) -> None:
    (copy / "journal.jsonl").unlink()
    os.mkfifo(copy / "journal.jsonl")
    assert verify(copy).outcome is Outcome.NOT_VERIFIED
    os.mkfifo(copy / "outbox" / "pipe")
    assert verify(copy).outcome is Outcome.NOT_VERIFIED


def test_a_folder_in_the_place_of_a_file_is_named(copy: Path) -> None:
    (copy / "plan.toml").unlink()
    (copy / "plan.toml").mkdir()
    assert "plan" in {check.id for check in verify(copy).failed()}


def test_a_journal_too_long_is_refused(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_FILES", 2)
    assert verify(copy).outcome is Outcome.NOT_VERIFIED


@pytest.mark.parametrize(
    "line",
    [
        b"{}",
        b"[" * 100_000,
        b'{"at":{},"body":{},"entry":1,"hash":"","kind":[],"previous":""}',
        b'{"at":"","body":{},"entry":1,"hash":"","kind":"frozen","previous":"' + b"0" * 64 + b'"}',
        b"\xff\xfe",
        b"1" * 10_000,
    ],
)
def test_strange_journals_are_named(copy: Path, line: bytes) -> None:
    (copy / "journal.jsonl").write_bytes(line + b"\n")
    report = verify(copy)
    assert report.outcome is Outcome.NOT_VERIFIED
    assert "journal" in {check.id for check in report.failed()}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(min_value=0, max_value=2**32), st.integers(min_value=1, max_value=40))
def test_broken_transcripts_never_pass(folder: Path, tmp_path: Path, seed: int, count: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - this is no secret.
    data = bytearray((folder / "documents/transcript.pdf").read_bytes())
    for _ in range(count):
        data[chance.randrange(len(data))] = chance.randrange(256)
    if seed % 3 == 0:
        del data[chance.randrange(len(data)) :]
    if bytes(data) == (folder / "documents/transcript.pdf").read_bytes():
        return
    (tmp_path / "t.pdf").write_bytes(bytes(data))
    assert verify(tmp_path / "t.pdf").outcome in BAD


def test_an_attachment_that_unfolds_beyond_measure_is_refused(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ceremony_app.verify.pdf.MAX_UNFOLDED", 1000)
    report = verify(folder / "documents/transcript.pdf")
    assert report.outcome is Outcome.UNREADABLE
    assert "beyond measure" in report.checks[0].sentence
    assert len(zlib.compress(bytes(10**7))) < 20_000


def test_streams_that_unfold_beyond_measure_together_are_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ceremony_app.verify.pdf import read_pdf

    path = folder / "documents/transcript.pdf"
    attached = read_pdf(path.read_bytes()).attachments
    monkeypatch.setattr("ceremony_app.verify.pdf.MAX_UNFOLDED", sum(map(len, attached.values())) + 10)
    assert verify(path).outcome is Outcome.UNREADABLE


def test_a_journal_of_too_many_entries_is_named(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ceremony_app.verify.journal_checks.MAX_ENTRIES", 10)
    report = verify(copy)
    assert report.outcome is Outcome.NOT_VERIFIED
    assert any("more entries" in check.sentence for check in report.failed())


def test_a_path_that_leads_out_is_never_opened(tmp_path: Path) -> None:
    from ceremony_app.verify.folder_checks import _unsafe

    assert all(map(_unsafe, ["/etc/passwd", "../x", "outbox/../../x", "a//b", "a\\b", "a\0b", "."]))
    assert not _unsafe("outbox/aws/file.bin")


def test_a_journal_that_fits_on_no_page_is_named(small: Sample, tmp_path: Path) -> None:
    """A made-up stop with a reason of many pages: the sample itself cannot print it, so its pages are another's."""
    one = sample.stopped_before_the_key()
    stop = next(place for place, entry in enumerate(one.entries) if isinstance(entry.body, Stopped))
    long = Sample(one.plan_bytes)
    for entry in one.entries[1:stop]:
        long.put(entry.body)
    long.put(Stopped(reason="word " * 20_000, step="1.1", by=()))
    with pytest.raises(DocumentDoesNotFit):
        long.freeze()
    long.files["documents/transcript.pdf"] = one.transcript
    report = verify(long.write(tmp_path / "c"))
    assert report.outcome is Outcome.NOT_VERIFIED
