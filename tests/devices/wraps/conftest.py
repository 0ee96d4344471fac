"""A token, a secrets child and their wraps; fixed RSA pairs to open blobs with; OpenSSL as the second opinion."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from ceremony_app.core.keys.checkvalues import HMAC_CHECK_MESSAGE
from ceremony_app.core.keys.specs import KeyAlgorithm, KeyFamily
from ceremony_app.core.modes import Mode
from ceremony_app.core.wrapping.forms import Layout, OaepHash, WrapForm
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.values import KeyMade, TokenModule
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.wraps.wraps import Wraps
from tests.devices.hsm.conftest import log_in, new_token


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> TokenModule:
    """A token that this test module's tests share."""
    return new_token(tmp_path_factory.mktemp("token") / "private", "drill")


@pytest.fixture(scope="module")
def token(module: TokenModule) -> Iterator[TokenClient]:
    """A client that is logged in, shared by this module's tests."""
    client = TokenClient.start(module)
    log_in(client)
    yield client
    client.close()


@pytest.fixture(scope="module")
def secrets() -> Iterator[SecretsClient]:
    """A secrets child for wraps."""
    client = SecretsClient.start(Mode.DRILL)
    yield client
    client.close()


@pytest.fixture(scope="module")
def wraps(token: TokenClient, secrets: SecretsClient) -> Wraps:
    """The wraps of both."""
    return Wraps(token, secrets)


@pytest.fixture(scope="session")
def cloud() -> rsa.RSAPrivateKey:
    """A cloud's wrapping key with its private half."""
    return rsa.generate_private_key(65537, 2048)


def spki_of(key: rsa.RSAPrivateKey) -> bytes:
    """DER of the public half."""
    return key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def form(layout: Layout, oaep_hash: OaepHash) -> WrapForm:
    """A form for the 2048-bit key above."""
    return WrapForm(layout=layout, oaep_hash=oaep_hash, modulus_bits=2048)


def backup_key_of(secrets: SecretsClient) -> bytes:
    """The backup key that the child holds, read as the token process would."""
    reading, writing = os.pipe()
    secrets.bk_to(writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        return pipe.read()


def openssl(*arguments: str, data: bytes = b"") -> bytes:
    """What the openssl command answers."""
    return subprocess.run(["openssl", *arguments], input=data, capture_output=True, check=True).stdout


def openssl_oaep(folder: Path, key: bytes, oaep_hash: OaepHash, cipher: bytes) -> bytes:
    """RSAES-OAEP opened by OpenSSL with a PKCS#8 DER private key."""
    private = folder / "private.der"
    private.write_bytes(key)
    digest = {OaepHash.SHA1: "sha1", OaepHash.SHA256: "sha256"}[oaep_hash]
    options = ("rsa_padding_mode:oaep", f"rsa_oaep_md:{digest}", f"rsa_mgf1_md:{digest}")
    flags = [flag for option in options for flag in ("-pkeyopt", option)]
    return openssl("pkeyutl", "-decrypt", "-keyform", "DER", "-inkey", str(private), *flags, data=cipher)


def openssl_unwrap(kek: bytes, wrapped: bytes) -> bytes:
    """RFC 5649 opened by OpenSSL."""
    return openssl("enc", "-d", "-id-aes256-wrap-pad", "-iv", "A65959A6", "-K", kek.hex(), data=wrapped)


def openssl_opens(folder: Path, cloud: rsa.RSAPrivateKey, wrap_form: WrapForm, blob: bytes) -> bytes:
    """The material of a blob, opened by OpenSSL alone as clouds.md §0.1 says."""
    modulus = wrap_form.modulus_bits // 8
    private = cloud.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    plain = openssl_oaep(folder, private, wrap_form.oaep_hash, blob[:modulus])
    if wrap_form.layout is Layout.OAEP_DIRECT:
        assert len(blob) == modulus
        return plain
    assert len(plain) == 32
    return openssl_unwrap(plain, blob[modulus:])


def assert_openssl_sees(made: KeyMade, material: bytes) -> None:
    """OpenSSL finds the token's public key or check value, and not one byte more."""
    algorithm = made.algorithm
    if algorithm.is_symmetric:
        assert len(material) == algorithm.secret_bytes
        assert made.check_value == openssl_check_value(algorithm, material)
        return
    first = openssl("asn1parse", "-inform", "DER", data=material).splitlines()[0].decode()
    head, length = (int(first.split(name)[1].split()[0]) for name in ("hl=", " l="))
    assert head + length == len(material)
    assert openssl("pkey", "-inform", "DER", "-pubout", "-outform", "DER", data=material) == made.spki


def openssl_check_value(algorithm: KeyAlgorithm, material: bytes) -> bytes:
    """CMAC of a zero block, or the HMAC of the check message, by OpenSSL."""
    hexkey = f"hexkey:{material.hex()}"
    if algorithm.family is KeyFamily.AES:
        arguments, message = ("-cipher", "AES-256-CBC", "-macopt", hexkey, "CMAC"), bytes(16)
    else:
        digest = algorithm.value.removeprefix("HMAC-").replace("SHA-", "SHA")
        arguments, message = ("-digest", digest, "-macopt", hexkey, "HMAC"), HMAC_CHECK_MESSAGE
    return bytes.fromhex(openssl("mac", *arguments, data=message).decode().strip())[:16]
