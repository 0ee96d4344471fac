"""The host: what is found about this computer before a ceremony, and what program it runs."""

from __future__ import annotations

from ceremony_app.devices.host.checks import HostCheck, HostVerdict
from ceremony_app.devices.host.preflight import run_preflight
from ceremony_app.devices.host.program import (
    Dependency,
    ProgramDigest,
    changed_library_files,
    program_digest,
)

__all__ = [
    "Dependency",
    "HostCheck",
    "HostVerdict",
    "ProgramDigest",
    "changed_library_files",
    "program_digest",
    "run_preflight",
]
