"""The command `tokens`: what modules, slots and tokens are here, what is known of them, and a binding for one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource
from pydantic import ValidationError

from ceremony_app.core.plan.binding import write_binding
from ceremony_app.core.plan.schema import Binding
from ceremony_app.core.profiles.match import profile_of_module
from ceremony_app.core.profiles.schema import Profile, Sureness
from ceremony_app.core.refusals import Refusal
from ceremony_app.devices.hsm.profiles import shipped_profiles
from ceremony_app.devices.hsm.survey import (
    ModuleFound,
    ModuleState,
    PinState,
    SlotFound,
    TokenFound,
    TokenState,
    once,
    survey,
    usual_paths,
)
from ceremony_app.devices.media.folder import safe_write
from ceremony_app.terminal.exits import Exit

VERSION = 1
"""Of the JSON (docs/formats/tokens.md)."""
_CONFIG_VARIABLE = "SOFTHSM2_CONF"

_PINS = {
    PinState.NOT_SET: "not set",
    PinState.SET: "set",
    PinState.TO_BE_CHANGED: "must be changed before use",
    PinState.FEW_TRIES: "FEW TRIES LEFT",
    PinState.LAST_TRY: "ONE TRY LEFT: do not guess",
    PinState.LOCKED: "LOCKED",
}
_FLAGS = {
    "PROTECTED_AUTHENTICATION_PATH": "The PIN is entered at the device itself.",
    "WRITE_PROTECTED": "It is WRITE-PROTECTED: no key can be made in it.",
    "ERROR_STATE": "It is IN AN ERROR STATE: see its maker's manual.",
}
"""Flags that an operator must know of."""


_NOTES = re.compile(r"\(?hsm\.md(?: does not say| §\d+(?:(?:,| and) §\d+)*)\)?")


class SerialNotThere(Refusal):
    """No token of the serial number that was asked for."""

    code = "TOKENS-NOT-THERE"
    says = "No token with serial {serial} was found. Found: {present}."
    next_step = "Plug it in, or give its module by --module and its configuration by --config, and look again."


class SerialTwice(Refusal):
    """Two tokens, or two ways to one."""

    code = "TOKENS-SERIAL-TWICE"
    says = "Serial {serial} was found more than once: {places}."
    next_step = "Name the token's label as well (--label), or the module that is to be used (--module PATH --only)."


class TokenIsBlank(Refusal):
    """A token that nobody initialised cannot be bound."""

    code = "TOKENS-BLANK"
    says = "The token with serial {serial} is blank: it has neither label nor PIN."
    next_step = "Initialise it first (ceremony initialise --help); its serial number may be another one afterwards."


class TokenUnnamable(Refusal):
    """A serial or label that a binding cannot hold."""

    code = "TOKENS-UNFIT-NAME"
    says = "The token's label or serial number cannot stand in a binding: it is empty or holds control characters."
    next_step = "Give the token a label of plain text by its maker's procedure."


@click.command()
@click.option("--module", "modules", multiple=True, metavar="PATH", help="A PKCS#11 module to look at as well.")
@click.option("--only", is_flag=True, help="Look at no other modules than those named by --module.")
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    envvar=_CONFIG_VARIABLE,
    metavar="PATH",
    help="Configuration, file or folder, of the modules named by --module; without any, of SoftHSM (SOFTHSM2_CONF).",
)
@click.option("--binding-out", type=click.Path(path_type=Path), metavar="FILE", help="Write a binding; a new file.")
@click.option("--serial", metavar="S", help="The token to bind, by its serial number.")
@click.option("--label", metavar="L", help="Its label, where several tokens say the same serial number.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")
@click.pass_context
def tokens(
    ctx: click.Context,
    *,
    modules: tuple[str, ...],
    only: bool,
    config: Path | None,
    binding_out: Path | None,
    serial: str | None,
    label: str | None,
    as_json: bool,
) -> None:
    """List PKCS#11 modules, slots and tokens, with what is known of each device.

    Looks where the device profiles say that modules usually lie. Nobody logs in, no PIN is asked for and nothing is
    changed. Each module runs in a process of its own: one that hangs or crashes is reported, and no more.

    With --binding-out and --serial a binding file is written for one token, for `check` and `run`.

    \b
    Exit status: 0 looked, 3 refused, or a module named by --module did not answer, 4 the binding cannot be written.

    \b
    Examples:
      ceremony tokens
      ceremony tokens --module /opt/vendor/libpkcs11.so --only --json
      ceremony tokens --config softhsm2.conf --serial 1f0e5a7c2b3d4e5f --binding-out BINDING.toml
      ceremony check PLAN.toml --binding BINDING.toml
    """
    if (binding_out is None) is not (serial is None):
        raise click.UsageError("--binding-out and --serial belong together.")
    if label is not None and serial is None:
        raise click.UsageError("--label needs --serial.")
    if only and not modules:
        raise click.UsageError("--only needs --module.")
    if config is not None and ctx.get_parameter_source("config") is ParameterSource.COMMANDLINE and not config.exists():
        # SoftHSM says no more of it than CKR_GENERAL_ERROR.
        raise click.UsageError(f"--config: there is nothing at {_shown(str(config))}.")
    profiles = {profile.id: profile for profile in shipped_profiles()}
    known = tuple(profiles.values())
    named = [str(Path(path).absolute()) for path in modules]
    paths = once(named if only else [*named, *usual_paths(known)])
    configs = _configs(ctx, str(config.absolute()), paths, named, known) if config else {}
    found = survey(paths, configs, known)
    if not as_json:
        click.echo("\n".join(_lines(found, profiles)))
    binding = None
    if binding_out is not None and serial is not None:
        bound = _binding(found, serial, label, configs)
        written = safe_write(binding_out.parent, binding_out.name, write_binding(bound))
        binding = {"file": str(binding_out), "sha256": written.sha256}
    if as_json:
        click.echo(json.dumps(_as_json(found, known, binding), indent=2))
    elif binding:
        click.echo(f"Wrote {binding_out}. Next: ceremony check PLAN.toml --binding {binding_out}")
    silent = any(one.path in named and one.state is not ModuleState.ANSWERED for one in found)
    ctx.exit(Exit.REFUSED if silent else Exit.OK)


def _configs(
    ctx: click.Context, config: str, paths: Sequence[str], named: Sequence[str], known: Sequence[Profile]
) -> dict[str, str]:
    """Whose configuration it is: what stands in the environment is SoftHSM's, whatever module is named."""
    if named and ctx.get_parameter_source("config") is ParameterSource.COMMANDLINE:
        return dict.fromkeys(named, config)
    return {
        path: config
        for path in paths
        if (profile := profile_of_module(known, path)) is None or profile.start.variable == _CONFIG_VARIABLE
    }


