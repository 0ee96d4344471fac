"""The command `initialise`: a blank token gets its label and its PINs, in the week before the day."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.binding import write_binding
from ceremony_app.core.plan.schema import Binding
from ceremony_app.core.plan.schema_names import BLANK, LABEL_BYTES
from ceremony_app.core.refusals import Refusal
from ceremony_app.devices.hsm.initialise import Blank, initialise, state_of
from ceremony_app.devices.media.folder import safe_write
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.lines import Line, LineKind
from ceremony_app.flow.performing.desk import pipe
from ceremony_app.terminal.exits import Exit


class PinsNeedTerminal(Refusal):
    """There is nobody to choose the PINs."""

    code = "INITIALISE-NEEDS-TERMINAL"
    says = "The token's PINs are chosen by people, and there is no terminal to type them at."
    next_step = "Run this at a terminal."


class AlreadyInitialised(Refusal):
    """It has its label and PINs already."""

    code = "INITIALISE-DONE-ALREADY"
    says = "Token {label} (serial {serial}) has its label and both PINs already."
    next_step = "Use it as it is, or name a label that no token has."


@click.command()
@click.option("--module", required=True, type=click.Path(path_type=Path), help="The token's PKCS#11 module.")
@click.option("--config", type=click.Path(path_type=Path), help="The module's configuration (SoftHSM: SOFTHSM2_CONF).")
@click.option("--serial", metavar="S", default=BLANK, help="Its serial number; without one the only blank token.")
@click.option("--label", required=True, metavar="L", help="The label that it is to have; at most 32 bytes.")
@click.option("--binding-out", type=click.Path(path_type=Path), metavar="FILE", help="Write a binding; a new file.")
@click.pass_context
def initialise_command(
    ctx: click.Context, *, module: Path, config: Path | None, serial: str, label: str, binding_out: Path | None
) -> None:
    """Give a blank token its label and both PINs (C_InitToken, C_InitPIN).

    Only a BLANK token is initialised. One that has been initialised may hold keys that nobody sees without its PIN;
    this program never wipes it. Its maker's own tool does, in the hands of whoever knows what is in it.

    Both PINs are typed twice, unseen, and go to the token through pipes. A plan with `initialise` in its [token] does
    the same in the ceremony itself.

    \b
    Exit status: 0 initialised, 2 not understood, 3 refused or not confirmed.

    \b
    Examples:
      ceremony tokens
      ceremony initialise --module /opt/vendor/libpkcs11.so --serial 0123 --label "ACME keys 2026"
    """
    if not label.strip() or not label.isprintable() or len(label.encode()) > LABEL_BYTES:
        raise click.UsageError(f"--label needs 1 to {LABEL_BYTES} bytes of plain text.")
    if config is not None and not config.exists():
        raise click.UsageError(f"--config: there is nothing at {ascii(str(config))[1:-1]}.")
    settings = str(config.absolute()) if config else None
    blank = Blank(module=str(module.absolute()), config=settings, serial=serial, label=label)
    told = state_of(blank)
    if told.done:
        raise AlreadyInitialised(label=label, serial=told.serial)
    if not sys.stdin.isatty():
        raise PinsNeedTerminal()
    named = f"the token with serial {told.serial}" if told.serial else "the only blank token"
    click.echo(f"This initialises {named} as “{label}”. It is blank, so nothing is lost.")
    click.echo("First the PIN of the security officer is chosen, then the user's. Nobody can read either back.")
    try:
        sure = click.confirm("Go on?", default=False)
    except click.Abort:
        # Ctrl-C and Ctrl-D say no as well as “n” does.
        click.echo()
        sure = False
    if not sure:
        click.echo("Nothing was changed.")
        ctx.exit(Exit.REFUSED)
    made = _initialised(blank)
    click.echo(f"Initialised: {label}, serial {made}.")
    if binding_out is not None:
        bound = Binding(format=1, module=blank.module, token_serial=made, token_label=label, module_config=blank.config)
        safe_write(binding_out.parent, binding_out.name, write_binding(bound))
        click.echo(f"Wrote {binding_out}. Next: ceremony check PLAN.toml --binding {binding_out}")


def _initialised(blank: Blank) -> str:
    child = SecretsClient.start(Mode.PRODUCTION)
    fd = os.open(os.ttyname(sys.stdin.fileno()), os.O_RDWR | os.O_NOCTTY)
    try:
        line = Line(LineKind.TTY, fd)
        child.choose_pin("so", line, f"New PIN of the security officer of token {blank.label}")
        child.choose_pin("user", line, f"New user PIN of token {blank.label}")
        with pipe() as user, pipe() as officer:
            child.pin_to("user", user.write)
            child.pin_to("so", officer.write)
            user.close_write()
            officer.close_write()
            return initialise(blank, user.read, officer.read)
    finally:
        os.close(fd)
        child.close()
