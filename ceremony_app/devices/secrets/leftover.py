"""What a secrets child that dies leaves on a terminal: cleared by the program, as nobody else is there to do it."""

from __future__ import annotations

import contextlib
import os
import termios
from collections.abc import Iterator

from ceremony_app.devices.child import ChildGone

ENTER_SCREEN = b"\x1b[?1049h\x1b[?25l\x1b[2J\x1b[H"
LEAVE_SCREEN = b"\x1b[2J\x1b[H\x1b[?25h\x1b[?1049l"


@contextlib.contextmanager
def cleared_at_death(fd: int) -> Iterator[None]:
    """Clear this terminal, leave its other screen and restore its modes where ChildGone comes out.

    `fd` is open for writing; what is no terminal is left alone. A child clears what it drew on every way out but one:
    SIGKILL, from the kernel that is out of memory or from the program that lost its patience. Its modes tell whether
    it got that far: it restores them last.
    """
    try:
        before = termios.tcgetattr(fd)
    except termios.error:  # No terminal: the child refuses it by name.
        yield
        return
    try:
        yield
    except ChildGone:
        # The terminal may be gone too; then nothing is left on it.
        with contextlib.suppress(termios.error, OSError):
            if termios.tcgetattr(fd) != before:
                os.write(fd, LEAVE_SCREEN)
                termios.tcsetattr(fd, termios.TCSAFLUSH, before)
        raise
