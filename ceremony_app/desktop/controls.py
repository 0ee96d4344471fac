"""The controls of all pages: labels, cards, notices, buttons, choices and chips, with name and role for everybody."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ceremony_app.desktop import icons
from ceremony_app.desktop.look import current
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import REGULAR, SEMIBOLD, Gap, Size

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def label(words: str, part: str = "body", mood: str = "") -> QLabel:
    """A text; it wraps, is plain (never rich), and cannot be selected by mouse."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setProperty("part", part)
    made.setProperty("mood", mood)
    made.setText(words)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return made


def short_label(words: str, part: str = "body", mood: str = "") -> QLabel:
    """A text of one line that takes only the width it needs."""
    made = label(words, part, mood)
    made.setWordWrap(False)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def restyle(widget: QWidget) -> None:
    """Apply the style sheet again after a property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Remove everything from a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class Card(QFrame):
    """A surface with a border that holds one thing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        px = current().px
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(*(px(Gap.LARGE - 4),) * 4)
        self.rows.setSpacing(px(Gap.MEDIUM - 4))


class Notice(QFrame):
    """Something to know, with an icon and in words; `mood` is information, good, warn or bad."""

    ICONS: ClassVar = {"information": "information", "good": "tick", "warn": "warning", "bad": "refused"}
    COLOURS: ClassVar = {"information": "accent", "good": "good", "warn": "warn", "bad": "bad"}

    def __init__(self, mood: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "notice")
        self.setProperty("mood", mood)
        px = current().px
        across = QHBoxLayout(self)
        across.setContentsMargins(px(Gap.MEDIUM), px(Gap.SMALL + 2), px(Gap.MEDIUM), px(Gap.SMALL + 2))
        across.setSpacing(px(Gap.MEDIUM))
        self._icon = QLabel()
        self._icon.setPixmap(icons.pixmap(self.ICONS[mood], self.COLOURS[mood], 34))
        across.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(px(Gap.HAIR))
        across.addLayout(self.rows, 1)
        self.words = label("", "strong")
        self.rows.addWidget(self.words)
        self.tell(words)

    def tell(self, words: str) -> None:
        """Show these words; a screen reader gets them as the notice's name."""
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.setAccessibleName(words)


class Button(QPushButton):
    """A button that Enter presses as Space does, once a key press: a key that is held down presses nothing again."""

    def __init__(self, words: str, part: str = "", icon: str = "") -> None:
        super().__init__(words)
        self.setProperty("part", part)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words.replace("&", ""))
        if icon:
            self.setIcon(icons.icon(icon, "text"))
            side = current().px(28)
            self.setIconSize(QSize(side + current().px(8), side))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Other words on the same button."""
        self.setText(words)
        self.setAccessibleName(words.replace("&", ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter clicks; repeats of a held key are dropped."""
        if event.isAutoRepeat() and event.key() in (*ENTER, Qt.Key.Key_Space):
            return
        if event.key() in ENTER:
            self.click()
            return
        super().keyPressEvent(event)


