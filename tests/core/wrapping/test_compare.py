"""Blobs opened as the cloud would: each defect by name, and the good ones of each layout and hash."""

from __future__ import annotations

import os

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives import keywrap as pyca
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from ceremony_app.core.keys import checkvalues
from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.wrapping import keywrap, layouts, oaep
from ceremony_app.core.wrapping.compare import KeyIdentity, check_material, open_blob
from ceremony_app.core.wrapping.forms import Layout, OaepHash, WrapForm
from ceremony_app.core.wrapping.refusals import WrapDefect

L1 = WrapForm(layout=Layout.OAEP_DIRECT, oaep_hash=OaepHash.SHA256, modulus_bits=2048)
L2 = WrapForm(layout=Layout.HYBRID, oaep_hash=OaepHash.SHA256, modulus_bits=2048)


def defect_of(form: WrapForm, blob: bytes, private_key: rsa.RSAPrivateKey, expected: KeyIdentity) -> str | None:
    """What is wrong with a blob, in words; None when it holds exactly the expected key in this form."""
    try:
        check_material(expected, open_blob(form, blob, private_key))
    except WrapDefect as defect:
        return str(defect.parts["why"])
    return None


@pytest.fixture(scope="module")
def cloud() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


def spki(key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def aes(material: bytes) -> KeyIdentity:
    value = checkvalues.on_host(KeyAlgorithm.AES_256, material)
    return KeyIdentity(algorithm=KeyAlgorithm.AES_256, spki=None, check_value=value)


def hybrid(cloud: rsa.RSAPrivateKey, material: bytes, oaep_hash: OaepHash = OaepHash.SHA256) -> bytes:
    kek = os.urandom(32)
    return oaep.encrypt(spki(cloud), oaep_hash, kek) + keywrap.wrap(kek, material)


def test_the_wrong_hash_is_named(cloud: rsa.RSAPrivateKey) -> None:
    material = os.urandom(32)
    blob = hybrid(cloud, material, OaepHash.SHA1)
    assert defect_of(L2, blob, cloud, aes(material)) == "OAEP hash is SHA-1 instead of SHA-256"


def test_a_mixed_mask_function_is_named(cloud: rsa.RSAPrivateKey) -> None:
    material = os.urandom(32)
    mixed = padding.OAEP(padding.MGF1(hashes.SHA1()), hashes.SHA256(), None)  # noqa: S303 -- the defect itself
    blob = cloud.public_key().encrypt(material, mixed)
    assert defect_of(L1, blob, cloud, aes(material)) == "OAEP hash is SHA-256 with MGF1 SHA-1 instead of SHA-256"


def test_a_label_is_refused(cloud: rsa.RSAPrivateKey) -> None:
    material = os.urandom(32)
    labelled = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), b"x")
    blob = cloud.public_key().encrypt(material, labelled)
    assert defect_of(L1, blob, cloud, aes(material)) == "OAEP does not decrypt"


def test_another_key_inside_is_named(cloud: rsa.RSAPrivateKey) -> None:
    blob = hybrid(cloud, os.urandom(32))
    expected = aes(os.urandom(32))
    assert defect_of(L2, blob, cloud, expected) == "its check value is another one than the token's"


def test_another_public_key_is_named(cloud: rsa.RSAPrivateKey) -> None:
    inside, other = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    material = inside.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    expected = KeyIdentity(algorithm=KeyAlgorithm.EC_P256, spki=spki(other), check_value=None)
    assert defect_of(L2, hybrid(cloud, material), cloud, expected) == "its public key is another one than the token's"


def test_wrong_lengths_are_named(cloud: rsa.RSAPrivateKey) -> None:
    material = os.urandom(32)
    blob = hybrid(cloud, material)
    assert defect_of(L1, blob, cloud, aes(material)) == "it has 296 bytes instead of 256"
    assert defect_of(L2, blob[:-1], cloud, aes(material)) == "295 bytes are no 2048-bit hybrid blob"
    longer = hybrid(cloud, material + b"\0")
    assert defect_of(L2, longer, cloud, aes(material)) == "the key has 33 bytes instead of 32"


def test_a_short_inner_key_is_named(cloud: rsa.RSAPrivateKey) -> None:
    kek, material = os.urandom(16), os.urandom(32)
    blob = oaep.encrypt(spki(cloud), OaepHash.SHA256, kek) + keywrap.wrap(kek, material)
    assert defect_of(L2, blob, cloud, aes(material)) == "the AES key inside has 16 bytes instead of 32"


def test_rfc_3394_inside_is_named(cloud: rsa.RSAPrivateKey) -> None:
    kek, material = os.urandom(32), os.urandom(32)
    blob = oaep.encrypt(spki(cloud), OaepHash.SHA256, kek) + pyca.aes_key_wrap(kek, material)
    assert defect_of(L2, blob, cloud, aes(material)) == "the inner wrap is RFC 3394 instead of RFC 5649"


def test_a_wrapping_key_of_another_size_is_refused(cloud: rsa.RSAPrivateKey) -> None:
    form = WrapForm(layout=Layout.HYBRID, oaep_hash=OaepHash.SHA1, modulus_bits=3072)
    with pytest.raises(WrapDefect, match="2048 bits instead of 3072"):
        open_blob(form, bytes(424), cloud)


def test_what_does_not_fit_is_refused(cloud: rsa.RSAPrivateKey) -> None:
    assert layouts.oaep_capacity(2048, OaepHash.SHA256) == 190
    assert layouts.fits(L1, 190)
    assert not layouts.fits(L1, 191)
    with pytest.raises(WrapDefect, match="too long"):
        oaep.encrypt(spki(cloud), OaepHash.SHA256, bytes(191))


@pytest.mark.parametrize(
    ("material", "modulus", "length"),
    [(32, 2048, 296), (48, 3072, 440), (64, 4096, 584), (138, 2048, 408), (241, 3072, 640), (135, 4096, 656)],
)
def test_lengths_of_the_table(material: int, modulus: int, length: int) -> None:
    """clouds.md §0.3, measured there."""
    form = WrapForm(layout=Layout.HYBRID, oaep_hash=OaepHash.SHA1, modulus_bits=modulus)
    assert layouts.blob_length(form, material) == length


@pytest.mark.parametrize("oaep_hash", OaepHash)
def test_good_blobs_pass(cloud: rsa.RSAPrivateKey, oaep_hash: OaepHash) -> None:
    material = os.urandom(32)
    direct = WrapForm(layout=Layout.OAEP_DIRECT, oaep_hash=oaep_hash, modulus_bits=2048)
    both = WrapForm(layout=Layout.HYBRID, oaep_hash=oaep_hash, modulus_bits=2048)
    assert defect_of(direct, oaep.encrypt(spki(cloud), oaep_hash, material), cloud, aes(material)) is None
    assert defect_of(both, hybrid(cloud, material, oaep_hash), cloud, aes(material)) is None
