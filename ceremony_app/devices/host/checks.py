"""What a check of the host says, and how it reads the kernel's files below a root that tests replace."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

from ceremony_app.core.value import Value

_READ_LIMIT = 1024 * 1024
_PRINTABLE = re.compile(r"[^ -~]")


class HostVerdict(StrEnum):
    """What follows from a finding; whether a drill goes on all the same is the flow's decision."""

    OK = "ok"
    """Nothing stands against a ceremony."""
    WARNING = "warning"
    """Two people look at it and sign that they go on."""
    STOP = "stop"
    """A production ceremony does not start."""
    UNKNOWN = "unknown"
    """The kernel does not tell; it is recorded as not checked."""


class HostCheck(Value):
    """One finding: the stable id of the check, its verdict, and what was found, in plain ASCII words."""

    id: str
    verdict: HostVerdict
    found: str


def finding(check: str, verdict: HostVerdict, found: str) -> HostCheck:
    """A finding whose words are safe to print: the names of devices come from outside."""
    return HostCheck(id=check, verdict=verdict, found=_PRINTABLE.sub("?", found)[:1000])


class KernelFiles:
    """Small text files below a root directory: `/` on a real machine, a made-up tree in a test."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def path(self, relative: str) -> Path:
        """Where a file of the real system lies below this root."""
        return self._root / relative

    def text(self, relative: str) -> str | None:
        """The text of a file without white space at its ends, or None where it cannot be read."""
        try:
            with self.path(relative).open("rb") as file:
                return file.read(_READ_LIMIT).decode("utf-8", "replace").strip()
        except OSError:
            return None

    def lines(self, relative: str) -> list[str] | None:
        """The lines of a file, or None where it cannot be read."""
        text = self.text(relative)
        return None if text is None else text.splitlines()

    def names(self, relative: str) -> list[str]:
        """The entries of a folder, sorted; none where it is not there."""
        try:
            return sorted(entry.name for entry in self.path(relative).iterdir())
        except OSError:
            return []

    def exists(self, relative: str) -> bool:
        """Whether something of that name is there."""
        return self.path(relative).exists()
