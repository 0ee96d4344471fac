"""A blank token is initialised, what was left half done is gone on with, and anything else is refused untouched."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import pytest
from pkcs11.constants import TokenFlag
from pkcs11.exceptions import SessionHandleInvalid

from ceremony_app.core.keys.specs import KeyAlgorithm, KeyUsage
from ceremony_app.core.plan.schema_names import BLANK
from ceremony_app.devices.hsm import new_token as tokens
from ceremony_app.devices.hsm import refusals
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.initialise import Blank, initialise, state_of
from ceremony_app.devices.hsm.softhsm import blank_token
from ceremony_app.devices.hsm.values import TokenModule
from tests.devices.hsm.conftest import OFFICER_PIN, PIN, log_in, new_token, pipe_of
from tests.devices.hsm.test_trusted import officer

LABEL = "ACME keys 2026"


@pytest.fixture
def blank(tmp_path: Path) -> Blank:
    """A private SoftHSM folder with a blank token."""
    made = blank_token(tmp_path / "private", LABEL)
    return Blank(module=made.module, config=made.config, serial=BLANK, label=LABEL)


def initialised(blank: Blank, pin: bytes = PIN, officer_pin: bytes = OFFICER_PIN) -> str:
    user, own = pipe_of(pin), pipe_of(officer_pin)
    try:
        return initialise(blank, user, own)
    finally:
        os.close(user)
        os.close(own)


def test_a_blank_token_gets_its_label_and_both_pins(blank: Blank) -> None:
    assert state_of(blank) == (False, "")
    serial = initialised(blank)
    assert state_of(blank) == (True, serial) and serial
    for named in (serial, BLANK):
        client = TokenClient.start(TokenModule(module=blank.module, config=blank.config, serial=named, label=LABEL))
        try:
            assert client.describe().serial == serial
            log_in(client)
            assert client.inventory() == ()
            officer(client)
        finally:
            client.close()


def test_a_token_that_holds_a_key_is_refused_and_keeps_it(tmp_path: Path) -> None:
    made = new_token(tmp_path / "private", "in use")
    key_id = os.urandom(16)
    client = TokenClient.start(made)
    log_in(client)
    born = client.generate(KeyAlgorithm.AES_256, KeyUsage.ENCRYPT_DECRYPT, key_id, "x")
    client.close()
    for label in ("in use", "another"):
        wanted = Blank(module=made.module, config=made.config, serial=made.serial, label=label)
        with pytest.raises(refusals.TokenNotBlank, match="is not blank"):
            initialised(wanted, b"other pin", b"other officer pin")
    again = TokenClient.start(made)
    log_in(again)
    assert again.describe_key(key_id, KeyAlgorithm.AES_256).check_value == born.check_value
    again.close()


def test_an_initialised_token_without_any_key_is_refused_too(tmp_path: Path) -> None:
    made = new_token(tmp_path / "private", "empty")
    with pytest.raises(refusals.TokenNotBlank):
        state_of(Blank(module=made.module, config=made.config, serial=made.serial, label="another"))


def test_one_that_has_its_label_and_no_user_pin_yet_is_gone_on_with(blank: Blank) -> None:
    with pytest.raises(refusals.TokenCallFailed):
        # The token is initialised, and then takes no user PIN of one character.
        initialised(blank, pin=b"1")
    assert state_of(blank).done is False
    with pytest.raises(refusals.TokenCallFailed, match="PIN_INCORRECT"):
        initialised(blank, officer_pin=b"not the officer's")
    serial = initialised(blank)
    assert state_of(blank) == (True, serial)


def test_no_such_serial_names_what_is_there(blank: Blank) -> None:
    with pytest.raises(refusals.TokenNotFound, match="no label"):
        state_of(blank._replace(serial="0123"))


class _Blank:
    """A blank token that opens no session."""

    flags, label = TokenFlag(0), ""

    def __init__(self, serial: bytes) -> None:
        self.serial = serial

    def open(self) -> None:
        raise SessionHandleInvalid


def test_of_two_blank_devices_none_is_guessed() -> None:
    one, other, none = _Blank(b"0123"), _Blank(b"0124"), _Blank(b"")

    def found(serial: str, *present: _Blank) -> object:
        return tokens.find(SimpleNamespace(tokens=lambda: list(present)), serial, "new")  # type: ignore[arg-type]

    with pytest.raises(refusals.TokenNotFound, match=r"0123.*0124"):
        found(BLANK, one, other)
    assert found("0124", one, other) is other
    assert found(BLANK, one) is one
    assert found(BLANK, none, none) is none
