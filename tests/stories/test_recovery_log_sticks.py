"""A laptop dies in the middle of a recovery; another one goes on from the LOG stick, with the same token."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ceremony_app.core.journal.entries import LogStick, Resumed
from ceremony_app.core.script import facts
from ceremony_app.terminal.exits import Exit
from tests.stories.ceremonies import KILLED, Ceremony, Said, program, verified

BEFORE_SHARES = 70
RESTORED = 108
WRITTEN = 130


def recover(mixed: Ceremony, folder: Path, *more: str | Path, into: str = "token") -> Said:
    """The command, with three shares in files."""
    package = next((mixed.folder / "backup").glob("data-key-*.json"))
    identifier = package.name.split(".")[0].rsplit("-", 1)[1]
    files = sorted((mixed.folder / "drill-people" / "shares").glob(f"*-{identifier}-*.txt"))[:3]
    shares = [word for file in files for word in ("--share", file)]
    given = ("--folder", folder, "--package", package, "--into", into, *shares, *more)
    state = folder.parent / "state"
    state.mkdir(exist_ok=True)
    return program("recover", *given, state=state)


def lose(first: Path, second: Path) -> None:
    """What people and token know is theirs; of the laptop's folder nothing is left but the drill's own token."""
    second.mkdir()
    shutil.move(first / "drill-people", second / "drill-people")
    for one in first.iterdir():
        if one.name != "token":
            shutil.rmtree(one) if one.is_dir() else one.unlink()


@pytest.mark.parametrize("entries", [BEFORE_SHARES, RESTORED])
def test_a_recovery_goes_on_from_its_log_stick(
    mixed: Ceremony, tmp_path: Path, capsys: pytest.CaptureFixture[str], entries: int
) -> None:
    sticks, first, second = tmp_path / "sticks", tmp_path / "first", tmp_path / "second"
    said = recover(mixed, first, "--drill-sticks", sticks, "--drill-fault", f"kill-after={entries}")
    assert said.status == KILLED, said.out + said.err
    was_restored = Ceremony(first, tmp_path, said).state.last(facts.KeyRestored) is not None
    assert was_restored is (entries == RESTORED)
    lose(first, second)
    stick = sticks / "log-green"
    wrong = program("run", "--from-stick", stick, "--folder", tmp_path / "wrong", "--drill-auto", state=tmp_path)
    assert wrong.status == Exit.REFUSED
    assert "STICK-OF-RECOVERY" in wrong.err
    assert not (tmp_path / "wrong").exists()
    said = recover(mixed, second, "--from-stick", stick)
    assert said.status == 0, said.out + said.err
    assert "A folder stands for LOG, yellow; it was read back." in said.out
    again = Ceremony(second, tmp_path, said)
    assert len(again.bodies(Resumed)) == 1
    assert len(again.bodies(LogStick)) == 2
    assert again.state.last(facts.KeyRestored) is not None
    (held,) = (sticks / "log-yellow").iterdir()
    assert (held / "journal.jsonl").read_bytes() == (second / "journal.jsonl").read_bytes()
    assert (held / "documents/transcript.pdf").read_bytes() == (second / "documents/transcript.pdf").read_bytes()
    assert verified(capsys, second).status == Exit.NOT_ANCHORED


def test_no_folder_is_made_where_what_was_given_does_not_fit(mixed: Ceremony, tmp_path: Path) -> None:
    sticks, first, second, given = tmp_path / "sticks", tmp_path / "first", tmp_path / "second", tmp_path / "given"
    fault = ("--drill-fault", f"kill-after={BEFORE_SHARES}")
    assert recover(mixed, first, "--drill-sticks", sticks, *fault).status == KILLED
    given.write_text("no such thing")
    for wrong in ("people", "transcript", "package"):
        said = recover(mixed, second, "--from-stick", sticks / "log-green", f"--{wrong}", given)
        assert said.status == Exit.REFUSED, said.out + said.err
        assert "STICK-" not in said.err
        assert not second.exists()


def test_a_key_in_clear_is_looked_for_and_missed(
    mixed: Ceremony, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sticks, first, second = tmp_path / "sticks", tmp_path / "first", tmp_path / "second"
    fault = ("--drill-fault", f"kill-after={WRITTEN}")
    assert recover(mixed, first, "--drill-sticks", sticks, *fault, into="file").status == KILLED
    assert (first / "restored" / "data-key.raw").is_file()
    lose(first, second)
    said = recover(mixed, second, "--from-stick", sticks / "log-green", into="file")
    assert said.status == 0, said.out + said.err
    assert "In clear in" not in said.out
    assert "which held it in clear, is not there any more" in said.out
    again = Ceremony(second, tmp_path, said)
    (looked,) = [one for one in again.state.all(facts.ReentryChecked) if one.what == "the file with the key in clear"]
    assert looked.found == "restored/data-key.raw is not in this folder"
    assert verified(capsys, second).status == Exit.NOT_ANCHORED


def test_a_ceremonys_stick_is_none_of_a_recovery(mixed: Ceremony, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    for name in ("plan.toml", "binding.toml", "journal.jsonl"):
        shutil.copy(mixed.folder / name, stick / name)
    said = recover(mixed, tmp_path / "recovery", "--from-stick", stick)
    assert said.status == Exit.REFUSED
    assert "STICK-OF-CEREMONY" in said.err
    assert not (tmp_path / "recovery").exists()
