"""The simulated cloud's public keys, as they ship with the program."""

from __future__ import annotations

from functools import cache

from ceremony_app.core.targets.simulated import SIZES, drill_fingerprints, public_file_name
from ceremony_app.resources import resource


@cache
def drill_pems() -> dict[int, bytes]:
    """Each key as PEM, by size in bits."""
    return {bits: resource(f"drill/{public_file_name(bits)}").read_bytes() for bits in SIZES}


@cache
def drill_keys() -> frozenset[bytes]:
    """Their fingerprints, which production refuses."""
    return drill_fingerprints(drill_pems().values())
