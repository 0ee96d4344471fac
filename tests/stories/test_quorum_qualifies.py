"""A token whose PIN is in pieces is qualified by its quorum, without a ceremony."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from ceremony_app.core.opening.kinds import PinTries
from ceremony_app.core.plan.binding import load_binding, write_binding
from ceremony_app.core.plan.schema import Binding
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import TokenPinIncorrect
from ceremony_app.devices.hsm.values import TokenModule
from ceremony_app.flow.performing.desk import pipe
from ceremony_app.terminal.exits import Exit
from tests.stories.ceremonies import Ceremony, program, written
from tests.stories.conftest import Make, from_template
from tests.stories.leaks import files_below
from tests.stories.terminals import at_a_terminal


@pytest.fixture
def finished(once: Callable[[str, Make], Ceremony]) -> Ceremony:
    """The template `quorum`, finished."""
    return once("quorum", from_template("quorum"))


def opening(finished: Ceremony, place: Path) -> Path:
    """The plan of a later ceremony with the same quorum."""
    return written(place, finished.plan.read_text().replace('work = "make"', 'work = "open"'))


def bound(finished: Ceremony, place: Path) -> tuple[Binding, Path]:
    """A copy of the token, in a folder of its own that no scripted people live beside; its binding, and where it is."""
    binding = load_binding((finished.folder / "binding.toml").read_bytes()).binding
    assert binding is not None and binding.module_config is not None
    shutil.copytree(Path(binding.module_config).parent, place / "token")
    config = place / "token" / "softhsm2.conf"
    config.write_text(config.read_text().replace(str(Path(binding.module_config).parent), str(place / "token")))
    path = place / "binding.toml"
    copied = binding.model_copy(update={"module_config": str(config)})
    path.write_bytes(write_binding(copied))
    return copied, path


def strangers(finished: Ceremony, place: Path) -> Path:
    """A binding of a token that no scripted people remember: people type at the terminal."""
    return bound(finished, place / "room")[1]


def passphrase(finished: Ceremony, person: str) -> str:
    return (finished.folder / "drill-people" / "passphrases" / person).read_text().strip()


def started(path: Path) -> TokenClient:
    """The token of a binding, with nobody logged in."""
    binding = load_binding(path.read_bytes()).binding
    assert binding is not None
    module = TokenModule(
        module=binding.module,
        config=binding.module_config,
        serial=binding.token_serial,
        label=binding.token_label,
    )
    return TokenClient.start(module)


def tries(path: Path) -> PinTries:
    """What the token says of its user PIN; SoftHSM says LOW once a wrong one was given."""
    with closing(started(path)) as client:
        return client.pin_state().user


def test_nobody_at_a_terminal_opens_nothing(finished: Ceremony, tmp_path: Path) -> None:
    plan = opening(finished, tmp_path)
    said = program("qualify", "--binding", strangers(finished, tmp_path), "--plan", plan, state=tmp_path)
    assert said.status == Exit.REFUSED
    assert said.err.startswith("Refused (TERMINAL-NEEDED): ")


def test_too_few_custodians_open_nothing_and_no_pin_is_tried(finished: Ceremony, tmp_path: Path) -> None:
    plan, binding, out = opening(finished, tmp_path), strangers(finished, tmp_path), tmp_path / "report.json"
    shown = at_a_terminal(
        ["qualify", "--binding", str(binding), "--plan", str(plan), "--out", str(out)],
        tmp_path,
        [
            ("Who comes next?", "marta\n"),
            ("Not so: type the id", ""),
            ("Who comes next?", "ana\n"),
            ("Type:", "no such passphrase at all\r"),
            ("That did not open the piece of Ana Duarte.", ""),
            ("Who comes next?", "ana\n"),
            ("Type:", "\x1b"),
            ("SECRET-ENTRY-GIVEN-UP", ""),
            ("Who comes next?", "ana\n"),
            ("Type:", passphrase(finished, "ana") + "\r"),
            ("Ana Duarte has signed in", ""),
            ("Signed in: 1 of 2. Who comes next?", "\n"),
        ],
    )
    assert "Refused (QUORUM-NOT-COMPLETE): 1 of the 2 custodians" in shown
    assert passphrase(finished, "ana") not in shown
    assert not out.exists()
    assert tries(binding) is PinTries.MANY


def test_a_quorum_at_the_terminal_opens_the_token_and_the_report_holds_nothing_of_it(
    finished: Ceremony, tmp_path: Path
) -> None:
    plan, binding, out = opening(finished, tmp_path), strangers(finished, tmp_path), tmp_path / "report.json"
    shown = at_a_terminal(
        ["qualify", "--binding", str(binding), "--plan", str(plan), "--routes", "first", "--out", str(out)],
        tmp_path,
        [
            ("Who comes next? ana (Ana Duarte), bilal (Bilal Haddad), chiara (Chiara Moretti);", "chiara\n"),
            ("Type:", passphrase(finished, "chiara") + "\r"),
            ("Signed in: 1 of 2. Who comes next? ana (Ana Duarte), bilal (Bilal Haddad);", "bilal\n"),
            ("Type:", passphrase(finished, "bilal") + "\r"),
        ],
    )
    assert "QUALIFIED" in shown
    assert json.loads(out.read_text())["able"] is True
    for person in ("chiara", "bilal"):
        assert passphrase(finished, person) not in shown
        assert not [one for one in files_below(tmp_path) if passphrase(finished, person).encode() in one.read_bytes()]


def test_a_drills_own_people_sign_in_by_themselves(finished: Ceremony, tmp_path: Path) -> None:
    plan, binding = opening(finished, tmp_path), finished.folder / "binding.toml"
    said = program("qualify", "--binding", binding, "--plan", plan, "--routes", "first", "--json", state=tmp_path)
    assert said.status == Exit.OK, said.out + said.err
    assert "Ana Duarte has signed in (pieces from CUSTODIAN of ana, grey)." in said.err
    assert json.loads(said.out)["able"] is True
    checked = program("check", plan, "--binding", binding, state=tmp_path)
    assert "Bilal Haddad has signed in" in checked.err, checked.out + checked.err
    assert "0 refusals" in checked.out


def test_people_who_forgot_everything_end_it(finished: Ceremony, tmp_path: Path) -> None:
    plan = opening(finished, tmp_path)
    folder = tmp_path / "drill"
    _, path = bound(finished, folder)
    shutil.copytree(finished.folder / "drill-people" / "passphrases", folder / "drill-people" / "passphrases")
    for one in (folder / "drill-people" / "passphrases").iterdir():
        one.write_text("no such passphrase at all\n")
    said = program("qualify", "--binding", path, "--plan", plan, state=tmp_path)
    assert said.status == Exit.REFUSED
    assert "Refused (QUORUM-NOT-COMPLETE): 0 of the 2 custodians" in said.err
    assert tries(path) is PinTries.MANY


def test_a_token_that_was_given_a_wrong_pin_before_says_so_first(finished: Ceremony, tmp_path: Path) -> None:
    plan, binding = opening(finished, tmp_path), strangers(finished, tmp_path)
    with closing(started(binding)) as client, pipe() as ends:
        os.write(ends.write, b"not the PIN at all")
        ends.close_write()
        with pytest.raises(TokenPinIncorrect):
            client.log_in(ends.read)
    assert tries(binding) is PinTries.LOW
    shown = at_a_terminal(
        ["qualify", "--binding", str(binding), "--plan", str(plan)], tmp_path, [("Who comes next?", "\n")]
    )
    assert "few tries are left" in shown.split("Who comes next?")[0]
