"""Strict PKCS#8 (RFC 5208 PrivateKeyInfo, DER): one structure, the whole buffer, the right kind of key.

Tokens return OK and give trailing NULs, stripped scalars and other curiosities (hsm.md §2, §9); what a cloud
does with those is unknown, so they are defects here. `normalise` mends them where the plan allows a route on
which this computer holds the key anyway.
"""

from __future__ import annotations

from asn1crypto import keys, parser
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
)

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily
from ceremony_app.core.wrapping.refusals import WrapDefect

_CURVES: dict[KeyAlgorithm, ec.EllipticCurve] = {
    KeyAlgorithm.EC_P256: ec.SECP256R1(),
    KeyAlgorithm.EC_P384: ec.SECP384R1(),
    KeyAlgorithm.EC_P521: ec.SECP521R1(),
    KeyAlgorithm.EC_SECP256K1: ec.SECP256K1(),
}
_CURVE_OIDS = {
    KeyAlgorithm.EC_P256: "1.2.840.10045.3.1.7",
    KeyAlgorithm.EC_P384: "1.3.132.0.34",
    KeyAlgorithm.EC_P521: "1.3.132.0.35",
    KeyAlgorithm.EC_SECP256K1: "1.3.132.0.10",
}
_ED25519_HEAD = bytes.fromhex("302e020100300506032b657004220420")
_SEED_BYTES = 32
_OIDS = {KeyFamily.RSA: "1.2.840.113549.1.1.1", KeyFamily.EC: "1.2.840.10045.2.1"}


def public_key_of(algorithm: KeyAlgorithm, material: bytes, expected: bytes | None = None) -> bytes:
    """The SubjectPublicKeyInfo (DER) of strict PKCS#8 material of that algorithm; raises WrapDefect.

    `expected` is the public key that the token tells. Where it is the same, the factors of its modulus are not
    tested for being prime, which takes up to half a second: a modulus has one factorisation. Everything else is
    checked. No text of the refusal quotes the material.
    """
    length = _structure_length(material)
    if length < len(material):
        raise WrapDefect(why=_trailing(material[length:]))
    scalar = _checked_kind(algorithm, material) if algorithm.family is not KeyFamily.EDWARDS else None
    if algorithm.family is KeyFamily.EDWARDS:
        return _ed25519(material)
    if scalar is not None and len(scalar) != _order_bytes(algorithm):
        raise WrapDefect(why=f"the EC scalar has {len(scalar)} bytes instead of {_order_bytes(algorithm)}")
    key = _loaded(algorithm, material)
    spki = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    if isinstance(key, rsa.RSAPrivateKey) and spki != expected:
        try:
            load_der_private_key(material, None)
        except ValueError:
            raise WrapDefect(why="the RSA key's factors are not prime") from None
    return spki


def ed25519_pkcs8(seed: bytes) -> bytes:
    """PKCS#8 of an Ed25519 seed of 32 bytes: 48 bytes, without its public half (RFC 8410 §7)."""
    return _ED25519_HEAD + seed


def _ed25519(material: bytes) -> bytes:
    """The public key of exactly that form; tokens were seen to give two others (hsm.md §9 no. 5)."""
    if not material.startswith(_ED25519_HEAD) or len(material) != len(_ED25519_HEAD) + _SEED_BYTES:
        raise WrapDefect(why=f"its {len(material)} bytes are no Ed25519 key of RFC 8410")
    key = ed25519.Ed25519PrivateKey.from_private_bytes(material[len(_ED25519_HEAD) :])
    return key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def normalise(algorithm: KeyAlgorithm, material: bytes) -> bytes:
    """Strict PKCS#8 of the same key from what tokens give: NULs behind it, a scalar without leading zeros.

    Anything else that is not strict raises WrapDefect. The caller compares the public key.
    """
    length = _structure_length(material)
    if material[length:].strip(b"\0"):
        raise WrapDefect(why=_trailing(material[length:]))
    if algorithm.family is KeyFamily.EDWARDS:
        _ed25519(material[:length])
        return material[:length]
    scalar = _checked_kind(algorithm, material[:length])
    key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
    if scalar is not None and len(scalar) < _order_bytes(algorithm):
        try:
            key = ec.derive_private_key(int.from_bytes(scalar, "big"), _CURVES[algorithm])
        except ValueError:
            raise WrapDefect(why="the EC scalar is out of range") from None
    else:
        key = _loaded(algorithm, material[:length])
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def _structure_length(material: bytes) -> int:
    try:
        *_, header, content, trailer = parser.parse(material, strict=False)  # type: ignore[no-untyped-call]
    except ValueError:
        raise WrapDefect(why="it is no DER structure") from None
    return len(header) + len(content) + len(trailer)


