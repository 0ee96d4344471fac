"""The page for the connected side, written as it ships."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from ceremony_app.resources import resource
from ceremony_app.terminal.exits import Exit
from tests.stories.ceremonies import here

Capsys = pytest.CaptureFixture[str]


def test_nothing_is_overwritten(tmp_path: Path, capsys: Capsys) -> None:
    (tmp_path / "receiver.html").write_text("precious")
    said = here(capsys, "receiver", "--out", tmp_path)
    assert said.status == Exit.REFUSED and "MEDIA-EXISTS" in said.err
    assert (tmp_path / "receiver.html").read_text() == "precious"


def test_the_page_is_written_and_its_hash_told(tmp_path: Path, capsys: Capsys) -> None:
    said = here(capsys, "receiver", "--out", tmp_path / "new")
    assert said.status == Exit.OK
    page = (tmp_path / "new/receiver.html").read_bytes()
    assert page == resource("receiver/receiver.html").read_bytes()
    assert hashlib.sha256(page).hexdigest() in said.out
