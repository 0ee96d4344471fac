"""A LOG stick: a ceremony's journal and store, written along with them, so that another laptop can go on from it.

On the stick: `<ceremony>/plan.toml`, `binding.toml`, `journal.jsonl`, `store/<SHA-256>`, and the signed transcript.
Each line of the journal is flushed to it before it counts. The stick stays mounted for the run.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ceremony_app.core.plan.sticks import Stick, StickLeft
from ceremony_app.core.refusals import Refusal
from ceremony_app.devices.media.folder import open_below, open_folder, safe_read, safe_write, shown
from ceremony_app.devices.media.guard import Access, Guard, Left, Opened
from ceremony_app.devices.media.inbox import OF_THE_SYSTEM
from ceremony_app.devices.media.refusals import MediaExists, MediaRefusal
from ceremony_app.devices.media.stick_refusals import (
    StickAhead,
    StickDying,
    StickMissing,
    StickOtherJournal,
    StickPulled,
    StickReadBackDiffers,
    StickRefusal,
    StickTwins,
    StickUnexpected,
    StickWrong,
)
from ceremony_app.devices.media.transfers import forget_buffers, read_past_cache, told

JOURNAL = "journal.jsonl"
JOURNAL_LIMIT = 512 * 1024 * 1024


class Change(StrEnum):
    """What became of a LOG stick."""

    HOLDS = "holds"
    LOST = "lost"


@dataclass(frozen=True)
class Told:
    """Something that the journal is to say of a LOG stick."""

    stick: Stick
    change: Change
    serial: str = ""
    uuid: str = ""
    code: str = ""
    why: str = ""


@dataclass(frozen=True)
class Released:
    """A LOG stick at the end of a run, as it was let go of."""

    stick: str
    """Role and colour."""
    left: Left
    wrong: str = ""
    """What failed while it was read back or unmounted; empty where its journal is equal."""


class Mirror:
    """One ceremony on one LOG stick that is plugged in."""

    def __init__(self, guard: Guard, stick: Stick, ceremony: str) -> None:
        """Mount it; `fill` makes it whole. Raises the refusals of `Guard.attach` and StickUnexpected."""
        self.stick = stick
        self._guard = guard
        self._top = ceremony
        self._opened: Opened = guard.attach(stick, Access.WRITE)
        self._fd = -1
        self._size = 0
        self._hash = hashlib.sha256()
        self._files: dict[str, tuple[bytes, int]] = {}
        """SHA-256 and length of what lies beside the journal, by its path on the stick."""
        try:
            with told(self._opened, "the list of its files"):
                self._look_through()
        except BaseException:
            self._let_go()
            raise

    @property
    def identity(self) -> tuple[str, str]:
        """Serial number and UUID as they were read from it."""
        serial, uuid, _ = self._opened.identity
        return serial, uuid

    def _look_through(self) -> None:
        """A LOG stick holds folders of ceremonies and nothing else."""
        strange = []
        with os.scandir(self._opened.place) as entries:
            for entry in entries:
                if entry.name.startswith(".") or entry.name in OF_THE_SYSTEM or entry.name == self._top:
                    continue
                if not entry.is_dir(follow_symlinks=False) or not Path(entry.path, JOURNAL).is_file():
                    strange.append(shown(entry.name))
                if len(strange) > 100:
                    break
        if strange:
            names = ", ".join(sorted(strange)[:5])
            raise StickUnexpected(stick=self.stick.words, count=len(strange), names=names)

    def fill(self, journal: bytes, documents: Mapping[str, bytes], objects: Iterable[tuple[str, bytes]]) -> None:
        """Bring it up to the journal (whole lines), the documents and the store; what is there is compared.

        Raises StickAhead, StickOtherJournal, and what a stick can fail with.
        """
        with told(self._opened, JOURNAL):
            for path, data in documents.items():
                self.put(path, data)
            for name, data in objects:
                self.put(f"store/{name}", data)
            self._open_journal(journal)

    def _open_journal(self, journal: bytes) -> None:
        self._opened.check()
        with open_folder(self._opened.place) as top:
            with suppress(FileExistsError):
                os.mkdir(self._top, 0o700, dir_fd=top)
            with open_below(self._opened.place, [self._top], shown(self._top)) as place:
                self._open_in(place, journal)
                os.fsync(place)
            os.fsync(top)

    def _open_in(self, place: int, journal: bytes) -> None:
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC
        self._fd = os.open(JOURNAL, flags, 0o600, dir_fd=place)
        if not stat.S_ISREG(os.fstat(self._fd).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        # From the medium: after a write that failed, the cache may hold what never reached it.
        there = read_past_cache(self._opened.place, f"{self._top}/{JOURNAL}", JOURNAL_LIMIT)
        whole = there[: there.rfind(b"\n") + 1]
        if not journal.startswith(whole):
            if whole.startswith(journal):
                raise StickAhead(stick=self.stick.words, more=len(whole) - len(journal))
            raise StickOtherJournal(stick=self.stick.words)
        if whole != there:
            # A torn last line; the folder's journal has the whole one, or set it aside.
            os.ftruncate(self._fd, len(whole))
        self._size = len(whole)
        self._hash.update(whole)
        self._write(journal[len(whole) :])

    def append(self, line: bytes) -> None:
        """One more line; when this returns, it is on the stick."""
        with told(self._opened, JOURNAL):
            self._write(line)

    def put(self, path: str, data: bytes) -> None:
        """A file beside the journal; the same bytes twice are one file. Raises what a stick can fail with."""
        with told(self._opened, path):
            relative = f"{self._top}/{path}"
            try:
                safe_write(self._opened.place, relative, data)
            except MediaExists:
                if safe_read(self._opened.place, relative) != data:
                    raise StickOtherJournal(stick=self.stick.words) from None
            self._files[relative] = hashlib.sha256(data).digest(), len(data)

    def _write(self, data: bytes) -> None:
        if not self._opened.there:
            raise OSError(errno.ENODEV, os.strerror(errno.ENODEV))
        if os.fstat(self._fd).st_size != self._size or os.write(self._fd, data) != len(data):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        os.fsync(self._fd)
        self._size += len(data)
        self._hash.update(data)

    def close(self) -> Left:
        """Unmount it, read journal and store back from the medium, and tell how it was left.

        Raises what a stick can fail with, StickOtherJournal and StickReadBackDiffers where it gives back other bytes.
        """
        opened = self._opened
        self._close_file()
        self._guard.detach(opened)
        forget_buffers(opened)
        relative = f"{self._top}/{JOURNAL}"
        if not opened.ours:
            self._compare(opened, relative)
            return self._guard.leave(opened)
        with self._guard.open(self.stick, Access.READ) as again:
            self._compare(again, relative)
        return self._guard.leave(opened)

    def _compare(self, opened: Opened, relative: str) -> None:
        with told(opened, JOURNAL):
            data = read_past_cache(opened.place, relative, JOURNAL_LIMIT)
        if hashlib.sha256(data).digest() != self._hash.digest():
            raise StickOtherJournal(stick=self.stick.words)
        for path, (sha256, length) in self._files.items():
            with told(opened, path):
                data = read_past_cache(opened.place, path, length)
            if hashlib.sha256(data).digest() != sha256:
                raise StickReadBackDiffers(stick=self.stick.words, name=path)

    def _close_file(self) -> None:
        if self._fd >= 0:
            with suppress(OSError):
                os.close(self._fd)
        self._fd = -1

    def _let_go(self) -> None:
        self._close_file()
        with suppress(StickRefusal):
            self._guard.detach(self._opened)

    def drop(self) -> None:
        """Let go of a stick that failed, without asking anything more of it."""
        self._let_go()


_MAY_COME_BACK = (StickMissing, StickPulled, StickTwins, StickWrong)
"""After any other refusal a stick is not trusted again in this run: the first error is final."""
_FINAL = (StickAhead, StickDying, StickOtherJournal, StickReadBackDiffers)
"""What is told even of a stick that was away before. Others may be a stick that has not yet woken up."""
FINAL = frozenset(one.code for one in _FINAL)
"""The codes of these."""


class LogSticks:
    """The LOG sticks of a run. A stick that fails is dropped and told of; it holds no run up."""

    def __init__(self, guard: Guard, sticks: Iterable[Stick], ceremony: str, source: Source) -> None:
        self._guard, self._ceremony, self._source = guard, ceremony, source
        self._missing = list(sticks)
        self._mirrors: list[Mirror] = []
        self._told: list[Told] = []

    @property
    def holding(self) -> tuple[str, ...]:
        """The sticks that hold the journal now, in words."""
        return tuple(one.stick.words for one in self._mirrors)

    def attach_all(self) -> None:
        """Take in every LOG stick, as at the begin of a ceremony; raises the refusal of the first that fails."""
        for stick in list(self._missing):
            self._take_in(stick)

    def attach_those_here(self) -> None:
        """Take in those that are plugged in, as at a resume. Raises StickAhead and StickOtherJournal.

        Any other refusal is told.
        """
        for stick in list(self._missing):
            try:
                self._take_in(stick)
            except (StickAhead, StickOtherJournal):
                raise
            except StickRefusal as refusal:
                if not isinstance(refusal, _MAY_COME_BACK):
                    self._missing.remove(stick)
                self._told.append(Told(stick, Change.LOST, code=refusal.code, why=refusal.operator_text))

    def look_again(self) -> None:
        """Take in a stick that was missing and is back; silent where it is not.

        One that failed now, or came back with another story, is told of and not tried again.
        """
        for stick in list(self._missing):
            try:
                self._guard.present(stick)
                self._take_in(stick)
            except _FINAL as refusal:
                self._missing.remove(stick)
                self._told.append(Told(stick, Change.LOST, code=refusal.code, why=refusal.operator_text))
            except Refusal:
                continue

    def _take_in(self, stick: Stick) -> None:
        mirror = Mirror(self._guard, stick, self._ceremony)
        try:
            mirror.fill(self._source.journal(), self._source.documents(), self._source.objects())
        except BaseException:
            mirror.drop()
            raise
        self._missing.remove(stick)
        self._mirrors.append(mirror)
        serial, uuid = mirror.identity
        self._told.append(Told(stick, Change.HOLDS, serial, uuid))

    def append(self, line: bytes) -> None:
        """A line of the journal; on every stick that is still there when this returns."""
        self._each(lambda mirror: mirror.append(line))

    def put(self, path: str, data: bytes) -> None:
        """A file beside the journal, as `store/<SHA-256>`; before the entry that names it."""
        self._each(lambda mirror: mirror.put(path, data))

    def _each(self, do: Callable[[Mirror], None]) -> None:
        for mirror in list(self._mirrors):
            try:
                do(mirror)
            except (StickRefusal, MediaRefusal) as refusal:
                self._mirrors.remove(mirror)
                if isinstance(refusal, _MAY_COME_BACK):
                    self._missing.append(mirror.stick)
                mirror.drop()
                serial, uuid = mirror.identity
                self._told.append(Told(mirror.stick, Change.LOST, serial, uuid, refusal.code, refusal.operator_text))

    def news(self) -> tuple[Told, ...]:
        """What the journal is to say, once."""
        news, self._told = tuple(self._told), []
        return news

    def close(self) -> tuple[Released, ...]:
        """Unmount every stick and read it back; each as it was left, and what is wrong with it, if anything."""
        ended = []
        for mirror in self._mirrors:
            try:
                ended.append(Released(mirror.stick.words, mirror.close()))
            except (StickRefusal, MediaRefusal) as refusal:
                ended.append(Released(mirror.stick.words, Left(StickLeft.UNTOLD), refusal.operator_text))
        self._mirrors = []
        return tuple(ended)


@dataclass(frozen=True)
class Source:
    """Where a stick that comes late gets everything so far from."""

    journal: Callable[[], bytes]
    documents: Callable[[], Mapping[str, bytes]]
    objects: Callable[[], Iterable[tuple[str, bytes]]]
