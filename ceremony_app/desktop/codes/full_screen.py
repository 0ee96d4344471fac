"""The code alone on the screen, as large as it goes; keys work as in the window, Esc leads back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ceremony_app.desktop.codes.canvas import CodeCanvas
from ceremony_app.desktop.codes.player import Player
from ceremony_app.desktop.look import current
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap, Size


class FullScreen(QWidget):
    """A window of its own over everything; it shows what the player shows."""

    def __init__(self, player: Player, says: Callable[[], str], press: Callable[[int], bool], parent: QWidget) -> None:
        """`says` is the line beneath the code; `press` takes a key (Qt.Key) and tells whether it meant something."""
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(tr("Codes"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._player, self._says, self._press = player, says, press
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.canvas = CodeCanvas()
        self.canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.addWidget(self.canvas, 1)
        self.line = QLabel()
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        rows.addWidget(self.line)
        player.shown.connect(self.canvas.show_code)
        player.changed.connect(self._changed)
        self.canvas.show_code(player.code)
        self._changed()

    def _changed(self) -> None:
        grey = self._player.grey
        self.canvas.show_grey(grey)
        px = current().px
        # Black on the code's own white: the theme's ground would end its quiet zone.
        self.line.setStyleSheet(
            f"background: rgb({grey},{grey},{grey}); color: #000000;"
            f"font-size: {px(Size.NOTE)}px; padding: 0 0 {px(Gap.SMALL)}px 0;"
        )
        words = tr("Esc: back · Space: pause, go on · Home: from the first code · + − size · D darker")
        self.line.setText(f"{self._says()}   {words}")
        self.canvas.setAccessibleName(self._says())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and F11 lead back; the rest is as in the window."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F11):
            self.close()
        elif not self._press(event.key()):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The player goes on without this window."""
        self._player.shown.disconnect(self.canvas.show_code)
        self._player.changed.disconnect(self._changed)
        event.accept()
