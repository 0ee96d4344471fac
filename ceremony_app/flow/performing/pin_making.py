"""A token's PINs made: drawn by the rules that hold for it, sealed piece by piece, and written."""

from __future__ import annotations

import hashlib

from ceremony_app.core.keys.pins import PinAlphabet, PinKind
from ceremony_app.core.opening.checks import seal_in_words
from ceremony_app.core.opening.encoding import PinEncoding, PinRules, choose_encoding
from ceremony_app.core.opening.pieces import PieceHead, piece_name
from ceremony_app.core.plan.pins import PinPolicy, PinRule
from ceremony_app.core.profiles.match import profile_of_token
from ceremony_app.core.script import pin_operations as op
from ceremony_app.core.script import pin_outcomes as out
from ceremony_app.core.script.prompts import SecretPage, SecretRequest
from ceremony_app.core.script.state import State
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.profiles import shipped_profiles
from ceremony_app.devices.secrets.pin_client import PinClient, bytes_for
from ceremony_app.devices.secrets.values import PinSetSpec
from ceremony_app.flow.performing import cards, pieces
from ceremony_app.flow.performing.desk import Desk, PinScope, pipe

_LONGEST = 255
"""Where neither profile nor token says how long a PIN may be; it is cut to 52 characters anyway."""
_SHORTEST = 4


def draw_pins(desk: Desk, operation: op.DrawPins, _: State) -> out.PinSetsRead:
    """A child for the PINs; token and computer give the randomness for each and for its split."""
    desk.end_pins()
    token = desk.open_token()
    written = {pin: encoding_for(desk, token, pin) for pin, _, _ in operation.sets}
    specs = [
        PinSetSpec(pin=pin, threshold=threshold, count=count, encoding=written[pin][0])
        for pin, threshold, count in operation.sets
    ]
    child = desk.new_child()
    scope = desk.pins = PinScope(child=child, client=PinClient(child))
    with pipe() as ends:
        token.random_to(ends.write, bytes_for(specs))
        ends.close_write()
        drawn = scope.client.draw(specs, operation.used_identifiers, ends.read)
    told = tuple(
        out.PinSetRead(
            pin=one.pin,
            identifier=one.identifier,
            id_words=one.first_words,
            iteration_exponent=one.iteration_exponent,
            salt=one.salt.hex(),
            commitments=tuple(commitment.hex() for commitment in one.commitments),
            symbols=encoding.symbols.value,
            length=encoding.length,
            prefix=encoding.prefix,
            bits=encoding.bits,
            rules=rules,
        )
        for one, (encoding, rules) in ((one, written[one.pin]) for one in drawn)
    )
    scope.sets = {one.pin: one for one in told}
    scope.encodings = {pin: encoding for pin, (encoding, _) in written.items()}
    return out.PinSetsRead(sets=told)


def encoding_for(desk: Desk, token: TokenClient, pin: PinKind) -> tuple[PinEncoding, str]:
    """How one of this token's PINs is written, and by which rules, in words.

    The binding's rules count alone; what it leaves open is the device profile's and the token's own word. Raises
    PinRulesImpossible.
    """
    told, state = token.describe(), token.pin_state()
    profile = profile_of_token(shipped_profiles(), told.module_path, told.manufacturer, told.model)
    known = profile.pin if profile is not None else None
    bound = next((one for one in desk.binding.pin_rules if one.pin is pin), None) or PinRule(pin=pin)
    shortest = [one for one in (known.shortest if known else None, state.shortest or None) if one is not None]
    longest = [one for one in (known.longest if known else None, state.longest or None) if one is not None]
    rules = PinRules(
        shortest=bound.shortest or max(shortest, default=_SHORTEST),
        longest=bound.longest or min(longest, default=_LONGEST),
        alphabet=bound.alphabet or (known.alphabet if known else PinAlphabet.UNKNOWN),
        key_id=desk.binding.pin_key_id or "",
    )
    source = f"{profile.name}, {known.sure.words}" if profile is not None and known is not None else "the token's own"
    if bound != PinRule(pin=pin):
        source = f"the binding; what it leaves open: {source}"
    return choose_encoding(rules), f"{rules.shortest} to {rules.longest} characters, {rules.alphabet.value} ({source})"


def seal_pieces(desk: Desk, operation: op.SealPieces, state: State) -> out.PiecesRead:
    """One person's pieces, under the passphrase that they type or their card's key; kept here until written."""
    scope = desk.pin_scope(operation.places[0][0])
    heads = [_head(desk, scope, operation, pin, index, state) for pin, index in operation.places]
    card = cards.card_of(desk, operation.person, desk.place_of(operation.person))
    if card is not None:
        with cards.opened(desk, card, operation.person) as token:
            sealed = scope.client.seal_to_card(heads, cards.key_of(token, card))
        mark = "card"
    else:
        request = SecretRequest(page=SecretPage.PASSPHRASE_CHOICE, person=operation.person, subject="piece")
        name = desk.plan.person(operation.person).name
        with desk.face.line(request) as line:
            sealed = scope.client.seal(heads, line, f"{name}: choose the passphrase of your pieces")
        mark = "passphrase"
    told = []
    for (pin, index), piece in zip(operation.places, sealed, strict=True):
        data, digest = piece.to_bytes(), hashlib.sha256(piece.to_bytes()).hexdigest()
        name = piece_name(piece.head, digest)
        scope.pieces[name] = data
        told.append(
            out.PieceRead(
                pin=pin, index=index, name=name, sha256=digest, length=len(data), seal=seal_in_words(piece.seal)
            )
        )
    return out.PiecesRead(mark=mark, pieces=tuple(told))


def _head(desk: Desk, scope: PinScope, operation: op.SealPieces, pin: PinKind, index: int, state: State) -> PieceHead:
    one, encoding = scope.sets[pin], scope.encodings[pin]
    assert state.opened is not None
    quorum = policy_of(desk).of(pin)
    assert quorum is not None
    return PieceHead(
        ceremony=state.opened.ceremony,
        mode=desk.mode,
        made=operation.made,
        pin=pin,
        token_label=desk.binding.token_label,
        token_serial=desk.binding.token_serial,
        custodian=operation.person,
        name=desk.plan.person(operation.person).name,
        encoding=encoding,
        identifier=one.identifier,
        iteration_exponent=one.iteration_exponent,
        threshold=quorum.threshold,
        count=len(quorum.custodians),
        index=index,
        salt=one.salt,
        commitments=one.commitments,
    )


def write_pieces(desk: Desk, operation: op.WritePieces, _: State) -> out.PiecesWrittenRead:
    """The pieces go to two media."""
    scope = desk.pin_scope(PinKind.USER)
    files = {name: scope.pieces[name] for name, _ in operation.pieces}
    return pieces.write_pieces(desk.guard, operation.person, desk.place_of(operation.person), files)


def policy_of(desk: Desk) -> PinPolicy:
    """Who holds the PINs, by the plan."""
    policy = desk.plan.token.pins
    assert policy is not None
    return policy
