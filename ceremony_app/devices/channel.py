"""Framed JSON messages and file descriptors between the program and its children, over a local socket pair."""

from __future__ import annotations

import json
import os
import socket
import struct
from collections.abc import Sequence
from typing import Any

MAX_FRAME = 64 * 1024 * 1024
_HEAD = struct.Struct(">IB")
_AT_ONCE = 16 * 1024
_MOST_FDS = 8


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
        head = _HEAD.pack(len(body), len(fds))
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
        """Receive one message and its descriptors; raises ChannelClosed at the end.

        The other side sends its next message only after an answer, so that what comes at once is one message.
        """
        try:
            got, fds, _flags, _address = socket.recv_fds(self._sock, _AT_ONCE, _MOST_FDS)
        except OSError as error:
            raise ChannelClosed from error
        for fd in fds:
            # Python 3.11 does not hand the flag on that would say so at once.
            os.set_inheritable(fd, False)
        try:
            return self._message(got, len(fds)), fds
        except ChannelClosed:
            # Nobody else will: what came with half a message is in nobody's list.
            for fd in fds:
                os.close(fd)
            raise

    def _message(self, got: bytes, fds: int) -> dict[str, Any]:
        """What begins like this and came with so many descriptors."""
        if len(got) < _HEAD.size:
            got += self._exactly(_HEAD.size - len(got)) if got else b""
        if len(got) < _HEAD.size:
            raise ChannelClosed
        length, count = _HEAD.unpack_from(got)
        missing = _HEAD.size + length - len(got)
        if length > MAX_FRAME or count != fds or missing < 0:
            raise ChannelClosed
        try:
            message = json.loads(got[_HEAD.size :] + self._exactly(missing))
        except (ValueError, RecursionError):
            # Not by our own hand; whoever writes this is not trusted with another call.
            raise ChannelClosed from None
        if not isinstance(message, dict):
            raise ChannelClosed
        return message

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
