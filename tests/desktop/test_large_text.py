"""The largest text on the smallest screen, in each language: words of rail, footer and choices keep their room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ceremony_app.desktop import look
from ceremony_app.desktop.controls import Choice
from ceremony_app.desktop.languages import Language, use_language
from ceremony_app.desktop.rail import Rail, shown_steps, step_words
from ceremony_app.desktop.tokens import SEMIBOLD, Size, TextSize
from ceremony_app.desktop.views import Standing
from tests.desktop import samples
from tests.desktop.conftest import Shown


@pytest.fixture(params=list(Language))
def large(request: pytest.FixtureRequest, small_screen: None) -> Iterator[None]:
    """Large text in one language."""
    use_language(request.param)
    look.use(look.Look(text_size=TextSize.LARGE, screen=QSize(1280, 720)))
    yield
    use_language(Language.ENGLISH)


@pytest.mark.usefixtures("large")
def test_what_is_missing_is_said_in_full_between_or_above_the_buttons(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(qtbot, tmp_path, next(iter(samples.requests().values())))
    footer = shown.view.footer
    footer.stop.click()
    qtbot.waitUntil(lambda: bool(footer.hint.text()))
    for words in (footer.hint.text(), "In den Ausgang wurde noch nichts geschrieben."):
        footer.show_primary(footer.primary.text(), words)
        QApplication.processEvents()
        wrap = int(Qt.TextFlag.TextWordWrap) if footer.hint.wordWrap() else 0
        room = footer.hint.rect()
        needs = QFontMetrics(footer.hint.font()).boundingRect(0, 0, room.width(), 1000, wrap, words)
        assert needs.width() <= room.width() and needs.height() <= room.height()
        for button in (footer.stop, footer.pause, footer.deviation, footer.back, footer.primary):
            assert footer.rect().contains(button.geometry())
            assert not button.geometry().intersects(footer.hint.geometry())
            assert button.width() >= button.sizeHint().width()


@pytest.mark.usefixtures("large")
def test_the_step_in_hand_has_the_room_of_all_its_lines(qtbot: QtBot) -> None:
    steps = next(shown_steps(act.steps) for act in samples.snapshot().acts if act.standing is Standing.NOW)
    words = next(step_words(one) for one in steps if not isinstance(one, int) and one.standing is Standing.NOW)
    width, pitch = look.current().px(180), look.current().px(34)
    metrics = QFontMetrics(look.current().font(Size.NOTE - 1, SEMIBOLD))
    needs = metrics.boundingRect(0, 0, width, 1000, int(Qt.TextFlag.TextWordWrap), words).height()
    assert needs > 2 * pitch
    assert Rail._height_in_hand(steps, width, pitch) >= needs


@pytest.mark.usefixtures("large")
def test_the_title_of_the_rail_has_whole_lines(qtbot: QtBot) -> None:
    metrics = QFontMetrics(look.current().font(Size.NOTE, SEMIBOLD))
    heights = []
    for title in ("Root", "One AES-256 key for AWS KMS, in a token opened by a quorum", "many words " * 40):
        rail = Rail(title)
        qtbot.addWidget(rail)
        rail.resize(rail.sizeHint())
        heights.append(rail._title_room().height())
    assert heights == [metrics.height() + lines * metrics.lineSpacing() for lines in (0, 2, 2)]


@pytest.mark.usefixtures("large")
def test_a_choice_leaves_its_number_key_the_room_that_it_is_painted_in(qtbot: QtBot) -> None:
    choice = Choice(4, "Mit einer Vorlage beginnen: Ein AES-Schlüssel für AWS, in einem Token unter Verwahrern")
    qtbot.addWidget(choice)
    key = QFontMetrics(look.current().mono(Size.NOTE)).horizontalAdvance("Alt+4")
    assert choice._key_room() >= key + look.current().px(20)
    assert choice.heightForWidth(420) > choice.heightForWidth(1200)
