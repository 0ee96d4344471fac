"""Tokens of other makers' modules, each in a place of its own; what cannot be is skipped by name."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import pytest

from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.profiles import shipped_profiles
from ceremony_app.devices.hsm.starting import spawn_token_process
from ceremony_app.devices.hsm.survey import once
from ceremony_app.devices.hsm.values import TokenModule
from tests.devices.hsm.conftest import pipe_of

_ALL = "./scripts/test --modules installs what it needs"
_START_SECONDS = 60
_OPENCRYPTOKI_SLOT = "3"


@dataclass(frozen=True)
class Room:
    """A token, its user PIN, and what must hold around the start of a token process for it."""

    module: TokenModule
    pin: bytes
    around: Callable[[], AbstractContextManager[None]] = nullcontext

    @contextmanager
    def client(self) -> Iterator[TokenClient]:
        """A logged-in client."""
        with self.around():
            client = TokenClient.start(self.module)
        try:
            with pipe(self.pin) as reading:
                client.log_in(reading)
            yield client
        finally:
            client.close()


@contextmanager
def pipe(secret: bytes) -> Iterator[int]:
    """The reading end of a pipe that holds these bytes and ends."""
    reading = pipe_of(secret)
    try:
        yield reading
    finally:
        os.close(reading)


@contextmanager
def backup_key(token: TokenClient) -> Iterator[bytes]:
    """A loaded backup key, and its 32 bytes."""
    value = os.urandom(32)
    with pipe(value) as reading:
        token.load_backup_key(reading)
    yield value
    token.drop_backup_key()


def _module(profile_id: str) -> str:
    """The module's file, where the profile says that it lies."""
    [profile] = [one for one in shipped_profiles() if one.id == profile_id]
    places = [path for place in profile.modules for path in place.paths]
    found = once(str(path) for place in places for path in sorted(Path("/").glob(place.removeprefix("/"))))
    if not found:
        pytest.skip(f"{profile.name} is not installed; {_ALL}")
    return found[0]


def _program(name: str, package: str) -> str:
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
    if found is None:
        pytest.skip(f"{name} is not installed (Debian package {package}); {_ALL}")
    return found


def _quiet(*command: str, env: dict[str, str] | None = None, text: str = "") -> None:
    subprocess.run(command, check=True, capture_output=True, env=env, input=text, text=True)


@contextmanager
def nss(folder: Path) -> Iterator[Room]:
    """NSS softokn's certificate database, made by certutil, in that folder."""
    module, pin = _module("nss"), b"nss room pin"
    certutil = _program("certutil", "libnss3-tools")
    folder.mkdir()
    (folder / "pin").write_bytes(pin)
    _quiet(certutil, "-N", "-d", f"sql:{folder}", "-f", str(folder / "pin"))
    yield Room(
        TokenModule(module=module, config=str(folder), serial="0000000000000000", label="NSS Certificate DB"), pin
    )


@contextmanager
def tpm2(folder: Path) -> Iterator[Room]:
    """tpm2-pkcs11 over an emulated TPM behind a resource manager of its own, initialised by our own code.

    The manager stands for the kernel's (/dev/tpmrm0): without one the TPM's few places fill up at the first fault.
    """
    module, pin = _module("tpm2"), b"user pin of the room"
    swtpm = _program("swtpm", "swtpm")
    manager, bus = _program("tpm2-abrmd", "tpm2-abrmd"), _program("dbus-daemon", "dbus")
    for library in ("swtpm", "tabrmd"):
        if not list(Path("/usr/lib").glob(f"*/libtss2-tcti-{library}.so.0")):
            pytest.skip(f"the Debian package libtss2-tcti-{library}0 is not installed; {_ALL}")
    for part in (folder, folder / "state", folder / "store"):
        part.mkdir()
    port = _two_free_ports()
    ends = [f"type=tcp,port={number},bindaddr=127.0.0.1" for number in (port, port + 1)]
    flags = ("--flags", "not-need-init,startup-clear", "--tpmstate", f"dir={folder / 'state'}")
    address = f"unix:path={folder / 'bus'}"
    with ExitStack() as stack, pytest.MonkeyPatch.context() as patched:
        # Inherited by the token processes, as it would be in a room.
        patched.setenv("TPM2_PKCS11_TCTI", "tabrmd:bus_type=session")
        patched.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        tpm = stack.enter_context(_running(swtpm, "socket", "--tpm2", *flags, "--server", ends[0], "--ctrl", ends[1]))
        hall = stack.enter_context(_running(bus, "--session", "--nofork", "--nopidfile", f"--address={address}"))
        _await(lambda: (folder / "bus").exists(), hall)
        _await(lambda: _listens(port), tpm)
        begun = stack.enter_context(
            _running(manager, "--session", "--allow-root", "--tcti", f"swtpm:host=127.0.0.1,port={port}")
        )
        _await(lambda: _owned("com.intel.tss2.Tabrmd"), begun)
        store = str(folder / "store")
        serial = _initialise(module, {"TPM2_PKCS11_STORE": store}, pin)
        yield Room(TokenModule(module=module, config=store, serial=serial, label="room"), pin)


