"""The machine is what the other tests take it for."""

from __future__ import annotations

from pathlib import Path


def test_it_has_no_network() -> None:
    assert [one.name for one in Path("/sys/class/net").iterdir()] == ["lo"]


def test_this_computers_files_cannot_be_changed() -> None:
    place = Path(__file__).with_name("written-by-the-machine")
    place.write_text("in its memory alone")
    mounts = Path("/proc/self/mountinfo").read_text()
    assert " / / " in mounts
    assert "overlay" in mounts
