"""Opening a ceremony: a new folder is laid out, or an unfinished one is taken up again."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.binding import load_binding, write_binding
from ceremony_app.core.plan.findings import Severity
from ceremony_app.core.plan.load import load_plan
from ceremony_app.core.plan.pins import Opening, PinWork
from ceremony_app.core.plan.review import review_binding, review_plan
from ceremony_app.core.plan.schema import Binding, Plan, RestoreTest, SecondToken, TokenKind
from ceremony_app.core.plan.sticks import Stick, StickRole
from ceremony_app.core.script.ceremony import Ceremony
from ceremony_app.core.script.compile import script
from ceremony_app.core.script.outcomes import VerifiedRead
from ceremony_app.core.script.prompts import OFFICER_SUBJECT, SECOND_SUBJECT, SecretPage, SecretRequest
from ceremony_app.core.script.state import State
from ceremony_app.core.targets.simulated import hand_over
from ceremony_app.devices.clock import Clock
from ceremony_app.devices.host.program import program_digest
from ceremony_app.devices.hsm.softhsm import blank_token, make_private_token
from ceremony_app.devices.hsm.values import TokenModule
from ceremony_app.devices.media.folder import safe_read, safe_write, sweep
from ceremony_app.devices.media.guard import Guard
from ceremony_app.devices.media.mirror import LogSticks, Source
from ceremony_app.devices.media.plugs import Plugs
from ceremony_app.devices.media.store import Store
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.flow.beginning import begin
from ceremony_app.flow.engine import Engine
from ceremony_app.flow.faces import Face
from ceremony_app.flow.faults import Faults
from ceremony_app.flow.journal_file import NAME, JournalFile
from ceremony_app.flow.last_drill import last_binding
from ceremony_app.flow.performing.desk import Desk, pipe
from ceremony_app.flow.performing.performer import RealRoom
from ceremony_app.flow.performing.targets import drill_pems
from ceremony_app.flow.refusals import (
    BindingNeeded,
    BindingRefused,
    FolderHasLink,
    FolderNotEmpty,
    FolderOtherPlan,
    PlanRefused,
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
    "token",
    "evidence",
    "second-token",
)
"""Folders of a ceremony's folder, of which the last five are made only where they are needed."""
ALWAYS = FOLDERS[:5]
PRACTICE = (
    (StickRole.REQUEST, "blue"),
    (StickRole.RESPONSE, "red"),
    (StickRole.TRANSCRIPT, "white"),
    (StickRole.LOG, "yellow"),
    (StickRole.LOG, "green"),
)


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
        raise BindingRefused(findings="; ".join(dict.fromkeys(refusals)))
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
    """The folder with its plan; raises FolderNotEmpty, FolderOtherPlan, FolderHasLink."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    refuse_links(folder)
    if (folder / "plan.toml").exists():
        if safe_read(folder, "plan.toml") != plan_bytes:
            raise FolderOtherPlan(folder=str(folder), what="plan")
    elif any(one.name not in ("inbox", "drill-people") for one in folder.iterdir()):
        raise FolderNotEmpty(folder=str(folder))
    else:
        safe_write(folder, "plan.toml", plan_bytes)
    for name in ALWAYS:
        (folder / name).mkdir(mode=0o700, exist_ok=True)


def refuse_links(folder: Path) -> None:
    """Refuse a folder whose parts lie elsewhere: what is written there would leave it. Raises FolderHasLink."""
    for name in FOLDERS:
        if (folder / name).is_symlink():
            raise FolderHasLink(folder=str(folder), name=name)


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


def practice_sticks(place: Path | None, plan: Plan, clock: Clock) -> tuple[Stick, ...]:
    """A stick of each role that a drill has, each a folder below the place and called one; none without a place.

    The simulated clouds put what they hand over onto the request stick.
    """
    if place is None:
        return ()
    sticks = []
    for role, colour in PRACTICE:
        folder = place.resolve() / f"{role.value}-{colour}"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        sticks.append(Stick(role=role, colour=colour, folder=str(folder)))
        for target in plan.targets if role is StickRole.REQUEST else ():
            if not (folder / target.id).exists():
                for name, data in hand_over(target, drill_pems(), clock.now()).items():
                    safe_write(folder, f"{target.id}/{name}", data)
    return tuple(sticks)


def private_token(folder: Path, plan: Plan, face: Face, sticks: tuple[Stick, ...] = ()) -> bytes:
    """A drill's own SoftHSM token inside its folder, with random PINs; the binding that names it.

    The user's is shown once, on a line to the administrator who will log in with it. The security officer's is shown
    too where the ceremony replaces it or has keys that need the officer, and forgotten at once otherwise.
    """
    place = folder / "token"
    if place.exists() and not (folder / NAME).exists():
        # A run that was cut off here left a token that no journal knows and that holds nothing.
        shutil.rmtree(place)
    if plan.token.initialise is not None:
        # People choose its PINs in the ceremony itself, as they will on the day.
        made = blank_token(place, plan.token.initialise)
        return _binding_of(made, folder, plan, sticks, _second_token(folder, plan, face))
    child = SecretsClient.start(plan.mode)
    try:
        child.draw_pin("user")
        child.draw_pin("officer")
        request = SecretRequest(
            page=SecretPage.PIN_SHOWN, person=Ceremony(plan, "").administrator(), subject="user PIN"
        )
        with face.line(request) as line:
            child.show_pin("user", line, "The PIN of this drill's own token. Write it down; you will type it.")
        replaced = makes_pins(plan) and plan.token.pins is not None and plan.token.pins.so is not None
        if replaced or any(key.trusted for key in plan.keys):
            request = SecretRequest(
                page=SecretPage.PIN_SHOWN, person=Ceremony(plan, "").administrator(), subject=OFFICER_SUBJECT
            )
            with face.line(request) as line:
                child.show_pin("officer", line, "Its security officer's PIN. Write it down too; you will type it.")
        with pipe() as user, pipe() as officer:
            child.pin_to("user", user.write)
            child.pin_to("officer", officer.write)
            user.close_write()
            officer.close_write()
            module = make_private_token(place, f"drill {plan.id}"[:32], user.read, officer.read)
    finally:
        child.close()
    return _binding_of(module, folder, plan, sticks, _second_token(folder, plan, face))


def _second_token(folder: Path, plan: Plan, face: Face) -> SecondToken | None:
    """A drill's own second token, where the plan tries backups in one; its PIN is shown once."""
    if not any(policy.restore_test is RestoreTest.SECOND_TOKEN for policy in plan.backups):
        return None
    place = folder / "second-token"
    if place.exists() and not (folder / NAME).exists():
        shutil.rmtree(place)
    child = SecretsClient.start(plan.mode)
    try:
        child.draw_pin("user")
        child.draw_pin("officer")
        person = Ceremony(plan, "").administrator()
        request = SecretRequest(page=SecretPage.PIN_SHOWN, person=person, subject=SECOND_SUBJECT)
        with face.line(request) as line:
            child.show_pin("user", line, "The PIN of this drill's second token. Write it down; you will type it.")
        with pipe() as user, pipe() as officer:
            child.pin_to("user", user.write)
            child.pin_to("officer", officer.write)
            user.close_write()
            officer.close_write()
            made = make_private_token(place, f"second {plan.id}"[:32], user.read, officer.read)
    finally:
        child.close()
    return SecondToken(module=made.module, token_serial=made.serial, token_label=made.label, module_config=made.config)


