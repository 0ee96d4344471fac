"""Contrast of the palettes, fonts and scale."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontInfo

from ceremony_app.desktop import fonts, look
from ceremony_app.desktop.scale import unit_for
from ceremony_app.desktop.tokens import FAMILY, MONO, PALETTES, Size, TextSize, Theme
from ceremony_app.resources import resource

TEXT = 4.5
EDGE = 3.0
PAIRS = [
    ("text", "ground", TEXT),
    ("text", "surface", TEXT),
    ("text", "sunken", TEXT),
    ("muted", "ground", TEXT),
    ("muted", "surface", TEXT),
    ("muted", "sunken", TEXT),
    ("text", "accent_soft", TEXT),
    ("muted", "accent_soft", TEXT),
    ("text", "bad_soft", TEXT),
    ("text", "warn_soft", TEXT),
    ("muted", "bad_soft", TEXT),
    ("bad", "bad_soft", TEXT),
    ("warn", "warn_soft", TEXT),
    ("good", "good_soft", TEXT),
    ("on_accent", "accent", TEXT),
    ("on_accent", "accent_down", TEXT),
    ("rail_text", "rail", TEXT),
    ("rail_later", "rail", TEXT),
    ("rail_now", "rail", TEXT),
    ("rail_now_text", "rail_now", TEXT),
    ("on_drill", "drill", TEXT),
    ("on_drill", "drill_stripe", TEXT),
    ("on_production", "production", TEXT),
    ("focus", "surface", EDGE),
    ("focus", "ground", EDGE),
    ("focus", "sunken", EDGE),
    ("control_line", "surface", EDGE),
    ("control_line", "ground", EDGE),
]


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio (WCAG 2.2)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_contrast(theme: Theme, front: str, back: str, least: float) -> None:
    palette = PALETTES[theme]
    assert contrast(getattr(palette, front), getattr(palette, back)) >= least


def test_drill_and_production_differ_by_more_than_hue() -> None:
    for palette in PALETTES.values():
        assert contrast(palette.drill, palette.production) >= 1.5


def test_the_bundled_fonts_are_used_and_have_their_licences() -> None:
    assert {FAMILY, MONO} <= set(fonts.load())
    assert QFontInfo(look.current().font(26)).family() == FAMILY
    assert QFontInfo(look.current().mono(26)).family() == MONO
    for folder in fonts.FOLDERS:
        assert "SIL OPEN FONT LICENSE" in resource(f"{folder}/OFL.txt").read_text()


@pytest.mark.parametrize(
    ("size", "unit"),
    [((1920, 1080), 1.0), ((1280, 720), 2 / 3), ((1280, 1024), 2 / 3), ((800, 600), 2 / 3), ((3840, 2160), 2.0)],
)
def test_the_unit_comes_from_the_screen(size: tuple[int, int], unit: float) -> None:
    assert unit_for(QSize(*size), TextSize.NORMAL) == pytest.approx(unit)


def test_text_sizes_are_in_order() -> None:
    """Each really differs where it is read; what is large already grows no more, so that it is not cut."""
    small, normal, large = (look.Look(text_size=one) for one in TextSize)
    for size in (Size.NOTE, Size.LABEL, Size.BODY):
        assert small.type(size) * 1.1 <= normal.type(size) <= large.type(size) / 1.19
    assert normal.type(Size.TITLE) == large.type(Size.TITLE)
