"""The quorum that opens the token: its PINs are made and split here, and opened by custodians with their pieces."""

from __future__ import annotations

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.encoding import LEAST_BITS
from ceremony_app.core.opening.kinds import LogInPath, PinTries
from ceremony_app.core.plan.pins import PinPolicy, PinQuorum, PinWork
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script import operations as op
from ceremony_app.core.script import pin_operations as pins_op
from ceremony_app.core.script.acts.people import QuorumMissing
from ceremony_app.core.script.ceremony import ADMINISTRATOR, TWO_CONSENT, Ceremony, only
from ceremony_app.core.script.effects import StepRun, ask, do, record
from ceremony_app.core.script.messages import text
from ceremony_app.core.script.outcomes import TokenRead
from ceremony_app.core.script.pin_operations import LastTry, Settled, Tried
from ceremony_app.core.script.prompts import CheckTable, Choose, Confirm, Consent, Decision, Option
from ceremony_app.core.script.state import State


class LastTryNotTaken(Refusal):
    """Nobody consented to the last try."""

    code = "TOKEN-LAST-TRY-NOT-TAKEN"
    says = "The token has one try left for its user PIN, and it was not consented to."
    next_step = "Have the security officer or the vendor's tool restore the tries, or stop."


class PinLocked(Refusal):
    """The token takes no PIN any more."""

    code = "TOKEN-USER-PIN-LOCKED"
    says = "The token says that its user PIN is locked."
    next_step = "Have the security officer set it anew by the vendor's procedure, or stop."


_LAST_TRY = {
    Tried.TYPED: "quorum.last-try",
    Tried.TRANSPORT: "quorum.last-try-transport",
    Tried.QUORUM: "quorum.last-try-quorum",
}


def policy_of(c: Ceremony) -> PinPolicy:
    """Who holds the PINs; only steps of plans that say so run here."""
    policy = c.plan.token.pins
    assert policy is not None
    return policy


def changed(state: State, pin: PinKind) -> bool:
    """Whether the token is known to have the PIN of the pieces."""
    return any(fact.pin is pin for fact in state.all(facts.PinChanged))


def still_to_set(c: Ceremony) -> tuple[PinKind, ...]:
    """The PINs that this ceremony makes and that the token is not known to have yet."""
    policy = c.plan.token.pins
    if policy is None or policy.work is not PinWork.MAKE:
        return ()
    return tuple(pin for pin in policy.pins if not changed(c.state, pin))


# Opening


def log_in(c: Ceremony) -> StepRun[TokenRead]:
    """The token is opened in the way that holds now: by the PIN that somebody knows, or by the quorum.

    While the PINs are being made that changes. Where the record does not tell whether the token has its new PIN yet,
    one counted log-in by the quorum tells, and the transport PIN is the other one; the last try goes to the one that
    people name.
    """
    policy = c.plan.token.pins
    waiting = still_to_set(c)
    if policy is None or (PinKind.USER in waiting and PinKind.USER not in c.state.pin_intents):
        last_try, _ = yield from look_at_tries(Tried.TYPED)
        return (yield from do(op.OpenToken(person=c.administrator(), last_try=last_try)))
    settled = Settled.KNOWN
    if PinKind.USER in waiting:
        settled = Settled.TRANSPORT if c.state.user_pin is Settled.TRANSPORT else Settled.UNKNOWN
    open_question = settled is Settled.UNKNOWN and c.state.user_pin is Settled.UNKNOWN
    wanted = Tried.TRANSPORT if settled is Settled.TRANSPORT else Tried.QUORUM
    last_try, tried = yield from look_at_tries(None if open_question else wanted)
    if tried is Tried.TRANSPORT:
        settled = Settled.TRANSPORT
    signed = yield from sign_in(c, policy.user, PinKind.USER)
    officers: tuple[tuple[str, str], ...] = ()
    if PinKind.SO in waiting and policy.so is not None:
        # Its PIN is in the pieces alone, and is still to be set.
        officers = yield from sign_in(c, policy.so, PinKind.SO)
    read = yield from do(
        pins_op.OpenByQuorum(
            persons=tuple(person for person, _ in signed),
            officers=tuple(person for person, _ in officers),
            settled=settled,
            last_try=LastTry.NO if settled is Settled.TRANSPORT else last_try,
        )
    )
    found = "opened" if read.token is not None else "transport"
    token = read.token
    if token is None:
        # Nobody consented to a last try with this PIN unless it was the one that was named.
        with_this = last_try if settled is Settled.TRANSPORT else LastTry.NO
        token = yield from do(op.OpenToken(person=c.administrator(), last_try=with_this))
    yield from record(facts.SignedIn(threshold=policy.user.threshold, people=signed, found=found))
    return token


