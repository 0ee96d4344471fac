"""A secrets child of each mode, ended after the test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ceremony_app.core.modes import Mode
from ceremony_app.devices.secrets.client import SecretsClient


@pytest.fixture
def drill() -> Iterator[SecretsClient]:
    client = SecretsClient.start(Mode.DRILL)
    yield client
    client.kill()


@pytest.fixture
def production() -> Iterator[SecretsClient]:
    client = SecretsClient.start(Mode.PRODUCTION)
    yield client
    client.kill()
