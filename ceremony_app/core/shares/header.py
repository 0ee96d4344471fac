"""The first four words of a share hold its public facts: set, exponent, group, member, thresholds."""

from __future__ import annotations

from collections.abc import Sequence

from ceremony_app.core.modes import Mode
from ceremony_app.core.shares.parameters import SetParameters, mode_of
from ceremony_app.core.shares.words import words_at
from ceremony_app.core.value import Value

HEADER_WORDS = 4


class ShareHeader(Value):
    """The public facts of one share; groups and members count from 0 here, from 1 for people."""

    identifier: int
    extendable: bool
    iteration_exponent: int
    group_index: int
    group_threshold: int
    group_count: int
    member_index: int
    member_threshold: int

    @property
    def mode(self) -> Mode:
        """Drill or production, by the top bit of the identifier."""
        return mode_of(self.identifier)

    @property
    def name(self) -> str:
        """How people call a share of an unknown set: "share 3", or "share 3 of group 2"."""
        name = f"share {self.member_index + 1}"
        return name if self.group_count == 1 else f"{name} of group {self.group_index + 1}"


def read_header(indices: Sequence[int]) -> ShareHeader:
    """The header in the first four places of the list (0..1023); the rest is ignored. Raises ValueError."""
    if len(indices) < HEADER_WORDS:
        raise ValueError("four words are needed")
    value = 0
    for index in indices[:HEADER_WORDS]:
        value = value << 10 | index
    return ShareHeader(
        identifier=value >> 25,
        extendable=bool(value >> 24 & 1),
        iteration_exponent=value >> 20 & 15,
        group_index=value >> 16 & 15,
        group_threshold=(value >> 12 & 15) + 1,
        group_count=(value >> 8 & 15) + 1,
        member_index=value >> 4 & 15,
        member_threshold=(value & 15) + 1,
    )


def header_indices(header: ShareHeader) -> tuple[int, int, int, int]:
    """The four word places that say this header."""
    value = header.identifier << 25 | int(header.extendable) << 24 | header.iteration_exponent << 20
    value |= header.group_index << 16 | (header.group_threshold - 1) << 12 | (header.group_count - 1) << 8
    value |= header.member_index << 4 | (header.member_threshold - 1)
    return value >> 30 & 1023, value >> 20 & 1023, value >> 10 & 1023, value & 1023


def expected_header(parameters: SetParameters, index: int) -> ShareHeader:
    """The header that the share with this flat number must have; raises IndexError."""
    group, member = parameters.shape.place(index)
    return ShareHeader(
        identifier=parameters.identifier,
        extendable=True,
        iteration_exponent=parameters.iteration_exponent,
        group_index=group,
        group_threshold=parameters.shape.group_threshold,
        group_count=len(parameters.shape.groups),
        member_index=member,
        member_threshold=parameters.shape.groups[group].threshold,
    )


def set_words(identifier: int, iteration_exponent: int) -> tuple[str, str]:
    """The two public words that every share of the set begins with."""
    head = identifier << 5 | 1 << 4 | iteration_exponent
    first, second = words_at((head >> 10, head & 1023))
    return first, second
