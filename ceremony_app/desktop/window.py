"""The main window: the start screen, then one ceremony, then its end. Light, so that the first screen comes soon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
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
    from ceremony_app.desktop.running import EngineThread, Opens, Outcome
    from ceremony_app.desktop.setting import Setting


class MainWindow(QMainWindow):
    """Shows one thing at a time; a running ceremony cannot be closed away."""

    start_wanted = Signal()
    """From the end page back to the start screen."""

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
        QShortcut(QKeySequence("F8"), self).activated.connect(self.change_theme)

    def put(self, page: QWidget) -> None:
        """Show this page alone; what was shown before goes."""
        while (before := self.stack.currentWidget()) is not None:
            self.stack.removeWidget(before)
            before.deleteLater()
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)

    def change_theme(self) -> None:
        """F8: light, or high contrast."""
        use_theme(Theme.LIGHT if current().theme is Theme.HIGH_CONTRAST else Theme.HIGH_CONTRAST)

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

        self.face = face or WindowFace()
        self.view = CeremonyView(self.face, setting, secret_pages or SecretDesk())
        self.put(self.view)
        self.outcome = None
        self.thread_of_engine = EngineThread(opens, self.face, self)
        self.thread_of_engine.came_to_end.connect(self._came_to_end)
        self.thread_of_engine.start()

    def _came_to_end(self, outcome: Outcome) -> None:
        from ceremony_app.desktop.finish import FinishPage, keep_binding

        assert self.thread_of_engine is not None
        self.thread_of_engine.wait()
        setting = self.view.setting if self.view else None
        self.outcome, self.view, self.face = outcome, None, None
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
        """End the run without the people (a test, or the session manager); the journal stays as it is."""
        if self.face is not None and self.thread_of_engine is not None:
            self.face.leave()
            self.thread_of_engine.wait()
