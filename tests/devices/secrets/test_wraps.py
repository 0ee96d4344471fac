"""Host-side wraps: what the child makes opens outside it, and what is defective is refused."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import keywrap, padding, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from ceremony_app.core.keys.checkvalues import on_host
from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.wrapping import oaep
from ceremony_app.core.wrapping.compare import open_blob
from ceremony_app.core.wrapping.forms import Layout, OaepHash, WrapForm
from ceremony_app.core.wrapping.refusals import WrapDefect
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.refusals import NoScope, PipeShort
from ceremony_app.devices.secrets.values import HostWrapped, PackedKey, RewrapTarget
from tests.devices.secrets.material import given, taken

KEK = bytes(range(32))
CLOUD = rsa.generate_private_key(public_exponent=65537, key_size=2048)
TARGET = ec.generate_private_key(ec.SECP256R1())


def spki(key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) -> bytes:
    return key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def pkcs8(key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def form(layout: Layout, oaep_hash: OaepHash = OaepHash.SHA256, bits: int = 2048) -> WrapForm:
    return WrapForm(layout=layout, oaep_hash=oaep_hash, modulus_bits=bits)


def padded(data: bytes, block: int) -> bytes:
    padder = padding.PKCS7(block * 8).padder()
    return padder.update(data) + padder.finalize()


def cbc(data: bytes, iv: bytes) -> bytes:
    encryptor = Cipher(algorithms.AES(KEK), modes.CBC(iv)).encryptor()
    return encryptor.update(padded(data, 16)) + encryptor.finalize()


def rewrap(client: SecretsClient, wrapped: HostWrapped, target: RewrapTarget, expect: bytes | None = None) -> bytes:
    with given(KEK) as kek:
        return client.rewrap(kek, wrapped, KeyAlgorithm.EC_P256, expect, None, target)


HYBRID = RewrapTarget(form=form(Layout.HYBRID), wrapping_spki=spki(CLOUD))
ZEROS = bytes(-len(pkcs8(TARGET)) % 8)


def test_a_short_kek_is_refused(drill: SecretsClient) -> None:
    with given(KEK[:31]) as kek, pytest.raises(PipeShort):
        drill.finish_readable_kek(kek, b"", spki(CLOUD), OaepHash.SHA256)
    with given(KEK + b"x") as kek, pytest.raises(PipeShort):
        drill.finish_readable_kek(kek, b"", spki(CLOUD), OaepHash.SHA256)


def test_another_key_than_the_tokens_is_refused(drill: SecretsClient) -> None:
    wrapped = HostWrapped(method="rfc5649", blob=keywrap.aes_key_wrap_with_padding(KEK, pkcs8(TARGET)))
    for expected in (spki(ec.generate_private_key(ec.SECP256R1())), None):
        with pytest.raises(WrapDefect, match="public key"):
            rewrap(drill, wrapped, HYBRID, expected)


@pytest.mark.parametrize("algorithm", [KeyAlgorithm.AES_256, KeyAlgorithm.HMAC_SHA256])
@pytest.mark.parametrize("expected", [None, bytes(16)])
def test_another_symmetric_key_than_the_tokens_is_refused(
    drill: SecretsClient, algorithm: KeyAlgorithm, expected: bytes | None
) -> None:
    wrapped = HostWrapped(method="rfc5649", blob=keywrap.aes_key_wrap_with_padding(KEK, os.urandom(32)))
    with given(KEK) as kek, pytest.raises(WrapDefect, match="check value"):
        drill.rewrap(kek, wrapped, algorithm, None, expected, HYBRID)


@pytest.mark.parametrize("method", ["rfc5649", "key-wrap-pad", "key-wrap", "cbc-pad", "voodoo"])
def test_what_does_not_open_is_refused(drill: SecretsClient, method: str) -> None:
    with pytest.raises(WrapDefect):
        rewrap(drill, HostWrapped(method=method, blob=os.urandom(160), iv=bytes(16)), HYBRID)


def test_a_wrapping_key_of_another_size_or_none_is_refused(drill: SecretsClient) -> None:
    wrapped = HostWrapped(method="rfc5649", blob=keywrap.aes_key_wrap_with_padding(KEK, pkcs8(TARGET)))
    larger = RewrapTarget(form=form(Layout.HYBRID, bits=3072), wrapping_spki=spki(CLOUD))
    for target in (
        larger,
        RewrapTarget(form=form(Layout.HYBRID), wrapping_spki=b"no key"),
        RewrapTarget(form=form(Layout.HYBRID), wrapping_spki=spki(TARGET)),
    ):
        with pytest.raises(WrapDefect):
            rewrap(drill, wrapped, target, spki(TARGET))


def test_nothing_goes_under_a_backup_key_that_is_not_there(drill: SecretsClient) -> None:
    wrapped = HostWrapped(method="rfc5649", blob=keywrap.aes_key_wrap_with_padding(KEK, pkcs8(TARGET)))
    with pytest.raises(NoScope):
        rewrap(drill, wrapped, RewrapTarget(), spki(TARGET))
    with pytest.raises(NoScope):
        drill.transport_pair()
    with pytest.raises(NoScope):
        taken(drill.kek_to)


@pytest.mark.parametrize(
    "wrapped",
    [
        HostWrapped(method="rfc5649", blob=keywrap.aes_key_wrap_with_padding(KEK, pkcs8(TARGET))),
        HostWrapped(method="rfc5649", blob=keywrap.aes_key_wrap_with_padding(KEK, pkcs8(TARGET) + bytes(3))),
        HostWrapped(method="key-wrap-pad", blob=keywrap.aes_key_wrap_with_padding(KEK, pkcs8(TARGET))),
        HostWrapped(method="key-wrap-pad", blob=keywrap.aes_key_wrap(KEK, padded(pkcs8(TARGET), 8))),
        HostWrapped(method="key-wrap", blob=keywrap.aes_key_wrap(KEK, pkcs8(TARGET) + ZEROS)),
        HostWrapped(method="cbc-pad", blob=cbc(pkcs8(TARGET), bytes(16)), iv=bytes(16)),
    ],
    ids=["rfc5649", "rfc5649-nuls", "pad-as-rfc5649", "pad-as-pkcs7", "key-wrap", "cbc-pad"],
)
def test_whatever_the_token_wraps_with_becomes_strict(drill: SecretsClient, wrapped: HostWrapped) -> None:
    blob = rewrap(drill, wrapped, HYBRID, spki(TARGET))
    assert open_blob(form(Layout.HYBRID), blob, CLOUD) == pkcs8(TARGET)


def test_what_went_to_a_pair_of_the_child_opens_there_alone_and_becomes_strict(drill: SecretsClient) -> None:
    somewhere = HostWrapped(method="to-pair", blob=bytes(424))
    with pytest.raises(NoScope):
        drill.rewrap(None, somewhere, KeyAlgorithm.EC_P256, spki(TARGET), None, HYBRID)
    pair = drill.host_pair()
    assert drill.host_pair() == pair
    with pytest.raises(WrapDefect):
        drill.rewrap(None, somewhere, KeyAlgorithm.EC_P256, spki(TARGET), None, HYBRID)
    for oaep_hash in OaepHash:
        between = os.urandom(32)
        part = keywrap.aes_key_wrap_with_padding(between, pkcs8(TARGET) + ZEROS)
        sent = HostWrapped(method="to-pair", blob=oaep.encrypt(pair, oaep_hash, between) + part)
        blob = drill.rewrap(None, sent, KeyAlgorithm.EC_P256, spki(TARGET), None, HYBRID)
        opened = open_blob(form(Layout.HYBRID), blob, CLOUD)
        assert len(opened) == len(pkcs8(TARGET))
        assert serialization.load_der_private_key(opened, None).public_key() == TARGET.public_key()


@pytest.mark.parametrize("oaep_hash", list(OaepHash))
def test_a_symmetric_key_goes_into_one_oaep_block(drill: SecretsClient, oaep_hash: OaepHash) -> None:
    key = os.urandom(32)
    direct = form(Layout.OAEP_DIRECT, oaep_hash)
    wrapped = HostWrapped(method="rfc5649", blob=keywrap.aes_key_wrap_with_padding(KEK, key))
    with given(KEK) as kek:
        blob = drill.rewrap(
            kek,
            wrapped,
            KeyAlgorithm.AES_256,
            None,
            on_host(KeyAlgorithm.AES_256, key),
            RewrapTarget(form=direct, wrapping_spki=spki(CLOUD)),
        )
    assert open_blob(direct, blob, CLOUD) == key


def test_a_readable_kek_of_the_token_finishes_a_hybrid_blob(drill: SecretsClient) -> None:
    part = keywrap.aes_key_wrap_with_padding(KEK, pkcs8(TARGET))
    with given(KEK) as kek:
        blob = drill.finish_readable_kek(kek, part, spki(CLOUD), OaepHash.SHA1)
    assert open_blob(form(Layout.HYBRID, OaepHash.SHA1), blob, CLOUD) == pkcs8(TARGET)


def test_an_imported_kek_finishes_a_hybrid_blob_once(drill: SecretsClient) -> None:
    token = os.urandom(32)
    with given(token) as hsm:
        drill.make_kek(hsm)
    kek = taken(drill.kek_to)
    assert kek != token
    part = keywrap.aes_key_wrap_with_padding(kek, pkcs8(TARGET))
    blob = drill.finish_imported_kek(part, spki(CLOUD), OaepHash.SHA256)
    assert open_blob(form(Layout.HYBRID), blob, CLOUD) == pkcs8(TARGET)
    with pytest.raises(NoScope):
        drill.finish_imported_kek(part, spki(CLOUD), OaepHash.SHA256)


def test_a_rehearsed_backup_by_kek_opens(drill: SecretsClient) -> None:
    drill.throwaway_bk()
    wrapped = HostWrapped(method="rfc5649", blob=keywrap.aes_key_wrap_with_padding(KEK, pkcs8(TARGET)))
    packed = PackedKey(wrapped=rewrap(drill, wrapped, RewrapTarget(), spki(TARGET)))
    check = drill.open_package(packed, KeyAlgorithm.EC_P256, spki(TARGET))
    assert (check.matches, check.spki) == (True, spki(TARGET))
    assert not drill.open_package(packed, KeyAlgorithm.EC_P256, spki(CLOUD)).matches


def test_a_transported_package_opens_with_openssl_too(drill: SecretsClient, tmp_path: Path) -> None:
    drill.throwaway_bk()
    pair = drill.transport_pair()
    key = os.urandom(32)
    for oaep_hash in OaepHash:
        transported = oaep.encrypt(pair.spki, oaep_hash, KEK) + keywrap.aes_key_wrap_with_padding(KEK, key)
        packed = PackedKey(wrapped=pair.wrapped_private, transported=transported)
        check = drill.open_package(packed, KeyAlgorithm.AES_256, None, on_host(KeyAlgorithm.AES_256, key))
        assert (check.matches, check.oaep_hash) == (True, oaep_hash)
    bk = taken(drill.bk_to)
    unwrap = ["openssl", "enc", "-d", "-id-aes256-wrap-pad", "-K", bk.hex(), "-iv", "A65959A6"]
    private = subprocess.run(unwrap, input=pair.wrapped_private, capture_output=True, check=True).stdout
    public = subprocess.run(
        ["openssl", "pkey", "-inform", "DER", "-pubout", "-outform", "DER"],
        input=private,
        capture_output=True,
        check=True,
    ).stdout
    assert public == pair.spki
    with pytest.raises(WrapDefect):
        drill.open_package(PackedKey(wrapped=pair.wrapped_private, transported=os.urandom(552)), KeyAlgorithm.AES_256)
