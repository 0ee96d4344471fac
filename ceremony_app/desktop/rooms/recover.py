"""Recover a key: what is needed, and where the key goes."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ceremony_app.core.script.recovery_job import Into
from ceremony_app.desktop.controls import Card, Field, Notice, field_with_label, label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.pages.choices import Choices
from ceremony_app.desktop.recovering import RecoveryChosen, mode_of
from ceremony_app.desktop.rooms.frame import Room
from ceremony_app.desktop.rooms.paths import Kind, PathField
from ceremony_app.desktop.rooms.verify import DIGITS, digits_of
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap
from ceremony_app.desktop.workspace import Found, workspace


class RecoverPage(Room):
    """A recovery is a small ceremony with its own folder and record."""

    chosen = Signal(object)
    """RecoveryChosen."""

    def __init__(self, found: Found | None = None) -> None:
        """`found` is an unfinished one that is taken up again; package and people are named as the first time."""
        super().__init__(
            tr("Recover a key"),
            tr("Enough people type their shares; the key is restored and compared with what was recorded.")
            if found is None
            else tr("It goes on where it stopped. Name the same package, transcript and people as the first time."),
            found.mode if found else None,
        )
        self._found = found
        warning = tr(
            "Do this on a computer that is not, and never again will be, on a network: shares and package together "
            "are the key itself."
        )
        self.body.addWidget(Notice("warn", warning))
        needed = Card()
        self.package = PathField(tr("Backup package (KEY-SET.backup.json)"), Kind.FILE)
        self.transcript = PathField(
            tr("Transcript of its ceremony"),
            Kind.FILE,
            tr("With it, each share is told right or wrong by itself."),
            optional=True,
        )
        self.fingerprint = Field(tr("Fingerprint of the transcript's certificate"), tr("64 hex digits"))
        needed.rows.addWidget(self.package)
        needed.rows.addWidget(self.transcript)
        needed.rows.addLayout(
            field_with_label(
                tr("Fingerprint of the certificate, from the paper of the ceremony (optional)"), self.fingerprint
            )
        )
        needed.rows.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(current().px(Gap.MEDIUM))
        across.addWidget(needed, 1)
        self.body.addLayout(across)
        goal = Card()
        goal.rows.addWidget(label(tr("The key goes"), "label"))
        self.goal = Choices(
            tr("The key goes"),
            (
                (Into.TOKEN.value, tr("into a token")),
                (Into.FILE.value, tr("into a file in clear, when two people consent")),
            ),
            Into.TOKEN.value,
        )
        goal.rows.addWidget(self.goal)
        self.number_keys(self.goal)
        self.binding = PathField(tr("Binding of this computer's token"), Kind.FILE, optional=True)
        self.people = PathField(
            tr("Who takes part (PEOPLE.toml)"),
            Kind.FILE,
            tr("Without it, the people of the transcript."),
            optional=True,
        )
        self.folder = PathField(tr("Folder of the recovery"), Kind.NEW_FOLDER)
        for field in (self.binding, self.people, self.folder):
            goal.rows.addWidget(field)
        goal.rows.addStretch(1)
        across.addWidget(goal, 1)
        self.body.addStretch(1)
        new = workspace() / datetime.now(UTC).strftime("recovery-%Y-%m-%dT%H%MZ")
        self.folder.put(found.folder if found is not None else new)
        for path in (self.package, self.transcript, self.binding, self.people, self.folder):
            path.changed.connect(self.refresh)
            path.finished.connect(self._primary)
        self.fingerprint.textChanged.connect(self.refresh)
        self.fingerprint.finished.connect(self._primary)
        self.goal.changed.connect(self.refresh)
        self.refresh()

    def told(self) -> RecoveryChosen | None:
        """What stands there; None where the package or the folder is missing."""
        package, folder = self.package.path, self.folder.path
        if package is None or folder is None:
            return None
        return RecoveryChosen(
            folder=folder,
            package=package,
            goal=Into(self.goal.chosen),
            transcript=self.transcript.path,
            fingerprint=digits_of(self.fingerprint.text()),
            binding=self.binding.path,
            people=self.people.path,
        )

    def refresh(self) -> None:
        """Also the mode, which the package names."""
        self.show_mode(mode_of(self.package.path) or (self._found.mode if self._found else None))
        super().refresh()

    def verb(self) -> str:
        """Begin, or go on."""
        return tr("&Resume the recovery") if self._found else tr("Begin the re&covery")

    def missing(self) -> str:
        """The first field that lacks something."""
        typed = digits_of(self.fingerprint.text())
        if typed and (len(typed) != DIGITS or any(one not in "0123456789abcdef" for one in typed)):
            return tr("The fingerprint has {count} of 64 hex digits.").format(count=len(typed))
        fields = (self.package, self.transcript, self.binding, self.people, self.folder)
        return next((words for field in fields if (words := field.missing())), "")

    def first(self) -> QWidget:
        """The package."""
        return self.package.field

    def submit(self) -> None:
        """Begin."""
        told = self.told()
        assert told is not None
        self.chosen.emit(told)
