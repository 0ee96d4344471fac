"""The device profiles that ship with the program."""

from __future__ import annotations

from functools import cache

from ceremony_app.core.profiles.load import load_profile
from ceremony_app.core.profiles.schema import Profile
from ceremony_app.resources import resource


@cache
def shipped_profiles() -> tuple[Profile, ...]:
    """Every profile of `resources/hsm/`, by id. Raises ProfileInvalid, ResourceMissing."""
    return tuple(load_profile(path.name, path.read_bytes()) for path in sorted(resource("hsm").glob("*.toml")))
