"""Sticks as they are: USB devices that are plugged in and pulled, FAT and exFAT by the kernel, media that fail."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from ceremony_app.core.plan.sticks import ReadBack, Stick, StickLeft, StickRole
from ceremony_app.devices.media.blocks import System
from ceremony_app.devices.media.guard import PLACES, Access, Guard, Left
from ceremony_app.devices.media.mirror import Change, LogSticks, Released, Source
from ceremony_app.devices.media.mounts import mounted
from ceremony_app.devices.media.stick_refusals import (
    StickDying,
    StickFileSystem,
    StickFull,
    StickMissing,
    StickMountFailed,
    StickPulled,
    StickReadBackDiffers,
    StickReadOnly,
    StickReformatted,
    StickTwins,
    StickWrong,
)
from ceremony_app.devices.media.survey import Loose
from ceremony_app.devices.media.transfers import give, take
from ceremony_app.terminal.sticks_command import sticks
from tests.devices.media.bench import told
from tests.vm.conftest import Table
from tests.vm.events import Events

FILES = {"aws/key.bin": os.urandom(300_000), "handoff.pdf": os.urandom(70_000)}
LARGE = {"aws/key.bin": os.urandom(900_000), "transcript.pdf": os.urandom(1_000_000)}
PULLED_AFTER = 500_000
"""Bytes: well inside of LARGE, which a slow stick takes five seconds for."""


def nothing_is_mounted() -> bool:
    return not [one for one in mounted() if one.place.is_relative_to(PLACES)] and not any(PLACES.iterdir())


@pytest.mark.parametrize(("file_system", "partitions"), [("vfat", "dos"), ("exfat", "none")])
def test_plugged_in_written_read_back_and_pulled(table: Table, file_system: str, partitions: str) -> None:
    lying = table.stick(file_system, table=partitions)
    stick = lying.stick()
    guard = Guard([stick])
    with pytest.raises(StickMissing):
        guard.find(stick)
    volume = lying.plug()
    assert guard.find(stick) == volume
    assert (volume.serial, volume.holds.type, volume.holds.label) == (lying.serial, file_system, lying.label)
    assert volume.product == "QEMU QEMU USB HARDDRIVE"
    given = give(guard, stick, FILES)
    assert given.read_back is ReadBack.REMOUNTED
    assert (given.carried.file_system, given.carried.serial) == (file_system, lying.serial)
    assert given.carried.options == ("nodev", "noexec", "nosuid", "rw")
    assert nothing_is_mounted()
    lying.pull()
    with pytest.raises(StickMissing):
        guard.find(stick)
    for data in FILES.values():
        assert lying.holds(data[:512])
    lying.plug()
    taken = take(guard, stick, ["aws"], Loose.ALLOWED)
    assert taken.files == FILES
    assert "ro" in taken.carried.options


def test_the_command_names_what_is_plugged_in(table: Table) -> None:
    lying = table.stick("exfat")
    assert CliRunner().invoke(sticks, catch_exceptions=False).output == "No removable medium is plugged in.\n"
    volume = lying.plug()
    told = CliRunner().invoke(sticks, catch_exceptions=False).output
    first, *lines = told.splitlines()
    assert first.startswith(f"{volume.node.name}: QEMU QEMU USB HARDDRIVE, serial {lying.serial}, UUID ")
    assert first.endswith(f", labelled {lying.label}, exfat, 0.1 GB")
    assert lines[-2:] == [f'    serial = "{lying.serial}"', f'    uuid = "{volume.holds.uuid}"']


def test_the_wrong_stick_is_named(table: Table) -> None:
    mine, other = table.stick(), table.stick()
    volume = other.plug()
    guard = Guard([mine.stick()])
    with pytest.raises(StickWrong, match=other.serial) as caught:
        give(guard, mine.stick(), FILES)
    assert volume.holds.uuid in caught.value.operator_text


def test_one_that_was_formatted_anew(table: Table) -> None:
    lying = table.stick()
    stick = lying.stick(uuid="1A2B-3C4D")
    lying.plug()
    with pytest.raises(StickReformatted):
        give(Guard([stick]), stick, FILES)


def test_two_that_are_alike(table: Table) -> None:
    first = table.stick()
    second = table.stick(of=first)
    uuid = first.plug().holds.uuid
    second.plug()
    stick = first.stick(uuid=uuid)
    with pytest.raises(StickTwins):
        give(Guard([stick]), stick, FILES)
    second.pull()
    assert give(Guard([stick]), stick, FILES).files.keys() == FILES.keys()


def test_a_write_protected_one(table: Table) -> None:
    lying = table.stick()
    lying.plug("read-only")
    with pytest.raises(StickReadOnly):
        give(Guard([lying.stick()]), lying.stick(), FILES)
    assert nothing_is_mounted()


def test_a_full_one(table: Table) -> None:
    lying = table.stick("exfat", megabytes=8)
    lying.plug()
    stick = lying.stick()
    with pytest.raises(StickFull):
        give(Guard([stick]), stick, {f"aws/{number}.bin": os.urandom(1_000_000) for number in range(8)})
    assert nothing_is_mounted()


@pytest.mark.parametrize("file_system", ["vfat", "exfat"])
def test_pulled_in_the_middle_of_a_write(table: Table, file_system: str) -> None:
    """Nothing stays mounted, and what was half written is written again and compared as if nothing had been."""
    lying = table.stick(file_system)
    stick = lying.stick()
    lying.plug("slow")
    with Events() as events:
        lying.rig.begin("pull_after", name=lying.name, written=PULLED_AFTER)
        with pytest.raises(StickPulled):
            give(Guard([stick]), stick, LARGE)
        assert PULLED_AFTER <= lying.rig.end() < sum(map(len, LARGE.values()))
        lying.gone(events)
    assert nothing_is_mounted()
    lying.plug()
    assert give(Guard([stick]), stick, LARGE, beside=("FSCK0000.REC",)).read_back is ReadBack.REMOUNTED


def test_pulled_while_it_is_open(table: Table) -> None:
    lying = table.stick()
    stick = lying.stick()
    lying.plug()
    guard = Guard([stick])
    with guard.open(stick, Access.READ) as opened:
        lying.pull()
        assert not opened.there
        with pytest.raises(StickPulled):
            opened.check()
    assert nothing_is_mounted()


def test_another_in_its_place_is_not_written_to(table: Table) -> None:
    """The one that is open is pulled and another is plugged in, which gets its name: it stays as it was."""
    lying, other = table.stick(), table.stick()
    stick = lying.stick()
    node = lying.plug().node
    guard = Guard([stick])
    with guard.open(stick, Access.WRITE) as opened:
        lying.pull()
        other.plug()
        with pytest.raises((StickPulled, StickMountFailed)):
            opened.check()
    assert node.parent == Path("/dev")
    assert nothing_is_mounted()


def test_a_medium_whose_writes_fail(table: Table) -> None:
    """The device answers each write with an error, as worn flash does."""
    lying = table.stick()
    stick = lying.stick()
    lying.plug("dying")
    with pytest.raises(StickDying) as caught:
        give(Guard([stick]), stick, FILES)
    assert stick.words in caught.value.operator_text
    assert nothing_is_mounted()


def test_a_medium_that_cannot_be_read_any_more(table: Table) -> None:
    """Not even its file system is found; it is not taken for one that is not plugged in."""
    lying = table.stick()
    stick = lying.stick()
    with Events() as events:
        lying.rig.ask("plug", name=lying.name, serial=lying.serial, fault="dead")
        events.wait(lambda: next(iter(System().volumes()), None), "a stick without a readable file system")
    with pytest.raises(StickFileSystem):
        Guard([stick]).find(stick)


@pytest.mark.parametrize("way", ["error_writes", "drop_writes"])
def test_a_medium_that_fails_now_and_then(table: Table, tmp_path: Path, way: str) -> None:
    """dm-flakey over a real stick: its writes fail, or are swallowed while it says that all is well."""
    if shutil.which("dmsetup") is None:
        pytest.skip("dmsetup is not installed (Debian package dmsetup)")
    lying = table.stick(table="none")
    node = lying.plug().node
    sectors = int(Path(f"/sys/class/block/{node.name}/size").read_text())
    # No second up, a minute down: the fault is there all the time.
    flaky = f"0 {sectors} flakey {node} 0 0 60 1 {way}\n"
    good = f"0 {sectors} linear {node} 0\n"
    run("modprobe", "dm-flakey")
    run("dmsetup", "create", "--noudevsync", "--noudevrules", "stick", text=good)
    try:
        number = run("dmsetup", "info", "-c", "--noheadings", "-o", "major,minor", "stick").strip()
        node = Path(f"/dev/dm-{number.split(':')[1]}")
        told(tmp_path / "sys", node.name, number, sectors * 512, "RIGFLAKY")
        system = System(sys=tmp_path / "sys")
        stick = Stick(role=StickRole.RESPONSE, colour="red", serial="RIGFLAKY")
        guard = Guard([stick], system=system)
        assert give(guard, stick, {"aws/first.bin": os.urandom(50_000)}).read_back is ReadBack.REMOUNTED
        turn(flaky)
        with pytest.raises((StickDying, StickReadBackDiffers)) as caught:
            give(guard, stick, {"aws/second.bin": os.urandom(50_000)})
        assert stick.words in caught.value.operator_text
        turn(good)
        assert nothing_is_mounted()
    finally:
        run("dmsetup", "remove", "--noudevsync", "--noudevrules", "--force", "stick")


def turn(then: str) -> None:
    """Give the device-mapper device another table."""
    run("dmsetup", "suspend", "--noflush", "stick")
    run("dmsetup", "load", "stick", text=then)
    run("dmsetup", "resume", "--noudevsync", "--noudevrules", "stick")


def test_a_log_stick_that_is_pulled_holds_nothing_up(table: Table) -> None:
    """The journal goes on; once the stick is back it is filled up, and read back at the end."""
    lying = table.stick()
    stick = lying.stick(StickRole.LOG, "yellow")
    lying.plug()
    guard = Guard([stick])
    journal = [b'{"n":1}\n']
    source = Source(lambda: b"".join(journal), lambda: {"plan.toml": b"a plan"}, lambda: ())
    logs = LogSticks(guard, [stick], "day-1", source)
    logs.attach_all()
    [first] = logs.news()
    assert (first.change, first.serial) == (Change.HOLDS, lying.serial)

    def say(line: bytes) -> None:
        journal.append(line)
        logs.append(line)

    say(b'{"n":2}\n')
    lying.pull()
    say(b'{"n":3}\n')
    [lost] = logs.news()
    assert (lost.change, lost.code) == (Change.LOST, StickPulled.code)
    say(b'{"n":4}\n')
    assert nothing_is_mounted()
    assert not lying.holds(b'{"n":3}')
    lying.plug()
    logs.look_again()
    assert [one.change for one in logs.news()] == [Change.HOLDS]
    say(b'{"n":5}\n')
    assert logs.close() == (Released(stick.words, Left(StickLeft.UNMOUNTED)),)
    assert nothing_is_mounted()
    assert lying.holds(b"".join(journal))


def run(*command: str, text: str = "") -> str:
    return subprocess.run(command, check=True, capture_output=True, input=text, text=True).stdout
