"""Payload bytes a second through the simulated channel, ours beside `@ngraveio/bc-ur`, over the same codes and losses.

Same settings: the same codes (both make the same parts, which is compared here once more), the same frames lost; what
differs is how many codes each needs to see. Usual settings: each at its own. Ours: what `animation_for` takes. The
other's: fragments of 200 bytes at most, as its own documents have it, and 400 bytes, as the largest wallet program on
desktops shows them, both at 5 codes a second.
"""

from __future__ import annotations

import json
import random
import shutil
import statistics
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qr_channel import Reading, reading, smallest_version

from ceremony_app.core.ur.carried import TYPE, CarriedFile
from ceremony_app.core.ur.parts import Encoder
from ceremony_app.core.ur.text import part_text, room_for_fragment
from ceremony_app.core.ur.transfer import Incoming
from ceremony_app.devices.qr.writing import NORMAL, animation_for, capacity

NPM = Path(__file__).parent.parent / "tests/core/ur/npm"
SIZES = (3_000, 20_000, 200_000)
RATES = (5, 8, 10, 15)
LOSS = 0.3
USUAL_LENGTHS = (200, 400)
USUAL_RATE = 5
_TRIED = 32
_COMPARED = 12


@dataclass(frozen=True)
class Series:
    """One file's codes at one setting."""

    file: CarriedFile
    longest: int
    version: int

    def encoder(self) -> Encoder:
        """Its parts."""
        return Encoder(self.file.to_message(), self.longest)


def node() -> str | None:
    """Node, where the other implementation is there too."""
    found = shutil.which("node")
    return found if found and (NPM / "node_modules/@ngraveio/bc-ur").exists() else None


def peeled(message: bytes, longest: int, texts: Sequence[str], compared: Sequence[str] = ()) -> int:
    """How many of the texts the other implementation takes until the message is whole; 0 where it is not there.

    Where `compared` is given, its own first parts must be these, or RuntimeError is raised.
    """
    found = node()
    if found is None:
        return 0
    told = {
        "type": TYPE,
        "message": message.hex(),
        "longest": longest,
        "first": 0,
        "count": len(compared),
        "texts": list(texts),
    }
    done = subprocess.run(
        [found, "cross.cjs"], cwd=NPM, input=json.dumps(told), capture_output=True, text=True, check=True
    )
    answer = json.loads(done.stdout)
    if [part.upper() for part in answer["parts"]] != list(compared):
        raise RuntimeError("the two make different parts")
    return int(answer["used"]) if answer["rebuilt"] == message.hex() else 0


def shown_until_whole(series: Series, loss: float, seeds: Sequence[int]) -> tuple[float, float | None]:
    """How many codes are shown until the file is whole, ours and the other's: the mean over runs of chance."""
    encoder = series.encoder()
    first = [part_text(TYPE, encoder.part(number)) for number in range(1, _COMPARED + 1)]
    ours: list[int] = []
    other: list[int] = []
    for seed in seeds:
        chance = random.Random(seed)  # noqa: S311 - a simulated camera.
        arriving: list[int] = []
        texts: list[str] = []
        incoming = Incoming()
        number = ours_used = 0
        # Peeling needs more codes than elimination; it is given up to twice as many, and as many more as are lost.
        while not ours_used or len(texts) < 2 * ours_used + 40:
            number += 1
            if chance.random() < loss:
                continue
            arriving.append(number)
            texts.append(part_text(TYPE, encoder.part(number)))
            if not ours_used:
                incoming.take(texts[-1])
                if incoming.file is not None:
                    ours.append(number)
                    ours_used = len(texts)
        if used := peeled(series.file.to_message(), series.longest, texts, first):
            other.append(arriving[used - 1])
    return statistics.mean(ours), statistics.mean(other) if other else None


class Channel:
    """How often a code of a version is read at a rate: tried once with pictures, then remembered."""

    def __init__(self) -> None:
        self.readings: dict[tuple[int, float], Reading] = {}

    def reads(self, series: Series, frames_per_second: float) -> Reading:
        """Tried with the codes of that series."""
        key = series.version, frames_per_second
        if key not in self.readings:
            encoder = series.encoder()
            texts = [part_text(TYPE, encoder.part(number)) for number in range(1, _TRIED + 1)]
            self.readings[key] = reading(texts, series.version, frames_per_second)
        return self.readings[key]


def of_length(file: CarriedFile, longest: int) -> Series:
    """At fragments of at most so many bytes, in the smallest codes that hold them."""
    encoder = Encoder(file.to_message(), longest)
    # Later parts have longer numbers, and all codes of an animation have one size.
    text = part_text(TYPE, encoder.part(99_999))
    return Series(file, longest, smallest_version(text))


def of_version(file: CarriedFile, version: int) -> Series:
    """At codes of that version, filled."""
    return Series(file, room_for_fragment(TYPE, capacity(version)), version)


def bytes_a_second(series: Series, shown: float, frames_per_second: float) -> float:
    """Payload over the time in which so many codes are shown."""
    return len(series.file.data) * frames_per_second / shown


def measured(seeds: int) -> dict[str, Any]:
    """All of it."""
    channel = Channel()
    same: list[dict[str, Any]] = []
    usual: list[dict[str, Any]] = []
    for size in SIZES:
        file = CarriedFile("wrapped.bin", random.Random(size).randbytes(size))  # noqa: S311 - any bytes do.
        runs = range(seeds if size < 100_000 else max(1, seeds // 5))
        own = of_version(file, NORMAL.version)
        codes: dict[float, tuple[float, float | None]] = {}
        for rate in RATES:
            arrives = channel.reads(own, rate).rate * (1 - LOSS)
            if arrives not in codes:
                codes[arrives] = shown_until_whole(own, 1 - arrives, runs)
            same.append(_row(own, rate, *codes[arrives]))
        animation = animation_for(file)
        default = of_version(file, animation.display.version)
        arrives = channel.reads(default, animation.display.frames_per_second).rate * (1 - LOSS)
        shown, _ = shown_until_whole(default, 1 - arrives, runs)
        usual.append(_row(default, animation.display.frames_per_second, shown, None) | {"whose": "ours"})
        for longest in USUAL_LENGTHS:
            theirs = of_length(file, longest)
            arrives = channel.reads(theirs, USUAL_RATE).rate * (1 - LOSS)
            _, other = shown_until_whole(theirs, 1 - arrives, runs)
            if other is not None:
                row = _row(theirs, USUAL_RATE, other, None) | {"whose": f"bc-ur, {longest} bytes"}
                usual.append(row)
    read = [
        {"version": one.version, "codes_a_second": one.frames_per_second, "read": one.read, "tried": one.tried}
        for one in channel.readings.values()
    ]
    return {"loss": LOSS, "read": read, "same settings": same, "usual settings": usual}


def _row(series: Series, rate: float, ours: float, other: float | None) -> dict[str, Any]:
    told: dict[str, Any] = {
        "bytes": len(series.file.data),
        "version": series.version,
        "fragments": series.encoder().fragments,
        "codes_a_second": rate,
        "bytes_a_second": round(bytes_a_second(series, ours, rate)),
    }
    if other is not None:
        told["bc-ur"] = round(bytes_a_second(series, other, rate))
        told["ratio"] = round(other / ours, 2)
    return told
