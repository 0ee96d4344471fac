"""The fold: what stands, what is struck out, who is here."""

from __future__ import annotations

import sys
from typing import Any

from ceremony_app.core.journal.chain import GENESIS, Entry, seal
from ceremony_app.core.journal.entries import (
    Body,
    DeviationDecided,
    DeviationOpened,
    Disposition,
    Done,
    Frozen,
    Intended,
    Paused,
    Presence,
    PresenceChange,
    Recorded,
    Refused,
    Resumed,
    RewindCause,
    Rewound,
    Settled,
    Settlement,
    SetVoided,
    StepBegan,
    StepEnded,
    Stopped,
)
from ceremony_app.core.script import facts
from ceremony_app.core.script.effects import Fact
from ceremony_app.core.script.state import State, extend, fold


def entries(*bodies: Body) -> list[Entry]:
    """A chain of these bodies."""
    made: list[Entry] = []
    for number, body in enumerate(bodies, 1):
        made.append(seal(number, f"2026-11-23T09:00:{number:02d}Z", body, made[-1].hash if made else GENESIS))
    return made


def folded(*bodies: Body) -> State:
    """Their fold."""
    return fold(entries(*bodies))


def fact(effect: str, value: Fact) -> Recorded:
    """A recorded fact."""
    return Recorded(effect=effect, digest="", fact=value.kind, value=value.to_json())


def intent(effect: str, operation: str, **arguments: str | int) -> Intended:
    """An intent."""
    return Intended(effect=effect, digest="d", operation=operation, arguments=dict(arguments))


def enrolled(effect: str, person: str, instead_of: str = "") -> Recorded:
    """Somebody is here."""
    return fact(effect, facts.PersonEnrolled(person=person, identity_check="seen", instead_of=instead_of))


def presence(person: str, change: PresenceChange, instead_of: str | None = None) -> Presence:
    """Somebody comes or goes."""
    return Presence(person=person, change=change, instead_of=instead_of, by=())


RESUMED = Resumed(number=1, program_sha256="", gap_seconds=1, torn_sha256=None, torn_length=0, unconfirmed=0)


def test_facts_of_a_refused_attempt_are_struck_out_and_the_next_attempt_counts() -> None:
    state = folded(
        StepBegan(act="people", step="2.1", attempt=1, name="", subject=""),
        fact("2.1/1/1", facts.PersonAbsent(person="ana")),
        fact("2.2/1/1", facts.PersonAbsent(person="bilal")),
        Refused(step="2.1", attempt=1, effect="2.1/1/2", code="X", parts={}),
    )
    assert [one.person for one in state.all(facts.PersonAbsent)] == ["bilal"]
    assert [one.entry for one in state.struck_out] == [2]
    assert state.attempt("2.1") == 2
    assert state.attempt("2.2") == 1


def test_a_refusal_of_an_attempt_that_is_over_changes_nothing() -> None:
    late = Refused(step="2.1", attempt=1, effect="2.1/1/2", code="X", parts={})
    state = folded(late, fact("2.1/2/1", facts.PersonAbsent(person="ana")), late)
    assert state.attempt("2.1") == 2
    assert len(state.all(facts.PersonAbsent)) == 1


def test_rewound_steps_count_as_not_done() -> None:
    state = folded(
        fact("2.1/1/1", facts.PersonAbsent(person="ana")),
        StepEnded(step="2.1", attempt=1),
        StepEnded(step="2.2", attempt=1),
        Rewound(steps=("2.1", "2.2"), cause=RewindCause.BACK, by=()),
    )
    assert state.ended == {}
    assert (state.attempt("2.1"), state.attempt("2.2")) == (2, 2)
    assert state.all(facts.PersonAbsent) == []


def test_whoever_was_enrolled_in_a_struck_out_step_is_not_here() -> None:
    state = folded(
        enrolled("2.1/1/4", "farida", "ana"),
        Rewound(steps=("2.1",), cause=RewindCause.BACK, by=()),
        fact("2.1/2/1", facts.PersonAbsent(person="ana")),
    )
    assert "farida" not in state.present
    assert "farida" not in state.enrolled
    assert state.actor("ana") == "ana"


def test_who_was_said_to_be_gone_in_a_struck_out_step_is_here() -> None:
    state = folded(
        enrolled("2.1/1/4", "ana"),
        fact("R1.2/1/2", facts.PersonGone(person="ana")),
        Rewound(steps=("R1.2",), cause=RewindCause.BACK, by=()),
    )
    assert "ana" in state.present


def test_presence_goes_and_comes_and_keeps_the_time() -> None:
    one = entries(
        enrolled("2.1/1/4", "ana"),
        presence("ana", PresenceChange.LEFT),
        presence("ana", PresenceChange.BACK),
    )
    state = State()
    extend(state, one[:1])
    assert state.present == {"ana": "2026-11-23T09:00:01Z"}
    extend(state, one[1:2])
    assert state.present == {}
    assert state.enrolled == {"ana"}
    extend(state, one[2:])
    assert state.present == {"ana": "2026-11-23T09:00:03Z"}


def test_an_alternate_who_takes_a_place_is_enrolled_and_acts_in_it() -> None:
    state = folded(
        enrolled("2.1/1/4", "ana"),
        presence("ana", PresenceChange.LEFT),
        presence("farida", PresenceChange.TOOK_PLACE, "ana"),
    )
    assert state.actor("ana") == "farida"
    assert "farida" in state.enrolled
    assert list(state.present) == ["farida"]


def test_a_resume_ends_a_pause() -> None:
    paused = Paused(reason="lunch", by=())
    assert folded(paused).paused
    assert not folded(paused, RESUMED).paused


