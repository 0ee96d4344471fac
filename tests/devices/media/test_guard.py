"""The wrong stick in every way; then mounts that are not what they seem."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceremony_app.core.plan.sticks import Stick, StickRole
from ceremony_app.devices.media.blocks import FileSystem, System
from ceremony_app.devices.media.guard import Access, Guard
from ceremony_app.devices.media.mounts import MountError, mounted
from ceremony_app.devices.media.stick_refusals import (
    StickFileSystem,
    StickMissing,
    StickMountFailed,
    StickNotInBinding,
    StickPulled,
    StickReformatted,
    StickTwins,
    StickWrong,
)
from tests.devices.media.bench import Bench, BenchMounter, told
from tests.devices.media.bench import bench as bench

IN = Stick(role=StickRole.REQUEST, colour="blue", serial="A", uuid="1111-1111")
OUT = Stick(role=StickRole.RESPONSE, colour="red", serial="B", uuid="2222-2222")


def guard(
    tmp_path: Path, *plugged: tuple[str, str, str], kind: str = "vfat", sticks: tuple[Stick, ...] = (IN, OUT)
) -> Guard:
    """A guard that sees these sticks: serial, UUID, label."""
    held = {}
    for place, (serial, uuid, label) in enumerate(plugged):
        told(tmp_path / "sys", f"sd{place}", f"8:{place}", 1 << 20, serial)
        held[f"sd{place}"] = FileSystem(kind, uuid, label)
    return Guard(
        sticks, system=System(sys=tmp_path / "sys", probe=lambda node: held[node.name]), mounter=BenchMounter()
    )


def test_nothing_plugged_is_missing(tmp_path: Path) -> None:
    with pytest.raises(StickMissing, match=r"REQUEST, blue .serial A, UUID 1111-1111"):
        guard(tmp_path).find(IN)


def test_the_other_stick_of_the_binding_is_called_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(StickWrong, match="plugged in is RESPONSE, red"):
        guard(tmp_path, ("B", "2222-2222", "")).find(IN)


def test_a_stranger_is_named_by_what_it_says_of_itself(tmp_path: Path) -> None:
    with pytest.raises(StickWrong, match=r"Acme Flash, serial X, UUID 9999-9999, labelled \\x1b\[2JDOOM"):
        guard(tmp_path, ("B", "2222-2222", ""), ("X", "9999-9999", "\x1b[2JDOOM")).find(IN)


def test_a_stick_formatted_anew_is_not_the_one_of_the_binding(tmp_path: Path) -> None:
    with pytest.raises(StickReformatted, match="9999-9999 where the binding says 1111-1111"):
        guard(tmp_path, ("A", "9999-9999", "")).find(IN)


def test_two_that_cannot_be_told_apart_are_refused(tmp_path: Path) -> None:
    by_uuid = IN.model_copy(update={"serial": None})
    seen = guard(tmp_path, ("A", "1111-1111", ""), ("C", "1111-1111", ""))
    with pytest.raises(StickTwins, match=r"by their UUID: .*serial A.*serial C"):
        seen.find(by_uuid)


def test_two_with_the_same_label_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StickTwins, match="by their label"):
        guard(tmp_path, ("A", "1111-1111", "KEYS"), ("C", "3333-3333", "KEYS")).find(IN)


def test_another_file_system_is_named(tmp_path: Path) -> None:
    with pytest.raises(StickFileSystem, match="holds ntfs"):
        guard(tmp_path, ("A", "1111-1111", ""), kind="ntfs").find(IN)


def test_a_role_without_a_stick_is_named(tmp_path: Path) -> None:
    with pytest.raises(StickNotInBinding, match="log"):
        guard(tmp_path).stick(StickRole.LOG)
    with pytest.raises(StickNotInBinding):
        guard(tmp_path).stick(StickRole.REQUEST, "ana")


def test_the_right_stick_is_found_among_others(tmp_path: Path) -> None:
    found = guard(tmp_path, ("B", "2222-2222", "OUT"), ("A", "1111-1111", "IN"), ("Z", "5555-5555", ""))
    assert found.find(IN).serial == "A"
    assert found.find(IN.model_copy(update={"uuid": None})).serial == "A"
    assert found.stick(StickRole.RESPONSE) == OUT


class NothingMounted(BenchMounter):
    """Says that it mounted, and did not: what a first run in a virtual machine met."""

    def mount(self, node: Path, file_system: str, place: Path, options: frozenset[str]) -> Path:
        place.mkdir(parents=True, exist_ok=True)
        return place

    def unmount(self, node: Path, place: Path) -> None:
        raise MountError("not mounted")


def test_a_mount_that_failed_silently_is_noticed(bench: Bench) -> None:
    plugged = bench.plug()
    seen = Guard([plugged.stick], system=bench.system, mounter=NothingMounted(), places=bench.folder / "mounts")
    with pytest.raises(StickMountFailed, match="nothing is mounted there"), seen.open(plugged.stick, Access.WRITE):
        raise AssertionError("it was opened")


def test_a_mount_that_fails_tells_why(bench: Bench) -> None:
    plugged = bench.plug()
    with plugged.image.open("r+b") as file:
        file.seek(2048)
        file.write(b"\xff" * 1024)  # The group descriptors; blkid still tells the UUID.
    with pytest.raises(StickMountFailed, match="could not be mounted"), bench.guard().open(plugged.stick, Access.READ):
        raise AssertionError("it was opened")


def test_another_stick_at_the_place_is_noticed(bench: Bench) -> None:
    first, second = bench.plug(), bench.plug(role=StickRole.RESPONSE, colour="red")
    seen = bench.guard()
    with seen.open(first.stick, Access.READ) as opened:
        opened.check()
        BenchMounter().mount(second.node, "ext4", opened.place, frozenset({"ro"}))
        with pytest.raises(StickMountFailed, match="lies there"):
            opened.check()
        BenchMounter().unmount(second.node, opened.place)
    assert not [one for one in mounted() if one.place.is_relative_to(bench.folder)]


def test_a_stick_that_went_is_noticed_before_the_next_file(bench: Bench) -> None:
    plugged = bench.plug()
    seen = bench.guard()
    with seen.open(plugged.stick, Access.READ) as opened:
        assert [opened.there] == [True]
        plugged.pull()
        assert [opened.there] == [False]
        with pytest.raises(StickPulled):
            opened.check()
