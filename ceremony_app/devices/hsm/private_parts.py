"""Private keys as the attributes that C_CreateObject wants (PKCS#11 v3.1 §6.1.3, §6.3.4)."""

from __future__ import annotations

from enum import Enum, auto

from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa


class Scalar(Enum):
    """How the scalar of an EC key is written; tokens take both, and some give back another (hsm.md §9 no. 4)."""

    PADDED = auto()
    """As long as the order of the curve."""
    STRIPPED = auto()
    """Without leading zeros."""


def private_parts(
    key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey, scalar: Scalar = Scalar.PADDED
) -> dict[str, bytes]:
    """Attribute names without CKA_ and their big-endian values."""
    if isinstance(key, ec.EllipticCurvePrivateKey):
        value = key.private_numbers().private_value
        bits = key.curve.key_size if scalar is Scalar.PADDED else value.bit_length()
        return {"VALUE": value.to_bytes((bits + 7) // 8, "big")}
    if isinstance(key, ed25519.Ed25519PrivateKey):
        return {"VALUE": key.private_bytes_raw()}
    numbers = key.private_numbers()
    parts = {
        "MODULUS": numbers.public_numbers.n,
        "PUBLIC_EXPONENT": numbers.public_numbers.e,
        "PRIVATE_EXPONENT": numbers.d,
        "PRIME_1": numbers.p,
        "PRIME_2": numbers.q,
        "EXPONENT_1": numbers.dmp1,
        "EXPONENT_2": numbers.dmq1,
        "COEFFICIENT": numbers.iqmp,
    }
    return {name: n.to_bytes((n.bit_length() + 7) // 8, "big") for name, n in parts.items()}
