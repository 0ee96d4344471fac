"""Loading a plan: from bytes to a value whose shape is right, with its lines and its SHA-256.

What the plan says may still be wrong; `review.py` judges that.
"""

from __future__ import annotations

from dataclasses import dataclass

from ceremony_app.core.plan.document import Shape, read_document
from ceremony_app.core.plan.findings import Finding
from ceremony_app.core.plan.locate import Lines
from ceremony_app.core.plan.schema import Plan

PLAN_SHAPE = Shape(
    model=Plan,
    kind="plan",
    dates=frozenset({("approval", "on"), ("targets", "*", "expires")}),
    tagged=frozenset({("targets", "*")}),
)


@dataclass(frozen=True)
class Loaded:
    """A plan file as read: `plan` is None exactly where the findings hold a refusal of its shape."""

    plan: Plan | None
    findings: tuple[Finding, ...]
    lines: Lines
    sha256: str
    """SHA-256 of the file's bytes, 64 lower-case hex digits: what is read aloud and must equal the review."""


def load_plan(data: bytes) -> Loaded:
    """Read a plan file strictly; never raises (see `read_document` for what is refused)."""
    document = read_document(data, PLAN_SHAPE)
    return Loaded(document.value, document.findings, document.lines, document.sha256)
