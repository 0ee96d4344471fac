"""A module that crashes or hangs ends its token process and nothing else; what it did is looked at afterwards."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.core.modes import Mode
from ceremony_app.core.wrapping.forms import Layout, OaepHash, Route
from ceremony_app.devices.child import ChildGone
from ceremony_app.devices.hsm import starting
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.values import TokenModule
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.wraps.wraps import Wraps
from tests.devices.hsm.conftest import log_in
from tests.devices.wraps.conftest import form

AES, ENCRYPT = KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT
Faults = Callable[..., Path]


@pytest.fixture
def faults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Faults:
    """Plan faults for the token processes to come; each strikes once."""
    path = tmp_path / "faults"

    def plan(*lines: str) -> Path:
        path.write_text("".join(f"{line}\n" for line in lines))
        os.mkfifo(f"{path}.hangs")
        return path

    monkeypatch.setattr(starting, "_PROCESS", "tests.devices.hsm.faulty")
    monkeypatch.setenv("TOKEN_FAULT", str(path))
    return plan


def opened(module: TokenModule) -> TokenClient:
    client = TokenClient.start(module)
    log_in(client)
    return client


def give_up_when_it_hangs(faults: Path, end: Callable[[], None]) -> threading.Thread:
    """People who give the token up as soon as it hangs; a read of the pipe returns at that moment."""

    def wait() -> None:
        Path(f"{faults}.hangs").read_text()
        end()

    thread = threading.Thread(target=wait)
    thread.start()
    return thread


@pytest.mark.parametrize(("when", "count"), [("before", 0), ("after", 1)])
def test_a_crash_in_a_birth_leaves_what_was_done_to_be_found(
    module: TokenModule, faults: Faults, when: str, count: int
) -> None:
    key_id = os.urandom(16)
    faults(f"crash-{when} C_GenerateKey token")
    client = opened(module)
    with pytest.raises(ChildGone) as gone:
        client.generate(AES, ENCRYPT, key_id, "x")
    assert gone.value.returncode == -signal.SIGSEGV
    with pytest.raises(ChildGone):
        client.inventory()
    client.close()
    again = opened(module)
    try:
        assert len(again.find(key_id)) == count
        assert again.destroy(key_id) == 0
        assert again.generate(AES, ENCRYPT, key_id, "x").rung == "full"
        assert again.destroy(key_id) == 0
    finally:
        again.close()


@pytest.mark.parametrize("call", ["C_GenerateKey token", "C_WrapKey", "C_DestroyObject"])
def test_a_hang_ends_when_people_give_it_up(module: TokenModule, faults: Faults, call: str) -> None:
    path = faults(f"hang-before {call}")
    client = opened(module)
    thread = give_up_when_it_hangs(path, client.kill)
    key_id = os.urandom(16)
    with pytest.raises(ChildGone):
        client.generate(AES, ENCRYPT, key_id, "x")
        client.lock(key_id)
        client.destroy(key_id)
    thread.join()
    client.close()
    again = opened(module)
    assert again.destroy(key_id) == 0
    assert again.inventory() == ()
    again.close()


@pytest.mark.parametrize("call", ["C_Initialize", "C_Login"])
def test_a_module_that_hangs_before_it_is_open_can_be_given_up(module: TokenModule, faults: Faults, call: str) -> None:
    path = faults(f"hang-before {call}")
    threads: list[threading.Thread] = []
    with pytest.raises(ChildGone):
        log_in(TokenClient.start(module, lambda end: threads.append(give_up_when_it_hangs(path, end))))
    threads[0].join()
    opened(module).close()


def test_a_crash_in_a_rehearsal_leaves_nothing_and_the_secrets_child_goes_on(
    module: TokenModule, faults: Faults
) -> None:
    faults("crash-after C_WrapKey")
    secrets = SecretsClient.start(Mode.DRILL)
    client = opened(module)
    try:
        with pytest.raises(ChildGone):
            Wraps(client, secrets).rehearse(AES, form(Layout.HYBRID, OaepHash.SHA1), (Route.COMPOSED,))
        client.close()
        client = opened(module)
        told = Wraps(client, secrets).rehearse(AES, form(Layout.HYBRID, OaepHash.SHA1), (Route.COMPOSED,))
        assert told.chosen is Route.COMPOSED
        assert client.inventory() == ()
    finally:
        client.close()
        secrets.close()
