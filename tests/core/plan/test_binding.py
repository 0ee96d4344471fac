"""Bindings: strict, without a PIN, written and read back alike, and shown against the last one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceremony_app.core.plan.binding import BindingChange, binding_diff, load_binding, write_binding
from ceremony_app.core.plan.review import review_binding
from ceremony_app.core.plan.schema import Binding, SecondToken
from ceremony_app.core.plan.sticks import Stick, StickRole
from ceremony_app.core.printing import Printer, PrinterWay
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


def test_a_plan_that_has_shares_printed_wants_a_printer() -> None:
    printed = spoiled(("dice_rolls = 0", 'dice_rolls = 0\nshares_on = "printer"'))
    assert codes(BOUND, printed) == [("PLAN-NO-PRINTER-BOUND", None)]
    bound = BOUND.model_copy(update={"printer": Printer(way=PrinterWay.LP)})
    assert codes(bound, printed) == []
    none = BOUND.model_copy(update={"printer": Printer(way=PrinterWay.NONE)})
    assert [code for code, _ in codes(none, printed)] == ["PLAN-NO-PRINTER-BOUND"]


def test_a_second_token_is_bound_where_backups_are_tried_and_is_another_one() -> None:
    tried = spoiled(("dice_rolls = 0", 'dice_rolls = 0\nrestore_test = "second-token"'))
    assert [code for code, _ in codes(BOUND, tried)] == ["PLAN-NO-SECOND-TOKEN"]
    second = SecondToken(module=BOUND.module, token_serial="S2", token_label="second")
    bound = BOUND.model_copy(update={"second": second})
    assert codes(bound, tried) == []
    assert load_binding(write_binding(bound)).binding == bound
    assert binding_diff(BOUND, bound)[0].field == "second token: module"
    same = BOUND.model_copy(update={"second": second.model_copy(update={"token_serial": BOUND.token_serial})})
    assert [code for code, _ in codes(same, tried)] == ["PLAN-SECOND-TOKEN-IS-THE-FIRST"]


def test_a_blank_token_is_bound_where_the_plan_initialises_it_under_that_label_alone() -> None:
    blank = BOUND.model_copy(update={"token_serial": "blank"})
    initialising = spoiled(("token = { kind", f'token = {{ initialise = "{BOUND.token_label}", kind'))
    assert codes(blank) == [("PLAN-BLANK-TOKEN-BOUND", 8)]
    assert codes(blank, initialising) == []
    other = blank.model_copy(update={"token_label": "another"})
    assert [code for code, _ in codes(other, initialising)] == ["PLAN-LABEL-NOT-THE-PLANS"]


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


def test_a_printer_is_written_read_back_and_shown_as_a_change() -> None:
    printing = BOUND.model_copy(update={"printer": Printer(way=PrinterWay.USB, name="/dev/usb/lp0")})
    assert load_binding(write_binding(printing)).binding == printing
    assert [(one.field, one.old, one.new) for one in binding_diff(BOUND, printing)] == [
        ("printer: way", None, "usb"),
        ("printer: name", None, "/dev/usb/lp0"),
        ("printer: language", None, "text"),
    ]


@pytest.mark.parametrize("table", ['way = "fax"', 'name = "q"', 'way = "lp"\nname = "a b"', 'way = "lp"\npin = 1'])
def test_a_printer_that_is_none_is_refused(table: str) -> None:
    assert load_binding(write_binding(BOUND) + f"[printer]\n{table}\n".encode()).binding is None


text = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=20)


@given(st.builds(Binding, format=st.just(1), module=text, token_serial=text, token_label=text,
                 module_config=st.none() | text, slot_hint=st.none() | st.integers()))  # fmt: skip
def test_what_is_written_is_read_back(binding: Binding) -> None:
    assert load_binding(write_binding(binding)).binding == binding


LOG = Stick(role=StickRole.LOG, colour="yellow", serial="4C530001", uuid="1A2B-3C4D")
OWN = Stick(role=StickRole.CUSTODIAN, colour="grey", uuid="0011-2233", person="ana")


def with_sticks(*sticks: Stick) -> Binding:
    return BOUND.model_copy(update={"sticks": sticks})


@pytest.mark.parametrize(
    ("sticks", "code"),
    [
        ((Stick(role=StickRole.LOG, colour="yellow"),), "PLAN-STICK-NOT-KNOWN"),
        ((Stick(role=StickRole.LOG, colour="yellow", serial="1", folder="/x"),), "PLAN-STICK-AND-FOLDER"),
        ((LOG, LOG.model_copy(update={"serial": "5"})), "PLAN-STICK-TWICE"),
        ((LOG, LOG.model_copy(update={"role": StickRole.REQUEST, "colour": "red"})), "PLAN-STICK-TWICE"),
        (tuple(Stick(role=StickRole.LOG, colour=f"c{n}", serial=str(n)) for n in range(3)), "PLAN-STICK-LOGS"),
        ((OWN.model_copy(update={"person": None}),), "PLAN-STICK-PERSON"),
        ((OWN.model_copy(update={"person": "nobody"}),), "PLAN-STICK-PERSON"),
        ((LOG.model_copy(update={"person": "ana"}),), "PLAN-STICK-PERSON"),
        ((Stick(role=StickRole.LOG, colour="yellow", folder="x"),), "PLAN-BINDING-PATH-RELATIVE"),
    ],
)
def test_sticks_that_cannot_be_told_apart_are_refused(sticks: tuple[Stick, ...], code: str) -> None:
    assert code in [found for found, _ in codes(with_sticks(*sticks))]


def test_a_folder_stands_for_a_stick_in_a_drill_alone() -> None:
    bound = with_sticks(Stick(role=StickRole.LOG, colour="yellow", folder="/drills/log"))

    def severities(plan_text: str) -> list[tuple[str, str]]:
        found = review_binding(loaded(plan_text).plan, load_binding(write_binding(bound)))
        return [(finding.code, finding.severity.value) for finding in found]

    assert severities(spoiled(('mode = "drill"', 'mode = "production"'))) == [("PLAN-STICK-FOLDER", "refusal")]
    assert severities(PLAN) == [("PLAN-STICK-FOLDER", "warning")]


def test_sticks_are_written_read_back_and_compared_by_their_names() -> None:
    bound = with_sticks(LOG, OWN)
    assert codes(bound) == []
    assert load_binding(write_binding(bound)).binding == bound
    changed = with_sticks(OWN, LOG.model_copy(update={"serial": "4C530002"}))
    assert binding_diff(bound, changed) == (BindingChange(field="LOG, yellow: serial", old="4C530001", new="4C530002"),)
    assert binding_diff(bound, with_sticks(LOG)) == (
        BindingChange(field="CUSTODIAN of ana, grey: uuid", old="0011-2233", new=None),
    )
    assert LOG.known_by == "serial 4C530001, UUID 1A2B-3C4D"


def test_what_a_binding_lacks_sends_nobody_to_the_command_for_plans() -> None:
    findings = load_binding(b"format = 1\n").findings
    assert [one.code for one in findings] == ["PLAN-MISSING-FIELD"] * 3
    assert all("ceremony tokens" in one.next_step and "ceremony new" not in one.next_step for one in findings)
