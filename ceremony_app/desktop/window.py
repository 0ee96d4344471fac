"""The main window: the start screen, then one ceremony, then its end. Light, so that the first screen comes soon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from ceremony_app.desktop.collecting import Collector
from ceremony_app.desktop.look import current, use_theme
from ceremony_app.desktop.scale import SMALLEST
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Theme

if TYPE_CHECKING:
    from ceremony_app.desktop.bridge import WindowFace
    from ceremony_app.desktop.ceremony_view import CeremonyView, SecretPages
    from ceremony_app.desktop.rooms.frame import Room
    from ceremony_app.desktop.running import EngineThread, Opens, Outcome
    from ceremony_app.desktop.secret.lock import Lock
    from ceremony_app.desktop.setting import Setting
    from ceremony_app.desktop.wall import WallWindow


class MainWindow(QMainWindow):
    """Shows one thing at a time; a running ceremony cannot be closed away."""

    start_wanted = Signal()
    """From the end page back to the start screen."""
    theme_changed = Signal()
    """By F8."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(tr("Key ceremony"))
        self.setMinimumSize(SMALLEST)
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)
        self.view: CeremonyView | None = None
        self.face: WindowFace | None = None
        self.thread_of_engine: EngineThread | None = None
        self.outcome: Outcome | None = None
        Collector(self)
        self.wall: WallWindow | None = None
        self.lock: Lock | None = None
        for keys, what in (("F8", self.change_theme), ("F7", self.toggle_wall), ("Ctrl+L", self._lock_now)):
            QShortcut(QKeySequence(keys), self).activated.connect(what)

    def put(self, page: QWidget) -> None:
        """Show this page alone; what was shown before goes."""
        while (before := self.stack.currentWidget()) is not None:
            self.stack.removeWidget(before)
            before.deleteLater()
        self._add(page)

    def lay_over(self, room: Room) -> None:
        """Show a room over the page in view; when it is left, that page comes back as it was."""
        below = self.stack.currentWidget()
        assert below is not None
        self._add(room)
        room.left.connect(lambda: self._lift(room, below))
        room.focus_first()

    def _add(self, page: QWidget) -> None:
        over: SignalInstance | None = getattr(page, "over_wanted", None)
        if over is not None:
            over.connect(self.lay_over)
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)

    def _lift(self, room: QWidget, below: QWidget) -> None:
        self.stack.setCurrentWidget(below)
        self.stack.removeWidget(room)
        room.deleteLater()
        focus_first = getattr(below, "focus_first", None)
        if focus_first is not None:
            focus_first()

    def change_theme(self) -> None:
        """F8: light, or high contrast."""
        use_theme(Theme.LIGHT if current().theme is Theme.HIGH_CONTRAST else Theme.HIGH_CONTRAST)
        self.theme_changed.emit()

    # A ceremony

    def run_ceremony(
        self,
        opens: Opens,
        setting: Setting,
        face: WindowFace | None = None,
        secret_pages: SecretPages | None = None,
    ) -> None:
        """Open and run a ceremony in its own thread, and show it."""
        from ceremony_app.desktop.bridge import WindowFace
        from ceremony_app.desktop.ceremony_view import CeremonyView
        from ceremony_app.desktop.running import EngineThread
        from ceremony_app.desktop.secret.host import SecretDesk
        from ceremony_app.desktop.secret.lock import Lock
        from ceremony_app.desktop.secret.plugs import PlugWatch
        from ceremony_app.desktop.wall import WallWindow

        self.face = face or WindowFace()
        desk = SecretDesk()
        here = self.face.present
        desk.screens.people = lambda: setting.people_among(here())
        desk.screens.vouched.connect(self.face.tell_screens)
        self.view = CeremonyView(self.face, setting, secret_pages or desk)
        self.put(self.view)
        self.lock = Lock(self, self.stack, self.face, self.view, desk)
        self.lock.given_up.connect(self.abandon)
        self.plugs = PlugWatch(self.face, self.view, self.lock)
        # It listens from the first step on, seen or not, so that it is never behind.
        self.wall = WallWindow(setting)
        self.wall.follow(self.face, self.view)
        self.lock.changed.connect(self.wall.lock)
        self.outcome = None
        self.thread_of_engine = EngineThread(opens, self.face, self)
        self.thread_of_engine.came_to_end.connect(self._came_to_end)
        self.thread_of_engine.start()

    def toggle_wall(self) -> None:
        """F7: the wall display, on another screen where there is one; again: away with it."""
        if self.wall is not None and self.wall.isVisible():
            self.wall.hide()
        elif self.wall is not None:
            from ceremony_app.desktop.wall import OneScreen

            try:
                self.wall.open_beside(self)
            except OneScreen:
                self._say_one_screen()

    def _say_one_screen(self) -> None:
        """The wall display would cover this window."""
        from ceremony_app.desktop.controls import Notice

        words = tr(
            "The wall display needs a screen of its own, beside this one and not mirroring it. Attach it and press F7."
        )
        if self.view is not None:
            self.view.add_notice(Notice("information", words))

    def _drop_wall(self) -> None:
        if self.wall is not None:
            wall, self.wall = self.wall, None
            wall.hide()
            wall.deleteLater()

    def _lock_now(self) -> None:
        """Ctrl+L."""
        if self.view is not None and self.lock is not None:
            self.lock.lock()

    def _came_to_end(self, outcome: Outcome) -> None:
        from ceremony_app.desktop.finish import FinishPage, keep_binding

        assert self.thread_of_engine is not None
        self.thread_of_engine.wait()
        setting = self.view.setting if self.view else None
        self.outcome, self.view, self.face, self.lock = outcome, None, None, None
        self._drop_wall()
        keep_binding(outcome, setting)
        page = FinishPage(outcome, setting)
        page.left.connect(self.start_wanted)
        page.close_wanted.connect(self.close)
        self.put(page)
        page.focus_first()

    @property
    def running(self) -> bool:
        """Whether a ceremony runs."""
        return self.thread_of_engine is not None and self.thread_of_engine.isRunning()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refused while a ceremony runs; the reason stands in place."""
        if self.running and self.view is not None:
            self.view.say_not_closable()
            event.ignore()
            return
        event.accept()

    def abandon(self) -> None:
        """End the run without the people, as when nobody can open a locked window; the journal stays as it is."""
        if self.face is not None and self.thread_of_engine is not None:
            from ceremony_app.desktop.secret.host import SecretStage

            self.face.leave()
            stage = self.view.secret if self.view is not None else None
            if isinstance(stage, SecretStage):
                # The child sees that nobody is there; waiting for keys it would never answer the engine.
                stage.end()
            self.thread_of_engine.wait()
