"""Looks for secrets where none may be: as they are, and in the forms in which they leak."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from pathlib import Path

RUN = 3
"""So many words of a share, one after another, are no accident: single words are plain English."""
PUBLIC = 4
"""The first words of a share say which set and share it is, and are no secret."""


@dataclass(frozen=True)
class Secrets:
    """Secrets that a test knows."""

    texts: tuple[str, ...]
    """PINs and session codes."""
    shares: tuple[tuple[str, ...], ...]
    keys: tuple[bytes, ...]

    def found_in(self, data: bytes) -> list[str]:
        """Which secrets stand in these bytes, by kind and number; never their values."""
        found = [f"text {number}" for number, text in enumerate(self.texts) if _stands_in(text.encode(), data)]
        found += [f"key {number}" for number, key in enumerate(self.keys) if _stands_in(key, data)]
        words = b" " + b" ".join(re.findall(rb"[a-z]+", data.lower())) + b" "
        for number, share in enumerate(self.shares):
            runs = (" ".join(share[start : start + RUN]) for start in range(PUBLIC, len(share) - RUN + 1))
            if any(f" {run} ".encode() in words for run in runs):
                found.append(f"share {number}")
        return found


def _stands_in(secret: bytes, data: bytes) -> bool:
    """Whether it stands there as it is, in hex, or in base64 at any of the three alignments."""
    forms = [secret, secret.hex().encode(), secret.hex().upper().encode(), secret.decode("latin-1").encode("utf-16-le")]
    for shift in range(3):
        # The characters that only the secret decides, whatever stands before and behind it.
        coded = base64.b64encode(bytes(shift) + secret).rstrip(b"=")
        forms.append(coded[(shift * 8 + 5) // 6 : -1])
    return any(form in data for form in forms)


def files_below(folder: Path) -> list[Path]:
    """Every regular file below a folder."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
