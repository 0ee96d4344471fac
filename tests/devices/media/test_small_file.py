"""Files that somebody names: never read further than such a file can be long."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceremony_app.devices.media.small_file import FileUnreadable, read_file, read_start


def test_what_is_not_there_is_a_refusal_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable) as caught:
        read_file(tmp_path / "plan.toml")
    assert "plan.toml cannot be read: No such file" in caught.value.operator_text


def test_a_name_that_no_file_can_have_is_one_too() -> None:
    with pytest.raises(FileUnreadable):
        read_start(Path("a\0b"), 4)


def test_a_file_without_an_end_is_not_read_to_its_end() -> None:
    assert read_start(Path("/dev/zero"), 4) == bytes(5)
    with pytest.raises(FileUnreadable) as caught:
        read_file(Path("/dev/zero"))
    assert "too long" in caught.value.operator_text


def test_a_file_that_just_fits_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "four").write_bytes(b"four")
    assert read_file(tmp_path / "four", 4) == b"four"
    with pytest.raises(FileUnreadable):
        read_file(tmp_path / "four", 3)
