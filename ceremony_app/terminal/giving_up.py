"""Giving up a token that hangs, at the terminal: Ctrl-C while it is waited for, pressed twice (engine.md rule 7)."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from ceremony_app.core.script.operations import TOKEN_WORK
from ceremony_app.flow.faces import Progress

_ASKED = """
          The token is waited for; a large RSA key can take minutes. If it hangs, unplug it, or press Ctrl-C once more:
          its process is ended at once. What it did last is then unknown: it is looked at when the token is open again,
          and two people decide. Nothing in the journal is lost.
"""
_ENDED = "\n          Its process was ended.\n"


class Waiting:
    """What is waited for at this terminal, as progress tells it, and whether Ctrl-C was pressed for it already."""

    def __init__(self) -> None:
        self._operation = ""
        self._asked = False

    def works(self, progress: Progress) -> None:
        """An operation began."""
        self._operation, self._asked = progress.text, False

    def done(self) -> None:
        """It is over, or people are asked something."""
        self._operation, self._asked = "", False

    @contextmanager
    def giving_up(self, give_up: Callable[[], bool]) -> Iterator[None]:
        """While the context lasts, Ctrl-C ends no program that waits for a token; `give_up` ends the token's process.

        Wherever no token is waited for Ctrl-C is what it was: at a prompt the prompt's, else the end of the program.
        """

        def pressed(number: int, frame: FrameType | None) -> None:
            if self._operation not in TOKEN_WORK:
                signal.default_int_handler(number, frame)
            if not self._asked:
                self._asked = True
                _say(_ASKED)
            elif give_up():
                _say(_ENDED)

        before = signal.signal(signal.SIGINT, pressed)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)


def _say(words: str) -> None:
    """Past Python's buffers, which the handler may have interrupted."""
    os.write(sys.stdout.fileno(), words.encode())
