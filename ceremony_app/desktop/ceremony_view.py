"""The ceremony's view: banner, header, rail, one page, footer. It shows what is asked and sends back answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from ceremony_app.core.refusals import Refusal
from ceremony_app.desktop.bridge import SecretScene, WindowFace
from ceremony_app.desktop.ceremony_story import CeremonyStory
from ceremony_app.desktop.controls import Notice
from ceremony_app.desktop.deviation import ENDINGS, DeviationPage, OtherPage, PausePage, PeoplePage, StopPage
from ceremony_app.desktop.journal_view import JournalView
from ceremony_app.desktop.pages.base import PromptPage
from ceremony_app.desktop.pages.bring_files import BringFilesPage
from ceremony_app.desktop.pages.registry import page_for
from ceremony_app.desktop.refusal_card import RefusalCard
from ceremony_app.desktop.secret.host import SecretStage
from ceremony_app.desktop.setting import Setting
from ceremony_app.desktop.texts import say, say_role, tr
from ceremony_app.flow.faces import Interrupt, Interruption, Progress, Reply, Request

WORKING_AFTER_MS = 180
"""An operation that is over sooner is not worth another page."""

SecretPages = Callable[[SecretScene, Setting], QWidget]


class CeremonyView(CeremonyStory):
    """One ceremony, from its first step to its last."""

    page_shown = Signal(object)
    """The widget that people see now; the wall and the lock watch it. Secret pages are told by `secret_shown`."""
    request_shown = Signal(object)
    """Request: what is asked; public."""
    secret_shown = Signal(str)
    """The person who is before a secret page; empty when it is over. Never more than that."""

    def __init__(self, face: WindowFace, setting: Setting, secret_pages: SecretPages) -> None:
        super().__init__(face, setting)
        self._face = face
        self.setting = setting
        self._secret_pages = secret_pages
        self.page: PromptPage | None = None
        self.secret: QWidget | None = None
        self._secret_blank = False
        """Whether the secret page in hand is over and blank; the child may still be at work."""
        self._waiting = False
        """Whether the engine waits for a reply."""
        self._refused_part = ""
        self._refusal: Refusal | None = None
        self._queued: Interruption | None = None
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(WORKING_AFTER_MS)
        self._late.timeout.connect(self._show_working)
        self._refresh()
        self._listen()
        self._keys()

    # What it listens to

    def _listen(self) -> None:
        face = self._face
        self.snapshot_taken.connect(self._heading)
        face.asked.connect(self._asked)
        face.answer_refused.connect(self._answer_refused)
        face.step_refused.connect(self._step_refused)
        face.progressed.connect(self._progressed)
        face.secret_began.connect(self._secret_began)
        face.secret_ended.connect(self._secret_ended)
        footer = self.footer
        footer.primary_pressed.connect(self._primary)
        footer.back_wanted.connect(self._back)
        footer.stop_wanted.connect(lambda: self.lay_over(StopPage(self._present())))
        footer.pause_wanted.connect(lambda: self.lay_over(PausePage(self._present())))
        footer.deviation_wanted.connect(self.open_deviation)
        self.header.journal_wanted.connect(self.toggle_journal)
        self.header.people_wanted.connect(self.open_people)
        self.header.codes_wanted.connect(self.open_codes)
        self.journal.left.connect(self._close_over)
        self.working.gave_up.connect(face.give_up)

    def _keys(self) -> None:
        for keys, what in (
            ("F2", self.toggle_journal),
            ("F3", self.open_people),
            ("F6", self.open_codes),
            ("F9", self.open_deviation),
            ("Ctrl+Return", self._primary),
            ("Ctrl+Enter", self._primary),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(what)
        for number in range(1, 10):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.activated.connect(lambda one=number: self._number(one))

    def _number(self, number: int) -> None:
        if self.page is not None and self.stack.currentWidget() is self.page:
            self.page.pick_number(number)

    def _present(self) -> Setting:
        return replace(self.setting, present=self.snapshot.present if self.snapshot else ())

    # What the engine asks

    def _heading(self) -> None:
        if isinstance(self.over, OtherPage | JournalView):
            words = self.over.accessibleName()
        elif self._waiting and self.page is not None and self.page.request.effect in ENDINGS:
            words = tr(ENDINGS[self.page.request.effect])
        elif self.snapshot is not None:
            words = say(self.snapshot.title)
        else:
            words = tr("Opening")
        self.title.setText(words)
        self.kicker.setText(self._kicker_text)
        alone = self.secret is not None and not self._secret_blank and self.over is None
        self.title.setVisible(not alone)
        self.kicker.setVisible(not alone)

    def _progressed(self, progress: Progress) -> None:
        self.working.works(progress.text)
        if not self._waiting and self.secret is None and not self._late.isActive():
            self._late.start()

    def _show_working(self) -> None:
        if not self._waiting and self.secret is None:
            self.clear_notices()
            self._drop_page()
            if self.over is None:
                self._show(self.working)

    def _answer_refused(self, part: str) -> None:
        self._refused_part = part

    def _step_refused(self, refusal: Refusal) -> None:
        self._refusal = refusal

    def _asked(self, request: Request) -> None:
        self._waiting = True
        self._late.stop()
        if self._queued is not None:
            interruption, self._queued = self._queued, None
            self._reply(interruption)
            return
        part, self._refused_part = self._refused_part, ""
        same = self.page is not None and self._is_same(self.page.request, request)
        if self.page is not None and same:
            self.page.again(request)
            if part:
                self.page.refuse(part)
        else:
            self._drop_page()
            self.clear_notices()
            self._put_page(request)
        if self._refusal is not None:
            self.add_notice(RefusalCard(self._refusal))
            if self.page is not None and request.prompt.kind == "choose":
                self.page.ask_how_to_go_on()
            self._refusal = None
        self._heading()
        self.request_shown.emit(request)
        if self.over is None and self.page is not None:
            self._show(self.page)

    def _who(self, page: PromptPage) -> str:
        """Who must act now: by name where it is known, otherwise by role."""
        who, by = page.request.who, page.who.by
        if len(by) >= who.count:
            return ", ".join(self.setting.name(person) for person in by)
        roles = " / ".join(say_role(role.value) for role in who.roles)
        if who.count > 1:
            return tr("{count} people").format(count=who.count) if not roles else f"{who.count} × {roles}"
        return roles or tr("anybody")

    @property
    def waiting(self) -> bool:
        """Whether the engine waits for an answer to the page in view or beneath."""
        return self._waiting

    @staticmethod
    def _is_same(one: Request, other: Request) -> bool:
        return replace(one, given=()) == replace(other, given=())

    def _put_page(self, request: Request) -> None:
        self.page = page_for(request, self._present())
        self.page.answered.connect(self._answered)
        self.page.changed.connect(self._refresh)
        if isinstance(self.page, BringFilesPage):
            self.page.over_wanted.connect(self.lay_over)
            self.page.over_done.connect(self._close_over)
            self.page.carried.connect(self._face.tell_carried)
        self.stack.addWidget(self.page)

    def _drop_page(self) -> None:
        if self.page is not None:
            self.stack.removeWidget(self.page)
            self.page.deleteLater()
            self.page = None

    # Secret pages

    def _secret_began(self, scene: SecretScene) -> None:
        self._late.stop()
        self.secret, self._secret_blank = self._secret_pages(scene, self._present()), False
        if isinstance(self.secret, SecretStage):
            self.secret.finished.connect(self._secret_done)
        self.stack.addWidget(self.secret)
        self.secret_shown.emit(scene.request.person)
        self.header.show_now(self.setting.name(scene.request.person))
        self._heading()
        if self.over is None:
            self._show(self.secret)

    def _secret_done(self) -> None:
        """The person is done; what the child does now takes a moment, in which no key may press a button."""
        self._secret_blank = True
        self.working.works("")
        self._heading()
        if self.over is None:
            self._show(self.working)

    def _beneath(self) -> QWidget:
        """What is to be seen where nothing lies over it."""
        if self.secret is not None and not self._secret_blank:
            return self.secret
        return self.page if self.page is not None and self._waiting else self.working

    def _secret_ended(self) -> None:
        if self.secret is not None:
            self.stack.removeWidget(self.secret)
            self.secret.deleteLater()
            self.secret = None
        self._heading()
        self.secret_shown.emit("")
        if self.over is None:
            self._show(self._beneath())

    # What people do

    def _answered(self, reply: Reply) -> None:
        if len(reply.by) == 1:
            self.setting = replace(self.setting, last_single=reply.by[0])
        self._reply(reply)

    def _reply(self, reply: Reply | Interruption) -> None:
        if not self._waiting:
            return
        self._waiting = False
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.header.show_now(tr("the program"))
        self.working.works("")
        self._late.start()
        self._refresh()
        self._face.reply(reply)

    def _back(self) -> None:
        """From a page over the prompt to the prompt; from the prompt to the step before."""
        if self.over is not None:
            self._close_over()
        else:
            self._interrupt(Interruption(Interrupt.BACK))

    def _interrupt(self, interruption: Interruption) -> None:
        """Now, where the engine waits; otherwise at its next question."""
        self._close_over()
        if self._waiting:
            self._reply(interruption)
            return
        self._queued = interruption
        words = tr("This is carried out as soon as the step in hand allows it.")
        if self.secret is not None and interruption.kind.value in ENDINGS:
            words = tr("Finish this page, or give it up; then two people are asked.")
        self.add_notice(Notice("information", words))

    def leave_prompt(self) -> None:
        """Something that can type was plugged in: the prompt in hand is off, and the engine asks about that first."""
        if self._waiting:
            self._interrupt(Interruption(Interrupt.PLUGGED))

    def _primary(self) -> None:
        shown = self.stack.currentWidget()
        if isinstance(shown, PromptPage | OtherPage):
            shown.submit()

    # Pages over the prompt

    def open_deviation(self) -> None:
        """F9: record a deviation."""
        self.lay_over(DeviationPage(self._present()))

    def open_people(self) -> None:
        """F3: who is here."""
        snapshot = self.snapshot
        away = tuple(one for one in snapshot.enrolled if one not in snapshot.present) if snapshot else ()
        self.lay_over(PeoplePage(self._present(), away, snapshot.may_join if snapshot else ()))

    def open_codes(self) -> None:
        """F6: what was written so far goes out through codes."""
        from ceremony_app.desktop.codes.over import CodesOut

        page = CodesOut(self._present(), self._files)
        page.carried.connect(self._face.tell_carried)
        self.lay_over(page)

    def toggle_journal(self) -> None:
        """F2: the journal, or back."""
        if self.over is self.journal:
            self._close_over()
            return
        self.journal.fill()
        self.lay_over(self.journal)

    def lay_over(self, page: QWidget) -> None:
        """This page over the prompt, in place of any other over it."""
        self._close_over()
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        if isinstance(page, OtherPage):
            page.decided.connect(self._interrupt)
            page.left.connect(self._close_over)
            page.changed.connect(self._refresh)
        self.over = page
        self._heading()
        self._show(page)

    def _close_over(self) -> None:
        if self.over is None:
            return
        gone, self.over = self.over, None
        if gone is not self.journal:
            self.stack.removeWidget(gone)
            gone.deleteLater()
        self._heading()
        self._show(self._beneath())

    # What is shown

    def _show(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        self._refresh()
        self.footer.tab_order(page)
        self.focus_page()
        self.page_shown.emit(page)

    def focus_page(self) -> None:
        """The first focus: what is to be done on the page, or the way on; never Stop."""
        page = self.stack.currentWidget()
        target: QWidget | None = None
        if isinstance(page, PromptPage | OtherPage | JournalView):
            target = page.focus_first()
        elif page is not None and page is self.secret:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if target is None and self.footer.primary.isEnabled() and self.footer.primary.isVisible():
            target = self.footer.primary
        # Keys reach a page that has nothing to fill in, as Esc, only where the focus is in it.
        rest = page if isinstance(page, OtherPage) else self.title
        (target or rest).setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        """The footer, for the page in view."""
        page = self.stack.currentWidget()
        footer = self.footer
        waiting = self._waiting and page is self.page
        footer.back.setEnabled(waiting or self.over is not None)
        footer.say_back(page.prompt.text.id if isinstance(page, PromptPage) else "")
        if isinstance(page, PromptPage):
            footer.show_primary(page.verb(), page.missing() if waiting else "")
            footer.primary.setEnabled(waiting and not page.missing())
            if waiting:
                self.header.show_now(self._who(page))
        elif isinstance(page, OtherPage):
            footer.show_primary(page.verb(), page.missing())
        else:
            footer.show_primary("", tr("Esc or F2 goes back.") if page is self.journal else "")

    def say_not_closable(self) -> None:
        """The window was to be closed in the middle: say in place why not, and what to do instead."""
        words = tr("The ceremony runs, so the window stays. Pause it first (Alt+P); it can be taken up again.")
        self.add_notice(Notice("warn", words))
        QApplication.beep()
