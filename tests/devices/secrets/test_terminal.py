"""Dialogs on a real pseudo-terminal: nothing typed is echoed, the screen is cleared and left, whatever happens."""

from __future__ import annotations

import os
import re
import select
import signal
import socket
import subprocess
import sys
import termios
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import ceremony_app
from ceremony_app.core.shares.checking import ShareCheck, ShareVerdict
from ceremony_app.devices.child import ChildGone
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.entry import KeyKind
from ceremony_app.devices.secrets.leaving import leave
from ceremony_app.devices.secrets.lines import Line, LineKind
from ceremony_app.devices.secrets.refusals import EntryGivenUp, NotATerminal, TerminalGone, TerminalTooSmall
from ceremony_app.devices.secrets.terminal import open_screen
from ceremony_app.devices.secrets.values import CodeVerdict, RecoverySpec
from tests.core.shares.material import SITES, THREE_OF_FIVE, make, with_word
from tests.devices.secrets.material import begun, given, spec, taken

ENTER_SCREEN, LEAVE_SCREEN = b"\x1b[?1049h", b"\x1b[?1049l"
ROOT = Path(ceremony_app.__file__).resolve().parent.parent


class Desk:
    """A person at a pseudo-terminal, with one operation running beside."""

    def __init__(self) -> None:
        self.master, self.slave = os.openpty()
        termios.tcsetwinsize(self.master, (24, 80))
        self.before = termios.tcgetattr(self.slave)
        self.line = Line(LineKind.TTY, self.slave)
        self.seen = b""
        self._thread: threading.Thread | None = None
        self._outcome: list[Any] = []

    def begin(self, operation: Callable[[Line], Any]) -> None:
        """Run an operation on this terminal."""

        def run() -> None:
            try:
                self._outcome.append(operation(self.line))
            except Exception as error:  # noqa: BLE001 -- whatever it is, the test looks at it
                self._outcome.append(error)

        self._thread = threading.Thread(target=run)
        self._thread.start()

    def until(self, text: str) -> bytes:
        """What is drawn up to this text, since the last look."""
        start = len(self.seen)
        while text.encode() not in self.seen[start:]:
            ready, _, _ = select.select([self.master], [], [], 60)
            assert ready, f"never drawn: {text}"
            self.seen += os.read(self.master, 65536)
        return self.seen[start:]

    def type(self, text: str) -> None:
        """Press these keys."""
        os.write(self.master, text.encode())

    def end(self) -> Any:
        """The operation's outcome, with the rest of what it drew."""
        assert self._thread is not None
        for _ in range(600):
            # Whoever draws waits for a reader, so reading and waiting take turns. What is drawn last is drawn before
            # the thread ends, so that only a look behind its end sees all.
            self._thread.join(0.1)
            ended = not self._thread.is_alive()
            self.drain()
            if ended:
                return self._outcome.pop()
        raise AssertionError("the operation did not end")

    def drain(self) -> None:
        """Take what is drawn and not yet seen."""
        while select.select([self.master], [], [], 0)[0]:
            self.seen += os.read(self.master, 65536)

    def assert_tidy(self) -> None:
        """The alternate screen was entered and, cleared, left; the terminal is as before."""
        assert self.seen.count(ENTER_SCREEN) == self.seen.count(LEAVE_SCREEN) > 0
        assert self.seen.rstrip().endswith(b"\x1b[2J\x1b[H\x1b[?25h" + LEAVE_SCREEN)
        assert termios.tcgetattr(self.slave) == self.before

    def frames(self) -> list[str]:
        """Every screen as it was drawn."""
        return self.seen.decode().split("\x1b[H")


@pytest.fixture
def desk() -> Iterator[Desk]:
    one = Desk()
    yield one
    for fd in (one.master, one.slave):
        try:
            os.close(fd)
        except OSError:  # A test may have pulled the terminal away.
            continue


