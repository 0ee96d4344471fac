"""A stick that types: keyboards, network interfaces and composite USB devices that appear while a ceremony runs.

A device that looks like a stick can also be a keyboard, and type faster than people read. What was there when the
program started is known; what can type or reach a network and comes later is told. Read from sysfs, without a daemon.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SYS = Path("/sys")
_CALM = frozenset({"07", "08", "09", "0b", "ff"})
"""USB classes that neither type nor reach a network: printer, storage, hub, smart card, and a vendor's own (as some
HSMs). A network adapter of a vendor's own class shows as an interface."""
_CAMERA = frozenset({"01", "0e", "10", "fe"})
"""What a camera is made of, besides firmware updates."""
_CLASSES = {
    "01": "audio",
    "02": "modem or network",
    "03": "keyboard or mouse",
    "06": "camera or phone",
    "07": "printer",
    "08": "storage",
    "0a": "modem or network",
    "0b": "smart card",
    "0e": "video",
    "e0": "radio",
    "ff": "vendor's own",
}
_LONGEST = 200


@dataclass(frozen=True)
class Plug:
    """One thing that can type or reach a network."""

    key: str
    """Tells it from every other, and from itself plugged in again."""
    words: str
    """What it says of itself, as plain ASCII; nothing of it is to be believed."""


class Plugs:
    """What is plugged in now, against what was when this was made."""

    def __init__(self, sys: Path = SYS) -> None:
        self._sys = sys
        self._known = {one.key for one in self.here()}

    def here(self) -> tuple[Plug, ...]:
        """Everything that can type or reach a network, sorted; a USB device is told once, whatever it is made of."""
        found = (*self._inputs(), *self._networks())
        # After the others, so that what comes in between is told as the USB device that it is; what goes is not told.
        usb = list(self._usb())
        places = tuple(f"{place}/" for place, _ in usb)
        others = [(at, plug) for at, plug in found if not f"{at}/".startswith(places) and Path(at).exists()]
        return tuple(sorted({plug for _, plug in (*usb, *others)}, key=lambda one: one.key))

    def news(self) -> tuple[Plug, ...]:
        """What is here and was not known before; it stays news until it is accepted or gone."""
        return tuple(one for one in self.here() if one.key not in self._known)

    def accept(self, plugs: tuple[Plug, ...]) -> None:
        """People say that these belong here."""
        self._known |= {one.key for one in plugs}

    def _usb(self) -> Iterator[tuple[str, Plug]]:
        for device in _children(self._sys / "bus/usb/devices"):
            if ":" in device.name or not (device / "idVendor").is_file():
                continue
            real = device.resolve()
            classes = frozenset(
                found
                for one in _children(real)
                if (found := _text(one / "bInterfaceClass").lower()) and ":" in one.name
            )
            if not _tells(classes):
                continue
            # The number of a device grows each time one is plugged in, so that a swap is seen.
            number = _text(real / "devnum")
            named = (_text(real / "manufacturer"), _text(real / "product"))
            serial = _text(real / "serial")
            words = (
                " ".join(one for one in named if one) or f"USB {_text(real / 'idVendor')}:{_text(real / 'idProduct')}"
            )
            words += f", serial {serial}" if serial else ""
            kinds = ", ".join(sorted({_CLASSES.get(one, f"class {one}") for one in classes}))
            yield str(real), Plug(f"usb {real} {number} {sorted(classes)}", _plain(f"USB device {words} ({kinds})"))

    def _inputs(self) -> Iterator[tuple[str, Plug]]:
        for device in _children(self._sys / "class/input"):
            real = device.resolve()
            if not device.name.startswith("input") or _virtual(real) or not _presses(_text(real / "capabilities/key")):
                continue
            name = _text(real / "name") or device.name
            yield str(real), Plug(f"input {real}", _plain(f"keyboard or mouse {name}"))

    def _networks(self) -> Iterator[tuple[str, Plug]]:
        for device in _children(self._sys / "class/net"):
            real = device.resolve()
            if device.name == "lo" or _virtual(real) or not (real / "device").exists():
                continue
            index = _text(real / "ifindex")
            yield str(real), Plug(f"net {real} {index}", _plain(f"network interface {device.name}"))


def _tells(classes: frozenset[str]) -> bool:
    """Whether a USB device of these interface classes can type, reach a network, or is several things at once."""
    if not classes or classes <= _CAMERA:
        return False
    return not (len(classes) == 1 and classes <= _CALM)


def _presses(capabilities: str) -> bool:
    """Whether an input device has keys or buttons: any bit of its map."""
    return any(word.strip("0") for word in capabilities.split())


def _virtual(real: Path) -> bool:
    return "/devices/virtual/" in str(real)


def _children(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(sorted(folder.iterdir()))
    except OSError:
        return ()


def _plain(words: str) -> str:
    return ascii(words[:_LONGEST])[1:-1]


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(4096).decode("utf-8", "replace").strip()
    except OSError:
        return ""
