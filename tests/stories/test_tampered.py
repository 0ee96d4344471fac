"""One byte changed in each kind of artefact of a finished drill: the auditor's command fails and names it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from ceremony_app.core.journal.chain import parse_journal, seal
from ceremony_app.core.journal.entries import StepBegan
from ceremony_app.terminal.exits import Exit
from tests.stories.ceremonies import Ceremony, verified

Capsys = pytest.CaptureFixture[str]
Copied = Callable[[Ceremony], Path]
PDF = "documents/transcript.pdf"


def flip(path: Path, place: int) -> None:
    """Change one bit of one byte."""
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(bytes(data))


def failed(capsys: Capsys, folder: Path) -> list[str]:
    """The lines that failed; the exit status and the verdict say so too."""
    said = verified(capsys, folder)
    assert said.status in (Exit.NOT_VERIFIED, Exit.UNREADABLE), said.out
    assert "CONSISTENT" not in said.out and "AUTHENTIC" not in said.out
    return [line for line in said.out.splitlines() if line.startswith("failed")]


FILES = {
    "plan.toml": "plan.toml",
    "binding.toml": "binding.toml",
    "journal.jsonl": "journal",
    "store/*": "store",
    "inbox/*/*": "inbox/aws-data/",
    "outbox/*/EncryptedKeyMaterial.bin": "outbox/aws-data/EncryptedKeyMaterial.bin",
    "outbox/*/ImportToken.bin": "outbox/aws-data/ImportToken.bin",
    "outbox/*/HAND-OFF.txt": "outbox/aws-data/HAND-OFF.txt",
    "backup/*.backup.json": "backup/data-key-",
}


@pytest.mark.parametrize("place", [0, "middle", -2])
@pytest.mark.parametrize(("files", "name"), FILES.items())
def test_a_changed_byte_is_found_and_the_file_named(
    small: Ceremony, copied: Copied, capsys: Capsys, files: str, name: str, place: int | str
) -> None:
    folder = copied(small)
    path = sorted(folder.glob(files))[0]
    flip(path, len(path.read_bytes()) // 2 if place == "middle" else int(place))
    lines = failed(capsys, folder)
    assert any(name in line for line in lines), lines


# What the clouds handed over lies in the store too: one of the two copies is enough, so neither is tried here.
@pytest.mark.parametrize("files", [files for files in FILES if files not in ("store/*", "inbox/*/*")])
def test_a_missing_file_is_found(small: Ceremony, copied: Copied, capsys: Capsys, files: str) -> None:
    folder = copied(small)
    path = sorted(folder.glob(files))[0]
    path.unlink()
    lines = failed(capsys, folder)
    assert any(path.name in line and "missing" in line for line in lines), lines


def stream(pdf: bytes, after: bytes) -> int:
    """A place in the middle of the first stream that begins behind a mark."""
    start = pdf.index(b"stream", pdf.index(after))
    return (start + pdf.index(b"endstream", start)) // 2


@pytest.mark.parametrize("mark", [b"/Contents", b"/EmbeddedFile", b"/Info"])
def test_a_changed_byte_of_the_transcript_breaks_its_signature(
    small: Ceremony, copied: Copied, capsys: Capsys, mark: bytes
) -> None:
    folder = copied(small)
    pdf = (folder / PDF).read_bytes()
    flip(folder / PDF, stream(pdf, mark) if mark != b"/Info" else pdf.index(mark) + 2)
    lines = failed(capsys, folder)
    assert any("transcript" in line or "signature" in line for line in lines), lines


def test_a_changed_byte_inside_the_signature_breaks_it(small: Ceremony, copied: Copied, capsys: Capsys) -> None:
    folder = copied(small)
    pdf = (folder / PDF).read_bytes()
    ranges = re.search(rb"/ByteRange \[0 (\d+) ", pdf)
    assert ranges is not None
    digit = int(ranges[1]) + 1 + 1000
    changed = bytearray(pdf)
    changed[digit] = ord("0") if changed[digit] != ord("0") else ord("1")
    (folder / PDF).write_bytes(bytes(changed))
    lines = failed(capsys, folder)
    assert any("signature" in line or "transcript" in line for line in lines), lines


@pytest.mark.parametrize("kept", [0, 10, 5000, -1])
def test_a_cut_transcript_is_found(small: Ceremony, copied: Copied, capsys: Capsys, kept: int) -> None:
    folder = copied(small)
    data = (folder / PDF).read_bytes()
    (folder / PDF).write_bytes(data[:kept])
    assert any("transcript" in line or "signature" in line for line in failed(capsys, folder))


def test_an_appended_revision_is_found(small: Ceremony, copied: Copied, capsys: Capsys) -> None:
    folder = copied(small)
    data = (folder / PDF).read_bytes()
    before = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    size = int(re.findall(rb"/Size (\d+)", data)[-1])
    root = re.findall(rb"/Root (\d+ \d+ R)", data)[-1]
    extra = f"\n{size} 0 obj\n<< /Note (added) >>\nendobj\n".encode()
    table = f"xref\n{size} 1\n{len(data) + 1:010d} 00000 n \ntrailer\n<< /Size {size + 1} /Root ".encode()
    tail = f" /Prev {before} >>\nstartxref\n{len(data) + len(extra)}\n%%EOF\n".encode()
    (folder / PDF).write_bytes(data + extra + table + root + tail)
    assert any("transcript" in line or "signature" in line for line in failed(capsys, folder))


def test_a_line_that_follows_the_chain_after_the_end_is_found(small: Ceremony, copied: Copied, capsys: Capsys) -> None:
    folder = copied(small)
    path = folder / "journal.jsonl"
    entries, _ = parse_journal(path.read_bytes())
    stranger = StepBegan(act="keys", step="6.1", attempt=2, name="create", subject="data-key")
    path.write_bytes(path.read_bytes() + seal(len(entries) + 1, entries[-1].at, stranger, entries[-1].hash).line())
    assert any(line.split()[1] == "seal" for line in failed(capsys, folder))


def test_a_journal_cut_before_its_freeze_is_found(small: Ceremony, copied: Copied, capsys: Capsys) -> None:
    folder = copied(small)
    path = folder / "journal.jsonl"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-40]))
    assert any(line.split()[1] == "seal" for line in failed(capsys, folder))


def test_a_journal_cut_in_its_seal_is_said_to_be_unfinished(small: Ceremony, copied: Copied, capsys: Capsys) -> None:
    # After the freeze the transcript itself holds the truth; what is cut here is the unsigned end of the seal.
    folder = copied(small)
    path = folder / "journal.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    signed = next(number for number, line in enumerate(lines) if b'"fact":"transcript-signed"' in line)
    path.write_bytes(b"".join(lines[: signed + 1]))
    said = verified(capsys, folder)
    assert "not-checked  sealed         The seal is not complete" in said.out, said.out


def test_a_folder_that_is_no_ceremony_cannot_be_read(tmp_path: Path, capsys: Capsys) -> None:
    assert verified(capsys, tmp_path).status == Exit.UNREADABLE
    (tmp_path / "note.pdf").write_bytes(b"not a PDF")
    assert verified(capsys, tmp_path / "note.pdf").status == Exit.UNREADABLE
    assert verified(capsys, tmp_path / "nothing").status == Exit.UNREADABLE
