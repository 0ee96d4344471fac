"""The rail: acts, and the steps of the act in hand; done, now and later by shape, number and colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ceremony_app.core.script.messages import Message
from ceremony_app.desktop import icons
from ceremony_app.desktop.look import current
from ceremony_app.desktop.texts import say, tr
from ceremony_app.desktop.tokens import BOLD, REGULAR, SEMIBOLD, Size
from ceremony_app.desktop.views import ActView, Standing, StepView

STEPS_SHOWN = 5
SMALLEST_NAME = 12
"""Of an act, in units of type before large text raises it."""


class Rail(QWidget):
    """Painted, and never clickable: where a ceremony goes is not decided here."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._acts: tuple[ActView, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Acts and steps"))

    def show_acts(self, acts: tuple[ActView, ...]) -> None:
        """Show where the ceremony is."""
        self._acts = acts
        said = [f"{act_name(one)}: {self._standing(one.standing)}" for one in acts]
        self.setAccessibleDescription("; ".join(said))
        self.update()

    @staticmethod
    def _standing(standing: Standing) -> str:
        return {
            Standing.DONE: tr("done"),
            Standing.NOW: tr("now"),
            Standing.LATER: tr("to come"),
            Standing.LEFT_OUT: tr("left out"),
        }[standing]

    def sizeHint(self) -> QSize:
        """As wide as tokens.py says."""
        return QSize(current().px(Size.RAIL), current().px(600))

    def minimumSizeHint(self) -> QSize:
        """The same width; the height adapts."""
        return QSize(current().px(Size.RAIL), current().px(400))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Title, then acts from top to bottom, as close as the height asks."""
        look = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.colour("rail"))
        if look.palette.rail == look.palette.ground:
            painter.setPen(QPen(look.colour("line"), look.px(1)))
            painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        margin = look.px(28)
        painter.setPen(look.colour("rail_text"))
        painter.setFont(look.font(Size.NOTE, SEMIBOLD))
        title = self._title_room()
        painter.drawText(title, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop), self._title)
        if self._acts:
            self._paint_acts(painter, margin, max(look.px(100), title.bottom() + look.px(14)))
        painter.end()

    def _title_room(self) -> QRect:
        """Where the title is painted: what its lines need, three at most, and no half line."""
        look = current()
        metrics = QFontMetrics(look.font(Size.NOTE, SEMIBOLD))
        width = self.width() - 2 * look.px(28)
        needs = metrics.boundingRect(0, 0, width, 10000, int(Qt.TextFlag.TextWordWrap), self._title).height()
        return QRect(look.px(28), look.px(22), width, min(needs, metrics.height() + 2 * metrics.lineSpacing()))

    def _paint_acts(self, painter: QPainter, left: int, top: int) -> None:
        look = current()
        acts = self._acts
        steps = next((shown_steps(act.steps) for act in acts if act.standing is Standing.NOW), ())
        step_pitch = look.px(34)
        disc = look.px(36)
        steps_left = left + disc + look.px(16)
        in_hand = self._height_in_hand(steps, self.width() - steps_left - look.px(16), step_pitch)
        steps_height = (len(steps) - 1) * step_pitch + in_hand + look.px(12) if steps else 0
        room = self.height() - top - look.px(16) - steps_height
        pitch = min(look.px(64), max(look.px(38), room // max(1, len(acts))))
        y = float(top)
        disc = min(disc, pitch - look.px(4))
        size = names_size(acts, self.width() - left - disc - look.px(44))
        for number, act in enumerate(acts, start=1):
            self._act(painter, act, left, y, disc, size)
            below = y + pitch + (steps_height if act.standing is Standing.NOW else 0)
            if number < len(acts):
                done = act.standing is Standing.DONE
                painter.setPen(QPen(look.colour("good" if done else "rail_later"), look.px(2.5)))
                middle = left + disc / 2
                painter.drawLine(QPointF(middle, y + disc + look.px(3)), QPointF(middle, below - look.px(3)))
            if act.standing is Standing.NOW:
                self._steps(painter, steps, steps_left, y + pitch - look.px(6), step_pitch, in_hand)
            y = below

    def _act(self, painter: QPainter, act: ActView, left: int, y: float, disc: int, size: float) -> None:
        look = current()
        circle = QRectF(left, y, disc, disc)
        now = act.standing is Standing.NOW
        if act.standing is Standing.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("good"))
            painter.drawEllipse(circle)
            side = disc * 0.72
            inner = QRectF(circle.center().x() - side / 2, circle.center().y() - side / 2, side, side)
            painter.drawPixmap(inner.toRect(), icons.pixmap("tick", "surface", 26))
        elif now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("rail_now"))
            painter.drawEllipse(circle.adjusted(-3, -3, 3, 3))
        else:
            painter.setPen(QPen(look.colour("rail_later"), look.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
        middle = int(Qt.AlignmentFlag.AlignCenter)
        if act.standing is not Standing.DONE:
            painter.setPen(look.colour("rail_now_text" if now else "rail_later"))
            painter.setFont(look.font(Size.NOTE - 1, BOLD))
            painter.drawText(circle, middle, "–" if act.standing is Standing.LEFT_OUT else act_number(act))
        later = act.standing in (Standing.LATER, Standing.LEFT_OUT)
        painter.setPen(look.colour("rail_now" if now else "rail_later" if later else "rail_text"))
        font = look.font(size, BOLD if now else REGULAR)
        font.setStrikeOut(act.standing is Standing.LEFT_OUT)
        painter.setFont(font)
        words = act_name(act)
        room = QRectF(circle.right() + look.px(16), y, self.width() - circle.right() - look.px(28), disc)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)

    @staticmethod
    def _height_in_hand(steps: tuple[StepView | int, ...], width: int, pitch: int) -> int:
        """What the step in hand needs to be said in full; two lines at least, so that acts do not move with words."""
        metrics = QFontMetrics(current().font(Size.NOTE - 1, SEMIBOLD))
        flags = int(Qt.TextFlag.TextWordWrap)
        words = [step_words(one) for one in steps if isinstance(one, StepView) and one.standing is Standing.NOW]
        return max([2 * pitch, *(metrics.boundingRect(0, 0, width, 10000, flags, one).height() for one in words)])

    def _steps(
        self,
        painter: QPainter,
        steps: tuple[StepView | int, ...],
        left: float,
        top: float,
        pitch: int,
        in_hand: int,
    ) -> None:
        look = current()
        y = top
        for step in steps:
            room = QRectF(left, y, self.width() - left - look.px(16), pitch)
            y += pitch
            if isinstance(step, int):
                words, now = tr("… {count} more").format(count=step), False
            else:
                now = step.standing is Standing.NOW
                words = step_words(step)
            painter.setFont(look.font(Size.NOTE - 1, SEMIBOLD if now else REGULAR))
            painter.setPen(look.colour("rail_now" if now else "rail_later"))
            if now:
                # The step in hand is said in full, on as many lines as that takes.
                room.setHeight(in_hand)
                y += in_hand - pitch
                painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap), words)
                continue
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)


def step_words(step: StepView) -> str:
    """A step in a line: its sign, number and title."""
    signs = {Standing.DONE: "✓", Standing.NOW: "▸", Standing.LATER: "○", Standing.LEFT_OUT: "–"}
    return f"{signs[step.standing]} {step.id}  {say(step.title)}"


def act_name(act: ActView) -> str:
    """The act's name in the language in use."""
    return say(Message(id=f"act.{act.act}"))


