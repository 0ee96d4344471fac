"""Mountinfo, its news, and the commands that udisks is asked with."""

from __future__ import annotations

import subprocess
import threading
from pathlib import Path

import pytest

from ceremony_app.devices.media import mounts
from ceremony_app.devices.media.mounts import MountError, MountWatch, RootMounter, UdisksMounter, mounted
from tests.devices.media.bench import Bench
from tests.devices.media.bench import bench as bench

LINES = (
    "68 27 7:0 / /media/a\\040b\\134c rw,nosuid,nodev,relatime shared:1 - fuseblk /dev/sd\\040b rw,user_id=0\n"
    "69 27 0:39 / /mnt ro - fuse.fusefat /dev/loop1 rw\n"
    "broken line\n"
)


def test_lines_are_read_and_broken_ones_passed_over(tmp_path: Path) -> None:
    (tmp_path / "mountinfo").write_text(LINES)
    first, second = mounted(tmp_path / "mountinfo")
    assert (first.place, first.source, first.number) == (Path("/media/a b\\c"), "/dev/sd b", "7:0")
    assert first.options == {"rw", "nosuid", "nodev", "relatime"}
    assert (second.type, second.place) == ("fuse.fusefat", Path("/mnt"))


def test_an_unknown_file_system_is_not_tried(tmp_path: Path) -> None:
    with pytest.raises(MountError, match="no program here knows"):
        RootMounter().mount(tmp_path, "ntfs", tmp_path / "place", frozenset({"ro"}))


def test_news_come_when_something_is_mounted(bench: Bench) -> None:
    plugged = bench.plug()
    watch = MountWatch()
    try:
        watch.look()
        opened = threading.Event()

        def plug_in() -> None:
            with bench.inside(plugged):
                opened.wait(120)

        worker = threading.Thread(target=plug_in)
        worker.start()
        try:
            place = bench.folder / f"elsewhere-{plugged.node.name}"
            seen = False
            # Others mount on this machine too; each piece of news is looked at.
            for _ in range(200):
                news = watch.wait(60)
                seen = seen or any(one.place == place for one in news or ())
                if seen or news is None:
                    break
            assert seen
        finally:
            opened.set()
            worker.join()
    finally:
        watch.close()
        watch.close()


def test_udisks_is_asked_for_what_the_guard_wants(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []

    def ran(command: tuple[str, ...], **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(tuple(command))
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", ran)
    monkeypatch.setattr(mounts, "_number_of", lambda _: "8:17")
    info = tmp_path / "mountinfo"
    info.write_text("70 27 8:17 / /media/anna/LOG rw - vfat /dev/sdb1 rw\n")
    mounter = UdisksMounter(info)
    assert mounter.mount(Path("/dev/sdb1"), "vfat", tmp_path, frozenset({"ro", "nodev"})) == Path("/media/anna/LOG")
    mounter.unmount(Path("/dev/sdb1"), Path("/media/anna/LOG"))
    words = "udisksctl mount --no-user-interaction -b /dev/sdb1 --options nodev,ro"
    assert [" ".join(one) for one in asked] == [words, "udisksctl unmount --no-user-interaction -b /dev/sdb1"]
    info.write_text("")
    with pytest.raises(MountError, match="nothing of it is to be seen"):
        mounter.mount(Path("/dev/sdb1"), "vfat", tmp_path, frozenset())


def test_a_failing_program_is_quoted_in_plain_characters() -> None:
    with pytest.raises(MountError) as failed:
        RootMounter().mount(Path("/dev/nothing\x1b"), "ext4", Path("/nonexistent-root/x"), frozenset({"ro"}))
    assert str(failed.value).isprintable()
