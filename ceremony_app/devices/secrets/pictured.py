"""A share from its printed code: from a scan or a photo, or by a camera, and never read in the program itself.

The program opens the file or the camera and passes the descriptor on without reading it; at a terminal the secrets
child opens it itself. Either way an eye of the secrets child's reads it (`eye/`).
"""

from __future__ import annotations

import contextlib
import os
import stat
from dataclasses import replace
from pathlib import Path

from ceremony_app.core.shares.source import ShareSource
from ceremony_app.devices.media.folder import reason, shown
from ceremony_app.devices.media.refusals import MediaMissing, MediaNotRegular, MediaReadFailed, MediaTooLarge
from ceremony_app.devices.secrets.entry import EntryState, Key, KeyKind, Note, ShareEntry, ShareView
from ceremony_app.devices.secrets.eye.told import PICTURE_LIMIT
from ceremony_app.devices.secrets.filmed import ShareCamera
from ceremony_app.devices.secrets.scanned import SharePicture

_LONGEST_PATH = 1024


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


class ReadEntry:
    """A share entry that takes pictures and a camera too. A share from one is judged as if it had been typed."""

    def __init__(self, entry: ShareEntry, camera: ShareCamera | None = None) -> None:
        self._entry = entry
        self._camera = camera or ShareCamera()
        self._picture = SharePicture()
        self._path: str | None = None
        self._chosen_here = False
        """Whether camera or picture were chosen from here: at a terminal, where Esc ends that alone."""

    def __repr__(self) -> str:
        return "<share entry with pictures and camera>"

    @property
    def state(self) -> EntryState:
        """Where the entry stands."""
        return self._entry.state

    def beside(self) -> int | None:
        """The descriptor to wait at beside the keys, while a camera is on or a picture is read."""
        return self._picture.fileno() if self._picture.on else self._camera.fileno()

    def close(self) -> None:
        """The dialog is over, however: no camera stays on, and nothing is read any more."""
        self._camera.off()
        self._picture.off()

    def feed(self, key: Key) -> None:
        """Take one key press; while a path is typed or cameras are offered, Esc and Enter end that alone."""
        match key.kind:
            case KeyKind.LOOK if self._picture.on:
                self._take(self._picture.look(), ShareSource.PICTURE)
            case KeyKind.LOOK:
                self._take(self._camera.look(), ShareSource.CAMERA)
            case KeyKind.PICTURE | KeyKind.CAMERA:
                self._turn_to(key)
            case _ if self._picture.on:
                self._while_read(key)
            case _ if self._camera.on:
                self._while_on(key)
            case _ if self._camera.offered:
                self._offered(key)
            case _ if self._path is not None:
                self._path = self._typed(self._path, key)
            case _:
                self._entry.feed(key)

    def view(self) -> ShareView:
        """What may be drawn now."""
        return replace(self._entry.view(), pictures=True, path=self._path, camera=self._camera.view())

    def _turn_to(self, key: Key) -> None:
        """To a picture or to a camera; what is on goes off."""
        was_on = self._camera.on
        off = self._camera.off()
        self._picture.off()
        self._path = None
        if off is Note.CAMERA_STAYS:
            self._entry.tell(off)
        elif key.kind is KeyKind.PICTURE and key.fd is not None:
            self._chosen_here = False
            self._entry.tell(self._picture.begin(key.fd))
        elif key.kind is KeyKind.PICTURE:
            self._entry.tell(Note.NONE)
            self._path = ""
        elif key.fd is not None:
            self._chosen_here = False
            self._entry.tell(self._camera.turn_on(key.fd))
        else:
            self._entry.tell(off if was_on else self._camera.offer())

    def _while_read(self, key: Key) -> None:
        """A picture takes a second, seldom a minute: what is typed meanwhile is no word."""
        if key.kind is KeyKind.READING_OFF or (key.kind is KeyKind.GIVE_UP and self._chosen_here):
            self._picture.off()
            self._entry.tell(Note.PICTURE_BROKEN_OFF)
        elif key.kind is KeyKind.GIVE_UP:
            self._entry.feed(key)

    def _while_on(self, key: Key) -> None:
        """Whoever covers the page, or types, has done with the camera."""
        if key.kind in (KeyKind.OTHER, KeyKind.REVEAL):
            return
        off = self._camera.off()
        ends_it_alone = key.kind is KeyKind.GIVE_UP and self._chosen_here
        if key.kind not in (KeyKind.CONCEAL, KeyKind.READING_OFF) and not ends_it_alone and off is Note.CAMERA_OFF:
            self._entry.feed(key)
        else:
            self._entry.tell(off)

    def _offered(self, key: Key) -> None:
        if key.kind is KeyKind.CHARACTER:
            self._chosen_here = True
            self._entry.tell(self._camera.choose(key.character))
        elif key.kind in (KeyKind.GIVE_UP, KeyKind.ENTER):
            self._camera.off()

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
            self._entry.tell(Note.PICTURE_TOO_LARGE)
        except (MediaMissing, MediaNotRegular, MediaReadFailed):
            self._entry.tell(Note.PICTURE_NOT_READ)
        else:
            try:
                self._turn_to(Key(KeyKind.PICTURE, fd=fd))
                self._chosen_here = True
            finally:
                with contextlib.suppress(OSError):
                    os.close(fd)

    def _take(self, found: tuple[str, ...] | Note | None, source: ShareSource) -> None:
        if isinstance(found, Note):
            self._entry.tell(found)
        elif found is not None:
            self._entry.fill(found, source)
