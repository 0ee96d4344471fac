"""Hardening of a child process that holds secrets: plain prctl and rlimit calls, each best effort.

Source: reference/desktop.md §7 and shares.md §8 (measured). None of it is a promise that memory is wiped.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, Self

_PR_SET_PDEATHSIG = 1
_PR_GET_DUMPABLE = 3
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_PR_GET_NO_NEW_PRIVS = 39
_CAP_IPC_LOCK = 14
_MCL_CURRENT_FUTURE_ONFAULT = 1 | 2 | 4


class Hardening(NamedTuple):
    """What held in this process: True where the kernel took the setting.

    No `Value`, as the token process needs pydantic for nothing else and would load it for longer than all the rest.
    """

    dies_with_parent: bool
    not_dumpable: bool
    no_core: bool
    no_new_privileges: bool
    memory_locked: bool

    def to_json(self) -> dict[str, bool]:
        """As it goes over the channel."""
        return self._asdict()

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Self:
        """From the channel; raises ValueError or TypeError for anything but these settings as booleans."""
        told = cls(**raw)
        if not all(isinstance(one, bool) for one in told):
            raise ValueError("a setting is no boolean")
        return told


def harden(at_parents_death: signal.Signals = signal.SIGKILL) -> Hardening:
    """Harden the calling process: a signal at its parent's death, no core dump, no tracer of the same user.

    Nothing is raised where a setting does not hold; the answer says which did. The death signal follows the
    parent's *thread* that made this process, see `child.spawn`.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    dies = libc.prctl(_PR_SET_PDEATHSIG, int(at_parents_death), 0, 0, 0) == 0
    libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    not_dumpable = libc.prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0) == 0
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    no_new_privileges = libc.prctl(_PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    no_core = resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
    # Locking under a finite limit would make a later allocation fail in mid-ceremony: not tried then.
    locked = _may_lock_without_limit() and libc.mlockall(_MCL_CURRENT_FUTURE_ONFAULT) == 0
    return Hardening(
        dies_with_parent=dies,
        not_dumpable=not_dumpable,
        no_core=no_core,
        no_new_privileges=no_new_privileges,
        memory_locked=locked,
    )


def _may_lock_without_limit() -> bool:
    if resource.getrlimit(resource.RLIMIT_MEMLOCK)[0] == resource.RLIM_INFINITY:
        return True
    if os.geteuid() != 0:
        return False
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False
    effective = [line.split()[1] for line in status.splitlines() if line.startswith("CapEff:")]
    return bool(effective) and bool(int(effective[0], 16) >> _CAP_IPC_LOCK & 1)
