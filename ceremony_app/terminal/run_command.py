"""The command `run`: a ceremony in the terminal, by people or, in a drill, by scripted people."""

from __future__ import annotations

import json
from pathlib import Path

import click

from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.schema import Plan, Role
from ceremony_app.core.plan.sticks import StickLeft
from ceremony_app.core.script.outcomes import VerifiedRead
from ceremony_app.devices.clock import SystemClock
from ceremony_app.devices.media.folder import open_folder
from ceremony_app.devices.media.mirror import Released
from ceremony_app.devices.media.small_file import read_file
from ceremony_app.flow.beginning import FACE_OF_PEOPLE, FACE_OF_SCRIPTED
from ceremony_app.flow.engine import Ending, Engine
from ceremony_app.flow.faces import Face
from ceremony_app.flow.faults import Faults
from ceremony_app.flow.last_drill import remember_binding
from ceremony_app.flow.opening import (
    SCRIPT,
    Wanted,
    lay_out,
    open_ceremony,
    read_plan,
)
from ceremony_app.flow.refusals import ProductionNotScripted
from ceremony_app.flow.scripted import ScriptedPeople
from ceremony_app.terminal.crossing import Crossing
from ceremony_app.terminal.exits import Exit
from ceremony_app.terminal.options import (
    binding_option,
    build_from_stick,
    drill_sticks_option,
    fault_option,
    from_stick_option,
    require_own_sticks,
    summary_option,
)
from ceremony_app.terminal.people_face import PeopleFace, needs_terminal
from ceremony_app.terminal.showing import Showing, Silent
from ceremony_app.terminal.summary import Summary, summarise
from ceremony_app.verify.report import Outcome
from ceremony_app.verify.verifier import verify

ENDINGS = {Ending.ABORTED: Exit.ABORTED, Ending.PAUSED: Exit.PAUSED}


def unanchored(folder: Path, _: str) -> VerifiedRead:
    """The verifier on the result. What the ceremony says of itself is no anchor, so none is given."""
    report = verify(folder)
    return VerifiedRead(outcome=report.outcome.value, checks=report.lines())


@click.command()
@click.argument("plan_path", metavar="[PLAN.toml]", required=False, type=click.Path(path_type=Path))
@click.option(
    "--folder",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="A new folder, or that of the same ceremony unfinished: it is resumed then.",
)
@binding_option
@click.option(
    "--inbox",
    type=click.Path(path_type=Path, file_okay=False),
    help="What the clouds handed over: one folder a target id, or loose files recognised by content. Without one a "
    "drill's wrapping keys come from a simulated cloud.",
)
@from_stick_option("The plan is on it.")
@drill_sticks_option
@click.option("--drill-auto", is_flag=True, help="Scripted people answer; drills only.")
@fault_option("Rehearse a fault with scripted people")
@summary_option
@click.pass_context
def run(
    ctx: click.Context,
    plan_path: Path | None,
    *,
    folder: Path,
    binding_path: Path | None,
    inbox: Path | None,
    stick: Path | None,
    drill_sticks: Path | None,
    drill_auto: bool,
    faults: tuple[str, ...],
    as_json: bool,
) -> None:
    """Run the ceremony of a plan, from the first step or from where it was interrupted.

    \b
    A drill by itself:        ceremony run plan.toml --folder drill --drill-auto
    With people:              ceremony run plan.toml --folder day --binding laptop.toml --inbox from-clouds
    After a power cut:        the same command again
    On another laptop:        ceremony run --from-stick /media/log --folder day

    At any prompt, !help tells what else can be done than to answer: record a deviation, go back, pause, stop.
    Ctrl-C while a token is waited for asks first; pressed again it ends that token's process, and it is opened anew.
    Exit status: 0 complete, 3 refused, 4 a file unreadable, 12 stopped by the people (ABORTED), 13 paused.
    """
    clock = SystemClock()
    if stick is not None and plan_path is None:
        plan_bytes = build_from_stick(stick, folder, SCRIPT)
    elif plan_path is not None and stick is None:
        plan_bytes = read_file(plan_path)
    else:
        raise click.UsageError("Name PLAN.toml, or a LOG stick by --from-stick; the plan is on it.")
    plan = read_plan(plan_bytes, clock)
    require_own_sticks(drill_sticks, binding_path)
    if drill_auto and plan.mode is Mode.PRODUCTION:
        raise ProductionNotScripted()
    if not drill_auto:
        needs_terminal()
    elif inbox is not None:
        # People can still plug in the medium; scripted people would break the ceremony off half-way.
        with open_folder(inbox):
            pass
    planned = Faults.parse(faults if drill_auto else ())
    wanted = Wanted(
        plan_bytes=plan_bytes,
        folder=folder,
        binding_bytes=read_file(binding_path) if binding_path else None,
        inbox=inbox,
        face_kind=FACE_OF_SCRIPTED if drill_auto else FACE_OF_PEOPLE,
        drill_sticks=drill_sticks,
    )
    lay_out(folder, plan_bytes)
    showing = Silent(plan.mode) if as_json else Showing(plan.mode)
    face: Face = PeopleFace(plan, Crossing(folder, inbox))
    if drill_auto:
        face = ScriptedPeople(folder, showing, planned, administrators(plan))
    if not as_json:
        greet(plan, folder)
    engine = open_ceremony(wanted, plan, face, clock, unanchored, planned)
    ending = played(engine, face)
    ctx.exit(finish(engine, ending, folder, as_json=as_json))


