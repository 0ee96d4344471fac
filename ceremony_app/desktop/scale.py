"""The scale: how many pixels one unit of tokens.py is, from the screen and the text size.

The unit comes from the screen's own geometry, never from a guess (desktop.md §5: a window that assumed 1920×1080 was
cut on a smaller screen). It is not less than what 1280×720 gives: below that pages scroll instead of becoming
unreadable.
"""

from __future__ import annotations

from PySide6.QtCore import QSize

from ceremony_app.desktop.tokens import LARGE_ENOUGH, RAISED, UNITS, TextSize

DESIGN = QSize(1920, 1080)
SMALLEST = QSize(1280, 720)


def unit_for(screen: QSize, text_size: TextSize) -> float:
    """Pixels of one unit on a screen of this size (device-independent pixels)."""
    width = max(screen.width(), SMALLEST.width())
    height = max(screen.height(), SMALLEST.height())
    return min(width / DESIGN.width(), height / DESIGN.height()) * UNITS[text_size]


def raised(size: float, text_size: TextSize) -> float:
    """A size of type in units, as large as this text size has it."""
    return size + max(0.0, LARGE_ENOUGH - size) * RAISED[text_size]
