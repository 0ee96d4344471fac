"""Page Up and Page Down on a page that is higher than the screen, wherever on it the focus is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollArea

_ACTIONS = {
    Qt.Key.Key_PageDown.value: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp.value: QAbstractSlider.SliderAction.SliderPageStepSub,
}


def paged(area: QScrollArea, event: QKeyEvent) -> bool:
    """Scroll where the key asks for it; whether it did.

    Of itself an area scrolls only for a key that comes from inside it, and the button that goes on stands outside.
    """
    action = _ACTIONS.get(event.key())
    if action is None:
        return False
    area.verticalScrollBar().triggerAction(action)
    return True
