"""Operations on this computer: clock, preflight, program, binding, codes, folder."""

from __future__ import annotations

import hashlib
import time

from ceremony_app.core.plan.binding import binding_diff, load_binding
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import operations as op
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script.prompts import SecretPage, SecretRequest
from ceremony_app.core.script.state import State
from ceremony_app.devices.clock import to_text
from ceremony_app.devices.host.preflight import run_preflight
from ceremony_app.devices.host.program import program_digest
from ceremony_app.devices.media.folder import safe_read
from ceremony_app.flow.performing.desk import Desk
from ceremony_app.flow.refusals import FolderChanged


def read_clock(desk: Desk, _: op.ReadClock, __: State) -> out.ClockRead:
    """The computer's clock and the zone it is set to."""
    return out.ClockRead(utc=to_text(desk.clock.now()), zone=time.tzname[0])


def preflight(desk: Desk, _: op.RunPreflight, __: State) -> out.PreflightRead:
    """The host checks."""
    found = run_preflight(folder=desk.folder, clock=desk.clock)
    return out.PreflightRead(
        checks=tuple(out.HostCheck(id=one.id, verdict=out.Verdict(one.verdict.value), found=one.found) for one in found)
    )


def program(_: Desk, __: op.IdentifyProgram, ___: State) -> out.ProgramRead:
    """What program this is."""
    read = program_digest()
    return out.ProgramRead(
        version=read.version,
        sha256=read.sha256,
        python=read.python,
        platform=read.platform,
        dependencies=tuple(
            out.Dependency(name=one.name, version=one.version, sha256=one.sha256) for one in read.dependencies
        ),
    )


def binding(desk: Desk, _: op.CompareBinding, __: State) -> out.BindingRead:
    """The binding beside that of the last drill."""
    last = load_binding(desk.last_binding).binding if desk.last_binding is not None else None
    return out.BindingRead(
        sha256=hashlib.sha256(desk.binding_bytes).hexdigest(),
        module=desk.binding.module,
        token_serial=desk.binding.token_serial,
        token_label=desk.binding.token_label,
        last_drill=hashlib.sha256(desk.last_binding).hexdigest() if last and desk.last_binding else "",
        changes=tuple(
            out.BindingChange(field=one.field, before=one.old or "", after=one.new or "")
            for one in (binding_diff(last, desk.binding) if last else ())
        ),
        sticks=tuple(
            out.StickRead(role=one.role, words=one.words, known_by=one.known_by) for one in desk.binding.sticks
        ),
        printer=desk.binding.printer,
    )


def enrol_code(desk: Desk, operation: op.EnrolCode, _: State) -> out.Nothing:
    """A session code, chosen by a person at their own line."""
    name = desk.plan.person(operation.person).name
    request = SecretRequest(page=SecretPage.CODE_ENROLMENT, person=operation.person, subject="session code")
    with desk.face.line(request) as line:
        desk.people().enrol_code(operation.person, line, f"{name}: choose your session code")
    desk.signed_in.add(operation.person)
    return out.Nothing()


def check_folder(desk: Desk, operation: op.CheckFolder, _: State) -> out.Nothing:
    """Plan, binding and every recorded file are what they were."""
    wanted = (
        ("plan.toml", operation.plan_sha256),
        ("binding.toml", operation.binding_sha256),
        *operation.files,
    )
    for path, sha256 in wanted:
        try:
            data = safe_read(desk.folder, path)
        except Refusal as refusal:
            raise FolderChanged(path=path) from refusal
        if hashlib.sha256(data).hexdigest() != sha256:
            raise FolderChanged(path=path)
    return out.Nothing()
