"""The wall display: a second window for a projector, read-only, for people at the back of the room.

It takes no key, no click and no focus, and it is fed by public signals alone (wall_model.py).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import cast

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.modes import Mode
from ceremony_app.core.script.messages import Message
from ceremony_app.core.script.prompts import AnyPrompt
from ceremony_app.desktop import look
from ceremony_app.desktop.banner import banner_words
from ceremony_app.desktop.bridge import WindowFace
from ceremony_app.desktop.ceremony_view import CeremonyView
from ceremony_app.desktop.header import elapsed, short_head
from ceremony_app.desktop.setting import Setting
from ceremony_app.desktop.texts import say, say_shortly, tr
from ceremony_app.desktop.tokens import BOLD, REGULAR, SEMIBOLD, Gap, Size
from ceremony_app.desktop.views import Opening, Snapshot
from ceremony_app.desktop.wall_model import Shown, WallModel
from ceremony_app.flow.faces import Request

STEP, WHO, SENTENCE, GROUP, WORD, FOOT = 68, 50, 42, 54, 34, 36
"""Type sizes in units of a screen of 1920×1080; cap heights of 22 units read at four image heights (desktop.md §4)."""
_BANNER = 66
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


class OneScreen(Exception):
    """There is no screen beside the one that people work at."""


class WallWindow(QWidget):
    """The wall of one ceremony."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWindowTitle(tr("Wall display"))
        self.setting = setting
        self.model = WallModel()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        self.board = WallBoard(setting, self.model)
        rows.addWidget(self.board)
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self.board.update)
        self._clock.start()

    def follow(self, face: WindowFace, view: CeremonyView) -> None:
        """Listen to what everybody may know; never to secret scenes."""
        face.opened.connect(self.opened)
        face.recorded_entry.connect(self.recorded)
        view.snapshot_taken.connect(self.began)
        view.request_shown.connect(self.asked)
        view.secret_shown.connect(self.secret)

    def opened(self, opening: Opening) -> None:
        """The journal so far."""
        self.model.take_entries(opening.entries)
        self._changed()

    def recorded(self, entry: Entry) -> None:
        """One more entry."""
        self.model.take_entries((entry,))
        self._changed()

    def began(self, snapshot: Snapshot) -> None:
        """A step begins."""
        self.model.take_snapshot(snapshot)
        self._changed()

    def asked(self, request: Request) -> None:
        """Something is asked."""
        self.model.take_request(request)
        self._changed()

    def secret(self, person: str) -> None:
        """Somebody is before a secret page; empty: no longer."""
        self.model.person = person
        self._changed()

    def lock(self, locked: bool) -> None:  # noqa: FBT001 - a slot.
        """The window is locked, or open again."""
        self.model.locked = locked
        self._changed()

    def open_beside(self, window: QWidget, screens: Callable[[], list[QScreen]] = QGuiApplication.screens) -> None:
        """Fill another screen than that window's. Raises OneScreen where that would cover the window."""
        own = window.screen()
        others = [one for one in screens() if one is not own and not one.geometry().intersects(own.geometry())]
        if not others:
            raise OneScreen()
        self.setGeometry(others[0].geometry())
        self.showFullScreen()

    def _changed(self) -> None:
        self.board.setAccessibleName(self.board.summary())
        self.board.update()


