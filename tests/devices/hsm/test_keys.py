"""Keys in a real token: born as asked, read back, proved, locked, destroyed; and what is refused."""

from __future__ import annotations

import os

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.serialization import load_der_public_key

from ceremony_app.core.keys.checkvalues import check_method
from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily, KeyUsage
from ceremony_app.core.wrapping.forms import OaepHash
from ceremony_app.devices.hsm import refusals
from ceremony_app.devices.hsm.client import TokenClient

KINDS = [
    (KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT),
    (KeyAlgorithm.HMAC_SHA256, KeyUsage.GENERATE_VERIFY_MAC),
    (KeyAlgorithm.HMAC_SHA384, KeyUsage.GENERATE_VERIFY_MAC),
    (KeyAlgorithm.HMAC_SHA512, KeyUsage.GENERATE_VERIFY_MAC),
    (KeyAlgorithm.EC_P256, KeyUsage.SIGN_VERIFY),
    (KeyAlgorithm.EC_P384, KeyUsage.SIGN_VERIFY),
    (KeyAlgorithm.EC_P521, KeyUsage.SIGN_VERIFY),
    (KeyAlgorithm.EC_SECP256K1, KeyUsage.SIGN_VERIFY),
    (KeyAlgorithm.RSA_2048, KeyUsage.SIGN_VERIFY),
    (KeyAlgorithm.RSA_2048, KeyUsage.ENCRYPT_DECRYPT),
    (KeyAlgorithm.RSA_3072, KeyUsage.SIGN_VERIFY),
]
MECHANISM_OF = {
    KeyAlgorithm.AES_256: "AES_GCM",
    KeyAlgorithm.HMAC_SHA256: "SHA256_HMAC",
    KeyAlgorithm.EC_P384: "ECDSA",
    KeyAlgorithm.RSA_2048: "RSA_PKCS_OAEP",
}
OWN_USES = {
    KeyUsage.ENCRYPT_DECRYPT: {"CKA_ENCRYPT", "CKA_DECRYPT"},
    KeyUsage.SIGN_VERIFY: {"CKA_SIGN"},
    KeyUsage.GENERATE_VERIFY_MAC: {"CKA_SIGN", "CKA_VERIFY"},
}
USES = {f"CKA_{use}" for use in ("ENCRYPT", "DECRYPT", "SIGN", "VERIFY", "WRAP", "UNWRAP", "DERIVE", "SIGN_RECOVER")}


@pytest.mark.parametrize(
    ("algorithm", "usage"),
    [
        (KeyAlgorithm.AES_256, KeyUsage.SIGN_VERIFY),
        (KeyAlgorithm.EC_P256, KeyUsage.ENCRYPT_DECRYPT),
        (KeyAlgorithm.HMAC_SHA256, KeyUsage.ENCRYPT_DECRYPT),
        (KeyAlgorithm.RSA_2048, KeyUsage.GENERATE_VERIFY_MAC),
    ],
)
def test_an_unfit_usage_is_refused(token: TokenClient, algorithm: KeyAlgorithm, usage: KeyUsage) -> None:
    with pytest.raises(refusals.TokenUsageUnfit):
        token.generate(algorithm, usage, os.urandom(16), "x")


def test_an_unknown_id_is_refused(token: TokenClient) -> None:
    nobody = os.urandom(16)
    with pytest.raises(refusals.TokenKeyUnknown) as caught:
        token.describe_key(nobody, KeyAlgorithm.AES_256)
    assert caught.value.parts["key_id"] == nobody.hex()
    for call in (token.lock, lambda key_id: token.sign_digest(key_id, bytes(32)), token.wrap_under_backup_key):
        with pytest.raises((refusals.TokenKeyUnknown, refusals.TokenBackupKeyMissing)):
            call(nobody)
    assert token.find(nobody) == ()
    assert token.destroy(nobody) == 0


def test_an_id_in_use_is_refused(token: TokenClient) -> None:
    key_id = os.urandom(16)
    token.generate(KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT, key_id, "first")
    with pytest.raises(refusals.TokenIdTaken):
        token.generate(KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT, key_id, "second")
    assert [one.label for one in token.find(key_id)] == ["first"]
    token.destroy(key_id)


def test_another_algorithm_is_refused(token: TokenClient) -> None:
    key_id = os.urandom(16)
    token.generate(KeyAlgorithm.HMAC_SHA384, KeyUsage.GENERATE_VERIFY_MAC, key_id, "x")
    for algorithm in (KeyAlgorithm.AES_256, KeyAlgorithm.HMAC_SHA256, KeyAlgorithm.EC_P256):
        with pytest.raises(refusals.TokenKeyOtherKind):
            token.describe_key(key_id, algorithm)
    token.destroy(key_id)
    token.generate(KeyAlgorithm.EC_P256, KeyUsage.SIGN_VERIFY, key_id, "x")
    for algorithm in (KeyAlgorithm.EC_SECP256K1, KeyAlgorithm.RSA_2048):
        with pytest.raises(refusals.TokenKeyOtherKind):
            token.describe_key(key_id, algorithm)
    token.destroy(key_id)


