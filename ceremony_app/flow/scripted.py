"""Scripted people: a face that answers by a table, for drills and tests (engine.md rule 11).

What the people would remember or hold (session codes, the PIN, their shares) lies in `drill-people/`, which exists in
no production ceremony: the secrets child itself refuses a scripted line there.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from ceremony_app.core.journal.entries import Body, Disposition, Settlement
from ceremony_app.core.keys.fingerprints import GROUPS_TO_TYPE, groups
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import prompts
from ceremony_app.core.script.acts.closing import ResultNotVerified
from ceremony_app.core.script.acts.reentry import EntriesNotConfirmed
from ceremony_app.core.script.ceremony import Step
from ceremony_app.core.script.effects import Pick
from ceremony_app.core.script.messages import Message
from ceremony_app.core.script.prompts import OFFICER_SUBJECT, SECOND_SUBJECT, AnyPrompt, SecretPage, SecretRequest
from ceremony_app.core.value import Value
from ceremony_app.devices.secrets.lines import Line, LineKind
from ceremony_app.flow.faces import Interrupt, Interruption, Progress, Reply, Request
from ceremony_app.flow.faults import OWN_TOKEN, SECOND_TOKEN, SECOND_UNPLUGGED, UNPLUGGED, FaultKind, Faults
from ceremony_app.flow.places import make_folder, writing_in
from ceremony_app.flow.refusals import DrillStuck

FOLDER = "drill-people"
MAX_REFUSALS = 3
"""Scripted people who meet the same refusal so often stop the ceremony rather than turn in a circle."""


class Audience(Protocol):
    """Whoever watches the scripted people: a terminal that prints steps, or nobody."""

    def began(self, step: Step, place: str, act: Message) -> None:
        """A step begins."""

    def refused(self, refusal: Refusal) -> None:
        """A step was refused."""

    def refuse(self, why: str, part: str) -> None:
        """An answer was not accepted."""

    def recorded(self, body: Body) -> None:
        """An entry was written."""

    def progress(self, progress: Progress) -> None:
        """A long operation runs."""


class ScriptedPeople:
    """A face whose people always know the right answer, except where a fault says otherwise."""

    def __init__(self, folder: Path, audience: Audience, faults: Faults, administrators: frozenset[str]) -> None:
        self._folder = folder / FOLDER
        self._audience = audience
        self._faults = faults
        self._administrators = administrators
        self._step: Step | None = None
        self._steps_of_act: dict[str, int] = {}
        self._refusals: dict[str, int] = {}
        self._disposition: Disposition | None = None
        self._subject = ""
        for path in (self._folder, self._folder / "codes", self._folder / "shares", self._folder / "passphrases"):
            make_folder(path)

    def began(self, step: Step, place: str, act: Message) -> None:
        """Remember where the ceremony is."""
        self._step = step
        self._steps_of_act[step.act] = self._steps_of_act.get(step.act, 0) + 1
        self._audience.began(step, place, act)

    def refuse(self, why: str, part: str) -> None:
        """A wrong answer was noticed; the next one will be right."""
        self._audience.refuse(why, part)

    def refused(self, refusal: Refusal) -> None:
        """Count how often the same thing was refused."""
        self._refusals[refusal.code] = self._refusals.get(refusal.code, 0) + 1
        self._audience.refused(refusal)
        count = self._refusals[refusal.code]
        if count > 2 * MAX_REFUSALS:
            raise DrillStuck(code=refusal.code, count=count, sentence=refusal.operator_text)

    def progress(self, progress: Progress) -> None:
        """Pass it on."""
        self._audience.progress(progress)

    def recorded(self, body: Body) -> None:
        """Pass it on."""
        self._audience.recorded(body)

    def ask(self, request: Request) -> Reply | Interruption:
        """The table's answer, or an interruption where a fault wants one."""
        interruption = self._interruption(request)
        if interruption is not None:
            return interruption
        by = self._people(request)
        prompt = request.prompt
        if isinstance(prompt, prompts.Confirm) and prompt.text.id == "reentry.unplugged":
            self._plug_in()
        if isinstance(prompt, prompts.Initials):
            return Reply(answer=prompts.Initialled(persons=by), by=by)
        wrong = self._faults.strikes(FaultKind.WRONG, prompt.kind)
        return Reply(answer=self._answer(prompt, wrong_one=wrong), by=by)

    def _plug_in(self) -> None:
        """Put back what a fault took away."""
        for pulled, place in ((UNPLUGGED, OWN_TOKEN), (SECOND_UNPLUGGED, SECOND_TOKEN)):
            if (self._folder.parent / pulled).exists():
                (self._folder.parent / pulled).rename(self._folder.parent / place)

    def _interruption(self, request: Request) -> Interruption | None:
        step = self._step
        if step is None or "/deviation/" in request.effect or request.effect in ("stop", "pause", "plugged"):
            return None
        act = step.act
        someone = request.candidates[:1]
        strikes = self._faults.strikes
        if strikes(FaultKind.STOP, act):
            return Interruption(kind=Interrupt.STOP, by=someone, happened="the drill rehearses a stop")
        if strikes(FaultKind.PAUSE, act):
            return Interruption(kind=Interrupt.PAUSE, by=someone, happened="the drill rehearses a pause")
        if self._steps_of_act.get(act, 0) == 2 and strikes(FaultKind.BACK, act):
            return Interruption(kind=Interrupt.BACK, by=someone)
        if strikes(FaultKind.DEVIATION, act):
            return self._deviation(someone, Disposition.CONTINUE, "")
        late = self._faults.value(FaultKind.JOIN)
        if late is not None and act == "token" and strikes(FaultKind.JOIN, late):
            return Interruption(kind=Interrupt.JOIN, by=(late,))
        for kind, disposition, where in (
            (FaultKind.DEFER, Disposition.DEFER_TARGET, act == "wrap"),
            (FaultKind.VOID_KEY, Disposition.VOID_KEY, act == "wrap"),
            (FaultKind.VOID_SET, Disposition.VOID_SET, step.name == "commit"),
            (FaultKind.SUBSTITUTE, Disposition.SUBSTITUTE, act == "token"),
        ):
            value = self._faults.value(kind)
            if value is not None and where and strikes(kind, value):
                return self._deviation(someone, disposition, value)
        return None

    def _deviation(self, by: tuple[str, ...], disposition: Disposition, subject: str) -> Interruption:
        self._disposition, self._subject = disposition, subject
        return Interruption(
            kind=Interrupt.DEVIATION, by=by, expected="the script", happened="the drill rehearses a deviation"
        )

    def _people(self, request: Request) -> tuple[str, ...]:
        """The first who may act; for a consent, others before administrators."""
        who = request.who
        if who.persons:
            return request.candidates
        ranked = request.candidates
        if who.pick is Pick.TWO_FOR_CONSENT:
            ranked = tuple(sorted(ranked, key=lambda person: person in self._administrators))
        return ranked[: who.count]

    def _answer(self, prompt: AnyPrompt | object, *, wrong_one: bool) -> Value:
        match prompt:
            case prompts.Confirm() | prompts.CheckTable():
                return prompts.Confirmed()
            case prompts.BringFiles():
                return prompts.Brought(way=prompts.Way.STICK if prompt.stick else prompts.Way.PLACE)
            case prompts.ReadAloud():
                words = prompt.words[-prompt.type_last :]
                return prompts.TypedWords(words=("nonsense", *words[1:]) if wrong_one else words)
            case prompts.CompareFromCopy():
                return self._copy(prompt, wrong_one=wrong_one)
            case prompts.TypeTwice():
                serial = f"DRILL-{len(prompt.taken) + 1:03d}"
                return prompts.TypedTwice(first=serial, second="DRILL-0" if wrong_one else serial)
            case prompts.EnterText():
                return prompts.Entered(text="" if wrong_one else prompt.suggestion or "as shown")
            case prompts.Choose():
                return prompts.Chosen(option="none of these" if wrong_one else self._choice(prompt))
            case prompts.Consent():
                refuses = self._step is not None and self._faults.strikes(FaultKind.REFUSE, self._step.act)
                decision = prompts.Decision.REFUSE if refuses else prompts.Decision.CONSENT
                return prompts.Consented(decision=decision, reason="" if wrong_one else "drill with scripted people")
            case prompts.Statement():
                agreement = prompts.Agreement.DISAGREES if wrong_one else prompts.Agreement.AGREES
                return prompts.Stated(agreement=agreement, remark="")
            case _:
                raise TypeError(type(prompt).__name__)

    def _copy(self, prompt: prompts.CompareFromCopy, *, wrong_one: bool) -> Value:
        if self._faults.strikes(FaultKind.UNAUTHENTICATED, prompt.subject):
            return prompts.FromCopy(copy_state=prompts.Copy.NONE, channel="", bearer="", typed="")
        typed = list(groups(bytes.fromhex(prompt.expected))[:GROUPS_TO_TYPE])
        if wrong_one:
            typed[2] = "0000" if typed[2] != "0000" else "1111"
        return prompts.FromCopy(
            copy_state=prompts.Copy.TYPED,
            channel="drill: the shipped list of fingerprints",
            bearer="scripted people",
            typed=" ".join(typed),
        )

    def _choice(self, prompt: prompts.Choose) -> str:
        ids = {option.id for option in prompt.options}
        if prompt.text.id == "engine.disposition":
            wanted = self._disposition or Disposition.CONTINUE
            return wanted.value if wanted.value in ids else prompt.default
        late = self._faults.value(FaultKind.JOIN)
        if prompt.text.id == "people.here" and self._step is not None and self._step.subject == late:
            return "absent"
        if Settlement.LEFT_OPEN.value in ids or prompt.text.id == "second.copies-left":
            act = self._step.act if self._step is not None else ""
            if self._faults.strikes(FaultKind.LEAVE, act):
                return Settlement.LEFT_OPEN.value if Settlement.LEFT_OPEN.value in ids else "leave"
            self._plug_in()
        if prompt.text.id == "lock.destroy-instead":
            # They refused a key that can be wrapped again, so they want neither.
            return "destroy"
        if prompt.text.id == "engine.subject" and self._subject in ids:
            return self._subject
        if prompt.text.id == "reentry.unconfirmed" and self._faults.strikes(FaultKind.REFUSE, "entries"):
            return "not"
        if prompt.text.id == "engine.refused" and ResultNotVerified.code in self._refusals:
            # In the seal nobody can stop any more; somebody has to look at the folder.
            return "pause"
        if prompt.text.id == "engine.refused" and max(self._refusals.values(), default=0) >= MAX_REFUSALS:
            return "stop"
        if prompt.text.id == "engine.refused" and EntriesNotConfirmed.code in self._refusals:
            # Nobody goes on with a journal in which somebody else wrote.
            return "stop"
        return prompt.default

    @contextmanager
    def line(self, request: SecretRequest) -> Iterator[Line]:
        """A file or pipe in the person's place; it is closed when the context ends."""
        fd = self._open(request)
        try:
            yield Line(LineKind.SCRIPT, fd)
        finally:
            os.close(fd)

    def _open(self, request: SecretRequest) -> int:
        match request.page:
            case SecretPage.CODE_ENROLMENT:
                code = self._folder / "codes" / request.person
                if not code.exists():
                    _write(code, secrets.token_hex(8))
                return os.open(code, os.O_RDONLY)
            case SecretPage.CODE_CHECK:
                if self._faults.strikes(FaultKind.WRONG, "code"):
                    return _one_line("not the code")
                return os.open(self._folder / "codes" / request.person, os.O_RDONLY)
            case SecretPage.PIN_ENTRY | SecretPage.SO_PIN_ENTRY:
                if self._faults.strikes(FaultKind.WRONG, "pin" if request.page is SecretPage.PIN_ENTRY else "so-pin"):
                    return _one_line("not the pin")
                return os.open(self._pin(request), os.O_RDONLY)
            case SecretPage.CARD_PIN:
                return os.open(self._folder / "card-pins" / request.person, os.O_RDONLY)
            case SecretPage.PIN_SHOWN:
                return _create(self._pin(request))
            case SecretPage.PIN_CHOICE | SecretPage.SO_PIN_CHOICE:
                chosen = self._pin(request)
                if not chosen.exists():
                    _write(chosen, secrets.token_hex(16))
                return os.open(chosen, os.O_RDONLY)
            case SecretPage.PASSPHRASE_CHOICE:
                chosen = self._folder / "passphrases" / request.person
                if not chosen.exists():
                    _write(chosen, secrets.token_hex(12))
                return os.open(chosen, os.O_RDONLY)
            case SecretPage.PASSPHRASE:
                if self._faults.strikes(FaultKind.WRONG, "passphrase"):
                    return _one_line("not the passphrase")
                return os.open(self._folder / "passphrases" / request.person, os.O_RDONLY)
            case SecretPage.SHARE_SHOWN:
                return _create(self._share(request))
            case SecretPage.SHARE_ENTRY:
                words = self._share(request).read_text().split()
                if self._faults.strikes(FaultKind.WRONG, "share"):
                    words[16], words[17] = words[17], words[16]
                return _one_line(" ".join(words))
            case SecretPage.DICE:
                return _one_line("".join(str(secrets.randbelow(6) + 1) for _ in range(400)))

    def _pin(self, request: SecretRequest) -> Path:
        """Where this PIN is noted."""
        if request.subject == SECOND_SUBJECT:
            return self._folder / "second-pin"
        officer = request.subject == OFFICER_SUBJECT or request.page.value.startswith("so-")
        return self._folder / ("officer-pin" if officer else "pin")

    def _share(self, request: SecretRequest) -> Path:
        return self._folder / "shares" / f"{request.subject.replace('/', '-')}.txt"


def _write(path: Path, text: str) -> None:
    with writing_in(path.parent), os.fdopen(_create(path), "w") as file:
        file.write(text + "\n")


def _create(path: Path) -> int:
    with writing_in(path.parent):
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)


def _one_line(text: str) -> int:
    """The reading end of a pipe that holds one line."""
    read, write = os.pipe()
    os.write(write, text.encode() + b"\n")
    os.close(write)
    return read
