"""A child for the tests: a few operations that answer, refuse, fail and end."""

from __future__ import annotations

import os
import signal
import sys
from typing import Any, NoReturn

from ceremony_app.core.refusals import Refusal
from ceremony_app.devices.channel import Channel
from ceremony_app.devices.child import serve
from ceremony_app.devices.hardening import Hardening, harden


class ToyRefusal(Refusal):
    """What the toy says no to."""

    code = "TOY-NO"
    says = "The toy refuses {what}."
    next_step = "Ask for something else."


class UnlistedRefusal(Refusal):
    """A refusal that the client was not told of."""

    code = "TOY-UNLISTED"


def echo(args: dict[str, Any], fds: list[int]) -> dict[str, Any]:
    """What came in."""
    return {"args": args, "fds": len(fds)}


def refuse(args: dict[str, Any], _fds: list[int]) -> NoReturn:
    """A refusal with a part."""
    raise ToyRefusal(what=args["what"])


def refuse_unlisted(_args: dict[str, Any], _fds: list[int]) -> NoReturn:
    """A refusal of an unknown code."""
    raise UnlistedRefusal


def fail(args: dict[str, Any], _fds: list[int]) -> NoReturn:
    """A defect whose text quotes what nobody should see."""
    raise ValueError(args["secret"])


def leave(_args: dict[str, Any], _fds: list[int]) -> NoReturn:
    """End in the middle."""
    os._exit(7)


def survey(args: dict[str, Any], _fds: list[int]) -> NoReturn:
    """What a bad module does to the process that looks at it."""
    if args["module"] == "/crashes":
        os.kill(os.getpid(), signal.SIGSEGV)
    while True:
        signal.pause()


def wait(_args: dict[str, Any], fds: list[int]) -> dict[str, Any]:
    """Wait until the pipe ends."""
    os.read(fds[0], 1)
    return {}


def write(_args: dict[str, Any], fds: list[int]) -> dict[str, Any]:
    """Write into a pipe."""
    os.write(fds[0], b"written")
    return {}


hardened: list[Hardening] = []


def environment(_args: dict[str, Any], _fds: list[int]) -> dict[str, Any]:
    """The names of the environment and the hardening."""
    return {"names": sorted(os.environ), "hardening": hardened[0].to_json()}


HANDLERS = {
    "echo": echo,
    "refuse": refuse,
    "refuse_unlisted": refuse_unlisted,
    "fail": fail,
    "leave": leave,
    "survey": survey,
    "wait": wait,
    "write": write,
    "environment": environment,
}


def main() -> None:
    """Serve the channel whose descriptor is the first argument."""
    hardened.append(harden())
    serve(Channel.from_fd(int(sys.argv[1])), HANDLERS)
