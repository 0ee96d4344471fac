"""Share sets for the tests of this room."""

from __future__ import annotations

import os
from collections.abc import Sequence

from ceremony_app.core.modes import Mode
from ceremony_app.core.shares.parameters import GroupShape, SetParameters, SetShape, draw_identifier
from ceremony_app.core.shares.splitting import split
from ceremony_app.core.shares.words import WORDS

TWO_OF_THREE = SetShape(group_threshold=1, groups=(GroupShape(threshold=2, count=3),))
THREE_OF_FIVE = SetShape(group_threshold=1, groups=(GroupShape(threshold=3, count=5),))
SITES = SetShape(
    group_threshold=2,
    groups=(
        GroupShape(threshold=2, count=3, title="Site A"),
        GroupShape(threshold=3, count=5, title="Site B"),
        GroupShape(threshold=2, count=3, title="Site C"),
    ),
)


def parameters(shape: SetShape, mode: Mode = Mode.DRILL) -> SetParameters:
    """Parameters of a fresh set."""
    return SetParameters(identifier=draw_identifier(mode, (), os.urandom), iteration_exponent=1, shape=shape)


def make(shape: SetShape, mode: Mode = Mode.DRILL) -> tuple[SetParameters, tuple[tuple[str, ...], ...], bytes]:
    """A fresh set: its parameters, its shares, its secret."""
    fresh = parameters(shape, mode)
    master = os.urandom(32)
    return fresh, split(master, fresh, os.urandom), master


def with_word(words: Sequence[str], place: int, shift: int = 1) -> tuple[str, ...]:
    """The words with another one at that place (from 1)."""
    changed = list(words)
    changed[place - 1] = WORDS[(WORDS.index(changed[place - 1]) + shift) % len(WORDS)]
    return tuple(changed)
