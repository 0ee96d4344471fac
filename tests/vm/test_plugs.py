"""A stick that types: real keyboards and network adapters that are plugged in while a ceremony runs are noticed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from ceremony_app.devices.media.plugs import Plug, Plugs
from tests.vm.conftest import Rig, Table
from tests.vm.events import Events


@contextmanager
def plugged(rig: Rig, plugs: Plugs, name: str, driver: str) -> Iterator[Plug]:
    """A device that is in as long as the block lasts; what is told of it. Afterwards nothing is."""
    with Events() as events:
        rig.ask("device", name=name, driver=driver)
        told = events.wait(lambda: plugs.news() or None, f"{driver} told")
    try:
        [one] = told
        yield one
    finally:
        with Events() as events:
            rig.ask("pull", name=name)
            events.wait(lambda: None if plugs.news() else True, f"{driver} out of sight")


@pytest.mark.parametrize(
    ("driver", "kind"),
    [("usb-kbd", "keyboard or mouse"), ("usb-mouse", "keyboard or mouse"), ("usb-net", "modem or network")],
)
def test_what_types_or_reaches_a_network_is_told(rig: Rig, driver: str, kind: str) -> None:
    plugs = Plugs()
    assert plugs.news() == ()
    with plugged(rig, plugs, f"first-{driver}", driver) as one:
        assert one.words.startswith("USB device QEMU ")
        assert f"({kind})" in one.words


def test_one_that_was_accepted_is_told_again_when_it_comes_again(rig: Rig) -> None:
    plugs = Plugs()
    with plugged(rig, plugs, "keyboard", "usb-kbd") as first:
        plugs.accept((first,))
        assert plugs.news() == ()
    with plugged(rig, plugs, "keyboard", "usb-kbd") as again:
        assert again.key != first.key


def test_a_stick_that_is_only_a_stick_is_not_told(table: Table) -> None:
    plugs = Plugs()
    lying = table.stick()
    lying.plug()
    assert plugs.news() == ()
    lying.pull()
    assert plugs.news() == ()
