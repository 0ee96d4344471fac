"""Sticks that are wrong, full, dying, pulled or hostile; then what crosses, on each file system."""

from __future__ import annotations

import fcntl
import os
import struct
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from ceremony_app.core.plan.sticks import ReadBack, Stick, StickLeft, StickRole
from ceremony_app.devices.media import guard as guard_module
from ceremony_app.devices.media import transfers
from ceremony_app.devices.media.guard import Access, Guard, Left, Opened
from ceremony_app.devices.media.mounts import MountError, mounted
from ceremony_app.devices.media.refusals import MediaNotRegular
from ceremony_app.devices.media.stick_refusals import (
    REFUSALS,
    StickBusy,
    StickDying,
    StickExists,
    StickFull,
    StickHostile,
    StickMissing,
    StickMountedLoosely,
    StickNotInBinding,
    StickPulled,
    StickReadBackDiffers,
    StickReadOnly,
    StickRefusal,
    StickUnexpected,
)
from ceremony_app.devices.media.survey import ENTRIES, Loose
from ceremony_app.devices.media.transfers import give, give_to, take
from tests.devices.media.bench import Bench, BenchMounter, Plugged
from tests.devices.media.bench import bench as bench

KINDS = ["ext4", "vfat", "exfat"]
FILES = {"aws/key.pem": b"pem", "aws/token.bin": b"\x00" * 70_000}


def hostile_link(place: Path) -> None:
    (place / "aws").mkdir()
    (place / "aws/key.pem").symlink_to("/etc/shadow")


def hostile_folder_link(place: Path) -> None:
    (place / "aws").symlink_to("/etc")


def hostile_device(place: Path) -> None:
    os.mknod(place / "key.pem", 0o20600, os.makedev(1, 9))


def hostile_name(place: Path) -> None:
    (place / "key\x1b[2J.pem").write_bytes(b"")


def hostile_many(place: Path) -> None:
    (place / "aws").mkdir()
    for number in range(ENTRIES + 1):
        (place / f"aws/{number}").touch()


@pytest.mark.parametrize("prepare", [hostile_link, hostile_folder_link, hostile_device, hostile_name, hostile_many])
def test_a_hostile_stick_is_refused_before_anything_is_opened(bench: Bench, prepare: Callable[[Path], None]) -> None:
    plugged = bench.plug()
    with bench.inside(plugged) as place:
        prepare(place)
    with pytest.raises(StickHostile) as refused:
        take(bench.guard(), plugged.stick, ["aws"], Loose.ALLOWED)
    assert refused.value.operator_text.isprintable()
    assert not [one for one in mounted() if one.place.is_relative_to(bench.folder)]


@pytest.mark.parametrize(
    ("files", "named"),
    [
        ({"holiday/beach.jpg": b""}, "holiday"),
        ({"aws/deep/x.pem": b""}, "aws/deep"),
        ({"aws/read me.txt": b""}, "read me"),
        ({"aws/disk.img": b"\x00" * (1024 * 1024 + 1)}, "disk.img"),
    ],
)
def test_what_nobody_brought_for_this_is_named(bench: Bench, files: dict[str, bytes], named: str) -> None:
    plugged = bench.plug()
    bench.fill(plugged, files)
    with pytest.raises(StickUnexpected) as refused:
        take(bench.guard(), plugged.stick, ["aws"], Loose.ALLOWED)
    assert named in str(refused.value.parts["names"])


def test_a_sparse_bomb_is_not_read(bench: Bench) -> None:
    plugged = bench.plug()
    with bench.inside(plugged) as place, (place / "key.pem").open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(StickUnexpected):
        take(bench.guard(), plugged.stick, ["aws"], Loose.ALLOWED)


def test_a_response_stick_with_somebody_elses_files_is_refused(bench: Bench) -> None:
    plugged = bench.plug(role=StickRole.RESPONSE)
    bench.fill(plugged, {"autorun.inf": b"[autorun]"})
    with pytest.raises(StickUnexpected):
        give(bench.guard(), plugged.stick, FILES)
    with bench.inside(plugged) as place:
        assert sorted(one.name for one in place.iterdir()) == ["autorun.inf", "lost+found"]


