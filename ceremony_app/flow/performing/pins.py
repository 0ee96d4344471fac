"""Operations on the token's PINs: pieces opened, PINs proved and set, and the token opened with them."""

from __future__ import annotations

from collections.abc import Sequence

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.checks import ExpectedPiece
from ceremony_app.core.opening.kinds import PinTries
from ceremony_app.core.opening.pieces import CardSeal, Piece
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script import facts
from ceremony_app.core.script import pin_operations as op
from ceremony_app.core.script import pin_outcomes as out
from ceremony_app.core.script.pin_operations import LastTry, Settled
from ceremony_app.core.script.prompts import SecretPage, SecretRequest
from ceremony_app.core.script.state import State
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import TokenLastTry, TokenPinIncorrect, TokenPinNotTaken
from ceremony_app.devices.secrets.pin_client import PinClient
from ceremony_app.devices.secrets.values import PieceVerdict
from ceremony_app.flow.performing import cards, pieces
from ceremony_app.flow.performing.desk import Desk, PinInUse, PinScope, pipe
from ceremony_app.flow.performing.pin_making import policy_of
from ceremony_app.flow.performing.token import describe, known_limits, officer_ref, transport_ref
from ceremony_app.flow.room import Found, Trace


class PinsGone(Refusal):
    """The process that held the PINs is gone."""

    code = "PINS-GONE"
    says = "The process that held the token's {pin} PIN is gone; it is in the pieces alone."
    next_step = "Pause and go on: custodians sign in with their pieces, and this step runs again."


class PinRulesRefused(Refusal):
    """The token does not take the drawn user PIN; nothing in it was changed."""

    code = "PIN-RULES-REFUSED"
    says = "The token does not take the new user PIN ({written}): {error}. {found}."
    next_step = (
        "Stop: the binding cannot change under a ceremony. Find out what the token takes, write it into a new binding"
        ' as [[pin_rules]] with pin = "user" (shortest, longest, alphabet), and make the PINs in a new folder; the'
        " token comes with the transport PINs that it has now."
    )


class OfficerPinRulesRefused(Refusal):
    """The token does not take the drawn officer's PIN, and has the drawn user PIN already."""

    code = "PIN-RULES-REFUSED-SO"
    says = "The token does not take the new security officer's PIN ({written}): {error}. {found}."
    next_step = (
        "Stop: the binding cannot change under a ceremony. Find out what the token takes, and write it into a new"
        ' binding as [[pin_rules]] with pin = "so" (shortest, longest, alphabet). The user PIN is in the pieces by now:'
        " the officer sets a transport PIN in its place by the vendor's tool; then make both in a new folder."
    )


def read_pin_state(desk: Desk, _: op.ReadPinState, __: State) -> out.PinStateRead:
    """What the token says of its PINs, asked by the process that will log in next."""
    told = desk.fresh_token().pin_state()
    return out.PinStateRead(user=told.user, so=told.so, path=told.path)


def sign_in(desk: Desk, operation: op.SignIn, state: State) -> out.SignInRead:
    """One person's credential and their pieces, in the secrets child; the verdict alone comes back."""
    scope = desk.pin_scope()
    _sign_out_absent(scope, state)
    place = desk.place_of(operation.person)
    name = desk.plan.person(operation.person).name
    made = state.last(facts.PinSetsMade)
    by_passphrase: list[Piece] = []
    by_card: list[Piece] = []
    media: list[str] = []
    files: list[out.PieceFile] = []
    for pin in operation.pins:
        expected = ExpectedPiece(
            mode=desk.mode,
            pin=pin,
            token_serial=desk.binding.token_serial,
            custodian=operation.person,
            name=name,
        )
        identifier = next((one.identifier for one in made.sets if one.pin is pin), None) if made is not None else None
        found = pieces.find_pieces(desk.guard, expected, place, identifier)
        media.append(found.medium)
        files += found.files
        for one in found.pieces:
            (by_card if isinstance(one.seal, CardSeal) else by_passphrase).append(one)
    medium = "; ".join(dict.fromkeys(media))
    if by_card:
        verdict = _open_by_card(desk, scope.client, operation.person, by_card)
        scope.signed_in.add(operation.person)
        if verdict is not PieceVerdict.RIGHT or not by_passphrase:
            return out.SignInRead(verdict=verdict.value, mark="card", medium=medium, files=tuple(files))
    request = SecretRequest(page=SecretPage.PASSPHRASE, person=operation.person, subject="piece")
    with desk.face.line(request) as line:
        sealed = [one.to_bytes() for one in by_passphrase]
        verdict = scope.client.open(sealed, line, f"{name}: the passphrase of your pieces")
    scope.signed_in.add(operation.person)
    return out.SignInRead(verdict=verdict.value, mark="passphrase", medium=medium, files=tuple(files))


