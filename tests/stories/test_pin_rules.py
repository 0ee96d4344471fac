"""PINs that the token does not take: nothing is changed, the PIN before still counts, and the binding is the way on."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceremony_app.core.journal.entries import Done, Intended, Refused
from ceremony_app.core.keys.pins import PinAlphabet, PinKind
from ceremony_app.core.plan.binding import load_binding, write_binding
from ceremony_app.core.plan.pins import PinRule
from ceremony_app.core.plan.schema import Binding
from ceremony_app.core.script import facts
from ceremony_app.terminal.exits import Exit
from tests.devices.hsm.conftest import OFFICER_PIN, PIN
from tests.stories import plans
from tests.stories.ceremonies import KILLED, Ceremony, drill, verified, written
from tests.stories.test_pin_quorum import COPIES, pieces_in, pin_in_pieces, takes, token_of, with_a_card

SHORT = 3
"""SoftHSM takes no PIN of fewer than four characters."""


def ruled(tmp_path: Path, rule: PinRule, *faults: str) -> tuple[Ceremony, Binding]:
    """A drill whose binding says what the token's PINs may be."""
    tmp_path.mkdir(exist_ok=True)
    binding = load_binding(with_a_card(tmp_path).read_bytes()).binding
    assert binding is not None
    binding = binding.model_copy(update={"cards": (), "pin_rules": (rule,)})
    (tmp_path / "binding.toml").write_bytes(write_binding(binding))
    folder = tmp_path / "ceremony"
    plan = written(tmp_path, plans.split_pins())
    return drill(plan, folder, *faults, options=("--binding", tmp_path / "binding.toml")), binding


@pytest.mark.parametrize(
    ("pin", "code", "before"),
    [(PinKind.USER, "PIN-RULES-REFUSED", PIN), (PinKind.SO, "PIN-RULES-REFUSED-SO", OFFICER_PIN)],
)
def test_a_pin_that_the_token_does_not_take_leaves_the_one_before(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], pin: PinKind, code: str, before: bytes
) -> None:
    ceremony, binding = ruled(tmp_path, PinRule(pin=pin, shortest=SHORT, longest=SHORT))
    assert ceremony.said.status == Exit.ABORTED, ceremony.said.out + ceremony.said.err
    refused = [body for body in ceremony.bodies(Refused) if isinstance(body, Refused)]
    assert {one.code for one in refused} == {code}
    assert refused[0].parts["written"] == "3 characters, alphanumeric"
    assert "one counted log-in showed" in str(refused[0].parts["found"])
    assert "[[pin_rules]]" in ceremony.said.out + ceremony.said.err
    with token_of(binding) as client:
        assert takes(client, pin, before)
        if pin is PinKind.SO:
            # The user PIN was taken before, and is in the pieces.
            assert takes(client, PinKind.USER, pin_in_pieces(ceremony, PinKind.USER))
    assert verified(capsys, ceremony.folder).status == Exit.NOT_ANCHORED


def test_the_binding_s_rules_hold_for_each_pin_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rule = PinRule(pin=PinKind.SO, shortest=16, longest=16, alphabet=PinAlphabet.HEX)
    ceremony, binding = ruled(tmp_path, rule)
    assert ceremony.said.status == Exit.OK, ceremony.said.out + ceremony.said.err
    made = ceremony.state.last(facts.PinSetsMade)
    assert made is not None
    assert [(one.pin, one.symbols, one.length, one.bits) for one in made.sets] == [
        (PinKind.USER, "unmistakable", 52, 256),
        (PinKind.SO, "hex-digits", 16, 64),
    ]
    assert "the binding" in made.sets[1].rules and "the binding" not in made.sets[0].rules
    told = {piece.head.pin: piece.head.encoding.symbols.value for piece in pieces_in(ceremony.folder / COPIES)}
    assert told == {PinKind.USER: "unmistakable", PinKind.SO: "hex-digits"}
    assert verified(capsys, ceremony.folder).status == Exit.NOT_ANCHORED
    assert [one for one in ceremony.bodies(Intended) if getattr(one, "operation", "") == "set-pin"]
    assert binding.pin_rules == (rule,)


def test_started_again_after_a_refused_pin_the_rebuilt_one_is_not_tried_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rule = PinRule(pin=PinKind.USER, shortest=SHORT, longest=SHORT)
    whole, _ = ruled(tmp_path / "whole", rule)
    refused = next(entry.entry for entry in whole.entries if isinstance(entry.body, Refused))
    killed, _ = ruled(tmp_path / "killed", rule, f"kill-after={refused}")
    assert (killed.said.status, killed.entries[-1].kind) == (KILLED, "refused")
    resumed = drill(killed.plan, killed.folder)
    assert resumed.said.status == Exit.ABORTED, resumed.said.out + resumed.said.err
    opened = [one for one in resumed.bodies(Done) if isinstance(one, Done) and one.operation == "open-by-quorum"]
    assert {one.outcome["verdict"] for one in opened} == {"not-tried"}
    assert verified(capsys, resumed.folder).status == Exit.NOT_ANCHORED
