"""How frames are painted: pure drawing, nothing kept. Sizes and colours come from tokens.py through the look."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ceremony_app.desktop.look import Look
from ceremony_app.desktop.secret import wording
from ceremony_app.desktop.secret.link import Frame
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import BOLD, REGULAR, SEMIBOLD, Gap, Size

COLUMNS = 5
"""Words of a share stand in rows of five, as at the terminal and on the sheet."""
HUGE = 60
MASK = "\u2022"
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def rows_of(count: int) -> int:
    """How many rows of five that many words take."""
    return -(-count // COLUMNS)


class Brush:
    """A painter with a look: boxes, texts, grids."""

    def __init__(self, painter: QPainter, look: Look) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter = painter
        self.look = look
        self.px = look.px

    def box(self, area: QRectF, ground: str, line: str, width: float = 1) -> None:
        """A rounded box."""
        wide = self.px(width)
        self._painter.setPen(QPen(self.look.colour(line), wide))
        self._painter.setBrush(self.look.colour(ground))
        inside = area.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        self._painter.drawRoundedRect(inside, self.px(Size.RADIUS - 4), self.px(Size.RADIUS - 4))

    def text(self, area: QRectF, words: str, font: QFont, colour: str, align: Qt.AlignmentFlag = _LEFT) -> float:
        """A text in one line, smaller where it would not fit; gives its width."""
        wide = QFontMetricsF(font).horizontalAdvance(words)
        if wide > area.width() > 0:
            font = QFont(font)
            font.setPixelSize(max(1, int(font.pixelSize() * area.width() / wide)))
            wide = area.width()
        self._painter.setFont(font)
        self._painter.setPen(QPen(QColor(self.look.colour(colour))))
        self._painter.drawText(area, int(align), words)
        return wide

    def outline(self, corners: Sequence[QPointF], colour: str) -> None:
        """A closed line through these."""
        self._painter.setPen(QPen(self.look.colour(colour), self.px(Size.FOCUS)))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPolygon(list(corners))

    def paragraph(self, area: QRectF, words: str, font: QFont, colour: str) -> None:
        """A text over several lines, in the middle of the height."""
        self._painter.setFont(font)
        self._painter.setPen(QPen(QColor(self.look.colour(colour))))
        self._painter.drawText(area, int(_LEFT) | int(Qt.TextFlag.TextWordWrap), words)

    def dot(self, area: QRectF) -> None:
        """A filled circle."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self.look.colour("text"))
        self._painter.drawEllipse(area)

    def grid(self, area: QRectF, count: int, paint: Callable[[int, QRectF], None]) -> None:
        """Numbered places in rows of five; the places follow each other along the row."""
        gap = self.px(Gap.SMALL)
        rows = rows_of(count)
        wide = (area.width() - gap * (COLUMNS - 1)) / COLUMNS
        high = (area.height() - gap * (rows - 1)) / rows
        for place in range(count):
            row, column = divmod(place, COLUMNS)
            paint(place, QRectF(area.x() + column * (wide + gap), area.y() + row * (high + gap), wide, high))