def look_at_tries(wanted: Tried | None) -> StepRun[tuple[LastTry, Tried | None]]:
    """What the token says of its PINs is shown where it is not all well; a last try needs the consent of two.

    The consent names the PIN: the one that is wanted, or where nobody knows the right one (None) the one that people
    choose. Raises PinLocked, LastTryNotTaken.
    """
    read = yield from do(pins_op.ReadPinState())
    if read.user is PinTries.MANY and read.so is PinTries.MANY and read.path is LogInPath.HOST:
        return LastTry.NO, None
    if read.user is PinTries.LOCKED:
        raise PinLocked()
    consented, reason, tried = LastTry.NO, "", None
    if read.user is PinTries.FINAL:
        tried = wanted or (yield from _which())
        consent = yield from ask(Consent(text=text(_LAST_TRY[tried]), risk=text("quorum.last-try-risk")), TWO_CONSENT)
        if consent.decision is Decision.REFUSE:
            raise LastTryNotTaken()
        consented, reason = LastTry.CONSENTED, consent.reason.strip()
    rows = (("user", read.user.value), ("security officer", read.so.value), ("PIN is typed at", read.path.value))
    yield from ask(CheckTable(text=text("quorum.tries"), columns=("what", "value"), rows=rows), ADMINISTRATOR)
    yield from record(
        facts.PinTriesSeen(
            user=read.user,
            so=read.so,
            path=read.path,
            last_try=consented.value,
            reason=reason,
            tried=tried.value if tried is not None else "",
        )
    )
    return consented, tried


def _which() -> StepRun[Tried]:
    """Nobody knows which PIN the token has, and one try is left: two people say which, or that none is made."""
    chosen = yield from ask(
        Choose(
            text=text("quorum.which"),
            options=(
                Option(id="none", text=text("quorum.option-no-try")),
                Option(id=Tried.TRANSPORT.value, text=text("quorum.option-transport")),
                Option(id=Tried.QUORUM.value, text=text("quorum.option-quorum")),
            ),
            default="none",
        ),
        TWO_CONSENT,
    )
    if chosen.option == "none":
        raise LastTryNotTaken()
    return Tried(chosen.option)


def sign_in(c: Ceremony, quorum: PinQuorum, pin: PinKind) -> StepRun[tuple[tuple[str, str], ...]]:
    """As many different holders as the threshold asks open their pieces; (person, mark) of each.

    Whoever leaves in the meantime is signed out and replaced. Raises QuorumMissing.
    """
    signed: dict[str, str] = {}
    while True:
        here = [one for one in (c.state.actor(holder) for holder in quorum.custodians) if one in c.state.present]
        signed = {person: mark for person, mark in signed.items() if person in here}
        open_places = quorum.threshold - len(signed)
        if not open_places:
            return tuple(signed.items())
        free = [person for person in here if person not in signed]
        if len(free) < open_places:
            raise QuorumMissing(missing=f"{quorum.threshold} who hold pieces are needed, {len(here)} are here")
        person = free[0]
        if len(free) > open_places:
            person = yield from _who_is_next(c, free, open_places, pin)
        signed[person] = yield from sign_in_one(c, person, (pin,))


def _who_is_next(c: Ceremony, free: list[str], needed: int, pin: PinKind) -> StepRun[str]:
    chosen = yield from ask(
        Choose(
            text=text("quorum.who", needed=needed) if pin is PinKind.USER else text("quorum.who-so", needed=needed),
            options=tuple(Option(id=one, text=text("quorum.option", name=c.plan.person(one).name)) for one in free),
            default=free[0],
        ),
        ADMINISTRATOR,
    )
    return chosen.option


def sign_in_one(c: Ceremony, person: str, pins: tuple[PinKind, ...]) -> StepRun[str]:
    """One person opens their pieces; a wrong credential is asked for again, until the child takes no more."""
    name = c.plan.person(person).name
    yield from ask(Confirm(text=text("quorum.bring", name=name)), only(person))
    while True:
        read = yield from do(pins_op.SignIn(person=person, pins=pins))
        if read.verdict == "right":
            return read.mark
        yield from ask(Confirm(text=text("quorum.wrong", name=name)), only(person))


