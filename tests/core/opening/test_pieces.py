"""The piece file, and what is refused of it before anybody types a passphrase."""

from __future__ import annotations

import contextlib
import json

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.modes import Mode
from ceremony_app.core.opening.checks import (
    DRILL_COST,
    LEAST_COST,
    PRODUCTION_COST,
    ExpectedPiece,
    check_piece,
    check_together,
)
from ceremony_app.core.opening.pieces import Piece, parse_piece, piece_name
from ceremony_app.core.opening.refusals import (
    PieceMalformed,
    PieceOfAnotherPerson,
    PieceOfAnotherPin,
    PieceOfAnotherToken,
    PieceOfOtherMode,
    PiecesDisagree,
    PieceSealUnfit,
    PieceTwice,
)
from ceremony_app.core.refusals import Refusal
from tests.core.opening.samples import SEAL, SERIAL, head, piece

EXPECTED = ExpectedPiece(mode=Mode.DRILL, pin=PinKind.USER, token_serial=SERIAL, custodian="ana", name="Ana Duarte")


@given(st.binary(max_size=300))
def test_no_bytes_are_taken_for_a_piece(data: bytes) -> None:
    with pytest.raises(PieceMalformed):
        parse_piece(data)


@given(place=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_a_flipped_bit_is_refused_or_is_another_piece(place: int, bit: int) -> None:
    written = bytearray(piece().to_bytes())
    place %= len(written)
    written[place] ^= 1 << bit
    with contextlib.suppress(PieceMalformed):
        assert parse_piece(bytes(written)) != piece()


@pytest.mark.parametrize(
    "changes",
    [{"threshold": 1}, {"threshold": 4}, {"index": 3}, {"count": 2}, {"count": 17}, {"commitments": ()}],
)
def test_numbers_that_do_not_fit_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(PieceMalformed):
        parse_piece(piece(**changes).to_bytes())


def test_only_the_canonical_form_is_taken() -> None:
    with pytest.raises(PieceMalformed, match="one form"):
        parse_piece(json.dumps(piece().to_json(), indent=2).encode())


def test_a_long_file_is_refused_unread() -> None:
    with pytest.raises(PieceMalformed, match="too long"):
        parse_piece(b"[" * 20_000)


def test_a_piece_is_rfc_8785_and_comes_back() -> None:
    made = piece(name="Zo\u00eb \u0141uk", custodian="zoe")
    assert made.to_bytes() == rfc8785.dumps(made.to_json()) + b"\n"
    assert parse_piece(made.to_bytes()) == made


def test_the_name_holds_no_more_than_plain_characters() -> None:
    assert piece_name(head(), "ab" * 32) == "0f12_34_56-user-16390-1-abababab.piece.json"
    assert piece_name(head(token_serial="///"), "ab" * 32) == "token-user-16390-1-abababab.piece.json"


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"mode": Mode.PRODUCTION}, PieceOfOtherMode),
        ({"token_serial": "other"}, PieceOfAnotherToken),
        ({"pin": PinKind.SO}, PieceOfAnotherPin),
        ({"custodian": "bilal", "name": "Bilal Haddad"}, PieceOfAnotherPerson),
    ],
)
def test_another_piece_is_refused_by_the_name_of_who_brought_it(
    changes: dict[str, object], refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal, match="Ana Duarte"):
        check_piece(piece(**changes), EXPECTED)


def sealed(**cost: int) -> Piece:
    return piece(mode=Mode.PRODUCTION).model_copy(update={"seal": SEAL.model_copy(update=cost)})


@pytest.mark.parametrize(
    "cost",
    [
        {"memory_kib": LEAST_COST.memory_kib - 1},
        {"passes": 2},
        {"memory_kib": 4 * 1024 * 1024},
        {"passes": 17},
        {"lanes": 17},
        {"lanes": 0},
        {"passes": 10**9},
    ],
)
def test_costs_too_small_or_absurd_are_refused_in_production(cost: dict[str, int]) -> None:
    with pytest.raises(PieceSealUnfit, match="Ana Duarte"):
        check_piece(sealed(**cost), EXPECTED.model_copy(update={"mode": Mode.PRODUCTION}))


def test_what_production_seals_with_is_accepted_and_a_drill_s_is_not() -> None:
    check_piece(sealed(**PRODUCTION_COST.to_json()), EXPECTED.model_copy(update={"mode": Mode.PRODUCTION}))
    with pytest.raises(PieceSealUnfit):
        check_piece(sealed(**DRILL_COST.to_json()), EXPECTED.model_copy(update={"mode": Mode.PRODUCTION}))


BILAL = {"custodian": "bilal", "name": "Bilal Haddad", "index": 1}
CHIARA = {"custodian": "chiara", "name": "Chiara Moretti", "index": 2}


@pytest.mark.parametrize(
    "changes",
    [
        {"identifier": 16391},
        {"token_serial": "other"},
        {"threshold": 3},
        {"salt": "01" * 16},
        {"commitments": ("11" * 32, "22" * 32, "44" * 32)},
        {"pin": PinKind.SO},
    ],
)
def test_a_piece_of_another_set_is_named(changes: dict[str, object]) -> None:
    with pytest.raises(PiecesDisagree, match="Bilal Haddad"):
        check_together([head(), head(**{**BILAL, **changes}), head(**CHIARA)])


def test_the_same_person_or_the_same_piece_twice_is_refused() -> None:
    with pytest.raises(PieceTwice, match="Ana Duarte"):
        check_together([head(), head(index=1)])
    with pytest.raises(PiecesDisagree):
        check_together([head(), head(**{**BILAL, "index": 0})])


def test_pieces_of_one_set_go_together() -> None:
    check_together([head(), head(**BILAL), head(**CHIARA)])
    check_together([])
