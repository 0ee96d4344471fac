"""The little of IPP that asks a CUPS on this computer about queues and jobs (RFC 8010, RFC 8011), by its socket file.

`lpstat` does not tell a printed job from an aborted one, and pycups is under the GPL and has no wheels. Nothing here
sends a document: `lp` does.
"""

from __future__ import annotations

import http.client
import socket
from collections.abc import Mapping, Sequence
from enum import IntEnum
from pathlib import Path

from ceremony_app.devices.printer.refusals import PrinterNoSystem

PATIENCE_S = 10
_LONGEST = 4 * 1024 * 1024
_VERSION = b"\x02\x00"
_CHARSET, _LANGUAGE, _URI, _NAME, _KEYWORD, _BOOLEAN = 0x47, 0x48, 0x45, 0x42, 0x44, 0x22
_OPERATION_GROUP, _END = 1, 3
_INTEGERS = (0x21, 0x23)

Value = int | bool | str
Group = Mapping[str, Sequence[Value]]


class Operation(IntEnum):
    """Operations that are asked for (RFC 8011 §5.4.15; CUPS for the last)."""

    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B
    CUPS_GET_DEFAULT = 0x4001


class Answer:
    """Status and groups of attributes."""

    def __init__(self, status: int, groups: Sequence[Group]) -> None:
        self.status = status
        self.groups = groups
        """Without the group of the operation itself."""

    @property
    def is_good(self) -> bool:
        """Whether the status is one of success (RFC 8011 §4.1.6.2)."""
        return self.status < 0x0100


class _Local(http.client.HTTPConnection):
    """HTTP over a socket file."""

    def __init__(self, path: Path) -> None:
        super().__init__("localhost", timeout=PATIENCE_S)
        self._path = path

    def connect(self) -> None:
        """To the file."""
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(PATIENCE_S)
        self.sock.connect(str(self._path))


def ask(
    place: Path, operation: Operation, wanted: Sequence[str], target: tuple[str, str] | None = None, which: str = ""
) -> Answer:
    """Ask the CUPS at that socket; `target` is an attribute of the kind uri, `which` says which jobs.

    Raises PrinterNoSystem where nothing that speaks IPP answers.
    """
    body = _VERSION + int(operation).to_bytes(2, "big") + (1).to_bytes(4, "big") + bytes([_OPERATION_GROUP])
    body += _attribute(_CHARSET, "attributes-charset", "utf-8") + _attribute(
        _LANGUAGE, "attributes-natural-language", "en"
    )
    if target is not None:
        body += _attribute(_URI, *target)
    body += _attribute(_NAME, "requesting-user-name", "ceremony")
    if which:
        body += _attribute(_KEYWORD, "which-jobs", which)
        body += bytes([_BOOLEAN]) + _counted(b"my-jobs") + _counted(b"\0")
    for number, name in enumerate(wanted):
        body += _attribute(_KEYWORD, "" if number else "requested-attributes", name)
    body += bytes([_END])
    connection = _Local(place)
    try:
        connection.request("POST", "/", body, {"Content-Type": "application/ipp"})
        answer = connection.getresponse()
        raw = answer.read(_LONGEST)
        if answer.status != http.client.OK:
            raise PrinterNoSystem()
        return _read(raw)
    except (OSError, http.client.HTTPException, IndexError, UnicodeDecodeError):
        raise PrinterNoSystem() from None
    finally:
        connection.close()


def _counted(data: bytes) -> bytes:
    return len(data).to_bytes(2, "big") + data


def _attribute(tag: int, name: str, value: str) -> bytes:
    return bytes([tag]) + _counted(name.encode("ascii")) + _counted(value.encode("utf-8"))


def _read(raw: bytes) -> Answer:
    """An answer's form is RFC 8010 §3.1: groups by delimiters below 16, values by tags above."""
    status = int.from_bytes(raw[2:4], "big")
    groups: list[dict[str, list[Value]]] = []
    at, name = 8, ""
    while raw[at] != _END:
        tag = raw[at]
        at += 1
        if tag < 0x10:
            groups.append({})
            continue
        length = int.from_bytes(raw[at : at + 2], "big")
        given = raw[at + 2 : at + 2 + length].decode("ascii")
        at += 2 + length
        length = int.from_bytes(raw[at : at + 2], "big")
        value = raw[at + 2 : at + 2 + length]
        at += 2 + length
        name = given or name
        groups[-1].setdefault(name, []).append(_value(tag, value))
    return Answer(status, groups[1:])


def _value(tag: int, raw: bytes) -> Value:
    if tag in _INTEGERS:
        return int.from_bytes(raw, "big", signed=True)
    if tag == _BOOLEAN:
        return raw != b"\0"
    return raw.decode("utf-8", "replace")
