"""Reading an inbox: what is refused, what is passed over, what is taken."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from ceremony_app.devices.media import read_inbox
from ceremony_app.devices.media.inbox import COUNT_LIMIT, FILE_LIMIT, lies_in_folders, read_target
from ceremony_app.devices.media.refusals import (
    MediaNoFolder,
    MediaNotRegular,
    MediaReadFailed,
    MediaTooDeep,
    MediaTooLarge,
    MediaTooMany,
    MediaUnsafeName,
)


def test_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MediaNoFolder):
        read_inbox(tmp_path / "not-there")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(MediaNoFolder):
        read_inbox(tmp_path / "file")


@pytest.mark.parametrize("where", ["", "aws/"])
@pytest.mark.parametrize("kind", ["link", "link to a folder", "pipe", "socket"])
def test_what_is_no_plain_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, kind: str
) -> None:
    (tmp_path / "aws").mkdir()
    target = tmp_path / f"{where}thing"
    if kind == "pipe":
        os.mkfifo(target)
    elif kind == "socket":
        # A socket's path has room for 108 bytes only, so it is bound by its short name.
        monkeypatch.chdir(target.parent)
        with socket.socket(socket.AF_UNIX) as sock:
            sock.bind("thing")
    else:
        target.symlink_to("/etc/hostname" if kind == "link" else "/etc")
    with pytest.raises(MediaNotRegular):
        read_inbox(tmp_path)


def test_folder_below_a_target_is_refused(tmp_path: Path) -> None:
    (tmp_path / "aws/more").mkdir(parents=True)
    with pytest.raises(MediaTooDeep):
        read_inbox(tmp_path)


@pytest.mark.parametrize("name", ["key (1).pem", "a\nb", "-x", "clé.pem"])
def test_unsafe_name_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(MediaUnsafeName):
        read_inbox(tmp_path)


def test_bounds(tmp_path: Path) -> None:
    for number in range(COUNT_LIMIT // 2):
        (tmp_path / f"file-{number}").write_bytes(b"x")
    (tmp_path / "aws").mkdir()
    for number in range(COUNT_LIMIT // 2):
        (tmp_path / f"aws/file-{number}").write_bytes(bytes(FILE_LIMIT) if number == 0 else b"")
    assert len(read_inbox(tmp_path)) == COUNT_LIMIT
    (tmp_path / "one-more").write_bytes(b"")
    with pytest.raises(MediaTooMany):
        read_inbox(tmp_path)
    (tmp_path / "one-more").unlink()
    with (tmp_path / "aws/file-0").open("ab") as file:
        file.write(b"x")
    with pytest.raises(MediaTooLarge):
        read_inbox(tmp_path)


def test_a_loose_file_or_a_strange_folder_keeps_targets_from_being_read_alone(tmp_path: Path) -> None:
    for number in range(2 * COUNT_LIMIT):
        (tmp_path / f"aws-{number}").mkdir()
    targets = [f"aws-{number}" for number in range(2 * COUNT_LIMIT)]
    (tmp_path / "aws-1/parameters.json").write_bytes(b"a")
    assert lies_in_folders(tmp_path, targets)
    assert not lies_in_folders(tmp_path, targets[1:])
    (tmp_path / "loose.json").write_bytes(b"l")
    assert not lies_in_folders(tmp_path, targets)
    assert not lies_in_folders(tmp_path, [*targets, "loose.json"])


def test_one_target_is_read_by_the_same_rules(tmp_path: Path) -> None:
    (tmp_path / "aws/more").mkdir(parents=True)
    with pytest.raises(MediaTooDeep):
        read_target(tmp_path, "aws")
    (tmp_path / "link").symlink_to(tmp_path / "aws")
    with pytest.raises(MediaReadFailed):
        read_target(tmp_path, "link")
    (tmp_path / "google").mkdir()
    (tmp_path / "google/key.pem").write_bytes(b"g")
    assert read_target(tmp_path, "google") == {"key.pem": b"g"}
    assert read_target(tmp_path, "azure") == {}


def test_files_and_targets_are_read_in_order(tmp_path: Path) -> None:
    (tmp_path / "google").mkdir()
    (tmp_path / "google/key.pem").write_bytes(b"g")
    (tmp_path / "aws").mkdir()
    (tmp_path / "aws/parameters.json").write_bytes(b"a")
    (tmp_path / "loose.json").write_bytes(b"l")
    (tmp_path / ".DS_Store").write_bytes(b"x")
    (tmp_path / ".Trash-1000").mkdir()
    (tmp_path / "lost+found").mkdir()
    (tmp_path / "System Volume Information").mkdir()
    assert list(read_inbox(tmp_path).items()) == [
        ("aws/parameters.json", b"a"),
        ("google/key.pem", b"g"),
        ("loose.json", b"l"),
    ]