def test_a_full_stick_is_named_and_left_as_it_was(bench: Bench) -> None:
    plugged = bench.plug(role=StickRole.RESPONSE)
    with pytest.raises(StickFull):
        give(bench.guard(), plugged.stick, {"aws/blob.bin": bytes(20 << 20)})
    with bench.inside(plugged) as place:
        assert [one.name for one in place.rglob("*") if one.name != "lost+found"] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_write_protected_stick_is_refused(bench: Bench, kind: str) -> None:
    plugged = bench.plug(kind, role=StickRole.RESPONSE, read_only="1")
    with pytest.raises(StickReadOnly):
        give(bench.guard(), plugged.stick, FILES)


def test_another_file_of_that_name_is_never_overwritten(bench: Bench) -> None:
    plugged = bench.plug(role=StickRole.RESPONSE)
    bench.fill(plugged, {"aws/key.pem": b"other"})
    with pytest.raises(StickExists):
        give(bench.guard(), plugged.stick, FILES)
    with bench.inside(plugged) as place:
        assert (place / "aws/key.pem").read_bytes() == b"other"


def at_the_first_flush(monkeypatch: pytest.MonkeyPatch, happens: Callable[[int], object]) -> None:
    """Let something happen to the stick between the writing of a file and its first fsync."""
    flush, left = os.fsync, [happens]

    def spoiled(descriptor: int) -> None:
        while left:
            left.pop()(descriptor)
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", spoiled)


