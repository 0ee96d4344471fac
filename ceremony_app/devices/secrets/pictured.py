"""A share from a picture of its code: a scan or a photo, decoded in the secrets child and nowhere else.

The program opens the file and passes the descriptor on without reading it; at a terminal the child opens it itself.
"""

from __future__ import annotations

import contextlib
import os
import stat
from dataclasses import replace
from pathlib import Path

from ceremony_app.core.shares.code import CodeFault, share_in
from ceremony_app.devices.media.folder import reason, shown
from ceremony_app.devices.media.refusals import MediaMissing, MediaNotRegular, MediaReadFailed, MediaTooLarge
from ceremony_app.devices.secrets.entry import EntryState, Key, KeyKind, Note, ShareEntry, ShareView

PICTURE_LIMIT = 32 * 1024 * 1024
"""Bytes of a picture file."""
_LONGEST_PATH = 1024

_FAULTS = {
    CodeFault.NO_CODE: Note.PICTURE_NO_CODE,
    CodeFault.FOREIGN: Note.PICTURE_FOREIGN,
    CodeFault.SEVERAL: Note.PICTURE_SEVERAL,
}


def open_picture(path: Path) -> int:
    """A descriptor to hand on, with nothing read; the last part of the path is not followed if it is a link.

    Raises MediaMissing, MediaNotRegular, MediaTooLarge or MediaReadFailed.
    """
    name = shown(path.name)
    # A pipe would wait for its writer and a terminal become ours: neither is a picture.
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
    try:
        fd = os.open(path, flags)
    except FileNotFoundError:
        raise MediaMissing(name=name) from None
    except (OSError, ValueError) as error:
        if path.is_symlink():
            raise MediaNotRegular(name=name) from None
        raise MediaReadFailed(name=name, reason=reason(error) if isinstance(error, OSError) else "?") from None
    told = os.fstat(fd)
    if stat.S_ISREG(told.st_mode) and told.st_size <= PICTURE_LIMIT:
        return fd
    os.close(fd)
    if stat.S_ISREG(told.st_mode):
        raise MediaTooLarge(name=name, limit=PICTURE_LIMIT)
    raise MediaNotRegular(name=name)


def share_of_picture(fd: int) -> tuple[str, ...] | Note:
    """The 33 words of the one share in the picture that this descriptor holds, or what is wrong with it.

    Untrusted: a plain file of at most 32 MiB and 50 million points, PNG, JPEG or PGM; nothing of it is kept.
    """
    # A child that reads no picture, which is nearly every one, does not load what decodes them.
    from ceremony_app.devices.qr.pictures import decode_picture
    from ceremony_app.devices.qr.reading import read_texts
    from ceremony_app.devices.qr.refusals import QrPictureTooLarge, QrPictureUnreadable

    data = _read(fd)
    if isinstance(data, Note):
        return data
    try:
        texts = read_texts(decode_picture(data, "the picture"))
    except QrPictureTooLarge:
        return Note.PICTURE_TOO_LARGE
    except QrPictureUnreadable:
        return Note.PICTURE_NOT_READ
    found = share_in(texts)
    return _FAULTS[found] if isinstance(found, CodeFault) else found


def _read(fd: int) -> bytes | Note:
    """All bytes of a plain file, wherever its offset stands, which stays there."""
    try:
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            return Note.PICTURE_NOT_READ
        data = bytearray()
        while len(data) <= PICTURE_LIMIT:
            part = os.pread(fd, 1 << 20, len(data))
            if not part:
                return bytes(data)
            data += part
    except OSError:
        return Note.PICTURE_NOT_READ
    return Note.PICTURE_TOO_LARGE


class PicturedEntry:
    """A share entry that takes pictures too. A share from one is judged as if it had been typed."""

    def __init__(self, entry: ShareEntry) -> None:
        self._entry = entry
        self._path: str | None = None

    def __repr__(self) -> str:
        return "<share entry with pictures>"

    @property
    def state(self) -> EntryState:
        """Where the entry stands."""
        return self._entry.state

    def feed(self, key: Key) -> None:
        """Take one key press; while a path is typed, Esc and Enter end that alone."""
        if key.kind is KeyKind.PICTURE and key.fd is not None:
            self._path = None
            self._take(share_of_picture(key.fd))
        elif key.kind is KeyKind.PICTURE:
            self._path = ""
        elif self._path is None:
            self._entry.feed(key)
        else:
            self._path = self._typed(self._path, key)

    def view(self) -> ShareView:
        """What may be drawn now."""
        return replace(self._entry.view(), pictures=True, path=self._path)

    def _typed(self, path: str, key: Key) -> str | None:
        """The path after one more key; None where that was the last."""
        match key.kind:
            case KeyKind.CHARACTER | KeyKind.ACCEPT:
                return (path + key.character)[:_LONGEST_PATH]
            case KeyKind.BACKSPACE:
                return path[:-1]
            case KeyKind.CLEAR:
                return ""
            case KeyKind.GIVE_UP:
                return None
            case KeyKind.ENTER:
                if path.strip():
                    self._open(Path(os.path.expanduser(path.strip())))  # noqa: PTH111 - Path's own raises.
                return None
            case _:
                return path

    def _open(self, path: Path) -> None:
        try:
            fd = open_picture(path)
        except MediaTooLarge:
            self._take(Note.PICTURE_TOO_LARGE)
        except (MediaMissing, MediaNotRegular, MediaReadFailed):
            self._take(Note.PICTURE_NOT_READ)
        else:
            try:
                self._take(share_of_picture(fd))
            finally:
                with contextlib.suppress(OSError):
                    os.close(fd)

    def _take(self, found: tuple[str, ...] | Note) -> None:
        if isinstance(found, Note):
            self._entry.tell(found)
        else:
            self._entry.fill(found)
