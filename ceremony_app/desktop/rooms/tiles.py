"""Tiles and segments: the large buttons of the start screen, and its small rows of settings."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from ceremony_app.core.modes import Mode
from ceremony_app.desktop import icons
from ceremony_app.desktop.controls import ENTER, Button
from ceremony_app.desktop.look import Look, current
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import BOLD, REGULAR, SEMIBOLD, Gap, Size


def mode_word(mode: Mode) -> str:
    """The mode as one word in capitals; it never stands as a colour alone."""
    return tr("DRILL") if mode is Mode.DRILL else tr("PRODUCTION")


class Tile(Button):
    """A large button: icon, title, a sentence, and the mode where it leads to a ceremony of one."""

    def __init__(self, icon: str, title: str, says: str, number: int, mode: Mode | None = None) -> None:
        super().__init__("", "tile")
        self._drawing, self._title, self._says, self._number, self._mode = icon, title, says, number, mode
        self._measured: tuple[Look, dict[int, tuple[int, int, int]]] = (current(), {})
        self.setAccessibleName(title if mode is None else f"{title} ({mode_word(mode)})")
        self.setAccessibleDescription(says)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """The sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Title, sentence and margins."""
        return self._heights(width)[2]

    def sizeHint(self) -> QSize:
        """Wide enough for a sentence."""
        width = current().px(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrower wraps."""
        return QSize(current().px(320), current().px(92))

    def _room(self, width: int) -> int:
        """The width of the text: beside the icon, and left of the number key."""
        look = current()
        key = QFontMetrics(look.mono(Size.NOTE - 2)).horizontalAdvance(f"Alt+{self._number}")
        return max(look.px(160), width - look.px(96 + Gap.LARGE) - max(key, look.px(84 - Gap.LARGE)))

    def _heights(self, width: int) -> tuple[int, int, int]:
        """Of title, sentence and tile; measured once for a look and a width, as a layout asks some fifty times."""
        if self._measured[0] is not current():
            self._measured = (current(), {})
        known = self._measured[1]
        if width not in known:
            known[width] = self._measure(width)
        return known[width]

    def _measure(self, width: int) -> tuple[int, int, int]:
        look = current()
        wrap = int(Qt.TextFlag.TextWordWrap)
        room = self._room(width)
        title = QFontMetrics(look.font(Size.BODY, SEMIBOLD)).boundingRect(0, 0, room, 9999, wrap, self._title).height()
        says = QFontMetrics(look.font(Size.LABEL)).boundingRect(0, 0, room, 9999, wrap, self._says).height()
        return title, says, max(look.px(92), title + says + look.px(2 * Gap.MEDIUM + Gap.HAIR))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, icon, title, sentence, mode, number key."""
        look = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        width = look.px(Size.FOCUS if focus else 2)
        area = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(look.colour("focus" if focus else "line"), width))
        painter.setBrush(look.colour("sunken" if self.isDown() or self.underMouse() else "surface"))
        painter.drawRoundedRect(area, look.px(Size.CARD_RADIUS), look.px(Size.CARD_RADIUS))
        side = look.px(52)
        mark = QRectF(area.left() + look.px(22), area.center().y() - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent_soft"))
        painter.drawEllipse(mark)
        inner = mark.center()
        drawing = icons.pixmap(self._drawing, "accent", 28)
        painter.drawPixmap(int(inner.x() - drawing.width() / 2), int(inner.y() - drawing.height() / 2), drawing)
        self._paint_words(painter, area)
        self._paint_edge(painter, area)
        painter.end()

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        look = current()
        wrap = int(Qt.TextFlag.TextWordWrap)
        title, says, _ = self._heights(self.width())
        top = area.center().y() - (title + says + look.px(Gap.HAIR)) / 2
        left, room = area.left() + look.px(94), self._room(self.width())
        painter.setPen(look.colour("text"))
        painter.setFont(look.font(Size.BODY, SEMIBOLD))
        painter.drawText(QRectF(left, top, room, title), wrap, self._title)
        painter.setPen(look.colour("muted"))
        painter.setFont(look.font(Size.LABEL))
        painter.drawText(QRectF(left, top + title + look.px(Gap.HAIR), room, says), wrap, self._says)

    def _paint_edge(self, painter: QPainter, area: QRectF) -> None:
        look = current()
        edge = area.adjusted(0, look.px(12), -look.px(16), -look.px(12))
        painter.setPen(look.colour("muted"))
        painter.setFont(look.mono(Size.NOTE - 2))
        corner = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        painter.drawText(edge, corner, f"Alt+{self._number}")
        if self._mode is None:
            return
        drill = self._mode is Mode.DRILL
        painter.setFont(look.font(Size.NOTE - 4, BOLD))
        words = mode_word(self._mode)
        room = painter.fontMetrics().horizontalAdvance(words) + look.px(16)
        badge = QRectF(edge.right() - room, edge.top(), room, look.px(26))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("drill" if drill else "production"))
        painter.drawRoundedRect(badge, look.px(6), look.px(6))
        painter.setPen(look.colour("on_drill" if drill else "on_production"))
        painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), words)


class Segment(QRadioButton):
    """One value of a setting, on the dark side of the start screen."""

    def __init__(self, value: str, words: str) -> None:
        super().__init__()
        self.value = value
        self._words = words
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def hitButton(self, pos) -> bool:  # type: ignore[no-untyped-def]
        """The whole segment can be clicked."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Its words, with room around them."""
        look = current()
        words = QFontMetrics(look.font(Size.NOTE, SEMIBOLD)).horizontalAdvance(self._words)
        return QSize(words + look.px(24), look.px(46))

    def minimumSizeHint(self) -> QSize:
        """No less than the hint."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, as Space does."""
        if event.key() in ENTER and not event.isAutoRepeat():
            self.setChecked(True)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Filled where it is chosen; a ring where the focus is."""
        look = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, focus = self.isChecked(), self.hasFocus()
        width = look.px(Size.FOCUS - 1 if focus else 2)
        area = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(look.colour("rail_focus" if focus else "rail_later"), width))
        painter.setBrush(look.colour("rail_now" if on else "rail"))
        painter.drawRoundedRect(area, look.px(8), look.px(8))
        painter.setFont(look.font(Size.NOTE, SEMIBOLD if on else REGULAR))
        painter.setPen(look.colour("rail_now_text" if on else "rail_text"))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), self._words)
        painter.end()


class Segments(QWidget):
    """A setting: its name, and its values in a row; arrow keys go through them."""

    def __init__(self, title: QWidget, name: str, values: tuple[tuple[str, str], ...], chosen: str) -> None:
        """`values` are the value and its words."""
        super().__init__()
        self.setAccessibleName(name)
        px = current().px
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(Gap.HAIR + 2))
        rows.addWidget(title)
        across = QHBoxLayout()
        across.setSpacing(px(Gap.SMALL - 2))
        rows.addLayout(across)
        self.segments = {value: Segment(value, words) for value, words in values}
        for value, segment in self.segments.items():
            segment.setChecked(value == chosen)
            segment.setAccessibleDescription(name)
            across.addWidget(segment)

    @property
    def chosen(self) -> str:
        """The value chosen."""
        return next((value for value, segment in self.segments.items() if segment.isChecked()), "")


class StepTab(Button):
    """One part of several: its number or a tick in a disc, its name, and a bar beneath the one in view."""

    def __init__(self, number: int, words: str) -> None:
        super().__init__("", "tab")
        self._number, self._words = number, words
        self._now = self._done = False
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_standing(self, *, now: bool, done: bool, open_: bool) -> None:
        """Whether it is in view, was looked at, and can be gone to."""
        self._now, self._done = now, done
        self.setEnabled(open_)
        self.setAccessibleDescription(tr("now") if now else tr("done") if done else tr("to come"))
        self.update()

    def sizeHint(self) -> QSize:
        """Disc and name."""
        look = current()
        words = QFontMetrics(look.font(Size.LABEL, SEMIBOLD)).horizontalAdvance(self._words)
        return QSize(words + look.px(84), look.px(Size.CHIP))

    def minimumSizeHint(self) -> QSize:
        """No less than the hint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Disc, name, bar; a ring where the focus is."""
        look = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = look.px(Size.FOCUS)
        area = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        bar = look.colour("accent" if self._now else "line")
        painter.fillRect(QRectF(0, self.height() - look.px(5), self.width(), look.px(5 if self._now else 2)), bar)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("focus"), width))
            painter.drawRoundedRect(area, look.px(Size.RADIUS), look.px(Size.RADIUS))
        side = look.px(34)
        disc = QRectF(area.left() + look.px(8), area.center().y() - side / 2, side, side)
        ticked = self._done and not self._now
        if self._now or ticked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("good" if ticked else "accent"))
        else:
            painter.setPen(QPen(look.colour("control_line"), look.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc)
        if ticked:
            tick = icons.pixmap("tick", "surface", 24)
            middle = disc.center()
            painter.drawPixmap(int(middle.x() - tick.width() / 2), int(middle.y() - tick.height() / 2), tick)
        else:
            painter.setPen(look.colour("on_accent" if self._now else "muted"))
            painter.setFont(look.font(Size.NOTE - 1, BOLD))
            painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), str(self._number))
        painter.setPen(look.colour("text" if self.isEnabled() else "muted"))
        painter.setFont(look.font(Size.LABEL, SEMIBOLD if self._now else REGULAR))
        words = area.adjusted(look.px(56), 0, -look.px(8), 0)
        shown = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()
