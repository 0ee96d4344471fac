"""What the camera sees, small; nothing where it is off."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ceremony_app.desktop.look import current
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Size

WIDTH, HEIGHT = 560, 315


class Preview(QWidget):
    """The last picture, and only that one; gone when the camera goes."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.say(tr("The camera is off."))

    @property
    def empty(self) -> bool:
        """Whether there is no picture."""
        return self._image.isNull()

    def sizeHint(self) -> QSize:
        """As wide as a camera's picture."""
        return QSize(current().px(WIDTH), current().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Small enough for a page of a ceremony on the smallest screen."""
        return QSize(current().px(WIDTH * 0.6), current().px(HEIGHT * 0.6))

    def show_image(self, image: QImage) -> None:
        """This picture in place of the last one."""
        self._image = image
        self.update()

    def say(self, words: str) -> None:
        """No picture, but words."""
        self._image = QImage()
        self.words = words
        self.setAccessibleName(tr("Picture of the camera"))
        self.setAccessibleDescription(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture whole, or the words in the middle."""
        look = current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("rail" if not self._image.isNull() else "sunken"))
        if self._image.isNull():
            painter.setPen(look.colour("muted"))
            painter.setFont(look.font(Size.LABEL))
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect(), flags, self.words)
        else:
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
            painter.drawImage(QRect(left, top, size.width(), size.height()), self._image)
        painter.end()
