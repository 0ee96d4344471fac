"""What a sound ceremony gives, on its folder and on its transcript alone."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from ceremony_app.core.modes import Mode
from ceremony_app.devices.host.program import program_digest
from ceremony_app.verify.report import CheckVerdict, Outcome, Trust
from ceremony_app.verify.verifier import verify
from tests.documents import sample
from tests.documents.sample import Sample


def test_a_drill_is_no_production(folder: Path, trust: Trust) -> None:
    report = verify(folder, trust, require=Mode.PRODUCTION)
    assert report.outcome is Outcome.NOT_VERIFIED
    assert [check.id for check in report.failed()] == ["mode"]


def test_without_an_anchor_nothing_is_authentic(folder: Path) -> None:
    report = verify(folder)
    assert report.outcome is Outcome.CONSISTENT_NOT_ANCHORED
    assert [check.id for check in report.checks if check.verdict is CheckVerdict.NOT_CHECKED] == ["anchor"]


def test_a_sound_folder_is_authentic(folder: Path, trust: Trust, small: Sample) -> None:
    report = verify(folder, trust)
    assert report.outcome is Outcome.AUTHENTIC, report.failed()
    assert report.mode is Mode.DRILL and not report.aborted
    assert all("\n" not in line for line in report.lines())
    assert verify(folder, Trust(certificate=small.certificate)).outcome is Outcome.AUTHENTIC


def test_a_pem_certificate_anchors_too(folder: Path, small: Sample) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    assert small.certificate is not None
    pem = x509.load_der_x509_certificate(small.certificate).public_bytes(Encoding.PEM)
    assert verify(folder, Trust(certificate=pem)).outcome is Outcome.AUTHENTIC


def test_the_transcript_alone_is_authentic_and_says_what_was_not_checked(folder: Path, trust: Trust) -> None:
    report = verify(folder / "documents/transcript.pdf", trust)
    assert report.outcome is Outcome.AUTHENTIC, report.failed()
    assert [check.id for check in report.checks if check.verdict is CheckVerdict.NOT_CHECKED] == ["files"]


@pytest.mark.parametrize("tale", [sample.told, sample.aborted])
def test_the_long_stories_are_authentic(tale: object, tmp_path: Path) -> None:
    assert callable(tale)
    one: Sample = tale()
    assert one.certificate is not None
    report = verify(one.write(tmp_path / "c"), Trust(fingerprint=hashlib.sha256(one.certificate).hexdigest()))
    assert report.outcome is Outcome.AUTHENTIC, report.failed()
    assert bool(report.aborted) is (tale is sample.aborted)


def test_a_ceremony_that_nobody_could_sign_is_not_anchored(tmp_path: Path) -> None:
    folder = sample.stopped_before_the_key().write(tmp_path / "c")
    report = verify(folder)
    assert report.outcome is Outcome.CONSISTENT_NOT_ANCHORED, report.failed()
    assert verify(folder, Trust(fingerprint="ab" * 32)).outcome is Outcome.NOT_VERIFIED


def test_another_version_leaves_the_pages_unchecked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ceremony_app.verify.transcript_checks.__version__", "9.9.9")
    report = verify(folder)
    assert next(check for check in report.checks if check.id == "pages").verdict is CheckVerdict.NOT_CHECKED


def test_another_build_of_the_version_leaves_differing_pages_unchecked(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = program_digest()
    other = real.model_copy(update={"sha256": "ab" * 32})
    monkeypatch.setattr("ceremony_app.verify.transcript_checks.program_digest", lambda: other)
    monkeypatch.setattr("ceremony_app.documents.events.NO_DEVIATION", "Other words.")
    pages = next(check for check in verify(folder).checks if check.id == "pages")
    assert pages.verdict is CheckVerdict.NOT_CHECKED
    assert "another build" in pages.sentence


def test_another_compression_is_told_by_its_pages(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import zlib

    real = zlib.compress
    # An auditor's zlib may compress otherwise; the pages are the same.
    monkeypatch.setattr("reportlab.pdfbase.pdfdoc.zlib.compress", lambda data, *_: real(data, 1), raising=False)
    report = verify(folder)
    pages = next(check for check in report.checks if check.id == "pages")
    assert pages.verdict is CheckVerdict.PASSED
    assert "every page" in pages.sentence


def test_the_verifier_needs_no_token_and_no_window() -> None:
    import subprocess
    import sys

    code = (
        "import sys, ceremony_app.verify.verifier\n"
        "print([m for m in sys.modules if m.split('.')[0] in ('pkcs11', 'PySide6', 'pyhanko', 'aiohttp')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
