"""The audit log of a YubiHSM 2, as `yubihsm-shell -a get-logs` prints it: its chain of digests, and what explains it.

An entry is 16 bytes (number, command, length, session, target and second key, result, tick) and a digest: the first 16
bytes of SHA-256 over those and the digest before. The device keeps 62 entries (docs.yubico.com, Logging and Logs; Get
Log Entries).
"""

from __future__ import annotations

import hashlib
import re
import struct
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ceremony_app.core.evidence.doings import Doing, explanations
from ceremony_app.core.evidence.values import LogLine

_UNLOGGED = re.compile(r"^\s*(\d{1,9}) unlogged (boots|authentications) found\s*$", re.MULTILINE)
_ITEM = re.compile(
    r"^\s*item:\s*(?P<number>\d{1,5}) -- cmd: 0x(?P<command>[0-9a-f]{2}) -- length:\s*(?P<length>\d{1,5})"
    r" -- session key: 0x(?P<session>[0-9a-f]{4}) -- target key: 0x(?P<target>[0-9a-f]{4})"
    r" -- second key: 0x(?P<second>[0-9a-f]{4}) -- result: 0x(?P<result>[0-9a-f]{2})"
    r" -- tick: (?P<tick>\d{1,10}) -- hash: (?P<digest>[0-9a-f]{32})\s*$",
    re.MULTILINE,
)
_DIGEST_BYTES = 16
_BIGGEST = 1 << 16
_MOST = 1000
"""Entries; the device keeps 62."""
_ANSWER = 0x80
"""Set in the result of a command that worked: the answer's own code."""


class Item(NamedTuple):
    """One entry."""

    number: int
    command: int
    target: int
    result: int
    data: bytes
    digest: bytes


class Log(NamedTuple):
    """A whole log, oldest first, and how many events the device did not log as it was full."""

    items: tuple[Item, ...]
    unlogged: int


class LogUnreadable(ValueError):
    """It is no log that yubihsm-shell prints."""


class Command(NamedTuple):
    """A command by its name, and the operations of a ceremony that make it; none: every session does."""

    name: str
    operations: tuple[str, ...]


def is_log(data: bytes) -> bool:
    """Whether a brought file looks like one."""
    return b" unlogged boots found" in data


def parse(data: bytes) -> Log:
    """The log of that text; raises LogUnreadable."""
    try:
        text = data.decode("utf-8").lower()
    except UnicodeDecodeError:
        raise LogUnreadable("it is no text") from None
    counts = _UNLOGGED.findall(text)
    if len(counts) != 2:
        raise LogUnreadable("it does not say how many events went unlogged")
    if text.count("item:") > _MOST:
        raise LogUnreadable("it has more entries than any device keeps")
    items = tuple(_item(match) for match in _ITEM.finditer(text))
    if text.count("item:") != len(items):
        raise LogUnreadable("an entry of it has another form")
    told = re.search(r"^\s*found (\d{1,5}) items?\s*$", text, re.MULTILINE)
    if (int(told.group(1)) if told else 0) != len(items):
        raise LogUnreadable("it has fewer or more entries than it says")
    return Log(items, sum(int(count) for count, _ in counts))


def _item(match: re.Match[str]) -> Item:
    number, length, tick = (int(match[name]) for name in ("number", "length", "tick"))
    command, session, target, second, result = (
        int(match[name], 16) for name in ("command", "session", "target", "second", "result")
    )
    if number >= _BIGGEST or length >= _BIGGEST or tick >= 1 << 32:
        raise LogUnreadable("a number of it is too large")
    data = struct.pack(">HBHHHHBL", number, command, length, session, target, second, result, tick)
    return Item(number, command, target, result, data, bytes.fromhex(match["digest"]))


def fault(log: Log, before: Log | None) -> str:
    """What is wrong with the chain, also where it is to join an earlier log; empty where it holds."""
    if log.unlogged:
        return f"the device did not log {log.unlogged} boots or authentications"
    for earlier, later in zip(log.items, log.items[1:], strict=False):
        if later.number != (earlier.number + 1) % _BIGGEST:
            return f"entry {earlier.number + 1} is missing"
        if _digest(later.data, earlier.digest) != later.digest:
            return f"the digest of entry {later.number} does not follow from the one before"
    if before is None or not before.items:
        return ""
    last = before.items[-1]
    same = next((one for one in log.items if one.number == last.number), None)
    if same is not None:
        return "" if same == last else f"entry {last.number} is another than before"
    first = log.items[0] if log.items else None
    if first is None or first.number != (last.number + 1) % _BIGGEST:
        return f"it does not go on where the earlier log ended, at entry {last.number}"
    if _digest(first.data, last.digest) != first.digest:
        return f"the digest of entry {first.number} does not follow from the earlier log"
    return ""


def _digest(data: bytes, before: bytes) -> bytes:
    return hashlib.sha256(data + before).digest()[:_DIGEST_BYTES]


def lines(log: Log, before: Log | None, commands: Mapping[int, Command], done: Sequence[Doing]) -> tuple[LogLine, ...]:
    """The entries since the earlier log, each with the steps that explain it by kind and by order.

    `done` is what the journal tells of the time since. A command that no table knows is explained by nothing.
    """
    items = _since(log, before)
    known = [commands.get(item.command) for item in items]
    explained = explanations([one.operations if one is not None else () for one in known], done)
    return tuple(_line(*one) for one in zip(items, known, explained, strict=True))


def _since(log: Log, before: Log | None) -> Sequence[Item]:
    if before is None or not before.items:
        return log.items
    place = next((at for at, one in enumerate(log.items) if one == before.items[-1]), -1)
    return log.items[place + 1 :]


def _line(item: Item, command: Command | None, steps: tuple[str, ...]) -> LogLine:
    worked = item.result == (item.command | _ANSWER)
    return LogLine(
        number=item.number,
        command=f"{command.name if command else 'unknown command'} (0x{item.command:02x})",
        target=f"0x{item.target:04x}",
        result="worked" if worked else f"0x{item.result:02x}",
        steps=steps,
        session=command is not None and not command.operations,
    )
