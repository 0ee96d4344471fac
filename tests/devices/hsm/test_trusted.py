"""Trusted wrapping keys on a real token: the officer makes them, and a key held to them leaves by no other way."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap_with_padding
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from ceremony_app.core.keys.checkvalues import on_host
from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage, WrappedUnder
from ceremony_app.core.wrapping.forms import OaepHash
from ceremony_app.devices.hsm import refusals
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.values import TokenModule
from tests.devices.hsm.conftest import OFFICER_PIN, drained, log_in, pipe_of
from tests.devices.hsm.test_less_able import less_able

AES, ENCRYPT = KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT
CLOUD = rsa.generate_private_key(public_exponent=65537, key_size=2048)
SPKI = CLOUD.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
BACKUP_KEY = os.urandom(32)
BACKUP, WRAPPING, KEY = (os.urandom(16) for _ in range(3))


def officer(client: TokenClient, pin: bytes = OFFICER_PIN) -> None:
    """Log the officer in by a pipe."""
    reading = pipe_of(pin)
    try:
        client.log_in_officer(reading)
    finally:
        os.close(reading)


def make_backup_key(client: TokenClient, key_id: bytes) -> tuple[object, ...]:
    reading = pipe_of(BACKUP_KEY)
    try:
        return client.make_trusted_backup_key(key_id, "trusted backup", reading)
    finally:
        os.close(reading)


@pytest.fixture(scope="module")
def held(module: TokenModule) -> Iterator[TokenClient]:
    """A token with both trusted keys and a target key that is held to them, its user logged in."""
    client = TokenClient.start(module)
    officer(client)
    attributes = {one.name: one for one in client.make_trusted_wrapping_key(WRAPPING, "trusted cloud", SPKI)}
    assert (attributes["CKA_TRUSTED"].requested, attributes["CKA_TRUSTED"].actual) == ("true", "true")
    make_backup_key(client, BACKUP)
    client.log_out()
    log_in(client)
    made = client.generate(AES, ENCRYPT, KEY, "held", WrappedUnder.TRUSTED)
    assert made.rung == "full"
    assert made.attribute("CKA_WRAP_WITH_TRUSTED") == "true"
    yield client
    client.close()


def test_only_the_officer_makes_them(module: TokenModule) -> None:
    client = TokenClient.start(module)
    try:
        log_in(client)
        with pytest.raises(refusals.TokenNotLoggedIn):
            make_backup_key(client, os.urandom(16))
        with pytest.raises(refusals.TokenNotLoggedIn):
            client.make_trusted_wrapping_key(os.urandom(16), "x", SPKI)
        officer(client)
        with pytest.raises(refusals.TokenNotLoggedIn):
            # The officer is no user: no private object is made.
            client.generate(AES, ENCRYPT, os.urandom(16), "x")
    finally:
        client.close()


def test_a_wrong_pin_of_the_officer_logs_nobody_in(module: TokenModule) -> None:
    client = TokenClient.start(module)
    try:
        log_in(client)
        with pytest.raises(refusals.TokenPinIncorrect) as caught:
            officer(client, b"not the officer's")
        assert "not the officer" not in str(caught.value)
        with pytest.raises(refusals.TokenNotLoggedIn):
            make_backup_key(client, os.urandom(16))
        log_in(client)
        assert client.read_record("anything") is None
    finally:
        client.close()


def kek(client: TokenClient) -> bytes:
    reading, writing = os.pipe()
    try:
        return client.wrap_readable_kek(KEY, writing)
    finally:
        os.close(writing)
        drained(reading)


def imported(client: TokenClient) -> bytes:
    reading = pipe_of(os.urandom(32))
    try:
        return client.wrap_imported_kek(KEY, reading)
    finally:
        os.close(reading)


def for_host(client: TokenClient) -> object:
    reading, writing = os.pipe()
    try:
        return client.wrap_for_host(KEY, writing)
    finally:
        os.close(writing)
        drained(reading)


def under_own_backup_key(client: TokenClient) -> bytes:
    reading = pipe_of(BACKUP_KEY)
    client.load_backup_key(reading)
    os.close(reading)
    try:
        return client.wrap_under_backup_key(KEY)
    finally:
        client.drop_backup_key()


OTHER_WAYS: dict[str, Callable[[TokenClient], object]] = {
    "composed": lambda client: client.wrap_composed(KEY, SPKI, OaepHash.SHA1),
    "direct": lambda client: client.wrap_direct(KEY, SPKI, OaepHash.SHA1),
    "host-assisted": kek,
    "host-assisted-import": imported,
    "host-plaintext": for_host,
    "backup-kwp": under_own_backup_key,
}


@pytest.mark.parametrize("way", OTHER_WAYS)
def test_no_other_wrapping_key_takes_it_out(way: str, held: TokenClient) -> None:
    with pytest.raises(refusals.TokenWrapRefused, match="KEY_NOT_WRAPPABLE"):
        OTHER_WAYS[way](held)


def test_it_leaves_under_them_and_is_the_same_key(held: TokenClient) -> None:
    blob = held.wrap_direct(KEY, SPKI, OaepHash.SHA1, WRAPPING)
    oaep = padding.OAEP(padding.MGF1(SHA1()), SHA1(), None)  # noqa: S303 - what the token does.
    material = CLOUD.decrypt(blob, oaep)
    assert on_host(AES, material) == held.describe_key(KEY, AES).check_value
    assert aes_key_unwrap_with_padding(BACKUP_KEY, held.wrap_under_backup_key(KEY, BACKUP)) == material


def test_a_trusted_key_that_is_another_clouds_is_not_taken(held: TokenClient) -> None:
    other = rsa.generate_private_key(public_exponent=65537, key_size=2048).public_key()
    spki = other.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    with pytest.raises(refusals.TokenKeyOtherKind, match="not this cloud's"):
        held.wrap_direct(KEY, spki, OaepHash.SHA1, WRAPPING)
    with pytest.raises(refusals.TokenKeyOtherKind, match="not trusted"):
        held.wrap_under_backup_key(KEY, KEY)


def test_its_lock_is_tried_with_the_wrapping_key_that_took_it_out(held: TokenClient) -> None:
    key_id = os.urandom(16)
    held.generate(AES, ENCRYPT, key_id, "locked", WrappedUnder.TRUSTED)
    report = held.lock(key_id, WRAPPING)
    assert report.held
    assert report.wrap_refused_with.startswith("CKR_KEY_UNEXTRACTABLE")
    with pytest.raises(refusals.TokenWrapRefused, match="KEY_UNEXTRACTABLE"):
        held.wrap_direct(key_id, SPKI, OaepHash.SHA1, WRAPPING)


def test_the_user_destroys_them(module: TokenModule) -> None:
    client = TokenClient.start(module)
    key_id = os.urandom(16)
    try:
        officer(client)
        make_backup_key(client, key_id)
        with pytest.raises(refusals.TokenIdTaken):
            make_backup_key(client, key_id)
        client.log_out()
        log_in(client)
        assert client.destroy(key_id) == 0
    finally:
        client.close()


def test_a_token_that_does_not_know_them_says_so_and_keeps_nothing(module: TokenModule) -> None:
    key_id = os.urandom(16)
    for defect, refusal in (
        ("no trusted", refusals.TokenCallFailed),
        ("trusted ignored", refusals.TokenAttributeWrong),
    ):
        with less_able(module, defect) as client:
            officer(client)
            with pytest.raises(refusal):
                make_backup_key(client, key_id)
            with pytest.raises(refusal):
                client.make_trusted_wrapping_key(key_id, "x", SPKI)
            assert client.find(key_id) == ()
