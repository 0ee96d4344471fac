"""The one widget on which secrets stand, as pixels and nothing else.

It has no text, no value, no tool tip, no selection, no input method and no context menu; a frame is painted into a
picture at once and dropped. The picture is overwritten when the page is covered, hidden or done.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ceremony_app.desktop.look import current
from ceremony_app.desktop.secret.link import Frame
from ceremony_app.desktop.secret.painting import Brush, paint
from ceremony_app.desktop.secret.presses import REVEAL, key_name


class SecretCanvas(QWidget):
    """Paints frames; `press` gets each key event's name."""

    def __init__(self, name: str, height: int, press: Callable[[str], None]) -> None:
        """`name` is what a screen reader says of it; `height` in units."""
        super().__init__()
        self._press = press
        self._height = height
        self._picture = QImage()
        self._holding = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAcceptDrops(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # The picture

    def show_frame(self, frame: Frame) -> None:
        """Paint a frame into the picture; nothing of it is kept beside the pixels."""
        self.wipe()
        ratio = self.devicePixelRatioF()
        size = QSize(round(self.width() * ratio), round(self.height() * ratio))
        if not size.isEmpty():
            self._picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._picture)
            painted = False
            try:
                painted = paint(Brush(painter, current()), QRectF(0, 0, self.width(), self.height()), frame)
            finally:
                # A painter that outlives its picture ends the process.
                painter.end()
            if not painted:
                self.wipe()
        self.update()

    def wipe(self) -> None:
        """Overwrite the picture and drop it."""
        if not self._picture.isNull():
            self._picture.fill(Qt.GlobalColor.transparent)
            self._picture = QImage()
        self.update()

    @property
    def blank(self) -> bool:
        """Whether nothing is on it."""
        return self._picture.isNull()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Each key goes straight to the child; F4 shows what is masked for as long as it is held."""
        if event.key() == REVEAL:
            if not event.isAutoRepeat():
                self.hold()
            return
        name = key_name(event)
        if name:
            self._press(name)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """F4 came up."""
        if event.key() == REVEAL and not event.isAutoRepeat():
            self.release()
            return
        event.ignore()

    def hold(self) -> None:
        """Show what is masked."""
        self._holding = True
        self._press("reveal-on")

    def release(self) -> None:
        """Mask it again."""
        if self._holding:
            self._holding = False
            self._press("reveal-off")

    def event(self, event: QEvent) -> bool:
        """Characters belong to the entry before any shortcut of the window sees them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and key_name(event):
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever leaves the entry lets go of the key."""
        self.release()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing stays behind a page that is not seen."""
        self.release()
        self.wipe()
        super().hideEvent(event)

    # Sizes

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size needs the frame again: it is asked for, as none is kept."""
        super().resizeEvent(event)
        self._press("redraw")

    def changeEvent(self, event: QEvent) -> None:
        """Another theme too."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._press("redraw")

    def sizeHint(self) -> QSize:
        """As high as the page says."""
        return QSize(current().px(1100), current().px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Narrower is possible, lower is not."""
        return QSize(current().px(700), current().px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, as it is."""
        if not self._picture.isNull():
            painter = QPainter(self)
            painter.drawImage(0, 0, self._picture)
            painter.end()