@contextmanager
def _running(*command: str) -> Iterator[subprocess.Popen[bytes]]:
    daemon = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield daemon
    finally:
        daemon.terminate()
        daemon.wait()


def _listens(port: int) -> bool:
    # Looked up, not connected to: the emulator takes one visitor after another and would take this for its first.
    wanted = f":{port:04X} 00000000:0000 0A"
    return any(wanted in line for line in Path("/proc/net/tcp").read_text().splitlines())


def _owned(name: str) -> bool:
    command = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus"]
    asked = [*command, "org.freedesktop.DBus.NameHasOwner", f"string:{name}"]
    return "boolean true" in subprocess.run(asked, capture_output=True, text=True).stdout


def _initialise(module: str, environment: dict[str, str], pin: bytes) -> str:
    child = spawn_token_process(environment)
    pins = [pipe_of(pin), pipe_of(b"officer pin of the room")]
    try:
        serial: str = child.call("make_token", {"module": module, "label": "room"}, pins)["serial"]
        return serial
    finally:
        child.close()
        for end in pins:
            os.close(end)


def _two_free_ports() -> int:
    """The first of two neighbours; the library takes the second for the TPM's control by itself."""
    for _ in range(50):
        with socket.socket() as first, socket.socket() as second:
            first.bind(("127.0.0.1", 0))
            port: int = first.getsockname()[1]
            try:
                second.bind(("127.0.0.1", port + 1))
            except (OSError, OverflowError):
                continue
            return port
    pytest.skip("no two free ports beside each other on this computer")


def _await(ready: Callable[[], bool], daemon: subprocess.Popen[bytes]) -> None:
    """Wait until a daemon is ready; where it is not in time, or ends, it is skipped by name."""
    for _ in range(_START_SECONDS * 100):
        if ready():
            return
        try:
            daemon.wait(0.01)
        except subprocess.TimeoutExpired:
            continue
        break
    pytest.skip(f"{Path(str(daemon.args[0])).name} does not start on this computer")  # type: ignore[index]


_HOUSE = """
set -e
mount --make-rprivate /
for part in run lib lock shm; do mkdir "$1/$part"; done
for token in icsf swtok tpm lite ccatok ep11tok; do mkdir -p "$1/lib/$token/TOK_OBJ" "$1/lock/$token"; done
chown -R root:pkcs11 "$1/lib" "$1/lock"
chmod -R 770 "$1/lib" "$1/lock"
mount --bind "$1/etc" /etc/opencryptoki
mount --bind "$1/lib" /var/lib/opencryptoki
mkdir -p "$1/run/lock/opencryptoki"
mount --bind "$1/lock" "$1/run/lock/opencryptoki"
mount --rbind "$1/run" /run
mount --bind "$1/shm" /dev/shm
"$2"
"$3" -I -c "$4" -S 87654321 <<<room
"$3" -P -c "$4" -S 87654321 -n officer1
"$3" -u -c "$4" -S officer1 -n userpin0
"$3" -p -c "$4" -U userpin0 -n userpin1
"""
"""Its state, its locks, its socket and its shared memory have fixed places: they are others in there."""


@contextmanager
def opencryptoki(folder: Path) -> Iterator[Room]:
    """opencryptoki's software token with a daemon of its own, in a namespace where its folders are this one."""
    module = _module("opencryptoki")
    daemon, tool = _program("pkcsslotd", "opencryptoki"), _program("pkcsconf", "opencryptoki")
    if os.geteuid() != 0:
        pytest.skip("opencryptoki's daemon needs root here, and a namespace of its own")
    (folder / "etc").mkdir(parents=True)
    slot = f"slot {_OPENCRYPTOKI_SLOT}\n{{\nstdll = libpkcs11_sw.so\n}}\n"
    (folder / "etc" / "opencryptoki.conf").write_text(f"version opencryptoki-3.1\n{slot}")
    house = ["unshare", "--mount", "--ipc", "bash", "-c", _HOUSE, "house", str(folder), daemon, tool]
    begun = subprocess.run([*house, _OPENCRYPTOKI_SLOT], capture_output=True, text=True, timeout=_START_SECONDS)
    written = folder / "run" / "pkcsslotd.pid"
    pid = int(written.read_text()) if written.exists() else None
    try:
        if begun.returncode != 0 or pid is None:
            pytest.skip(f"opencryptoki's daemon does not start on this computer: {begun.stderr.strip()[-200:]}")
        wrapper = folder / "python"
        inside = f"nsenter --target {pid} --mount --ipc"
        wrapper.write_text(f'#!/bin/sh\nexec {inside} "{sys.executable}" "$@"\n')
        wrapper.chmod(0o700)

        @contextmanager
        def around() -> Iterator[None]:
            with pytest.MonkeyPatch.context() as patched:
                patched.setattr(sys, "executable", str(wrapper))
                yield

        yield Room(TokenModule(module=module, config=None, serial="123", label="room"), b"userpin1", around)
    finally:
        if pid is not None:
            os.kill(pid, signal.SIGTERM)
