"""Files of this computer on their way into codes, read with the bounds of codes."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ceremony_app.core.refusals import Refusal
from ceremony_app.core.secrecy import refuse_secret
from ceremony_app.core.ur.carried import LARGEST_FILE, CarriedFile
from ceremony_app.core.ur.refusals import UrFileTooLarge
from ceremony_app.devices.media.folder import READ_LIMIT, open_folder, read_regular, reason, safe_read, shown
from ceremony_app.devices.media.refusals import MediaIsFolder, MediaMissing, MediaReadFailed, MediaTooLarge


class FileChanged(Refusal):
    """A file is no longer the one that was recorded."""

    code = "CODES-FILE-CHANGED"
    says = "{path} does not have the SHA-256 that the journal recorded."
    next_step = "Do not take it out. Keep the folder as it is and let the verifier run over it."


def recorded(folder: Path, path: str, sha256: str) -> CarriedFile:
    """A file of a ceremony, if it is still the one that was recorded.

    Raises FileChanged, UrFileName, UrFileEmpty, UrFileTooLarge, and what `safe_read` raises.
    """
    try:
        data = safe_read(folder, path, LARGEST_FILE)
    except MediaTooLarge:
        raise UrFileTooLarge(limit=LARGEST_FILE) from None
    file = CarriedFile(path.rpartition("/")[2], data)
    if file.sha256 != sha256:
        raise FileChanged(path=path)
    return file


def any_file(path: Path, name: str = "") -> CarriedFile:
    """A file of this computer, under another name where one is given; no link is followed.

    Raises FileHoldsSecret, UrFileName, UrFileEmpty, UrFileTooLarge, MediaNoFolder, MediaMissing, MediaIsFolder,
    MediaNotRegular or MediaReadFailed.
    """
    try:
        data = _bytes(path, LARGEST_FILE)
    except MediaTooLarge:
        raise UrFileTooLarge(limit=LARGEST_FILE) from None
    refuse_secret(shown(path.name), data)
    return CarriedFile(name or path.name, data)


def fingerprint(path: Path, name: str = "") -> CarriedFile:
    """The SHA-256 of a file of at most 64 MiB in its place, in the form of sha256sum, which checks it.

    Raises MediaTooLarge, and what `any_file` raises for a file that cannot be read.
    """
    line = f"{hashlib.sha256(_bytes(path, READ_LIMIT)).hexdigest()}  {path.name}\n"
    return CarriedFile(name or f"{path.stem}.sha256", line.encode())


def _bytes(path: Path, limit: int) -> bytes:
    told = shown(path.name)
    if path.is_dir():
        raise MediaIsFolder(name=told)
    with open_folder(path.parent) as place:
        try:
            return read_regular(place, path.name, told, limit)
        except FileNotFoundError:
            raise MediaMissing(name=told) from None
        except OSError as error:
            raise MediaReadFailed(name=told, reason=reason(error)) from None