def test_voided_sets_and_shown_shares_are_kept_whatever_is_struck_out() -> None:
    state = folded(
        intent("7.2/1/2", "show-share", identifier=5, index=1, custodian="bilal", policy="board"),
        intent("7.3/1/2", "show-share", identifier=5, index=0, custodian="ana", policy="board"),
        intent("7.3/2/2", "print-share", identifier=6, index=2, custodian="chiara", policy="board"),
        SetVoided(policy="board", identifier=5, why="lost", handed_out=("ana:1", "bilal:2")),
        Rewound(steps=("7.2", "7.3"), cause=RewindCause.SCOPE_LOST, by=()),
    )
    assert [one.identifier for one in state.voided_sets] == [5]
    assert state.exposed(5) == ("ana:1", "bilal:2")
    assert state.exposed(6) == ("chiara:3",)
    assert state.exposed(7) == ()


def test_an_intent_is_unknown_until_its_outcome() -> None:
    asked = intent("6.1/1/3", "generate-key", key="k", key_id="aa")
    done = Done(effect="6.1/1/3", digest="d", operation="generate-key", outcome={})
    state = folded(asked)
    assert list(state.unknown) == ["6.1/1/3"]
    assert state.orphans() == {"aa": "k"}
    settled = Settled(effect="6.1/1/3", found="", decision=Settlement.DESTROY_AND_DO_AGAIN, by=())
    assert folded(asked, settled).decisions["6.1/1/3"] == settled
    assert folded(asked, settled, asked).decisions == {}
    assert folded(asked, settled, asked, done).unknown == {}
    assert folded(asked, done).orphans() == {}


def test_an_intent_of_an_attempt_that_is_over_is_no_longer_unknown() -> None:
    asked = intent("6.1/1/3", "generate-key", key="k", key_id="aa")
    assert folded(asked, Refused(step="6.1", attempt=1, effect="6.1/1/3", code="X", parts={})).unknown == {}
    assert folded(asked, Rewound(steps=("6.1",), cause=RewindCause.SCOPE_LOST, by=())).unknown == {}
    assert folded(asked, Rewound(steps=("6.10",), cause=RewindCause.BACK, by=())).orphans() == {"aa": "k"}


def test_a_deviation_is_open_until_it_is_decided_and_undisposed_until_it_is_carried_out() -> None:
    opened = DeviationOpened(number=1, step="6.1", expected="", happened="", by=())

    def decided(disposition: Disposition, subject: str = "") -> DeviationDecided:
        return DeviationDecided(number=1, disposition=disposition, subject=subject, by=())

    assert folded(opened).open_deviations() == [1]
    for disposition, subject, carried_out in (
        (Disposition.REPEAT_STEP, "", Rewound(steps=("6.1",), cause=RewindCause.REPEAT, by=())),
        (Disposition.SUBSTITUTE, "farida", presence("farida", PresenceChange.TOOK_PLACE, "ana")),
        (Disposition.VOID_SET, "board", SetVoided(policy="board", identifier=1, why="", handed_out=())),
        (Disposition.STOP, "", Stopped(reason="", step="6.1", by=())),
    ):
        state = folded(opened, decided(disposition, subject))
        assert state.open_deviations() == []
        assert list(state.undisposed) == [1]
        assert folded(opened, decided(disposition, subject), carried_out).undisposed == {}
    assert folded(opened, decided(Disposition.CONTINUE)).undisposed == {}
    other = Rewound(steps=("6.2",), cause=RewindCause.REPEAT, by=())
    assert list(folded(opened, decided(Disposition.REPEAT_STEP), other).undisposed) == [1]


def test_the_frozen_head_is_that_of_the_freeze() -> None:
    made = entries(Stopped(reason="", step="1.1", by=()), Frozen(entries=2), RESUMED)
    state = fold(made)
    assert state.frozen_head == made[1].hash
    assert (state.entries, state.head, state.at) == (3, made[2].hash, made[2].at)


def test_a_voided_key_no_longer_stands() -> None:
    state = folded(fact("D1.1/1/1", facts.KeyVoided(key="k", why="lost")))
    assert state.key("k") is None
    assert state.voided("k") == "lost"
    assert state.voided("other") is None


def test_folding_in_parts_is_folding_at_once() -> None:
    made = entries(
        enrolled("2.1/1/4", "ana"),
        intent("6.1/1/3", "generate-key", key="k", key_id="aa"),
        RESUMED,
        Rewound(steps=("2.1",), cause=RewindCause.BACK, by=()),
    )
    state = State()
    for entry in made:
        extend(state, [entry])
    assert state == fold(made)


def alternating(rounds: int) -> list[Body]:
    """Facts that stand, then as many times a fact and the rewinding of its step."""
    deferred = facts.TargetDeferred(target="t", why="w")
    back = Rewound(steps=("2.1",), cause=RewindCause.BACK, by=())
    stands, falls = fact("1.1/1/1", deferred), fact("2.1/1/1", deferred)
    return [*(stands for _ in range(rounds)), *(one for _ in range(rounds) for one in (falls, back))]


def operations(bodies: list[Body]) -> int:
    """How many lines of the program the fold of these bodies runs; what is done once an element counts once each."""
    chain = entries(*bodies)
    count = 0

    def trace(_frame: Any, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        state = fold(chain)
    finally:
        sys.settrace(before)
    assert (len(state.known), len(state.struck_out)) == (len(bodies) // 3, len(bodies) // 3)
    return count


def test_facts_that_are_struck_out_again_and_again_cost_no_more_than_their_number() -> None:
    operations(alternating(1))
    assert operations(alternating(80)) < 2.2 * operations(alternating(40))
