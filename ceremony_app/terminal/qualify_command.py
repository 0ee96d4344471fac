"""The command `qualify`: what a token can do, what it does not enforce, and what can therefore not be promised."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
from rich.console import Console

import ceremony_app
from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.binding import LoadedBinding, load_binding
from ceremony_app.core.plan.findings import refused
from ceremony_app.core.plan.load import Loaded, load_plan
from ceremony_app.core.plan.review import review_binding
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.messages import english
from ceremony_app.core.script.promises import in_words
from ceremony_app.devices.child import ChildGone
from ceremony_app.devices.clock import SystemClock, to_text
from ceremony_app.devices.hsm.refusals import TokenGone
from ceremony_app.devices.media.folder import safe_write, shown
from ceremony_app.devices.media.refusals import MediaExists, MediaRefusal
from ceremony_app.devices.wraps.pairs import HostPairs
from ceremony_app.devices.wraps.qualification import (
    Need,
    Qualification,
    every_need,
    needs_of,
    qualify,
    sizes,
)
from ceremony_app.devices.wraps.values import Depth
from ceremony_app.terminal.bound_token import TokenHeldByQuorum, bound_token, signing_in
from ceremony_app.terminal.exits import Exit, status_for
from ceremony_app.terminal.plan_commands import Output, json_option, one_line, read_file, refuse
from ceremony_app.terminal.qualification_tables import show

FORMAT = 1
"""The `format` of the JSON document (docs/formats/qualification.md)."""


@click.command(name="qualify")
@click.option(
    "--binding", type=click.Path(path_type=Path), required=True, help="Binding file: the module and the token to try."
)
@click.option("--plan", type=click.Path(path_type=Path), help="Try what this plan needs; else all that clouds take.")
@click.option(
    "--routes",
    type=click.Choice([depth.value for depth in Depth]),
    default=Depth.EVERY.value,
    show_default=True,
    help="Try every route, or only up to the first that passes.",
)
@click.option("--out", type=click.Path(path_type=Path), help="Also write the JSON report; the file must not exist yet.")
@json_option
def qualify_command(binding: Path, plan: Path | None, *, routes: str, out: Path | None, output: Output) -> None:
    """Try a token on throwaway keys, and report.

    Each kind of wrap is made by each route, opened on this computer and compared; then what a token must not do is
    tried: to wrap a locked key, to make a sensitive one readable, and so on. The report says what works by which
    route, what the module does not enforce, and what can therefore not be promised. It asks for the token's PIN.
    Is that in pieces, the custodians of the --plan sign in with theirs, one after the other, as in a ceremony.
    No key of yours is touched, and nothing is left in the token.

    Routes, best first: native, composed, direct (all in the token); host-assisted (the key that protects yours passes
    through this computer); host-plaintext (your key itself does, and two people must consent).

    \b
    Exit status: 0 every wrap has a route, 3 one has none, something was left behind, or it was refused,
    2 wrong command line, 4 a file could not be read or written.

    \b
    Examples:
      ceremony qualify --binding BINDING.toml --plan PLAN.toml
      ceremony qualify --binding BINDING.toml --routes first --out TOKEN.json
    """
    loaded = load_plan(read_file(plan)) if plan else None
    bound = load_binding(read_file(binding))
    if _say_what_is_wrong(loaded, bound) or bound.binding is None:
        click.get_current_context().exit(Exit.REFUSED)
    if out is not None and out.exists():
        # Said before anybody types a PIN; `safe_write` would refuse as well.
        refuse(MediaExists(name=shown(out.name)))
        return
    try:
        # Said before pairs are made for nothing.
        signing_in(bound.binding, loaded.plan if loaded else None)
    except TokenHeldByQuorum as refusal:
        refuse(refusal)
        return
    depth, named = Depth(routes), loaded.plan if loaded else None
    needed = needs_of(loaded.plan) if loaded and loaded.plan else every_need()
    mode = loaded.plan.mode if loaded and loaded.plan else Mode.DRILL
    pairs = HostPairs()
    # Made while people type the PIN.
    pairs.begin(sizes(needed))
    try:
        with bound_token(bound.binding, mode, pairs, named) as (token, wraps), _waiting() as waiting:
            told = qualify(token, wraps, needed, depth, lambda need: waiting.update(_doing(need)))
    except Refusal as refusal:
        refuse(refusal)
        return
    except ChildGone as gone:
        refuse(TokenGone(call=gone.op, error="its process ended"))
        return
    status = Exit.OK if told.able else Exit.REFUSED
    document = as_document(told, depth, loaded, bound, status)
    if out is not None:
        status = _write(out, document) or status
    if output is Output.JSON:
        click.echo(document)
    else:
        show(told, Console(markup=False, highlight=False))
    click.get_current_context().exit(status)


def _say_what_is_wrong(loaded: Loaded | None, bound: LoadedBinding) -> bool:
    """Print what keeps plan and binding from being used; whether there is anything."""
    plan = loaded.plan if loaded else None
    about_plan = loaded.findings if loaded else ()
    about_binding = review_binding(plan, bound)
    stopping = refused((*about_plan, *about_binding))
    for finding in about_plan:
        if finding in stopping:
            click.echo(one_line(finding, "line"), err=True)
    for finding in about_binding:
        if finding in stopping:
            click.echo(one_line(finding, "binding line"), err=True)
    return bool(stopping)


def _waiting() -> Any:
    """A line on standard error that says what is tried, where that is a terminal."""
    return Console(stderr=True, markup=False, highlight=False).status("trying the token")


def _doing(need: Need) -> str:
    return f"{need.algorithm.value}: {in_words(need.form)}"


def _write(out: Path, document: str) -> Exit | None:
    """Write the report; the exit status where that fails."""
    try:
        safe_write(out.parent, out.name, document.encode() + b"\n")
    except MediaRefusal as refusal:
        click.echo(f"{refusal.code}: {refusal.operator_text} {refusal.next_action}", err=True)
        return status_for(refusal)
    return None


def as_document(told: Qualification, depth: Depth, loaded: Loaded | None, bound: LoadedBinding, status: Exit) -> str:
    """The report as JSON (docs/formats/qualification.md)."""
    plan = loaded.plan if loaded else None
    return json.dumps(
        {
            "format": FORMAT,
            "kind": "qualification",
            "made_at": to_text(SystemClock().now()),
            "program": f"ceremony-app {ceremony_app.__version__}",
            "plan": {"id": plan.id, "mode": plan.mode, "sha256": loaded.sha256} if plan and loaded else None,
            "binding_sha256": bound.sha256,
            "routes": depth.value,
            "able": told.able,
            "token": told.token.to_json(),
            "wraps": [
                rehearsal.to_json() | {"allowed": [route.value for route in need.allowed]}
                for need, rehearsal in zip(told.needs, told.rehearsals, strict=True)
            ],
            "probes": [
                one.to_json() | {"tried": english(one.tried), "cannot_promise": english(one.lost) if one.lost else None}
                for one in told.probes
            ],
            "left": [one.to_json() for one in told.left],
            "cannot_promise": [one.to_json() | {"text": english(one)} for one in told.cannot_promise],
            "exit_status": int(status),
        },
        indent=2,
    )
