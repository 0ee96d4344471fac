"""Which profile a module or a token is of."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from ceremony_app.core.profiles.schema import DeviceKind, Profile, TokenLook


def profile_of_module(profiles: Iterable[Profile], path: str) -> Profile | None:
    """The profile whose module has this file name; None where none or several fit."""
    name = PurePosixPath(path).name
    return _only([one for one in profiles if any(_fits(pattern, name) for pattern in one.recognise.library)])


def profile_of_token(profiles: Iterable[Profile], path: str, manufacturer: str, model: str) -> Profile | None:
    """The profile of a token, by its own words first (one module serves several families), else by its module."""
    known = tuple(profiles)
    own = _only([one for one in known if any(_looks(look, manufacturer, model) for look in one.recognise.tokens)])
    return own or profile_of_module(known, path)


def is_software(profiles: Iterable[Profile], manufacturer: str, model: str) -> bool:
    """Whether a token says of itself what a software token says, whichever module it is behind."""
    return any(
        (look.kind or one.kind) is DeviceKind.SOFTWARE and _looks(look, manufacturer, model)
        for one in profiles
        for look in one.recognise.tokens
    )


def _looks(look: TokenLook, manufacturer: str, model: str) -> bool:
    return _fits(look.manufacturer, manufacturer) and _fits(look.model, model)


def _fits(pattern: str, name: str) -> bool:
    return fnmatchcase(name.strip(" \0").lower(), pattern.lower())


def _only(found: list[Profile]) -> Profile | None:
    return found[0] if len(found) == 1 else None
