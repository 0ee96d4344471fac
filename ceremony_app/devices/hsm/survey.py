"""Which modules, slots and tokens are there: looked at without a log-in, each module in a process of its own.

A module that hangs or crashes takes its process with it and is reported; the others are looked at all the same.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from pathlib import Path
from typing import Any

from ceremony_app.core.profiles.match import profile_of_module, profile_of_token
from ceremony_app.core.profiles.schema import Profile
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.value import Value
from ceremony_app.devices.child import ChildClient, ChildFailed, ChildGone
from ceremony_app.devices.hsm.refusals import TokenModuleFailed, TokenModuleMissing
from ceremony_app.devices.hsm.starting import spawn_token_process, start_of
from ceremony_app.devices.hsm.values import TokenModule

LIMIT_SECONDS = 10.0
"""A connector that is down gives up after five; no healthy module takes longer than two."""
_AT_ONCE = 4

Starter = Callable[[Mapping[str, str]], ChildClient]
"""Starts a token process with these variables beside the program's own."""


class ModuleState(StrEnum):
    """How a module took being looked at."""

    ANSWERED = "answered"
    MISSING = "missing"
    """No file at its path."""
    FAILED = "failed"
    """It is no PKCS#11 library, or does not start; `why` says more."""
    HUNG = "hung"
    """It did not answer in time and its process was ended."""
    CRASHED = "crashed"
    """Its process ended by itself."""


class TokenState(StrEnum):
    """Whether a token can be used."""

    BLANK = "blank"
    """Never initialised: no label, no PIN, no keys."""
    INITIALISED = "initialised"


class PinState(StrEnum):
    """What a token's flags say about a PIN; some tokens never say more than `set`."""

    NOT_SET = "not-set"
    SET = "set"
    TO_BE_CHANGED = "to-be-changed"
    FEW_TRIES = "few-tries"
    LAST_TRY = "last-try"
    LOCKED = "locked"


class TokenFound(Value):
    """A token as it describes itself."""

    label: str
    serial: str
    manufacturer: str
    model: str
    hardware_version: str
    firmware_version: str
    state: TokenState
    user_pin: PinState
    officer_pin: PinState
    flags: tuple[str, ...]
    profile: str | None
    """Id of its profile."""


class SlotFound(Value):
    """A slot; `token` is None where none is in it or it does not answer (then `why` says how)."""

    id: int
    description: str
    token: TokenFound | None
    why: str


class LibraryRead(Value):
    """What a module says of itself."""

    description: str
    version: str
    manufacturer: str
    cryptoki: str


class ModuleFound(Value):
    """One module and what it showed."""

    path: str
    state: ModuleState
    why: str
    profile: str | None
    """Id of the profile by the module's name alone; a token's own may be another."""
    library: LibraryRead | None
    slots: tuple[SlotFound, ...]


def usual_paths(profiles: Iterable[Profile]) -> tuple[str, ...]:
    """The modules that are there among the profiles' usual places, each file once."""
    found = [
        path
        for profile in profiles
        for place in profile.modules
        for pattern in place.paths
        for path in sorted(map(str, Path("/").glob(pattern.removeprefix("/"))))
    ]
    return once(found)


def once(paths: Iterable[str]) -> tuple[str, ...]:
    """The paths without those that lead to the same file as an earlier one."""
    seen: dict[Path, str] = {}
    for path in paths:
        seen.setdefault(Path(path).resolve(), path)
    return tuple(seen.values())


def survey(
    paths: Sequence[str],
    configs: Mapping[str, str],
    profiles: Sequence[Profile],
    limit_seconds: float = LIMIT_SECONDS,
    start: Starter = spawn_token_process,
) -> tuple[ModuleFound, ...]:
    """What each module shows, in the order of the paths; never raises for what a module does.

    `configs` holds the configuration of a path, a file or a folder (`starting.start_of`).
    Nobody logs in and nothing is changed in any token.
    """
    with ThreadPoolExecutor(max_workers=_AT_ONCE, thread_name_prefix="survey") as pool:
        return tuple(pool.map(lambda path: _look(path, configs.get(path), profiles, limit_seconds, start), paths))