def _open_by_card(desk: Desk, client: PinClient, person: str, found: Sequence[Piece]) -> PieceVerdict:
    name = desk.plan.person(person).name
    card = cards.require_card(found[0], cards.card_of(desk, person, desk.place_of(person)), name)
    try:
        with cards.opened(desk, card, person) as token:
            for piece in found:
                seal = piece.seal
                assert isinstance(seal, CardSeal)
                with pipe() as ends:
                    token.card_answer(bytes.fromhex(seal.key_id), seal.method, bytes.fromhex(seal.sealed), ends.write)
                    ends.close_write()
                    if client.open_by_card(piece.to_bytes(), ends.read) is not PieceVerdict.RIGHT:
                        return PieceVerdict.WRONG
    except TokenPinIncorrect:
        return PieceVerdict.WRONG
    return PieceVerdict.RIGHT


def prove_pin(desk: Desk, operation: op.ProvePin, _: State) -> out.PinProofRead:
    """Every sufficient subset of what was opened, by two libraries."""
    scope = desk.pin_scope(operation.pin)
    proof = scope.client.prove(operation.pin)
    scope.ready.add(operation.pin)
    return out.PinProofRead(
        method=proof.method.value,
        subsets=proof.subsets_tried,
        algebraic="holds" if proof.algebraic else "fails",
        second_opinion="agrees" if proof.second_opinion else "disagrees",
    )


def set_pin(desk: Desk, operation: op.SetPin, _: State) -> out.PinChangedRead:
    """C_SetPIN, then the user is logged in again with the PIN that holds now; the last one ends the child."""
    token, scope, pin = desk.open_token(), _ready(desk, operation.pin), operation.pin
    people, old = desk.people(), transport_ref(pin)
    if pin not in desk.transport:
        with desk.face.line(
            SecretRequest(
                page=SecretPage.SO_PIN_ENTRY if pin is PinKind.SO else SecretPage.PIN_ENTRY,
                person=operation.person,
                subject=officer_ref(pin),
            )
        ) as line:
            people.read_pin(old, line, f"Transport PIN ({pin.value}) of token {desk.binding.token_label}")
        desk.transport.add(pin)
    _refuse_last_try(token, pin, LastTry.NO)
    desk.pin_in_use.pop(pin, None)
    try:
        with pipe() as before, pipe() as after:
            people.pin_to(old, before.write)
            before.close_write()
            scope.client.pin_to(pin, after.write)
            after.close_write()
            token.set_pin(pin, before.read, after.read)
    except TokenPinIncorrect:
        # The transport PIN was wrong; it is typed anew at the next attempt.
        desk.pin_in_use[pin] = PinInUse.TRANSPORT
        desk.forget_transport(pin)
        _log_in_as_before(desk, token, scope)
        raise
    except TokenPinNotTaken as refused:
        raise _rules_refused(desk, token, scope, pin, refused) from None
    desk.pin_in_use[pin] = PinInUse.QUORUM
    desk.forget_transport(pin)
    _log_in_by_quorum(token, scope)
    _end_when_all_set(desk)
    return out.PinChangedRead(how="set")


def _rules_refused(desk: Desk, token: TokenClient, scope: PinScope, pin: PinKind, refused: TokenPinNotTaken) -> Refusal:
    """What people are told; the PIN before is tried once, as a token may say no and do it all the same.

    The refusal itself where that try shows that the token did: whoever looks then finds the new PIN.
    """
    refusal = OfficerPinRulesRefused if pin is PinKind.SO else PinRulesRefused
    made = scope.sets.get(pin)
    written = "as the pieces say" if made is None else f"{len(made.prefix) + made.length} characters, {made.symbols}"
    error = str(refused.parts["error"])
    if token.pin_state().of(pin) is PinTries.FINAL:
        desk.pin_in_use[pin] = PinInUse.TRANSPORT
        if pin is PinKind.SO:
            _log_in_as_before(desk, token, scope)
        return refusal(
            written=written, error=error, found="Whether it has the one before was not tried: one try is left"
        )
    try:
        if pin is PinKind.SO:
            with pipe() as ends:
                desk.people().pin_to(transport_ref(pin), ends.write)
                ends.close_write()
                token.try_pin(pin, ends.read)
        desk.pin_in_use[pin] = PinInUse.TRANSPORT
        _log_in_as_before(desk, token, scope)
    except TokenPinIncorrect:
        desk.pin_in_use.pop(pin, None)
        return refused
    return refusal(written=written, error=error, found="It has the one before, as one counted log-in showed")


def _ready(desk: Desk, pin: PinKind) -> PinScope:
    scope = desk.pin_scope(pin)
    if pin not in scope.ready:
        raise PinsGone(pin=pin.value)
    return scope


def _log_in_by_quorum(token: TokenClient, scope: PinScope) -> None:
    with pipe() as ends:
        scope.client.pin_to(PinKind.USER, ends.write)
        ends.close_write()
        token.log_in(ends.read)


