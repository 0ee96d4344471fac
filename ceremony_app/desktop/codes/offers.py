"""What can go out through codes: a ceremony's files, as they were recorded, and their hashes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.desktop.texts import tr

TRANSCRIPT = "transcript.pdf"


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
        made.append(Offer(path, sha256, partial(_read, folder, path, sha256)))
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


def _read(folder: Path, path: str, sha256: str) -> CarriedFile:
    # Imported with the first file that is read: the end page only lists them.
    from ceremony_app.devices.qr.outgoing import recorded

    return recorded(folder, path, sha256)
