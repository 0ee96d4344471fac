"""The scripts that set a machine up, the locks, and the wheel that a laptop without network installs."""

from __future__ import annotations

import hashlib
import os
import pty
import re
import shutil
import subprocess
import sys
import zipfile
from enum import Enum
from pathlib import Path

import pytest

from ceremony_app.desktop import displays
from ceremony_app.devices.host import program_digest

CHECKOUT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")
SHELL_SCRIPTS = (
    ".ci/run",
    "scripts/run",
    "scripts/test",
    "scripts/lock",
    "scripts/setup-common",
    "packaging/install",
    "packaging/project-wheel",
    "packaging/try-wheelhouse",
    "packaging/wheelhouse",
)


def run(*command: str | Path, at: Path = CHECKOUT, **environment: str) -> subprocess.CompletedProcess[str]:
    """One command without terminal and display; its output as text."""
    env = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), **environment}
    return subprocess.run(
        [str(part) for part in command],
        cwd=at,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def shell(text: str, at: Path = CHECKOUT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Shell lines after `setup-common` was sourced, stopping at the first failure."""
    return run("bash", "-euo", "pipefail", "-c", f'. "{at}/scripts/setup-common"; {text}', at=at, **environment)


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_pins_everything_and_names_no_place(lock: str) -> None:
    lines = (CHECKOUT / lock).read_text().splitlines()
    allowed = re.compile(
        r"[a-z0-9-]+==[A-Za-z0-9.]+ \\"  # a pin
        r"|    --hash=sha256:[0-9a-f]{64}( \\)?"  # one of its files
        r"|    # via [A-Za-z0-9.,() _-]+"  # who asked for it
        r"|(# The following packages are considered to be unsafe.*)?"  # a heading of pip-compile
    )
    assert [line for line in lines if not allowed.fullmatch(line)] == []
    pins = [index for index, line in enumerate(lines) if "==" in line]
    assert all(lines[index + 1].startswith("    --hash=") for index in pins)


def test_checks_run_on_the_very_libraries_of_the_program() -> None:
    pinned, pinned_for_checks = (
        {line for line in (CHECKOUT / lock).read_text().splitlines() if "==" in line} for lock in LOCKS
    )
    assert pinned <= pinned_for_checks


def test_every_dependency_is_explained() -> None:
    """`docs/dependencies.md` names each library, so that none comes in unseen."""
    text = (CHECKOUT / "docs/dependencies.md").read_text().lower()
    assert [each.name for each in program_digest().dependencies if each.name not in text] == []


@pytest.mark.parametrize("script", SHELL_SCRIPTS)
def test_script_is_sound_shell(script: str) -> None:
    assert run("bash", "-n", script).returncode == 0
    assert os.access(CHECKOUT / script, os.X_OK) or script == "scripts/setup-common"


@pytest.mark.parametrize("script", [each for each in SHELL_SCRIPTS if not each.endswith(("setup-common", ".ci/run"))])
def test_help_says_how_to_use_it_and_does_nothing(script: str) -> None:
    told = run(CHECKOUT / script, "--help", at=Path("/"))
    assert told.returncode == 0
    assert told.stdout.startswith("usage: ")
    assert told.stderr == ""


def test_a_computer_that_cannot_emulate_another_says_so(tmp_path: Path) -> None:
    """By name and by an exit status of its own, and leaves nothing where kernels are kept."""
    bare = {"PATH": str(tmp_path), "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    told = subprocess.run(
        [sys.executable, "-P", "-m", "tests.vm.rig"],
        cwd=CHECKOUT,
        env=bare | {"PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
    )
    assert (told.returncode, told.stderr) == (77, "")
    assert told.stdout.startswith("vm: SKIPPED, ")
    assert not list((tmp_path / "cache").rglob("*.deb"))


def test_nothing_of_the_emulated_machine_is_collected_outside_of_it() -> None:
    told = subprocess.run(
        [sys.executable, "-P", "-m", "pytest", "--collect-only", "-p", "no:cacheprovider", "tests/vm"],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
    )
    assert "no tests collected" in told.stdout


@pytest.fixture
def bare_checkout(tmp_path: Path) -> Path:
    """Scripts and locks alone, in a place whose name has a blank; its .venv is a link to this interpreter's."""
    place = tmp_path / "a checkout"
    shutil.copytree(CHECKOUT / "scripts", place / "scripts")
    for lock in LOCKS:
        shutil.copy(CHECKOUT / lock, place)
    return place


def make_environment(place: Path) -> None:
    """A .venv as setup leaves it, without the libraries."""
    made = shell(
        f'"{sys.executable}" -I -m venv --without-pip "$venv"; setup_link; setup_wanted_stamp run >"$venv/setup-stamp"',
        place,
    )
    assert made.returncode == 0, made.stderr


def test_missing_packages_are_named_where_they_cannot_be_installed(bare_checkout: Path, tmp_path: Path) -> None:
    """An ordinary user without sudo gets one sentence and the next thing to do, and no half-made .venv."""
    tools = tmp_path / "tools"
    tools.mkdir()
    fakes = {"dpkg-query": "echo installed ca-certificates", "id": "echo 1000", "sudo": "exit 1"}
    for name, line in fakes.items():
        (tools / name).write_text(f"#!/bin/sh\n{line}\n")
        (tools / name).chmod(0o755)
    told = shell("setup_checkout run", bare_checkout, PATH=f"{tools}:{os.environ['PATH']}")
    assert told.returncode == 70
    assert "could not be installed: softhsm2." in told.stderr
    assert "apt-get install softhsm2" in told.stderr
    assert not (bare_checkout / ".venv").exists()


def test_setup_that_was_done_is_not_done_again(bare_checkout: Path) -> None:
    make_environment(bare_checkout)
    told = shell("setup_environment run; echo done", bare_checkout)
    assert (told.returncode, told.stdout, told.stderr) == (0, "done\n", "")


@pytest.mark.parametrize("change", ["lock", "stamp", "interpreter", "command"])
def test_what_changed_since_is_noticed(bare_checkout: Path, change: str) -> None:
    make_environment(bare_checkout)
    environment = bare_checkout / ".venv"
    if change == "lock":
        with (bare_checkout / LOCKS[0]).open("a") as file:
            file.write("# changed\n")
    elif change == "stamp":
        (environment / "setup-stamp").unlink()
    elif change == "interpreter":
        (environment / "bin/python").unlink()
    else:
        (environment / "bin/ceremony").unlink()
    assert shell("setup_is_ready run", bare_checkout).returncode != 0


def test_what_serves_a_run_does_not_serve_the_checks(bare_checkout: Path) -> None:
    make_environment(bare_checkout)
    assert shell("setup_is_ready run", bare_checkout).returncode == 0
    assert shell("setup_is_ready dev", bare_checkout).returncode != 0
    assert shell('setup_wanted_stamp dev >"$venv/setup-stamp"; setup_is_ready run', bare_checkout).returncode == 0


def test_moved_checkout_is_set_up_anew(bare_checkout: Path) -> None:
    make_environment(bare_checkout)
    moved = bare_checkout.rename(bare_checkout.parent / "moved")
    assert shell("setup_is_ready run", moved).returncode != 0


def test_linked_checkout_is_found_from_anywhere(bare_checkout: Path) -> None:
    make_environment(bare_checkout)
    package = bare_checkout / "ceremony_app"
    (package / "terminal").mkdir(parents=True)
    (package / "terminal/entry.py").write_text("import sys\ndef main():\n    print(sys.argv[1:])\n    return 3\n")
    (bare_checkout.parent / "sys.py").write_text("raise SystemExit('a file of this name must not be imported')\n")
    told = run(bare_checkout / ".venv/bin/ceremony", "run", "a plan.toml", at=bare_checkout.parent)
    assert (told.returncode, told.stdout) == (3, "['run', 'a plan.toml']\n"), told.stderr


class Ends(Enum):
    """What a command's three standard streams are."""

    TERMINAL = "terminal"
    FILES = "files"


CEREMONY_THAT_TELLS = """
import os, pathlib, sys

def main():
    command, *rest = sys.argv[1:]
    print("ceremony", command, *rest)
    if command == "new":
        pathlib.Path(rest[-1]).touch()
    if command == os.environ.get("COMPLETES"):
        document = pathlib.Path(rest[rest.index("--folder") + 1], "documents", "transcript.pdf")
        document.parent.mkdir(parents=True)
        document.touch()
    return {"desktop": int(os.environ.get("WINDOW", 0)), "verify": int(os.environ.get("VERDICT", 10))}.get(command, 0)
"""


@pytest.fixture
def told_checkout(bare_checkout: Path, tmp_path: Path) -> Path:
    """A checkout that is set up, whose `ceremony` tells what it was asked for; every Debian package is installed."""
    make_environment(bare_checkout)
    (bare_checkout / "ceremony_app/terminal").mkdir(parents=True)
    (bare_checkout / "ceremony_app/terminal/entry.py").write_text(CEREMONY_THAT_TELLS)
    (tmp_path / "tools").mkdir()
    query = tmp_path / "tools/dpkg-query"
    query.write_text('#!/bin/sh\nshift 3; printf "installed %s\\n" "$@"; printf "%s\\n" "$@" >"$0.asked"\n')
    query.chmod(0o755)
    return bare_checkout


def start(checkout: Path, *arguments: str, ends: Ends, **environment: str) -> tuple[int, list[str], str]:
    """scripts/run with or without a terminal: status, the commands that it gave, all that it printed."""
    env = {"PATH": f"{checkout.parent}/tools:{os.environ['PATH']}", **environment}
    command = [str(checkout / "scripts/run"), *arguments]
    if ends is Ends.TERMINAL:
        ours, theirs = pty.openpty()
        process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=env, close_fds=True)
        os.close(theirs)
        parts = []
        try:
            while part := os.read(ours, 4096):
                parts.append(part)
        except OSError:
            # Linux tells the end of a terminal in this way.
            pass
        os.close(ours)
        printed = b"".join(parts).decode().replace("\r\n", "\n")
        status = process.wait(60)
    else:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, env=env)
        status, printed = done.returncode, done.stdout + done.stderr
    commands = [
        line.split()[1] for line in printed.splitlines() if line.startswith("ceremony ") and "mixed" not in line
    ]
    return status, commands, printed


