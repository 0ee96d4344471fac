"""Pieces on media: each on its custodian's own and in the second copy, found again on either."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ceremony_app.core.opening.checks import ExpectedPiece, check_piece
from ceremony_app.core.opening.pieces import LONGEST_PIECE, Piece, parse_piece, piece_name
from ceremony_app.core.opening.refusals import PieceMissing
from ceremony_app.core.plan.sticks import Medium, Stick, StickRole
from ceremony_app.core.refusals import Refusal
from ceremony_app.core.script.pin_outcomes import PieceFile, PiecesWrittenRead
from ceremony_app.devices.media.folder import open_folder, safe_read
from ceremony_app.devices.media.guard import Access, Guard
from ceremony_app.devices.media.stick_refusals import StickMissing, StickWrong
from ceremony_app.devices.media.transfers import Carried, carried_by, give

FOLDER = "pin-pieces"
_SUFFIX = ".piece.json"
_MOST_FILES = 500
"""Sixteen people, two PINs, and room for sets that were made anew."""


@dataclass(frozen=True)
class FoundPieces:
    """The sealings of one person's piece of one PIN that lie on one medium; any of them may be the one to open."""

    pieces: tuple[Piece, ...]
    medium: str
    files: tuple[PieceFile, ...] = ()
    """Where each of them lay."""


def own_stick(guard: Guard, person: str, place: str) -> Stick:
    """The medium of whoever acts, or of the place that they took; raises StickNotInBinding."""
    found = guard.of(StickRole.CUSTODIAN, person) or guard.of(StickRole.CUSTODIAN, place)
    return found[0] if found else guard.stick(StickRole.CUSTODIAN, person)


def write_pieces(guard: Guard, person: str, place: str, files: dict[str, bytes]) -> PiecesWrittenRead:
    """The pieces go to their custodian's medium and to the second copy; each is read back from it.

    Raises the refusals of `give` and StickNotInBinding. The same bytes that are there already are taken as they are.
    """
    written, read_back = [], []
    for stick in _sticks(guard, person, place):
        given = give(guard, stick, {f"{FOLDER}/{name}": data for name, data in files.items()})
        read_back.append(given.read_back.value)
        written += [_told(given.carried, path, sha256, length) for path, (sha256, length) in given.files.items()]
    return PiecesWrittenRead(files=tuple(written), read_back=tuple(read_back))


def _told(carried: Carried, path: str, sha256: str, length: int) -> PieceFile:
    stick = carried.stick
    return PieceFile(
        medium=stick.words,
        kind=stick.medium.value,
        path=path,
        sha256=sha256,
        length=length,
        serial=carried.serial,
        uuid=carried.uuid,
        file_system=carried.file_system if stick.medium is Medium.STICK else "",
        options=carried.options,
    )


def find_pieces(guard: Guard, expected: ExpectedPiece, place: str, identifier: int | None) -> FoundPieces:
    """A person's piece of a PIN, from their own medium or else from the second copy; of the newest set there.

    `identifier` is the set that it must be of, where that is known. A file whose name says another hash is damaged and
    would look like a wrong passphrase, so it is taken only where no medium has a better one. Raises what is wrong with
    the pieces that lie there, whose they are, what is wrong with a medium, and PieceMissing where there are none.
    """
    wrong: list[Refusal] = []
    unread: list[Refusal] = []
    doubtful: list[FoundPieces] = []
    sticks = _sticks(guard, expected.custodian, place)
    for stick in sticks:
        fitting: dict[Piece, bool] = {}
        lay: dict[Piece, PieceFile] = {}
        try:
            with guard.open(stick, Access.READ) as opened:
                carried, files = carried_by(opened), list(_files(opened.place))
        except (StickMissing, StickWrong):
            # It is not there, whatever else is; the other copy is what it is for.
            continue
        except Refusal as refusal:
            unread.append(refusal)
            continue
        for name, data in files:
            try:
                piece = parse_piece(data)
                if stick.role is StickRole.PIECES and piece.head.custodian != expected.custodian:
                    # Everybody's second copies lie there together.
                    continue
                check_piece(piece, expected)
            except Refusal as refusal:
                wrong.append(refusal)
                continue
            if identifier in (None, piece.head.identifier):
                sha256 = hashlib.sha256(data).hexdigest()
                fitting[piece] = name == piece_name(piece.head, sha256)
                lay[piece] = _told(carried, f"{FOLDER}/{name}", sha256, len(data))
        if fitting:
            newest = max(fitting, key=lambda one: one.head.made).head.identifier
            whole = tuple(one for one, sound in fitting.items() if one.head.identifier == newest and sound)
            if whole:
                return FoundPieces(whole, stick.words, tuple(lay[one] for one in whole))
            rest = tuple(one for one in fitting if one.head.identifier == newest)
            doubtful.append(FoundPieces(rest, stick.words, tuple(lay[one] for one in rest)))
    if doubtful:
        return doubtful[0]
    if wrong:
        raise wrong[0]
    if unread:
        raise unread[0]
    raise PieceMissing(
        name=expected.name,
        pin=expected.pin.value,
        serial=expected.token_serial,
        places="; ".join(stick.words for stick in sticks),
    )


def _sticks(guard: Guard, person: str, place: str) -> Sequence[Stick]:
    return own_stick(guard, person, place), guard.stick(StickRole.PIECES)


def _files(top: Path) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of the piece files of a medium, following no link; nothing where there is no folder of them."""
    try:
        with open_folder(top / FOLDER) as place:
            names = sorted(name for name in os.listdir(place) if name.endswith(_SUFFIX))  # noqa: PTH208 -- by descriptor.
    except Refusal:
        return
    for name in names[:_MOST_FILES]:
        yield name, safe_read(top, f"{FOLDER}/{name}", LONGEST_PIECE)
