"""Opening a ceremony: who is shown the PIN of a drill's own token."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from ceremony_app.core.plan.schema import Role
from ceremony_app.core.script.prompts import SecretRequest
from ceremony_app.devices.secrets.lines import Line
from ceremony_app.flow.drill_tokens import private_token
from tests.flow.ceremonies import two_keys
from tests.flow.fake_face import TableFace


class Asked(Exception):
    """A line was asked for."""


class OnlyAsked(TableFace):
    """A face that tells who is put before a line, and ends there."""

    def line(self, request: SecretRequest) -> AbstractContextManager[Line]:
        """Tell."""
        raise Asked(request.person)


def test_the_pin_is_shown_to_an_administrator_wherever_the_plan_names_them(tmp_path: Path) -> None:
    plan = two_keys()
    administrators = [one.id for one in plan.people if Role.ADMINISTRATOR in one.roles]
    others = tuple(one for one in plan.people if one.id not in administrators)
    last = plan.model_copy(update={"people": (*others, *(one for one in plan.people if one not in others))})
    assert last.people[0].id not in administrators
    with pytest.raises(Asked) as asked:
        private_token(tmp_path, last, OnlyAsked())
    assert str(asked.value) == administrators[0]
