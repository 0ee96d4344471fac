"""A file comes in through codes: from a camera that somebody chose and turned on, or from pictures and scans."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ceremony_app.core.journal.entries import Carriage
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.core.ur.gathering import NOTHING_YET, Progress
from ceremony_app.core.ur.refusals import UrIncomplete, UrNothingRead
from ceremony_app.core.ur.transfer import Incoming
from ceremony_app.desktop.codes.how_far import HowFar
from ceremony_app.desktop.codes.preview import Preview
from ceremony_app.desktop.codes.reader import Reader
from ceremony_app.desktop.codes.received import Received
from ceremony_app.desktop.codes.refusals import CameraFailed, CameraIdle, CameraLibraries, CameraNone, CameraSilent
from ceremony_app.desktop.codes.ring import said
from ceremony_app.desktop.controls import Button, label
from ceremony_app.desktop.look import current
from ceremony_app.desktop.texts import say_refusal, tr
from ceremony_app.desktop.tokens import Gap
from ceremony_app.devices.qr.fenced.reader import PictureFiles
from ceremony_app.devices.qr.reading import FrameSource, Seen

if TYPE_CHECKING:
    from ceremony_app.desktop.codes.camera import CameraFrames, Cameras

SILENT_MS = 6000
IDLE_MINUTES = 3
REFUSED_MS = 4000
"""How long a refusal of one code stands; the camera goes on meanwhile."""


def find_cameras() -> Cameras:
    """The cameras of this computer; raises CameraLibraries. Nothing of QtMultimedia is loaded before this."""
    try:
        from ceremony_app.desktop.codes.camera import QtCameras
    except ImportError:
        raise CameraLibraries from None
    return QtCameras()


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say words that no control has: the focus stays where it is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class ReceiveCodes(QWidget):
    """Sources, what the camera sees, how far the file is, and the file once it is whole."""

    changed = Signal()
    """Whether there is a file, or whether somebody compared it."""
    refused = Signal(object)
    """Refusal that is about more than one code; whoever shows this shows it."""
    broke = Signal(str)
    began = Signal()
    """A camera was turned on or pictures were chosen: what was refused before is over."""

    def __init__(self) -> None:
        super().__init__()
        self._incoming = Incoming()
        self._cameras: Cameras | None = None
        self._frames: CameraFrames | None = None
        self._reader: Reader | None = None
        self._files: PictureFiles | None = None
        self._began = 0.0
        self._taken, self._pictures = 0, 0
        self.carriage = Carriage.CAMERA
        """Where the last picture came from."""
        self.progress: Progress = NOTHING_YET
        px = current().px
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(Gap.SMALL + 4))
        self._sides = QStackedWidget()
        self._sides.addWidget(self._gathering())
        rows.addWidget(self._sides, 1)
        rows.addLayout(self._controls())
        self.received: Received | None = None
        self._silent = self._timer(SILENT_MS, self._says_nothing)
        self._idle = self._timer(IDLE_MINUTES * 60_000, self.idle_now)
        self._quiet = self._timer(REFUSED_MS, lambda: self.last.setText(""))
        self.show_progress(self.progress)
        self._look()

    def _timer(self, milliseconds: int, what) -> QTimer:  # type: ignore[no-untyped-def]
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(what)
        return timer

    def _gathering(self) -> QWidget:
        px = current().px
        made = QWidget()
        across = QHBoxLayout(made)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(Gap.LARGE))
        self.preview = Preview()
        across.addWidget(self.preview, 3)
        side = QVBoxLayout()
        side.setSpacing(px(Gap.SMALL))
        across.addLayout(side, 2)
        self._how_far = HowFar()
        self.ring, self.time = self._how_far.ring, self._how_far.time
        self.status, self.lacking = self._how_far.status, self._how_far.lacking
        side.addWidget(self._how_far)
        self.last = label("", "label", "warn")
        side.addWidget(self.last)
        side.addStretch(1)
        return made

    def _controls(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current().px(Gap.SMALL + 4))
        self.camera = Button(tr("Turn a c&amera on"), "small", "camera")
        self.camera.clicked.connect(self.toggle_camera)
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("Which camera"))
        self.choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.choice.setMinimumContentsLength(12)
        self.choice.hide()
        self.choice.currentIndexChanged.connect(self._other_camera)
        self.files = Button(tr("From pict&ures…"), "small", "file")
        self.files.clicked.connect(self._ask_pictures)
        self.again = Button(tr("S&tart again"), "small", "back")
        self.again.clicked.connect(self.start_again)
        row.addWidget(self.camera)
        row.addWidget(self.choice, 1)
        row.addWidget(self.files)
        row.addWidget(self.again)
        row.addStretch(1)
        return row

    # What stands

    @property
    def file(self) -> CarriedFile | None:
        """The file, as soon as it is whole: length and SHA-256 are those that its codes name."""
        return self.received.file if self.received is not None else None

    @property
    def compared(self) -> bool:
        """Whether somebody says that the sender's screen shows the same SHA-256."""
        return self.received is not None and self.received.same.isChecked()

    @property
    def reader(self) -> Reader | None:
        """What looks for codes now; None where nothing does."""
        return self._reader

    @property
    def frames(self) -> CameraFrames | None:
        """The camera that is on; None where none is."""
        return self._frames

    @property
    def on(self) -> bool:
        """Whether a camera is on."""
        return self._frames is not None

    def first(self) -> QWidget:
        """What gets the focus first."""
        return self.received.same if self.received is not None else self.camera

    def say(self) -> str:
        """What is still to be done, in a line."""
        return "" if self.file is not None else said(self.progress)

    # The camera

    def toggle_camera(self) -> None:
        """On, or off again. Where there are several, they are listed first, and the one in the list is meant."""
        if self.on:
            self.stop()
            return
        try:
            if self._cameras is None:
                self._list_cameras()
                if self.choice.count() > 1:
                    self.preview.say(tr("Choose a camera, then turn it on."))
                    self.choice.setFocus()
                    return
            self._turn_on()
        except Refusal as refusal:
            self.refused.emit(refusal)

    def _list_cameras(self) -> None:
        cameras = find_cameras()
        names = cameras.names()
        if not names:
            raise CameraNone
        self._cameras = cameras
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItems(list(names))
        self.choice.blockSignals(False)
        self.choice.show()

    def _turn_on(self) -> None:
        assert self._cameras is not None
        frames = self._cameras.open(self.choice.currentIndex())
        frames.failed.connect(self._camera_failed)
        self._frames, self.carriage = frames, Carriage.CAMERA
        self.preview.say(tr("The camera starts."))
        self._read(frames)
        frames.start()
        self._silent.start()
        self._idle.start()
        self._look()

    def _other_camera(self) -> None:
        if self.on:
            self.stop()
            self._turn_on()

    def _camera_failed(self) -> None:
        if self.on:
            self.stop()
            # It may have been pulled out; the list is made anew.
            name, self._cameras = self.choice.currentText(), None
            self.refused.emit(CameraFailed(camera=name))

    def _says_nothing(self) -> None:
        if self.on and self.preview.empty:
            name = self.choice.currentText()
            self.stop()
            self._cameras = None
            self.refused.emit(CameraSilent(camera=name))

    def idle_now(self) -> None:
        """The camera saw nothing new for so long that nobody may still be there."""
        if self.on:
            self.stop()
            self.refused.emit(CameraIdle(minutes=IDLE_MINUTES))

    # Pictures

    def _ask_pictures(self) -> None:
        dialog = QFileDialog(self, tr("Pictures of codes"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setNameFilter(tr("Pictures (*.png *.jpg *.jpeg *.pgm *.pbm *.ppm)"))
        if dialog.exec():
            self.take_pictures([Path(one) for one in dialog.selectedFiles()])

    def take_pictures(self, paths: Sequence[Path]) -> None:
        """Read pictures, or all of a folder; what was gathered before stays and is added to."""
        self.stop()
        try:
            source = PictureFiles(paths)
        except Refusal as refusal:
            self.refused.emit(refusal)
            return
        self.carriage, self._pictures = Carriage.PICTURES, len(source.files)
        self.preview.say(tr("Pictures are read."))
        self._files = source
        self._read(source)
        self._look()

    # Reading

    def _read(self, source: FrameSource) -> None:
        self.began.emit()
        self._began, self._taken = self._began or time.monotonic(), 0
        self._reader = Reader(source, self._incoming, self)
        self._reader.seen.connect(self._seen)
        self._reader.preview.connect(self._previewed)
        self._reader.broke.connect(self.broke)
        self._reader.finished.connect(self._read_all)
        self._reader.start()

    def _previewed(self, image) -> None:  # type: ignore[no-untyped-def]
        if self._reader is not None and self.sender() is self._reader:
            self.preview.show_image(image)

    def _seen(self, seen: Seen) -> None:
        if self.sender() is not self._reader:
            # What a reader told that was stopped since.
            return
        self._taken += 1
        if not self.on:
            self.time.setText(self._times())
        if seen.refused:
            self._tell(say_refusal(seen.refused[-1])[0])
        if seen.news:
            self._idle.start()
        if seen.progress != self.progress:
            self.show_progress(seen.progress)

    def _tell(self, words: str) -> None:
        """What is wrong with a code; a screen reader says it once, and the words stand for a while."""
        if words != self.last.text():
            self.last.setText(words)
            announce(self, words)
        self._quiet.start()

    def _read_all(self) -> None:
        """The file is whole, or the pictures ended."""
        if self.sender() is not self._reader:
            return
        whole, pictures = self._incoming.file, not self.on
        self.stop()
        if whole is not None:
            self.show_file(whole)
        elif pictures:
            try:
                self._incoming.finish()
            except (UrIncomplete, UrNothingRead) as refusal:
                self.refused.emit(refusal)

    def stop(self) -> None:
        """Camera and reading end here; what was gathered stays."""
        frames, self._frames = self._frames, None
        reader, self._reader = self._reader, None
        files, self._files = self._files, None
        if reader is not None:
            reader.stop()
        if frames is not None:
            frames.stop()
            frames.deleteLater()
        if files is not None:
            files.break_off()
        if reader is not None:
            reader.wait()
            reader.deleteLater()
        for timer in (self._silent, self._idle):
            timer.stop()
        self.preview.say(tr("The camera is off."))
        self._look()

    def start_again(self) -> None:
        """Give up what was gathered, as for another file; a camera that is on stays on."""
        was_on = self.on
        self.stop()
        self._incoming, self._began, self.progress = Incoming(), 0.0, NOTHING_YET
        self.last.setText("")
        if self.received is not None:
            self._sides.removeWidget(self.received)
            self.received.deleteLater()
            self.received = None
        self.show_progress(self.progress)
        if was_on:
            self._turn_on()
        self._look()
        self.changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """No camera is on behind a page that nobody sees, as when the window is locked."""
        self.stop()
        super().hideEvent(event)

    # What it shows

    def show_progress(self, progress: Progress) -> None:
        """How far the file is."""
        self.progress = progress
        self._how_far.show_progress(progress, self._times())
        self.changed.emit()

    def _times(self) -> str:
        """How long it took so far, and by that how long it may still take."""
        progress = self.progress
        if self._taken and not self.on:
            return tr("Picture {number} of {count}").format(number=self._taken, count=self._pictures)
        if not progress.held or progress.is_complete or not self.on:
            return ""
        passed = time.monotonic() - self._began
        left = passed * (progress.needed - progress.held) / progress.held
        return tr("{passed} s so far, about {left} s to go").format(passed=round(passed), left=max(1, round(left)))

    def show_file(self, file: CarriedFile) -> None:
        """The file is whole."""
        announce(self, said(self._incoming.progress))
        self.received = Received(file)
        self.received.same.toggled.connect(self.changed)
        self._sides.addWidget(self.received)
        self._sides.setCurrentWidget(self.received)
        self._look()
        self.changed.emit()
        if self.isVisible():
            self.received.same.setFocus()

    def _look(self) -> None:
        """The controls, for what can be done now."""
        whole = self.received is not None
        self.camera.say(tr("Turn the c&amera off") if self.on else tr("Turn a c&amera on"))
        self.camera.setEnabled(not whole)
        self.choice.setEnabled(not whole)
        self.files.setEnabled(not whole)
        self.again.setEnabled(whole or self.progress != NOTHING_YET)
