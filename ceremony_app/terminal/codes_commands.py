"""The commands `send` and `receive`: a file through QR codes, in a window, on the terminal's screen, as pictures or on
paper."""

from __future__ import annotations

import contextlib
import importlib
import shutil
import sys
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

import click

from ceremony_app.core.codes.matrix import QUIET
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.core.ur.refusals import UrNothingRead
from ceremony_app.core.ur.transfer import Incoming
from ceremony_app.devices.media import safe_write
from ceremony_app.devices.media.folder import shown
from ceremony_app.devices.qr.fenced.reader import PictureReader
from ceremony_app.devices.qr.outgoing import any_file, fingerprint
from ceremony_app.devices.qr.pictures import picture_of
from ceremony_app.devices.qr.reading import picture_files, take_picture
from ceremony_app.devices.qr.refusals import QrIsPdf, QrNotFenced, QrWindowTooSmall
from ceremony_app.devices.qr.writing import DENSE, LARGER, NORMAL, Animation, Display, animation_for

SIZES = {"normal": NORMAL, "larger": LARGER, "dense": DENSE}
POINTS_PER_MODULE = 6
SMALLEST_VERSION = 3
"""Below it a code carries next to nothing."""

_DESKTOP = "ceremony_app.desktop.command"
"""Imported when a window is asked for, as the command `desktop` is (terminal/main.py)."""

