"""The rig: starts the machine, plugs in and pulls what its tests ask for, shows their lines, and closes plainly.

    python -m tests.vm.rig [PYTEST ARGUMENT ...]

Exit status: 0 all passed, 1 some did not, 2 the machine did not get that far, 77 this computer cannot run it.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import click

from tests.vm.kernel import Kernel, RigMissing, fetch, write_first_system
from tests.vm.machine import Monitor, machine
from tests.vm.sticks import Sticks

LIMIT_SECONDS = 900
ROOT = Path(__file__).parents[2]
_CANNOT = 77
_NOT_THAT_FAR = 2


def main(arguments: list[str]) -> int:
    """Run it; the exit status."""
    began = time.monotonic()
    # So that the machine ends with the rig, however that ends.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(_NOT_THAT_FAR))
    try:
        if platform.machine() != "x86_64":
            raise RigMissing(f"the rig emulates a PC, and this computer is {platform.machine()}")
        kernel = fetch()
        folder = Path(tempfile.mkdtemp(prefix="ceremony-vm."))
        try:
            status = _run(kernel, folder, arguments)
        finally:
            if os.environ.get("CEREMONY_VM_KEEP"):
                click.echo(f"vm: kept {folder}")
            else:
                shutil.rmtree(folder, ignore_errors=True)
    except RigMissing as missing:
        click.echo(f"vm: SKIPPED, {missing}. ./scripts/test --vm installs what Debian has.")
        return _CANNOT
    said = {0: "all that this machine can do passed", _NOT_THAT_FAR: "the machine did not get that far"}
    took = f"{time.monotonic() - began:.0f} s, Linux {kernel.version}, emulated"
    click.echo(f"vm: {said.get(status, 'not all passed')}; {took}")
    return status


def _run(kernel: Kernel, folder: Path, arguments: list[str]) -> int:
    first_system = folder / "first-system"
    named = any("tests/vm" in one for one in arguments)
    given = [*arguments] if named else [*arguments, "tests/vm"]
    if sys.stdout.isatty():
        given.append("--color=yes")
    environment = {"RIG_ARGUMENTS": json.dumps(given), "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    needed = (ROOT, Path(sys.prefix), Path(sys.base_prefix))
    write_first_system(kernel, first_system, sys.executable, environment, needed)
    with machine(kernel, first_system, folder) as running:
        limit = threading.Timer(LIMIT_SECONDS, running.kill)
        limit.daemon = True
        limit.start()
        monitor = Monitor(_connected(folder / "monitor", running))
        asked = _connected(folder / "port", running)
        serving = threading.Thread(target=_serve, args=(asked, Sticks(monitor, folder)), daemon=True)
        serving.start()
        status = _show(_connected(folder / "out", running))
        limit.cancel()
        if status is None:
            click.echo((folder / "console").read_text(errors="replace")[-4000:])
            click.echo((folder / "qemu").read_text(errors="replace")[-1000:])
            return _NOT_THAT_FAR
        return status


def _connected(path: Path, running: subprocess.Popen[bytes]) -> socket.socket:
    """Connected to a socket that QEMU makes, and a moment later listens at, as it starts."""
    while True:
        made = socket.socket(socket.AF_UNIX)
        try:
            made.connect(str(path))
            return made
        except (FileNotFoundError, ConnectionRefusedError):
            made.close()
        try:
            running.wait(0.02)
        except subprocess.TimeoutExpired:
            continue
        raise RigMissing(f"QEMU did not start: {(path.parent / 'qemu').read_text(errors='replace').strip()}")


def _serve(port: socket.socket, sticks: Sticks) -> None:
    """Do what the tests ask for, one line of JSON each, until the machine ends."""
    with port, port.makefile("rb") as lines:
        for line in lines:
            try:
                answer: Any = {"ok": sticks.do(json.loads(line))}
            except Exception as error:  # noqa: BLE001 -- what went wrong is for the test to tell.
                answer = {"error": f"{type(error).__name__}: {error}"}
            port.sendall(json.dumps(answer).encode() + b"\n")


def _show(out: socket.socket) -> int | None:
    """The machine's lines as they come; the exit status that it tells last, None where it never came to that."""
    status = None
    with out, out.makefile("r", errors="replace") as lines:
        for line in lines:
            if line.startswith("RIG-STATUS "):
                status = int(line.split()[1])
                break
            click.echo(line.rstrip("\r\n"))
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
