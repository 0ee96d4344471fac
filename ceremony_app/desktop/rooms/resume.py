"""Take up a ceremony again: its folder, where it stopped, and what the clouds handed over."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ceremony_app.desktop.controls import Card, Notice, clear, label
from ceremony_app.desktop.opening import Chosen
from ceremony_app.desktop.rooms.frame import Room
from ceremony_app.desktop.rooms.paths import Kind, PathField
from ceremony_app.desktop.rooms.tiles import mode_word
from ceremony_app.desktop.rooms.work import Work
from ceremony_app.desktop.start import local_time
from ceremony_app.desktop.texts import say_act, tr
from ceremony_app.desktop.workspace import Found, Standing, look_into

CEREMONY = "ceremony"
"""The script that this window can take up from its folder alone; a recovery also needs its package."""


class ResumePage(Room):
    """The folder decides; its journal is checked entry by entry when it is opened."""

    chosen = Signal(object)
    """Chosen."""
    recovery_wanted = Signal(object)
    """Found: a recovery, which also needs its package."""

    def __init__(self, found: Found | None = None) -> None:
        super().__init__(
            tr("Resume a ceremony"),
            tr("Everybody signs in again, and clock, computer, folder and token are looked at again."),
            found.mode if found else None,
        )
        card = Card()
        self.folder = PathField(tr("Folder of the ceremony"), Kind.FOLDER)
        card.rows.addWidget(self.folder)
        self.inbox = PathField(
            tr("What the clouds handed over"),
            Kind.FOLDER,
            tr("Only where it lies outside of the ceremony's folder."),
            optional=True,
        )
        card.rows.addWidget(self.inbox)
        self.stick = PathField(
            tr("LOG stick"),
            Kind.EITHER,
            tr("Only where the folder is gone, as on another computer: the folder named above is built anew from it."),
            optional=True,
        )
        card.rows.addWidget(self.stick)
        self.body.addWidget(card)
        self._work: Work | None = None
        self.facts = Card()
        self.body.addWidget(self.facts)
        self.body.addStretch(1)
        self.found: Found | None = None
        self.folder.changed.connect(self._look)
        self.inbox.changed.connect(self.refresh)
        self.stick.changed.connect(self.refresh)
        for field in (self.folder, self.inbox, self.stick):
            field.finished.connect(self._primary)
        if found is not None:
            self.folder.put(found.folder)
        self._look()

    def _look(self) -> None:
        path = self.folder.path
        self.found = look_into(path) if path is not None else None
        self.show_mode(self.found.mode if self.found is not None else None)
        clear(self.facts.rows)
        self.facts.setVisible(self.found is not None)
        if self.found is not None:
            self._tell(self.found)
        self.refresh()

    def _tell(self, found: Found) -> None:
        rows = self.facts.rows
        rows.addWidget(label(found.title, "lead"))
        rows.addWidget(label(tr("Ceremony {id} · {mode}").format(id=found.ceremony, mode=mode_word(found.mode))))
        if found.standing is Standing.FINISHED:
            rows.addWidget(Notice("information", tr("It came to its end; there is nothing to take up. Verify it.")))
            return
        if found.script != CEREMONY:
            rows.addWidget(Notice("information", tr("This is a recovery; its backup package is asked for next.")))
        words = tr("Paused in “{act}”, step {step}") if found.standing is Standing.PAUSED else ""
        words = words or tr("Interrupted in “{act}”, step {step}")
        if found.act:
            rows.addWidget(label(words.format(act=say_act(found.act), step=found.step)))
        rows.addWidget(label(tr("Last entry: {time}").format(time=local_time(found.at))))

    def verb(self) -> str:
        """Resume, or first build the folder anew."""
        return tr("Build the folder &anew") if self._builds else tr("&Resume")

    @property
    def _builds(self) -> bool:
        """Whether there is a stick to build from, and no folder yet."""
        return self.found is None and self.stick.path is not None

    def missing(self) -> str:
        """A folder of an unfinished ceremony, or a place for it and the stick that holds it."""
        if self._work is not None:
            return tr("The folder is built anew. Leave the stick in.")
        if self._builds:
            named = "" if self.folder.path is not None else self.folder.missing()
            return named or self.stick.missing() or self.inbox.missing()
        lacking = self.folder.missing() or self.inbox.missing()
        if lacking:
            return lacking
        if self.found is None:
            return tr("There is no journal in this folder.")
        return tr("This cannot be taken up here.") if self.found.standing is Standing.FINISHED else ""

    def first(self) -> QWidget | None:
        """The folder, until one is chosen."""
        return None if self.found else self.folder.field

    def submit(self) -> None:
        """Open it with its own plan and binding; a recovery first asks for its package, a lost folder for a stick."""
        if self._builds:
            self._build()
            return
        assert self.found is not None
        if self.found.script != CEREMONY:
            self.recovery_wanted.emit(self.found)
            return
        self.chosen.emit(Chosen(self.found.folder / "plan.toml", self.found.folder, None, self.inbox.path))

    def _build(self) -> None:
        """Off this thread; what comes of it is then taken up like any other folder."""
        from ceremony_app.flow.from_stick import on_stick, rebuild

        stick, folder = self.stick.path, self.folder.path
        assert stick is not None and folder is not None

        def job() -> int:
            with on_stick(stick) as place:
                return len(rebuild(place, folder).foreign)

        self.quiet()
        self._work = Work(job, self)
        self._work.done.connect(self._built)
        self._work.refused.connect(self.refuse)
        self._work.broke.connect(self.broke)
        self._work.finished.connect(self._ended)
        self._work.start()
        self.refresh()

    def _built(self, foreign: int) -> None:
        words = tr("The folder was built anew from the stick. Compare what stands here, then resume.")
        if foreign:
            left = tr("Objects on the stick that its journal does not name, and that were left there: {count}.")
            words = f"{words} {left.format(count=foreign)}"
        self.tell("good", words)

    def _ended(self) -> None:
        self._work = None
        self._look()
        if self.found is not None:
            # What is to be compared is scrolled into view as soon as it has its place, and one key goes on.
            bar = self.area.verticalScrollBar()
            bar.rangeChanged.connect(lambda _, most: bar.setValue(most))
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)
