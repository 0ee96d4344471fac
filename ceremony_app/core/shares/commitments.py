"""Salted share commitments: public values that tell a good share from a bad one (shares.md §2.3)."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence

SALT_BYTES = 16


def commit(salt: bytes, words: Sequence[str]) -> bytes:
    """HMAC-SHA256 (32 bytes) under the public salt over the lower-case words joined by single spaces.

    The same as `printf %s "$WORDS" | openssl dgst -sha256 -mac HMAC -macopt hexkey:$SALT`.
    """
    return hmac.new(salt, " ".join(words).encode("ascii"), hashlib.sha256).digest()


def matches(salt: bytes, words: Sequence[str], commitment: bytes) -> bool:
    """Whether these words are the committed ones."""
    return hmac.compare_digest(commit(salt, words), commitment)
