"""What is read of this computer: its clock, its state, the program, the binding, and what crossed on sticks."""

from __future__ import annotations

from enum import StrEnum

from ceremony_app.core.plan.sticks import Medium, ReadBack, StickLeft, StickRole
from ceremony_app.core.printing import Printer
from ceremony_app.core.value import Value


class ClockRead(Value):
    """The computer's clock: RFC 3339 UTC, whole seconds, and the zone it is set to."""

    utc: str
    zone: str


class Verdict(StrEnum):
    """How a host check came out."""

    OK = "ok"
    WARNING = "warning"
    STOP = "stop"
    UNKNOWN = "unknown"


class HostCheck(Value):
    """One thing looked at on this computer."""

    id: str
    verdict: Verdict
    found: str


class PreflightRead(Value):
    """All host checks."""

    checks: tuple[HostCheck, ...]


class Dependency(Value):
    """One installed package, by the SHA-256 of its RECORD."""

    name: str
    version: str
    sha256: str


class ProgramRead(Value):
    """What program this is."""

    version: str
    sha256: str
    python: str
    platform: str
    dependencies: tuple[Dependency, ...]


class BindingChange(Value):
    """One field of the binding that differs from the last drill's."""

    field: str
    before: str
    after: str


class FileRead(Value):
    """One file by name, SHA-256 and length in bytes."""

    name: str
    sha256: str
    length: int


class StickRead(Value):
    """A stick that the binding names."""

    role: StickRole
    words: str
    """Role and colour, as `LOG, yellow`."""
    known_by: str
    """Serial number and UUID, or that it is a folder."""


class Direction(StrEnum):
    """Which way files crossed, seen from this computer."""

    IN = "in"
    OUT = "out"


class CarriedRead(Value):
    """What crossed on a stick: the medium as it was read, the files, and how they were read again."""

    stick: str
    medium: Medium
    serial: str
    uuid: str
    file_system: str
    options: tuple[str, ...]
    """Of the mount, those that matter."""
    files: tuple[FileRead, ...]
    read_back: ReadBack
    """Everything that was read again was equal, or it would not stand here."""
    left: StickLeft = StickLeft.UNTOLD
    """How a stick that files went out to was left."""
    mounted_at: str = ""
    """Where it was left mounted; empty where it was not."""


class BindingRead(Value):
    """The binding and how it differs from that of the plan's last drill on this computer."""

    sha256: str
    module: str
    token_serial: str
    token_label: str
    last_drill: str
    """SHA-256 of the last drill's binding, or empty where none is known here."""
    changes: tuple[BindingChange, ...]
    sticks: tuple[StickRead, ...] = ()
    printer: Printer | None = None
