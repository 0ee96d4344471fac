"""A token that does not answer for long can be given up: by two presses, and by none for another page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ceremony_app.desktop.pages import working
from ceremony_app.desktop.pages.working import WorkingPage
from ceremony_app.flow.faces import Progress
from tests.desktop import hands
from tests.desktop.conftest import Shown
from tests.desktop.samples import requests

Gone = list[None]


@pytest.fixture
def page(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> WorkingPage:
    """A working page of people whose patience is at its end."""
    monkeypatch.setattr(working, "PATIENCE_SECONDS", -1)
    made = WorkingPage()
    qtbot.addWidget(made)
    made.show()
    return made


def heard(page: WorkingPage) -> Gone:
    gone: Gone = []
    page.gave_up.connect(lambda: gone.append(None))
    return gone


def test_what_takes_no_time_offers_nothing(qtbot: QtBot) -> None:
    page = WorkingPage()
    qtbot.addWidget(page)
    page.show()
    page.works("generate-key")
    assert not page.give_up.isVisible()


@pytest.mark.parametrize("operation", ["", "prove-shares", "read-back-share"])
def test_what_does_not_wait_for_the_token_offers_nothing(page: WorkingPage, operation: str) -> None:
    page.works(operation)
    assert not page.give_up.isVisible()


def test_two_presses_give_the_token_up_and_one_does_not(page: WorkingPage) -> None:
    gone = heard(page)
    page.works("generate-key")
    assert page.give_up.isVisible()
    page.give_up.click()
    assert gone == []
    assert "unknown" in page.give_up_words.text()
    page.give_up.click()
    assert gone == [None]
    assert not page.give_up.isVisible()


def test_a_press_for_one_operation_does_not_count_for_the_next(page: WorkingPage) -> None:
    gone = heard(page)
    page.works("generate-key")
    page.give_up.click()
    page.works("lock-key")
    page.give_up.click()
    assert gone == []


def test_the_room_hears_of_it(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = Shown(qtbot, tmp_path, requests()["enter-text"])
    told: list[str] = []
    monkeypatch.setattr(working, "PATIENCE_SECONDS", -1)

    class Engine:
        class room:
            @staticmethod
            def give_up() -> bool:
                told.append("ended")
                return True

    shown.face._engine = Engine()  # type: ignore[assignment]
    assert shown.view.page is not None
    hands.write(shown.view.page.field, "an answer")  # type: ignore[attr-defined]
    hands.press(Qt.Key.Key_Return)
    shown.face.progressed.emit(Progress(effect="6.1/1/2", text="generate-key"))
    qtbot.waitUntil(lambda: shown.view.working.give_up.isVisible())
    shown.view.working.give_up.setFocus()
    hands.press(Qt.Key.Key_Space)
    assert told == []
    hands.press(Qt.Key.Key_Space)
    assert told == ["ended"]
