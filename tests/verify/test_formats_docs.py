"""What docs/formats tells a stranger to run is run here, word for word."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from ceremony_app.core.journal.entries import Checkpoint
from tests.documents.sample import Sample

DOCS = Path(__file__).parents[2] / "docs" / "formats"


def block(page: str, language: str, place: int) -> str:
    """The place-th block of that language on a page."""
    found = re.findall(rf"```{language}\n(.*?)```", (DOCS / page).read_text(), re.DOTALL)
    return str(found[place])


def shell(script: str, folder: Path) -> str:
    done = subprocess.run(["sh", "-euc", script], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def test_the_chain_by_the_standard_library(folder: Path, small: Sample) -> None:
    code = block("journal.md", "python", 0)
    done = subprocess.run(
        [sys.executable, "-c", code, folder / "journal.jsonl"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip().endswith(small.entries[-1].hash)


def test_a_changed_line_stops_that_program(copy: Path) -> None:
    data = (copy / "journal.jsonl").read_bytes().replace(b'"mode":"drill"', b'"mode":"drilk"', 1)
    (copy / "journal.jsonl").write_bytes(data)
    code = block("journal.md", "python", 0)
    done = subprocess.run([sys.executable, "-c", code, copy / "journal.jsonl"], capture_output=True, text=True)
    assert "AssertionError: 1" in done.stderr


def test_a_checkpoint_by_openssl(small: Sample, tmp_path: Path) -> None:
    assert small.certificate is not None
    (tmp_path / "certificate.der").write_bytes(small.certificate)
    one = next(entry.body for entry in small.entries if isinstance(entry.body, Checkpoint))
    # Debian's bare system has no xxd; Python stands in for it.
    unhex = f"{sys.executable} -c 'import sys; sys.stdout.buffer.write(bytes.fromhex(sys.stdin.read()))'"
    script = block("journal.md", "sh", 0).replace("HEAD", one.head).replace("SIGNATURE", one.signature)
    assert "Verified OK" in shell(script.replace("xxd -r -p", unhex), tmp_path)


def test_the_signature_by_openssl(folder: Path, copy: Path) -> None:
    place = copy / "documents"
    script = block("folder.md", "sh", 1)
    said = shell(script, place)
    assert "Signature is Valid" in said and "Total document signed" in said
    subprocess.run([sys.executable, "-c", block("folder.md", "python", 0)], cwd=place, check=True)
    assert "CAdES Verification successful" in shell(block("folder.md", "sh", 2), place)
