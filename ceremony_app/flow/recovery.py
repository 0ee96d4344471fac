"""Opening a recovery: from package, transcript and people to an engine over a folder of its own."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from ceremony_app.core.journal.chain import parse_journal
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.binding import load_binding
from ceremony_app.core.plan.document import Shape, read_document
from ceremony_app.core.plan.findings import Severity
from ceremony_app.core.plan.load import load_plan
from ceremony_app.core.plan.pins import Opening
from ceremony_app.core.plan.schema import Approval, Binding, Person, Plan, Role, TokenKind, TokenPolicy
from ceremony_app.core.plan.sticks import Stick
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.outcomes import VerifiedRead
from ceremony_app.core.script.prompts import Choose, SecretPage, SecretRequest
from ceremony_app.core.script.recovery import (
    SCRIPT,
    People,
    PeopleUnfit,
    Recorded,
    check_package,
    known_set,
    recovery_script,
    shape_of,
    small_plan,
)
from ceremony_app.core.script.recovery_job import Into, Job, Reference
from ceremony_app.core.shares.package import Package, parse_package
from ceremony_app.core.value import Value
from ceremony_app.devices.clock import Clock
from ceremony_app.devices.host.program import program_digest
from ceremony_app.devices.media.folder import safe_read, safe_write, sweep
from ceremony_app.devices.media.guard import Guard
from ceremony_app.devices.media.plugs import Plugs
from ceremony_app.devices.media.store import Store
from ceremony_app.flow.beginning import begin
from ceremony_app.flow.drill_tokens import practice_sticks, private_token
from ceremony_app.flow.engine import Engine
from ceremony_app.flow.faces import Face
from ceremony_app.flow.faults import Faults
from ceremony_app.flow.journal_file import JournalFile
from ceremony_app.flow.opening import lay_out, log_sticks, read_binding
from ceremony_app.flow.performing.desk import Desk
from ceremony_app.flow.performing.recovery import Recovering, RecoveryRoom
from ceremony_app.flow.places import make_folder
from ceremony_app.flow.refusals import BindingNeeded, FolderOtherPlan
from ceremony_app.flow.scripted import Audience, ScriptedPeople

NO_TOKEN = b"# This recovery writes into a file and uses no token; its record is not signed.\n"
_NOTHING_BOUND = Binding(format=1, module="/none", token_serial="none", token_label="none")  # noqa: S106 - names.
"""Stands where a binding must stand; no step of a recovery without a token looks at it."""


class PeopleNeeded(Refusal):
    """Nobody said who takes part."""

    code = "RECOVER-PEOPLE-NEEDED"
    says = "Nothing says who takes part in this recovery."
    next_step = "Name them with --people PEOPLE.toml, or give the transcript of the ceremony with --transcript."


class SharesFromFilesInProduction(Refusal):
    """Shares never lie in files in production."""

    code = "RECOVER-SHARES-TYPED-IN-PRODUCTION"
    says = "This package is of a production ceremony; its shares are typed by people, never read from files."
    next_step = "Leave --share out, and run this at a terminal with the people present. Destroy the files."


class PeopleFile(Value):
    """PEOPLE.toml: who takes part; the people are written as in a plan."""

    format: Literal[1]
    people: tuple[Person, ...]
    mode: Mode | None = None
    place: str = "not stated"
    jurisdiction: str = "not stated"
    token: TokenPolicy | None = None
    approval: Approval | None = None


_PEOPLE_SHAPE = Shape(model=PeopleFile, kind="people file", dates=frozenset({("approval", "on")}))


@dataclass(frozen=True)
class RecoveryWanted:
    """What a recovery is opened with. `mode` None: that of people file, transcript or package, in this order."""

    folder: Path
    package: bytes
    into: Into
    reference: Reference | None = None
    people: bytes | None = None
    binding: bytes | None = None
    shares: tuple[Path, ...] = ()
    mode: Mode | None = None
    guard: Callable[[Sequence[Stick]], Guard] = Guard
    """What finds and mounts the sticks of the binding."""
    drill_sticks: Path | None = None
    """Where a drill without a binding has folders that stand for sticks; they are made."""


@dataclass(frozen=True)
class Prepared:
    """A recovery before its folder is touched."""

    wanted: RecoveryWanted
    package: Package
    job: Job
    plan: Plan
    plan_bytes: bytes
    recorded: Recorded


def prepare(wanted: RecoveryWanted, today: date) -> Prepared:
    """Read and check everything that needs neither people nor device; nothing is written.

    Raises BACKUP-PACKAGE-…, RECOVER-…, SHARE-…, PLAN-… refusals.
    """
    package = parse_package(wanted.package)
    head = package.head
    sha256 = hashlib.sha256(wanted.package).hexdigest()
    their_plan = load_plan(wanted.reference.plan).plan if wanted.reference else None
    people, stated = _people(wanted, their_plan, head.mode)
    if not _opened_by_quorum(wanted):
        people = people.model_copy(update={"pins": None})
    mode = wanted.mode or stated or (their_plan.mode if their_plan else head.mode)
    check_package(head, mode)
    if wanted.shares and mode is Mode.PRODUCTION:
        raise SharesFromFilesInProduction()
    known = None
    if wanted.reference is not None:
        entries, _ = parse_journal(wanted.reference.journal)
        known = known_set(entries, head, sha256, wanted.reference.sha256, wanted.reference.said)
    job = Job(head=head, package=sha256, shape=shape_of(head, their_plan), into=wanted.into, known=known)
    plan_bytes = small_plan(job, people, _day(wanted.folder, today))
    plan = load_plan(plan_bytes).plan
    assert plan is not None
    return Prepared(
        wanted=wanted,
        package=package,
        job=job,
        plan=plan,
        plan_bytes=plan_bytes,
        recorded=Recorded.SIGNED if _has_token(wanted) else Recorded.UNSIGNED,
    )


def _has_token(wanted: RecoveryWanted) -> bool:
    """Whether a token signs the record: one is restored into, bound now, or was when what is resumed began."""
    if wanted.into is Into.TOKEN or wanted.binding is not None or wanted.drill_sticks is not None:
        return True
    there = wanted.folder / "binding.toml"
    return there.exists() and safe_read(wanted.folder, there.name) != NO_TOKEN


def _day(folder: Path, today: date) -> date:
    """The day of the plan: that of the recovery which is resumed, else today."""
    path = folder / "plan.toml"
    if not path.exists():
        return today
    there = load_plan(safe_read(folder, "plan.toml")).plan
    return there.approval.on if there else today


def _people(wanted: RecoveryWanted, theirs: Plan | None, mode: Mode) -> tuple[People, Mode | None]:
    """Who takes part, and the mode that their file states."""
    usual = TokenKind.SOFTWARE if mode is Mode.DRILL else TokenKind.HARDWARE
    if wanted.people is not None:
        plan = load_plan(wanted.people).plan
        if plan is not None:
            return _of_plan(plan), plan.mode
        document = read_document(wanted.people, _PEOPLE_SHAPE)
        refusals = [one for one in document.findings if one.severity is Severity.REFUSAL]
        if document.value is None or refusals:
            raise PeopleUnfit(why="; ".join(f"line {one.line}: {one.sentence}" for one in refusals))
        told = document.value
        kind = told.token.kind if told.token else theirs.token.kind if theirs else usual
        people = People(
            people=told.people,
            place=told.place,
            jurisdiction=told.jurisdiction,
            token=kind,
            approval=told.approval,
            pins=told.token.pins if told.token else theirs.token.pins if theirs else None,
        )
        return people, told.mode
    if theirs is not None:
        return _of_plan(theirs), None
    if mode is Mode.PRODUCTION:
        raise PeopleNeeded()
    return _PRACTISING, None


def _of_plan(plan: Plan) -> People:
    return People(
        people=plan.people,
        place=plan.place,
        jurisdiction=plan.jurisdiction,
        token=plan.token.kind,
        pins=plan.token.pins,
    )


def _opened_by_quorum(wanted: RecoveryWanted) -> bool:
    """Whether the binding, given now or at the beginning of what is resumed, opens its token by a quorum."""
    there = wanted.folder / "binding.toml"
    data = wanted.binding if wanted.binding is not None or not there.exists() else safe_read(wanted.folder, there.name)
    binding = load_binding(data).binding if data is not None else None
    return binding is not None and binding.opening is Opening.QUORUM


_PRACTISING = People(
    people=(
        Person(id="administrator", name="Administrator", organisation="drill", roles=(Role.ADMINISTRATOR,)),
        Person(id="custodian-1", name="First custodian", organisation="drill", roles=(Role.CUSTODIAN,)),
        Person(id="custodian-2", name="Second custodian", organisation="drill", roles=(Role.CUSTODIAN,)),
    ),
    place="not stated",
    jurisdiction="not stated",
    token=TokenKind.SOFTWARE,
)
"""Who practises where a drill's package is restored and nobody was named."""


