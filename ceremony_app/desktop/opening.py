"""Opening a ceremony for the window: the plan is read here, everything else happens in the engine's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ceremony_app.core.plan.schema import Plan
from ceremony_app.desktop.setting import Setting

if TYPE_CHECKING:
    from ceremony_app.desktop.bridge import WindowFace
    from ceremony_app.flow.engine import Engine


@dataclass(frozen=True)
class Chosen:
    """What a ceremony is to be opened with."""

    plan_path: Path
    folder: Path
    binding_path: Path | None = None
    inbox: Path | None = None
    scripted: bool = False
    """Tests only: `face_kind` is written as scripted, so that the secrets child takes scripted lines."""


def prepare(chosen: Chosen) -> tuple[Setting, Callable[[WindowFace], Engine]]:
    """The plan's setting, and what opens the engine. Raises PlanRefused, FolderNotEmpty, FileUnreadable."""
    from ceremony_app.core.script.compile import script
    from ceremony_app.devices.clock import SystemClock
    from ceremony_app.devices.media.small_file import read_file
    from ceremony_app.flow.beginning import FACE_OF_PEOPLE, FACE_OF_SCRIPTED
    from ceremony_app.flow.journal_file import NAME
    from ceremony_app.flow.opening import (
        Wanted,
        lay_out,
        open_ceremony,
        read_plan,
    )

    clock = SystemClock()
    plan_bytes = read_file(chosen.plan_path)
    plan: Plan = read_plan(plan_bytes, clock)
    wanted = Wanted(
        plan_bytes=plan_bytes,
        folder=chosen.folder,
        binding_bytes=read_file(chosen.binding_path) if chosen.binding_path else None,
        inbox=chosen.inbox,
        face_kind=FACE_OF_SCRIPTED if chosen.scripted else FACE_OF_PEOPLE,
    )
    lay_out(chosen.folder, plan_bytes)

    def opens(face: WindowFace) -> Engine:
        from ceremony_app.desktop.verifying import unanchored
        from ceremony_app.flow.faults import Faults

        return open_ceremony(wanted, plan, face, clock, unanchored, Faults.parse(()))

    ahead = script(plan) if not (chosen.folder / NAME).exists() else ()
    return Setting(plan=plan, folder=chosen.folder, inbox=chosen.inbox, ahead=ahead), opens
