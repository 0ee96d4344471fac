"""Making the frames of animated codes with zxing-cpp, twenty times as fast as the qrcode library."""

from __future__ import annotations

from dataclasses import dataclass

import zxingcpp

from ceremony_app.core.codes import single
from ceremony_app.core.codes.matrix import Matrix
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.core.ur.refusals import UrTooManyFragments
from ceremony_app.core.ur.spares import spare_numbers
from ceremony_app.core.ur.transfer import Outgoing


@dataclass(frozen=True)
class Display:
    """How animated codes are shown: their version (17 + 4 × version modules a side), and how many a second."""

    version: int
    frames_per_second: int


NORMAL = Display(version=20, frames_per_second=8)
DENSE = Display(version=25, frames_per_second=10)
"""For what does not fit 300 codes of the normal size."""
LARGER = Display(version=12, frames_per_second=5)
"""For dark rooms, old cameras and far seats: when it is bad, larger modules help, and slower frames do."""


def capacity(version: int) -> int:
    """How many alphanumeric characters a code of that version holds at level L (ISO/IEC 18004 table 7)."""
    return single.capacity(version, single.Correction.LOW)


def frame(text: str, version: int) -> Matrix:
    """One frame of an animation: level L, of that very version so that all frames have one size.

    The text is alphanumeric (upper case) and fits, as `capacity` tells.
    """
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="L", version=version)
    # An option that the library does not know is ignored without a word (reference/desktop.md §1.2).
    if not isinstance(code.extra, dict) or code.extra.get("ECLevel") != "L":
        raise RuntimeError("zxing-cpp made a code of another level")
    image = memoryview(code.to_image(scale=1, add_quiet_zones=False))  # type: ignore[arg-type]
    if image.shape != (17 + 4 * version, 17 + 4 * version):
        raise RuntimeError("zxing-cpp made a code of another size")
    side, points = image.shape[0], image.tobytes()
    modules = points.translate(_DARK_IS_ONE)
    return Matrix(tuple(modules[at : at + side] for at in range(0, side * side, side)))


_DARK_IS_ONE = bytes(point < 128 for point in range(256))


class Animation:
    """A file as codes, all of one size; raises UrTooManyFragments."""

    def __init__(self, file: CarriedFile, display: Display) -> None:
        self.display = display
        self._outgoing = Outgoing(file, capacity(display.version))

    @property
    def fragments(self) -> int:
        """How many codes are enough where none is lost."""
        return self._outgoing.fragments

    def kept(self) -> tuple[int, ...]:
        """The numbers of the codes that are kept as pictures: half as many again as are needed.

        Behind the fragments come first the spares of a sheet, so that whichever two are lost, the rest is enough.
        """
        needed = self.fragments
        if needed == 1:
            return (1,)
        spares = spare_numbers(self._outgoing)
        further = max(0, needed // 2 + 1 - len(spares))
        return (*range(1, needed + 1), *spares, *range(spares[-1] + 1, spares[-1] + 1 + further))

    def text(self, number: int) -> str:
        """The text of the code of that number, from 1 on."""
        return self._outgoing.text(number)

    def code(self, number: int) -> Matrix:
        """The code of that number, from 1 on; after the fragments come mixes without end.

        The receiver gets on fastest when it sees the first codes, so begin again at 1 when it says that it is ready.
        """
        return frame(self.text(number), self.display.version)


def animation_for(file: CarriedFile) -> Animation:
    """At the normal display, or where the file is too large for it, the dense one; raises UrTooManyFragments."""
    try:
        return Animation(file, NORMAL)
    except UrTooManyFragments:
        return Animation(file, DENSE)