def open_recovery(
    prepared: Prepared,
    face: Face,
    face_kind: str,
    clock: Clock,
    verifier: Callable[[Path, str], VerifiedRead],
    faults: Faults,
) -> Engine:
    """The engine of a new or an unfinished recovery; the folder is laid out as every ceremony's.

    Raises the refusals of folder, binding and journal.
    """
    folder = prepared.wanted.folder
    lay_out(folder, prepared.plan_bytes)
    binding_bytes = _binding(prepared, face, clock)
    binding = _read_binding(prepared, binding_bytes)
    journal = JournalFile(folder, clock)
    journal.watch = faults.after
    try:
        sweep(folder)
        guard = prepared.wanted.guard(binding.sticks)
        state = begin(
            folder,
            journal,
            guard,
            script=SCRIPT,
            plan=prepared.plan,
            plan_bytes=prepared.plan_bytes,
            binding_bytes=binding_bytes,
            people=face_kind,
        )
        store = Store(folder / "store")
        desk = Desk(
            folder=folder,
            plan=prepared.plan,
            plan_bytes=prepared.plan_bytes,
            binding=binding,
            binding_bytes=binding_bytes,
            clock=clock,
            face=face,
            inbox=None,
            entries=lambda: journal.entries,
            verifier=verifier,
            store=store,
            last_binding=None,
            mode=prepared.plan.mode,
            faults=faults,
            guard=guard,
        )
        logs = log_sticks(guard, state, journal, store, prepared.plan_bytes, binding_bytes)
        if logs is not None:
            desk.beside_log = logs.put
        recovering = Recovering(prepared.job, prepared.package, prepared.wanted.package)
        return Engine(
            plan=prepared.plan,
            plan_sha256=hashlib.sha256(prepared.plan_bytes).hexdigest(),
            script=recovery_script(prepared.plan, prepared.job, prepared.recorded),
            journal=journal,
            room=RecoveryRoom(desk, recovering),
            face=face,
            clock=clock,
            program_sha256=program_digest().sha256,
            log_sticks=logs,
            plugs=Plugs(),
        )
    except BaseException:
        journal.close()
        raise


