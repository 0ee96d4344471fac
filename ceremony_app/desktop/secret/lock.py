"""The lock: after a while without keys the window shows nothing until people give their session codes.

Two of any people who signed in open it; once there is a quorum of custodians in the room, that many custodians. The
codes are checked by the session's child and by nobody else (`WindowFace.unlock`). The journal has it as an entry beside
the script (engine.md, Cases): that it was locked, and who opened it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from ceremony_app.core.journal.entries import LockChange
from ceremony_app.desktop.banner import Banner
from ceremony_app.desktop.bridge import SecretScene, WindowFace
from ceremony_app.desktop.ceremony_view import CeremonyView
from ceremony_app.desktop.controls import Button, Notice, label
from ceremony_app.desktop.flowing import FlowLayout
from ceremony_app.desktop.look import current
from ceremony_app.desktop.secret.covers import flowing
from ceremony_app.desktop.secret.host import SecretDesk, SecretStage
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap
from ceremony_app.devices.secrets.refusals import CodeLocked
from ceremony_app.flow.locking import IDLE_MINUTES, Rule, rule

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """Tells when nobody touched keys, mouse or screen of a window for a while."""

    idle = Signal()
    touched = Signal()

    def __init__(self, window: QWidget, minutes: float = IDLE_MINUTES) -> None:
        super().__init__(window)
        self._timer = QTimer(self, interval=round(minutes * 60_000))
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idle)
        # A window that was not shown yet has no native one before it is asked for.
        window.winId()
        # The native window sees each event once; the application's filter would see every one of every widget.
        window.windowHandle().installEventFilter(self)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Each touch begins the while anew."""
        if event.type() in _INPUT:
            self.touch()
        return super().eventFilter(watched, event)

    def touch(self) -> None:
        """Somebody is there."""
        self._timer.start()
        self.touched.emit()


class LockPage(QWidget):
    """What a locked window shows: the mode, that it is locked, and who can open it."""

    code_wanted = Signal(str)
    """The person who is to type a code."""
    opened = Signal()
    given_up = Signal()
    """Nobody can open it any more, and somebody ends this run."""

    def __init__(self, found: Rule, view: CeremonyView, desk: SecretDesk, why: str = "") -> None:
        """`why` says what locked it, where that was not that nobody touched it."""
        super().__init__()
        self._why = why
        self.rule = found
        self._setting = view.setting
        self._desk = desk
        self._given: set[str] = set()
        self._shut_out: set[str] = set()
        """Whose code is not accepted any more, after too many wrong ones."""
        self.stage: SecretStage | None = None
        self.setProperty("part", "ground")
        px = current().px
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(Banner(view.setting.plan.mode))
        holder = QWidget()
        rows.addWidget(holder, 1)
        self._layout = QStackedLayout(holder)
        front = QWidget()
        self._layout.addWidget(front)
        column = QVBoxLayout(front)
        column.setContentsMargins(px(Gap.PAGE * 3), px(Gap.PAGE), px(Gap.PAGE * 3), px(Gap.PAGE))
        column.setSpacing(px(Gap.LARGE))
        column.addStretch(1)
        column.addWidget(label(tr("Locked"), "title"))
        self.words = flowing(label(self._say(), "lead"))
        column.addWidget(self.words)
        self.notice = Notice("bad", why)
        if not why:
            # Never shown by a call here: without a parent it would be a window of its own, and take the keyboard.
            self.notice.hide()
        column.addWidget(self.notice)
        self.buttons = {person: Button(self._setting.name(person), "", "person") for person in found.people}
        people = QWidget()
        flow = FlowLayout(people, px(Gap.MEDIUM))
        for person, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, one=person: self._want(one))
            flow.addWidget(button)
        column.addWidget(people)
        self.go_on = Button(tr("&Go on"), "primary")
        self.go_on.clicked.connect(self.opened)
        across = QHBoxLayout()
        across.addWidget(self.go_on)
        self.end_run = Button(tr("&End this run"), "", "stop")
        self.end_run.clicked.connect(self.given_up)
        self.end_run.hide()
        across.addWidget(self.end_run)
        across.addStretch(1)
        column.addLayout(across)
        column.addStretch(2)
        self.go_on.setVisible(not found.people)
        self.setAccessibleName(tr("Locked"))

    @property
    def given(self) -> tuple[str, ...]:
        """Who gave their code by now."""
        return tuple(person for person in self.rule.people if person in self._given)

    def focus_first(self) -> None:
        """Somebody who can open it."""
        buttons = [button for button in self.buttons.values() if button.isEnabled()]
        otherwise = self.end_run if self._stuck else self.go_on
        (buttons[0] if buttons else otherwise).setFocus(Qt.FocusReason.OtherFocusReason)

    def code_began(self, scene: SecretScene) -> None:
        """The child waits for the code."""
        self.stage = self._desk(scene, self._setting)
        self._layout.addWidget(self.stage)
        self._layout.setCurrentWidget(self.stage)
        self.stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def code_ended(self, person: str, outcome: str) -> None:
        """The child's verdict; the last one that was needed opens the window."""
        if self.stage is not None:
            stage, self.stage = self.stage, None
            stage.end()
            self._layout.removeWidget(stage)
            stage.hide()
            stage.deleteLater()
        self._layout.setCurrentIndex(0)
        self.notice.setVisible(outcome != "right")
        if outcome == "right":
            self._given.add(person)
        else:
            self.notice.tell(self._refused(person, outcome).format(name=self._setting.name(person)))
        for one, button in self.buttons.items():
            button.setEnabled(one not in self._given | self._shut_out)
        self.end_run.setVisible(self._stuck)
        self.words.setText(self._say())
        if self._given and len(self._given) >= self.rule.count:
            self.opened.emit()
        else:
            self.focus_first()

    def _refused(self, person: str, outcome: str) -> str:
        if outcome != CodeLocked.code:
            return tr("The code of {name} was not accepted.")
        self._shut_out.add(person)
        return tr("The code of {name} was wrong too often and is not accepted any more.")

    @property
    def _stuck(self) -> bool:
        """Too few are left whose codes are accepted."""
        return bool(self.rule.people) and len(set(self.rule.people) - self._shut_out) < self.rule.count

    def _say(self) -> str:
        if self._stuck:
            return tr(
                "Too few people are left whose codes are accepted, so this window opens no more. End this run: the "
                "journal stays as it is, and the start screen takes the ceremony up again; everybody signs in anew."
            )
        if not self.rule.people and self._why:
            return tr("No session codes are known yet. Look what it is before you go on.")
        if not self.rule.people:
            return tr("Nobody touched the keyboard for a while. No session codes are known yet.")
        left = self.rule.count - len(self._given)
        if left == 1:
            return tr("One more person opens it with their session code.")
        return tr("{count} more people open it with their session codes.").format(count=left)

    def _want(self, person: str) -> None:
        for button in self.buttons.values():
            button.setEnabled(False)
        self.code_wanted.emit(person)


