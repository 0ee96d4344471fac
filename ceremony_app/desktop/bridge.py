"""The bridge: the engine asks in its own thread, the window answers in Qt's. Nothing is decided here."""

from __future__ import annotations

import os
import queue
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from ceremony_app.core.journal.entries import ActedBy, Body, Carried, Lock, LockChange, Mark, Screens
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.ceremony import Step
from ceremony_app.core.script.messages import Message
from ceremony_app.core.script.prompts import PINS_TYPED, SecretPage, SecretRequest
from ceremony_app.desktop.views import Opening, snapshot
from ceremony_app.devices.child import ChildFailed, ChildGone
from ceremony_app.devices.secrets.lines import Line, LineKind
from ceremony_app.flow.faces import Interruption, Progress, Reply, Request
from ceremony_app.flow.refusals import Fatal

if TYPE_CHECKING:
    from ceremony_app.flow.engine import Engine

SESSION_PAGES = (
    SecretPage.CODE_ENROLMENT,
    SecretPage.CODE_CHECK,
    *PINS_TYPED,
    SecretPage.PASSPHRASE_CHOICE,
    SecretPage.PASSPHRASE,
)
"""Pages of the session's own child, which checks codes too; giving one up loses nothing."""

Lines = Callable[[SecretRequest], AbstractContextManager[Line]]


class WindowGone(Fatal):
    """The window was closed while the engine waited for it."""

    code = "WINDOW-GONE"
    says = "The window is gone."
    next_step = "Start again with the same folder: the ceremony goes on where it was."


@dataclass(frozen=True)
class SecretScene:
    """A person is to be put before a line to the secrets child; `fd` is the window's end of it, for it to close."""

    request: SecretRequest
    fd: int


@dataclass(frozen=True)
class CodeTry:
    """Somebody is to give their session code to open the locked window."""

    person: str


@dataclass(frozen=True)
class LockTold:
    """The window was locked or opened; for the journal."""

    change: LockChange
    people: tuple[str, ...]


