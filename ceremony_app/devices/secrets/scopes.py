"""What a secrets child holds: one scope, its backup key, and nothing beyond the child's end."""

from __future__ import annotations

import hashlib
import hmac
from enum import StrEnum

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ceremony_app.core.keys.checkvalues import on_host
from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.devices.secrets.refusals import NoScope, ScopeTaken
from ceremony_app.devices.secrets.values import HeadVerdict

PACKAGE_HEAD_INFO = b"package head v1"


class ScopeName(StrEnum):
    """What a child is used for; decided by its first operation."""

    SESSION = "session"
    """Session codes and PINs."""
    BACKUP = "backup"
    """One backup key from its making to its commit."""
    WRAPS = "wraps"
    """Rehearsals and host-assisted wraps."""
    RECOVERY = "recovery"
    """A backup key from its shares."""
    PINS = "pins"
    """A token's PINs, split or rebuilt."""


class Scope:
    """The child's one scope and the backup keys it holds."""

    def __init__(self) -> None:
        self.name: ScopeName | None = None
        self.backup_key: bytes | None = None
        """As made (backup), thrown together (wraps) or combined (recovery)."""
        self.restored_key: bytes | None = None
        """As restored from shares that people read back; what packages are opened with."""

    def __repr__(self) -> str:
        return "<scope>"

    def enter(self, *names: ScopeName) -> None:
        """Use this child for the first of these scopes, or go on in any of them; raises ScopeTaken."""
        if self.name is None:
            self.name = names[0]
        elif self.name not in names:
            raise ScopeTaken(scope=self.name.value)

    def key(self) -> bytes:
        """The backup key (32 bytes); raises NoScope."""
        if self.backup_key is None:
            raise NoScope(needs="a backup key")
        return self.backup_key

    def opening_key(self) -> bytes:
        """The key that packages are opened with: from the shares, never from memory; raises NoScope."""
        if self.restored_key is None:
            raise NoScope(needs="the proof over the shares")
        return self.restored_key


def bk_check(backup_key: bytes) -> bytes:
    """CMAC of a zero block under BK, 16 bytes."""
    return on_host(KeyAlgorithm.AES_256, backup_key)


def head_mac(backup_key: bytes, head: bytes) -> bytes:
    """HMAC-SHA256 (32 bytes) over a package's head under HKDF-SHA256(BK, no salt, "package head v1")."""
    derived = HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=PACKAGE_HEAD_INFO).derive(backup_key)
    return hmac.new(derived, head, hashlib.sha256).digest()


def head_matches(backup_key: bytes, head: bytes, mac: bytes) -> HeadVerdict:
    """Whether this is the head's authenticator under BK, compared in constant time."""
    if hmac.compare_digest(head_mac(backup_key, head), mac):
        return HeadVerdict.AUTHENTIC
    return HeadVerdict.NOT_AUTHENTIC
