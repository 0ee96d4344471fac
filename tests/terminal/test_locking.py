"""The terminal's lock, at a real pseudo-terminal and with the session's real child behind it."""

from __future__ import annotations

import os
import select
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, TextIO

import pytest

from ceremony_app.core.journal.entries import Body, Lock, LockChange, Mark
from ceremony_app.core.modes import Mode
from ceremony_app.core.script import prompts
from ceremony_app.core.script.ceremony import TWO_CLAIM
from ceremony_app.core.script.messages import text
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.lines import Line
from ceremony_app.devices.secrets.refusals import CodeLocked
from ceremony_app.devices.secrets.values import CodeVerdict
from ceremony_app.flow.faces import Reply, Request
from ceremony_app.flow.refusals import Fatal
from ceremony_app.terminal.locking import TerminalLock, TerminalShut
from ceremony_app.terminal.people_face import PeopleFace, TerminalGone
from tests.devices.secrets.material import script
from tests.devices.secrets.test_terminal import Desk
from tests.flow.ceremonies import two_keys

CODE = "open sesame"
NEVER, SOON = 60.0, 0.005
ASKED = Request("3.1/1/1", prompts.Confirm(text=text("lock.begin", key="data-key")), TWO_CLAIM, ("marta", "ana"))


class FakeEngine:
    """What a lock knows of an engine: its plan, and its room with a real session child."""

    def __init__(self) -> None:
        self.plan = two_keys()
        self.session = SecretsClient.start(Mode.DRILL)
        self.people: list[str] = []
        self.written: list[Body] = []
        self.shut_out = ""
        """Whose code was wrong too often; the real child makes people wait longer each time until then."""
        self.room = self.state = self

    @property
    def present(self) -> dict[str, None]:
        return dict.fromkeys(self.people)

    def signed_in(self) -> frozenset[str]:
        return frozenset(self.people)

    def enrol(self, *people: str) -> None:
        for person in people:
            with script(CODE) as line:
                self.session.enrol_code(person, line)
            self.people.append(person)

    def check_code(self, person: str, line: Line) -> CodeVerdict:
        if person == self.shut_out:
            raise CodeLocked(person=person, tries=5)
        return self.session.check_code(person, line, f"{person}: your session code")

    def write(self, body: Body) -> None:
        self.written.append(body)


class Here(Desk):
    """Somebody who reads everything once, in order, and waits as long as a busy machine may take."""

    _read = 0

    def until(self, text: str) -> bytes:
        """What is drawn up to the end of this text, behind what was read before."""
        while (end := self.seen.find(text.encode(), self._read)) < 0:
            ready, _, _ = select.select([self.master], [], [], 60)
            assert ready, f"never drawn: {text}; {self.seen[self._read :]!r}"
            self.seen += os.read(self.master, 65536)
        start, self._read = self._read, end + len(text)
        return self.seen[start : self._read]


@pytest.fixture
def engine() -> Iterator[FakeEngine]:
    one = FakeEngine()
    yield one
    one.session.close()


Asking = Callable[..., TerminalLock]


@pytest.fixture
def desk() -> Iterator[Here]:
    one = Here()
    yield one
    os.close(one.slave)


@pytest.fixture
def asking(engine: FakeEngine, desk: Here, monkeypatch: pytest.MonkeyPatch) -> Iterator[Asking]:
    """The prompt is asked, beside the test, at that terminal in the place of standard input and output."""
    streams: list[TextIO] = []

    def begin(minutes: float = NEVER) -> TerminalLock:
        # Not before the test itself begins, as pytest puts its own in their place until then.
        streams.extend(os.fdopen(os.dup(desk.slave), mode) for mode in ("r", "w"))
        monkeypatch.setattr(sys, "stdin", streams[0])
        monkeypatch.setattr(sys, "stdout", streams[1])
        face = PeopleFace(two_keys())
        face._lock = TerminalLock(face, engine, minutes)  # type: ignore[arg-type]
        desk.begin(lambda _line: face.ask(ASKED))
        return face._lock

    yield begin
    # Whoever still waits there reads the end of it, and lets go of the streams.
    os.close(desk.master)
    if desk._thread is not None:
        desk._thread.join(60)
    for stream in streams:
        with suppress(OSError):
            stream.close()