# Making


def draw(c: Ceremony) -> StepRun[None]:
    """The PINs are drawn and split; people see under what rules and how many bits are kept."""
    policy = policy_of(c)
    quorums = [(pin, policy.of(pin)) for pin in policy.pins]
    read = yield from do(
        pins_op.DrawPins(
            sets=tuple((pin, one.threshold, len(one.custodians)) for pin, one in quorums if one is not None),
            used_identifiers=tuple(one.backup.identifier for one in c.state.all(facts.ShareSetMade)),
        )
    )
    rows = tuple(
        (one.pin.value, " ".join(one.id_words), str(len(one.commitments)), f"{one.bits} bits", one.rules)
        for one in read.sets
    )
    yield from ask(
        CheckTable(text=text("quorum.drawn"), columns=("PIN", "set", "pieces", "kept", "rules"), rows=rows),
        ADMINISTRATOR,
    )
    weak = [one for one in read.sets if one.bits < LEAST_BITS]
    if weak:
        shown = text("quorum.weak", bits=min(one.bits for one in weak), least=LEAST_BITS)
        yield from ask(Confirm(text=shown), ADMINISTRATOR)
    yield from record(facts.PinSetsMade(sets=read.sets, roles=policy.roles))


def piece(c: Ceremony, place: str) -> StepRun[None]:
    """One custodian seals their pieces, sees them written to two media, and opens them once from there."""
    policy = policy_of(c)
    person = c.state.actor(place)
    if person not in c.state.present:
        raise QuorumMissing(missing=f"{c.plan.person(person).name}, who is to hold a piece, is not here")
    pins = policy.pins_of(place)
    places = []
    for pin in pins:
        quorum = policy.of(pin)
        assert quorum is not None
        places.append((pin, quorum.custodians.index(place)))
    name = c.plan.person(person).name
    clock = yield from do(op.ReadClock())
    yield from ask(Confirm(text=text("quorum.seal", name=name, count=len(pins))), only(person))
    sealed = yield from do(pins_op.SealPieces(person=person, places=tuple(places), made=clock.utc))
    yield from ask(Confirm(text=text("quorum.media", name=name)), ADMINISTRATOR)
    written = yield from do(
        pins_op.WritePieces(person=person, pieces=tuple((one.name, one.sha256) for one in sealed.pieces))
    )
    yield from record(
        facts.PiecesSealed(
            person=person,
            mark=sealed.mark,
            pieces=sealed.pieces,
            files=written.files,
            read_back=written.read_back,
        )
    )
    while True:
        read = yield from do(pins_op.SignIn(person=person, pins=pins))
        if read.verdict == "right":
            break
        yield from ask(Confirm(text=text("quorum.wrong", name=name)), only(person))
    yield from record(facts.PiecesOpenedOnce(person=person, mark=read.mark, medium=read.medium, pins=pins))


def prove(c: Ceremony) -> StepRun[None]:
    """Every sufficient subset of the opened pieces rebuilds its PIN; only then may the token be changed."""
    made = c.state.last(facts.PinSetsMade)
    assert made is not None
    for one in made.sets:
        proof = yield from do(pins_op.ProvePin(pin=one.pin))
        yield from record(facts.PinProved(pin=one.pin, identifier=one.identifier, proof=proof))


def set_pin(c: Ceremony, pin: PinKind) -> StepRun[None]:
    """The transport PIN is replaced by the proved one; the security officer's comes last."""
    made = c.state.last(facts.PinSetsMade)
    assert made is not None
    identifier = next(one.identifier for one in made.sets if one.pin is pin)
    shown = text("quorum.set") if pin is PinKind.USER else text("quorum.set-so")
    yield from ask(Confirm(text=shown), ADMINISTRATOR)
    read = yield from do(pins_op.SetPin(pin=pin, identifier=identifier, person=c.administrator()))
    yield from record(facts.PinChanged(pin=pin, identifier=identifier, how=read.how))


def open_again(c: Ceremony) -> StepRun[None]:
    """The quorum opens the token for the first time, as it will from now on."""
    token = yield from log_in(c)
    yield from ask(Confirm(text=text("quorum.opened", serial=token.serial)), ADMINISTRATOR)
