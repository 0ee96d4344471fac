"""Operations of one secret scope: the backup key, its shares, and the packages under it."""

from __future__ import annotations

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script.effects import EffectKind, Operation
from ceremony_app.core.wrapping.forms import Route


class DrawEntropy(Operation[out.EntropyRead]):
    """Open a secret scope and draw the token's and the computer's randomness for it."""

    kind = "draw-entropy"
    effect = EffectKind.LIVE
    result = out.EntropyRead
    policy: str
    groups: tuple[tuple[int, int, str], ...]
    """(threshold, number of shares, title) of each group."""
    group_threshold: int
    used_identifiers: tuple[int, ...]
    dice_rolls: int


class BeginBackup(Operation[out.BackupBegun]):
    """Add dice if the plan wants them, make the backup key, split it, commit to each share."""

    kind = "begin-backup"
    effect = EffectKind.LIVE
    result = out.BackupBegun
    policy: str
    dice_rolls: int
    dice_person: str


class ShowShare(Operation[out.Nothing]):
    """Show one share to its custodian, alone."""

    kind = "show-share"
    effect = EffectKind.IRREVERSIBLE
    result = out.Nothing
    policy: str
    identifier: int
    index: int
    custodian: str


class ReadBackShare(Operation[out.ShareChecked]):
    """Have a custodian type back their share from what will be sealed."""

    kind = "read-back-share"
    effect = EffectKind.LIVE
    result = out.ShareChecked
    policy: str
    identifier: int
    index: int
    custodian: str


class ProveShares(Operation[out.SharesProved]):
    """Prove that the shares read back restore the backup key."""

    kind = "prove-shares"
    effect = EffectKind.LIVE
    result = out.SharesProved
    policy: str
    identifier: int


class PackKey(Operation[out.PackageRead]):
    """Wrap a key under the backup key; the package stays in memory until the commit."""

    kind = "pack-key"
    effect = EffectKind.LIVE
    result = out.PackageRead
    policy: str
    identifier: int
    key: str
    key_id: str
    algorithm: KeyAlgorithm
    route: Route
    under: str = ""
    """Id of the trusted backup key in the token; empty: it comes in for this wrap alone."""


class OpenPackage(Operation[out.PackageChecked]):
    """Open a package with the rebuilt backup key and compare the key inside."""

    kind = "open-package"
    effect = EffectKind.LIVE
    result = out.PackageChecked
    policy: str
    identifier: int
    key: str
    sha256: str


class CommitScope(Operation[out.OutputsRead]):
    """Put the packages into the store, then end the secrets child and its backup key."""

    kind = "commit-scope"
    effect = EffectKind.IRREVERSIBLE
    result = out.OutputsRead
    policy: str
    identifier: int
    packages: tuple[tuple[str, str], ...]
    """(key, SHA-256 of its package)."""
