"""A V4L2 device that lies or fails at one switch. What a true one does is tried on the kernel's own (tests/vm)."""

from __future__ import annotations

import errno
import io
import select
from collections.abc import Callable
from enum import Enum
from typing import Any

from PIL import Image

from ceremony_app.devices.camera import v4l2

WIDTH, HEIGHT = 64, 48


class Memory(bytearray):
    """A buffer that is mapped; `close` is a mapping's."""

    closed = False

    def close(self) -> None:
        """Unmapped."""
        self.closed = True


class Fault(Enum):
    """The one thing that is wrong."""

    NONE = "none"
    NO_CAPTURE = "it captures nothing"
    NO_WAY = "it neither streams nor can be read"
    NO_FORMAT = "its formats are unknown here"
    FORMAT_LIE = "it agrees to a format and settles on another, unknown one"
    HUGE = "it says that a frame has a billion points"
    EMPTY = "it says that a frame has none"
    NARROW = "its lines are shorter than its frame is wide"
    SMALL_IMAGE = "its image is smaller than its frame"
    SMALL_BUFFER = "its buffers are smaller than its image"
    NO_BUFFERS = "it has none"
    UNMAPPABLE = "its buffers cannot be mapped"
    OTHER_BUFFER = "it gives back a buffer that was never laid"
    BUSY = "another program has it"
    UNPLUGGED = "it is gone in mid-stream"
    HUNG_UP = "poll says so"
    DAMAGED = "it marks each frame as damaged"
    SHORT = "each frame is half a frame"
    LONG = "it says that a frame is longer than its buffer"
    LOSES = "it cannot give a frame, each time"
    ENDLESS_FORMATS = "its list of formats never ends"


