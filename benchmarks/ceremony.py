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
from pathlib import Path
from typing import Any

import bare_host
from bare_token import SEARCHES, BareToken
from drills import Drill, run_drill

import ceremony_app

_PLAN = Path(ceremony_app.__file__).parent.parent / "resources" / "plans" / "mixed.toml"
_CHIP = "ceremony_app.devices.hsm.process"
_DURABLE = ("store", "inbox", "outbox", "backup", "documents")
_OPENED_IN_REHEARSAL = frozenset({"wrap_direct", "wrap_composed", "finish_readable_kek", "finish_imported_kek"})

Costs = dict[str, float]


def token(drill: Drill, folder: Path) -> tuple[Costs, Costs]:
    """Every PKCS#11 operation of the drill again, bare; and, apart, what the drill's own searches for primes took."""
    calls = [call for call in drill.report["calls"] if call[0] == _CHIP]
    module = next(args["module"] for _, op, args, _, _ in calls if op == "make_token")
    bare = BareToken(module, folder / "bare-token")
    costs: Costs = defaultdict(float)
    searches: Costs = defaultdict(float)
    for _, op, args, answer, seconds in calls:
        spent = bare.run(op, args, answer)
        if spent is None:
            continue
        if op in ("generate", "throwaway") and args["algorithm"] in SEARCHES:
            searches[f"token, {args['algorithm']}"] += seconds
        else:
            costs[op] += spent
    return costs, searches


def host(drill: Drill, folder: Path, scratch: Path) -> dict[str, Costs]:
    """The computer's primitives, by kind."""
    calls = [call for call in drill.report["calls"] if call[0] != _CHIP]
    count = {op: sum(call[1] == op for call in calls) for op in {call[1] for call in calls}}
    crypto: Costs = {"Argon2id": (count["enrol_code"] + count["check_code"]) * bare_host.argon2id()}
    crypto |= {
        f"blobs made and opened, RSA-{bits}": sum(pair) for bits, pair in _blobs(drill, list(map(tuple, calls))).items()
    }
    for _, op, args, _, _ in calls:
        if op == "draw_entropy":
            for name, seconds in bare_host.shares(args["spec"]["shape"]).items():
                crypto[f"SLIP-39, {name}"] = crypto.get(f"SLIP-39, {name}", 0.0) + seconds
    crypto["checkpoints verified"] = bare_host.checkpoint_verifications(folder)
    searches: Costs = {f"host, RSA-{bits}": seconds for bits, seconds in drill.report["host_rsa"]}
    searches["secrets child, RSA-4096"] = sum(call[4] for call in calls if call[1] == "transport_pair")
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
            "built, and built again to compare": 2 * built["build"],
            "certified": built["certify"],
            "read by the verifier": built["read"],
        },
        "process starts": bare_host.starts(drill.report["starts"]),
    }


def _blobs(drill: Drill, calls: list[tuple[Any, ...]]) -> dict[int, tuple[float, float]]:
    """Seconds of making blobs on this computer, and of opening them in rehearsals and proofs, by modulus size."""
    made: dict[int, int] = defaultdict(int)
    opened: dict[int, int] = defaultdict(int)
    for _, op, args, answer, _ in drill.report["calls"]:
        blob = answer.get("blob") if answer else None
        if blob and (op in _OPENED_IN_REHEARSAL or op == "rewrap"):
            bits = _modulus_bits(args)
            if bits:
                made[bits] += op not in ("wrap_direct", "wrap_composed")
                opened[bits] += 1
    opened[4096] += sum(1 for call in calls if call[1] == "open_package" and call[2]["packed"]["transported"])
    result = {}
    for bits in sorted(set(made) | set(opened)):
        make, open_ = bare_host.oaep_and_kwp(bits)
        result[bits] = (made[bits] * make, opened[bits] * open_)
    return result


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
    sums = {kind: sum(costs.values()) for kind, costs in groups.items()}
    narrow = sums["token"] + sums["crypto"] + sums["searches"] + sums["durable writes"]
    middle = narrow + sums["documents"]
    wide = middle + sums["process starts"]
    return {
        "drill_seconds": drill.seconds,
        "processor_seconds": drill.processor_seconds,
        "journal_entries": drill.entries,
        "primitives": groups,
        "sums": sums,
        "ratio_token_crypto_and_writes": drill.seconds / narrow,
        "ratio_with_documents": drill.seconds / middle,
        "ratio_with_documents_and_starts": drill.seconds / wide,
    }


def apart(plan: Path) -> dict[str, Any]:
    """The same in a process of its own, as a PKCS#11 module takes its configuration once."""
    command = [sys.executable, __file__, "--json", "--runs", "1", "--plan", str(plan)]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    run: dict[str, Any] = json.loads(told)[0]
    return run


_RATIOS = (
    ("ratio_token_crypto_and_writes", "to token, crypto and durable writes"),
    ("ratio_with_documents", "to these and the documents"),
    ("ratio_with_documents_and_starts", "to these and the process starts"),
)


def tell(runs: list[dict[str, Any]]) -> str:
    """The runs in words; the details are those of the run with the median ratio."""
    middle = sorted(runs, key=lambda run: float(run[_RATIOS[-1][0]]))[len(runs) // 2]
    lines = [
        f"A whole drill: {middle['drill_seconds']:.2f} s ({middle['processor_seconds']:.2f} s of processor with its "
        f"children), {middle['journal_entries']} journal entries.",
        "",
    ]
    for kind, costs in middle["primitives"].items():
        lines.append(f"{kind:18} {middle['sums'][kind]:7.3f} s")
        lines += [f"    {name:42} {seconds:7.3f} s" for name, seconds in sorted(costs.items(), key=lambda one: -one[1])]
    lines.append("")
    for key, words in _RATIOS:
        ratios = [float(run[key]) for run in runs]
        lines.append(
            f"drill {words}: {statistics.median(ratios):.2f} to 1 "
            f"({len(runs)} runs: {min(ratios):.2f} to {max(ratios):.2f})"
        )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--json", action="store_true", help="print JSON alone")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--plan", type=Path, default=_PLAN)
    wanted = parser.parse_args()
    if wanted.runs == 1:
        runs = [measure(wanted.plan)]
    else:
        runs = [apart(wanted.plan) for _ in range(wanted.runs)]
    sys.stdout.write(json.dumps(runs, indent=2) + "\n" if wanted.json else tell(runs))


if __name__ == "__main__":
    main()