def give(desk: Here, person: str, code: str = CODE) -> None:
    desk.until("who gives a code> ")
    desk.type(f"{person}\n")
    desk.until("your session code")
    desk.type(f"{code}\r")


def locks(engine: FakeEngine) -> list[Any]:
    return [
        (one.change, tuple((by.person, by.mark) for by in one.by)) for one in engine.written if isinstance(one, Lock)
    ]


def answered(desk: Here) -> None:
    desk.until("type yes when it is done> ")
    desk.type("yes\n")
    outcome = desk.end()
    assert isinstance(outcome, Reply), outcome
    assert outcome.answer == prompts.Confirmed()


def test_left_alone_it_is_locked_and_two_people_open_it(engine: FakeEngine, desk: Here, asking: Asking) -> None:
    engine.enrol("marta", "wanda")
    lock = asking(SOON)
    # Half a line of somebody who was called away; the rest of it is no answer later.
    desk.type("ye")
    shown = desk.until("who gives a code> ")
    assert b"LOCKED" in shown
    assert b"2 more people open it: marta, wanda" in shown
    assert shown.index(b"\x1b[2J") < shown.index(b"LOCKED")
    assert locks(engine) == [(LockChange.LOCKED, ())]
    lock._minutes = NEVER
    desk.type("yes\n")
    give(desk, "marta", "guessed")
    desk.until("That is not the code.")
    give(desk, "marta")
    give(desk, "wanda")
    # What was asked is asked again.
    desk.until("Lock data-key in the token.")
    answered(desk)
    assert locks(engine)[1] == (LockChange.OPENED, (("marta", Mark.CODE), ("wanda", Mark.CODE)))


def test_it_is_locked_when_somebody_asks_for_it_and_nobody_counts_twice(
    engine: FakeEngine, desk: Here, asking: Asking
) -> None:
    engine.enrol("marta", "wanda")
    asking()
    desk.until("type yes when it is done> ")
    desk.type("!lock\n")
    give(desk, "wanda")
    desk.until("who gives a code> ")
    for name in ("wanda", "nobody"):
        desk.type(f"{name}\n")
        assert b"1 more people open it: marta" in desk.until("who gives a code> ")
    desk.type("marta\n")
    desk.until("your session code")
    desk.type(f"{CODE}\r")
    answered(desk)


def test_before_codes_were_chosen_a_key_opens_it(engine: FakeEngine, desk: Here, asking: Asking) -> None:
    asking()
    desk.until("type yes when it is done> ")
    desk.type("!lock\n")
    desk.until("nobody has a code yet; Enter opens it> ")
    desk.type("\n")
    answered(desk)
    assert locks(engine) == [(LockChange.LOCKED, ()), (LockChange.OPENED, ())]


def test_where_nobody_can_open_it_any_more_the_run_ends(engine: FakeEngine, desk: Here, asking: Asking) -> None:
    engine.enrol("marta", "wanda")
    engine.shut_out = "marta"
    asking()
    desk.until("type yes when it is done> ")
    desk.type("!lock\n")
    desk.until("who gives a code> ")
    desk.type("marta\n")
    desk.until("That code is not accepted any more.")
    outcome = desk.end()
    assert isinstance(outcome, TerminalShut)
    assert isinstance(outcome, Fatal)
    assert locks(engine) == [(LockChange.LOCKED, ())]


def test_a_terminal_that_goes_while_it_is_locked_is_gone(engine: FakeEngine, desk: Here, asking: Asking) -> None:
    engine.enrol("marta", "wanda")
    asking()
    desk.until("type yes when it is done> ")
    desk.type("!lock\n")
    desk.until("who gives a code> ")
    desk.type("\x04")
    assert isinstance(desk.end(), TerminalGone)