def _binding_of(
    module: TokenModule, folder: Path, plan: Plan, sticks: tuple[Stick, ...], second: SecondToken | None
) -> bytes:
    return write_binding(
        Binding(
            format=1,
            module=module.module,
            token_serial=module.serial,
            token_label=module.label,
            module_config=module.config,
            opening=Opening.QUORUM if makes_pins(plan) else Opening.PROMPT,
            sticks=sticks + _media_for_pieces(folder, plan),
            second=second,
        )
    )


def makes_pins(plan: Plan) -> bool:
    """Whether the ceremony makes its token's PINs and splits them."""
    return plan.token.pins is not None and plan.token.pins.work is PinWork.MAKE


def _media_for_pieces(folder: Path, plan: Plan) -> tuple[Stick, ...]:
    """Folders that stand in a drill for the custodians' own sticks and that of the second copies; they are made."""
    if plan.token.pins is None or not makes_pins(plan):
        return ()
    top = folder.resolve() / "drill-people" / "media"
    sticks = [
        Stick(role=StickRole.CUSTODIAN, colour="grey", person=holder, folder=str(top / holder))
        for holder in plan.token.pins.holders
    ]
    sticks.append(Stick(role=StickRole.PIECES, colour="black", folder=str(top / "second-copies")))
    for stick in sticks:
        assert stick.folder is not None
        Path(stick.folder).mkdir(mode=0o700, parents=True, exist_ok=True)
    return tuple(sticks)
