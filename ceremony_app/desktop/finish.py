"""The end page: how the run ended, what was made, and what is done with it next."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from ceremony_app.core.keys.fingerprints import groups
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.sticks import StickLeft
from ceremony_app.desktop.codes.offers import offers
from ceremony_app.desktop.controls import Button, Card, Notice, label, short_label
from ceremony_app.desktop.fingerprint import HexLines
from ceremony_app.desktop.look import current
from ceremony_app.desktop.pages.check_table import Table
from ceremony_app.desktop.refusal_card import RefusalCard
from ceremony_app.desktop.rooms.checks import ReportView
from ceremony_app.desktop.rooms.frame import Room
from ceremony_app.desktop.rooms.made import TRANSCRIPT, Made, is_recovery, made_by
from ceremony_app.desktop.rooms.printing import print_file, printer_of
from ceremony_app.desktop.rooms.work import Work
from ceremony_app.desktop.running import Outcome
from ceremony_app.desktop.setting import Setting
from ceremony_app.desktop.texts import tr
from ceremony_app.desktop.tokens import Gap
from ceremony_app.devices.media.mirror import Released
from ceremony_app.devices.printer.guard import Printed
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.last_drill import remember_binding
from ceremony_app.flow.refusals import CeremonyFinished
from ceremony_app.verify.report import Report
from ceremony_app.verify.verifier import verify

LEAST_TABLE = 420
"""Units; a longer table scrolls by itself where the page has no room for it."""


def keep_binding(outcome: Outcome, setting: Setting | None) -> None:
    """Remember the binding of a drill that came to its end, so that the day's binding is shown as a difference."""
    if setting is None or outcome.ending is not Ending.COMPLETE or setting.plan.mode is not Mode.DRILL:
        return
    with suppress(OSError):
        remember_binding(setting.plan.id, (setting.folder / "binding.toml").read_bytes())


def let_go(released: Released) -> Notice:
    """What is so of a LOG stick at the end of a run, and whether it may be pulled."""
    stick, place = released.stick, released.left.place
    if released.wrong:
        return Notice("bad", released.wrong)
    match released.left.how:
        case StickLeft.UNMOUNTED:
            return Notice(
                "good", tr("{stick} was read back and is unmounted; it may be pulled now.").format(stick=stick)
            )
        case StickLeft.READ_ONLY:
            words = tr(
                "{stick} was flushed and read back. It is still mounted at {place}, read-only: eject it, then pull it."
            )
        case StickLeft.MOUNTED:
            words = tr(
                "{stick} was flushed and read back. It is still mounted at {place}, as this program may neither "
                "unmount it nor set it read-only: eject it, or run umount as root, or shut down first; then pull it."
            )
        case StickLeft.FOLDER:
            return Notice("good", tr("A folder stands for {stick}; it was read back.").format(stick=stick))
        case StickLeft.UNTOLD:
            words = tr("{stick} was read back; nobody looked whether it is still mounted: eject it before you pull it.")
    return Notice("warn", words.format(stick=stick, place=place))


