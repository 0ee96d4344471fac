"""Machine time of a whole drill against the sum of its token and crypto primitives, measured in the same run.

`python benchmarks/ceremony.py [--json] [--runs N] [--plan PLAN.toml]`. What counts as a primitive and what does not is
told in docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import bare_host
from bare_token import SEARCHES, BareToken
from clocks import NOTHING, Cost, total
from drills import Drill, run_drill

import ceremony_app
from ceremony_app.devices.secrets.wraps import TRANSPORT_BITS

_PLAN = Path(ceremony_app.__file__).parent.parent / "resources" / "plans" / "mixed.toml"
_CHIP = "ceremony_app.devices.hsm.process"
_DURABLE = ("store", "inbox", "outbox", "backup", "documents")
_MADE_IN_THE_TOKEN = frozenset({"wrap_direct", "wrap_composed"})
_OPENED_IN_REHEARSAL = _MADE_IN_THE_TOKEN | {"finish_readable_kek", "finish_imported_kek", "rewrap"}

_ALL = "these, the documents and the process starts"
_RATIOS = {
    "token, crypto and durable writes": ("token", "crypto", "searches", "durable writes"),
    "these and the documents": ("token", "crypto", "searches", "durable writes", "documents"),
    _ALL: ("token", "crypto", "searches", "durable writes", "documents", "process starts"),
}

Costs = dict[str, Cost]


def token(drill: Drill, folder: Path) -> tuple[Costs, Costs]:
    """Every PKCS#11 operation of the drill again, bare; and, apart, what the drill's own searches for primes took."""
    calls = [call for call in drill.report["calls"] if call[0] == _CHIP]
    module = next(args["module"] for _, op, args, _, _ in calls if op == "make_token")
    bare = BareToken(module, folder / "bare-token")
    costs: Costs = {}
    searches: Costs = {}
    for _, op, args, answer, own in calls:
        spent = bare.run(op, args, answer)
        if spent is None:
            continue
        if op in ("generate", "throwaway") and args["algorithm"] in SEARCHES:
            _add(searches, f"token, {args['algorithm']}", Cost(*own))
        else:
            _add(costs, op, spent)
    return costs, searches


def _add(costs: Costs, name: str, cost: Cost) -> None:
    costs[name] = total((costs.get(name, NOTHING), cost))


def host(drill: Drill, folder: Path, scratch: Path) -> dict[str, Costs]:
    """The computer's primitives, by kind."""
    calls = [call for call in drill.report["calls"] if call[0] != _CHIP]
    codes = sum(call[1] in ("enrol_code", "check_code") for call in calls)
    crypto: Costs = {"Argon2id": bare_host.argon2id().times(codes)} | _blobs(drill)
    searches: Costs = {}
    for _, op, args, _, own in calls:
        if op == "draw_entropy":
            for name, cost in bare_host.shares(args["spec"]["shape"]).items():
                _add(crypto, f"SLIP-39, {name}", cost)
        elif op == "transport_pair":
            _add(searches, "secrets child, RSA-4096", Cost(*own))
    for bits, own in drill.report["host_rsa"]:
        _add(searches, f"host, RSA-{bits}", Cost(*own))
    crypto["checkpoints verified"] = bare_host.checkpoint_verifications(folder)
    lengths = [path.stat().st_size for place in _DURABLE for path in (folder / place).rglob("*") if path.is_file()]
    built = bare_host.documents(folder)
    return {
        "crypto": crypto,
        "searches": searches,
        "durable writes": {
            "journal lines": bare_host.journal([length for length, _ in drill.report["journal_lines"]], scratch),
            "files": bare_host.files(lengths, scratch),
        },
        "documents": {
            "built, and built again to compare": built["build"].times(2),
            "certified": built["certify"],
            "read by the verifier": built["read"],
        },
        "process starts": bare_host.starts(drill.report["starts"]),
    }


