"""What people decide on the day: stop, pause, defer, void, substitute, refuse, go on without a second channel."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ceremony_app.core.journal.entries import (
    DeviationDecided,
    Lost,
    Presence,
    Refused,
    Resumed,
    Rewound,
    SetVoided,
    StepBegan,
    Stopped,
)
from ceremony_app.core.script import facts
from ceremony_app.terminal.exits import Exit
from tests.stories import plans
from tests.stories.ceremonies import Ceremony, drill, keys_in, squeezed, verified, written

Capsys = pytest.CaptureFixture[str]
ACTS = ("open", "people", "token", "receive", "qualify", "keys", "backup", "wrap", "export", "lock", "close")


def cover(ceremony: Ceremony) -> str:
    """The text of the first page."""
    return squeezed(ceremony.transcript().split("\f")[0])


@pytest.fixture
def decided(tmp_path: Path, capsys: Capsys) -> Callable[..., Ceremony]:
    """A drill of two keys with these faults, complete and verified."""

    def run(*faults: str) -> Ceremony:
        ceremony = drill(written(tmp_path, plans.two_keys()), tmp_path / "c", *faults)
        assert ceremony.said.status == Exit.OK, ceremony.said.out + ceremony.said.err
        said = verified(capsys, ceremony.folder)
        assert said.status == Exit.NOT_ANCHORED, said.out
        return ceremony

    return run


@pytest.mark.parametrize("act", ACTS)
def test_a_stop_in_any_act_ends_in_a_transcript_headed_aborted(act: str, tmp_path: Path, capsys: Capsys) -> None:
    stopped = drill(written(tmp_path, plans.small()), tmp_path / "c", f"stop={act}")
    assert stopped.said.status == Exit.ABORTED, stopped.said.out + stopped.said.err
    assert ": ABORTED" in stopped.said.out
    (entry,) = [e.body for e in stopped.entries if isinstance(e.body, Stopped)]
    assert entry.reason == "the drill rehearses a stop"
    pages = stopped.transcript().split("\f")
    assert all("ABORTED" in page for page in pages if page.strip())
    assert "the drill rehearses a stop" in cover(stopped)
    said = verified(capsys, stopped.folder)
    assert said.status == Exit.NOT_ANCHORED, said.out
    assert said.out.splitlines()[1].startswith("ABORTED")
    # Whatever was born was destroyed by decision of two people, or it would be listed as kept.
    born = {one.made.key_id for one in stopped.state.all(facts.KeyCreated)}
    assert {one.key_id for one in stopped.state.all(facts.ObjectDestroyed)} >= born
    if act not in ("open", "people"):
        assert keys_in(stopped) == []
    again = drill(stopped.plan, stopped.folder)
    assert again.said.status == Exit.REFUSED and "CEREMONY-FINISHED" in again.said.err


def test_shares_in_hands_are_listed_when_the_ceremony_stops_before_their_commit(tmp_path: Path) -> None:
    first = drill(written(tmp_path, plans.small()), tmp_path / "c", "stop=wrap")
    held = [one.what for one in first.state.all(facts.ObjectKept)]
    assert any("committed share set" in one for one in held)
    assert any(one.startswith("file backup/") for one in held)
    for one in held:
        assert one in squeezed(first.transcript())


def test_a_frozen_ceremony_can_no_longer_be_stopped(decided: Callable[..., Ceremony]) -> None:
    ceremony = decided("stop=seal")
    assert "BACK-NOT-POSSIBLE" in ceremony.said.out
    assert "ABORTED" not in ceremony.transcript()


@pytest.mark.parametrize("act", ["people", "backup", "seal"])
def test_a_pause_ends_the_run_and_the_same_command_goes_on(act: str, tmp_path: Path, capsys: Capsys) -> None:
    paused = drill(written(tmp_path, plans.small()), tmp_path / "c", f"pause={act}")
    assert paused.said.status == Exit.PAUSED, paused.said.out + paused.said.err
    assert "The same command goes on with it." in paused.said.out
    resumed = drill(paused.plan, paused.folder)
    assert resumed.said.status == Exit.OK, resumed.said.out + resumed.said.err
    assert verified(capsys, resumed.folder).status == Exit.NOT_ANCHORED
    assert len(resumed.state.resumes) == 1
    assert len(keys_in(resumed)) == 1


def test_a_deferred_target_gets_no_blob_and_stands_on_the_cover(decided: Callable[..., Ceremony]) -> None:
    ceremony = decided("defer=aws-sign")
    assert [one.target for one in ceremony.state.all(facts.BlobMade)] == ["aws-data"]
    assert not (ceremony.folder / "outbox" / "aws-sign").exists()
    assert "target aws-sign deferred" in cover(ceremony)


def test_a_void_key_is_destroyed_and_goes_nowhere(decided: Callable[..., Ceremony]) -> None:
    ceremony = decided("void-key=sign-key")
    assert [one.key for one in ceremony.state.all(facts.KeyLocked)] == ["data-key"]
    assert [one.target for one in ceremony.state.all(facts.BlobMade)] == ["aws-data"]
    (born,) = [one for one in ceremony.state.all(facts.KeyCreated) if one.key == "data-key"]
    assert {one.id for one in keys_in(ceremony)} == {born.made.key_id}
    assert "key sign-key voided" in cover(ceremony)


def test_a_void_set_is_made_anew_and_those_who_saw_a_share_are_named(decided: Callable[..., Ceremony]) -> None:
    ceremony = decided("void-set=board")
    (void,) = [e.body for e in ceremony.entries if isinstance(e.body, SetVoided)]
    committed = ceremony.state.committed("board")
    assert committed is not None and committed.identifier != void.identifier
    assert void.handed_out == ("ana:1", "bilal:2", "chiara:3")
    packages = sorted(path.name for path in (ceremony.folder / "backup").iterdir())
    assert packages == [f"{key}-{committed.identifier}.backup.json" for key in ("data-key", "sign-key")]
    assert "1 share set voided" in cover(ceremony)


def test_an_alternate_takes_the_place_and_the_share(decided: Callable[..., Ceremony]) -> None:
    ceremony = decided("substitute=farida")
    assert [one.custodian for one in ceremony.state.all(facts.EnvelopeSealed)] == ["farida", "bilal", "chiara"]
    (chosen,) = [e.body for e in ceremony.entries if isinstance(e.body, DeviationDecided)]
    assert (chosen.disposition.value, chosen.subject) == ("substitute", "farida")
    assert "Farida Rahimi" in ceremony.transcript()
    # She was identified by two people with their codes before she chose one.
    (took,) = [e.body for e in ceremony.entries if isinstance(e.body, Presence) and e.body.instead_of == "ana"]
    assert took.identity_check == "identity document seen"
    assert [one.mark.value for one in took.by] == ["code", "code"]


def test_somebody_who_was_absent_comes_late_and_counts_from_the_next_step(decided: Callable[..., Ceremony]) -> None:
    ceremony = decided("join=wanda")
    (came,) = [e.body for e in ceremony.entries if isinstance(e.body, Presence)]
    assert (came.person, came.change.value) == ("wanda", "came")
    begun = [e.body.step for e in ceremony.entries if isinstance(e.body, StepBegan)]
    assert begun[begun.index("J1.1") - 1 :][:3] == ["3.1", "J1.1", "3.2"]
    assert [one.person for one in ceremony.state.all(facts.StatementMade)] == ["wanda"]
    assert "J1.1  Join: wanda" in squeezed(ceremony.transcript()).replace("J1.1 ", "J1.1  ")


def test_a_wrapping_key_without_a_second_channel_is_unauthenticated_on_the_cover(
    decided: Callable[..., Ceremony],
) -> None:
    ceremony = decided("unauthenticated=aws-data")
    results = {one.target: one.result.value for one in ceremony.state.all(facts.WrappingKeyCompared)}
    assert results["aws-data"] != results["aws-sign"] == "matched-second-channel"
    assert "aws-data: UNAUTHENTICATED" in cover(ceremony)
    assert "aws-sign: UNAUTHENTICATED" not in cover(ceremony)
    sheet = (ceremony.folder / "outbox" / "aws-data" / "HAND-OFF.txt").read_text()
    assert "unauthenticated" in sheet.casefold()
    assert "unauthenticated" not in (ceremony.folder / "outbox" / "aws-sign" / "HAND-OFF.txt").read_text().casefold()


def test_a_route_that_nobody_consents_to_is_not_taken_until_they_do(decided: Callable[..., Ceremony]) -> None:
    ceremony = decided("refuse=qualify")
    assert "WRAP-ROUTE-NOT-CONSENTED" in [e.body.code for e in ceremony.entries if isinstance(e.body, Refused)]


def test_going_back_strikes_the_step_out(decided: Callable[..., Ceremony]) -> None:
    ceremony = decided("back=receive", "deviation=keys")
    assert "back" in [e.body.cause.value for e in ceremony.entries if isinstance(e.body, Rewound)]
    assert "with 1 deviation" in cover(ceremony)


@pytest.mark.parametrize("fault", ["token-gone=generate-key", "unplug=pack-key"])
def test_a_token_that_is_unplugged_is_opened_anew_and_nothing_else_is_lost(
    fault: str, decided: Callable[..., Ceremony]
) -> None:
    ceremony = decided(fault)
    assert "TOKEN-AWAY" in ceremony.said.out
    (resumed,) = [e.body for e in ceremony.entries if isinstance(e.body, Resumed)]
    assert resumed.lost is Lost.TOKEN
    began = [e.body.name for e in ceremony.entries if isinstance(e.body, StepBegan) and e.body.act == "resume"]
    assert began == ["reentry-unplugged", "reentry-token"]
    # Shares that were handed out stay good, and nobody signed in again.
    assert [e for e in ceremony.entries if isinstance(e.body, SetVoided)] == []
    assert "of the token alone" in ceremony.transcript()
    assert len(keys_in(ceremony)) == 2 + 1  # an AES key, and the two halves of a signing key
