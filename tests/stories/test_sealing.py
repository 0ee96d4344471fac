"""The seal on real devices: what somebody put into the folder, and a result that does not verify."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceremony_app.core.script import facts
from ceremony_app.terminal.exits import Exit
from tests.stories import plans
from tests.stories.ceremonies import Ceremony, drill, keys_in, verified, written
from tests.stories.test_killed import born_once, fact, frozen, killed

Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return written(tmp_path, plans.small())


def test_a_stranger_s_file_in_the_transcript_s_place_is_put_aside(
    small: Ceremony, plan: Path, tmp_path: Path, capsys: Capsys
) -> None:
    before = killed(plan, tmp_path / "c", frozen(small.entries))
    stranger = b"%PDF-1.7 nothing"
    (before.folder / "documents" / "transcript.pdf").write_bytes(stranger)
    # What a write that was cut off leaves is swept.
    torn = before.folder / "outbox" / ".blob.bin.0123456789abcdef.part"
    torn.write_bytes(b"half")
    resumed = drill(plan, before.folder)
    assert resumed.said.status == Exit.OK, resumed.said.out
    (aside,) = (resumed.folder / "documents").glob("set-aside-*")
    assert aside.read_bytes() == stranger and not torn.exists()
    said = verified(capsys, resumed.folder)
    assert said.status == Exit.NOT_ANCHORED and aside.name in said.out


def test_a_result_that_does_not_verify_pauses_the_seal_with_its_key_until_it_is_mended(
    small: Ceremony, plan: Path, tmp_path: Path, capsys: Capsys
) -> None:
    before = killed(plan, tmp_path / "c", fact("head-read")(small.entries))
    stranger = before.folder / "outbox" / "import-this-instead.bin"
    stranger.write_bytes(b"x")
    paused = drill(plan, before.folder)
    assert paused.said.status == Exit.PAUSED, paused.said.out
    assert "SEAL-NOT-VERIFIED" in paused.said.out and stranger.name in paused.said.out
    assert "Verifier: not-verified" in paused.said.out
    own = paused.state.last(facts.CeremonyKeyMade)
    assert own is not None and own.key.key_id in {one.id for one in keys_in(paused)}

    stranger.unlink()
    ended = drill(plan, paused.folder)
    assert ended.said.status == Exit.OK, ended.said.out
    born_once(ended)
    said = verified(capsys, ended.folder)
    assert said.status == Exit.NOT_ANCHORED and "ceremony key was destroyed" in said.out
