"""The banner over everything: drill or production, by colour, by pattern and in words."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ceremony_app.core.modes import Mode
from ceremony_app.desktop.look import current
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import BOLD, Size


def banner_words(mode: Mode) -> str:
    """What the banner says."""
    if mode is Mode.DRILL:
        return tr("DRILL — nothing made here may protect anything")
    return tr("PRODUCTION — this counts")


class Banner(QWidget):
    """A strip: striped amber in a drill, plain red in production."""

    def __init__(self, mode: Mode) -> None:
        super().__init__()
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(banner_words(mode))

    def sizeHint(self) -> QSize:
        """A strip."""
        return QSize(current().px(600), current().px(Size.BANNER))

    def minimumSizeHint(self) -> QSize:
        """As high as it is."""
        return QSize(current().px(300), current().px(Size.BANNER))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, stripes at both ends, words."""
        look = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drill = self._mode is Mode.DRILL
        painter.fillRect(self.rect(), look.colour("drill" if drill else "production"))
        words = banner_words(self._mode)
        painter.setFont(look.font(Size.LABEL, BOLD))
        needed = painter.fontMetrics().horizontalAdvance(words) + look.px(60)
        if drill:
            painter.setPen(QPen(look.colour("on_drill"), look.px(9)))
            free = max(0, (self.width() - needed) // 2)
            for left, right in ((0, free), (self.width() - free, self.width())):
                painter.setClipRect(left, 0, right - left, self.height())
                for x in range(left - self.height(), right + self.height(), look.px(30)):
                    painter.drawLine(x, self.height() + 4, x + self.height() + 8, -4)
            painter.setClipping(False)
        painter.setPen(look.colour("on_drill" if drill else "on_production"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), words)
        painter.end()
