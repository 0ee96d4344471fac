"""The first program in the machine: it runs pytest over this folder and switches the machine off."""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
from pathlib import Path

import click

FOLDER = Path(__file__).parent
DRIVERS = ("xhci_pci", "sd_mod", "usb_storage", "uas", "usbhid", "hid_generic", "evdev")
"""What udev would load as it meets the devices."""
_POWER_OFF = 0x4321FEDC


def ports() -> dict[str, Path]:
    """The machine's ports to the rig, by name; empty outside of it."""
    found = {}
    for one in Path("/sys/class/virtio-ports").glob("*"):
        name = (one / "name").read_text().strip()
        if name.startswith("rig."):
            found[name.removeprefix("rig.")] = Path("/dev") / one.name
    return found


def main() -> None:
    """Run the tests that RIG_ARGUMENTS names (JSON); the exit status goes to the rig as the last line."""
    out = os.open(ports()["out"], os.O_WRONLY)
    os.dup2(out, 1)
    os.dup2(out, 2)
    os.chdir(FOLDER.parents[1])
    subprocess.run(["modprobe", "-a", *DRIVERS], check=True)
    import pytest

    given = json.loads(os.environ["RIG_ARGUMENTS"])
    # What these plugins do is not wanted here, and loading them takes seconds on an emulated processor.
    unwanted = [f"no:{name}" for name in ("randomly", "xdist", "cacheprovider", "pytest-qt", "hypothesispytest")]
    usual = [word for name in unwanted for word in ("-p", name)]
    status = pytest.main([*usual, "-o", "addopts=--strict-markers --strict-config", "-v", *given])
    click.echo(f"RIG-STATUS {int(status)}")
    os.sync()
    ctypes.CDLL(None).reboot(_POWER_OFF)


if __name__ == "__main__":
    main()
