"""The look of the process: theme, text size and scale. One for all windows, like the application's style sheet."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from ceremony_app.desktop.scale import DESIGN, raised, unit_for
from ceremony_app.desktop.tokens import FAMILY, MONO, PALETTES, REGULAR, Palette, TextSize, Theme


class Look:
    """Theme, text size and the unit by which every size of tokens.py is multiplied. Never changed: `but` makes another.

    No dataclass, as the first window comes sooner without that library.
    """

    __slots__ = ("palette", "screen", "text_size", "theme", "unit")

    def __init__(
        self, theme: Theme = Theme.LIGHT, text_size: TextSize = TextSize.NORMAL, screen: QSize = DESIGN
    ) -> None:
        self.theme: Final = theme
        self.text_size: Final = text_size
        self.screen: Final = screen
        self.unit: Final = unit_for(screen, text_size)
        """Pixels of one unit."""
        self.palette: Final[Palette] = PALETTES[theme]
        """The colours of the theme."""

    def but(self, theme: Theme | None = None, text_size: TextSize | None = None) -> Look:
        """The same with another theme or text size."""
        return Look(theme or self.theme, text_size or self.text_size, self.screen)

    def px(self, size: float) -> int:
        """A size of tokens.py in pixels, at least one."""
        return max(1, round(size * self.unit))

    def type(self, size: float) -> int:
        """A size of type in pixels; larger than `px` where people chose large text."""
        return self.px(raised(size, self.text_size))

    def colour(self, name: str) -> QColor:
        """A colour of the palette by its name."""
        return QColor(str(getattr(self.palette, name)))

    def font(self, size: float, weight: int = REGULAR) -> QFont:
        """The interface's font."""
        return QFont(_font(FAMILY, self.type(size), weight))

    def mono(self, size: float, weight: int = REGULAR) -> QFont:
        """The font of hex digits and file names."""
        return QFont(_font(MONO, self.type(size), weight))


@cache
def _font(family: str, pixels: int, weight: int) -> QFont:
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    return font


class _Held:
    """What is in use; replaced as a whole."""

    look = Look()


def current() -> Look:
    """The look in use."""
    return _Held.look


def take(look: Look) -> None:
    """Take this look for what is made from here on; `dress` follows."""
    _Held.look = look


def dress(application: QApplication) -> None:
    """The look in use for every window: the style sheet is made anew, by which Qt paints everything again.

    For windows that were made before this comes, Qt goes through the style sheet once; where it is there already, it
    does so again each time that a part is put into a larger one.
    """
    from ceremony_app.desktop.style import qt_palette, style_sheet

    look = current()
    application.setPalette(qt_palette(look))
    application.setFont(look.font(26))
    application.setStyleSheet(style_sheet(look))


def use(look: Look) -> None:
    """Take this look, and dress every window in it."""
    take(look)
    application = QApplication.instance()
    if isinstance(application, QApplication):
        dress(application)


def use_theme(theme: Theme) -> None:
    """Change the theme alone; sizes stay."""
    use(current().but(theme=theme))
