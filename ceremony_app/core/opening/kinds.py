"""Names that the token process knows too; nothing is imported here, as it starts in a tenth of a second."""

from __future__ import annotations

from enum import StrEnum


class PinTries(StrEnum):
    """What a token's flags say of a PIN; one that does not count says MANY whatever happens (hsm.md §9 row 12)."""

    MANY = "many"
    LOW = "low"
    """CKF_USER_PIN_COUNT_LOW or CKF_SO_PIN_COUNT_LOW: wrong PINs were given since the last right one."""
    FINAL = "final"
    """CKF_…_PIN_FINAL_TRY: another wrong one locks it."""
    LOCKED = "locked"


class LogInPath(StrEnum):
    """Where the token takes its PIN."""

    HOST = "host"
    DEVICE = "device"
    """CKF_PROTECTED_AUTHENTICATION_PATH: at the device's own pad or PED."""


class CardMethod(StrEnum):
    """How a card's key gives the piece's key."""

    RSA_OAEP_SHA256 = "rsa-oaep-sha256"
    RSA_OAEP_SHA1 = "rsa-oaep-sha1"
    """Where the card knows no other hash (hsm.md §2); OAEP does not rest on it being free of collisions."""
    ECDH_HKDF_SHA256 = "ecdh-hkdf-sha256"
