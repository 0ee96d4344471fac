"""What a share is read from instead of being typed: a picture's file or a camera, opened here and read elsewhere.

This process sees names and descriptors. It never reads a byte of a picture, nor turns a camera on.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from ceremony_app.core.refusals import Refusal
from ceremony_app.desktop.controls import Button
from ceremony_app.desktop.secret.link import Frame, SecretLink
from ceremony_app.desktop.texts import say_refusal, tr
from ceremony_app.devices.camera.listing import Camera, cameras, open_camera
from ceremony_app.devices.secrets.pictured import open_picture


class ShareReading:
    """Two buttons of a page that takes a share; `refuse` is told what could not be opened."""

    def __init__(self, link: Callable[[], SecretLink | None], refuse: Callable[[str], None]) -> None:
        self._link = link
        self._refuse = refuse
        self._on = False
        self._reads = False
        self.picture = Button(tr("From a picture… (F3)"), "quiet")
        self.picture.clicked.connect(self.ask_picture)
        self.camera = Button(tr("By camera… (F5)"), "quiet")
        self.camera.clicked.connect(self.ask_camera)
        for button in (self.picture, self.camera):
            button.hide()

    @property
    def offered(self) -> bool:
        """Whether this page takes a share so."""
        return not self.camera.isHidden()

    def follow(self, frame: Frame) -> None:
        """Show what the child's frame allows."""
        taken = bool(frame.get("pictures"))
        on = frame.get("camera") is not None
        self.picture.setVisible(taken and not on)
        self.camera.setVisible(taken)
        reads = frame.get("note") == "picture-being-read"
        if reads != self._reads:
            self._reads = reads
            self.picture.say(tr("Stop reading (F3)") if reads else tr("From a picture… (F3)"))
        if on != self._on:
            self._on = on
            self.camera.say(tr("Camera off (F5)") if on else tr("By camera… (F5)"))

    def ask_picture(self) -> None:
        """Names of files only: this process shows and reads no picture of a share. One that is being read is left."""
        link = self._link()
        if self._reads and link is not None:
            link.press("reading-off")
            return
        # The window's child: the page may end while files are chosen, and what the dialog is a part of must not.
        dialog = QFileDialog(self.picture.window(), tr("A picture of your share's code"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setNameFilter(tr("Pictures (*.png *.jpg *.jpeg *.pgm *.pbm *.ppm)"))
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        if chosen and self._link() is not None:
            self.take_picture(Path(chosen[0]))

    def take_picture(self, path: Path) -> None:
        """Open a file and hand its descriptor to the child, unread; the child's next frame says what came of it."""
        self._hand_over("picture", lambda: open_picture(path))

    def ask_camera(self) -> None:
        """Which of the cameras; where one is on, off with it."""
        link = self._link()
        if self._on and link is not None:
            link.press("reading-off")
            return
        self._refuse("")
        try:
            found = cameras()
        except Refusal as refusal:
            self._refuse(" ".join(say_refusal(refusal)))
            return
        menu = camera_menu(self.camera, found, self.take_camera)
        menu.popup(self.camera.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def take_camera(self, camera: Camera) -> None:
        """Open a camera and hand its descriptor to the child, which turns it on."""
        self._hand_over("camera", lambda: open_camera(camera))

    def _hand_over(self, key: str, opened: Callable[[], int]) -> None:
        self._refuse("")
        try:
            fd = opened()
        except Refusal as refusal:
            self._refuse(" ".join(say_refusal(refusal)))
            return
        try:
            link = self._link()
            if link is not None:
                link.hand_over(key, fd)
        finally:
            os.close(fd)


def camera_menu(parent: QWidget, found: tuple[Camera, ...], chosen: Callable[[Camera], None]) -> QMenu:
    """Names to choose from; a digit or the arrow keys and Enter turn one on."""
    menu = QMenu(parent)
    menu.setAccessibleName(tr("Turn a camera on"))
    for number, camera in enumerate(found, 1):
        # A name with an ampersand would underline a letter.
        action = menu.addAction(f"&{number}  {camera.name.replace('&', '&&')}")
        action.triggered.connect(lambda _checked=False, one=camera: chosen(one))
    menu.setActiveAction(menu.actions()[0])
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