class FakeDevice:
    """Frames of one grey each, brighter by one from frame to frame."""

    def __init__(self, fault: Fault = Fault.NONE, pixel_format: str = "YUYV", able: int = v4l2.CAN_STREAM) -> None:
        self.fault = fault
        self.format = v4l2.fourcc("XXXX" if fault is Fault.NO_FORMAT else pixel_format)
        self.able = able
        self.maps: list[Memory] = []
        self.queued: list[int] = []
        self.on = self.closed = False
        self.waiting = 0
        """Frames that are there to be fetched."""
        self.shade = 0
        self._steps = {"GREY": 1, "NV12": 1, "YUYV": 2, "UYVY": 2}
        self._kind = pixel_format
        self.padding = 16 if self._steps.get(pixel_format) else 0

    @property
    def stride(self) -> int:
        """Bytes of a line, some of which are no points."""
        return WIDTH * self._steps.get(self._kind, 0) + self.padding

    @property
    def size(self) -> int:
        """Of a frame."""
        return self.stride * HEIGHT or 30_000

    def ioctl(self, request: int, value: Any) -> None:
        """As a driver answers."""
        names: dict[int, Callable[[Any], None]] = {
            v4l2.QUERYCAP: self._querycap,
            v4l2.ENUM_FMT: self._enum_fmt,
            v4l2.ENUM_FRAMESIZES: self._sizes,
            v4l2.S_FMT: self._s_fmt,
            v4l2.REQBUFS: self._reqbufs,
            v4l2.QUERYBUF: self._querybuf,
            v4l2.QBUF: self._qbuf,
            v4l2.DQBUF: self._dqbuf,
            v4l2.STREAMON: self._streamon,
            v4l2.STREAMOFF: self._streamoff,
        }
        names[request](value)

    def map(self, length: int, offset: int) -> Memory:
        """A buffer."""
        if self.fault is Fault.UNMAPPABLE:
            raise ValueError("mmap length is greater than file size")
        self.maps.append(Memory(length))
        return self.maps[-1]

    def wait(self, seconds: float) -> int:
        """At once."""
        if self.fault is Fault.HUNG_UP:
            return select.POLLIN | select.POLLERR
        return select.POLLIN if self.waiting else 0

    def read(self, count: int) -> bytes:
        """A frame without buffers."""
        self._take()
        return self._frame()[:count]

    def close(self) -> None:
        """Let go of."""
        assert not self.on
        assert not self.closed
        self.closed = True

    def _querycap(self, told: v4l2.Capability) -> None:
        able = 0 if self.fault is Fault.NO_WAY else self.able
        told.capabilities = v4l2.TELLS_DEVICE | 0xFFFF
        told.device_caps = able | (0 if self.fault is Fault.NO_CAPTURE else v4l2.CAN_CAPTURE)

    def _enum_fmt(self, told: v4l2.FormatDescription) -> None:
        if told.index > 0 and self.fault is not Fault.ENDLESS_FORMATS:
            raise OSError(errno.EINVAL, "")
        told.pixelformat = self.format

    def _sizes(self, told: v4l2.FrameSize) -> None:
        if told.index > 0 and self.fault is not Fault.ENDLESS_FORMATS:
            raise OSError(errno.EINVAL, "")
        told.type = v4l2.DISCRETE
        told.sizes[0], told.sizes[1] = WIDTH, HEIGHT

    def _s_fmt(self, told: v4l2.PixelFormat) -> None:
        if self.fault is Fault.BUSY:
            raise OSError(errno.EBUSY, "")
        assert (told.pixelformat, told.width, told.height) == (self.format, WIDTH, HEIGHT)
        told.bytesperline, told.sizeimage = self.stride, self.size
        match self.fault:
            case Fault.FORMAT_LIE:
                told.pixelformat = v4l2.fourcc("H264")
            case Fault.HUGE:
                told.width = told.height = 0x7FFF
                told.bytesperline, told.sizeimage = 0x10000, 0x7FFFFFFF
            case Fault.EMPTY:
                told.width = 0
            case Fault.NARROW:
                told.bytesperline = WIDTH
            case Fault.SMALL_IMAGE:
                told.sizeimage = self.size // 2

    def _reqbufs(self, told: v4l2.RequestBuffers) -> None:
        told.count = 0 if self.fault is Fault.NO_BUFFERS else 2

    def _querybuf(self, told: v4l2.Buffer) -> None:
        told.length = self.size // 2 if self.fault is Fault.SMALL_BUFFER else self.size + 100
        told.offset = told.index * 0x10000

    def _qbuf(self, told: v4l2.Buffer) -> None:
        assert not any(self.maps[told.index]), "a frame stays in a buffer that is handed back"
        self.queued.append(told.index)

    def _dqbuf(self, told: v4l2.Buffer) -> None:
        self._take()
        told.index = index = self.queued.pop(0)
        frame = self._frame()
        if self.fault is Fault.SHORT:
            frame = frame[: len(frame) // 2]
        self.maps[index][: len(frame)] = frame
        told.bytesused = len(frame)
        match self.fault:
            case Fault.OTHER_BUFFER:
                told.index = 31
            case Fault.DAMAGED:
                told.flags = v4l2.DAMAGED
            case Fault.LONG:
                told.bytesused = 0xFFFFFFF

    def _take(self) -> None:
        if self.fault is Fault.UNPLUGGED:
            raise OSError(errno.ENODEV, "")
        if not self.waiting:
            raise BlockingIOError(errno.EAGAIN, "")
        self.waiting -= 1
        if self.fault is Fault.LOSES:
            raise OSError(errno.EIO, "")
        self.shade += 1

    def _frame(self) -> bytes:
        if self._kind == "MJPG":
            out = io.BytesIO()
            Image.new("YCbCr", (WIDTH, HEIGHT), (self.shade, 30, 200)).save(out, "JPEG")
            return out.getvalue()
        pair = {"YUYV": bytes([self.shade, 99]), "UYVY": bytes([99, self.shade])}.get(self._kind, bytes([self.shade]))
        return (pair * WIDTH + b"\xee" * self.padding) * HEIGHT

    def _streamon(self, _kind: Any) -> None:
        self.on = True

    def _streamoff(self, _kind: Any) -> None:
        self.on = False