def names_size(acts: tuple[ActView, ...], room: float) -> float:
    """The largest type in which every act's name has room, so that none is shortened where text is large."""
    look = current()
    for size in range(Size.LABEL + 1, SMALLEST_NAME, -1):
        metrics = QFontMetrics(look.font(size, BOLD))
        if max((metrics.horizontalAdvance(act_name(act)) for act in acts), default=0) <= room:
            return size
    return SMALLEST_NAME


def act_number(act: ActView) -> str:
    """The number that the act's steps begin with, as `7` of `7.2`; `R1` of what a resume puts in between."""
    return act.steps[0].id.partition(".")[0]


def shown_steps(steps: tuple[StepView, ...]) -> tuple[StepView | int, ...]:
    """The steps around the one in hand, and how many there are before and after those shown."""
    if len(steps) <= STEPS_SHOWN + 1:
        return steps
    now = next((place for place, step in enumerate(steps) if step.standing is Standing.NOW), 0)
    start = min(max(0, now - 2), len(steps) - STEPS_SHOWN)
    stop = start + STEPS_SHOWN
    before: tuple[int, ...] = (start,) if start else ()
    after: tuple[int, ...] = (len(steps) - stop,) if stop < len(steps) else ()
    return (*before, *steps[start:stop], *after)
