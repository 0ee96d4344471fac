"""Icons: small line drawings of resources/icons, in the colour they are asked for. Always beside a word."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ceremony_app.desktop.look import current
from ceremony_app.resources import resource


def pixmap(name: str, colour: str, size: float) -> QPixmap:
    """The icon of that name in a colour of the palette, `size` units wide."""
    look = current()
    side = look.px(size)
    drawing = resource(f"icons/{name}.svg").read_text().replace("currentColor", look.colour(colour).name())
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture


def icon(name: str, colour: str, size: float = 28) -> QIcon:
    """The same for a button, with some room to the words at its right."""
    drawing = pixmap(name, colour, size)
    wide = QPixmap(drawing.width() + current().px(8), drawing.height())
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, drawing)
    painter.end()
    return QIcon(wide)
