"""The program's own words in the script's tables, in the language in use; what others say stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ceremony_app.core.script.messages import english, text
from ceremony_app.core.script.prompts import CheckTable
from ceremony_app.desktop.controls import Notice
from ceremony_app.desktop.languages import Language, use_language
from ceremony_app.desktop.pages.cells import say_rows
from ceremony_app.desktop.rooms.plain_words import WAYS
from ceremony_app.desktop.texts import say, say_shortly
from ceremony_app.flow.performing.recovery import ENTERED, UNWRAPPED
from tests.desktop.conftest import Shown
from tests.desktop.samples import requests


@pytest.fixture
def german(small_screen: None) -> Iterator[None]:
    use_language(Language.GERMAN)
    yield
    use_language(Language.ENGLISH)


def test_words_for_programs_are_said_plainly() -> None:
    drawn = say_rows(
        "quorum.drawn", (("so", "system lily", "2", "256 bits", "6 to 6 characters, digits (X, measured)"),)
    )
    assert drawn == (
        ("security officer", "system lily", "2", "256 bits", "6 to 6 characters, digits only (X, measured)"),
    )
    assert say_rows("qualify.probes", (("?", "not-enforced", "CKR_OK"),)) == (("?", "not enforced", "CKR_OK"),)


@pytest.mark.usefixtures("german")
def test_a_token_and_a_hand_over_are_told_in_german_but_for_what_they_say_themselves() -> None:
    opened = say_rows("token.opened", (("label", "software"), ("kind", "software"), ("maker and model", "kind")))
    assert opened == (("Bezeichnung", "software"), ("Art", "Software"), ("Hersteller und Modell", "kind"))
    came = say_rows("receive.shown", (("expires", "not stated"), ("region", "declared by the plan: eu-central-1")))
    assert came == (("läuft ab", "nicht angegeben"), ("Region", "vom Plan angegeben: eu-central-1"))
    groups = say_rows(
        "recover.package", (("shares needed", "any 1 of 2 groups (any 2 of 3 shares; any 1 of 1 shares)"),)
    )
    assert groups[0][1] == "beliebige 1 von 2 Gruppen (beliebige 2 von 3 Anteilen; beliebige 1 von 1 Anteilen)"
    assert say_rows("export.done", (("label", "1", "none"),)) == (("label", "1", "none"),)


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("promise", ["promise.software", "promise.wrap-secret"])
def test_what_cannot_be_promised_is_a_message_like_any_other(promise: str) -> None:
    args = {} if promise == "promise.software" else {"did": "CKR_OK (0x0)"}
    message = text(promise, **args)
    assert say_rows("qualify.not-promised", ((english(message),),)) == ((say(message),),)
    assert say(message) != english(message)


@pytest.mark.usefixtures("german")
def test_a_value_that_stands_for_something_is_said_in_words() -> None:
    message = text("token.initialise", label="ACME", serial="blank")
    assert "(Seriennummer noch unbekannt)" in say(message)
    assert "(serial not known yet)" in english(message)
    kept = text("token.ceremony-key", certificate="ab" * 32, records="token")
    assert say_shortly(kept).endswith("abab abab … Der Kopfwert wird aufbewahrt: im Token und auf Papier.")
    assert english(kept).endswith("The head is kept: in the token and on paper.")
    assert "(Seriennummer 0123)" in say(text("token.initialise", label="ACME", serial="0123"))


@pytest.mark.parametrize("message, notices", [("open.binding", 1), ("open.binding-first", 0)])
def test_a_binding_that_is_compared_with_none_is_not_called_unchanged(
    qtbot: QtBot, tmp_path: Path, message: str, notices: int
) -> None:
    prompt = CheckTable(
        text=text(message, module="/m.so", serial="0123", label="ACME"), columns=("field", "last drill", "now"), rows=()
    )
    shown = Shown(qtbot, tmp_path, replace(requests()["check-table"], prompt=prompt))
    assert shown.view.page is not None
    assert len([one for one in shown.view.page.findChildren(Notice) if one.isVisible()]) == notices
    assert shown.view.page.missing() == ""


@pytest.mark.usefixtures("german")
def test_how_a_key_came_back_is_said_in_the_language_in_use() -> None:
    assert {UNWRAPPED, ENTERED} <= set(WAYS)
    compared = f"AES-CMAC of a zero block compared, {UNWRAPPED}, used once (AES-CBC, encrypted and decrypted)"
    said = say(text("recover.restored", key="data-key", compared=compared))
    assert said == (
        "data-key ist wieder da: AES-CMAC of a zero block verglichen, "
        "im Token unter dem Sicherungsschlüssel ausgepackt, einmal benutzt (AES-CBC, verschlüsselt und entschlüsselt)."
    )