def test_a_pipe_is_no_terminal(production: SecretsClient) -> None:
    with given("anything") as fd, pytest.raises(NotATerminal):
        production.enrol_code("ada", Line(LineKind.TTY, fd))


@pytest.mark.parametrize("key", ["\x1b", "\x03", "\x04"], ids=["escape", "control-c", "control-d"])
def test_giving_up_is_a_refusal_and_leaves_the_terminal_tidy(production: SecretsClient, desk: Desk, key: str) -> None:
    desk.begin(lambda line: production.enrol_code("ada", line))
    desk.until("Esc gives up")
    desk.type("half a code")
    desk.until("\u2022" * 11)
    desk.type(key)
    assert isinstance(desk.end(), EntryGivenUp)
    assert b"half" not in desk.seen
    desk.assert_tidy()


def test_a_small_terminal_is_refused_and_left_tidy(production: SecretsClient, desk: Desk) -> None:
    termios.tcsetwinsize(desk.master, (5, 80))
    desk.begin(lambda line: production.enrol_code("ada", line))
    assert isinstance(desk.end(), TerminalTooSmall)
    desk.assert_tidy()


def test_a_terminal_that_disappears_is_a_refusal(production: SecretsClient, desk: Desk) -> None:
    desk.begin(lambda line: production.enrol_code("ada", line))
    desk.until("Esc gives up")
    os.close(desk.master)
    assert desk._thread is not None
    desk._thread.join(60)
    assert isinstance(desk._outcome.pop(), TerminalGone)
    other = Desk()
    other.begin(lambda line: production.enrol_code("ada", line))
    other.until("Esc gives up")
    other.type("\x1b")
    assert isinstance(other.end(), EntryGivenUp)
    os.close(other.master)
    os.close(other.slave)


def test_a_code_is_never_drawn(production: SecretsClient, desk: Desk) -> None:
    code = "Zq7-Zq8+Zq9"
    desk.begin(lambda line: production.enrol_code("ada", line))
    desk.until("Type:")
    desk.type(code + "\r")
    desk.until("Once more:")
    desk.type(code + "\r")
    assert desk.end() is None
    desk.begin(lambda line: production.check_code("ada", line))
    desk.until("Session code of ada")
    desk.type(code[:-1] + "x\x7f9\r")
    assert desk.end() is CodeVerdict.RIGHT
    desk.begin(lambda line: production.check_code("ada", line))
    desk.until("Session code of ada")
    desk.type("wrong code\r")
    assert desk.end() is CodeVerdict.WRONG
    assert b"Zq" not in desk.seen
    assert b"wrong code" not in desk.seen
    desk.assert_tidy()


def test_a_drawn_pin_is_shown_in_groups_and_cleared(production: SecretsClient, desk: Desk) -> None:
    production.draw_pin("user")
    pin = taken(lambda fd: production.pin_to("user", fd)).decode()
    desk.begin(lambda line: production.show_pin("user", line, "PIN of the token"))
    desk.until("Press Enter")
    desk.type("x\r")
    assert desk.end() is None
    assert "  ".join(re.findall("....", pin)) in desk.seen.decode()
    desk.assert_tidy()


def test_what_is_typed_ahead_does_not_reach_the_shell(production: SecretsClient, desk: Desk) -> None:
    production.draw_pin("user")
    desk.begin(lambda line: production.show_pin("user", line))
    desk.until("Press Enter")
    desk.type("\rrm -rf secrets")
    desk.end()
    os.set_blocking(desk.slave, False)
    with pytest.raises(BlockingIOError):
        os.read(desk.slave, 100)


