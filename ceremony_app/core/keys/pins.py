"""The two PINs of a PKCS#11 token (v3.1 §5.6, CK_USER_TYPE); names alone, never a PIN."""

from __future__ import annotations

from enum import StrEnum


class PinKind(StrEnum):
    """Whose PIN it is."""

    USER = "user"
    """CKU_USER: uses keys."""
    SO = "so"
    """CKU_SO, the security officer: initialises the token, sets the user PIN anew and makes trusted keys."""
