"""The bundled fonts: Atkinson Hyperlegible Next and JetBrains Mono (SIL Open Font License, licences beside them).

Both tell 0 from O and 1 from l and I, which an address of the desktop's own fonts cannot promise (desktop.md §4).
"""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from ceremony_app.resources import resource

FOLDERS = ("fonts/atkinson-hyperlegible-next", "fonts/jetbrains-mono")


def load() -> tuple[str, ...]:
    """Make the fonts known to Qt; gives the families. A QGuiApplication must exist. Loading again does no harm."""
    families: dict[str, None] = {}
    for folder in FOLDERS:
        for path in sorted(resource(folder).glob("*.ttf")):
            number = QFontDatabase.addApplicationFont(str(path))
            families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    return tuple(families)
