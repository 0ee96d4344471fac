"""The pages fit their paper, however long the names are that people chose."""

from __future__ import annotations

import pytest

from ceremony_app.core.printing import PrinterLanguage
from ceremony_app.devices.printer.pages import text_pages, trial_pages
from ceremony_app.devices.printer.rendering import WIDTH, render
from ceremony_app.devices.secrets.printed import share_page
from ceremony_app.flow.performing.printing import fitted

NAME = "Dr. Maria-Theodora Papadopoulou-Wolkenstein von und zu Hohenlohe, Treuhänderin der Gesellschaft "


@pytest.mark.parametrize("language", PrinterLanguage)
def test_the_longest_names_are_wrapped(language: PrinterLanguage) -> None:
    head = fitted(["*** DRILL - NOT A REAL SHARE ***", "", *(f"Custodian: {NAME * 4}" for _ in range(4))])
    shape = "; ".join(f"{NAME}: any 2 of 3 shares" for _ in range(9))
    foot = fitted([f"To restore: any 2 of 9 groups ({shape}).", "", "Signature: ____"])
    page = share_page(["academic"] * 33, head, foot, language)
    assert page.count(b"academic") == 33 and b"Signature" in page
    assert b"Papadopoulou" in page


def test_the_trial_is_two_pages() -> None:
    data = render(trial_pages(fitted([f"Ceremony: {NAME}", ""])), PrinterLanguage.TEXT)
    assert data.count(b"\f") == 2 and b"TEST PAGE 1 OF 2" in data and b"TEST PAGE 2 OF 2" in data


def test_a_text_keeps_every_letter_and_fits_every_page() -> None:
    text = "\n".join(f"{number}\t{'x' * number}y" for number in range(200)) + f"\nZoë {'ß' * WIDTH}\n"
    pages = text_pages(text)
    for language in PrinterLanguage:
        assert render(pages, language)
    assert [page[-1] for page in pages] == [f"Page {one} of {len(pages)}" for one in range(1, len(pages) + 1)]
    lines = [str(line) for page in pages for line in page[:-2]]
    whole = ""
    for line in lines:
        whole += line.removeprefix("  > ") if line.startswith("  > ") else f"\n{line}"
    assert whole[1:] == text.expandtabs(8).rstrip("\n").replace("ë", "e").replace("ß", "ss")


def test_no_text_is_one_page() -> None:
    assert text_pages("") == [["", "Page 1 of 1"]]
