"""The content-addressed store: damage is noticed, the same bytes are one object."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from ceremony_app.devices.media import Store
from ceremony_app.devices.media.refusals import MediaMissing, MediaNotRegular, MediaStoreDamaged, MediaTooLarge
from ceremony_app.devices.media.store import OBJECT_LIMIT


@pytest.mark.parametrize("damage", [b"", b"other", b"bytes and more", b"bytez"])
def test_damaged_object_is_refused_at_get_and_put(tmp_path: Path, damage: bytes) -> None:
    store = Store(tmp_path / "store")
    name = store.put(b"bytes")
    (tmp_path / "store" / name).write_bytes(damage)
    with pytest.raises(MediaStoreDamaged):
        store.get(name)
    with pytest.raises(MediaStoreDamaged):
        store.put(b"bytes")
    assert (tmp_path / "store" / name).read_bytes() == damage


def test_object_that_became_a_link_is_damage(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    name = store.put(b"bytes")
    (tmp_path / "elsewhere").write_bytes(b"bytes")
    (tmp_path / "store" / name).unlink()
    (tmp_path / "store" / name).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(MediaStoreDamaged):
        store.get(name)


def test_a_store_that_became_a_link_is_not_followed(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    name = store.put(b"bytes")
    (tmp_path / "store").rename(tmp_path / "elsewhere")
    (tmp_path / "store").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(MediaStoreDamaged):
        store.get(name)
    with pytest.raises(MediaNotRegular):
        store.put(b"other bytes")
    assert [path.name for path in (tmp_path / "elsewhere").iterdir()] == [name]


@pytest.mark.parametrize("name", ["0" * 64, "", "../journal.jsonl", "A" * 64, "0" * 63, "0" * 64 + "\n"])
def test_unknown_name_is_missing(tmp_path: Path, name: str) -> None:
    store = Store(tmp_path / "store")
    store.put(b"bytes")
    with pytest.raises(MediaMissing):
        store.get(name)


def test_oversized_object_is_refused_before_it_is_written(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    with pytest.raises(MediaTooLarge):
        store.put(bytes(OBJECT_LIMIT + 1))
    assert store.names() == ()


def test_object_is_kept_once(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    assert store.names() == ()
    first = store.put(b"bytes")
    assert first == hashlib.sha256(b"bytes").hexdigest() == store.put(b"bytes")
    second = store.put(b"")
    assert store.names() == tuple(sorted((first, second)))
    assert store.get(first) == b"bytes"
    assert store.get(second) == b""
    assert {path.name for path in (tmp_path / "store").iterdir()} == {first, second}
