"""Safe writes: what is refused, that nothing is overwritten or followed, and what failing media do."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import hashlib
import os
import shutil
import stat
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceremony_app.devices.media import Written, safe_read, safe_write, sweep
from ceremony_app.devices.media import folder as folder_module
from ceremony_app.devices.media.folder import safe_parts
from ceremony_app.devices.media.refusals import (
    REFUSALS,
    MediaExists,
    MediaFull,
    MediaMissing,
    MediaNoFolder,
    MediaNotRegular,
    MediaReadBackDiffers,
    MediaRefusal,
    MediaTooLarge,
    MediaUnsafeName,
    MediaWriteFailed,
)

UNSAFE = [
    "",
    ".",
    "..",
    "../x",
    "a/../b",
    "/etc/passwd",
    "a//b",
    "a/",
    "a b",
    "a:b.bin",
    "-rf",
    ".hidden",
    "a\nb",
    "a\x00b",
    "é.bin",
    "ｅ.bin",
    "٣.bin",
    "a\\b",
    "x" * 101,
    "/".join("a" * 9),
    "name\n",
]


@pytest.mark.parametrize("name", UNSAFE)
def test_unsafe_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(MediaUnsafeName) as refusal:
        safe_write(tmp_path, name, b"x")
    assert refusal.value.operator_text.isascii()
    assert "\n" not in refusal.value.operator_text
    assert list(tmp_path.iterdir()) == []


@given(st.text(max_size=30))
def test_a_name_is_safe_only_where_it_stays_below_the_folder(name: str) -> None:
    with suppress(MediaUnsafeName):
        parts = safe_parts(name)
        assert not Path(*parts).is_absolute()
        assert Path(os.path.normpath(Path(*parts))) == Path(name)
        assert not {"..", ".", ""} & set(parts)


def test_existing_file_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "blob.bin").write_bytes(b"first")
    with pytest.raises(MediaExists):
        safe_write(tmp_path, "blob.bin", b"second")
    assert (tmp_path / "blob.bin").read_bytes() == b"first"
    assert [entry.name for entry in tmp_path.iterdir()] == ["blob.bin"]


@pytest.mark.parametrize("kind", ["folder", "dangling link", "pipe"])
def test_anything_of_that_name_is_in_the_way(tmp_path: Path, kind: str) -> None:
    there = tmp_path / "blob.bin"
    if kind == "folder":
        there.mkdir()
    elif kind == "pipe":
        os.mkfifo(there)
    else:
        there.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(MediaExists):
        safe_write(tmp_path, "blob.bin", b"x")
    assert not (tmp_path / "elsewhere").exists()


def test_one_that_appears_in_the_last_moment_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "blob.bin").write_bytes(b"first")
    monkeypatch.setattr(folder_module, "_is_there", lambda *_: False)
    with pytest.raises(MediaExists):
        safe_write(tmp_path, "blob.bin", b"second")
    assert (tmp_path / "blob.bin").read_bytes() == b"first"
    assert [entry.name for entry in tmp_path.iterdir()] == ["blob.bin"]


def test_folder_that_is_a_link_is_not_written_through(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    top = tmp_path / "top"
    top.mkdir()
    (top / "aws").symlink_to(outside)
    with pytest.raises(MediaNotRegular):
        safe_write(top, "aws/blob.bin", b"x")
    assert list(outside.iterdir()) == []


def test_file_on_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "aws").write_bytes(b"")
    with pytest.raises(MediaNotRegular):
        safe_write(tmp_path, "aws/blob.bin", b"x")


def test_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MediaNoFolder):
        safe_write(tmp_path / "not-there", "blob.bin", b"x")


@pytest.mark.parametrize(
    ("number", "refusal"),
    [
        (errno.ENOSPC, MediaFull),
        (errno.EDQUOT, MediaFull),
        (errno.EFBIG, MediaFull),
        (errno.EIO, MediaWriteFailed),
        (errno.EROFS, MediaWriteFailed),
    ],
)
@pytest.mark.parametrize("moment", [1, 2])
def test_failed_flush_leaves_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    refusal: type[MediaRefusal],
    moment: int,
) -> None:
    """The first flush is the file's, the second the folder's; a third would be allowed and is never made."""
    calls = []

    def flush(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == moment:
            raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", flush)
    with pytest.raises(refusal) as caught:
        safe_write(tmp_path, "blob.bin", b"x")
    assert "blob.bin" in caught.value.operator_text
    assert len(calls) == moment
    assert list(tmp_path.iterdir()) == []


def test_medium_that_gives_back_other_bytes_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_module, "read_regular", lambda *_: b"other")
    with pytest.raises(MediaReadBackDiffers):
        safe_write(tmp_path, "blob.bin", b"bytes")
    assert list(tmp_path.iterdir()) == []


def test_read_refuses_links_pipes_and_large_files(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"12345")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name in ("link", "pipe", "folder"):
        with pytest.raises(MediaNotRegular):
            safe_read(tmp_path, name)
    with pytest.raises(MediaTooLarge):
        safe_read(tmp_path, "real", limit=4)
    with pytest.raises(MediaMissing):
        safe_read(tmp_path, "not-there")
    assert safe_read(tmp_path, "real", limit=5) == b"12345"


@pytest.mark.parametrize("size", [0, 1, 4096, 3_000_001])
def test_written_file_is_there_whole(tmp_path: Path, size: int) -> None:
    data = bytes(index % 251 for index in range(size))
    assert safe_write(tmp_path, "outbox/aws/blob.bin", data) == Written(
        path="outbox/aws/blob.bin", sha256=hashlib.sha256(data).hexdigest(), length=size
    )
    there = tmp_path / "outbox/aws/blob.bin"
    assert there.read_bytes() == data == safe_read(tmp_path, "outbox/aws/blob.bin")
    assert stat.S_IMODE(there.stat().st_mode) == 0o600
    assert [entry.name for entry in there.parent.iterdir()] == ["blob.bin"]


def test_hard_link_serves_where_the_rename_is_not_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class OldSystem:
        def __init__(self, *_: object, **__: object) -> None: ...

        def renameat2(self, *_: object) -> int:
            return -1

    monkeypatch.setattr(ctypes, "CDLL", OldSystem)
    monkeypatch.setattr(ctypes, "get_errno", lambda: errno.EINVAL)
    safe_write(tmp_path, "blob.bin", b"x")
    assert (tmp_path / "blob.bin").read_bytes() == b"x"
    assert (tmp_path / "blob.bin").stat().st_nlink == 1
    monkeypatch.setattr(folder_module, "_is_there", lambda *_: False)
    with pytest.raises(MediaExists):
        safe_write(tmp_path, "blob.bin", b"y")


def test_one_of_many_writers_wins(tmp_path: Path) -> None:
    outcomes: list[str] = []

    def write(number: int) -> None:
        try:
            safe_write(tmp_path, "blob.bin", bytes([number]) * 1000)
            outcomes.append("written")
        except MediaExists:
            outcomes.append("exists")

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["exists"] * 7 + ["written"]
    content = (tmp_path / "blob.bin").read_bytes()
    assert content == content[:1] * 1000
    assert [entry.name for entry in tmp_path.iterdir()] == ["blob.bin"]


def test_sweep_removes_only_what_a_killed_write_left(tmp_path: Path) -> None:
    program = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from ceremony_app.devices.media import folder\n"
        "folder._rename_new = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        "folder.safe_write(Path(sys.argv[1]), 'outbox/blob.bin', b'x' * 100)\n"
    )
    killed = subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False, cwd=Path.cwd())
    assert killed.returncode == -9
    (left,) = (tmp_path / "outbox").iterdir()
    (tmp_path / "outbox/kept.part").write_bytes(b"")
    (tmp_path / ".kept").write_bytes(b"")
    assert sweep(tmp_path) == (f"outbox/{left.name}",)
    assert sorted(path.name for path in tmp_path.rglob("*")) == [".kept", "kept.part", "outbox"]
    safe_write(tmp_path, "outbox/blob.bin", b"x")


def test_every_refusal_has_its_own_code_and_fills_its_text() -> None:
    assert len(REFUSALS) == len(MediaRefusal.__subclasses__())
    for code, refusal in REFUSALS.items():
        assert code == refusal.code
        assert code.startswith("MEDIA-")


@pytest.fixture
def small_memory_disk(tmp_path: Path) -> Iterator[Path]:
    """A tmpfs of 64 KiB; skips where this user may not mount."""
    place = tmp_path / "memory"
    place.mkdir()
    _mounted("-t", "tmpfs", "-o", "size=64k", "none", str(place))
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.fixture
def ext4_disk(tmp_path: Path) -> Iterator[Path]:
    """An ext4 file system of 4 MiB in a file, on a loop device; skips where this user may not mount."""
    mkfs = shutil.which("mkfs.ext4", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if mkfs is None:
        pytest.skip("mkfs.ext4 is not installed")
    image = tmp_path / "disk.img"
    with image.open("wb") as file:
        file.truncate(4 * 1024 * 1024)
    subprocess.run([mkfs, "-q", "-F", str(image)], check=True)
    place = tmp_path / "disk"
    place.mkdir()
    _mounted("-o", "loop", str(image), str(place))
    yield place
    subprocess.run(["umount", str(place)], check=True)


def _mounted(*arguments: str) -> None:
    try:
        done = subprocess.run(["mount", *arguments], check=False, capture_output=True, text=True)
    except FileNotFoundError:
        pytest.skip("mount is not installed")
    if done.returncode != 0:
        pytest.skip(f"this user may not mount here: {done.stderr.strip()}")


def _fill_until_full(place: Path, size: int) -> int:
    for count in range(10_000):
        before = {path.name for path in place.iterdir()}
        try:
            safe_write(place, f"blob-{count}.bin", bytes(size))
        except MediaFull:
            assert {path.name for path in place.iterdir()} == before
            return count
    raise AssertionError("the disk never filled up")


def test_full_memory_disk(small_memory_disk: Path) -> None:
    count = _fill_until_full(small_memory_disk, 10_000)
    assert 1 <= count <= 8


def test_full_ext4_disk(ext4_disk: Path) -> None:
    count = _fill_until_full(ext4_disk, 400_000)
    assert 1 <= count <= 11
    assert safe_read(ext4_disk, "blob-0.bin") == bytes(400_000)


def test_write_protected_disk(small_memory_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_memory_disk)], check=True)
    with pytest.raises(MediaWriteFailed, match="EROFS"):
        safe_write(small_memory_disk, "blob.bin", b"x")


def test_disk_that_dies(ext4_disk: Path) -> None:
    """EXT4_IOC_SHUTDOWN without a flush: everything after it is EIO (reference/desktop.md §6)."""
    safe_write(ext4_disk, "before.bin", b"x")
    descriptor = os.open(ext4_disk, os.O_RDONLY)
    try:
        fcntl.ioctl(descriptor, 0x8004587D, struct.pack("I", 2))
    finally:
        os.close(descriptor)
    with pytest.raises(MediaWriteFailed, match="EIO"):
        safe_write(ext4_disk, "after.bin", b"x")
