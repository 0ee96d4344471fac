"""People at the real window: the lobby, a whole ceremony with the real secrets child, and its end, by key events alone.

What people keep in their heads and on paper (codes, the PIN, their shares) is kept here, read off the canvas as their
eyes would; the program never gives it to anybody else. Nothing here knows pytest, so that a process of its own can
sit at a window too.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ceremony_app.core.journal.chain import parse_journal
from ceremony_app.core.journal.entries import Body
from ceremony_app.core.plan.schema import Plan, Role
from ceremony_app.core.script.prompts import OFFICER_SUBJECT, SECOND_SUBJECT, SecretPage
from ceremony_app.core.shares.words import complete
from ceremony_app.desktop.ceremony_view import CeremonyView
from ceremony_app.desktop.controls import Notice
from ceremony_app.desktop.deviation import PausePage
from ceremony_app.desktop.finish import FinishPage
from ceremony_app.desktop.pages.check_table import Table
from ceremony_app.desktop.review import ReviewPage
from ceremony_app.desktop.rooms.checks import ReportView
from ceremony_app.desktop.rooms.lobby import Lobby
from ceremony_app.desktop.rooms.new_plan import NewPage
from ceremony_app.desktop.rooms.resume import ResumePage
from ceremony_app.desktop.running import Outcome
from ceremony_app.desktop.secret.canvas import SecretCanvas
from ceremony_app.desktop.secret.host import SecretStage
from ceremony_app.desktop.secret.link import Frame
from ceremony_app.desktop.secret.panel import SecretPanel
from ceremony_app.desktop.start import StartPage
from ceremony_app.desktop.window import MainWindow
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.faces import Interruption, Reply, Request
from ceremony_app.flow.faults import Faults
from ceremony_app.flow.scripted import ScriptedPeople
from tests.desktop import hands
from tests.desktop.story import Nobody

B = TypeVar("B", bound=Body)
PATIENCE_SECONDS = 60.0
STUBBORN = 3
"""So many refusals that no story expected are tried again; then it failed, and does not turn in a circle."""


@dataclass
class Memory:
    """What people know or have on paper. A real room keeps it too when the program is gone."""

    codes: dict[str, str] = field(default_factory=dict)
    pin: str = ""
    officer_pin: str = ""
    second_pin: str = ""
    card_pins: dict[str, str] = field(default_factory=dict)
    passphrases: dict[str, str] = field(default_factory=dict)
    shares: dict[str, list[str]] = field(default_factory=dict)
    """Subject of the share, as `board/0`, and its words."""

    def save(self, path: Path) -> None:
        """For another process."""
        path.write_text(json.dumps(vars(self)))

    @classmethod
    def load(cls, path: Path) -> Memory:
        """From another process."""
        return cls(**json.loads(path.read_text()))


class Sitting:
    """One window with its lobby, and the people before it."""

    def __init__(self, place: Path, memory: Memory | None = None) -> None:
        """`place` is for what the people need beside the ceremony's folder."""
        self.memory = memory or Memory()
        self.asked: list[Request] = []
        self.secret_pages: list[SecretPage] = []
        self._refused = 0
        self._place = place
        self._people: ScriptedPeople | None = None
        self._seen: Frame = {}
        self._see()
        self.window = MainWindow()
        self.strangers: list[str] = []
        """Windows that had the keyboard beside this one; none may have it for a moment, as it takes the focus away."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusWindowChanged.connect(self._keyboard_went)
        self.lobby = Lobby(self.window)
        self.lobby.start()
        self.window.resize(1280, 720)
        self.window.show()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        self.room.focus_first()  # type: ignore[attr-defined]

    def _see(self) -> None:
        """Look at every frame as it is painted; pixels are all that the window has of it afterwards."""
        self._paints = SecretCanvas.show_frame
        paints = self._paints

        def seen(canvas: SecretCanvas, frame: Frame) -> None:
            self._seen = dict(frame)
            paints(canvas, frame)

        SecretCanvas.show_frame = seen  # type: ignore[method-assign, assignment]

    def close(self) -> None:
        """Take the window away; a ceremony that still runs stays as its journal has it."""
        SecretCanvas.show_frame = self._paints  # type: ignore[method-assign]
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusWindowChanged.disconnect(self._keyboard_went)
        self.window.abandon()
        self.until(lambda: not self.window.running)
        QApplication.processEvents()
        self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()

    def _keyboard_went(self, to: QWindow | None) -> None:
        if to is not None and to is not self.window.windowHandle():
            self.strangers.append(to.objectName() or str(to))

    # Waiting

    def until(self, true: Callable[[], object], seconds: float = PATIENCE_SECONDS) -> None:
        """Let the window run until it is so."""
        ends = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < ends, self.told()
            QTest.qWait(1)

    def told(self) -> str:
        """Where it stands, for a story that went wrong."""
        shown = self.window.stack.currentWidget()
        words = [type(shown).__name__, str(self.window.outcome)]
        if self.window.view is not None:
            view = self.window.view
            words += [view.title.text(), view.notice_text(), type(view.stack.currentWidget()).__name__]
        return " · ".join(words)

    # Rooms around a ceremony

    @property
    def room(self) -> QWidget:
        """The page in the window."""
        shown = self.window.stack.currentWidget()
        assert shown is not None
        return shown

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key, and whatever it leads to at once."""
        hands.press(key, modifier)
        QApplication.processEvents()

    def alt(self, number: int) -> None:
        """Alt and a digit."""
        self.press(Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.AltModifier)

    # A ceremony

    @property
    def view(self) -> CeremonyView:
        """The ceremony's view."""
        assert self.window.view is not None, self.told()
        return self.window.view

    @property
    def plan(self) -> Plan:
        """The plan of the ceremony that runs."""
        return self.view.setting.plan

    @property
    def stage(self) -> SecretStage | None:
        """The secret page in hand that waits for a person."""
        view = self.window.view
        stage = view.secret if view is not None else None
        if not isinstance(stage, SecretStage) or not stage.isVisible():
            return None
        ready = stage.handover is not None or (stage.panel is not None and bool(stage.panel.status.text()))
        return stage if ready else None

    @property
    def panel(self) -> SecretPanel:
        """The page of the secret in hand."""
        assert self.stage is not None, self.told()
        assert self.stage.panel is not None, self.told()
        return self.stage.panel

    @property
    def request(self) -> Request | None:
        """What is asked in view."""
        view = self.window.view
        if view is None or not view.waiting or view.page is None or not view.page.isVisible():
            return None
        return view.page.request

    @property
    def outcome(self) -> Outcome | None:
        """How the run ended."""
        return self.window.outcome

    def ending(self) -> Ending | None:
        """How the engine says that it ended."""
        return self.outcome.ending if self.outcome is not None else None

    def asks(self, message: str) -> bool:
        """Whether the question with this message id is in view."""
        return self.request is not None and self.request.prompt.text.id == message  # type: ignore[attr-defined]

    def wait(self) -> None:
        """Until people have to do something, or the run came to its end."""
        self.until(lambda: self.outcome is not None or self.request is not None or self.stage is not None)

    def go_on(self, stop: Callable[[Sitting], bool] = lambda _: False) -> None:
        """Do whatever is wanted, until the end or until `stop` says that a story has something else in mind."""
        self.wait()
        while self.outcome is None and not stop(self):
            self.act()
            self.wait()

    def act(self) -> None:
        """The next thing that people have to do."""
        if self.stage is not None:
            self.do_secret()
            return
        assert self.request is not None
        if self.asks("engine.refused"):
            self._refused += 1
            assert self._refused <= STUBBORN, self.told()
        self.answer(self.request)

    def until_step(self, name: str, subject: str = "") -> None:
        """Go on until a step of that name (and subject) asks something."""

        def there(_: Sitting) -> bool:
            return self.at_step(name, subject)

        self.go_on(there)
        assert self.outcome is None, self.outcome

    def at_step(self, name: str, subject: str = "") -> bool:
        """Whether a step of that name is in hand."""
        engine = self.window.face._engine if self.window.face is not None else None
        step = engine.step if engine is not None else None
        return step is not None and step.name == name and subject in (step.subject, "")

    def words(self) -> str:
        """Every word that can be read on the window now."""
        QApplication.processEvents()
        return " ".join(one.text() for one in self.window.findChildren(QLabel) if one.isVisible())

    def table_words(self) -> str:
        """Every cell of the tables that are in view."""
        QApplication.processEvents()
        tables = [one for one in self.window.findChildren(Table) if one.isVisible()]
        cells = [
            one.item(row, column)
            for one in tables
            for row in range(one.rowCount())
            for column in range(one.columnCount())
        ]
        return " ".join(cell.text() for cell in cells if cell is not None)

    def entries(self, kind: type[B], operation: str = "") -> list[B]:
        """The bodies of that kind in the journal's file, about one operation where it is named."""
        entries, _ = parse_journal((self.view.setting.folder / "journal.jsonl").read_bytes())
        bodies = [entry.body for entry in entries]
        return [one for one in bodies if isinstance(one, kind) and operation in (getattr(one, "operation", ""), "")]

    def answer(self, request: Request, reply: Reply | None = None) -> None:
        """Give an answer by keys: the one that a script of people would give, or another."""
        self.asked.append(request)
        hands.give(self.view, reply or self.scripted(request))
        self.until(lambda: self.outcome is not None or not self.view.waiting or self.request is not None)

    def scripted(self, request: Request) -> Reply:
        """What a script of people would answer."""
        if self._people is None:
            administrators = frozenset(one.id for one in self.plan.people if Role.ADMINISTRATOR in one.roles)
            self._people = ScriptedPeople(self._place, Nobody(), Faults.parse(()), administrators)
        reply = self._people.ask(request)
        assert not isinstance(reply, Interruption)
        return reply

    def unlock(self) -> tuple[str, ...]:
        """Have as many people as it takes open the locked window with their codes; who they are."""
        lock = self.window.lock
        assert lock is not None
        locked = lock.page
        assert locked is not None
        opened_by = locked.rule.people[: locked.rule.count]
        for person in opened_by:
            assert lock.page is locked
            hands.tab_to(locked.buttons[person])
            self.press(Qt.Key.Key_Return)
            self.until(lambda: isinstance(QApplication.focusWidget(), SecretCanvas))
            for character in self.memory.codes[person]:
                _character(hands.focused(), character)
            self.press(Qt.Key.Key_Return)
            self.until(lambda: lock.page is None or locked.stage is None)
        assert lock.page is None
        # Whatever had the focus before has it again: no mouse is needed to go on.
        assert self.view.isAncestorOf(hands.focused())
        return opened_by

    # Secret pages

    def do_secret(self) -> None:
        """Whatever the secret page in hand wants, rightly."""
        stage = self.stage
        assert stage is not None
        if stage.handover is not None:
            assert hands.focused() is stage.handover.button
            self.press(Qt.Key.Key_Return)
            self.until(lambda: self.stage is not None and self.stage.panel is not None)
        page, person, subject = stage.request.page, stage.request.person, stage.request.subject
        self.secret_pages.append(page)
        match page:
            case SecretPage.CODE_ENROLMENT:
                code = self.memory.codes.setdefault(person, f"the code of {person}")
                self.type(code, Qt.Key.Key_Return, code, Qt.Key.Key_Return)
            case SecretPage.CODE_CHECK:
                self.type(self.memory.codes[person], Qt.Key.Key_Return)
            case SecretPage.PIN_ENTRY if subject == SECOND_SUBJECT:
                self.type(self.memory.second_pin, Qt.Key.Key_Return)
            case SecretPage.PIN_ENTRY:
                self.type(self.memory.pin, Qt.Key.Key_Return)
            case SecretPage.CARD_PIN:
                self.type(self.memory.card_pins[person], Qt.Key.Key_Return)
            case SecretPage.SO_PIN_ENTRY:
                self.type(self.memory.officer_pin, Qt.Key.Key_Return)
            case SecretPage.PIN_SHOWN if subject == OFFICER_SUBJECT:
                self.memory.officer_pin = str(self.copy_down("pin"))
            case SecretPage.PIN_SHOWN if subject == SECOND_SUBJECT:
                self.memory.second_pin = str(self.copy_down("pin"))
            case SecretPage.PIN_SHOWN:
                self.memory.pin = str(self.copy_down("pin"))
            case SecretPage.PIN_CHOICE:
                self.memory.pin = "the geese came home"
                self.type(self.memory.pin, Qt.Key.Key_Return, self.memory.pin, Qt.Key.Key_Return)
            case SecretPage.SO_PIN_CHOICE:
                self.memory.officer_pin = "the officer saw the geese"
                self.type(self.memory.officer_pin, Qt.Key.Key_Return, self.memory.officer_pin, Qt.Key.Key_Return)
            case SecretPage.PASSPHRASE_CHOICE:
                chosen = self.memory.passphrases.setdefault(person, f"{person} keeps seven geese")
                self.type(chosen, Qt.Key.Key_Return, chosen, Qt.Key.Key_Return)
            case SecretPage.PASSPHRASE:
                self.type(self.memory.passphrases[person], Qt.Key.Key_Return)
            case SecretPage.SHARE_SHOWN:
                self.memory.shares[subject] = list(self.copy_down("words"))
            case SecretPage.SHARE_ENTRY:
                self.type_share(self.memory.shares[subject])
            case SecretPage.DICE:
                self.type("123456" * 20, Qt.Key.Key_Return)
        self.until(lambda: stage.panel is None)

    def type(self, *texts: str | Qt.Key) -> None:
        """Key events to the canvas, which has the focus."""
        assert hands.focused() is self.panel.canvas, hands.focused().accessibleName()
        for text in texts:
            if isinstance(text, Qt.Key):
                QTest.keyClick(hands.focused(), text)
                continue
            for character in text:
                _character(hands.focused(), character)

    def copy_down(self, what: str) -> Any:
        """Show it, copy it, and say so."""
        panel = self.panel
        assert hands.focused() is panel.show_it
        self.press(Qt.Key.Key_Return)
        self.until(lambda: self._seen.get(what) and not panel.canvas.blank)
        found, self._seen = self._seen[what], {}
        assert hands.focused() is panel.canvas
        # The first Enter only goes to the button, so that no stray one takes the words away.
        self.press(Qt.Key.Key_Return)
        assert hands.focused() is panel.done
        self.press(Qt.Key.Key_Return)
        return found

    def type_share(self, words: list[str]) -> None:
        """All words, by their first letters."""
        self.type(" ".join(shortest(word) for word in words), " ")