def _binding(found: Sequence[ModuleFound], serial: str, label: str | None, configs: Mapping[str, str]) -> Binding:
    tokens_found = [
        (module, slot, token)
        for module, slot, token in _tokens(found)
        if token.serial == serial and label in (None, token.label)
    ]
    if not tokens_found:
        present = ", ".join(_called(token) for _, _, token in _tokens(found))
        raise SerialNotThere(serial=_shown(serial), present=present or "none")
    if len(tokens_found) > 1:
        places = ", ".join(f"{module.path} slot {slot.id}" for module, slot, _ in tokens_found)
        raise SerialTwice(serial=_shown(serial), places=places)
    module, slot, token = tokens_found[0]
    if token.state is TokenState.BLANK:
        raise TokenIsBlank(serial=_shown(serial))
    try:
        return Binding(
            format=1,
            module=module.path,
            token_serial=token.serial,
            token_label=token.label,
            module_config=configs.get(module.path),
            slot_hint=slot.id,
        )
    except ValidationError:
        # Its text would quote the value.
        raise TokenUnnamable from None


def _tokens(found: Sequence[ModuleFound]) -> Iterator[tuple[ModuleFound, SlotFound, TokenFound]]:
    for module in found:
        for slot in module.slots:
            if slot.token is not None:
                yield module, slot, slot.token


