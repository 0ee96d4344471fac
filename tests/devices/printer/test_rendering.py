"""Pages in a printer's own language."""

from __future__ import annotations

import re

import pytest

from ceremony_app.core.printing import DuplexVerdict, PrinterLanguage
from ceremony_app.devices.printer.rendering import LINES, WIDTH, duplex_of, render


@pytest.mark.parametrize("language", PrinterLanguage)
@pytest.mark.parametrize("page", [["x" * (WIDTH + 1)], ["x"] * (LINES + 1), ["ﬁ" * (WIDTH // 2 + 1)]])
def test_a_page_that_would_be_cut_is_refused(language: PrinterLanguage, page: list[str]) -> None:
    with pytest.raises(ValueError):
        render([page], language)


@pytest.mark.parametrize("language", PrinterLanguage)
def test_no_name_gives_the_printer_an_order(language: PrinterLanguage) -> None:
    data = render([["\x1bE\f\r\n\x04 %-12345X", "a) showpage (b \\"]], language)
    assert data.count(b"\f") == (0 if language is PrinterLanguage.POSTSCRIPT else 1)
    start = 1 if language is PrinterLanguage.PCL else 0
    assert len(re.findall(rb"\x1bE", data)) == 2 * start
    assert b"\x04" not in data
    if language is PrinterLanguage.POSTSCRIPT:
        assert b"(a\\) showpage \\(b \\\\) " in data and data.count(b"showpage") == 2


@pytest.mark.parametrize("language", PrinterLanguage)
def test_every_line_is_there_in_order(language: PrinterLanguage) -> None:
    pages = [[f"page {number}, line {line}" for line in range(LINES)] for number in (1, 2)]
    data = render(pages, language)
    places = [data.index(line.encode()) for page in pages for line in page]
    assert places == sorted(places)


def test_names_keep_their_letters() -> None:
    assert render([["Zoë Müller-Straße, Łódź"]], PrinterLanguage.TEXT) == b"Zoe Muller-Strasse, ?odz\r\n\f"


def test_one_side_is_asked_for_where_a_language_can() -> None:
    assert b"/Duplex false" in render([["x"]], PrinterLanguage.POSTSCRIPT)
    assert render([["x"]], PrinterLanguage.PCL).startswith(b"\x1bE\x1b&l0S\x1b&l1X")
    assert duplex_of(PrinterLanguage.TEXT) is DuplexVerdict.NOT_ASKED
