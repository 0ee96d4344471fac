"""The command `ceremony`: its commands, and what a user sees when something is refused or breaks."""

from __future__ import annotations

import atexit
import gc
import importlib
import sys
from collections.abc import Sequence

import click

from ceremony_app import __version__
from ceremony_app.core.refusals import Refusal
from ceremony_app.terminal.exits import Exit, status_for

_COMMANDS = {
    "new": ("ceremony_app.terminal.plan_commands", "new", "Write a commented plan from a template."),
    "check": ("ceremony_app.terminal.check_wiring", "check", "Say before the day what is wrong with a plan."),
    "tokens": ("ceremony_app.terminal.tokens_command", "tokens", "List PKCS#11 modules and tokens; write a binding."),
    "initialise": (
        "ceremony_app.terminal.initialise_command",
        "initialise_command",
        "Give a blank token its label and PINs.",
    ),
    "sticks": ("ceremony_app.terminal.sticks_command", "sticks", "List the removable media that are plugged in."),
    "qualify": (
        "ceremony_app.terminal.qualify_command",
        "qualify_command",
        "Try a token on throwaway keys, and report.",
    ),
    "run": ("ceremony_app.terminal.run_command", "run", "Run a ceremony, or go on with an interrupted one."),
    "verify": ("ceremony_app.terminal.verify_command", "verify", "Verify a ceremony's folder or its transcript."),
    "recover": ("ceremony_app.terminal.recover_command", "recover", "Restore a key from its shares and package."),
    "send": ("ceremony_app.terminal.codes_commands", "send", "Show a file as animated QR codes."),
    "receive": ("ceremony_app.terminal.codes_commands", "receive", "Rebuild a file from pictures of its QR codes."),
    "receiver": (
        "ceremony_app.terminal.receiver_command",
        "receiver",
        "Write the page that receives codes in a browser.",
    ),
    "print": (
        "ceremony_app.terminal.print_command",
        "print_command",
        "Print a document on a printer by cable.",
    ),
    "desktop": ("ceremony_app.desktop.command", "desktop", "Open the window."),
}
"""Module, name and one line. A module is imported only when it is used: to verify needs no PKCS#11."""


class Commands(click.Group):
    """The commands, imported late."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click gives it.
        """Names in the order of a ceremony's life."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click gives it.
        """The command of that name, or None."""
        if cmd_name not in _COMMANDS:
            return None
        module, name, _ = _COMMANDS[cmd_name]
        # What is loaded here stays until the end: to search it for garbage meanwhile takes a sixth of the time.
        gc.disable()
        try:
            command: click.Command = getattr(importlib.import_module(module), name)
        finally:
            gc.freeze()
            gc.enable()
            # What stays frozen is not taken down at the end, which nanobind (zxing-cpp) prints as leaks.
            atexit.register(gc.unfreeze)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click gives it.
        """One line a command, without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, _, line) in _COMMANDS.items()])


def say_refusal(refusal: Refusal) -> None:
    """The sentence, the code and the next step, on standard error."""
    click.echo(f"Refused ({refusal.code}): {refusal.operator_text}", err=True)
    click.echo(f"Next: {refusal.next_action}", err=True)


def say_fault(error: BaseException) -> None:
    """Where the program broke, without the error's text, which could quote anything."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{place.tb_frame.f_globals.get('__name__', '?')}:{place.tb_lineno}" if place else "an unknown place"
    click.echo(f"The program broke (FAULT): {type(error).__name__} in {where}.", err=True)
    click.echo("Next: keep the folder as it is and report this line. A ceremony can be resumed.", err=True)


def status_of(error: Exception) -> Exit:
    """Say what was refused or where the program broke; the status it ends with."""
    if isinstance(error, Refusal):
        say_refusal(error)
        return status_for(error)
    say_fault(error)
    return Exit.FAULT


def say_version(context: click.Context, _option: click.Parameter, given: bool) -> None:  # noqa: FBT001 - click gives it.
    """Version and SHA-256 of the program's files, the one that the step "Identify the program" shows; ends there."""
    if not given or context.resilient_parsing:
        return
    # Imported here because nothing else of the start needs it.
    from ceremony_app.devices.host.program import program_digest

    click.echo(f"ceremony, version {__version__}")
    click.echo(f"SHA-256 of its files: {program_digest().sha256}")
    context.exit()


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog=(
        "A first drill:  ceremony new mixed --out plan.toml;  ceremony check plan.toml;  "
        "ceremony run plan.toml --folder drill --drill-auto;  ceremony verify drill"
    ),
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=say_version,
    help="Version and SHA-256.",
)
def ceremony() -> None:
    """Air-gapped key ceremonies: keys born in an HSM, backed up by Shamir shares that are proved before they count,
    wrapped for clouds, and a signed transcript that an auditor checks offline."""


def main(arguments: Sequence[str] | None = None) -> None:
    """The console script: a refusal becomes a sentence, a code and a next step; a defect shows no traceback."""
    try:
        ceremony.main(args=list(sys.argv[1:] if arguments is None else arguments), prog_name="ceremony")
    except Exception as error:  # noqa: BLE001 - the last resort: a traceback could show locals.
        sys.exit(status_of(error))
