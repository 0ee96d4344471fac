"""Pieces sealed to a custodian's own card: a second token process, with a SoftHSM configuration of its own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import load_der_public_key

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.opening.kinds import CardMethod
from ceremony_app.core.opening.pieces import PassphraseSeal
from ceremony_app.devices.hsm import refusals
from ceremony_app.devices.hsm.client import TokenClient
from ceremony_app.devices.secrets.values import CardKey, PieceVerdict
from tests.devices.hsm.cards import KEY_ID, new_card
from tests.devices.hsm.conftest import log_in
from tests.devices.secrets.pins import drawn, heads, here, opened, sealed, spec

ID = bytes.fromhex(KEY_ID)


@pytest.mark.parametrize(
    ("kind", "method"),
    [("rsa:2048", CardMethod.RSA_OAEP_SHA1), ("EC:prime256v1", CardMethod.ECDH_HKDF_SHA256)],
)
def test_a_card_opens_its_piece_and_the_pin_is_rebuilt(tmp_path: Path, kind: str, method: CardMethod) -> None:
    maker, opener, one = here(), here(), spec()
    [told] = drawn(maker, one)
    hers, his, _ = heads(told, one)
    card = new_card(tmp_path / "card", kind)
    token = TokenClient.start(card)
    try:
        log_in(token)
        spki = token.card_key(ID)
        key = CardKey(method=method, label=card.label, serial=card.serial, key_id=ID, spki=spki)
        [piece] = maker.seal_to_card([hers], key)
        assert not isinstance(piece.seal, PassphraseSeal)
        reading, writing = os.pipe()
        token.card_answer(ID, method, bytes.fromhex(piece.seal.sealed), writing)
        os.close(writing)
        assert opener.open_by_card(piece.to_bytes(), reading) is PieceVerdict.RIGHT
        os.close(reading)
    finally:
        token.close()
    [other] = sealed(maker, [his])
    opened(opener, other)
    opener.rebuild(PinKind.USER, ["ana", "bilal"])


def test_what_a_card_says_of_its_keys_and_what_it_does_not_do(tmp_path: Path) -> None:
    token = TokenClient.start(new_card(tmp_path / "rsa", "rsa:2048"))
    _, writing = pipe = os.pipe()
    try:
        log_in(token)
        public = load_der_public_key(token.card_key(ID))
        assert isinstance(public, rsa.RSAPublicKey)
        assert public.key_size == 2048
        with pytest.raises(refusals.TokenKeyUnknown):
            token.card_key(b"none")
        with pytest.raises(refusals.TokenCallFailed):
            token.card_answer(ID, CardMethod.RSA_OAEP_SHA256, bytes(256), writing)
        with pytest.raises(refusals.TokenKeyOtherKind):
            token.card_answer(ID, CardMethod.ECDH_HKDF_SHA256, b"\x04" + bytes(64), writing)
    finally:
        token.close()
        for one in pipe:
            os.close(one)


def test_a_point_that_is_none_gives_no_secret(tmp_path: Path) -> None:
    token = TokenClient.start(new_card(tmp_path / "ec", "EC:prime256v1"))
    _, writing = pipe = os.pipe()
    try:
        log_in(token)
        assert isinstance(load_der_public_key(token.card_key(ID)), ec.EllipticCurvePublicKey)
        with pytest.raises(refusals.TokenCallFailed):
            token.card_answer(ID, CardMethod.ECDH_HKDF_SHA256, b"\x04" + bytes(64), writing)
    finally:
        token.close()
        for one in pipe:
            os.close(one)
