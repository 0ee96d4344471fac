"""The fake module behind the real operations: PINs that lock, sessions that leak, templates that are ignored."""

from __future__ import annotations

import os

import pytest

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.devices.hsm.refusals import (
    TokenAttributeWrong,
    TokenCallFailed,
    TokenPinIncorrect,
    TokenPinLocked,
)
from tests.devices.hsm.conftest import log_in, pipe_of
from tests.devices.hsm.fake_pkcs11 import Defect
from tests.devices.hsm.fake_token import fake_client, fake_token

AES, ENCRYPT = KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT


def test_a_pin_that_locks_is_told_before_its_last_try() -> None:
    client, _, _ = fake_client()
    with pytest.raises(TokenPinIncorrect) as first:
        log_in(client, b"wrong")
    assert first.value.parts["warning"] == ""
    with pytest.raises(TokenPinIncorrect, match="next try is the last"):
        log_in(client, b"wrong")
    assert "USER_PIN_FINAL_TRY" in client.describe().flags
    with pytest.raises(TokenPinLocked):
        log_in(client, b"wrong")
    with pytest.raises(TokenPinLocked):
        log_in(client)


def test_a_wrong_pin_leaves_one_session_whatever_the_module_leaks() -> None:
    client, module, _ = fake_client(Defect.SESSION_LEAK)
    for _ in range(2):
        with pytest.raises(TokenPinIncorrect):
            log_in(client, b"wrong")
        assert module.sessions == 1
    log_in(client)
    assert module.sessions == 1


def test_a_key_born_otherwise_than_asked_is_destroyed() -> None:
    key_id = os.urandom(16)
    with fake_token(Defect.TEMPLATE_IGNORED) as client:
        with pytest.raises(TokenAttributeWrong) as caught:
            client.generate(AES, ENCRYPT, key_id, "x")
        assert caught.value.parts["attribute"] == "CKA_SENSITIVE"
        assert client.find(key_id) == ()


def test_a_key_that_the_token_does_not_let_be_locked_is_told_and_not_taken_for_locked() -> None:
    key_id = os.urandom(16)
    with fake_token(Defect.NOT_MODIFIABLE) as client:
        client.generate(AES, ENCRYPT, key_id, "x")
        report = client.lock(key_id)
        assert not report.held
        assert report.extractable
        assert report.wrap_refused_with == (
            "nothing: the token does not let it be locked, CKR_ATTRIBUTE_READ_ONLY (0x10)"
        )
        assert client.destroy(key_id) == 0


def test_a_key_brought_back_otherwise_than_told_is_locked_afterwards_or_refused() -> None:
    key_id, backup = os.urandom(16), os.urandom(32)
    for defects, held in (((), True), ((Defect.NOT_MODIFIABLE,), False)):
        with fake_token(Defect.UNWRAP_TEMPLATE_IGNORED, *defects) as client:
            client.generate(AES, ENCRYPT, key_id, "x")
            reading = pipe_of(backup)
            client.load_backup_key(reading)
            os.close(reading)
            wrapped = client.wrap_under_backup_key(key_id)
            client.destroy(key_id)
            if held:
                restored = client.restore(AES, ENCRYPT, key_id, "x", wrapped, None)
                assert restored.attribute("CKA_EXTRACTABLE") == "false"
                continue
            with pytest.raises(TokenCallFailed, match="CKR_ATTRIBUTE_READ_ONLY"):
                client.restore(AES, ENCRYPT, key_id, "x", wrapped, None)
            assert client.find(key_id) == ()


@pytest.mark.parametrize(
    ("algorithm", "usage"),
    [
        (AES, ENCRYPT),
        (KeyAlgorithm.HMAC_SHA384, KeyUsage.GENERATE_VERIFY_MAC),
        (KeyAlgorithm.RSA_2048, KeyUsage.SIGN_VERIFY),
        (KeyAlgorithm.EC_P521, KeyUsage.SIGN_VERIFY),
        (KeyAlgorithm.EC_SECP256K1, KeyUsage.SIGN_VERIFY),
        (KeyAlgorithm.ED25519, KeyUsage.SIGN_VERIFY),
    ],
)
def test_its_keys_do_what_keys_do(algorithm: KeyAlgorithm, usage: KeyUsage) -> None:
    key_id = os.urandom(16)
    with fake_token() as client:
        made = client.generate(algorithm, usage, key_id, "x")
        assert made.rung == "full"
        assert client.prove_use(key_id, algorithm, usage).verified
        report = client.lock(key_id)
        assert report.held
        assert "UNEXTRACTABLE" in report.wrap_refused_with
        assert client.destroy(key_id) == 0


def test_an_edwards_curve_is_asked_for_by_its_identifier_and_then_by_its_name() -> None:
    for defects in ((), (Defect.EDWARDS_BY_NAME,), (Defect.ODD_EDWARDS,)):
        with fake_token(*defects) as client:
            key_id = os.urandom(16)
            made = client.generate(KeyAlgorithm.ED25519, KeyUsage.SIGN_VERIFY, key_id, "x")
            assert client.describe_key(key_id, KeyAlgorithm.ED25519).spki == made.spki
            assert client.prove_use(key_id, KeyAlgorithm.ED25519, KeyUsage.SIGN_VERIFY).verified


def test_it_restores_what_it_wrapped() -> None:
    key_id, backup = os.urandom(16), os.urandom(32)
    with fake_token() as client:
        made = client.generate(AES, ENCRYPT, key_id, "x")
        reading = pipe_of(backup)
        client.load_backup_key(reading)
        os.close(reading)
        wrapped = client.wrap_under_backup_key(key_id)
        client.destroy(key_id)
        restored = client.restore(AES, ENCRYPT, key_id, "x", wrapped, None)
        client.drop_backup_key()
        assert restored.check_value == made.check_value
        assert (restored.attribute("CKA_SENSITIVE"), restored.attribute("CKA_EXTRACTABLE")) == ("true", "false")
