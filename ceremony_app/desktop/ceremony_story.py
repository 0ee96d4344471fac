"""What the engine tells of a ceremony as it goes on: rail, header and journal show it, and nothing is asked here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.script.messages import Message
from ceremony_app.core.script.written import Files, merged
from ceremony_app.desktop.bridge import WindowFace
from ceremony_app.desktop.ceremony_frame import CeremonyFrame
from ceremony_app.desktop.setting import Setting
from ceremony_app.desktop.texts import say, tr
from ceremony_app.desktop.views import Opening, Snapshot, planned


class CeremonyStory(CeremonyFrame):
    """The frame of a ceremony, which follows its engine."""

    snapshot_taken = Signal(object)
    """Snapshot: where the ceremony is; public."""

    def __init__(self, face: WindowFace, setting: Setting) -> None:
        super().__init__(setting.plan)
        self.snapshot: Snapshot | None = None
        self.over: QWidget | None = None
        """The page that lies over the prompt, if any."""
        self._files: Files = ()
        self._kicker_text = ""
        self.rail.show_acts(planned(setting.ahead))
        face.opened.connect(self._opened)
        face.began_step.connect(self._began)
        face.recorded_entry.connect(self._recorded)

    def _opened(self, opening: Opening) -> None:
        self.journal.take(opening.entries)
        self._know_written(opening.entries)
        if opening.entries:
            self.header.began(opening.entries[0].at)
            self.header.show_head(opening.entries[-1].hash)

    def _recorded(self, entry: Entry) -> None:
        self.journal.take((entry,))
        self._know_written((entry,))
        self.header.show_head(entry.hash)
        if not self.header.since:
            self.header.began(entry.at)
        if self.over is self.journal:
            self.journal.fill()

    def _began(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.rail.show_acts(snapshot.acts)
        act = say(Message(id=f"act.{snapshot.act}"))
        count, _, whole = snapshot.place.partition(" of ")
        place = tr("step {id} · {count} of {whole}").format(id=snapshot.step, count=count, whole=whole)
        self._kicker_text = f"{act} · {place}" if whole else f"{act} · {snapshot.step}"
        self.snapshot_taken.emit(snapshot)

    def _know_written(self, entries: tuple[Entry, ...]) -> None:
        """Files that were written can go out through codes from here on."""
        self.know_files(merged(self._files, entries))

    def know_files(self, files: Files) -> None:
        """All files that were written so far."""
        self._files = files
        self.header.codes.setVisible(bool(files))
