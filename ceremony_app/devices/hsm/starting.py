"""How a module is started: which variable or string names its configuration, as its profile says (resources/hsm/)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from ceremony_app.core.profiles.match import profile_of_module
from ceremony_app.devices.child import ChildClient
from ceremony_app.devices.hsm import refusals
from ceremony_app.devices.hsm.profiles import shipped_profiles
from ceremony_app.devices.hsm.refusals import TokenModuleFailed
from ceremony_app.devices.hsm.values import TokenModule

_PROCESS = "ceremony_app.devices.hsm.process"
_USUAL_VARIABLE = "SOFTHSM2_CONF"
_UNFIT = re.compile(r"['\"\\\x00-\x1f\x7f]")
"""What would end a quoted part of an init string, and let a folder's name add parts of its own."""


class ModuleStart(NamedTuple):
    """What a module gets when it starts."""

    environment: dict[str, str]
    """Variables of its process, beside the program's own."""
    init: str | None
    """The string for C_Initialize's pReserved (hsm.md §4.1); None: none."""


def start_of(module: str, config: str | None) -> ModuleStart:
    """How that module takes its configuration, a file or a folder.

    By the variable of its profile, else by the profile's string with `{folder}` filled in; a module that no profile
    knows gets SOFTHSM2_CONF, as it may be SoftHSM under another name. Raises TokenModuleFailed for a folder whose name
    cannot stand in such a string.
    """
    if config is None:
        return ModuleStart(environment={}, init=None)
    profile = profile_of_module(shipped_profiles(), module)
    if profile is None or profile.start.variable is not None:
        variable = _USUAL_VARIABLE if profile is None else profile.start.variable
        assert variable is not None
        return ModuleStart(environment={variable: config}, init=None)
    if profile.start.init is None:
        return ModuleStart(environment={}, init=None)
    if _UNFIT.search(config):
        raise TokenModuleFailed(
            module=module, error="the name of its folder holds a quotation mark, a backslash or a control character"
        )
    return ModuleStart(environment={}, init=profile.start.init.replace("{folder}", config))


def opening(token: TokenModule, init: str | None) -> dict[str, Any]:
    """What a token process is told of the token that it opens."""
    return {
        "module": token.module,
        "init": init,
        "serial": token.serial,
        "label": token.label,
        "kwp": kwp_numbers(token.module),
    }


def kwp_numbers(module: str) -> tuple[int, ...]:
    """The maker's own numbers for RFC 5649, as that module's profile says; believed by rehearsal alone."""
    profile = profile_of_module(shipped_profiles(), module)
    if profile is None or profile.wraps is None:
        return ()
    return tuple(int(number, 16) for number in profile.wraps.kwp)


def spawn_token_process(environment: Mapping[str, str]) -> ChildClient:
    """A token process without a module yet, with those variables (`start_of`) beside the program's own."""
    return ChildClient.start(_PROCESS, environment, refusals.ALL)
