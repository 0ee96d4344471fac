"""A warning before the day where the plan asks what the bound device is known not to do."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from ceremony_app.core.plan.binding import write_binding
from ceremony_app.core.plan.schema import Binding
from ceremony_app.resources import resource
from ceremony_app.terminal.device_limits import device_limits
from ceremony_app.terminal.exits import Exit
from ceremony_app.terminal.plan_commands import check_command


def checked(tmp_path: Path, module: str, template: str) -> tuple[int, list[dict[str, str | int]]]:
    """Exit status and the findings about the binding."""
    plan, binding = tmp_path / "plan.toml", tmp_path / "binding.toml"
    plan.write_bytes(resource(f"plans/{template}.toml").read_bytes())
    bound = Binding(format=1, module=str(tmp_path / module), token_serial="1", token_label="t")
    binding.write_bytes(write_binding(bound))
    said = CliRunner().invoke(check_command(None, device_limits), [str(plan), "--binding", str(binding), "--json"])
    return said.exit_code, json.loads(said.stdout)["binding_findings"]


def test_a_device_that_nobody_knows_or_that_can_do_it_is_not_warned_of(tmp_path: Path) -> None:
    for module in ("strange.so", "libsofthsm2.so"):
        assert checked(tmp_path, module, "mixed") == (Exit.OK, [])


def test_a_card_without_wrap_is_warned_of_and_refuses_nothing(tmp_path: Path) -> None:
    status, (found,) = checked(tmp_path, "libsc-hsm-pkcs11.so", "aes-aws")
    assert status == Exit.OK
    assert (found["code"], found["severity"], found["where"]) == ("PLAN-DEVICE-LIMIT", "warning", "module")
    sentence = str(found["sentence"])
    assert "No key leaves it through PKCS#11" in sentence and "read in the source" in sentence
    assert found["line"] == 6


def test_a_yubihsm_is_warned_of_for_hmac_and_the_lock(tmp_path: Path) -> None:
    _, found = checked(tmp_path, "yubihsm_pkcs11.so", "mixed")
    said = " ".join(str(one["sentence"]) for one in found)
    assert "An HMAC key cannot be wrapped under an RSA key" in said and "cannot be locked after its wrap" in said
