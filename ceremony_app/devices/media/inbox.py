"""Reading what cloud operators bring in: few, small, plain files, and nothing else is opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection
from pathlib import Path

from ceremony_app.devices.media.folder import open_folder, read_regular, reason, safe_parts, shown
from ceremony_app.devices.media.refusals import MediaNotRegular, MediaReadFailed, MediaTooDeep, MediaTooMany

FILE_LIMIT = 1024 * 1024
COUNT_LIMIT = 64

# What file systems and desktops put on a stick by themselves; hidden names are passed over in the same way.
OF_THE_SYSTEM = frozenset({"lost+found", "System Volume Information", "$RECYCLE.BIN"})


def lies_in_folders(folder: Path, targets: Collection[str]) -> bool:
    """Whether the inbox holds nothing but folders of these names, so that each can be read by itself.

    Raises MediaNoFolder, MediaUnsafeName, MediaTooMany or MediaReadFailed.
    """
    with open_folder(folder) as top:
        try:
            names = _listed(top, folder, COUNT_LIMIT + len(targets))
            return all(name in targets and _is_folder(top, name, name) for name in names)
        except OSError as error:
            raise MediaReadFailed(name=shown(str(folder)), reason=reason(error)) from None


def read_target(folder: Path, target: str) -> dict[str, bytes]:
    """The files of one target's folder in the inbox by their names; empty where there is no such folder.

    Bounds and refusals are those of `read_inbox`.
    """
    found: dict[str, bytes] = {}
    with open_folder(folder) as top:
        try:
            _read_target(top, target, folder, found)
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise MediaReadFailed(name=shown(str(folder)), reason=reason(error)) from None
    return {path.removeprefix(f"{target}/"): data for path, data in sorted(found.items())}


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
            for name in _listed(top, folder, COUNT_LIMIT):
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
        for name in _listed(place, folder, COUNT_LIMIT):
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


def _listed(place: int, folder: Path, limit: int) -> list[str]:
    """The names that count, each checked; far more entries than an inbox has end the reading early."""
    names: list[str] = []
    with os.scandir(place) as entries:
        for entry in entries:
            if entry.name.startswith(".") or entry.name in OF_THE_SYSTEM:
                continue
            if len(names) >= limit:
                raise MediaTooMany(name=shown(str(folder)), limit=limit)
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
