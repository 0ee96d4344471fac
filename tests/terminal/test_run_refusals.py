"""`ceremony run` says no, with a code and the next step, before anything is made."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from ceremony_app.core.journal.chain import GENESIS, seal
from ceremony_app.core.journal.entries import Opened
from ceremony_app.flow.opening import FOLDERS
from ceremony_app.terminal.exits import Exit
from tests.stories import plans
from tests.stories.ceremonies import Said, drill, here, program, read_journal, written

Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def small_memory_disk(tmp_path: Path) -> Iterator[Path]:
    """A tmpfs of 64 KiB; skips where this user may not mount."""
    place = tmp_path / "memory"
    place.mkdir()
    options = ("-t", "tmpfs", "-o", "size=64k", "none")
    if subprocess.run(["mount", *options, str(place)], check=False, capture_output=True).returncode != 0:
        pytest.skip("this user may not mount")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def run(capsys: Capsys, *arguments: str | Path) -> Said:
    """`ceremony run` in this process."""
    return here(capsys, "run", *arguments)


def refused(said: Said, code: str, status: Exit = Exit.REFUSED) -> None:
    """Exit status, code and a next step; no traceback."""
    assert said.status == status
    assert f"Refused ({code})" in said.err and "\nNext: " in said.err
    assert "Traceback" not in said.err


def test_a_production_plan_is_refused_with_scripted_people(tmp_path: Path, capsys: Capsys) -> None:
    plan = written(tmp_path, plans.small("production"))
    refused(run(capsys, plan, "--folder", tmp_path / "c", "--drill-auto"), "CEREMONY-PRODUCTION-NEEDS-PEOPLE")
    assert not (tmp_path / "c").exists()


def test_people_need_a_terminal(tmp_path: Path) -> None:
    plan = written(tmp_path, plans.small())
    refused(program("run", plan, "--folder", tmp_path / "c", state=tmp_path), "TERMINAL-NEEDED")
    assert not (tmp_path / "c").exists()


@pytest.mark.parametrize("fault", ["nonsense", "stop", "kill-after", "explode=1", "=x"])
def test_a_fault_that_does_not_exist_is_refused(tmp_path: Path, capsys: Capsys, fault: str) -> None:
    plan = written(tmp_path, plans.small())
    said = run(capsys, plan, "--folder", tmp_path / "c", "--drill-auto", "--drill-fault", fault)
    refused(said, "DRILL-FAULT-UNKNOWN")
    assert "kill-after=…" in said.err


def test_a_folder_that_the_system_does_not_let_be_made_is_refused(tmp_path: Path, capsys: Capsys) -> None:
    plan = written(tmp_path, plans.small())
    # Nobody makes a folder in sysfs, not even root.
    said = run(capsys, plan, "--folder", "/sys/kernel/ceremony-day", "--drill-auto")
    refused(said, "FOLDER-NOT-WRITABLE", Exit.UNREADABLE)
    assert "/sys/kernel/ceremony-day" in said.err and "FAULT" not in said.err


def test_a_disk_that_is_full_is_no_fault_of_the_program(tmp_path: Path, small_memory_disk: Path) -> None:
    plan = written(tmp_path, plans.small())
    said = program("run", plan, "--folder", small_memory_disk / "c", "--drill-auto", state=tmp_path)
    assert said.status == Exit.UNREADABLE, said.err
    assert "Refused (" in said.err and "\nNext: " in said.err and "FAULT" not in said.err


def test_a_plan_that_is_not_there_is_refused(tmp_path: Path, capsys: Capsys) -> None:
    said = run(capsys, tmp_path / "no.toml", "--folder", tmp_path / "c", "--drill-auto")
    refused(said, "FILE-UNREADABLE", Exit.UNREADABLE)


@pytest.mark.parametrize(
    "command",
    [
        ("run", "no.toml", "--folder", "c", "--drill-auto"),
        ("check", "no.toml"),
        ("qualify", "--binding", "no.toml"),
        ("sticks", "--binding", "no.toml"),
        ("print", "no.pdf"),
        ("send", "no.pdf", "--pictures", "out"),
        ("verify", "no"),
        ("new", "aes-aws", "--out", "no/plan.toml"),
        ("receiver", "--out", "no/folder"),
        ("recover", "--folder", "c", "--package", "no.json", "--into", "token"),
    ],
    ids=lambda command: command[0],
)
def test_a_file_that_cannot_be_read_or_written_ends_every_command_alike(
    command: tuple[str, ...], tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = here(capsys, *command)
    assert said.status == Exit.UNREADABLE, (said.status, said.err)
    assert "Traceback" not in said.err


def test_a_plan_with_an_unknown_key_is_refused_with_its_line(tmp_path: Path, capsys: Capsys) -> None:
    plan = written(tmp_path, plans.small().replace('place = "Here"', 'place = "Here"\npin = "1234"'))
    said = run(capsys, plan, "--folder", tmp_path / "c", "--drill-auto")
    refused(said, "PLAN-REFUSED")
    assert "line 6" in said.err and "pin" in said.err and "1234" not in said.err
    assert not (tmp_path / "c").exists()


def test_a_folder_with_something_else_is_refused_and_left_alone(tmp_path: Path, capsys: Capsys) -> None:
    plan = written(tmp_path, plans.small())
    folder = tmp_path / "c"
    folder.mkdir()
    (folder / "holiday.jpg").write_bytes(b"x")
    refused(run(capsys, plan, "--folder", folder, "--drill-auto"), "FOLDER-NOT-EMPTY")
    assert [path.name for path in folder.iterdir()] == ["holiday.jpg"]


def test_a_folder_of_another_plan_is_refused_and_left_alone(tmp_path: Path, capsys: Capsys) -> None:
    plan = written(tmp_path, plans.small())
    folder = tmp_path / "c"
    folder.mkdir()
    (folder / "plan.toml").write_text(plans.two_keys())
    refused(run(capsys, plan, "--folder", folder, "--drill-auto"), "FOLDER-OTHER-CEREMONY")
    assert (folder / "plan.toml").read_text() == plans.two_keys()


@pytest.mark.parametrize(
    ("held_by", "comes", "code"),
    [("scripted", "people", "FOLDER-OF-SCRIPTED-PEOPLE"), ("people", "scripted", "FOLDER-OF-PEOPLE")],
)
def test_people_and_scripted_people_do_not_take_each_others_places(
    tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch, held_by: str, comes: str, code: str
) -> None:
    plan = written(tmp_path, plans.small())
    folder = tmp_path / "c"
    assert drill(plan, folder, "pause=people").said.status == Exit.PAUSED
    first = (folder / "journal.jsonl").read_bytes()
    if held_by == "people":
        # As a window would have begun it; the first entry is all that is looked at.
        body = read_journal(folder)[0].body
        assert isinstance(body, Opened)
        begun = seal(1, "2026-03-09T14:05:00Z", body.model_copy(update={"people": "people"}), GENESIS)
        (folder / "journal.jsonl").write_bytes(begun.line())
        first = begun.line()
    monkeypatch.setattr("ceremony_app.terminal.run_command.needs_terminal", lambda: None)
    refused(run(capsys, plan, "--folder", folder, *(("--drill-auto",) if comes == "scripted" else ())), code)
    assert (folder / "journal.jsonl").read_bytes() == first


def test_production_needs_a_binding(tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = written(tmp_path, plans.small("production"))
    # People are asked nothing yet: the binding is looked for first.
    monkeypatch.setattr("ceremony_app.terminal.run_command.needs_terminal", lambda: None)
    refused(run(capsys, plan, "--folder", tmp_path / "c"), "BINDING-NEEDED")


def test_an_inbox_that_is_not_there_is_refused_before_scripted_people_begin(tmp_path: Path, capsys: Capsys) -> None:
    plan = written(tmp_path, plans.small())
    said = run(capsys, plan, "--folder", tmp_path / "c", "--drill-auto", "--inbox", tmp_path / "no")
    refused(said, "MEDIA-NO-FOLDER", Exit.UNREADABLE)
    assert not (tmp_path / "c").exists()


def test_a_binding_with_a_pin_in_it_is_refused(tmp_path: Path, capsys: Capsys) -> None:
    plan = written(tmp_path, plans.small())
    binding = tmp_path / "binding.toml"
    binding.write_text('format = 1\nmodule = "/lib/x.so"\ntoken_serial = "1"\ntoken_label = "t"\npin = "98765"\n')
    said = run(capsys, plan, "--folder", tmp_path / "c", "--drill-auto", "--binding", binding)
    assert said.status == Exit.REFUSED and "pin" in said.err and "98765" not in said.err + said.out
    refused(said, "BINDING-REFUSED")
    # A wrong binding is not kept, where it would stand in the way of the right one.
    assert not (tmp_path / "c" / "binding.toml").exists()


def test_a_symbolic_link_in_the_place_of_the_folder_leads_nowhere_else(tmp_path: Path, capsys: Capsys) -> None:
    plan = written(tmp_path, plans.small())
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "precious").write_text("kept")
    (tmp_path / "c").symlink_to(elsewhere)
    said = run(capsys, plan, "--folder", tmp_path / "c", "--drill-auto")
    assert said.status == Exit.REFUSED
    assert [path.name for path in elsewhere.iterdir()] == ["precious"]


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_with_a_file_in_the_place_of_a_part_is_refused(tmp_path: Path, capsys: Capsys, name: str) -> None:
    plan = written(tmp_path, plans.small())
    folder = tmp_path / "c"
    folder.mkdir()
    (folder / name).write_text("precious")
    refused(run(capsys, plan, "--folder", folder, "--drill-auto"), "FOLDER-NOT-FOLDER")
    assert [path.name for path in folder.iterdir()] == [name]
    assert (folder / name).read_text() == "precious"


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_whose_parts_lie_elsewhere_is_refused_and_nothing_goes_there(
    tmp_path: Path, capsys: Capsys, name: str
) -> None:
    plan = written(tmp_path, plans.small())
    folder, elsewhere = tmp_path / "c", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    (folder / name).symlink_to(elsewhere)
    refused(run(capsys, plan, "--folder", folder, "--drill-auto"), "FOLDER-LINK")
    assert [path.name for path in folder.iterdir()] == [name]
    assert list(elsewhere.iterdir()) == []
