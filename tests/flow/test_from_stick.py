"""What is no LOG stick, or a damaged one, is refused; nothing of it becomes a ceremony's folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceremony_app.core.journal.chain import GENESIS, JournalDamaged, seal
from ceremony_app.core.journal.entries import Body, Paused, Recorded
from ceremony_app.core.script import facts
from ceremony_app.core.script.outcomes import FileRead, HandoverRead, HandoverSource
from ceremony_app.devices.media.refusals import MediaStoreDamaged
from ceremony_app.devices.media.stick_refusals import StickMissing
from ceremony_app.devices.media.store import Store
from ceremony_app.flow.from_stick import (
    NoCeremonyThere,
    SeveralCeremoniesThere,
    StickStoreIncomplete,
    on_stick,
    rebuild,
)
from ceremony_app.flow.refusals import FolderNotEmpty
from tests.devices.media.bench import Bench
from tests.devices.media.bench import bench as bench
from tests.flow.ceremonies import opened, two_keys


def received(*files: FileRead) -> Body:
    handover = HandoverRead(
        target="aws",
        source=HandoverSource.INBOX,
        files=files,
        spki="",
        fingerprint="",
        modulus_bits=4096,
        stated=(),
        expires="",
    )
    fact = facts.WrappingKeyReceived(handover=handover)
    return Recorded(effect="4.1/1/3", digest="", fact=fact.kind, value=fact.to_json())


def stick(place: Path, *bodies: Body) -> Path:
    """A LOG stick's folder of one ceremony."""
    place.mkdir(parents=True)
    (place / "plan.toml").write_bytes(b"plan")
    (place / "binding.toml").write_bytes(b"binding")
    lines, previous = b"", GENESIS
    for number, body in enumerate((opened(two_keys()), *bodies), start=1):
        entry = seal(number, "2026-11-23T09:00:00Z", body, previous)
        lines, previous = lines + entry.line(), entry.hash
    (place / "journal.jsonl").write_bytes(lines)
    (place / "store").mkdir()
    return place


