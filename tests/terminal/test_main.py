"""The command `ceremony` itself: what a user sees when something is refused, misunderstood or broken."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ceremony_app import __version__
from ceremony_app.devices.host.program import program_digest
from ceremony_app.terminal import main as main_module
from ceremony_app.terminal.exits import Exit
from tests.stories.ceremonies import PROGRAM, ROOT, environment, here, program

Capsys = pytest.CaptureFixture[str]
COMMANDS = (
    "new",
    "check",
    "tokens",
    "initialise",
    "sticks",
    "qualify",
    "run",
    "verify",
    "recover",
    "send",
    "receive",
    "receiver",
    "print",
    "desktop",
)


@pytest.mark.parametrize("words", [["fly"], ["run"], ["run", "p.toml"], ["verify"], ["--nonsense"], ["new", "--out"]])
def test_what_is_not_understood_is_status_2(words: list[str], capsys: Capsys) -> None:
    said = here(capsys, *words)
    assert said.status == Exit.USAGE
    assert "Error: " in said.err and "Traceback" not in said.err


def test_a_template_that_is_not_there_is_refused(tmp_path: Path, capsys: Capsys) -> None:
    said = here(capsys, "new", "no-such-template", "--out", tmp_path / "p.toml")
    assert said.status in (Exit.REFUSED, Exit.USAGE) and not (tmp_path / "p.toml").exists()


def test_no_output_is_overwritten(tmp_path: Path, capsys: Capsys) -> None:
    path = tmp_path / "p.toml"
    path.write_text("precious")
    said = here(capsys, "new", "aes-aws", "--out", path)
    assert said.status in (Exit.REFUSED, Exit.UNREADABLE)
    assert path.read_text() == "precious"


def test_a_defect_shows_its_place_and_not_its_text(monkeypatch: pytest.MonkeyPatch, capsys: Capsys) -> None:
    def broken(*_: object) -> None:
        raise ValueError("the PIN is 1234")

    monkeypatch.setattr(main_module.ceremony, "main", lambda **_: broken())
    with pytest.raises(SystemExit) as ended:
        main_module.main(["new", "--list"])
    err = capsys.readouterr().err
    assert ended.value.code == Exit.FAULT
    assert "ValueError" in err and "1234" not in err and "Traceback" not in err


@pytest.mark.parametrize("command", COMMANDS)
def test_each_help_has_an_example(command: str, capsys: Capsys) -> None:
    said = here(capsys, command, "--help")
    assert said.status == Exit.OK
    assert f"ceremony {command} " in said.out.split("Usage:", 1)[1].split("\n", 1)[1]


@pytest.mark.parametrize("command", ["send", "receive"])
def test_a_help_says_nothing_else_at_its_end(command: str, tmp_path: Path) -> None:
    """zxing-cpp's binding (nanobind) prints what it takes for leaks when an interpreter ends."""
    said = program(command, "--help", state=tmp_path)
    assert (said.status, said.err) == (Exit.OK, "")


def test_the_overview_names_every_command(capsys: Capsys) -> None:
    said = here(capsys, "--help")
    for command in COMMANDS:
        assert f"\n  {command} " in said.out


def test_the_package_runs_as_a_module_and_as_a_console_script(tmp_path: Path) -> None:
    expected = f"ceremony, version {__version__}\nSHA-256 of its files: {program_digest().sha256}\n"
    assert program("--version", state=tmp_path).out == expected
    script = Path(sys.executable).with_name("ceremony")
    if not script.exists():
        pytest.skip("the package is not installed with its console script")
    said = subprocess.run([script, "--version"], capture_output=True, text=True, timeout=60, env=environment(tmp_path))
    assert said.stdout == expected


def test_the_exit_statuses_of_the_readme_are_those_of_the_program() -> None:
    readme = (ROOT / "README.md").read_text()
    for status in Exit:
        assert f"\n| {status.value} | " in readme, status


def test_to_verify_imports_no_token_library(tmp_path: Path) -> None:
    code = (
        "import sys; from ceremony_app.terminal.main import main\n"
        "try: main(['verify', sys.argv[1]])\n"
        "except SystemExit: pass\n"
        "print([name for name in sys.modules if name.split('.')[0] == 'pkcs11'])"
    )
    said = subprocess.run(
        [PROGRAM[0], "-c", code, str(tmp_path)], capture_output=True, text=True, timeout=60, env=environment(tmp_path)
    )
    assert said.stdout.splitlines()[-1] == "[]"