@pytest.mark.parametrize(
    ("ends", "arguments", "environment"),
    [
        (Ends.FILES, (), {"DISPLAY": ":0"}),
        (Ends.TERMINAL, (), {}),
        (Ends.TERMINAL, (), {"DISPLAY": "", "WAYLAND_DISPLAY": ""}),
        (Ends.TERMINAL, (), {"DISPLAY": ":0", "CI": "true"}),
        (Ends.TERMINAL, ("--headless",), {"DISPLAY": ":0"}),
        (Ends.TERMINAL, ("--json", "--headless"), {"WAYLAND_DISPLAY": "wayland-0"}),
    ],
    ids=["no terminal", "no display", "empty display", "CI", "--headless", "--headless behind"],
)
def test_run_without_somebody_in_front_of_it_opens_no_window(
    told_checkout: Path, ends: Ends, arguments: tuple[str, ...], environment: dict[str, str]
) -> None:
    status, commands, printed = start(told_checkout, *arguments, ends=ends, **environment)
    assert (status, commands) == (0, ["run", "verify", "verify"]), printed
    assert "--drill-auto" in printed
    assert ("--json" in printed) == ("--json" in arguments)
    assert "--headless" not in printed
    assert "libegl1" not in (told_checkout.parent / "tools/dpkg-query.asked").read_text().split()


