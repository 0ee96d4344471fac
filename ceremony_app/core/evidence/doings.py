"""What in a journal explains an entry of a device's log: an operation, while a step that did it was in hand.

A device's log has an order and no time of day, and so has a journal. Everything with the token goes through one
process, one operation after another, so that both orders must fit: each entry of the log belongs to a moment of the
journal, and these moments never go back.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ceremony_app.core.journal.chain import Entry
from ceremony_app.core.journal.entries import Checkpoint, Done, Intended, Refused, Rewound, StepBegan, StepEnded

OF_CHECKPOINTS = "of a checkpoint"
"""Stands where a step would; checkpoints are of many steps."""
_CHECKPOINT = frozenset({"checkpoint"})


class Doing(NamedTuple):
    """An attempt of a step: what the step did, and between which entries (both inclusive) the attempt was in hand."""

    step: str
    operations: frozenset[str]
    begin: int
    end: int


def doings(entries: Iterable[Entry], since: int, under_way: str) -> tuple[Doing, ...]:
    """What was done behind entry `since`; `under_way` is the operation that the step in hand does now.

    What a step did in one attempt it may have begun in each of them, as a refused attempt leaves no outcome.
    """
    spans: list[tuple[str, int, int]] = []
    operations: dict[str, set[str]] = {}
    begun: dict[str, int] = {}
    found: list[Doing] = []
    last = 0
    for entry in entries:
        body, last = entry.body, entry.entry
        if isinstance(body, StepBegan):
            begun.setdefault(body.step, last)
        elif isinstance(body, StepEnded | Refused | Rewound):
            for step in body.steps if isinstance(body, Rewound) else (body.step,):
                if step in begun:
                    spans.append((step, begun.pop(step), last))
        elif isinstance(body, Done | Intended):
            step = body.effect.split("/", 1)[0]
            operations.setdefault(step, set()).add(body.operation)
            if step not in begun:
                found.append(Doing(step, frozenset({body.operation}), last, last))
        elif isinstance(body, Checkpoint):
            found.append(Doing(OF_CHECKPOINTS, _CHECKPOINT, last, last))
    if begun:
        operations.setdefault(list(begun)[-1], set()).add(under_way)
    spans += [(step, begin, last + 1) for step, begin in begun.items()]
    did = {step: frozenset(names) for step, names in operations.items()}
    found += [Doing(step, did[step], begin, end) for step, begin, end in spans if step in did]
    after = [one._replace(begin=max(one.begin, since)) for one in found if one.end > since]
    return tuple(sorted(after, key=lambda one: (one.begin, one.end, one.step)))


def explanations(wanted: Sequence[tuple[str, ...]], done: Sequence[Doing]) -> list[tuple[str, ...]]:
    """For each entry of a log, in order, the steps that can have made it; none where no step can.

    `wanted` are the operations that make such an entry. Where the two orders contradict each other, as many entries as
    possible are explained, and the others are not.
    """
    found: list[tuple[str, ...]] = [()] * len(wanted)
    fitting = {names: [one for one in done if not one.operations.isdisjoint(names)] for names in set(wanted)}
    moments = {names: _Moments(some) for names, some in fitting.items()}
    chain = _longest(wanted, moments)
    earliest, latest = {}, {}
    at = 0
    for place in chain:
        at = earliest[place] = moments[wanted[place]].from_(at) or 0
    at = max((one.end for one in done), default=0)
    for place in reversed(chain):
        at = latest[place] = moments[wanted[place]].up_to(at)
    for place in chain:
        able = [one for one in fitting[wanted[place]] if one.begin <= latest[place] and one.end >= earliest[place]]
        found[place] = tuple(dict.fromkeys(one.step for one in able))
    return found


class _Moments:
    """The moments in which one of some doings was in hand."""

    def __init__(self, doings: Iterable[Doing]) -> None:
        merged: list[tuple[int, int]] = []
        for begin, end in sorted((one.begin, one.end) for one in doings):
            if merged and begin <= merged[-1][1]:
                merged[-1] = merged[-1][0], max(merged[-1][1], end)
            else:
                merged.append((begin, end))
        self._begins = [begin for begin, _ in merged]
        self._ends = [end for _, end in merged]

    def from_(self, moment: int) -> int | None:
        """The first one that is not before `moment`; None where there is none."""
        place = bisect_left(self._ends, moment)
        return None if place == len(self._ends) else max(moment, self._begins[place])

    def up_to(self, moment: int) -> int:
        """The last one that is not after `moment`; 0 where there is none."""
        place = bisect_right(self._begins, moment) - 1
        return 0 if place < 0 else min(moment, self._ends[place])


class _Link(NamedTuple):
    """The last entry of a chain of explained ones, the moment that it takes, and the link before it."""

    place: int
    moment: int
    before: _Link | None


def _longest(wanted: Sequence[tuple[str, ...]], moments: Mapping[tuple[str, ...], _Moments]) -> list[int]:
    """The places of the most entries that can be explained in their order: a longest rising sequence."""
    ends: list[_Link] = []
    for place, names in enumerate(wanted):
        for length in range(len(ends), -1, -1):
            before = ends[length - 1] if length else None
            moment = moments[names].from_(before.moment if before is not None else 0)
            if moment is None:
                continue
            if length == len(ends):
                ends.append(_Link(place, moment, before))
            elif moment < ends[length].moment:
                ends[length] = _Link(place, moment, before)
    chain: list[int] = []
    link = ends[-1] if ends else None
    while link is not None:
        chain.append(link.place)
        link = link.before
    return chain[::-1]
