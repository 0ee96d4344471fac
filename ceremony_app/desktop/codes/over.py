"""Codes in a ceremony: pages over the prompt, for a file that comes in and for files that go out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ceremony_app.core.journal.entries import Carriage, Carried, Compared
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.written import Files
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.desktop.codes.receive import ReceiveCodes
from ceremony_app.desktop.codes.show import ShowCodes
from ceremony_app.desktop.controls import Chip, Notice, clear, label
from ceremony_app.desktop.deviation import OtherPage
from ceremony_app.desktop.look import current
from ceremony_app.desktop.pages.check_table import Table
from ceremony_app.desktop.refusal_card import RefusalCard
from ceremony_app.desktop.setting import Setting
from ceremony_app.desktop.texts import later, tr
from ceremony_app.desktop.tokens import Gap
from ceremony_app.devices.qr.outgoing import recorded


def compared(*, same: bool) -> Compared:
    """As the journal has it."""
    return Compared.SAME if same else Compared.NOT_COMPARED


class CodesIn(OtherPage):
    """A file for the place of a prompt; what reads it there judges it, as if it had been copied there."""

    TITLE = later("Receive a file through codes")
    kept = Signal(object)
    """CarriedFile; whoever opened this page writes it, and then asks for `crossing`."""

    def build(self) -> None:
        """Notices, and the receiving."""
        self._notices = QVBoxLayout()
        self.rows.addLayout(self._notices)
        self.codes = ReceiveCodes()
        self.codes.changed.connect(self.changed)
        self.codes.refused.connect(self.refuse)
        self.codes.began.connect(lambda: clear(self._notices))
        self.codes.broke.connect(lambda place: self._say(tr("The program broke: {place}").format(place=place)))
        self.rows.addWidget(self.codes, 1000)

    def refuse(self, refusal: Refusal) -> None:
        """In place; the page stays."""
        clear(self._notices)
        self._notices.addWidget(RefusalCard(refusal))

    def _say(self, words: str) -> None:
        clear(self._notices)
        self._notices.addWidget(Notice("bad", words))

    def missing(self) -> str:
        """A whole file."""
        return self.codes.say()

    def verb(self) -> str:
        """Keep it."""
        return tr("&Keep the file")

    def focus_first(self) -> QWidget | None:
        """The camera's button, or the comparison."""
        return self.codes.first()

    def submit(self) -> None:
        """Hand it to whoever opened the page."""
        file = self.codes.file
        if file is not None:
            self.kept.emit(file)

    def crossing(self, path: str) -> Carried:
        """What the journal is told, once the file lies at this path."""
        file = self.codes.file
        assert file is not None
        return Carried(
            carriage=self.codes.carriage,
            path=path,
            sha256=file.sha256,
            length=len(file.data),
            compared=compared(same=self.codes.compared),
        )


class CodesOut(OtherPage):
    """The files written so far; then one's codes. What was shown is told to the journal when it is left."""

    TITLE = later("Send a file through codes")
    carried = Signal(object)
    """Carried."""

    def __init__(self, setting: Setting, files: Files) -> None:
        self._files = files
        self.codes: ShowCodes | None = None
        self.same: Chip | None = None
        self._path = ""
        self._told: Compared | None = None
        super().__init__(setting)

    def build(self) -> None:
        """The list, and beneath it room for the codes."""
        self._notices = QVBoxLayout()
        self.rows.addLayout(self._notices)
        self.sides = QStackedWidget()
        self.rows.addWidget(self.sides, 1000)
        choosing = QWidget()
        rows = QVBoxLayout(choosing)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(current().px(Gap.MEDIUM))
        words = tr("Whoever sees the codes has the file: show only what is public or wrapped.")
        rows.addWidget(label(words if self._files else tr("Nothing was written into the outbox yet."), "lead"))
        self.table = Table(("file", "sha256"), self._files)
        self.table.setAccessibleName(tr("Files that can go through codes"))
        rows.addWidget(self.table, 1000)
        if not self._files:
            self.table.hide()
        rows.addStretch(1)
        self.sides.addWidget(choosing)

    def missing(self) -> str:
        """A file."""
        return "" if self._files else tr("Nothing was written into the outbox yet.")

    def verb(self) -> str:
        """Show it; then begin, pause, go on."""
        return tr("Sho&w its codes") if self.codes is None else self.codes.verb()

    def focus_first(self) -> QWidget | None:
        """The list; beside codes the button that begins, or the code."""
        if self.codes is None:
            return self.table if self._files else None
        return None if self.codes.verb() else self.codes.canvas

    def submit(self) -> None:
        """Show the file chosen; or what the verb says."""
        if self.codes is not None:
            self.codes.submit()
            return
        if not self._files:
            return
        clear(self._notices)
        path, sha256 = self._files[max(0, self.table.currentRow())]
        try:
            file = recorded(self.setting.folder, path, sha256)
            self.show_file(path, file)
        except Refusal as refusal:
            self._notices.addWidget(RefusalCard(refusal))

    def show_file(self, path: str, file: CarriedFile) -> None:
        """Its codes in place of the list; raises UrTooManyFragments."""
        self.codes, self._path = ShowCodes(file), path
        self.same = Chip(tr("The receiver shows the same SHA-256"))
        self.codes.add_below(self.same)
        self.codes.changed.connect(self.changed)
        self.sides.addWidget(self.codes)
        self.sides.setCurrentWidget(self.codes)
        self.changed.emit()
        self.codes.canvas.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Left, or covered by the lock: what was shown is told; and told again only where it was compared since."""
        super().hideEvent(event)
        if self.codes is None or self.same is None or not self.codes.player.begun:
            return
        said = compared(same=self.same.isChecked())
        if said is self._told:
            return
        self._told, file = said, self.codes.player.file
        self.carried.emit(
            Carried(
                carriage=Carriage.SCREEN,
                path=self._path,
                sha256=file.sha256,
                length=len(file.data),
                compared=said,
            )
        )
