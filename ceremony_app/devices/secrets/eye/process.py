"""The eye: a process of the secrets child's that looks at one picture or through one camera, fenced in, and tells.

It is spawned anew for each look, so that it holds no share but the one before it. It is handed one descriptor; after
that nothing else can be opened. What it says is in `told.py`.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import stat
import sys
import time
from collections.abc import Callable

from ceremony_app.core.shares.code import CodeFault, share_in
from ceremony_app.devices.camera.frames import CameraFailed, CameraFault, CameraFrames, FrameSource, Grey, VideoDevice
from ceremony_app.devices.camera.listing import is_camera
from ceremony_app.devices.fence import fence_in
from ceremony_app.devices.hardening import harden
from ceremony_app.devices.qr.fenced.warming import warm_up
from ceremony_app.devices.qr.pictures import decode_picture
from ceremony_app.devices.qr.reading import read_texts
from ceremony_app.devices.qr.refusals import QrPictureTooLarge, QrPictureUnreadable
from ceremony_app.devices.secrets.eye.sights import look_at
from ceremony_app.devices.secrets.eye.told import PICTURE_LIMIT, End, Light, Look, Seen, Sight, Told, packed

CAMERA_SECONDS = 180
"""How long a camera is on at most."""
SILENT_SECONDS = 8.0
_PICTURE_SECONDS = 60
_BEAT_SECONDS = 1.0
_SIGHT_SECONDS = 0.2
"""People read no faster."""

_FAULTS = {CodeFault.NO_CODE: End.NO_CODE, CodeFault.FOREIGN: End.FOREIGN, CodeFault.SEVERAL: End.SEVERAL}
_CAMERA_ENDS = {
    CameraFault.BUSY: End.CAMERA_BUSY,
    CameraFault.GONE: End.CAMERA_GONE,
    CameraFault.UNUSABLE: End.CAMERA_UNUSABLE,
    CameraFault.SILENT: End.CAMERA_SILENT,
}


def main() -> None:
    """Look at what comes through the packet socket whose descriptor is the first argument, and end."""
    serve(real_camera)


def real_camera(fd: int) -> FrameSource:
    """The frames of a video device; raises CameraFailed."""
    if not is_camera(fd):
        raise CameraFailed(CameraFault.UNUSABLE)
    return CameraFrames(VideoDevice(fd))


def serve(camera: Callable[[int], FrameSource]) -> None:
    """One look; `camera` makes a source of frames out of the descriptor."""
    harden()
    line = socket.socket(fileno=int(sys.argv[1]))
    asked, fds, _flags, _address = socket.recv_fds(line, 64, 1)
    if len(fds) == 1 and asked in (one.value.encode() for one in Look):
        look = Look(asked.decode())
        warm_up()
        look_at(Grey(16, 16, bytearray(256)))
        if look is Look.CAMERA:
            # Whatever the driver, or whoever is told, waits for: the camera goes off. Whoever asked is earlier by rule.
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.alarm(CAMERA_SECONDS)
        fence = fence_in(_PICTURE_SECONDS if look is Look.PICTURE else CAMERA_SECONDS)
        # Whoever asked may be gone.
        with contextlib.suppress(BrokenPipeError):
            if not fence.holds:
                line.send(packed(End.NOT_FENCED))
            elif look is Look.PICTURE:
                line.send(packed(_of_picture(fds[0])))
            else:
                _through_camera(line, fds[0], camera)
    # At once: what the interpreter would take down piece by piece is gone with the process.
    os._exit(0)


def _of_picture(fd: int) -> Told:
    """The share in a picture file, or the end. Untrusted: a plain file of at most 32 MiB and 50 million points."""
    data = _read(fd)
    if isinstance(data, End):
        return data
    try:
        texts = read_texts(decode_picture(data, "the picture"))
    except (QrPictureTooLarge, MemoryError):
        return End.TOO_LARGE
    except QrPictureUnreadable:
        return End.NOT_READ
    found = share_in(texts)
    return _FAULTS[found] if isinstance(found, CodeFault) else found


def _read(fd: int) -> bytes | End:
    """All bytes of a plain file, wherever its offset stands, which stays there."""
    try:
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            return End.NOT_READ
        data = bytearray()
        while len(data) <= PICTURE_LIMIT:
            part = os.pread(fd, 1 << 20, len(data))
            if not part:
                return bytes(data)
            data += part
    except OSError:
        return End.NOT_READ
    return End.TOO_LARGE


def _through_camera(line: socket.socket, fd: int, camera: Callable[[int], FrameSource]) -> None:
    """Tell a sight now and then, and the share as soon as a frame holds one; the camera is off before it is told."""
    try:
        source = camera(fd)
    except CameraFailed as failed:
        line.send(packed(_CAMERA_ENDS[failed.fault]))
        return
    try:
        found: Told = _until_share(line, source)
    except CameraFailed as failed:
        found = _CAMERA_ENDS[failed.fault]
    finally:
        source.close()
    line.send(packed(found))


def _until_share(line: socket.socket, source: FrameSource) -> tuple[str, ...]:
    """Raises CameraFailed, and BrokenPipeError where nobody listens any more."""
    told = came = time.monotonic()
    line.send(packed(Sight(Seen.NOTHING, Light.GOOD)))
    sight = None
    while True:
        frame = source.next(_BEAT_SECONDS)
        now = time.monotonic()
        if frame is None:
            if now - came > SILENT_SECONDS:
                raise CameraFailed(CameraFault.SILENT)
        else:
            came = now
            try:
                seen = look_at(frame)
            finally:
                frame.wipe()
            if not isinstance(seen, Sight):
                return seen
            sight = seen
        if sight is not None and now - told >= _SIGHT_SECONDS:
            # Also where it is the same: whoever listens knows then that this goes on.
            line.send(packed(sight))
            told = now
