"""The command `receiver`: the page that receives codes in a browser, for a computer without this program."""

from __future__ import annotations

import contextlib
from pathlib import Path

import click

from ceremony_app.devices.media import safe_write
from ceremony_app.resources import resource

NAME = "receiver.html"


@click.command()
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR", help="Where the page is written.")
def receiver(out: Path) -> None:
    """Write the page that receives animated codes in a browser.

    One HTML file for the connected computer: it reads the codes of `ceremony send` by camera or from pictures, checks
    the file and saves it. It needs no network and uses none. Compare its SHA-256 there with the one printed here.
    Nothing is overwritten.

    \b
    Example:
      ceremony receiver --out /media/stick
    """
    with contextlib.suppress(OSError):
        # What cannot be made is refused in the next line, with its reason.
        out.mkdir(exist_ok=True)
    written = safe_write(out, NAME, resource(f"receiver/{NAME}").read_bytes())
    click.echo(f"Written and read back: {out / NAME}")
    click.echo(f"{NAME}, {written.length} bytes, SHA-256 {written.sha256}")
