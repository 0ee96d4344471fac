"""A PIN split among people, in a real secrets child: sealed, opened, proved, rebuilt, and what is refused."""

from __future__ import annotations

import hashlib
import os

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.modes import Mode
from ceremony_app.core.opening.checks import DRILL_COST
from ceremony_app.core.opening.kinds import CardMethod
from ceremony_app.core.opening.pieces import PassphraseSeal, Piece
from ceremony_app.core.opening.refusals import PieceNotTheCommitted, PiecesDisagree, PieceSealUnfit, TooFewPieces
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.shares.refusals import NotAllReadBack, OneOfMany, ThresholdBelowTwo
from ceremony_app.devices.secrets.client import SecretsClient
from ceremony_app.devices.secrets.lines import Line, LineKind
from ceremony_app.devices.secrets.pin_client import PinClient, bytes_for
from ceremony_app.devices.secrets.pin_quorum import PinQuorum
from ceremony_app.devices.secrets.refusals import (
    SECRET_REFUSALS,
    CardKeyUnfit,
    NoScope,
    PassphraseUnfit,
    PieceLocked,
    PipeShort,
    ScopeTaken,
    ScriptInProduction,
)
from ceremony_app.devices.secrets.sealing import open_by_passphrase, seal_by_passphrase, seal_to_card
from ceremony_app.devices.secrets.values import CardKey, PieceVerdict
from tests.core.opening.samples import HEAD
from tests.devices.secrets.material import given, script, taken
from tests.devices.secrets.pins import drawn, heads, here, made, opened, passphrase, sealed, spec


@pytest.fixture
def maker() -> PinClient:
    return here()


@pytest.fixture
def opener() -> PinClient:
    return here()


def pin_in(client: PinClient, pin: PinKind = PinKind.USER) -> bytes:
    return taken(lambda fd: client.pin_to(pin, fd))


def test_two_of_three_rebuild_in_another_process_the_pin_that_was_proved(drill: SecretsClient) -> None:
    maker, opener = PinClient(drill), PinClient(SecretsClient.start(Mode.DRILL))
    pieces = made(maker, spec())
    assert [opened(maker, piece) for piece in pieces] == [PieceVerdict.RIGHT] * 3
    proof = maker.prove(PinKind.USER)
    assert (proof.subsets_tried, proof.algebraic, proof.second_opinion) == (3, True, True)
    pin = pin_in(maker)
    assert len(pin) == 52
    for pair in ((0, 1), (1, 2), (0, 2)):
        for place in pair:
            assert opened(opener, pieces[place]) is PieceVerdict.RIGHT
        opener.rebuild(PinKind.USER, [pieces[place].head.custodian for place in pair])
        assert pin_in(opener) == pin
    opener.close()


def test_nothing_is_proved_before_everybody_opened_theirs(maker: PinClient) -> None:
    pieces = made(maker, spec())
    opened(maker, pieces[0])
    with pytest.raises(NotAllReadBack):
        maker.prove(PinKind.USER)
    with pytest.raises(NoScope):
        pin_in(maker)


def test_too_few_people_rebuild_nothing(maker: PinClient, opener: PinClient) -> None:
    pieces = made(maker, spec(threshold=3))
    for piece in pieces[:2]:
        opened(opener, piece)
    with pytest.raises(TooFewPieces) as caught:
        opener.rebuild(PinKind.USER, ["ana", "bilal", "ana"])
    assert dict(caught.value.parts) == {"have": 2, "need": 3, "pin": "user"}
    with pytest.raises(TooFewPieces):
        opener.rebuild(PinKind.SO, ["ana", "bilal"])
    with pytest.raises(NoScope):
        pin_in(opener)


def test_whoever_leaves_signs_out(maker: PinClient, opener: PinClient) -> None:
    pieces = made(maker, spec())
    for piece in pieces[:2]:
        opened(opener, piece)
    opener.sign_out("ana")
    with pytest.raises(TooFewPieces):
        opener.rebuild(PinKind.USER, ["ana", "bilal"])


def test_what_was_opened_serves_one_rebuild(maker: PinClient, opener: PinClient) -> None:
    pieces = made(maker, spec())
    for piece in pieces[:2]:
        opened(opener, piece)
    opener.rebuild(PinKind.USER, ["ana", "bilal"])
    with pytest.raises(TooFewPieces):
        opener.rebuild(PinKind.USER, ["ana", "bilal"])


