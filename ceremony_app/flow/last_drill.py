"""The binding of a plan's last drill on this computer, so that the day's binding can be shown as a difference."""

from __future__ import annotations

import os
import re
from pathlib import Path

_SAFE = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


def _place(plan_id: str) -> Path:
    state = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(state) / "ceremony" / "bindings" / f"{plan_id}.toml"


def last_binding(plan_id: str) -> bytes | None:
    """The bytes of that binding; None where no drill of this plan is known here."""
    if not _SAFE.fullmatch(plan_id):
        return None
    try:
        return _place(plan_id).read_bytes()
    except OSError:
        return None


def remember_binding(plan_id: str, binding: bytes) -> None:
    """Keep the binding of a drill that came to its end. A computer that keeps nothing is no fault."""
    place = _place(plan_id)
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        new = place.with_suffix(".new")
        new.write_bytes(binding)
        new.replace(place)
    except OSError:
        return
