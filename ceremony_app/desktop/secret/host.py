"""One secret scene in the window: a hand-over first where another person comes to the keyboard, then the page."""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from ceremony_app.core.script.prompts import SecretPage, SecretRequest
from ceremony_app.desktop.bridge import SESSION_PAGES, SecretScene
from ceremony_app.desktop.secret.covers import Cover, HandoverPage
from ceremony_app.desktop.secret.keyboard import KeyboardState, keyboard
from ceremony_app.desktop.secret.panel import SecretPanel
from ceremony_app.desktop.secret.screens import ScreenWatch
from ceremony_app.desktop.setting import Setting

_HANDED_OVER = (SecretPage.SHARE_SHOWN, SecretPage.SHARE_ENTRY, SecretPage.PIN_SHOWN, SecretPage.DICE)
"""Pages before which the keyboard changes hands; codes and PINs are typed unseen in company."""


class SecretDesk:
    """Makes the pages, and knows what outlives one: the screens, the keyboard, and who was at it last."""

    def __init__(self, screens: ScreenWatch | None = None, keys: Callable[[], KeyboardState] | None = None) -> None:
        self.screens = screens or ScreenWatch()
        self.keys = keys or keyboard()
        self.last_person = ""

    def __call__(self, scene: SecretScene, setting: Setting) -> SecretStage:
        """The widget of a scene; takes the scene's descriptor over."""
        person = scene.request.person
        another = scene.request.page in _HANDED_OVER and person != self.last_person
        self.last_person = person
        stage = SecretStage(scene, setting.name(person), self)
        if another:
            stage.hand_over()
        else:
            stage.go_on()
        return stage


class SecretStage(QWidget):
    """One scene, from the hand-over to the end of the line; blank after that."""

    finished = Signal()
    """The child is done."""

    def __init__(self, scene: SecretScene, name: str, desk: SecretDesk) -> None:
        super().__init__()
        self._name = name
        self._desk = desk
        self._fd: int | None = scene.fd
        self.request: SecretRequest = scene.request
        self.handover: HandoverPage | None = None
        self.panel: SecretPanel | None = None
        self._layout = QStackedLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._blank = QWidget()
        self._layout.addWidget(self._blank)

    def hand_over(self) -> None:
        """Show nothing but who comes next."""
        self.handover = HandoverPage(self._name)
        self.handover.ready.connect(self.go_on)
        self._show(self.handover)
        self.setFocusProxy(self.handover.button)

    def go_on(self) -> None:
        """Show the page; the person is there."""
        fd, self._fd = self._fd, None
        if fd is None:
            return
        self.panel = SecretPanel(self.request, self._name, self._desk.screens, self._desk.keys)
        self.panel.finished.connect(self._finished)
        self._show(self.panel)
        self.setFocusProxy(self.panel)
        if self.handover is not None:
            self._drop(self.handover)
            self.handover = None
        self.panel.begin(fd)

    def end(self) -> None:
        """Nothing of the scene stays, whatever the child does."""
        fd, self._fd = self._fd, None
        if fd is not None:
            os.close(fd)
        if self.panel is not None:
            panel, self.panel = self.panel, None
            panel.finished.disconnect(self._finished)
            panel.end()
            self._drop(panel)
        if self.handover is not None:
            self._drop(self.handover)
            self.handover = None
        self._layout.setCurrentWidget(self._blank)

    def leave_unattended(self) -> None:
        """Nobody is there: cover the page, and give it up where that loses nothing."""
        if self.panel is None:
            return
        self.panel.cover(Cover.IDLE)
        if self.request.page in SESSION_PAGES:
            self.panel.give_it_up()

    def event(self, event: QEvent) -> bool:
        """Whoever drops the stage ends the line with it."""
        if event.type() == QEvent.Type.DeferredDelete:
            self.end()
        return super().event(event)

    def attended(self) -> None:
        """Somebody is there again."""
        if self.panel is not None:
            self.panel.uncover(Cover.IDLE)

    def _finished(self) -> None:
        self.end()
        self.finished.emit()

    def _show(self, page: QWidget) -> None:
        self._layout.addWidget(page)
        self._layout.setCurrentWidget(page)

    def _drop(self, page: QWidget) -> None:
        self._layout.removeWidget(page)
        page.hide()
        page.deleteLater()
