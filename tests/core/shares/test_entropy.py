"""How the backup key is made, recomputed by OpenSSL."""

from __future__ import annotations

import hashlib
import os
import subprocess

import pytest

from ceremony_app.core.shares.entropy import (
    CHI_SQUARE_WARNING,
    backup_key,
    chi_square,
    computer_commitment,
    dice_commitment,
    token_commitment,
)


def openssl_hmac(key: bytes, message: bytes) -> bytes:
    command = ["openssl", "dgst", "-sha256", "-mac", "HMAC", "-macopt", f"hexkey:{key.hex()}", "-binary"]
    return subprocess.run(command, input=message, capture_output=True, check=True).stdout


def test_short_sources_are_refused() -> None:
    with pytest.raises(ValueError, match="32"):
        backup_key("label", bytes(31), bytes(32), "")
    with pytest.raises(ValueError, match="32"):
        backup_key("label", bytes(32), bytes(33), "")


@pytest.mark.parametrize("rolls", ["", "1234566543"])
def test_openssl_makes_the_same_backup_key(rolls: str) -> None:
    token, computer = os.urandom(32), os.urandom(32)
    message = token + computer + len(rolls).to_bytes(4, "big") + rolls.encode()
    key = hashlib.sha256(b"ceremony one").digest()
    assert backup_key("ceremony one", token, computer, rolls) == openssl_hmac(key, message)
    assert dice_commitment(token, computer, rolls) == openssl_hmac(token + computer, b"dice||" + rolls.encode())


def test_each_source_changes_the_key() -> None:
    keys = {
        backup_key("a", bytes(32), bytes(32), ""),
        backup_key("b", bytes(32), bytes(32), ""),
        backup_key("a", b"\1" + bytes(31), bytes(32), ""),
        backup_key("a", bytes(32), b"\1" + bytes(31), ""),
        backup_key("a", bytes(32), bytes(32), "1"),
    }
    assert len(keys) == 5
    assert token_commitment(bytes(32)) != computer_commitment(bytes(32))


def test_one_face_tapped_is_suspicious_and_even_faces_are_not() -> None:
    assert chi_square("6" * 60) > CHI_SQUARE_WARNING
    assert chi_square("123456" * 10) == 0
    assert chi_square("") == 0
