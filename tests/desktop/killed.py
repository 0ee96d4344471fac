"""A process with a window that is killed in the middle of a ceremony: `python -m tests.desktop.killed PLAN PAPER`.

It begins at the start screen, goes by keys to the second share, records a deviation that nobody decides any more, and
ends by SIGKILL. What people have on paper by then is left in the file PAPER.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QSize, Qt

from ceremony_app.desktop import app, look
from ceremony_app.desktop.deviation import DeviationPage
from tests.desktop import hands
from tests.desktop.sitting import Sitting, new_from_file, review_and_begin

EXPECTED, HAPPENED = "the paper of share 1", "it lay on the table for a minute"


def record_deviation(at: Sitting) -> None:
    """By F9, from wherever they are; the question what is done about it stands there afterwards."""
    at.press(Qt.Key.Key_F9)
    page = at.view.over
    assert isinstance(page, DeviationPage)
    hands.write(page.expected, EXPECTED)
    hands.write(page.happened, HAPPENED)
    hands.toggle(next(iter(page.chips.values())))
    at.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    at.wait()
    assert at.request is not None
    assert at.request.prompt.text.id == "engine.disposition"  # type: ignore[attr-defined]


def main(plan: Path, paper: Path) -> None:
    """Never returns."""
    app.application()
    look.use(look.Look(screen=QSize(1280, 720)))
    at = Sitting(paper.parent)
    new_from_file(at, plan)
    review_and_begin(at)
    at.until_step("hand-out", "board/1")
    record_deviation(at)
    at.memory.save(paper)
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
