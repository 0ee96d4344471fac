"""Negative probes: what a token must not do, whether it did, and what can then not be promised (hsm.md §3, §8)."""

from __future__ import annotations

from collections.abc import Iterable

from ceremony_app.core.keys.probing import ProbeName, ProbeVerdict
from ceremony_app.core.script.messages import Message, text
from ceremony_app.core.value import Value


class Probe(Value):
    """One probe: what was tried, what the module did (CKR_ name), the verdict, and what is lost by it."""

    name: ProbeName
    did: str
    verdict: ProbeVerdict

    @property
    def tried(self) -> Message:
        """What was tried, for people."""
        return text(f"probe.{self.name.value}")

    @property
    def lost(self) -> Message | None:
        """What cannot be promised with this token; None where the module enforces it, or nothing depends on it."""
        if self.verdict is ProbeVerdict.ENFORCED or (self.verdict, self.name) in _HARMLESS:
            return None
        return text(f"promise.{self.name.value}", did=self.did)


_HARMLESS = {
    (ProbeVerdict.NOT_SUPPORTED, name)
    # What a token does not do at all needs no promise against it.
    for name in (
        ProbeName.WRAP_SECRET,
        ProbeName.WRAP_PRIVATE,
        ProbeName.MAKE_TRUSTED,
        ProbeName.COPY_SENSITIVE,
        ProbeName.COPY_EXTRACTABLE,
        ProbeName.DECRYPT_BY_KEK,
    )
}


def not_enforced(probes: Iterable[Probe]) -> tuple[Probe, ...]:
    """Those that the module let happen."""
    return tuple(one for one in probes if one.verdict is ProbeVerdict.NOT_ENFORCED)


def lost_promises(probes: Iterable[Probe]) -> tuple[Message, ...]:
    """What cannot be promised after these probes, in their order."""
    return tuple(lost for one in probes if (lost := one.lost) is not None)
