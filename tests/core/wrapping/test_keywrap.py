"""RFC 5649: what is refused, the RFC's own vectors, and OpenSSL as a second opinion."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import keywrap as pyca

from ceremony_app.core.wrapping import keywrap
from ceremony_app.core.wrapping.refusals import WrapDefect

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "rfc5649.json").read_text())["vectors"]


def test_a_flipped_bit_is_refused() -> None:
    kek = os.urandom(32)
    wrapped = bytearray(keywrap.wrap(kek, os.urandom(20)))
    for place in range(len(wrapped)):
        wrapped[place] ^= 1
        with pytest.raises(WrapDefect, match="RFC 5649 does not verify"):
            keywrap.unwrap(kek, bytes(wrapped))
        wrapped[place] ^= 1


@pytest.mark.parametrize("length", [0, 8, 15, 17])
def test_impossible_lengths_are_refused(length: int) -> None:
    with pytest.raises(WrapDefect):
        keywrap.unwrap(os.urandom(32), bytes(length))


def test_rfc_3394_is_named() -> None:
    kek = os.urandom(32)
    with pytest.raises(WrapDefect, match="RFC 3394 instead of RFC 5649"):
        keywrap.unwrap(kek, pyca.aes_key_wrap(kek, bytes(32)))


@pytest.mark.parametrize("vector", VECTORS, ids=[v["key"][:8] for v in VECTORS])
def test_vectors_of_the_rfc(vector: dict[str, str]) -> None:
    kek, key, wrapped = (bytes.fromhex(vector[name]) for name in ("kek", "key", "wrapped"))
    assert keywrap.wrap(kek, key) == wrapped
    assert keywrap.unwrap(kek, wrapped) == key


@pytest.mark.parametrize("length", [1, 7, 8, 9, 32, 138, 1218])
def test_openssl_wraps_to_the_same_bytes(length: int) -> None:
    kek, material = os.urandom(32), os.urandom(length)
    command = ["openssl", "enc", "-e", "-id-aes256-wrap-pad", "-iv", "A65959A6", "-K", kek.hex()]
    theirs = subprocess.run(command, input=material, capture_output=True, check=True).stdout
    assert keywrap.wrap(kek, material) == theirs
    assert keywrap.unwrap(kek, theirs) == material
