"""A camera's place in a test: a pipe that is filled with frames, and a secrets child whose eye reads it."""

from __future__ import annotations

import os
import select
import socket
import struct
from collections.abc import Callable
from pathlib import Path

from ceremony_app.core.modes import Mode
from ceremony_app.devices.camera.frames import CameraFault
from ceremony_app.devices.child import ChildClient
from ceremony_app.devices.qr.pictures import Picture
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.refusals import SECRET_REFUSALS
from tests.devices.secrets.test_frames import Frame, Pane


def fed_child(pipes: Path) -> SecretsClient:
    """A drill's child; a terminal's cameras are the named pipes in that folder."""
    environment = {
        "PYTHONMALLOC": "malloc_debug",
        "CEREMONY_MODE": Mode.DRILL.value,
        "CEREMONY_TEST_PIPES": str(pipes),
    }
    return SecretsClient(ChildClient.start("tests.devices.secrets.fed_child", environment, SECRET_REFUSALS), Mode.DRILL)


def patient_child() -> SecretsClient:
    """A drill's child whose eyes read an empty picture forever."""
    environment = {"PYTHONMALLOC": "malloc_debug", "CEREMONY_MODE": Mode.DRILL.value}
    module = "tests.devices.secrets.patient_child"
    return SecretsClient(ChildClient.start(module, environment, SECRET_REFUSALS), Mode.DRILL)


def eyes_of(client: SecretsClient) -> list[int]:
    """Processes that the child has started and that have not ended."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            after = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(after[1]) == client.pid and after[0] != "Z":
            found.append(int(stat.parent.name))
    return found


class Film:
    """What the camera sees, frame by frame."""

    def __init__(self) -> None:
        self.fd, self._in = os.pipe()

    def show(self, *frames: Picture) -> None:
        """These frames, one after the other; waits where nobody looks."""
        for one in frames:
            self._write(struct.pack("<II", one.width, one.height) + one.points)

    def lose(self) -> None:
        """A frame that did not arrive."""
        self._write(bytes(8))

    def fail(self, fault: CameraFault) -> None:
        """The end of the camera."""
        self._write(struct.pack("<II", 0, list(CameraFault).index(fault) + 1))

    def end(self) -> None:
        """Nothing more comes."""
        if self._in >= 0:
            os.close(self._in)
            self._in = -1

    def close(self) -> None:
        """Everything."""
        self.end()
        os.close(self.fd)

    def _write(self, data: bytes) -> None:
        os.set_blocking(self._in, False)
        while data:
            assert select.select([], [self._in], [], 60)[1], "nobody looks"
            data = data[os.write(self._in, data) :]


class Seat(Pane):
    """A window's end of a line at which a camera is handed over."""

    def hand_over(self, fd: int) -> Frame:
        """The frame that says that it is on."""
        body = b'{"key":"camera"}'
        socket.send_fds(self.end, [struct.pack(">I", len(body)) + body], [fd])
        return self.frame()

    def until(self, so: Callable[[Frame], object]) -> Frame:
        """The first frame from now on of which it is so."""
        while not so(self.frame()):
            assert self.seen[-1]["frame"] != "done", "it ended before"
        return self.seen[-1]

    def until_seen(self, what: str) -> Frame:
        """The frame that tells this of what the camera sees."""
        return self.until(lambda frame: frame["camera"] is not None and frame["camera"]["seen"] == what)

    def until_off(self) -> Frame:
        """The frame with which the camera is off, or the end."""
        while self.frame().get("camera") is not None:
            pass
        return self.seen[-1]