@pytest.mark.parametrize("missing", ["plan.toml", "binding.toml", "journal.jsonl", ""])
def test_what_holds_no_ceremony_is_refused(tmp_path: Path, missing: str) -> None:
    place = stick(tmp_path / "stick/day")
    if missing:
        (place / missing).unlink()
    else:
        (place / "journal.jsonl").write_bytes(b"")
    with pytest.raises(NoCeremonyThere):
        rebuild(tmp_path / "stick", tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_several_ceremonies_are_named(tmp_path: Path) -> None:
    stick(tmp_path / "stick/day-1")
    stick(tmp_path / "stick/day-2")
    with pytest.raises(SeveralCeremoniesThere, match="day-1, day-2"):
        rebuild(tmp_path / "stick", tmp_path / "new")
    assert rebuild(tmp_path / "stick/day-2", tmp_path / "new").plan == b"plan"


def test_a_broken_chain_is_refused(tmp_path: Path) -> None:
    place = stick(tmp_path / "stick", Paused(reason="rest", by=()))
    text = (place / "journal.jsonl").read_text()
    (place / "journal.jsonl").write_text(text.replace("rest", "REST"))
    with pytest.raises(JournalDamaged):
        rebuild(place, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_a_damaged_or_missing_object_is_named(tmp_path: Path) -> None:
    name = Store(tmp_path / "other").put(b"pem")
    place = stick(tmp_path / "stick", received(FileRead(name="key.pem", sha256=name, length=3)))
    with pytest.raises(StickStoreIncomplete, match=r"inbox/aws/key.pem"):
        rebuild(place, tmp_path / "new")
    assert not (tmp_path / "new/journal.jsonl").exists()
    (place / "store" / name).write_bytes(b"PEM")
    with pytest.raises(MediaStoreDamaged):
        rebuild(place, tmp_path / "newer")


def test_what_the_journal_does_not_name_is_told_and_left_on_the_stick(tmp_path: Path) -> None:
    name = Store(tmp_path / "other").put(b"pem")
    place = stick(tmp_path / "stick", received(FileRead(name="key.pem", sha256=name, length=3)))
    Store(place / "store").put(b"pem")
    strange = Store(place / "store").put(b"somebody else's")
    # Nothing of it is read, so that nobody asks whether it is whole.
    (place / "store" / strange).write_bytes(b"or damaged")
    built = rebuild(place, tmp_path / "new")
    assert built.foreign == (strange,)
    assert [one.name for one in (tmp_path / "new/store").iterdir()] == [name]


def test_a_hash_inside_other_words_names_nothing(tmp_path: Path) -> None:
    strange = Store(tmp_path / "other").put(b"somebody else's")
    place = stick(tmp_path / "stick", Paused(reason=f"see {strange}", by=()))
    Store(place / "store").put(b"somebody else's")
    assert rebuild(place, tmp_path / "new").foreign == (strange,)


def test_a_journal_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    place = stick(tmp_path / "stick")
    name = Store(place / "store").put(b"pem")
    for path in ("journal.jsonl", "plan.toml", "binding.toml"):
        (place / path).unlink()
    (place / "store").rename(tmp_path / "store")
    place.rmdir()
    stick(place, received(FileRead(name="../../../evil", sha256=name, length=3)))
    (place / "store").rmdir()
    (tmp_path / "store").rename(place / "store")
    with pytest.raises(StickStoreIncomplete, match="MEDIA-UNSAFE-NAME"):
        rebuild(place, tmp_path / "new")
    assert not (tmp_path / "evil").exists()


def test_a_folder_that_holds_something_is_not_built_over(tmp_path: Path) -> None:
    place = stick(tmp_path / "stick")
    (tmp_path / "new").mkdir()
    (tmp_path / "new/mine.txt").touch()
    with pytest.raises(FolderNotEmpty):
        rebuild(place, tmp_path / "new")


def test_the_folder_is_built_with_what_the_journal_names(tmp_path: Path) -> None:
    name = Store(tmp_path / "kept").put(b"pem")
    place = stick(tmp_path / "stick", received(FileRead(name="key.pem", sha256=name, length=3)))
    Store(place / "store").put(b"pem")
    with (place / "journal.jsonl").open("ab") as file:
        file.write(b'{"torn')
    assert rebuild(place, tmp_path / "new").plan == b"plan"
    new = tmp_path / "new"
    assert (new / "inbox/aws/key.pem").read_bytes() == b"pem"
    assert (new / "journal.jsonl").read_bytes() == (place / "journal.jsonl").read_bytes()
    assert Store(new / "store").names() == (name,)


def test_a_device_is_mounted_read_only_meanwhile(bench: Bench) -> None:
    plugged = bench.plug()
    with bench.inside(plugged) as place:
        stick(place / "day")
    with on_stick(plugged.node, bench.system) as place:
        assert rebuild(place, bench.folder / "new").plan == b"plan"
        with pytest.raises(OSError, match="Read-only"):
            (place / "x").touch()
    with (
        pytest.raises(StickMissing),
        on_stick(bench.plug(role=plugged.stick.role).node, type(bench.system)(bench.folder)),
    ):
        raise AssertionError("it was opened")


def test_a_device_may_have_a_long_name_and_a_strange_serial_number(bench: Bench) -> None:
    plugged = bench.plug()
    link = bench.folder / f"usb-{'Acme_Flash_' * 5}part1"
    link.symlink_to(plugged.node)
    usb = next(above for above in plugged.sysfs.parents if (above / "serial").is_file())
    (usb / "serial").write_text("my stick, \u00fcber\n")
    with bench.inside(plugged) as place:
        stick(place / "day")
    with on_stick(link, bench.system) as place:
        assert rebuild(place, bench.folder / "new").plan == b"plan"


def test_a_file_that_was_received_twice_is_one_file(tmp_path: Path) -> None:
    name = Store(tmp_path / "kept").put(b"pem")
    file = FileRead(name="key.pem", sha256=name, length=3)
    place = stick(tmp_path / "stick", received(file), received(file))
    Store(place / "store").put(b"pem")
    assert rebuild(place, tmp_path / "new").plan == b"plan"
    assert (tmp_path / "new/inbox/aws/key.pem").read_bytes() == b"pem"
