"""However a module says that its token was pulled, it comes to the same refusal; an ordinary refusal does not."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.devices.hsm import ckr, proofs
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import TokenGone, TokenKeyUnknown, TokenWrapRefused
from tests.devices.hsm.conftest import log_in, new_token, pipe_of
from tests.devices.hsm.fake_token import fake_client

AES, ENCRYPT = KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT
KEY, SIGNS = os.urandom(16), os.urandom(16)

UNPLUGGED = {
    "DEVICE_ERROR": 0x30,
    "DEVICE_REMOVED": 0x32,
    "SESSION_HANDLE_INVALID": 0xB3,
    "TOKEN_NOT_PRESENT": 0xE0,
    "GENERAL_ERROR": 0x05,
}
CALLS: dict[str, Callable[[TokenClient], object]] = {
    "inventory": lambda token: token.inventory(),
    "find": lambda token: token.find(KEY),
    "generate": lambda token: token.generate(AES, ENCRYPT, os.urandom(16), "x"),
    "pair": lambda token: token.generate(KeyAlgorithm.EC_P256, KeyUsage.SIGN_VERIFY, os.urandom(16), "x"),
    "destroy": lambda token: token.destroy(KEY),
    "lock": lambda token: token.lock(KEY),
    "use": lambda token: token.prove_use(KEY, AES, ENCRYPT),
    "describe": lambda token: token.describe_key(KEY, AES),
    "wrap": lambda token: token.wrap_under_backup_key(KEY),
    "sign": lambda token: token.sign_digest(SIGNS, bytes(48)),
    "read": lambda token: token.read_record("head"),
    "write": lambda token: token.write_record("head", b"1"),
    "random": lambda token: token.random_to(os.open(os.devnull, os.O_WRONLY), 32),
    "throwaways": lambda token: token.drop_throwaways(),
}


def prepared(token: TokenClient) -> None:
    """A key, a signing key, a record, a throwaway and a loaded backup key."""
    log_in(token)
    token.generate(AES, ENCRYPT, KEY, "x")
    token.make_signing_key(SIGNS, "signs")
    token.write_record("head", b"0")
    token.throwaway(AES)
    reading = pipe_of(os.urandom(32))
    token.load_backup_key(reading)
    os.close(reading)


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("error", UNPLUGGED)
def test_every_error_of_an_unplugged_token_is_the_same_refusal(error: str, call: str) -> None:
    token, module, _ = fake_client()
    prepared(token)
    module.pull(UNPLUGGED[error])
    with pytest.raises(TokenGone):
        CALLS[call](token)


@pytest.mark.parametrize("call", ["find", "inventory", "destroy", "describe", "wrap", "sign", "read", "lock"])
def test_a_token_whose_folder_is_taken_away_for_real_and_put_back_is_gone_until_it_is_opened_anew(
    call: str, tmp_path: Path
) -> None:
    made = new_token(tmp_path / "private", "pulled")
    token = TokenClient.start(made)
    try:
        prepared(token)
        (tmp_path / "private").rename(tmp_path / "away")
        with pytest.raises(TokenGone):
            CALLS[call](token)
        (tmp_path / "away").rename(tmp_path / "private")
        with pytest.raises(TokenGone):
            CALLS[call](token)
    finally:
        token.close()
    again = TokenClient.start(made)
    try:
        log_in(again)
        assert {one.id for one in again.inventory()} == {KEY.hex(), SIGNS.hex(), ""}
        assert again.describe_key(KEY, AES).check_value
    finally:
        again.close()


@pytest.mark.parametrize("algorithm", [AES, KeyAlgorithm.EC_P256])
@pytest.mark.parametrize("error", UNPLUGGED)
def test_a_token_that_is_pulled_while_a_key_is_locked_is_gone(
    error: str, algorithm: KeyAlgorithm, monkeypatch: pytest.MonkeyPatch
) -> None:
    token, module, _ = fake_client()
    log_in(token)
    token.generate(algorithm, ENCRYPT if algorithm is AES else KeyUsage.SIGN_VERIFY, KEY, "x")

    def pulled(_: object) -> bool:
        module.pull(UNPLUGGED[error])
        return False

    # Between the last wrap that is tried and what is read back.
    monkeypatch.setattr(proofs, "_can_be_undone", pulled)
    with pytest.raises(TokenGone):
        token.lock(KEY)


def test_an_ordinary_refusal_is_one_although_the_list_of_slots_fails() -> None:
    token, module, _ = fake_client()
    prepared(token)
    token.lock(KEY)
    module.list_fails = True
    with pytest.raises(TokenWrapRefused, match="KEY_UNEXTRACTABLE"):
        token.wrap_under_backup_key(KEY)
    with pytest.raises(TokenKeyUnknown):
        token.lock(os.urandom(16))
    # What may mean anything is looked into, and nothing vouches for the token then.
    module.pull(ckr.GENERAL_ERROR)
    with pytest.raises(TokenGone):
        token.wrap_under_backup_key(KEY)
