"""Two clocks at once: the wall's, and the processor's, which a busy machine does not stretch."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Iterable
from typing import NamedTuple


class Cost(NamedTuple):
    """Seconds on the wall, and seconds of processor."""

    wall: float
    processor: float

    def times(self, count: float) -> Cost:
        """So many of it."""
        return Cost(self.wall * count, self.processor * count)


NOTHING = Cost(0.0, 0.0)


def total(costs: Iterable[Cost]) -> Cost:
    """Their sum."""
    told = list(costs)
    return Cost(sum(one.wall for one in told), sum(one.processor for one in told))


def _processor() -> float:
    """Of this process and of the children that it waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def timed(act: Callable[[], object]) -> Cost:
    """What doing it once takes."""
    wall, processor = time.perf_counter(), _processor()
    act()
    return Cost(time.perf_counter() - wall, _processor() - processor)


def mean(act: Callable[[], object], count: int) -> Cost:
    """What doing it takes, over so many times, after one that does not count."""
    act()

    def often() -> None:
        for _ in range(count):
            act()

    return timed(often).times(1 / count)