def test_a_share_is_shown_numbered_and_cleared(production: SecretsClient, desk: Desk) -> None:
    with given(os.urandom(SITES.token_bytes)) as hsm:
        production.begin_backup(spec(SITES), hsm)
    desk.begin(lambda line: production.show_share(4, line, "Envelope A1001"))
    frame = desk.until("Press Enter").decode()
    assert "Envelope A1001 \u2014 share 2 of 5 of Site B" in frame
    words = re.findall(r"(\d+) ([a-z]{4,8})\b", frame.split("Site B")[1].split("Copy")[0])
    assert [int(number) for number, _word in words] == list(range(1, 34))
    desk.type("\r")
    assert desk.end() is None
    desk.assert_tidy()
    desk.begin(lambda line: production.read_back_share(4, line))
    desk.until("Esc gives up")
    desk.type(" ".join(word[:4] for _number, word in words) + " ")
    check = desk.end()
    assert isinstance(check, ShareCheck)
    assert check.verdict is ShareVerdict.RIGHT


def test_a_heading_that_names_the_share_is_not_told_it_again(production: SecretsClient, desk: Desk) -> None:
    with given(os.urandom(SITES.token_bytes)) as hsm:
        production.begin_backup(spec(SITES), hsm)
    desk.begin(lambda line: production.show_share(4, line, "Ana: share 2 of 5 of Site B, sites"))
    assert desk.until("Press Enter").decode().count("share 2 of 5") == 1
    desk.type("\r")
    assert desk.end() is None


def test_a_terminal_of_another_size_is_drawn_again_without_a_key(drill: SecretsClient, desk: Desk) -> None:
    parameters, shares, _ = make(THREE_OF_FIVE)
    drill.begin_recovery(RecoverySpec(identifier=parameters.identifier, shape=THREE_OF_FIVE))
    desk.begin(lambda line: drill.read_share(line, "Ada's share"))
    desk.until("Esc gives up")
    desk.type(" ".join(shares[2][:2]) + " ")
    desk.until("Word  3:")
    desk.drain()
    # Too small for a moment, as while somebody pulls at a window's corner: nothing that was typed is lost.
    termios.tcsetwinsize(desk.master, (5, 40))
    termios.tcsetwinsize(desk.master, (40, 120))
    assert b"Ada's share" in desk.until("Word  3:")
    desk.type("\x1b")
    assert isinstance(desk.end(), EntryGivenUp)
    desk.assert_tidy()


def test_no_frame_of_a_share_entry_shows_two_words(drill: SecretsClient, desk: Desk) -> None:
    parameters, shares, _ = make(THREE_OF_FIVE)
    drill.begin_recovery(RecoverySpec(identifier=parameters.identifier, shape=THREE_OF_FIVE))
    desk.begin(lambda line: drill.read_share(line, "Ada's share"))
    desk.until("Esc gives up")
    for number, word in enumerate(shares[2], 1):
        desk.type(word + " ")
        if number == 4:
            desk.until("This is share 3 of 5.")
    check = desk.end()
    assert isinstance(check, ShareCheck)
    assert (check.verdict, check.which) == (ShareVerdict.RIGHT, "share 3 of 5")
    for frame in desk.frames():
        cells = "".join(line for line in frame.splitlines() if re.match(r" ?\d+ ", line))
        assert not re.search("[a-z]", cells.replace("\x1b[K", ""))
        assert len(re.findall("\u2192  [A-Z]+", frame)) <= 1
    desk.assert_tidy()


def test_a_wrong_word_is_named_on_the_screen_and_mended(drill: SecretsClient, desk: Desk) -> None:
    parameters, shares, _ = make(THREE_OF_FIVE)
    drill.begin_recovery(RecoverySpec(identifier=parameters.identifier, shape=THREE_OF_FIVE))
    desk.begin(drill.read_share)
    desk.until("Esc gives up")
    desk.type(" ".join(with_word(shares[2], 20)) + " ")
    desk.until("Look again at word 20.")
    desk.type("\x1b[D\x1b[C")
    desk.type(shares[2][19] + " ")
    check = desk.end()
    assert isinstance(check, ShareCheck)
    assert check.verdict is ShareVerdict.RIGHT


