"""A command on a terminal of its own, with somebody who types what is asked for, in order."""

from __future__ import annotations

import codecs
import os
import select
import subprocess
import termios
from collections.abc import Iterator
from pathlib import Path

from tests.stories.ceremonies import PROGRAM, environment

PATIENCE = 120
"""Seconds that nobody waits longer for the program."""


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
    shown, left = "", ""
    try:
        for data in _read(master):
            shown, left = shown + data, left + data
            # Two things that are waited for may come in one piece.
            while answers and answers[0][0] in left:
                words, answer = answers.pop(0)
                left = left.split(words, 1)[1]
                os.write(master, answer.encode())
        process.wait(PATIENCE)
    except AssertionError as error:
        raise AssertionError(f"{error}; {answers[:1]} is waited for:\n{shown}") from None
    finally:
        process.kill()
        process.wait()
        os.close(master)
    assert not answers, shown
    return shown


def _read(master: int) -> Iterator[str]:
    """What the terminal shows, piece by piece, until the program hangs up."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    while True:
        ready, _, _ = select.select([master], [], [], PATIENCE)
        assert ready, f"nothing happened for {PATIENCE} seconds"
        try:
            data = os.read(master, 65536)
        except OSError:
            return
        if not data:
            return
        yield decoder.decode(data)
