"""Icons: small line drawings of resources/icons, in the colour they are asked for. Always beside a word."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPainter, QPixmap

from ceremony_app.desktop.look import current
from ceremony_app.resources import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


def pixmap(name: str, colour: str, size: float) -> QPixmap:
    """The icon of that name in a colour of the palette, `size` units wide."""
    look = current()
    return QPixmap(_drawn(name, getattr(look.palette, colour), look.px(size)))


@cache
def _drawn(name: str, colour: str, side: int) -> QPixmap:
    """Drawn by Qt's own picture plugin for SVG, which needs no module of PySide6."""
    drawing = resource(f"icons/{name}.svg").read_text()
    drawing = drawing.replace("<svg ", f'<svg width="{side}" height="{side}" ', 1).replace("currentColor", colour)
    picture = QPixmap()
    if not picture.loadFromData(drawing.encode(), "SVG"):
        raise PictureMissing(name)
    return picture


class PictureMissing(Exception):
    """An icon cannot be drawn: the file is damaged, or Qt lacks its plugin for SVG."""


def icon(name: str, colour: str, size: float = 28) -> QIcon:
    """The same for a button, with some room to the words at its right."""
    # Imported here because the first window has no such button, and PySide6 builds 150 names of icons for it.
    from PySide6.QtGui import QIcon

    drawing = pixmap(name, colour, size)
    wide = QPixmap(drawing.width() + current().px(8), drawing.height())
    wide.fill(QColor(0, 0, 0, 0))
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, drawing)
    painter.end()
    return QIcon(wide)
