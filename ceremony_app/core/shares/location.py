"""Where a mistyped word stands: RS1024 has distance 4, so one wrong word has one place (shares.md §2.1).

The words are never corrected, only places are named, as SLIP-39 asks. Arithmetic by reedsolo over GF(1024).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Any

import reedsolo as _untyped_reedsolo
from shamir_mnemonic import rs1024
from shamir_mnemonic.constants import CUSTOMIZATION_STRING_EXTENDABLE, CUSTOMIZATION_STRING_ORIG

reedsolo: Any = _untyped_reedsolo

_CHECK_WORDS = 3
_PRIMITIVE = 0x409
_CODEC = reedsolo.RSCodec(_CHECK_WORDS, nsize=1023, fcr=1, prim=_PRIMITIVE, generator=2, c_exp=10)


def checksum_holds(indices: Sequence[int]) -> bool:
    """Whether the last three words fit the others; the words themselves say the extendable flag."""
    extendable = bool(indices[1] >> 4 & 1)
    kind = CUSTOMIZATION_STRING_EXTENDABLE if extendable else CUSTOMIZATION_STRING_ORIG
    return bool(rs1024.verify_checksum(list(indices), kind))


def wrong_places(indices: Sequence[int], known: Sequence[int] = ()) -> tuple[tuple[int, ...], ...]:
    """The sets of places (from 1) that could be wrong in words whose checksum does not hold.

    The share is taken to be of an extendable set, as ours all are. `known` are the first words as they must
    be (the set is known), so those need no guess: they are forced first. One set: the place is sure (but for
    1 in 25 000 with more words wrong). Several: one of these pairs. None: more than two words are wrong.
    """
    typed = list(indices)
    head = tuple(place + 1 for place, index in enumerate(known) if typed[place] != index)
    typed[: len(known)] = known
    if checksum_holds(typed):
        return (head,) if head else ()
    first_free = len(known)
    single = _single(typed)
    if single is not None:
        return ((*head, single + 1),) if single >= first_free else ()
    return tuple((*head, first + 1, other + 1) for first, other in _pairs(typed, first_free))


def _codeword(indices: Sequence[int]) -> list[int]:
    """RS1024 as a plain Reed-Solomon word: start value 1 is a leading symbol, end value 1 is taken off."""
    # Our sets are all extendable; the flag as typed (it is in the second word) may be the very mistake.
    return [1, *CUSTOMIZATION_STRING_EXTENDABLE, *indices[:-1], indices[-1] ^ 1]


def _single(indices: Sequence[int]) -> int | None:
    """The one place whose change makes the checksum hold, or None."""
    codeword = _codeword(indices)
    try:
        _message, _full, positions = _CODEC.decode(codeword)
    except reedsolo.ReedSolomonError:
        return None
    place = int(positions[0]) - (len(codeword) - len(indices)) if len(positions) == 1 else -1
    return place if place >= 0 else None


def _pairs(indices: Sequence[int], first_free: int) -> list[tuple[int, int]]:
    """Pairs of places whose change can make the checksum hold.

    With errors at locators X and Y the syndromes follow S3 = (X + Y) S2 + X Y S1; neither error is zero.
    """
    _zero, s1, s2, s3 = reedsolo.rs_calc_syndromes(_codeword(indices), _CHECK_WORDS, fcr=1, generator=2)
    last = len(indices) - 1
    locators = [int(reedsolo.gf_pow(2, last - place)) for place in range(len(indices))]
    multiply = reedsolo.gf_mul
    found = []
    for first, other in combinations(range(first_free, len(indices)), 2):
        x, y = locators[first], locators[other]
        fits = s3 == multiply(x ^ y, s2) ^ multiply(multiply(x, y), s1)
        if fits and s2 not in (multiply(x, s1), multiply(y, s1)):
            found.append((first, other))
    return found
