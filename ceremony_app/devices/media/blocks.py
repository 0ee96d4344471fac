"""Which removable volumes are plugged in: read from sysfs, without a daemon and without a network.

reference/desktop.md §6: the real path of `/sys/block/*` tells USB (USB SSDs say removable=0), `size` 0 is an empty
card reader. The roots are parameters, so that tests hand in trees of their own.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
_NUMBER = re.compile(r"[0-9]{1,5}:[0-9]{1,7}", re.ASCII)


@dataclass(frozen=True)
class FileSystem:
    """What a volume holds, as its first bytes say; all empty where that could not be read."""

    type: str = ""
    uuid: str = ""
    label: str = ""


@dataclass(frozen=True)
class Volume:
    """A partition, or a whole stick without a partition table."""

    node: Path
    """The device node."""
    number: str
    """`major:minor`."""
    sysfs: Path
    """Its folder below sysfs; gone when it was pulled."""
    product: str
    serial: str
    """Serial number of the USB device or card; empty where it has none."""
    protected: str
    """`read-only` where device or partition says so."""
    size: int
    """Bytes."""
    holds: FileSystem

    @property
    def words(self) -> str:
        """What it says of itself, as plain ASCII: nothing on a stick is to be believed or to move a cursor."""
        parts = (
            self.product or "a medium",
            f"serial {self.serial}" if self.serial else "without a serial number",
            f"UUID {self.holds.uuid}" if self.holds.uuid else "",
            f"labelled {self.holds.label}" if self.holds.label else "",
        )
        return ascii(", ".join(part for part in parts if part))[1:-1]

    @property
    def there(self) -> bool:
        """Whether the kernel still has it, with a medium in it."""
        return _number(self.sysfs / "size") > 0


def blkid(node: Path) -> FileSystem:
    """What util-linux's prober says, past every cache; empty where it says nothing or the node cannot be read."""
    try:
        done = subprocess.run(
            ["blkid", "-c", "/dev/null", "-p", "-o", "export", str(node)],
            check=False,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=20,
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return FileSystem()
    said = dict(line.split("=", 1) for line in done.stdout.splitlines() if "=" in line)
    return FileSystem(said.get("TYPE", ""), said.get("UUID", ""), said.get("LABEL", ""))


@dataclass(frozen=True)
class System:
    """Where this computer tells about itself; other folders in tests."""

    sys: Path = Path("/sys")
    dev: Path = Path("/dev")
    udev: Path = Path("/run/udev/data")
    probe: Callable[[Path], FileSystem] = field(default=blkid)

    def volumes(self) -> tuple[Volume, ...]:
        """Every removable volume with a medium in it, in the order of the names; empty where there is no sysfs."""
        return tuple(volume for disk in _sorted(self.sys / "block") for volume in self._of(disk))

    def disks(self) -> tuple[tuple[str, int], ...]:
        """Name and size of every disk, to see cheaply whether something came or went."""
        return tuple((disk.name, _number(disk / "size")) for disk in _sorted(self.sys / "block"))

    def _of(self, disk: Path) -> Iterator[Volume]:
        real = disk.resolve()
        if not _removable(real) or _number(real / "size") == 0:
            return
        try:
            parts = sorted(one for one in real.iterdir() if (one / "partition").is_file())
        except OSError:
            return
        usb = _usb_device(real)
        serial = _text((usb or real / "device") / "serial")
        named = [_text(usb / name) for name in ("manufacturer", "product")] if usb else [_text(real / "device/name")]
        for place in parts or [real]:
            number = _text(place / "dev")
            if not _NUMBER.fullmatch(number):
                continue
            node = self.dev / place.name
            protected = any(_text(one / "ro") == "1" for one in (real, place))
            yield Volume(
                node=node,
                number=number,
                sysfs=place,
                product=" ".join(one for one in named if one),
                serial=serial,
                protected="read-only" if protected else "",
                size=_number(place / "size") * SECTOR,
                holds=self._holds(node, number),
            )

    def _holds(self, node: Path, number: str) -> FileSystem:
        """By the prober; else, as for somebody who may not read the node, what udev wrote down when it came."""
        found = self.probe(node)
        if found.type or os.access(node, os.R_OK):
            return found
        lines = _text(self.udev / f"b{number}").splitlines()
        said = dict(line[2:].split("=", 1) for line in lines if line.startswith("E:") and "=" in line)
        return FileSystem(said.get("ID_FS_TYPE", ""), said.get("ID_FS_UUID", ""), said.get("ID_FS_LABEL", ""))


def _sorted(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _removable(real: Path) -> bool:
    path = str(real)
    return "/usb" in path or _text(real / "removable") == "1" or _text(real / "device/type") == "SD"


def _usb_device(real: Path) -> Path | None:
    """The USB device that a disk is behind: the nearest folder above that has a vendor and a serial of its own."""
    for above in real.parents:
        if (above / "idVendor").is_file():
            return above
        if above.name == "devices":
            break
    return None


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(64 * 1024).decode("utf-8", "replace").strip()
    except OSError:
        return ""


def _number(path: Path) -> int:
    text = _text(path)
    return int(text) if text.isdecimal() and len(text) < 20 else 0
