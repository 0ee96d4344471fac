"""Ceremonies on the fake room: a small plan, parts of its script, and one run after another on the same folder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from unittest.mock import patch

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import Body, Opened
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.load import load_plan
from ceremony_app.core.plan.schema import Person, Plan, Role
from ceremony_app.core.script.ceremony import Step
from ceremony_app.core.script.compile import script
from ceremony_app.core.script.state import State, fold
from ceremony_app.devices.media.mirror import LogSticks
from ceremony_app.devices.media.plugs import Plugs
from ceremony_app.flow.engine import Ending, Engine
from ceremony_app.flow.journal_file import JournalFile
from tests.flow.fake_face import TableFace
from tests.flow.fake_room import PROGRAM, FakeRoom, Switches, World

TEMPLATES = Path(__file__).parents[2] / "resources" / "plans"
SHORT = ("open", "people", "token", "keys", "lock", "close", "seal")
"""Acts of a ceremony without targets and backup."""
BACKED_UP = ("open", "people", "token", "qualify", "keys", "backup", "close", "seal")
"""Acts that have a secret scope."""


class TickingClock:
    """A second passes at every look."""

    def __init__(self) -> None:
        self._now = datetime(2026, 11, 23, 9, tzinfo=UTC)

    def now(self) -> datetime:
        """The next second."""
        self._now += timedelta(seconds=1)
        return self._now


@cache
def template(name: str) -> tuple[Plan, str]:
    """A plan of resources/plans and its SHA-256."""
    data = (TEMPLATES / f"{name}.toml").read_bytes()
    plan = load_plan(data).plan
    assert plan is not None
    return plan, hashlib.sha256(data).hexdigest()


@cache
def two_keys() -> Plan:
    """The template aes-aws with a second key and an alternate for ana."""
    plan, _ = template("aes-aws")
    key = plan.keys[0]
    farida = Person(id="farida", name="Farida", organisation="Acme", roles=(Role.CUSTODIAN,), alternate_for="ana")
    return plan.model_copy(
        update={
            "keys": (key, key.model_copy(update={"id": "second-key"})),
            "people": (*plan.people, farida),
        }
    )


@cache
def acts(names: tuple[str, ...]) -> tuple[Step, ...]:
    """The steps of these acts of the two-key plan."""
    return tuple(step for step in script(two_keys()) if step.act in names)


@dataclass
class Ceremony:
    """One folder, one world, and as many runs as it takes."""

    folder: Path
    plan: Plan = field(default_factory=two_keys)
    script: tuple[Step, ...] = field(default_factory=lambda: acts(SHORT))
    world: World = field(default_factory=World)
    switches: Switches = field(default_factory=Switches)
    face: TableFace = field(default_factory=TableFace)
    clock: TickingClock = field(default_factory=TickingClock)
    program: str = PROGRAM
    plugs: Callable[[], Plugs | None] = lambda: None
    log_sticks: Callable[[JournalFile], LogSticks | None] = lambda _: None
    entries: list[Entry] = field(default_factory=list)
    room: FakeRoom | None = None
    engine: Engine | None = None

    def run(self, watch: Callable[[Entry], None] | None = None) -> Ending:
        """One run, until it ends or dies; afterwards `entries` is what the disk holds.

        The disk is not waited for, which would be nearly all of the time; test_journal_file.py sees to that.
        """
        with patch("os.fsync"):
            return self._run(watch)

    def _run(self, watch: Callable[[Entry], None] | None) -> Ending:
        journal = JournalFile(self.folder, self.clock)
        try:
            if not journal.entries:
                journal.append(opened(self.plan))
            journal.watch = watch or journal.watch
            self.room = FakeRoom(self.plan, self.world, self.switches)
            self.engine = Engine(
                plan=self.plan,
                plan_sha256="ab" * 32,
                script=self.script,
                journal=journal,
                room=self.room,
                face=self.face,
                clock=self.clock,
                program_sha256=self.program,
                log_sticks=self.log_sticks(journal),
                plugs=self.plugs(),
            )
            return self.engine.run()
        finally:
            self.entries = list(journal.entries)
            journal.close()

    def again(self, watch: Callable[[Entry], None] | None = None) -> Ending:
        """The next run, with people who know nothing of the last one."""
        self.face = TableFace()
        return self.run(watch)

    @property
    def state(self) -> State:
        """The fold of what the disk holds."""
        return fold(self.entries)

    def bodies(self, kind: type[Body]) -> list[Body]:
        """All bodies of a kind."""
        return [entry.body for entry in self.entries if isinstance(entry.body, kind)]

    def text(self) -> str:
        """The journal as it lies on disk."""
        return (self.folder / "journal.jsonl").read_text()


def opened(plan: Plan) -> Opened:
    """A first entry."""
    return Opened(
        format=1,
        ceremony=f"{plan.id}-00000000",
        title=plan.title,
        mode=Mode.DRILL,
        script="ceremony",
        plan_sha256="ab" * 32,
        binding_sha256="bb" * 32,
        program_sha256=PROGRAM,
        program_version="0",
        nonce="00" * 16,
        people="scripted",
    )
