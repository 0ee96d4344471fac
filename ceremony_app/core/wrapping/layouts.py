"""Blob layouts: their parts and lengths (clouds.md §0.1 and §0.3)."""

from __future__ import annotations

from typing import NamedTuple

from ceremony_app.core.wrapping.forms import Layout, OaepHash, WrapForm
from ceremony_app.core.wrapping.refusals import WrapDefect

KEK_BYTES = 32
"""Length of the AES-256 key inside an L2 blob."""
_SEMIBLOCK = 8
_HASH_BYTES = {OaepHash.SHA1: 20, OaepHash.SHA256: 32}


class Parts(NamedTuple):
    """A blob taken apart: the OAEP part (modulus length), and the RFC 5649 part of L2."""

    oaep: bytes
    kwp: bytes | None


def kwp_length(material_length: int) -> int:
    """Length of RFC 5649 over that many bytes: padded to semiblocks, and one semiblock more."""
    return _SEMIBLOCK * (-(-material_length // _SEMIBLOCK) + 1)


def blob_length(form: WrapForm, material_length: int) -> int:
    """Length of a whole blob of this form."""
    modulus = form.modulus_bits // 8
    return modulus if form.layout is Layout.OAEP_DIRECT else modulus + kwp_length(material_length)


def oaep_capacity(modulus_bits: int, oaep_hash: OaepHash) -> int:
    """The most bytes that one RSAES-OAEP takes: k - 2 - 2h (RFC 8017 §7.1.1)."""
    return modulus_bits // 8 - 2 - 2 * _HASH_BYTES[oaep_hash]


def fits(form: WrapForm, material_length: int) -> bool:
    """Whether material of that length fits this form; L2 takes any length."""
    if form.layout is Layout.HYBRID:
        return True
    return material_length <= oaep_capacity(form.modulus_bits, form.oaep_hash)


def split(form: WrapForm, blob: bytes) -> Parts:
    """The parts of a blob; raises WrapDefect when its length is impossible for the form."""
    modulus = form.modulus_bits // 8
    if form.layout is Layout.OAEP_DIRECT:
        if len(blob) != modulus:
            raise WrapDefect(why=f"it has {len(blob)} bytes instead of {modulus}")
        return Parts(blob, None)
    rest = len(blob) - modulus
    if rest < 2 * _SEMIBLOCK or rest % _SEMIBLOCK:
        raise WrapDefect(why=f"{len(blob)} bytes are no {form.modulus_bits}-bit hybrid blob")
    return Parts(blob[:modulus], blob[modulus:])
