"""The end of a seal: the ceremony key outlives a result that does not verify."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceremony_app.core.journal.entries import Answered, Intended, Paused, Refused
from ceremony_app.core.script import facts
from ceremony_app.core.script import outcomes as out
from ceremony_app.flow.engine import Ending
from tests.flow.ceremonies import Ceremony
from tests.flow.fake_room import Crash, Fault

NO = out.VerifiedRead(outcome="not-verified", checks=("failed       store          a blob is missing",))
UNREADABLE = out.VerifiedRead(outcome="unreadable", checks=("failed       readable       nothing there",))


@pytest.fixture
def ceremony(tmp_path: Path) -> Ceremony:
    """A ceremony of two keys."""
    return Ceremony(tmp_path)


def destructions(ceremony: Ceremony) -> list[str]:
    return [
        one.operation
        for one in ceremony.bodies(Intended)
        if isinstance(one, Intended) and one.operation == "destroy-key"
    ]


@pytest.mark.parametrize("said", [NO, UNREADABLE])
def test_the_key_stays_where_the_verifier_says_no_and_the_seal_is_finished_later(
    ceremony: Ceremony, said: out.VerifiedRead
) -> None:
    ceremony.switches.outcomes = {"verify-result": [said]}
    ceremony.face.choices["engine.refused"] = "pause"
    assert ceremony.run() is Ending.PAUSED
    assert destructions(ceremony) == []
    assert "ceremony" in ceremony.world.token.values()
    (refused,) = ceremony.bodies(Refused)
    assert isinstance(refused, Refused)
    assert (refused.code, refused.parts["outcome"]) == ("SEAL-NOT-VERIFIED", said.outcome)
    assert isinstance(ceremony.entries[-2].body, Paused)
    # What it said is still told, though it does not stand.
    assert ceremony.state.last(facts.TranscriptVerified) is None
    told = ceremony.state.newest(facts.TranscriptVerified)
    assert told is not None and told.outcome == said.outcome

    assert ceremony.again() is Ending.COMPLETE
    assert len(destructions(ceremony)) == 1
    assert "ceremony" not in ceremony.world.token.values()
    stands = ceremony.state.last(facts.TranscriptVerified)
    assert stands is not None and stands.outcome == "authentic"


def test_mended_at_once_it_is_verified_again(ceremony: Ceremony) -> None:
    ceremony.switches.outcomes = {"verify-result": [NO]}
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.face.refusals == ["SEAL-NOT-VERIFIED"]
    assert len(destructions(ceremony)) == 1


def test_two_people_can_close_all_the_same_and_the_key_is_kept(ceremony: Ceremony) -> None:
    ceremony.switches.outcomes = {"verify-result": [NO]}
    ceremony.face.choices["seal.not-verified"] = "close"
    assert ceremony.run() is Ending.COMPLETE
    assert destructions(ceremony) == []
    assert "ceremony" in ceremony.world.token.values()
    (kept,) = ceremony.state.all(facts.ObjectKept)
    assert (kept.what, kept.reason) == ("ceremony key", "the verifier said not-verified")
    decided = [
        one for one in ceremony.bodies(Answered) if isinstance(one, Answered) and one.answer == {"option": "close"}
    ]
    assert len({one.person for one in decided[-1].by}) == 2
    assert all(one.mark == "code" for one in decided[-1].by)


def test_a_power_cut_while_verifying_destroys_nothing(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {"verify-result": [Fault.CRASH_BEFORE]}
    with pytest.raises(Crash):
        ceremony.run()
    assert destructions(ceremony) == []
    assert ceremony.again() is Ending.COMPLETE
    assert len(destructions(ceremony)) == 1