def played(engine: Engine, face: Face) -> Ending:
    """The engine's run; with people at the terminal it locks itself, and a token that hangs can be given up."""
    if not isinstance(face, PeopleFace):
        return engine.run()
    face.attach(engine)
    with face.waiting.giving_up(engine.room.give_up):
        return engine.run()


def administrators(plan: Plan) -> frozenset[str]:
    """The people of a plan who are administrators."""
    return frozenset(person.id for person in plan.people if Role.ADMINISTRATOR in person.roles)


def greet(plan: Plan, folder: Path) -> None:
    """The first lines: which mode this is, unmistakably."""
    words = "DRILL: nothing made here may protect anything." if plan.mode is Mode.DRILL else "PRODUCTION: this counts."
    click.secho(words, bold=True, reverse=True)
    click.echo(f"{plan.title} ({plan.id}) in {folder}")


def let_go(released: Released) -> str:
    """What is so of a LOG stick at the end of a run, and whether it may be pulled."""
    stick, place = released.stick, released.left.place
    if released.wrong:
        return f"{stick}: {released.wrong}"
    match released.left.how:
        case StickLeft.UNMOUNTED:
            return f"{stick} was read back and is unmounted; it may be pulled now."
        case StickLeft.READ_ONLY:
            return (
                f"{stick} was flushed and read back. It is still mounted at {place}, read-only: eject it, then pull it."
            )
        case StickLeft.MOUNTED:
            return (
                f"{stick} was flushed and read back. It is still mounted at {place}, as this program may neither "
                f"unmount it nor set it read-only: eject it, or run `umount {place}` as root, or shut down first; "
                "then pull it."
            )
        case StickLeft.FOLDER:
            return f"A folder stands for {stick}; it was read back."
        case StickLeft.UNTOLD:
            return f"{stick} was read back; nobody looked whether it is still mounted: eject it before you pull it."


def tell_released(engine: Engine) -> None:
    """A line for each LOG stick."""
    for one in engine.logs.released:
        click.echo(let_go(one))


def finish(engine: Engine, ending: Ending, folder: Path, *, as_json: bool) -> Exit:
    """The summary, and the exit status that tells how it went."""
    if ending is Ending.COMPLETE and engine.plan.mode is Mode.DRILL:
        remember_binding(engine.plan.id, (folder / "binding.toml").read_bytes())
    summary: Summary = summarise(engine, ending, folder)
    if not as_json:
        tell_released(engine)
    click.echo(json.dumps(summary.as_json(), indent=2) if as_json else "\n".join(summary.lines()))
    if ending is not Ending.COMPLETE:
        return ENDINGS[ending]
    good = (Outcome.AUTHENTIC.value, Outcome.CONSISTENT_NOT_ANCHORED.value)
    return Exit.OK if summary.verdict in good else Exit.NOT_VERIFIED
