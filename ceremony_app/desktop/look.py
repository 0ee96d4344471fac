"""The look of the process: theme, text size and scale. One for all windows, like the application's style sheet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, cached_property

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from ceremony_app.desktop.scale import unit_for
from ceremony_app.desktop.tokens import FAMILY, MONO, PALETTES, REGULAR, Palette, TextSize, Theme


@dataclass(frozen=True)
class Look:
    """Theme, text size and the unit by which every size of tokens.py is multiplied."""

    theme: Theme = Theme.LIGHT
    text_size: TextSize = TextSize.NORMAL
    screen: QSize = QSize(1920, 1080)  # noqa: RUF009 - never changed.

    @cached_property
    def unit(self) -> float:
        """Pixels of one unit."""
        return unit_for(self.screen, self.text_size)

    @property
    def palette(self) -> Palette:
        """The colours of the theme."""
        return PALETTES[self.theme]

    def px(self, size: float) -> int:
        """A size of tokens.py in pixels, at least one."""
        return max(1, round(size * self.unit))

    def colour(self, name: str) -> QColor:
        """A colour of the palette by its name."""
        return QColor(str(getattr(self.palette, name)))

    def font(self, size: float, weight: int = REGULAR) -> QFont:
        """The interface's font."""
        return QFont(_font(FAMILY, self.px(size), weight))

    def mono(self, size: float, weight: int = REGULAR) -> QFont:
        """The font of hex digits and file names."""
        return QFont(_font(MONO, self.px(size), weight))


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


def use(look: Look) -> None:
    """Take this look: the style sheet is made anew, and everything that paints itself paints again."""
    from ceremony_app.desktop.style import qt_palette, style_sheet

    _Held.look = look
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.setPalette(qt_palette(look))
        application.setFont(look.font(26))
        application.setStyleSheet(style_sheet(look))
        for widget in application.allWidgets():
            widget.update()


def use_theme(theme: Theme) -> None:
    """Change the theme alone; sizes stay."""
    use(replace(current(), theme=theme))