@pytest.mark.parametrize("display", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_run_with_display_and_terminal_opens_the_window(told_checkout: Path, display: str) -> None:
    status, commands, printed = start(
        told_checkout, "--text", "large", ends=Ends.TERMINAL, **{display: "0", "COMPLETES": "desktop"}
    )
    assert (status, commands) == (0, ["desktop", "verify", "verify"]), printed
    assert "--drill-auto" not in printed
    assert "--text large" in printed
    assert "libegl1" in (told_checkout.parent / "tools/dpkg-query.asked").read_text().split()


def test_window_closed_early_says_how_to_go_on(told_checkout: Path) -> None:
    status, commands, printed = start(told_checkout, ends=Ends.TERMINAL, DISPLAY=":0")
    assert (status, commands) == (0, ["desktop"]), printed
    assert re.search(r"ceremony desktop --plan .*/plan\.toml --folder .*/ceremony$", printed, re.MULTILINE)


@pytest.mark.parametrize(("window", "status"), [("3", 3), ("134", 70)])
def test_window_that_cannot_open_fails_the_run(told_checkout: Path, window: str, status: int) -> None:
    told, commands, printed = start(told_checkout, ends=Ends.TERMINAL, DISPLAY=":0", WINDOW=window)
    assert (told, commands) == (status, ["desktop"]), printed
    assert ("--headless" in printed) == (status == 70)


@pytest.mark.parametrize(("face", "ends"), [("run", Ends.FILES), ("desktop", Ends.TERMINAL)])
def test_verdict_is_the_status_whoever_held_the_drill(told_checkout: Path, face: str, ends: Ends) -> None:
    status, _, printed = start(told_checkout, ends=ends, DISPLAY=":0", COMPLETES=face, VERDICT="11")
    assert status == 11, printed


def test_packages_of_the_window_are_those_that_it_asks_for(bare_checkout: Path) -> None:
    """What the window names as missing is what setup installs for it; a run without a window installs none of it."""
    listed = shell('echo "${debian_window[@]}"; echo "${debian_run[@]}"', bare_checkout)
    window, plain = (set(line.split()) for line in listed.stdout.splitlines())
    assert {*displays.X11_LIBRARIES.values(), *displays.QT_LIBRARIES.values()} <= window
    assert not window & plain


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the checkout's sources, which nobody edits while the tests compare builds of it."""
    place = tmp_path_factory.mktemp("frozen")
    for folder in ("ceremony_app", "resources", "packaging"):
        shutil.copytree(CHECKOUT / folder, place / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(CHECKOUT / file, place)
    (place / ".venv").symlink_to(sys.prefix)
    return place


@pytest.fixture(scope="module")
def wheel(frozen: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program's wheel, built as for a laptop."""
    folder = tmp_path_factory.mktemp("wheel")
    built = run(frozen / "packaging/project-wheel", folder)
    assert built.returncode == 0, built.stderr
    (path,) = folder.glob("*.whl")
    return path


def digest_of(place: Path) -> str:
    """What the program at that place says about itself."""
    program = (
        f"import sys; sys.path.insert(0, {str(place)!r})\n"
        "from ceremony_app.devices.host import program_digest; print(program_digest().model_dump_json())"
    )
    told = run(sys.executable, "-B", "-c", program, at=place)
    assert told.returncode == 0, told.stderr
    return told.stdout


def test_wheel_holds_the_program_and_its_resources(wheel: Path, frozen: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    expected = {path.relative_to(frozen).as_posix() for path in (frozen / "ceremony_app").rglob("*.py")} | {
        f"ceremony_app_resources/{path.relative_to(frozen / 'resources').as_posix()}"
        for path in (frozen / "resources").rglob("*")
        if path.is_file()
    }
    assert {name for name in names if "dist-info" not in name} == expected


def test_wheel_is_built_the_same_twice(wheel: Path, frozen: Path, tmp_path: Path) -> None:
    assert run(frozen / "packaging/project-wheel", tmp_path).returncode == 0
    (again,) = tmp_path.glob("*.whl")
    assert hashlib.sha256(again.read_bytes()).digest() == hashlib.sha256(wheel.read_bytes()).digest()


def test_installed_wheel_has_the_digest_of_its_sources(wheel: Path, frozen: Path, tmp_path: Path) -> None:
    installed = run(
        sys.executable, "-I", "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", tmp_path, wheel
    )
    assert installed.returncode == 0, installed.stderr
    assert digest_of(tmp_path) == digest_of(frozen)


def test_installer_refuses_a_folder_that_was_changed(tmp_path: Path) -> None:
    shutil.copy(CHECKOUT / "packaging/install", tmp_path)
    (tmp_path / "requirements.lock").write_text("")
    sums = run("sha256sum", "install", "requirements.lock", at=tmp_path).stdout
    (tmp_path / "SHA256SUMS").write_text(sums)
    (tmp_path / "requirements.lock").write_text("changed\n")
    told = run(tmp_path / "install", tmp_path / "prefix", at=Path("/"))
    assert told.returncode == 70
    assert "damaged" in told.stderr
    (tmp_path / "requirements.lock").write_text("")
    (tmp_path / "added.whl").write_text("")
    told = run(tmp_path / "install", tmp_path / "prefix", at=Path("/"))
    assert told.returncode == 70
    assert "exactly the files" in told.stderr
    assert not (tmp_path / "prefix").exists()


@pytest.mark.exhaustive
def test_whole_wheelhouse_installs_and_runs_without_network(tmp_path: Path) -> None:
    """Fetches and packs everything, then installs it in a minimal Debian with no interface: some minutes."""
    if os.geteuid() != 0:
        pytest.skip("a fresh Debian can be made and entered by root only")
    house = tmp_path / "house"
    # Addresses of package sources and certificates may stand in the environment, so all of it is given.
    built = subprocess.run(["packaging/wheelhouse", house], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    tried = subprocess.run(
        ["packaging/try-wheelhouse", house], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    assert tried.returncode == 0, tried.stderr
