"""Operations of a recovery: package in, shares typed, backup key rebuilt, key restored."""

from __future__ import annotations

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script.effects import EffectKind, Operation

LIVE = EffectKind.LIVE
REPEATABLE = EffectKind.REPEATABLE
IRREVERSIBLE = EffectKind.IRREVERSIBLE


class AcceptPackage(Operation[out.FileRead]):
    """Read the package that was given, and keep it in the store."""

    kind = "accept-package"
    effect = REPEATABLE
    result = out.FileRead
    sha256: str


class BeginRecovery(Operation[out.Nothing]):
    """Open a secret scope and say what is known of the share set; exponent and shape bound the work."""

    kind = "begin-recovery"
    effect = LIVE
    result = out.Nothing
    identifier: int
    iteration_exponent: int
    group_threshold: int
    groups: tuple[tuple[int, int, str], ...]
    """(threshold, number of shares, title) of each group."""
    salt: str
    """Hex; empty where no transcript tells it, and then there are no commitments either."""
    commitments: tuple[str, ...]


class TypeShare(Operation[out.ShareTyped]):
    """A person types a share, on their own line to the secrets child."""

    kind = "type-share"
    effect = LIVE
    result = out.ShareTyped
    number: int
    """How many shares were tried before in this step, plus one."""
    person: str


class RebuildBackupKey(Operation[out.BackupKeyRebuilt]):
    """Combine the shares, and check the package's head under the key that comes of them."""

    kind = "rebuild-backup-key"
    effect = LIVE
    result = out.BackupKeyRebuilt
    sha256: str
    """Of the package."""


class RestoreKey(Operation[out.RestoredRead]):
    """Bring the key of the package into the token, compared before it may stay."""

    kind = "restore-key"
    effect = IRREVERSIBLE
    result = out.RestoredRead
    key: str
    algorithm: KeyAlgorithm
    usage: KeyUsage
    key_id: str
    label: str
    sha256: str


class WriteMaterial(Operation[out.MaterialWritten]):
    """Have the secrets child write the key, in clear, into a new file."""

    kind = "write-material"
    effect = IRREVERSIBLE
    result = out.MaterialWritten
    key: str
    path: str
    sha256: str
    """Of the package; the file's own hash is recorded nowhere."""


class FindMaterial(Operation[out.MaterialFound]):
    """Look whether the file with the key in clear is in the folder; its content is not read."""

    kind = "find-material"
    effect = LIVE
    result = out.MaterialFound
    path: str


class EndRecovery(Operation[out.Nothing]):
    """End the secrets child, and with it shares and backup key."""

    kind = "end-recovery"
    effect = REPEATABLE
    result = out.Nothing
