"""A custodian's own card: a token process of its own, opened with a PIN that goes from child to child."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import load_der_public_key

from ceremony_app.core.opening.kinds import CardMethod, PinTries
from ceremony_app.core.opening.pieces import CardSeal, Piece
from ceremony_app.core.plan.pins import Card
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.prompts import SecretPage, SecretRequest
from ceremony_app.devices.child import ChildGone
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.hsm.refusals import TokenCallFailed, TokenGone, TokenKeyOtherKind, TokenLastTry
from ceremony_app.devices.hsm.values import TokenModule
from ceremony_app.devices.secrets.values import CardKey
from ceremony_app.flow.performing.desk import Desk, pipe

CARD_PIN = "card-pin"
_CHALLENGE_BYTES = 32


class CardMissing(Refusal):
    """The binding does not name the card that a piece is sealed to."""

    code = "CARD-NOT-IN-BINDING"
    says = "The piece of {name} is sealed to card {label} ({serial}), which the binding does not name for {name}."
    next_step = "Add the card to the binding, or let another custodian sign in."


class CardAway(Refusal):
    """A custodian's card went away in the middle."""

    code = "CARD-AWAY"
    says = "The card {label} of {name} went away, or its module does not answer any more."
    next_step = "Plug it in again and let the step run again, or let another custodian sign in."


def card_of(desk: Desk, person: str, place: str) -> Card | None:
    """The card of whoever acts, or of the place that they took."""
    mine = [one for one in desk.binding.cards if one.person == person]
    return next(iter(mine or [one for one in desk.binding.cards if one.person == place]), None)


@contextmanager
def opened(desk: Desk, card: Card, person: str) -> Iterator[TokenClient]:
    """The card, logged in with the PIN that its owner types; its process ends with the block.

    Raises TokenPinIncorrect, TokenPinLocked, TokenLastTry (a card is never tried to its last), CardAway where it was
    pulled, its process ended or people waited for it no longer, and the other refusals of a token.
    """
    where = TokenModule(module=card.module, config=card.module_config, serial=card.token_serial, label=card.token_label)
    name, token = desk.plan.person(person).name, None
    try:
        token = TokenClient.start(where, desk.other_may_end)
        _log_in(desk, token, card, person, name)
        yield token
    except TokenGone as gone:
        raise CardAway(name=name, label=card.token_label) from gone
    except ChildGone as gone:
        if token is not None and gone.pid != token.pid:
            # It is another process that ended.
            raise
        raise CardAway(name=name, label=card.token_label) from gone
    finally:
        desk.waits_for_no_other()
        if token is not None:
            token.close()


def _log_in(desk: Desk, token: TokenClient, card: Card, person: str, name: str) -> None:
    people, state = desk.people(), token.pin_state().user
    if state in (PinTries.FINAL, PinTries.LOCKED):
        raise TokenLastTry(pin=f"card {card.token_label}")
    request = SecretRequest(page=SecretPage.CARD_PIN, person=person, subject=card.token_label)
    with desk.face.line(request) as line:
        people.read_pin(CARD_PIN, line, f"{name}: PIN of your card {card.token_label}")
    try:
        with pipe() as ends:
            people.pin_to(CARD_PIN, ends.write)
            ends.close_write()
            token.log_in(ends.read)
    finally:
        people.forget(CARD_PIN)


def key_of(token: TokenClient, card: Card) -> CardKey:
    """The card's key and how it gives a key back; an RSA card is tried with SHA-256 first, on a throwaway number."""
    key_id = bytes.fromhex(card.key_id)
    spki = token.card_key(key_id)
    public = load_der_public_key(spki)
    if isinstance(public, ec.EllipticCurvePublicKey):
        method = CardMethod.ECDH_HKDF_SHA256
    elif isinstance(public, rsa.RSAPublicKey):
        method = CardMethod.RSA_OAEP_SHA256 if _decrypts_sha256(token, key_id, public) else CardMethod.RSA_OAEP_SHA1
    else:
        raise TokenKeyOtherKind(key_id=card.key_id, algorithm="RSA or EC", why="it is neither")
    return CardKey(method=method, label=card.token_label, serial=card.token_serial, key_id=key_id, spki=spki)


def _decrypts_sha256(token: TokenClient, key_id: bytes, public: rsa.RSAPublicKey) -> bool:
    challenge = secrets.token_bytes(_CHALLENGE_BYTES)
    digest = hashes.SHA256()
    cipher = public.encrypt(challenge, padding.OAEP(padding.MGF1(digest), digest, None))
    with pipe() as ends:
        try:
            token.card_answer(key_id, CardMethod.RSA_OAEP_SHA256, cipher, ends.write)
        except TokenCallFailed:
            return False
        ends.close_write()
        return os.read(ends.read, _CHALLENGE_BYTES + 1) == challenge


def require_card(piece: Piece, card: Card | None, name: str) -> Card:
    """The card that the piece is sealed to; raises CardMissing where the binding names no such card."""
    seal = piece.seal
    assert isinstance(seal, CardSeal)
    if card is None or (card.token_serial, card.key_id) != (seal.card_serial, seal.key_id):
        raise CardMissing(name=name, label=seal.card_label, serial=seal.card_serial)
    return card
