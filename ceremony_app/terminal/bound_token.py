"""The token of a binding, opened at the terminal for a command that works on throwaway keys alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.modes import Mode
from ceremony_app.core.opening.kinds import PinTries
from ceremony_app.core.plan.pins import Opening, PinPolicy, PinWork
from ceremony_app.core.plan.schema import Binding, Plan
from ceremony_app.core.refusals import Refusal
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import TokenLastTry
from ceremony_app.devices.hsm.values import TokenModule
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.lines import Line, LineKind
from ceremony_app.devices.wraps.pairs import HostPairs
from ceremony_app.devices.wraps.wraps import Wraps
from ceremony_app.flow.faces import Face
from ceremony_app.flow.faults import Faults
from ceremony_app.flow.performing.desk import pipe
from ceremony_app.flow.quorum_entry import Host, opened_by_quorum
from ceremony_app.flow.scripted import FOLDER, ScriptedPeople
from ceremony_app.terminal.people_face import PeopleFace
from ceremony_app.terminal.quorum_hosts import DrillHost, HostAtTerminal
from ceremony_app.terminal.showing import Silent

PIN_VARIABLE = "CEREMONY_PIN_FD"
"""Number of an open descriptor that holds the PIN, for programs; never the PIN itself."""


class NoTerminal(Refusal):
    """There is nobody to type the PIN."""

    code = "TERMINAL-NEEDED"
    says = "Trying the routes needs the token's PIN, and there is no terminal to type it at."
    next_step = "Run this at a terminal. Only `ceremony check` without --binding asks for no PIN."


class TokenHeldByQuorum(Refusal):
    """The token's PIN is in pieces, and nothing says whose."""

    code = "TOKEN-HELD-BY-QUORUM"
    says = "The binding says that a quorum opens this token: nobody knows its PIN, and nothing says who has its pieces."
    next_step = (
        'Name a plan whose [token.pins] says who holds them and has work = "open". Before its PINs are made, name the'
        " plan that makes them: somebody knows the transport PIN then."
    )


def signing_in(binding: Binding, plan: Plan | None) -> PinPolicy | None:
    """Who must sign in to open this token; None where somebody knows its PIN, or it asks at the device itself.

    A plan that makes the PINs says that the token comes with transport PINs. Raises TokenHeldByQuorum where nothing
    says whose pieces open it.
    """
    if binding.opening is not Opening.QUORUM or os.environ.get(PIN_VARIABLE, "").isdigit():
        return None
    pins = plan.token.pins if plan is not None else None
    if pins is None:
        raise TokenHeldByQuorum()
    return None if pins.work is PinWork.MAKE else pins


@contextmanager
def bound_token(
    binding: Binding, mode: Mode, pairs: HostPairs | None = None, plan: Plan | None = None
) -> Iterator[tuple[TokenClient, Wraps]]:
    """The bound token, logged in, and its wraps, as long as the context lasts; throwaways are kept and dropped.

    The PIN goes from the terminal into a secrets child and from there into the token process, is taken at the device,
    or is rebuilt from the pieces of the custodians whom the plan names. A last try is never made here: nobody is asked
    for consent. Raises NoTerminal, TokenLastTry, TokenHeldByQuorum, QuorumNotComplete and the refusals of both rooms.
    """
    policy = signing_in(binding, plan)
    if policy is not None and plan is not None:
        face, host = _people_of(binding, plan)
        opened = opened_by_quorum(plan, policy, binding, face, host, pairs)
    else:
        opened = _opened(binding, mode)
    with opened as token:
        child = SecretsClient.start(mode)
        try:
            wraps = Wraps(token, child, pairs)
            wraps.keep_throwaways()
            yield token, wraps
            wraps.drop_throwaways()
        finally:
            child.close()


def _people_of(binding: Binding, plan: Plan) -> tuple[Face, Host]:
    """Whoever sits at the terminal; in a drill of its own token, what its scripted people remember."""
    remembered = _remembered(binding, "passphrases") if plan.mode is Mode.DRILL else None
    if remembered is not None:
        face = ScriptedPeople(remembered.parent.parent, Silent(plan.mode), Faults.parse(()), frozenset())
        return face, DrillHost(plan)
    if not sys.stdin.isatty():
        raise NoTerminal()
    return PeopleFace(plan), HostAtTerminal(plan)


@contextmanager
def _opened(binding: Binding, mode: Mode) -> Iterator[TokenClient]:
    """The token, logged in with a PIN that somebody types or that it takes at the device."""
    token = TokenClient.start(
        TokenModule(
            module=binding.module,
            config=binding.module_config,
            serial=binding.token_serial,
            label=binding.token_label,
        )
    )
    child = SecretsClient.start(mode)
    try:
        if binding.opening in (Opening.PROTECTED_PATH, Opening.TOKEN_QUORUM):
            click.echo("The token asks for its PIN, or for its own quorum, at the device.", err=True)
            token.log_in_at_device()
        else:
            _log_in_typed(binding, child, token)
        token.sweep()
        child.close()
        yield token
    finally:
        child.close()
        token.close()


def _log_in_typed(binding: Binding, child: SecretsClient, token: TokenClient) -> None:
    if token.pin_state().user is PinTries.FINAL:
        raise TokenLastTry(pin=PinKind.USER.value)
    with _pin_line(binding) as line:
        which = "Transport PIN" if binding.opening is Opening.QUORUM else "PIN"
        child.read_pin("pin", line, f"{which} of token {binding.token_label} ({binding.token_serial})")
    with pipe() as ends:
        child.pin_to("pin", ends.write)
        ends.close_write()
        token.log_in(ends.read)


@contextmanager
def _pin_line(binding: Binding) -> Iterator[Line]:
    """In a drill a descriptor that a program left, or what scripted people remember; otherwise the terminal."""
    given = os.environ.get(PIN_VARIABLE, "")
    if given.isdigit():
        yield Line(LineKind.SCRIPT, int(given))
        return
    remembered = _remembered(binding, "pin")
    if remembered is not None:
        fd = os.open(remembered, os.O_RDONLY | os.O_NOFOLLOW)
        try:
            yield Line(LineKind.SCRIPT, fd)
        finally:
            os.close(fd)
        return
    if not sys.stdin.isatty():
        raise NoTerminal()
    fd = os.open(os.ttyname(sys.stdin.fileno()), os.O_RDWR | os.O_NOCTTY)
    try:
        yield Line(LineKind.TTY, fd)
    finally:
        os.close(fd)


def _remembered(binding: Binding, what: str) -> Path | None:
    """What the people of the drill whose own token this is remember: `drill-people/WHAT` beside its `token/` folder."""
    if binding.module_config is None:
        return None
    remembered = Path(binding.module_config).parent.parent / FOLDER / what
    return remembered if remembered.exists() else None
