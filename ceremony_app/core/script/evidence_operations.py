"""The operation that collects a device's own evidence."""

from __future__ import annotations

from ceremony_app.core.evidence.values import Evidence, Moment
from ceremony_app.core.script.effects import EffectKind, Operation


class CollectEvidence(Operation[Evidence]):
    """Take certificates out of the token and what people brought into `evidence/MOMENT/`, keep it, and judge it."""

    kind = "collect-evidence"
    effect = EffectKind.LIVE
    result = Evidence
    moment: Moment
    roots: tuple[str, ...]
    """SHA-256 of the certificates that the plan pins as roots of attestations."""
