"""The journal on disk: one writer, each entry flushed before it counts."""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ceremony_app.core.journal.chain import GENESIS, Entry, parse_journal, seal
from ceremony_app.core.journal.entries import Body
from ceremony_app.devices.clock import Clock, to_text
from ceremony_app.flow.refusals import JournalInUse, JournalWriteFailed

NAME = "journal.jsonl"


@dataclass(frozen=True)
class Torn:
    """What a power cut left of a last line: its SHA-256 and length; length 0 where nothing was torn."""

    sha256: str | None
    length: int


class JournalFile:
    """An open journal, locked by this process (flock), to which entries are only ever added."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        """Open or create; raises JournalInUse, JournalDamaged, JournalWriteFailed."""
        self._folder = folder
        self._clock = clock
        self.entries: list[Entry] = []
        self.watch: Callable[[Entry], None] = lambda _entry: None
        path = folder / NAME
        self._fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self._fd)
            raise JournalInUse from error
        try:
            self.entries, rest = parse_journal(path.read_bytes())
            self.torn = self._set_aside(rest)
        except BaseException:
            os.close(self._fd)
            raise

    def _set_aside(self, rest: bytes) -> Torn:
        """Keep a torn last line beside the journal and take it out of it; it is never dropped."""
        if not rest:
            return Torn(sha256=None, length=0)
        sha256 = hashlib.sha256(rest).hexdigest()
        aside = self._folder / f"journal.torn-{sha256[:16]}"
        if not aside.exists():
            aside.write_bytes(rest)
        os.ftruncate(self._fd, sum(len(entry.line()) for entry in self.entries))
        os.fsync(self._fd)
        return Torn(sha256=sha256, length=len(rest))

    @property
    def head(self) -> str:
        """Hash of the last entry; 64 zeros where there is none."""
        return self.entries[-1].hash if self.entries else GENESIS

    def append(self, body: Body) -> Entry:
        """Write one entry; when this returns, it is on the disk. Raises JournalWriteFailed."""
        entry = seal(len(self.entries) + 1, to_text(self._clock.now()), body, self.head)
        line = entry.line()
        try:
            written = os.write(self._fd, line)
            os.fsync(self._fd)
        except OSError as error:
            raise JournalWriteFailed(why=error.strerror or "unknown") from error
        if written != len(line):
            raise JournalWriteFailed(why="the disk took only a part of the entry")
        self.entries.append(entry)
        self.watch(entry)
        return entry

    def close(self) -> None:
        """Let go of the journal."""
        os.close(self._fd)
