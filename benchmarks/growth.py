"""How a drill's time grows with the number of keys: 1, 10 and 100 AES keys in one ceremony.

`python benchmarks/growth.py [--json] [COUNT ...]`. Every key has a backup and goes to a target of its own. The
exponent that is told is the slope between the first and the last pair of counts in log-log, of the time that a key
adds: 1 is linear, 2 quadratic.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

from drills import run_drill

import ceremony_app

_TEMPLATE = Path(ceremony_app.__file__).parent.parent / "resources" / "plans" / "aes-aws.toml"
_KEYS, _BACKUPS, _TARGETS, _END = "\n[[keys]]", "\n[[backups]]", "\n[[targets]]", "\n[transcript]"


def plan_of(count: int) -> str:
    """The template `aes-aws` with so many keys, each with a target of its own."""
    text = "\n".join(line for line in _TEMPLATE.read_text().splitlines() if not line.startswith("#"))
    head, rest = text.split(_KEYS, 1)
    key, rest = rest.split(_BACKUPS, 1)
    backup, rest = rest.split(_TARGETS, 1)
    target, end = rest.split(_END, 1)
    numbers = range(1, count + 1)
    keys = [_KEYS + key.replace("data-key", f"key-{number}") for number in numbers]
    targets = [
        _TARGETS
        + target.replace("data-key", f"key-{number}")
        .replace("aws-frankfurt", f"aws-{number}")
        .replace("1234abcd", f"{number:08x}")
        for number in numbers
    ]
    return head + "".join(keys) + _BACKUPS + backup + "".join(targets) + _END + end


def measure(count: int) -> dict[str, float]:
    """Seconds of one ceremony with so many keys."""
    with tempfile.TemporaryDirectory() as scratch:
        plan = Path(scratch) / "plan.toml"
        plan.write_text(plan_of(count))
        drill = run_drill(plan, Path(scratch) / "drill")
    search = sum(costs[0] for _bits, costs in drill.report["host_rsa"])
    return {
        "keys": count,
        "seconds": drill.seconds,
        "processor_seconds": drill.processor_seconds,
        "rsa_search_seconds": search,
        "seconds_a_key": drill.seconds / count,
        "entries": drill.entries,
    }


def exponents(rows: list[dict[str, float]], column: str) -> list[float]:
    """Slope in log-log of what is above the smallest row's own time, between each row and the next.

    The smallest ceremony's time, but for one key's share, is the base that every ceremony pays; two rows give a
    share, so the first slope needs three rows.
    """
    if len(rows) < 3:
        return []
    first, second = rows[0], rows[1]
    share = (second[column] - first[column]) / (second["keys"] - first["keys"])
    base = first[column] - share * first["keys"]
    return [
        math.log((after[column] - base) / (before[column] - base)) / math.log(after["keys"] / before["keys"])
        for before, after in pairwise(rows[1:])
    ]


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("counts", nargs="*", type=int, default=[1, 10, 100])
    parser.add_argument("--json", action="store_true", help="print JSON alone")
    wanted = parser.parse_args()
    rows = []
    for count in sorted(wanted.counts):
        rows.append(measure(count))
        if not wanted.json:
            row = rows[-1]
            sys.stdout.write(
                f"{count:5} keys  {row['seconds']:8.1f} s  {row['seconds_a_key']:7.3f} s a key  "
                f"{row['processor_seconds']:8.1f} s of processor  {row['entries']:6.0f} journal entries\n"
            )
            sys.stdout.flush()
    slopes = {column: exponents(rows, column) for column in ("seconds", "processor_seconds")}
    if wanted.json:
        sys.stdout.write(json.dumps({"rows": rows, "exponents": slopes}, indent=2) + "\n")
        return
    for column, found in slopes.items():
        for slope in found:
            sys.stdout.write(f"growth of {column.replace('_', ' ')}: exponent {slope:.2f} (1 is linear)\n")


if __name__ == "__main__":
    main()
