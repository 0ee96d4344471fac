"""Pipes, scripts and backups for the tests of this room."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import contextmanager
from typing import Any

from ceremony_app.core.shares.parameters import GroupShape, SetShape
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.lines import Line, LineKind
from ceremony_app.devices.secrets.values import BackupSpec

SALT = bytes(range(16))
TWO_OF_THREE = SetShape(group_threshold=1, groups=(GroupShape(threshold=2, count=3),))


@contextmanager
def given(data: bytes | str) -> Any:
    """A pipe's reading end that holds these bytes and then ends."""
    reader, writer = os.pipe()
    os.write(writer, data.encode() if isinstance(data, str) else data)
    os.close(writer)
    try:
        yield reader
    finally:
        os.close(reader)


def taken(write: Callable[[int], object]) -> bytes:
    """What an operation writes into a pipe."""
    reader, writer = os.pipe()
    try:
        write(writer)
    finally:
        os.close(writer)
    parts = []
    while part := os.read(reader, 65536):
        parts.append(part)
    os.close(reader)
    return b"".join(parts)


@contextmanager
def script(text: str) -> Any:
    """A scripted line that says this."""
    with given(text + "\n") as fd:
        yield Line(LineKind.SCRIPT, fd)


def script_out(fd: int) -> Line:
    """A scripted line that is written to."""
    return Line(LineKind.SCRIPT, fd)


def spec(shape: SetShape = TWO_OF_THREE, dice_rolls: int = 0) -> BackupSpec:
    """A backup of that shape."""
    return BackupSpec(shape=shape, salt=SALT, used_identifiers=(), label="ceremony test", dice_rolls=dice_rolls)


def begun(client: SecretsClient, shape: SetShape = TWO_OF_THREE) -> list[str]:
    """Begin a backup and take every share as a custodian would write it down."""
    with given(os.urandom(shape.token_bytes)) as hsm:
        client.begin_backup(spec(shape), hsm)
    return [shown(client, index) for index in range(shape.share_count)]


def shown(client: SecretsClient, index: int) -> str:
    """One share's words."""
    return taken(lambda fd: client.show_share(index, script_out(fd))).decode().strip()


def proved(client: SecretsClient, shares: list[str]) -> None:
    """Read every share back and prove the set."""
    for index, words in enumerate(shares):
        with script(words) as line:
            client.read_back_share(index, line)
    client.prove()
