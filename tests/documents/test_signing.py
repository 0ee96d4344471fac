"""The certification, judged by Poppler (NSS) and by OpenSSL."""

from __future__ import annotations

import os
import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from ceremony_app.documents.signing import TranscriptNotSignable, sign_transcript
from tests.documents.sample import Sample

UTC_ONLY = {**os.environ, "TZ": "UTC"}


def test_a_pdf_without_the_field_is_refused(told: Sample, tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "plain.pdf"))
    canvas.drawString(100, 100, "no field")
    canvas.save()
    assert told.certificate is not None
    with pytest.raises(TranscriptNotSignable):
        sign_transcript(
            (tmp_path / "plain.pdf").read_bytes(), told.certificate, told.key.sign, datetime(2026, 1, 1, tzinfo=UTC)
        )


def test_pdfsig_says_valid_and_total_document_signed(told: Sample, tmp_path: Path) -> None:
    path = tmp_path / "transcript.pdf"
    path.write_bytes(told.transcript)
    said = subprocess.run(["pdfsig", "-nocert", path], capture_output=True, text=True, check=True).stdout
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert "SHA-384" in said and "ETSI.CAdES.detached" in said
    assert said.count("Signature #") == 1


def test_openssl_verifies_the_cades_signature_over_the_signed_ranges(told: Sample, tmp_path: Path) -> None:
    ranges = re.search(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)", told.transcript)
    assert ranges is not None
    start, first, second, last = map(int, ranges.groups())
    assert (start, second + last) == (0, len(told.transcript))
    hexed = told.transcript[first + 1 : second - 1]
    der = bytes.fromhex(hexed.decode())
    # The reserved room is filled up with zeros behind the DER.
    (tmp_path / "signature.der").write_bytes(der[: 4 + int.from_bytes(der[2:4], "big")])
    (tmp_path / "covered.bin").write_bytes(told.transcript[:first] + told.transcript[second:])
    assert told.certificate is not None
    (tmp_path / "certificate.der").write_bytes(told.certificate)
    convert = "openssl x509 -inform DER -in certificate.der -out certificate.pem"
    subprocess.run(convert.split(), check=True, cwd=tmp_path)
    arguments = "-verify -cades -binary -inform DER -in signature.der -content covered.bin -CAfile certificate.pem"
    command = ["openssl", "cms", *arguments.split(), "-purpose", "any", "-out", "/dev/null"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "CAdES Verification successful" in done.stderr + done.stdout


def test_the_claimed_time_is_the_ceremonys_own(told: Sample, tmp_path: Path) -> None:
    path = tmp_path / "transcript.pdf"
    path.write_bytes(told.transcript)
    said = subprocess.run(["pdfsig", "-nocert", path], capture_output=True, text=True, check=True, env=UTC_ONLY).stdout
    assert "Signing Time: Nov 23 2026" in said


def test_signing_does_not_change_what_was_there(told: Sample) -> None:
    assert told.transcript.startswith(told.transcript[: told.transcript.index(b"%%EOF")])
    assert told.transcript.count(b"%%EOF") == 2