class WallBoard(QWidget):
    """Everything on the wall, painted to the window's own size."""

    def __init__(self, setting: Setting, model: WallModel) -> None:
        super().__init__()
        self.setting = setting
        self.model = model
        self.production = setting.plan.mode is Mode.PRODUCTION
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """A small projector's screen."""
        return QSize(1280, 720)

    def minimumSizeHint(self) -> QSize:
        """It shrinks with its window."""
        return QSize(320, 180)

    # What it says

    def step_words(self) -> tuple[str, str]:
        """Act and place, and the step's title."""
        snapshot = self.model.snapshot
        if snapshot is None:
            return "", tr("Opening")
        count, _, all_of = snapshot.place.partition(" of ")
        place = tr("step {id} · {count} of {whole}").format(id=snapshot.step, count=count, whole=all_of)
        act = say(Message(id=f"act.{snapshot.act}"))
        return f"{act} · {place}" if all_of else f"{act} · {snapshot.step}", say(snapshot.title)

    def who_words(self) -> str:
        """Who must act, in names where they are determined; empty where the program works."""
        request = self.model.request
        if request is None:
            return ""
        who, able = request.who, request.candidates
        if who.persons or len(able) == who.count:
            return ", ".join(self.setting.name(person) for person in able)
        if len(able) <= 4 and who.count == 1:
            return tr(" or ").join(self.setting.name(person) for person in able)
        if len(able) <= 4:
            names = ", ".join(self.setting.name(person) for person in able)
            return tr("{count} of: {names}").format(count=who.count, names=names)
        return tr("{count} of {able} people").format(count=who.count, able=len(able))

    def neutral_words(self) -> tuple[str, str]:
        """What stands on the neutral page."""
        if self.model.locked:
            return tr("Locked"), tr("Session codes of people in the room open it again.")
        name = self.setting.name(self.model.person)
        return name, tr("is at the keyboard. Nothing of it is shown here.")

    def deviation_words(self) -> str:
        """Open deviations by number and step; what people wrote about them stays in the journal."""
        open_ones = [f"{number} ({step})" for number, step in sorted(self.model.deviations.items())]
        return tr("Open deviations: {numbers}").format(numbers=", ".join(open_ones)) if open_ones else ""

    def time_words(self) -> str:
        """Since the first entry."""
        return elapsed(self.model.began_at, datetime.now(UTC)) if self.model.began_at else ""

    def summary(self) -> str:
        """The same in one sentence for a screen reader, without the fingerprint."""
        said = self.neutral_words() if self.model.neutral else (*self.step_words(), self.who_words())
        mode = banner_words(self.setting.plan.mode)
        return ". ".join(one for one in (mode, *said, self.deviation_words()) if one)

    # How it looks

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Banner, step, who, the question or a fingerprint, foot."""
        held = look.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _Drawing(painter, look.Look(theme=held.theme, screen=self.size()), self).all()
        painter.end()


class _Drawing:
    """One drawing of the board."""

    def __init__(self, painter: QPainter, scaled: look.Look, board: WallBoard) -> None:
        self._painter = painter
        self._look = scaled
        self._board = board
        self._area = QRectF(board.rect())
        # The unit of the wall goes below that of a working screen: the window may be small, for a preview.
        self._unit = min(self._area.width() / 1920, self._area.height() / 1080)

    def _px(self, size: float) -> float:
        return max(1.0, size * self._unit)

    def _text(
        self, area: QRectF, words: str, size: float, *, weight: int, colour: str, align: Qt.AlignmentFlag, mono: bool
    ) -> QRectF:
        """A text that wraps and becomes smaller until it fits; gives what it covers."""
        flags = int(align) | int(Qt.TextFlag.TextWordWrap.value)
        while True:
            font = self._look.mono(size, weight) if mono else self._look.font(size, weight)
            font.setPixelSize(max(1, round(self._px(size))))
            self._painter.setFont(font)
            covered = self._painter.boundingRect(area, flags, words)
            if (covered.height() <= area.height() and covered.width() <= area.width()) or size < Size.NOTE:
                break
            size *= 0.92
        self._painter.setPen(self._look.colour(colour))
        self._painter.drawText(area, flags, words)
        return covered

    def say(self, area: QRectF, words: str, size: float, colour: str = "text", weight: int = REGULAR) -> QRectF:
        """A text of the interface, from the top left."""
        return self._text(area, words, size, weight=weight, colour=colour, align=_TOP, mono=False)

    def all(self) -> None:
        """Everything."""
        self._painter.fillRect(self._area, self._look.colour("ground"))
        self._banner()
        page, foot = self._px(64), self._px(92)
        body = self._area.adjusted(page, self._px(_BANNER) + self._px(36), -page, -foot - self._px(16))
        if self._board.model.neutral:
            self._neutral(body)
        else:
            self._step(body)
        self._foot(QRectF(0, self._area.bottom() - foot, self._area.width(), foot))

    def _banner(self) -> None:
        production = self._board.production
        strip = QRectF(0, 0, self._area.width(), self._px(_BANNER))
        self._painter.fillRect(strip, self._look.colour("production" if production else "drill"))
        if not production:
            self._stripes(strip)
        words = banner_words(self._board.setting.plan.mode)
        colour = "on_production" if production else "on_drill"
        self._text(strip, words, 36, weight=BOLD, colour=colour, align=_CENTRE, mono=False)

    def _stripes(self, strip: QRectF) -> None:
        """Stripes at both ends, as on the working window: a drill is told by pattern, not by colour alone."""
        free = strip.width() * 0.16
        self._painter.save()
        self._painter.setPen(QPen(self._look.colour("on_drill"), self._px(13)))
        for left in (0.0, strip.width() - free):
            self._painter.setClipRect(QRectF(left, 0, free, strip.height()))
            x = left - strip.height()
            while x < left + free + strip.height():
                self._painter.drawLine(round(x), round(strip.height()) + 4, round(x + strip.height()) + 8, -4)
                x += self._px(44)
        self._painter.restore()

    def _neutral(self, body: QRectF) -> None:
        upper, lower = self._board.neutral_words()
        half = body.height() / 2
        bottom = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        above, below = body.adjusted(0, 0, 0, -half), body.adjusted(0, half + self._px(24), 0, 0)
        self._text(above, upper, 84, weight=BOLD, colour="text", align=bottom, mono=False)
        self._text(below, lower, SENTENCE, weight=REGULAR, colour="muted", align=top, mono=False)

    def _step(self, body: QRectF) -> None:
        place, title = self._board.step_words()
        shown = self._board.model.shown()
        at = body.y()
        if place:
            at = self.say(QRectF(body.x(), at, body.width(), self._px(48)), place, 32, "muted", SEMIBOLD).bottom()
        room = QRectF(body.x(), at + self._px(8), body.width(), self._px(100 if shown else 190))
        at = self.say(room, title, STEP, "text", BOLD).bottom()
        who = self._board.who_words()
        if self._board.model.snapshot is not None:
            at = self._who(QRectF(body.x(), at + self._px(24), body.width(), self._px(92)), who)
        rest = QRectF(body.x(), at + self._px(30), body.width(), body.bottom() - at - self._px(30))
        if shown is not None:
            self._fingerprint(rest, shown)
        elif self._board.model.request is not None:
            prompt = cast(AnyPrompt, self._board.model.request.prompt)
            self.say(rest, say_shortly(prompt.text), SENTENCE)

    def _who(self, area: QRectF, words: str) -> float:
        """A card that is the only one in the accent's colour."""
        self._painter.setPen(QPen(self._look.colour("accent"), self._px(3)))
        self._painter.setBrush(self._look.colour("accent_soft"))
        radius = self._px(Size.CARD_RADIUS)
        self._painter.drawRoundedRect(area, radius, radius)
        inside = area.adjusted(self._px(Gap.LARGE), 0, -self._px(Gap.LARGE), 0)
        now = tr("Now: {who}").format(who=words) if words else tr("The program works.")
        self._text(inside, now, WHO, weight=BOLD, colour="text", align=_LEFT, mono=False)
        return area.bottom()

    def _fingerprint(self, area: QRectF, shown: Shown) -> None:
        top = area.y()
        if shown.compared:
            line = QRectF(area.x(), top, area.width(), self._px(56))
            words = "\u2713 " + tr("Compared, and the same")
            self._text(line, words, 40, weight=BOLD, colour="good", align=_LEFT, mono=False)
            top = line.bottom() + self._px(10)
        split = top + (area.bottom() - top) * 0.38
        self._cells(QRectF(area.x(), top, area.width(), split - top), shown.groups, GROUP, mono=True)
        below = QRectF(area.x(), split + self._px(20), area.width(), area.bottom() - split - self._px(20))
        self._cells(below, shown.words, WORD, mono=False)

    def _cells(self, area: QRectF, texts: tuple[str, ...], size: float, *, mono: bool) -> None:
        """Numbered cells, eight in a row."""
        gap, rows = self._px(8), -(-len(texts) // 8)
        wide, high = (area.width() - 7 * gap) / 8, (area.height() - (rows - 1) * gap) / rows
        radius = self._px(Size.RADIUS - 4)
        for place, words in enumerate(texts):
            row, column = divmod(place, 8)
            cell = QRectF(area.x() + column * (wide + gap), area.y() + row * (high + gap), wide, high)
            self._painter.setPen(QPen(self._look.colour("line"), self._px(1)))
            self._painter.setBrush(self._look.colour("surface"))
            self._painter.drawRoundedRect(cell, radius, radius)
            number = QRectF(cell.x() + self._px(8), cell.y(), self._px(32), cell.height())
            self._text(number, str(place + 1), 22, weight=REGULAR, colour="muted", align=_LEFT, mono=False)
            room = cell.adjusted(self._px(42), 0, -self._px(6), 0)
            self._text(room, words, size, weight=SEMIBOLD, colour="text", align=_LEFT, mono=mono)

    def _foot(self, area: QRectF) -> None:
        self._painter.fillRect(area, self._look.colour("surface"))
        self._painter.fillRect(QRectF(area.x(), area.y(), area.width(), self._px(2)), self._look.colour("line"))
        inside = area.adjusted(self._px(64), 0, -self._px(64), 0)
        left = QRectF(inside.x(), inside.y(), inside.width() * 0.5, inside.height())
        deviations = self._board.deviation_words()
        if deviations:
            self._text(left, "! " + deviations, FOOT, weight=BOLD, colour="bad", align=_LEFT, mono=False)
        else:
            title = self._board.setting.plan.title
            self._text(left, title, 32, weight=REGULAR, colour="muted", align=_LEFT, mono=False)
        head = self._board.model.head
        facts = [
            self._board.setting.plan.id,
            tr("Head {head}").format(head=short_head(head)) if head else "",
            self._board.time_words(),
        ]
        right = QRectF(left.right(), inside.y(), inside.right() - left.right(), inside.height())
        said = "   ".join(one for one in facts if one)
        self._text(right, said, 32, weight=SEMIBOLD, colour="text", align=_RIGHT, mono=True)
