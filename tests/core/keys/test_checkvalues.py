"""Check values against NIST's vectors and OpenSSL; zeros are refused."""

from __future__ import annotations

import subprocess

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from ceremony_app.core.keys.checkvalues import (
    CheckMethod,
    CheckValueUnusable,
    accepted,
    check_method,
    cmac_subkey,
    on_host,
)
from ceremony_app.core.keys.specs import KeyAlgorithm

KEY = bytes(range(32))


def test_zeros_are_refused() -> None:
    with pytest.raises(CheckValueUnusable) as caught:
        accepted(CheckMethod.AES_CMAC, bytes(16))
    assert caught.value.code == "KEY-CHECK-VALUE-UNUSABLE"


@pytest.mark.parametrize("length", [0, 3, 15, 17])
def test_wrong_length_is_refused(length: int) -> None:
    with pytest.raises(CheckValueUnusable):
        accepted(CheckMethod.AES_CMAC, b"\x01" * length)


@pytest.mark.parametrize("algorithm", [KeyAlgorithm.RSA_2048, KeyAlgorithm.EC_P256])
def test_pairs_have_none(algorithm: KeyAlgorithm) -> None:
    assert check_method(algorithm) is None
    with pytest.raises(ValueError, match="public key"):
        on_host(algorithm, KEY)


def test_wrong_material_length_does_not_quote_the_material() -> None:
    with pytest.raises(ValueError, match="has 32 bytes") as caught:
        on_host(KeyAlgorithm.AES_256, b"SECRET")
    assert "SECRET" not in str(caught.value)


def openssl_mac(*options: str, message: bytes) -> bytes:
    done = subprocess.run(["openssl", "mac", "-in", "-", *options], input=message, capture_output=True, check=True)
    return bytes.fromhex(done.stdout.decode().strip())


def test_aes_equals_openssl() -> None:
    theirs = openssl_mac("-cipher", "AES-256-CBC", "-macopt", f"hexkey:{KEY.hex()}", "CMAC", message=bytes(16))
    assert on_host(KeyAlgorithm.AES_256, KEY) == theirs


@pytest.mark.parametrize(
    ("algorithm", "digest", "length"),
    [
        (KeyAlgorithm.HMAC_SHA256, "SHA256", 32),
        (KeyAlgorithm.HMAC_SHA384, "SHA384", 48),
        (KeyAlgorithm.HMAC_SHA512, "SHA512", 64),
    ],
)
def test_hmac_equals_openssl(algorithm: KeyAlgorithm, digest: str, length: int) -> None:
    material = bytes(range(length))
    theirs = openssl_mac(
        "-digest", digest, "-macopt", f"hexkey:{material.hex()}", "HMAC", message=b"ceremony check value v1"
    )
    assert on_host(algorithm, material) == theirs[:16]


def test_subkey_of_nist_sp_800_38b() -> None:
    # SP 800-38B, appendix D.3, AES-256: L and K1.
    assert cmac_subkey(bytes.fromhex("e568f68194cf76d6174d4cc04310a854")).hex() == "cad1ed03299eedac2e9a99808621502f"


def test_two_ecb_calls_give_the_same_cmac() -> None:
    def encrypted(block: bytes) -> bytes:
        return Cipher(algorithms.AES(KEY), modes.ECB()).encryptor().update(block)  # noqa: S305

    assert encrypted(cmac_subkey(encrypted(bytes(16)))) == on_host(KeyAlgorithm.AES_256, KEY)
