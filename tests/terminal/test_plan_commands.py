"""The real commands `new` and `check`, with their exit statuses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ceremony_app.core.keys.specs import KeyAlgorithm
from ceremony_app.core.plan.binding import write_binding
from ceremony_app.core.plan.forecast import Rehearse
from ceremony_app.core.plan.schema import Binding, Plan
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.value import Value
from ceremony_app.core.wrapping.forms import Route, WrapForm
from ceremony_app.resources import plan_templates, resource
from ceremony_app.terminal import plan_commands
from ceremony_app.terminal.exits import Exit
from ceremony_app.terminal.plan_commands import Rehearser, check_command, new
from tests.core.plan.samples import PLAN, TODAY, line_of, spoiled

BINDING = Binding(format=1, module="/usr/lib/vendor/libhsm.so", token_serial="S1", token_label="room")


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan_commands, "today", lambda: TODAY)


def run_new(*arguments: str) -> Result:
    return CliRunner().invoke(new, arguments, catch_exceptions=False)


def run_check(*arguments: str, rehearser: Rehearser | None = None) -> Result:
    return CliRunner().invoke(check_command(rehearser), arguments, catch_exceptions=False)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.toml"
    path.write_text(PLAN)
    return path


@pytest.fixture
def binding(tmp_path: Path) -> Path:
    path = tmp_path / "binding.toml"
    path.write_bytes(write_binding(BINDING))
    return path


# new


def test_new_never_overwrites(tmp_path: Path) -> None:
    out = tmp_path / "plan.toml"
    out.write_text("mine")
    result = run_new("mixed", "--out", str(out))
    assert result.exit_code == Exit.REFUSED
    assert "MEDIA-EXISTS" in result.stderr
    assert out.read_text() == "mine"


@pytest.mark.parametrize("arguments", [[], ["mixed"], ["--out", "x.toml"], ["nope", "--out", "x.toml"], ["--zzz"]])
def test_new_with_a_wrong_command_line(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run_new(*arguments).exit_code == Exit.USAGE
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("more", [(), ("--out", "never.toml")])
def test_new_names_a_misspelt_template_and_those_that_there_are(more: tuple[str, ...]) -> None:
    done = CliRunner().invoke(new, ["mixd", *more])
    assert done.exit_code == Exit.USAGE
    assert "There is no template 'mixd'. Did you mean mixed?" in done.output
    assert all(name in done.output for name in plan_templates())


def test_new_says_where_it_cannot_write(tmp_path: Path) -> None:
    result = run_new("mixed", "--out", str(tmp_path / "no" / "plan.toml"))
    assert result.exit_code == Exit.UNREADABLE
    assert "MEDIA-NO-FOLDER" in result.stderr
    assert run_new("mixed", "--out", str(tmp_path / "-x.toml")).exit_code == Exit.REFUSED


@pytest.mark.parametrize("name", plan_templates())
def test_new_writes_a_plan_that_check_accepts(name: str, tmp_path: Path) -> None:
    out = tmp_path / "plan.toml"
    assert run_new(name, "--out", str(out)).exit_code == Exit.OK
    assert out.read_bytes() == resource(f"plans/{name}.toml").read_bytes()
    result = run_check(str(out))
    assert result.exit_code == Exit.OK
    assert result.stdout.startswith("DRILL: ")


def test_new_lists_the_templates_name_first() -> None:
    result = run_new("--list")
    assert result.exit_code == Exit.OK
    names = [line.split()[0] for line in result.stdout.splitlines()]
    assert names == list(plan_templates())
    assert {"aes-aws", "rsa-azure-google", "mixed"} <= set(names)
    assert all(len(line.split("  ", 1)[1]) > 20 for line in result.stdout.splitlines())
    listed = json.loads(run_new("--list", "--json").stdout)
    assert [each["name"] for each in listed] == names


# check


def test_check_prints_each_finding_on_one_line_and_refuses(plan: Path) -> None:
    text = spoiled(("dice_rolls = 0", "dice_rolls = 49"), ("2026-11-02", "2026-11-24"))
    plan.write_text(text)
    result = run_check(str(plan))
    assert result.exit_code == Exit.REFUSED
    found = [line for line in result.stdout.splitlines() if line.startswith("refusal ")]
    assert found[0].startswith(f"refusal PLAN-NOT-YET-APPROVED line {line_of(text, 'approval')}: ")
    assert found[1].startswith(f"refusal PLAN-DICE-ROLLS line {line_of(text, 'dice_rolls')}: ")
    assert result.stdout.splitlines()[-1] == "2 refusals, 0 warnings, 0 notes."


@pytest.mark.parametrize("content", [b"a =", b"\xff", b"#" * 300_000, b"", PLAN.encode() + b"zzz = 1"])
def test_check_refuses_what_is_no_plan(plan: Path, content: bytes) -> None:
    plan.write_bytes(content)
    result = run_check(str(plan))
    assert result.exit_code == Exit.REFUSED
    assert "Traceback" not in result.output


def test_check_says_what_it_cannot_read(plan: Path, tmp_path: Path) -> None:
    for missing in (tmp_path / "no.toml", tmp_path):
        assert run_check(str(missing)).exit_code == Exit.UNREADABLE
        said = run_check(str(plan), "--binding", str(missing)).stderr
        assert "Refused (FILE-UNREADABLE)" in said and "cannot be read" in said and "\nNext: " in said
    assert run_check().exit_code == Exit.USAGE


def test_check_passes_with_warnings(plan: Path) -> None:
    plan.write_text(spoiled(('mode = "drill"', 'mode = "production"'), ('"hardware"', '"software"')))
    result = run_check(str(plan))
    assert result.exit_code == Exit.OK
    assert "warning PLAN-SOFTWARE-TOKEN line 11: " in result.stdout
    assert result.stdout.startswith("PRODUCTION: ")


def test_check_in_json(plan: Path, binding: Path) -> None:
    plan.write_text(spoiled(("dice_rolls = 0", "dice_rolls = 49")))
    result = run_check(str(plan), "--binding", str(binding), "--json")
    assert result.exit_code == Exit.REFUSED
    said = json.loads(result.stdout)
    assert [finding["code"] for finding in said["findings"]] == ["PLAN-DICE-ROLLS"]
    assert said["findings"][0]["where"] == "backups[0].dice_rolls"
    assert said["binding_findings"] == []
    assert said["routes"] is None
    assert said["exit_status"] == 3
    assert len(said["plan"]["sha256"]) == 64


def test_check_refuses_a_binding_that_does_not_fit(plan: Path, binding: Path) -> None:
    binding.write_bytes(write_binding(BINDING.model_copy(update={"token_serial": "S9"})))
    result = run_check(str(plan), "--binding", str(binding))
    assert result.exit_code == Exit.REFUSED
    assert "refusal PLAN-SERIAL-NOT-ALLOWED binding line 8: " in result.stdout


class _Trial(Value):
    route: Route
    passed: bool
    why: str


class _Rehearsal(Value):
    trials: tuple[_Trial, ...]
    chosen: Route | None


class NoToken(Refusal):
    code = "TOKEN-NOT-THERE"
    says = "The token is not there."
    next_step = "Plug it in."


def rehearser_giving(cloud: Route | None) -> Rehearser:
    def rehearse(algorithm: KeyAlgorithm, form: WrapForm | None, allowed: tuple[Route, ...]) -> _Rehearsal:
        failed = _Trial(route=Route.DIRECT, passed=False, why="OAEP hash is SHA-1")
        return _Rehearsal(trials=(failed,) if form else (), chosen=cloud if form else Route.BACKUP_KWP)

    @contextmanager
    def open_token(plan: Plan, binding: Binding) -> Iterator[Rehearse]:
        assert binding == BINDING
        yield rehearse

    return open_token


def test_check_foretells_routes(plan: Path, binding: Path) -> None:
    arguments = (str(plan), "--binding", str(binding))
    result = run_check(*arguments, rehearser=rehearser_giving(Route.HOST_PLAINTEXT))
    assert result.exit_code == Exit.OK
    assert (
        "route data, target aws: host-plaintext (the key passes through this computer); not direct (" in result.stdout
    )
    assert "route data, backup: backup-kwp\n" in result.stdout
    assert "were not tried" not in result.stdout

    result = run_check(*arguments, rehearser=rehearser_giving(None))
    assert result.exit_code == Exit.REFUSED
    assert "route data, target aws: NONE; not direct (OAEP hash is SHA-1)" in result.stdout

    said = json.loads(run_check(*arguments, "--json", rehearser=rehearser_giving(None)).stdout)
    assert [(route["target"], route["route"]) for route in said["routes"]] == [("aws", None), (None, "backup-kwp")]

    assert "Routes were not tried." in run_check(*arguments).stdout


def test_check_says_why_the_token_could_not_be_asked(plan: Path, binding: Path) -> None:
    def no_token(plan: Plan, binding: Binding) -> AbstractContextManager[Rehearse]:
        raise NoToken

    result = run_check(str(plan), "--binding", str(binding), rehearser=no_token)
    assert result.exit_code == Exit.REFUSED
    assert result.stderr == "Refused (TOKEN-NOT-THERE): The token is not there.\nNext: Plug it in.\n"
    # What can be told without it is told all the same.
    assert "SHA-256 of the plan: " in result.stdout and "Routes were not tried.\n" in result.stdout
    assert "0 refusals" in result.stdout
    said = json.loads(run_check(str(plan), "--binding", str(binding), "--json", rehearser=no_token).stdout)
    assert (said["routes"], said["routes_not_tried"]["code"]) == (None, "TOKEN-NOT-THERE")
    assert (said["binding_findings"], said["exit_status"]) == ([], 3)


@pytest.mark.parametrize("command", [new, check_command()])
def test_help_teaches_with_an_example(command: object) -> None:
    result = CliRunner().invoke(command, ["--help"])  # type: ignore[arg-type]
    assert result.exit_code == Exit.OK
    assert "Examples:\n  " in result.stdout
    assert "ceremony check PLAN.toml" in result.stdout


def test_exit_statuses_differ() -> None:
    assert {each.name: each.value for each in Exit} == {
        "OK": 0,
        "USAGE": 2,
        "REFUSED": 3,
        "UNREADABLE": 4,
        "FAULT": 5,
        "NOT_ANCHORED": 10,
        "NOT_VERIFIED": 11,
        "ABORTED": 12,
        "PAUSED": 13,
    }
