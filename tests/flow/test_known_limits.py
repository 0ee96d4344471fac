"""In the act "token", what is known against device and plan together is shown before anything is made."""

from __future__ import annotations

import pytest

from ceremony_app.core.plan.load import load_plan
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.script import facts
from ceremony_app.core.script import outcomes as out
from ceremony_app.core.script.acts.token import open_token
from ceremony_app.core.script.effects import Ask, Do, Effect, Record
from ceremony_app.core.script.pin_operations import ReadPinState
from ceremony_app.core.script.prompts import CheckTable
from ceremony_app.devices.hsm.values import TokenDescription
from ceremony_app.flow.performing.token import describe, known_limits
from ceremony_app.resources import resource
from tests.core.script.driving import answer, begin
from tests.flow.fake_pins import ALL_WELL

SOFTHSM = TokenDescription(
    label="t",
    serial="1",
    manufacturer="SoftHSM project",
    model="SoftHSM v2",
    hardware_version="2.6",
    firmware_version="2.6",
    library_description="l",
    library_version="1.0",
    library_manufacturer="m",
    module_path="/usr/lib/softhsm/libsofthsm2.so",
    module_sha256="00" * 32,
    flags=(),
    mechanisms=(),
    software=True,
)
TRIES = ALL_WELL.to_json()
YUBIHSM = SOFTHSM.model_copy(
    update={"manufacturer": "Yubico (www.yubico.com)", "model": "YubiHSM", "module_path": "/x/yubihsm_pkcs11.so"}
)


@pytest.fixture
def plan() -> Plan:
    """The shipped plan with an HMAC key; it allows any token."""
    plan = load_plan(resource("plans/mixed.toml").read_bytes()).plan
    assert plan is not None
    return plan


def asked(plan: Plan, token: out.TokenRead) -> list[Effect]:
    """The effects of the step that opens this token."""
    run = open_token(begin(plan))
    effects: list[Effect] = []
    value = None
    while True:
        try:
            effect = run.send(value)
        except StopIteration:
            return effects
        effects.append(effect)
        if isinstance(effect, Do):
            value = TRIES if isinstance(effect.operation, ReadPinState) else token.to_json()
        else:
            value = answer(effect)


@pytest.mark.parametrize("update", [{}, {"manufacturer": "Acme", "model": "One", "module_path": "/x/strange.so"}])
def test_a_device_without_clashes_asks_nothing_more(plan: Plan, update: dict[str, str]) -> None:
    told = SOFTHSM.model_copy(update=update)
    assert known_limits(plan, told) == ()
    assert [type(effect) for effect in asked(plan, describe(told))] == [Do, Do, Ask, Record]


def test_a_devices_limits_are_shown_with_their_source_and_recorded(plan: Plan) -> None:
    limits = known_limits(plan, YUBIHSM)
    assert {"no-hmac-wrap", "no-lock"} <= {one.limit for one in limits}
    token = describe(YUBIHSM).model_copy(update={"limits": limits})
    effects = asked(plan, token)
    assert [type(effect) for effect in effects] == [Do, Do, Ask, Ask, Record]
    shown, recorded = effects[3], effects[4]
    assert isinstance(shown, Ask) and isinstance(shown.prompt, CheckTable) and isinstance(recorded, Record)
    assert shown.prompt.text.args == {"count": len(limits), "profile": "YubiHSM 2"}
    assert [row[1] for row in shown.prompt.rows] == [one.says for one in limits]
    assert all(row[2].startswith("source-read: ") for row in shown.prompt.rows)
    assert recorded.fact == facts.TokenOpened(token=token)
