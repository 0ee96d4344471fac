"""A file's codes with everything beside them: what the file is, and the keys that slow, enlarge, darken and pause."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ceremony_app.core.keys.fingerprints import groups
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.desktop.codes.canvas import CodeCanvas
from ceremony_app.desktop.codes.full_screen import FullScreen
from ceremony_app.desktop.codes.player import GREYS, Form, Player
from ceremony_app.desktop.controls import Button, label, short_label
from ceremony_app.desktop.fingerprint import HexLines
from ceremony_app.desktop.look import current
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap

KEYS = {
    Qt.Key.Key_Space: "toggle",
    Qt.Key.Key_Right: "step",
    Qt.Key.Key_Home: "begin",
    Qt.Key.Key_Minus: "slower",
    Qt.Key.Key_Plus: "faster",
    Qt.Key.Key_D: "dim",
}
"""What a key means while codes are shown; Space belongs to a button where one has the focus."""


class ShowCodes(QWidget):
    """The code at the left, the file and the controls at the right. Nothing moves before somebody says so."""

    changed = Signal()
    """The verb may be another now."""

    def __init__(self, file: CarriedFile) -> None:
        """Raises UrTooManyFragments where the file is too large for codes."""
        super().__init__()
        self.player = Player(file, self)
        self._full: FullScreen | None = None
        px = current().px
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(Gap.LARGE))
        self.canvas = CodeCanvas()
        across.addWidget(self.canvas, 1)
        beside = QVBoxLayout()
        beside.setSpacing(px(Gap.SMALL))
        across.addLayout(beside)
        beside.addWidget(label(file.name, "strong"))
        length = self.locale().toString(len(file.data))
        beside.addWidget(label(tr("{count} bytes").format(count=length), "note"))
        beside.addWidget(short_label(tr("SHA-256 of the file"), "label"))
        beside.addWidget(HexLines(groups(bytes.fromhex(file.sha256))))
        beside.addSpacing(px(Gap.SMALL))
        self.status = label("", "strong")
        beside.addWidget(self.status)
        self.note = label("", "note")
        beside.addWidget(self.note)
        self._below = QVBoxLayout()
        beside.addLayout(self._below)
        beside.addStretch(1)
        beside.addLayout(self._controls())
        for one, following in pairwise((self.canvas, *self.buttons)):
            QWidget.setTabOrder(one, following)
        self._keys()
        self.player.shown.connect(self.canvas.show_code)
        self.player.changed.connect(self._changed)
        self.canvas.show_code(self.player.code)
        self._changed()

    def _controls(self) -> QGridLayout:
        grid = self._grid = QGridLayout()
        grid.setSpacing(current().px(Gap.SMALL))
        player = self.player
        self.again = Button(tr("From the first code  Home"), "small", "back")
        self.again.clicked.connect(player.begin)
        self.step = Button(tr("One code on  →"), "small")
        self.step.clicked.connect(player.step)
        self.slower = Button(tr("Slower, larger  −"), "small")
        self.slower.clicked.connect(lambda: player.change(-1))
        self.faster = Button(tr("Faster, denser  +"), "small")
        self.faster.clicked.connect(lambda: player.change(1))
        self.darker = Button(tr("Darker  D"), "small", "contrast")
        self.darker.clicked.connect(player.dim)
        self.full = Button(tr("Full screen  F11"), "small")
        self.full.clicked.connect(self.open_full)
        self.other = Button("", "small", "file")
        self.other.clicked.connect(self._other_form)
        self.buttons = (self.again, self.step, self.slower, self.faster, self.darker, self.full, self.other)
        for place, button in enumerate(self.buttons):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            grid.addWidget(button, *divmod(place, 2), 1, 1 if button is not self.other else 2)
        return grid

    def add_button(self, button: Button) -> None:
        """One more beneath the others, of whoever shows this."""
        self._grid.addWidget(button, self._grid.rowCount(), 0, 1, 2)
        QWidget.setTabOrder(self.other, button)

    def add_below(self, widget: QWidget) -> None:
        """Something to be said about the file, beneath what it is."""
        self._below.addWidget(widget)

    def _keys(self) -> None:
        """Wherever the focus is in this window, but for Space, which presses a button that has it."""
        for key in KEYS:
            if key is not Qt.Key.Key_Space:
                QShortcut(QKeySequence(key), self).activated.connect(lambda one=key: self.press(one))
        here = Qt.ShortcutContext.WidgetShortcut
        QShortcut(QKeySequence(Qt.Key.Key_Space), self.canvas, context=here).activated.connect(self.player.toggle)
        QShortcut(QKeySequence("F11"), self).activated.connect(self.open_full)

    def press(self, key: int) -> bool:
        """Do what a key means; whether it means anything."""
        meaning = KEYS.get(Qt.Key(key))
        player = self.player
        match meaning:
            case "toggle":
                player.toggle()
            case "step":
                player.step()
            case "begin":
                player.begin()
            case "slower":
                player.change(-1)
            case "faster":
                player.change(1)
            case "dim":
                player.dim()
        return meaning is not None

    def open_full(self) -> None:
        """F11: the code alone, on the screen of this window."""
        if self._full is not None:
            return
        self._full = FullScreen(self.player, self.says, self.press, self)
        self._full.destroyed.connect(self._full_closed)
        self._full.setGeometry(self.screen().geometry())
        self._full.showFullScreen()
        self._full.activateWindow()

    def _full_closed(self) -> None:
        """Without a window manager nobody else gives the keys back to this window."""
        self._full = None
        if self.isVisible():
            self.window().activateWindow()
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def full_screen(self) -> FullScreen | None:
        """The window over everything, while it is open."""
        return self._full

    def hideEvent(self, event: QHideEvent) -> None:
        """A page that nobody sees, as when the window is locked, shows nothing anywhere."""
        self.player.pause()
        if self._full is not None:
            self._full.close()
        super().hideEvent(event)

    # What it says

    def verb(self) -> str:
        """Begin, pause or go on; empty where there is one code."""
        if not self.player.moving:
            return ""
        if self.player.running:
            return tr("S&tand still")
        return tr("Be&gin") if self.player.number == 1 else tr("&Go on")

    def submit(self) -> None:
        """What the verb says."""
        if self.player.number == 1 and not self.player.running:
            self.player.begin()
        else:
            self.player.toggle()

    def says(self) -> str:
        """What is in view, in a line."""
        player = self.player
        if not player.moving:
            return tr("One code")
        numbers = {"number": player.number, "count": player.fragments}
        return tr("Code {number} · {count} are enough where none is missed").format(**numbers)

    def _note(self) -> str:
        player = self.player
        if player.form is Form.TEXT:
            return tr("The text of the file, as it stands: any phone shows it.")
        if player.form is Form.BASE64:
            return tr("The file as Base64 text, which any phone shows. Decode it there, then compare the SHA-256.")
        if not player.moving:
            return tr("The whole file with its name and SHA-256, for a receiver of codes.")
        if not player.begun and not player.running:
            return tr("Begin when the receiver is ready; it gets on fastest with the first codes.")
        display = player.display
        values = {"count": display.frames_per_second, "side": 17 + 4 * display.version}
        return tr(
            "{count} codes a second, {side} modules a side. After another size only this program goes on reading."
        ).format(**values)

    def _changed(self) -> None:
        player = self.player
        words = self.says()
        self.status.setText(words)
        self.note.setText(self._note())
        self.canvas.show_grey(player.grey)
        self.canvas.setAccessibleName(tr("{what} of {name}").format(what=words, name=player.file.name))
        for button in (self.again, self.step):
            button.setEnabled(player.moving)
        self.slower.setEnabled(player.can_change(-1))
        self.faster.setEnabled(player.can_change(1))
        light = round(100 * player.grey / GREYS[0])
        self.darker.setAccessibleDescription(tr("now {percent} % bright").format(percent=light))
        self.other.setVisible(len(player.forms) > 1)
        self.other.say(self._other_words())
        self.changed.emit()

    def _other_words(self) -> str:
        if self.player.form is not Form.FILE:
            return tr("As a file, for a receiver of codes")
        if Form.TEXT in self.player.forms:
            return tr("As plain text, for any phone")
        return tr("As Base64 text, for any phone")

    def _other_form(self) -> None:
        forms = self.player.forms
        self.player.use(forms[(forms.index(self.player.form) + 1) % len(forms)])
