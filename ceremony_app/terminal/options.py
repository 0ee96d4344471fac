"""Options that `run` and `recover` have in common, and what stands behind them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from ceremony_app.flow.faults import FaultKind
from ceremony_app.flow.from_stick import on_stick, rebuild

Command = Callable[..., Any]


def binding_option(command: Command) -> Command:
    """--binding, which gives the command a `binding_path`."""
    return click.option(
        "--binding",
        "binding_path",
        type=click.Path(path_type=Path),
        help="Module and token of this laptop. Without one a drill makes its own private SoftHSM token.",
    )(command)


def from_stick_option(what: str) -> Callable[[Command], Command]:
    """--from-stick, which gives the command its `stick`; `what` says what lies on it."""
    return click.option(
        "--from-stick",
        "stick",
        metavar="DIR",
        type=click.Path(path_type=Path, exists=True),
        help=f"Go on from a LOG stick, in a new folder: where it is mounted, or its device as /dev/sdb1. {what}",
    )


def build_from_stick(stick: Path, folder: Path, script: str) -> bytes:
    """The plan on a LOG stick, after the folder of a ceremony or recovery was built anew from it.

    Raises what `rebuild` and `on_stick` raise.
    """
    with on_stick(stick) as place:
        click.echo(f"Building {folder} anew from {place}. Leave the stick in.", err=True)
        built = rebuild(place, folder, script)
    if built.foreign:
        names = ", ".join(name[:16] for name in built.foreign[:5]) + (" …" if len(built.foreign) > 5 else "")
        click.echo(
            f"Left on the stick, as its journal names none of it: objects {len(built.foreign)} ({names}).", err=True
        )
    return built.plan


def drill_sticks_option(command: Command) -> Command:
    """--drill-sticks, which gives the command `drill_sticks`."""
    return click.option(
        "--drill-sticks",
        type=click.Path(path_type=Path, file_okay=False),
        help="Drills without --binding: practise with folders below this one, which stand for sticks and are called "
        "so.",
    )(command)


def require_own_sticks(drill_sticks: Path | None, binding: Path | None) -> None:
    """Raise UsageError where sticks to practise with and those of a binding are both named."""
    if drill_sticks is not None and binding is not None:
        raise click.UsageError("--drill-sticks is for drills without --binding; a binding names its own sticks.")


def fault_option(where: str) -> Callable[[Command], Command]:
    """--drill-fault, which gives the command its `faults`; `where` says what they are rehearsed with."""
    return click.option(
        "--drill-fault",
        "faults",
        multiple=True,
        metavar="KIND=VALUE",
        help=f"{where}; KIND is one of {', '.join(kind.value for kind in FaultKind)}.",
    )


def summary_option(command: Command) -> Command:
    """--json, which gives the command `as_json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print nothing but a JSON summary at the end.")(command)