class Field(QLineEdit):
    """A line of public text. Enter goes to the next field, and from the last one asks the page to go on."""

    finished = Signal()

    def __init__(self, name: str, hint: str = "", part: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setProperty("part", part)
        self.setMaxLength(600)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.textEdited.connect(lambda: self.mark("") if self.marked else None)

    @property
    def marked(self) -> bool:
        """Whether what stands here was not accepted and nobody changed it since."""
        return bool(self.property("mood"))

    def mark(self, mood: str) -> None:
        """Mark the field as wrong (`bad`) or not (empty)."""
        self.setProperty("mood", mood)
        self.setAccessibleDescription(tr("not accepted") if mood else "")
        restyle(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is told, once."""
        if event.key() in ENTER:
            if not event.isAutoRepeat():
                self.finished.emit()
            return
        super().keyPressEvent(event)


def field_with_label(words: str, field: QWidget) -> QVBoxLayout:
    """A field under its label, as one column."""
    column = QVBoxLayout()
    column.setSpacing(current().px(Gap.HAIR))
    named = label(words, "label")
    named.setBuddy(field)
    column.addWidget(named)
    column.addWidget(field)
    return column


class _Painted(QObject):
    """What chips and choices paint alike."""

    @staticmethod
    def frame(painter: QPainter, widget: QWidget, *, on: bool) -> QRectF:
        """The rounded frame, thicker where the focus is; gives the area inside."""
        look = current()
        focus = widget.hasFocus()
        width = look.px(Size.FOCUS if focus else 2)
        area = QRectF(widget.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = "focus" if focus else "accent" if on else "control_line"
        painter.setPen(QPen(look.colour(colour), width))
        painter.setBrush(look.colour("accent_soft" if on else "surface"))
        painter.drawRoundedRect(area, look.px(Size.RADIUS), look.px(Size.RADIUS))
        return area


class Choice(QRadioButton):
    """One of several, as a row with a mark, its number and words that wrap."""

    def __init__(self, number: int, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self.words = words
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole row can be clicked."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the words need."""
        look = current()
        room = max(look.px(100), width - look.px(64 + 24) - self._key_room())
        flags = int(Qt.TextFlag.TextWordWrap)
        words = self._metrics().boundingRect(0, 0, room, 10000, flags, self.words)
        return max(look.px(Size.FIELD), words.height() + look.px(2 * Gap.MEDIUM))

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(current().font(Size.BODY, SEMIBOLD))

    def _key_room(self) -> int:
        """What the number key takes at the right, with its margins; it grows more than the row does in large text."""
        look = current()
        return QFontMetrics(look.mono(Size.NOTE)).horizontalAdvance(self._key) + look.px(20 + 12)

    @property
    def _key(self) -> str:
        return f"Alt+{self.number}"

    def sizeHint(self) -> QSize:
        """Wide enough to read, as high as needed."""
        width = current().px(520)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrower wraps."""
        return QSize(current().px(300), current().px(Size.FIELD))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the page."""
        if event.key() in ENTER:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, mark, words, number key."""
        look = current()
        painter = QPainter(self)
        area = _Painted.frame(painter, self, on=self.isChecked())
        side = look.px(28)
        mark = QRectF(area.left() + look.px(20), area.center().y() - side / 2, side, side)
        painter.setPen(QPen(look.colour("accent" if self.isChecked() else "control_line"), look.px(3)))
        painter.setBrush(look.colour("surface"))
        painter.drawEllipse(mark)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(mark.adjusted(*(side * 0.25,) * 2, *(-side * 0.25,) * 2))
        painter.setPen(look.colour("text"))
        painter.setFont(look.font(Size.BODY, SEMIBOLD if self.isChecked() else REGULAR))
        room = area.adjusted(look.px(64), 0, -self._key_room(), 0)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(room, flags, self.words)
        painter.setPen(look.colour("muted"))
        painter.setFont(look.mono(Size.NOTE))
        key = area.adjusted(0, 0, -look.px(20), 0)
        painter.drawText(key, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), self._key)
        painter.end()


class Chip(QCheckBox):
    """A person who can be picked; the place in the order of acting stands before the name."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.tag = ""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def put_tag(self, tag: str) -> None:
        """What this person does here, once picked."""
        self.tag = tag
        self.setAccessibleDescription(tag)
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        """The whole chip can be clicked."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Mark, name and tag in a line."""
        look = current()
        name = QFontMetrics(look.font(Size.LABEL, SEMIBOLD)).horizontalAdvance(self.name)
        tag = QFontMetrics(look.font(Size.NOTE)).horizontalAdvance(f" · {self.tag}") if self.tag else 0
        return QSize(name + tag + look.px(72), look.px(Size.CHIP))

    def minimumSizeHint(self) -> QSize:
        """No less than the hint."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the page; Space picks."""
        if event.key() in ENTER:
            event.ignore()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Paint again when it becomes disabled."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, tick, name, tag."""
        look = current()
        painter = QPainter(self)
        area = _Painted.frame(painter, self, on=self.isChecked())
        side = look.px(24)
        at = area.left() + look.px(16)
        mark = QRectF(at, area.center().y() - side / 2, side, side)
        if self.isChecked():
            painter.drawPixmap(mark.toRect(), icons.pixmap("tick", "accent", 24))
        else:
            painter.setPen(QPen(look.colour("control_line"), look.px(2)))
            painter.setBrush(look.colour("surface"))
            painter.drawRoundedRect(mark, look.px(5), look.px(5))
        font = look.font(Size.LABEL, SEMIBOLD)
        painter.setFont(font)
        painter.setPen(look.colour("text" if self.isEnabled() else "muted"))
        rest = area.adjusted(look.px(16) + side + look.px(10), 0, 0, 0)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(rest, middle, self.name)
        if self.tag:
            painter.setFont(look.font(Size.NOTE))
            painter.setPen(look.colour("muted"))
            over = QFontMetrics(font).horizontalAdvance(self.name)
            painter.drawText(rest.adjusted(over, 0, 0, 0), middle, f" · {self.tag}")
        painter.end()