def _blobs(drill: Drill) -> Costs:
    """Making blobs on this computer, and opening them in rehearsals and proofs, by modulus size."""
    made: dict[int, int] = defaultdict(int)
    opened: dict[int, int] = defaultdict(int)
    for _, op, args, answer, _ in drill.report["calls"]:
        if op == "open_package" and args["packed"]["transported"]:
            opened[TRANSPORT_BITS] += 1
        bits = _modulus_bits(args) if answer.get("blob") and op in _OPENED_IN_REHEARSAL else 0
        if bits:
            made[bits] += op not in _MADE_IN_THE_TOKEN
            opened[bits] += 1
    costs: Costs = {}
    for bits in sorted(set(made) | set(opened)):
        make, open_ = bare_host.oaep_and_kwp(bits)
        costs[f"blobs made and opened, RSA-{bits}"] = total((make.times(made[bits]), open_.times(opened[bits])))
    return costs


def _modulus_bits(args: dict[str, Any]) -> int:
    if "n" in args:
        return 8 * len(bytes.fromhex(args["n"]).lstrip(b"\0"))
    if "wrapping_spki" in args:
        # The rest of a SubjectPublicKeyInfo of an RSA key with exponent 65537 has 38 bytes.
        return 8 * (len(bytes.fromhex(args["wrapping_spki"])) - 38)
    target = args.get("target") or {}
    return int(target["form"]["modulus_bits"]) if target.get("form") else 0


def measure(plan: Path) -> dict[str, Any]:
    """One drill and its primitives."""
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        drill = run_drill(plan, scratch / "drill")
        bare, token_searches = token(drill, scratch)
        kinds = host(drill, scratch / "drill", scratch)
    kinds["searches"] |= token_searches
    groups = {"token": bare} | kinds
    sums = {kind: total(costs.values()) for kind, costs in groups.items()}
    ratios = {}
    for words, counted in _RATIOS.items():
        primitives = total(sums[kind] for kind in counted)
        ratios[words] = [drill.seconds / primitives.wall, drill.processor_seconds / primitives.processor]
    return {
        "drill": Cost(drill.seconds, drill.processor_seconds),
        "journal_entries": drill.entries,
        "primitives": groups,
        "sums": sums,
        "ratios": ratios,
    }


def apart(plan: Path) -> dict[str, Any]:
    """The same in a process of its own, as a PKCS#11 module takes its configuration once."""
    command = [sys.executable, __file__, "--json", "--runs", "1", "--plan", str(plan)]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    run: dict[str, Any] = json.loads(told)[0]
    return run


def tell(runs: list[dict[str, Any]]) -> str:
    """The runs in words; the details are those of the run with the median ratio."""
    middle = sorted(runs, key=lambda run: float(run["ratios"][_ALL][0]))[len(runs) // 2]
    lines = [
        f"A whole drill: {middle['drill'][0]:.2f} s on the wall, {middle['drill'][1]:.2f} s of processor with its "
        f"children, {middle['journal_entries']} journal entries.",
        "",
        f"{'primitives':48} {'wall':>9} {'processor':>9}",
    ]
    for kind, costs in middle["primitives"].items():
        lines.append(_row(kind, middle["sums"][kind]))
        lines += [_row(f"    {name}", cost) for name, cost in sorted(costs.items(), key=lambda one: -one[1][0])]
    lines.append("")
    for words in _RATIOS:
        for clock, name in enumerate(("wall", "processor")):
            told = [float(run["ratios"][words][clock]) for run in runs]
            spread = f"{min(told):.2f} to {max(told):.2f} in {len(told)} runs"
            lines.append(f"{name:9} to {words}: {statistics.median(told):.2f} to 1 ({spread})")
    return "\n".join(lines) + "\n"


def _row(name: str, cost: Sequence[float]) -> str:
    return f"{name:48} {cost[0]:7.3f} s {cost[1]:7.3f} s"


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--json", action="store_true", help="print JSON alone")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--plan", type=Path, default=_PLAN)
    wanted = parser.parse_args()
    runs = [measure(wanted.plan)] if wanted.runs == 1 else [apart(wanted.plan) for _ in range(wanted.runs)]
    sys.stdout.write(json.dumps(runs, indent=2) + "\n" if wanted.json else tell(runs))


if __name__ == "__main__":
    main()
