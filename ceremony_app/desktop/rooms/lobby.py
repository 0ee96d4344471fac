"""The lobby: from the start screen to the rooms, into a ceremony, and back. What a room needs is imported with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ceremony_app.desktop import kept, look
from ceremony_app.desktop.languages import Language, current_language, use_language
from ceremony_app.desktop.start import StartPage
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import TextSize, Theme
from ceremony_app.desktop.workspace import Found, ceremonies, workspace

if TYPE_CHECKING:
    from ceremony_app.desktop.bridge import WindowFace
    from ceremony_app.desktop.ceremony_view import SecretPages
    from ceremony_app.desktop.opening import Chosen
    from ceremony_app.desktop.recovering import RecoveryChosen
    from ceremony_app.desktop.review import Reviewed
    from ceremony_app.desktop.rooms.frame import Room
    from ceremony_app.desktop.rooms.new_plan import Purpose
    from ceremony_app.desktop.window import MainWindow


class Lobby(QObject):
    """Leads the window through everything that is no ceremony."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.make_face: Callable[[Chosen | RecoveryChosen], WindowFace | None] = lambda _: None
        """Tests put a face here whose secret lines are scripted."""
        self.secret_pages: SecretPages | None = None
        self.note = ""
        """What the start screen has to say about itself."""
        window.start_wanted.connect(self.start)
        window.theme_changed.connect(self._theme_changed)

    # The start screen

    def start(self) -> None:
        """Show the start screen, with what lies unfinished in the workspace now."""
        page = StartPage(ceremonies(workspace()), self.note)
        page.new_wanted.connect(self.new)
        page.drill_wanted.connect(self.drill)
        page.verify_wanted.connect(self.verify)
        page.recover_wanted.connect(lambda: self.recover())
        page.codes_wanted.connect(self.codes)
        page.folder_wanted.connect(lambda: self.resume())
        page.resume_wanted.connect(self.resume)
        # Queued: the page is made anew, and it must not go while its own control still works on the key.
        queued = Qt.ConnectionType.QueuedConnection
        page.language_chosen.connect(self.use_language, queued)
        page.text_size_chosen.connect(self.use_text_size, queued)
        page.theme_chosen.connect(self.use_theme, queued)
        self.window.put(page)
        page.focus_first()

    def use_language(self, language: str) -> None:
        """The window's own words change with the page."""
        use_language(Language(language))
        look.use(look.current())
        self.window.setWindowTitle(tr("Key ceremony"))
        self._again("language", language)

    def use_text_size(self, size: str) -> None:
        """Every size follows."""
        look.use(look.current().but(text_size=TextSize(size)))
        self._again("text_size", size)

    def use_theme(self, theme: str) -> None:
        """Every colour follows."""
        look.use_theme(Theme(theme))
        self._again("theme", theme)

    def _theme_changed(self) -> None:
        """By the key; on the start screen that is a choice like any other."""
        if isinstance(self.window.stack.currentWidget(), StartPage):
            self._again("theme", look.current().theme.value)

    def _again(self, setting: str, value: str) -> None:
        """The start screen made anew, with the focus where it was; the choice is kept for the next start."""
        in_use = look.current()
        try:
            kept.keep(kept.place(), kept.Kept(current_language(), in_use.text_size, in_use.theme))
            self.note = ""
        except OSError as error:
            words = tr("The choice could not be kept for the next start: {why}.")
            self.note = words.format(why=error.strerror or "?")
        self.start()
        page = self.window.stack.currentWidget()
        if isinstance(page, StartPage):
            getattr(page, setting).segments[value].setFocus(Qt.FocusReason.OtherFocusReason)

    # The rooms

    def _enter(self, room: Room, back: Callable[[], None] | None = None) -> None:
        room.left.connect(back or self.start)
        self.window.put(room)
        room.focus_first()

    def new(self) -> None:
        """A new ceremony."""
        from ceremony_app.desktop.rooms.new_plan import Purpose

        self._new(Purpose.NEW)

    def drill(self) -> None:
        """A drill of a template."""
        from ceremony_app.desktop.rooms.new_plan import Purpose

        self._new(Purpose.DRILL)

    def _new(self, purpose: Purpose, before: Chosen | None = None) -> None:
        from ceremony_app.desktop.rooms.new_plan import NewPage

        room = NewPage(purpose)
        if before is not None:
            room.take_up(before)
        room.chosen.connect(lambda chosen: self.review(chosen, purpose))
        self._enter(room)

    def review(self, chosen: Chosen, purpose: Purpose) -> None:
        """The plan's review."""
        from datetime import date

        from ceremony_app.desktop.review import Reviewed, ReviewPage
        from ceremony_app.desktop.rooms.frame import Room
        from ceremony_app.devices.media.small_file import FileUnreadable

        before = self.window.stack.currentWidget()
        try:
            reviewed = Reviewed(chosen, date.today())
        except FileUnreadable as refusal:
            if isinstance(before, Room):
                before.refuse(refusal)
            return
        room = ReviewPage(reviewed)
        room.begins.connect(lambda: self._begin_reviewed(reviewed))
        self._enter(room, lambda: self._new(purpose, chosen))

    def resume(self, found: Found | None = None) -> None:
        """An unfinished ceremony; a recovery is taken up with its package."""
        from ceremony_app.desktop.rooms.resume import CEREMONY, ResumePage

        if found is not None and found.script != CEREMONY:
            self.recover(found)
            return
        room = ResumePage(found)
        room.chosen.connect(self.begin)
        room.recovery_wanted.connect(self.recover)
        self._enter(room)

    def verify(self) -> None:
        """The verifier."""
        from ceremony_app.desktop.rooms.verify import VerifyPage

        self._enter(VerifyPage())

    def codes(self) -> None:
        """A file out or in through codes."""
        from ceremony_app.desktop.codes.door import CodesDoor

        self._enter(CodesDoor())

    def recover(self, found: Found | None = None) -> None:
        """A recovery, new or unfinished."""
        from ceremony_app.desktop.rooms.recover import RecoverPage

        room = RecoverPage(found)
        room.chosen.connect(self.begin_recovery)
        self._enter(room)

    # Ceremonies

    def _begin_reviewed(self, reviewed: Reviewed) -> None:
        """Open what was reviewed, and nothing else."""
        from ceremony_app.desktop.review import PlanChanged
        from ceremony_app.devices.media.small_file import FileUnreadable, read_start

        try:
            same = read_start(reviewed.chosen.plan_path, len(reviewed.data)) == reviewed.data
        except FileUnreadable as refusal:
            self._refuse(refusal)
            return
        if same:
            self.begin(reviewed.chosen)
        else:
            self._refuse(PlanChanged(path=str(reviewed.chosen.plan_path)))

    def begin(self, chosen: Chosen) -> None:
        """Open the ceremony; a refusal is shown in the room that asked for it."""
        from ceremony_app.core.refusals import Refusal
        from ceremony_app.desktop.opening import prepare

        try:
            setting, opens = prepare(chosen)
        except (Refusal, OSError) as problem:
            self._refuse(problem)
            return
        self.window.run_ceremony(opens, setting, self.make_face(chosen), self.secret_pages)

    def begin_recovery(self, chosen: RecoveryChosen) -> None:
        """Open the recovery."""
        from ceremony_app.core.refusals import Refusal
        from ceremony_app.desktop.recovering import prepare

        try:
            setting, opens = prepare(chosen)
        except (Refusal, OSError) as problem:
            self._refuse(problem)
            return
        self.window.run_ceremony(opens, setting, self.make_face(chosen), self.secret_pages)

    def _refuse(self, problem: Exception) -> None:
        from ceremony_app.core.refusals import Refusal
        from ceremony_app.desktop.rooms.frame import Room

        room = self.window.stack.currentWidget()
        if not isinstance(room, Room):
            return
        if isinstance(problem, Refusal):
            room.refuse(problem)
        elif isinstance(problem, OSError):
            words = tr("{path} cannot be read: {why}.")
            room.tell("bad", words.format(path=problem.filename or "", why=problem.strerror or "?"))
