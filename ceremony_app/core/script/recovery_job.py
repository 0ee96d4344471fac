"""What a recovery is about: the package's head, the share set, what a transcript says of it. All of it is public."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ceremony_app.core.shares.package import PackageHead
from ceremony_app.core.shares.parameters import SetShape
from ceremony_app.core.value import Value


class Into(StrEnum):
    """Where a key is restored to."""

    TOKEN = "token"  # noqa: S105 - a place, not a secret.
    FILE = "file"


@dataclass(frozen=True)
class Reference:
    """A transcript as the caller read it: its journal and plan, its SHA-256, and what the verifier said of it."""

    journal: bytes
    plan: bytes
    sha256: str
    said: str


class KnownSet(Value):
    """What the transcript of the ceremony that made the package says of its share set (all hex)."""

    salt: str
    commitments: tuple[str, ...]
    """One a share, group by group."""
    check_value: str
    """Of the backup key: CMAC of a zero block."""
    transcript: str
    """SHA-256 of the transcript."""
    said: str
    """How far that transcript itself can be trusted, in the verifier's words."""


class Job(Value):
    """What is restored, from what, to where. Of the head nothing is more than a claim before its MAC is checked."""

    head: PackageHead
    package: str
    """SHA-256 of the package's bytes."""
    shape: SetShape
    into: Into
    known: KnownSet | None = None

    @property
    def path(self) -> str:
        """Where in the folder the key is written to, if it is."""
        return f"restored/{self.head.key}.{'raw' if self.head.algorithm.is_symmetric else 'pkcs8.der'}"

    @property
    def compared(self) -> str:
        """What the restored key is compared by."""
        return "public key" if self.head.algorithm.is_symmetric is False else self.head.check_method
