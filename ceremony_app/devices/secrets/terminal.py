"""A dialog's terminal: alternate screen, no echo, keys one by one; cleared and restored whatever happens."""

from __future__ import annotations

import codecs
import contextlib
import fcntl
import os
import select
import struct
import termios
import textwrap
import time
from collections.abc import Iterator, Sequence
from typing import Any

from ceremony_app.devices.secrets.entry import LOOK_SECONDS, Beside, Key, KeyKind, nothing_beside
from ceremony_app.devices.secrets.leaving import leave
from ceremony_app.devices.secrets.leftover import ENTER_SCREEN, LEAVE_SCREEN
from ceremony_app.devices.secrets.refusals import NotATerminal, TerminalGone, TerminalTooSmall

LEAST_COLUMNS = 72
_ESCAPE_SECONDS = 0.05
_NO_SIZE = (24, 80)
COVER_SECONDS = 600.0
_COVER = (
    "COVERED, as nobody pressed a key for ten minutes.",
    "",
    "Any key shows the page again, and does nothing else.",
)

_CONTROL_KEYS = {
    "\r": KeyKind.ENTER,
    "\n": KeyKind.ENTER,
    "\x7f": KeyKind.BACKSPACE,
    "\x08": KeyKind.BACKSPACE,
    "\x15": KeyKind.CLEAR,
    "\x03": KeyKind.GIVE_UP,
    "\x04": KeyKind.GIVE_UP,
    "\x10": KeyKind.PICTURE,
    "\x0f": KeyKind.CAMERA,
}
_SEQUENCES = {"[D": KeyKind.LEFT, "OD": KeyKind.LEFT, "[C": KeyKind.RIGHT, "OC": KeyKind.RIGHT}


def _wrapped(line: str, columns: int) -> list[str]:
    """A sentence over as many rows as it needs; the tables are never wider than LEAST_COLUMNS."""
    return [line] if len(line) <= columns else textwrap.wrap(line, columns)


