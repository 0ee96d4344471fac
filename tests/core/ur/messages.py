"""The specification's own messages, and ours."""

from __future__ import annotations

import random

from ceremony_app.core.ur.choosing import Xoshiro256


def message(length: int) -> bytes:
    """`makeMessage` of BCR-2024-001."""
    source = Xoshiro256(b"Wolf")
    return bytes(source.below(256) for _ in range(length))


def noise(length: int, seed: int = 1) -> bytes:
    """Bytes that no code makes shorter, the same in each run."""
    return random.Random(seed).randbytes(length)  # noqa: S311 - test data.
