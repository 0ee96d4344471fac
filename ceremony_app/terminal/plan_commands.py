"""The commands before the day: `new` gives a commented plan, `check` says what is wrong with one.

`main.py` adds them to `ceremony`. It builds `check` with `check_command`, giving it the way to a token, so that
this module needs no device.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from difflib import get_close_matches
from enum import Enum
from pathlib import Path
from typing import Any

import click

from ceremony_app.core.keys.fingerprints import words
from ceremony_app.core.plan.binding import LoadedBinding, load_binding
from ceremony_app.core.plan.document import MAX_BYTES
from ceremony_app.core.plan.findings import Finding, Severity, in_order, refused
from ceremony_app.core.plan.forecast import Rehearse, RoutePrediction, predict_routes
from ceremony_app.core.plan.load import Loaded, load_plan
from ceremony_app.core.plan.locate import Lines
from ceremony_app.core.plan.review import review_binding, review_plan
from ceremony_app.core.plan.schema import Binding, Plan
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.wrapping.forms import Route
from ceremony_app.devices.media.folder import safe_write
from ceremony_app.devices.media.refusals import MediaRefusal
from ceremony_app.devices.media.small_file import FileUnreadable, read_start
from ceremony_app.resources import ResourceMissing, plan_templates, resource
from ceremony_app.terminal.exits import Exit, status_for

Rehearser = Callable[[Plan, Binding], AbstractContextManager[Rehearse]]
"""Opens the bound token for rehearsals on throwaway keys, and closes it again; raises refusals."""

DeviceFindings = Callable[[Plan, Binding, Lines], tuple[Finding, ...]]
"""What is known of the bound device that stands against the plan, on the binding's lines."""


class Output(Enum):
    """Who reads what a command prints."""

    TEXT = "text"
    JSON = "json"


def json_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option --json, which gives the command an `output`."""
    return click.option(
        "--json",
        "output",
        is_flag=True,
        callback=lambda _context, _option, given: Output.JSON if given else Output.TEXT,
        help="Print JSON, for programs.",
    )(command)


def today() -> date:
    """The day on this computer's clock and in its time zone."""
    return date.today()


def refuse(refusal: Refusal) -> None:
    """Print a refusal as every command does, to standard error, and end with its status."""
    click.echo(f"Refused ({refusal.code}): {refusal.operator_text}\nNext: {refusal.next_action}", err=True)
    click.get_current_context().exit(status_for(refusal))


# new


@click.command()
@click.argument("template", required=False)
@click.option("--out", type=click.Path(path_type=Path), help="File to write; it must not exist yet.")
@click.option("--list", "listing", is_flag=True, help="Name the templates, one a line.")
@json_option
def new(template: str | None, out: Path | None, *, listing: bool, output: Output) -> None:
    """Write a commented plan to start from.

    The plan is a drill: edit it, check it, have it reviewed. An existing file is never overwritten.

    \b
    Examples:
      ceremony new --list
      ceremony new aes-aws --out PLAN.toml
      ceremony check PLAN.toml
    """
    titles = {name: _title(name) for name in plan_templates()}
    if listing:
        if output is Output.JSON:
            click.echo(json.dumps([{"name": name, "title": title} for name, title in titles.items()]))
        else:
            for name, title in titles.items():
                click.echo(f"{name}  {title}")
        return
    if template is not None and template not in titles:
        near = get_close_matches(template, titles, n=1)
        meant = f" Did you mean {near[0]}?" if near else ""
        raise click.UsageError(f"There is no template {template!a}.{meant} Templates: {', '.join(titles)}.")
    if template is None or out is None:
        raise click.UsageError(f"Name a template ({', '.join(titles)}) and --out FILE, or ask for --list.")
    try:
        written = safe_write(out.parent, out.name, _template(template))
    except MediaRefusal as refusal:
        refuse(refusal)
        return
    if output is Output.JSON:
        click.echo(json.dumps({"template": template, "file": str(out), "sha256": written.sha256}))
    else:
        click.echo(f"Wrote {out}. Edit it, then: ceremony check {out}")


def _template(name: str) -> bytes:
    try:
        return resource(f"plans/{name}.toml").read_bytes()
    except (ResourceMissing, OSError):
        click.echo(f"The installation lacks the template {name}; install the program again.", err=True)
        click.get_current_context().exit(Exit.FAULT)


def _title(name: str) -> str:
    """The first line of a template's comment."""
    return _template(name).decode().splitlines()[0].removeprefix("# ").rstrip(".")


# check


