"""Paper: a file is handed to this computer's print system, which knows printers and PDF; the window knows neither."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from ceremony_app.core.refusals import Refusal

COMMANDS = ("lp", "lpr")
"""What hands a file to the print system: of POSIX, and of BSD."""
PATIENCE_S = 60
LONGEST = 200


class NoPrinting(Refusal):
    """There is no print system."""

    code = "DESKTOP-NO-PRINTING"
    says = "This computer has no print system (neither lp nor lpr)."
    next_step = "Open the transcript and print it from there, or carry it to a computer with a printer."


class NotPrinted(Refusal):
    """The print system did not take the file."""

    code = "DESKTOP-NOT-PRINTED"
    says = "The print system did not take {path}: {answer}"
    next_step = "Look at the printer, then print again; or open the transcript and print it from there."


def print_file(path: Path) -> None:
    """Hand the file to the default printer; raises NoPrinting or NotPrinted. Nothing waits for the paper."""
    found = next((place for name in COMMANDS if (place := shutil.which(name))), None)
    if found is None:
        raise NoPrinting()
    try:
        done = subprocess.run(
            [found, "--", str(path.resolve())],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotPrinted(path=str(path), answer=type(error).__name__) from error
    if done.returncode != 0:
        raise NotPrinted(path=str(path), answer=_answer(done.stderr or done.stdout))


def _answer(output: bytes) -> str:
    """What it said, on one line."""
    words = " ".join(output.decode("utf-8", "replace").split())
    return "".join(one for one in words if one.isprintable())[:LONGEST] or "?"
