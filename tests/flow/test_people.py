"""Who may act, with what proof, and what happens while somebody is missing (engine.md rules 6 and 10)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ceremony_app.core.journal.entries import (
    Answered,
    AnswerRefused,
    DeviationDecided,
    Disposition,
    Mark,
    Presence,
    Refused,
    Rewound,
)
from ceremony_app.core.plan.schema import Role
from ceremony_app.core.script import facts, prompts
from ceremony_app.core.script.compile import script
from ceremony_app.core.value import Value
from ceremony_app.devices.secrets.values import CodeVerdict
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.faces import Interruption, Reply, Request
from ceremony_app.flow.people import OWN_WORD
from ceremony_app.flow.refusals import Fatal
from tests.flow.ceremonies import Ceremony, template
from tests.flow.fake_face import Instead, back, deviation, leave, pause, usual_answer
from tests.flow.fake_room import CodeLocked, Fault

CANARY = "zebrafish-canary-7719"


@pytest.fixture
def ceremony(tmp_path: Path) -> Ceremony:
    """A ceremony of two keys."""
    return Ceremony(tmp_path)


def by(*people: str) -> Callable[[Request], Reply]:
    """The right answer, of these people."""
    return lambda request: Reply(usual_answer(request.prompt), people)


def parts(ceremony: Ceremony) -> list[str]:
    """Parts of every answer that was refused."""
    return [body.part for body in ceremony.bodies(AnswerRefused) if isinstance(body, AnswerRefused)]


def answered(ceremony: Ceremony, prompt: str, step: str) -> Answered:
    """The accepted answer to a prompt of a step."""
    return next(
        body
        for body in ceremony.bodies(Answered)
        if isinstance(body, Answered)
        and body.prompt == prompt
        and ceremony.state.began[body.effect.split("/")[0]].name == step
    )


# Who


@pytest.mark.parametrize(
    ("people", "part"),
    [
        (("ana", "ana"), "the same person cannot act twice"),
        (("ana",), "2 different people are needed"),
        (("ana", "bilal", "wanda"), "2 different people are needed"),
        (("ana", "farida"), "farida cannot act here"),
        (("ana", "nobody"), "nobody cannot act here"),
        ((), "2 different people are needed"),
    ],
)
def test_two_people_are_two_people_of_this_room(ceremony: Ceremony, people: tuple[str, ...], part: str) -> None:
    ceremony.face.at_step("ready", by(*people))
    assert ceremony.run() is Ending.COMPLETE
    assert part in parts(ceremony)
    assert [one.mark for one in answered(ceremony, "confirm", "ready").by] == [Mark.CODE, Mark.CODE]


@pytest.mark.parametrize("who", ["ana", "wanda", "nobody"])
def test_somebody_of_another_role_cannot_act(ceremony: Ceremony, who: str) -> None:
    ceremony.face.at_step("create", by(who))
    assert ceremony.run() is Ending.COMPLETE
    assert f"{who} cannot act here" in parts(ceremony)


def test_of_two_who_consent_at_most_one_is_an_administrator(ceremony: Ceremony) -> None:
    ceremony.face.at_step("warnings", by("marta", "tomas"))
    ceremony.face.at_step("warnings", by("tomas", "ana"))
    assert ceremony.run() is Ending.COMPLETE
    assert parts(ceremony) == ["at most one of the two may be an administrator"]
    assert [one.person for one in answered(ceremony, "consent", "warnings").by] == ["tomas", "ana"]


def test_nobody_else_acts_in_the_place_of_a_named_person(ceremony: Ceremony) -> None:
    ceremony.face.at_step("statement", by("ana"))
    ceremony.face.at_step("statement", by())
    assert ceremony.run() is Ending.COMPLETE
    assert parts(ceremony) == ["ana cannot act here", "every person named must act"]


def test_whoever_was_said_to_be_absent_cannot_act(ceremony: Ceremony) -> None:
    ceremony.face.instead.append(
        Instead(
            lambda asked: "Tomas" in str(asked.request.prompt) and asked.text == "people.here",
            Reply(prompts.Chosen(option="absent"), ("marta",)),
        )
    )
    ceremony.face.at_step("quorum", by("tomas"))
    assert ceremony.run() is Ending.COMPLETE
    assert parts(ceremony) == ["tomas cannot act here"]
    assert "tomas" not in {person for one in ceremony.face.asked[8:] for person in one.request.candidates}


def test_whoever_is_not_signed_in_again_after_a_resume_cannot_act_with_a_code(ceremony: Ceremony) -> None:
    ceremony.face.at_act("keys", pause())
    assert ceremony.run() is Ending.PAUSED
    ceremony.face = type(ceremony.face)()
    ceremony.face.instead.append(
        Instead(
            lambda asked: "Wanda" in str(asked.request.prompt) and asked.text == "reentry.here",
            Reply(prompts.Chosen(option="gone"), ("marta", "ana")),
        )
    )
    ceremony.face.at_step("ready", by("ana", "wanda"))
    assert ceremony.run() is Ending.COMPLETE
    assert parts(ceremony) == ["wanda cannot act here"]
    assert [fact.person for fact in ceremony.state.all(facts.PersonGone)] == ["wanda"]


# Codes


@pytest.mark.parametrize(
    ("said", "part"),
    [
        (CodeVerdict.WRONG, "session code of ana: wrong"),
        (CodeVerdict.NOT_ENROLLED, "session code of ana: not-enrolled"),
        (CodeLocked(), "session code of ana: FAKE-CODE-LOCKED"),
    ],
)
def test_a_code_that_does_not_hold_is_named_by_its_person(
    ceremony: Ceremony, said: CodeVerdict | CodeLocked, part: str
) -> None:
    def wrong(request: Request) -> Reply:
        ceremony.switches.codes = [CodeVerdict.RIGHT, said]
        return by("bilal", "ana")(request)

    ceremony.face.at_step("ready", wrong)
    assert ceremony.run() is Ending.COMPLETE
    assert parts(ceremony) == [part]


def test_no_code_is_asked_for_an_answer_that_is_wrong_anyway(ceremony: Ceremony) -> None:
    checked: list[str] = []
    ceremony.face.at_step("plan", lambda request: Reply(prompts.TypedWords(words=("x",) * 8), request.candidates[:2]))
    line = ceremony.face.line

    def spy(request: prompts.SecretRequest) -> object:
        checked.append(request.subject)
        return line(request)

    ceremony.face.line = spy  # type: ignore[method-assign,assignment]
    assert ceremony.run() is Ending.COMPLETE
    assert checked.count("read-aloud") == 2


def test_each_act_carries_its_mark(ceremony: Ceremony) -> None:
    assert ceremony.run() is Ending.COMPLETE
    assert {one.mark for one in answered(ceremony, "consent", "warnings").by} == {Mark.CODE}
    assert {one.mark for one in answered(ceremony, "read-aloud", "plan").by} == {Mark.CODE}
    assert {one.mark for one in answered(ceremony, "read-aloud", "head").by} == {Mark.CLAIMED}
    assert {one.mark for one in answered(ceremony, "statement", "statement").by} == {Mark.CODE}


# Wrong answers


WRONG: list[tuple[str, str, Value, str]] = [
    ("aes-aws", "plan", prompts.TypedWords(words=(CANARY,) * 8), "differs"),
    ("aes-aws", "compare", prompts.FromCopy(copy_state=prompts.Copy.TYPED, channel="a", bearer="b", typed=CANARY), ""),
    ("aes-aws", "envelope", prompts.TypedTwice(first=CANARY, second="E-1"), "the two entries differ"),
    ("aes-aws", "clock", prompts.Entered(text=CANARY + "\n"), "one line"),
    ("aes-aws", "person", prompts.Chosen(option=CANARY), "none of the choices"),
    ("aes-aws", "warnings", prompts.Consented(decision=prompts.Decision.CONSENT, reason=CANARY + "\x00"), "a reason"),
    (
        "aes-aws",
        "statement",
        prompts.Stated(agreement=prompts.Agreement.AGREES, remark=CANARY + "\x00"),
        "one line",
    ),
]


@pytest.mark.parametrize(("plan", "step", "answer", "part"), WRONG)
def test_a_wrong_answer_is_journalled_by_its_part_and_its_value_stands_nowhere(
    tmp_path: Path, plan: str, step: str, answer: Value, part: str
) -> None:
    ceremony = Ceremony(tmp_path, plan=template(plan)[0], script=script(template(plan)[0]))
    ceremony.face.at_step(step, lambda request: Reply(answer, ceremony.face.people(request)))
    assert ceremony.run() is Ending.COMPLETE
    refused = [body for body in ceremony.bodies(AnswerRefused) if isinstance(body, AnswerRefused)]
    assert len(refused) == 1
    assert part in refused[0].part
    assert refused[0].effect.split("/")[0] in {one.step for one in ceremony.face.asked if one.name == step}
    assert CANARY not in ceremony.text()
    # The same prompt was asked again, and the step is none the worse for it.
    assert ceremony.bodies(Refused) == []


# Missing people


def test_a_prompt_waits_for_whoever_must_act_and_nothing_of_the_step_is_lost(ceremony: Ceremony) -> None:
    ceremony.face.at_step("ready", leave("ana", "bilal", "chiara", "wanda", "tomas"))
    ceremony.face.instead.append(
        Instead(lambda asked: asked.name == "ready" and asked.text == "engine.refused", back("ana"))
    )
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.face.refusals == ["PEOPLE-MISSING"]
    assert ceremony.bodies(Refused) == []
    assert {one.person for one in answered(ceremony, "confirm", "ready").by} == {"marta", "ana"}


@pytest.mark.parametrize("step", ["create", "lock", "ceremony-key"])
def test_without_a_quorum_the_token_is_not_touched_until_they_are_back(ceremony: Ceremony, step: str) -> None:
    """Quorum is 2 custodians of 3; two leave while a prompt stands, after it was checked that all are here."""
    done: list[list[str]] = []

    def look(request: Request) -> Interruption:
        done.append(list(ceremony.world.done))
        return back("ana")

    gone = {"create": "create", "lock": "lock", "ceremony-key": "inventory-before"}[step]
    ceremony.face.at_step(gone, leave("ana", "bilal"))
    ceremony.face.at("engine.refused", look)
    before = {"create": 1, "lock": 3, "ceremony-key": 0}[step]
    assert ceremony.run() is Ending.COMPLETE
    assert [len(one) for one in done] == [before]
    assert ceremony.face.refusals == ["PEOPLE-MISSING"]
    assert ceremony.bodies(Refused) == []


def test_a_sole_administrator_who_leaves_is_waited_for_and_others_can_say_so(ceremony: Ceremony) -> None:
    ceremony.face.at_step("lock", leave("marta", "tomas"))
    waiting: list[tuple[str, ...]] = []

    def look(request: Request) -> Interruption:
        waiting.append(request.candidates)
        return back("tomas")

    ceremony.face.at("engine.refused", look)
    assert ceremony.run() is Ending.COMPLETE
    assert waiting == [("ana", "bilal", "chiara", "wanda")]
    assert [one.person for one in answered(ceremony, "confirm", "lock").by] == ["tomas"]


def test_an_empty_room_waits_for_somebody_to_come_back(ceremony: Ceremony) -> None:
    everybody = ("marta", "tomas", "ana", "bilal", "chiara", "wanda")
    ceremony.face.at_step("statement", leave(*everybody))
    ceremony.face.at("engine.refused", by("marta"))
    ceremony.face.at("engine.refused", back("wanda"))
    ceremony.face.at_step("ready", leave("wanda"))
    ceremony.face.instead.append(
        Instead(lambda asked: asked.name == "ready" and asked.text == "engine.refused", back("ana", "bilal", "marta"))
    )
    assert ceremony.run() is Ending.COMPLETE
    assert parts(ceremony) == ["marta cannot act here"]


def test_whoever_comes_back_gives_their_own_code_and_somebody_vouches(ceremony: Ceremony) -> None:
    ceremony.face.at_step("create", leave("chiara"))
    ceremony.face.at_step("create", back("chiara"))
    assert ceremony.run() is Ending.COMPLETE
    changes = [body for body in ceremony.bodies(Presence) if isinstance(body, Presence)]
    assert [(body.person, body.change.value) for body in changes] == [("chiara", "left"), ("chiara", "back")]
    assert [(one.person == "chiara", one.mark) for one in changes[1].by] == [(False, Mark.CODE), (True, Mark.CODE)]


def test_nobody_is_let_in_with_a_wrong_code_and_the_step_is_none_the_worse(ceremony: Ceremony) -> None:
    def comes(request: Request) -> Interruption:
        ceremony.switches.codes = [CodeVerdict.RIGHT, CodeVerdict.WRONG]
        return back("chiara")

    ceremony.face.at_step("lock", leave("chiara"))
    ceremony.face.at_step("lock", comes)
    assert ceremony.run() is Ending.COMPLETE
    assert parts(ceremony) == ["session code of chiara: wrong"]
    assert ceremony.bodies(Refused) == []
    assert "chiara" not in ceremony.state.present


def test_an_alternate_whose_code_cannot_be_enrolled_does_not_cost_the_step(ceremony: Ceremony) -> None:
    def opens(request: Request) -> Interruption:
        ceremony.switches.faults = {"enrol-code": [Fault.REFUSE]}
        return deviation()

    ceremony.face.at_step("lock", opens)
    ceremony.face.dispositions = [(Disposition.SUBSTITUTE, "farida")]
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.face.refusals == ["FAKE-REFUSED"]
    assert ceremony.bodies(Refused) == []
    # What two people decided is carried out at the next boundary.
    assert ceremony.state.actor("ana") == "farida"


def test_a_stranger_neither_leaves_nor_returns(ceremony: Ceremony) -> None:
    ceremony.face.at_step("create", leave("nobody"))
    ceremony.face.at_step("create", back("farida"))
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.bodies(Presence) == []


# Refusals


def test_a_refusal_is_a_new_attempt_with_code_and_parts(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {"open-token": [Fault.REFUSE]}
    assert ceremony.run() is Ending.COMPLETE
    refused = [body for body in ceremony.bodies(Refused) if isinstance(body, Refused)]
    assert [(one.step, one.attempt, one.effect, one.code, one.parts) for one in refused] == [
        ("3.1", 1, "3.1/1/2", "FAKE-REFUSED", {"device": "open-token"})
    ]
    assert ceremony.state.attempt("3.1") == 2
    assert ceremony.state.ended["3.1"] == 2
    assert ceremony.bodies(Rewound) == []


def test_the_same_refusal_again_and_again_ends_nothing(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {"open-token": [Fault.REFUSE] * 5}
    assert ceremony.run() is Ending.COMPLETE
    assert ceremony.state.ended["3.1"] == 6


@pytest.mark.parametrize(("option", "ending"), [("pause", Ending.PAUSED), ("stop", Ending.ABORTED)])
def test_after_a_refusal_people_can_pause_or_stop(ceremony: Ceremony, option: str, ending: Ending) -> None:
    ceremony.switches.faults = {"open-token": [Fault.REFUSE]}
    ceremony.face.choices["engine.refused"] = option
    assert ceremony.run() is ending


def test_after_a_refusal_people_can_record_a_deviation(ceremony: Ceremony) -> None:
    ceremony.switches.faults = {"open-token": [Fault.REFUSE]}
    ceremony.face.choices["engine.refused"] = "deviation"
    assert ceremony.run() is Ending.COMPLETE
    opened = ceremony.state.deviations[1].opened
    assert opened.happened == "FAKE-REFUSED: The open-token refused."
    assert [body.disposition for body in ceremony.bodies(DeviationDecided) if isinstance(body, DeviationDecided)] == [
        "continue"
    ]


def test_a_refusal_of_the_engine_itself_ends_the_run_and_not_the_ceremony(ceremony: Ceremony) -> None:
    class Broken(Fatal):
        code = "BROKEN"

    def broken(request: Request) -> Reply:
        raise Broken

    ceremony.face.at_step("create", broken)
    with pytest.raises(Broken):
        ceremony.run()
    assert ceremony.room is not None
    assert ceremony.room.closed == 1
    assert ceremony.again() is Ending.COMPLETE


def vouched(ceremony: Ceremony) -> dict[str, tuple[str, ...]]:
    """Who was offered to vouch for whom, by the name in the question."""
    return {
        str(asked.request.prompt.text.args["name"]): asked.request.candidates  # type: ignore[attr-defined]
        for asked in ceremony.face.asked
        if asked.text == "people.identity"
    }


def test_nobody_vouches_for_themself_while_somebody_else_in_the_room_can(ceremony: Ceremony) -> None:
    first, second = [one for one in ceremony.plan.people if Role.ADMINISTRATOR in one.roles][:2]

    def oneself(request: Request) -> Reply:
        return Reply(usual_answer(request.prompt), (second.id,))

    ceremony.face.instead.append(
        Instead(lambda asked: asked.text == "people.identity" and second.name in str(asked.request.prompt), oneself)
    )
    assert ceremony.run() is Ending.COMPLETE
    assert parts(ceremony) == [OWN_WORD]
    assert second.id not in vouched(ceremony)[second.name]
    # Nobody is known to be here yet when the first comes in: somebody else stands first, and a claim is all there is.
    assert vouched(ceremony)[first.name][0] != first.id
    assert vouched(ceremony)[first.name][-1] == first.id
