"""What `ceremony qualify` says of a room's token, in full, with wrapping keys of the smallest size alone."""

from __future__ import annotations

import json
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.plan.binding import write_binding
from ceremony_app.core.plan.schema import Binding
from ceremony_app.core.wrapping.forms import BACKUP_ROUTES, CLOUD_ROUTES, Layout, OaepHash
from ceremony_app.devices.wraps.qualification import Need
from ceremony_app.terminal import bound_token, qualify_command
from tests.devices.wraps.conftest import form
from tests.modules.rooms import Room, pipe

AES, HMAC = KeyAlgorithm.AES_256, KeyAlgorithm.HMAC_SHA256
EC, KOBLITZ, RSA = KeyAlgorithm.EC_P256, KeyAlgorithm.EC_SECP256K1, KeyAlgorithm.RSA_2048
L1_SHA1, L1 = form(Layout.OAEP_DIRECT, OaepHash.SHA1), form(Layout.OAEP_DIRECT, OaepHash.SHA256)
L2 = form(Layout.HYBRID, OaepHash.SHA256)
_CLOUDS = ((AES, L1_SHA1), (AES, L1), (EC, L1), (AES, L2), (HMAC, L2), (EC, L2), (RSA, L2), (KOBLITZ, L2))
NEEDS = (
    *(Need(algorithm=algorithm, form=wanted, allowed=CLOUD_ROUTES) for algorithm, wanted in _CLOUDS),
    *(Need(algorithm=algorithm, form=None, allowed=BACKUP_ROUTES) for algorithm in (AES, EC, RSA)),
)


@dataclass(frozen=True)
class Report:
    """The JSON document and the exit status."""

    document: dict[str, Any]
    status: int

    def trials(self, algorithm: KeyAlgorithm, wanted: object) -> dict[str, str]:
        """What each route did for that key and form: `passed`, or why not."""
        [told] = [
            one
            for one in self.document["wraps"]
            if one["algorithm"] == algorithm.value and one["form"] == (wanted.to_json() if wanted else None)  # type: ignore[attr-defined]
        ]
        return {one["route"]: "passed" if one["passed"] else one["why"] for one in told["trials"]}

    @property
    def chosen(self) -> list[str | None]:
        """The routes in the order of the needs."""
        return [one["chosen"] for one in self.document["wraps"]]

    @property
    def verdicts(self) -> dict[str, str]:
        """The probes' verdicts by their names."""
        return {one["name"]: one["verdict"] for one in self.document["probes"]}

    @property
    def lost(self) -> set[str]:
        """Ids of what cannot be promised."""
        return {one["id"] for one in self.document["cannot_promise"]}


def qualified(room: Room, folder: Path) -> Report:
    """`ceremony qualify` on that token; every route is tried."""
    binding = folder / "binding.toml"
    module = room.module
    binding.write_bytes(
        write_binding(
            Binding(
                format=1,
                module=module.module,
                module_config=module.config,
                token_serial=module.serial,
                token_label=module.label,
            )
        )
    )
    with ExitStack() as stack:
        reading = stack.enter_context(pipe(room.pin))
        stack.enter_context(room.around())
        patched = stack.enter_context(pytest.MonkeyPatch.context())
        patched.setattr(qualify_command, "every_need", lambda: NEEDS)
        patched.setenv(bound_token.PIN_VARIABLE, str(reading))
        result = CliRunner().invoke(
            qualify_command.qualify_command, ["--binding", str(binding), "--json"], catch_exceptions=False
        )
    return Report(json.loads(result.stdout), result.exit_code)
