"""The quorum's steps, driven without an engine: who signs in, which way a token is opened, and when a PIN is set."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ceremony_app.core.journal.entries import Done, Intended, Presence, PresenceChange, Recorded, Refused
from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.kinds import LogInPath, PinTries
from ceremony_app.core.plan.pins import PinPolicy, PinQuorum, PinWork
from ceremony_app.core.plan.schema import Plan
from ceremony_app.core.script import facts, prompts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script import pin_operations as pins
from ceremony_app.core.script import pin_outcomes as out
from ceremony_app.core.script.acts import quorum, trust
from ceremony_app.core.script.acts.people import QuorumMissing
from ceremony_app.core.script.ceremony import Ceremony
from ceremony_app.core.script.compile import script
from ceremony_app.core.script.effects import Ask, Do, Effect, Fact, Record, StepRun
from ceremony_app.core.script.outcomes import DestroyedRead
from ceremony_app.core.script.trusted import DestroyAsOfficer, TrustedKey, backup_of
from tests.core.script.driving import answer, begin, tell
from tests.flow.ceremonies import template

PEOPLE = ("marta", "tomas", "ana", "bilal", "chiara", "wanda")
HOLDERS = ("ana", "bilal", "chiara")


def plan(work: PinWork = PinWork.MAKE, so: PinQuorum | None = None) -> Plan:
    whole, _ = template("aes-aws")
    policy = PinPolicy(work=work, user=PinQuorum(threshold=2, custodians=HOLDERS), so=so)
    return whole.model_copy(update={"token": whole.token.model_copy(update={"pins": policy})})


OFFICERS = PinQuorum(threshold=2, custodians=("bilal", "chiara"))


def here(one: Plan, people: tuple[str, ...] = PEOPLE) -> Ceremony:
    c = begin(one)
    for person in people:
        fact(c, facts.PersonEnrolled(person=person, identity_check="seen"))
    return c


def fact(c: Ceremony, one: Fact) -> None:
    tell(c.state, Recorded(effect="1.1/1/1", digest="", fact=one.kind, value=one.to_json()))


def intended(c: Ceremony, pin: PinKind) -> None:
    arguments = {"pin": pin.value, "identifier": 1, "person": "marta"}
    tell(c.state, Intended(effect="3.9/1/2", digest="", operation="set-pin", arguments=arguments))


def run(c: Ceremony, step: StepRun[Any], special: Callable[[Effect], Any] = lambda _: None) -> list[Effect]:
    """Every effect of a step, by the usual answers unless `special` has another; facts go into the state."""
    effects: list[Effect] = []
    value: Any = None
    while True:
        try:
            effect = step.send(value)
        except StopIteration:
            return effects
        effects.append(effect)
        if isinstance(effect, Record):
            fact(c, effect.fact)
        special_value = special(effect)
        value = special_value if special_value is not None else answer(effect)


def done(effects: list[Effect]) -> list[str]:
    return [effect.operation.kind for effect in effects if isinstance(effect, Do)]


def recorded(effects: list[Effect], kind: type[Any]) -> list[Any]:
    return [effect.fact for effect in effects if isinstance(effect, Record) and isinstance(effect.fact, kind)]


def tries(user: PinTries, path: LogInPath = LogInPath.HOST) -> Callable[[Effect], Any]:
    def say(effect: Effect) -> Any:
        if isinstance(effect, Do) and isinstance(effect.operation, pins.ReadPinState):
            return out.PinStateRead(user=user, so=PinTries.MANY, path=path).to_json()
        return None

    return say


def test_without_a_quorum_one_person_types_the_pin() -> None:
    c = here(template("aes-aws")[0])
    assert done(run(c, quorum.log_in(c))) == ["read-pin-state", "open-token"]


def test_a_locked_pin_is_not_tried() -> None:
    c = here(template("aes-aws")[0])
    with pytest.raises(quorum.PinLocked):
        run(c, quorum.log_in(c), tries(PinTries.LOCKED))


def refusing(effect: Effect) -> Any:
    if isinstance(effect, Ask) and isinstance(effect.prompt, prompts.Consent):
        return prompts.Consented(decision=prompts.Decision.REFUSE, reason="not so").to_json()
    return tries(PinTries.FINAL)(effect)


def test_the_last_try_is_made_with_consent_alone() -> None:
    c = here(template("aes-aws")[0])
    with pytest.raises(quorum.LastTryNotTaken):
        run(c, quorum.log_in(c), refusing)
    effects = run(c, quorum.log_in(c), tries(PinTries.FINAL))
    [opened] = [one.operation for one in effects if isinstance(one, Do) and isinstance(one.operation, op.OpenToken)]
    assert opened.last_try is pins.LastTry.CONSENTED
    [seen] = recorded(effects, facts.PinTriesSeen)
    assert (seen.user, seen.last_try) == (PinTries.FINAL, "consented")
    assert seen.reason


@pytest.mark.parametrize(("user", "path"), [(PinTries.LOW, LogInPath.HOST), (PinTries.MANY, LogInPath.DEVICE)])
def test_what_the_token_says_is_shown_and_needs_no_consent(user: PinTries, path: LogInPath) -> None:
    c = here(template("aes-aws")[0])
    effects = run(c, quorum.log_in(c), tries(user, path))
    assert [type(one.prompt) for one in effects if isinstance(one, Ask)] == [prompts.CheckTable]
    assert recorded(effects, facts.PinTriesSeen)[0].last_try == "not-consented"


def test_where_pins_are_made_the_token_opens_by_its_transport_pin_until_a_change_is_begun() -> None:
    c = here(plan())
    assert done(run(c, quorum.log_in(c))) == ["read-pin-state", "open-token"]


def test_pins_of_an_earlier_ceremony_open_by_the_quorum() -> None:
    c = here(plan(PinWork.OPEN))
    effects = run(c, quorum.log_in(c))
    assert done(effects) == ["read-pin-state", "sign-in", "sign-in", "open-by-quorum"]
    [signed] = recorded(effects, facts.SignedIn)
    assert signed.people == (("ana", "passphrase"), ("bilal", "passphrase"))
    assert (signed.threshold, signed.found) == (2, "opened")


def transport(effect: Effect) -> Any:
    if isinstance(effect, Do) and isinstance(effect.operation, pins.OpenByQuorum):
        assert effect.operation.settled is pins.Settled.UNKNOWN
        return out.QuorumRead(verdict="refused", token=None).to_json()
    return None


def test_where_a_change_was_begun_one_log_in_by_the_quorum_tells_and_the_transport_pin_is_the_other() -> None:
    c = here(plan(so=OFFICERS))
    intended(c, PinKind.USER)
    effects = run(c, quorum.log_in(c), transport)
    assert done(effects) == ["read-pin-state", *["sign-in"] * 4, "open-by-quorum", "open-token"]
    assert recorded(effects, facts.SignedIn)[0].found == "transport"


def test_until_the_officer_s_pin_is_set_its_people_sign_in_too() -> None:
    c = here(plan(so=OFFICERS))
    intended(c, PinKind.USER)
    fact(c, facts.PinChanged(pin=PinKind.USER, identifier=1, how="set"))
    effects = run(c, quorum.log_in(c))
    [opened] = [
        one.operation for one in effects if isinstance(one, Do) and isinstance(one.operation, pins.OpenByQuorum)
    ]
    assert opened.settled is pins.Settled.KNOWN
    assert (opened.persons, opened.officers) == (("ana", "bilal"), ("bilal", "chiara"))
    fact(c, facts.PinChanged(pin=PinKind.SO, identifier=2, how="set"))
    assert done(run(c, quorum.log_in(c))) == ["read-pin-state", "sign-in", "sign-in", "open-by-quorum"]


def test_too_few_holders_open_nothing() -> None:
    c = here(plan(PinWork.OPEN), ("marta", "ana", "wanda"))
    with pytest.raises(QuorumMissing):
        run(c, quorum.log_in(c))


def test_whoever_leaves_is_signed_out_and_another_takes_the_place() -> None:
    c = here(plan(PinWork.OPEN))
    left: list[str] = []

    def leaving(effect: Effect) -> Any:
        if isinstance(effect, Do) and isinstance(effect.operation, pins.SignIn) and effect.operation.person == "ana":
            left.append("ana")
            tell(c.state, Presence(person="ana", change=PresenceChange.LEFT, instead_of=None, by=()))
        return None

    effects = run(c, quorum.log_in(c), leaving)
    assert left == ["ana"]
    assert [person for person, _ in recorded(effects, facts.SignedIn)[0].people] == ["bilal", "chiara"]


def test_a_wrong_credential_is_asked_for_again() -> None:
    c = here(plan(PinWork.OPEN))
    wrong = [True, True]

    def once(effect: Effect) -> Any:
        if isinstance(effect, Do) and isinstance(effect.operation, pins.SignIn) and wrong:
            wrong.pop()
            return out.SignInRead(verdict="wrong", mark="passphrase", medium="m").to_json()
        return None

    assert done(run(c, quorum.log_in(c), once)).count("sign-in") == 4


def test_a_holder_who_is_not_here_seals_nothing() -> None:
    c = here(plan(), ("marta", "ana", "bilal", "wanda"))
    with pytest.raises(QuorumMissing, match="Chiara"):
        run(c, quorum.piece(c, "chiara"))


def test_each_custodian_seals_writes_and_opens_before_anything_is_recorded_as_tried() -> None:
    c = here(plan(so=OFFICERS))
    run(c, quorum.draw(c))
    effects = run(c, quorum.piece(c, "bilal"))
    assert done(effects) == ["read-clock", "seal-pieces", "write-pieces", "sign-in"]
    [sealed] = recorded(effects, facts.PiecesSealed)
    assert [(one.pin, one.index) for one in sealed.pieces] == [(PinKind.USER, 1), (PinKind.SO, 0)]
    assert len({one.medium for one in sealed.files}) == 2
    assert recorded(effects, facts.PiecesOpenedOnce)[0].pins == (PinKind.USER, PinKind.SO)


def test_few_bits_are_a_warning_that_people_confirm() -> None:
    c = here(plan())

    def weak(effect: Effect) -> Any:
        if isinstance(effect, Do) and isinstance(effect.operation, pins.DrawPins):
            read = out.PinSetsRead.from_json(answer(effect))
            return out.PinSetsRead(sets=tuple(one.model_copy(update={"bits": 47}) for one in read.sets)).to_json()
        return None

    asked = [one.prompt for one in run(c, quorum.draw(c), weak) if isinstance(one, Ask)]
    assert any(isinstance(one, prompts.Confirm) and one.text.id == "quorum.weak" for one in asked)
    assert recorded(run(c, quorum.draw(c), weak), facts.PinSetsMade)[0].sets[0].bits == 47


def test_the_officer_s_pin_is_set_last() -> None:
    order = [step.subject for step in script(plan(so=OFFICERS)) if step.name == "set-pin"]
    assert order == ["user", "so"]
    names = [step.name for step in script(plan(so=OFFICERS)) if step.act == "token"]
    assert names.index("prove-pins") < names.index("set-pin")
    assert names[names.index("draw-pins") :] == [
        "draw-pins", *["piece"] * 3, "prove-pins", "set-pin", "set-pin", "quorum-opens", "head",
    ]  # fmt: skip


def last_try(choice: str = "", verdict: str = "opened") -> Callable[[Effect], Any]:
    """One try is left; people choose, and the quorum's PIN is refused or not."""

    def say(effect: Effect) -> Any:
        if isinstance(effect, Ask) and isinstance(effect.prompt, prompts.Choose) and effect.prompt.text.id == WHICH:
            return prompts.Chosen(option=choice).to_json()
        if isinstance(effect, Do) and isinstance(effect.operation, pins.OpenByQuorum):
            token = answer(effect)["token"] if verdict == "opened" else None
            return {"verdict": verdict, "token": token}
        return tries(PinTries.FINAL)(effect)

    return say


