"""Looking through what is on a stick before anything of it is opened: bounded, by names and kinds alone."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ceremony_app.devices.media.folder import open_folder, safe_parts, shown
from ceremony_app.devices.media.inbox import COUNT_LIMIT, OF_THE_SYSTEM
from ceremony_app.devices.media.refusals import MediaUnsafeName

NAMED = 5
"""How many names a refusal tells; the rest is counted."""
ENTRIES = 8 * COUNT_LIMIT


class Loose(StrEnum):
    """Whether files may lie beside the folders."""

    ALLOWED = "allowed"
    UNEXPECTED = "unexpected"


@dataclass(frozen=True)
class Surveyed:
    """What does not belong there: `hostile` says why no honest stick is like that, `unexpected` names the rest."""

    hostile: str
    unexpected: tuple[str, ...]

    @property
    def named(self) -> str:
        """The first few names."""
        more = ", …" if len(self.unexpected) > NAMED else ""
        return ", ".join(self.unexpected[:NAMED]) + more


def survey(place: Path, names: Collection[str], loose: Loose) -> Surveyed:
    """Look through a folder and its direct subfolders; `names` may be there. Follows nothing, opens no file.

    At most 512 entries are looked at: more are hostile, as 100,000 would keep the room waiting. Links, devices, pipes
    and names with control characters are hostile. Raises MediaNoFolder and OSError.
    """
    unexpected: list[str] = []
    left = [ENTRIES]
    with open_folder(place) as top:
        why = _look(top, "", names, loose, unexpected, left)
    return Surveyed(hostile=why, unexpected=tuple(sorted(unexpected)))


def _look(
    place: int, above: str, names: Collection[str] | None, loose: Loose, unexpected: list[str], left: list[int]
) -> str:
    """Why this folder is hostile; empty where it is not."""
    folders: list[str] = []
    with os.scandir(place) as entries:
        for entry in entries:
            name, path = entry.name, f"{above}{entry.name}"
            left[0] -= 1
            if left[0] < 0:
                return _words(why=f"more than {ENTRIES} files and folders.")
            mode = entry.stat(follow_symlinks=False).st_mode
            if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
                return _words(why=f"{shown(path)} is a link, a device or a pipe.")
            if not name.isprintable():
                return _words(why=f"the name {shown(path)} holds characters that cannot be seen.")
            if name.startswith(".") or name in OF_THE_SYSTEM:
                continue
            belongs = names is None or name in names or (loose is Loose.ALLOWED and stat.S_ISREG(mode))
            if not belongs or not _plain(name) or (above and stat.S_ISDIR(mode)):
                unexpected.append(shown(path))
            elif stat.S_ISDIR(mode):
                folders.append(name)
    for name in sorted(folders):
        inner = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=place)
        try:
            why = _look(inner, f"{above}{name}/", None, loose, unexpected, left)
        finally:
            os.close(inner)
        if why:
            return why
    return ""


def _words(why: str) -> str:
    """Marks words for the translators, who collect what is called so."""
    return why


def _plain(name: str) -> bool:
    try:
        safe_parts(name)
    except MediaUnsafeName:
        return False
    return True
