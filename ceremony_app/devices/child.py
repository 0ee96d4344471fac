"""Child processes: how they are started, called, and how they answer (design.md §3, three processes).

A child is spawned, never forked on, so that it shares no memory with the program. It is called over a
`Channel`:
`{"op": ..., **arguments}` in; `{"ok": {...}}`, `{"refusal": {"code", "parts"}}` or `{"error": "..."}` out.
"""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import ceremony_app
from ceremony_app.core.refusals import Refusal
from ceremony_app.devices.channel import Channel, ChannelClosed

Handler = Callable[[dict[str, Any], list[int]], dict[str, Any]]
"""One operation in a child: its arguments and descriptors in, its answer out; raises Refusal."""

_END_SECONDS = 5.0

# What is loaded at the start stays until the end, so that to search it for garbage again and again is in vain; that is
# a tenth of the time a start takes.
_BEGIN = "import gc; gc.disable(); from {module} import main; gc.freeze(); gc.enable(); main()"

# The kernel sends a child its death signal when the *thread* that made it ends, not the process. So one
# thread, which lives as long as the program, makes them all.
_SPAWNER = ThreadPoolExecutor(max_workers=1, thread_name_prefix="spawn")


class ChildGone(Exception):
    """The child ended or hung up in the middle of an operation: what that did is unknown."""

    def __init__(self, op: str, returncode: int | None, pid: int | None = None) -> None:
        self.op = op
        self.returncode = returncode
        self.pid = pid
        """Which child it was; None where that makes no difference."""
        super().__init__(f"child gone during {op} (status {returncode})")


class ChildFailed(Exception):
    """The child met an error that is no refusal: a defect; it names type and place, never a value."""

    def __init__(self, op: str, error: str) -> None:
        self.op = op
        self.error = error
        super().__init__(f"{op}: {error}")


def spawn(module: str, extra_env: Mapping[str, str]) -> tuple[subprocess.Popen[bytes], Channel]:
    """Start Python with MODULE's `main` and one end of a socket pair as FD; the other end is the answer's channel.

    The environment is the program's own without PYTHON*, plus `extra_env` (never a secret). The package is
    found from any working directory, installed or not. Standard streams are /dev/null: a vendor's module that
    prints must not draw over the terminal. Raises OSError.
    """
    process, ours = _SPAWNER.submit(_spawn, module, dict(extra_env), socket.SOCK_STREAM).result()
    return process, Channel(ours)


def spawn_stream(module: str, extra_env: Mapping[str, str]) -> tuple[subprocess.Popen[bytes], socket.socket]:
    """The same over a bare stream, for a child whose words are not trusted: whoever reads it bounds what comes."""
    return _SPAWNER.submit(_spawn, module, dict(extra_env), socket.SOCK_STREAM).result()


def spawn_bounded(module: str, extra_env: Mapping[str, str]) -> tuple[subprocess.Popen[bytes], socket.socket]:
    """The same over packets, for a child whose words are not trusted: a packet is whole or not there."""
    return _SPAWNER.submit(_spawn, module, dict(extra_env), socket.SOCK_SEQPACKET).result()


