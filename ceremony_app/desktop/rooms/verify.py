"""Verify a transcript: what an auditor does, with the checks listed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QWidget

from ceremony_app.core.modes import Mode
from ceremony_app.desktop.controls import Card, Chip, Field, Notice, field_with_label
from ceremony_app.desktop.rooms.checks import ReportView
from ceremony_app.desktop.rooms.frame import Room
from ceremony_app.desktop.rooms.paths import Kind, PathField
from ceremony_app.desktop.rooms.work import Work
from ceremony_app.desktop.texts import tr
from ceremony_app.verify.report import Report, Trust
from ceremony_app.verify.verifier import verify

DIGITS = 64


def digits_of(typed: str) -> str:
    """The hex digits of what somebody copied: blanks, colons and hyphens do not matter."""
    return "".join(one for one in typed if one not in " :-\t").lower()


class VerifyPage(Room):
    """A folder or a PDF, what vouches for it from outside, and the report."""

    def __init__(self, path: Path | None = None) -> None:
        super().__init__(
            tr("Verify a transcript"),
            tr("Nothing is changed and no network is used. A ceremony's folder is checked in full, a PDF by itself."),
        )
        self.form = Card()
        self.path = PathField(tr("Folder of the ceremony, or transcript"), Kind.EITHER)
        self.form.rows.addWidget(self.path)
        self.fingerprint = Field(tr("Fingerprint of the certificate"), tr("64 hex digits"))
        self.form.rows.addLayout(
            field_with_label(
                tr("Fingerprint of the certificate, from the paper of the ceremony (optional)"), self.fingerprint
            )
        )
        self.production: QCheckBox = Chip(tr("It must be a production ceremony"))
        self.form.rows.addWidget(self.production)
        self.body.addWidget(self.form)
        self.wait = Notice("information", tr("The verifier runs over everything that was made."))
        self.wait.hide()
        self.body.addWidget(self.wait)
        self.body.addStretch(1)
        self.report: Report | None = None
        self._view: ReportView | None = None
        self._work: Work | None = None
        self.path.changed.connect(self.refresh)
        self.path.finished.connect(self.fingerprint.setFocus)
        self.fingerprint.textChanged.connect(self.refresh)
        self.fingerprint.finished.connect(self._primary)
        if path is not None:
            self.path.put(path)
        self.refresh()

    @property
    def working(self) -> bool:
        """Whether the verifier runs."""
        return self._work is not None and self._work.isRunning()

    def verb(self) -> str:
        """Verify; or another one."""
        return tr("Verify &another") if self.report else tr("&Verify")

    def missing(self) -> str:
        """A path, and a whole fingerprint where one is given."""
        if self.report is not None:
            return ""
        if self._work is not None:
            return tr("The verifier runs over everything that was made.")
        typed = digits_of(self.fingerprint.text())
        whole = len(typed) == DIGITS and all(one in "0123456789abcdef" for one in typed)
        if typed and not whole:
            return tr("The fingerprint has {count} of 64 hex digits.").format(count=len(typed))
        return self.path.missing()

    def first(self) -> QWidget | None:
        """The path, or the report."""
        if self._view is not None:
            return self._view.table
        return None if self.path.path else self.path.field

    def submit(self) -> None:
        """Run the verifier in its own thread, or begin again."""
        if self.report is not None:
            self._again()
            return
        path = self.path.path
        assert path is not None
        trust = Trust(fingerprint=digits_of(self.fingerprint.text()) or None)
        require = Mode.PRODUCTION if self.production.isChecked() else None
        self.form.setEnabled(False)
        self.wait.show()
        self._work = Work(lambda: verify(path, trust, require), self)
        self._work.done.connect(self.show_report)
        self._work.refused.connect(self.refuse)
        self._work.broke.connect(self.broke)
        self._work.finished.connect(self._worked)
        self._work.start()
        self.refresh()

    def show_report(self, report: Report) -> None:
        """The checks, in place of the form."""
        self.report = report
        self.show_mode(report.mode)
        self.form.hide()
        self.wait.hide()
        self._view = ReportView(report)
        self.body.insertWidget(0, self._view, 1000)
        self.says.setText(str(self.path.path or ""))

    def _worked(self) -> None:
        self._work = None
        self.wait.hide()
        self.form.setEnabled(True)
        self.refresh()
        self.focus_first()

    def _again(self) -> None:
        self.report = None
        self.show_mode(None)
        if self._view is not None:
            self.body.removeWidget(self._view)
            self._view.hide()
            self._view.deleteLater()
            self._view = None
        self.form.show()
        self.refresh()
        self.path.field.setFocus()
