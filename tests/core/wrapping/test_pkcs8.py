"""Strict PKCS#8: every curiosity that tokens were seen to make is named, and what can be mended is mended."""

from __future__ import annotations

import math
from contextlib import suppress

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.wrapping import pkcs8
from ceremony_app.core.wrapping.refusals import WrapDefect

CURVES: dict[KeyAlgorithm, ec.EllipticCurve] = {
    KeyAlgorithm.EC_P256: ec.SECP256R1(),
    KeyAlgorithm.EC_P384: ec.SECP384R1(),
    KeyAlgorithm.EC_P521: ec.SECP521R1(),
    KeyAlgorithm.EC_SECP256K1: ec.SECP256K1(),
}
CURVE_OIDS = {
    KeyAlgorithm.EC_P256: bytes.fromhex("06082a8648ce3d030107"),
    KeyAlgorithm.EC_P384: bytes.fromhex("06052b81040022"),
    KeyAlgorithm.EC_P521: bytes.fromhex("06052b81040023"),
    KeyAlgorithm.EC_SECP256K1: bytes.fromhex("06052b8104000a"),
}
Private = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | ed25519.Ed25519PrivateKey


ED = KeyAlgorithm.ED25519
SEED = bytes(range(32))
# RFC 8410 §10.3, the first example.
EXAMPLE = bytes.fromhex(
    "302e020100300506032b657004220420d4ee72dbf913584ad5b6d8f1f769f8ad3afe7c28cbf1d4fbe097a88f44755842"
)
EXAMPLE_PUBLIC = bytes.fromhex(
    "302a300506032b657003210019bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1"
)


def test_the_example_of_rfc_8410_is_an_ed25519_key() -> None:
    assert pkcs8.public_key_of(ED, EXAMPLE) == EXAMPLE_PUBLIC
    assert pkcs8.normalise(ED, EXAMPLE + bytes(2)) == EXAMPLE
    assert pkcs8.ed25519_pkcs8(EXAMPLE[-32:]) == EXAMPLE


@pytest.mark.parametrize(
    ("material", "why"),
    [
        (EXAMPLE + bytes(8), "8 trailing NUL bytes after the PKCS#8"),
        # As kryoptic writes it: the seed without its own OCTET STRING.
        (bytes.fromhex("302c020100300506032b65700420") + SEED, "its 46 bytes are no Ed25519 key of RFC 8410"),
        # As opencryptoki does: with parameters and another frame.
        (bytes.fromhex("3033020100300a06032b65700603") + bytes.fromhex("2b657004220420") + SEED, "RFC 8410"),
        (EXAMPLE.replace(b"\x2b\x65\x70", b"\x2b\x65\x6e"), "its 48 bytes are no Ed25519 key of RFC 8410"),
    ],
)
def test_what_tokens_give_for_ed25519_keys_is_told_apart(material: bytes, why: str) -> None:
    with pytest.raises(WrapDefect) as caught:
        pkcs8.public_key_of(ED, material)
    assert why in str(caught.value)


@pytest.fixture(scope="module")
def rsa_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


def der(key: Private) -> bytes:
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def spki(key: Private) -> bytes:
    return key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def why(algorithm: KeyAlgorithm, material: bytes) -> str:
    with pytest.raises(WrapDefect) as caught:
        pkcs8.public_key_of(algorithm, material)
    return str(caught.value.parts["why"])


