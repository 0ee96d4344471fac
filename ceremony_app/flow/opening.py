"""Opening a ceremony: a new folder is laid out, or an unfinished one is taken up again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.binding import load_binding
from ceremony_app.core.plan.findings import Severity
from ceremony_app.core.plan.load import load_plan
from ceremony_app.core.plan.review import review_binding, review_plan
from ceremony_app.core.plan.schema import Binding, Plan, TokenKind
from ceremony_app.core.plan.sticks import Stick, StickRole
from ceremony_app.core.script.compile import script
from ceremony_app.core.script.outcomes import VerifiedRead
from ceremony_app.core.script.state import State
from ceremony_app.devices.clock import Clock
from ceremony_app.devices.host.program import program_digest
from ceremony_app.devices.media.folder import safe_read, safe_write, sweep
from ceremony_app.devices.media.guard import Guard
from ceremony_app.devices.media.mirror import LogSticks, Source
from ceremony_app.devices.media.plugs import Plugs
from ceremony_app.devices.media.store import Store
from ceremony_app.flow.beginning import begin
from ceremony_app.flow.drill_tokens import practice_sticks, private_token
from ceremony_app.flow.engine import Engine
from ceremony_app.flow.faces import Face
from ceremony_app.flow.faults import OWN_TOKEN, SECOND_TOKEN, Faults
from ceremony_app.flow.journal_file import JournalFile
from ceremony_app.flow.last_drill import last_binding
from ceremony_app.flow.performing.desk import Desk
from ceremony_app.flow.performing.performer import RealRoom
from ceremony_app.flow.places import make_folder
from ceremony_app.flow.refusals import (
    BindingNeeded,
    BindingRefused,
    FolderHasFile,
    FolderHasLink,
    FolderNotEmpty,
    FolderOtherPlan,
    PlanRefused,
    first_findings,
)

SCRIPT = "ceremony"
FOLDERS = (
    "store",
    "inbox",
    "outbox",
    "backup",
    "documents",
    "restored",
    "drill-people",
    OWN_TOKEN,
    "evidence",
    SECOND_TOKEN,
)
"""Folders of a ceremony's folder, of which the last five are made only where they are needed."""
ALWAYS = FOLDERS[:5]


@dataclass(frozen=True)
class Wanted:
    """What a ceremony is opened with."""

    plan_bytes: bytes
    folder: Path
    binding_bytes: bytes | None
    inbox: Path | None
    face_kind: str
    """`scripted` or `people`, as the first entry says."""
    guard: Callable[[Sequence[Stick]], Guard] = Guard
    """What finds and mounts the sticks of the binding."""
    drill_sticks: Path | None = None
    """Where a drill without a binding has folders that stand for sticks; they are made."""


def read_plan(data: bytes, clock: Clock) -> Plan:
    """The plan, where nothing refuses it; raises PlanRefused with every refusal's code and line."""
    loaded = load_plan(data)
    findings = [*loaded.findings, *(review_plan(loaded, clock.now().date()) if loaded.plan is not None else ())]
    refusals = {
        f"{one.code} line {one.line}: {one.sentence}": None for one in findings if one.severity is Severity.REFUSAL
    }
    if refusals or loaded.plan is None:
        raise PlanRefused(findings="; ".join(refusals))
    return loaded.plan


def read_binding(data: bytes, plan: Plan) -> Binding:
    """The binding, where nothing refuses it for this plan; raises BindingRefused with every refusal's code."""
    loaded = load_binding(data)
    refusals = [
        f"{one.code}: {one.sentence}"
        for one in (*loaded.findings, *review_binding(plan, loaded))
        if one.severity is Severity.REFUSAL
    ]
    if refusals or loaded.binding is None:
        raise BindingRefused(findings=first_findings(refusals))
    return loaded.binding


def open_ceremony(
    wanted: Wanted,
    plan: Plan,
    face: Face,
    clock: Clock,
    verifier: Callable[[Path, str], VerifiedRead],
    faults: Faults,
) -> Engine:
    """The engine of a new or an unfinished ceremony. Raises the refusals of folder, binding, token and journal."""
    folder = wanted.folder
    lay_out(folder, wanted.plan_bytes)
    binding_bytes = _binding(wanted, plan, face, clock)
    binding = read_binding(binding_bytes, plan)
    journal = JournalFile(folder, clock)
    journal.watch = faults.after
    try:
        # This process holds the journal, so whatever an interrupted write left is nobody's any more.
        sweep(folder)
        return _engine(wanted, plan, binding, binding_bytes, journal, face, clock, verifier, faults)
    except BaseException:
        journal.close()
        raise


