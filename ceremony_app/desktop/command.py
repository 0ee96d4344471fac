"""The command `desktop`: open the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ceremony_app.core.refusals import Refusal
from ceremony_app.desktop.launch import Arguments, launch
from ceremony_app.desktop.tokens import TextSize, Theme

if TYPE_CHECKING:
    from ceremony_app.core.ur.carried import CarriedFile
    from ceremony_app.desktop.rooms.frame import Room


class PlanWithoutFolder(Refusal):
    """A plan was named without a folder, or a folder without a plan."""

    code = "DESKTOP-PLAN-AND-FOLDER"
    says = "A plan and its folder are named together."
    next_step = "Name both --plan and --folder, or neither: the window asks then."


@click.command()
@click.option("--plan", type=click.Path(path_type=Path, dir_okay=False, exists=True), help="Go straight to this plan.")
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False), help="The ceremony's folder.")
@click.option("--binding", type=click.Path(path_type=Path, dir_okay=False, exists=True), help="Module and token.")
@click.option(
    "--inbox", type=click.Path(path_type=Path, file_okay=False, exists=True), help="What the clouds handed over."
)
@click.option("--theme", type=click.Choice([one.value for one in Theme]), help="Otherwise as chosen last time.")
@click.option(
    "--text",
    "text_size",
    type=click.Choice([one.value for one in TextSize]),
    help="How large the text is; otherwise as chosen last time.",
)
@click.pass_context
def desktop(
    ctx: click.Context,
    plan: Path | None,
    folder: Path | None,
    binding: Path | None,
    inbox: Path | None,
    theme: str | None,
    text_size: str | None,
) -> None:
    """Open the window: start, resume, verify or recover.

    \b
    Choose in the window:        ceremony desktop
    Straight to a ceremony:      ceremony desktop --plan plan.toml --folder day1
    For a projector:             ceremony desktop --theme high-contrast --text large

    A folder that holds an interrupted ceremony of this plan is gone on with. Everything can be done with the keyboard
    alone: Tab moves, Alt and the underlined letter presses a button, Esc asks before it leaves a ceremony.
    """
    if (plan is None) != (folder is None):
        raise PlanWithoutFolder()
    looks = (Theme(theme) if theme else None, TextSize(text_size) if text_size else None)
    ctx.exit(launch(Arguments(plan, folder, binding, inbox, *looks)))


def show_codes(ctx: click.Context, file: CarriedFile) -> None:
    """Open a window with a file's codes, for `ceremony send --window`; raises UrTooManyFragments before it opens."""

    def opens() -> Room:
        from ceremony_app.desktop.codes.send_room import CodesRoom

        return CodesRoom(file)

    _open_with(ctx, opens)


def receive_codes(ctx: click.Context, pictures: tuple[Path, ...], out: Path | None) -> None:
    """Open a window that receives a file, for `ceremony receive --window`; it begins with the pictures, if any."""

    def opens() -> Room:
        from ceremony_app.desktop.codes.receive_room import ReceiveRoom

        return ReceiveRoom(out, pictures)

    _open_with(ctx, opens)


def _open_with(ctx: click.Context, opens: Callable[[], Room]) -> None:
    ctx.exit(launch(Arguments(opens=opens)))
