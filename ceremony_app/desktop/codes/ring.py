"""The ring that fills: one piece for each part of the file, so that what is missing is seen; and how far it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ceremony_app.core.ur.gathering import NOTHING_YET, Progress
from ceremony_app.desktop.look import current
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import BOLD, Size

SIDE = 190
MOST_PIECES = 120
"""With more, a piece would be thinner than the gap beside it; then the ring fills as a whole."""
MOST_RANGES = 8


class Ring(QWidget):
    """Shows a Progress. The number in it and the words beside it say the same, not colour alone."""

    def __init__(self) -> None:
        super().__init__()
        self.progress = NOTHING_YET
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_progress(NOTHING_YET)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(current().px(SIDE), current().px(SIDE))

    def show_progress(self, progress: Progress) -> None:
        """This far."""
        self.progress = progress
        self.setAccessibleName(tr("Progress"))
        self.setAccessibleDescription(said(progress))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Outside the parts that are known by themselves, inside how far it is with mixed parts too."""
        look, progress = current(), self.progress
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = look.px(18)
        area = QRectF(self.rect()).adjusted(width, width, -width, -width)
        needed = max(1, progress.needed)
        if 0 < progress.needed <= MOST_PIECES:
            missing = frozenset(progress.missing)
            gap = 0.0 if needed == 1 else min(3.0, 120 / needed)
            for place in range(needed):
                colour = "line" if place in missing else "good"
                _arc(painter, area, look.px(18), colour, place / needed, 1 / needed, gap)
        else:
            _arc(painter, area, look.px(18), "line", 0, 1, 0)
            if progress.held:
                _arc(painter, area, look.px(18), "good", 0, progress.held / needed, 0)
        inner = area.adjusted(width, width, -width, -width)
        if progress.held:
            _arc(painter, inner, look.px(6), "accent", 0, progress.held / needed, 0)
        painter.setPen(look.colour("text"))
        painter.setFont(look.font(Size.LEAD, BOLD))
        words = f"{progress.percent} %"
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), words)
        painter.end()


def _arc(painter: QPainter, area: QRectF, width: int, colour: str, begin: float, share: float, gap: float) -> None:
    """From the top clockwise; `begin` and `share` are parts of the whole, `gap` is in degrees."""
    pen = QPen(current().colour(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    start, length = 90 - 360 * begin, 360 * share - gap
    painter.drawArc(area, round(16 * start), -round(16 * length))


def said(progress: Progress) -> str:
    """How far it is, in words."""
    if progress == NOTHING_YET:
        return tr("No code of a file was seen yet.")
    return tr("{held} of {needed} parts are there.").format(held=progress.held, needed=progress.needed)


def missing(progress: Progress) -> str:
    """Which parts are missing, in numbers from 1; neighbours as a range. Empty where none is."""
    ranges: list[list[int]] = []
    for place in progress.missing:
        if ranges and ranges[-1][1] == place:
            ranges[-1][1] = place + 1
        else:
            ranges.append([place + 1, place + 1])
    shown = [f"{one}" if one == last else f"{one}–{last}" for one, last in ranges[:MOST_RANGES]]
    return ", ".join(shown) + (" …" if len(ranges) > MOST_RANGES else "")
