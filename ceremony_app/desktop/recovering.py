"""Opening a recovery for the window: package, transcript and people are read here, the rest is the engine's."""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import shlex
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ceremony_app.core.refusals import Refusal
from ceremony_app.desktop.setting import Setting
from ceremony_app.verify.pdf import PdfUnreadable, read_pdf
from ceremony_app.verify.reading import CannotRead, read
from ceremony_app.verify.report import CheckVerdict, Trust
from ceremony_app.verify.verifier import verify

if TYPE_CHECKING:
    from ceremony_app.desktop.bridge import WindowFace
    from ceremony_app.flow.engine import Engine

FLOW = "ceremony_app.flow.recovery"
JOURNAL, PLAN = "journal.jsonl", "plan.toml"


class Goal(StrEnum):
    """Where the key goes."""

    TOKEN = "token"  # noqa: S105 - the name of a place.
    FILE = "file"


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
    goal: Goal
    transcript: Path | None = None
    fingerprint: str = ""
    binding: Path | None = None
    people: Path | None = None


def command(chosen: RecoveryChosen) -> str:
    """The same recovery as a command for a terminal."""
    words = ["ceremony", "recover", "--folder", str(chosen.folder), "--package", str(chosen.package)]
    for option, value in (
        ("--transcript", chosen.transcript),
        ("--fingerprint", chosen.fingerprint),
        ("--binding", chosen.binding),
        ("--people", chosen.people),
    ):
        if value:
            words += [option, str(value)]
    return shlex.join([*words, "--into", chosen.goal.value])


def runs_here() -> bool:
    """Whether this program can run a recovery with a window's face."""
    return importlib.util.find_spec(FLOW) is not None


def prepare(chosen: RecoveryChosen) -> tuple[Setting, Callable[[WindowFace], Engine]]:
    """The recovery's setting, and what opens its engine. Raises the refusals of package, transcript and people."""
    flow: Any = importlib.import_module(FLOW)
    into: Any = importlib.import_module("ceremony_app.core.script.acts.recovery").Into
    wanted = flow.RecoveryWanted(
        folder=chosen.folder,
        package=chosen.package.read_bytes(),
        into=into(chosen.goal.value),
        reference=_reference(flow, chosen) if chosen.transcript else None,
        people=chosen.people.read_bytes() if chosen.people else None,
        binding=chosen.binding.read_bytes() if chosen.binding else None,
    )
    prepared = flow.prepare(wanted, date.today())

    def opens(face: WindowFace) -> Engine:
        from ceremony_app.desktop.verifying import unanchored
        from ceremony_app.devices.clock import SystemClock
        from ceremony_app.flow.faults import Faults
        from ceremony_app.flow.opening import FACE_OF_PEOPLE

        engine: Engine = flow.open_recovery(prepared, face, FACE_OF_PEOPLE, SystemClock(), unanchored, Faults.parse(()))
        return engine

    return Setting(plan=prepared.plan, folder=chosen.folder), opens


def _reference(flow: Any, chosen: RecoveryChosen) -> Any:
    """The transcript's journal and plan, and what the verifier says of it; raises TranscriptUnusable."""
    path = chosen.transcript
    assert path is not None
    try:
        data = read(path)
        attached = read_pdf(data).attachments
    except (CannotRead, PdfUnreadable) as problem:
        raise TranscriptUnusable(path=str(path), why=str(problem)) from problem
    if JOURNAL not in attached or PLAN not in attached:
        raise TranscriptUnusable(path=str(path), why="no journal and no plan are attached to it")
    report = verify(path, Trust(fingerprint=chosen.fingerprint or None))
    failed = [check.id for check in report.checks if check.verdict is CheckVerdict.FAILED]
    said = report.outcome.value + (f" (failed: {', '.join(failed)})" if failed else "")
    return flow.Reference(attached[JOURNAL], attached[PLAN], hashlib.sha256(data).hexdigest(), said)
