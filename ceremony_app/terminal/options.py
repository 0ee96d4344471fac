"""Options that `run` and `recover` have in common."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from ceremony_app.flow.faults import FaultKind

Command = Callable[..., Any]


def binding_option(command: Command) -> Command:
    """--binding, which gives the command a `binding_path`."""
    return click.option(
        "--binding",
        "binding_path",
        type=click.Path(path_type=Path),
        help="Module and token of this laptop. Without one a drill makes its own private SoftHSM token.",
    )(command)


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
