"""What a screen reader gets of a running program: its accessible tree over D-Bus (AT-SPI), asked for without a library.

No kept package speaks D-Bus without a compiler or GLib, and QtDBus takes no structures apart in Python; five methods
with strings for arguments need this little (D-Bus specification, "Message Protocol"; AT-SPI 2, Accessible.xml).
"""

from __future__ import annotations

import os
import socket
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

ACCESSIBLE = "org.a11y.atspi.Accessible"
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
FOCUSED, SHOWING = 12, 25
"""Bits of the state set (AtspiStateType)."""
_ALIGN = {"s": 4, "o": 4, "u": 4, "i": 4, "a": 4, "g": 1, "v": 1, "y": 1, "b": 4, "(": 8, "x": 8, "t": 8, "d": 8}

Reference = tuple[str, str]
"""Bus name and path of an object."""


@dataclass(frozen=True)
class Node:
    """A control that can be seen."""

    role: str
    name: str
    description: str
    focused: bool


class Bus:
    """A connection; one call at a time."""

    def __init__(self, address: str) -> None:
        path = next(part for part in address.split(",") if part.startswith("unix:path=")).removeprefix("unix:path=")
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(60)
        self._socket.connect(path)
        self._serial = 0
        self._received = b""
        uid = str(os.getuid()).encode().hex()
        self._socket.sendall(b"\0AUTH EXTERNAL " + uid.encode() + b"\r\n")
        assert self._socket.recv(512).startswith(b"OK")
        self._socket.sendall(b"BEGIN\r\n")
        self.call(("org.freedesktop.DBus", "/org/freedesktop/DBus"), "org.freedesktop.DBus", "Hello")

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def call(self, to: Reference, interface: str, method: str, *arguments: str) -> list[Any]:
        """The values of the answer; raises LookupError where the answer is an error."""
        self._serial += 1
        body = b""
        for argument in arguments:
            body = _padded(body, 4) + _string(argument)
        fields = [(1, "o", to[1]), (2, "s", interface), (3, "s", method), (6, "s", to[0])]
        if arguments:
            fields.append((8, "g", "s" * len(arguments)))
        listed = b""
        for code, kind, value in fields:
            listed = _padded(listed, 8) + bytes((code, 1)) + kind.encode() + b"\0"
            listed = listed + _signature(value) if kind == "g" else _padded(listed, 4) + _string(value)
        head = struct.pack("<cBBBIII", b"l", 1, 0, 1, len(body), self._serial, len(listed)) + listed
        self._socket.sendall(_padded(head, 8) + body)
        while True:
            kind_of, reply_to, values = self._message()
            if reply_to == self._serial:
                if kind_of != 2:
                    raise LookupError(values)
                return values

    def _message(self) -> tuple[int, int, list[Any]]:
        head = self._exactly(16)
        _, kind, _, _, length, _, listed = struct.unpack("<cBBBIII", head)
        rest = self._exactly(-(-listed // 8) * 8 + length)
        fields = _Reader(rest[:listed])
        told: dict[int, Any] = {}
        while fields.place < listed:
            fields.align(8)
            code = fields.take("y")
            told[code] = fields.take("v")
        body = _Reader(rest[-(-listed // 8) * 8 :])
        return kind, told.get(5, 0), body.all(told.get(8, ""))

    def _exactly(self, count: int) -> bytes:
        while len(self._received) < count:
            part = self._socket.recv(65536)
            if not part:
                raise ConnectionError
            self._received += part
        found, self._received = self._received[:count], self._received[count:]
        return found

    # AT-SPI

    def applications(self) -> list[Reference]:
        """The roots of all programs that tell of themselves."""
        return self._children(REGISTRY)

    def _children(self, of: Reference) -> list[Reference]:
        return [(one[0], one[1]) for one in self.call(of, ACCESSIBLE, "GetChildren")[0]]

    def _text(self, of: Reference, what: str) -> str:
        return str(self.call(of, "org.freedesktop.DBus.Properties", "Get", ACCESSIBLE, what)[0])

    def seen(self, root: Reference) -> Iterator[Node]:
        """Every control below that can be seen now; the cells of tables are left out."""
        for child in self._children(root):
            try:
                low, _ = self.call(child, ACCESSIBLE, "GetState")[0]
                if not low >> SHOWING & 1:
                    continue
                role = self.call(child, ACCESSIBLE, "GetRoleName")[0]
                yield Node(role, self._text(child, "Name"), self._text(child, "Description"), bool(low >> FOCUSED & 1))
                if role != "table":
                    yield from self.seen(child)
            except LookupError:
                # It went while we looked.
                continue


def _padded(data: bytes, to: int) -> bytes:
    return data + bytes(-len(data) % to)


def _string(text: str) -> bytes:
    data = text.encode()
    return struct.pack("<I", len(data)) + data + b"\0"


def _signature(text: str) -> bytes:
    return bytes((len(text),)) + text.encode() + b"\0"


class _Reader:
    """Takes values out of a message, by signature."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.place = 0

    def align(self, to: int) -> None:
        self.place += -self.place % to

    def all(self, signature: str) -> list[Any]:
        """One value for each complete type."""
        values = []
        while signature:
            one = _first(signature)
            signature = signature[len(one) :]
            values.append(self.take(one))
        return values

    def take(self, kind: str) -> Any:
        """One value."""
        self.align(_ALIGN[kind[0]])
        match kind[0]:
            case "y":
                return self._number("<B", 1)
            case "u" | "b":
                return self._number("<I", 4)
            case "i":
                return self._number("<i", 4)
            case "s" | "o":
                return self._word(self._number("<I", 4))
            case "g":
                return self._word(self._number("<B", 1))
            case "v":
                return self.take(str(self.take("g")))
            case "(":
                return self.all(kind[1:-1])
            case "a":
                ends = self._number("<I", 4)
                self.align(_ALIGN[kind[1]])
                ends += self.place
                values = []
                while self.place < ends:
                    values.append(self.take(kind[1:]))
                return values
        raise ValueError(kind)

    def _number(self, form: str, size: int) -> int:
        (value,) = struct.unpack_from(form, self._data, self.place)
        self.place += size
        return int(value)

    def _word(self, length: int) -> str:
        word = self._data[self.place : self.place + length].decode()
        self.place += length + 1
        return word


def _first(signature: str) -> str:
    """The first complete type of a signature."""
    if signature[0] == "a":
        return "a" + _first(signature[1:])
    if signature[0] != "(":
        return signature[0]
    depth = 0
    for place, sign in enumerate(signature):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return signature[: place + 1]
    raise ValueError(signature)