def _binding(prepared: Prepared, face: Face, clock: Clock) -> bytes:
    """The binding: already there, given, made with a drill's private token, or the line that there is none."""
    folder, given = prepared.wanted.folder, prepared.wanted.binding
    if (folder / "binding.toml").exists():
        there = safe_read(folder, "binding.toml")
        if given is not None and given != there:
            raise FolderOtherPlan(folder=str(folder), what="binding")
        return there
    if given is None and prepared.recorded is Recorded.UNSIGNED:
        given = NO_TOKEN
    if given is None:
        if prepared.plan.mode is Mode.PRODUCTION or prepared.plan.token.kind is TokenKind.HARDWARE:
            raise BindingNeeded()
        sticks = practice_sticks(prepared.wanted.drill_sticks, prepared.plan, clock)
        given = private_token(folder, prepared.plan, face, sticks)
    # A wrong file that was kept would stand in the way of the right one.
    _read_binding(prepared, given)
    safe_write(folder, "binding.toml", given)
    return given


def _read_binding(prepared: Prepared, data: bytes) -> Binding:
    if data == NO_TOKEN and prepared.recorded is Recorded.UNSIGNED:
        return _NOTHING_BOUND
    return read_binding(data, prepared.plan)


class ScriptedRecovery(ScriptedPeople):
    """Scripted people who hold the shares in files, one a file; drills only."""

    def __init__(self, prepared: Prepared, audience: Audience, faults: Faults) -> None:
        plan = prepared.plan
        administrators = frozenset(one.id for one in plan.people if Role.ADMINISTRATOR in one.roles)
        make_folder(prepared.wanted.folder)
        super().__init__(prepared.wanted.folder, audience, faults, administrators)
        self._shares = prepared.wanted.shares

    def _choice(self, prompt: Choose) -> str:
        """Every share that is there is typed, once; what is refused about them does not mend itself."""
        match prompt.text.id:
            case "recover.who" if int(prompt.text.args["number"]) > len(self._shares):
                return "none"
            case "recover.enough" if int(prompt.text.args["tried"]) < len(self._shares):
                return "another"
            case "recover.share-wrong":
                return "give-up"
            case "engine.refused" if self._step is not None and self._step.act == "restore":
                return "stop"
            case _:
                return super()._choice(prompt)

    def _open(self, request: SecretRequest) -> int:
        if request.page is not SecretPage.SHARE_ENTRY:
            return super()._open(request)
        number = int(request.subject.rsplit("/", 1)[1])
        return os.open(self._shares[number - 1], os.O_RDONLY | os.O_CLOEXEC)
