"""From the command to Qt's loop. The start is short because of what is not done here: see docs/benchmarks.md."""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ceremony_app.desktop import displays
from ceremony_app.desktop.tokens import TextSize, Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from ceremony_app.desktop.rooms.frame import Room


class Arguments(NamedTuple):
    """What the command line said."""

    plan: Path | None = None
    folder: Path | None = None
    binding: Path | None = None
    inbox: Path | None = None
    theme: Theme | None = None
    """None: what was chosen on the start screen last time."""
    text_size: TextSize | None = None
    opens: Callable[[], Room] | None = None
    """Makes the room that the window opens with, in place of the start screen; leaving it closes the window."""


NOTHING_SAID = Arguments()


def launch(arguments: Arguments = NOTHING_SAID) -> int:
    """Open the window and show it until it is closed; 0 where nothing was refused.

    Raises the refusals of `displays.check`, of the plan and of the folder.
    """
    held = displays.check(os.environ)
    # What is loaded here stays until the end: to search it for garbage meanwhile takes a tenth of the start.
    gc.disable()
    try:
        # PySide6 reads the source of every module that is imported after it, so what needs no Qt comes first.
        import ceremony_app.desktop.workspace
        import ceremony_app.resources  # noqa: F401
        from ceremony_app.desktop.app import run_desktop
    finally:
        gc.freeze()
        gc.enable()
    return run_desktop(arguments, held)
