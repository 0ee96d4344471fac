"""The kernel's announcements of devices, so that a test waits for what it waits for and no longer."""

from __future__ import annotations

import select
import socket
import time
from collections.abc import Callable
from typing import Self, TypeVar

T = TypeVar("T")
_UEVENT = 15
"""NETLINK_KOBJECT_UEVENT of linux/netlink.h."""
_LONGEST_SECONDS = 60
_LOOK_SECONDS = 1.0
"""What makes no announcement (a partition table read, a mount) is looked at so often."""


class Events:
    """Open before what is to be waited for."""

    def __enter__(self) -> Self:
        self._socket = socket.socket(socket.AF_NETLINK, socket.SOCK_DGRAM, _UEVENT)
        self._socket.bind((0, 1))
        self._socket.setblocking(False)
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def wait(self, look: Callable[[], T | None], what: str) -> T:
        """What `look` finds at last; fails where that takes a minute."""
        until = time.monotonic() + _LONGEST_SECONDS
        while (found := look()) is None:
            assert time.monotonic() < until, f"{what}: not within {_LONGEST_SECONDS} seconds"
            if select.select([self._socket], [], [], _LOOK_SECONDS)[0]:
                self._socket.recv(65536)
        return found
