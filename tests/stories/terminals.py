"""A command on a terminal of its own, with somebody who types what is asked for, in order."""

from __future__ import annotations

import os
import subprocess
import termios
from pathlib import Path

from tests.stories.ceremonies import PROGRAM, environment


def at_a_terminal(arguments: list[str], folder: Path, answers: list[tuple[str, str]]) -> str:
    """Run it on a terminal of its own; each answer is typed once its words are on the screen."""
    master, slave = os.openpty()
    termios.tcsetwinsize(slave, (30, 100))
    process = subprocess.Popen(
        [*PROGRAM, *arguments],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        start_new_session=True,
        env=environment(folder),
        cwd=folder,
    )
    os.close(slave)
    shown, seen = "", ""
    try:
        while True:
            try:
                data = os.read(master, 65536).decode(errors="replace")
            except OSError:
                break
            if not data:
                break
            shown, seen = shown + data, seen + data
            if answers and answers[0][0] in seen:
                seen = ""
                os.write(master, answers.pop(0)[1].encode())
    finally:
        process.wait(60)
        os.close(master)
    assert not answers, shown
    return shown
