"""Files that ship with the program, found in a checkout and when installed.

In a checkout they stand in `resources/` beside the package; `setup.py` installs that folder as the data package
`ceremony_app_resources`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_NAMES = ("ceremony_app_resources", "resources")


class ResourceMissing(Exception):
    """A shipped file is not there: the installation is incomplete."""


@cache
def resource_folder() -> Path:
    """The folder of shipped files; raises ResourceMissing where the installation lacks it."""
    for name in _NAMES:
        folder = _PACKAGE.parent / name
        # A stranger may have installed something called "resources" too; ours has plans.
        if (folder / "plans").is_dir():
            return folder
    raise ResourceMissing("the installation has no resources; install it again")


def resource(relative: str) -> Path:
    """Path of one shipped file or folder, as `resource("plans/mixed.toml")`; raises ResourceMissing."""
    path = resource_folder() / relative
    if ".." in Path(relative).parts or not path.exists():
        raise ResourceMissing(f"the installation lacks {relative}; install it again")
    return path


def plan_templates() -> tuple[str, ...]:
    """Names of the plan templates, sorted."""
    return tuple(sorted(path.stem for path in resource("plans").glob("*.toml")))
