"""One drill by the program's own entry point, with a clock at every border; run by `drills.py` in a process of its own.

`python measured_run.py REPORT ARGUMENT...` runs `ceremony ARGUMENT...` and writes what it measured as JSON. Nothing of
the program is changed but that the calls named below are timed: some twenty microseconds a call.
"""

from __future__ import annotations

import functools
import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

BEGAN = time.perf_counter()

from cryptography.hazmat.primitives.asymmetric import rsa  # noqa: E402 - the clock starts before any import.

from ceremony_app.devices.child import ChildClient  # noqa: E402
from ceremony_app.flow.engine import Engine  # noqa: E402
from ceremony_app.flow.journal_file import JournalFile  # noqa: E402
from ceremony_app.terminal.entry import main  # noqa: E402

_T = TypeVar("_T")

REPORT: dict[str, Any] = {"calls": [], "host_rsa": [], "starts": [], "journal_lines": [], "engine_seconds": 0.0}
"""calls: [module, operation, public arguments, answer, costs]; host_rsa: [bits, costs]; journal_lines: [length, costs];
starts: modules. Costs are seconds on the wall and seconds of processor."""

_MODULES: dict[int, str] = {}


def _busy(pid: int) -> float:
    """Seconds that a child's first thread was on a processor; 0 where the kernel does not tell."""
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0


def _watch_children() -> None:
    call, start = ChildClient.call, ChildClient.start.__func__  # type: ignore[attr-defined]

    @functools.wraps(call)
    def timed(
        self: ChildClient, op: str, args: Mapping[str, Any] | None = None, fds: Sequence[int] = ()
    ) -> dict[str, Any]:
        began, busy = time.perf_counter(), _busy(self.pid)
        answer: dict[str, Any] = {}
        try:
            answer = call(self, op, args, fds)
        finally:
            spent = [time.perf_counter() - began, _busy(self.pid) - busy]
            REPORT["calls"].append([_MODULES[id(self)], op, dict(args or {}), answer, spent])
        return answer

    @functools.wraps(start)
    def started(cls: type[ChildClient], module: str, *rest: Any, **named: Any) -> ChildClient:
        client: ChildClient = start(cls, module, *rest, **named)
        _MODULES[id(client)] = module
        _KEPT.append(client)
        REPORT["starts"].append(module)
        return client

    ChildClient.call = timed  # type: ignore[method-assign]
    ChildClient.start = classmethod(started)  # type: ignore[assignment, method-assign]


_KEPT: list[ChildClient] = []
"""No id may be given away twice while the report is made."""


def _watch(function: Callable[..., _T], tell: Callable[[tuple[Any, ...], _T, list[float]], None]) -> Callable[..., _T]:
    @functools.wraps(function)
    def timed(*arguments: Any, **named: Any) -> _T:
        began, busy = time.perf_counter(), time.process_time()
        result = function(*arguments, **named)
        tell(arguments, result, [time.perf_counter() - began, time.process_time() - busy])
        return result

    return timed


def _watch_host() -> None:
    def made(arguments: tuple[Any, ...], _key: object, costs: list[float]) -> None:
        REPORT["host_rsa"].append([arguments[1], costs])

    def appended(_arguments: tuple[Any, ...], entry: Any, costs: list[float]) -> None:
        REPORT["journal_lines"].append([len(entry.line()), costs])

    def ran(_arguments: tuple[Any, ...], _ending: object, costs: list[float]) -> None:
        REPORT["engine_seconds"] = costs[0]

    rsa.generate_private_key = _watch(rsa.generate_private_key, made)
    JournalFile.append = _watch(JournalFile.append, appended)  # type: ignore[method-assign]
    Engine.run = _watch(Engine.run, ran)  # type: ignore[method-assign]


if __name__ == "__main__":
    report = Path(sys.argv[1])
    _watch_children()
    _watch_host()
    try:
        main(sys.argv[2:])
    finally:
        REPORT["inside_seconds"] = time.perf_counter() - BEGAN
        report.write_text(json.dumps(REPORT))
