"""The exit statuses of `ceremony`: a small table that scripts may rely on."""

from __future__ import annotations

from enum import IntEnum

from ceremony_app.core.refusals import FileFailed, Refusal


class Exit(IntEnum):
    """How a command ended."""

    OK = 0
    """Done; warnings may have been printed."""
    USAGE = 2
    """The command line was not understood."""
    REFUSED = 3
    """The program said no, with code and next step."""
    UNREADABLE = 4
    """A file or folder could not be read or written."""
    FAULT = 5
    """A fault of the program itself."""
    NOT_ANCHORED = 10
    """verify: consistent, but nothing outside the folder vouches for it."""
    NOT_VERIFIED = 11
    """verify: something does not fit."""
    ABORTED = 12
    """run: the people stopped the ceremony; its transcript says ABORTED."""
    PAUSED = 13
    """run: the people paused; the same command goes on."""


def status_for(refusal: Refusal) -> Exit:
    """The status that a refusal ends a command with, whichever command it is."""
    return Exit.UNREADABLE if isinstance(refusal, FileFailed) else Exit.REFUSED
