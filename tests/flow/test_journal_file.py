"""The journal on disk: one writer, nothing dropped, nothing after half a line."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ceremony_app.core.journal.chain import JournalDamaged, parse_journal
from ceremony_app.core.journal.entries import Resumed, StepEnded
from ceremony_app.flow.journal_file import NAME, JournalFile
from ceremony_app.flow.refusals import JournalInUse, JournalWriteFailed
from tests.flow.ceremonies import Ceremony, TickingClock


def body(number: int) -> StepEnded:
    """Something to write."""
    return StepEnded(step=f"1.{number}", attempt=1)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[JournalFile]:
    """A journal with three entries."""
    opened = JournalFile(tmp_path, TickingClock())
    for number in range(3):
        opened.append(body(number))
    yield opened
    opened.close()


def test_a_second_writer_is_refused(journal: JournalFile, tmp_path: Path) -> None:
    with pytest.raises(JournalInUse):
        JournalFile(tmp_path, TickingClock())
    journal.append(body(3))
    assert len(parse_journal((tmp_path / NAME).read_bytes())[0]) == 4


def test_a_writer_in_another_process_is_refused(journal: JournalFile, tmp_path: Path) -> None:
    child = os.fork()
    if child == 0:
        code = 1
        try:
            JournalFile(tmp_path, TickingClock())
        except JournalInUse:
            code = 0
        finally:
            os._exit(code)
    assert os.waitpid(child, 0)[1] == 0


def test_a_link_in_the_journals_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"")
    (tmp_path / NAME).symlink_to("elsewhere")
    with pytest.raises(OSError):
        JournalFile(tmp_path, TickingClock())


def test_a_damaged_journal_is_refused_and_left_as_it_is(journal: JournalFile, tmp_path: Path) -> None:
    journal.close()
    path = tmp_path / NAME
    broken = path.read_bytes().replace(b'"1.1"', b'"1.7"')
    path.write_bytes(broken)
    with pytest.raises(JournalDamaged):
        JournalFile(tmp_path, TickingClock())
    assert path.read_bytes() == broken
    # The lock is free again.
    path.write_bytes(broken.replace(b'"1.7"', b'"1.1"'))
    JournalFile(tmp_path, TickingClock()).close()


def test_a_strangers_line_is_refused_at_the_next_write(journal: JournalFile, tmp_path: Path) -> None:
    with (tmp_path / NAME).open("ab") as file:
        file.write(b"{}\n")
    with pytest.raises(JournalWriteFailed) as refused:
        journal.append(body(3))
    assert refused.value.parts["why"] == "somebody else wrote to it"


@pytest.mark.parametrize("taken", [0, 1, 40])
def test_after_a_full_disk_nothing_follows_half_a_line(
    journal: JournalFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken: int
) -> None:
    write = os.write

    def full(fd: int, line: bytes) -> int:
        monkeypatch.setattr(os, "write", write)
        if not taken:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(fd, line[:taken])

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(JournalWriteFailed):
        journal.append(body(3))
    # There would be room again, but the line would not be one.
    with pytest.raises(JournalWriteFailed):
        journal.append(body(3))
    journal.close()
    again = JournalFile(tmp_path, TickingClock())
    assert len(again.entries) == 3
    assert again.torn.length == taken
    again.append(body(3))
    again.close()
    assert len(parse_journal((tmp_path / NAME).read_bytes())[0]) == 4


def test_a_write_that_may_not_have_lasted_is_not_counted(journal: JournalFile, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_fd: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(JournalWriteFailed):
        journal.append(body(3))
    assert len(journal.entries) == 3


def test_a_full_disk_ends_the_run_and_the_next_one_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ceremony = Ceremony(tmp_path)
    write, count = os.write, 0

    def full(fd: int, line: bytes) -> int:
        nonlocal count
        count += 1
        if count == 120:
            return write(fd, line[:30])
        return write(fd, line)

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(JournalWriteFailed):
        ceremony.run()
    assert ceremony.again() == "complete"
    resumed = ceremony.state.resumes[0]
    assert resumed.torn_length == 30
    assert [one.name for one in tmp_path.glob("journal.torn-*")] == [f"journal.torn-{(resumed.torn_sha256 or '')[:16]}"]


def test_every_length_of_a_torn_line_is_set_aside_with_its_hash(tmp_path: Path) -> None:
    first = JournalFile(tmp_path, TickingClock())
    first.append(body(0))
    first.close()
    whole = (tmp_path / NAME).read_bytes()
    for length in (1, 50, len(whole) - 1):
        rest = whole[:length]
        (tmp_path / NAME).write_bytes(whole + rest)
        again = JournalFile(tmp_path, TickingClock())
        sha256 = hashlib.sha256(rest).hexdigest()
        aside = tmp_path / f"journal.torn-{sha256[:16]}"
        assert (again.torn.sha256, again.torn.length) == (sha256, length)
        assert aside.read_bytes() == rest
        assert (tmp_path / NAME).read_bytes() == whole
        again.close()
        aside.unlink()


def test_a_torn_line_that_no_entry_names_is_told_again(tmp_path: Path) -> None:
    journal = JournalFile(tmp_path, TickingClock())
    journal.append(body(0))
    journal.close()
    with (tmp_path / NAME).open("ab") as file:
        file.write(b'{"at"')
    # The program dies after setting it aside and before the entry that names it.
    JournalFile(tmp_path, TickingClock()).close()
    again = JournalFile(tmp_path, TickingClock())
    assert again.torn.length == 5
    again.append(
        Resumed(
            number=1,
            program_sha256="",
            gap_seconds=0,
            torn_sha256=again.torn.sha256,
            torn_length=again.torn.length,
            unconfirmed=0,
        )
    )
    again.close()
    last = JournalFile(tmp_path, TickingClock())
    assert (last.torn.sha256, last.torn.length) == (None, 0)
    last.close()


def test_zeros_that_a_power_cut_leaves_are_a_torn_line(tmp_path: Path) -> None:
    journal = JournalFile(tmp_path, TickingClock())
    journal.append(body(0))
    journal.close()
    with (tmp_path / NAME).open("ab") as file:
        file.write(bytes(300))
    again = JournalFile(tmp_path, TickingClock())
    assert (len(again.entries), again.torn.length) == (1, 300)
    again.close()


def test_an_entry_is_on_disk_when_append_returns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    fsync = os.fsync

    def spy(fd: int) -> None:
        synced.append(os.fstat(fd).st_size)
        fsync(fd)

    journal = JournalFile(tmp_path, TickingClock())
    monkeypatch.setattr(os, "fsync", spy)
    seen: list[int] = []
    journal.watch = lambda entry: seen.append(entry.entry)
    journal.append(body(0))
    assert synced == [(tmp_path / NAME).stat().st_size]
    assert seen == [1]
    journal.close()
