"""Send a file through codes: choose it, then show it; outside a ceremony, and from the end page."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QWidget

from ceremony_app.core.modes import Mode
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.desktop.codes.offers import Offer
from ceremony_app.desktop.codes.show import ShowCodes
from ceremony_app.desktop.controls import Button, Card, label
from ceremony_app.desktop.pages.check_table import Table
from ceremony_app.desktop.rooms.frame import Room
from ceremony_app.desktop.rooms.paths import Kind, PathField
from ceremony_app.desktop.rooms.work import Work
from ceremony_app.desktop.texts import tr
from ceremony_app.devices.media import safe_write
from ceremony_app.devices.qr.outgoing import any_file


def warning() -> str:
    """What everybody has to know before a code is shown."""
    return tr("Whoever sees the codes has the file: show only what is public or wrapped.")


class SendRoom(Room):
    """A list of a ceremony's files, or the path of any; the codes come in a room over this one."""

    def __init__(self, listed: tuple[Offer, ...] = (), mode: Mode | None = None) -> None:
        """Without a list a path is asked for."""
        super().__init__(tr("Send a file through codes"), warning(), mode)
        self._listed = listed
        self.path: PathField | None = None
        self.table: Table | None = None
        if listed:
            self.table = Table(("file", "sha256"), tuple((one.name, one.sha256) for one in listed))
            self.table.setAccessibleName(tr("Files that can go through codes"))
            self.table.hug(300)
            self.body.addWidget(self.table, 1000)
        else:
            card = Card()
            self.path = PathField(tr("File"), Kind.FILE)
            self.path.changed.connect(self.refresh)
            self.path.finished.connect(self._primary)
            card.rows.addWidget(self.path)
            words = tr("A small file is one code, a larger one a series of at most 300. What is larger goes by stick.")
            card.rows.addWidget(label(words, "note"))
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.refresh()

    def verb(self) -> str:
        """Show it."""
        return tr("Sho&w its codes")

    def missing(self) -> str:
        """A path."""
        return self.path.missing() if self.path is not None else ""

    def first(self) -> QWidget | None:
        """The list, or the path."""
        return self.path.field if self.path is not None else self.table

    def submit(self) -> None:
        """Read the file and show its codes; what cannot go this way is refused in place."""
        self.quiet()
        try:
            self.over_wanted.emit(CodesRoom(self._file(), self.mode))
        except Refusal as refusal:
            self.refuse(refusal)

    def _file(self) -> CarriedFile:
        if self.table is not None:
            return self._listed[max(0, self.table.currentRow())].read()
        assert self.path is not None and self.path.path is not None
        return any_file(self.path.path)


class CodesRoom(Room):
    """One file's codes, and its sheet for paper."""

    def __init__(self, file: CarriedFile, mode: Mode | None = None) -> None:
        """Raises UrTooManyFragments where the file is too large for codes."""
        codes = ShowCodes(file)
        super().__init__(tr("Send a file through codes"), warning(), mode)
        self.file, self.codes = file, codes
        self._work: Work | None = None
        self.sheet = Button(tr("Write a s&heet of codes to print…"), "small", "print")
        self.sheet.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.sheet.clicked.connect(self._ask_sheet)
        codes.add_button(self.sheet)
        codes.changed.connect(self.refresh)
        self.body.addWidget(codes, 1)
        self.refresh()

    def verb(self) -> str:
        """Begin, pause, go on; nothing where there is one code."""
        return self.codes.verb()

    def first(self) -> QWidget | None:
        """The code, where nothing is to be begun."""
        return None if self.verb() else self.codes.canvas

    def submit(self) -> None:
        """What the verb says."""
        self.codes.submit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    # The sheet

    def _ask_sheet(self) -> None:
        dialog = QFileDialog(self, tr("Write a sheet of codes"))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{self.file.name}.codes.pdf")
        if dialog.exec() and dialog.selectedFiles():
            self.write_sheet(Path(dialog.selectedFiles()[0]))

    def write_sheet(self, path: Path) -> None:
        """Make the sheet in a thread of its own, write it and read it back; nothing is overwritten."""
        if self._work is not None:
            return
        self.sheet.setEnabled(False)
        file, at = self.file, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

        def make() -> Path:
            from ceremony_app.documents.code_sheet import code_sheet

            safe_write(path.parent, path.name, code_sheet(file, at))
            return path

        self._work = Work(make, self)
        self._work.done.connect(lambda made: self.tell("good", tr("Written and read back: {path}").format(path=made)))
        self._work.refused.connect(self.refuse)
        self._work.broke.connect(self.broke)
        self._work.finished.connect(self._written)
        self._work.start()

    def _written(self) -> None:
        self._work = None
        self.sheet.setEnabled(True)