def check_command(rehearser: Rehearser | None = None, device: DeviceFindings | None = None) -> click.Command:
    """The command `check`; with a rehearser it also foretells routes where a binding is given.

    With `device` it also warns of what is known against the bound device.
    """

    @click.command(name="check")
    @click.argument("plan", type=click.Path(path_type=Path))
    @click.option("--binding", type=click.Path(path_type=Path), help="Binding file of this computer's token.")
    @json_option
    def check(plan: Path, binding: Path | None, *, output: Output) -> None:
        """Say what is wrong with a plan, before the day.

        Each finding is one line: how grave, code, line, what is wrong, what to do. Refusals keep the ceremony
        from starting; warnings are recorded in its transcript. With a binding, also the way in which the
        token will wrap each key, tried on throwaway keys; where the token cannot be opened, everything else is
        told, and why the routes were not tried.

        \b
        Exit status: 0 no refusals, 3 refusals or routes that could not be tried, 2 wrong command line,
        4 a file could not be read.

        \b
        Examples:
          ceremony check PLAN.toml
          ceremony check PLAN.toml --binding BINDING.toml --json
        """
        loaded = load_plan(read_file(plan))
        bound = load_binding(read_file(binding)) if binding else None
        findings = review_plan(loaded, today())
        about_binding = review_binding(loaded.plan, bound) if bound else ()
        if device is not None and loaded.plan is not None and bound and bound.binding:
            about_binding = in_order((*about_binding, *device(loaded.plan, bound.binding, bound.lines)))
        stopped = bool(refused((*findings, *about_binding)))
        routes, untried = None, None
        if not stopped and rehearser is not None and loaded.plan is not None and bound and bound.binding:
            try:
                with rehearser(loaded.plan, bound.binding) as rehearse:
                    routes = predict_routes(loaded.plan, rehearse)
            except Refusal as refusal:
                untried = refusal
            stopped = any(prediction.route is None for prediction in routes or ())
        status = Exit.REFUSED if stopped else Exit.OK
        if untried is not None:
            status = status_for(untried)
        if output is Output.JSON:
            click.echo(_as_json(loaded, findings, bound, about_binding, routes, untried, status))
        else:
            _print(loaded, findings, bound, about_binding, routes)
        if untried is not None:
            refuse(untried)
        click.get_current_context().exit(status)

    return check


def read_file(path: Path) -> bytes:
    """The bytes of a plan or binding, at most one more than is allowed; ends the command where it cannot be read."""
    try:
        return read_start(path, MAX_BYTES)
    except FileUnreadable as refusal:
        refuse(refusal)
        raise


def _print(
    loaded: Loaded,
    findings: tuple[Finding, ...],
    bound: LoadedBinding | None,
    about_binding: tuple[Finding, ...],
    routes: tuple[RoutePrediction, ...] | None,
) -> None:
    if loaded.plan is not None:
        click.echo(f"{loaded.plan.mode.upper()}: {loaded.plan.title}")
    click.echo(f"SHA-256 of the plan: {loaded.sha256}")
    click.echo(f"Read aloud: {' '.join(words(bytes.fromhex(loaded.sha256)))}")
    for finding in findings:
        click.echo(one_line(finding, "line"))
    for finding in about_binding:
        click.echo(one_line(finding, "binding line"))
    for prediction in routes or ():
        click.echo(_route_line(prediction))
    if bound and routes is None:
        click.echo("Routes were not tried.")
    every = (*findings, *about_binding)
    numbers = {kind: sum(each.severity is kind for each in every) for kind in Severity}
    counts = [f"{number} {kind}{'' if number == 1 else 's'}" for kind, number in numbers.items()]
    click.echo(f"{', '.join(counts)}.")


def one_line(finding: Finding, place: str) -> str:
    """A finding as one line for people; `place` says whose lines are counted."""
    line = "-" if finding.line is None else finding.line
    return f"{finding.severity} {finding.code} {place} {line}: {finding.sentence} Next: {finding.next_step}"


def _route_line(prediction: RoutePrediction) -> str:
    what = f"target {prediction.target}" if prediction.target else "backup"
    line = f"route {prediction.key}, {what}: {prediction.route or 'NONE'}"
    if prediction.route is Route.HOST_PLAINTEXT:
        line += " (the key passes through this computer)"
    if prediction.failed:
        line += "; not " + ", not ".join(f"{trial.route} ({trial.why})" for trial in prediction.failed)
    return line


def _as_json(
    loaded: Loaded,
    findings: tuple[Finding, ...],
    bound: LoadedBinding | None,
    about_binding: tuple[Finding, ...],
    routes: tuple[RoutePrediction, ...] | None,
    untried: Refusal | None,
    status: Exit,
) -> str:
    return json.dumps(
        {
            "plan": {
                "id": loaded.plan.id if loaded.plan else None,
                "mode": loaded.plan.mode if loaded.plan else None,
                "sha256": loaded.sha256,
            },
            "findings": [finding.to_json() for finding in findings],
            "binding_sha256": bound.sha256 if bound else None,
            "binding_findings": [finding.to_json() for finding in about_binding],
            "routes": None if routes is None else [prediction.to_json() for prediction in routes],
            "routes_not_tried": None
            if untried is None
            else {"code": untried.code, "sentence": untried.operator_text, "next_step": untried.next_action},
            "exit_status": int(status),
        },
        indent=2,
    )
