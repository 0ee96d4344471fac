"""The fake module behind the real client and the real operations of a token process, all in this process."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, cast

from ceremony_app.core.refusals import Refusal
from ceremony_app.devices.child import ChildClient, ChildFailed
from ceremony_app.devices.hardening import Hardening
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.module import Module, OpenToken
from ceremony_app.devices.hsm.process import TokenProcess
from ceremony_app.devices.hsm.values import TokenModule
from tests.devices.hsm.conftest import log_in
from tests.devices.hsm.fake_pkcs11 import Defect, FakeModule


class FakeChild:
    """A token process in this process: the real operations over the fake module."""

    pid = -1

    def __init__(self, module: FakeModule, kwp: tuple[int, ...] = ()) -> None:
        process = TokenProcess(Hardening(*[False] * len(Hardening._fields)))
        process.module = cast(Module, module)
        process.token = OpenToken(cast(Module, module), module, kwp)
        self._handlers = process.handlers()
        self.operations: list[str] = []

    def call(self, op: str, args: Mapping[str, Any] | None = None, fds: Sequence[int] = ()) -> dict[str, Any]:
        """As `ChildClient.call`: JSON there and back, descriptors of its own, refusals raised."""
        self.operations.append(op)
        held = [os.dup(fd) for fd in fds]
        try:
            answer = self._handlers[op](json.loads(json.dumps(args or {})), held)
        except Refusal:
            raise
        except Exception as error:  # Whatever broke is told as the real child tells it.
            raise ChildFailed(op, repr(error)) from error
        finally:
            for fd in held:
                os.close(fd)
        read: dict[str, Any] = json.loads(json.dumps(answer))
        return read

    def close(self) -> None:
        """Nothing to end."""


def fake_client(*defects: Defect) -> tuple[TokenClient, FakeModule, FakeChild]:
    """A client, not logged in, of a token with these defects; the token itself; the child between them."""
    module = FakeModule(defects)
    child = FakeChild(module)
    place = TokenModule(module=module.path, config=None, serial="FAKE0001", label=module.label)
    return TokenClient(cast(ChildClient, child), place), module, child


@contextmanager
def fake_token(*defects: Defect) -> Iterator[TokenClient]:
    """A client that is logged in."""
    client, _, _ = fake_client(*defects)
    log_in(client)
    yield client
