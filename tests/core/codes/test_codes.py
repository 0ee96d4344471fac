"""Single codes; other readers than ours must read them."""

from __future__ import annotations

from pathlib import Path

import pytest
import zxingcpp

from ceremony_app.core.codes.matrix import QUIET, Matrix
from ceremony_app.core.codes.refusals import CodeNotPlainText, CodeTextTooLong
from ceremony_app.core.codes.single import LARGEST_SINGLE, Correction, single_code
from ceremony_app.devices.qr.pictures import picture_of
from tests.devices.qr.camera import by_zbar

PEM = "-----BEGIN PUBLIC KEY-----\n" + "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE+/0=\n" * 4 + "-----END PUBLIC KEY-----\n"


@pytest.mark.parametrize("text", ["ä", "\0", "\x1b[2J", "a\x0cb", "\u2028"])
def test_only_plain_text_goes_into_a_single_code(text: str) -> None:
    with pytest.raises(CodeNotPlainText):
        single_code(text)


@pytest.mark.parametrize("length", [1371, 2500, 5000, 1_000_000])
def test_too_long_for_a_single_code(length: int) -> None:
    """Version 30 at level M takes 1370 bytes (ISO/IEC 18004 table 7)."""
    with pytest.raises(CodeTextTooLong):
        single_code("a" * length)


def test_the_longest_single_code() -> None:
    assert single_code("a" * 1370).version == LARGEST_SINGLE


@pytest.mark.parametrize("correction", list(Correction))
def test_a_single_code_has_the_level_that_was_asked_for(correction: Correction) -> None:
    picture = picture_of(single_code(PEM, correction), 4)
    points = memoryview(picture.points).cast("B", (picture.height, picture.width))
    (code,) = zxingcpp.read_barcodes(points)
    assert isinstance(code.extra, dict)
    assert code.extra["ECLevel"] == correction.name[0]
    assert code.text == PEM


@pytest.mark.parametrize("text", ["A", "42", "0" * 64, PEM, "a~{}\\\"'%& 1\n"])
def test_zbar_reads_a_single_code(text: str, tmp_path: Path) -> None:
    assert by_zbar(picture_of(single_code(text), 4), tmp_path) == text


def test_runs_are_the_dark_modules() -> None:
    code = single_code(PEM)
    dark = {(y, x) for y, row in enumerate(code.rows) for x, module in enumerate(row) if module}
    drawn = [(y, at) for y, x, length in code.runs() for at in range(x, x + length)]
    assert len(drawn) == len(dark)
    assert set(drawn) == dark


def test_a_picture_has_a_quiet_zone_and_whole_modules() -> None:
    code = Matrix((b"\1\0", b"\0\1"))
    picture = picture_of(code, 2)
    assert picture.width == picture.height == 2 * (2 + 2 * QUIET)
    dark = {(at // picture.width, at % picture.width) for at, point in enumerate(picture.points) if point == 0}
    assert dark == {(8, 8), (8, 9), (9, 8), (9, 9), (10, 10), (10, 11), (11, 10), (11, 11)}


def test_half_blocks_are_the_picture() -> None:
    """A terminal draws light letters on dark ground; each letter is two modules."""
    code = single_code("HELLO")
    lines = code.half_blocks()
    width = code.size + 2 * QUIET
    assert {len(line) for line in lines} == {width}
    upper = {"█": (255, 255), "▀": (255, 0), "▄": (0, 255), " ": (0, 0)}
    points = b"".join(bytes(upper[letter][half] for letter in line) for line in lines for half in (0, 1))
    assert points[: width * width] == code.grey()[1]