def _spawn(
    module: str, extra_env: dict[str, str], kind: socket.SocketKind
) -> tuple[subprocess.Popen[bytes], socket.socket]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment["PYTHONPATH"] = str(Path(ceremony_app.__file__).resolve().parent.parent)
    environment.update(extra_env)
    ours, theirs = socket.socketpair(socket.AF_UNIX, kind)
    try:
        # -I would ignore PYTHONMALLOC and PYTHONPATH too; -P and -s keep the folder and the user's site out.
        process = subprocess.Popen(
            [sys.executable, "-P", "-s", "-c", _BEGIN.format(module=module), str(theirs.fileno())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
            pass_fds=[theirs.fileno()],
        )
    except OSError:
        ours.close()
        raise
    finally:
        theirs.close()
    return process, ours


class ChildClient:
    """The program's side of one child: one call at a time, refusals raised again as the same class."""

    def __init__(self, process: subprocess.Popen[bytes], channel: Channel, refusals: Iterable[type[Refusal]]) -> None:
        self._process = process
        self._channel = channel
        self._refusals = {refusal.code: refusal for refusal in refusals}
        self._lock = threading.Lock()

    @classmethod
    def start(cls, module: str, extra_env: Mapping[str, str], refusals: Iterable[type[Refusal]]) -> ChildClient:
        """Spawn the module; `refusals` are the classes that it may send by code."""
        process, channel = spawn(module, extra_env)
        return cls(process, channel, refusals)

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the child has not ended."""
        return self._process.poll() is None

    def call(self, op: str, args: Mapping[str, Any] | None = None, fds: Sequence[int] = ()) -> dict[str, Any]:
        """Send one operation and wait for its answer; the descriptors stay the caller's to close.

        Raises the Refusal the child sent, ChildFailed for a defect in it, ChildGone when it went away.
        """
        with self._lock:
            try:
                self._channel.send({"op": op, **(args or {})}, fds)
                reply, received = self._channel.receive()
            except ChannelClosed:
                raise ChildGone(op, _ended(self._process), self.pid) from None
        for fd in received:
            os.close(fd)
        if "refusal" in reply:
            raise self._refusal(reply["refusal"])
        if "error" in reply:
            raise ChildFailed(op, str(reply["error"]))
        answer: dict[str, Any] = reply["ok"]
        return answer

    def close(self) -> None:
        """Hang up, which ends the child, and wait for its end; it is killed if it does not follow."""
        self._channel.close()
        if _ended(self._process) is None:
            self._process.kill()
            self._process.wait()

    def terminate(self) -> None:
        """Ask the child to end (SIGTERM), so that it can leave a terminal tidy; killed if it does not follow."""
        self._process.terminate()
        if _ended(self._process) is None:
            self.kill()

    def kill(self) -> None:
        """End the child at once; safe while another thread waits in `call`, which then raises ChildGone."""
        self._process.kill()
        self._process.wait()

    def _refusal(self, raw: Mapping[str, Any]) -> Exception:
        known = self._refusals.get(raw["code"])
        if known is None:
            return ChildFailed("refusal", f"unknown code {raw['code']}")
        return known(**raw["parts"])


def _ended(process: subprocess.Popen[bytes]) -> int | None:
    """Wait for a process that should end; its status, or None where it goes on for too long."""
    if process.poll() is not None:
        return process.returncode
    try:
        # With a time limit, subprocess looks again and again at growing intervals; the kernel tells at once.
        watch = os.pidfd_open(process.pid)
    except OSError:
        watch = None
    if watch is not None:
        try:
            poll = select.poll()
            poll.register(watch, select.POLLIN)
            poll.poll(1000 * _END_SECONDS)
        finally:
            os.close(watch)
    try:
        return process.wait(_END_SECONDS if watch is None else 0)
    except subprocess.TimeoutExpired:
        return None


def serve(channel: Channel, handlers: Mapping[str, Handler]) -> None:
    """Answer operations until the other end hangs up; received descriptors are closed after their operation.

    An operation that closes a descriptor itself (to give a reader its end of file) takes it out of the list it
    was given. An unforeseen exception becomes its type and place (file and line); its text is dropped, as a
    library's error may quote a secret. Interrupt and hang-up of the terminal are ignored: the program decides
    what they mean, and ends the child by hanging up.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    while True:
        try:
            message, fds = channel.receive()
        except ChannelClosed:
            return
        try:
            reply = _answer(handlers, message, fds)
        finally:
            for fd in fds:
                os.close(fd)
        try:
            channel.send(reply)
        except ChannelClosed:
            return


def _answer(handlers: Mapping[str, Handler], message: dict[str, Any], fds: list[int]) -> dict[str, Any]:
    op = message.pop("op", None)
    handler = handlers.get(op) if isinstance(op, str) else None
    if handler is None:
        return {"error": "unknown operation"}
    try:
        return {"ok": handler(message, fds)}
    except Refusal as refusal:
        return {"refusal": {"code": refusal.code, "parts": dict(refusal.parts)}}
    except Exception as error:  # noqa: BLE001 -- a defect must cross the border without its text, not end the child
        return {"error": _type_and_place(error)}


def _type_and_place(error: BaseException) -> str:
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    if place is None:
        return type(error).__name__
    name = Path(place.tb_frame.f_code.co_filename).name
    return f"{type(error).__name__} in {name}:{place.tb_lineno}"