def _log_in_as_before(desk: Desk, token: TokenClient, scope: PinScope) -> None:
    """The user, with whichever PIN the token has now."""
    if desk.pin_in_use.get(PinKind.USER) is PinInUse.QUORUM:
        _log_in_by_quorum(token, scope)
    elif PinKind.USER in desk.transport:
        with pipe() as ends:
            desk.people().pin_to(transport_ref(PinKind.USER), ends.write)
            ends.close_write()
            token.log_in(ends.read)


def _end_when_all_set(desk: Desk) -> None:
    if all(desk.pin_in_use.get(pin) is PinInUse.QUORUM for pin in policy_of(desk).pins):
        desk.end_pins()


def find_set_pin(desk: Desk, operation: op.SetPin) -> Found:
    """Which PIN the token has, by what the log-in at the re-entry showed or else by one counted log-in."""
    pin = operation.pin
    known = desk.pin_in_use.get(pin)
    if known is None:
        token, scope = desk.open_token(), _ready(desk, pin)
        tries = token.pin_state().of(pin)
        if pin is PinKind.SO and tries in (PinTries.FINAL, PinTries.LOCKED):
            # A re-entry tries the user's PIN alone, so it would lead back here without end.
            return Found(Trace.NOTHING, f"nobody knows which {pin.value} PIN the token has: no try was made ({tries})")
        _refuse_last_try(token, pin, LastTry.NO)
        try:
            with pipe() as ends:
                scope.client.pin_to(pin, ends.write)
                ends.close_write()
                token.try_pin(pin, ends.read)
            known = PinInUse.QUORUM
        except TokenPinIncorrect:
            known = PinInUse.TRANSPORT
        desk.pin_in_use[pin] = known
        _log_in_as_before(desk, token, scope)
    if known is PinInUse.TRANSPORT:
        return Found(
            Trace.NOTHING, f"the token still has its transport PIN ({pin.value}), as one counted log-in showed"
        )
    _end_when_all_set(desk)
    return Found(
        Trace.WHOLE,
        f"the token has the {pin.value} PIN that the pieces rebuild, as one counted log-in showed",
        out.PinChangedRead(how="found by one counted log-in"),
    )


def _sign_out_absent(scope: PinScope, state: State) -> None:
    """Whoever left the room is signed out; while PINs are made their pieces are still to be proved."""
    if scope.sets:
        return
    for person in sorted(scope.signed_in - state.present.keys()):
        scope.client.sign_out(person)
        scope.signed_in.discard(person)


def open_by_quorum(desk: Desk, operation: op.OpenByQuorum, state: State) -> out.QuorumRead:
    """The PIN is rebuilt, goes to the token by a pipe, and is gone, unless one of the PINs is still to be set."""
    scope = desk.pin_scope()
    _sign_out_absent(scope, state)
    token = desk.take_token()
    try:
        scope.client.rebuild(PinKind.USER, operation.persons)
        scope.ready.add(PinKind.USER)
        if operation.officers:
            scope.client.rebuild(PinKind.SO, operation.officers)
            scope.ready.add(PinKind.SO)
        seen = operation.settled is Settled.UNKNOWN and desk.pin_in_use.get(PinKind.USER) is PinInUse.TRANSPORT
        if seen or operation.settled is Settled.TRANSPORT:
            # It is known already which PIN holds; no counted try is spent, and no last one, to see it again.
            token.close()
            return out.QuorumRead(verdict="refused" if seen else "not-tried", token=None)
        _refuse_last_try(token, PinKind.USER, operation.last_try)
        try:
            _log_in_by_quorum(token, scope)
        except TokenPinIncorrect:
            if operation.settled is Settled.KNOWN:
                raise
            desk.pin_in_use[PinKind.USER] = PinInUse.TRANSPORT
            token.close()
            return out.QuorumRead(verdict="refused", token=None)
    except BaseException:
        token.close()
        raise
    desk.adopt(token)
    desk.pin_in_use[PinKind.USER] = PinInUse.QUORUM
    if not operation.officers and operation.settled is Settled.KNOWN:
        desk.end_pins()
    told = token.describe()
    read = describe(told).model_copy(
        update={"limits": known_limits(desk.plan, told), "swept": desk.swept, "opening": desk.binding.opening.value}
    )
    return out.QuorumRead(verdict="opened", token=read)


def lost(desk: Desk, state: State) -> bool:
    """Whether PINs were drawn whose child is gone, and no change of the token was begun with them.

    From the first change on they are in the pieces, which everybody opened once, and are rebuilt from there.
    """
    made = state.last(facts.PinSetsMade)
    if made is None or state.pin_intents:
        return False
    here = {one.identifier for one in desk.pins.sets.values()} if desk.pins is not None else set()
    return {one.identifier for one in made.sets} != here


def _refuse_last_try(token: TokenClient, pin: PinKind, consented: LastTry) -> None:
    """Asked again right before the try, as somebody else may have tried in the meantime."""
    if token.pin_state().of(pin) is PinTries.FINAL and consented is not LastTry.CONSENTED:
        raise TokenLastTry(pin=pin.value)