def test_a_foreign_share_is_stopped_after_four_words(drill: SecretsClient, desk: Desk) -> None:
    parameters, _, _ = make(THREE_OF_FIVE)
    _, foreign, _ = make(THREE_OF_FIVE)
    drill.begin_recovery(RecoverySpec(identifier=parameters.identifier, shape=THREE_OF_FIVE))
    desk.begin(drill.read_share)
    desk.until("Esc gives up")
    desk.type(" ".join(foreign[0][:4]) + " ")
    desk.until("This share belongs to another set.")
    desk.type("\r")
    check = desk.end()
    assert isinstance(check, ShareCheck)
    assert (check.verdict, check.word_count) == (ShareVerdict.OTHER_SET, 4)


def test_dice_show_their_number_and_last_face_only(production: SecretsClient, desk: Desk) -> None:
    with given(os.urandom(SITES.token_bytes)) as hsm:
        production.draw_entropy(spec(SITES, dice_rolls=8), hsm)
    desk.begin(production.add_dice)
    desk.until("Rolls: 0 of at least 8")
    desk.type("61524316")
    desk.until("Rolls: 8 of at least 8.  Last: 6")
    desk.type("\r")
    assert desk.end().rolls == 8
    assert b"6152" not in desk.seen
    desk.assert_tidy()


def test_breaking_a_dialog_off_clears_the_words_first(production: SecretsClient, desk: Desk) -> None:
    with given(os.urandom(SITES.token_bytes)) as hsm:
        production.begin_backup(spec(SITES), hsm)
    desk.begin(lambda line: production.show_share(0, line))
    desk.until("Press Enter")
    production.kill()
    assert isinstance(desk.end(), ChildGone)
    desk.assert_tidy()


@pytest.mark.parametrize("killed", ["by a signal that nobody can catch", "while it hangs"])
def test_the_words_of_a_child_that_cannot_clear_them_are_cleared_by_the_program(
    production: SecretsClient, desk: Desk, killed: str
) -> None:
    with given(os.urandom(SITES.token_bytes)) as hsm:
        production.begin_backup(spec(SITES), hsm)
    desk.begin(lambda line: production.show_share(0, line))
    desk.until("Press Enter")
    if killed == "while it hangs":
        os.kill(production.pid, signal.SIGSTOP)
        production.kill()
    else:
        os.kill(production.pid, signal.SIGKILL)
    assert isinstance(desk.end(), ChildGone)
    desk.assert_tidy()


def test_the_words_are_cleared_when_the_program_is_killed(desk: Desk) -> None:
    program = (
        "import os, sys\n"
        "from ceremony_app.core.modes import Mode\n"
        "from ceremony_app.devices.secrets.client import SecretsClient\n"
        "from ceremony_app.devices.secrets.lines import Line, LineKind\n"
        "client = SecretsClient.start(Mode.PRODUCTION)\n"
        "client.draw_pin('user')\n"
        "client.show_pin('user', Line(LineKind.TTY, int(sys.argv[1])))\n"
    )
    process = subprocess.Popen([sys.executable, "-c", program, str(desk.slave)], cwd=ROOT, pass_fds=[desk.slave])
    desk.until("Press Enter")
    process.send_signal(signal.SIGKILL)
    process.wait()
    desk.until(LEAVE_SCREEN.decode())
    while termios.tcgetattr(desk.slave) != desk.before:
        # The child restores the modes right after it left the screen; there is no event to wait for.
        os.sched_yield()
    desk.assert_tidy()


