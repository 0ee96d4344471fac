"""Frames of a device that lies or fails, each in one way; a true one is in tests/vm."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from ceremony_app.devices.camera import v4l2
from ceremony_app.devices.camera.formats import Offer, best
from ceremony_app.devices.camera.frames import CameraFailed, CameraFault, CameraFrames, _unpacked
from ceremony_app.devices.camera.listing import Camera, cameras, open_camera
from ceremony_app.devices.camera.refusals import CameraNone, CameraNotOpened
from tests.devices.camera.fake_device import HEIGHT, WIDTH, FakeDevice, Fault

AT_ONCE = {
    Fault.NO_CAPTURE: CameraFault.UNUSABLE,
    Fault.NO_WAY: CameraFault.UNUSABLE,
    Fault.NO_FORMAT: CameraFault.UNUSABLE,
    Fault.FORMAT_LIE: CameraFault.UNUSABLE,
    Fault.HUGE: CameraFault.UNUSABLE,
    Fault.EMPTY: CameraFault.UNUSABLE,
    Fault.NARROW: CameraFault.UNUSABLE,
    Fault.SMALL_IMAGE: CameraFault.UNUSABLE,
    Fault.SMALL_BUFFER: CameraFault.UNUSABLE,
    Fault.NO_BUFFERS: CameraFault.UNUSABLE,
    Fault.UNMAPPABLE: CameraFault.UNUSABLE,
    Fault.BUSY: CameraFault.BUSY,
}
LATER = {
    Fault.UNPLUGGED: CameraFault.GONE,
    Fault.HUNG_UP: CameraFault.GONE,
    Fault.OTHER_BUFFER: CameraFault.UNUSABLE,
}
NEVER_WHOLE = (Fault.DAMAGED, Fault.SHORT, Fault.LONG, Fault.LOSES)


@pytest.mark.parametrize("fault", AT_ONCE, ids=lambda one: one.name)
def test_it_is_refused_before_it_is_on(fault: Fault) -> None:
    device = FakeDevice(fault)
    with pytest.raises(CameraFailed) as refused:
        CameraFrames(device)
    assert refused.value.fault is AT_ONCE[fault]
    assert device.closed
    assert all(one.closed for one in device.maps)


@pytest.mark.parametrize("fault", LATER, ids=lambda one: one.name)
def test_it_ends_in_mid_stream(fault: Fault) -> None:
    device = FakeDevice(fault)
    frames = CameraFrames(device)
    device.waiting = 1
    with pytest.raises(CameraFailed) as refused:
        frames.next(1)
    assert refused.value.fault is LATER[fault]
    frames.close()
    assert not device.on
    assert device.closed


@pytest.mark.parametrize("fault", NEVER_WHOLE, ids=lambda one: one.name)
def test_what_is_not_whole_is_no_frame_and_not_waited_for_without_end(fault: Fault) -> None:
    device = FakeDevice(fault)
    frames = CameraFrames(device)
    device.waiting = 2
    assert frames.next(1) is None
    device.fault = Fault.NONE
    device.waiting = 1
    assert frames.next(1) is not None
    device.fault = fault
    device.waiting = 40
    with pytest.raises(CameraFailed) as refused:
        for _ in range(40):
            frames.next(1)
    assert refused.value.fault is CameraFault.SILENT
    frames.close()


def test_a_list_without_end_is_not_followed() -> None:
    CameraFrames(FakeDevice(Fault.ENDLESS_FORMATS)).close()


@pytest.mark.parametrize("able", [v4l2.CAN_STREAM, v4l2.CAN_READ], ids=["streams", "read"])
@pytest.mark.parametrize("kind", ["GREY", "NV12", "YUYV", "UYVY", "MJPG"])
def test_brightness_comes_out_and_nothing_stays(kind: str, able: int) -> None:
    device = FakeDevice(pixel_format=kind, able=able)
    frames = CameraFrames(device)
    assert frames.next(1) is None
    device.waiting = 3
    frame = frames.next(1)
    assert frame is not None
    # The newest one; what lies at the end of the lines is no point.
    assert (frame.width, frame.height, set(frame.points)) == (WIDTH, HEIGHT, {3})
    frame.wipe()
    assert not any(frame.points)
    frames.close()
    assert not any(any(one) for one in device.maps)
    assert all(one.closed for one in device.maps)


def test_motion_jpeg_is_read_as_cameras_send_it() -> None:
    out = io.BytesIO()
    Image.new("L", (WIDTH, HEIGHT), 77).save(out, "JPEG")
    whole = out.getvalue()
    # Cameras leave out the tables that every one of them uses.
    bare = whole
    while (at := bare.find(b"\xff\xc4")) >= 0:
        bare = bare[:at] + bare[at + 2 + int.from_bytes(bare[at + 2 : at + 4]) :]
    assert len(bare) < len(whole)
    for data in (whole, bare):
        points = _unpacked(memoryview(data), WIDTH, HEIGHT)
        assert points is not None
        assert set(points) == {77}
    for wrong in (b"", whole[:100], b"\xff\xd8" + os.urandom(500)):
        assert _unpacked(memoryview(wrong), WIDTH, HEIGHT) is None
    assert _unpacked(memoryview(whole), WIDTH, HEIGHT + 1) is None


def test_a_format_without_a_decompressor_is_asked_for_where_it_is_large_enough() -> None:
    yuyv, nv12, mjpg, grey, other = map(v4l2.fourcc, ("YUYV", "NV12", "MJPG", "GREY", "H264"))
    assert best([]) is None
    assert best([Offer(other, 1280, 720), Offer(yuyv, 0, 720), Offer(yuyv, 60000, 60000)]) is None
    assert best([Offer(mjpg, 1920, 1080), Offer(mjpg, 1280, 720), Offer(yuyv, 640, 480)]) == Offer(yuyv, 640, 480)
    assert best([Offer(mjpg, 1280, 720), Offer(yuyv, 160, 120)]) == Offer(mjpg, 1280, 720)
    assert best([Offer(nv12, 640, 480), Offer(nv12, 1280, 720), Offer(nv12, 1920, 1080)]) == Offer(nv12, 1280, 720)
    assert best([Offer(grey, 3840, 2160), Offer(grey, 1920, 1080)]) == Offer(grey, 1920, 1080)


def test_a_computer_without_cameras_says_so(tmp_path: Path) -> None:
    with pytest.raises(CameraNone):
        cameras(tmp_path / "video4linux", tmp_path)
    # What only pretends to be a device is not asked.
    for name in ("video0", "video1", "vbi0"):
        (tmp_path / "class" / name).mkdir(parents=True)
    (tmp_path / "video0").write_bytes(b"")
    (tmp_path / "video1").symlink_to("/dev/zero")
    with pytest.raises(CameraNone):
        cameras(tmp_path / "class", tmp_path)
    for path in (tmp_path / "video0", tmp_path / "video1", tmp_path / "video2", Path("/dev/zero")):
        with pytest.raises(CameraNotOpened):
            open_camera(Camera(path, "x"))
