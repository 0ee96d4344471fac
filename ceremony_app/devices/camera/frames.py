"""Frames of one camera, by the kernel's own interface: asked for, bounded, overwritten as soon as they were looked at.

Everything that a driver answers is checked, as a USB device can say what it likes. It runs in the process that may see
what the camera sees, and nowhere else.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import io
import mmap
import os
import select
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

from PIL import Image

from ceremony_app.devices.camera import v4l2
from ceremony_app.devices.camera.formats import MOST_POINTS, PACKINGS, Offer, Packing, best, brightness
from ceremony_app.devices.camera.listing import capabilities

_BUFFERS = 3
_MOST_BUFFERS = 32
_MOST_FORMATS, _MOST_SIZES = 64, 128
_MOST_BYTES = MOST_POINTS * 4
_LOST_IN_A_ROW = 30
"""Frames in a row that the driver could not give whole; then it has nothing to give."""
_IN_USE = (errno.EBUSY,)
_GONE = (errno.ENODEV, errno.ENXIO, errno.EBADF)
_ONE_LOST = (errno.EIO, errno.EPIPE)


class CameraFault(StrEnum):
    """Why a camera gives no frames."""

    BUSY = "busy"
    """Another program uses it."""
    GONE = "gone"
    """It was unplugged."""
    UNUSABLE = "unusable"
    """It has no format that is read here, or answers what cannot be."""
    SILENT = "silent"
    """It is on and gives nothing."""


class CameraFailed(Exception):
    """A camera that gives no frames any more."""

    def __init__(self, fault: CameraFault) -> None:
        self.fault = fault
        super().__init__(fault.value)


@dataclass
class Grey:
    """A frame's brightness, one byte a point; `wipe` overwrites it."""

    width: int
    height: int
    points: bytearray = field(repr=False)

    def wipe(self) -> None:
        """Overwrite the points."""
        self.points[:] = bytes(len(self.points))


class FrameSource(Protocol):
    """Where frames come from: a camera, or a test."""

    def next(self, seconds: float) -> Grey | None:
        """The next whole frame, the newest there is; None where none came in that time. Raises CameraFailed."""

    def close(self) -> None:
        """Turn it off."""


class Device(Protocol):
    """A camera's descriptor, or a test's."""

    def ioctl(self, request: int, value: Any) -> None:
        """One request; the answer stands in the value. Raises OSError."""

    def map(self, length: int, offset: int) -> Any:
        """A buffer of the driver's as writable memory with `close`. Raises OSError, ValueError."""

    def wait(self, seconds: float) -> int:
        """What `poll` says, 0 after that time."""

    def read(self, count: int) -> bytes:
        """A frame where there are no buffers. Raises OSError."""

    def close(self) -> None:
        """Let go of it."""


class VideoDevice:
    """The real one; takes the descriptor over, which was opened not to block (`listing.open_camera`)."""

    def __init__(self, fd: int) -> None:
        self._fd = fd
        self._poll = select.poll()
        self._poll.register(fd, select.POLLIN)

    def ioctl(self, request: int, value: Any) -> None:
        """As the protocol says."""
        fcntl.ioctl(self._fd, request, value)

    def map(self, length: int, offset: int) -> mmap.mmap:
        """As the protocol says."""
        return mmap.mmap(self._fd, length, mmap.MAP_SHARED, mmap.PROT_READ | mmap.PROT_WRITE, offset=offset)

    def wait(self, seconds: float) -> int:
        """As the protocol says."""
        return next((what for _fd, what in self._poll.poll(seconds * 1000)), 0)

    def read(self, count: int) -> bytes:
        """As the protocol says."""
        return os.read(self._fd, count)

    def close(self) -> None:
        """As the protocol says."""
        os.close(self._fd)


