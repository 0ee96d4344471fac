"""The program's face to the initialisation of a blank token, in a token process of its own."""

from __future__ import annotations

from typing import Any, NamedTuple

from ceremony_app.devices.hsm.starting import spawn_token_process, start_of


class Blank(NamedTuple):
    """Which token, by module and serial number (`blank`: the only blank one), and the label that it is to have."""

    module: str
    config: str | None
    serial: str
    label: str


class BlankState(NamedTuple):
    """How far its initialisation is, and its serial number; empty where a blank token tells none."""

    done: bool
    serial: str


def state_of(blank: Blank) -> BlankState:
    """How far it is. Raises TokenNotFound, and TokenNotBlank for a token that something else was done with."""
    told = _call(blank, "initialise_state", ())
    return BlankState(done=told["state"] == "done", serial=str(told["serial"]))


def initialise(blank: Blank, user_fd: int, officer_fd: int) -> str:
    """Initialise it with the PINs that two pipes hold (4 to 255 bytes); its serial number from then on.

    Raises TokenNotBlank, TokenNotFound, TokenCallFailed, and ChildGone where the outcome is unknown.
    """
    return str(_call(blank, "initialise", (user_fd, officer_fd))["serial"])


def _call(blank: Blank, op: str, fds: tuple[int, ...]) -> dict[str, Any]:
    start = start_of(blank.module, blank.config)
    child = spawn_token_process(start.environment)
    try:
        args = {"module": blank.module, "init": start.init, "serial": blank.serial, "label": blank.label}
        return child.call(op, args, list(fds))
    finally:
        child.close()
