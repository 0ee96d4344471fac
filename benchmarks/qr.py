"""Files through QR codes against zxing-cpp's bare loop over the same codes in the same run; codes needed under loss.

`python benchmarks/qr.py [--json] [--bytes N] [--rounds N] [--runs N] [--plot SVG]`. A ratio of 1.2 says that our part
(fountain code, CBOR, Bytewords, checks, drawing) adds a fifth to what making or reading the bare codes takes. Processor
time is compared, so that a busy machine does not matter. The codes that are needed are compared with the peeling of
`@ngraveio/bc-ur`, where node and the package are there (`tests/core/ur/npm`), over the same lost codes; so are payload
bytes a second through a simulated channel (`qr_channel.py`, `qr_throughput.py`).
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
from collections.abc import Callable
from pathlib import Path
from typing import Any

import zxingcpp
from clocks import timed
from qr_plot import plot
from qr_throughput import measured, of_version, shown_until_whole

from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.core.ur.transfer import Incoming
from ceremony_app.devices.qr.pictures import Picture, picture_of
from ceremony_app.devices.qr.reading import take_picture
from ceremony_app.devices.qr.writing import DENSE, NORMAL, Animation, Display

_POINTS_PER_MODULE = 5
_LOSSES = (0.0, 0.1, 0.3, 0.5)
_PLOTTED = tuple(tenth / 10 for tenth in range(7))


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


def needed(file: CarriedFile, display: Display, loss: float, runs: int) -> dict[str, Any]:
    """How many codes must be shown a fragment: ours, and by peeling; mean over a few runs of chance."""
    series = of_version(file, display.version)
    fragments = series.encoder().fragments
    ours, other = shown_until_whole(series, loss, range(runs))
    told: dict[str, Any] = {"fragments": fragments, "ours": round(ours / fragments, 2)}
    if other is not None:
        told["bc-ur"] = round(other / fragments, 2)
    return told


def drawn(file: CarriedFile, runs: int) -> str:
    """The plot: codes shown a fragment against the share that is lost, at the normal display."""
    points = {loss: needed(file, NORMAL, loss, runs) for loss in _PLOTTED}
    lines = {"this program (elimination)": [(loss, one["ours"]) for loss, one in points.items()]}
    if all("bc-ur" in one for one in points.values()):
        lines["@ngraveio/bc-ur (peeling)"] = [(loss, one["bc-ur"]) for loss, one in points.items()]
    lines["least possible"] = [(loss, 1 / (1 - loss)) for loss in _PLOTTED]
    fragments = points[0.0]["fragments"]
    title = f"{len(file.data) // 1000} kB in {fragments} fragments: codes shown until the file is whole"
    return plot(title, "codes lost", "codes shown a fragment", lines)


def tell_throughput(told: dict[str, Any]) -> None:
    """The tables of the simulated channel."""
    print(f"through the simulated channel, {told['loss']:.0%} of the codes lost")  # noqa: T201 - it talks to whoever measures.
    for name in ("same settings", "usual settings"):
        print(f"  {name}")  # noqa: T201 - it talks to whoever measures.
        for row in told[name]:
            print("    " + ", ".join(f"{key} {value}" for key, value in row.items()))  # noqa: T201 - it talks to whoever measures.


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--bytes", type=int, default=20_000, help="size of the file (default: 20000)")
    parser.add_argument("--runs", type=int, default=5, help="runs of chance that are averaged (default: 5)")
    parser.add_argument("--plot", type=Path, metavar="SVG", help="only draw the cost against the loss into that file")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of each comparison (default: 5)")
    told = parser.parse_args()
    file = CarriedFile("wrapped.bin", random.Random(7).randbytes(told.bytes))  # noqa: S311 - any bytes do.
    if told.plot is not None:
        told.plot.write_text(drawn(file, 4 * told.runs))
        return
    report: dict[str, Any] = {"bytes": told.bytes}
    for display in (NORMAL, DENSE):
        report[f"version {display.version}"] = {
            "writing": writing(file, display, told.rounds),
            "reading": reading(file, display, told.rounds),
            "shown": {f"{loss:.0%} lost": needed(file, display, loss, told.runs) for loss in _LOSSES},
        }
    throughput = measured(told.runs)
    if told.json:
        print(json.dumps(report | {"throughput": throughput}, indent=1))  # noqa: T201 - it talks to whoever measures.
        return
    for name, parts in list(report.items())[1:]:
        print(f"{name}, {told.bytes} bytes")  # noqa: T201 - it talks to whoever measures.
        for what in ("writing", "reading"):
            print("  {0}: {codes_a_second} codes a second, {ratio} × the bare loop".format(what, **parts[what]))  # noqa: T201 - it talks to whoever measures.
        for loss, shown in parts["shown"].items():
            print(f"  {loss}: codes shown a fragment {shown}")  # noqa: T201 - it talks to whoever measures.
    tell_throughput(throughput)


if __name__ == "__main__":
    main()
