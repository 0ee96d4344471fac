"""Bindings: strict, without a PIN, written and read back alike, and shown against the last one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceremony_app.core.plan.binding import BindingChange, binding_diff, load_binding, write_binding
from ceremony_app.core.plan.review import review_binding
from ceremony_app.core.plan.schema import Binding
from tests.core.plan.samples import PLAN, loaded, spoiled

BOUND = Binding(format=1, module="/usr/lib/vendor/libhsm.so", token_serial="S1", token_label="room")


def codes(binding: Binding, plan_text: str = PLAN) -> list[tuple[str, int | None]]:
    found = review_binding(loaded(plan_text).plan, load_binding(write_binding(binding)))
    return [(finding.code, finding.line) for finding in found]


def test_a_pin_is_refused() -> None:
    read = load_binding(write_binding(BOUND) + b'pin = "1234"\n')
    assert read.binding is None
    assert read.findings[0].code == "PLAN-UNKNOWN-FIELD"
    assert read.findings[0].line == 11
    assert "binding" in read.findings[0].sentence
    assert "1234" not in read.findings[0].model_dump_json()
    assert review_binding(None, read) == read.findings


def test_softhsm_is_refused_where_hardware_is_asked_for() -> None:
    soft = BOUND.model_copy(update={"module": "/usr/lib/softhsm/libsofthsm2.so"})
    assert codes(soft) == [("PLAN-SOFTWARE-TOKEN-BOUND", 6)]
    assert codes(soft, spoiled(('"hardware"', '"software"'))) == []


def test_another_token_than_the_plan_allows_is_refused() -> None:
    assert codes(BOUND.model_copy(update={"token_serial": "S2"})) == [("PLAN-SERIAL-NOT-ALLOWED", 8)]
    assert codes(BOUND) == []


@pytest.mark.parametrize("field", ["module", "module_config"])
def test_a_relative_path_is_refused(field: str) -> None:
    assert [code for code, _ in codes(BOUND.model_copy(update={field: "lib/hsm.so"}))] == ["PLAN-BINDING-PATH-RELATIVE"]


def test_the_diff_names_each_change() -> None:
    new = BOUND.model_copy(update={"token_serial": "S2", "slot_hint": 3})
    assert binding_diff(BOUND, new) == (
        BindingChange(field="token_serial", old="S1", new="S2"),
        BindingChange(field="slot_hint", old=None, new="3"),
    )
    assert binding_diff(new, BOUND) == (
        BindingChange(field="token_serial", old="S2", new="S1"),
        BindingChange(field="slot_hint", old="3", new=None),
    )
    assert binding_diff(BOUND, BOUND) == ()
    assert [change.field for change in binding_diff(None, BOUND)] == [
        "format",
        "module",
        "token_serial",
        "token_label",
    ]


text = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=20)


@given(st.builds(Binding, format=st.just(1), module=text, token_serial=text, token_label=text,
                 module_config=st.none() | text, slot_hint=st.none() | st.integers()))  # fmt: skip
def test_what_is_written_is_read_back(binding: Binding) -> None:
    assert load_binding(write_binding(binding)).binding == binding
