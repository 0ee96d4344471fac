"""The command `qualify`: what it refuses, what it prints and writes, and that it says so by its exit status."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.binding import write_binding
from ceremony_app.core.plan.load import load_plan
from ceremony_app.core.plan.pins import Opening, PinWork
from ceremony_app.core.plan.schema import Binding, Plan
from ceremony_app.core.wrapping.forms import CLOUD_ROUTES, Layout, OaepHash
from ceremony_app.devices.child import ChildGone
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.wraps.pairs import HostPairs
from ceremony_app.devices.wraps.qualification import Need
from ceremony_app.devices.wraps.wraps import Wraps
from ceremony_app.resources import resource
from ceremony_app.terminal import bound_token, qualify_command
from ceremony_app.terminal.bound_token import TokenHeldByQuorum, signing_in
from ceremony_app.terminal.exits import Exit
from tests.devices.hsm.conftest import PIN, new_token, pipe_of
from tests.devices.hsm.fake_pkcs11 import Defect
from tests.devices.hsm.fake_token import fake_client, fake_token
from tests.devices.wraps.conftest import form
from tests.devices.wraps.test_qualification import AES, EC, need
from tests.stories import plans

NEEDS = (need(AES, form(Layout.HYBRID, OaepHash.SHA256)), need(EC, form(Layout.HYBRID, OaepHash.SHA256)))
Opener = Callable[..., AbstractContextManager[tuple[TokenClient, Wraps]]]


@pytest.fixture(scope="module")
def secrets() -> Iterator[SecretsClient]:
    """A secrets child for host-assisted routes."""
    client = SecretsClient.start(Mode.DRILL)
    yield client
    client.close()


@pytest.fixture
def binding(tmp_path: Path) -> Path:
    path = tmp_path / "binding.toml"
    path.write_bytes(write_binding(Binding(format=1, module="/m.so", token_serial="FAKE0001", token_label="fake")))
    return path


@pytest.fixture(autouse=True)
def _few_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qualify_command, "every_need", lambda: NEEDS)
    # Wide enough that no cell is folded.
    monkeypatch.setenv("COLUMNS", "240")


def run(*arguments: object) -> Result:
    words = [str(one) for one in arguments]
    return CliRunner().invoke(qualify_command.qualify_command, words, catch_exceptions=False)


def opens(secrets: SecretsClient, *defects: Defect) -> Opener:
    @contextmanager
    def opened(_: Binding, __: Mode, pairs: HostPairs, ___: Plan | None) -> Iterator[tuple[TokenClient, Wraps]]:
        with fake_token(*defects) as token:
            yield token, Wraps(token, secrets, pairs)

    return opened


def test_without_a_binding_it_is_not_understood() -> None:
    assert run().exit_code == Exit.USAGE
    assert run("--binding", "b.toml", "--routes", "some").exit_code == Exit.USAGE


def test_a_file_that_cannot_be_read(tmp_path: Path, binding: Path) -> None:
    assert run("--binding", tmp_path / "none.toml").exit_code == Exit.UNREADABLE
    assert run("--binding", binding, "--plan", tmp_path / "none.toml").exit_code == Exit.UNREADABLE


def test_a_binding_with_a_fault_is_refused_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "binding.toml"
    path.write_text('format = 1\nmodule = "m.so"\ntoken_serial = "1"\ntoken_label = "x"\npin = "1234"\n')
    said = run("--binding", path)
    assert said.exit_code == Exit.REFUSED
    assert "binding line 5" in said.stderr


def test_an_existing_report_is_refused_before_anything_else(tmp_path: Path, binding: Path) -> None:
    out = tmp_path / "report.json"
    out.write_text("precious")
    said = run("--binding", binding, "--out", out)
    assert said.exit_code == Exit.REFUSED
    assert "MEDIA-EXISTS" in said.stderr
    assert out.read_text() == "precious"


def test_nobody_to_type_the_pin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(bound_token.PIN_VARIABLE, raising=False)
    module = new_token(tmp_path / "token", "room")
    path = tmp_path / "binding.toml"
    path.write_bytes(write_binding(_bound(module)))
    said = run("--binding", path)
    assert said.exit_code == Exit.REFUSED
    assert "TERMINAL-NEEDED" in said.stderr


def test_without_a_plan_nothing_says_whose_pieces_open_a_token_and_nothing_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(bound_token.PIN_VARIABLE, raising=False)
    module = new_token(tmp_path / "token", "room")
    path = tmp_path / "binding.toml"
    path.write_bytes(write_binding(_bound(module).model_copy(update={"opening": Opening.QUORUM})))
    monkeypatch.setattr(TokenClient, "start", never)
    with pytest.raises(TokenHeldByQuorum) as refused:
        signing_in(_bound(module).model_copy(update={"opening": Opening.QUORUM}), None)
    assert 'work = "open"' in refused.value.next_action
    said = run("--binding", path)
    assert said.exit_code == Exit.REFUSED
    assert said.stderr.startswith("Refused (TOKEN-HELD-BY-QUORUM): ")


def test_a_plan_that_makes_the_pins_says_that_somebody_knows_the_transport_pin(tmp_path: Path) -> None:
    bound = _bound(new_token(tmp_path / "token", "room")).model_copy(update={"opening": Opening.QUORUM})
    assert signing_in(bound, work(PinWork.MAKE)) is None


def test_a_plan_that_opens_says_who_signs_in_and_a_terminal_is_needed_for_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(bound_token.PIN_VARIABLE, raising=False)
    bound = _bound(new_token(tmp_path / "token", "room")).model_copy(update={"opening": Opening.QUORUM})
    policy = signing_in(bound, work(PinWork.OPEN))
    assert policy is not None
    assert (policy.user.threshold, policy.user.custodians) == (2, ("ana", "bilal", "chiara"))
    monkeypatch.setattr(TokenClient, "start", never)
    with pytest.raises(bound_token.NoTerminal), bound_token.bound_token(bound, Mode.DRILL, plan=work(PinWork.OPEN)):
        never()


def never(*_: object) -> None:
    raise AssertionError


def work(what: PinWork) -> Plan:
    plan = load_plan(plans.split_pins(what.value).encode()).plan
    assert plan is not None
    return plan


def test_a_token_process_that_ends_is_a_refusal(binding: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object) -> Any:
        raise ChildGone("wrap_native", -11)

    monkeypatch.setattr(qualify_command, "bound_token", gone)
    said = run("--binding", binding)
    assert said.exit_code == Exit.REFUSED
    assert "TOKEN-GONE" in said.stderr and "wrap_native" in said.stderr


def test_a_token_that_is_not_able(
    binding: Path, secrets: SecretsClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(qualify_command, "bound_token", opens(secrets, Defect.TEMPLATE_IGNORED))
    out = tmp_path / "report.json"
    said = run("--binding", binding, "--out", out)
    assert said.exit_code == Exit.REFUSED
    assert "NOT QUALIFIED: 2 of 2 wraps have no allowed route." in said.stdout
    assert "no allowed route passes" in said.stdout
    document = json.loads(out.read_text())
    assert (document["able"], document["exit_status"]) == (False, 3)
    assert {wrap["chosen"] for wrap in document["wraps"]} == {None}


def test_what_a_module_does_not_enforce_is_on_the_screen(
    binding: Path, secrets: SecretsClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(qualify_command, "bound_token", opens(secrets, Defect.LOCK_NOT_ENFORCED))
    said = run("--binding", binding, "--routes", "first")
    assert said.exit_code == Exit.OK
    assert "What must not be was tried in 14 ways: 12 refused." in said.stdout
    assert "Wrap a secret key after its lock" in said.stdout
    assert "cannot be wrapped again after the ceremony" in said.stdout
    assert "QUALIFIED: each of 2 wraps has a route; nothing was left." in said.stdout


def test_a_promise_longer_than_the_screen_goes_on_below_itself(
    binding: Path, secrets: SecretsClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr(qualify_command, "bound_token", opens(secrets, Defect.LOCK_NOT_ENFORCED))
    said = run("--binding", binding, "--routes", "first")
    promises = said.stdout.partition("Cannot be promised with this token\n")[2].partition("QUALIFIED")[0].splitlines()
    assert [line for line in promises if line.startswith("    ")]
    assert all(line.startswith(("  \u00b7 ", "    ")) for line in promises)


def test_a_pin_that_locks_at_the_first_wrong_one_stops_before_anything_is_tried(
    binding: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, module, child = fake_client(Defect.PIN_LOCK)
    monkeypatch.setattr(TokenClient, "start", lambda _: client)
    for pin, code in ((b"wrong\n", "TOKEN-PIN-LOCKED"), (PIN + b"\n", "TOKEN-PIN-LOCKED")):
        reading = pipe_of(pin)
        monkeypatch.setenv(bound_token.PIN_VARIABLE, str(reading))
        said = run("--binding", binding)
        os.close(reading)
        assert said.exit_code == Exit.REFUSED
        assert code in said.stderr
    assert set(child.operations) == {"pin_state", "log_in"}
    assert (module.objects, module.called) == ({}, [])


def test_a_token_that_is_pulled_in_the_middle_gives_no_report(
    binding: Path, secrets: SecretsClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(qualify_command, "bound_token", opens(secrets, Defect.REMOVED))
    said = run("--binding", binding, "--out", tmp_path / "report.json")
    assert said.exit_code == Exit.REFUSED
    assert "TOKEN-GONE" in said.stderr
    assert not (tmp_path / "report.json").exists()


def test_the_report_has_what_its_format_says(
    binding: Path, secrets: SecretsClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(qualify_command, "bound_token", opens(secrets))
    said = run("--binding", binding, "--json")
    assert said.exit_code == Exit.OK
    document = json.loads(said.stdout)
    text = (Path(__file__).parents[2] / "docs" / "formats" / "qualification.md").read_text()
    for member in (*document, *document["token"], *document["wraps"][0], *document["probes"][0]):
        assert f"`{member}`" in text, member
    assert (document["format"], document["kind"], document["plan"]) == (1, "qualification", None)
    assert [wrap["chosen"] for wrap in document["wraps"]] == ["native", "native"]
    assert document["wraps"][0]["allowed"] == [route.value for route in CLOUD_ROUTES]
    assert [len(wrap["trials"]) for wrap in document["wraps"]] == [5, 5]
    assert {probe["verdict"] for probe in document["probes"]} == {"enforced"}
    assert (document["left"], document["cannot_promise"]) == ([], [])


def test_a_softhsm_and_a_plan_by_the_pin_of_a_descriptor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = new_token(tmp_path / "token", "room")
    bound, plan = tmp_path / "binding.toml", tmp_path / "plan.toml"
    bound.write_bytes(write_binding(_bound(module)))
    plan.write_bytes(resource("plans/aes-aws.toml").read_bytes())
    asked: list[Need] = []

    def needs_of(_: object) -> tuple[Need, ...]:
        asked.extend(NEEDS[:1])
        return NEEDS[:1]

    monkeypatch.setattr(qualify_command, "needs_of", needs_of)
    reading = pipe_of(PIN + b"\n")
    monkeypatch.setenv(bound_token.PIN_VARIABLE, str(reading))
    said = run("--binding", bound, "--plan", plan, "--routes", "first", "--json")
    os.close(reading)
    assert said.exit_code == Exit.OK, said.stderr
    document = json.loads(said.stdout)
    assert document["plan"]["mode"] == "drill"
    assert document["token"]["serial"] == module.serial
    assert [wrap["chosen"] for wrap in document["wraps"]] == ["host-assisted"]
    assert PIN.decode() not in said.stdout + said.stderr
    assert asked


def _bound(module: Any) -> Binding:
    return Binding(
        format=1,
        module=module.module,
        module_config=module.config,
        token_serial=module.serial,
        token_label=module.label,
    )
