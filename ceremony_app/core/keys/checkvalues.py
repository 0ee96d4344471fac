"""Check values of keys that have no public half: which method, what it gives, and what is never accepted.

AES: the full CMAC (NIST SP 800-38B) of one zero block. HMAC keys: HMAC with the key's own hash over
`ceremony check value v1`, first 16 bytes. The method is always named; a value of zeros is refused
(design.md §5). What is computed here on the host is an oracle for tests, for recovery and for routes that
hold the key in this computer anyway; in a ceremony the token computes the value.
"""

from __future__ import annotations

from enum import StrEnum

from cryptography.hazmat.primitives import cmac, hashes, hmac
from cryptography.hazmat.primitives.ciphers import algorithms

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.refusals import Refusal

CHECK_VALUE_BYTES = 16
HMAC_CHECK_MESSAGE = b"ceremony check value v1"
ZERO_BLOCK = bytes(16)


class CheckMethod(StrEnum):
    """How a check value is made; its value is what journal and sheet print."""

    AES_CMAC = "AES-CMAC of a zero block"
    HMAC_SHA_256 = "HMAC-SHA-256 over 'ceremony check value v1', first 16 bytes"
    HMAC_SHA_384 = "HMAC-SHA-384 over 'ceremony check value v1', first 16 bytes"
    HMAC_SHA_512 = "HMAC-SHA-512 over 'ceremony check value v1', first 16 bytes"


class CheckValueUnusable(Refusal):
    """A check value of zeros or of a wrong length."""

    code = "KEY-CHECK-VALUE-UNUSABLE"
    says = "The check value by the method {method} is unusable: {why}."
    next_step = "The token did not compute it. Destroy this key, check the token, and make the key again."


_METHODS = {
    KeyAlgorithm.AES_256: CheckMethod.AES_CMAC,
    KeyAlgorithm.HMAC_SHA256: CheckMethod.HMAC_SHA_256,
    KeyAlgorithm.HMAC_SHA384: CheckMethod.HMAC_SHA_384,
    KeyAlgorithm.HMAC_SHA512: CheckMethod.HMAC_SHA_512,
}
_HASHES: dict[CheckMethod, type[hashes.HashAlgorithm]] = {
    CheckMethod.HMAC_SHA_256: hashes.SHA256,
    CheckMethod.HMAC_SHA_384: hashes.SHA384,
    CheckMethod.HMAC_SHA_512: hashes.SHA512,
}


def check_method(algorithm: KeyAlgorithm) -> CheckMethod | None:
    """The method for this algorithm; None for key pairs, whose public key is their check value."""
    return _METHODS.get(algorithm)


def accepted(method: CheckMethod, value: bytes) -> bytes:
    """The value itself if it is 16 bytes and not all zero; raises CheckValueUnusable."""
    if len(value) != CHECK_VALUE_BYTES:
        raise CheckValueUnusable(method=method.value, why=f"it has {len(value)} bytes instead of 16")
    if value == ZERO_BLOCK:
        raise CheckValueUnusable(method=method.value, why="it is all zero")
    return value


def cmac_subkey(encrypted_zero_block: bytes) -> bytes:
    """K1 of CMAC: the doubling of E(0) in GF(2^128), 16 bytes (SP 800-38B §6.1).

    For a token whose key may only encrypt: CMAC of a zero block is E(K1). E(0) is the GHASH key of a GCM
    key, so a caller must neither record nor return it (hsm.md §11). Raises ValueError unless 16 bytes.
    """
    if len(encrypted_zero_block) != len(ZERO_BLOCK):
        raise ValueError("E(0) has 16 bytes")
    shifted = int.from_bytes(encrypted_zero_block, "big") << 1
    if shifted >> 128:
        shifted = (shifted ^ 0x87) & ((1 << 128) - 1)
    return shifted.to_bytes(16, "big")


def on_host(algorithm: KeyAlgorithm, material: bytes) -> bytes:
    """The check value of raw key bytes, computed here: 16 bytes.

    Raises ValueError for a key pair's algorithm or a wrong length (the message never quotes the material),
    and CheckValueUnusable.
    """
    method = check_method(algorithm)
    if method is None:
        raise ValueError(f"{algorithm} has a public key instead of a check value")
    if len(material) != algorithm.secret_bytes:
        raise ValueError(f"{algorithm} has {algorithm.secret_bytes} bytes")
    if method is CheckMethod.AES_CMAC:
        block_mac = cmac.CMAC(algorithms.AES(material))
        block_mac.update(ZERO_BLOCK)
        return accepted(method, block_mac.finalize())
    message_mac = hmac.HMAC(material, _HASHES[method]())
    message_mac.update(HMAC_CHECK_MESSAGE)
    return accepted(method, message_mac.finalize()[:CHECK_VALUE_BYTES])
