"""Private keys as the attributes that C_CreateObject wants (PKCS#11 v3.1 §6.1.3, §6.3.4)."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric import ec, rsa


def private_parts(key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) -> dict[str, bytes]:
    """Attribute names without CKA_ and their big-endian values; the EC scalar is as long as the order."""
    if isinstance(key, ec.EllipticCurvePrivateKey):
        size = (key.curve.key_size + 7) // 8
        return {"VALUE": key.private_numbers().private_value.to_bytes(size, "big")}
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
