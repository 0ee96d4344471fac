"""A dialog's window: frames go out and key events come in over a local socket; the other end is in the program.

The descriptor is one end of an AF_UNIX stream socket pair. Either way: 4 bytes length, big endian, then UTF-8 JSON.
The window sends `{"key": …}`: one character, or one of the names in `KEY_NAMES`; `redraw` asks for the frame again.
With `picture` comes the descriptor of a file, with `camera` that of a camera which is not on (SCM_RIGHTS, beside the
event's first byte); only an eye of the child's reads from it. `reading-off` turns the camera off, or breaks off the
reading of a picture.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import socket
import stat
import struct
from collections.abc import Iterator

from ceremony_app.devices.secrets.entry import LOOK_SECONDS, Beside, Key, KeyKind, nothing_beside
from ceremony_app.devices.secrets.framing import Frame, done_frame
from ceremony_app.devices.secrets.leaving import leave
from ceremony_app.devices.secrets.refusals import NotAWindow, WindowGone

LONGEST_KEY = 256
"""A key event is never longer than this many bytes."""

KEY_NAMES = {
    "enter": KeyKind.ENTER,
    "backspace": KeyKind.BACKSPACE,
    "left": KeyKind.LEFT,
    "right": KeyKind.RIGHT,
    "clear": KeyKind.CLEAR,
    "give-up": KeyKind.GIVE_UP,
    "reveal-on": KeyKind.REVEAL,
    "reveal-off": KeyKind.CONCEAL,
    "picture": KeyKind.PICTURE,
    "camera": KeyKind.CAMERA,
    "reading-off": KeyKind.READING_OFF,
    "redraw": KeyKind.OTHER,
}


class WindowEnd:
    """The child's end of a line to a window; made by `open_window`."""

    def __init__(self, line: socket.socket, watch_fd: int) -> None:
        self._line = line
        self._fd = line.fileno()
        self._watch_fd = watch_fd
        self._passed: list[int] = []
        """Descriptors that came with the event in hand."""

    def draw(self, frame: Frame) -> None:
        """Send a frame; raises WindowGone."""
        body = json.dumps(frame, separators=(",", ":")).encode()
        data = memoryview(struct.pack(">I", len(body)) + body)
        try:
            while data:
                data = data[os.write(self._fd, data) :]
        except OSError:
            raise WindowGone from None

    def presses(self, beside: Beside = nothing_beside) -> Iterator[Key]:
        """Key events as they come, and LOOK where what lies beside says something, or for a second says nothing.

        Raises WindowGone, and SystemExit where the program hung up.
        """
        while True:
            other = beside()
            if other is not None and self._fd not in self._ready([self._fd, other], LOOK_SECONDS):
                yield Key(KeyKind.LOOK)
                continue
            try:
                (length,) = struct.unpack(">I", self._exactly(4))
                if length > LONGEST_KEY:
                    raise WindowGone
                yield _key(self._exactly(length), self._passed)
            finally:
                while self._passed:
                    os.close(self._passed.pop())

    def _exactly(self, count: int) -> bytes:
        received = bytearray()
        while len(received) < count:
            self._ready([self._fd], None)
            try:
                part, passed, _, _ = socket.recv_fds(self._line, count - len(received), 1)
            except OSError:
                raise WindowGone from None
            self._passed += passed
            for fd in passed:
                # Python 3.11 does not hand the flag on that would say so at once.
                os.set_inheritable(fd, False)
            if not part:
                raise WindowGone
            received += part
        return bytes(received)

    def _ready(self, fds: list[int], seconds: float | None) -> list[int]:
        """Those that have something to read."""
        ready, _, _ = select.select([*fds, self._watch_fd], [], [], seconds)
        if self._watch_fd in ready:
            # As at a terminal: the program hung up, nobody is left to answer.
            leave()
        return ready


def _key(body: bytes, passed: list[int]) -> Key:
    """One key event; raises WindowGone for what no window of ours sends."""
    try:
        name = json.loads(body)["key"]
    except (ValueError, KeyError, TypeError):
        raise WindowGone from None
    if not isinstance(name, str) or not name:
        raise WindowGone
    kind = KEY_NAMES.get(name, KeyKind.OTHER)
    if kind in (KeyKind.PICTURE, KeyKind.CAMERA):
        return Key(kind, fd=passed[0]) if passed else Key(KeyKind.OTHER)
    if len(name) > 1:
        return Key(kind)
    if name in (" ", "\t"):
        return Key(KeyKind.ACCEPT, name)
    return Key(KeyKind.CHARACTER, name) if name.isprintable() else Key(KeyKind.OTHER)


@contextlib.contextmanager
def open_window(fd: int, watch_fd: int) -> Iterator[WindowEnd]:
    """Take the line for one dialog; its window is told when that is over. Raises NotAWindow, WindowGone."""
    if not stat.S_ISSOCK(os.fstat(fd).st_mode):
        raise NotAWindow
    # The socket borrows the descriptor; it must not close it.
    with socket.socket(fileno=os.dup(fd)) as line:
        if line.family != socket.AF_UNIX or line.type != socket.SOCK_STREAM:
            raise NotAWindow
        end = WindowEnd(line, watch_fd)
        try:
            yield end
        finally:
            # The window may be gone; then it shows nothing any more.
            with contextlib.suppress(WindowGone):
                end.draw(done_frame())