_ENTER = "\x1b[?1049h\x1b[?25l\x1b[97;40m\x1b[2J"
_HOME = "\x1b[H"
_LEAVE = "\x1b[0m\x1b[?25h\x1b[?1049l"


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--pictures", type=click.Path(path_type=Path), metavar="DIR", help="Write the codes there as PNG files instead."
)
@click.option("--size", type=click.Choice(list(SIZES)), help="For --pictures: how many modules a code has.")
@click.option(
    "--sheet", type=click.Path(path_type=Path), metavar="OUT.pdf", help="Write a sheet of codes to print instead."
)
@click.option("--window", is_flag=True, help="Show the codes in a window: larger, faster, and with controls.")
@click.option("--fingerprint", "only_hash", is_flag=True, help="Show only the file's SHA-256, as sha256sum checks it.")
@click.option("--name", help="Another name for the file at the receiver's, where its own cannot travel.")
@click.pass_context
def send(
    ctx: click.Context,
    file: Path,
    *,
    pictures: Path | None,
    size: str | None,
    sheet: Path | None,
    window: bool,
    only_hash: bool,
    name: str | None,
) -> None:
    """Show a file as animated QR codes, for `ceremony receive` or any reader of BC-UR on the other side.

    The codes run in the terminal, as large as its window allows, until Ctrl-C; some may be missed, as each later one
    makes up for any. With --window they run in a window, with slower and larger, pause, single codes and full screen.
    With --pictures they become PNG files, half as many again as are needed, and any two may be lost; with --sheet
    pages to print, with spare codes. At most 300 different codes on a screen, 100 on paper: larger files go by stick,
    and with --fingerprint their SHA-256 by code. Only public or wrapped files: whoever sees the codes has the file.

    \b
    Examples:
      ceremony send outbox/aws-prod/EncryptedKeyMaterial.bin --window
      ceremony send transcript.pdf --pictures codes --size dense
      ceremony send backup/root-27487.backup.json --sheet root-27487.pdf
      ceremony send transcript.pdf --fingerprint
    """
    if size is not None and pictures is None:
        raise click.UsageError("--size is for --pictures; in a terminal the window decides.")
    if sum((pictures is not None, sheet is not None, window)) > 1:
        raise click.UsageError("--pictures, --sheet and --window are three ways; take one.")
    carried = (fingerprint if only_hash else any_file)(file, name or "")
    if window:
        importlib.import_module(_DESKTOP).show_codes(ctx, carried)
        return
    if sheet is not None:
        from ceremony_app.documents.code_sheet import code_sheet

        pages = code_sheet(carried, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
        safe_write(sheet.parent, sheet.name, pages)
        click.echo(f"Written and read back: {sheet}")
    elif pictures is not None:
        animation = Animation(carried, SIZES[size]) if size else animation_for(carried)
        count = _write(animation, pictures)
        if count == 1:
            click.echo(f"Wrote one picture to the folder {pictures}; it is enough to rebuild the file.")
        else:
            least = animation.fragments
            click.echo(
                f"Wrote {count} pictures to the folder {pictures}; at least {least} are needed to rebuild the file, "
                "and whichever two are lost, the others are enough."
            )
    elif not sys.stdout.isatty():
        raise click.UsageError("There is no terminal to show codes on. Give --window, --pictures DIR or --sheet FILE.")
    else:
        show(Animation(carried, fitting(*shutil.get_terminal_size())), carried.name, sys.stdout, time.sleep)
    _tell(carried)


@click.command()
@click.argument("pictures", type=click.Path(path_type=Path), nargs=-1, metavar="[PICTURE...]")
@click.option("--out", type=click.Path(path_type=Path), metavar="DIR", help="Where the file is written.")
@click.option("--window", is_flag=True, help="Open a window that reads from a camera, or from pictures chosen there.")
@click.pass_context
def receive(ctx: click.Context, pictures: tuple[Path, ...], *, out: Path | None, window: bool) -> None:
    """Rebuild a file from pictures of its QR codes, or through a camera.

    PICTURE is a PNG, JPEG or PGM file, or a folder of such: photographs of a screen, scans of a sheet, or what
    `ceremony send --pictures` wrote, in any order; of a PDF, make pictures first. With --window a camera reads the
    codes from the sender's screen; no picture of it is kept. The file's SHA-256 is checked; compare it with the
    sender's. Nothing is overwritten.

    \b
    Examples:
      ceremony receive codes/ --out inbox
      ceremony receive photo1.jpg photo2.jpg photo3.jpg --out inbox
      ceremony receive --window --out inbox
    """
    if window:
        importlib.import_module(_DESKTOP).receive_codes(ctx, pictures, out)
        return
    if not pictures or out is None:
        raise click.UsageError("Name the pictures, and with --out where the file goes; or give --window.")
    carried = gather(pictures)
    with contextlib.suppress(OSError):
        # What cannot be made is refused in the next line, with its reason.
        out.mkdir(exist_ok=True)
    safe_write(out, carried.name, carried.data)
    click.echo(f"Written and read back: {out / carried.name}")
    _tell(carried)


def gather(pictures: Iterable[Path]) -> CarriedFile:
    """The file in pictures; what does not belong is named on standard error.

    Raises UrIncomplete, UrNothingRead, or QrIsPdf where a PDF was named and nothing was read.
    """
    incoming, sheet = Incoming(), None
    files = picture_files(pictures)
    with contextlib.closing(PictureReader()) as reader:
        for looked_at, file in enumerate(files, 1):
            try:
                seen = take_picture(incoming, reader.read(file))
            except QrNotFenced:
                raise
            except Refusal as refusal:
                _skipped(file, [refusal])
                sheet = refusal if isinstance(refusal, QrIsPdf) else sheet
                continue
            _skipped(file, seen.refused)
            if incoming.file is not None:
                if left := len(files) - looked_at:
                    # Among them may be those of another file, and whoever named them would take it for received.
                    click.echo(
                        f"The file was whole after {looked_at} of the pictures; not looked at: {left}.", err=True
                    )
                break
    try:
        return incoming.finish()
    except UrNothingRead:
        if sheet is not None:
            # What to do with a PDF helps more than to look whether its codes are sharp.
            raise sheet from None
        raise


def fitting(columns: int, lines: int) -> Display:
    """The largest display that a terminal of that size can show, up to the normal one; raises QrWindowTooSmall.

    A letter is one module wide and two high; one line is kept for words.
    """
    version = (min(columns, 2 * (lines - 1)) - 2 * QUIET - 17) // 4
    if version < SMALLEST_VERSION:
        least = 17 + 4 * SMALLEST_VERSION + 2 * QUIET
        raise QrWindowTooSmall(columns=columns, lines=lines, least_columns=least, least_lines=-(-least // 2) + 1)
    return Display(version=min(version, NORMAL.version), frames_per_second=NORMAL.frames_per_second)


def show(animation: Animation, name: str, out: TextIO, wait: Callable[[float], None]) -> None:
    """Show code after code on a screen of its own until Ctrl-C; the terminal is left as it was."""
    out.write(_ENTER)
    try:
        number = 1
        while True:
            lines = animation.code(number).half_blocks()
            words = f"{name} · code {number}, {animation.fragments} are enough · Ctrl-C ends"
            out.write(_HOME + "\r\n".join([*lines, words[: len(lines[0])]]))
            out.flush()
            number += 1
            wait(1 / animation.display.frames_per_second)
    except KeyboardInterrupt:
        pass
    finally:
        out.write(_LEAVE)
        out.flush()


def _write(animation: Animation, folder: Path) -> int:
    """As PNG files, with spare ones where more than one is needed."""
    numbers = animation.kept()
    with contextlib.suppress(OSError):
        # What cannot be made is refused by the first write, with its reason.
        folder.mkdir(exist_ok=True)
    for place, number in enumerate(numbers, 1):
        picture = picture_of(animation.code(number), POINTS_PER_MODULE)
        safe_write(folder, f"code-{place:03}.png", picture.png())
    return len(numbers)


def _skipped(file: Path, refusals: Iterable[Refusal]) -> None:
    for refusal in refusals:
        name, told = shown(file.name), refusal.operator_text
        click.echo(f"{told if told.startswith(name) else f'{name}: {told}'} ({refusal.code})", err=True)


def _tell(carried: CarriedFile) -> None:
    click.echo(f"{carried.name}, {len(carried.data)} bytes, SHA-256 {carried.sha256}")
