"""Swap, core dumps, tracers, the clock and the disk of this computer (reference/desktop.md §7)."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from ceremony_app.devices.clock import Clock, to_text
from ceremony_app.devices.host.checks import HostCheck, HostVerdict, KernelFiles, finding

# No ceremony was held before this program was there; a clock before this day was never set.
CLOCK_LEAST = datetime(2026, 1, 1, tzinfo=UTC)
CLOCK_MOST = datetime(2100, 1, 1, tzinfo=UTC)
RTC_APART = 120
DISK_STOP = 64 * 1024 * 1024
DISK_WARNING = 512 * 1024 * 1024

_UTC_NAMES = frozenset({"UTC", "UCT", "Universal", "Zulu"})


def check_swap(files: KernelFiles) -> HostCheck:
    """Whether memory can be written to a disk while the program runs."""
    lines = files.lines("proc/swaps")
    if lines is None:
        return finding("HOST-SWAP", HostVerdict.UNKNOWN, "the list of swap areas cannot be read")
    areas = [line.split()[0] for line in lines[1:] if line.split()]
    if areas:
        return finding("HOST-SWAP", HostVerdict.STOP, f"swap is on: {', '.join(areas)}")
    return finding("HOST-SWAP", HostVerdict.OK, "no swap")


def check_hibernation(files: KernelFiles) -> HostCheck:
    """Whether this computer is set up to write all memory to a disk when it sleeps."""
    states = (files.text("sys/power/state") or "").split()
    resume = files.text("sys/power/resume") or "0:0"
    if "disk" in states and resume != "0:0":
        return finding("HOST-HIBERNATION", HostVerdict.WARNING, f"set up, to device {resume}")
    return finding("HOST-HIBERNATION", HostVerdict.OK, "not set up")


def check_core_dumps(files: KernelFiles) -> HostCheck:
    """Whether a crash could leave a copy of memory.

    A pattern that begins with a bar goes to a program whatever the limit is (core(5)); our own children
    forbid dumps by themselves, a vendor's daemon does not.
    """
    pattern = files.text("proc/sys/kernel/core_pattern")
    limit = next(
        (
            line[25:].split()[0]
            for line in files.lines("proc/self/limits") or ()
            if line.startswith("Max core file size")
        ),
        None,
    )
    if pattern is None or limit is None:
        return finding("HOST-CORE-DUMPS", HostVerdict.UNKNOWN, "pattern or limit cannot be read")
    if pattern.startswith("|"):
        return finding("HOST-CORE-DUMPS", HostVerdict.WARNING, f"given to {pattern[1:].split(' ')[0]}")
    if pattern and limit != "0":
        return finding("HOST-CORE-DUMPS", HostVerdict.WARNING, f"written to {pattern}, limit {limit}")
    return finding("HOST-CORE-DUMPS", HostVerdict.OK, "off")


def check_tracer(files: KernelFiles) -> HostCheck:
    """Whether another process reads this one."""
    pid = next(
        (line.split()[1] for line in files.lines("proc/self/status") or () if line.startswith("TracerPid:")), None
    )
    if pid is None:
        return finding("HOST-TRACER", HostVerdict.UNKNOWN, "the tracer cannot be read")
    if pid != "0":
        name = files.text(f"proc/{pid}/comm") or "not told"
        return finding("HOST-TRACER", HostVerdict.STOP, f"traced by process {pid} ({name})")
    return finding("HOST-TRACER", HostVerdict.OK, "not traced")


def check_ptrace_scope(files: KernelFiles) -> HostCheck:
    """Whether any process of the same user may read another one's memory (Yama)."""
    scope = files.text("proc/sys/kernel/yama/ptrace_scope")
    if scope is None:
        return finding("HOST-PTRACE-SCOPE", HostVerdict.WARNING, "this kernel does not restrict who may trace whom")
    if scope == "0":
        return finding("HOST-PTRACE-SCOPE", HostVerdict.WARNING, "any process of the same user may trace another")
    return finding("HOST-PTRACE-SCOPE", HostVerdict.OK, f"restricted (scope {scope})")


def check_clock(files: KernelFiles, clock: Clock) -> HostCheck:
    """Whether the clock can be right at all, and agrees with the clock chip where the kernel reads one in
    UTC."""
    now = clock.now()
    if not CLOCK_LEAST <= now < CLOCK_MOST:
        return finding("HOST-CLOCK", HostVerdict.STOP, f"{to_text(now)} cannot be right")
    chip = files.text("sys/class/rtc/rtc0/since_epoch")
    if chip is None or not chip.isdecimal():
        return finding("HOST-CLOCK", HostVerdict.OK, f"{to_text(now)}, no clock chip to compare with")
    apart = abs(int(now.timestamp()) - int(chip))
    if apart > RTC_APART:
        return finding("HOST-CLOCK", HostVerdict.WARNING, f"{to_text(now)}, {apart} seconds from the clock chip")
    return finding("HOST-CLOCK", HostVerdict.OK, f"{to_text(now)}, as the clock chip says")


def check_zone(files: KernelFiles) -> HostCheck:
    """Whether the clocks that people see on this computer show UTC, as every record does."""
    place = files.path("etc/localtime")
    try:
        name = str(place.readlink()).rpartition("zoneinfo/")[2]
    except FileNotFoundError:
        return finding("HOST-ZONE", HostVerdict.OK, "UTC, as no zone is set")
    except OSError:
        return _copied_zone(files)
    if name.removeprefix("Etc/") in _UTC_NAMES:
        return finding("HOST-ZONE", HostVerdict.OK, "UTC")
    return finding("HOST-ZONE", HostVerdict.WARNING, f"{name}, not UTC")


def _copied_zone(files: KernelFiles) -> HostCheck:
    """A copy of a zone file: its last line is the rule for the present (RFC 9636 §3.3)."""
    text = files.text("etc/localtime") or ""
    rule = text.splitlines()[-1] if text.startswith("TZif") else ""
    if rule in ("UTC0", "<UTC>0"):
        return finding("HOST-ZONE", HostVerdict.OK, "UTC")
    if not rule:
        return finding("HOST-ZONE", HostVerdict.UNKNOWN, "the zone cannot be read")
    return finding("HOST-ZONE", HostVerdict.WARNING, f"{rule}, not UTC")


def check_disk(files: KernelFiles, folder: str) -> HostCheck:
    """Whether the ceremony's folder has room; a ceremony needs some megabytes."""
    try:
        status = os.statvfs(files.path(folder))
    except OSError:
        return finding("HOST-DISK", HostVerdict.UNKNOWN, "free space cannot be read")
    free = status.f_bavail * status.f_frsize
    verdict = HostVerdict.OK
    if free < DISK_WARNING:
        verdict = HostVerdict.STOP if free < DISK_STOP else HostVerdict.WARNING
    return finding("HOST-DISK", verdict, f"{free // (1024 * 1024)} MiB free")
