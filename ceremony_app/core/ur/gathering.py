"""Gathering the parts of one message, in any order and with any gaps, until it can be rebuilt.

BCR-2024-001 §6 peels: it waits for parts that differ from known ones by a single fragment. Here each part is a linear
equation over GF(2), kept in reduced row echelon form, which rebuilds the message as soon as that is possible at all and
holds never more rows than the message has fragments, whatever a camera is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ceremony_app.core.ur.bytewords import crc32
from ceremony_app.core.ur.choosing import FragmentChooser
from ceremony_app.core.ur.parts import Part
from ceremony_app.core.ur.refusals import UrChecksumWrong, UrContradiction, UrMixedUp, UrRefusal


class Taken(Enum):
    """What a part brought."""

    NEWS = "news"
    NOTHING_NEW = "nothing new"


@dataclass(frozen=True)
class Progress:
    """How far it is. `held` of `needed` independent parts are there; `missing` fragments (from 0) are not solved yet.

    Mixed parts count in `held` at once, but a fragment leaves `missing` only when it is known by itself, so at the end
    many leave together.
    """

    held: int
    needed: int
    missing: tuple[int, ...]

    @property
    def is_complete(self) -> bool:
        """Whether nothing more is needed."""
        return self.held == self.needed

    @property
    def percent(self) -> int:
        """The share of what is needed, rounded down."""
        return 100 * self.held // self.needed if self.needed else 0


NOTHING_YET = Progress(held=0, needed=0, missing=())


@dataclass(frozen=True)
class _Message:
    """What every part of one message says alike."""

    fragments: int
    length: int
    checksum: int
    fragment_length: int

    @classmethod
    def of(cls, part: Part) -> _Message:
        return cls(part.fragments, part.message_length, part.checksum, len(part.data))


class Gathering:
    """Takes parts until their message is whole."""

    def __init__(self) -> None:
        self._system: _System | None = None
        self._message: bytes | None = None

    @property
    def progress(self) -> Progress:
        """How far it is."""
        return self._system.progress() if self._system else NOTHING_YET

    @property
    def message(self) -> bytes | None:
        """The message, its CRC-32 checked, as soon as it is whole."""
        return self._message

    def take(self, part: Part) -> Taken:
        """Take one part in.

        Raises UrMixedUp for a part of another message, which changes nothing. Raises UrContradiction or
        UrChecksumWrong where the parts do not fit together; all of them are given up then, as nobody can tell which is
        wrong.
        """
        told = _Message.of(part)
        if self._system is None:
            self._system = _System(told)
        elif self._system.told != told:
            raise UrMixedUp
        if self._message is not None:
            return Taken.NOTHING_NEW
        try:
            taken = self._system.take(part)
            self._message = self._system.solution()
        except UrRefusal:
            self._system = None
            raise
        return taken


class _System:
    """Linear equations over GF(2) in reduced row echelon form."""

    def __init__(self, told: _Message) -> None:
        self.told = told
        self._chooser = FragmentChooser(told.fragments, told.checksum)
        # Pivot (a fragment's index) → the fragments that are mixed, as bits, and their exclusive or. No row has
        # another row's pivot among its bits.
        self._rows: dict[int, tuple[int, int]] = {}
        self._pivots = 0

    def progress(self) -> Progress:
        needed = self.told.fragments
        missing = tuple(one for one in range(needed) if self._rows.get(one, (0, 0))[0] != 1 << one)
        return Progress(held=len(self._rows), needed=needed, missing=missing)

    def take(self, part: Part) -> Taken:
        mask = sum(1 << index for index in self._chooser.choose(part.number))
        data = int.from_bytes(part.data, "big")
        shared = mask & self._pivots
        while shared:
            pivot = shared.bit_length() - 1
            shared ^= 1 << pivot
            row_mask, row_data = self._rows[pivot]
            mask ^= row_mask
            data ^= row_data
        if not mask:
            if data:
                raise UrContradiction
            return Taken.NOTHING_NEW
        pivot = mask.bit_length() - 1
        for other, (row_mask, row_data) in self._rows.items():
            if row_mask >> pivot & 1:
                self._rows[other] = (row_mask ^ mask, row_data ^ data)
        self._rows[pivot] = (mask, data)
        self._pivots |= 1 << pivot
        return Taken.NEWS

    def solution(self) -> bytes | None:
        """The message where there are as many rows as fragments; raises UrChecksumWrong."""
        told = self.told
        if len(self._rows) < told.fragments:
            return None
        fragments = (self._rows[index][1].to_bytes(told.fragment_length, "big") for index in range(told.fragments))
        message = b"".join(fragments)[: told.length]
        if crc32(message) != told.checksum:
            raise UrChecksumWrong
        return message
