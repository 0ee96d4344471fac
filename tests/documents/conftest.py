"""Samples are built once a worker; no test changes them."""

from __future__ import annotations

import pytest

from tests.documents import sample
from tests.documents.sample import Sample


@pytest.fixture(scope="session")
def told() -> Sample:
    """The mixed drill with everything that can happen."""
    return sample.told()


@pytest.fixture(scope="session")
def aborted() -> Sample:
    """The same plan, stopped after two keys."""
    return sample.aborted()
