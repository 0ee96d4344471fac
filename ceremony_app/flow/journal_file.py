"""The journal on disk: one writer, each entry flushed before it counts."""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from ceremony_app.core.journal.chain import GENESIS, Entry, parse_journal, seal
from ceremony_app.core.journal.entries import Body, Resumed
from ceremony_app.devices.clock import Clock, to_text
from ceremony_app.devices.media.folder import safe_read, safe_write
from ceremony_app.devices.media.refusals import MediaExists, MediaRefusal
from ceremony_app.flow.refusals import JournalInUse, JournalWriteFailed

NAME = "journal.jsonl"
_TORN = re.compile(r"journal\.torn-[0-9a-f]{16}", re.ASCII)


@dataclass(frozen=True)
class Torn:
    """What a power cut left of a last line and no entry tells yet: SHA-256 and length; length 0 where there is none."""

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
        self.mirrored: Callable[[bytes], None] = lambda _line: None
        """Told each line once it is on this disk and before it counts."""
        self._broken = ""
        """Why nothing can be written any more."""
        path = folder / NAME
        self._fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self._fd)
            raise JournalInUse from error
        try:
            self.entries, rest = parse_journal(path.read_bytes())
            self._size = sum(len(entry.line()) for entry in self.entries)
            if rest:
                self._set_aside(rest)
            self.torn = self._untold()
            self._sync_folder()
        except BaseException:
            os.close(self._fd)
            raise

    def _set_aside(self, rest: bytes) -> None:
        """Keep a torn last line beside the journal, durably, and only then take it out of it; it is never dropped."""
        name = f"journal.torn-{hashlib.sha256(rest).hexdigest()[:16]}"
        try:
            with suppress(MediaExists):
                safe_write(self._folder, name, rest)
            if safe_read(self._folder, name) != rest:
                raise JournalWriteFailed(why=f"{name} holds something else")
            os.ftruncate(self._fd, self._size)
            os.fsync(self._fd)
        except OSError as error:
            raise JournalWriteFailed(why=error.strerror or "unknown") from error
        except MediaRefusal as refusal:
            raise JournalWriteFailed(why=refusal.operator_text) from refusal

    def _untold(self) -> Torn:
        """A torn line that was set aside and that no entry names yet: a crash may come between the two."""
        told = {entry.body.torn_sha256 for entry in self.entries if isinstance(entry.body, Resumed)}
        for path in sorted(self._folder.iterdir()):
            if _TORN.fullmatch(path.name):
                data = safe_read(self._folder, path.name)
                sha256 = hashlib.sha256(data).hexdigest()
                if sha256 not in told:
                    return Torn(sha256=sha256, length=len(data))
        return Torn(sha256=None, length=0)

    def _sync_folder(self) -> None:
        """Make names in the folder last."""
        fd = os.open(self._folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)

    @property
    def head(self) -> str:
        """Hash of the last entry; 64 zeros where there is none."""
        return self.entries[-1].hash if self.entries else GENESIS

    def append(self, body: Body) -> Entry:
        """Write one entry; when this returns, it is on the disk.

        Raises JournalWriteFailed, and from then on always: what follows half a line would damage the journal, and
        opening it again sets that half aside.
        """
        if self._broken:
            raise JournalWriteFailed(why=self._broken)
        entry = seal(len(self.entries) + 1, to_text(self._clock.now()), body, self.head)
        line = entry.line()
        try:
            if os.fstat(self._fd).st_size != self._size:
                self._fail("somebody else wrote to it")
            if os.write(self._fd, line) != len(line):
                self._fail("the disk took only a part of the entry")
            os.fsync(self._fd)
        except OSError as error:
            self._broken = error.strerror or "unknown"
            raise JournalWriteFailed(why=self._broken) from error
        self._size += len(line)
        self.mirrored(line)
        self.entries.append(entry)
        self.watch(entry)
        return entry

    def _fail(self, why: str) -> NoReturn:
        self._broken = why
        raise JournalWriteFailed(why=why)

    def close(self) -> None:
        """Let go of the journal; once is enough."""
        if self._fd >= 0:
            os.close(self._fd)
        self._fd = -1
