"""Sheets of codes, rendered as a printer would and read back by two readers; stained, torn and with codes missing."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from ceremony_app.core.codes.matrix import QUIET
from ceremony_app.core.ur.carried import CarriedFile
from ceremony_app.core.ur.transfer import Incoming
from ceremony_app.devices.qr.pictures import decode_picture
from ceremony_app.devices.qr.reading import take_picture
from ceremony_app.documents.code_sheet import MOST_CODES, SIDE, SheetTooLarge, code_sheet, sheet_of
from tests.core.ur.messages import noise

AT = "2026-11-27T09:00:00Z"
SMALL = CarriedFile("fingerprint.txt", b"a" * 120)
SEVERAL = CarriedFile("wrapped-key.bin", noise(1500))
MILLIMETRE = 72 / 25.4


@cache
def pages_of(file: CarriedFile) -> bytes:
    """The sheet, made once."""
    return code_sheet(file, AT)


def rendered(file: CarriedFile, folder: Path, dots_per_inch: int = 150) -> list[Path]:
    """The pages as a scanner of that resolution would see them."""
    if shutil.which("pdftoppm") is None:
        pytest.skip("pdftoppm (Debian package poppler-utils) is not there")
    (folder / "sheet.pdf").write_bytes(pages_of(file))
    command = ["pdftoppm", "-r", str(dots_per_inch), "-gray", "-png", "sheet.pdf", "page"]
    subprocess.run(command, cwd=folder, check=True, timeout=60)
    return sorted(folder.glob("page-*.png"))


def read(pages: list[Path]) -> CarriedFile:
    """What our reader makes of the pages; raises UrIncomplete."""
    incoming = Incoming()
    for page in pages:
        assert take_picture(incoming, decode_picture(page.read_bytes(), page.name)).refused == ()
    return incoming.finish()


def test_more_than_anybody_scans_is_refused() -> None:
    with pytest.raises(SheetTooLarge) as caught:
        sheet_of(CarriedFile("large.bin", bytes(60_000)))
    assert caught.value.parts["limit"] == MOST_CODES
    with pytest.raises(SheetTooLarge):
        sheet_of(CarriedFile("huge.bin", bytes(900_000)))


@pytest.mark.parametrize("file", [SMALL, SEVERAL], ids=["one code", "several"])
def test_modules_are_as_large_as_paper_needs(file: CarriedFile) -> None:
    """At least 0.45 mm (reference/desktop.md §1.5)."""
    for one in sheet_of(file).codes:
        assert SIDE / (one.code.size + 2 * QUIET) / MILLIMETRE >= 0.45


def test_a_small_file_is_printed_twice_and_one_of_them_is_enough(tmp_path: Path) -> None:
    sheet = sheet_of(SMALL)
    assert sheet.needed == 1
    assert [one.text for one in sheet.codes] == [sheet.codes[0].text] * 2
    (page,) = rendered(SMALL, tmp_path)
    image = Image.open(page)
    # A stain over the left of the page, all of the first code in it.
    ImageDraw.Draw(image).rectangle((0, 0, image.width * 38 // 100, image.height), fill=90)
    image.save(page)
    assert read([page]) == SMALL


def test_the_pages_give_the_file_back(tmp_path: Path) -> None:
    pages = rendered(SEVERAL, tmp_path)
    assert len(pages) == 2
    assert read(pages) == SEVERAL


def test_another_reader_reads_every_code(tmp_path: Path) -> None:
    if shutil.which("zbarimg") is None:
        pytest.skip("zbarimg (Debian package zbar-tools) is not there")
    # It needs finer scans than ours does.
    pages = rendered(SEVERAL, tmp_path, 200)
    command = ["zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", *(page.name for page in pages)]
    texts = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout.split()
    assert sorted(texts) == sorted(one.text for one in sheet_of(SEVERAL).codes)
    incoming = Incoming()
    for text in texts:
        incoming.take(text)
    assert incoming.finish() == SEVERAL


def test_spare_codes_make_up_for_a_page_with_a_torn_corner(tmp_path: Path) -> None:
    pages = rendered(SEVERAL, tmp_path)
    image = Image.open(pages[0])
    # Two codes of the first row are gone.
    ImageDraw.Draw(image).rectangle((0, 0, image.width * 2 // 3, image.height * 44 // 100), fill=255)
    image.save(pages[0])
    assert read(pages) == SEVERAL


def test_the_same_file_and_time_give_the_same_bytes() -> None:
    assert code_sheet(SMALL, AT) == pages_of(SMALL)


def test_the_sheet_says_what_it_is(tmp_path: Path) -> None:
    rendered(SEVERAL, tmp_path)
    said = subprocess.run(["pdftotext", "-layout", "sheet.pdf", "-"], cwd=tmp_path, capture_output=True, text=True)
    words = " ".join(said.stdout.split())
    assert "wrapped-key.bin" in words and "1500 bytes" in words
    assert SEVERAL.sha256 in words.replace(" ", "")
    needed = sheet_of(SEVERAL).needed
    spare = len(sheet_of(SEVERAL).codes) - needed
    for label in (f"1 of {needed}", f"{needed} of {needed}", f"spare {spare} of {spare}"):
        assert label in words
    about = subprocess.run(["pdfinfo", "sheet.pdf"], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert "A file as a sheet of QR codes" in about
    assert "transcript" not in about
