"""Codes as they are made; other readers than ours must read them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
import zxingcpp

from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.core.ur.refusals import UrTooManyFragments
from ceremony_app.core.ur.transfer import MOST_FRAGMENTS, Incoming
from ceremony_app.devices.qr.matrix import QUIET, Matrix
from ceremony_app.devices.qr.pictures import Picture
from ceremony_app.devices.qr.reading import read_texts
from ceremony_app.devices.qr.refusals import QrNotPlainText, QrTextTooLong
from ceremony_app.devices.qr.writing import (
    DENSE,
    LARGER,
    LARGEST_SINGLE,
    NORMAL,
    Animation,
    Correction,
    Display,
    animation_for,
    capacity,
    frame,
    single_code,
)
from tests.core.ur.messages import noise

PEM = "-----BEGIN PUBLIC KEY-----\n" + "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE+/0=\n" * 4 + "-----END PUBLIC KEY-----\n"


def by_zbar(picture: Picture, folder: Path) -> str:
    """What zbarimg, which shares no code with ours, reads."""
    if shutil.which("zbarimg") is None:
        pytest.skip("zbarimg (Debian package zbar-tools) is not there")
    (folder / "code.png").write_bytes(picture.png())
    # `-Sdisable -Sqrcode.enable`: without it a large code is also taken for a stack of bar codes.
    command = ["zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", "code.png"]
    read = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return read.stdout.removesuffix("\n")


@pytest.mark.parametrize("text", ["ä", "\0", "\x1b[2J", "a\x0cb", "\u2028"])
def test_only_plain_text_goes_into_a_single_code(text: str) -> None:
    with pytest.raises(QrNotPlainText):
        single_code(text)


@pytest.mark.parametrize("length", [1371, 2500, 5000, 1_000_000])
def test_too_long_for_a_single_code(length: int) -> None:
    """Version 30 at level M takes 1370 bytes (ISO/IEC 18004 table 7)."""
    with pytest.raises(QrTextTooLong):
        single_code("a" * length)


def test_the_longest_single_code() -> None:
    assert single_code("a" * 1370).version == LARGEST_SINGLE


@pytest.mark.parametrize("correction", list(Correction))
def test_a_single_code_has_the_level_that_was_asked_for(correction: Correction) -> None:
    picture = single_code(PEM, correction).picture(4)
    points = memoryview(picture.points).cast("B", (picture.height, picture.width))
    (code,) = zxingcpp.read_barcodes(points)
    assert isinstance(code.extra, dict)
    assert code.extra["ECLevel"] == correction.name[0]
    assert code.text == PEM


@pytest.mark.parametrize("text", ["A", "42", "0" * 64, PEM, "a~{}\\\"'%& 1\n"])
def test_zbar_reads_a_single_code(text: str, tmp_path: Path) -> None:
    assert by_zbar(single_code(text).picture(4), tmp_path) == text


@pytest.mark.parametrize("version", [1, 9, 10, 20, 25, 26, 27, 40])
def test_capacity_is_what_the_writer_takes(version: int) -> None:
    fits = "A" * capacity(version)
    assert frame(fits, version).version == version
    with pytest.raises(ValueError, match="too long"):
        frame(fits + "A", version)


def test_a_code_of_another_level_is_not_given_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library ignores options that it does not know; a renamed one must not pass unseen."""
    create = zxingcpp.create_barcode
    monkeypatch.setattr(zxingcpp, "create_barcode", lambda text, kind, **_: create(text, kind, ec_level="M"))
    with pytest.raises(RuntimeError, match="level"):
        frame("A", 5)
    monkeypatch.setattr(zxingcpp, "create_barcode", lambda text, kind, **_: create(text, kind, ec_level="L"))
    with pytest.raises(RuntimeError, match="size"):
        frame("A", 5)


@pytest.mark.parametrize("display", [LARGER, NORMAL, DENSE])
def test_frames_have_one_size_and_no_more_letters_than_fit(tmp_path: Path, display: Display) -> None:
    animation = Animation(CarriedFile("a.bin", noise(3000)), display)
    numbers = [1, animation.fragments, animation.fragments + 1, 2**32 - 1]
    for number in numbers:
        code = animation.code(number)
        assert code.version == animation.display.version
        assert read_texts(code.picture(2)) == (animation.text(number),)
    assert by_zbar(animation.code(1).picture(3), tmp_path) == animation.text(1)


def test_zbar_rebuilds_a_file(tmp_path: Path) -> None:
    """Every frame through the other reader, the first three lost."""
    file = CarriedFile("wrapped.bin", noise(2500))
    animation, incoming = Animation(file, NORMAL), Incoming()
    for number in range(4, 4 + 5 * animation.fragments):
        incoming.take(by_zbar(animation.code(number).picture(3), tmp_path))
        if incoming.file:
            break
    assert incoming.finish() == file


def test_size_decides_the_display() -> None:
    assert animation_for(CarriedFile("a", noise(100_000))).display == NORMAL
    dense = animation_for(CarriedFile("a", noise(200_000)))
    assert dense.display == DENSE
    assert dense.fragments <= MOST_FRAGMENTS
    with pytest.raises(UrTooManyFragments):
        animation_for(CarriedFile("a", noise(300_000)))


def test_runs_are_the_dark_modules() -> None:
    code = single_code(PEM)
    dark = {(y, x) for y, row in enumerate(code.rows) for x, module in enumerate(row) if module}
    drawn = [(y, at) for y, x, length in code.runs() for at in range(x, x + length)]
    assert len(drawn) == len(dark)
    assert set(drawn) == dark


def test_a_picture_has_a_quiet_zone_and_whole_modules() -> None:
    code = Matrix((b"\1\0", b"\0\1"))
    picture = code.picture(2)
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
    assert points[: width * width] == code.picture().points