def paint_share_entry(brush: Brush, area: QRectF, frame: Frame) -> None:
    """The word in hand, large, or what a camera sees; below it the numbered cells, masked."""
    px = brush.px
    if frame["camera"] is not None:
        paint_camera(brush, area, frame["camera"])
        return
    now = QRectF(area.x(), area.y(), area.width(), min(px(124), area.height() * 0.28))
    brush.box(now, "surface", "focus", Size.FOCUS)
    number = QRectF(now.x() + px(Gap.LARGE), now.y(), px(84), now.height())
    brush.text(number, str(frame["number"]), brush.look.font(Size.TITLE, BOLD), "muted")
    typed, word = str(frame["typed"]), str(frame["word"])
    at = number.right() + px(Gap.SMALL)
    rest = QRectF(at, now.y(), now.right() - at - px(Gap.LARGE), now.height())
    font = brush.look.mono(HUGE, SEMIBOLD)
    wide = brush.text(rest, typed, font, "text") if typed else 0.0
    after = rest.adjusted(wide, 0, 0, 0)
    if word:
        brush.text(after, word[len(typed) :], brush.look.mono(HUGE, REGULAR), "accent")
        hint = QRectF(now.x(), now.y(), now.width() - px(Gap.LARGE), now.height())
        brush.text(hint, "\u2713 " + tr("Space takes it"), brush.look.font(Size.BODY, SEMIBOLD), "good", _RIGHT)
    elif typed:
        # How many there are tells letters, so it stands here, where no screen reader comes.
        hint = QRectF(now.x(), now.y(), now.width() - px(Gap.LARGE), now.height())
        words = tr("{count} words begin like that").format(count=frame["choices"])
        brush.text(hint, words, brush.look.font(Size.BODY, SEMIBOLD), "muted", _RIGHT)
    cursor = QRectF(after.x() + px(2), now.center().y() - now.height() * 0.3, px(4), now.height() * 0.6)
    brush.box(cursor, "focus", "focus")
    top = now.bottom() + px(Gap.MEDIUM)
    cells = [str(cell) for cell in frame["cells"]]
    brush.grid(
        QRectF(area.x(), top, area.width(), area.bottom() - top),
        len(cells),
        lambda place, at: _cell(brush, at, place + 1, cells[place]),
    )


def paint_camera(brush: Brush, area: QRectF, camera: Frame) -> None:
    """Where codes lie in what the camera sees, as lines, and in words what to do. There is no picture of it here."""
    px = brush.px
    aspect = max(0.5, min(2.5, int(camera["aspect"]) / 1000))
    high = area.height()
    wide = min(high * aspect, area.width() * 0.55)
    high = wide / aspect
    view = QRectF(area.x(), area.y() + (area.height() - high) / 2, wide, high)
    brush.box(view, "sunken", "control_line", 2)
    middle = view.adjusted(wide * 0.25, high * 0.1, -wide * 0.25, -high * 0.1)
    if camera["outlines"]:
        for outline in camera["outlines"]:
            corners = [QPointF(view.x() + wide * x / 1000, view.y() + high * y / 1000) for x, y in outline]
            brush.outline(corners, "bad" if camera["seen"] in ("foreign", "several") else "accent")
    else:
        brush.box(middle, "surface", "line")
    words = QRectF(view.right() + px(Gap.PAGE), area.y(), area.right() - view.right() - px(Gap.PAGE), area.height())
    brush.paragraph(words, wording.sight(camera), brush.look.font(Size.LEAD, SEMIBOLD), "text")


_CELLS = {
    "empty": ("sunken", "line", 1, ""),
    "filled": ("surface", "control_line", 1, MASK * 6),
    "current": ("accent_soft", "focus", Size.FOCUS, "\u25b8"),
    "doubtful": ("bad_soft", "bad", 3, "?"),
}


def _cell(brush: Brush, area: QRectF, number: int, state: str) -> None:
    ground, line, width, mark = _CELLS[state]
    brush.box(area, ground, line, width)
    px = brush.px
    note = QRectF(area.x() + px(Gap.SMALL + 4), area.y(), px(38), area.height())
    bold = state in ("current", "doubtful")
    brush.text(note, str(number), brush.look.mono(Size.NOTE, SEMIBOLD if bold else REGULAR), "muted")
    colour = "bad" if state == "doubtful" else "text"
    brush.text(area.adjusted(px(54), 0, -px(8), 0), mark, brush.look.mono(Size.LABEL, SEMIBOLD), colour)


def paint_share(brush: Brush, area: QRectF, words: Sequence[str]) -> None:
    """Every word with its number, to be copied down."""

    def one(place: int, at: QRectF) -> None:
        brush.box(at, "surface", "control_line")
        px = brush.px
        number = QRectF(at.x() + px(Gap.MEDIUM), at.y(), px(42), at.height())
        brush.text(number, str(place + 1), brush.look.mono(Size.LABEL), "muted")
        room = at.adjusted(px(66), 0, -px(8), 0)
        brush.text(room, words[place], brush.look.mono(Size.LEAD, SEMIBOLD), "text")

    brush.grid(area, len(words), one)


