"""Which fragments a part mixes: sender and receiver draw the same from the part's number (BCR-2024-001 §4).

Xoshiro256** seeded by SHA-256, a Walker-Vose sampler over the harmonic series for how many, a Fisher-Yates shuffle for
which. All of it must come out the same to the last bit everywhere, so the sums run from left to right in plain IEEE-754
(Python's own `sum` compensates from 3.12 on).
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

_MASK = (1 << 64) - 1


class Xoshiro256:
    """Xoshiro256** (Blackman and Vigna, public domain), seeded by the SHA-256 of some bytes. No secret rests on it."""

    def __init__(self, seed: bytes) -> None:
        digest = hashlib.sha256(seed).digest()
        self._state = [int.from_bytes(digest[at : at + 8], "big") for at in range(0, 32, 8)]

    def draw(self) -> int:
        """The next 64 bits."""
        s0, s1, s2, s3 = self._state
        result = _rotated(s1 * 5 & _MASK, 7) * 9 & _MASK
        shifted = s1 << 17 & _MASK
        s2 ^= s0
        s3 ^= s1
        s1 ^= s2
        s0 ^= s3
        self._state = [s0, s1, s2 ^ shifted, _rotated(s3, 45)]
        return result

    def fraction(self) -> float:
        """The next number, at least 0; below 1 but for the roundings of the largest 1024 of 2⁶⁴ draws."""
        return self.draw() / 2**64

    def below(self, count: int) -> int:
        """The next of 0 … count - 1."""
        return min(int(self.fraction() * count), count - 1)


def _rotated(number: int, by: int) -> int:
    return (number << by | number >> (64 - by)) & _MASK


class Sampler:
    """Draws an index with a given relative probability (Walker's alias method as Vose built it)."""

    def __init__(self, weights: Sequence[float]) -> None:
        total = 0.0
        for weight in weights:
            total += weight
        count = len(weights)
        rest = [weight * count / total for weight in weights]
        # From the last to the first, as the specification has it "at variance from Schwarz".
        small = [index for index in reversed(range(count)) if rest[index] < 1]
        large = [index for index in reversed(range(count)) if rest[index] >= 1]
        self._own = [1.0] * count
        self._alias = [0] * count
        while small and large:
            under, over = small.pop(), large.pop()
            self._own[under] = rest[under]
            self._alias[under] = over
            rest[over] += rest[under] - 1
            (small if rest[over] < 1 else large).append(over)

    def draw(self, source: Xoshiro256) -> int:
        """The next index."""
        column, height = source.fraction(), source.fraction()
        index = min(int(len(self._own) * column), len(self._own) - 1)
        return index if height < self._own[index] else self._alias[index]


def shuffled(items: Sequence[int], source: Xoshiro256, count: int) -> list[int]:
    """The first `count` of a Fisher-Yates shuffle."""
    left = list(items)
    return [left.pop(source.below(len(left))) for _ in range(count)]


class FragmentChooser:
    """Tells which of a message's fragments a part of that number mixes."""

    def __init__(self, fragments: int, checksum: int) -> None:
        self._fragments = range(fragments)
        self._checksum = checksum.to_bytes(4, "big")
        self._degrees = Sampler([1 / degree for degree in range(1, fragments + 1)])

    def choose(self, number: int) -> frozenset[int]:
        """Indexes from 0. The parts 1 … n are the n fragments themselves; later ones are drawn."""
        if number <= len(self._fragments):
            return frozenset([number - 1])
        source = Xoshiro256(number.to_bytes(4, "big") + self._checksum)
        degree = self._degrees.draw(source) + 1
        return frozenset(shuffled(self._fragments, source, degree))
