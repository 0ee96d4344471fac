"""What is plugged into the machine and pulled out of it, as its tests ask: sticks, slow and dying ones, keyboards."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
from pathlib import Path
from typing import Any

from tests.vm.machine import Monitor

_SECTOR = 512
_FIRST = 2048
"""The sector where the only partition begins."""
_PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
_MAKERS = {"vfat": ("mkfs.vfat", "-F", "32", "-n"), "exfat": ("mkfs.exfat", "-L"), "ext4": ("mkfs.ext4", "-q", "-L")}
_KINDS = {"vfat": 0x0C, "exfat": 0x07, "ext4": 0x83}


class Sticks:
    """The side of the rig: every operation is a name and JSON arguments, its answer is JSON."""

    def __init__(self, monitor: Monitor, folder: Path) -> None:
        self._monitor = monitor
        self._folder = folder
        self._nodes: dict[str, list[str]] = {}

    def do(self, asked: dict[str, Any]) -> Any:
        """What a test asks for."""
        return getattr(self, f"do_{asked.pop('do')}")(**asked)

    def do_make(self, name: str, file_system: str, label: str, megabytes: int, table: str) -> None:
        """A stick that lies on the table: an image with a file system."""
        image, volume = self._folder / name, self._folder / f"{name}.volume"
        with volume.open("wb") as file:
            file.truncate(megabytes * 1024 * 1024)
        maker, *options = _MAKERS[file_system]
        program = shutil.which(maker, path=_PATH)
        if program is None:
            raise RuntimeError(f"{maker} is not installed")
        subprocess.run([program, *options, label, str(volume)], check=True, capture_output=True)
        if table == "none":
            volume.rename(image)
            return
        sectors = megabytes * 1024 * 1024 // _SECTOR
        entry = struct.pack("<B3sB3sII", 0, b"\xfe\xff\xff", _KINDS[file_system], b"\xfe\xff\xff", _FIRST, sectors)
        with image.open("wb") as file:
            file.write(bytes(446) + entry + bytes(48) + b"\x55\xaa")
            file.seek(_FIRST * _SECTOR)
            with volume.open("rb") as inner:
                shutil.copyfileobj(inner, file)
        volume.unlink()

    def do_copy(self, name: str, of: str) -> None:
        """Another stick with the same bytes."""
        shutil.copyfile(self._folder / of, self._folder / name)

    def do_plug(self, name: str, serial: str, fault: str = "") -> None:
        """Into the machine, by USB; `fault`: `read-only`, `slow`, `dying` (writes fail) or `dead` (reads fail)."""
        file = {"driver": "file", "filename": str(self._folder / name), "node-name": f"{name}-file"}
        read_only = fault == "read-only"
        nodes = [f"{name}-file"]
        self._monitor.do("blockdev-add", **file, **{"read-only": read_only})
        if fault in ("dying", "dead"):
            event = "write_aio" if fault == "dying" else "read_aio"
            errors = [{"event": event, "errno": 5}]
            self._add(nodes, driver="blkdebug", image=nodes[-1], **{"inject-error": errors})
        self._add(nodes, driver="raw", file=nodes[-1], **{"read-only": read_only})
        if fault == "slow":
            self._add(nodes, driver="throttle", file=nodes[-1], **{"throttle-group": "slow"})
        self._nodes[name] = nodes
        self._monitor.do(
            "device_add", driver="usb-storage", id=name, drive=nodes[-1], removable=True, serial=serial, bus="usb.0"
        )

    def _add(self, nodes: list[str], **options: Any) -> None:
        node = f"{nodes[0]}-{len(nodes)}"
        self._monitor.do("blockdev-add", **options, **{"node-name": node})
        nodes.append(node)

    def do_written(self, name: str) -> int:
        """Bytes that the machine has written to a stick so far."""
        for one in self._monitor.do("query-blockstats"):
            if name in one.get("qdev", ""):
                return int(one["stats"]["wr_bytes"])
        return 0

    def do_pull(self, name: str) -> None:
        """Out of the machine, whatever it is doing."""
        self._monitor.do("device_del", id=name)
        self._monitor.await_gone(name)
        for node in reversed(self._nodes.pop(name, [])):
            self._monitor.do("blockdev-del", **{"node-name": node})

    def do_pull_after(self, name: str, written: int) -> int:
        """Out of the machine once it has written so many bytes to it; how many it were."""
        while (so_far := self.do_written(name)) < written:
            pass
        self.do_pull(name)
        return so_far

    def do_damage(self, name: str, wanted: str) -> int:
        """Behind the machine's back: turn one bit in each place of the image where these bytes (hex) are; how many."""
        image = bytearray((self._folder / name).read_bytes())
        pattern, count, at = bytes.fromhex(wanted), 0, -1
        while (at := image.find(pattern, at + 1)) >= 0:
            image[at] ^= 1
            count += 1
        with (self._folder / name).open("r+b") as file:
            file.write(image)
        return count

    def do_read(self, name: str, wanted: str) -> bool:
        """Whether these bytes (hex) are on a stick."""
        return bytes.fromhex(wanted) in (self._folder / name).read_bytes()

    def do_device(self, name: str, driver: str) -> None:
        """Another USB device: `usb-kbd`, `usb-mouse`, or `usb-net` with nobody at the other end."""
        options = {"serial": f"RIG-{name}", "bus": "usb.0"}
        if driver == "usb-net":
            self._monitor.do("netdev_add", type="hubport", id=f"{name}-cable", hubid=0)
            options["netdev"] = f"{name}-cable"
        self._monitor.do("device_add", driver=driver, id=name, **options)