def tlv(tag: int, *contents: bytes) -> bytes:
    """DER: one tag, the shortest length, the contents."""
    content = b"".join(contents)
    length = len(content)
    octets = length.to_bytes((length.bit_length() + 7) // 8, "big")
    head = bytes([length]) if length < 0x80 else bytes([0x80 | len(octets)]) + octets
    return bytes([tag]) + head + content


def with_scalar(algorithm: KeyAlgorithm, scalar: bytes) -> bytes:
    """PKCS#8 as a token writes it: no public key inside, the scalar's octets as given."""
    inner = tlv(0x30, tlv(0x02, b"\1"), tlv(0x04, scalar))
    ec_public_key = bytes.fromhex("06072a8648ce3d0201")
    return tlv(0x30, tlv(0x02, b"\0"), tlv(0x30, ec_public_key, CURVE_OIDS[algorithm]), tlv(0x04, inner))


@pytest.mark.parametrize("count", [1, 7])
def test_trailing_nuls_are_counted(count: int) -> None:
    material = der(ec.generate_private_key(ec.SECP256R1())) + bytes(count)
    expected = f"{count} trailing NUL byte{'s' if count > 1 else ''} after the PKCS#8"
    assert why(KeyAlgorithm.EC_P256, material) == expected


def test_other_trailing_bytes_are_counted() -> None:
    material = der(ec.generate_private_key(ec.SECP256R1())) + b"\x07\x07"
    assert why(KeyAlgorithm.EC_P256, material) == "2 trailing bytes after the PKCS#8"
    with pytest.raises(WrapDefect, match="2 trailing bytes"):
        pkcs8.normalise(KeyAlgorithm.EC_P256, material)


@pytest.mark.parametrize("algorithm", CURVES)
def test_a_short_scalar_is_named_and_mended(algorithm: KeyAlgorithm) -> None:
    size = (CURVES[algorithm].key_size + 7) // 8
    key = ec.derive_private_key(0x1234567 << 64, CURVES[algorithm])
    short = with_scalar(algorithm, (0x1234567 << 64).to_bytes(12, "big"))
    assert why(algorithm, short) == f"the EC scalar has 12 bytes instead of {size}"
    mended = pkcs8.normalise(algorithm, short + bytes(3))
    assert pkcs8.public_key_of(algorithm, mended) == spki(key)


def test_another_curve_is_named() -> None:
    material = der(ec.generate_private_key(ec.SECP256K1()))
    assert why(KeyAlgorithm.EC_P256, material) == "its curve is 1.3.132.0.10"


def test_another_kind_is_named(rsa_key: rsa.RSAPrivateKey) -> None:
    ed = der(ed25519.Ed25519PrivateKey.generate())
    assert why(KeyAlgorithm.EC_P256, ed) == "its algorithm identifier is 1.3.101.112"
    assert why(KeyAlgorithm.EC_P256, der(rsa_key)) == "its algorithm identifier is 1.2.840.113549.1.1.1"
    assert why(KeyAlgorithm.RSA_3072, der(rsa_key)) == "it is an RSA key of 2048 bits"


@pytest.mark.parametrize("material", [b"", b"\x30", b"\x30\x05\x02", bytes(40), b"\x30\x00", b"\x04\x02ab"])
def test_no_structure_is_refused(material: bytes) -> None:
    why(KeyAlgorithm.EC_P256, material)
    with pytest.raises(WrapDefect):
        pkcs8.normalise(KeyAlgorithm.RSA_2048, material)


def test_every_cut_and_flip_is_refused_or_the_same_key() -> None:
    key = ec.generate_private_key(ec.SECP384R1())
    good = der(key)
    for place in range(len(good)):
        with pytest.raises(WrapDefect):
            pkcs8.public_key_of(KeyAlgorithm.EC_P384, good[:place])
        flipped = bytearray(good)
        flipped[place] ^= 0x10
        with suppress(WrapDefect):
            assert pkcs8.public_key_of(KeyAlgorithm.EC_P384, bytes(flipped)) != spki(key)


def test_more_than_two_primes_is_refused() -> None:
    number = tlv(0x02, b"\x0f")
    others = tlv(0x30, tlv(0x30, number * 3))
    inner = tlv(0x30, tlv(0x02, b"\1"), number * 8, others)
    rsa_encryption = bytes.fromhex("06092a864886f70d0101010500")
    info = tlv(0x30, tlv(0x02, b"\0"), tlv(0x30, rsa_encryption), tlv(0x04, inner))
    assert why(KeyAlgorithm.RSA_2048, info) == "it is an RSA key of more than two primes"


def test_an_rsa_key_whose_numbers_are_not_one_key_s_is_refused(rsa_key: rsa.RSAPrivateKey) -> None:
    good = rsa_key.private_numbers()
    told = der(rsa_key)
    for number in (good.d, good.p, good.q, good.dmp1, good.dmq1, good.iqmp):
        octets = number.to_bytes((number.bit_length() + 7) // 8, "big")
        wrong = (number ^ 4).to_bytes(len(octets), "big")
        assert told.count(octets) == 1
        material = told.replace(octets, wrong)
        with pytest.raises(WrapDefect):
            pkcs8.public_key_of(KeyAlgorithm.RSA_2048, material, spki(rsa_key))
        with pytest.raises(WrapDefect):
            pkcs8.normalise(KeyAlgorithm.RSA_2048, material)


def test_factors_that_are_not_prime_are_refused_where_the_modulus_is_not_the_token_s(
    rsa_key: rsa.RSAPrivateKey,
) -> None:
    numbers = rsa_key.private_numbers()
    p = next(p for p in range(numbers.p + 2, numbers.p + 200, 2) if p % 3 == 0 and (p - 1) % 65537)
    q, e = numbers.q, numbers.public_numbers.e
    d = pow(e, -1, math.lcm(p - 1, q - 1))
    inner = b"".join(_integer(one) for one in (0, p * q, e, d, p, q, d % (p - 1), d % (q - 1), pow(q, -1, p)))
    rsa_encryption = bytes.fromhex("06092a864886f70d0101010500")
    info = tlv(0x30, tlv(0x02, b"\0"), tlv(0x30, rsa_encryption), tlv(0x04, tlv(0x30, inner)))
    assert why(KeyAlgorithm.RSA_2048, info) == "the RSA key's factors are not prime"


def _integer(number: int) -> bytes:
    return tlv(0x02, number.to_bytes(number.bit_length() // 8 + 1, "big"))


@pytest.mark.parametrize("algorithm", CURVES)
def test_a_strict_ec_key_passes_with_and_without_its_public_half(algorithm: KeyAlgorithm) -> None:
    key = ec.generate_private_key(CURVES[algorithm])
    size = (CURVES[algorithm].key_size + 7) // 8
    bare = with_scalar(algorithm, key.private_numbers().private_value.to_bytes(size, "big"))
    assert pkcs8.public_key_of(algorithm, der(key)) == spki(key)
    assert pkcs8.public_key_of(algorithm, bare) == spki(key)


def test_a_strict_rsa_key_passes(rsa_key: rsa.RSAPrivateKey) -> None:
    assert pkcs8.public_key_of(KeyAlgorithm.RSA_2048, der(rsa_key)) == spki(rsa_key)
    assert pkcs8.public_key_of(KeyAlgorithm.RSA_2048, der(rsa_key), spki(rsa_key)) == spki(rsa_key)
    assert pkcs8.normalise(KeyAlgorithm.RSA_2048, der(rsa_key) + bytes(6)) == der(rsa_key)
