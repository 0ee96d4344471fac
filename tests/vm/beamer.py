"""A cable from a screen into the camera: what is shown on vivid's output comes in at its input, as frames of a camera.

Both are HDMI at 1280 × 720 (admin-guide/media/vivid.rst, "Video and Sliced VBI Looping").
"""

from __future__ import annotations

import ctypes
import fcntl
import mmap
import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from ceremony_app.devices.camera import v4l2
from tests.vm.events import Events

WIDTH, HEIGHT = 1280, 720
_OUTPUT = 2
_BUFFERS = 4
_BYTES = WIDTH * HEIGHT * 2
_CAN_PUT_OUT = 0x2
_NEXT = 0x80000000
_GREY_COLOUR = b"\x80"


class _Control(ctypes.Structure):
    """struct v4l2_queryctrl."""

    _fields_ = (
        ("id", ctypes.c_uint32),
        ("type", ctypes.c_uint32),
        ("name", ctypes.c_char * 32),
        ("numbers", ctypes.c_int32 * 4),
        ("flags", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32 * 2),
    )


class _Setting(ctypes.Structure):
    """struct v4l2_control."""

    _fields_ = (("id", ctypes.c_uint32), ("value", ctypes.c_int32))


def _asks(number: int, kind: type[Any]) -> int:
    return 3 << 30 | ctypes.sizeof(kind) << 16 | ord("V") << 8 | number


class Beamer:
    """Shows one picture after the other, each for as long as no other is given."""

    def __init__(self, output: Path) -> None:
        self._fd = os.open(output, os.O_RDWR)
        told = v4l2.PixelFormat(
            type=_OUTPUT, width=WIDTH, height=HEIGHT, pixelformat=v4l2.fourcc("YUYV"), field=v4l2.PROGRESSIVE
        )
        fcntl.ioctl(self._fd, v4l2.S_FMT, told)
        assert (told.width, told.height, told.sizeimage) == (WIDTH, HEIGHT, _BYTES)
        asked = v4l2.RequestBuffers(count=_BUFFERS, type=_OUTPUT, memory=v4l2.MMAP)
        fcntl.ioctl(self._fd, v4l2.REQBUFS, asked)
        self._maps: list[mmap.mmap] = []
        for index in range(asked.count):
            one = v4l2.Buffer(index=index, type=_OUTPUT, memory=v4l2.MMAP)
            fcntl.ioctl(self._fd, v4l2.QUERYBUF, one)
            self._maps.append(mmap.mmap(self._fd, one.length, offset=one.offset & 0xFFFFFFFF))
        self._frame = b""
        self._dark = threading.Event()
        self._thread = threading.Thread(target=self._show, daemon=True)

    def show(self, points: bytes) -> None:
        """Grey points, from now on."""
        assert len(points) == WIDTH * HEIGHT
        frame = bytearray(_GREY_COLOUR * _BYTES)
        frame[::2] = points
        self._frame = bytes(frame)
        if not self._thread.is_alive():
            for index in range(len(self._maps)):
                self._queue(index)
            fcntl.ioctl(self._fd, v4l2.STREAMON, ctypes.c_int(_OUTPUT))
            self._thread.start()

    def close(self) -> None:
        """Dark."""
        self._dark.set()
        if self._thread.is_alive():
            self._thread.join(30)
        for one in self._maps:
            one.close()
        os.close(self._fd)

    def _show(self) -> None:
        # Whoever pulls the camera pulls this end of the cable too.
        with suppress(OSError):
            while not self._dark.is_set():
                done = v4l2.Buffer(type=_OUTPUT, memory=v4l2.MMAP)
                fcntl.ioctl(self._fd, v4l2.DQBUF, done)
                self._queue(done.index)

    def _queue(self, index: int) -> None:
        self._maps[index][:_BYTES] = self._frame
        full = v4l2.Buffer(index=index, type=_OUTPUT, memory=v4l2.MMAP, bytesused=_BYTES, field=v4l2.PROGRESSIVE)
        fcntl.ioctl(self._fd, v4l2.QBUF, full)


def _capable(node: Path, of: int) -> bool:
    fd = os.open(node, os.O_RDWR)
    try:
        told = v4l2.Capability()
        fcntl.ioctl(fd, v4l2.QUERYCAP, told)
        return bool(told.device_caps & of)
    finally:
        os.close(fd)


def set_control(camera: Path, name: bytes) -> None:
    """Set one of vivid's own controls, or press it where it is a button."""
    fd = os.open(camera, os.O_RDWR)
    try:
        told = _Control(id=_NEXT)
        while True:
            fcntl.ioctl(fd, _asks(36, _Control), told)
            if told.name == name:
                break
            told = _Control(id=told.id | _NEXT)
        fcntl.ioctl(fd, _asks(28, _Setting), _Setting(told.id, 1))
    finally:
        os.close(fd)


@contextmanager
def beamer_and_camera() -> Iterator[tuple[Beamer, Path]]:
    """A beamer, and the camera that sees it."""
    subprocess.run(["modprobe", "-r", "vivid"], check=True)
    kinds = ("n_devs=1", "node_types=0x101", "num_inputs=1", "input_types=0x3", "num_outputs=1", "output_types=0x1")
    with Events() as events:
        subprocess.run(["modprobe", "vivid", *kinds], check=True)
        events.wait(lambda: len(list(Path("/dev").glob("video*"))) == 2 or None, "a camera and a beamer")
    nodes = sorted(Path("/dev").glob("video*"))
    camera = next(one for one in nodes if _capable(one, v4l2.CAN_CAPTURE))
    beamer = Beamer(next(one for one in nodes if _capable(one, _CAN_PUT_OUT)))
    set_control(camera, b"Loop Video")
    try:
        yield beamer, camera
    finally:
        beamer.close()
        subprocess.run(["modprobe", "-r", "vivid"], check=True)
