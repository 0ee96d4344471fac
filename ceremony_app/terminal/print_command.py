"""The command `print`: a document without secrets, or the test page, on a printer of this computer."""

from __future__ import annotations

from pathlib import Path

import click

from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.binding import load_binding
from ceremony_app.core.printing import Printer, PrinterWay, SpoolVerdict
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.secrecy import refuse_secret
from ceremony_app.devices.media.folder import open_folder, read_regular, reason, shown
from ceremony_app.devices.media.refusals import MediaIsFolder, MediaMissing, MediaNotRegular, MediaReadFailed
from ceremony_app.devices.media.small_file import read_start
from ceremony_app.devices.printer.guard import Guard, Printed
from ceremony_app.devices.printer.pages import trial_pages

BINDING_LIMIT = 1024 * 1024
LOOKED_AT = 1024 * 1024
"""Bytes of a document that are looked through for a secret."""
_SPOOL = {
    SpoolVerdict.NONE: "nothing was spooled",
    SpoolVerdict.EMPTY: "its files are gone from the spool",
    SpoolVerdict.UNSEEN: "it could not be seen whether its files are gone from the spool",
}


class BindingUnusable(Refusal):
    """A binding that is none, or names no printer."""

    code = "PRINT-BINDING-UNUSABLE"
    says = "The binding {name} names no printer that can be used: {why}"
    next_step = "Correct it as `ceremony check PLAN --binding` says, or leave --binding out for the default printer."


@click.command(name="print")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--test", "test", is_flag=True, help="Print the test page of two sheets, on the way that shares take.")
@click.option("--binding", type=click.Path(path_type=Path), help="Whose [printer] to use; else the default printer.")
@click.option("--drill", is_flag=True, help="A printer on a network may be used too.")
def print_command(file: Path | None, *, test: bool, binding: Path | None, drill: bool) -> None:
    """Print a document without secrets on a printer of this computer, as one job, and wait for its end.

    Only a printer on a cable is used, as in a production ceremony; with --drill one on a network too. What is printed
    here is in no journal. Shares are printed within a ceremony alone.

    \b
    Examples:
      ceremony print drills/last/ceremony/documents/transcript.pdf
      ceremony print --test --binding BINDING.toml
    """
    if (file is None) is not test:
        raise click.UsageError("Give either FILE or --test.")
    if file is not None:
        _require_file(file)
    printer = Printer(way=PrinterWay.LP) if binding is None else _bound(binding)
    guard = Guard(Mode.DRILL if drill else Mode.PRODUCTION)
    printed = guard.print_pages(trial_pages([]), printer) if file is None else guard.print_document(file, printer)
    _tell(printed)


def _require_file(path: Path) -> None:
    """What was mistyped or holds a secret is said before anything is said of printers."""
    if path.is_dir():
        raise MediaIsFolder(name=shown(path.name))
    if not path.exists():
        raise MediaMissing(name=shown(path.name))
    if not path.is_file():
        # A pipe would be waited for.
        raise MediaNotRegular(name=shown(path.name))
    refuse_secret(shown(path.name), read_start(path, LOOKED_AT))


def _bound(path: Path) -> Printer:
    name = shown(path.name)
    with open_folder(path.parent) as place:
        try:
            loaded = load_binding(read_regular(place, path.name, name, BINDING_LIMIT))
        except FileNotFoundError:
            raise MediaMissing(name=name) from None
        except OSError as error:
            raise MediaReadFailed(name=name, reason=reason(error)) from None
    if loaded.binding is None:
        raise BindingUnusable(name=name, why=loaded.findings[0].sentence)
    if loaded.binding.printer is None:
        raise BindingUnusable(name=name, why="it has no [printer].")
    return loaded.binding.printer


def _tell(printed: Printed) -> None:
    job = f"job {printed.job}" if printed.job else "straight to the device"
    click.echo(f"Printed on {printed.name}: {job}; {_SPOOL[printed.spool]}.")