class CameraFrames:
    """Turns a camera on and gives its frames; takes the device over. Raises CameraFailed."""

    def __init__(self, device: Device) -> None:
        self._device = device
        self._maps: list[Any] = []
        self._on = False
        self._lost = 0
        try:
            with _told():
                self._begin()
        except BaseException:
            self.close()
            raise

    def __repr__(self) -> str:
        return "<frames of a camera>"

    def next(self, seconds: float) -> Grey | None:
        """As `FrameSource` says; older frames that wait are dropped, and overwritten."""
        with _told():
            told = self._device.wait(seconds)
            if told & (select.POLLERR | select.POLLHUP | select.POLLNVAL):
                raise CameraFailed(CameraFault.GONE)
            return self._newest() if told & select.POLLIN else None

    def close(self) -> None:
        """Turn it off, overwrite its buffers, let go of it."""
        if self._on:
            self._on = False
            with contextlib.suppress(OSError):
                self._device.ioctl(v4l2.STREAMOFF, ctypes.c_int(v4l2.CAPTURE))
        while self._maps:
            memory = self._maps.pop()
            memory[:] = bytes(len(memory))
            memory.close()
        self._device.close()

    # Beginning

    def _begin(self) -> None:
        told = v4l2.Capability()
        self._device.ioctl(v4l2.QUERYCAP, told)
        able = capabilities(told)
        self._streams = bool(able & v4l2.CAN_STREAM)
        if not able & v4l2.CAN_CAPTURE or not able & (v4l2.CAN_STREAM | v4l2.CAN_READ):
            raise CameraFailed(CameraFault.UNUSABLE)
        self._agree()
        if self._streams:
            self._lay_buffers()
            self._device.ioctl(v4l2.STREAMON, ctypes.c_int(v4l2.CAPTURE))
            self._on = True

    def _agree(self) -> None:
        """Settle on a format; the driver may change what it is asked for, and that is looked at anew."""
        asked = best(self._offers())
        if asked is None:
            raise CameraFailed(CameraFault.UNUSABLE)
        told = v4l2.PixelFormat(
            type=v4l2.CAPTURE,
            width=asked.width,
            height=asked.height,
            pixelformat=asked.pixel_format,
            field=v4l2.PROGRESSIVE,
        )
        self._device.ioctl(v4l2.S_FMT, told)
        packing = PACKINGS.get(told.pixelformat)
        self._width, self._height, self._bytes = int(told.width), int(told.height), int(told.sizeimage)
        if packing is None or told.type != v4l2.CAPTURE:
            raise CameraFailed(CameraFault.UNUSABLE)
        self._packing = packing
        line = self._width * packing.value[0]
        self._stride = int(told.bytesperline) or line
        if not 0 < self._width * self._height <= MOST_POINTS or not 0 < self._bytes <= _MOST_BYTES:
            raise CameraFailed(CameraFault.UNUSABLE)
        if packing is not Packing.JPEG and (
            self._stride < line or self._bytes < self._stride * (self._height - 1) + line
        ):
            raise CameraFailed(CameraFault.UNUSABLE)

    def _offers(self) -> Iterator[Offer]:
        for index in range(_MOST_FORMATS):
            told = v4l2.FormatDescription(index=index, type=v4l2.CAPTURE)
            try:
                self._device.ioctl(v4l2.ENUM_FMT, told)
            except OSError as error:
                if error.errno == errno.EINVAL:
                    return
                raise
            if told.pixelformat in PACKINGS:
                yield from self._sizes(told.pixelformat)

    def _sizes(self, pixel_format: int) -> Iterator[Offer]:
        for index in range(_MOST_SIZES):
            told = v4l2.FrameSize(index=index, pixel_format=pixel_format)
            try:
                self._device.ioctl(v4l2.ENUM_FRAMESIZES, told)
            except OSError as error:
                if error.errno not in (errno.EINVAL, errno.ENOTTY):
                    raise
                if index == 0:
                    # A driver that does not tell sizes takes what it is asked for, or changes it.
                    yield Offer(pixel_format, 1280, 720)
                return
            sizes = [int(one) for one in told.sizes]
            if told.type == v4l2.DISCRETE:
                yield Offer(pixel_format, sizes[0], sizes[1])
                continue
            yield Offer(pixel_format, min(max(1280, sizes[0]), sizes[1]), min(max(720, sizes[3]), sizes[4]))
            return

    def _lay_buffers(self) -> None:
        asked = v4l2.RequestBuffers(count=_BUFFERS, type=v4l2.CAPTURE, memory=v4l2.MMAP)
        self._device.ioctl(v4l2.REQBUFS, asked)
        if not 0 < asked.count <= _MOST_BUFFERS:
            raise CameraFailed(CameraFault.UNUSABLE)
        for index in range(asked.count):
            told = self._buffer(index)
            self._device.ioctl(v4l2.QUERYBUF, told)
            if not self._bytes <= told.length <= 2 * _MOST_BYTES:
                raise CameraFailed(CameraFault.UNUSABLE)
            self._maps.append(self._device.map(int(told.length), int(told.offset) & 0xFFFFFFFF))
            self._device.ioctl(v4l2.QBUF, self._buffer(index))

    def _buffer(self, index: int) -> v4l2.Buffer:
        return v4l2.Buffer(index=index, type=v4l2.CAPTURE, memory=v4l2.MMAP)

    # Frames

    def _newest(self) -> Grey | None:
        newest: Grey | None = None
        for _ in range(_MOST_BUFFERS):
            try:
                frame = self._from_buffer() if self._streams else self._by_read()
            except BlockingIOError:
                break
            if frame is None:
                self._lost += 1
                if self._lost >= _LOST_IN_A_ROW:
                    raise CameraFailed(CameraFault.SILENT)
                continue
            self._lost = 0
            if newest is not None:
                newest.wipe()
            newest = frame
        return newest

    def _from_buffer(self) -> Grey | None:
        told = self._buffer(0)
        try:
            self._device.ioctl(v4l2.DQBUF, told)
        except OSError as error:
            if error.errno in _ONE_LOST:
                return None
            raise
        index, used = int(told.index), int(told.bytesused)
        if index >= len(self._maps):
            raise CameraFailed(CameraFault.UNUSABLE)
        memory = self._maps[index]
        frame = None
        if not told.flags & v4l2.DAMAGED and used <= len(memory):
            with memoryview(memory) as whole, whole[:used] as data:
                frame = self._grey(data)
        memory[:] = bytes(len(memory))
        self._device.ioctl(v4l2.QBUF, self._buffer(index))
        return frame

    def _by_read(self) -> Grey | None:
        try:
            data = bytearray(self._device.read(self._bytes))
        except OSError as error:
            if error.errno in _ONE_LOST:
                return None
            raise
        with memoryview(data) as view:
            frame = self._grey(view)
        data[:] = bytes(len(data))
        return frame

    def _grey(self, data: memoryview) -> Grey | None:
        if self._packing is Packing.JPEG:
            points = _unpacked(data, self._width, self._height)
        else:
            points = brightness(self._packing, data, self._width, self._height, self._stride)
        return None if points is None else Grey(self._width, self._height, points)


def _unpacked(data: memoryview, width: int, height: int) -> bytearray | None:
    """The brightness of a frame of Motion JPEG; None where it is damaged or of another size than was agreed."""
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
            if image.size != (width, height):
                return None
            # JPEG keeps brightness apart, so colours need not be made.
            image.draft("L", image.size)
            return bytearray(image.convert("L").tobytes())
    except Exception:  # noqa: BLE001 - a damaged frame makes the parser raise whatever it likes.
        return None


@contextlib.contextmanager
def _told() -> Iterator[None]:
    """What the kernel answers, as one of the faults."""
    try:
        yield
    except OSError as error:
        if error.errno in _IN_USE:
            raise CameraFailed(CameraFault.BUSY) from None
        raise CameraFailed(CameraFault.GONE if error.errno in _GONE else CameraFault.UNUSABLE) from None
    except ValueError:
        # Memory that cannot be mapped as the driver says.
        raise CameraFailed(CameraFault.UNUSABLE) from None
