"""The door to codes outside a ceremony: send a file, or receive one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ceremony_app.desktop.pages.choices import Choices
from ceremony_app.desktop.rooms.frame import Room
from ceremony_app.desktop.texts import tr

SEND, RECEIVE = "send", "receive"


class CodesDoor(Room):
    """Two ways; each leads into a room over this one."""

    def __init__(self) -> None:
        super().__init__(
            tr("Files through codes"),
            tr("QR codes on one screen and a camera before it carry a file where no cable and no stick may go."),
        )
        self.ways = Choices(
            tr("Files through codes"),
            (
                (SEND, tr("Send a file: its codes are shown on this screen, or written on a sheet to print")),
                (RECEIVE, tr("Receive a file: through a camera, or from pictures and scans of codes")),
            ),
            SEND,
        )
        self.number_keys(self.ways)
        self.ways.changed.connect(self.refresh)
        self.body.addWidget(self.ways)
        self.body.addStretch(1)
        self.refresh()

    def verb(self) -> str:
        """Go on."""
        return tr("Go o&n")

    def first(self) -> QWidget:
        """The way chosen."""
        return self.ways.first()

    def submit(self) -> None:
        """Into the room."""
        if self.ways.chosen == SEND:
            from ceremony_app.desktop.codes.send_room import SendRoom

            self.over_wanted.emit(SendRoom())
        else:
            from ceremony_app.desktop.codes.receive_room import ReceiveRoom

            self.over_wanted.emit(ReceiveRoom())
