"""Lines: where the child meets a person: a terminal, a window, or (in a drill) a script."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Protocol, TypeVar

from ceremony_app.core.modes import Mode
from ceremony_app.core.shares.checking import Expected, ShareCheck, check_share
from ceremony_app.core.shares.words import tokens
from ceremony_app.devices.secrets.drawing import dice_lines, masked_lines, pin_lines, share_entry_lines, share_lines
from ceremony_app.devices.secrets.entry import Beside, EntryState, Key, KeyKind, ShareEntry, nothing_beside
from ceremony_app.devices.secrets.framing import (
    Frame,
    dice_frame,
    masked_frame,
    pin_frame,
    share_entry_frame,
    share_frame,
)
from ceremony_app.devices.secrets.masked import DiceEntry, MaskedEntry, Repeat
from ceremony_app.devices.secrets.pictured import ReadEntry
from ceremony_app.devices.secrets.refusals import EntryGivenUp, ScriptInProduction
from ceremony_app.devices.secrets.shown import Cover, Shown
from ceremony_app.devices.secrets.terminal import open_screen
from ceremony_app.devices.secrets.window import open_window

_LONGEST_LINE = 8192
_Drawn = TypeVar("_Drawn", Frame, list[str])


class LineKind(StrEnum):
    """What kind of line it is."""

    TTY = "tty"
    """A terminal, open for reading and writing: the child draws on it itself."""
    SCRIPT = "script"
    """A pipe or file, drills only: reading takes one line, showing writes the text."""
    FRAMES = "frames"
    """A socket to the program's window, which paints frames and sends key events (window.py)."""


class Sources(Enum):
    """What a share may be taken from."""

    TYPED = "typed"
    """By hand alone: what is read back proves what was written by hand."""
    TYPED_OR_READ = "typed-or-read"
    """Or its printed code, from a picture or by a camera."""


@dataclass(frozen=True)
class Line:
    """A descriptor and what it is; the descriptor stays its owner's to close."""

    kind: LineKind
    fd: int


class _Entry(Protocol):
    @property
    def state(self) -> EntryState: ...

    def feed(self, key: Key) -> None: ...


@dataclass(frozen=True)
class _Look:
    """What the same view looks like at a terminal and in a window, drawn when it is called for."""

    lines: Callable[[], list[str]]
    frame: Callable[[], Frame]
    beside: Beside = nothing_beside


class People:
    """The child's dialogs with people in one mode; the end of the channel `watch_fd` breaks a dialog off."""

    def __init__(self, mode: Mode, watch_fd: int) -> None:
        self._mode = mode
        self._watch_fd = watch_fd

    def read_masked(self, line: Line, heading: str, least: int, repeat: Repeat) -> str:
        """A code or PIN; a script gives it once.

        Raises EntryGivenUp, ScriptInProduction, and a terminal's or a window's refusals.
        """
        if self._is_script(line):
            return _read_line(line.fd)
        entry = MaskedEntry(least, repeat)
        self._run(
            line,
            entry,
            _Look(lambda: masked_lines(heading, entry.view()), lambda: masked_frame(heading, entry.view())),
        )
        return entry.text

    def read_dice(self, line: Line, heading: str, least: int) -> str:
        """Dice faces without anything else; a script's other characters are left out. Raises as above."""
        if self._is_script(line):
            return "".join(_read_line(line.fd).split())
        entry = DiceEntry(least)
        self._run(
            line,
            entry,
            _Look(
                lambda: dice_lines(heading, entry.view(), least),
                lambda: dice_frame(heading, entry.view(), least),
            ),
        )
        return entry.text

    def read_share(
        self,
        line: Line,
        heading: str,
        expected: Expected,
        sources: Sources,
        true_words: tuple[str, ...] | None = None,
    ) -> tuple[ShareCheck, tuple[str, ...]]:
        """One share, its check and its words; a script gives the words. Raises as above."""
        if self._is_script(line):
            typed = tokens(_read_line(line.fd))
            return check_share(typed, expected, true_words), typed
        entry = ShareEntry(expected, lambda words: check_share(words, expected, true_words))
        reading = ReadEntry(entry) if sources is Sources.TYPED_OR_READ else None
        taking = reading or entry
        look = _Look(
            lambda: share_entry_lines(heading, taking.view()),
            lambda: share_entry_frame(heading, taking.view()),
            reading.beside if reading is not None else nothing_beside,
        )
        with contextlib.closing(reading) if reading is not None else contextlib.nullcontext():
            self._run(line, taking, look)
        words = entry.words
        check = entry.check_result or check_share(words, expected, true_words)
        return check.model_copy(update={"source": entry.source}), words

    def show_share(self, line: Line, heading: str, words: tuple[str, ...]) -> None:
        """Show a share until Enter. Raises as above."""
        if self._is_script(line):
            _write_line(line.fd, " ".join(words))
            return
        shown = Shown(_cover(line))
        look = _Look(lambda: share_lines(heading, words), lambda: share_frame(heading, words, shown))
        self._run(line, shown, look)

    def show_pin(self, line: Line, heading: str, pin: str) -> None:
        """Show a PIN in groups until Enter; a script gets it without groups. Raises as above."""
        if self._is_script(line):
            _write_line(line.fd, pin)
            return
        shown = Shown(_cover(line))
        self._run(line, shown, _Look(lambda: pin_lines(heading, pin), lambda: pin_frame(heading, pin, shown)))

    def _is_script(self, line: Line) -> bool:
        if line.kind is not LineKind.SCRIPT:
            return False
        if self._mode is Mode.PRODUCTION:
            raise ScriptInProduction
        return True

    def _run(self, line: Line, entry: _Entry, look: _Look) -> None:
        """Draw, feed each key, draw again, until the entry is done; raises EntryGivenUp."""
        if line.kind is LineKind.FRAMES:
            with open_window(line.fd, self._watch_fd) as window:
                _converse(entry, window.presses(look.beside), look.frame, window.draw)
            return
        with open_screen(line.fd, self._watch_fd) as screen:
            _converse(entry, screen.presses(look.beside), look.lines, screen.draw)


def _converse(
    entry: _Entry, presses: Iterator[Key], look: Callable[[], _Drawn], draw: Callable[[_Drawn], None]
) -> None:
    """Draw after each key; where none was pressed, only what looks otherwise than before."""
    drawn = look()
    draw(drawn)
    for key in presses:
        if _ended(entry, key):
            return
        before, drawn = drawn, look()
        if key.kind is not KeyKind.LOOK or drawn != before:
            draw(drawn)


def _ended(entry: _Entry, key: Key) -> bool:
    """Feed one key; whether the dialog is over. Raises EntryGivenUp."""
    entry.feed(key)
    if entry.state is EntryState.GIVEN_UP:
        raise EntryGivenUp
    return entry.state is EntryState.DONE


def _cover(line: Line) -> Cover:
    return Cover.COVERED if line.kind is LineKind.FRAMES else Cover.NONE


def _write_line(fd: int, text: str) -> None:
    os.write(fd, text.encode() + b"\n")


def _read_line(fd: int) -> str:
    """One line of a script, without its end; raises EntryGivenUp where there is nothing."""
    read = bytearray()
    while len(read) < _LONGEST_LINE:
        byte = os.read(fd, 1)
        if not byte and not read:
            raise EntryGivenUp
        if byte in (b"", b"\n"):
            break
        read += byte
    return read.decode("utf-8", "replace")
