"""The secrets child's side of an eye: start it, hand it one descriptor, hear what it tells, end it."""

from __future__ import annotations

import os
import select
import socket
import subprocess
import time
from enum import Enum

from ceremony_app.devices.child import spawn_bounded
from ceremony_app.devices.secrets.eye.told import LONGEST_PACKET, End, Look, Told, unpacked

MODULE = "ceremony_app.devices.secrets.eye.process"
_START_SECONDS = 30.0
_SILENCE_SECONDS = 12.0
_END_SECONDS = 3.0


class Left(Enum):
    """How an eye that was ended has left."""

    GONE = "gone"
    STAYS = "stays"
    """A driver holds it, so that not even SIGKILL ends it, and with it what it looks through."""


class Eye:
    """One look at one thing. Raises nothing: what goes wrong is an end."""

    def __init__(self, look: Look, fd: int) -> None:
        """`fd` stays its owner's."""
        self._process: subprocess.Popen[bytes] | None = None
        self._line: socket.socket | None = None
        self._heard: float | None = None
        self._begun = time.monotonic()
        try:
            # What it reads becomes free memory there; it is overwritten as it is here.
            self._process, self._line = spawn_bounded(MODULE, {"PYTHONMALLOC": "malloc_debug"})
            socket.send_fds(self._line, [look.value.encode()], [fd])
        except OSError:
            self.close()

    def fileno(self) -> int | None:
        """The descriptor to wait at; None where nothing comes any more."""
        return None if self._line is None else self._line.fileno()

    @property
    def silent(self) -> bool:
        """Whether it has said nothing for longer than one that works ever does."""
        if self._heard is None:
            return time.monotonic() - self._begun > _START_SECONDS
        return time.monotonic() - self._heard > _SILENCE_SECONDS

    def hear(self) -> Told | None:
        """What it says now; None where that is nothing. After a share or an end it is gone."""
        if self._line is None:
            return End.FAILED
        try:
            packet = self._line.recv(LONGEST_PACKET + 1, socket.MSG_DONTWAIT)
        except BlockingIOError:
            return None
        except OSError:
            packet = b""
        told = unpacked(packet) if len(packet) <= LONGEST_PACKET else End.FAILED
        self._heard = time.monotonic()
        if isinstance(told, tuple | End):
            self.close()
        return told

    def close(self) -> Left:
        """End it at once, and with it the camera; how it left, after three seconds at most."""
        if self._line is not None:
            self._line.close()
            self._line = None
        if self._process is None:
            return Left.GONE
        process, self._process = self._process, None
        process.kill()
        return Left.GONE if _ended(process) else Left.STAYS


def _ended(process: subprocess.Popen[bytes]) -> bool:
    """Wait for a process that was killed, but not for a driver."""
    if process.poll() is None:
        try:
            # With a time limit, subprocess looks again and again at growing intervals; the kernel tells at once.
            watch = os.pidfd_open(process.pid)
        except OSError:
            return False
        try:
            select.select([watch], [], [], _END_SECONDS)
        finally:
            os.close(watch)
    return process.poll() is not None
