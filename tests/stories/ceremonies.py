"""Runs the program as a user does, and reads what it leaves behind."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ceremony_app.core.journal.chain import Entry, parse_journal
from ceremony_app.core.journal.entries import Answered, AnswerRefused, Body, Intended
from ceremony_app.core.plan.binding import load_binding
from ceremony_app.core.script.effects import Fact
from ceremony_app.core.script.state import State, fold
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.values import TokenModule, TokenObject
from ceremony_app.terminal.entry import main

ROOT = Path(__file__).parents[2]
PROGRAM = (sys.executable, "-m", "ceremony_app")
LONGEST = 150
"""Seconds after which a run counts as hanging; a drill takes ten."""
KILLED = -signal.SIGKILL


@dataclass(frozen=True)
class Said:
    """What a run of the program said, and its exit status."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Ceremony:
    """A ceremony's folder and what its last run said."""

    folder: Path
    plan: Path
    said: Said

    @property
    def entries(self) -> list[Entry]:
        """Every entry of the journal."""
        return read_journal(self.folder)

    @property
    def state(self) -> State:
        """The fold of the journal."""
        return fold(self.entries)

    def bodies(self, kind: type[Body]) -> list[Body]:
        """Bodies of one kind, in order."""
        return [entry.body for entry in self.entries if isinstance(entry.body, kind)]

    def refused_answers(self) -> list[AnswerRefused]:
        """Answers that were not accepted, in order."""
        return [entry.body for entry in self.entries if isinstance(entry.body, AnswerRefused)]

    def answers(self, prompt: str) -> list[Answered]:
        """Accepted answers to one kind of prompt, in order."""
        return [e.body for e in self.entries if isinstance(e.body, Answered) and e.body.prompt == prompt]

    def births(self) -> list[str]:
        """Key ids that the journal meant to make, ceremony key included."""
        made = ("generate-key", "make-ceremony-key")
        bodies = [entry.body for entry in self.entries if isinstance(entry.body, Intended)]
        return [str(one.arguments["key_id"]) for one in bodies if one.operation in made]

    def pin(self) -> bytes:
        """The PIN that the scripted people remember."""
        return (self.folder / "drill-people" / "pin").read_bytes().strip()

    def transcript(self) -> str:
        """The transcript's text, by Poppler."""
        path = self.folder / "documents" / "transcript.pdf"
        return subprocess.run(
            ["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True, timeout=60
        ).stdout


def read_journal(folder: Path) -> list[Entry]:
    """Every entry of a folder's journal; nothing may be torn."""
    entries, rest = parse_journal((folder / "journal.jsonl").read_bytes())
    assert rest == b""
    return entries


def environment(state: Path) -> dict[str, str]:
    """The environment of a run: what it remembers goes below `state`, never into the tester's home."""
    return {**os.environ, "XDG_STATE_HOME": str(state), "TZ": "UTC", "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}


def program(*arguments: str | Path, state: Path) -> Said:
    """The program in a process of its own, without a terminal."""
    done = subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        text=True,
        timeout=LONGEST,
        env=environment(state),
        cwd=state,
    )
    return Said(done.returncode, done.stdout, done.stderr)


def here(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Said:
    """`main()` in this process."""
    capsys.readouterr()
    with pytest.raises(SystemExit) as ended:
        main([str(one) for one in arguments])
    read = capsys.readouterr()
    status = ended.value.code
    return Said(status if isinstance(status, int) else 0, read.out, read.err)


def drill(plan: Path, folder: Path, *faults: str, options: tuple[str | Path, ...] = ()) -> Ceremony:
    """One run of a drill by scripted people, with these faults."""
    words = [word for fault in faults for word in ("--drill-fault", fault)]
    state = plan.parent / "state"
    state.mkdir(exist_ok=True)
    said = program("run", plan, "--folder", folder, "--drill-auto", *words, *options, state=state)
    return Ceremony(folder, plan, said)


def written(folder: Path, text: str) -> Path:
    """A plan's file in a new folder of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "plan.toml"
    path.write_text(text)
    return path


def verified(capsys: pytest.CaptureFixture[str], path: Path, *options: str) -> Said:
    """What the auditor's command says, by `main()` in this process."""
    return here(capsys, "verify", path, *options)


@contextlib.contextmanager
def opened_token(ceremony: Ceremony) -> Iterator[TokenClient]:
    """A fresh token process of ours on the ceremony's token, logged in with the PIN."""
    binding = load_binding((ceremony.folder / "binding.toml").read_bytes()).binding
    assert binding is not None
    client = TokenClient.start(
        TokenModule(
            module=binding.module,
            config=binding.module_config,
            serial=binding.token_serial,
            label=binding.token_label,
        )
    )
    try:
        reading, writing = os.pipe()
        os.write(writing, ceremony.pin())
        os.close(writing)
        client.log_in(reading)
        os.close(reading)
        yield client
    finally:
        client.close()


def keys_in(ceremony: Ceremony) -> list[TokenObject]:
    """Key objects in the token, certificates and records left out."""
    with opened_token(ceremony) as client:
        return [one for one in client.inventory() if one.key_type]


def facts_of(ceremony: Ceremony, kind: type[Fact]) -> list[Fact]:
    """Facts that stand at the end."""
    return list(ceremony.state.all(kind))


def squeezed(text: str) -> str:
    """Text with every run of blanks made one, for looking up sentences that a page broke."""
    return re.sub(r"\s+", " ", text)
