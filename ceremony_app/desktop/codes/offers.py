"""What can go out through codes: a ceremony's files, as they were recorded; their hashes; any file of this computer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ceremony_app.core.refusals import Refusal
from ceremony_app.core.ur.carried import LARGEST_FILE, CarriedFile
from ceremony_app.core.ur.refusals import UrFileTooLarge
from ceremony_app.desktop.texts import tr
from ceremony_app.devices.media.folder import open_folder, read_regular, reason, safe_read, shown
from ceremony_app.devices.media.refusals import MediaMissing, MediaReadFailed, MediaTooLarge

TRANSCRIPT = "transcript.pdf"


class FileChanged(Refusal):
    """A file is no longer the one that was recorded."""

    code = "CODES-FILE-CHANGED"
    says = "{path} does not have the SHA-256 that the journal recorded."
    next_step = "Do not take it out. Keep the folder as it is and let the verifier run over it."


@dataclass(frozen=True)
class Offer:
    """Something that can be shown: how the list calls it, its SHA-256, and how it is read when it is wanted."""

    name: str
    sha256: str
    read: Callable[[], CarriedFile]


def offers(folder: Path, files: Sequence[tuple[str, str]]) -> tuple[Offer, ...]:
    """A ceremony's files (path inside the folder, SHA-256), the transcript's hash alone, and all hashes last."""
    made: list[Offer] = []
    for path, sha256 in files:
        made.append(Offer(path, sha256, partial(recorded, folder, path, sha256)))
    sums = "".join(f"{sha256}  {path}\n" for path, sha256 in files)
    transcript = next((one for one in files if one[0].rpartition("/")[2] == TRANSCRIPT), None)
    if transcript is not None:
        line = f"{transcript[1]}  {transcript[0]}\n"
        made.insert(0, _hashes(tr("Fingerprint of the transcript (SHA-256)"), "transcript.sha256", line))
    if files:
        made.append(_hashes(tr("Fingerprints of all these files (SHA-256)"), "SHA256SUMS", sums))
    return tuple(made)


def _hashes(name: str, leaf: str, lines: str) -> Offer:
    """Hashes in the form of sha256sum, which checks them."""
    file = CarriedFile(leaf, lines.encode())
    return Offer(name, file.sha256, lambda: file)


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


def any_file(path: Path) -> CarriedFile:
    """A file of this computer; no link is followed.

    Raises UrFileName, UrFileEmpty, UrFileTooLarge, MediaNoFolder, MediaMissing, MediaNotRegular or MediaReadFailed.
    """
    name = shown(path.name)
    with open_folder(path.parent) as place:
        try:
            data = read_regular(place, path.name, name, LARGEST_FILE)
        except MediaTooLarge:
            raise UrFileTooLarge(limit=LARGEST_FILE) from None
        except FileNotFoundError:
            raise MediaMissing(name=name) from None
        except OSError as error:
            raise MediaReadFailed(name=name, reason=reason(error)) from None
    return CarriedFile(path.name, data)
