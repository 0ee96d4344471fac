"""Who holds the token's PINs: what is refused of a plan and of a binding, with the line."""

from __future__ import annotations

import pytest

from ceremony_app.core.keys.pins import PinAlphabet, PinKind
from ceremony_app.core.plan.binding import binding_diff, load_binding, write_binding
from ceremony_app.core.plan.pins import Card, Opening, PinRule
from ceremony_app.core.plan.plan_facts import plan_facts
from ceremony_app.core.plan.review import review_binding
from ceremony_app.core.plan.schema import Binding
from ceremony_app.core.plan.sticks import Stick, StickRole
from tests.core.plan.samples import PLAN, findings, line_of, loaded, spoiled

PINS = """
[token.pins]
work = "make"

[token.pins.user]
threshold = 2
custodians = ["ana", "bilal", "chiara"]

[token.pins.so]
threshold = 2
custodians = ["ana", "bilal", "chiara"]
"""
SPLIT = spoiled(
    ('token = { kind = "hardware", makes = [], serials = ["S1"] }', ""),
    ("", '\n[token]\nkind = "hardware"\nmakes = []\nserials = ["S1"]\n' + PINS),
)
USER, OFFICER = "[token.pins.user]\nthreshold = 2", "[token.pins.so]\nthreshold = 2"
MORE = """
[[people]]
id = "dora"
name = "Dora"
organisation = "Acme"
roles = ["custodian"]

[[people]]
id = "emil"
name = "Emil"
organisation = "Acme"
roles = ["custodian"]
"""


def found(text: str) -> list[tuple[str, str, int | None]]:
    return [(one.code, one.severity.value, one.line) for one in findings(text)]


