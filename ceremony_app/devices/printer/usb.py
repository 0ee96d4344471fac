"""A printer on a USB cable, straight: the kernel's usblp device, which spools nothing."""

from __future__ import annotations

import errno
import fcntl
import os
import re
import select
import stat
from collections.abc import Iterator
from contextlib import contextmanager

from ceremony_app.devices.media.folder import reason
from ceremony_app.devices.printer.refusals import PrinterCableFailed, PrinterNoDevice

DEVICE = re.compile(r"/dev/usb/lp[0-9]{1,2}", re.ASCII)
MAJOR = 180
"""Major number of USB character devices (Documentation/admin-guide/devices.txt of the kernel)."""
PATIENCE_S = 120

_GET_STATUS = 0x060B
"""LPGETSTATUS of linux/lp.h: the three bits of IEEE 1284 that a printer on USB tells too."""
_PAPER_OUT, _SELECTED, _NO_ERROR = 0x20, 0x10, 0x08


@contextmanager
def open_device(path: str) -> Iterator[int]:
    """A descriptor of the printer to write to; raises PrinterNoDevice for anything but a usblp device that is ready.

    It must be ready before and after what is done with it.
    """
    if not DEVICE.fullmatch(path):
        raise PrinterNoDevice(path=ascii(path), why="the name is not /dev/usb/lp and a number")
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    except OSError as error:
        raise PrinterNoDevice(path=ascii(path), why=reason(error)) from None
    try:
        require_printer(descriptor, path)
        yield descriptor
        # Without paper the driver says that it takes more, while the last bytes still wait.
        require_printer(descriptor, path)
    finally:
        os.close(descriptor)


def require_printer(descriptor: int, path: str) -> None:
    """Whether it is a device of the kernel's USB printer driver, with paper and without an error; PrinterNoDevice."""
    told = os.fstat(descriptor)
    if not stat.S_ISCHR(told.st_mode) or os.major(told.st_rdev) != MAJOR:
        raise PrinterNoDevice(path=ascii(path), why="it is no device of a USB printer")
    try:
        status = fcntl.ioctl(descriptor, _GET_STATUS, b"\0\0\0\0")[0]
    except OSError:
        # Not every printer tells; then the paper does.
        return
    if status & _PAPER_OUT:
        raise PrinterNoDevice(path=ascii(path), why="it has no paper")
    if not status & _SELECTED or not status & _NO_ERROR:
        raise PrinterNoDevice(path=ascii(path), why="it is off line or reports an error")


def write_to_printer(descriptor: int, data: bytes, patience_s: float = PATIENCE_S) -> None:
    """All bytes, waiting while the printer prints; raises PrinterCableFailed after that long without a byte taken.

    At the end it waits until more could be written: the driver breaks off what is still on its way when the device is
    closed, and takes bytes that do not wait before they have arrived (usblp_write, usblp_release of the kernel).
    """
    view = memoryview(data)
    while view:
        try:
            view = view[os.write(descriptor, view) :]
        except BlockingIOError:
            pass
        except OSError as error:
            raise PrinterCableFailed(reason=reason(error)) from None
        if not select.select([], [descriptor], [], patience_s)[1]:
            raise PrinterCableFailed(reason=os.strerror(errno.ETIMEDOUT))
