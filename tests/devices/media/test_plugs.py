"""What can type or reach a network, in trees that stand for /sys; what only stores, prints or signs is let be."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from ceremony_app.devices.media.plugs import Plug, Plugs


def usb(sys: Path, name: str, *classes: str, product: str = "Flash", serial: str = "S1", number: int = 5) -> Path:
    """A USB device with an interface of each class."""
    real = sys / f"devices/pci0/usb1/{name}"
    real.mkdir(parents=True)
    for what, value in (
        ("idVendor", "0951"),
        ("idProduct", "1666"),
        ("manufacturer", "Acme"),
        ("product", product),
        ("serial", serial),
        ("devnum", str(number)),
    ):
        (real / what).write_text(f"{value}\n")
    for place, one in enumerate(classes):
        (real / f"{name}:1.{place}").mkdir()
        (real / f"{name}:1.{place}/bInterfaceClass").write_text(f"{one}\n")
    listed = sys / "bus/usb/devices"
    listed.mkdir(parents=True, exist_ok=True)
    (listed / name).symlink_to(real)
    return real


def keyboard(sys: Path, above: Path, number: int, keys: str = "10000 0 fffffffffffffffe", name: str = "Keys") -> Path:
    """An input device below another one."""
    real = above / f"input/input{number}"
    (real / "capabilities").mkdir(parents=True)
    (real / "capabilities/key").write_text(f"{keys}\n")
    (real / "name").write_text(f"{name}\n")
    listed = sys / "class/input"
    listed.mkdir(parents=True, exist_ok=True)
    (listed / f"input{number}").symlink_to(real)
    (listed / f"event{number}").symlink_to(real)
    return real


def interface(sys: Path, above: Path, name: str, *, physical: bool = True) -> None:
    real = above / f"net/{name}"
    real.mkdir(parents=True)
    (real / "ifindex").write_text("7\n")
    if physical:
        (real / "device").symlink_to(above)
    listed = sys / "class/net"
    listed.mkdir(parents=True, exist_ok=True)
    (listed / name).symlink_to(real)


def words(plugs: Plugs) -> list[str]:
    return [one.words for one in plugs.news()]


@pytest.mark.parametrize(
    ("classes", "told"),
    [
        (("03",), "keyboard or mouse"),
        (("08", "03"), "keyboard or mouse, storage"),
        (("02", "0a"), "modem or network"),
        (("e0",), "radio"),
        (("08", "ff"), "storage, vendor's own"),
        (("0b", "03"), "keyboard or mouse, smart card"),
        (("01",), ""),
        (("e1",), "class e1"),
    ],
)
def test_a_device_that_types_is_told_by_what_it_is(tmp_path: Path, classes: tuple[str, ...], told: str) -> None:
    plugs = Plugs(tmp_path)
    usb(tmp_path, "1-1", *classes)
    assert words(plugs) == ([f"USB device Acme Flash, serial S1 ({told})"] if told else [])


@pytest.mark.parametrize("classes", [("08",), ("0b",), ("07",), ("09",), ("ff",), ("0e", "0e", "01"), ("08", "08"), ()])
def test_sticks_card_readers_printers_and_cameras_are_no_news(tmp_path: Path, classes: tuple[str, ...]) -> None:
    plugs = Plugs(tmp_path)
    usb(tmp_path, "1-1", *classes)
    assert words(plugs) == []


def test_what_was_there_at_the_start_is_known(tmp_path: Path) -> None:
    keyboard(tmp_path, usb(tmp_path, "1-1", "03"), 3)
    interface(tmp_path, tmp_path / "devices/pci0/eth", "eth0")
    assert words(Plugs(tmp_path)) == []


def test_the_same_device_plugged_in_again_is_news_again(tmp_path: Path) -> None:
    first = usb(tmp_path, "1-1", "03")
    plugs = Plugs(tmp_path)
    shutil.rmtree(first)
    (tmp_path / "bus/usb/devices/1-1").unlink()
    assert words(plugs) == []
    usb(tmp_path, "1-1", "03", number=6)
    assert len(words(plugs)) == 1


def test_a_stick_that_becomes_a_keyboard_later_is_news(tmp_path: Path) -> None:
    device = usb(tmp_path, "1-1", "08")
    plugs = Plugs(tmp_path)
    assert words(plugs) == []
    (device / "1-1:1.1").mkdir()
    (device / "1-1:1.1/bInterfaceClass").write_text("03\n")
    assert len(words(plugs)) == 1


def test_a_keyboard_on_usb_is_told_once_and_one_elsewhere_too(tmp_path: Path) -> None:
    plugs = Plugs(tmp_path)
    device = usb(tmp_path, "1-1", "03")
    keyboard(tmp_path, device / "1-1:1.0", 20)
    interface(tmp_path, device / "1-1:1.0", "usb0")
    keyboard(tmp_path, tmp_path / "devices/platform/i8042", 21, name="AT\x1b[2J")
    assert words(plugs) == [
        "keyboard or mouse AT\\x1b[2J",
        "USB device Acme Flash, serial S1 (keyboard or mouse)",
    ]


def test_what_has_no_keys_or_no_wire_is_no_news(tmp_path: Path) -> None:
    plugs = Plugs(tmp_path)
    keyboard(tmp_path, tmp_path / "devices/pci0/lid", 30, keys="0")
    keyboard(tmp_path, tmp_path / "devices/virtual", 31)
    interface(tmp_path, tmp_path / "devices/virtual", "veth0", physical=False)
    assert words(plugs) == []
    interface(tmp_path, tmp_path / "devices/pci0/card", "eth1")
    assert words(plugs) == ["network interface eth1"]


def test_what_people_accept_is_known(tmp_path: Path) -> None:
    plugs = Plugs(tmp_path)
    usb(tmp_path, "1-1", "03")
    plugs.accept(plugs.news())
    assert words(plugs) == []


def test_one_that_comes_while_we_look_is_told_as_what_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It was told as an input device once, and as a USB device at the next look (seen on real USB, tests/vm)."""
    plugs = Plugs(tmp_path)
    inputs = plugs._inputs

    def meanwhile() -> Iterator[tuple[str, Plug]]:
        keyboard(tmp_path, usb(tmp_path, "1-1", "03", product="Keys"), 3)
        return inputs()

    monkeypatch.setattr(plugs, "_inputs", meanwhile)
    assert words(plugs) == ["USB device Acme Keys, serial S1 (keyboard or mouse)"]


def test_one_that_goes_while_we_look_is_not_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plugs = Plugs(tmp_path)
    real = usb(tmp_path, "1-1", "03")
    keyboard(tmp_path, real, 3)
    devices = plugs._usb

    def meanwhile() -> Iterator[tuple[str, Plug]]:
        shutil.rmtree(real)
        return devices()

    monkeypatch.setattr(plugs, "_usb", meanwhile)
    assert words(plugs) == []
