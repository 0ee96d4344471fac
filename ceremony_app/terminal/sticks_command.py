"""The command `sticks`: which removable media are plugged in, and the lines that name one in a binding."""

from __future__ import annotations

import re
from pathlib import Path

import click

from ceremony_app.core.plan.binding import load_binding
from ceremony_app.core.plan.sticks import StickRole
from ceremony_app.devices.media.blocks import System, Volume
from ceremony_app.devices.media.guard import Guard
from ceremony_app.devices.media.small_file import read_file
from ceremony_app.flow.refusals import BindingRefused, first_findings

_PLAIN = re.compile(r"[A-Za-z0-9._-]{1,128}", re.ASCII)


@click.command()
@click.option(
    "--binding",
    "binding_path",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Say also which stick of this binding each one is.",
)
def sticks(binding_path: Path | None) -> None:
    """List the removable media that are plugged in.

    \b
    What is there:                   ceremony sticks
    Which is which on the day:       ceremony sticks --binding laptop.toml

    For each stick that the binding does not know yet, the lines are printed that name it there. Put in its role
    (request, response, transcript, custodian, pieces, log) and the colour of its sticker. Nothing is mounted or opened;
    who may not read the device itself sees what udev wrote down about it.
    """
    bound = load_binding(read_file(binding_path)) if binding_path else None
    if bound is not None and bound.binding is None:
        raise BindingRefused(findings=first_findings(f"{one.code}: {one.sentence}" for one in bound.findings))
    known = bound.binding.sticks if bound is not None and bound.binding is not None else ()
    guard = Guard(known, system=System())
    volumes = guard.system.volumes()
    if not volumes:
        click.echo("No removable medium is plugged in.")
    for volume in volumes:
        _tell(volume, guard)


def _tell(volume: Volume, guard: Guard) -> None:
    known = guard.known(volume)
    size = f"{volume.size / 1e9:.1f} GB"
    protected = ", write-protected" if volume.protected else ""
    name = f" = {known.words}" if known is not None else ""
    click.echo(f"{volume.node.name}{name}: {volume.words}, {volume.holds.type or 'no file system'}, {size}{protected}")
    if known is None:
        click.echo("\n".join(f"    {line}" for line in lines_for(volume)))


def lines_for(volume: Volume) -> tuple[str, ...]:
    """The lines of a binding that name a volume; role and colour are for people to fill in."""
    known = (("serial", volume.serial), ("uuid", volume.holds.uuid))
    return (
        "[[sticks]]",
        f'role = "{StickRole.LOG.value}"',
        'colour = "yellow"',
        *(f'{name} = "{value}"' for name, value in known if _PLAIN.fullmatch(value)),
    )