def test_wrong_passphrases_wait_longer_each_time_and_lock_one_person_alone() -> None:
    waits: list[float] = []
    people = _Typist()
    quorum = PinQuorum(people, Mode.DRILL, waits.append)  # type: ignore[arg-type]
    pieces = [seal_by_passphrase(HEAD, ("a",) * 33, passphrase("ana"), DRILL_COST).to_bytes()]
    people.says = "not the passphrase at all"
    for _ in range(5):
        assert quorum.open_by_passphrase(pieces, _NO_LINE, "") is PieceVerdict.WRONG
    assert waits == sorted(set(waits))
    people.says = passphrase("ana")
    with pytest.raises(PieceLocked, match="Ana Duarte"):
        quorum.open_by_passphrase(pieces, _NO_LINE, "")
    other = seal_by_passphrase(
        HEAD.model_copy(update={"custodian": "bilal"}), ("a",) * 33, passphrase("ana"), DRILL_COST
    )
    with pytest.raises(PieceNotTheCommitted):
        quorum.open_by_passphrase([other.to_bytes()], _NO_LINE, "")


def test_a_wrong_passphrase_opens_nothing(maker: PinClient, opener: PinClient) -> None:
    pieces = made(maker, spec())
    assert opened(opener, pieces[0], "ana keeps eight geese by the mill") is PieceVerdict.WRONG
    opened(opener, pieces[1])
    with pytest.raises(TooFewPieces):
        opener.rebuild(PinKind.USER, ["ana", "bilal"])


@pytest.mark.parametrize("typed", ["short", "a" * 40, "ababababababababab", "\u00e4\u00f6\u00fc\u00df\u00e9 " * 20])
def test_a_passphrase_that_protects_nothing_is_refused(maker: PinClient, typed: str) -> None:
    one = spec()
    [told] = drawn(maker, one)
    with script(typed) as line, pytest.raises(PassphraseUnfit):
        maker.seal(heads(told, one)[:1], line, "seal")


def test_the_same_letters_open_however_composed() -> None:
    piece = seal_by_passphrase(HEAD, ("a",) * 33, "caf\u00e9 noir et d\u00e9j\u00e0 vu", DRILL_COST)
    assert open_by_passphrase(piece, "cafe\u0301 noir et de\u0301ja\u0300 vu") == ("a",) * 33


@pytest.mark.parametrize("field", ["token_serial", "custodian", "name", "made", "ceremony", "salt"])
def test_no_word_of_the_head_can_be_changed(maker: PinClient, opener: PinClient, field: str) -> None:
    piece = made(maker, spec())[0]
    changed = piece.model_copy(update={"head": piece.head.model_copy(update={field: "ff" * 16})})
    assert opened(opener, changed, passphrase("ana")) is PieceVerdict.WRONG


def test_cheaper_costs_written_into_a_piece_do_not_open_it(maker: PinClient, opener: PinClient) -> None:
    piece = made(maker, spec())[0]
    assert isinstance(piece.seal, PassphraseSeal)
    changed = piece.model_copy(update={"seal": piece.seal.model_copy(update={"passes": piece.seal.passes + 1})})
    assert opened(opener, changed) is PieceVerdict.WRONG


def test_a_piece_of_another_set_is_named(maker: PinClient, opener: PinClient) -> None:
    ours, others = made(maker, spec()), made(maker, spec())
    opened(opener, ours[0])
    opened(opener, others[1])
    opened(opener, ours[2])
    with pytest.raises(PiecesDisagree, match="Bilal"):
        opener.rebuild(PinKind.USER, ["ana", "bilal", "chiara"])


def test_a_share_forged_under_the_right_head_is_named(maker: PinClient, opener: PinClient) -> None:
    piece = made(maker, spec())[1]
    forged = seal_by_passphrase(piece.head, ("academic",) * 33, passphrase("bilal"), DRILL_COST)
    with pytest.raises(PieceNotTheCommitted, match="Bilal"):
        opened(opener, forged)


