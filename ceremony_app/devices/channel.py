"""Framed JSON messages and file descriptors between the program and its children, over a local socket pair."""

from __future__ import annotations

import json
import socket
import struct
from collections.abc import Sequence
from typing import Any

MAX_FRAME = 64 * 1024 * 1024


class ChannelClosed(Exception):
    """The other side is gone; what it was doing has an unknown outcome."""


class Channel:
    """One end of a socket pair. A frame is a 4-byte big-endian length, then UTF-8 JSON; descriptors ride with it."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock

    @classmethod
    def from_fd(cls, fd: int) -> Channel:
        """The end that a parent left under this descriptor."""
        return cls(socket.socket(fileno=fd))

    def fileno(self) -> int:
        """The descriptor, for select."""
        return self._sock.fileno()

    def send(self, message: dict[str, Any], fds: Sequence[int] = ()) -> None:
        """Send one message with open descriptors (at most 8); raises ChannelClosed."""
        body = json.dumps(message, separators=(",", ":")).encode()
        head = struct.pack(">IB", len(body), len(fds))
        try:
            if fds:
                socket.send_fds(self._sock, [head], list(fds))
                self._sock.sendall(body)
            else:
                # At once, so that the other side is woken once.
                self._sock.sendall(head + body)
        except OSError as error:
            raise ChannelClosed from error

    def receive(self) -> tuple[dict[str, Any], list[int]]:
        """Receive one message and its descriptors; raises ChannelClosed at the end."""
        try:
            head, fds, _flags, _address = socket.recv_fds(self._sock, 5, 8)
        except OSError as error:
            raise ChannelClosed from error
        if len(head) < 5:
            head += self._exactly(5 - len(head)) if head else b""
        if len(head) < 5:
            raise ChannelClosed
        length, count = struct.unpack(">IB", head)
        if length > MAX_FRAME or count != len(fds):
            raise ChannelClosed
        message: dict[str, Any] = json.loads(self._exactly(length))
        return message, fds

    def _exactly(self, count: int) -> bytes:
        parts = bytearray()
        while len(parts) < count:
            try:
                part = self._sock.recv(min(count - len(parts), 1 << 20))
            except OSError as error:
                raise ChannelClosed from error
            if not part:
                raise ChannelClosed
            parts += part
        return bytes(parts)

    def close(self) -> None:
        """Close this end."""
        self._sock.close()
