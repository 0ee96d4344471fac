"""C_SetPIN and counted log-ins on a real SoftHSM token; tries and paths on a fake one, as SoftHSM counts nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.kinds import LogInPath, PinTries
from ceremony_app.devices.hsm import ckr, pins, refusals
from ceremony_app.devices.hsm.ckr import CkrError
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.raw import TokenInfo
from ceremony_app.devices.hsm.values import TokenModule
from tests.devices.hsm.conftest import OFFICER_PIN, PIN, log_in, new_token, pipe_of

NEW = b"n" * 52


@pytest.fixture
def own(tmp_path: Path) -> TokenModule:
    """A token whose PINs this test changes."""
    return new_token(tmp_path / "private", "drill")


@pytest.fixture
def client(own: TokenModule) -> Iterator[TokenClient]:
    client = TokenClient.start(own)
    yield client
    client.close()


def change(client: TokenClient, pin: PinKind, old: bytes, new: bytes) -> None:
    reading = pipe_of(old), pipe_of(new)
    try:
        client.set_pin(pin, *reading)
    finally:
        for one in reading:
            os.close(one)


def tried(client: TokenClient, pin: PinKind, given: bytes) -> None:
    reading = pipe_of(given)
    try:
        client.try_pin(pin, reading)
    finally:
        os.close(reading)


def test_a_wrong_old_pin_changes_nothing(client: TokenClient) -> None:
    for pin, right in ((PinKind.USER, PIN), (PinKind.SO, OFFICER_PIN)):
        with pytest.raises(refusals.TokenPinIncorrect):
            change(client, pin, b"not the old one", NEW)
        with pytest.raises(refusals.TokenPinIncorrect):
            change(client, pin, b"", NEW)
        tried(client, pin, right)


def test_a_new_pin_that_the_module_does_not_take_leaves_the_old_one(client: TokenClient) -> None:
    with pytest.raises(refusals.TokenPinNotTaken):
        change(client, PinKind.USER, PIN, b"abc")
    tried(client, PinKind.USER, PIN)


def test_both_pins_are_changed_and_what_is_in_the_token_stays(client: TokenClient) -> None:
    log_in(client)
    made = client.make_signing_key(b"k" * 16, "kept")
    change(client, PinKind.USER, PIN, NEW)
    change(client, PinKind.SO, OFFICER_PIN, NEW[::-1] + b"o")
    for pin, old, new in ((PinKind.USER, PIN, NEW), (PinKind.SO, OFFICER_PIN, NEW[::-1] + b"o")):
        with pytest.raises(refusals.TokenPinIncorrect):
            tried(client, pin, old)
        tried(client, pin, new)
    with pytest.raises(refusals.TokenNotLoggedIn):
        client.sign_digest(bytes.fromhex(made.key_id), bytes(32))
    log_in(client, NEW)
    assert client.sign_digest(bytes.fromhex(made.key_id), bytes(32))


def test_what_softhsm_says_of_its_pins(client: TokenClient) -> None:
    state = client.pin_state()
    assert (state.shortest, state.longest) == (4, 255)
    assert state.path is LogInPath.HOST
    assert state.of(PinKind.USER) is state.of(PinKind.SO) is PinTries.MANY


def test_a_token_without_a_pad_is_not_opened_at_one(client: TokenClient) -> None:
    with pytest.raises(refusals.TokenNoOwnPad):
        client.log_in_at_device()


# A token that counts and has a pad: only the calls that matter, each as the standard says it answers.


class FakeRaw:
    def __init__(self, flags: int, answers: list[int]) -> None:
        self.flags, self.answers = flags, answers
        self.calls: list[str] = []

    def token_info(self, _slot: int) -> TokenInfo:
        return TokenInfo(flags=self.flags, longest=8, shortest=(1 << 64) - 1)

    def _answer(self, call: str) -> None:
        self.calls.append(call)
        answer = self.answers.pop(0) if self.answers else 0
        if answer:
            raise CkrError(call, answer)

    def log_in(self, _session: int, user: int, _pin: bytearray) -> None:
        self._answer(f"C_Login {user}")

    def log_in_at_device(self, _session: int, user: int) -> None:
        self._answer(f"C_Login {user} at the device")

    def set_pin(self, _session: int, _old: bytearray, _new: bytearray) -> None:
        self._answer("C_SetPIN")


class FakeToken:
    def __init__(self, flags: int, *answers: int) -> None:
        self.raw = FakeRaw(flags, list(answers))
        self.token = SimpleNamespace(slot=SimpleNamespace(slot_id=0))
        self.session = SimpleNamespace(handle=1)
        self.logged_in = False

    def start_over(self) -> None:
        self.logged_in = False
        self.raw.calls.append("over")


def fake(flags: int, *answers: int) -> Any:
    return FakeToken(flags, *answers)


@pytest.mark.parametrize(
    ("flags", "user", "so"),
    [
        (0, "many", "many"),
        (0x00010000, "low", "many"),
        (0x00030000, "final", "many"),
        (0x00070000, "locked", "many"),
        (0x00100000, "many", "low"),
        (0x00300000, "many", "final"),
        (0x00740000, "locked", "locked"),
    ],
)
def test_the_flags_of_both_pins_are_read(flags: int, user: str, so: str) -> None:
    told = pins.state(fake(flags))
    assert (told["user"], told["so"]) == (user, so)
    assert (told["shortest"], told["longest"]) == (0, 8)


@pytest.mark.parametrize(
    ("flags", "answer", "refusal", "says"),
    [
        (0x00010000, ckr.PIN_INCORRECT, refusals.TokenPinIncorrect, "few tries are left"),
        (0x00020000, ckr.PIN_INCORRECT, refusals.TokenPinIncorrect, "next try is the last"),
        (0x00040000, ckr.PIN_INCORRECT, refusals.TokenPinLocked, "cannot be used"),
        (0, ckr.PIN_LOCKED, refusals.TokenPinLocked, "cannot be used"),
        (0, ckr.USER_PIN_NOT_INITIALIZED, refusals.TokenPinLocked, "cannot be used"),
        (0, 0x30, CkrError, "DEVICE_ERROR"),
    ],
)
def test_a_refused_pin_says_what_is_left(flags: int, answer: int, refusal: type[Exception], says: str) -> None:
    reading = pipe_of(b"wrong")
    try:
        with pytest.raises(refusal, match=says):
            pins.try_pin(fake(flags, answer), PinKind.USER, reading)
    finally:
        os.close(reading)


@pytest.mark.parametrize(
    ("answer", "refusal"),
    [(ckr.PIN_LEN_RANGE, refusals.TokenPinNotTaken), (ckr.PIN_TOO_WEAK, refusals.TokenPinNotTaken), (0x05, CkrError)],
)
def test_only_what_says_so_leaves_the_old_pin(answer: int, refusal: type[Exception]) -> None:
    reading = pipe_of(b"old"), pipe_of(b"new")
    try:
        with pytest.raises(refusal):
            pins.set_pin(fake(0, 0, answer), PinKind.SO, *reading)
    finally:
        for one in reading:
            os.close(one)


def test_the_device_s_own_pad_is_asked_without_a_pin() -> None:
    token = fake(0x100)
    pins.log_in_at_device(token)
    assert token.logged_in
    assert token.raw.calls == ["C_Login 1 at the device"]


def test_a_pin_refused_at_the_device_logs_nobody_in() -> None:
    token = fake(0x100, ckr.PIN_INCORRECT)
    with pytest.raises(refusals.TokenPinIncorrect):
        pins.log_in_at_device(token)
    assert not token.logged_in
