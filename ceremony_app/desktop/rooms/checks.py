"""The verifier's report as people read it: the outcome first, then each check with its mark, name and sentence."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ceremony_app.core.modes import Mode
from ceremony_app.desktop import icons
from ceremony_app.desktop.controls import Notice, label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.pages.check_table import Table
from ceremony_app.desktop.rooms.check_words import say_check
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap
from ceremony_app.verify.report import CheckVerdict, Outcome, Report

MARKS = {
    CheckVerdict.PASSED: ("tick", "good"),
    CheckVerdict.FAILED: ("refused", "bad"),
    CheckVerdict.NOT_CHECKED: ("information", "accent"),
}
MOODS = {
    Outcome.AUTHENTIC: "good",
    Outcome.CONSISTENT_NOT_ANCHORED: "information",
    Outcome.NOT_VERIFIED: "bad",
    Outcome.UNREADABLE: "bad",
}


def outcome_words(outcome: Outcome) -> str:
    """What the verification came to."""
    return {
        Outcome.AUTHENTIC: tr("Authentic: everything fits, and the certificate is the one that you gave."),
        Outcome.CONSISTENT_NOT_ANCHORED: tr(
            "Consistent, not anchored: everything fits together, but nothing from outside vouches for it. Give the "
            "fingerprint from the paper of the ceremony."
        ),
        Outcome.NOT_VERIFIED: tr("Not verified: something does not fit; the checks that failed name it."),
        Outcome.UNREADABLE: tr("Unreadable: there is no ceremony and no transcript here that can be read."),
    }[outcome]


def verdict_word(verdict: CheckVerdict) -> str:
    """How one check came out."""
    return {
        CheckVerdict.PASSED: tr("passed"),
        CheckVerdict.FAILED: tr("failed"),
        CheckVerdict.NOT_CHECKED: tr("not checked"),
    }[verdict]


def check_name(check: str) -> str:
    """What a check looks at; one that has no words here keeps its id."""
    return {
        "acts": tr("Answers"),
        "anchor": tr("Anchor from outside"),
        "attached": tr("Attached journal"),
        "attachments": tr("Attachments"),
        "backup": tr("Backups"),
        "binding": tr("Binding"),
        "beyond": tr("Behind the freeze"),
        "bound": tr("Token and sticks by the binding"),
        "certificate": tr("Certificate"),
        "clouds": tr("Hand-overs and files made again"),
        "codes": tr("Files through codes"),
        "complete": tr("Completeness"),
        "checkpoints": tr("Checkpoints"),
        "consents": tr("Consents"),
        "deviations": tr("Deviations"),
        "evidence": tr("Evidence of the device"),
        "files": tr("Files"),
        "freeze": tr("Frozen journal"),
        "inputs": tr("Inputs"),
        "journal": tr("Journal"),
        "keys": tr("Keys"),
        "media": tr("Files on sticks"),
        "mode": tr("Mode"),
        "outputs": tr("Outputs"),
        "packages": tr("Backup packages"),
        "pages": tr("Pages"),
        "pins": tr("PINs"),
        "plan": tr("Plan"),
        "readable": tr("Readable"),
        "replay": tr("Replay"),
        "seal": tr("Seal"),
        "sealed": tr("Sealed"),
        "secrets": tr("Secrets"),
        "signature": tr("Signature"),
        "stated": tr("What follows from the rest"),
        "steps": tr("Steps"),
        "store": tr("Store"),
        "strangers": tr("Strangers"),
        "token": tr("Token"),
        "transcript": tr("Transcript"),
        "trusted": tr("Trusted wrapping keys"),
        "wraps": tr("Wraps"),
    }.get(check, check)


class ReportView(QWidget):
    """A report, down to what each check found wrong."""

    def __init__(self, report: Report) -> None:
        super().__init__()
        look = current()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(Gap.MEDIUM))
        words = outcome_words(report.outcome)
        if report.mode is not None:
            mode = (
                tr("This was a drill; nothing made in it may protect anything.")
                if report.mode is Mode.DRILL
                else tr("This was a production ceremony.")
            )
            words = f"{words} {mode}"
        rows.addWidget(Notice(MOODS[report.outcome], words))
        if report.aborted:
            rows.addWidget(Notice("warn", tr("The people stopped this ceremony before its end.")))
        if report.beyond:
            told = tr(
                "The transcript does not hold everything: behind its freeze the journal in the folder tells more "
                "({count}). The line “Behind the freeze” says what, and what of it is signed."
            )
            rows.addWidget(Notice("warn", told.format(count=len(report.beyond))))
        count = {one: sum(check.verdict is one for check in report.checks) for one in CheckVerdict}
        summary = tr("{passed} checks passed, {failed} failed, {left} not made").format(
            passed=count[CheckVerdict.PASSED],
            failed=count[CheckVerdict.FAILED],
            left=count[CheckVerdict.NOT_CHECKED],
        )
        rows.addWidget(label(summary, "label"))
        # What failed is read first.
        ordered = sorted(report.checks, key=lambda check: check.verdict is not CheckVerdict.FAILED)
        cells = tuple((verdict_word(one.verdict), check_name(one.id), say_check(one.sentence)) for one in ordered)
        self.table = Table(("verdict", "check", "found"), cells)
        self.table.setAccessibleName(summary)
        self.table.hug(300)
        for place, check in enumerate(ordered):
            item = self.table.item(place, 0)
            if item is not None:
                item.setIcon(icons.icon(*MARKS[check.verdict], 26))
        rows.addWidget(self.table, 1000)
        rows.addStretch(1)
