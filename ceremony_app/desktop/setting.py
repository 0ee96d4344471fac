"""What a page knows beside its prompt: the plan, where things lie, and who acted last."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ceremony_app.core.plan.schema import Plan

if TYPE_CHECKING:
    from ceremony_app.core.script.ceremony import Step


@dataclass(frozen=True)
class Setting:
    """The surroundings of a prompt."""

    plan: Plan
    folder: Path
    inbox: Path | None = None
    """Where the clouds' files come in, where that is not the ceremony's own folder."""
    last_single: str = ""
    """Who acted alone last; picked beforehand where they may act again."""
    present: tuple[str, ...] = ()
    ahead: tuple[Step, ...] = ()
    """The script of a ceremony that has no journal yet; shown until the engine tells where it is."""

    def name(self, person: str) -> str:
        """The name of a person of the plan."""
        return self.plan.person(person).name

    def people_among(self, present: Collection[str]) -> tuple[tuple[str, str], ...]:
        """Id and name of the plan's people who are present; of all of them while fewer than two are known to be."""
        every = tuple((one.id, one.name) for one in self.plan.people)
        here = tuple(one for one in every if one[0] in present)
        return here if len(here) >= 2 else every

    def place(self, inside: str) -> Path:
        """The real place of `inbox/TARGET`."""
        if self.inbox is not None and inside.startswith("inbox/"):
            return self.inbox / inside.removeprefix("inbox/")
        return self.folder / inside
