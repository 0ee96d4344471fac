"""The token process as such: start, PIN, serial, death in the middle of a call, records, randomness."""

from __future__ import annotations

import hashlib
import os
import signal
import stat
import threading
from pathlib import Path

import pytest

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.devices.child import ChildGone
from ceremony_app.devices.hsm import refusals, softhsm
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.values import TokenModule
from tests.devices.hsm.conftest import PIN, drained, log_in, new_token, pipe_of


def test_no_module(module: TokenModule) -> None:
    with pytest.raises(refusals.TokenModuleMissing):
        TokenClient.start(module.model_copy(update={"module": "/nowhere/libpkcs11.so"}))


def test_a_file_that_is_no_module(module: TokenModule, tmp_path: Path) -> None:
    no_library = tmp_path / "text.so"
    no_library.write_text("no library")
    with pytest.raises(refusals.TokenModuleFailed, match="no usable PKCS#11 library"):
        TokenClient.start(module.model_copy(update={"module": str(no_library)}))


def test_a_library_that_is_no_module(module: TokenModule) -> None:
    [libc] = {line.split()[-1] for line in Path("/proc/self/maps").read_text().splitlines() if "/libc.so" in line}
    with pytest.raises(refusals.TokenModuleFailed, match="no usable PKCS#11 library"):
        TokenClient.start(module.model_copy(update={"module": libc}))


def test_a_configuration_without_a_folder(module: TokenModule, tmp_path: Path) -> None:
    config = tmp_path / "softhsm2.conf"
    config.write_text(f"directories.tokendir = {tmp_path / 'missing'}\n")
    with pytest.raises(refusals.TokenModuleFailed, match=r"CKR_GENERAL_ERROR \(0x5\)"):
        TokenClient.start(module.model_copy(update={"config": str(config)}))


@pytest.mark.parametrize("change", [{"serial": "0123456789abcdef"}, {"label": "another"}])
def test_another_token_is_not_taken(module: TokenModule, change: dict[str, str]) -> None:
    with pytest.raises(refusals.TokenNotFound) as caught:
        TokenClient.start(module.model_copy(update=change))
    assert module.serial in str(caught.value.parts["present"])


@pytest.mark.parametrize("pin", [b"wrong pin", b"", b"x" * 300])
def test_a_wrong_pin_is_refused_and_leaves_no_session(module: TokenModule, pin: bytes) -> None:
    client = TokenClient.start(module)
    try:
        with pytest.raises(refusals.TokenPinIncorrect) as caught:
            log_in(client, pin)
        assert pin == b"" or pin.decode() not in str(caught.value)
        with pytest.raises(refusals.TokenNotLoggedIn):
            client.read_record("anything")
        log_in(client)
        assert client.read_record("anything") is None
    finally:
        client.close()


def test_a_token_that_is_taken_away_is_gone_whatever_the_module_says(tmp_path: Path) -> None:
    made = new_token(tmp_path / "private", "pulled")
    client = TokenClient.start(made)
    try:
        log_in(client)
        (tmp_path / "private").rename(tmp_path / "away")
        with pytest.raises(refusals.TokenGone, match=r"CKR_GENERAL_ERROR \(0x5\)"):
            client.generate(KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT, os.urandom(16), "x")
    finally:
        client.close()
    (tmp_path / "away").rename(tmp_path / "private")
    again = TokenClient.start(made)
    try:
        log_in(again)
        assert again.inventory() == ()
    finally:
        again.close()


def test_nothing_works_without_a_log_in(module: TokenModule) -> None:
    client = TokenClient.start(module)
    try:
        with pytest.raises(refusals.TokenNotLoggedIn):
            client.generate(KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT, os.urandom(16), "x")
        with pytest.raises(refusals.TokenNotLoggedIn):
            client.lock(os.urandom(16))
        with pytest.raises(refusals.TokenNotLoggedIn):
            client.write_record("x", b"x")
    finally:
        client.close()


