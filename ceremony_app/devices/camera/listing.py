"""Which cameras there are, and opening one without turning it on. No frame is read here."""

from __future__ import annotations

import errno
import fcntl
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from ceremony_app.devices.camera import v4l2
from ceremony_app.devices.camera.refusals import CameraNone, CameraNotOpened

_CLASS = Path("/sys/class/video4linux")
_DEVICES = Path("/dev")
_MAJOR = 81
"""Of the kernel's video devices (admin-guide/devices.txt)."""
_NODE = re.compile(r"video(\d+)")
_LONGEST_NAME = 60
LISTED = 9
"""How many are offered at most: one for each digit of a keyboard."""


@dataclass(frozen=True)
class Camera:
    """One device: where it is opened, and what its driver calls it."""

    path: Path
    name: str


def cameras(system: Path = _CLASS, devices: Path = _DEVICES) -> tuple[Camera, ...]:
    """The cameras, in the order of their numbers, each looked at but not turned on; raises CameraNone.

    A camera that cannot be opened is listed too, so that opening it says why; a device that gives no pictures in
    one plane of memory (what a camera tells about its pictures, a tuner, a converter) is not.
    """
    found = []
    try:
        nodes = [one for one in system.iterdir() if _NODE.fullmatch(one.name)]
    except OSError:
        nodes = []
    for node in sorted(nodes, key=lambda one: int(one.name.removeprefix("video"))):
        camera = Camera(devices / node.name, _name(node))
        if _captures(camera.path):
            found.append(camera)
    if not found:
        raise CameraNone
    return tuple(found[:LISTED])


def open_camera(camera: Camera) -> int:
    """A descriptor to hand on, with nothing read and nothing turned on; raises CameraNotOpened."""
    try:
        fd = os.open(camera.path, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError as error:
        raise CameraNotOpened(name=camera.name, reason=os.strerror(error.errno or 0)) from None
    if is_camera(fd):
        return fd
    os.close(fd)
    raise CameraNotOpened(name=camera.name, reason="no video device")


def is_camera(fd: int) -> bool:
    """Whether this is a video device of the kernel's, which alone is asked anything by ioctl."""
    told = os.fstat(fd)
    return stat.S_ISCHR(told.st_mode) and os.major(told.st_rdev) == _MAJOR


def _name(node: Path) -> str:
    """As the driver has it, which a USB device says of itself: untrusted."""
    try:
        name = (node / "name").read_text(errors="replace")
    except OSError:
        name = ""
    plain = " ".join("".join(one if one.isprintable() else " " for one in name[:200]).split())
    return plain[:_LONGEST_NAME] or node.name


def _captures(path: Path) -> bool:
    try:
        fd = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError as error:
        # In use, or not for this user: to open it says so.
        return error.errno in (errno.EACCES, errno.EPERM, errno.EBUSY)
    try:
        if not is_camera(fd):
            return False
        told = v4l2.Capability()
        fcntl.ioctl(fd, v4l2.QUERYCAP, told)
        return bool(capabilities(told) & v4l2.CAN_CAPTURE)
    except OSError:
        return False
    finally:
        os.close(fd)


def capabilities(told: v4l2.Capability) -> int:
    """What this node can do, where the driver tells it apart from the whole device."""
    whole: int = told.capabilities
    one: int = told.device_caps
    return one if whole & v4l2.TELLS_DEVICE else whole