def _trailing(rest: bytes) -> str:
    kind = "trailing NUL bytes" if not rest.strip(b"\0") else "trailing bytes"
    return f"{len(rest)} {kind.removesuffix('s') if len(rest) == 1 else kind} after the PKCS#8"


def _checked_kind(algorithm: KeyAlgorithm, der: bytes) -> bytes | None:
    """The EC scalar's octets as they stand, None for RSA; raises WrapDefect for another kind of key."""
    try:
        info = keys.PrivateKeyInfo.load(der, strict=True)  # type: ignore[no-untyped-call]
        version = info["version"].native
        oid = info["private_key_algorithm"]["algorithm"].dotted
        has_attributes = len(info["attributes"]) > 0
        inner = info["private_key"].parsed
    except (ValueError, TypeError, KeyError):
        raise WrapDefect(why="it is no PKCS#8 structure") from None
    if version not in (0, "v1"):
        raise WrapDefect(why="its PKCS#8 version is not 0")
    if oid != _OIDS[algorithm.family]:
        raise WrapDefect(why=f"its algorithm identifier is {oid}")
    if has_attributes:
        raise WrapDefect(why="its PKCS#8 carries attributes")
    try:
        if algorithm.family is KeyFamily.RSA:
            if inner["version"].native != "two-prime" or inner["other_prime_infos"].native:
                raise WrapDefect(why="it is an RSA key of more than two primes")
            return None
        parameters = info["private_key_algorithm"]["parameters"]
        curve = parameters.chosen.dotted if parameters.name == "named" else "not named"
        scalar: bytes = inner["private_key"].contents
    except (ValueError, TypeError, KeyError, AttributeError):
        raise WrapDefect(why="the key inside the PKCS#8 does not parse") from None
    if curve != _CURVE_OIDS[algorithm]:
        raise WrapDefect(why=f"its curve is {curve}")
    return scalar


def _loaded(algorithm: KeyAlgorithm, der: bytes) -> rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey:
    try:
        key = load_der_private_key(der, None, unsafe_skip_rsa_key_validation=True)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise WrapDefect(why="the key inside the PKCS#8 does not parse") from None
    if isinstance(key, rsa.RSAPrivateKey) and algorithm.family is KeyFamily.RSA:
        if key.key_size != algorithm.rsa_bits:
            raise WrapDefect(why=f"it is an RSA key of {key.key_size} bits")
        if not _holds_together(key.private_numbers()):
            raise WrapDefect(why="the numbers of the RSA key do not belong together")
        return key
    if isinstance(key, ec.EllipticCurvePrivateKey) and algorithm.family is KeyFamily.EC:
        return key
    raise WrapDefect(why="it is a key of another kind")


def _holds_together(key: rsa.RSAPrivateNumbers) -> bool:
    """Whether an RSA key's numbers are one key's (RFC 8017 §3.2), its primes taken on trust."""
    p, q, e, n = key.p, key.q, key.public_numbers.e, key.public_numbers.n
    return (
        1 < p < n
        and p * q == n
        and 0 < key.d < n
        and e * key.d % (p - 1) == 1 == e * key.d % (q - 1)
        and (key.dmp1, key.dmq1) == (key.d % (p - 1), key.d % (q - 1))
        and 0 < key.iqmp < p
        and key.iqmp * q % p == 1
    )


def _order_bytes(algorithm: KeyAlgorithm) -> int:
    return (_CURVES[algorithm].key_size + 7) // 8
