"""The lock: who opens it, that codes are checked by the session's child beside any step, and what it hides."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget
from pytestqt.qtbot import QtBot

from ceremony_app.core.journal import entries as je
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.schema import Role
from ceremony_app.core.script.prompts import SecretPage, SecretRequest
from ceremony_app.desktop.bridge import WindowFace, WindowGone
from ceremony_app.desktop.ceremony_view import CeremonyView
from ceremony_app.desktop.secret.host import SecretDesk, SecretStage
from ceremony_app.desktop.secret.keyboard import Caps, KeyboardState
from ceremony_app.desktop.secret.lock import IdleWatch, Lock, LockPage
from ceremony_app.desktop.wall import WallWindow
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.lines import Line
from ceremony_app.devices.secrets.refusals import CodeLocked, EntryGivenUp
from ceremony_app.devices.secrets.values import CodeVerdict
from ceremony_app.flow.faces import Interrupt, Interruption
from ceremony_app.flow.locking import Rule, rule
from tests.desktop import hands, samples
from tests.desktop.secret_room import FakeScreens
from tests.desktop.test_secret_pages import shares_made
from tests.devices.secrets.material import script

PLAN = samples.plan()
EVERYBODY = tuple(person.id for person in PLAN.people)
CUSTODIANS = tuple(person.id for person in PLAN.people if Role.CUSTODIAN in person.roles)
OTHERS = tuple(person for person in EVERYBODY if person not in CUSTODIANS)
CODE = "open sesame"


class FakeEngine:
    """What the face knows of an engine: its room, with a real session child."""

    def __init__(self) -> None:
        self.session = SecretsClient.start(Mode.DRILL)
        self.people: set[str] = set()
        self.present: set[str] = set()
        self.written: list[je.Body] = []
        self.room = self.state = self

    def write(self, body: je.Body) -> None:
        self.written.append(body)

    def enrol(self, *people: str) -> None:
        """Give these people the same code."""
        for person in people:
            with script(CODE) as line:
                self.session.enrol_code(person, line)
            self.people.add(person)
            self.present.add(person)

    def signed_in(self) -> frozenset[str]:
        return frozenset(self.people)

    def check_code(self, person: str, line: Line) -> CodeVerdict:
        return self.session.check_code(person, line, "code")


class Locked:
    """A view with a lock, whose engine is a thread that asks one thing."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.engine = FakeEngine()
        self.face = WindowFace()
        self.face._engine = self.engine  # type: ignore[assignment]
        self.desk = SecretDesk(FakeScreens().watch, lambda: KeyboardState(Caps.OFF, "de"))
        self.view = CeremonyView(self.face, samples.setting(folder), self.desk)
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.stack = QStackedWidget()
        self.window.setCentralWidget(self.stack)
        self.stack.addWidget(self.view)
        self.window.resize(1280, 720)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.lock = Lock(self.window, self.stack, self.face, self.view, self.desk)
        self.face.began_step.emit(samples.snapshot())
        self.threads: list[threading.Thread] = []
        self.replies: list[Any] = []

    def begin(self, work: Callable[[], Any]) -> None:
        """The engine's thread does this."""

        def run() -> None:
            with suppress(WindowGone, EntryGivenUp):
                self.replies.append(work())

        self.threads.append(threading.Thread(target=run))
        self.threads[-1].start()

    def asks(self) -> None:
        """The engine asks something."""
        request = samples.requests()["confirm"]
        self.begin(lambda: self.face.ask(request))
        self.qtbot.waitUntil(lambda: self.view.waiting)

    @property
    def page(self) -> LockPage:
        assert self.lock.page is not None
        return self.lock.page

    @property
    def is_locked(self) -> bool:
        """Whether the lock page is up."""
        return self.lock.page is not None

    def code(self, person: str, code: str = CODE) -> None:
        """A person gives a code by keys."""
        self.page.buttons[person].setFocus()
        QTest.keyClick(self.page.buttons[person], Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.page.stage is not None and self.page.stage.panel is not None)
        stage = self.page.stage
        assert stage is not None
        assert stage.panel is not None
        canvas = stage.panel.canvas
        self.qtbot.waitUntil(lambda: not canvas.blank)
        QTest.keyClicks(canvas, code)
        QTest.keyClick(canvas, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.lock.page is None or self.lock.page.stage is None, timeout=60_000)

    def end(self) -> None:
        self.face.leave()
        if isinstance(self.view.secret, SecretStage):
            self.view.secret.end()
        for thread in self.threads:
            self.qtbot.waitUntil(lambda one=thread: not one.is_alive())  # type: ignore[misc]
        self.engine.session.kill()


