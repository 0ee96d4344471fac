"""Opening a recovery for the window: package, transcript and people are read here, the rest is the engine's."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ceremony_app.core.modes import Mode
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.recovery import recovery_script
from ceremony_app.core.script.recovery_job import Into
from ceremony_app.core.shares.package import MAX_PACKAGE, PackageMalformed, parse_package
from ceremony_app.desktop.setting import Setting
from ceremony_app.desktop.verifying import unanchored
from ceremony_app.devices.clock import SystemClock
from ceremony_app.devices.media.small_file import read_file
from ceremony_app.flow import recovery
from ceremony_app.flow.faults import Faults
from ceremony_app.flow.opening import FACE_OF_PEOPLE
from ceremony_app.verify.pdf import PdfUnreadable, read_pdf
from ceremony_app.verify.reading import CannotRead, read
from ceremony_app.verify.report import CheckVerdict, Trust
from ceremony_app.verify.verifier import verify

if TYPE_CHECKING:
    from ceremony_app.desktop.bridge import WindowFace
    from ceremony_app.flow.engine import Engine

JOURNAL, PLAN = "journal.jsonl", "plan.toml"


class TranscriptUnusable(Refusal):
    """The transcript cannot be read."""

    code = "DESKTOP-TRANSCRIPT-UNUSABLE"
    says = "The transcript {path} cannot be used: {why}."
    next_step = "Take another copy of it, or do without: then no share can be told right or wrong by itself."


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
            reference=_reference(chosen.transcript, chosen.fingerprint) if chosen.transcript else None,
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


def _reference(path: Path, fingerprint: str) -> recovery.Reference:
    """The transcript's journal and plan, and what the verifier says of it; raises TranscriptUnusable."""
    try:
        data = read(path)
        attached = read_pdf(data).attachments
    except (CannotRead, PdfUnreadable) as problem:
        raise TranscriptUnusable(path=str(path), why=str(problem)) from problem
    if JOURNAL not in attached or PLAN not in attached:
        raise TranscriptUnusable(path=str(path), why="no journal and no plan are attached to it")
    report = verify(path, Trust(fingerprint=fingerprint or None))
    failed = [check.id for check in report.checks if check.verdict is CheckVerdict.FAILED]
    said = report.outcome.value + (f" (failed: {', '.join(failed)})" if failed else "")
    return recovery.Reference(attached[JOURNAL], attached[PLAN], hashlib.sha256(data).hexdigest(), said)
