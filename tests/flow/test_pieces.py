"""Pieces on media: written twice, found on either, and whose is wrong is named."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from typing import Any

import pytest

from ceremony_app.core.keys.pins import PinKind
from ceremony_app.core.modes import Mode
from ceremony_app.core.opening.checks import ExpectedPiece
from ceremony_app.core.opening.pieces import Piece, piece_name
from ceremony_app.core.opening.refusals import (
    PieceMalformed,
    PieceMissing,
    PieceOfAnotherPerson,
    PieceOfAnotherToken,
)
from ceremony_app.core.plan.sticks import Stick, StickRole
from ceremony_app.core.script.pin_outcomes import PieceFile, PiecesWrittenRead
from ceremony_app.devices.media.guard import Guard
from ceremony_app.devices.media.refusals import MediaNotRegular
from ceremony_app.devices.media.stick_refusals import StickExists, StickNotInBinding, StickTwins
from ceremony_app.flow.performing.pieces import FOLDER, find_pieces, write_pieces
from tests.core.opening.samples import SERIAL, piece
from tests.devices.media.bench import Bench
from tests.devices.media.bench import bench as bench

SET = 16390
EXPECTED = ExpectedPiece(mode=Mode.DRILL, pin=PinKind.USER, token_serial=SERIAL, custodian="ana", name="Ana Duarte")


@pytest.fixture
def guard(tmp_path: Path) -> Guard:
    """Folders that stand for the sticks of ana and bilal and for that of the second copies."""
    sticks = []
    for person in ("ana", "bilal"):
        (tmp_path / person).mkdir()
        sticks.append(Stick(role=StickRole.CUSTODIAN, colour="grey", person=person, folder=str(tmp_path / person)))
    (tmp_path / "copies").mkdir()
    sticks.append(Stick(role=StickRole.PIECES, colour="black", folder=str(tmp_path / "copies")))
    return Guard(sticks)


def files(*pieces: Piece) -> dict[str, bytes]:
    return {piece_name(one.head, one.body.ljust(8, "0")): one.to_bytes() for one in pieces}


def write(guard: Guard, person: str = "ana", **changes: Any) -> Piece:
    made = piece(**{"custodian": person, "name": person.title(), **changes})
    write_pieces(guard, person, person, files(made))
    return made


def found(guard: Guard, identifier: int | None = SET) -> tuple[list[Piece], str]:
    told = find_pieces(guard, EXPECTED, "ana", identifier)
    return list(told.pieces), told.medium


def test_nothing_anywhere_is_refused_by_name_and_places(guard: Guard) -> None:
    with pytest.raises(PieceMissing, match=r"Ana Duarte.*CUSTODIAN of ana, grey; PIECES, black"):
        found(guard)


def test_a_piece_is_on_two_media_and_is_found_on_the_own_one_first(guard: Guard, tmp_path: Path) -> None:
    made = piece(name="Ana")
    told = write_pieces(guard, "ana", "ana", files(made))
    assert [one.medium for one in told.files] == ["CUSTODIAN of ana, grey", "PIECES, black"]
    assert len({one.sha256 for one in told.files}) == 1
    assert found(guard) == ([made], "CUSTODIAN of ana, grey")
    assert find_pieces(guard, EXPECTED, "ana", SET).files == told.files[:1]


@pytest.mark.parametrize("loss", ["emptied", "not plugged in", "damaged"])
def test_with_the_own_medium_lost_the_second_copy_serves(guard: Guard, tmp_path: Path, loss: str) -> None:
    made = write(guard)
    own = tmp_path / "ana"
    if loss == "damaged":
        for path in (own / FOLDER).iterdir():
            path.write_bytes(b"damaged")
    else:
        shutil.rmtree(own)
        if loss == "emptied":
            own.mkdir()
    assert found(guard) == ([made], "PIECES, black")


def test_a_damaged_piece_on_the_own_medium_makes_way_for_the_second_copy(guard: Guard, tmp_path: Path) -> None:
    made = piece(name="Ana", custodian="ana")
    name = piece_name(made.head, hashlib.sha256(made.to_bytes()).hexdigest())
    write_pieces(guard, "ana", "ana", {name: made.to_bytes()})
    flipped = made.model_copy(update={"body": "0" + made.body[1:] if made.body[0] != "0" else "1" + made.body[1:]})
    (tmp_path / "ana" / FOLDER / name).write_bytes(flipped.to_bytes())
    assert found(guard) == ([made], "PIECES, black")
    shutil.rmtree(tmp_path / "copies")
    assert found(guard) == ([flipped], "CUSTODIAN of ana, grey")


def test_the_piece_of_another_token_is_named(guard: Guard) -> None:
    write(guard, token_serial="another")
    with pytest.raises(PieceOfAnotherToken, match="Ana Duarte"):
        found(guard)


def test_somebody_else_s_piece_on_the_own_medium_is_named_and_among_the_copies_is_none(
    guard: Guard, tmp_path: Path
) -> None:
    write(guard, "bilal")
    with pytest.raises(PieceMissing):
        found(guard)
    shutil.copytree(tmp_path / "bilal", tmp_path / "ana", dirs_exist_ok=True)
    with pytest.raises(PieceOfAnotherPerson, match=r"Ana Duarte brought was sealed by Bilal"):
        found(guard)


def test_a_file_that_is_no_piece_is_said(guard: Guard, tmp_path: Path) -> None:
    (tmp_path / "ana" / FOLDER).mkdir()
    (tmp_path / "ana" / FOLDER / "x.piece.json").write_bytes(b"{}")
    with pytest.raises(PieceMalformed):
        found(guard)


def test_of_several_sets_the_newest_counts_unless_one_is_asked_for(guard: Guard) -> None:
    old = write(guard, made="2026-01-01T00:00:00Z", identifier=SET)
    new = write(guard, made="2026-02-01T00:00:00Z", identifier=SET + 1)
    assert found(guard, None)[0] == [new]
    assert found(guard, SET)[0] == [old]


def test_every_sealing_of_the_same_piece_is_tried(guard: Guard) -> None:
    first, second = write(guard), piece(name="Ana", custodian="ana").model_copy(update={"body": "11" * 32})
    write_pieces(guard, "ana", "ana", files(second))
    assert found(guard)[0] in ([first, second], [second, first])


def test_the_same_bytes_again_are_taken_and_others_are_not_written_over(guard: Guard) -> None:
    made = write(guard)
    assert write_pieces(guard, "ana", "ana", files(made))
    other = made.model_copy(update={"body": "22" * 32}).to_bytes()
    with pytest.raises(StickExists):
        write_pieces(guard, "ana", "ana", dict.fromkeys(files(made), other))
    assert found(guard)[0] == [made]


def test_a_link_on_a_medium_is_not_followed(guard: Guard, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.piece.json").write_bytes(piece().to_bytes())
    (tmp_path / "ana" / FOLDER).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(MediaNotRegular):
        found(guard)


def test_an_alternate_uses_the_medium_of_the_place_and_nobody_else_s(guard: Guard) -> None:
    told = write_pieces(guard, "farida", "ana", files(piece(custodian="farida", name="Farida")))
    assert told.files[0].medium == "CUSTODIAN of ana, grey"
    with pytest.raises(StickNotInBinding):
        write_pieces(guard, "dora", "dora", files(piece()))


def test_a_medium_that_cannot_be_read_is_named_where_no_other_has_the_piece(bench: Bench) -> None:
    own, second = bench.plug(role=StickRole.CUSTODIAN, label="same"), bench.plug(role=StickRole.PIECES, label="same")
    with pytest.raises(StickTwins, match="by their label"):
        find_pieces(bench.guard(), EXPECTED, "ana", SET)
    shutil.rmtree(second.sysfs)
    with pytest.raises(PieceMissing):
        find_pieces(bench.guard(own.stick, second.stick), EXPECTED, "ana", SET)


def test_the_sticks_are_told_as_they_were_read(bench: Bench) -> None:
    own, second = bench.plug(role=StickRole.CUSTODIAN), bench.plug("exfat", role=StickRole.PIECES)
    told = write_pieces(bench.guard(), "ana", "ana", files(piece()))
    read = [(one.medium, one.serial, one.uuid, one.file_system) for one in told.files]
    assert read == [
        ("CUSTODIAN of ana, blue", own.stick.serial, own.stick.uuid, "ext4"),
        ("PIECES, blue", second.stick.serial, second.stick.uuid, "exfat"),
    ]
    assert all({"nodev", "nosuid", "noexec"} <= set(one.options) for one in told.files)
    assert PiecesWrittenRead.from_json(told.to_json()) == told


def test_an_entry_that_says_nothing_of_a_stick_keeps_its_form() -> None:
    before = {"medium": "PIECES, black", "kind": "stick", "path": "p", "sha256": "00", "length": 1}
    assert PieceFile.from_json(before).to_json() == before
