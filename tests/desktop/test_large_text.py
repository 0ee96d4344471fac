"""The largest text on the smallest screen, in each language: words of rail, footer and choices keep their room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QFrame
from pytestqt.qtbot import QtBot

from ceremony_app.core.script.english import ENGLISH
from ceremony_app.desktop import look
from ceremony_app.desktop.controls import Choice
from ceremony_app.desktop.fingerprint import HexGroups, Words
from ceremony_app.desktop.languages import Language, use_language
from ceremony_app.desktop.pages.check_table import SLACK, Table
from ceremony_app.desktop.rail import Rail, names_size, shown_steps, step_words
from ceremony_app.desktop.rooms.tiles import Tile
from ceremony_app.desktop.tokens import SEMIBOLD, Size, TextSize
from ceremony_app.desktop.views import ActView, Standing
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


@pytest.mark.parametrize("language", list(Language))
def test_no_act_has_so_long_a_name_that_all_names_become_small(small_screen: None, language: Language) -> None:
    use_language(language)
    try:
        acts = tuple(ActView(one.removeprefix("act."), Standing.LATER, ()) for one in ENGLISH if one.startswith("act."))
        px = look.current().px
        # Every name beside its disc, in the rail at its ordinary width.
        assert names_size(acts, px(Size.RAIL) - px(28) - px(36) - px(44)) >= Size.NOTE
    finally:
        use_language(Language.ENGLISH)


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


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("name", ["confirm-digest", "read-head"])
def test_no_group_and_no_word_of_a_fingerprint_is_cut_off(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    shown = Shown(qtbot, tmp_path, samples.requests()[name])
    page = shown.view.page
    assert page is not None
    QApplication.processEvents()
    room = page.area.viewport().rect()
    for part in (*page.findChildren(HexGroups), *page.findChildren(Words)):
        cells = part.findChildren(QFrame, options=Qt.FindChildOption.FindDirectChildrenOnly)
        assert len(cells) in (16, 32)
        for cell in cells:
            right = cell.mapTo(page.area.viewport(), cell.rect().topRight()).x()
            assert right <= room.right()
            assert cell.width() >= cell.sizeHint().width()
            assert part.rect().contains(cell.geometry())


@pytest.mark.usefixtures("large")
def test_the_number_of_a_tile_has_room_beside_its_words(qtbot: QtBot) -> None:
    tile = Tile("clock", "Title", "words " * 40, 2)
    qtbot.addWidget(tile)
    key = QFontMetrics(look.current().mono(Size.NOTE - 2)).horizontalAdvance("Alt+2")
    assert look.current().px(94) + tile._room(700) <= 700 - look.current().px(16) - key


@pytest.mark.usefixtures("large")
def test_a_fingerprint_in_a_table_is_shown_whole(qtbot: QtBot) -> None:
    digest = "4813494d137e1631bba301d5acab6e7bb7aa74ce1185d456565ef51d737677b2"
    table = Table(("key", "fingerprint or check value"), (("root-key", digest),))
    qtbot.addWidget(table)
    one_line = QFontMetrics(look.current().mono(Size.LABEL)).height()
    table.resize(2000, 300)
    table.show()
    whole = table.sizeHintForColumn(1) + table.columnWidth(0)
    for width in range(whole - 40, whole + 40):
        table.setFixedWidth(width)
        QApplication.processEvents()
        item = table.item(0, 1)
        assert item is not None
        spare = table.columnWidth(1) - QFontMetrics(item.font()).horizontalAdvance(item.text())
        assert spare >= look.current().px(SLACK) or table.rowHeight(0) >= 2 * one_line
