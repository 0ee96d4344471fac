"""Where secret pages stand in the window: a hand-over first where another person comes to the keyboard."""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from ceremony_app.core.script.prompts import SecretPage, SecretRequest
from ceremony_app.desktop.bridge import SecretScene
from ceremony_app.desktop.secret.covers import Cover, HandoverPage
from ceremony_app.desktop.secret.keyboard import KeyboardState, keyboard
from ceremony_app.desktop.secret.panel import SecretPanel
from ceremony_app.desktop.secret.screens import ScreenWatch

_HANDED_OVER = (SecretPage.SHARE_SHOWN, SecretPage.SHARE_ENTRY, SecretPage.PIN_SHOWN, SecretPage.DICE)
"""Pages before which the keyboard changes hands; codes and PINs are typed unseen in company."""
SESSION_PAGES = (SecretPage.CODE_ENROLMENT, SecretPage.CODE_CHECK, SecretPage.PIN_ENTRY)
"""Pages of the session's own child; giving one up loses nothing."""


class SecretHost(QWidget):
    """Shows one scene at a time; blank between scenes."""

    finished = Signal()
    """The child is done with the scene in hand; the window goes back to what it showed."""

    def __init__(
        self,
        name_of: Callable[[str], str],
        screens: ScreenWatch | None = None,
        keys: Callable[[], KeyboardState] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name_of = name_of
        self.screens = screens or ScreenWatch(parent=self)
        self._keys = keys or keyboard()
        self._last_person = ""
        self.handover: HandoverPage | None = None
        self.panel: SecretPanel | None = None
        self._waiting: SecretScene | None = None
        self._layout = QStackedLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(QWidget())

    @property
    def request(self) -> SecretRequest | None:
        """What is shown or taken now, by name."""
        if self._waiting is not None:
            return self._waiting.request
        return self.panel.request if self.panel is not None else None

    def begin(self, scene: SecretScene) -> None:
        """Show a scene; takes its descriptor over."""
        self.end()
        person = scene.request.person
        self._waiting = scene
        if scene.request.page in _HANDED_OVER and person != self._last_person:
            self.handover = HandoverPage(self._name_of(person))
            self.handover.ready.connect(self._go_on)
            self._show(self.handover)
            self.handover.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._go_on()
        self._last_person = person

    def end(self) -> None:
        """The line is closed; nothing of the scene stays."""
        if self._waiting is not None:
            os.close(self._waiting.fd)
            self._waiting = None
        if self.panel is not None:
            panel, self.panel = self.panel, None
            panel.finished.disconnect(self._finished)
            panel.end()
            self._drop(panel)
        if self.handover is not None:
            handover, self.handover = self.handover, None
            self._drop(handover)
        self._layout.setCurrentIndex(0)

    def cover(self) -> None:
        """Cover the page in hand, as nobody is there."""
        if self.panel is not None:
            self.panel.cover(Cover.IDLE)

    def _go_on(self) -> None:
        scene, self._waiting = self._waiting, None
        if scene is None:
            return
        name = self._name_of(scene.request.person)
        self.panel = SecretPanel(scene.request, name, self.screens, self._keys)
        self.panel.finished.connect(self._finished)
        self._show(self.panel)
        if self.handover is not None:
            handover, self.handover = self.handover, None
            self._drop(handover)
        self.panel.begin(scene.fd)

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
