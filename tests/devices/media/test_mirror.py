"""LOG sticks: what another story, a torn line or a pull does; that every line is on the medium before it counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceremony_app.core.plan.sticks import Stick, StickLeft, StickRole
from ceremony_app.devices.media import mirror
from ceremony_app.devices.media.guard import Guard, Left, Opened
from ceremony_app.devices.media.mirror import Change, LogSticks, Released, Source
from ceremony_app.devices.media.mounts import mounted
from ceremony_app.devices.media.stick_refusals import (
    StickAhead,
    StickMissing,
    StickOtherJournal,
    StickUnexpected,
)
from tests.devices.media.bench import Bench, BenchMounter
from tests.devices.media.bench import bench as bench

LINES = [b'{"entry":1}\n', b'{"entry":2}\n']


def source(*lines: bytes, objects: dict[str, bytes] | None = None) -> Source:
    return Source(
        journal=lambda: b"".join(lines),
        documents=lambda: {"plan.toml": b"plan"},
        objects=lambda: (objects or {}).items(),
    )


def folder_stick(tmp_path: Path, colour: str = "yellow") -> Stick:
    (tmp_path / colour).mkdir(exist_ok=True)
    return Stick(role=StickRole.LOG, colour=colour, folder=str(tmp_path / colour))


def logs(tmp_path: Path, *lines: bytes) -> LogSticks:
    stick = folder_stick(tmp_path)
    return LogSticks(Guard([stick]), [stick], "day-1", source(*lines))


def test_a_stick_with_more_than_the_folder_is_refused(tmp_path: Path) -> None:
    logs(tmp_path, *LINES).attach_all()
    with pytest.raises(StickAhead):
        logs(tmp_path, LINES[0]).attach_those_here()


def test_another_story_is_refused(tmp_path: Path) -> None:
    logs(tmp_path, *LINES).attach_all()
    with pytest.raises(StickOtherJournal):
        logs(tmp_path, LINES[0], b'{"entry":3}\n').attach_those_here()


def test_another_plan_is_refused(tmp_path: Path) -> None:
    (tmp_path / "yellow/day-1").mkdir(parents=True)
    (tmp_path / "yellow/day-1/plan.toml").write_bytes(b"another")
    with pytest.raises(StickOtherJournal):
        logs(tmp_path, *LINES).attach_all()


def test_files_that_are_no_ceremony_are_refused(tmp_path: Path) -> None:
    folder_stick(tmp_path)
    (tmp_path / "yellow/holiday").mkdir()
    (tmp_path / "yellow/song.mp3").touch()
    with pytest.raises(StickUnexpected, match=r"'holiday', 'song.mp3'"):
        logs(tmp_path).attach_all()
    for name in ("holiday/journal.jsonl", ".Trash-0"):
        (tmp_path / "yellow" / name).touch()
    (tmp_path / "yellow/song.mp3").unlink()
    logs(tmp_path).attach_all()


def test_a_link_in_the_journals_place_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "yellow/day-1").mkdir(parents=True)
    (tmp_path / "elsewhere").write_bytes(b"")
    (tmp_path / "yellow/day-1/journal.jsonl").symlink_to(tmp_path / "elsewhere")
    made = logs(tmp_path, *LINES)
    made.attach_those_here()
    assert [one.change for one in made.news()] == [Change.LOST]
    assert (tmp_path / "elsewhere").read_bytes() == b""


def test_a_missing_stick_is_refused_at_the_begin_and_told_at_a_resume(tmp_path: Path) -> None:
    made = logs(tmp_path)
    (tmp_path / "yellow").rmdir()
    with pytest.raises(StickMissing):
        made.attach_all()
    made.attach_those_here()
    (told,) = made.news()
    assert (told.change, told.code) == (Change.LOST, "STICK-MISSING")
    assert made.news() == ()
    made.look_again()
    assert made.news() == ()


def test_a_torn_last_line_gives_way_to_the_whole_one(tmp_path: Path) -> None:
    folder_stick(tmp_path)
    (tmp_path / "yellow/day-1").mkdir()
    (tmp_path / "yellow/day-1/journal.jsonl").write_bytes(LINES[0] + LINES[1][:5])
    made = logs(tmp_path, *LINES)
    made.attach_all()
    made.append(b'{"entry":3}\n')
    assert (tmp_path / "yellow/day-1/journal.jsonl").read_bytes() == b"".join(LINES) + b'{"entry":3}\n'


def test_somebody_else_who_writes_loses_the_stick(tmp_path: Path) -> None:
    made = logs(tmp_path, *LINES)
    made.attach_all()
    made.news()
    with (tmp_path / "yellow/day-1/journal.jsonl").open("ab") as file:
        file.write(b"x")
    made.append(b'{"entry":3}\n')
    assert [one.change for one in made.news()] == [Change.LOST]


@pytest.mark.parametrize("kind", ["ext4", "vfat", "exfat"])
def test_everything_is_on_the_medium_and_read_back_at_the_end(bench: Bench, kind: str) -> None:
    plugged = bench.plug(kind, role=StickRole.LOG, colour="yellow")
    made = LogSticks(bench.guard(), [plugged.stick], "day-1", source(*LINES, objects={"ab": b"blob"}))
    made.attach_all()
    (told,) = made.news()
    assert (told.change, told.serial, told.uuid) == (Change.HOLDS, plugged.stick.serial, plugged.stick.uuid)
    assert made.holding == ("LOG, yellow",)
    made.put("store/cd", b"more")
    made.append(b'{"entry":3}\n')
    assert made.close() == (Released("LOG, yellow", Left(StickLeft.UNMOUNTED)),)
    with bench.inside(plugged) as place:
        day = place / "day-1"
        assert (day / "journal.jsonl").read_bytes() == b"".join(LINES) + b'{"entry":3}\n'
        assert {one.name: one.read_bytes() for one in (day / "store").iterdir()} == {"ab": b"blob", "cd": b"more"}


def test_an_object_that_only_the_medium_shows_as_damaged_is_found_at_the_end(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugged = bench.plug(role=StickRole.LOG, colour="yellow")

    def spoil(_: Opened) -> None:
        place = plugged.image.read_bytes().index(b"the wrapped key")
        with plugged.image.open("r+b") as file:
            file.seek(place)
            file.write(b"THE")

    monkeypatch.setattr(mirror, "forget_buffers", spoil)
    made = LogSticks(bench.guard(), [plugged.stick], "day-1", source(*LINES))
    made.attach_all()
    made.put("store/cd", b"the wrapped key" * 300)
    (released,) = made.close()
    assert "LOG, yellow gives back other bytes of day-1/store/cd than were written." in released.wrong


def test_one_of_two_is_pulled_and_the_other_goes_on(bench: Bench) -> None:
    first = bench.plug(role=StickRole.LOG, colour="yellow")
    second = bench.plug(role=StickRole.LOG, colour="green")
    made = LogSticks(bench.guard(), [first.stick, second.stick], "day-1", source(*LINES))
    made.attach_all()
    made.news()
    first.pull()
    made.append(b'{"entry":3}\n')
    (told,) = made.news()
    assert (told.stick, told.code) == (first.stick, "STICK-PULLED")
    assert made.holding == ("LOG, green",)
    assert made.close() == (Released("LOG, green", Left(StickLeft.UNMOUNTED)),)


def test_a_stick_that_dies_under_the_journal_is_lost(bench: Bench) -> None:
    plugged = bench.plug(role=StickRole.LOG, colour="yellow")
    made = LogSticks(bench.guard(), [plugged.stick], "day-1", source(*LINES))
    made.attach_all()
    made.news()
    plugged.die()
    made.append(b"x" * 300_000 + b"\n")
    assert [(one.change, one.code) for one in made.news()] == [(Change.LOST, "STICK-DYING")]
    assert made.holding == ()
    # It is still plugged in, and is not trusted again.
    made.look_again()
    assert made.news() == ()


def test_a_link_in_the_ceremonys_place_is_not_written_through(tmp_path: Path) -> None:
    folder_stick(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "yellow/day-1").symlink_to(tmp_path / "elsewhere")
    bare = Source(journal=lambda: LINES[0], documents=dict, objects=lambda: ())
    stick = folder_stick(tmp_path)
    made = LogSticks(Guard([stick]), [stick], "day-1", bare)
    made.attach_those_here()
    assert [one.change for one in made.news()] == [Change.LOST]
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_stick_that_comes_back_with_another_story_is_told_of_once(tmp_path: Path) -> None:
    made = logs(tmp_path, *LINES)
    (tmp_path / "yellow").rmdir()
    made.attach_those_here()
    made.news()
    (tmp_path / "yellow/day-1").mkdir(parents=True)
    (tmp_path / "yellow/day-1/journal.jsonl").write_bytes(b'{"entry":9}\n')
    made.look_again()
    assert [(one.change, one.code) for one in made.news()] == [(Change.LOST, "STICK-OTHER-JOURNAL")]
    made.look_again()
    assert made.news() == ()


@pytest.mark.parametrize("asked", [StickLeft.READ_ONLY, StickLeft.MOUNTED])
def test_one_that_nobody_may_unmount_is_not_said_to_be_unmounted(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, asked: StickLeft
) -> None:
    plugged = bench.plug(role=StickRole.LOG, colour="yellow")
    place = bench.folder / "media-anna"
    BenchMounter().mount(plugged.node, "ext4", place, frozenset({"rw"}))
    busy = (place / "elsewhere").open("wb") if asked is StickLeft.MOUNTED else None
    if busy is not None:
        # It belongs to another program that goes on writing; its folder is none of a ceremony.
        (place / "elsewhere").rename(place / ".elsewhere")
    guard = bench.guard()
    monkeypatch.setattr(guard, "_mounter", None)
    made = LogSticks(guard, [plugged.stick], "day-1", source(*LINES))
    made.attach_all()
    made.append(b'{"entry":3}\n')
    assert made.close() == (Released("LOG, yellow", Left(asked, str(place))),)
    if busy is not None:
        busy.close()
    assert (place / "day-1/journal.jsonl").read_bytes() == b"".join(LINES) + b'{"entry":3}\n'
    assert [one.is_read_only for one in mounted() if one.place == place] == [asked is StickLeft.READ_ONLY]
