"""What is shown of a file, one code after the other; it knows no widget."""

from __future__ import annotations

import binascii
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ceremony_app.core.codes.matrix import Matrix
from ceremony_app.core.codes.refusals import CodeRefusal
from ceremony_app.core.codes.single import single_code
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.core.ur.refusals import UrTooManyFragments
from ceremony_app.devices.qr.writing import DENSE, LARGER, NORMAL, Animation, Display, animation_for, capacity, frame

DISPLAYS = (Display(version=10, frames_per_second=4), LARGER, Display(version=15, frames_per_second=6), NORMAL, DENSE)
"""From slow and large to fast and dense; when it is bad, larger modules help, and slower ones do (desktop.md §1.4)."""
GREYS = (255, 216, 176, 140)
"""The light modules: from white down, where a screen is too bright for the camera before it."""
SMALL = 1000
"""Bytes of a binary file that is offered as Base64 text; a single code takes no more (core/codes/single.py)."""


class Form(StrEnum):
    """How a file goes out."""

    TEXT = "text"
    """One code with the file's text as it stands; any phone shows it."""
    BASE64 = "base64"
    """One code with the file's bytes as Base64 text."""
    FILE = "file"
    """Codes that carry name, length, SHA-256 and bytes, for a receiver of BC-UR."""


def forms_of(file: CarriedFile) -> tuple[Form, ...]:
    """The forms in which a file can go, the one to begin with first: the text, where a phone can show it."""
    if _single(file, Form.TEXT) is not None:
        return (Form.TEXT, Form.FILE)
    return (Form.FILE, Form.BASE64) if _single(file, Form.BASE64) is not None else (Form.FILE,)


def _text(file: CarriedFile, form: Form) -> str | None:
    if form is Form.TEXT:
        try:
            return file.data.decode("ascii")
        except UnicodeDecodeError:
            return None
    if len(file.data) > SMALL:
        return None
    return binascii.b2a_base64(file.data, newline=False).decode() if form is Form.BASE64 else None


def _single(file: CarriedFile, form: Form) -> Matrix | None:
    text = _text(file, form)
    try:
        return single_code(text) if text is not None else None
    except CodeRefusal:
        return None


class Player(QObject):
    """Shows a file's codes at the speed and size in use; stands still until it is told to begin."""

    shown = Signal(object)
    """Matrix: the code in view."""
    changed = Signal()
    """Anything else: form, size, number, brightness, whether it runs."""

    def __init__(self, file: CarriedFile, parent: QObject | None = None) -> None:
        """Raises UrTooManyFragments where the file is too large."""
        super().__init__(parent)
        self.file = file
        self.forms = forms_of(file)
        self.form = self.forms[0]
        self._animation = animation_for(file)
        self.begun = not self.moving
        """Whether enough was shown for anybody to have it: one code at once, several from the second on."""
        self.number = 1
        self.grey = GREYS[0]
        self.code = self._make()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.next)

    @property
    def fragments(self) -> int:
        """How many codes are enough where none is missed."""
        return self._animation.fragments if self.form is Form.FILE else 1

    @property
    def moving(self) -> bool:
        """Whether there is more than one code."""
        return self.fragments > 1

    @property
    def running(self) -> bool:
        """Whether the codes change by themselves."""
        return self._timer.isActive()

    @property
    def display(self) -> Display:
        """Size and speed in use."""
        return self._animation.display

    # What people do

    def begin(self) -> None:
        """From the first code on: the receiver is ready, and gets on fastest with the fragments themselves."""
        self.number = 1
        if self.moving:
            self._timer.start(1000 // self.display.frames_per_second)
        self._show()

    def toggle(self) -> None:
        """Stand still, or go on from here."""
        if self.running:
            self._timer.stop()
        elif self.moving:
            self._timer.start(1000 // self.display.frames_per_second)
        self.changed.emit()

    def pause(self) -> None:
        """Stand still."""
        if self.running:
            self.toggle()

    def next(self) -> None:
        """One code forward."""
        if self.moving:
            self.number += 1
            self.begun = True
            self._show()

    def step(self) -> None:
        """Stand still, one code further."""
        self.pause()
        self.next()

    def can_change(self, by: int) -> bool:
        """Whether there is a slower (-1) or faster (1) display that this file fits."""
        return self._other(by) is not None

    def change(self, by: int) -> None:
        """Slower and larger (-1), or faster and denser (1); the receiver has to begin again, and so does this."""
        other = self._other(by)
        if other is not None:
            self._animation = other
            self._again()

    def use(self, form: Form) -> None:
        """Another form, from its first code on."""
        if form in self.forms and form is not self.form:
            self.form = form
            self.begun = self.begun or not self.moving
            self._timer.stop()
            self._again()

    def dim(self) -> None:
        """The next darker white; after the darkest the brightest."""
        self.grey = GREYS[(GREYS.index(self.grey) + 1) % len(GREYS)]
        self.changed.emit()

    # Within

    def _other(self, by: int) -> Animation | None:
        if not self.moving:
            return None
        place = DISPLAYS.index(self.display) + by
        if not 0 <= place < len(DISPLAYS):
            return None
        try:
            return Animation(self.file, DISPLAYS[place])
        except UrTooManyFragments:
            return None

    def _again(self) -> None:
        running = self.running
        self._timer.stop()
        self.number = 1
        if running and self.moving:
            self._timer.start(1000 // self.display.frames_per_second)
        self._show()

    def _show(self) -> None:
        self.code = self._make()
        self.shown.emit(self.code)
        self.changed.emit()

    def _make(self) -> Matrix:
        single = _single(self.file, self.form)
        if single is not None:
            return single
        if self._animation.fragments == 1:
            return _smallest(self._animation.text(1))
        return self._animation.code(self.number)


def _smallest(text: str) -> Matrix:
    """One code as small as its text allows, at level L as the others are: its modules are the largest then."""
    version = next(version for version in range(1, 41) if capacity(version) >= len(text))
    return frame(text, version)