WHICH = "quorum.which"


def openings(effects: list[Effect]) -> list[tuple[str, pins.LastTry]]:
    """Each log-in, with the consent that it was given."""
    operations = [effect.operation for effect in effects if isinstance(effect, Do)]
    return [(one.kind, one.last_try) for one in operations if isinstance(one, op.OpenToken | pins.OpenByQuorum)]


def consents(effects: list[Effect]) -> list[str]:
    """What people were asked to consent to."""
    asked = [effect.prompt for effect in effects if isinstance(effect, Ask)]
    return [one.text.id for one in asked if isinstance(one, prompts.Consent)]


def test_where_nobody_knows_the_right_pin_the_last_try_is_kept_unless_people_name_one() -> None:
    c = here(plan())
    intended(c, PinKind.USER)
    with pytest.raises(quorum.LastTryNotTaken):
        run(c, quorum.log_in(c), last_try("none"))


def test_a_last_try_with_the_transport_pin_is_not_spent_on_the_one_of_the_pieces() -> None:
    c = here(plan())
    intended(c, PinKind.USER)
    effects = run(c, quorum.log_in(c), last_try("transport", "not-tried"))
    assert consents(effects) == ["quorum.last-try-transport"]
    assert openings(effects) == [("open-by-quorum", pins.LastTry.NO), ("open-token", pins.LastTry.CONSENTED)]
    [rebuilt] = [
        one.operation for one in effects if isinstance(one, Do) and isinstance(one.operation, pins.OpenByQuorum)
    ]
    assert rebuilt.settled is pins.Settled.TRANSPORT
    assert recorded(effects, facts.PinTriesSeen)[0].tried == "transport"


