"""What a wrapped blob looks like and by which route it is made (clouds.md §0.1, hsm.md §8)."""

from __future__ import annotations

from enum import StrEnum

from ceremony_app.core.value import Value


class Layout(StrEnum):
    """The blob layouts among RSA targets (clouds.md §0.1)."""

    OAEP_DIRECT = "oaep-direct"
    """L1: RSAES-OAEP(KEK, material), exactly the modulus length."""
    HYBRID = "hybrid"
    """L2: RSAES-OAEP(KEK, A) then RFC 5649 under A; A is a fresh AES-256 key."""


class OaepHash(StrEnum):
    """Hash of RSAES-OAEP; MGF1 always uses the same one and the label is empty."""

    SHA1 = "SHA-1"
    SHA256 = "SHA-256"


class WrapForm(Value):
    """The exact bytes a target accepts: layout, OAEP hash and wrapping key size in bits."""

    layout: Layout
    oaep_hash: OaepHash
    modulus_bits: int


class Route(StrEnum):
    """How a wrap is made; ordered from best to worst (hsm.md §8)."""

    NATIVE = "native"
    """1: CKM_RSA_AES_KEY_WRAP in the token."""
    COMPOSED = "composed"
    """2a: KEK born in the token, RFC 5649 and OAEP in the token."""
    DIRECT = "direct"
    """3: OAEP in the token (L1 only)."""
    HOST_ASSISTED = "host-assisted"
    """2b: KEK born in the token, read once by this computer; OAEP here."""
    HOST_ASSISTED_IMPORT = "host-assisted-import"
    """2c: KEK made here with the token's randomness and imported; OAEP here."""
    HOST_PLAINTEXT = "host-plaintext"
    """4: the target key is in this computer's memory for a moment."""
    BACKUP_KWP = "backup-kwp"
    """RFC 5649 under the backup key, in the token."""
    BACKUP_TRANSPORT = "backup-transport"
    """L2 to an RSA-4096 pair made in the secrets child, whose private half goes under the backup key."""


CLOUD_ROUTES = (
    Route.NATIVE,
    Route.COMPOSED,
    Route.DIRECT,
    Route.HOST_ASSISTED,
    Route.HOST_ASSISTED_IMPORT,
    Route.HOST_PLAINTEXT,
)
BACKUP_ROUTES = (Route.BACKUP_KWP, Route.BACKUP_TRANSPORT, Route.HOST_PLAINTEXT)
TRUSTED_ROUTES = (Route.NATIVE, Route.DIRECT, Route.BACKUP_KWP)
"""Routes on which a key meets no wrapping key but one that the security officer can have made trusted (hsm.md §3)."""
DEFAULT_ALLOWED = (
    Route.NATIVE,
    Route.COMPOSED,
    Route.DIRECT,
    Route.HOST_ASSISTED,
    Route.HOST_ASSISTED_IMPORT,
    Route.BACKUP_KWP,
    Route.BACKUP_TRANSPORT,
)
"""What a key may use when its plan names no routes: everything but host-plaintext."""
