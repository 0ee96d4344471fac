"""Ceremonies on disk, built once a worker and copied for each test that breaks one."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ceremony_app.verify.report import Trust
from tests.documents import sample
from tests.documents.sample import Sample

Copy = Callable[[], Path]


@pytest.fixture(scope="session")
def small() -> Sample:
    """One AES key for AWS."""
    return sample.small()


@pytest.fixture(scope="session")
def told() -> Sample:
    """The mixed drill with everything that can happen."""
    return sample.told()


@pytest.fixture(scope="session")
def folder(small: Sample, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small ceremony's folder; not to be changed."""
    return small.write(tmp_path_factory.mktemp("small") / "ceremony")


@pytest.fixture
def copy(folder: Path, tmp_path: Path) -> Path:
    """A copy of it to break."""
    return Path(shutil.copytree(folder, tmp_path / "ceremony"))


@pytest.fixture(scope="session")
def trust(small: Sample) -> Trust:
    """The fingerprint on the paper of the small ceremony."""
    assert small.certificate is not None
    return Trust(fingerprint=hashlib.sha256(small.certificate).hexdigest())
