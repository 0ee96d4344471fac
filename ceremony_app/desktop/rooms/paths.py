"""A field for a path: typed, or found in a dialog."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ceremony_app.desktop.controls import Button, Field, label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap


class Kind(Enum):
    """What the path leads to."""

    FILE = "file"
    FOLDER = "folder"
    NEW_FOLDER = "new-folder"
    NEW_FILE = "new-file"
    EITHER = "either"
    """A folder or a file that is there."""


class PathField(QWidget):
    """A label, a line, a button that opens a dialog; and a note beneath where something is to be said about it."""

    changed = Signal()
    finished = Signal()

    def __init__(self, name: str, kind: Kind, note: str = "", *, optional: bool = False) -> None:
        super().__init__()
        self._name, self._kind, self.optional = name, kind, optional
        px = current().px
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(Gap.HAIR))
        shown = tr("{field} (optional)").format(field=name) if optional else name
        rows.addWidget(label(shown, "label"))
        across = QHBoxLayout()
        across.setSpacing(px(Gap.SMALL))
        self.field = Field(shown)
        self.field.setMaxLength(4096)
        self.field.textChanged.connect(self.changed)
        self.field.finished.connect(self.finished)
        across.addWidget(self.field, 1)
        self.buttons: list[Button] = []
        if kind is Kind.EITHER:
            self._add_button(across, tr("Folder…"), Kind.FOLDER)
            self._add_button(across, tr("File…"), Kind.FILE)
        else:
            self._add_button(across, tr("Choose…"), kind)
        rows.addLayout(across)
        self.note = label(note, "note")
        rows.addWidget(self.note)
        self.note.setHidden(not note)

    def _add_button(self, across: QHBoxLayout, words: str, kind: Kind) -> None:
        button = Button(words, "small", "folder" if "folder" in kind.value else "file")
        button.setAccessibleName(f"{words.rstrip('…')}: {self._name}")
        button.clicked.connect(lambda _=False: self._choose(kind))
        across.addWidget(button)
        self.buttons.append(button)

    @property
    def path(self) -> Path | None:
        """The path as it stands; None where nothing stands."""
        words = self.field.text().strip()
        if not words:
            return None
        try:
            return Path(words).expanduser()
        except RuntimeError:
            # "~ida", where nobody is called so.
            return Path(words)

    def put(self, path: Path) -> None:
        """Let this path stand there."""
        self.field.setText(str(path))
        self.field.setCursorPosition(0)

    def missing(self) -> str:
        """What is wrong with it; empty where it can be used, or may be left out."""
        path = self.path
        if path is None:
            return "" if self.optional else tr("{field} is missing.").format(field=self._name)
        if self._kind is Kind.FILE and not _there(path.is_file):
            return tr("{field}: there is no such file.").format(field=self._name)
        if self._kind is Kind.FOLDER and not _there(path.is_dir):
            return tr("{field}: there is no such folder.").format(field=self._name)
        if self._kind is Kind.EITHER and not _there(path.exists):
            return tr("{field}: there is nothing of that name.").format(field=self._name)
        return ""

    def _choose(self, kind: Kind) -> None:
        dialog = QFileDialog(self, self._name)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        mode = QFileDialog.FileMode
        wanted = {
            Kind.FILE: mode.ExistingFile,
            Kind.FOLDER: mode.Directory,
            Kind.NEW_FOLDER: mode.Directory,
            Kind.NEW_FILE: mode.AnyFile,
        }[kind]
        dialog.setFileMode(wanted)
        start = self.path or Path.home()
        while not _there(start.is_dir) and start != start.parent:
            start = start.parent
        dialog.setDirectory(str(start))
        if dialog.exec() and dialog.selectedFiles():
            self.put(Path(dialog.selectedFiles()[0]))


def _there(looks: Callable[[], bool]) -> bool:
    """What looking at a path says; a name that is too long, or a folder that is shut, leads nowhere."""
    try:
        return looks()
    except OSError:
        return False