def _engine(
    wanted: Wanted,
    plan: Plan,
    binding: Binding,
    binding_bytes: bytes,
    journal: JournalFile,
    face: Face,
    clock: Clock,
    verifier: Callable[[Path, str], VerifiedRead],
    faults: Faults,
) -> Engine:
    guard = wanted.guard(binding.sticks)
    state = begin(
        wanted.folder,
        journal,
        guard,
        script=SCRIPT,
        plan=plan,
        plan_bytes=wanted.plan_bytes,
        binding_bytes=binding_bytes,
        people=wanted.face_kind,
    )
    store = Store(wanted.folder / "store")
    desk = Desk(
        folder=wanted.folder,
        plan=plan,
        plan_bytes=wanted.plan_bytes,
        binding=binding,
        binding_bytes=binding_bytes,
        clock=clock,
        face=face,
        inbox=wanted.inbox,
        entries=lambda: journal.entries,
        verifier=verifier,
        store=store,
        last_binding=last_binding(plan.id),
        mode=plan.mode,
        faults=faults,
        guard=guard,
    )
    logs = log_sticks(guard, state, journal, store, wanted.plan_bytes, binding_bytes)
    if logs is not None:
        desk.beside_log = logs.put
    return Engine(
        plan=plan,
        plan_sha256=hashlib.sha256(wanted.plan_bytes).hexdigest(),
        script=script(plan),
        journal=journal,
        room=RealRoom(desk),
        face=face,
        clock=clock,
        program_sha256=program_digest().sha256,
        log_sticks=logs,
        plugs=Plugs(),
    )


def log_sticks(
    guard: Guard, state: State, journal: JournalFile, store: Store, plan_bytes: bytes, binding_bytes: bytes
) -> LogSticks | None:
    """The LOG sticks of the binding, brought up to the journal; None where it names none.

    A new ceremony begins with all of them. Raises what a stick is refused for; at a resume StickAhead and
    StickOtherJournal alone, as the loss of one is a deviation then.
    """
    sticks = guard.of(StickRole.LOG)
    if not sticks or state.opened is None:
        return None
    source = Source(
        journal=lambda: b"".join(entry.line() for entry in journal.entries),
        documents=lambda: {"plan.toml": plan_bytes, "binding.toml": binding_bytes},
        objects=lambda: ((name, store.get(name)) for name in store.names()),
    )
    logs = LogSticks(guard, sticks, state.opened.ceremony, source)
    try:
        if state.began:
            logs.attach_those_here()
        else:
            logs.attach_all()
    except BaseException:
        logs.close()
        raise
    journal.mirrored = logs.append
    store.watch = lambda name, data: logs.put(f"store/{name}", data)
    return logs


def lay_out(folder: Path, plan_bytes: bytes) -> None:
    """The folder with its plan; raises FolderNotWritable, or what the folder is refused for."""
    make_folder(folder)
    _refuse_others(folder)
    if (folder / "plan.toml").exists():
        if safe_read(folder, "plan.toml") != plan_bytes:
            raise FolderOtherPlan(folder=str(folder), what="plan")
    elif any(one.name not in ("inbox", "drill-people") for one in folder.iterdir()):
        raise FolderNotEmpty(folder=str(folder))
    else:
        safe_write(folder, "plan.toml", plan_bytes)
    for name in ALWAYS:
        make_folder(folder / name)


def _refuse_others(folder: Path) -> None:
    """Refuse a part that lies elsewhere, as what is written there would leave the folder, and one that is a file."""
    for name in FOLDERS:
        part = folder / name
        if part.is_symlink():
            raise FolderHasLink(folder=str(folder), name=name)
        if part.exists() and not part.is_dir():
            raise FolderHasFile(folder=str(folder), name=name)


def _binding(wanted: Wanted, plan: Plan, face: Face, clock: Clock) -> bytes:
    """The binding: given, already there, or made with a drill's private token."""
    folder = wanted.folder
    path = folder / "binding.toml"
    if path.exists():
        known = safe_read(folder, "binding.toml")
        if wanted.binding_bytes is not None and wanted.binding_bytes != known:
            raise FolderOtherPlan(folder=str(folder), what="binding")
        return known
    if wanted.binding_bytes is not None:
        # A wrong file that was kept would stand in the way of the right one.
        read_binding(wanted.binding_bytes, plan)
        safe_write(folder, "binding.toml", wanted.binding_bytes)
        return wanted.binding_bytes
    if plan.mode is Mode.PRODUCTION or plan.token.kind is TokenKind.HARDWARE:
        raise BindingNeeded()
    made = private_token(folder, plan, face, practice_sticks(wanted.drill_sticks, plan, clock))
    safe_write(folder, "binding.toml", made)
    return made
