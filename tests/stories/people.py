"""People at a terminal: they read the screen, type what the program asks, and remember or write down what they must.

Nothing of the program is used here: what stands on the screen is all that these people know of it, besides what
they brought: their codes, the token's PIN, the words of the plan they reviewed, the cloud's fingerprint, files.
"""

from __future__ import annotations

import os
import re
import select
import subprocess
import termios
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROWS, COLUMNS = 30, 100
PATIENCE = 60
"""Seconds that nobody waits longer for the program."""
STUBBORN = 20
"""So often one after another no question is asked that somebody answers rightly."""
_ESCAPE = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]")
_QUESTION = re.compile(r"(?:^|\n)  ([^\n>]+?)(?: \[([^\]\n]*)\])?> $")


class Page:
    """The alternate screen, as somebody sees it: as much of a terminal as the dialogs use."""

    def __init__(self) -> None:
        self.rows = [""] * ROWS
        self._row = 0

    def write(self, data: str) -> None:
        """Draw."""
        for part in re.split(r"(\x1b\[[0-9;?]*[A-Za-z]|\r\n)", data):
            if part == "\r\n":
                self._row += 1
                self.rows[self._row] = ""
            elif part == "\x1b[H":
                self._row = 0
                self.rows[0] = ""
            elif part in ("\x1b[J", "\x1b[2J"):
                below = self._row + 1 if part == "\x1b[J" else 0
                self.rows[below:] = [""] * (ROWS - below)
            elif not part.startswith("\x1b"):
                self.rows[self._row] += part

    @property
    def text(self) -> str:
        """What is to be seen."""
        return "\n".join(row.rstrip() for row in self.rows).rstrip()


@dataclass
class Known:
    """What the people know and bring before they come into the room."""

    codes: dict[str, str]
    """Session code by the person's name."""
    pin: str
    plan_words: tuple[str, ...]
    fingerprint_groups: tuple[str, ...]
    """The wrapping key's fingerprint on the paper that came by another channel."""
    bring_files: Callable[[], None]
    """Put the files of the cloud where they are asked for."""
    officer_pin: str = ""
    """The security officer's transport PIN, where the token's PINs are made."""


