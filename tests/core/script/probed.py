"""Probes of a module that refuses all but two things, for rooms that are not real."""

from __future__ import annotations

from ceremony_app.core.keys.probing import ProbeName, ProbeVerdict
from ceremony_app.core.script.probes import Probe

_OTHER = {
    ProbeName.WRAP_UNTRUSTED: (ProbeVerdict.NOT_SUPPORTED, "CKR_ATTRIBUTE_TYPE_INVALID (0x12) at C_GenerateKey"),
    ProbeName.LOCK_PRIVATE: (ProbeVerdict.NOT_ENFORCED, "nothing: the token wrapped the locked key"),
}


def _probe(name: ProbeName) -> Probe:
    verdict, did = _OTHER.get(name, (ProbeVerdict.ENFORCED, "CKR_ATTRIBUTE_READ_ONLY (0x10)"))
    return Probe(name=name, did=did, verdict=verdict)


PROBES = tuple(_probe(name) for name in ProbeName)