@pytest.mark.parametrize(("algorithm", "usage"), KINDS)
def test_a_key_s_whole_life(token: TokenClient, algorithm: KeyAlgorithm, usage: KeyUsage) -> None:
    key_id = os.urandom(16)
    made = token.generate(algorithm, usage, key_id, "a target key")
    found = token.find(key_id)
    assert {one.object_class for one in found} == (
        {"SECRET_KEY"} if algorithm.is_symmetric else {"PRIVATE_KEY", "PUBLIC_KEY"}
    )
    assert all(one.label == "a target key" and one.token for one in found)
    assert {name: made.attribute(f"CKA_{name}") for name in ("SENSITIVE", "EXTRACTABLE", "PRIVATE", "TOKEN")} == {
        "SENSITIVE": "true",
        "EXTRACTABLE": "true",
        "PRIVATE": "true",
        "TOKEN": "true",
    }
    assert made.attribute("CKA_LOCAL") == made.attribute("CKA_ALWAYS_SENSITIVE") == "true"
    assert made.attribute("CKA_MODIFIABLE") == "true"
    allowed = {name for name in USES if made.attribute(name) == "true"}
    assert allowed == OWN_USES[usage] & {one.name for one in made.attributes} - (
        {"CKA_ENCRYPT"} if algorithm.family is KeyFamily.RSA else set()
    )
    method = check_method(algorithm)
    assert made.check_method == (method.value if method else None)
    assert (made.check_value is None) is (method is None)
    assert (made.spki is None) is algorithm.is_symmetric

    again = token.describe_key(key_id, algorithm)
    assert (again.spki, again.check_value) == (made.spki, made.check_value)
    assert token.prove_use(key_id, algorithm, usage).verified

    locked = token.lock(key_id)
    assert locked.held
    assert not locked.extractable
    assert not locked.never_extractable
    assert locked.wrap_refused_with == "CKR_KEY_UNEXTRACTABLE (0x6a)"
    assert token.lock(key_id).held
    assert token.prove_use(key_id, algorithm, usage).verified

    reading, writing = os.pipe()
    with pytest.raises(refusals.TokenWrapRefused, match=r"CKR_KEY_UNEXTRACTABLE \(0x6a\)"):
        token.wrap_readable_kek(key_id, writing)
    os.close(writing)
    os.close(reading)
    assert token.destroy(key_id) == 0
    assert token.find(key_id) == ()


@pytest.mark.parametrize(("algorithm", "usage"), [KINDS[0], KINDS[1], KINDS[5], KINDS[9]])
def test_a_key_is_born_for_the_mechanisms_of_its_use_alone(
    token: TokenClient, algorithm: KeyAlgorithm, usage: KeyUsage
) -> None:
    key_id = os.urandom(16)
    made = token.generate(algorithm, usage, key_id, "x")
    [allowed] = [one for one in made.attributes if one.name == "CKA_ALLOWED_MECHANISMS"]
    assert allowed.requested == allowed.actual
    assert not {"WRAP", "DERIVE"} & set(allowed.actual.replace("_", ", ").split(", "))
    assert MECHANISM_OF[algorithm] in allowed.actual.split(", ")
    assert token.destroy(key_id) == 0


def test_only_token_objects_are_left(token: TokenClient) -> None:
    """Helper keys of locks and failed wraps are gone, whatever ran before."""
    key_id = os.urandom(16)
    token.generate(KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT, key_id, "x")
    token.lock(key_id)
    with pytest.raises(refusals.TokenWrapRefused):
        token.wrap_composed(key_id, rsa_spki(), OaepHash.SHA256)
    token.destroy(key_id)
    assert [one for one in token.inventory() if not one.token] == []


def rsa_spki() -> bytes:
    """A fixed RSA-2048 public key of no meaning."""
    from cryptography.hazmat.primitives.asymmetric import rsa
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    key = rsa.RSAPublicNumbers(65537, (1 << 2047) | (1 << 1000) | 1).public_key()
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


@pytest.mark.parametrize(("hash_", "length"), [(hashes.SHA256(), 32), (hashes.SHA384(), 48)])
def test_the_signing_key(token: TokenClient, hash_: hashes.HashAlgorithm, length: int) -> None:
    key_id = os.urandom(16)
    made = token.make_signing_key(key_id, "transcript")
    told = {one.name: one.actual for one in made.attributes}
    assert told["CKA_EXTRACTABLE"] == "false"
    assert told["CKA_NEVER_EXTRACTABLE"] == told["CKA_SENSITIVE"] == told["CKA_SIGN"] == "true"
    assert {name for name in USES if told.get(name) == "true"} == {"CKA_SIGN"}
    public = load_der_public_key(made.spki)
    assert isinstance(public, ec.EllipticCurvePublicKey)
    assert isinstance(public.curve, ec.SECP384R1)
    digest = os.urandom(length)
    signature = token.sign_digest(key_id, digest)
    public.verify(signature, digest, ec.ECDSA(Prehashed(hash_)))
    with pytest.raises(InvalidSignature):
        public.verify(signature, os.urandom(length), ec.ECDSA(Prehashed(hash_)))
    assert token.destroy(key_id) == 0


def test_a_key_that_does_not_sign_is_refused(token: TokenClient) -> None:
    key_id = os.urandom(16)
    token.generate(KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT, key_id, "x")
    with pytest.raises(refusals.TokenKeyOtherKind):
        token.sign_digest(key_id, bytes(32))
    token.destroy(key_id)