@pytest.fixture
def locked(qtbot: QtBot, tmp_path: Path) -> Iterator[Locked]:
    made = Locked(qtbot, tmp_path)
    yield made
    made.end()


@pytest.mark.parametrize(
    ("signed_in", "left", "found"),
    [
        ((), (), Rule(0, ())),
        (OTHERS[:1], (), Rule(0, ())),
        (OTHERS[:2], (), Rule(2, OTHERS[:2])),
        ((*OTHERS[:1], *CUSTODIANS[:1]), (), Rule(2, tuple(p for p in EVERYBODY if p in (OTHERS[0], CUSTODIANS[0])))),
        (EVERYBODY, (), Rule(max(PLAN.quorum.custodians, 2), CUSTODIANS)),
        # Custodians may go when their shares are sealed; nobody is to wait for them then.
        (EVERYBODY, CUSTODIANS, Rule(2, OTHERS)),
        (EVERYBODY, EVERYBODY[1:], Rule(2, EVERYBODY)),
        (EVERYBODY, EVERYBODY, Rule(2, EVERYBODY)),
    ],
)
def test_who_opens_the_window(signed_in: tuple[str, ...], left: tuple[str, ...], found: Rule) -> None:
    assert PLAN.quorum.custodians >= 2
    assert len(OTHERS) >= 2
    assert rule(PLAN, signed_in, set(signed_in) - set(left)) == found


def test_one_code_twice_or_a_wrong_one_opens_nothing(locked: Locked) -> None:
    locked.engine.enrol(*OTHERS[:2])
    locked.asks()
    locked.lock.lock()
    first, second = OTHERS[:2]
    locked.code(first, "not this one")
    assert locked.is_locked
    assert locked.page.notice.isVisible()
    locked.code(first)
    assert locked.is_locked
    assert not locked.page.buttons[first].isEnabled()
    assert locked.stack.currentWidget() is locked.page
    locked.code(second)
    assert locked.lock.page is None
    assert locked.stack.currentWidget() is locked.view
    assert locked.view.isAncestorOf(hands.focused())
    assert locked.view.waiting
    assert locked.replies == []
    opened_by = tuple(je.ActedBy(person=one, mark=je.Mark.CODE) for one in (first, second))
    wanted = [je.Lock(change=je.LockChange.LOCKED, by=()), je.Lock(change=je.LockChange.OPENED, by=opened_by)]
    locked.qtbot.waitUntil(lambda: locked.engine.written == wanted)


def test_people_whose_codes_are_shut_out_are_named_and_a_window_nobody_can_open_can_be_left(locked: Locked) -> None:
    locked.engine.enrol(*OTHERS[:2])
    locked.asks()
    locked.lock.lock()
    left: list[bool] = []
    locked.lock.given_up.connect(lambda: left.append(True))
    locked.page.code_ended(OTHERS[0], "gone")
    assert not locked.page.end_run.isVisible()
    assert locked.page.buttons[OTHERS[0]].isEnabled()
    locked.page.code_ended(OTHERS[0], CodeLocked.code)
    assert not locked.page.buttons[OTHERS[0]].isEnabled()
    assert locked.page.end_run.hasFocus() or locked.page.buttons[OTHERS[1]].hasFocus()
    assert "Too few people" in locked.page.words.text()
    QTest.keyClick(locked.page.end_run, Qt.Key.Key_Space)
    assert left == [True]


def test_a_fault_at_the_code_gives_the_buttons_back(locked: Locked, monkeypatch: pytest.MonkeyPatch) -> None:
    locked.engine.enrol(*OTHERS[:2])

    def no_descriptors(*_: object) -> None:
        raise OSError(24, "Too many open files")

    locked.asks()
    locked.lock.lock()
    monkeypatch.setattr("ceremony_app.desktop.bridge.socket.socketpair", no_descriptors)
    QTest.keyClick(locked.page.buttons[OTHERS[0]], Qt.Key.Key_Return)
    locked.qtbot.waitUntil(lambda: locked.page.notice.isVisible())
    assert locked.page.buttons[OTHERS[0]].isEnabled()