def _lines(found: Sequence[ModuleFound], profiles: dict[str, Profile]) -> Iterator[str]:
    if not found:
        yield "No PKCS#11 module was found where the device profiles look. Name one: ceremony tokens --module PATH"
    for module in found:
        yield from _module_lines(module, profiles)
        yield ""
    ids = dict.fromkeys(token.profile for _, _, token in _tokens(found) if token.profile)
    for profile_id in ids:
        yield from _profile_lines(profiles[profile_id])
        yield ""
    blank = sum(token.state is TokenState.BLANK for _, _, token in _tokens(found))
    there = len(list(_tokens(found)))
    yield (
        f"{len(found)} module{'' if len(found) == 1 else 's'}, {there} token{'' if there == 1 else 's'}, "
        f"{blank} of them blank."
    )


def _called(token: TokenFound) -> str:
    """A token in a list of those found; a blank one has neither label nor, often, a serial number."""
    if token.state is TokenState.BLANK:
        return "a blank token, which is initialised first (ceremony initialise --help)"
    return f"{_shown(token.label)} (serial {_shown(token.serial)})"


def _module_lines(module: ModuleFound, profiles: dict[str, Profile]) -> Iterator[str]:
    profile = profiles.get(module.profile or "")
    yield f"{_shown(module.path)}: {profile.name if profile else 'no profile'}"
    if module.state is not ModuleState.ANSWERED or module.library is None:
        yield f"  {module.state.value.upper()}: {_shown(module.why)}"
        if profile and module.state is not ModuleState.MISSING:
            yield f"  {profile.start.says} ({profile.start.sure.words})"
        return
    library = module.library
    yield f"  library: {_shown(library.description)} {library.version}, {_shown(library.manufacturer)}"
    if not any(slot.token for slot in module.slots):
        yield "  No token is in it."
        if profile:
            yield f"  {profile.start.says} ({profile.start.sure.words})"
    for slot in module.slots:
        yield f"  slot {slot.id}: {_shown(slot.description)}"
        if slot.token is None:
            yield f"    no token{f' that answers: {_shown(slot.why)}' if slot.why else ''}"
        else:
            yield from _token_lines(slot.token, profiles)


def _token_lines(token: TokenFound, profiles: dict[str, Profile]) -> Iterator[str]:
    profile = profiles.get(token.profile or "")
    made = f"{_shown(token.manufacturer)}, {_shown(token.model)}, firmware {token.firmware_version}"
    if token.state is TokenState.BLANK:
        yield f"    BLANK token; {made}"
        yield "    It has neither label nor PIN yet. Before the day: ceremony initialise, or its maker's procedure."
    else:
        yield f'    token "{_shown(token.label)}", serial {_shown(token.serial)}; {made}'
        yield f"    user PIN: {_PINS[token.user_pin]}; security officer's PIN: {_PINS[token.officer_pin]}"
    if token.user_pin in (PinState.LOCKED, PinState.NOT_SET) and token.state is TokenState.INITIALISED:
        yield "    Have the security officer set a user PIN by the maker's procedure."
    for flag, means in _FLAGS.items():
        if flag in token.flags:
            yield f"    {means}"
    yield f"    profile: {profile.name if profile else 'none; rehearse with it before the day'}"


def _profile_lines(profile: Profile) -> Iterator[str]:
    yield f"What is known of {profile.name} ({profile.maker}):"
    for limit in profile.limits:
        yield f"  limit {limit.kind.value}: {limit.says} [{_known_by(limit.sure, limit.source)}]"
    for name, one in (("PIN", profile.pin), ("several people", profile.quorum)):
        yield f"  {name}: {one.says} [{_known_by(one.sure, one.source)}]"
    for advice in profile.advice:
        yield f"  advice: {advice.says} [{_known_by(advice.sure, advice.source)}]"


def _known_by(sure: Sureness, source: str) -> str:
    """How sure something is and by what; the notes from which the profiles were made are no file of this program."""
    rest = _NOTES.sub("", source).strip(" ;,")
    return f"{sure.words}: {rest}" if rest else sure.words


def _shown(text: str) -> str:
    """What a device says, safe for a terminal."""
    return "".join(char if char.isprintable() else "?" for char in text)


def _as_json(
    found: Sequence[ModuleFound], profiles: Sequence[Profile], binding: dict[str, str] | None
) -> dict[str, Any]:
    ids = {token.profile for _, _, token in _tokens(found)} | {module.profile for module in found}
    return {
        "version": VERSION,
        "modules": [module.to_json() for module in found],
        "profiles": [profile.to_json() for profile in profiles if profile.id in ids],
        "binding": binding,
    }