@pytest.mark.parametrize("verdict", ["opened", "refused"])
def test_a_last_try_with_the_pin_of_the_pieces_is_a_consent_to_no_other(verdict: str) -> None:
    c = here(plan())
    intended(c, PinKind.USER)
    effects = run(c, quorum.log_in(c), last_try("quorum", verdict))
    assert consents(effects) == ["quorum.last-try-quorum"]
    then = [("open-token", pins.LastTry.NO)] if verdict == "refused" else []
    assert openings(effects) == [("open-by-quorum", pins.LastTry.CONSENTED), *then]


def refused_by_the_token(c: Ceremony) -> None:
    """Another log-in by the quorum showed that the token has its transport PIN."""
    tell(c.state, Done(effect="R1.9/1/4", digest="", operation="open-by-quorum", outcome=REFUSED))


def not_taken(c: Ceremony) -> None:
    """The change was refused, after which the engine looked."""
    tell(c.state, Refused(step="3.9", attempt=1, effect="3.9/1/2", code="PIN-RULES-REFUSED", parts={}))


def opened_as_before(c: Ceremony) -> None:
    """The token was opened with a typed PIN since."""
    tell(c.state, Done(effect="R1.9/1/4", digest="", operation="open-token", outcome={}))


REFUSED = out.QuorumRead(verdict="refused", token=None).to_json()


