"""A backup that is tried in a second token before it is committed."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceremony_app.core.plan.binding import load_binding
from ceremony_app.core.script import facts
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.values import TokenModule
from ceremony_app.terminal.exits import Exit
from tests.devices.hsm.conftest import log_in
from tests.stories import plans
from tests.stories.ceremonies import drill, squeezed, verified, written


def test_every_package_comes_back_in_it_and_nothing_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ceremony = drill(written(tmp_path, plans.tried_in_a_second_token()), tmp_path / "c")
    assert ceremony.said.status == Exit.OK, ceremony.said.out + ceremony.said.err
    assert verified(capsys, ceremony.folder).status == Exit.NOT_ANCHORED
    (tested,) = ceremony.state.all(facts.RestoreTested)
    binding = load_binding((ceremony.folder / "binding.toml").read_bytes()).binding
    assert binding is not None and binding.second is not None
    assert tested.token.serial == binding.second.token_serial != binding.token_serial
    assert [one.key for one in tested.token.restored] == ["data-key", "sign-key"]
    assert f"restored in token second small, serial {binding.second.token_serial}" in squeezed(ceremony.transcript())
    second = binding.second
    client = TokenClient.start(
        TokenModule(
            module=second.module, config=second.module_config, serial=second.token_serial, label=second.token_label
        )
    )
    try:
        log_in(client, (ceremony.folder / "drill-people" / "second-pin").read_bytes().strip())
        assert client.inventory() == ()
    finally:
        client.close()