def paint_pin(brush: Brush, area: QRectF, pin: str) -> None:
    """A PIN in groups of four, numbered, four groups a row."""
    groups = [pin[start : start + 4] for start in range(0, len(pin), 4)]
    px = brush.px
    gap, across = px(Gap.MEDIUM), 4
    rows = -(-len(groups) // across)
    wide = (area.width() - gap * (across - 1)) / across
    high = min((area.height() - gap * (rows - 1)) / rows, px(130))
    for place, group in enumerate(groups):
        row, column = divmod(place, across)
        at = QRectF(area.x() + column * (wide + gap), area.y() + row * (high + gap), wide, high)
        brush.box(at, "surface", "control_line")
        number = QRectF(at.x() + px(Gap.MEDIUM), at.y(), px(40), at.height())
        brush.text(number, str(place + 1), brush.look.mono(Size.LABEL), "muted")
        brush.text(at.adjusted(px(60), 0, -px(8), 0), group, brush.look.mono(HUGE, SEMIBOLD), "text")


def paint_masked(brush: Brush, area: QRectF, frame: Frame) -> None:
    """A field of dots, or the text while the key is held; its length is counted below by a label."""
    px = brush.px
    field = QRectF(area.x(), area.y(), area.width(), px(110))
    brush.box(field, "surface", "focus", Size.FOCUS)
    inside = field.adjusted(px(Gap.LARGE), 0, -px(Gap.LARGE), 0)
    revealed, count = str(frame["revealed"]), int(frame["count"])
    words = revealed.replace(" ", "\u2423") or MASK * count
    wide = brush.text(inside, words, brush.look.mono(Size.TITLE, SEMIBOLD), "text") if words else 0.0
    cursor = QRectF(inside.x() + wide + px(4), field.center().y() - px(30), px(4), px(60))
    brush.box(cursor, "focus", "focus")


def paint_dice(brush: Brush, area: QRectF, frame: Frame) -> None:
    """How many of how many, as a bar and a number, and the last face as a die."""
    px = brush.px
    count, least = int(frame["count"]), int(frame["least"])
    side = min(px(220), area.height())
    die = QRectF(area.x(), area.y(), side, side)
    brush.box(die, "surface", "control_line", 3)
    _pips(brush, die, str(frame["last"]))
    right = QRectF(die.right() + px(Gap.PAGE), area.y(), area.right() - die.right() - px(Gap.PAGE), side)
    number = QRectF(right.x(), right.y(), right.width(), right.height() * 0.6)
    brush.text(number, f"{count} / {least}", brush.look.mono(HUGE + 20, SEMIBOLD), "text")
    bar = QRectF(right.x(), right.bottom() - px(40), right.width(), px(28))
    brush.box(bar, "sunken", "control_line", 2)
    part = min(1.0, count / least) if least else 1.0
    if part > 0:
        brush.box(QRectF(bar.x(), bar.y(), bar.width() * part, bar.height()), "accent", "accent")


_PIPS = {
    "1": ((1, 1),),
    "2": ((0, 0), (2, 2)),
    "3": ((0, 0), (1, 1), (2, 2)),
    "4": ((0, 0), (2, 0), (0, 2), (2, 2)),
    "5": ((0, 0), (2, 0), (1, 1), (0, 2), (2, 2)),
    "6": ((0, 0), (2, 0), (0, 1), (2, 1), (0, 2), (2, 2)),
}


def _pips(brush: Brush, die: QRectF, face: str) -> None:
    unit = die.width() / 4
    size = unit * 0.56
    for column, row in _PIPS.get(face, ()):
        middle_x, middle_y = die.x() + unit * (column + 1), die.y() + unit * (row + 1)
        brush.dot(QRectF(middle_x - size / 2, middle_y - size / 2, size, size))


def paint(brush: Brush, area: QRectF, frame: Frame) -> bool:
    """Paint a frame; False where there is nothing in it to see, because it is covered."""
    match frame["frame"]:
        case "share-entry":
            paint_share_entry(brush, area, frame)
        case "share-shown" if frame["words"]:
            paint_share(brush, area, frame["words"])
        case "pin-shown" if frame["pin"]:
            paint_pin(brush, area, frame["pin"])
        case "masked":
            paint_masked(brush, area, frame)
        case "dice":
            paint_dice(brush, area, frame)
        case _:
            return False
    return True
