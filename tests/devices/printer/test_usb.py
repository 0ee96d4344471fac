"""Straight to a USB device: what is no such device, and a printer that stops taking bytes."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from ceremony_app.devices.printer.refusals import PrinterCableFailed, PrinterNoDevice
from ceremony_app.devices.printer.usb import open_device, require_printer, write_to_printer


@pytest.mark.parametrize(
    "path",
    ["", "/dev/null", "/dev/lp0", "/tmp/lp0", "/dev/usb/../null", "/dev/usb/lp0/", "/dev/usb/lp99", "/dev/usb/lp0\n"],
)
def test_paths_that_are_no_printer(path: str) -> None:
    with pytest.raises(PrinterNoDevice), open_device(path):
        pass


@pytest.mark.parametrize("path", ["/dev/null", "/dev/tty", __file__])
def test_things_that_are_no_printer(path: str) -> None:
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        pytest.skip(f"{path} cannot be opened here")
    try:
        with pytest.raises(PrinterNoDevice):
            require_printer(descriptor, path)
    finally:
        os.close(descriptor)


def test_a_printer_that_stalls_and_one_that_goes() -> None:
    read, write = os.pipe()
    os.set_blocking(write, False)
    with pytest.raises(PrinterCableFailed):
        write_to_printer(write, bytes(1 << 20), patience_s=0.05)
    os.close(read)
    with pytest.raises(PrinterCableFailed):
        write_to_printer(write, b"x")
    os.close(write)


def test_a_slow_printer_gets_every_byte() -> None:
    read, write = os.pipe()
    os.set_blocking(write, False)
    data = os.urandom(300_000)
    taken = bytearray()

    def printer() -> None:
        while part := os.read(read, 4096):
            taken.extend(part)

    thread = threading.Thread(target=printer)
    thread.start()
    write_to_printer(write, data)
    os.close(write)
    thread.join()
    os.close(read)
    assert bytes(taken) == data


def test_a_file_in_the_place_of_the_device(tmp_path: Path) -> None:
    path = tmp_path / "lp0"
    path.write_bytes(b"")
    with pytest.raises(PrinterNoDevice), open_device(str(path)):
        pass
    assert path.read_bytes() == b""
