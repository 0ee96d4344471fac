"""What is plugged in, read from trees that stand for /sys."""

from __future__ import annotations

from pathlib import Path

from ceremony_app.devices.media.blocks import FileSystem, System
from tests.devices.media.bench import told

NOTHING = FileSystem()


def system(tmp_path: Path) -> System:
    return System(sys=tmp_path / "sys", dev=tmp_path / "dev", udev=tmp_path / "udev", probe=lambda _: NOTHING)


def test_a_computer_without_sysfs_has_no_sticks(tmp_path: Path) -> None:
    assert system(tmp_path).volumes() == ()


def test_disks_that_cannot_be_pulled_are_not_sticks(tmp_path: Path) -> None:
    disk = tmp_path / "sys/devices/pci0/ata1/block/sda"
    disk.mkdir(parents=True)
    (disk / "size").write_text("100\n")
    (disk / "removable").write_text("0\n")
    (disk / "dev").write_text("8:0\n")
    (tmp_path / "sys/block").mkdir()
    (tmp_path / "sys/block/sda").symlink_to(disk)
    assert system(tmp_path).volumes() == ()


def test_an_empty_reader_and_a_broken_number_are_passed_over(tmp_path: Path) -> None:
    told(tmp_path / "sys", "sdb", "8:16", 0, "EMPTY")
    told(tmp_path / "sys", "sdc", "../../x", 1 << 20, "BAD")
    assert system(tmp_path).volumes() == ()


def test_a_stick_is_described_with_its_partitions(tmp_path: Path) -> None:
    disk = told(tmp_path / "sys", "sdb", "8:16", 1 << 20, "S1")
    for number in (1, 2):
        part = disk / f"sdb{number}"
        part.mkdir()
        for name, value in (("partition", str(number)), ("dev", f"8:{16 + number}"), ("size", "100"), ("ro", "0")):
            (part / name).write_text(f"{value}\n")
    (disk / "sdb2/ro").write_text("1\n")
    first, second = system(tmp_path).volumes()
    assert (first.node, first.number, first.serial) == (tmp_path / "dev/sdb1", "8:17", "S1")
    assert (first.product, first.size, first.protected) == ("Acme Flash", 51_200, "")
    assert second.protected == "read-only"
    assert first.there
    (disk / "sdb1/size").unlink()
    assert not first.there


def test_what_udev_wrote_serves_where_the_node_cannot_be_read(tmp_path: Path) -> None:
    told(tmp_path / "sys", "sdb", "8:16", 1 << 20, "S1")
    (tmp_path / "udev").mkdir()
    (tmp_path / "udev/b8:16").write_text("S:x\nE:ID_FS_TYPE=vfat\nE:ID_FS_UUID=1A2B-3C4D\nE:ID_FS_LABEL=LOG\n")
    (volume,) = system(tmp_path).volumes()
    assert volume.holds == FileSystem("vfat", "1A2B-3C4D", "LOG")


def test_a_card_in_a_built_in_reader_counts(tmp_path: Path) -> None:
    disk = tmp_path / "sys/devices/pci0/mmc_host/mmc0/mmc0:0001/block/mmcblk0"
    (disk / "device").mkdir(parents=True)
    for name, value in (("size", "100"), ("dev", "179:0"), ("device/type", "SD"), ("device/serial", "0x12ab")):
        (disk / name).write_text(f"{value}\n")
    (tmp_path / "sys/block").mkdir()
    (tmp_path / "sys/block/mmcblk0").symlink_to(disk)
    assert [one.serial for one in system(tmp_path).volumes()] == ["0x12ab"]
