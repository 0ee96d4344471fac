"""The pages fit their paper, however long the names are that people chose."""

from __future__ import annotations

import pytest

from ceremony_app.core.printing import PrinterLanguage
from ceremony_app.devices.printer.pages import trial_pages
from ceremony_app.devices.printer.rendering import render
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