@pytest.mark.parametrize("told_before", ["by the end of the channel", "not at all"])
def test_a_program_that_dies_while_the_screen_is_cleared_breaks_nothing_off(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, told_before: str
) -> None:
    """Its death is told twice, and SIGTERM may come in the middle of the clearing."""
    ours, theirs = socket.socketpair()
    write = os.write
    sent: list[bool] = []

    def writes(fd: int, data: bytes) -> int:
        if LEAVE_SCREEN in data and not sent:
            sent.append(True)
            os.kill(os.getpid(), signal.SIGTERM)
        return write(fd, data)

    monkeypatch.setattr(os, "write", writes)
    handler = signal.signal(signal.SIGTERM, leave)
    try:
        with ours, theirs, pytest.raises(SystemExit), open_screen(desk.slave, theirs.fileno()) as screen:
            screen.draw(["a secret"])
            if told_before != "not at all":
                ours.close()
                next(screen.presses())
    finally:
        signal.signal(signal.SIGTERM, handler)
    assert sent
    desk.drain()
    desk.assert_tidy()


def test_neither_environment_nor_command_line_of_the_child_holds_a_secret(production: SecretsClient) -> None:
    production.draw_pin("user")
    pin = taken(lambda fd: production.pin_to("user", fd))
    for name in ("environ", "cmdline"):
        try:
            held = Path(f"/proc/{production.pid}/{name}").read_bytes()
        except PermissionError:  # Not dumpable: not even readable for the same user.
            continue
        assert held
        assert pin not in held


def test_shares_are_in_neither_environment_nor_command_line(drill: SecretsClient) -> None:
    shares = begun(drill)
    for name in ("environ", "cmdline"):
        try:
            held = Path(f"/proc/{drill.pid}/{name}").read_bytes()
        except PermissionError:
            continue
        # One word alone may well stand in a path.
        told = [" ".join(words.split()[place : place + 2]).encode() for words in shares for place in range(4, 32)]
        assert not any(pair in held for pair in told)


@pytest.fixture
def watch() -> Iterator[int]:
    """The line to a program that says nothing."""
    reading, writing = os.pipe()
    yield reading
    os.close(reading)
    os.close(writing)


def test_a_page_that_nobody_touches_is_covered_and_the_key_that_uncovers_it_does_nothing_else(
    desk: Desk, watch: int
) -> None:
    screens = []

    def held(line: Line) -> list[str]:
        typed: list[str] = []
        with open_screen(line.fd, watch) as screen:
            screens.append(screen)
            screen.cover_seconds = 0.05
            screen.draw(["abandon ability"])
            for key in screen.presses():
                if key.kind is KeyKind.ENTER:
                    return typed
                typed.append(key.character)
                screen.draw(["abandon ability", *typed])
        raise AssertionError

    desk.begin(held)
    page = desk.until("Any key shows the page again").split(b"\x1b[H")[-1]
    assert b"COVERED" in page
    assert b"abandon" not in page
    screens[0].cover_seconds = 600
    # A cursor key sends three bytes.
    desk.type("\x1b[D")
    assert b"COVERED" not in desk.until("abandon ability").rpartition(b"\x1b[H")[2]
    desk.type("x")
    desk.until("x\x1b[K")
    desk.type("\r")
    assert desk.end() == ["x"]
    desk.assert_tidy()


def test_what_is_drawn_on_a_covered_page_is_not_seen_before_somebody_is_there(desk: Desk, watch: int) -> None:
    """A camera looks on while nobody does, and draws what it sees."""
    drawn = threading.Event()
    screens = []

    def held(line: Line) -> str:
        with open_screen(line.fd, watch) as screen:
            screens.append(screen)
            screen.cover_seconds = 0.05
            screen.draw(["first words"])
            for key in screen.presses(lambda: None if drawn.is_set() else watch):
                if key.kind is not KeyKind.LOOK:
                    return key.character
                if screen._covered:
                    screen.draw(["second words"])
                    drawn.set()
        raise AssertionError

    desk.begin(held)
    desk.until("Any key shows the page again")
    assert drawn.wait(60)
    desk.drain()
    assert b"second words" not in desk.seen
    screens[0].cover_seconds = 600
    desk.type("y")
    desk.until("second words")
    desk.type("z")
    assert desk.end() == "z"