def test_a_head_that_says_another_threshold_is_not_sealed(maker: PinClient) -> None:
    one = spec()
    [told] = drawn(maker, one)
    head = heads(told, one)[0]
    for changes in ({"threshold": 3}, {"identifier": head.identifier ^ 1}, {"mode": Mode.PRODUCTION}):
        with script(passphrase("ana")) as line, pytest.raises(NoScope):
            maker.seal([head.model_copy(update=changes)], line, "seal")


def test_shapes_that_one_person_alone_would_open_are_refused(maker: PinClient) -> None:
    for one in (spec(threshold=1), spec(threshold=1, count=1)):
        with pytest.raises((ThresholdBelowTwo, OneOfMany)):
            drawn(maker, one)


def test_too_little_randomness_is_refused(maker: PinClient) -> None:
    one = spec()
    with given(os.urandom(bytes_for([one]) - 1)) as hsm, pytest.raises(PipeShort):
        maker.draw([one], (), hsm)


def test_both_pins_under_one_passphrase_open_together(maker: PinClient) -> None:
    user, officer = spec(), spec(PinKind.SO, 3, 3)
    first, second = drawn(maker, user, officer)
    assert first.identifier != second.identifier
    both = list(zip(heads(first, user), heads(second, officer), strict=True))
    for pair in both:
        person = pair[0].custodian
        with script(passphrase(person)) as line:
            pieces = maker.seal(pair, line, "seal")
        salts = {piece.seal.salt for piece in pieces if isinstance(piece.seal, PassphraseSeal)}
        assert len(salts) == 2
        with script(passphrase(person)) as line:
            assert maker.open([one.to_bytes() for one in pieces], line, "open") is PieceVerdict.RIGHT
    assert maker.prove(PinKind.USER).subsets_tried == 3
    assert maker.prove(PinKind.SO).subsets_tried == 1
    assert pin_in(maker) != pin_in(maker, PinKind.SO)


def test_a_production_set_is_one_of_production_and_takes_no_script() -> None:
    client = here(Mode.PRODUCTION)
    one = spec()
    [told] = drawn(client, one)
    assert not told.identifier >> 14
    with script(passphrase("ana")) as line, pytest.raises(ScriptInProduction):
        client.seal(heads(told, one, Mode.PRODUCTION)[:1], line, "seal")


def test_a_drill_s_cheap_piece_is_no_production_piece(maker: PinClient) -> None:
    piece = made(maker, spec())[0]
    client = here(Mode.PRODUCTION)
    with script(passphrase("ana")) as line, pytest.raises(PieceSealUnfit):
        client.open([piece.to_bytes()], line, "open")


def test_a_child_for_pins_serves_no_other_scope(drill: SecretsClient) -> None:
    client = PinClient(drill)
    drawn(client, spec())
    with pytest.raises(ScopeTaken):
        drill.draw_pin("user")


# Cards, here with keys in memory; tests/devices/hsm/test_card_keys.py has real ones.


def card(public: rsa.RSAPublicKey | ec.EllipticCurvePublicKey, method: CardMethod) -> CardKey:
    spki = public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return CardKey(method=method, label="ana's card", serial="c1", key_id=b"\x01", spki=spki)


@pytest.fixture(scope="module")
def rsa_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@pytest.mark.parametrize("method", [CardMethod.RSA_OAEP_SHA256, CardMethod.RSA_OAEP_SHA1])
def test_a_piece_sealed_to_an_rsa_card(
    maker: PinClient, opener: PinClient, rsa_key: rsa.RSAPrivateKey, method: CardMethod
) -> None:
    one = spec()
    [told] = drawn(maker, one)
    all_heads = heads(told, one)
    [piece] = maker.seal_to_card(all_heads[:1], card(rsa_key.public_key(), method))
    digest = hashes.SHA256() if method is CardMethod.RSA_OAEP_SHA256 else hashes.SHA1()  # noqa: S303 -- as cards do.
    answer = rsa_key.decrypt(_sealed_in(piece), padding.OAEP(padding.MGF1(digest), digest, None))
    with given(os.urandom(32)) as fd:
        assert opener.open_by_card(piece.to_bytes(), fd) is PieceVerdict.WRONG
    with given(answer) as fd:
        assert opener.open_by_card(piece.to_bytes(), fd) is PieceVerdict.RIGHT
    [other] = sealed(maker, all_heads[1:2])
    opened(opener, other)
    opener.rebuild(PinKind.USER, ["ana", "bilal"])
    assert len(pin_in(opener)) == 52


