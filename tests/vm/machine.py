"""The machine: QEMU without KVM and without a network, and its monitor, by which things are plugged in and pulled."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.vm.kernel import Kernel, RigMissing

MEMORY = "3072"
SLOW_BYTES = 400 * 1024
"""Bytes a second that a slow stick takes."""


class Monitor:
    """QEMU's monitor (QMP)."""

    def __init__(self, connected: socket.socket) -> None:
        self._socket = connected
        self._socket.settimeout(120)
        self._lines = self._socket.makefile("rb")
        self._events: list[dict[str, Any]] = []
        self._read()
        self.do("qmp_capabilities")

    def do(self, command: str, **arguments: Any) -> Any:
        """One command; its answer. Raises RuntimeError with what QEMU says."""
        self._socket.sendall(json.dumps({"execute": command, "arguments": arguments}).encode() + b"\n")
        while True:
            told = self._read()
            if "return" in told:
                return told["return"]
            if "error" in told:
                raise RuntimeError(f"{command}: {told['error']['desc']}")

    def await_gone(self, device: str) -> None:
        """Wait until a device that was pulled is out of the machine."""
        while not any(one["event"] == "DEVICE_DELETED" and one["data"].get("device") == device for one in self._events):
            self._read()
        self._events = [one for one in self._events if one["data"].get("device") != device]

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def _read(self) -> dict[str, Any]:
        line = self._lines.readline()
        if not line:
            raise RuntimeError("the machine ended")
        told: dict[str, Any] = json.loads(line)
        if "event" in told:
            self._events.append(told)
            return {}
        return told


@contextmanager
def machine(kernel: Kernel, first_system: Path, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A running machine; `monitor`, `port` and `out` in its folder are its sockets, `console` its kernel's words.

    Raises RigMissing.
    """
    program = shutil.which("qemu-system-x86_64")
    if program is None:
        raise RigMissing("qemu-system-x86_64 is not installed (Debian package qemu-system-x86)")
    command = [
        *(program, "-nodefaults", "-no-user-config", "-nographic", "-no-reboot", "-nic", "none"),
        *("-machine", "q35", "-accel", "tcg,thread=multi", "-cpu", "max"),
        *("-smp", str(min(4, os.cpu_count() or 1)), "-m", MEMORY),
        *("-kernel", str(kernel.image), "-initrd", str(first_system)),
        *("-append", "console=ttyS0 quiet panic=-1 mitigations=off tsc=reliable usb-storage.delay_use=0"),
        *("-chardev", f"file,id=console,path={folder / 'console'}", "-serial", "chardev:console"),
        *(
            "-chardev",
            f"socket,id=monitor,path={folder / 'monitor'},server=on,wait=off",
            "-mon",
            "monitor,mode=control",
        ),
        *("-fsdev", "local,id=host,path=/,security_model=none,readonly=on,multidevs=remap"),
        *("-device", "virtio-9p-pci,fsdev=host,mount_tag=host", "-device", "virtio-serial-pci"),
        *("-object", f"throttle-group,id=slow,x-bps-write={SLOW_BYTES}"),
        *("-device", "qemu-xhci,id=usb"),
    ]
    for name in ("port", "out"):
        command += ["-chardev", f"socket,id={name},path={folder / name},server=on,wait=off"]
        command += ["-device", f"virtserialport,chardev={name},name=rig.{name}"]
    with (folder / "qemu").open("wb") as said:
        running = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
    try:
        yield running
    finally:
        running.kill()
        running.wait()
