"""Files through QR codes against zxing-cpp's bare loop over the same codes in the same run; codes needed under loss.

`python benchmarks/qr.py [--json] [--bytes N] [--rounds N]`. A ratio of 1.2 says that our part (fountain code, CBOR,
Bytewords, checks, drawing) adds a fifth to what making or reading the bare codes takes. Processor time is compared, so
that a busy machine does not matter. The codes that are needed are compared with the peeling of `@ngraveio/bc-ur`, where
node and the package are there (`tests/core/ur/npm`), over the same lost codes.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import statistics
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import zxingcpp
from clocks import timed

from ceremony_app.core.ur.carried import TYPE, CarriedFile
from ceremony_app.core.ur.parts import Encoder
from ceremony_app.core.ur.text import part_text, room_for_fragment
from ceremony_app.core.ur.transfer import Incoming
from ceremony_app.devices.qr.pictures import Picture, picture_of
from ceremony_app.devices.qr.reading import take_picture
from ceremony_app.devices.qr.writing import DENSE, NORMAL, Animation, Display, capacity

_NPM = Path(__file__).parent.parent / "tests/core/ur/npm"
_POINTS_PER_MODULE = 5
_LOSSES = (0.0, 0.1, 0.3, 0.5)
_SEEDS = 5


def ratio(ours: Callable[[], object], bare: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Seconds of ours, and how many times the bare loop's they are: the median of rounds that take turns."""
    pairs = [(timed(ours).processor, timed(bare).processor) for _ in range(rounds)]
    return statistics.median(one for one, _ in pairs), statistics.median(one / other for one, other in pairs)


def writing(file: CarriedFile, display: Display, rounds: int) -> dict[str, Any]:
    """Making every fragment's code once, and as many mixed ones."""
    numbers = range(1, 2 * Animation(file, display).fragments + 1)
    texts = [Animation(file, display).text(number) for number in numbers]

    def ours() -> None:
        animation = Animation(file, display)
        for number in numbers:
            animation.code(number)

    def bare() -> None:
        for text in texts:
            zxingcpp.create_barcode(
                text, zxingcpp.BarcodeFormat.QRCode, ec_level="L", version=display.version
            ).to_image(scale=1)

    seconds, times = ratio(ours, bare, rounds)
    return {"codes_a_second": round(len(texts) / seconds), "ratio": round(times, 2)}


def reading(file: CarriedFile, display: Display, rounds: int) -> dict[str, Any]:
    """Reading three of ten codes less than are shown, until the file is whole."""
    animation = Animation(file, display)
    chance = random.Random(1)  # noqa: S311 - a simulated camera.
    pictures: list[Picture] = []
    seen = Incoming()
    number = 0
    while seen.file is None:
        number += 1
        if chance.random() >= 0.3:
            pictures.append(picture_of(animation.code(number), _POINTS_PER_MODULE))
            take_picture(seen, pictures[-1])

    def ours() -> None:
        incoming = Incoming()
        for picture in pictures:
            take_picture(incoming, picture)
        incoming.finish()

    def bare() -> None:
        for picture in pictures:
            points = memoryview(picture.points).cast("B", (picture.height, picture.width))
            formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
            zxingcpp.read_barcodes(points, formats=formats, try_rotate=False, try_invert=False)

    seconds, times = ratio(ours, bare, rounds)
    return {"codes_a_second": round(len(pictures) / seconds), "ratio": round(times, 2)}


def shown_until_whole(file: CarriedFile, display: Display, loss: float) -> dict[str, Any]:
    """How many codes must be shown a fragment: ours, and by peeling; mean over a few runs of chance."""
    message = file.to_message()
    longest = room_for_fragment(TYPE, capacity(display.version))
    encoder = Encoder(message, longest)
    ours: list[float] = []
    other: list[float] = []
    for seed in range(_SEEDS):
        chance = random.Random(seed)  # noqa: S311 - a simulated camera.
        arriving = [number for number in range(1, 8 * encoder.fragments + 40) if chance.random() >= loss]
        texts = [part_text(TYPE, encoder.part(number)) for number in arriving]
        incoming = Incoming()
        for number, text in zip(arriving, texts, strict=True):
            incoming.take(text)
            if incoming.file is not None:
                ours.append(number / encoder.fragments)
                break
        used = _peeled(message, longest, texts)
        if used:
            other.append(arriving[used - 1] / encoder.fragments)
    told: dict[str, Any] = {"fragments": encoder.fragments, "ours": round(statistics.mean(ours), 2)}
    if other:
        told["bc-ur"] = round(statistics.mean(other), 2)
    return told


def _peeled(message: bytes, longest: int, texts: list[str]) -> int:
    """How many of the texts the other implementation takes; 0 where it is not there or they are not enough."""
    node = shutil.which("node")
    if node is None or not (_NPM / "node_modules/@ngraveio/bc-ur").exists():
        return 0
    told = {"type": TYPE, "message": message.hex(), "longest": longest, "first": 0, "count": 0, "texts": texts}
    done = subprocess.run(
        [node, "cross.cjs"], cwd=_NPM, input=json.dumps(told), capture_output=True, text=True, check=True
    )
    answer = json.loads(done.stdout)
    return int(answer["used"]) if answer["rebuilt"] == message.hex() else 0


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--bytes", type=int, default=20_000, help="size of the file (default: 20000)")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of each comparison (default: 5)")
    told = parser.parse_args()
    file = CarriedFile("wrapped.bin", random.Random(7).randbytes(told.bytes))  # noqa: S311 - any bytes do.
    report: dict[str, Any] = {"bytes": told.bytes}
    for display in (NORMAL, DENSE):
        report[f"version {display.version}"] = {
            "writing": writing(file, display, told.rounds),
            "reading": reading(file, display, told.rounds),
            "shown": {f"{loss:.0%} lost": shown_until_whole(file, display, loss) for loss in _LOSSES},
        }
    if told.json:
        print(json.dumps(report, indent=1))  # noqa: T201 - it talks to whoever measures.
        return
    for name, parts in list(report.items())[1:]:
        print(f"{name}, {told.bytes} bytes")  # noqa: T201 - it talks to whoever measures.
        for what in ("writing", "reading"):
            print("  {0}: {codes_a_second} codes a second, {ratio} × the bare loop".format(what, **parts[what]))  # noqa: T201 - it talks to whoever measures.
        for loss, needed in parts["shown"].items():
            print(f"  {loss}: codes shown a fragment {needed}")  # noqa: T201 - it talks to whoever measures.


if __name__ == "__main__":
    main()
