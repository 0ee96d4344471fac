"""Asking an X server whether it lets this program in, before Qt does, which only aborts where it is refused.

The connection set-up of the X11 protocol (X Window System Protocol, chapter 8) with the cookie that libxcb would take
(Xau(3)); a millisecond. What cannot be judged so is left to Qt.
"""

from __future__ import annotations

import os
import socket
from typing import NamedTuple

from ceremony_app.core.refusals import Refusal

PATIENCE_S = 10
COOKIE = b"MIT-MAGIC-COOKIE-1"
_LOCAL, _ANY = 256, 65535
"""Families of an entry in the file of cookies: this computer by its name, and every one."""
_FAILED, _SUCCESS = 0, 1
_LONGEST_FILE = 1 << 20


class DisplaySilent(Refusal):
    """DISPLAY names an X server that does not answer; Qt would abort the program."""

    code = "DESKTOP-DISPLAY-SILENT"
    says = "The display {display}, which DISPLAY names, does not answer."
    next_step = "Set DISPLAY to the display of this session (often :0), or start it from the session's own terminal."


class DisplayRefuses(Refusal):
    """The X server does not let this program in; Qt would abort the program."""

    code = "DESKTOP-DISPLAY-REFUSES"
    says = "The display {display} does not let this program in; it says: {answer}"
    next_step = "Start it as the user of that session, or set XAUTHORITY to that user's file of X cookies."


class Place(NamedTuple):
    """Where the server of a display of this computer listens."""

    number: str
    addresses: tuple[str, ...]
    """Of its local sockets, to be tried before its port."""


class Cookie(NamedTuple):
    """What a server knows a program by; both are empty where there is none."""

    name: bytes = b""
    data: bytes = b""


def greet(display: str, cookies: str) -> socket.socket | None:
    """A connection that the server accepted; it is kept until Qt has one, as many servers start anew without any.

    None where the server is on another computer, or wants what only Qt can give. `cookies` is the file of them. Raises
    DisplaySilent and DisplayRefuses.
    """
    place = _place(display)
    if place is None:
        return None
    cookie = _cookie(cookies, place.number)
    connection = _connect(place)
    if connection is None:
        raise DisplaySilent(display=display)
    if cookie is None:
        connection.close()
        return None
    try:
        answer = _set_up(connection, cookie)
    except OSError:
        connection.close()
        raise DisplaySilent(display=display) from None
    if answer is not None:
        connection.close()
        raise DisplayRefuses(display=display, answer=answer)
    return connection


def _place(display: str) -> Place | None:
    """None where only Qt can look: on another computer, which could take minutes, or by a path.

    Raises DisplaySilent for what names no display.
    """
    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if "/" in display or host not in ("", "unix", "localhost", "127.0.0.1"):
        return None
    if not (number.isascii() and number.isdecimal()):
        raise DisplaySilent(display=ascii(display)[1:-1])
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where every X server listens.
    return Place(number, ("\0" + path, path) if host in ("", "unix") else ())


def _connect(place: Place) -> socket.socket | None:
    """By its abstract name (Linux), in the file system, or by its port, as for a display that ssh forwards."""
    port = 6000 + int(place.number)
    targets: list[tuple[socket.AddressFamily, str | tuple[str, int]]]
    targets = [(socket.AF_UNIX, address) for address in place.addresses]
    if port <= 0xFFFF:
        targets.append((socket.AF_INET, ("127.0.0.1", port)))
    for family, target in targets:
        one = socket.socket(family)
        one.settimeout(PATIENCE_S)
        try:
            one.connect(target)
        except OSError:
            one.close()
            continue
        return one
    return None


def _set_up(connection: socket.socket, cookie: Cookie) -> str | None:
    """None where the server accepts, else its words; raises OSError where it gives no answer."""
    head = b"l\0" + b"".join(part.to_bytes(2, "little") for part in (11, 0, len(cookie.name), len(cookie.data), 0))
    connection.sendall(head + _padded(cookie.name) + _padded(cookie.data))
    answer = _read(connection, 8)
    if answer[0] == _SUCCESS:
        return None
    words = _read(connection, 4 * int.from_bytes(answer[6:8], "little"))
    if answer[0] == _FAILED:
        words = words[: answer[1]]
    return "".join(one for one in words.decode("ascii", "replace") if one.isprintable()).strip()[:200] or "?"


def _read(connection: socket.socket, count: int) -> bytes:
    read = b""
    while len(read) < count:
        part = connection.recv(count - len(read))
        if not part:
            raise ConnectionResetError
        read += part
    return read


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)


def _cookie(path: str, number: str) -> Cookie | None:
    """The cookie of a display of this computer, an empty one where there is none; None where Qt must be asked."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - pathlib is not loaded for the first window.
            data = file.read(_LONGEST_FILE)
    except OSError:
        return Cookie()
    here = os.uname().nodename.encode()
    names: dict[bytes, bytes] = {}
    for family, address, display, name, cookie in _entries(data):
        fits = family == _ANY or (family == _LOCAL and address == here)
        if fits and display in (b"", number.encode()):
            names.setdefault(name, cookie)
    if set(names) - {COOKIE}:
        return None
    return Cookie(COOKIE, names[COOKIE]) if names else Cookie()


def _entries(data: bytes) -> list[tuple[int, bytes, bytes, bytes, bytes]]:
    """Family, address, display, name and data of each entry, as far as the file is whole."""
    entries: list[tuple[int, bytes, bytes, bytes, bytes]] = []
    place = 0
    while place + 2 <= len(data):
        family = int.from_bytes(data[place : place + 2], "big")
        place += 2
        parts = []
        for _ in range(4):
            length = int.from_bytes(data[place : place + 2], "big")
            part = data[place + 2 : place + 2 + length]
            if place + 2 > len(data) or len(part) != length:
                return entries
            parts.append(part)
            place += 2 + length
        entries.append((family, parts[0], parts[1], parts[2], parts[3]))
    return entries


def cookie_file(authority: str, home: str) -> str:
    """Where the cookies lie (Xau(3)), by XAUTHORITY and HOME."""
    return authority or f"{home}/.Xauthority"
