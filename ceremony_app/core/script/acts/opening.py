"""Act "open": the clock, this computer, this program, this binding."""

from __future__ import annotations

from ceremony_app.core.modes import Mode
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script.ceremony import ADMINISTRATOR, Ceremony
from ceremony_app.core.script.effects import StepRun, ask, do, record
from ceremony_app.core.script.host_words import subject
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.outcomes import Verdict
from ceremony_app.core.script.prompts import CheckTable, Confirm, EnterText


class PreflightStops(Refusal):
    """This computer is not fit for a production ceremony (audit.md rows 10 and 31)."""

    code = "HOST-NOT-FIT"
    says = "This computer is not fit for a production ceremony: {found}."
    next_step = "Mend what is named (pull cables, turn radios and swap off) and let the check run again."


def compare_clock(_: Ceremony) -> StepRun[None]:
    """People compare this computer's clock with one that they trust."""
    clock = yield from do(op.ReadClock())
    wall = yield from ask(EnterText(text=text("open.clock", utc=clock.utc, zone=clock.zone)), ADMINISTRATOR)
    yield from record(facts.ClockCompared(utc=clock.utc, zone=clock.zone, wall=wall.text.strip()))


def preflight(c: Ceremony) -> StepRun[None]:
    """This computer is looked at; what stops production is refused there and recorded in a drill."""
    read = yield from do(op.RunPreflight())
    stops = [check for check in read.checks if check.verdict is Verdict.STOP]
    if stops and c.mode is Mode.PRODUCTION:
        raise PreflightStops(found="; ".join(check.found for check in stops))
    rows = tuple((subject(check.id), check.verdict.value, check.found) for check in read.checks)
    yield from ask(
        CheckTable(text=text("open.preflight"), columns=("check", "verdict", "found"), rows=rows),
        ADMINISTRATOR,
    )
    amiss = any(check.verdict is not Verdict.OK for check in read.checks)
    yield from record(
        facts.PreflightDone(
            checks=read.checks,
            accepted="stops recorded in a drill" if stops else "to be signed" if amiss else "nothing",
        )
    )


def program(_: Ceremony) -> StepRun[None]:
    """The program says what it is, so that paper and software can be compared."""
    read = yield from do(op.IdentifyProgram())
    yield from ask(Confirm(text=text("open.program", version=read.version, sha256=read.sha256)), ADMINISTRATOR)
    yield from record(
        facts.ProgramIdentified(
            version=read.version,
            sha256=read.sha256,
            python=read.python,
            platform=read.platform,
            dependencies=read.dependencies,
        )
    )


def binding(_: Ceremony) -> StepRun[None]:
    """The machine-local half is shown against the last drill's (boulder #8377)."""
    read = yield from do(op.CompareBinding())
    rows = tuple((change.field, change.before, change.after) for change in read.changes)
    yield from ask(
        CheckTable(
            text=text(
                "open.binding" if read.last_drill else "open.binding-first",
                module=read.module,
                serial=read.token_serial,
                label=read.token_label,
            ),
            columns=("field", "last drill", "now"),
            rows=rows,
        ),
        ADMINISTRATOR,
    )
    yield from record(
        facts.BindingConfirmed(
            sha256=read.sha256,
            module=read.module,
            token_serial=read.token_serial,
            last_drill=read.last_drill,
            changes=read.changes,
            sticks=read.sticks,
            printer=read.printer,
        )
    )
