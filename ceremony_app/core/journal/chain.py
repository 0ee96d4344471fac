"""The hash chain: what makes one line of the journal follow from the line before it.

A line is the RFC 8785 form of an object with exactly the keys at, body, entry, hash, kind, previous; `hash` is the
SHA-256 (lower-case hex) of the RFC 8785 form of the same object without `hash`. The first line's `previous` is 64
zeros. Numbers are integers and names are ASCII, so that RFC 8785 is what any JSON library with sorted keys writes.
Format: docs/formats/journal.md.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from ceremony_app.core.canonical import NotPlain, canonical
from ceremony_app.core.journal.entries import BODIES, Body
from ceremony_app.core.refusals import Refusal

GENESIS = "0" * 64
MAX_LINE = 4 * 1024 * 1024


class JournalDamaged(Refusal):
    """A line is not what the chain says it must be."""

    code = "JOURNAL-DAMAGED"
    says = "The journal does not hold together at entry {entry}: {why}."
    next_step = "Keep the folder as it is, compare with the head on paper, and call the auditor."


class NotForTheJournal(ValueError):
    """A body holds what no line may hold (a float, a name that is not ASCII): a defect of the program."""


@dataclass(frozen=True)
class Entry:
    """One line of the journal, read or about to be written."""

    entry: int
    at: str
    body: Body
    previous: str
    hash: str
    _line: bytes = field(repr=False, compare=False)

    @property
    def kind(self) -> str:
        """The body's kind, as it stands in the line."""
        return self.body.kind

    def line(self) -> bytes:
        """The line, with its newline."""
        return self._line


def seal(entry: int, at: str, body: Body, previous: str) -> Entry:
    """The entry that follows `previous`, with its hash; raises NotForTheJournal."""
    try:
        # The two parts of the object between which `hash` has its place among the sorted names.
        before = canonical({"at": at, "body": body.to_json(), "entry": entry}).removesuffix(b"}")
        after = canonical({"kind": body.kind, "previous": previous}).removeprefix(b"{")
    except NotPlain as error:
        raise NotForTheJournal(str(error)) from None
    digest = hashlib.sha256(before + b"," + after).hexdigest()
    line = before + b',"hash":"' + digest.encode() + b'",' + after + b"\n"
    return Entry(entry=entry, at=at, body=body, previous=previous, hash=digest, _line=line)


def parse_line(line: bytes, *, number: int, previous: str) -> Entry:
    """The entry in one line (without newline), checked against its place; raises JournalDamaged."""
    if len(line) > MAX_LINE:
        raise JournalDamaged(entry=number, why="the line is longer than any entry can be")
    try:
        raw = json.loads(line)
        if type(raw["entry"]) is not int or not isinstance(raw["at"], str) or not isinstance(raw["previous"], str):
            raise JournalDamaged(entry=number, why="number, time or previous hash is of another type")
        body = BODIES[raw["kind"]].from_json(raw["body"])
        entry = seal(raw["entry"], raw["at"], body, raw["previous"])
    except JournalDamaged:
        raise
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise JournalDamaged(entry=number, why="the line cannot be read") from error
    if entry.entry != number:
        raise JournalDamaged(entry=number, why=f"the line calls itself entry {entry.entry}")
    if entry.previous != previous:
        raise JournalDamaged(entry=number, why="the line does not follow the line before it")
    if entry.line() != line + b"\n":
        why = "the hash does not fit the line" if _is_canonical(raw, line) else "the line is not in canonical form"
        raise JournalDamaged(entry=number, why=why)
    return entry


def _is_canonical(raw: object, line: bytes) -> bool:
    try:
        return canonical(raw) == line
    except ValueError:
        return False


def parse_journal(data: bytes) -> tuple[list[Entry], bytes]:
    """All entries of a journal file, and the torn last line (bytes without a newline, mostly empty).

    A torn line is what a power cut leaves; every complete line must hold together. Raises JournalDamaged.
    """
    *lines, rest = data.split(b"\n")
    return chain(lines), rest


def chain(lines: Iterable[bytes]) -> list[Entry]:
    """The entries of complete lines; raises JournalDamaged at the first that does not hold."""
    entries: list[Entry] = []
    previous = GENESIS
    for number, line in enumerate(lines, start=1):
        entry = parse_line(line, number=number, previous=previous)
        entries.append(entry)
        previous = entry.hash
    return entries