@dataclass
class Room:
    """A ceremony at a terminal, played to its end by `play`."""

    known: Known
    scrollback: str = ""
    """Everything that the terminal ever showed outside the secret pages."""
    papers: dict[str, list[str]] = field(default_factory=dict)
    """The share that each custodian wrote down, by name."""
    fingerprints: list[str] = field(default_factory=list)
    """Values that were copied by hand, in the order in which they were read aloud."""
    asked: list[str] = field(default_factory=list)
    """The label of every question, in order."""
    serials: int = 0
    lock_at: str = ""
    """At this question somebody locks the terminal, once; whoever can opens it."""
    status: int | None = None
    started: Callable[[int], None] = lambda _pid: None
    """Told the program's process id."""

    def play(self, command: Sequence[str], environment: dict[str, str], folder: Path) -> int:
        """Run the command on a terminal of its own and answer until it ends."""
        master, slave = os.openpty()
        termios.tcsetwinsize(slave, (ROWS, COLUMNS))
        process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, start_new_session=True, env=environment, cwd=folder
        )
        os.close(slave)
        self.started(process.pid)
        try:
            self._answer_all(master)
            self.status = process.wait(PATIENCE)
        finally:
            process.kill()
            process.wait()
            os.close(master)
        return self.status

    def _answer_all(self, master: int) -> None:
        """Read until the program hangs up; a question on either screen is answered as soon as it is there."""
        recent, page, done = "", None, ""
        for data in self._read(master):
            # The two screens are told apart by the escape sequences that enter and leave the alternate one.
            for part in re.split(r"(\x1b\[\?1049[hl])", data):
                if part == "\x1b[?1049h":
                    page, done = Page(), ""
                elif part == "\x1b[?1049l":
                    page = None
                elif page is not None:
                    page.write(part)
                else:
                    plain = _ESCAPE.sub(b"", part.encode()).decode().replace("\r\n", "\n")
                    recent += plain
                    self.scrollback += plain
            if page is not None:
                keys = self._secret(page.text, recent, done)
                if keys is not None:
                    done += keys[0]
                    os.write(master, keys[1].encode())
                continue
            question = _QUESTION.search(recent)
            if question is not None:
                answer = self._answer(question[1], question[2] or "", recent)
                recent = ""
                os.write(master, answer.encode() + b"\n")

    def _read(self, master: int) -> Iterator[str]:
        """What the terminal shows, piece by piece, never ending in the middle of a character or a sequence."""
        held = b""
        while True:
            ready, _, _ = select.select([master], [], [], PATIENCE)
            assert ready, f"nothing happened for {PATIENCE} seconds:\n{self.scrollback[-1500:]}"
            try:
                data = os.read(master, 65536)
            except OSError:
                # A pseudo-terminal whose other side is closed answers EIO.
                return
            if not data:
                return
            held += data
            cut = _whole(held)
            yield held[:cut].decode()
            held = held[cut:]

    def _secret(self, page: str, recent: str, done: str) -> tuple[str, str] | None:
        """What is typed on a secret page: the name of what was done now, and the keys; None to wait."""
        name = re.findall(r">>> ([^:\n]+): ", recent)[-1]
        if "Copy every word with its number." in page:
            if done:
                return None
            cells = {int(number): word for number, word in re.findall(r"(?<!\S)(\d{1,2}) ([a-z]{4,8})(?!\S)", page)}
            assert sorted(cells) == list(range(1, 34)), page
            self.papers[name] = [cells[number] for number in range(1, 34)]
            return "copied", "\r"
        if re.search(r"^Word  1:", page, re.MULTILINE):
            return None if done else ("typed", "".join(f"{word} " for word in self.papers[name]))
        if "Once more:" in page:
            return None if done != "first" else ("second", self.known.codes[name] + "\r")
        if "Type:" in page and not done:
            # A custodian's passphrase is the code that they have in their head anyway.
            secret = self.known.codes[name]
            if page.startswith("PIN of token"):
                secret = self.known.pin
            elif page.startswith("Transport PIN (so)"):
                secret = self.known.officer_pin
            return "first", secret + "\r"
        return None

    def _answer(self, label: str, default: str, recent: str) -> str:
        """What is typed at a question."""
        self.asked.append(label)
        # A question that nobody here knows would be answered by nothing for ever.
        assert len(self.asked) < STUBBORN or set(self.asked[-STUBBORN:]) != {label}, label
        if label == self.lock_at:
            self.lock_at = ""
            return "!lock"
        match label:
            case "who gives a code":
                return str(re.findall(r" open it: ([^,\n]+)", recent)[-1]).strip()
            case "ids":
                return self._who(recent)
            case "type yes when it is done" | "type yes when they are there":
                if "Put what" in recent:
                    self.known.bring_files()
                return "yes"
            case "first person types":
                self.serials += 1
                return f"ENV-{self.serials:03d}"
            case "second person types":
                return f"ENV-{self.serials:03d}"
            case "channel by which the copy came":
                return "a telephone call that we made"
            case "who brought it":
                return "Ines Okafor"
            case "eight groups, or all words":
                return " ".join(self.known.fingerprint_groups[:8])
            case "consent or refuse":
                return "consent"
            case "reason, in your own words":
                return "we looked at it together"
            case "agrees or disagrees":
                return "agrees"
            case "answer" if not default:
                return "the same, by the clock on the wall"
            case _ if label.startswith("last "):
                return self._read_aloud(int(label.split()[1]), recent)
            case _:
                return ""

    def _who(self, recent: str) -> str:
        """As many people as are needed, administrators last."""
        asked = re.findall(
            r"Who acts\? (\d different people|One person).*?: ([^:]*)$", recent[: recent.rindex("ids")], re.DOTALL
        )
        count, names = asked[-1]
        most = 1 if count == "One person" else int(count[0])
        able = [name.strip() for name in names.split(",")]
        ranked = sorted(able, key=lambda name: name == "marta")
        return " ".join(ranked[:most])

    def _read_aloud(self, count: int, recent: str) -> str:
        """The last words: of the plan from the copy that was reviewed, of a head or certificate from the screen."""
        lines = [line.strip() for line in recent.splitlines()]
        groups = [line for line in lines if re.fullmatch(r"([0-9a-f]{4} ){7}[0-9a-f]{4}", line)]
        self.fingerprints.append(" ".join(groups[-2:]))
        place = next(number for number, line in enumerate(lines) if line.startswith("\N{HORIZONTAL ELLIPSIS} and "))
        shown = lines[place + 1].split()
        if len(shown) == count:
            return " ".join(shown)
        return " ".join(self.known.plan_words[-count:])


def _whole(data: bytes) -> int:
    """How much of these bytes can be looked at: up to an escape sequence or character that is not whole yet."""
    escape = data.rfind(b"\x1b")
    if escape >= 0 and _ESCAPE.match(data, escape) is None:
        return escape
    for back in range(1, min(4, len(data)) + 1):
        byte = data[-back]
        if byte & 0xC0 == 0x80:
            continue
        length = 1 if byte < 0x80 else 2 if byte & 0xE0 == 0xC0 else 3 if byte & 0xF0 == 0xE0 else 4
        return len(data) if length <= back else len(data) - back
    return len(data)
