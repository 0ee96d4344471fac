"""A journal that somebody cut, forked or wrote into while nobody looked: the resume is refused."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ceremony_app.core.journal.chain import Entry, seal
from ceremony_app.core.journal.entries import AnswerRefused, Body, Checkpoint, Resumed, StepBegan, StepEnded
from ceremony_app.terminal.exits import Exit
from tests.stories import plans
from tests.stories.ceremonies import KILLED, Ceremony, drill, program, read_journal, written
from tests.stories.conftest import Make
from tests.stories.test_killed import fact

OPENED = "Open the token again"
REMARK = AnswerRefused(effect="8.1/1/1", prompt="confirm", part="a line of a stranger")


def interrupt(place: Path, small: Ceremony) -> Ceremony:
    """A small drill, killed right after its blob was made."""
    ceremony = drill(
        written(place, plans.small()), place / "ceremony", f"kill-after={fact('blob-made')(small.entries)}"
    )
    assert ceremony.said.status == KILLED
    return ceremony


@pytest.fixture
def interrupted(once: Callable[[str, Make], Ceremony], small: Ceremony) -> Ceremony:
    """An interrupted drill; only copies of it are resumed, and none may get so far as to change its token."""
    return once("interrupted", lambda place: interrupt(place, small))


def resumed(interrupted: Ceremony, tmp_path: Path, change: Callable[[list[Entry]], list[Entry]]) -> Ceremony:
    """A copy of the folder with another journal, resumed with the token of the original."""
    folder = tmp_path / "copy"
    shutil.copytree(interrupted.folder, folder)
    entries = change(read_journal(folder))
    (folder / "journal.jsonl").write_bytes(b"".join(entry.line() for entry in entries))
    said = program("run", interrupted.plan, "--folder", folder, "--drill-auto", state=tmp_path)
    return Ceremony(folder, interrupted.plan, said)


def extended(entries: list[Entry], *bodies: Body) -> list[Entry]:
    """A chain that goes on with these, as anybody can write it."""
    for body in bodies:
        entries = [*entries, seal(len(entries) + 1, entries[-1].at, body, entries[-1].hash)]
    return entries


def refused(ceremony: Ceremony, code: str) -> None:
    """The run ended with that code after the token was opened, and nothing was made."""
    assert ceremony.said.status == Exit.REFUSED, ceremony.said.out + ceremony.said.err
    assert f"Refused ({code})" in ceremony.said.err
    assert OPENED in ceremony.said.out
    assert "DRILL · Export" not in ceremony.said.out
    assert not (ceremony.folder / "documents" / "transcript.pdf").exists()


@pytest.mark.parametrize("lines", [2, 5, 40])
def test_a_journal_that_was_cut_is_refused(interrupted: Ceremony, tmp_path: Path, lines: int) -> None:
    refused(resumed(interrupted, tmp_path, lambda entries: entries[:-lines]), "JOURNAL-NOT-THE-TOKENS")


@pytest.mark.parametrize("added", [1, 10, 30])
def test_a_journal_with_another_tail_is_refused(interrupted: Ceremony, tmp_path: Path, added: int) -> None:
    refused(
        resumed(interrupted, tmp_path, lambda entries: extended(entries[:-10], *[REMARK] * added)),
        "JOURNAL-NOT-THE-TOKENS",
    )


def test_a_checkpoint_that_the_token_did_not_sign_is_refused(interrupted: Ceremony, tmp_path: Path) -> None:
    signature = next(e.body.signature for e in interrupted.entries if isinstance(e.body, Checkpoint))

    def add(entries: list[Entry]) -> list[Entry]:
        return extended(entries, Checkpoint(covers=len(entries), head=entries[-1].hash, signature=signature))

    refused(resumed(interrupted, tmp_path, add), "JOURNAL-CHECKPOINT-WRONG")


def test_more_than_a_run_can_leave_behind_a_checkpoint_is_refused(interrupted: Ceremony, tmp_path: Path) -> None:
    steps = [
        StepBegan(act="export", step="9.1", attempt=1, name="export", subject="aws-data"),
        StepEnded(step="9.1", attempt=1),
        StepBegan(act="lock", step="10.1", attempt=1, name="lock", subject="data-key"),
        StepEnded(step="10.1", attempt=1),
    ]
    ceremony = resumed(interrupted, tmp_path, lambda entries: extended(entries, *steps))
    assert ceremony.said.status == Exit.REFUSED
    assert "Refused (JOURNAL-NOT-THE-TOKENS)" in ceremony.said.err


def test_a_line_of_a_stranger_is_shown_whole_and_people_who_do_not_know_it_stop(
    small: Ceremony, tmp_path: Path
) -> None:
    # It follows the chain, as a crash could have left it: only people can tell.
    own = interrupt(tmp_path, small)
    journal = own.folder / "journal.jsonl"
    journal.write_bytes(b"".join(entry.line() for entry in extended(own.entries, REMARK)))
    ceremony = drill(own.plan, own.folder, "refuse=entries")
    assert ceremony.said.status == Exit.ABORTED, ceremony.said.out + ceremony.said.err
    assert "refused (JOURNAL-ENTRIES-NOT-CONFIRMED)" in ceremony.said.out
    (told,) = [e.body for e in ceremony.entries if isinstance(e.body, Resumed)]
    assert any("a line of a stranger" in line for line in told.unconfirmed_lines)
    assert "DRILL · Export" not in ceremony.said.out
    assert "ABORTED" in ceremony.transcript()


def test_a_changed_line_is_refused_before_anything_is_opened(interrupted: Ceremony, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(interrupted.folder, folder)
    path = folder / "journal.jsonl"
    path.write_bytes(path.read_bytes().replace(b"drill with scripted people", b"drill with scripted peoplE", 1))
    said = program("run", interrupted.plan, "--folder", folder, "--drill-auto", state=tmp_path)
    assert said.status == Exit.REFUSED and "JOURNAL-DAMAGED" in said.err
    assert OPENED not in said.out


def test_a_file_that_was_changed_meanwhile_is_refused(interrupted: Ceremony, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(interrupted.folder, folder)
    (package,) = (folder / "backup").iterdir()
    package.write_bytes(package.read_bytes() + b"\n")
    said = program("run", interrupted.plan, "--folder", folder, "--drill-auto", state=tmp_path)
    assert said.status == Exit.REFUSED and "FOLDER-FILE-CHANGED" in said.err and package.name in said.err


def test_a_second_program_on_the_same_folder_is_refused(interrupted: Ceremony, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(interrupted.folder, folder)
    before = (folder / "journal.jsonl").read_bytes()
    with (folder / "journal.jsonl").open("rb") as journal:
        fcntl.flock(journal, fcntl.LOCK_EX)
        said = program("run", interrupted.plan, "--folder", folder, "--drill-auto", state=tmp_path)
    assert said.status == Exit.REFUSED and "JOURNAL-IN-USE" in said.err
    assert (folder / "journal.jsonl").read_bytes() == before


def test_a_file_that_lies_where_an_output_goes_is_never_overwritten(small: Ceremony, tmp_path: Path) -> None:
    own = interrupt(tmp_path, small)
    place = own.folder / "outbox" / "aws-data" / "EncryptedKeyMaterial.bin"
    place.parent.mkdir()
    place.write_bytes(b"of somebody else")
    ceremony = drill(own.plan, own.folder)
    # Scripted people try again, and then stop; the stranger's file is left alone, and named once more in the seal.
    assert ceremony.said.status == Exit.PAUSED, ceremony.said.out + ceremony.said.err
    assert "Refused (" not in ceremony.said.err and "MEDIA-EXISTS" in ceremony.said.out
    assert "SEAL-NOT-VERIFIED" in ceremony.said.out and "EncryptedKeyMaterial.bin is not in" in ceremony.said.out
    assert place.read_bytes() == b"of somebody else"
    place.unlink()
    ended = drill(own.plan, own.folder)
    assert ended.said.status == Exit.ABORTED, ended.said.out + ended.said.err
