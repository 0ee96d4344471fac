"""Bring files: put them in a place, see that they are there, and confirm."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ceremony_app.core.plan.sticks import StickRole
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.prompts import BringFiles, Brought, Way
from ceremony_app.desktop.controls import Button, Card, clear, label, short_label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.pages.base import PromptPage
from ceremony_app.desktop.pages.verbs import verb
from ceremony_app.desktop.stick_status import StickStatus, bound
from ceremony_app.desktop.texts import say_refusal, tr
from ceremony_app.desktop.tokens import Gap
from ceremony_app.devices.media.folder import open_folder, read_regular, safe_write, shown

if TYPE_CHECKING:
    from ceremony_app.core.ur.carried import CarriedFile
    from ceremony_app.desktop.codes.over import CodesIn

EVERY_MS = 1000
MOST_SHOWN = 8
MOST_BYTES = 1024 * 1024
"""As the inbox itself allows (devices/media/inbox.py)."""


class BringFilesPage(PromptPage):
    """The place, what lies there now, and buttons that bring files there. The step itself judges what they are."""

    over_wanted = Signal(object)
    """OtherPage, over this one."""
    over_done = Signal()
    carried = Signal(object)
    """Carried, for the journal."""

    def build(self) -> None:
        """Place, listing, button."""
        prompt = cast(BringFiles, self.prompt)
        self.place: Path = self.setting.place(prompt.place)
        card = Card()
        card.rows.addWidget(label(tr("Place"), "label"))
        card.rows.addWidget(label(str(self.place), "mono"))
        across = QHBoxLayout()
        self._way = Way.PLACE
        self._offer_stick(prompt.stick, card, across)
        self.add = Button(tr("&Add files…"), "small", "file")
        self.add.clicked.connect(self._add)
        across.addWidget(self.add)
        self.codes = Button(tr("Throu&gh codes…"), "small", "code")
        self.codes.clicked.connect(self.receive_codes)
        across.addWidget(self.codes)
        across.addStretch(1)
        card.rows.addLayout(across)
        self.body.addWidget(card)
        self._list = Card()
        self.body.addWidget(self._list)
        self.body.addStretch(1)
        self._shown: tuple[tuple[str, int], ...] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def _offer_stick(self, stick: str, card: Card, across: QHBoxLayout) -> None:
        """Where the binding names a request stick, the files can be taken from it."""
        self.take: Button | None = None
        if not stick:
            return
        card.rows.addWidget(label(tr("Or plug in {stick}; nothing on it is changed.").format(stick=stick)))
        self.status = label("", "note")
        card.rows.addWidget(self.status)
        bound_to = bound(self.setting.folder, StickRole.REQUEST)
        if bound_to is not None:
            StickStatus(bound_to, self).told.connect(self.say_status)
        self.take = Button(tr("Ta&ke them from the stick"), "small", "stick")
        self.take.clicked.connect(self.take_from_stick)
        across.addWidget(self.take)

    def say_status(self, refusal: Refusal | None) -> None:
        """Whether the stick is there, and is the right one."""
        self.status.setText(tr("It is plugged in.") if refusal is None else say_refusal(refusal)[0])

    def take_from_stick(self) -> None:
        """Have the program copy the files from the stick; where it cannot, the step says why and asks again."""
        if self.missing():
            self._say(self.missing())
            return
        self._way = Way.STICK
        super().submit()

    def submit(self) -> None:
        """The primary button: they are in the place."""
        self._way = Way.PLACE
        super().submit()

    def look(self) -> None:
        """Show what lies there now."""
        found = self._found()
        if found == self._shown:
            return
        self._shown = found
        clear(self._list.rows)
        self._list.rows.addWidget(label(tr("There now: {count} files").format(count=len(found)), "label"))
        for name, size in found[:MOST_SHOWN]:
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(current().px(Gap.MEDIUM))
            row.addWidget(label(name, "mono"), 1)
            row.addWidget(short_label(tr("{count} bytes").format(count=self.locale().toString(size)), "note"))
            holder.setAccessibleName(name)
            self._list.rows.addWidget(holder)
        if len(found) > MOST_SHOWN:
            more = tr("and {count} more").format(count=len(found) - MOST_SHOWN)
            self._list.rows.addWidget(label(more, "note"))
        if not found:
            self._list.rows.addWidget(label(tr("Nothing lies there. In a drill a simulated cloud answers instead.")))

    def _found(self) -> tuple[tuple[str, int], ...]:
        try:
            files = [one for one in self.place.iterdir() if one.is_file() and not one.is_symlink()]
            return tuple(sorted((one.name, one.stat().st_size) for one in files if not one.name.startswith(".")))
        except OSError:
            return ()

    def _add(self) -> None:
        dialog = QFileDialog(self, tr("Add files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        if dialog.exec():
            self.copy_in(tuple(Path(one) for one in dialog.selectedFiles()))

    def copy_in(self, files: tuple[Path, ...]) -> None:
        """Copy files into the place; what cannot be copied is said in place."""
        for path in files:
            try:
                with open_folder(path.parent) as around:
                    data = read_regular(around, path.name, shown(path.name), MOST_BYTES)
                self.place.mkdir(mode=0o700, parents=True, exist_ok=True)
                safe_write(self.place, path.name, data)
            except Refusal as refusal:
                self._say(say_refusal(refusal)[0])
            except OSError as error:
                self._say(tr("{name} was not copied: {why}.").format(name=path.name, why=error.strerror or "?"))
        self.look()

    def receive_codes(self) -> None:
        """A camera, or pictures, on a page over this one."""
        from ceremony_app.desktop.codes.over import CodesIn

        page = CodesIn(self.setting)
        page.kept.connect(lambda file: self._take(page, file))
        self.over_wanted.emit(page)

    def _take(self, page: CodesIn, file: CarriedFile) -> None:
        """Into the place, as any other file; the journal hears of it once it lies there and was read back."""
        try:
            self.place.mkdir(mode=0o700, parents=True, exist_ok=True)
            safe_write(self.place, file.name, file.data)
        except Refusal as refusal:
            page.refuse(refusal)
            return
        except OSError as error:
            self._say(tr("{name} was not copied: {why}.").format(name=file.name, why=error.strerror or "?"))
            self.over_done.emit()
            return
        self.carried.emit(page.crossing(f"{cast(BringFiles, self.prompt).place}/{file.name}"))
        self.look()
        self.over_done.emit()

    def _say(self, words: str) -> None:
        self.notice.tell(words)
        self.notice.show()

    def answer(self) -> Brought:
        """How they came."""
        return Brought(way=self._way)

    def first(self) -> QWidget | None:
        """The stick, where there is one and nothing lies in the place yet."""
        return self.take if not self._shown else None

    def verb(self) -> str:
        """By the message."""
        return verb(self.prompt.text.id, tr("The files are there"))
