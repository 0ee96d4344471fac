"""Public keys between what a token tells (modulus, point) and SubjectPublicKeyInfo DER (RFC 5280 §4.1)."""

from __future__ import annotations

from functools import lru_cache

from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_der_public_key,
)

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily
from ceremony_app.devices.hsm.refusals import TokenKeyOtherKind

_EXPONENT = 65537
_EDWARDS_BYTES = 32
_CURVES: dict[KeyAlgorithm, ec.EllipticCurve] = {
    KeyAlgorithm.EC_P256: ec.SECP256R1(),
    KeyAlgorithm.EC_P384: ec.SECP384R1(),
    KeyAlgorithm.EC_P521: ec.SECP521R1(),
    KeyAlgorithm.EC_SECP256K1: ec.SECP256K1(),
}

# Named curves by the DER of their object identifiers (RFC 5480 §2.1.1.1), as CKA_EC_PARAMS holds them.
_NAMED = {
    KeyAlgorithm.EC_P256: "06082a8648ce3d030107",
    KeyAlgorithm.EC_P384: "06052b81040022",
    KeyAlgorithm.EC_P521: "06052b81040023",
}


def spki_of(parts: dict[str, str], algorithm: KeyAlgorithm, key_id: bytes) -> bytes:
    """DER of what a token tells: `n` and `e`, or `point` raw or as a DER OCTET STRING (hsm.md §9 no. 5), hex.

    Raises TokenKeyOtherKind when size, exponent or curve are not those of the algorithm.
    """
    if algorithm.family is KeyFamily.RSA:
        modulus, exponent = int(parts["n"], 16), int(parts["e"], 16)
        if modulus.bit_length() != algorithm.rsa_bits or exponent != _EXPONENT:
            raise TokenKeyOtherKind(
                key_id=key_id.hex(),
                algorithm=algorithm.value,
                why=f"{modulus.bit_length()} bits and exponent {exponent}",
            )
        return _der(rsa.RSAPublicNumbers(exponent, modulus).public_key())
    if algorithm.family is KeyFamily.EDWARDS:
        # As a DER OCTET STRING or raw, by the maker (hsm.md §2).
        return _der(ed25519.Ed25519PublicKey.from_public_bytes(bytes.fromhex(parts["point"])[-_EDWARDS_BYTES:]))
    curve = _CURVES[algorithm]
    length = 1 + 2 * ((curve.key_size + 7) // 8)
    point = bytes.fromhex(parts["point"])
    try:
        return _der(ec.EllipticCurvePublicKey.from_encoded_point(curve, point[-length:]))
    except ValueError:
        raise TokenKeyOtherKind(
            key_id=key_id.hex(), algorithm=algorithm.value, why="its point is not on the curve"
        ) from None


def spki_of_card(parts: dict[str, str], key_id: bytes) -> bytes:
    """DER of a card's key of any RSA size or NIST curve: `type`, and `n` and `e`, or `params` and `point`, hex.

    Raises TokenKeyOtherKind.
    """
    if parts["type"] == "rsa":
        return _der(rsa.RSAPublicNumbers(int(parts["e"], 16), int(parts["n"], 16)).public_key())
    for algorithm, oid in _NAMED.items():
        if parts["params"].endswith(oid):
            return spki_of(parts, algorithm, key_id)
    raise TokenKeyOtherKind(key_id=key_id.hex(), algorithm="EC", why="its curve is none of P-256, P-384 and P-521")


def parts_of(spki: bytes, algorithm: KeyAlgorithm, key_id: bytes) -> dict[str, str]:
    """What C_CreateObject wants of a public key: `n` and `e`, or `point` as a DER OCTET STRING, hex.

    Raises TokenKeyOtherKind.
    """
    key = load_der_public_key(spki)
    if isinstance(key, rsa.RSAPublicKey) and algorithm.family is KeyFamily.RSA:
        return wrapping_parts(spki)
    if isinstance(key, ec.EllipticCurvePublicKey) and algorithm.family is KeyFamily.EC:
        point = key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        length = bytes([len(point)]) if len(point) < 0x80 else bytes([0x81, len(point)])
        return {"point": (b"\x04" + length + point).hex()}
    if isinstance(key, ed25519.Ed25519PublicKey) and algorithm.family is KeyFamily.EDWARDS:
        return {"point": (bytes([4, _EDWARDS_BYTES]) + key.public_bytes_raw()).hex()}
    raise TokenKeyOtherKind(key_id=key_id.hex(), algorithm=algorithm.value, why="the public key is of another kind")


@lru_cache(maxsize=16)
def wrapping_parts(spki: bytes) -> dict[str, str]:
    """Modulus and exponent of an RSA key, hex of whole bytes without leading zeros; raises ValueError."""
    key = load_der_public_key(spki)
    if not isinstance(key, rsa.RSAPublicKey):
        raise ValueError("the wrapping key is no RSA key")
    numbers = key.public_numbers()
    return {"n": _whole(numbers.n), "e": _whole(numbers.e)}


def _whole(number: int) -> str:
    return number.to_bytes((number.bit_length() + 7) // 8, "big").hex()


def _der(key: rsa.RSAPublicKey | ec.EllipticCurvePublicKey | ed25519.Ed25519PublicKey) -> bytes:
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