def test_a_child_killed_in_the_middle_is_gone_and_the_key_may_be_looked_for(module: TokenModule) -> None:
    client = TokenClient.start(module)
    log_in(client)
    key_id = os.urandom(16)
    # A stopped process stands for a module that hangs: the call is sent and cannot be answered.
    os.kill(client.pid, signal.SIGSTOP)
    caught: list[BaseException] = []

    def call() -> None:
        try:
            client.generate(KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT, key_id, "x")
        except ChildGone as gone:
            caught.append(gone)

    thread = threading.Thread(target=call)
    thread.start()
    client.kill()
    thread.join()
    assert isinstance(caught[0], ChildGone)
    with pytest.raises(ChildGone):
        client.describe()
    again = TokenClient.start(module)
    log_in(again)
    assert again.find(key_id) == ()
    again.close()


def test_the_process_ends_with_its_channel(module: TokenModule) -> None:
    client = TokenClient.start(module)
    pid = client.pid
    client.close()
    assert not Path(f"/proc/{pid}").exists()


def test_no_pin_in_the_process_environment_or_arguments(module: TokenModule, token: TokenClient) -> None:
    for name in ("environ", "cmdline"):
        try:
            content = Path(f"/proc/{token.pid}/{name}").read_bytes()
        except PermissionError:
            # A process that is not dumpable does not show these to its own user at all.
            continue
        assert PIN not in content


def test_logged_out_is_logged_out(module: TokenModule) -> None:
    client = TokenClient.start(module)
    log_in(client)
    client.throwaway(KeyAlgorithm.AES_256)
    client.log_out()
    with pytest.raises(refusals.TokenNotLoggedIn):
        client.read_record("x")
    log_in(client)
    assert [one for one in client.inventory() if not one.token] == []
    client.close()


def test_the_process_is_hardened(token: TokenClient) -> None:
    told = token.hardening()
    assert told.dies_with_parent
    assert told.not_dumpable
    assert told.no_core
    assert told.no_new_privileges


def test_description(module: TokenModule, token: TokenClient) -> None:
    told = token.describe()
    assert (told.label, told.serial) == (module.label, module.serial)
    assert told.software
    assert told.module_sha256 == hashlib.sha256(Path(told.module_path).read_bytes()).hexdigest()
    assert "TOKEN_INITIALIZED" in told.flags
    assert "AES_KEY_WRAP_PAD" in told.mechanisms


@pytest.mark.parametrize("count", [1, 32, 544, 4096])
def test_randomness_goes_into_the_pipe_alone(token: TokenClient, count: int) -> None:
    reading, writing = os.pipe()
    commitment = token.random_to(writing, count)
    os.close(writing)
    drawn = drained(reading)
    assert len(drawn) == count
    assert hashlib.sha256(b"hsm||" + drawn).hexdigest() == commitment


def test_the_record_is_the_newest_and_one(token: TokenClient) -> None:
    assert token.read_record("head") is None
    for value in (b"first", b"second", b""):
        token.write_record("head", value)
        assert token.read_record("head") == value
    assert token.read_record("head of another") is None
    assert len([one for one in token.inventory() if one.label == "head"]) == 1


def test_a_private_token_is_private_and_never_overwritten(tmp_path: Path) -> None:
    folder = tmp_path / "t"
    made = new_token(folder, "a label of thirty-two characters"[:32])
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert made.label == "a label of thirty-two characters"
    with pytest.raises(refusals.TokenFolderTaken):
        new_token(folder, "another")


def test_softhsm_missing_names_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(softhsm, "_PLACES", ("/nowhere/libsofthsm2.so",))
    with pytest.raises(refusals.TokenNoSoftHsm) as caught:
        softhsm.find_softhsm()
    assert "softhsm2" in caught.value.next_action


def test_pins_too_short_are_refused(tmp_path: Path) -> None:
    with pytest.raises(refusals.TokenCallFailed, match="CKR_PIN"):
        softhsm.make_private_token(tmp_path / "t", "drill", pipe_of(b"1"), pipe_of(b"2"))
