"""What tests in the machine share: the port to the rig, and the sticks on the table. Nothing is collected elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ceremony_app.core.plan.sticks import Stick, StickRole
from ceremony_app.devices.media.blocks import System, Volume
from tests.vm.events import Events
from tests.vm.inside import ports

collect_ignore_glob = [] if "port" in ports() else ["test_*.py"]


class Rig:
    """The people at the machine: they plug in and pull."""

    def __init__(self, port: Path) -> None:
        self._port = port.open("r+b", buffering=0)

    def ask(self, do: str, **arguments: Any) -> Any:
        """One operation of `tests/vm/sticks.py`; its answer."""
        self.begin(do, **arguments)
        return self.end()

    def begin(self, do: str, **arguments: Any) -> None:
        """The same without waiting for it."""
        self._port.write(json.dumps({"do": do, **arguments}).encode() + b"\n")

    def end(self) -> Any:
        """The answer to what was begun."""
        line = b""
        while not line.endswith(b"\n"):
            line += self._port.read(1) or b""
        told = json.loads(line)
        assert "error" not in told, told["error"]
        return told["ok"]


@dataclass(frozen=True)
class Lying:
    """A stick on the table."""

    rig: Rig
    name: str
    serial: str
    label: str

    def plug(self, fault: str = "") -> Volume:
        """Plug it in, and wait until this computer has its file system in sight; the faults are `Sticks.do_plug`'s."""
        with Events() as events:
            self.rig.ask("plug", name=self.name, serial=self.serial, fault=fault)
            return events.wait(self._volume, f"{self.name} in sight")

    def pull(self) -> None:
        """Pull it, and wait until this computer knows."""
        with Events() as events:
            self.rig.ask("pull", name=self.name)
            self.gone(events)

    def gone(self, events: Events) -> None:
        """Wait until this computer knows that it was pulled."""
        events.wait(lambda: None if self._disk() else True, f"{self.name} out of sight")

    def holds(self, data: bytes) -> bool:
        """Whether these bytes are on it."""
        told: bool = self.rig.ask("read", name=self.name, wanted=data.hex())
        return told

    def stick(self, role: StickRole = StickRole.RESPONSE, colour: str = "blue", uuid: str | None = None) -> Stick:
        """It as the binding knows it."""
        return Stick(role=role, colour=colour, serial=self.serial, uuid=uuid)

    def _volume(self) -> Volume | None:
        found = [one for one in System().volumes() if one.serial == self.serial]
        # A disk is announced before its partitions are.
        return found[0] if found and found[0].holds.type else None

    def _disk(self) -> bool:
        return any(one.serial == self.serial for one in System().volumes())


class Table:
    """Sticks that lie ready; those that are plugged in at the end are pulled."""

    def __init__(self, rig: Rig) -> None:
        self._rig = rig
        self._sticks: list[Lying] = []

    def stick(
        self, file_system: str = "vfat", *, megabytes: int = 48, table: str = "dos", of: Lying | None = None
    ) -> Lying:
        """A fresh one, or another with the same bytes as one that lies there."""
        number = len(Table.made)
        made = Lying(self._rig, f"stick{number}", f"RIG{number:04}", f"STICK{number}")
        Table.made.append(made.name)
        if of is None:
            asked = {"file_system": file_system, "label": made.label, "megabytes": megabytes, "table": table}
            self._rig.ask("make", name=made.name, **asked)
        else:
            self._rig.ask("copy", name=made.name, of=of.name)
        self._sticks.append(made)
        return made

    made: list[str] = []  # noqa: RUF012 -- names are told apart over all tests.

    def clear(self) -> None:
        """Pull what is plugged in."""
        for one in self._sticks:
            if one._disk():
                one.pull()


@pytest.fixture(scope="session")
def rig() -> Iterator[Rig]:
    """The one port."""
    yield Rig(ports()["port"])


@pytest.fixture
def table(rig: Rig) -> Iterator[Table]:
    """An empty table."""
    made = Table(rig)
    yield made
    made.clear()