def profile_of(bound: TokenModule, profiles: Sequence[Profile]) -> Profile | None:
    """The profile of a bound token; by its module's name alone where the token is not there."""
    if Path(bound.module).is_file():
        (found,) = survey((bound.module,), {bound.module: bound.config} if bound.config else {}, profiles)
        for slot in found.slots:
            if slot.token is not None and slot.token.serial == bound.serial:
                return next((one for one in profiles if one.id == slot.token.profile), None)
    return profile_of_module(profiles, bound.module)


def _look(
    path: str, config: str | None, profiles: Sequence[Profile], limit_seconds: float, start: Starter
) -> ModuleFound:
    def found(state: ModuleState, why: str, told: dict[str, Any] | None = None) -> ModuleFound:
        profile = profile_of_module(profiles, path)
        return ModuleFound(
            path=path,
            state=state,
            why=why,
            profile=profile.id if profile else None,
            library=LibraryRead.from_json(told["library"]) if told else None,
            slots=tuple(_slot(one, path, profiles) for one in told["slots"]) if told else (),
        )

    try:
        begun = start_of(path, config)
    except TokenModuleFailed as refusal:
        return found(ModuleState.FAILED, refusal.operator_text)
    child = start(begun.environment)
    late = threading.Event()

    def give_up() -> None:
        late.set()
        child.kill()

    timer = threading.Timer(limit_seconds, give_up)
    timer.daemon = True
    timer.start()
    try:
        return found(ModuleState.ANSWERED, "", child.call("survey", {"module": path, "init": begun.init}))
    except TokenModuleMissing as refusal:
        return found(ModuleState.MISSING, refusal.operator_text)
    except Refusal as refusal:
        return found(ModuleState.FAILED, refusal.operator_text)
    except ChildFailed as defect:
        return found(ModuleState.FAILED, f"The token process met a fault: {defect.error}.")
    except ChildGone as gone:
        if late.is_set():
            return found(ModuleState.HUNG, f"It did not answer within {limit_seconds:g} seconds.")
        return found(ModuleState.CRASHED, f"It ended its process (status {gone.returncode}).")
    finally:
        timer.cancel()
        child.close()


def _slot(told: dict[str, Any], path: str, profiles: Sequence[Profile]) -> SlotFound:
    token = told["token"]
    return SlotFound(
        id=told["id"],
        description=told["description"],
        token=None if token is None else _token(token, path, profiles),
        why=told["why"],
    )


def _token(told: dict[str, Any], path: str, profiles: Sequence[Profile]) -> TokenFound:
    flags = frozenset(told["flags"])
    profile = profile_of_token(profiles, path, told["manufacturer"], told["model"])
    return TokenFound(
        label=told["label"],
        serial=told["serial"],
        manufacturer=told["manufacturer"],
        model=told["model"],
        hardware_version=told["hardware_version"],
        firmware_version=told["firmware_version"],
        state=TokenState.INITIALISED if "TOKEN_INITIALIZED" in flags else TokenState.BLANK,
        user_pin=PinState.NOT_SET if "USER_PIN_INITIALIZED" not in flags else pin_state("USER", flags),
        officer_pin=PinState.NOT_SET if "TOKEN_INITIALIZED" not in flags else pin_state("SO", flags),
        flags=tuple(sorted(flags)),
        profile=profile.id if profile else None,
    )


def pin_state(whose: str, flags: frozenset[str]) -> PinState:
    """The gravest that the flags of a token say of the PIN of `USER` or `SO`; for one that is set."""
    for flag, state in (
        ("LOCKED", PinState.LOCKED),
        ("FINAL_TRY", PinState.LAST_TRY),
        ("COUNT_LOW", PinState.FEW_TRIES),
        ("TO_BE_CHANGED", PinState.TO_BE_CHANGED),
    ):
        if f"{whose}_PIN_{flag}" in flags:
            return state
    return PinState.SET
