"""The terminal as a face for people: one prompt at a time, and words that start with “!” for everything else."""

from __future__ import annotations

import os
import shlex
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import click

from ceremony_app.core.journal.entries import Body
from ceremony_app.core.keys.fingerprints import groups
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import prompts
from ceremony_app.core.script.effects import Pick, Proof
from ceremony_app.core.script.messages import english
from ceremony_app.core.script.prompts import SecretRequest
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.core.value import Value
from ceremony_app.devices.secrets.lines import Line, LineKind
from ceremony_app.flow.engine import Engine
from ceremony_app.flow.faces import Interrupt, Interruption, Progress, Reply, Request
from ceremony_app.flow.people import objection
from ceremony_app.flow.refusals import Fatal
from ceremony_app.terminal.crossing import Crossing
from ceremony_app.terminal.giving_up import Waiting
from ceremony_app.terminal.locking import TerminalLock
from ceremony_app.terminal.showing import Showing
from ceremony_app.terminal.wording import not_accepted, question

E = TypeVar("E", bound=StrEnum)

HELP = """\
Instead of an answer you can type:
  !deviation   something did not go by the script
  !back        back to the step before, where that is safe
  !leave ID    somebody leaves the room      !return ID   somebody is back
  !join ID     somebody who was absent has come
  !pause       interrupt in order            !stop        end the ceremony
  !who         who is who                    !as ID       somebody else answers
  !codes PICTURE...   where files are to be brought: one from pictures of its codes
  !show PATH          a file of the outbox as codes on this terminal, until Ctrl-C
  !lock        lock the terminal until people give their codes
  !help        this text"""


class TerminalGone(Fatal):
    """Nobody is at the terminal any more."""

    code = "TERMINAL-GONE"
    says = "The terminal is gone."
    next_step = "Start again with the same folder: the ceremony goes on where it was."


class _Other(Exception):
    """Somebody typed a word with “!”; never seen outside this module."""

    def __init__(self, interruption: Interruption) -> None:
        super().__init__()
        self.interruption = interruption


class _Again(Exception):
    """The prompt is shown anew; never seen outside this module."""


