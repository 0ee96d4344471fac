"""One secret page: a person, the painted part, and around it only what anybody may know.

Everything secret is painted on the canvas and nowhere else. Whatever must not be seen now is covered: the child is
told to send it no longer, the picture is overwritten, and keys are not passed on.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ceremony_app.core.script.prompts import PINS_TYPED, SecretPage, SecretRequest
from ceremony_app.desktop.controls import Button, Notice, label, restyle, short_label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.secret import wording
from ceremony_app.desktop.secret.canvas import SecretCanvas
from ceremony_app.desktop.secret.covers import Cover, CoverPage, Curtain, flowing
from ceremony_app.desktop.secret.keyboard import Caps, KeyboardState
from ceremony_app.desktop.secret.link import Frame, SecretLink
from ceremony_app.desktop.secret.presses import CAMERA, PICTURE
from ceremony_app.desktop.secret.reading import ShareReading
from ceremony_app.desktop.secret.screens import Hazard, ScreenWatch
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap

_HEIGHTS = {
    SecretPage.SHARE_ENTRY: 290,
    SecretPage.SHARE_SHOWN: 310,
    SecretPage.PIN_SHOWN: 220,
    SecretPage.DICE: 190,
}
"""The least height of the painted part, in units; it grows with the window."""
_KEYBOARD_MILLISECONDS = 500
CODES = (SecretPage.CODE_CHECK, SecretPage.CODE_ENROLMENT)
PASSPHRASES = (SecretPage.PASSPHRASE_CHOICE, SecretPage.PASSPHRASE)


class SecretPanel(QWidget):
    """A page for one line. It lives until the line ends."""

    finished = Signal()

    def __init__(
        self, request: SecretRequest, name: str, screens: ScreenWatch, keyboard: Callable[[], KeyboardState]
    ) -> None:
        super().__init__()
        self.request = request
        self._page = request.page
        self._shows = request.page in wording.SHOWN
        self._screens = screens
        self._keyboard = keyboard
        self._link: SecretLink | None = None
        self._covers: set[Cover] = set()
        self._open = False
        """Whether something is shown now that was asked for."""
        self._seen = False
        self._refused = ""
        """Why the last file or camera was not handed to the child, until the next key."""
        self._build(name)
        self._screens.changed.connect(self._screens_changed)
        self._timer = QTimer(self, interval=_KEYBOARD_MILLISECONDS)
        self._timer.timeout.connect(self._look_at_keyboard)

    # What it looks like

    def _build(self, name: str) -> None:
        px = current().px
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(Gap.PAGE), 0, px(Gap.PAGE), px(Gap.MEDIUM))
        rows.setSpacing(px(Gap.MEDIUM - 4))
        self.kicker = flowing(label("" if self._page in CODES else wording.subject(self.request.subject), "kicker"))
        rows.addWidget(self.kicker)
        self.kicker.setVisible(bool(self.kicker.text()))
        self.title = flowing(label(wording.title(self._page, name), "title"))
        rows.addWidget(self.title)
        self.setAccessibleName(self.title.text())
        self.lead = flowing(label(wording.lead(self._page)))
        rows.addWidget(self.lead)
        self.stack = QStackedWidget()
        self.canvas = SecretCanvas(wording.canvas_name(self._page), _HEIGHTS.get(self._page, 114), self._from_canvas)
        must, show = wording.curtain(self._page)
        self.curtain = Curtain(must)
        self.cover_page = CoverPage(self._screens.people())
        for page in (self.canvas, self.curtain, self.cover_page):
            self.stack.addWidget(page)
        if self._shows:
            self.stack.setCurrentWidget(self.curtain)
        grows = self._page in (*wording.SHOWN, SecretPage.SHARE_ENTRY)
        rows.addWidget(self.stack, 1 if grows else 0)
        self.good = Notice("good")
        self.bad = Notice("bad")
        self.caps = Notice("warn", tr("Caps Lock is on."))
        for notice in (self.good, self.bad, self.caps):
            flowing(notice.words)
            notice.hide()
            rows.addWidget(notice)
        told = QHBoxLayout()
        self.status = short_label("", "strong")
        self.note = flowing(label("", "label", "warn"))
        self.layout_name = short_label("", "note")
        told.addWidget(self.status)
        told.addWidget(self.note, 1)
        told.addWidget(self.layout_name)
        rows.addLayout(told)
        if not grows:
            rows.addStretch(1)
        rows.addLayout(self._actions(show))
        # Only now: a widget without a parent that is made visible would be a window of its own.
        masked = self._page in (*CODES, *PASSPHRASES, *PINS_TYPED)
        self.clear.setVisible(not self._shows)
        self.peek.setVisible(masked)
        self.show_it.setVisible(self._shows)
        self.done.setVisible(not self._shows and self._page is not SecretPage.SHARE_ENTRY)
        self.cover_page.vouched.connect(self._screens.accept)
        self.cover_page.back.connect(lambda: self.uncover(Cover.IDLE))

    def _actions(self, show: str) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setSpacing(current().px(Gap.MEDIUM))
        self.give_up = Button(tr("Give up…"))
        self.give_up.clicked.connect(self._give_up)
        self.give_up.installEventFilter(self)
        across.addWidget(self.give_up)
        self.clear = Button(tr("Begin again"), "quiet")
        self.clear.clicked.connect(lambda: self._press("clear"))
        across.addWidget(self.clear)
        self.reading = ShareReading(lambda: self._link, self._refuse)
        across.addWidget(self.reading.picture)
        across.addWidget(self.reading.camera)
        across.addStretch(1)
        self.peek = Button(tr("Hold F4 to see it"), "quiet")
        self.peek.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.peek.pressed.connect(self.canvas.hold)
        self.peek.released.connect(self.canvas.release)
        across.addWidget(self.peek)
        self.show_it = Button(show, "primary")
        self.show_it.clicked.connect(self._show)
        across.addWidget(self.show_it)
        self.done = Button(wording.copied(self._page) if self._shows else tr("Take it"))
        # Handing in what is known to be wrong is never the way that the page proposes.
        proposed = not self._shows and self._page is not SecretPage.SHARE_ENTRY
        self.done.setProperty("part", "primary" if proposed else "")
        self.done.clicked.connect(lambda: self._press("enter"))
        across.addWidget(self.done)
        return across

    # The line

    def begin(self, fd: int) -> None:
        """Take the window's end of the line."""
        self._link = SecretLink(fd, self._frame, self._ended, self)
        self._screens.look()
        self._screens_changed()
        self._look_at_keyboard()
        self._focus()

    def end(self) -> None:
        """Close the line; the child sees that nobody is there."""
        if self._link is not None:
            self._link.close()

    def give_it_up(self) -> None:
        """Leave the dialog as if the person had given up."""
        self._press("give-up")

    def _press(self, key: str) -> None:
        if self._link is not None:
            self._link.press(key)

    def _from_canvas(self, key: str) -> None:
        """A key event of the canvas; what is covered takes none."""
        if self._covers:
            return
        self._refused = ""
        if self._shows and key == "enter":
            # One more press on the button, so that no stray Enter takes the words away.
            self.done.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._shows or key == "redraw":
            self._press(key)

    def _ended(self) -> None:
        self.canvas.wipe()
        self._link = None
        self._screens.changed.disconnect(self._screens_changed)
        self._timer.stop()
        self.finished.emit()

    def _frame(self, frame: Frame) -> None:
        """Show a frame; while the page is covered it is dropped and asked for again later."""
        if self._covers:
            return
        self._say(frame)
        if self._shows:
            self._show_or_curtain(frame)
        self.canvas.show_frame(frame)

    def _show_or_curtain(self, frame: Frame) -> None:
        opened = bool(frame.get("words") or frame.get("pin"))
        self._seen = bool(frame["seen"])
        changed = opened != self._open
        self._open = opened
        self.show_it.setVisible(not opened)
        self.done.setVisible(self._seen)
        self.done.setProperty("part", "primary" if opened else "")
        restyle(self.done)
        self.stack.setCurrentWidget(self.canvas if opened else self.curtain)
        if changed:
            self._focus()

    def _say(self, frame: Frame) -> None:
        """Everything about a frame that anybody may know."""
        which = wording.share_name(str(frame["heading"]))
        if which:
            self.kicker.setText(" \u00b7 ".join(one for one in (which, wording.subject(self.request.subject)) if one))
        self.status.setText(wording.status(self._page, frame))
        self.note.setText(wording.note(frame) or self._refused)
        wrong = wording.verdict(frame)
        self.bad.tell(wrong)
        self.bad.setVisible(bool(wrong))
        known = wording.share_name(str(frame.get("which", ""))) or str(frame.get("which", ""))
        self.good.tell(tr("This is {share}.").format(share=known) if known and not wrong else "")
        self.good.setVisible(bool(known) and not wrong)
        # What is known of the share takes the place of what to do, so that the cells keep theirs.
        camera = frame.get("camera")
        self.lead.setText(wording.camera_lead() if camera is not None else wording.lead(self._page))
        # It is painted, and no secret: a screen reader may have it too.
        self.canvas.setAccessibleDescription(wording.sight(camera) if camera is not None else "")
        self.lead.setVisible(not (known or wrong))
        if known and wrong:
            self.bad.tell(tr("This is {share}.").format(share=known) + " " + wrong)
        self.reading.follow(frame)
        if not self._shows:
            words = wording.taken(self._page, frame)
            self.done.setVisible(bool(words))
            if words and self.done.text() != words:
                self.done.say(words)

    # Pictures and cameras

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F3 and F5, which the painted part leaves alone."""
        asks = {PICTURE: self.reading.ask_picture, CAMERA: self.reading.ask_camera}.get(Qt.Key(event.key()))
        if asks is None or not self.reading.offered or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif not self._covers:
            asks()

    def _refuse(self, words: str) -> None:
        """Tell why a file or a camera was not handed over, until the next key."""
        self._refused = words
        if words:
            self.note.setText(words)

    # Covers

    @property
    def covered(self) -> bool:
        """Whether nothing secret can be seen for a reason from outside."""
        return bool(self._covers)

    def cover(self, why: Cover) -> None:
        """Hide everything at once; safe to call again."""
        self.canvas.release()
        self._covers.add(why)
        self.canvas.wipe()
        self._press("reveal-off")
        self._open = False
        self._show_cover()

    def uncover(self, why: Cover) -> None:
        """That reason is gone; what was shown stays behind its curtain."""
        if why not in self._covers:
            return
        self._covers.discard(why)
        if self._covers:
            self._show_cover()
            return
        self.stack.setCurrentWidget(self.curtain if self._shows else self.canvas)
        self.show_it.setVisible(self._shows)
        self.done.setVisible(self._seen)
        self._press("redraw")
        self._focus()

    def _show_cover(self) -> None:
        self.stack.setCurrentWidget(self.cover_page)
        for button in (self.show_it, self.done):
            button.hide()
        first = next(one for one in Cover if one in self._covers)
        self.cover_page.say(first, self._screens.hazard)

    def _screens_changed(self) -> None:
        if self._screens.hazard is Hazard.NONE:
            self.uncover(Cover.SCREENS)
        else:
            self.cover(Cover.SCREENS)

    def _show(self) -> None:
        self._screens.look()
        if not self._covers:
            self._press("reveal-on")

    def _give_up(self) -> None:
        """Twice on the same button: a slip gives nothing up."""
        if self.give_up.property("asked"):
            self.give_it_up()
            return
        self.give_up.setProperty("asked", True)
        self.give_up.say(tr("Really give up"))
        self.note.setText(tr("Giving up is recorded. Press once more to give up."))

    def _focus(self) -> None:
        if self._covers:
            return
        target: QWidget = self.show_it if self._shows and not self._open else self.canvas
        self.setFocusProxy(target)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # What happens around it

    def _look_at_keyboard(self) -> None:
        state = self._keyboard()
        takes = not self._shows and self._page is not SecretPage.DICE
        self.caps.setVisible(takes and state.caps is Caps.ON and self._page is not SecretPage.SHARE_ENTRY)
        named = tr("Keyboard layout: {layout}").format(layout=state.layout or tr("unknown"))
        self.layout_name.setText(named if takes else "")

    def event(self, event: QEvent) -> bool:
        """Covered while another window is active."""
        if event.type() in (QEvent.Type.WindowDeactivate, QEvent.Type.WindowActivate):
            self._look_at_window()
        return super().event(event)

    def _look_at_window(self) -> None:
        if self.isVisible() and not self.isActiveWindow():
            self.cover(Cover.INACTIVE)
        else:
            self.uncover(Cover.INACTIVE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The button that gives up forgets the first press when it loses the focus."""
        if watched is self.give_up and event.type() == QEvent.Type.FocusOut and self.give_up.property("asked"):
            self.give_up.setProperty("asked", False)
            self.give_up.say(tr("Give up…"))
            self.note.setText("")
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the keyboard while the page is seen."""
        super().showEvent(event)
        self._timer.start()
        self._look_at_window()
        self._press("redraw")
        self._focus()

    def hideEvent(self, event: QHideEvent) -> None:
        """A page that is not seen shows nothing, also to the child's knowledge."""
        self._timer.stop()
        self.canvas.wipe()
        self._press("reveal-off")
        super().hideEvent(event)
