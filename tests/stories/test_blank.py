"""A token comes blank into the ceremony, or is initialised by the command in the week before."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceremony_app.core.journal.entries import Intended
from ceremony_app.core.plan.binding import load_binding
from ceremony_app.core.plan.schema_names import BLANK
from ceremony_app.core.script import facts
from ceremony_app.devices.hsm.initialise import Blank, state_of
from ceremony_app.devices.hsm.softhsm import blank_token
from ceremony_app.terminal.exits import Exit
from tests.stories import plans
from tests.stories.ceremonies import drill, program, squeezed, verified, written
from tests.stories.terminals import at_a_terminal

Capsys = pytest.CaptureFixture[str]


def test_it_is_initialised_in_the_ceremony_and_found_by_its_serial(tmp_path: Path, capsys: Capsys) -> None:
    ceremony = drill(written(tmp_path, plans.blank()), tmp_path / "c")
    assert ceremony.said.status == Exit.OK, ceremony.said.out + ceremony.said.err
    assert verified(capsys, ceremony.folder).status == Exit.NOT_ANCHORED
    (made,) = ceremony.state.all(facts.TokenInitialised)
    opened = ceremony.state.last(facts.TokenOpened)
    assert opened is not None
    assert (opened.token.serial, opened.token.label) == (made.serial, "Small keys 2026")
    assert len([one for one in ceremony.bodies(Intended) if getattr(one, "operation", "") == "initialise-token"]) == 1
    assert "its label and both PINs were given in this ceremony" in squeezed(ceremony.transcript())
    binding = load_binding((ceremony.folder / "binding.toml").read_bytes()).binding
    assert binding is not None and binding.token_serial == BLANK


def test_the_command_leads_through_it_and_writes_a_binding(tmp_path: Path) -> None:
    made = blank_token(tmp_path / "private", "x")
    bound = tmp_path / "laptop.toml"
    arguments = ["initialise", "--module", made.module, "--config", str(made.config), "--label", "ACME keys 2026"]
    without = program(*arguments, state=tmp_path)
    assert without.status == Exit.REFUSED and "INITIALISE-NEEDS-TERMINAL" in without.err
    left = at_a_terminal(arguments, tmp_path, [("Go on?", "\x04")])
    assert "Nothing was changed." in left and "Aborted" not in left
    said = at_a_terminal(
        [*arguments, "--binding-out", str(bound)],
        tmp_path,
        [("Go on?", "y\n"), *[("security officer", "officer pin\r")] * 2, *[("user PIN", "user pin\r")] * 2],
    )
    assert "Initialised: ACME keys 2026" in said and "officer pin" not in said and "user pin\r" not in said
    binding = load_binding(bound.read_bytes()).binding
    assert binding is not None and binding.token_serial in said
    assert state_of(Blank(made.module, made.config, binding.token_serial, "ACME keys 2026")).done
    again = program(*arguments, state=tmp_path)
    assert again.status == Exit.REFUSED and "INITIALISE-DONE-ALREADY" in again.err
