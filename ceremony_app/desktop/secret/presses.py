"""From Qt's key events to the key events of a line: one character, or a name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

REVEAL = Qt.Key.Key_F4
"""Held, it shows what is masked. No character of any layout, so that every character can be in a code."""
PICTURE = Qt.Key.Key_F3
"""Asks for a picture to take a share from, where one is taken."""
CAMERA = Qt.Key.Key_F5
"""Asks for a camera to take a share by, or turns it off."""

_NAMES = {
    Qt.Key.Key_Return: "enter",
    Qt.Key.Key_Enter: "enter",
    Qt.Key.Key_Backspace: "backspace",
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
}
_HELD_DOWN = frozenset({"backspace", "left", "right"})
"""Keys that may repeat; a character that is held down would be typed unseen, Enter would run through pages."""


def key_name(event: QKeyEvent) -> str:
    """The name of a key press for the line; empty for what the line does not take, such as Tab, Esc and F-keys.

    Esc is left out on purpose: nothing is given up by one slip of a finger.
    """
    control = bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))
    alt_gr = bool(event.modifiers() & Qt.KeyboardModifier.GroupSwitchModifier)
    name = _NAMES.get(Qt.Key(event.key()), "")
    if name:
        return "" if event.isAutoRepeat() and name not in _HELD_DOWN else name
    if event.key() == Qt.Key.Key_U and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
        return "clear"
    text = event.text()
    if len(text) != 1 or not text.isprintable() or event.isAutoRepeat():
        return ""
    # AltGr is Control and Alt on some systems; then a printable text comes with it all the same.
    return "" if control and not alt_gr and text.isascii() and text.isalnum() else text
