"""The preflight: everything about this computer that is looked at before a ceremony, in a few milliseconds.

It finds and never changes anything. What it says is as honest as the kernel it asks: a program cannot prove
that its own computer is clean, and the transcript says so.
"""

from __future__ import annotations

from pathlib import Path

from ceremony_app.devices.clock import Clock, SystemClock
from ceremony_app.devices.host.checks import HostCheck, KernelFiles
from ceremony_app.devices.host.network import (
    check_addresses,
    check_carrier,
    check_interfaces,
    check_radios,
    check_routes,
)
from ceremony_app.devices.host.system import (
    check_clock,
    check_core_dumps,
    check_disk,
    check_hibernation,
    check_ptrace_scope,
    check_swap,
    check_tracer,
    check_zone,
)


def run_preflight(
    root: Path = Path("/"), folder: Path | None = None, clock: Clock | None = None
) -> tuple[HostCheck, ...]:
    """Every finding about this computer, always the same checks in the same order; raises nothing.

    `folder` is where the ceremony writes (its disk is measured; the root's where it is None); `root` is
    replaced in tests by a made-up tree, below which `folder` then lies too.
    """
    files = KernelFiles(root)
    return (
        check_interfaces(files),
        check_carrier(files),
        check_addresses(files),
        check_routes(files),
        check_radios(files),
        check_swap(files),
        check_hibernation(files),
        check_core_dumps(files),
        check_tracer(files),
        check_ptrace_scope(files),
        check_clock(files, clock or SystemClock()),
        check_zone(files),
        check_disk(files, str(folder.absolute()).lstrip("/") if folder else "."),
    )
