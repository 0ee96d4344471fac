"""A ceremony in the real window: the engine in its thread, answers from the scripted people, hands on the keyboard.

The scripted people hold what people would remember (codes, the PIN, shares); their lines stand in for the window's
secret pages, which have their own tests. Everything else goes through the window.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from ceremony_app.core.plan.schema import Role
from ceremony_app.desktop.bridge import WindowFace
from ceremony_app.desktop.opening import Chosen, prepare
from ceremony_app.desktop.running import Outcome
from ceremony_app.desktop.window import MainWindow
from ceremony_app.flow.faces import Interruption, Reply, Request
from ceremony_app.flow.faults import Faults
from ceremony_app.flow.scripted import ScriptedPeople
from tests.desktop import hands

PATIENCE_MS = 60_000


class Nobody:
    """An audience that looks away."""

    def began(self, *_: Any) -> None:
        """Nothing."""

    refused = refuse = recorded = progress = began


class Story:
    """One window, one ceremony, one pair of hands."""

    def __init__(self, qtbot: QtBot, folder: Path, plan: Path, faults: tuple[str, ...] = ()) -> None:
        self.qtbot = qtbot
        self.asked: list[Request] = []
        setting, opens = prepare(Chosen(plan, folder))
        administrators = frozenset(one.id for one in setting.plan.people if Role.ADMINISTRATOR in one.roles)
        self.people = ScriptedPeople(folder, Nobody(), Faults.parse(faults), administrators)
        self.face = WindowFace(self.people.line)
        self.face.asked.connect(self.asked.append)
        self.window = MainWindow()
        self.window.resize(1280, 720)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.window.run_ceremony(opens, setting, self.face)
        self.answered = 0

    def end(self) -> None:
        """Take the program away, where it still runs; the journal stays as it is."""
        self.window.abandon()
        self.qtbot.waitUntil(lambda: self.ended)
        self.window.close()
        self.window.deleteLater()

    def next_request(self) -> Request | None:
        """The next thing that is asked, once its page is in view; None at the end."""
        self.qtbot.waitUntil(lambda: self.ended or self._asks(), timeout=PATIENCE_MS)
        return None if self.ended else self.asked[-1]

    def _asks(self) -> bool:
        view = self.window.view
        return view is not None and view.waiting and view.page is not None and view.page.isVisible()

    @property
    def ended(self) -> bool:
        """Whether the run came to its end."""
        return self.window.outcome is not None

    @property
    def outcome(self) -> Outcome:
        """How it ended."""
        assert self.window.outcome is not None
        return self.window.outcome

    def scripted(self, request: Request) -> Reply:
        """What the scripted people would answer."""
        reply = self.people.ask(request)
        assert not isinstance(reply, Interruption)
        return reply

    def answer(self, request: Request) -> None:
        """Give that answer by keys."""
        view = self.window.view
        assert view is not None
        hands.give(view, self.scripted(request))
        self.answered += 1

    def until(self, stop: Callable[[Request], bool]) -> Request | None:
        """Answer until something is asked that `stop` waits for; None where the end came first."""
        while (request := self.next_request()) is not None:
            if stop(request):
                return request
            self.answer(request)
        return None
