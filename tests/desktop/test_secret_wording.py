"""What stands above the title of a secret page, in the language in use."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ceremony_app.core.script.prompts import OFFICER_SUBJECT, SECOND_SUBJECT
from ceremony_app.desktop.languages import Language, use_language
from ceremony_app.desktop.secret import wording


@pytest.fixture
def german(small_screen: None) -> Iterator[None]:
    use_language(Language.GERMAN)
    yield
    use_language(Language.ENGLISH)


@pytest.mark.usefixtures("german")
def test_pins_are_named_in_the_language_in_use_and_share_sets_as_the_plan_has_them() -> None:
    said = [wording.subject(about) for about in ("user PIN", OFFICER_SUBJECT, SECOND_SUBJECT)]
    assert said == ["Benutzer-PIN", "PIN des Security Officers (SO-PIN)", "PIN des zweiten Tokens"]
    assert wording.subject("piece") == "Teilstücke der PINs des Tokens"
    assert wording.subject("board/2") == "board"
    assert wording.subject("recovery/1") == ""
