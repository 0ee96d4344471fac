"""The secret scope: one child from the first dice to the commit, or all of it again (engine.md rule 3)."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import (
    Intended,
    Recorded,
    Resumed,
    RewindCause,
    Rewound,
    SetVoided,
    StepBegan,
)
from ceremony_app.core.script import facts, prompts
from ceremony_app.core.script import outcomes as out
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.faces import Reply, Request
from tests.flow.ceremonies import BACKED_UP, Ceremony, acts
from tests.flow.fake_room import Crash, Fault

OPERATIONS = ("show-share", "read-back-share", "prove-shares", "pack-key", "open-package")


@pytest.fixture
def ceremony(tmp_path: Path) -> Ceremony:
    """A ceremony with a backup."""
    return Ceremony(tmp_path, script=acts(BACKED_UP))


def voids(ceremony: Ceremony) -> list[SetVoided]:
    """Every set that was voided."""
    return [body for body in ceremony.bodies(SetVoided) if isinstance(body, SetVoided)]


def scope_steps(ceremony: Ceremony) -> set[str]:
    """Ids of the steps of the scope."""
    return {step.id for step in ceremony.script if step.scope}


def check_second_set(ceremony: Ceremony) -> None:
    """The set that stands is whole, of one identifier, and nothing of the first attempt stands."""
    state = ceremony.state
    gone = {void.identifier for void in state.voided_sets}
    committed = state.committed("board")
    assert committed is not None and committed.identifier not in gone
    for kind, count in ((facts.ShareHandedOut, 3), (facts.ShareReadBack, 3), (facts.EnvelopeSealed, 3)):
        standing = state.all(kind)
        assert len(standing) == count
        assert {fact.to_json()["identifier"] for fact in standing} == {committed.identifier}
    assert len(state.all(facts.ShareSetMade)) == 1
    assert {fact.identifier for fact in state.all(facts.PackageProved)} == {committed.identifier}
    assert ceremony.world.stored == {committed.identifier}
    assert len([path for path in ceremony.world.files if path.startswith("backup/")]) == 2


@pytest.mark.parametrize("kind", OPERATIONS)
@pytest.mark.parametrize("fault", [Fault.DIE_BEFORE, Fault.DIE_AFTER, Fault.CRASH_BEFORE, Fault.CRASH_AFTER])
def test_a_death_in_the_scope_voids_the_set_and_all_of_it_is_done_again(
    ceremony: Ceremony, kind: str, fault: Fault
) -> None:
    ceremony.switches.faults = {kind: [fault]}
    try:
        ending = ceremony.run()
    except Crash:
        ending = ceremony.again()
    assert ending is Ending.COMPLETE
    assert len(voids(ceremony)) == 1
    first = voids(ceremony)[0]
    # Whoever saw a share, or may have, is named: its intent alone counts.
    shown = {"show-share": ("ana:1",), "read-back-share": ("ana:1",)}
    assert first.handed_out == shown.get(kind, ("ana:1", "bilal:2", "chiara:3"))
    rewound = [body for body in ceremony.bodies(Rewound) if isinstance(body, Rewound)]
    assert [body.cause for body in rewound] == [RewindCause.SCOPE_LOST]
    began = {
        body.step for body in ceremony.bodies(StepBegan) if isinstance(body, StepBegan) and body.attempt == 1
    } & set(rewound[0].steps)
    assert set(rewound[0].steps) == began
    assert {ceremony.state.attempt(step) for step in rewound[0].steps} == {2}
    check_second_set(ceremony)
    # The keys were born before, and are not born again.
    assert len(ceremony.world.born) == 3


def test_a_share_that_was_about_to_be_shown_counts_as_exposed(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {"show-share": [Fault.CRASH_BEFORE]}
    with pytest.raises(Crash):
        ceremony.run()
    assert ceremony.world.shown == []
    assert ceremony.again() is Ending.COMPLETE
    assert voids(ceremony)[0].handed_out == ("ana:1",)


def test_a_share_shown_twice_in_a_read_back_is_named_once(ceremony: Ceremony) -> None:
    wrong = out.ShareChecked(verdict="wrong-words", places=(3,), which="")
    ceremony.switches.outcomes = {"read-back-share": [wrong]}
    ceremony.face.choices["backup.share-wrong"] = "show"
    ceremony.switches.faults = {"prove-shares": [Fault.CRASH_BEFORE]}
    with pytest.raises(Crash):
        ceremony.run()
    assert len(ceremony.world.shown) == 4
    assert ceremony.again() is Ending.COMPLETE
    assert voids(ceremony)[0].handed_out == ("ana:1", "bilal:2", "chiara:3")


def test_a_child_that_is_found_dead_by_a_refusal_voids_the_set_too(ceremony: Ceremony) -> None:
    ceremony.switches.ends_scope = "read-back-share"
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.face.refusals == ["FAKE-REFUSED"]
    assert len(voids(ceremony)) == 1
    check_second_set(ceremony)


def test_a_refusal_in_the_scope_is_a_new_attempt_of_that_step_alone(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {"read-back-share": [Fault.REFUSE]}
    assert ceremony.run() is Ending.COMPLETE
    assert voids(ceremony) == []
    attempts = {step: ceremony.state.attempt(step) for step in scope_steps(ceremony)}
    assert sorted(attempts.values())[-2:] == [1, 2]


@pytest.mark.parametrize("moment", ["set-voided", "rewound"])
def test_a_crash_between_voiding_and_rewinding_is_made_good(ceremony: Ceremony, moment: str) -> None:
    ceremony.switches.faults = {"prove-shares": [Fault.DIE_BEFORE]}

    def kill(entry: Entry) -> None:
        if entry.kind == moment:
            raise Crash

    with pytest.raises(Crash):
        ceremony.run(kill)
    assert ceremony.again() is Ending.COMPLETE
    assert len(voids(ceremony)) == 1
    check_second_set(ceremony)


def test_a_death_before_anything_was_split_voids_nothing(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {"begin-backup": [Fault.CRASH_AFTER]}
    with pytest.raises(Crash):
        ceremony.run()
    assert ceremony.again() is Ending.COMPLETE
    assert voids(ceremony) == []
    check_second_set(ceremony)


def test_a_commit_that_was_stored_stands_if_two_people_accept_what_was_found(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {"commit-scope": [Fault.CRASH_AFTER]}
    with pytest.raises(Crash):
        ceremony.run()
    assert ceremony.again() is Ending.COMPLETE
    assert voids(ceremony) == []
    assert "engine.unknown" in ceremony.face.texts()
    assert ceremony.world.done.count("commit-scope") == 1
    check_second_set(ceremony)


def test_a_commit_that_was_not_stored_voids_the_set(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {"commit-scope": [Fault.CRASH_BEFORE]}
    with pytest.raises(Crash):
        ceremony.run()
    assert ceremony.again() is Ending.COMPLETE
    assert len(voids(ceremony)) == 1
    check_second_set(ceremony)


def test_nothing_of_a_package_is_written_before_the_commit(ceremony: Ceremony) -> None:
    assert ceremony.run() is Ending.COMPLETE
    committed = next(
        entry.entry
        for entry in ceremony.entries
        if isinstance(entry.body, Recorded) and entry.body.fact == "set-committed"
    )
    early = [
        entry.body.operation
        for entry in ceremony.entries[:committed]
        if isinstance(entry.body, Intended) and entry.body.operation == "write-output"
    ]
    assert early == []


def test_a_used_identifier_is_never_used_again(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {"prove-shares": [Fault.DIE_BEFORE, Fault.DIE_BEFORE]}
    assert ceremony.run() is Ending.COMPLETE
    assert len(voids(ceremony)) == 2
    used = ceremony.text().split('"operation":"draw-entropy"')
    assert len(used) == 4
    assert len({void.identifier for void in voids(ceremony)}) == 2
    assert len(ceremony.bodies(Resumed)) == 2
    check_second_set(ceremony)


def test_a_custodian_who_gives_up_reads_the_same_share_back_in_the_next_attempt(ceremony: Ceremony) -> None:
    wrong = out.ShareChecked(verdict="wrong-words", places=(3, 4), which="")
    ceremony.switches.outcomes = {"read-back-share": [wrong]}

    def give_up(request: Request) -> Reply:
        assert request.prompt.to_json()["text"]["args"]["places"] == "3, 4"
        return Reply(prompts.Chosen(option="give-up"), request.candidates)

    ceremony.face.at("backup.share-wrong", give_up)
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.face.refusals == ["SHARE-NOT-READ-BACK"]
    assert voids(ceremony) == []
    check_second_set(ceremony)
