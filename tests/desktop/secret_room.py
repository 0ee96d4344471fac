"""A secret scene without a ceremony: a real secrets child on one end of a line, the window's page on the other."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from ceremony_app.core.script.prompts import SecretPage, SecretRequest
from ceremony_app.desktop import fonts, look
from ceremony_app.desktop.bridge import SecretScene
from ceremony_app.desktop.scale import SMALLEST
from ceremony_app.desktop.secret.host import SecretDesk, SecretStage
from ceremony_app.desktop.secret.keyboard import Caps, KeyboardState
from ceremony_app.desktop.secret.panel import SecretPanel
from ceremony_app.desktop.secret.screens import ScreenFacts, ScreenWatch
from ceremony_app.desktop.setting import Setting
from ceremony_app.desktop.tokens import TextSize, Theme
from ceremony_app.devices.secrets.lines import Line, LineKind
from tests.desktop.samples import setting

LAPTOP = ScreenFacts(("eDP-1", "", "", ""), QRect(0, 0, 1920, 1080))
PROJECTOR = ScreenFacts(("HDMI-1", "", "", ""), QRect(1920, 0, 1280, 720))
MIRROR = ScreenFacts(("HDMI-1", "", "", ""), QRect(0, 0, 1280, 720))


class FakeScreens:
    """A list of screens that a test changes."""

    def __init__(self, *screens: ScreenFacts) -> None:
        self.list: list[ScreenFacts] = list(screens or (LAPTOP,))
        self.outputs: int | None = None
        self.watch = ScreenWatch(lambda: tuple(self.list), lambda: self.outputs)

    def plug(self, screen: ScreenFacts) -> None:
        """Attach a screen; Qt's signal is what makes the watch look."""
        self.list.append(screen)
        self.watch.look()

    def unplug(self, screen: ScreenFacts) -> None:
        """Take it off."""
        self.list.remove(screen)
        self.watch.look()


class Room:
    """A window with a stack for pages, a secrets child, and one operation at a time in a thread of its own."""

    def __init__(self, folder: Path, size: QSize = SMALLEST) -> None:
        fonts.load()
        look.use(look.Look(screen=size))
        self.setting: Setting = setting(folder)
        self.screens = FakeScreens()
        self.keyboard = KeyboardState(Caps.OFF, "de")
        self.screens.watch.people = lambda: self.setting.people_among(())
        self.desk = SecretDesk(self.screens.watch, lambda: self.keyboard)
        self.window = QMainWindow()
        self.stack = QStackedWidget()
        self.stack.setProperty("part", "ground")
        self.window.setCentralWidget(self.stack)
        self.window.resize(size)
        self.window.show()
        self.window.activateWindow()
        self.stage: SecretStage | None = None
        self._thread: threading.Thread | None = None
        self._outcome: list[Any] = []
        self._lines: list[socket.socket] = []

    def use(self, theme: Theme, text_size: TextSize, size: QSize) -> None:
        """Another look."""
        look.use(look.Look(theme=theme, text_size=text_size, screen=size))
        self.window.resize(size)

    def begin(
        self, page: SecretPage, operation: Callable[[Line], Any], person: str = "", subject: str = "custody-1/7/0"
    ) -> SecretStage:
        """Put a person before a line and begin the operation."""
        ours, theirs = socket.socketpair()
        self._lines.append(theirs)
        who = person or self.setting.plan.people[0].id
        scene = SecretScene(SecretRequest(page=page, person=who, subject=subject), os.dup(ours.fileno()))
        ours.close()
        self.stage = self.desk(scene, self.setting)
        self.stack.addWidget(self.stage)
        self.stack.setCurrentWidget(self.stage)
        line = Line(LineKind.FRAMES, theirs.fileno())

        def run() -> None:
            try:
                self._outcome.append(operation(line))
            except Exception as error:  # noqa: BLE001 -- whatever it is, the test looks at it
                self._outcome.append(error)

        self._thread = threading.Thread(target=run)
        self._thread.start()
        self.stage.setFocus()
        return self.stage

    @property
    def panel(self) -> SecretPanel:
        """The page in hand."""
        assert self.stage is not None
        assert self.stage.panel is not None
        return self.stage.panel

    def until(self, true: Callable[[], object]) -> None:
        """Let the event loop run until it is so."""
        for _ in range(12_000):
            if true():
                return
            QTest.qWait(5)
        raise AssertionError("it never came about")

    def settle(self) -> None:
        """Let everything that is under way arrive; for pictures."""
        QTest.qWait(120)

    def type(self, *texts: str | Qt.Key) -> None:
        """Real key events to whatever has the focus."""
        for text in texts:
            target = self.window.focusWidget()
            assert target is not None
            if isinstance(text, Qt.Key):
                QTest.keyClick(target, text)
            else:
                for character in text:
                    self._character(target, character)
            QApplication.processEvents()

    def _character(self, target: QWidget, character: str) -> None:
        """One character; QTest knows those of ASCII only."""
        if character.isascii():
            QTest.keyClicks(target, character)
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(target, event)

    @property
    def panel_or_none(self) -> SecretPanel | None:
        """The page in hand, if there is one."""
        return self.stage.panel if self.stage is not None else None

    def hold(self, character: str, times: int) -> None:
        """A key that is held down: one press and repeats."""
        target = self.window.focusWidget()
        for number in range(times):
            kind, key = QEvent.Type.KeyPress, Qt.Key(ord(character.upper()))
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character, number > 0)
            QApplication.sendEvent(target, event)

    def outcome_so_far(self) -> Any:
        """What the operation came to, None while it runs."""
        return self._outcome[-1] if self._outcome else None

    def outcome(self) -> Any:
        """What the operation came to."""
        assert self._thread is not None
        thread = self._thread
        self.until(lambda: not thread.is_alive())
        return self._outcome.pop()

    def close(self) -> None:
        """End everything."""
        if self.stage is not None:
            self.stage.end()
        for line in self._lines:
            line.close()
        if self._thread is not None:
            self._thread.join(60)
        self.window.close()
        self.window.deleteLater()
        self.screens.watch.deleteLater()
        QApplication.processEvents()