@pytest.mark.parametrize("happened", [refused_by_the_token, not_taken, opened_as_before])
def test_where_the_record_says_that_the_token_has_its_transport_pin_no_other_is_tried(
    happened: Callable[[Ceremony], None],
) -> None:
    c = here(plan())
    intended(c, PinKind.USER)
    happened(c)
    effects = run(c, quorum.log_in(c), last_try(verdict="not-tried"))
    assert consents(effects) == ["quorum.last-try-transport"]
    assert openings(effects) == [("open-by-quorum", pins.LastTry.NO), ("open-token", pins.LastTry.CONSENTED)]
    many = run(c, quorum.log_in(c), lambda effect: last_try(verdict="not-tried")(effect) if _opens(effect) else None)
    [rebuilt] = [one.operation for one in many if isinstance(one, Do) and isinstance(one.operation, pins.OpenByQuorum)]
    assert rebuilt.settled is pins.Settled.TRANSPORT


def _opens(effect: Effect) -> bool:
    return isinstance(effect, Do) and isinstance(effect.operation, pins.OpenByQuorum)


def test_where_the_transport_pin_is_refused_after_all_people_are_asked() -> None:
    c = here(plan())
    intended(c, PinKind.USER)
    not_taken(c)
    tell(c.state, Refused(step="R1.9", attempt=1, effect="R1.9/1/5", code="TOKEN-PIN-INCORRECT", parts={}))
    with pytest.raises(quorum.LastTryNotTaken):
        run(c, quorum.log_in(c), last_try("none"))


def test_where_the_record_says_that_the_token_has_the_pin_of_the_pieces_the_consent_names_it() -> None:
    c = here(plan())
    intended(c, PinKind.USER)
    tell(c.state, Done(effect="3.9/1/2", digest="", operation="set-pin", outcome={"how": "set"}))
    effects = run(c, quorum.log_in(c), last_try())
    assert consents(effects) == ["quorum.last-try-quorum"]


def test_a_trusted_key_that_only_the_officer_destroys_is_destroyed_by_the_quorums() -> None:
    c = here(plan(PinWork.OPEN, OFFICERS))
    policy = c.plan.backups[0]
    key = TrustedKey(key_id="11" * 16, what=backup_of(policy.id), attributes=())
    fact(c, facts.TrustMade(policy=policy.id, identifier=1, keys=(key,), refused="x"))

    def stays(effect: Effect) -> Any:
        stubborn = isinstance(effect, Do) and isinstance(effect.operation, op.DestroyKey)
        return DestroyedRead(left=1).to_json() if stubborn else None

    effects = run(c, trust.remove_backup_key(c, policy), stays)
    assert done(effects) == ["destroy-key", *["sign-in"] * 4, "destroy-as-officer"]
    [asked] = [one.operation for one in effects if isinstance(one, Do) and isinstance(one.operation, DestroyAsOfficer)]
    assert (asked.users, asked.officers) == (("ana", "bilal"), ("bilal", "chiara"))
    assert recorded(effects, facts.ObjectDestroyed)[0].key_id == key.key_id
