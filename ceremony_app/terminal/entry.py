"""Where `ceremony` begins. The window alone needs no command line to be read, so it starts without click.

Everything else, also `desktop` with any option, goes through `terminal/main.py`.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence

WINDOW_ALONE = ["desktop"]
"""The arguments that say nothing but: open the window."""


def main(arguments: Sequence[str] | None = None) -> None:
    """The console script; ends by SystemExit with a status of `exits.Exit`, as click does."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given != WINDOW_ALONE:
        from ceremony_app.terminal.main import main as by_click

        by_click(given)
        return
    try:
        status: int = importlib.import_module("ceremony_app.desktop.launch").launch()
    except Exception as error:  # noqa: BLE001 - the last resort: a traceback could show locals.
        from ceremony_app.terminal.main import status_of

        status = status_of(error)
    sys.exit(status)
