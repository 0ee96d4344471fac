"""Reading pictures of files' codes: the program reads a file's bytes alone, a fenced process makes texts of them."""

from __future__ import annotations

import select
import socket
import subprocess
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from ceremony_app.core.refusals import Refusal
from ceremony_app.devices.child import spawn_stream
from ceremony_app.devices.media.folder import shown
from ceremony_app.devices.qr.fenced.wire import HEAD, LENGTH, Said, lengths, understood
from ceremony_app.devices.qr.pictures import picture_bytes
from ceremony_app.devices.qr.reading import ReadPicture, picture_files
from ceremony_app.devices.qr.refusals import (
    QrIsPdf,
    QrNotFenced,
    QrPictureTooLarge,
    QrPictureUnreadable,
    QrReadingFailed,
)

MODULE = "ceremony_app.devices.qr.fenced.process"
PICTURE_SECONDS = 60.0
"""How long one picture may take."""
_REPLACED_AFTER_SECONDS = 30.0
"""Of work, after which a new process goes on: the fence leaves each a bounded time of the processor."""


class PictureFiles:
    """The pictures in files and folders, as `picture_files` finds and `PictureReader` reads them.

    Raises QrTooManyPictures, or MediaReadFailed for a path or folder that cannot be looked at.
    """

    def __init__(self, paths: Iterable[Path]) -> None:
        self.files = picture_files(paths)
        self._reader = PictureReader()

    def break_off(self) -> None:
        """Leave the picture in hand and take no other, from another thread."""
        self._reader.break_off()

    def pictures(self) -> Iterator[ReadPicture | Refusal]:
        """One for each file, or what `PictureReader.read` raises, which names the file."""
        with closing(self._reader):
            for file in self.files:
                try:
                    yield self._reader.read(file)
                except Refusal as refusal:
                    yield refusal


class _Broken(Exception):
    """The process ended, fell silent, or said what it never says."""


class PictureReader:
    """Reads picture after picture; a process that breaks is replaced for the next one."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._line: socket.socket | None = None
        self._worked = 0.0
        self._broken_off = False

    def break_off(self) -> None:
        """Have the picture in hand, and every other, fail at once; safe from another thread."""
        self._broken_off = True
        process = self._process
        if process is not None:
            process.kill()

    def read(self, path: Path) -> ReadPicture:
        """The texts of the codes in a PNG, JPEG, PGM, PBM or PPM file, and a small picture; no link is followed.

        Raises MediaNoFolder, MediaMissing, MediaNotRegular, MediaTooLarge, MediaReadFailed, QrPictureUnreadable,
        QrIsPdf, QrPictureTooLarge, QrNotFenced, or QrReadingFailed where the process broke, also by taking longer than
        a minute.
        """
        name = shown(path.name)
        data = picture_bytes(path)
        began = time.monotonic()
        try:
            said = self._ask(data, began + PICTURE_SECONDS)
        except (_Broken, OSError):
            self.close()
            raise QrReadingFailed(name=name) from None
        self._worked += time.monotonic() - began
        if self._worked > _REPLACED_AFTER_SECONDS:
            self.close()
        match said:
            case ReadPicture():
                return said
            case Said.PDF:
                raise QrIsPdf(name=name)
            case Said.TOO_LARGE:
                raise QrPictureTooLarge.of(name)
            case Said.NOT_FENCED:
                raise QrNotFenced()
            case _:
                raise QrPictureUnreadable(name=name)

    def close(self) -> None:
        """End the process, at once."""
        if self._line is not None:
            self._line.close()
            self._line = None
        if self._process is not None:
            process, self._process = self._process, None
            process.kill()
            process.wait()
        self._worked = 0.0

    def _ask(self, data: bytes, until: float) -> Said | ReadPicture:
        line = self._line or self._start()
        self._send(line, LENGTH.pack(len(data)) + data, until)
        both = lengths(self._exactly(line, HEAD.size, until))
        if both is None:
            raise _Broken
        said = understood(self._exactly(line, both[0], until), self._exactly(line, both[1], until))
        if said is None:
            raise _Broken
        return said

    def _start(self) -> socket.socket:
        self._process, self._line = spawn_stream(MODULE, {})
        if self._broken_off:
            raise _Broken
        self._line.setblocking(False)
        return self._line

    def _send(self, line: socket.socket, data: bytes, until: float) -> None:
        rest = memoryview(data)
        while rest:
            if not select.select([], [line], [], max(0.0, until - time.monotonic()))[1]:
                raise _Broken
            rest = rest[line.send(rest) :]

    def _exactly(self, line: socket.socket, count: int, until: float) -> bytes:
        received = bytearray()
        while len(received) < count:
            if not select.select([line], [], [], max(0.0, until - time.monotonic()))[0]:
                raise _Broken
            part = line.recv(min(count - len(received), 1 << 20))
            if not part:
                raise _Broken
            received += part
        return bytes(received)
