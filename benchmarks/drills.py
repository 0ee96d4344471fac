"""Run whole drills for the benchmarks, each in a process of its own, and tell what they took."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_RUN = Path(__file__).with_name("measured_run.py")
_CHECKOUT = _RUN.parent.parent


@dataclass(frozen=True)
class Drill:
    """What one drill took: wall clock from the process's start to its end, and processor time with all children."""

    seconds: float
    processor_seconds: float
    report: dict[str, Any]
    """What `measured_run.py` wrote."""
    entries: int
    """Lines of its journal."""


class DrillFailed(RuntimeError):
    """A drill did not come to a good end, so that its time says nothing."""


@cache
def compiled_environment() -> dict[str, str]:
    """The environment of a start as users have it: what an earlier start compiled is there."""
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(_CHECKOUT / "ceremony_app")], check=True)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return kept | {"PYTHONPATH": str(_CHECKOUT)}


def run_drill(plan: Path, folder: Path) -> Drill:
    """Run `ceremony run PLAN --folder FOLDER --drill-auto --json` and measure it; raises DrillFailed."""
    report = folder.with_suffix(".report.json")
    environment = compiled_environment() | {"XDG_STATE_HOME": str(folder.with_suffix(".state"))}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    ended = subprocess.run(
        [sys.executable, str(_RUN), str(report), "run", str(plan), "--folder", str(folder), "--drill-auto", "--json"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    seconds = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if ended.returncode != 0:
        raise DrillFailed(f"status {ended.returncode}: {(ended.stderr or ended.stdout)[-400:]}")
    spent = (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)
    return Drill(
        seconds=seconds,
        processor_seconds=spent,
        report=json.loads(report.read_text()),
        entries=len((folder / "journal.jsonl").read_bytes().splitlines()),
    )
