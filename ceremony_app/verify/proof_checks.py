"""Whether a proof of shares or pieces tried what there is to try, by the plan's own numbers."""

from __future__ import annotations

from ceremony_app.core.shares.parameters import SetShape
from ceremony_app.core.shares.proving import ProofMethod, planned


def proof_amiss(name: str, shape: SetShape, method: str, subsets: int) -> list[str]:
    """What is wrong with a proof of the set `name` of this shape, as at most one part of a sentence."""
    if method not in list(ProofMethod):
        return [f"the proof of {name} is by {method}, which this program does not know"]
    wanted, count = planned(shape)
    if (method, subsets) != (wanted, count):
        return [f"the proof of {name} tells of {subsets} subsets ({method}), and the plan has {count} ({wanted.value})"]
    return []
