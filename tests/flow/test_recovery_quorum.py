"""A recovery into a token that a quorum opens: its plan takes the holders over, and makes no PIN."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ceremony_app.core.plan.binding import write_binding
from ceremony_app.core.plan.pins import Opening, PinWork
from ceremony_app.core.plan.schema import Binding, Plan
from ceremony_app.core.script.recovery_job import Into
from ceremony_app.core.shares.package import build_package
from ceremony_app.flow.recovery import RecoveryWanted, prepare
from ceremony_app.resources import resource
from tests.flow.recoveries import aes

DAY = date(2026, 11, 27)
BOUND = Binding(format=1, module="/m.so", token_serial="1", token_label="t")
BY_QUORUM = BOUND.model_copy(update={"opening": Opening.QUORUM})


def planned(tmp_path: Path, binding: Binding | None) -> Plan:
    """The plan of a recovery whose people are those of the template `quorum`."""
    wanted = RecoveryWanted(
        folder=tmp_path / "recovery",
        package=build_package(aes()),
        into=Into.TOKEN,
        people=resource("plans/quorum.toml").read_bytes(),
        binding=None if binding is None else write_binding(binding),
    )
    return prepare(wanted, DAY).plan


@pytest.mark.parametrize("binding", [None, BOUND])
def test_a_token_that_one_person_opens_needs_no_holders(tmp_path: Path, binding: Binding | None) -> None:
    assert planned(tmp_path, binding).token.pins is None


def test_a_token_that_a_quorum_opens_is_opened_by_its_holders_and_gets_no_new_pin(tmp_path: Path) -> None:
    pins = planned(tmp_path, BY_QUORUM).token.pins
    assert pins is not None
    assert (pins.work, pins.user.threshold) == (PinWork.OPEN, 2)
    assert pins.holders == ("ana", "bilal", "chiara", "dora", "emil", "fatima")


def test_resumed_the_binding_in_the_folder_counts(tmp_path: Path) -> None:
    (tmp_path / "recovery").mkdir()
    (tmp_path / "recovery" / "binding.toml").write_bytes(write_binding(BY_QUORUM))
    assert planned(tmp_path, None).token.pins is not None
