"""Reading what cloud operators bring in: few, small, plain files, and nothing else is opened."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from ceremony_app.devices.media.folder import open_folder, read_regular, reason, safe_parts, shown
from ceremony_app.devices.media.refusals import MediaNotRegular, MediaReadFailed, MediaTooDeep, MediaTooMany

FILE_LIMIT = 1024 * 1024
COUNT_LIMIT = 64

# What file systems and desktops put on a stick by themselves; hidden names are passed over in the same way.
_OF_THE_SYSTEM = frozenset({"lost+found", "System Volume Information", "$RECYCLE.BIN"})


def read_inbox(folder: Path) -> dict[str, bytes]:
    """Every file of the folder by its name, and those of its direct subfolders as `target/file`, sorted.

    At most 64 files of at most 1 MiB. Links, devices and pipes are refused, never followed; names are checked
    before anything is opened. Hidden files and what systems put on a medium by themselves are passed over.
    Raises MediaNoFolder, MediaUnsafeName, MediaNotRegular, MediaTooDeep, MediaTooMany, MediaTooLarge or
    MediaReadFailed.
    """
    found: dict[str, bytes] = {}
    with open_folder(folder) as top:
        try:
            for name in _listed(top, folder):
                if _is_folder(top, name, name):
                    _read_target(top, name, folder, found)
                else:
                    _take(top, name, name, folder, found)
        except OSError as error:
            raise MediaReadFailed(name=shown(str(folder)), reason=reason(error)) from None
    return dict(sorted(found.items()))


def _read_target(top: int, target: str, folder: Path, found: dict[str, bytes]) -> None:
    place = os.open(target, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=top)
    try:
        for name in _listed(place, folder):
            relative = f"{target}/{name}"
            if _is_folder(place, name, relative):
                raise MediaTooDeep(name=shown(relative))
            _take(place, name, relative, folder, found)
    finally:
        os.close(place)


def _take(place: int, name: str, relative: str, folder: Path, found: dict[str, bytes]) -> None:
    if len(found) >= COUNT_LIMIT:
        raise MediaTooMany(name=shown(str(folder)), limit=COUNT_LIMIT)
    found[relative] = read_regular(place, name, shown(relative), FILE_LIMIT)


def _listed(place: int, folder: Path) -> list[str]:
    """The names that count, each checked; far more entries than an inbox has end the reading early."""
    names: list[str] = []
    with os.scandir(place) as entries:
        for entry in entries:
            if entry.name.startswith(".") or entry.name in _OF_THE_SYSTEM:
                continue
            if len(names) >= COUNT_LIMIT:
                raise MediaTooMany(name=shown(str(folder)), limit=COUNT_LIMIT)
            safe_parts(entry.name)
            names.append(entry.name)
    return sorted(names)


def _is_folder(place: int, name: str, relative: str) -> bool:
    mode = os.stat(name, dir_fd=place, follow_symlinks=False).st_mode
    if stat.S_ISDIR(mode):
        return True
    if not stat.S_ISREG(mode):
        raise MediaNotRegular(name=shown(relative))
    return False