class Lock(QObject):
    """Locks one ceremony's view in its window, and opens it again."""

    changed = Signal(bool)
    """Locked or not; the wall listens."""
    given_up = Signal()
    """A window that nobody can open any more is left; the run is to end without the people."""

    def __init__(
        self,
        window: QMainWindow,
        stack: QStackedWidget,
        face: WindowFace,
        view: CeremonyView,
        desk: SecretDesk,
        minutes: float = IDLE_MINUTES,
    ) -> None:
        """`stack` is the window's, with the view in it."""
        # It goes with the view.
        super().__init__(view)
        self._stack, self._face, self._view, self._desk = stack, face, view, desk
        self.page: LockPage | None = None
        self._due = False
        self._asked_for = False
        """Whether the lock that is due was asked for; then no touch takes it back."""
        self._watch = IdleWatch(window, minutes)
        self._watch.setParent(self)
        self._watch.idle.connect(self._idle)
        self._watch.touched.connect(self._touched)
        face.asked.connect(self._came)
        face.secret_began.connect(self._came)
        face.unlock_began.connect(self._code_began)
        face.unlock_ended.connect(self._code_ended)

    def lock(self) -> None:
        """Somebody asked for it: lock now, where people are asked for something; otherwise as soon as they are."""
        self._asked_for = self.page is None
        self._lock()

    def lock_for(self, why: str) -> None:
        """Lock a secret page at once, and say why; elsewhere the engine's own question stands in the way."""
        if self._view.secret is not None:
            self._lock(why)

    def _lock(self, why: str = "") -> None:
        if self.page is not None:
            return
        if not self._view.waiting and self._view.secret is None:
            self._due = True
            return
        self._due = self._asked_for = False
        if isinstance(self._view.secret, SecretStage):
            self._view.secret.leave_unattended()
        found = rule(self._view.setting.plan, self._face.signed_in(), self._face.present())
        page = LockPage(found, self._view, self._desk, why)
        page.code_wanted.connect(self._face.unlock)
        page.opened.connect(self._open)
        page.given_up.connect(self.given_up)
        self.page = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.focus_first()
        self._face.tell_lock(LockChange.LOCKED)
        self.changed.emit(True)

    def _idle(self) -> None:
        self._lock()

    def _touched(self) -> None:
        self._due = self._due and self._asked_for

    def _came(self) -> None:
        """Something is asked; the view, which hears of it first, has shown it already."""
        if self._due:
            self._lock()
        elif self.page is not None and isinstance(self._view.secret, SecretStage):
            # It was locked as the page before was just over. Nobody sees this one; and at one of the session's own the
            # engine would stand for ever, without a question at which codes are checked.
            self._view.secret.leave_unattended()

    def _code_began(self, scene: SecretScene) -> None:
        if self.page is not None:
            self.page.code_began(scene)

    def _code_ended(self, person: str, outcome: str) -> None:
        if self.page is not None:
            self.page.code_ended(person, outcome)

    def _open(self) -> None:
        page, self.page = self.page, None
        if page is None:
            return
        self._stack.setCurrentWidget(self._view)
        self._stack.removeWidget(page)
        page.deleteLater()
        # Where people were when it was locked; a window without a focus would hear no key any more.
        before = self._view.focusWidget()
        if before is not None and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._view.focus_page()
        self._face.tell_lock(LockChange.OPENED, page.given)
        if isinstance(self._view.secret, SecretStage):
            self._view.secret.attended()
        self.changed.emit(False)
