"""Who calls a token's custodians up at the terminal: a person there, or in a drill a table of who comes next."""

from __future__ import annotations

import sys

import click

from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.refusals import Refusal
from ceremony_app.flow.scripted import MAX_REFUSALS


def _say(text: str) -> None:
    """To people, beside a document that may go to standard output."""
    click.echo(text, err=True)


class HostAtTerminal:
    """Asks who comes next, on standard error; an empty line gives up."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    def next_person(self, able: tuple[str, ...], have: int, need: int) -> str | None:
        """The person whose id is typed; None for an empty line, or where nobody is there any more."""
        if have == 0:
            _say(f"The token is opened by its quorum: {need} of these people, each with their own pieces.")
        names = ", ".join(f"{one} ({self._plan.person(one).name})" for one in able)
        while True:
            _say(f"Signed in: {have} of {need}. Who comes next? {names}; an empty line gives up.")
            click.echo("> ", nl=False, err=True)
            line = sys.stdin.readline()
            typed = line.strip()
            if not typed:
                return None
            if typed in able:
                return typed
            _say("Not so: type the id of one of these people, as it stands before the name.")

    def few_tries(self) -> None:
        """Beware."""
        _say("The token says that its PIN was typed wrongly before, and that few tries are left.")

    def wrong(self, person: str) -> None:
        """Nobody says which of the two was wrong, as nobody can."""
        name = self._plan.person(person).name
        _say(f"That did not open the piece of {name}. No PIN of the token was tried; come again to type it once more.")

    def signed_in(self, person: str, medium: str) -> None:
        """One more."""
        _say(f"{self._plan.person(person).name} has signed in (pieces from {medium}).")

    def refused(self, refusal: Refusal) -> None:
        """As every refusal is told."""
        _say(f"Refused ({refusal.code}): {refusal.operator_text}\nNext: {refusal.next_action}")


class DrillHost(HostAtTerminal):
    """Everybody of a drill's own token comes in the order of the plan; too many refusals end it."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(plan)
        self._failed = 0

    def next_person(self, able: tuple[str, ...], have: int, need: int) -> str | None:  # noqa: ARG002 - as a host.
        """The first of them who did not fail before."""
        return None if self._failed >= MAX_REFUSALS else able[min(self._failed, len(able) - 1)]

    def wrong(self, person: str) -> None:
        """Counted."""
        self._failed += 1
        super().wrong(person)

    def refused(self, refusal: Refusal) -> None:
        """Counted."""
        self._failed += 1
        super().refused(refusal)
