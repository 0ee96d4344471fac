"""A share's code before a camera of the kernel's (vivid), seen by the eye of a real secrets child."""

from __future__ import annotations

import json
import os
import re
import select
import socket
import struct
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ceremony_app.core.modes import Mode
from ceremony_app.core.shares.checking import ShareVerdict
from ceremony_app.core.shares.code import share_text
from ceremony_app.core.shares.source import ShareSource
from ceremony_app.devices.camera.frames import CameraFailed, CameraFault, CameraFrames, VideoDevice
from ceremony_app.devices.camera.listing import Camera, cameras, open_camera
from ceremony_app.devices.camera.refusals import CameraNone
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.values import RecoverySpec
from tests.core.shares.material import THREE_OF_FIVE, make
from tests.devices.qr.camera import Camera as Lens
from tests.devices.secrets.scenes import scene
from tests.devices.secrets.test_frames import Frame, Pane
from tests.vm.beamer import HEIGHT, WIDTH, Beamer, beamer_and_camera, set_control

SECONDS = 120


@pytest.fixture
def before_it() -> Iterator[tuple[Beamer, Camera]]:
    with beamer_and_camera() as (beamer, path):
        [camera] = cameras()
        assert camera.path == path
        yield beamer, camera


class Seat(Pane):
    """A window's end, beside which a machine without a real processor is slow."""

    def __init__(self) -> None:
        super().__init__()
        self.end.settimeout(SECONDS)

    def hand_over(self, fd: int) -> Frame:
        """The camera, which is not on yet."""
        body = b'{"key":"camera"}'
        socket.send_fds(self.end, [struct.pack(">I", len(body)) + body], [fd])
        return self.frame()

    def until(self, so: Callable[[Frame], object]) -> Frame:
        """The frame of which it is so."""
        while not so(self.frame()):
            # What ends a look is told as a note.
            assert self.seen[-1].get("note") == "none", self.seen[-1]
        return self.seen[-1]


@pytest.fixture
def seat() -> Iterator[Seat]:
    one = Seat()
    yield one
    one.close()


def in_use(camera: Path) -> bool:
    """Whether any process has it open."""
    for link in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            if link.readlink() == camera:
                return True
        except OSError:
            continue
    return False


def test_no_camera_is_told() -> None:
    subprocess.run(["modprobe", "-r", "vivid"], check=True)
    with pytest.raises(CameraNone):
        cameras()


def test_a_camera_that_another_uses_is_told(before_it: tuple[Beamer, Camera]) -> None:
    beamer, camera = before_it
    beamer.show(bytes(WIDTH * HEIGHT))
    first = CameraFrames(VideoDevice(open_camera(camera)))
    with pytest.raises(CameraFailed) as refused:
        CameraFrames(VideoDevice(open_camera(camera)))
    assert refused.value.fault is CameraFault.BUSY
    first.close()
    # It is free again.
    CameraFrames(VideoDevice(open_camera(camera))).close()


def test_a_share_is_seen_and_the_camera_is_off_at_once(before_it: tuple[Beamer, Camera], seat: Seat) -> None:
    beamer, camera = before_it
    parameters, shares, _ = make(THREE_OF_FIVE)
    child = SecretsClient.start(Mode.DRILL)
    child.begin_recovery(RecoverySpec(identifier=parameters.identifier, shape=parameters.shape))
    lens = Lens(turn=0, blur=0.8, noise=6)
    beamer.show(bytes([200]) * (WIDTH * HEIGHT))
    seat.begin(lambda line: child.read_share(line, "Ada"))
    fd = open_camera(camera)
    seat.hand_over(fd)
    os.close(fd)
    assert seat.seen[-1]["camera"]["seen"] == "nothing"
    beamer.show(scene("https://example.org", side=400, lens=lens).points)
    assert seat.until(lambda frame: frame["camera"] and frame["camera"]["seen"] == "foreign")["camera"]["outlines"]
    assert in_use(camera.path)
    beamer.show(scene(share_text(shares[3]), side=560, lens=lens).points)
    assert seat.until(lambda frame: frame["frame"] == "done" or frame["camera"] is None) == {"frame": "done"}
    assert not in_use(camera.path)
    check = seat.outcome()
    assert (check.verdict, check.source) == (ShareVerdict.RIGHT, ShareSource.CAMERA)
    # Some of a frame's own names are words of the list too.
    assert len(set(re.findall("[a-z]+", json.dumps(seat.seen))) & set(shares[3])) < 4
    child.kill()


def test_whoever_has_done_with_the_camera_turns_it_off(before_it: tuple[Beamer, Camera], seat: Seat) -> None:
    beamer, camera = before_it
    beamer.show(bytes(WIDTH * HEIGHT))
    child = SecretsClient.start(Mode.DRILL)
    parameters, _, _ = make(THREE_OF_FIVE)
    child.begin_recovery(RecoverySpec(identifier=parameters.identifier, shape=parameters.shape))
    seat.begin(lambda line: child.read_share(line, "Ada"))
    fd = open_camera(camera)
    seat.hand_over(fd)
    os.close(fd)
    assert seat.until(lambda frame: frame["camera"] and frame["camera"]["light"] == "dark")
    seat.raw(b'{"key":"reading-off"}')
    assert seat.until(lambda frame: frame["camera"] is None)["note"] == "camera-off"
    assert not in_use(camera.path)
    assert not select.select([seat.end], [], [], 2)[0]
    child.kill()


def test_a_camera_that_is_pulled_is_told(before_it: tuple[Beamer, Camera], seat: Seat) -> None:
    beamer, camera = before_it
    beamer.show(bytes(WIDTH * HEIGHT))
    child = SecretsClient.start(Mode.DRILL)
    parameters, _, _ = make(THREE_OF_FIVE)
    child.begin_recovery(RecoverySpec(identifier=parameters.identifier, shape=parameters.shape))
    seat.begin(lambda line: child.read_share(line, "Ada"))
    fd = open_camera(camera)
    seat.hand_over(fd)
    os.close(fd)
    seat.until(lambda frame: frame["camera"] and frame["camera"]["light"] == "dark")
    set_control(camera.path, b"Disconnect")
    while (frame := seat.frame())["camera"] is not None:
        pass
    assert (frame["note"], frame["state"]) == ("camera-gone", "typing")
    assert not in_use(camera.path)
    child.kill()
