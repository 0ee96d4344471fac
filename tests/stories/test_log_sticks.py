"""A laptop dies in the middle; another one goes on from the LOG stick, with the same token."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ceremony_app.core.journal.entries import LogStick, Resumed
from tests.stories.ceremonies import KILLED, Ceremony, drill, program, verified


def test_a_ceremony_goes_on_from_its_log_stick(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert program("new", "aes-aws", "--out", tmp_path / "plan.toml", state=tmp_path).status == 0
    sticks = tmp_path / "sticks"
    first = drill(tmp_path / "plan.toml", tmp_path / "first", "kill-after=290", options=("--drill-sticks", sticks))
    assert first.said.status == KILLED
    # What the people and the token know is theirs; of the laptop's folder nothing is left but the drill's own token.
    second = tmp_path / "second"
    second.mkdir()
    shutil.move(first.folder / "drill-people", second / "drill-people")
    for one in first.folder.iterdir():
        if one.name not in ("token", "journal.jsonl"):
            shutil.rmtree(one) if one.is_dir() else one.unlink()
    (first.folder / "journal.jsonl").unlink()
    state = tmp_path / "state"
    said = program("run", "--from-stick", sticks / "log-green", "--folder", second, "--drill-auto", state=state)
    assert said.status == 0, said.err
    assert "A folder stands for LOG, yellow; it was read back." in said.out
    again = Ceremony(second, tmp_path / "plan.toml", said)
    assert len(again.bodies(Resumed)) == 1
    assert len(again.bodies(LogStick)) == 2
    (held,) = (sticks / "log-yellow").iterdir()
    assert (held / "journal.jsonl").read_bytes() == (second / "journal.jsonl").read_bytes()
    assert (held / "documents/transcript.pdf").read_bytes() == (second / "documents/transcript.pdf").read_bytes()
    assert not [path for path in sticks.rglob("*") if "share" in path.name or "pin" in path.name]
    assert verified(capsys, second).status == 10
    assert "folder, not a stick" in again.transcript()
