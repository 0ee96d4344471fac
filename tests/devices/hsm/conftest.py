"""Private SoftHSM tokens for this room's tests, one a module, in a folder of the test's own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.softhsm import make_private_token
from ceremony_app.devices.hsm.values import TokenModule

PIN = b"drill user pin 0123456789"
OFFICER_PIN = b"drill officer pin 0123456789"


def pipe_of(secret: bytes) -> int:
    """The reading end of a pipe that holds these bytes and ends."""
    reading, writing = os.pipe()
    os.write(writing, secret)
    os.close(writing)
    return reading


def new_token(folder: Path, label: str) -> TokenModule:
    """A private token with the PINs of these tests."""
    user, officer = pipe_of(PIN), pipe_of(OFFICER_PIN)
    try:
        return make_private_token(folder, label, user, officer)
    finally:
        os.close(user)
        os.close(officer)


def log_in(client: TokenClient, pin: bytes = PIN) -> None:
    """Log in by a pipe, as the program does."""
    reading = pipe_of(pin)
    try:
        client.log_in(reading)
    finally:
        os.close(reading)


def drained(reading: int) -> bytes:
    """What stands in a pipe up to its end."""
    with os.fdopen(reading, "rb") as pipe:
        return pipe.read()


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> TokenModule:
    """A token that this test module's tests share."""
    return new_token(tmp_path_factory.mktemp("token") / "private", "drill")


@pytest.fixture(scope="module")
def token(module: TokenModule) -> Iterator[TokenClient]:
    """A client that is logged in, shared by this module's tests."""
    client = TokenClient.start(module)
    log_in(client)
    yield client
    client.close()
