"""Spare parts for paper and pictures: so few, and so chosen, that any two parts that cannot be read are made up for.

On a screen mixes come without end, so it does not matter which come. A sheet has a few, and the fountain's next parts
after the fragments are a poor choice: most of them mix two or three fragments and leave others uncovered. Part numbers
are free (BCR-2024-001 §4), so here those are looked for that mix about half of the fragments, no two fragments in the
same ones and each in at least two. Then fragments and spares are a code of distance 3 over GF(2), and where one or two
are missing some spare always differs from what is known by a single fragment, so that any reader of BC-UR gets on.
"""

from __future__ import annotations

from ceremony_app.core.ur.transfer import Outgoing

SURE = 2
"""How many parts of a sheet may be missing, whichever they are."""
_TRIES = 20_000


def spare_count(fragments: int) -> int:
    """How many spare parts a message of that many fragments gets: a quarter, but enough to tell all apart."""
    return max(2 + fragments.bit_length(), -(-fragments // 4))


def spare_numbers(outgoing: Outgoing) -> tuple[int, ...]:
    """The part numbers of the spares, in order; a message of one fragment has none.

    Raises RuntimeError where none are found, which no message of at most 300 fragments has come to.
    """
    needed = outgoing.fragments
    if needed == 1:
        return ()
    count = spare_count(needed)
    window: list[tuple[int, frozenset[int]]] = []
    for number in range(needed + 1, needed + _TRIES):
        mixed = outgoing.mixed(number)
        if 3 * len(mixed) < needed or 3 * len(mixed) > 2 * needed:
            continue
        window = [*window, (number, mixed)][-count:]
        if len(window) == count and _tells_apart(needed, [one for _, one in window]):
            return tuple(one for one, _ in window)
    raise RuntimeError("no spare parts were found")


def _tells_apart(needed: int, spares: list[frozenset[int]]) -> bool:
    """Whether each fragment is in at least two of the spares, and no two fragments are in the same ones."""
    columns = [tuple(index in one for one in spares) for index in range(needed)]
    return all(sum(column) >= SURE for column in columns) and len(set(columns)) == needed
