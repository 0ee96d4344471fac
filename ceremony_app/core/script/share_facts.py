"""Facts of share sets and packages, made in a ceremony or used in a recovery; read as `facts.…` like all others."""

from __future__ import annotations

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.script.effects import Fact
from ceremony_app.core.script.outcomes import BackupBegun, FileRead, KeyRead, Stated
from ceremony_app.core.script.recovery_job import Job
from ceremony_app.core.wrapping.forms import Route


class EntropyDrawn(Fact):
    """Token and computer gave their randomness for a backup key; recorded before any die is rolled."""

    kind = "entropy-drawn"
    policy: str
    token_commitment: str
    computer_commitment: str


class ShareSetMade(Fact):
    """A backup key was made and split."""

    kind = "share-set-made"
    policy: str
    backup: BackupBegun


class ShareHandedOut(Fact):
    """A share was shown to its custodian, who wrote it down."""

    kind = "share-handed-out"
    policy: str
    identifier: int
    index: int
    custodian: str


class ShareReadBack(Fact):
    """A share was typed back from what will be sealed, and is right."""

    kind = "share-read-back"
    policy: str
    identifier: int
    index: int
    custodian: str


class EnvelopeSealed(Fact):
    """A share went into its envelope, whose serial two people typed."""

    kind = "envelope-sealed"
    policy: str
    identifier: int
    index: int
    custodian: str
    serial: str


class SetProved(Fact):
    """The shares that were read back restore the backup key."""

    kind = "set-proved"
    policy: str
    identifier: int
    method: str
    subsets: int
    algebraic: str
    second_opinion: str


class PackageProved(Fact):
    """A package was opened with the rebuilt backup key and its content compared."""

    kind = "package-proved"
    policy: str
    identifier: int
    key: str
    route: Route
    sha256: str
    length: int
    compared: str


class SetCommitted(Fact):
    """The share set and its packages count from now on; the backup key is gone from this computer's processes."""

    kind = "set-committed"
    policy: str
    identifier: int
    packages: tuple[FileRead, ...]


class SharesTyped(Fact):
    """Recovery: enough shares of a set were entered and checked; `shares` are their numbers."""

    kind = "shares-typed"
    identifier: int
    shares: tuple[str, ...]
    commitments: str
    """`matched` against a transcript, or `not compared` where none was given."""
    pictured: tuple[str, ...] = ()
    """Those of `shares` that came from a picture of their code."""
    by_camera: tuple[str, ...] = ()
    """Those that came by a camera before their code; what is in neither was typed."""


class PackageAccepted(Fact):
    """Recovery: a package's head, mode, set and exponent were checked."""

    kind = "package-accepted"
    key: str
    sha256: str
    algorithm: KeyAlgorithm
    set_identifier: int
    stated: tuple[Stated, ...]
    job: Job | None = None
    """What the recovery is about, so that each of its steps can be gone through again; earlier builds told none."""


class KeyUsed(Fact):
    """Recovery: the restored key was used once for what it is for, and the result verified."""

    kind = "key-used"
    key: str
    method: str


class KeyRestored(Fact):
    """Recovery: the key is back, and its check value or public key is the one the package names."""

    kind = "key-restored"
    key: str
    into: str
    compared: str
    made: KeyRead | None
    path: str
