"""Ceremonies on disk, built once a worker and copied for each test that breaks one."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from ceremony_app.devices.host.program import program_digest
from ceremony_app.verify.report import Trust
from tests.documents import sample
from tests.documents.sample import Sample

Copy = Callable[[], Path]


@pytest.fixture(scope="session", autouse=True)
def program_read_once() -> Iterator[None]:
    """The program does not change while the tests run: its files are read once a worker, not once a verification."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ceremony_app.verify.transcript_checks.program_digest", cache(program_digest))
        yield


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