@pytest.mark.parametrize(
    ("change", "code", "severity"),
    [
        ((USER, "[token.pins.user]\nthreshold = 1"), "PLAN-PIN-THRESHOLD-TOO-SMALL", "refusal"),
        ((OFFICER, "[token.pins.so]\nthreshold = 4"), "PLAN-PIN-THRESHOLD-ABOVE-PIECES", "refusal"),
        ((OFFICER, "[token.pins.so]\nthreshold = 3"), "PLAN-PIN-NO-SPARE", "warning"),
        ((OFFICER, "[token.pins.so]\nthreshold = 1"), "PLAN-PIN-OFFICER-WEAKER", "refusal"),
        ((USER, "[token.pins.user]\nthreshold = 3"), "PLAN-PIN-QUORUM", "refusal"),
        (("threshold = 2\ncustodians = [\"ana\", \"bilal\", \"chiara\"]\n\n[token.pins.so]",
          "threshold = 2\ncustodians = [\"ana\", \"bilal\", \"wanda\"]\n\n[token.pins.so]"),
         "PLAN-PIN-HOLDER", "refusal"),
        (("threshold = 2\ncustodians = [\"ana\", \"bilal\", \"chiara\"]\n\n[token.pins.so]",
          "threshold = 2\ncustodians = [\"ana\", \"bilal\", \"nobody\"]\n\n[token.pins.so]"),
         "PLAN-PIN-HOLDER", "refusal"),
        (("threshold = 2\ncustodians = [\"ana\", \"bilal\", \"chiara\"]\n\n[token.pins.so]",
          "threshold = 2\ncustodians = [\"ana\", \"bilal\", \"ana\"]\n\n[token.pins.so]"),
         "PLAN-PIN-HOLDER-TWICE", "refusal"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_holders_is_said_on_its_line(change: tuple[str, str], code: str, severity: str) -> None:
    text = spoiled(change, text=SPLIT)
    told = [(one, weight) for one, weight, line in found(text) if line is not None and line > 0]
    assert (code, severity) in told


def test_the_line_is_that_of_the_threshold() -> None:
    text = spoiled((OFFICER, "[token.pins.so]\nthreshold = 1"), text=SPLIT)
    lines = {line for code, _, line in found(text) if code == "PLAN-PIN-OFFICER-WEAKER"}
    assert lines == {line_of(text, "[token.pins.so]") + 1}


def test_two_hundred_holders_are_refused() -> None:
    many = ", ".join(f'"p{n}"' for n in range(17))
    text = spoiled(
        ('custodians = ["ana", "bilal", "chiara"]\n\n[token.pins.so]', f"custodians = [{many}]\n\n[token.pins.so]"),
        text=SPLIT,
    )
    assert "PLAN-PIN-TOO-MANY-PIECES" in [code for code, _, _ in found(text)]


def test_an_officer_s_pin_in_one_hand_is_a_warning() -> None:
    text = SPLIT[: SPLIT.index("\n[token.pins.so]")]
    assert [(code, weight) for code, weight, _ in found(text)] == [("PLAN-PIN-OFFICER-ALONE", "warning")]


def test_one_role_is_a_note_and_two_need_different_people() -> None:
    assert [(code, weight) for code, weight, _ in found(SPLIT)] == [("PLAN-PIN-ONE-ROLE", "note")]
    text = spoiled(("", MORE), text=SPLIT)
    tail = text.index("[token.pins.so]")
    text = text[:tail] + text[tail:].replace('["ana", "bilal", "chiara"]', '["dora", "emil"]', 1)
    read = loaded(text).plan
    assert read is not None and read.token.pins is not None
    assert read.token.pins.roles == "two"
    assert read.token.pins.holders == ("ana", "bilal", "chiara", "dora", "emil")
    assert read.token.pins.pins_of("dora") == (PinKind.SO,)
    codes = [code for code, _, _ in found(text)]
    assert "PLAN-PIN-ONE-ROLE" not in codes
    said = [line for section in plan_facts(read) for line in section.lines]
    assert any("two roles" in line for line in said)


def test_a_misspelt_work_is_refused() -> None:
    assert [code for code, _, _ in found(spoiled(('work = "make"', 'work = "split"'), text=SPLIT))] == [
        "PLAN-WRONG-VALUE"
    ]


# Bindings.

BOUND = Binding(format=1, module="/usr/lib/vendor/libhsm.so", token_serial="S1", token_label="room")
STICKS = (
    *(Stick(role=StickRole.CUSTODIAN, colour="grey", serial=one, person=one) for one in ("ana", "bilal", "chiara")),
    Stick(role=StickRole.PIECES, colour="black", serial="P1"),
)
WHOLE = BOUND.model_copy(update={"opening": Opening.QUORUM, "sticks": STICKS})
CARD = Card(person="ana", module="/usr/lib/opensc.so", token_serial="C1", token_label="card", key_id="01")


def bound(binding: Binding, text: str = SPLIT) -> list[str]:
    return [one.code for one in review_binding(loaded(text).plan, load_binding(write_binding(binding)))]


def test_plan_and_binding_must_agree_on_the_opening() -> None:
    assert bound(BOUND) == ["PLAN-OPENING-NOT-QUORUM"]
    assert bound(WHOLE, PLAN) == ["PLAN-OPENING-WITHOUT-PINS"]
    assert bound(WHOLE) == []
    for way in (Opening.PROTECTED_PATH, Opening.TOKEN_QUORUM):
        assert bound(BOUND.model_copy(update={"opening": way}), PLAN) == []


def test_every_holder_has_a_medium_and_there_is_a_second_copy() -> None:
    assert bound(WHOLE.model_copy(update={"sticks": STICKS[1:]})) == ["PLAN-PIECES-WITHOUT-MEDIUM"]
    assert bound(WHOLE.model_copy(update={"sticks": STICKS[:-1]})) == ["PLAN-PIECES-WITHOUT-SECOND-COPY"]


@pytest.mark.parametrize(
    ("cards", "code"),
    [
        ((CARD.model_copy(update={"person": "wanda"}),), "PLAN-CARD-PERSON"),
        ((CARD, CARD.model_copy(update={"token_serial": "C2"})), "PLAN-CARD-TWICE"),
        ((CARD.model_copy(update={"module": BOUND.module, "token_serial": "S1"}),), "PLAN-CARD-TWICE"),
        ((CARD.model_copy(update={"module": "opensc.so"}),), "PLAN-BINDING-PATH-RELATIVE"),
    ],
)
def test_a_card_that_cannot_be_is_refused(cards: tuple[Card, ...], code: str) -> None:
    assert bound(WHOLE.model_copy(update={"cards": cards})) == [code]


@pytest.mark.parametrize("line", ['opening = "both"', 'pin_key_id = "1"', 'pin_key_id = "00G1"'])
def test_a_value_that_none_is_refused(line: str) -> None:
    read = load_binding(write_binding(BOUND) + line.encode())
    assert [one.code for one in read.findings] == ["PLAN-WRONG-VALUE"]


def test_cards_and_opening_are_written_read_and_shown_where_they_changed() -> None:
    rule = PinRule(pin=PinKind.SO, shortest=16, longest=16, alphabet=PinAlphabet.HEX)
    whole = WHOLE.model_copy(
        update={"cards": (CARD,), "pin_key_id": "00a1", "pin_rules": (rule, PinRule(pin=PinKind.USER))}
    )
    assert load_binding(write_binding(whole)).binding == whole
    changed = {one.field: one.new for one in binding_diff(BOUND, whole)}
    assert changed["opening"] == "quorum"
    assert changed["card of ana: key_id"] == "01"
    assert (changed["so PIN: longest"], changed["so PIN: alphabet"]) == ("16", "hex-digits")
    assert binding_diff(whole, whole) == ()


def test_rules_for_one_pin_stand_once() -> None:
    rule = PinRule(pin=PinKind.SO, longest=16)
    assert bound(WHOLE.model_copy(update={"pin_rules": (rule, rule)})) == ["PLAN-PIN-RULE-TWICE"]


@pytest.mark.parametrize(
    "lines", ['pin = "both"', 'pin = "so"\nlongest = 0', 'pin = "so"\nshortest = 9\nlongest = 8', "longest = 8"]
)
def test_rules_that_cannot_be_are_refused(lines: str) -> None:
    read = load_binding(write_binding(BOUND) + f"[[pin_rules]]\n{lines}\n".encode())
    assert read.binding is None
