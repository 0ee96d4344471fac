"""The start screen. Light: nothing of the engine is imported here."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ceremony_app import __version__
from ceremony_app.desktop.controls import Notice, label
from ceremony_app.desktop.languages import OWN_NAMES, Language, current_language
from ceremony_app.desktop.look import current
from ceremony_app.desktop.rooms.tiles import Segments, Tile
from ceremony_app.desktop.texts import say_act, tr
from ceremony_app.desktop.tokens import Gap, Size, TextSize, Theme
from ceremony_app.desktop.workspace import Found, Standing

SHOWN = 3
"""Unfinished ceremonies on the first screen; all others are reached by their folder."""


class StartPage(QWidget):
    """What can be done, what was left unfinished, and how the window looks."""

    new_wanted = Signal()
    drill_wanted = Signal()
    verify_wanted = Signal()
    recover_wanted = Signal()
    codes_wanted = Signal()
    folder_wanted = Signal()
    """To take up a ceremony that lies somewhere else."""
    resume_wanted = Signal(object)
    """Found."""
    language_chosen = Signal(str)
    text_size_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, found: tuple[Found, ...] = (), note: str = "") -> None:
        """`note` is what there is to say about the window itself."""
        super().__init__()
        self.note = note
        self.setProperty("part", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Start"))
        self._found = tuple(one for one in found if one.standing is not Standing.FINISHED)[:SHOWN]
        self.tiles: list[Tile] = []
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self.side = self._side()
        across.addWidget(self.side)
        across.addWidget(self._main(), 1)
        self._order()

    # The dark side: what this is, and how it looks

    def _side(self) -> QWidget:
        px = current().px
        side = QWidget()
        side.setProperty("part", "side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(px(Size.SIDE))
        rows = QVBoxLayout(side)
        rows.setContentsMargins(px(Gap.PAGE), px(Gap.PAGE), px(Gap.PAGE), px(Gap.LARGE))
        rows.setSpacing(px(Gap.MEDIUM))
        rows.addWidget(self._words(tr("Key ceremony"), "title"))
        rows.addWidget(
            self._words(
                tr(
                    "Keys are born in a hardware module, backed up in shares that are proved before they count, and "
                    "wrapped for clouds. Everything that happens is written down and signed."
                ),
                "lead",
            )
        )
        rows.addStretch(1)
        languages = tuple((one.value, OWN_NAMES[one]) for one in Language)
        sizes = (
            (TextSize.SMALL.value, tr("Small")),
            (TextSize.NORMAL.value, tr("Normal")),
            (TextSize.LARGE.value, tr("Large")),
        )
        themes = ((Theme.LIGHT.value, tr("Light")), (Theme.HIGH_CONTRAST.value, tr("High contrast")))
        look = current()
        self.language = self._setting(tr("Language"), languages, current_language().value, self.language_chosen.emit)
        self.text_size = self._setting(tr("Text size"), sizes, look.text_size.value, self.text_size_chosen.emit)
        self.theme = self._setting(tr("Theme"), themes, look.theme.value, self.theme_chosen.emit)
        for setting in (self.language, self.text_size, self.theme):
            rows.addWidget(setting)
        rows.addSpacing(px(Gap.SMALL))
        rows.addWidget(self._words(tr("Version {version}").format(version=__version__), "foot"))
        return side

    @staticmethod
    def _words(words: str, name: str) -> QLabel:
        return label(words, f"side-{name}")

    def _setting(
        self, name: str, values: tuple[tuple[str, str], ...], chosen: str, tell: Callable[[str], None]
    ) -> Segments:
        made = Segments(self._words(name, "foot"), name, values, chosen)
        for value, segment in made.segments.items():
            segment.toggled.connect(lambda on, one=value: tell(one) if on else None)
        return made

    # The light side: what can be done

    def _main(self) -> QScrollArea:
        px = current().px
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setProperty("part", "ground")
        area.setWidget(inner)
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(px(Gap.PAGE + 16), px(Gap.PAGE), px(Gap.PAGE + 16), px(Gap.LARGE))
        rows.setSpacing(px(Gap.SMALL + 4))
        if self.note:
            rows.addWidget(Notice("warn", self.note))
        if self._found:
            rows.addWidget(self._heading(tr("Take up again")))
            for one in self._found:
                self._add(rows, "clock", one.title, self._where(one), lambda _=False, it=one: self._resume(it), one)
            rows.addSpacing(px(Gap.MEDIUM))
        rows.addWidget(self._heading(tr("What do you want to do?")))
        self._add(rows, "file", *self._new(), lambda _=False: self.new_wanted.emit())
        self._add(rows, "clock", *self._elsewhere(), lambda _=False: self.folder_wanted.emit())
        self._add(rows, "tick", *self._verify(), lambda _=False: self.verify_wanted.emit())
        self._add(rows, "key", *self._recover(), lambda _=False: self.recover_wanted.emit())
        self._add(rows, "person", *self._drill(), lambda _=False: self.drill_wanted.emit())
        self._add(rows, "code", *self._codes(), lambda _=False: self.codes_wanted.emit())
        rows.addStretch(1)
        return area

    @staticmethod
    def _heading(words: str) -> QLabel:
        made = label(words, "label")
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return made

    def _add(
        self,
        rows: QVBoxLayout,
        icon: str,
        title: str,
        says: str,
        pressed: Callable[..., None],
        found: Found | None = None,
    ) -> None:
        number = len(self.tiles) + 1
        tile = Tile(icon, title, says, number, found.mode if found else None)
        tile.clicked.connect(pressed)
        QShortcut(QKeySequence(f"Alt+{number}"), self).activated.connect(tile.click)
        self.tiles.append(tile)
        rows.addWidget(tile)

    @staticmethod
    def _new() -> tuple[str, str]:
        return tr("New ceremony"), tr("From a plan file that was reviewed, or from a template to begin with.")

    @staticmethod
    def _elsewhere() -> tuple[str, str]:
        return tr("Resume a ceremony"), tr("Choose the folder of one that was paused or interrupted.")

    @staticmethod
    def _verify() -> tuple[str, str]:
        return tr("Verify a transcript"), tr("Check a ceremony's folder or its transcript, as an auditor does.")

    @staticmethod
    def _recover() -> tuple[str, str]:
        return tr("Recover a key"), tr("From its backup package and enough shares.")

    @staticmethod
    def _drill() -> tuple[str, str]:
        return tr("Drill"), tr(
            "Practise a whole ceremony on a software token. Nothing made in it may protect anything."
        )

    @staticmethod
    def _codes() -> tuple[str, str]:
        return tr("Files through codes"), tr("Send a file through QR codes, or receive one by camera or from pictures.")

    @staticmethod
    def _where(one: Found) -> str:
        """Where it stopped, and when."""
        if one.act:
            stopped = tr("Interrupted in “{act}”, step {step}").format(act=say_act(one.act), step=one.step)
        else:
            stopped = tr("Interrupted before its first step")
        if one.standing is Standing.PAUSED:
            stopped = tr("Paused in “{act}”, step {step}").format(act=say_act(one.act), step=one.step)
        return f"{stopped} · {local_time(one.at)} · {one.folder.name}"

    def _resume(self, one: Found) -> None:
        self.resume_wanted.emit(one)

    # Keys

    def _order(self) -> None:
        """The tiles first, then the settings."""
        order: list[QWidget] = [*self.tiles]
        for setting in (self.language, self.text_size, self.theme):
            order.extend(setting.segments.values())
        for one, following in pairwise(order):
            QWidget.setTabOrder(one, following)

    def focus_first(self) -> None:
        """The first tile."""
        self.tiles[0].setFocus(Qt.FocusReason.OtherFocusReason)


def local_time(at: str) -> str:
    """A journal's time (UTC) as this computer's locale writes it, in this computer's time zone."""
    from PySide6.QtCore import QDateTime, QLocale

    time = QDateTime.fromString(at, Qt.DateFormat.ISODate)
    return QLocale().toString(time.toLocalTime(), QLocale.FormatType.ShortFormat) if time.isValid() else at