class PeopleFace(Showing):
    """A face on a terminal (standard input and output)."""

    def __init__(self, plan: Plan, crossing: Crossing | None = None) -> None:
        """Without `crossing` no file goes through codes."""
        super().__init__(plan.mode)
        self._plan, self._crossing = plan, crossing
        self._place = ""
        """Where the prompt in hand wants files; empty where it wants none."""
        self._lead = ""
        """Who answers what one person may answer, until somebody says “!as”."""
        self._lock: TerminalLock | None = None
        self.waiting = Waiting()

    def attach(self, engine: Engine) -> None:
        """Know the engine, by whose people the terminal is locked and opened."""
        self._lock = TerminalLock(self, engine)

    def progress(self, progress: Progress) -> None:
        """What a long operation waits for, and that Ctrl-C is about that from now on."""
        self.waiting.works(progress)
        super().progress(progress)

    def recorded(self, body: Body) -> None:
        """Whatever was waited for has come to something."""
        self.waiting.done()
        super().recorded(body)

    def ask(self, request: Request) -> Reply | Interruption:
        """Show the prompt, say who must act, and read the answer."""
        self.waiting.done()
        while True:
            self._place = ""
            try:
                by = self._who(request)
                if isinstance(request.prompt, prompts.Initials):
                    return Reply(answer=prompts.Initialled(persons=by), by=by)
                return Reply(answer=self._answer(request.prompt), by=by)
            except _Again:
                continue
            except _Other as other:
                return other.interruption

    def refuse(self, why: str, part: str) -> None:
        """An answer that was not accepted, with names and words for what was wrong with a session code."""
        super().refuse(why, not_accepted(self._plan, part))

    @contextmanager
    def line(self, request: SecretRequest) -> Iterator[Line]:
        """The terminal itself: the secrets child reads from it and draws on it, and gives it back."""
        name = self._plan.person(request.person).name
        click.echo(f"\n>>> {name}: {request.page.value.replace('-', ' ')} ({request.subject})")
        sys.stdout.flush()
        fd = os.open(os.ttyname(sys.stdin.fileno()), os.O_RDWR | os.O_NOCTTY)
        try:
            yield Line(LineKind.TTY, fd)
        finally:
            os.close(fd)

    # Who acts

    def _who(self, request: Request) -> tuple[str, ...]:
        """The people who act: those who must, the one who led so far, or whoever is named now."""
        who, able = request.who, request.candidates
        if isinstance(request.prompt, prompts.Initials):
            self._say(english(request.prompt.text), f"Given: {self._names(request.given) or 'none yet'}.")
        if who.persons or (len(able) == who.count and who.pick is Pick.ANY):
            self._say(f"[{self._names(able)}]")
            return able
        if who.count == 1 and who.proof is Proof.CLAIM:
            acting = self._lead if self._lead in able else able[0]
            self._say(f"[{self._names((acting,))}; “!as ID” for another]")
            return (acting,)
        code = f", {'with' if who.count == 1 else 'each with'} their session code" if who.proof is Proof.CODE else ""
        rule = "; at most one administrator" if who.pick is Pick.TWO_FOR_CONSENT else ""
        people = "One person" if who.count == 1 else f"{who.count} different people"
        self._say(f"Who acts? {people}{code}{rule}: {', '.join(able)}")
        default = " ".join(able[: who.count]) if who.pick is Pick.ANY else ""
        while True:
            named = tuple(self._read("ids", default or None).replace(",", " ").split())
            why = objection(self._plan, who, able, named)
            if why is None:
                return named
            self._say(f"Not so: {why}.")

    def _names(self, people: tuple[str, ...]) -> str:
        return ", ".join(self._plan.person(person).name for person in people)

    # What they answer

    def _answer(self, prompt: object) -> Value:
        match prompt:
            case prompts.Confirm():
                self._say(english(prompt.text), *(english(one) for one in prompt.details))
                return self._confirmed()
            case prompts.CheckTable():
                self._say(english(prompt.text))
                self._table(prompt.columns, prompt.rows)
                return self._confirmed()
            case prompts.BringFiles():
                place = prompt.place if self._crossing is None else self._crossing.place(prompt.place)
                self._say(english(prompt.text), f"Place: {place}. From pictures of codes: !codes PICTURE…")
                self._place = prompt.place
                return self._brought(prompt.stick)
            case prompts.ReadAloud():
                return self._read_aloud(prompt)
            case prompts.CompareFromCopy():
                return self._from_copy(prompt)
            case prompts.TypeTwice():
                self._say(english(prompt.text))
                first = self._read("first person types")
                # The second person does not copy from the screen what the first one typed.
                click.clear()
                return prompts.TypedTwice(first=first, second=self._read("second person types"))
            case prompts.EnterText():
                clock = prompt.text.id in ("open.clock", "reentry.clock")
                self._say(english(prompt.text), *(("For example 2026-03-09 14:05:00.",) if clock else ()))
                return prompts.Entered(text=self._read("answer", prompt.offered or None))
            case prompts.Choose():
                return self._choose(prompt)
            case prompts.Consent():
                self._say(english(prompt.text), f"Risk: {english(prompt.risk)}")
                decision = self._one_of("consent or refuse", prompts.Decision)
                return prompts.Consented(decision=decision, reason=self._read("reason, in your own words"))
            case prompts.Statement():
                self._say(english(prompt.text))
                agreement = self._one_of("agrees or disagrees", prompts.Agreement)
                return prompts.Stated(agreement=agreement, remark=self._read("remark, or “-”", "-").strip("-"))
            case _:
                raise TypeError(type(prompt).__name__)

    def _one_of(self, label: str, choices: type[E]) -> E:
        """One of the words of an enum, typed in full."""
        while True:
            typed = self._read(label).strip().casefold()
            if typed in {one.value for one in choices}:
                return choices(typed)
            self._say(f"Type one of: {', '.join(one.value for one in choices)}.")

    def _confirmed(self) -> prompts.Confirmed:
        while self._read("type yes when it is done", "").casefold() not in ("y", "yes"):
            self._say("Only “yes” goes on; “!help” tells what else there is.")
        return prompts.Confirmed()

    def _brought(self, stick: str) -> prompts.Brought:
        if stick:
            self._say(f"Or plug in {stick}, and type stick: the files are copied from it.")
        while True:
            typed = self._read("type yes when they are there" + (", or stick" if stick else ""), "").casefold()
            if typed in ("y", "yes"):
                return prompts.Brought()
            if stick and typed == "stick":
                return prompts.Brought(way=prompts.Way.STICK)
            self._say("Only these words go on; “!help” tells what else there is.")

    def _read_aloud(self, prompt: prompts.ReadAloud) -> Value:
        self._say(english(prompt.text))
        on_paper = prompt.source is prompts.Source.PAPER
        shown = prompt.groups_shown() if on_paper else groups(bytes.fromhex(prompt.digest))
        self._say(" ".join(shown[:8]), " ".join(shown[8:]))
        head = prompt.words_shown()
        for start in range(0, len(head), 8):
            self._say("  " + " ".join(head[start : start + 8]))
        if on_paper:
            self._say(f"  … and {prompt.type_last} more words, which only the reader's own copy tells.")
        else:
            self._say(f"  … and the last {prompt.type_last}; copy all of it by hand and type these back from the copy:")
            self._say("  " + " ".join(prompt.words[-prompt.type_last :]))
        return prompts.TypedWords(words=tuple(self._read(f"last {prompt.type_last} words").split()))

    def _from_copy(self, prompt: prompts.CompareFromCopy) -> Value:
        self._say(english(prompt.text), "Leave the channel empty if there is no such copy.")
        channel = self._read("channel by which the copy came", "")
        if not channel.strip():
            return prompts.FromCopy(copy_state=prompts.Copy.NONE, channel="", bearer="", typed="")
        bearer = self._read("who brought it")
        typed = self._read("eight groups, or all words")
        return prompts.FromCopy(copy_state=prompts.Copy.TYPED, channel=channel, bearer=bearer, typed=typed)

    def _choose(self, prompt: prompts.Choose) -> Value:
        self._say(question(prompt.text))
        for number, option in enumerate(prompt.options, start=1):
            self._say(f"  {number}  {english(option.text)}  [{option.id}]")
        typed = self._read("number", str([one.id for one in prompt.options].index(prompt.default) + 1)).strip()
        if typed.isascii() and typed.isdecimal() and 0 < int(typed) <= len(prompt.options):
            typed = prompt.options[int(typed) - 1].id
        return prompts.Chosen(option=typed)

    # Reading and showing

    def _read(self, label: str, default: str | None = None) -> str:
        """A line from people; a word with “!” leaves the prompt."""
        shown = f" [{default}]" if default else ""
        while True:
            click.echo(f"  {label}{shown}> ", nl=False)
            sys.stdout.flush()
            try:
                if self._lock is not None and self._lock.is_idle():
                    self._hold(self._lock)
                line = sys.stdin.readline()
            except KeyboardInterrupt:
                self._say("", "Interrupted. “!pause” or “!stop” end this in order; an empty line goes on.")
                continue
            if not line:
                raise TerminalGone()
            text = line.rstrip("\r\n")
            if text.startswith("!"):
                self._other(text)
                continue
            if text or default is not None:
                return text or default or ""

    def _hold(self, lock: TerminalLock) -> None:
        """Locked until people opened it; then the prompt is shown anew."""
        try:
            lock.hold()
        except EOFError:
            raise TerminalGone() from None
        raise _Again

    def _other(self, text: str) -> None:
        """Words with “!”: help is shown here, all else leaves the prompt."""
        word, _, rest = text[1:].partition(" ")
        people = tuple(rest.replace(",", " ").split())
        match word:
            case "deviation":
                expected = self._read("what was expected")
                raise _Other(Interruption(Interrupt.DEVIATION, (), expected, self._read("what happened")))
            case "back":
                raise _Other(Interruption(Interrupt.BACK))
            case "leave":
                raise _Other(Interruption(Interrupt.LEAVE, people))
            case "return":
                raise _Other(Interruption(Interrupt.RETURN, people))
            case "join":
                raise _Other(Interruption(Interrupt.JOIN, people))
            case "pause":
                raise _Other(Interruption(Interrupt.PAUSE, (), "", self._read("reason")))
            case "stop":
                raise _Other(Interruption(Interrupt.STOP, (), "", self._read("reason")))
            case "codes" | "show" if self._crossing is not None:
                self._cross(self._crossing, word, rest)
            case "as":
                self._lead = rest.strip()
                raise _Again
            case "lock" if self._lock is not None:
                self._hold(self._lock)
            case "who":
                for person in self._plan.people:
                    self._say(f"  {person.id}: {person.name}, {', '.join(role.value for role in person.roles)}")
            case _:
                click.echo(textwrap.indent(HELP, "  "))

    def _cross(self, crossing: Crossing, word: str, rest: str) -> None:
        """A file in or out through codes; what is refused is said, and the prompt stays."""
        try:
            if word == "show":
                told = crossing.show(rest.strip(), self._same)
            elif not self._place:
                self._say("No files are wanted here.")
                return
            else:
                told = crossing.bring(self._place, [Path(one) for one in shlex.split(rest)], self._same)
        except Refusal as refusal:
            self.refused(refusal)
            return
        except (OSError, ValueError) as error:
            self._say(f"That did not work: {type(error).__name__}.")
            return
        raise _Other(Interruption(Interrupt.CARRIED, carried=told))

    def _same(self, file: CarriedFile) -> bool:
        every = groups(bytes.fromhex(file.sha256))
        self._say(f"{file.name}, {len(file.data)} bytes, SHA-256:", " ".join(every[:8]), " ".join(every[8:]))
        try:
            return self._read("does the other side show the same SHA-256? yes or no", "no").casefold() in ("y", "yes")
        except (_Other, _Again):
            # The file crossed all the same, and the journal is told; whatever else was wanted can be typed again.
            self._say("Type that again at the next question.")
            return False

    def _say(self, *lines: str) -> None:
        for line in lines:
            click.echo(textwrap.fill(line, 100, initial_indent="  ", subsequent_indent="  ") if line else "")

    def _table(self, columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
        if not rows:
            self._say("(nothing)")
            return
        widths = [max(len(row[place]) for row in (columns, *rows)) for place in range(len(columns))]
        for row in (columns, *rows):
            click.echo("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def needs_terminal() -> None:
    """Raise NoTerminalForPeople where people cannot be asked."""
    if not sys.stdin.isatty() or not sys.stdout.isatty():
        raise NoTerminalForPeople()


class NoTerminalForPeople(Refusal):
    """People cannot be asked without a terminal."""

    code = "TERMINAL-NEEDED"
    says = "People answer at a terminal, and there is none."
    next_step = (
        "Run this at a terminal; scripted people answer in a drill (`run` with --drill-auto, `recover` with --share)."
    )