class Screen:
    """A terminal in dialog mode; made by `open_screen`."""

    def __init__(self, fd: int, watch_fd: int) -> None:
        self._fd = fd
        self._watch_fd = watch_fd
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._pending: list[str] = []
        self._page: Sequence[str] = ()
        self._drawn_at = (0, 0)
        """The size at which was drawn last."""
        self._covered = False
        self.cover_seconds = COVER_SECONDS
        """After so long without a key the page is covered."""

    def size(self) -> tuple[int, int]:
        """Rows and columns; 24 by 80 where the terminal does not say."""
        try:
            packed = fcntl.ioctl(self._fd, termios.TIOCGWINSZ, bytes(8))
        except OSError:
            return _NO_SIZE
        rows, columns, _x, _y = struct.unpack("HHHH", packed)
        return (rows, columns) if rows and columns else _NO_SIZE

    def draw(self, lines: Sequence[str]) -> None:
        """Draw these lines from the top, sentences wrapped; raises TerminalTooSmall, TerminalGone.

        On a covered page they are seen when it is uncovered.
        """
        self._page = lines
        if not self._covered:
            self._show(lines)

    def _show(self, lines: Sequence[str]) -> None:
        rows, columns = self.size()
        wrapped = [part for line in lines for part in _wrapped(line, columns)]
        if len(wrapped) > rows or columns < LEAST_COLUMNS:
            raise TerminalTooSmall(rows=rows, columns=columns, need_rows=len(wrapped), need_columns=LEAST_COLUMNS)
        self._drawn_at = (rows, columns)
        body = "\r\n".join(line + "\x1b[K" for line in wrapped)
        self._write(b"\x1b[H" + body.encode() + b"\x1b[J")

    def _follow_size(self) -> None:
        """Draw again what stands there where the terminal has another size, once there is room for it.

        While somebody pulls at a window it may be too small for a moment, and nothing that was typed is lost by that.
        """
        rows, columns = self.size()
        lines = _COVER if self._covered else self._page
        if (rows, columns) == self._drawn_at or columns < LEAST_COLUMNS:
            return
        if sum(len(_wrapped(line, columns)) for line in lines) <= rows:
            self._show(lines)

    def presses(self, beside: Beside = nothing_beside) -> Iterator[Key]:
        """Key presses as they come, and LOOK where what lies beside says something, or for a second says nothing.

        A page that nobody touches for a while is covered; the key that uncovers it does nothing else. Where the
        terminal changes its size, it is drawn again. Raises TerminalGone, TerminalTooSmall, and SystemExit where the
        program hung up.
        """
        touched = time.monotonic()
        while True:
            other = beside()
            left = LOOK_SECONDS if self._covered else max(0.0, touched + self.cover_seconds - time.monotonic())
            character = self._next(min(left, LOOK_SECONDS), *(() if other is None else (other,)))
            if character is not None:
                touched = time.monotonic()
            elif not self._covered and time.monotonic() - touched >= self.cover_seconds:
                self._covered = True
                self._show(_COVER)
            else:
                self._follow_size()
            if character is not None and self._covered:
                self._covered = False
                # The rest of a key that sends more than one byte belongs to it.
                self._pending.clear()
                self._show(self._page)
            elif character is None and other is None:
                continue
            elif character is None:
                yield Key(KeyKind.LOOK)
            elif character == "\x1b":
                yield self._escape()
            elif character in _CONTROL_KEYS:
                yield Key(_CONTROL_KEYS[character])
            elif character in (" ", "\t"):
                yield Key(KeyKind.ACCEPT, character)
            elif character.isprintable():
                yield Key(KeyKind.CHARACTER, character)
            else:
                yield Key(KeyKind.OTHER)

    def _escape(self) -> Key:
        """A lone escape gives up; a cursor key's sequence is read to its end."""
        sequence = ""
        while (character := self._next(_ESCAPE_SECONDS)) is not None:
            sequence += character
            if len(sequence) > 1 and ("@" <= character <= "~"):
                break
        if not sequence:
            return Key(KeyKind.GIVE_UP)
        return Key(_SEQUENCES.get(sequence, KeyKind.OTHER))

    def _next(self, seconds: float, *others: int) -> str | None:
        """The next character, or None after that time, or where one of the others has something to read."""
        while not self._pending:
            ready, _, _ = select.select([self._fd, self._watch_fd, *others], [], [], seconds)
            if self._watch_fd in ready:
                # The program sends nothing while it waits for an answer: it has hung up, so nobody is left to
                # answer, and the way out runs through the clearing of the screen.
                leave()
            if self._fd not in ready:
                return None
            try:
                received = os.read(self._fd, 256)
            except OSError:
                raise TerminalGone from None
            if not received:
                raise TerminalGone
            self._pending += self._decoder.decode(received)
        return self._pending.pop(0)

    def _restore(self, modes: list[Any]) -> None:
        # The terminal may be gone; then there is nothing left to restore.
        with contextlib.suppress(TerminalGone):
            self._write(LEAVE_SCREEN)
        with contextlib.suppress(termios.error):
            termios.tcsetattr(self._fd, termios.TCSAFLUSH, modes)

    def _write(self, data: bytes) -> None:
        try:
            while data:
                data = data[os.write(self._fd, data) :]
        except OSError:
            raise TerminalGone from None


@contextlib.contextmanager
def open_screen(fd: int, watch_fd: int) -> Iterator[Screen]:
    """Take the terminal over for one dialog; cleared, left and restored at the end, pending input dropped.

    `fd` is open for reading and writing. Raises NotATerminal, TerminalGone.
    """
    try:
        saved = termios.tcgetattr(fd)
    except termios.error:
        raise NotATerminal from None
    screen = Screen(fd, watch_fd)
    try:
        termios.tcsetattr(fd, termios.TCSAFLUSH, _raw(saved))
        screen._write(ENTER_SCREEN)
        yield screen
    except termios.error:
        raise TerminalGone from None
    finally:
        try:
            screen._restore(saved)
        except SystemExit:
            # The program died while this was under way. It dies once, so that nothing breaks off the second attempt.
            screen._restore(saved)
            raise


def _raw(saved: list[Any]) -> list[Any]:
    """No echo, no line editing, no signals from keys, no flow control; output as it was."""
    raw: list[Any] = [part.copy() if isinstance(part, list) else part for part in saved]
    raw[0] &= ~(termios.IXON | termios.ICRNL | termios.INLCR | termios.IGNCR)
    raw[3] &= ~(termios.ECHO | termios.ECHONL | termios.ICANON | termios.ISIG | termios.IEXTEN)
    raw[6][termios.VMIN] = 1
    raw[6][termios.VTIME] = 0
    return raw
