"""Opening a recovery for the window: package, transcript and people are read here, the rest is the engine's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ceremony_app.core.modes import Mode
from ceremony_app.core.script.recovery import recovery_script
from ceremony_app.core.script.recovery_job import Into
from ceremony_app.core.shares.package import MAX_PACKAGE, PackageMalformed, parse_package
from ceremony_app.desktop.setting import Setting
from ceremony_app.desktop.verifying import unanchored
from ceremony_app.devices.clock import SystemClock
from ceremony_app.devices.media.small_file import read_file
from ceremony_app.documents.transcript import JOURNAL
from ceremony_app.flow import recovery
from ceremony_app.flow.beginning import FACE_OF_PEOPLE
from ceremony_app.flow.faults import Faults
from ceremony_app.verify.reference import read_reference

if TYPE_CHECKING:
    from ceremony_app.desktop.bridge import WindowFace
    from ceremony_app.flow.engine import Engine


@dataclass(frozen=True)
class RecoveryChosen:
    """What a recovery is to be opened with."""

    folder: Path
    package: Path
    goal: Into
    transcript: Path | None = None
    fingerprint: str = ""
    binding: Path | None = None
    people: Path | None = None


def mode_of(package: Path | None) -> Mode | None:
    """The mode of a backup package; None where it cannot be read as one, which opening it then says."""
    try:
        # Looked at with every key that is typed into the path, so what is too long for a package is not read at all.
        fits = package is not None and package.is_file() and package.stat().st_size <= MAX_PACKAGE
        data = package.read_bytes() if package is not None and fits else b""
        return parse_package(data).head.mode if data else None
    except (OSError, PackageMalformed):
        return None


def prepare(chosen: RecoveryChosen) -> tuple[Setting, Callable[[WindowFace], Engine]]:
    """The recovery's setting, and what opens its engine. Raises the refusals of package, transcript and people."""
    prepared = recovery.prepare(
        recovery.RecoveryWanted(
            folder=chosen.folder,
            package=read_file(chosen.package),
            into=chosen.goal,
            reference=read_reference(chosen.transcript, chosen.fingerprint or None) if chosen.transcript else None,
            people=read_file(chosen.people) if chosen.people else None,
            binding=read_file(chosen.binding) if chosen.binding else None,
        ),
        date.today(),
    )

    def opens(face: WindowFace) -> Engine:
        return recovery.open_recovery(prepared, face, FACE_OF_PEOPLE, SystemClock(), unanchored, Faults.parse(()))

    begun = (chosen.folder / JOURNAL).exists()
    ahead = () if begun else recovery_script(prepared.plan, prepared.job, prepared.recorded)
    return Setting(plan=prepared.plan, folder=chosen.folder, ahead=ahead), opens
