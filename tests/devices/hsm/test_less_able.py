"""Tokens that do less, or lie: what is asked less of, what is refused, and what a rehearsal finds."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.core.modes import Mode
from ceremony_app.core.wrapping import keywrap
from ceremony_app.core.wrapping.forms import CLOUD_ROUTES, Layout, OaepHash, Route, WrapForm
from ceremony_app.devices.child import ChildClient
from ceremony_app.devices.hsm import refusals
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.values import TokenModule
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.wraps.wraps import Wraps
from tests.devices.hsm.conftest import drained, log_in, pipe_of

AES, ENCRYPT = KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT


@contextmanager
def less_able(module: TokenModule, defect: str) -> Iterator[TokenClient]:
    """A logged-in client of a token with that defect; no session object may be left at the end."""
    environment = {"SOFTHSM2_CONF": module.config or "", "LESS_ABLE": defect}
    child = ChildClient.start("tests.devices.hsm.less_able", environment, refusals.ALL)
    child.call("open", {"module": module.module, "serial": module.serial, "label": module.label})
    client = TokenClient(child, module)
    log_in(client)
    try:
        yield client
        assert [one for one in client.inventory() if not one.token] == []
    finally:
        client.close()


def load_backup_key(client: TokenClient, value: bytes) -> None:
    reading = pipe_of(value)
    try:
        client.load_backup_key(reading)
    finally:
        os.close(reading)


@pytest.mark.parametrize(
    ("defect", "attribute"), [("not sensitive", "CKA_SENSITIVE"), ("wraps by default", "CKA_WRAP")]
)
def test_a_key_that_is_not_as_asked_is_destroyed(module: TokenModule, defect: str, attribute: str) -> None:
    key_id = os.urandom(16)
    with less_able(module, defect) as token:
        with pytest.raises(refusals.TokenAttributeWrong) as caught:
            token.generate(AES, ENCRYPT, key_id, "x")
        assert caught.value.parts["attribute"] == attribute
        assert token.find(key_id) == ()


@pytest.mark.parametrize(
    ("defect", "rung"),
    [
        ("no allowed mechanisms", "without-allowed-mechanisms"),
        ("no copyable", "without-copyable"),
        ("no column for copyable", "without-copyable"),
        ("no foreign uses", "minimal"),
    ],
)
def test_the_ladder_goes_down_and_says_so(module: TokenModule, defect: str, rung: str) -> None:
    key_id = os.urandom(16)
    with less_able(module, defect) as token:
        made = token.generate(AES, ENCRYPT, key_id, "x")
        assert made.rung == rung
        assert made.attribute("CKA_WRAP") == made.attribute("CKA_UNWRAP") == "false"
        assert token.lock(key_id).held
        assert token.destroy(key_id) == 0


def test_another_error_is_no_reason_to_ask_for_less(module: TokenModule) -> None:
    with (
        less_able(module, "no generation") as token,
        pytest.raises(refusals.TokenCallFailed, match=r"CKR_DEVICE_MEMORY \(0x31\)"),
    ):
        token.generate(AES, ENCRYPT, os.urandom(16), "x")


def test_a_check_value_of_zeros_is_refused_and_the_key_destroyed(module: TokenModule) -> None:
    key_id = os.urandom(16)
    with less_able(module, "zero check value") as token:
        with pytest.raises(refusals.TokenCheckValueZero):
            token.generate(AES, ENCRYPT, key_id, "x")
        assert token.find(key_id) == ()


def test_a_lock_that_is_not_enforced_is_told(module: TokenModule) -> None:
    key_id = os.urandom(16)
    with less_able(module, "lock not enforced") as token:
        token.generate(AES, ENCRYPT, key_id, "x")
        told = token.lock(key_id)
        assert not told.held
        assert told.wrap_refused_with == "nothing: the token wrapped the locked key"
        token.destroy(key_id)


def test_a_token_that_never_wraps_is_told_so(module: TokenModule) -> None:
    key_id = os.urandom(16)
    with less_able(module, "no wrap at all") as token:
        token.generate(AES, ENCRYPT, key_id, "x")
        told = token.lock(key_id)
        assert told.wrap_refused_with == ("no wrap was possible before either: CKR_FUNCTION_NOT_SUPPORTED (0x54)")
        token.destroy(key_id)


def test_a_token_that_makes_no_key_to_wrap_under_locks_all_the_same(module: TokenModule) -> None:
    key_id = os.urandom(16)
    with less_able(module, "no keys that wrap") as token:
        token.generate(AES, ENCRYPT, key_id, "x")
        for _ in range(2):
            told = token.lock(key_id)
            assert not told.extractable
            assert told.wrap_refused_with == "no wrap was possible before either: CKR_ATTRIBUTE_VALUE_INVALID (0x13)"
        token.destroy(key_id)


def test_a_key_that_can_never_be_changed_is_told_as_not_locked(module: TokenModule) -> None:
    """SoftHSM answers CKR_ACTION_PROHIBITED where CKA_MODIFIABLE is false (hsm.md §3)."""
    key_id = os.urandom(16)
    with less_able(module, "born for good") as token:
        token.generate(AES, ENCRYPT, key_id, "x")
        told = token.lock(key_id)
        assert not told.held
        assert told.extractable
        assert told.wrap_refused_with == "nothing: the token does not let it be locked, CKR_ACTION_PROHIBITED (0x1b)"
        token.destroy(key_id)


def test_unplugged_in_a_wrap_is_gone(module: TokenModule) -> None:
    key_id = os.urandom(16)
    with less_able(module, "unplugged while wrapping") as token:
        token.generate(AES, ENCRYPT, key_id, "x")
        with pytest.raises(refusals.TokenGone, match=r"CKR_DEVICE_REMOVED \(0x32\)"):
            token.lock(key_id)
        token.destroy(key_id)


def test_a_token_without_data_objects_keeps_no_record(module: TokenModule) -> None:
    with less_able(module, "no data objects") as token, pytest.raises(refusals.TokenHasNoRecords):
        token.write_record("head", b"x")


def test_the_backup_key_comes_in_by_unwrapping(module: TokenModule) -> None:
    key_id, value = os.urandom(16), os.urandom(32)
    with less_able(module, "no plaintext import") as token:
        made = token.generate(AES, ENCRYPT, key_id, "x")
        load_backup_key(token, value)
        wrapped = token.wrap_under_backup_key(key_id)
        assert len(keywrap.unwrap(value, wrapped)) == 32
        token.destroy(key_id)
        restored = token.restore(AES, ENCRYPT, key_id, "x", wrapped, None)
        assert restored.check_value == made.check_value
        token.drop_backup_key()
        token.destroy(key_id)


def test_no_import_at_all_is_refused(module: TokenModule) -> None:
    with less_able(module, "no import at all") as token:
        with pytest.raises(refusals.TokenCallFailed, match="C_CreateObject"):
            load_backup_key(token, os.urandom(32))
        with pytest.raises(refusals.TokenBackupKeyMissing):
            token.restore(AES, ENCRYPT, os.urandom(16), "x", bytes(40), None)


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_backup_key_of_another_length_is_refused(token: TokenClient, length: int) -> None:
    with pytest.raises(refusals.TokenSecretLength):
        load_backup_key(token, os.urandom(length))


@pytest.mark.parametrize("defect", ["no readable kek", "only rfc 3394"])
def test_route_4_takes_whatever_there_is(module: TokenModule, defect: str) -> None:
    form = WrapForm(layout=Layout.HYBRID, oaep_hash=OaepHash.SHA256, modulus_bits=2048)
    secrets = SecretsClient.start(Mode.DRILL)
    with less_able(module, defect) as token:
        for algorithm in (AES, KeyAlgorithm.EC_P256):
            told = Wraps(token, secrets).rehearse(algorithm, form, CLOUD_ROUTES)
            assert told.chosen is (
                Route.HOST_ASSISTED_IMPORT if defect == "no readable kek" and algorithm is AES else Route.HOST_PLAINTEXT
            )
    secrets.close()


def test_a_token_that_lies_about_the_hash_is_found_out(module: TokenModule) -> None:
    """SoftHSM 2.7 answers CKR_OK to OAEP SHA-256 and gives SHA-1 (hsm.md §0)."""
    form = WrapForm(layout=Layout.HYBRID, oaep_hash=OaepHash.SHA256, modulus_bits=2048)
    secrets = SecretsClient.start(Mode.DRILL)
    with less_able(module, "oaep is always sha-1") as token:
        told = Wraps(token, secrets).rehearse(AES, form, CLOUD_ROUTES)
        [composed] = [trial for trial in told.trials if trial.route is Route.COMPOSED]
        assert not composed.passed
        assert composed.why == "OAEP hash is SHA-1 instead of SHA-256"
        assert told.chosen is Route.HOST_ASSISTED
    secrets.close()


def test_a_kek_in_the_pipe_is_the_one_that_wraps(token: TokenClient) -> None:
    key_id = os.urandom(16)
    token.generate(AES, ENCRYPT, key_id, "x")
    reading, writing = os.pipe()
    part = token.wrap_readable_kek(key_id, writing)
    os.close(writing)
    assert len(keywrap.unwrap(drained(reading), part)) == 32
    token.destroy(key_id)
