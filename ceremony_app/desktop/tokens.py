"""Spacing, type scale and palettes: every size and colour of the window stands here.

Sizes are in units of a screen of 1920×1080; `look.Look` scales them. Contrast of each text colour on its ground is at
least 4.5:1, of each focus ring at least 3:1 (WCAG 2.2, 1.4.3 and 1.4.11; tests/desktop/test_look.py computes them).
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Theme(StrEnum):
    """The two palettes."""

    LIGHT = "light"
    HIGH_CONTRAST = "high-contrast"


class TextSize(StrEnum):
    """How large the text is, beside what the screen gives."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"


UNITS = {TextSize.SMALL: 0.88, TextSize.NORMAL: 1.0, TextSize.LARGE: 1.0}
"""What every size is multiplied by, gaps and text alike."""
LARGE_ENOUGH = 44
RAISED = {TextSize.SMALL: 0.0, TextSize.NORMAL: 0.0, TextSize.LARGE: 0.3}
"""How far text below LARGE_ENOUGH is raised towards it. Large text makes the small print a third larger, the body a
fifth, and titles no larger: so it fits where everything grown alike would be cut (1280×720)."""


class Gap:
    """Distances; all others are sums of these."""

    HAIR = 4
    SMALL = 8
    MEDIUM = 16
    LARGE = 28
    PAGE = 48


class Size:
    """Type sizes (steps of about 1.2; ALONE is a question with nothing beside it) and heights of fixed parts."""

    NOTE = 20
    LABEL = 23
    BODY = 26
    LEAD = 33
    TITLE = 44
    HEX = 38
    ALONE = 44
    RAIL = 380
    SIDE = 500
    BANNER = 44
    HEADER = 80
    FOOTER = 100
    BUTTON = 60
    FIELD = 66
    CHIP = 56
    RADIUS = 10
    CARD_RADIUS = 14
    LINE = 1
    FOCUS = 4


FAMILY = "Atkinson Hyperlegible Next"
MONO = "JetBrains Mono"
REGULAR, SEMIBOLD, BOLD = 400, 600, 700


class Palette(NamedTuple):
    """The colours of a theme, as #rrggbb."""

    ground: str
    surface: str
    sunken: str
    line: str
    control_line: str
    text: str
    muted: str
    rail: str
    rail_text: str
    rail_later: str
    rail_now: str
    rail_now_text: str
    accent: str
    accent_down: str
    on_accent: str
    accent_soft: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    focus: str
    rail_focus: str
    drill: str
    drill_stripe: str
    on_drill: str
    production: str
    on_production: str


LIGHT = Palette(
    ground="#F5F7FA",
    surface="#FFFFFF",
    sunken="#EDF1F8",
    line="#D0D7E2",
    control_line="#737F92",
    text="#101828",
    muted="#475467",
    rail="#0E1A2B",
    rail_text="#C7D2E3",
    rail_later="#93A1B8",
    rail_now="#FFFFFF",
    rail_now_text="#0E1A2B",
    accent="#1555C0",
    accent_down="#0F3F91",
    on_accent="#FFFFFF",
    accent_soft="#E4EDFC",
    good="#06714A",
    good_soft="#E3F6EC",
    warn="#8A4B00",
    warn_soft="#FFF2DC",
    bad="#A3161A",
    bad_soft="#FDEAEA",
    focus="#C2410C",
    rail_focus="#FFB45C",
    drill="#FFC53D",
    drill_stripe="#F2B01E",
    on_drill="#241A00",
    production="#8E1518",
    on_production="#FFFFFF",
)

HIGH_CONTRAST = Palette(
    ground="#000000",
    surface="#000000",
    sunken="#1A1A1A",
    line="#8C8C8C",
    control_line="#FFFFFF",
    text="#FFFFFF",
    muted="#E6E6E6",
    rail="#000000",
    rail_text="#FFFFFF",
    rail_later="#BFBFBF",
    rail_now="#FFE600",
    rail_now_text="#000000",
    accent="#FFE600",
    accent_down="#D9C400",
    on_accent="#000000",
    accent_soft="#2B2700",
    good="#6BFFB0",
    good_soft="#00210F",
    warn="#FFE600",
    warn_soft="#1F1C00",
    bad="#FF9C9C",
    bad_soft="#2B0000",
    focus="#00E5FF",
    rail_focus="#00E5FF",
    drill="#FFC53D",
    drill_stripe="#E5A400",
    on_drill="#000000",
    production="#FF6B6B",
    on_production="#000000",
)

PALETTES = {Theme.LIGHT: LIGHT, Theme.HIGH_CONTRAST: HIGH_CONTRAST}