def shortest(word: str) -> str:
    """The fewest letters that mean no other word of the list; all where it is in the list of none."""
    return next((word[:count] for count in range(1, len(word)) if complete(word[:count]) == word), word)


def _character(target: QWidget, character: str) -> None:
    """One character; QTest knows those of ASCII only."""
    if character.isascii():
        QTest.keyClicks(target, character)
        return
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, character))


def new_from_file(at: Sitting, plan: Path, binding: Path | None = None) -> Path:
    """From the start screen: have a plan file reviewed; the folder of the ceremony."""
    at.press(Qt.Key.Key_Return)
    room = at.room
    assert isinstance(room, NewPage), at.told()
    hands.write(room.plan.field, str(plan))
    if binding is not None:
        hands.write(room.binding.field, str(binding))
    at.press(Qt.Key.Key_Return)
    folder = room.folder.path
    assert folder is not None
    assert isinstance(at.room, ReviewPage), at.told()
    return folder


def new_from_template(at: Sitting, template: str) -> Path:
    """From the start screen: write a copy of a template, and have it reviewed; the folder of the ceremony."""
    at.press(Qt.Key.Key_Return)
    room = at.room
    assert isinstance(room, NewPage), at.told()
    at.alt(list(room.source.rows).index(template) + 1)
    assert room.template == template
    assert room.primary.isEnabled(), room.missing()
    at.press(Qt.Key.Key_Return)
    # The copy is chosen as the plan file now.
    assert room.template == ""
    folder = room.folder.path
    assert folder is not None
    at.press(Qt.Key.Key_Return)
    assert isinstance(at.room, ReviewPage), at.told()
    return folder


