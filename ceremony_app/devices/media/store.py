"""A content-addressed store: each object lies under its own SHA-256 and is checked whenever it is read."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable
from pathlib import Path

from ceremony_app.devices.media.folder import open_folder, safe_read, safe_write
from ceremony_app.devices.media.refusals import (
    MediaExists,
    MediaMissing,
    MediaNotRegular,
    MediaStoreDamaged,
    MediaTooLarge,
)

OBJECT_LIMIT = 16 * 1024 * 1024

_NAME = re.compile(r"[0-9a-f]{64}", re.ASCII)


class Store:
    """Objects of at most 16 MiB below one folder, named by their SHA-256 in lower-case hex.

    The folder is made (0700) where its parent exists. Nothing is ever changed or removed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.watch: Callable[[str, bytes], None] = lambda _name, _data: None
        """Told each new object before its name is."""

    def put(self, data: bytes) -> str:
        """Keep the bytes and tell their name; the same bytes twice are one object.

        Raises MediaTooLarge, MediaStoreDamaged where an object of that name holds other bytes, and what
        safe_write raises.
        """
        name = hashlib.sha256(data).hexdigest()
        if len(data) > OBJECT_LIMIT:
            raise MediaTooLarge(name=name, limit=OBJECT_LIMIT)
        self._folder.mkdir(mode=0o700, exist_ok=True)
        try:
            safe_write(self._folder.parent, f"{self._folder.name}/{name}", data)
        except MediaExists:
            self.get(name)
        else:
            self.watch(name, data)
        return name

    def get(self, sha256: str) -> bytes:
        """The bytes of that name; raises MediaMissing, or MediaStoreDamaged where they have another hash."""
        if not _NAME.fullmatch(sha256):
            raise MediaMissing(name=ascii(sha256[:64]))
        try:
            data = safe_read(self._folder.parent, f"{self._folder.name}/{sha256}", OBJECT_LIMIT)
        except (MediaTooLarge, MediaNotRegular):
            # Also where the store itself became a link, which is not followed.
            raise MediaStoreDamaged(sha256=sha256) from None
        if hashlib.sha256(data).hexdigest() != sha256:
            raise MediaStoreDamaged(sha256=sha256)
        return data

    def names(self) -> tuple[str, ...]:
        """The names of all objects, sorted; unfinished writes are not objects."""
        if not self._folder.exists():
            return ()
        with open_folder(self._folder) as place, os.scandir(place) as entries:
            return tuple(sorted(entry.name for entry in entries if _NAME.fullmatch(entry.name)))
