"""The two PINs of a PKCS#11 token (v3.1 §5.6, CK_USER_TYPE), and of what they are made; never a PIN itself."""

from __future__ import annotations

from enum import StrEnum


class PinKind(StrEnum):
    """Whose PIN it is."""

    USER = "user"
    """CKU_USER: uses keys."""
    SO = "so"
    """CKU_SO, the security officer: initialises the token, sets the user PIN anew and makes trusted keys."""


class PinAlphabet(StrEnum):
    """Of what a PIN is made."""

    ANY = "any"
    DIGITS = "digits"
    HEX = "hex-digits"
    KEY_ID_AND_PASSWORD = "key-id-and-password"  # noqa: S105 - the kind of a PIN.
    UNKNOWN = "unknown"