def test_a_locked_window_hears_no_key_of_the_page_beneath(locked: Locked) -> None:
    locked.engine.enrol(*OTHERS[:2])
    locked.asks()
    locked.lock.lock()
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F9, Qt.Key.Key_Escape):
        QTest.keyClick(locked.window, key)
    QTest.keyClick(locked.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert locked.view.over is None
    assert locked.view.waiting
    assert not locked.view.isVisible()


def test_a_share_is_hidden_and_comes_back_behind_its_curtain(locked: Locked) -> None:
    locked.engine.enrol(*OTHERS[:2])
    child = SecretsClient.start(Mode.PRODUCTION)
    shares_made(child)
    request = SecretRequest(page=SecretPage.SHARE_SHOWN, person=CUSTODIANS[0], subject="custody-1/7/0")

    def show() -> None:
        with locked.face.line(request) as line:
            child.show_share(0, line)

    locked.begin(show)
    locked.qtbot.waitUntil(lambda: isinstance(locked.view.secret, SecretStage))
    stage = locked.view.secret
    assert isinstance(stage, SecretStage)
    stage.go_on()
    panel = stage.panel
    assert panel is not None
    locked.qtbot.waitUntil(lambda: bool(panel.status.text()))
    panel.show_it.click()
    locked.qtbot.waitUntil(lambda: not panel.canvas.blank)
    locked.lock.lock()
    assert panel.canvas.blank
    # The engine's thread stands at the share's line; the codes go to the session's child all the same.
    for person in OTHERS[:2]:
        locked.code(person)
    assert not locked.is_locked
    assert panel.stack.currentWidget() is panel.curtain
    panel.give_it_up()
    locked.qtbot.waitUntil(lambda: not locked.threads[0].is_alive())
    child.kill()


def test_a_code_in_hand_is_given_up_and_the_window_opens_at_the_next_question(locked: Locked) -> None:
    locked.engine.enrol(*OTHERS[:2])
    request = SecretRequest(page=SecretPage.CODE_CHECK, person=OTHERS[0], subject="confirm")
    asked = samples.requests()["confirm"]

    def work() -> Any:
        with suppress(EntryGivenUp), locked.face.line(request) as line:
            locked.engine.check_code(OTHERS[0], line)
        return locked.face.ask(asked)

    locked.begin(work)
    locked.qtbot.waitUntil(lambda: isinstance(locked.view.secret, SecretStage))
    locked.lock.lock()
    locked.qtbot.waitUntil(lambda: locked.view.waiting)
    assert locked.is_locked
    for person in OTHERS[:2]:
        locked.code(person)
    assert not locked.is_locked


def code_of(person: str) -> SecretRequest:
    """A session code that a step asks for."""
    return SecretRequest(page=SecretPage.CODE_CHECK, person=person, subject="confirm")


def lock_behind_a_code(locked: Locked, person: str) -> None:
    """A person has just given a code, which the child still looks at, and the window is locked."""
    locked.qtbot.waitUntil(lambda: isinstance(locked.view.secret, SecretStage))
    stage = locked.view.secret
    assert isinstance(stage, SecretStage)
    assert stage.panel is not None
    canvas = stage.panel.canvas
    locked.qtbot.waitUntil(lambda: not canvas.blank)
    QTest.keyClicks(canvas, CODE)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    locked.qtbot.waitUntil(lambda: stage.panel is None)
    assert stage.request.person == person
    locked.lock.lock()
    assert locked.is_locked


def test_a_code_that_is_asked_for_under_the_lock_is_given_up_too(locked: Locked) -> None:
    first, second = OTHERS[:2]
    locked.engine.enrol(first, second)
    goes_on = threading.Event()
    asked = samples.requests()["confirm"]

    def work() -> Any:
        with locked.face.line(code_of(first)) as line:
            locked.engine.check_code(first, line)
            goes_on.wait(120)
        with suppress(EntryGivenUp), locked.face.line(code_of(second)) as line:
            locked.engine.check_code(second, line)
        return locked.face.ask(asked)

    locked.begin(work)
    lock_behind_a_code(locked, first)
    goes_on.set()
    locked.qtbot.waitUntil(lambda: locked.view.waiting)
    for person in OTHERS[:2]:
        locked.code(person)
    assert not locked.is_locked


def test_a_code_for_the_lock_is_checked_before_the_next_secret_page_comes(locked: Locked) -> None:
    first, second = OTHERS[:2]
    locked.engine.enrol(first, second)
    goes_on, works = threading.Event(), threading.Event()
    share = SecretRequest(page=SecretPage.SHARE_SHOWN, person=CUSTODIANS[0], subject="custody-1/7/0")

    def work() -> Any:
        with locked.face.line(code_of(first)) as line:
            locked.engine.check_code(first, line)
        works.set()
        goes_on.wait(120)
        with locked.face.line(share):
            return "shown"

    locked.begin(work)
    lock_behind_a_code(locked, first)
    locked.qtbot.waitUntil(works.is_set)
    locked.page.buttons[second].click()
    goes_on.set()
    locked.qtbot.waitUntil(lambda: locked.page.stage is not None and locked.page.stage.panel is not None)
    assert locked.replies == []
    stage = locked.page.stage
    assert stage is not None
    assert stage.panel is not None
    stage.panel.give_it_up()
    locked.qtbot.waitUntil(lambda: locked.replies == ["shown"])
    locked.qtbot.waitUntil(locked.page.buttons[second].isEnabled)


def test_a_lock_that_was_asked_for_is_not_taken_back_by_a_touch(locked: Locked) -> None:
    locked.engine.enrol(*OTHERS[:2])
    locked.lock._watch.idle.emit()
    locked.lock._watch.touch()
    locked.asks()
    assert not locked.is_locked
    locked.view._reply(Interruption(Interrupt.BACK))
    locked.lock.lock()
    locked.lock._watch.touch()
    locked.asks()
    locked.qtbot.waitUntil(lambda: locked.is_locked)


def test_nothing_is_locked_while_the_program_works_but_at_the_next_question(locked: Locked) -> None:
    locked.engine.enrol(*OTHERS[:2])
    locked.lock._watch.idle.emit()
    assert not locked.is_locked
    locked.asks()
    locked.qtbot.waitUntil(lambda: locked.is_locked)


def test_before_codes_are_known_the_lock_is_only_a_cover(locked: Locked) -> None:
    locked.asks()
    locked.lock.lock()
    assert locked.page.go_on.isVisible()
    assert QApplication.focusWidget() is locked.page.go_on
    QTest.keyClick(locked.page.go_on, Qt.Key.Key_Return)
    assert not locked.is_locked


def test_the_wall_is_neutral_while_it_is_locked(locked: Locked, qtbot: QtBot) -> None:
    wall = WallWindow(locked.view.setting)
    qtbot.addWidget(wall)
    wall.follow(locked.face, locked.view)
    locked.lock.changed.connect(wall.lock)
    locked.asks()
    locked.lock.lock()
    assert wall.model.neutral
    locked.page.go_on.click()
    assert not wall.model.neutral


def test_each_touch_begins_the_while_anew(qtbot: QtBot, tmp_path: Path) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    watch = IdleWatch(window, minutes=0.001)
    with qtbot.waitSignal(watch.idle):
        pass
    watch = IdleWatch(window, minutes=60)
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    with qtbot.waitSignal(watch.touched):
        QApplication.sendEvent(window.windowHandle(), press)


def test_a_window_that_is_shown_later_is_watched_too(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    watch = IdleWatch(window, minutes=60)
    window.show()
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    with qtbot.waitSignal(watch.touched):
        QApplication.sendEvent(window.windowHandle(), press)


def test_a_lock_page_fits_the_smallest_screen(locked: Locked) -> None:
    locked.engine.enrol(*OTHERS[:2])
    locked.asks()
    locked.lock.lock()
    hint = locked.page.minimumSizeHint()
    assert hint.width() <= 1280
    assert hint.height() <= 720