class FinishPage(Room):
    """Complete, paused, stopped, refused or broken; artefacts with their hashes; folder, verifier, paper."""

    close_wanted = Signal()

    def __init__(self, outcome: Outcome, setting: Setting | None, made: Made | None = None) -> None:
        """`made` is read from the engine where it is not given."""
        self.folder: Path | None = setting.folder if setting is not None else None
        if made is None and outcome.engine is not None and self.folder is not None:
            made = made_by(outcome.engine, self.folder)
        super().__init__(self._title(outcome), self._says(outcome), setting.plan.mode if setting is not None else None)
        self.outcome, self.made = outcome, made
        self.back.say(tr("&Start screen"))
        self.close_button = self.primary
        self._work: Work | None = None
        self._printing: Work | None = None
        self._report: QWidget | None = None
        if outcome.refusal is not None:
            self.notices.addWidget(RefusalCard(outcome.refusal))
        if outcome.defect:
            self.broke(outcome.defect)
        if made is not None and made.deviations:
            words = tr("Deviations written down in the transcript: {count}.").format(count=made.deviations)
            self.body.addWidget(Notice("warn", words))
        for stick in made.released if made is not None else ():
            self.body.addWidget(let_go(stick))
        cards = QHBoxLayout()
        cards.setSpacing(current().px(Gap.MEDIUM))
        self.body.addLayout(cards)
        if self.folder is not None:
            cards.addWidget(self._place(self.folder), 1)
        if made is not None and (made.certificate or made.head):
            cards.addWidget(self._seal(made), 1)
        if made is not None:
            self._show_made(made)
        self.body.addStretch(1)
        self.refresh()

    @staticmethod
    def _title(outcome: Outcome) -> str:
        ending = outcome.ending.value if outcome.ending is not None else ""
        if isinstance(outcome.refusal, CeremonyFinished):
            return tr("This ceremony is finished")
        if is_recovery(outcome.engine):
            return {
                "complete": tr("The recovery is complete"),
                "paused": tr("The recovery is paused"),
                "aborted": tr("The recovery was stopped"),
            }.get(ending, tr("The recovery could not go on"))
        return {
            "complete": tr("The ceremony is complete"),
            "paused": tr("The ceremony is paused"),
            "aborted": tr("The ceremony was stopped"),
        }.get(ending, tr("The ceremony could not go on"))

    @staticmethod
    def _says(outcome: Outcome) -> str:
        ending = outcome.ending.value if outcome.ending is not None else ""
        if isinstance(outcome.refusal, CeremonyFinished):
            return tr("Nothing is left to be done in this folder. Verify what was made, or begin another one.")
        if ending == "complete" and is_recovery(outcome.engine):
            return tr("The key is back. Take it to where it belongs, and verify the record of this recovery.")
        return {
            "complete": tr("Compare the fingerprints with the paper, take the files to where they belong, and verify."),
            "paused": tr("Everything so far is in the journal. Take it up again from the start screen."),
            "aborted": tr("What was made before is in the journal, and what became of it."),
        }.get(ending, tr("The journal holds everything up to here. Take it up again from the start screen."))

    # What stands on it

    def _place(self, folder: Path) -> Card:
        card = Card()
        card.rows.addWidget(label(tr("Folder"), "label"))
        card.rows.addWidget(label(str(folder), "mono"))
        self.open_folder = Button(tr("&Open the folder"), "small", "folder")
        self.open_folder.clicked.connect(lambda: self._open(folder))
        self.verify_now = Button(tr("&Verify now"), "small", "tick")
        self.verify_now.clicked.connect(self.run_verifier)
        self.open_transcript = Button(tr("Open the &transcript"), "small", "file")
        self.open_transcript.clicked.connect(lambda: self._open(folder / TRANSCRIPT))
        self.print_it = Button(tr("&Print the transcript"), "small", "print")
        self.print_it.clicked.connect(lambda: self.print_transcript(folder / TRANSCRIPT))
        for button in (self.open_transcript, self.print_it):
            button.setEnabled((folder / TRANSCRIPT).exists())
        self.through_codes = Button(tr("Throu&gh codes…"), "small", "code")
        self.through_codes.clicked.connect(self.show_codes)
        self.through_codes.setEnabled(self.made is not None and bool(self.made.files))
        grid = QGridLayout()
        grid.setSpacing(current().px(Gap.SMALL + 4))
        for place, button in enumerate(
            (self.verify_now, self.open_folder, self.open_transcript, self.print_it, self.through_codes)
        ):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            grid.addWidget(button, *divmod(place, 2))
        card.rows.addStretch(1)
        card.rows.addLayout(grid)
        return card

    def _show_made(self, made: Made) -> None:
        if made.keys:
            cells = tuple((one.key, one.algorithm, one.fingerprint or one.check) for one in made.keys)
            self._table(tr("Keys"), ("key", "algorithm", "fingerprint or check value"), cells)
        if made.files:
            self._table(tr("Files in the folder"), ("file", "sha256"), made.files)

    @staticmethod
    def _seal(made: Made) -> Card:
        """Certificate and final head: what the paper also has."""
        card = Card()
        for words, digest in (
            (tr("Certificate of the transcript (SHA-256)"), made.certificate),
            (tr("Final head of the journal"), made.head),
        ):
            if digest:
                card.rows.addWidget(short_label(words, "label"))
                card.rows.addWidget(HexLines(groups(bytes.fromhex(digest))))
        card.rows.addStretch(1)
        return card

    def _table(self, title: str, columns: tuple[str, ...], cells: tuple[tuple[str, ...], ...]) -> None:
        self.body.addWidget(label(title, "label"))
        table = Table(columns, cells)
        table.setAccessibleName(title)
        table.hug(LEAST_TABLE)
        self.body.addWidget(table)

    # What can be done

    def _open(self, path: Path) -> None:
        """With whatever this computer opens such a thing with."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.tell("warn", tr("Nothing on this computer opens {path}.").format(path=path))

    def show_codes(self) -> None:
        """What was made goes out through codes, in a room over this one."""
        from ceremony_app.desktop.codes.send_room import SendRoom

        if self.folder is not None and self.made is not None:
            self.over_wanted.emit(SendRoom(offers(self.folder, self.made.files), self.mode))

    def print_transcript(self, path: Path) -> None:
        """Hand it to the printer, off this thread."""
        if self._printing is not None:
            return
        self.print_it.setEnabled(False)
        # Without a plan nobody said that this is a drill.
        mode, printer = self.mode or Mode.PRODUCTION, printer_of(self.folder or path.parent)
        self.tell("information", tr("The transcript is being printed…"))
        self._printing = Work(lambda: print_file(path, mode, printer), self)
        self._printing.done.connect(self._printed)
        self._printing.refused.connect(self.refuse)
        self._printing.broke.connect(self.broke)
        self._printing.finished.connect(self._print_ended)
        self._printing.start()

    def _printed(self, printed: object) -> None:
        assert isinstance(printed, Printed)
        words = tr(
            "The transcript was printed on {name}, as one job. Compare the paper's head with this screen. "
            "The journal is closed, so that this print stands in none."
        )
        self.tell("good", words.format(name=printed.name))

    def _print_ended(self) -> None:
        self._printing = None
        self.print_it.setEnabled(True)

    def run_verifier(self) -> None:
        """The verifier in its own thread; its checks come into the page."""
        folder = self.folder
        if folder is None or self._work is not None:
            return
        self.verify_now.setEnabled(False)
        self.tell("information", tr("The verifier runs over everything that was made."))
        self._work = Work(lambda: verify(folder), self)
        self._work.done.connect(self.show_report)
        self._work.broke.connect(self.broke)
        self._work.finished.connect(self._verified)
        self._work.start()

    def show_report(self, report: Report) -> None:
        """Its checks, above what was made."""
        self.quiet()
        view = ReportView(report)
        if self._report is not None:
            self._report.hide()
            self._report.deleteLater()
        self._report = view
        self.body.insertWidget(1, view)
        view.table.setFocus()

    def _verified(self) -> None:
        self._work = None
        self.verify_now.setEnabled(True)

    # The footer

    def escape(self) -> None:
        """Nothing: what was made is shown once, and one Esc too many at the last step must not take it away."""

    def verb(self) -> str:
        """Close the window."""
        return tr("&Close")

    def first(self) -> QWidget | None:
        """The verifier, where there is a transcript: one Enter too many at the last step closes no window."""
        complete = self.folder is not None and (self.folder / TRANSCRIPT).exists()
        return self.verify_now if complete else None

    def submit(self) -> None:
        """The window closes."""
        self.close_wanted.emit()