@pytest.mark.parametrize("curve", [ec.SECP256R1(), ec.SECP384R1(), ec.SECP521R1()])
def test_a_piece_sealed_to_an_ec_card(maker: PinClient, opener: PinClient, curve: ec.EllipticCurve) -> None:
    one = spec()
    [told] = drawn(maker, one)
    key = ec.generate_private_key(curve)
    [piece] = maker.seal_to_card(heads(told, one)[:1], card(key.public_key(), CardMethod.ECDH_HKDF_SHA256))
    point = ec.EllipticCurvePublicKey.from_encoded_point(curve, _sealed_in(piece))
    with given(key.exchange(ec.ECDH(), point)) as fd:
        assert opener.open_by_card(piece.to_bytes(), fd) is PieceVerdict.RIGHT
    with given(hashlib.sha256(b"").digest()) as fd:
        assert opener.open_by_card(piece.to_bytes(), fd) is PieceVerdict.WRONG


def test_a_card_s_key_that_cannot_seal_is_refused(rsa_key: rsa.RSAPrivateKey) -> None:
    words = ("a",) * 33
    curve = ec.generate_private_key(ec.SECP256R1()).public_key()
    small = rsa.generate_private_key(public_exponent=65537, key_size=1024).public_key()  # noqa: S505 -- refused below.
    refused: list[CardKey] = [
        card(rsa_key.public_key(), CardMethod.ECDH_HKDF_SHA256),
        card(curve, CardMethod.RSA_OAEP_SHA256),
        card(small, CardMethod.RSA_OAEP_SHA256),
        card(curve, CardMethod.ECDH_HKDF_SHA256).model_copy(update={"spki": b"nonsense"}),
    ]
    for one in refused:
        with pytest.raises(CardKeyUnfit):
            seal_to_card(HEAD, words, one)


def test_refusals_cross_the_border_by_their_code() -> None:
    codes = [refusal.code for refusal in SECRET_REFUSALS]
    assert len(codes) == len(set(codes))
    assert {PieceLocked, PiecesDisagree, TooFewPieces, PassphraseUnfit} <= set(SECRET_REFUSALS)
    assert all(issubclass(one, Refusal) for one in SECRET_REFUSALS)


def _sealed_in(piece: Piece) -> bytes:
    return bytes.fromhex(piece.seal.sealed) if not isinstance(piece.seal, PassphraseSeal) else b""


_NO_LINE = Line(LineKind.SCRIPT, -1)


class _Typist:
    """Somebody who types what the test says."""

    says = ""

    def read_masked(self, *_: object) -> str:
        return self.says


def test_a_piece_that_was_sealed_twice_opens_with_either_passphrase(maker: PinClient, opener: PinClient) -> None:
    [told] = drawn(maker, spec())
    [head, *_] = heads(told, spec())
    twice = []
    for chosen in ("ana keeps eight geese by the mill", passphrase("ana")):
        with script(chosen) as line:
            twice += [one.to_bytes() for one in maker.seal([head], line, "seal")]
    for typed, verdict in (
        (passphrase("ana"), PieceVerdict.RIGHT),
        ("ana keeps eight geese by the mill", PieceVerdict.RIGHT),
        ("ana keeps nine geese by the mill", PieceVerdict.WRONG),
    ):
        with script(typed) as line:
            assert opener.open(twice, line, "open") is verdict


def test_pieces_of_both_pins_open_together_or_not_at_all(maker: PinClient, opener: PinClient) -> None:
    specs = spec(), spec(PinKind.SO)
    files = []
    for told, one, chosen in zip(
        drawn(maker, *specs), specs, (passphrase("ana"), "another one for the so"), strict=True
    ):
        with script(chosen) as line:
            files += [piece.to_bytes() for piece in maker.seal(heads(told, one)[:1], line, "seal")]
    with script(passphrase("ana")) as line:
        assert opener.open(files, line, "open") is PieceVerdict.WRONG
    with pytest.raises(TooFewPieces):
        opener.rebuild(PinKind.USER, ["ana"])
