"""Lines: where the child meets a person, a terminal or (in a drill) a script."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from ceremony_app.core.modes import Mode
from ceremony_app.core.shares.checking import Expected, ShareCheck, check_share
from ceremony_app.core.shares.words import tokens
from ceremony_app.devices.secrets.drawing import (
    dice_lines,
    masked_lines,
    pin_lines,
    share_entry_lines,
    share_lines,
)
from ceremony_app.devices.secrets.entry import (
    DiceEntry,
    EntryState,
    Key,
    KeyKind,
    MaskedEntry,
    Repeat,
    ShareEntry,
)
from ceremony_app.devices.secrets.refusals import EntryGivenUp, ScriptInProduction
from ceremony_app.devices.secrets.terminal import open_screen

_LONGEST_LINE = 8192


class LineKind(StrEnum):
    """What kind of line it is."""

    TTY = "tty"
    """A terminal, open for reading and writing: the child draws on it itself."""
    SCRIPT = "script"
    """A pipe or file, drills only: reading takes one line, showing writes the text."""


@dataclass(frozen=True)
class Line:
    """A descriptor and what it is; the descriptor stays its owner's to close."""

    kind: LineKind
    fd: int


class _Entry(Protocol):
    @property
    def state(self) -> EntryState: ...

    def feed(self, key: Key) -> None: ...


class People:
    """The child's dialogs with people in one mode; the end of the channel `watch_fd` breaks a dialog off."""

    def __init__(self, mode: Mode, watch_fd: int) -> None:
        self._mode = mode
        self._watch_fd = watch_fd

    def read_masked(self, line: Line, heading: str, least: int, repeat: Repeat) -> str:
        """A code or PIN; a script gives it once. Raises EntryGivenUp, ScriptInProduction, or a terminal's."""
        if self._is_script(line):
            return _read_line(line.fd)
        entry = MaskedEntry(least, repeat)
        self._run(line, entry, lambda: masked_lines(heading, entry.view()))
        return entry.text

    def read_dice(self, line: Line, heading: str, least: int) -> str:
        """Dice faces without anything else; a script's other characters are left out. Raises as above."""
        if self._is_script(line):
            return "".join(_read_line(line.fd).split())
        entry = DiceEntry(least)
        self._run(line, entry, lambda: dice_lines(heading, entry.view(), least))
        return entry.text

    def read_share(
        self, line: Line, heading: str, expected: Expected, true_words: tuple[str, ...] | None = None
    ) -> tuple[ShareCheck, tuple[str, ...]]:
        """One share, its check and its words. Raises as above."""
        if self._is_script(line):
            typed = tokens(_read_line(line.fd))
            return check_share(typed, expected, true_words), typed
        entry = ShareEntry(expected, lambda words: check_share(words, expected, true_words))
        self._run(line, entry, lambda: share_entry_lines(heading, entry.view()))
        words = entry.words
        return entry.check_result or check_share(words, expected, true_words), words

    def show_share(self, line: Line, heading: str, words: tuple[str, ...]) -> None:
        """Show a share until Enter. Raises as above."""
        self._show(line, share_lines(heading, words), " ".join(words))

    def show_pin(self, line: Line, heading: str, pin: str) -> None:
        """Show a PIN in groups until Enter; a script gets it without groups. Raises as above."""
        self._show(line, pin_lines(heading, pin), pin)

    def _is_script(self, line: Line) -> bool:
        if line.kind is LineKind.TTY:
            return False
        if self._mode is Mode.PRODUCTION:
            raise ScriptInProduction
        return True

    def _run(self, line: Line, entry: _Entry, lines: Callable[[], list[str]]) -> None:
        with open_screen(line.fd, self._watch_fd) as screen:
            screen.draw(lines())
            for key in screen.presses():
                entry.feed(key)
                if entry.state is EntryState.GIVEN_UP:
                    raise EntryGivenUp
                if entry.state is EntryState.DONE:
                    return
                screen.draw(lines())

    def _show(self, line: Line, lines: list[str], text: str) -> None:
        if self._is_script(line):
            os.write(line.fd, text.encode() + b"\n")
            return
        with open_screen(line.fd, self._watch_fd) as screen:
            screen.draw(lines)
            for key in screen.presses():
                if key.kind is KeyKind.ENTER:
                    return
                if key.kind is KeyKind.GIVE_UP:
                    raise EntryGivenUp
                screen.draw(lines)


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
