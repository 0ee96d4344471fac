"""A code as large as there is room for: whole modules, black on white in every theme, never smoothed."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ceremony_app.core.codes.matrix import QUIET, Matrix
from ceremony_app.desktop.look import current
from ceremony_app.desktop.tokens import Size

LEAST = 440
"""Units; a code of version 25 has 125 modules with its edge, and wants three camera points and more for each."""


class CodeCanvas(QWidget):
    """Paints one code. The ground around it is as light as its light modules, so its quiet zone only grows."""

    def __init__(self) -> None:
        super().__init__()
        self.code: Matrix | None = None
        self._image = QImage()
        self._grey = 255
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """A square with large modules."""
        return QSize(current().px(LEAST), current().px(LEAST))

    def minimumSizeHint(self) -> QSize:
        """No smaller than a camera can read."""
        return self.sizeHint()

    def show_code(self, code: Matrix) -> None:
        """This code from here on."""
        self.code = code
        side, points = code.grey()
        self._image = QImage(points, side, side, side, QImage.Format.Format_Grayscale8).copy()
        self.update()

    def show_grey(self, grey: int) -> None:
        """How light the light modules are, 0 to 255."""
        self._grey = grey
        self.update()

    @property
    def points_per_module(self) -> int:
        """Points of the screen along a module's side; 0 where the code has no room."""
        if self.code is None:
            return 0
        room = min(self.width(), self.height()) * self.devicePixelRatioF()
        return int(room) // (self.code.size + 2 * QUIET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """In points of the screen, not of the layout: a module of two and a half points would blur."""
        painter = QPainter(self)
        light = QColor(self._grey, self._grey, self._grey)
        painter.fillRect(self.rect(), light)
        scale = self.points_per_module
        if scale:
            ratio = self.devicePixelRatioF()
            side = scale * self._image.width()
            left = (int(self.width() * ratio) - side) // 2
            top = (int(self.height() * ratio) - side) // 2
            painter.save()
            painter.scale(1 / ratio, 1 / ratio)
            painter.drawImage(QRect(left, top, side, side), self._image)
            if self._grey != 255:
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
                painter.fillRect(QRect(left, top, side, side), light)
            painter.restore()
        if self.hasFocus() and not self.isWindow():
            width = current().px(Size.FOCUS)
            painter.setPen(current().colour("focus"))
            for inset in range(width):
                painter.drawRect(self.rect().adjusted(inset, inset, -1 - inset, -1 - inset))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys belong to whoever shows the code."""
        event.ignore()