class WindowFace(QObject):
    """A face whose prompts are signals. Methods of `Face` run in the engine's thread, `reply` in Qt's."""

    began_step = Signal(object)
    """Snapshot."""
    asked = Signal(object)
    """Request. The engine stands still until `reply`."""
    answer_refused = Signal(str)
    """Which part of the last answer was not accepted; the same request follows in `asked`."""
    step_refused = Signal(object)
    """Refusal of the step; a choice of what to do follows in `asked`."""
    progressed = Signal(object)
    """Progress."""
    recorded_entry = Signal(object)
    """Entry of the journal, as it was written."""
    opened = Signal(object)
    """Opening."""
    secret_began = Signal(object)
    """SecretScene."""
    secret_ended = Signal()
    """The line is closed; nothing of the scene may stay."""

    unlock_began = Signal(object)
    """SecretScene of a session code that is to open the locked window; beside whatever else is in hand."""
    unlock_ended = Signal(str, str)
    """The person, and `right`, another verdict, or a refusal's code."""

    def __init__(self, lines: Lines | None = None) -> None:
        """`lines` stands in for the window's own secret pages in tests, where scripted people hold the secrets."""
        super().__init__()
        self._replies: queue.SimpleQueue[Reply | Interruption | CodeTry | LockTold | Carried | Screens | None] = (
            queue.SimpleQueue()
        )
        self._at_line: SecretPage | None = None
        self._turn = threading.Lock()
        """Held where one thread looks or comes to a line and the other must not in between."""
        self._lines = lines
        self._engine: Engine | None = None
        self._gone = False

    # Called in Qt's thread

    def reply(self, reply: Reply | Interruption) -> None:
        """Answer the request in hand; to be called once for each `asked`."""
        self._replies.put(reply)

    def leave(self) -> None:
        """The window goes: whatever the engine waits for ends with WINDOW-GONE, and the journal stays as it is."""
        self._gone = True
        self._replies.put(None)

    def give_up(self) -> None:
        """Wait for the token no longer; the engine hears of it as of any device that is gone."""
        if self._engine is not None:
            self._engine.room.give_up()

    def signed_in(self) -> frozenset[str]:
        """Who has a session code, and can open a locked window with it."""
        return self._engine.room.signed_in() if self._engine is not None else frozenset()

    def present(self) -> frozenset[str]:
        """Who is in the room."""
        return frozenset(self._engine.state.present) if self._engine is not None else frozenset()

    def plugged(self) -> tuple[str, ...]:
        """What was plugged in that can type, and that nobody decided about; looked up now."""
        return self._engine.plugs.waiting() if self._engine is not None else ()

    def unlock(self, person: str) -> None:
        """Have a person's code checked; `unlock_began` and `unlock_ended` follow. No step hears of it.

        Called while the engine waits: for an answer, then its own thread does it; or at a line to another child than
        the session's, then a thread of its own does, as the engine's stands still there.
        """
        with self._turn:
            waits = self._at_line is None or self._at_line in SESSION_PAGES
            if waits:
                self._replies.put(CodeTry(person))
        if not waits:
            threading.Thread(target=self._check, args=(person,), daemon=True).start()

    def tell_lock(self, change: LockChange, people: tuple[str, ...] = ()) -> None:
        """Have it journalled: at once where the engine waits for an answer, otherwise when it asks the next time."""
        self._replies.put(LockTold(change, people))

    def tell_carried(self, carried: Carried) -> None:
        """Have a crossing by codes journalled, as `tell_lock` does with the lock."""
        self._replies.put(carried)

    def tell_screens(self, screens: tuple[str, ...], outputs: int | None, people: tuple[str, ...]) -> None:
        """Have it journalled that people vouched for the screens, as `tell_lock` does with the lock."""
        by = tuple(ActedBy(person=person, mark=Mark.CLAIMED) for person in people)
        self._replies.put(Screens(screens=screens, outputs=outputs, by=by))

    # Called in the engine's thread

    def attach(self, engine: Engine) -> None:
        """Know the engine, to copy from it what the window shows."""
        self._engine = engine
        self.opened.emit(Opening(engine.plan.id, tuple(engine.journal.entries)))

    def began(self, step: Step, place: str, act: Message) -> None:  # noqa: ARG002 - the snapshot tells the act.
        """Tell the window where the ceremony is."""
        if self._engine is not None:
            self.began_step.emit(snapshot(self._engine, step, place))

    def ask(self, request: Request) -> Reply | Interruption:
        """Show the request and wait for the window; raises WindowGone."""
        if self._gone:
            raise WindowGone
        self.asked.emit(request)
        while isinstance(reply := self._replies.get(), CodeTry | LockTold | Carried | Screens):
            if isinstance(reply, CodeTry):
                self._check(reply.person)
            else:
                self._journal(reply)
        if reply is None:
            raise WindowGone
        return reply

    def _journal(self, told: LockTold | Carried | Screens) -> None:
        """A side entry: nothing of the step in hand changes by it."""
        if self._engine is None:
            return
        if isinstance(told, Carried | Screens):
            self._engine.write(told)
        else:
            by = tuple(ActedBy(person=person, mark=Mark.CODE) for person in told.people)
            self._engine.write(Lock(change=told.change, by=by))

    def _check(self, person: str) -> None:
        """One session code, for the lock alone: no effect, no entry, no answer of a step."""
        if self._engine is None:
            self.unlock_ended.emit(person, "")
            return
        request = SecretRequest(page=SecretPage.CODE_CHECK, person=person, subject="unlock")
        outcome = "gone"
        try:
            with self._pair(request, self.unlock_began) as line:
                outcome = self._engine.room.check_code(person, line).value
        except Refusal as refusal:
            outcome = refusal.code
        except (ChildGone, ChildFailed, OSError):
            # The code counts as not given; the lock asks again.
            outcome = "gone"
        finally:
            # Whatever happened, the lock's buttons must come back, or nobody could open the window.
            self.unlock_ended.emit(person, outcome)

    def refuse(self, why: str, part: str) -> None:  # noqa: ARG002 - the request that follows tells the kind.
        """Pass it on."""
        self.answer_refused.emit(part)

    def refused(self, refusal: Refusal) -> None:
        """Pass it on."""
        self.step_refused.emit(refusal)

    def progress(self, progress: Progress) -> None:
        """Pass it on."""
        self.progressed.emit(progress)

    def recorded(self, body: Body) -> None:  # noqa: ARG002 - the entry holds it.
        """Pass the entry on, as it stands in the journal."""
        if self._engine is not None:
            self.recorded_entry.emit(self._engine.journal.entries[-1])

    @contextmanager
    def line(self, request: SecretRequest) -> Iterator[Line]:
        """A pair of sockets: one end for the secrets child, the other for the window's secret page."""
        if self._lines is not None:
            with self._lines(request) as line:
                yield line
            return
        self._come_to(request.page)
        try:
            with self._pair(request, self.secret_began) as line:
                yield line
        finally:
            self._at_line = None
            self.secret_ended.emit()

    def _come_to(self, page: SecretPage) -> None:
        """Be at a line from here on; whoever is to give a code does so before it. Raises WindowGone."""
        while True:
            with self._turn:
                if self._replies.empty():
                    self._at_line = page
                    return
                reply = self._replies.get()
            if isinstance(reply, LockTold | Carried | Screens):
                self._journal(reply)
            elif isinstance(reply, CodeTry):
                self._check(reply.person)
            else:
                raise WindowGone

    @contextmanager
    def _pair(self, request: SecretRequest, began: SignalInstance) -> Iterator[Line]:
        """One end for the child; the other goes with the signal."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        with theirs:
            began.emit(SecretScene(request, os.dup(ours.fileno())))
            ours.close()
            yield Line(LineKind.FRAMES, theirs.fileno())
