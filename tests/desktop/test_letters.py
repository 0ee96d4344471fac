"""The letters with Alt that the pages of test_screenshots do not show: those beside a secret."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ceremony_app.core.script.prompts import SecretPage
from ceremony_app.desktop.footer import Footer
from ceremony_app.desktop.languages import Language
from ceremony_app.desktop.secret import wording
from ceremony_app.desktop.secret.covers import CoverPage
from tests.desktop import letters


def test_two_buttons_of_one_letter_are_found() -> None:
    both = (("&Back", "&Zurück", "&Retour"), ("&Begin", "&Anfangen", "&Relire"), ("Go", "&Weiter", "&Suite"))
    assert list(letters.shared(both)) == [
        "en: Alt+B presses &Back and &Begin",
        "en: Go marks no letter",
        "fr: Alt+R presses &Retour and &Relire",
    ]


def _beside(page: SecretPage) -> Iterator[str]:
    """The buttons that stand one after the other on a page that shows a secret."""
    yield wording.curtain(page)[1]
    yield wording.copied(page)


@pytest.mark.parametrize("page", wording.SHOWN)
def test_showing_a_secret_shares_no_letter_with_stopping(qtbot: QtBot, page: SecretPage) -> None:
    footer, cover = Footer(), CoverPage()
    qtbot.addWidget(footer)
    qtbot.addWidget(cover)
    around = [*letters.on(footer, Language.ENGLISH), *letters.on(cover, Language.ENGLISH)]
    assert len(around) == 5
    for words in _beside(page):
        assert list(letters.shared([*around, letters.worded(words, Language.ENGLISH)])) == []
