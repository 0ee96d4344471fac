"""The guard before a blank token is initialised, and what is found of an attempt that it refused."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from ceremony_app.core.plan.schema_names import BLANK
from ceremony_app.core.script.initialising import InitialiseToken
from ceremony_app.core.script.state import State
from ceremony_app.devices.hsm.refusals import TokenNotBlank
from ceremony_app.devices.hsm.softhsm import blank_token
from ceremony_app.devices.hsm.values import TokenModule
from ceremony_app.flow.performing.desk import Desk
from ceremony_app.flow.performing.initialising import TokenOfThatLabel, find_initialised, initialise_token
from ceremony_app.flow.room import Trace
from tests.devices.hsm.conftest import new_token

LABEL = "ACME keys 2026"


def desk_of(token: TokenModule) -> Desk:
    """A desk that can do nothing but look: whoever asks it for people fails the test."""
    bound = SimpleNamespace(module=token.module, module_config=token.config)
    return cast(Desk, SimpleNamespace(binding=bound, not_blank=False))


def wanted(serial: str) -> InitialiseToken:
    return InitialiseToken(serial=serial, label=LABEL, person="marta")


@pytest.mark.parametrize("named", ["by serial", "as the blank one"])
def test_a_token_of_that_label_is_refused_before_a_pin_is_chosen_and_is_no_trace(tmp_path: Path, named: str) -> None:
    used = new_token(tmp_path / "private", LABEL)
    desk, operation = desk_of(used), wanted(used.serial if named == "by serial" else BLANK)
    with pytest.raises(TokenOfThatLabel) as caught:
        initialise_token(desk, operation, State())
    assert used.serial in caught.value.operator_text
    # Else two people could accept it as the one that was initialised here.
    assert find_initialised(desk, operation).trace is Trace.NOTHING


def test_a_token_of_another_label_is_refused_and_is_no_trace(tmp_path: Path) -> None:
    used = new_token(tmp_path / "private", "another")
    desk, operation = desk_of(used), wanted(used.serial)
    with pytest.raises(TokenNotBlank):
        initialise_token(desk, operation, State())
    assert find_initialised(desk, operation).trace is Trace.NOTHING


def test_one_that_got_its_pins_while_nobody_knows_how_it_ended_is_whole(tmp_path: Path) -> None:
    made = new_token(tmp_path / "private", LABEL)
    found = find_initialised(desk_of(made), wanted(BLANK))
    assert (found.trace, made.serial in found.words) == (Trace.WHOLE, True)


def test_a_blank_one_is_no_trace(tmp_path: Path) -> None:
    assert find_initialised(desk_of(blank_token(tmp_path / "private", LABEL)), wanted(BLANK)).trace is Trace.NOTHING
