"""A secrets child as it is, but for its eye, which reads an empty picture forever."""

from __future__ import annotations

from ceremony_app.devices.secrets import process
from ceremony_app.devices.secrets.eye import looking


def main() -> None:
    """As the real one."""
    looking.MODULE = "tests.devices.secrets.stuck_picture"
    process.main()