def test_a_stick_pulled_in_mid_write_is_named_as_pulled(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    plugged = bench.plug(role=StickRole.RESPONSE)
    at_the_first_flush(monkeypatch, lambda _: plugged.pull())
    with pytest.raises(StickPulled):
        give(bench.guard(), plugged.stick, FILES)
    with pytest.raises(StickMissing):
        give(bench.guard(), plugged.stick, FILES)


def test_a_stick_that_another_program_uses_is_busy_and_not_dying(bench: Bench) -> None:
    plugged = bench.plug(role=StickRole.RESPONSE)
    guard = bench.guard()
    with pytest.raises(StickBusy), guard.open(plugged.stick, Access.WRITE) as opened:
        other = (opened.place / "open").open("wb")
    other.close()
    (opened.place / "open").unlink(missing_ok=True)


def test_a_dying_stick_is_named_as_dying(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    plugged = bench.plug(role=StickRole.RESPONSE)
    at_the_first_flush(monkeypatch, lambda _: plugged.die())
    with pytest.raises(StickDying):
        give(bench.guard(), plugged.stick, FILES)


def test_flash_that_takes_no_more_is_named_as_dying(bench: Bench) -> None:
    """Its image lies on a memory file system that is smaller: writes succeed, and the flush tells (desktop.md §6)."""
    with bench.worn_out(megabytes=3) as image:
        plugged = bench.plug(role=StickRole.RESPONSE, image=image)
        with pytest.raises(StickDying):
            give(bench.guard(), plugged.stick, {"aws/blob.bin": os.urandom(4 << 20)})


def test_a_pipe_in_a_files_place_holds_nothing_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "journal.jsonl")
    with pytest.raises(MediaNotRegular):
        transfers.read_past_cache(tmp_path, "journal.jsonl")


def test_no_link_on_the_way_is_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/file").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(MediaNotRegular):
        transfers.read_past_cache(tmp_path, "link/file")


def test_a_stick_that_dies_at_once_is_named_as_dying(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """EXT4_IOC_SHUTDOWN: every call is EIO from then on."""
    plugged = bench.plug(role=StickRole.RESPONSE)
    at_the_first_flush(monkeypatch, lambda fd: fcntl.ioctl(fd, 0x8004587D, struct.pack("I", 2)))
    with pytest.raises(StickDying, match="EIO"):
        give(bench.guard(), plugged.stick, FILES)


@pytest.mark.parametrize("kind", KINDS)
def test_damage_that_only_the_medium_shows_is_found(bench: Bench, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plugged = bench.plug(kind, role=StickRole.RESPONSE)
    monkeypatch.setattr(transfers, "forget_buffers", lambda _: spoil(plugged))

    def spoil(there: Plugged) -> None:
        data = there.image.read_bytes()
        place = data.index(b"the wrapped key")
        with there.image.open("r+b") as file:
            file.seek(place)
            file.write(b"THE")

    with pytest.raises(StickReadBackDiffers):
        give(bench.guard(), plugged.stick, {"aws/blob.bin": b"the wrapped key" * 20})


@pytest.mark.parametrize("kind", KINDS)
def test_files_come_in_from_a_stick_that_is_left_as_it_was(bench: Bench, kind: str) -> None:
    plugged = bench.plug(kind)
    bench.fill(plugged, {**FILES, "loose.json": b"{}", ".hidden": b"", "System Volume Information/x": b""})
    before = plugged.image.read_bytes()
    taken = take(bench.guard(), plugged.stick, ["aws"], Loose.ALLOWED)
    assert taken.files == {**FILES, "loose.json": b"{}"}
    assert taken.carried.file_system == kind
    assert (taken.carried.serial, taken.carried.uuid) == (plugged.stick.serial, plugged.stick.uuid)
    assert set(taken.carried.options) == {"ro", "nodev", "nosuid", "noexec"}
    assert plugged.image.read_bytes() == before


@pytest.mark.parametrize("kind", KINDS)
def test_files_go_out_to_a_stick_and_are_read_from_the_medium(bench: Bench, kind: str) -> None:
    plugged = bench.plug(kind, role=StickRole.RESPONSE)
    given = give(bench.guard(), plugged.stick, FILES)
    assert given.read_back is ReadBack.REMOUNTED
    assert {path: length for path, (_, length) in given.files.items()} == {"aws/key.pem": 3, "aws/token.bin": 70_000}
    assert {"nodev", "nosuid", "noexec"} <= set(given.carried.options)
    with bench.inside(plugged) as place:
        assert {path: (place / path).read_bytes() for path in FILES} == FILES
    again = give(bench.guard(), plugged.stick, {**FILES, "azure/more.bin": b"x"}, beside=["aws"])
    assert again.files["aws/key.pem"] == given.files["aws/key.pem"]


def test_what_is_mounted_already_is_unmounted_and_mounted_by_us(bench: Bench) -> None:
    plugged = bench.plug()
    bench.fill(plugged, FILES)
    place = bench.folder / "media-anna"
    BenchMounter().mount(plugged.node, "ext4", place, frozenset({"rw"}))
    taken = take(bench.guard(), plugged.stick, ["aws"], Loose.ALLOWED)
    assert taken.files == FILES
    assert not [one for one in mounted() if one.place == place]


def test_where_nobody_may_mount_what_is_mounted_is_proved_and_used(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugged = bench.plug(role=StickRole.RESPONSE)
    guard = bench.guard()
    monkeypatch.setattr(guard, "_mounter", None)
    with pytest.raises(StickRefusal, match="only root may mount"):
        give(guard, plugged.stick, FILES)
    place = bench.folder / "media-anna"
    BenchMounter().mount(plugged.node, "ext4", place, frozenset({"rw"}))
    with (place / ".busy").open("wb"):
        given = give(guard, plugged.stick, FILES)
    assert given.read_back is ReadBack.IN_PLACE
    assert given.left == Left(StickLeft.MOUNTED, str(place))
    assert (place / "aws/key.pem").read_bytes() == b"pem"
    with guard.open(plugged.stick, Access.READ) as opened:
        assert opened.place == place
    assert [one for one in mounted() if one.place == place]


def test_input_that_the_system_mounted_loosely_is_guarded_or_not_read(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugged = bench.plug()
    bench.fill(plugged, FILES)
    guard = bench.guard()
    monkeypatch.setattr(guard, "_mounter", None)
    place = bench.folder / "media-anna"
    BenchMounter().mount(plugged.node, "ext4", place, frozenset({"rw"}))

    def may_not(_place: Path, _options: frozenset[str]) -> None:
        raise MountError("must be superuser")

    with monkeypatch.context() as unprivileged:
        unprivileged.setattr(guard_module, "hold_to", may_not)
        with pytest.raises(StickMountedLoosely, match="without nodev, noexec, nosuid, ro,"):
            take(guard, plugged.stick, ["aws"], Loose.ALLOWED)
    taken = take(guard, plugged.stick, ["aws"], Loose.ALLOWED)
    assert taken.files == FILES
    assert set(taken.carried.options) == {"ro", "nodev", "nosuid", "noexec"}
    (here,) = [one for one in mounted() if one.place == place]
    assert {"ro", "nodev", "nosuid", "noexec"} <= here.options
    # What we set read-only is ours to write to again.
    assert give(guard, plugged.stick, {"aws/more.bin": b"x"}).left == Left(StickLeft.READ_ONLY, str(place))


def test_what_nobody_may_unmount_is_set_read_only_and_can_be_written_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugged = bench.plug(role=StickRole.RESPONSE)
    guard = bench.guard()
    monkeypatch.setattr(guard, "_mounter", None)
    place = bench.folder / "media-anna"
    BenchMounter().mount(plugged.node, "ext4", place, frozenset({"rw"}))
    assert give(guard, plugged.stick, FILES).left == Left(StickLeft.READ_ONLY, str(place))
    with pytest.raises(OSError, match="Read-only"):
        (place / "late").write_bytes(b"")
    again = give(guard, plugged.stick, {"azure/more.bin": b"x"}, beside=["aws"])
    assert again.left == Left(StickLeft.READ_ONLY, str(place))
    stranger = bench.guard()
    monkeypatch.setattr(stranger, "_mounter", None)
    with pytest.raises(StickReadOnly):
        give(stranger, plugged.stick, FILES, beside=["azure"])


def test_one_that_somebody_mounts_again_is_not_said_to_be_unmounted(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugged = bench.plug(role=StickRole.RESPONSE)
    guard = bench.guard()
    assert give(guard, plugged.stick, FILES).left == Left(StickLeft.UNMOUNTED)
    detach, place = guard.detach, bench.folder / "media-anna"
    calls = []

    def detach_and_mount(opened: Opened) -> None:
        detach(opened)
        calls.append(opened)
        if len(calls) == 2:
            BenchMounter().mount(plugged.node, "ext4", place, frozenset({"ro"}))

    monkeypatch.setattr(guard, "detach", detach_and_mount)
    given = give(guard, plugged.stick, FILES)
    assert (given.read_back, given.left) == (ReadBack.REMOUNTED, Left(StickLeft.READ_ONLY, str(place)))


def test_what_the_desktop_mounts_a_moment_later_is_waited_for(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    plugged = bench.plug()
    bench.fill(plugged, FILES)
    guard = Guard([plugged.stick], system=bench.system, patience=20)
    monkeypatch.setattr(guard, "_mounter", None)
    place = bench.folder / "media-anna"
    mounting = threading.Timer(0.2, BenchMounter().mount, (plugged.node, "ext4", place, frozenset({"ro"})))
    mounting.start()
    try:
        assert take(guard, plugged.stick, ["aws"], Loose.ALLOWED).files == FILES
    finally:
        mounting.join()


def test_a_folder_that_stands_for_a_stick_says_so(tmp_path: Path, bench: Bench) -> None:
    stick = Stick(role=StickRole.RESPONSE, colour="red", folder=str(tmp_path / "red"))
    with pytest.raises(StickMissing, match="folder, not a stick"):
        give(bench.guard(stick), stick, FILES)
    (tmp_path / "red").mkdir()
    given = give(bench.guard(stick), stick, FILES)
    assert given.read_back is ReadBack.FOLDER
    assert given.left == Left(StickLeft.FOLDER)
    assert given.carried.file_system == "folder, not a stick"
    assert take(bench.guard(stick), stick, ["aws"], Loose.UNEXPECTED).files == FILES


def test_a_custodians_own_stick_takes_a_named_file(bench: Bench) -> None:
    plugged = bench.plug("exfat", role=StickRole.CUSTODIAN, colour="grey")
    with pytest.raises(StickNotInBinding):
        give_to(bench.guard(), StickRole.CUSTODIAN, "bilal", {"piece-1.json": b"{}"})
    given = give_to(bench.guard(), StickRole.CUSTODIAN, "ana", {"piece-1.json": b"{}"})
    assert given.carried.stick == plugged.stick
    assert list(given.files) == ["piece-1.json"]


def test_every_refusal_has_its_own_code() -> None:
    assert len(REFUSALS) == len(StickRefusal.__subclasses__())
    assert all(code == one.code and code.startswith("STICK-") for code, one in REFUSALS.items())
