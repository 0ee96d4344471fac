"""The terminal's lock: after a while without a line, or by “!lock”, nothing is shown until people give their codes.

It is the window's lock with other means: the same people open it, the session's child alone checks their codes, and the
journal has it as the same side entries. A terminal hands over whole lines, so that only they count as a sign of life.
"""

from __future__ import annotations

import select
import sys
import termios

import click

from ceremony_app.core.journal.entries import ActedBy, Lock, LockChange, Mark
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.prompts import SecretPage, SecretRequest
from ceremony_app.devices.child import ChildFailed, ChildGone
from ceremony_app.devices.secrets.refusals import CodeLocked
from ceremony_app.devices.secrets.values import CodeVerdict
from ceremony_app.flow.engine import Engine
from ceremony_app.flow.faces import Face
from ceremony_app.flow.locking import IDLE_MINUTES, rule
from ceremony_app.flow.refusals import Fatal


class TerminalShut(Fatal):
    """Nobody can open the locked terminal any more."""

    code = "TERMINAL-SHUT"
    says = "The terminal is locked, and too many wrong codes were given for {count} people to open it."
    next_step = "Start again with the same folder: people enrol new codes, and the ceremony goes on where it was."


class TerminalLock:
    """Watches a terminal at which one engine asks, and locks it."""

    def __init__(self, face: Face, engine: Engine, minutes: float = IDLE_MINUTES) -> None:
        self._face, self._engine, self._minutes = face, engine, minutes

    def is_idle(self) -> bool:
        """Wait for a line on standard input; whether none came for the while. Only a terminal is watched."""
        if not sys.stdin.isatty():
            return False
        ready, _, _ = select.select([sys.stdin], [], [], 60 * self._minutes)
        return not ready

    def hold(self) -> None:
        """Lock the terminal, and come back when it was opened. Raises TerminalShut, EOFError where nobody is there."""
        engine = self._engine
        engine.write(Lock(change=LockChange.LOCKED, by=()))
        click.clear()
        if sys.stdin.isatty():
            # Half a line that somebody left is no code, and is not to be an answer either.
            termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)
        found = rule(engine.plan, engine.room.signed_in(), frozenset(engine.state.present))
        opened: list[str] = []
        shut: set[str] = set()
        click.secho("LOCKED", bold=True, reverse=True)
        while len(opened) < found.count:
            able = [one for one in found.people if one not in opened and one not in shut]
            if len(opened) + len(able) < found.count:
                raise TerminalShut(count=found.count)
            click.echo(f"  Session codes of {found.count - len(opened)} more people open it: {', '.join(able)}")
            person = self._typed("who gives a code")
            if person in able:
                self._try(person, opened, shut)
        if not found.count:
            self._typed("nobody has a code yet; Enter opens it")
        engine.write(Lock(change=LockChange.OPENED, by=tuple(ActedBy(person=one, mark=Mark.CODE) for one in opened)))
        click.clear()

    def _typed(self, label: str) -> str:
        while True:
            click.echo(f"  {label}> ", nl=False)
            sys.stdout.flush()
            try:
                line = sys.stdin.readline()
            except KeyboardInterrupt:
                continue
            if not line:
                raise EOFError
            return line.strip()

    def _try(self, person: str, opened: list[str], shut: set[str]) -> None:
        request = SecretRequest(page=SecretPage.CODE_CHECK, person=person, subject="unlock")
        try:
            with self._face.line(request) as line:
                verdict = self._engine.room.check_code(person, line)
        except CodeLocked:
            shut.add(person)
            click.echo("  That code is not accepted any more.")
        except (Refusal, ChildGone, ChildFailed, OSError):
            # Given up, or the child is gone: it counts as not given.
            click.echo("  No code was given.")
        else:
            if verdict is CodeVerdict.RIGHT:
                opened.append(person)
            else:
                click.echo("  That is not the code.")
