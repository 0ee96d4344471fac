"""Names in plans and bindings that other processes know too, which load no pydantic."""

from __future__ import annotations

BLANK = "blank"
"""A binding's `token_serial` for a token that the ceremony initialises, where a blank one tells none."""
LABEL_BYTES = 32
"""A token's label, UTF-8 (PKCS#11 v3.1 §3.2, CK_TOKEN_INFO)."""