def review_and_begin(at: Sitting) -> None:
    """Go through the four parts of the review, and let two people confirm the hash."""
    room = at.room
    assert isinstance(room, ReviewPage), at.told()
    for place in range(len(room.parts) - 1):
        assert room.place == place
        hands.tab_to(room.primary)
        at.press(Qt.Key.Key_Return)
    assert not room.primary.isEnabled()
    for _ in range(2):
        at.press(Qt.Key.Key_Space)
        at.press(Qt.Key.Key_Tab)
    hands.tab_to(room.primary)
    at.press(Qt.Key.Key_Return)
    at.until(lambda: at.window.view is not None)


def pause(at: Sitting) -> None:
    """Break off in order, by Alt+P; back on the start screen at the end."""
    at.press(Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    # A button shows for a moment that its letter pressed it, and then does what it does.
    at.until(lambda: at.view.over is not None)
    page = at.view.over
    assert isinstance(page, PausePage)
    hands.write(page.reason, "the day is over")
    at.press(Qt.Key.Key_Return)
    at.wait()
    assert at.asks("engine.pause-confirm"), at.told()
    at.go_on()
    assert at.ending() is Ending.PAUSED, at.told()
    to_the_start(at)


def to_the_start(at: Sitting) -> None:
    """From the end page, by its button's own key."""
    room = at.room
    assert isinstance(room, FinishPage), at.told()
    hands.tab_to(room.back)
    at.press(Qt.Key.Key_Return)
    assert isinstance(at.room, StartPage), at.told()


def take_up_again(at: Sitting, title: str) -> None:
    """The ceremony that was left is the first tile of the start screen; until it asks something."""
    page = at.room
    assert isinstance(page, StartPage), at.told()
    tile = page.tiles[0]
    assert tile.hasFocus() and title in tile.accessibleName()
    at.press(Qt.Key.Key_Return)
    room = at.room
    assert isinstance(room, ResumePage), at.told()
    assert room.primary.hasFocus()
    at.press(Qt.Key.Key_Return)
    at.until(lambda: at.window.view is not None)
    at.wait()


def verify_now(at: Sitting) -> str:
    """From the end page, by its own key; the outcome as it stands in the window."""
    room = at.room
    assert isinstance(room, FinishPage), at.told()
    # One Enter too many at the last step verifies, and does not close the window.
    assert hands.focused() is room.verify_now
    at.press(Qt.Key.Key_Return)
    at.until(lambda: room._report is not None)
    view = room._report
    assert isinstance(view, ReportView)
    notice = view.findChild(Notice)
    assert isinstance(notice, Notice)
    return notice.accessibleName()
