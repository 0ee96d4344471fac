"""Back, deviation, substitution, pause, stop (engine.md, Cases)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import (
    Body,
    Carriage,
    Carried,
    Compared,
    DeviationDecided,
    DeviationOpened,
    Disposition,
    Frozen,
    Intended,
    Mark,
    Paused,
    Presence,
    Recorded,
    Resumed,
    RewindCause,
    Rewound,
    StepBegan,
    Stopped,
)
from ceremony_app.core.script import facts, prompts
from ceremony_app.core.script.compile import ACTS, script
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.faces import Interrupt, Interruption, Reply
from tests.flow.ceremonies import Ceremony, template, two_keys
from tests.flow.fake_face import Instead, TableFace, deviation, pause, stop
from tests.flow.fake_room import Crash, Fault

BACK = Interruption(Interrupt.BACK)


@pytest.fixture
def ceremony(tmp_path: Path) -> Ceremony:
    """A ceremony of two keys."""
    return Ceremony(tmp_path)


@pytest.fixture
def whole(tmp_path: Path) -> Ceremony:
    """A ceremony with everything in it."""
    return Ceremony(tmp_path, script=script(two_keys()))


def rewound(ceremony: Ceremony) -> list[tuple[tuple[str, ...], RewindCause]]:
    """What was begun anew, and why."""
    return [(body.steps, body.cause) for body in ceremony.bodies(Rewound) if isinstance(body, Rewound)]


def kill_at(kind: type[Body]) -> Callable[[Entry], None]:
    """Die right after the first entry of a kind."""

    def kill(entry: Entry) -> None:
        if isinstance(entry.body, kind):
            raise Crash

    return kill


# Back


@pytest.mark.parametrize("step", ["clock", "create", "lock", "sign"])
def test_there_is_no_way_back_from_the_first_step_of_an_act(ceremony: Ceremony, step: str) -> None:
    ceremony.face.at_step("read-head" if step == "sign" else step, BACK)
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.face.refusals == ["BACK-NOT-POSSIBLE"]
    assert rewound(ceremony) == []


def test_there_is_no_way_back_over_an_irreversible_intent(ceremony: Ceremony) -> None:
    ceremony.face.instead.append(Instead(lambda asked: asked.step == "6.2", BACK))
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.face.refusals == ["BACK-NOT-POSSIBLE"]
    assert [what for what, _ in ceremony.world.born] == ["ceremony", "data-key", "second-key"]


def test_there_is_no_way_back_into_or_out_of_a_secret_scope(whole: Ceremony) -> None:
    whole.face.at_step("hand-out", BACK)
    whole.face.at_step("envelope", BACK)
    assert whole.run() is Ending.COMPLETE
    assert whole.face.refusals == ["BACK-NOT-POSSIBLE"] * 2


@pytest.mark.parametrize("act", ["stop", "seal", "deviation", "resume"])
def test_back_in_steps_that_the_plan_does_not_hold_is_answered(ceremony: Ceremony, act: str) -> None:
    if act == "stop":
        ceremony.face.at_step("create", stop())
    if act == "deviation":
        ceremony.face.instead.append(Instead(lambda asked: asked.step == "6.2", deviation()))
        ceremony.face.dispositions = [(Disposition.VOID_KEY, "data-key")]
    if act == "resume":
        ceremony.face.at_step("create", pause())
        assert ceremony.run() is Ending.PAUSED
        ceremony.face = TableFace()
    ceremony.face.at_act(act, BACK)
    assert ceremony.run() is (Ending.ABORTED if act == "stop" else Ending.COMPLETE)
    if act == "stop":
        # Nothing irreversible was done in the closing act yet, so there it is possible.
        assert rewound(ceremony) == [(("S.1", "S.2"), RewindCause.BACK)]
    else:
        assert ceremony.face.refusals == ["BACK-NOT-POSSIBLE"]


def test_back_does_the_step_before_again_and_its_facts_are_struck_out(ceremony: Ceremony) -> None:
    ceremony.face.at_step("program", BACK)
    assert ceremony.run() is Ending.COMPLETE
    assert rewound(ceremony) == [(("1.2", "1.3"), RewindCause.BACK)]
    assert [known.fact.kind for known in ceremony.state.struck_out] == ["preflight-done"]
    assert len(ceremony.state.all(facts.PreflightDone)) == 1
    assert ceremony.face.steps[1:6] == ["1.2 preflight", "1.3 program", "1.2 preflight", "1.3 program", "1.4 binding"]


def test_back_over_somebody_who_came_in_takes_them_out_again(ceremony: Ceremony) -> None:
    ceremony.face.at_step("quorum", BACK)
    ceremony.face.instead.append(
        Instead(
            lambda asked: asked.text == "people.here" and "Wanda" in str(asked.request.prompt) and asked_before(asked),
            lambda request: Reply(prompts.Chosen(option="absent"), request.candidates[:1]),
        )
    )

    def asked_before(asked: object) -> bool:
        return sum("Wanda" in str(one.request.prompt) and one.text == "people.here" for one in ceremony.face.asked) > 1

    assert ceremony.run() is Ending.COMPLETE
    assert "wanda" not in ceremony.state.present
    assert "wanda" not in ceremony.state.enrolled
    # A witness who is not here states nothing.
    assert ceremony.state.all(facts.StatementMade) == []


# Deviations


def test_a_deviation_that_goes_on_changes_nothing_and_is_numbered(ceremony: Ceremony) -> None:
    ceremony.face.at_step("create", deviation("ana"))
    ceremony.face.at_step("lock", deviation())
    assert ceremony.run() is Ending.COMPLETE
    opened = [body for body in ceremony.bodies(DeviationOpened) if isinstance(body, DeviationOpened)]
    assert [(one.number, one.step, one.happened) for one in opened] == [
        (1, "6.1", "something else"),
        (2, "10.1", "something else"),
    ]
    decided = [body for body in ceremony.bodies(DeviationDecided) if isinstance(body, DeviationDecided)]
    assert [(one.disposition, len({who.person for who in one.by})) for one in decided] == [
        (Disposition.CONTINUE, 2),
        (Disposition.CONTINUE, 2),
    ]
    assert all(who.mark == "code" for one in decided for who in one.by)
    assert rewound(ceremony) == []


def test_a_step_is_repeated_where_nothing_irreversible_was_intended(ceremony: Ceremony) -> None:
    ceremony.face.at_step("inventory-before", deviation())
    ceremony.face.dispositions = [(Disposition.REPEAT_STEP, "")]
    assert ceremony.run() is Ending.COMPLETE
    assert rewound(ceremony) == [(("3.2",), RewindCause.REPEAT)]
    assert ceremony.state.ended["3.2"] == 2
    assert ceremony.state.undisposed == {}


def test_a_step_with_an_intent_cannot_be_repeated(ceremony: Ceremony) -> None:
    ceremony.face.instead.append(Instead(lambda asked: asked.text == "token.ceremony-key", deviation()))
    assert ceremony.run() is Ending.COMPLETE
    asked = next(one for one in ceremony.face.asked if one.text == "engine.disposition")
    options = [option["id"] for option in asked.request.prompt.to_json()["options"]]
    assert "repeat-step" not in options
    assert [what for what, _ in ceremony.world.born].count("ceremony") == 1


@pytest.mark.parametrize("where", ["receive", "wrap"])
def test_a_deferred_target_leaves_its_steps_out(tmp_path: Path, where: str) -> None:
    plan, _ = template("mixed")
    ceremony = Ceremony(tmp_path, plan=plan, script=script(plan))
    ceremony.face.at_step(where, deviation())
    ceremony.face.dispositions = [(Disposition.DEFER_TARGET, "google-release")]
    assert ceremony.run() is Ending.COMPLETE
    state = ceremony.state
    assert state.deferred("google-release") == "something else"
    assert "google-release" not in {fact.target for fact in state.all(facts.BlobMade)}
    assert {fact.subject for fact in state.all(facts.OutputWritten)} >= {"aws-data", "google-webhook"}
    assert "google-release" not in {fact.subject for fact in state.all(facts.OutputWritten)}
    assert any("google-release was deferred" in why for why in state.skipped.values())


def test_what_was_wrapped_cannot_be_deferred_any_more(whole: Ceremony) -> None:
    whole.face.at_step("export", deviation())
    assert whole.run() is Ending.COMPLETE
    asked = next(one for one in whole.face.asked if one.text == "engine.disposition")
    assert "defer-target" not in [option["id"] for option in asked.request.prompt.to_json()["options"]]


@pytest.mark.parametrize("fate", ["destroy", "keep"])
def test_a_voided_key_is_destroyed_or_kept_by_decision_and_its_steps_are_left_out(whole: Ceremony, fate: str) -> None:
    whole.face.at_step("hand-out", deviation())
    whole.face.dispositions = [(Disposition.VOID_KEY, "second-key")]
    whole.face.choices["stop.key"] = fate
    assert whole.run() is Ending.COMPLETE
    assert whole.state.voided("second-key") == "something else"
    assert ("second-key" in whole.world.token.values()) is (fate == "keep")
    assert {fact.key for fact in whole.state.all(facts.KeyLocked)} == {"data-key"}
    assert {fact.key for fact in whole.state.all(facts.PackageProved)} == {"data-key"}
    assert "close.unexplained" not in whole.face.texts()


def test_a_set_is_voided_and_made_anew(whole: Ceremony) -> None:
    whole.face.at_step("commit", deviation())
    whole.face.dispositions = [(Disposition.VOID_SET, "board")]
    assert whole.run() is Ending.COMPLETE
    void = whole.state.voided_sets[0]
    assert void.handed_out == ("ana:1", "bilal:2", "chiara:3")
    committed = whole.state.committed("board")
    assert committed is not None
    assert committed.identifier != void.identifier
    assert len(whole.state.all(facts.ShareSetMade)) == 1


def test_a_committed_set_can_be_voided_until_its_keys_are_locked(whole: Ceremony) -> None:
    whole.face.at_step("wrap", deviation())
    whole.face.dispositions = [(Disposition.VOID_SET, "board")]
    whole.face.at_act("close", deviation())
    assert whole.run() is Ending.COMPLETE
    first, second = [path for path in whole.world.files if path.startswith("backup/data-key")]
    assert first != second
    asked = [one for one in whole.face.asked if one.text == "engine.disposition"]
    offered = [[option["id"] for option in one.request.prompt.to_json()["options"]] for one in asked]
    assert "void-set" in offered[0]
    assert "void-set" not in offered[1]


@pytest.mark.parametrize("name", ["inventory-before", "hand-out", "create"])
def test_an_alternate_takes_a_place_and_the_step_begins_anew_with_them(whole: Ceremony, name: str) -> None:
    whole.face.at_step(name, deviation())
    whole.face.dispositions = [(Disposition.SUBSTITUTE, "farida")]
    assert whole.run() is Ending.COMPLETE
    state = whole.state
    assert state.actor("ana") == "farida"
    assert "ana" not in state.present
    assert state.all(facts.ShareHandedOut)[0].custodian == "farida"
    assert whole.world.shown[0][2] == "farida"
    assert [cause for _, cause in rewound(whole)] == [RewindCause.REPEAT]
    (took,) = [one for one in whole.bodies(Presence) if isinstance(one, Presence) and one.instead_of == "ana"]
    assert took.identity_check == "identity document seen"
    assert [who.mark for who in took.by] == [Mark.CODE, Mark.CODE]
    # Whoever took a place is somebody who can leave, sign in again, and not be offered once more.
    assert "farida" in state.enrolled


def test_an_alternate_who_took_a_place_signs_in_again_after_a_resume(ceremony: Ceremony) -> None:
    ceremony.face.at_step("inventory-before", deviation())
    ceremony.face.dispositions = [(Disposition.SUBSTITUTE, "farida")]
    ceremony.face.at_step("create", pause())
    assert ceremony.run() is Ending.PAUSED
    assert ceremony.again() is Ending.COMPLETE
    assert "farida" in {fact.person for fact in ceremony.state.all(facts.SignedInAgain)}
    assert "ana" not in {fact.person for fact in ceremony.state.all(facts.SignedInAgain)}


def test_an_alternate_may_come_in_the_first_place(ceremony: Ceremony) -> None:
    ceremony.face.instead.append(
        Instead(
            lambda asked: asked.text == "people.here" and "Ana" in str(asked.request.prompt),
            lambda request: Reply(prompts.Chosen(option="farida"), request.candidates[:1]),
        )
    )
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.state.actor("ana") == "farida"
    assert "ana" not in ceremony.state.present


@pytest.mark.parametrize(
    ("disposition", "subject", "done"),
    [
        (Disposition.SUBSTITUTE, "farida", Presence),
        (Disposition.VOID_SET, "board", Rewound),
        (Disposition.STOP, "", Stopped),
        (Disposition.VOID_KEY, "data-key", Recorded),
        (Disposition.DEFER_TARGET, "aws-frankfurt", Recorded),
    ],
)
@pytest.mark.parametrize("moment", [DeviationOpened, DeviationDecided])
def test_a_crash_keeps_no_deviation_from_being_decided_and_carried_out(
    whole: Ceremony, disposition: Disposition, subject: str, done: type[Body], moment: type[Body]
) -> None:
    whole.face.at_step("commit", deviation())
    whole.face.dispositions = [(disposition, subject)]
    with pytest.raises(Crash):
        whole.run(kill_at(moment))
    # The crash took the scope's child with it, so there the set is void before anybody decides.
    late = moment is DeviationOpened and disposition is Disposition.VOID_SET
    whole.face = TableFace(dispositions=[(Disposition.CONTINUE, "") if late else (disposition, subject)])
    ending = whole.run()
    assert ending is (Ending.ABORTED if disposition is Disposition.STOP else Ending.COMPLETE)
    state = whole.state
    assert state.open_deviations() == []
    assert state.undisposed == {}
    asked = whole.face.texts().count("engine.disposition")
    assert asked == (1 if moment is DeviationOpened else 0)
    match disposition:
        case Disposition.SUBSTITUTE:
            assert state.actor("ana") == "farida"
        case Disposition.VOID_SET:
            assert len(state.voided_sets) == 1
        case Disposition.VOID_KEY:
            assert state.voided("data-key")
        case Disposition.DEFER_TARGET:
            assert state.deferred("aws-frankfurt")


# Pause


@pytest.mark.parametrize("act", [act for act in ACTS if act != "seal"])
def test_a_pause_in_each_act_puts_the_head_on_paper_and_the_ceremony_goes_on(whole: Ceremony, act: str) -> None:
    whole.face.at_act(act, pause())
    assert whole.run() is Ending.PAUSED
    paused = next(body for body in whole.bodies(Paused) if isinstance(body, Paused))
    assert len({one.person for one in paused.by}) == 2
    copied = whole.state.heads_copied[-1]
    assert "paused" in copied.act
    assert copied.head in {entry.hash for entry in whole.entries}
    assert whole.room is not None
    assert not whole.room.is_open
    assert not whole.room.people
    assert whole.again() is Ending.COMPLETE
    typed = next(one for one in whole.face.asked if one.text == "reentry.head")
    assert typed.request.prompt.to_json()["digest"] == copied.head
    assert len(whole.bodies(Resumed)) == 1
    assert {what for what, _ in whole.world.born} == {"ceremony", "data-key", "second-key"}
    assert len(whole.world.born) == 3


def test_a_pause_in_the_seal_writes_nothing_that_does_not_belong_there(whole: Ceremony) -> None:
    whole.face.at_step("read-head", pause())
    assert whole.run() is Ending.PAUSED
    frozen = next(entry.entry for entry in whole.entries if isinstance(entry.body, Frozen))
    assert not [entry for entry in whole.entries[frozen:] if "head-on-paper" in str(entry.body)]
    assert whole.again() is Ending.COMPLETE


# Stop


@pytest.mark.parametrize("act", [act for act in ACTS if act != "seal"])
def test_a_stop_in_each_act_leads_to_the_closing_act_and_a_frozen_journal(whole: Ceremony, act: str) -> None:
    whole.face.at_act(act, stop())
    assert whole.run() is Ending.ABORTED
    state = whole.state
    assert state.stopped is not None
    assert state.stopped.reason == "enough"
    assert len({one.person for one in state.stopped.by}) == 2
    assert state.frozen is not None
    began = [body for body in whole.bodies(StepBegan) if isinstance(body, StepBegan)]
    after = [body.act for body in began if body.act in ("stop", "seal")]
    assert after[0] == "stop"
    assert after[-5:] == ["seal"] * 5
    assert began[-1].name == "goodbye"
    # By decision every key was destroyed, and nothing is left that nobody knows of.
    assert whole.world.token == {}
    assert state.unknown == {}
    asked = {one.name for one in whole.face.asked if one.act == "stop"}
    born = {fact.key for fact in state.all(facts.KeyCreated)}
    assert ("keep-or-destroy" in asked) == bool(born)


def test_a_stop_in_the_middle_of_a_scope_voids_the_set_and_names_who_saw_a_share(whole: Ceremony) -> None:
    whole.face.at_step("envelope", stop())
    assert whole.run() is Ending.ABORTED
    assert [(void.policy, void.handed_out) for void in whole.state.voided_sets] == [("board", ("ana:1",))]
    held = [str(one.request.prompt.to_json()) for one in whole.face.asked if one.text == "stop.held"]
    assert any("ana:1" in one for one in held)
    assert whole.room is not None
    assert whole.room.scopes == {}


def test_a_crash_right_after_a_stop_is_still_a_stop_and_voids_the_set(whole: Ceremony) -> None:
    whole.face.at_step("envelope", stop())
    with pytest.raises(Crash):
        whole.run(kill_at(Stopped))
    assert whole.again() is Ending.ABORTED
    assert [void.handed_out for void in whole.state.voided_sets] == [("ana:1",)]


def test_a_stop_while_stopping_or_sealing_is_answered(ceremony: Ceremony) -> None:
    ceremony.face.at_step("create", stop())
    ceremony.face.at_act("stop", stop())
    ceremony.face.at_act("seal", stop())
    assert ceremony.run() is Ending.ABORTED
    assert ceremony.face.refusals == ["BACK-NOT-POSSIBLE"] * 2
    assert len(ceremony.bodies(Stopped)) == 1


def test_what_is_kept_at_a_stop_stays_and_is_named(ceremony: Ceremony) -> None:
    ceremony.face.at_step("lock", stop())
    ceremony.face.choices["stop.key"] = "keep"
    assert ceremony.run() is Ending.ABORTED
    assert sorted(ceremony.world.token.values()) == ["data-key", "second-key"]
    assert [fact.what for fact in ceremony.state.all(facts.ObjectKept)] == ["key data-key", "key second-key"]


# The freeze


@pytest.mark.parametrize("ending", ["complete", "aborted"])
def test_only_the_seal_follows_the_freeze(whole: Ceremony, ending: str) -> None:
    if ending == "aborted":
        whole.face.at_step("create", stop())
    assert whole.run() == ending
    frozen = next(entry for entry in whole.entries if isinstance(entry.body, Frozen))
    assert isinstance(frozen.body, Frozen)
    assert frozen.body.entries == frozen.entry
    after = [entry.body for entry in whole.entries[frozen.entry :]]
    assert {body.act for body in after if isinstance(body, StepBegan)} == {"seal"}
    assert {body.operation for body in after if isinstance(body, Intended)} == {"sign-transcript", "destroy-key"}
    assert {body.fact for body in after if isinstance(body, Recorded)} == {
        *("transcript-signed", "head-read", "object-destroyed", "transcript-verified")
    }


def test_a_kill_in_the_seal_is_resumed_into_the_seal(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {"sign-transcript": [Fault.CRASH_BEFORE]}
    with pytest.raises(Crash):
        ceremony.run()
    assert ceremony.again() is Ending.COMPLETE
    frozen = next(entry.entry for entry in ceremony.entries if isinstance(entry.body, Frozen))
    acts = {body.act for entry in ceremony.entries[frozen:] if isinstance(body := entry.body, StepBegan)}
    assert acts == {"seal", "resume"}
    assert len(ceremony.bodies(Frozen)) == 1


# Back from the question whether to end


@pytest.mark.parametrize("end", [pause, stop])
def test_back_from_the_question_whether_to_end_goes_on_and_rewinds_nothing(
    ceremony: Ceremony, end: Callable[[], Interruption]
) -> None:
    ceremony.face.at_step("program", end())
    ceremony.face.at(f"engine.{end().kind.value}-confirm", BACK)
    assert ceremony.run() is Ending.COMPLETE
    assert rewound(ceremony) == []
    assert ceremony.face.refusals == []
    assert ceremony.bodies(Paused) == ceremony.bodies(Stopped) == []


def test_there_is_no_way_back_from_the_head_of_a_pause(ceremony: Ceremony) -> None:
    ceremony.face.at_step("program", pause())
    ceremony.face.at("head.paused", BACK)
    assert ceremony.run() is Ending.PAUSED
    assert rewound(ceremony) == []
    assert ceremony.face.refusals == ["BACK-NOT-POSSIBLE"]


def test_only_people_in_the_room_are_offered_to_end_it_as_soon_as_they_are_enough(ceremony: Ceremony) -> None:
    ceremony.face.at_step("create", pause())
    assert ceremony.run() is Ending.PAUSED
    ceremony.face = TableFace()
    ceremony.face.at_act("resume", pause())
    assert ceremony.run() is Ending.PAUSED
    (asked,) = [one.request for one in ceremony.face.asked if one.text == "engine.pause-confirm"]
    assert set(asked.candidates) == set(ceremony.state.present)


def test_whoever_is_in_the_room_stands_first_while_it_takes_another(ceremony: Ceremony) -> None:
    def second_comes(_: object) -> bool:
        return ceremony.face.texts().count("people.here") == 2

    ceremony.face.instead.append(Instead(second_comes, stop()))
    assert ceremony.run() is Ending.ABORTED
    asked = next(one.request for one in ceremony.face.asked if one.text == "engine.stop-confirm")
    first = next(one.person for one in ceremony.state.all(facts.PersonEnrolled))
    assert asked.candidates[0] == first
    # It takes two, and nobody else came in: whoever is still to come can claim it.
    assert set(asked.candidates) == {one.id for one in ceremony.plan.people if one.alternate_for is None}


# Files through codes


@pytest.mark.parametrize("step", ["create", "read-head"])
def test_a_crossing_by_codes_stands_beside_the_script_and_is_kept_by_a_resume(ceremony: Ceremony, step: str) -> None:
    """Before the freeze and behind it; what was asked is asked again, and the step in hand is fed as before."""
    crossed = Carried(
        carriage=Carriage.PICTURES, path="inbox/x/k.pem", sha256="11" * 32, length=3, compared=Compared.SAME
    )
    ceremony.face.at_step(step, Interruption(Interrupt.CARRIED, carried=crossed))
    with pytest.raises(Crash):
        ceremony.run(kill_at(Carried))
    assert ceremony.again() is Ending.COMPLETE
    assert ceremony.bodies(Carried) == [crossed]
