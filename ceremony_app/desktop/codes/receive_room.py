"""Receive a file through codes, outside a ceremony."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ceremony_app.core.refusals import Refusal
from ceremony_app.desktop.codes.receive import ReceiveCodes
from ceremony_app.desktop.rooms.frame import Room
from ceremony_app.desktop.rooms.paths import Kind, PathField
from ceremony_app.desktop.texts import tr
from ceremony_app.devices.media import safe_write


class ReceiveRoom(Room):
    """Sources and progress, and the folder that the file goes into."""

    def __init__(self, folder: Path | None = None, pictures: tuple[Path, ...] = ()) -> None:
        """`pictures` are read as soon as the page is seen."""
        super().__init__(
            tr("Receive a file through codes"),
            tr("A camera is on only while you want it, and no picture of it is kept."),
        )
        self.codes = ReceiveCodes()
        self.codes.changed.connect(self.refresh)
        self.codes.refused.connect(self.refuse)
        self.codes.began.connect(self.quiet)
        self.codes.broke.connect(self.broke)
        self.body.addWidget(self.codes, 1)
        self.folder = PathField(tr("Folder that the file goes into"), Kind.NEW_FOLDER)
        self.folder.put(folder if folder is not None else Path.home())
        self.folder.changed.connect(self.refresh)
        self.folder.finished.connect(self._primary)
        self.body.addWidget(self.folder)
        self.kept: Path | None = None
        """Where the last file was written."""
        if pictures:
            QTimer.singleShot(0, self, lambda: self.codes.take_pictures(pictures))
        self.refresh()

    def verb(self) -> str:
        """Keep it."""
        return tr("&Keep the file")

    def missing(self) -> str:
        """A whole file, and a folder."""
        return self.codes.say() or self.folder.missing()

    def first(self) -> QWidget:
        """The camera's button, or the comparison."""
        return self.codes.first()

    def submit(self) -> None:
        """Write the file and read it back; nothing is overwritten."""
        file, folder = self.codes.file, self.folder.path
        assert file is not None and folder is not None
        with contextlib.suppress(OSError):
            # What cannot be made is refused in the next lines, with its reason.
            folder.mkdir(exist_ok=True)
        try:
            safe_write(folder, file.name, file.data)
        except Refusal as refusal:
            self.refuse(refusal)
            return
        self.kept = folder / file.name
        self.codes.start_again()
        self.tell("good", tr("Written and read back: {path}").format(path=self.kept))
        self.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
