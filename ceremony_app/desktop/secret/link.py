"""The window's end of a line to the secrets child: frames in, key events out (devices/secrets/window.py).

A frame is handed on and forgotten here. It is never a signal's argument: queued signals keep copies.
"""

from __future__ import annotations

import json
import socket
import struct
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier

Frame = dict[str, Any]
_LONGEST_FRAME = 65536


class SecretLink(QObject):
    """One line. `on_frame` gets each frame; `on_end` is called once, when the child is done or gone."""

    def __init__(
        self, fd: int, on_frame: Callable[[Frame], None], on_end: Callable[[], None], parent: QObject | None = None
    ) -> None:
        """Takes the descriptor over."""
        super().__init__(parent)
        self._socket: socket.socket | None = socket.socket(fileno=fd)
        self._on_frame = on_frame
        self._on_end = on_end
        self._received = bytearray()
        self._notifier = QSocketNotifier(fd, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    @property
    def open(self) -> bool:
        """Whether key events still go anywhere."""
        return self._socket is not None

    def press(self, key: str) -> None:
        """Send a key event: one character, or a name."""
        self._send(key, ())

    def hand_over(self, key: str, fd: int) -> None:
        """Send a descriptor with a key event; it stays the caller's to close, and nothing is read from it here."""
        self._send(key, (fd,))

    def _send(self, key: str, fds: tuple[int, ...]) -> None:
        if self._socket is None:
            return
        body = json.dumps({"key": key}).encode()
        event = struct.pack(">I", len(body)) + body
        try:
            sent = socket.send_fds(self._socket, [event], fds) if fds else 0
            self._socket.sendall(event[sent:])
        except OSError:
            self.close()

    def close(self) -> None:
        """End the line; what was received and not handed on is overwritten."""
        if self._socket is None:
            return
        self._notifier.setEnabled(False)
        self._socket.close()
        self._socket = None
        self._wipe(len(self._received))
        self._on_end()

    def _read(self) -> None:
        if self._socket is None:
            return
        try:
            part = self._socket.recv(_LONGEST_FRAME, socket.MSG_DONTWAIT)
        except BlockingIOError:
            return
        except OSError:
            part = b""
        if not part:
            self.close()
            return
        self._received += part
        del part
        self._hand_on()

    def _hand_on(self) -> None:
        while self._socket is not None and len(self._received) >= 4:
            (length,) = struct.unpack_from(">I", self._received)
            if length > _LONGEST_FRAME:
                self.close()
                return
            if len(self._received) < 4 + length:
                return
            told = self._received[4 : 4 + length]
            self._wipe(4 + length)
            # The strings that come of it are Python's to free: residues are minimised, not excluded.
            frame: Frame = json.loads(told)
            told[:] = bytes(length)
            if frame.get("frame") == "done":
                self.close()
                return
            self._on_frame(frame)

    def _wipe(self, count: int) -> None:
        self._received[:count] = bytes(count)
        del self._received[:count]
