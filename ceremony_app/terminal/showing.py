"""How the terminal shows what goes on: acts, steps, refusals, progress."""

from __future__ import annotations

from typing import Any

import click

from ceremony_app.core.journal.entries import Answered, Body, DeviationDecided, DeviationOpened, SetVoided
from ceremony_app.core.modes import Mode
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.ceremony import Step
from ceremony_app.core.script.messages import Message, english
from ceremony_app.flow.faces import Progress

LONG = {
    "open-token": "opening the token",
    "write-pieces": "writing the pieces to two media and reading them back",
    "prove-pin": "trying every sufficient subset of the pieces",
    "set-pin": "the token takes its new PIN",
    "open-by-quorum": "rebuilding the PIN for the token",
    "rehearse-wrap": "rehearsing on throwaway keys",
    "rehearse-backup": "rehearsing on throwaway keys",
    "probe-token": "trying on throwaway keys what the token must not do",
    "generate-key": "the token makes a key; that can take a while",
    "prove-shares": "trying every sufficient subset of the shares",
    "pack-key": "wrapping under the backup key",
    "wrap-for-target": "wrapping for the cloud",
    "sign-transcript": "building and signing the transcript",
    "verify-result": "running the verifier",
}
"""Operations worth a line of their own, and what they wait for."""


class Showing:
    """Prints acts, steps and what happens in them, one line each; needs no terminal."""

    def __init__(self, mode: Mode) -> None:
        self._mode = mode
        self._act = ""

    def began(self, step: Step, place: str, act: Message) -> None:
        """An act's heading when it changes, then the step."""
        if step.act != self._act:
            self._act = step.act
            click.secho(f"\n{self._mode.value.upper()} · {english(act)}", bold=True)
        click.echo(f"  {step.id:>6}  {english(step.title)}  ({place})")

    def refused(self, refusal: Refusal) -> None:
        """A refusal with its code and next step."""
        click.secho(f"          refused ({refusal.code}): {refusal.operator_text}", fg="yellow")
        click.echo(f"          next: {refusal.next_action}")

    def refuse(self, why: str, part: str) -> None:
        """An answer that was not accepted."""
        click.secho(f"          not accepted ({why}): {part}", fg="yellow")

    def progress(self, progress: Progress) -> None:
        """What a long operation waits for."""
        if progress.text in LONG:
            click.echo(f"          … {LONG[progress.text]}")

    def recorded(self, body: Body) -> None:
        """Entries that people want to see pass by."""
        if isinstance(body, DeviationOpened):
            click.secho(f"          deviation {body.number}: {body.happened}", fg="yellow")
        elif isinstance(body, DeviationDecided):
            click.echo(f"          deviation {body.number} decided: {body.disposition.value} {body.subject}".rstrip())
        elif isinstance(body, SetVoided):
            held = ", ".join(body.handed_out) or "nobody"
            click.secho(f"          share set {body.identifier} is void; shares were seen by: {held}", fg="yellow")
        elif isinstance(body, Answered) and body.prompt == "consent":
            people = " and ".join(one.person for one in body.by)
            click.echo(f"          consent: {body.answer['decision']} by {people}")


class Silent(Showing):
    """Shows nothing; for --json."""

    def began(self, *_: Any) -> None:
        """Nothing."""

    def refused(self, *_: Any) -> None:
        """Nothing."""

    def refuse(self, *_: Any) -> None:
        """Nothing."""

    def progress(self, *_: Any) -> None:
        """Nothing."""

    def recorded(self, *_: Any) -> None:
        """Nothing."""
