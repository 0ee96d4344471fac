"""What is higher than the screen is read by Page Down from wherever the focus is, also from the button that goes on."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from ceremony_app.core.script.messages import text
from ceremony_app.core.script.prompts import Choose, Option
from ceremony_app.desktop.opening import Chosen
from ceremony_app.desktop.pages.check_table import Table
from ceremony_app.desktop.pages.choose import ChoosePage
from ceremony_app.desktop.review import Reviewed, ReviewPage
from ceremony_app.resources import resource
from tests.desktop import hands
from tests.desktop.conftest import Shown
from tests.desktop.samples import requests


def read_to_the_end(area: QScrollArea) -> None:
    """By Page Down alone, and back by Page Up."""
    bar = area.verticalScrollBar()
    assert bar.maximum() > 0 and bar.value() == 0
    for _ in range(20):
        hands.press(Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()
    for _ in range(20):
        hands.press(Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_a_plan_is_reviewed_to_its_end(qtbot: QtBot, tmp_path: Path) -> None:
    page = ReviewPage(Reviewed(Chosen(resource("plans/mixed.toml"), tmp_path / "c"), date.today()))
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.focus_first()
    assert hands.focused() is page.primary
    read_to_the_end(page.area)


def test_what_people_vouch_for_stands_in_a_table_and_the_question_stays_in_view(qtbot: QtBot, tmp_path: Path) -> None:
    body = {"digest": "ab" * 32, "effect": "4.2/1/5", "outcome": {"places": []}, "which": "share 2 of 3", "why": ""}
    lines = [f"{number} 2026-11-27T17:03:40Z done {json.dumps(body)}" for number in range(83, 103)]
    prompt = Choose(
        text=text("reentry.unconfirmed", count=len(lines), lines="\n".join([*lines, "103 torn"])),
        options=tuple(Option(id=one, text=text(f"reentry.option-{one}")) for one in ("happened", "not")),
        default="happened",
    )
    shown = Shown(qtbot, tmp_path, replace(requests()["choose"], prompt=prompt))
    page = shown.view.page
    assert isinstance(page, ChoosePage)
    (table,) = page.findChildren(Table)
    cells = [[table.item(row, column).text() for column in range(4)] for row in (0, 20)]  # type: ignore[union-attr]
    told = f'effect: 4.2/1/5 · outcome: {{"places": []}} · which: share 2 of 3 · digest: {" ".join(["abab"] * 16)}'
    assert cells == [["83", "2026-11-27T17:03:40Z", "done", told], ["103", "torn", "", ""]]
    assert "83" not in page.question.text() and page.question.text().startswith("Entries behind what was last signed")
    # Nothing but the table scrolls; who vouches and both answers are in view.
    assert page.area.verticalScrollBar().maximum() == 0
    assert table.verticalScrollBar().maximum() > 0
    hands.tab_to(table)
    hands.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert table.seen_to_end()


def test_from_the_button_below_a_page_of_the_ceremony_it_scrolls_too(qtbot: QtBot, tmp_path: Path) -> None:
    confirm = requests()["confirm"]
    details = tuple(text("token.initialise-guard") for _ in range(30))
    shown = Shown(qtbot, tmp_path, replace(confirm, prompt=confirm.prompt.model_copy(update={"details": details})))
    page = shown.view.page
    assert page is not None
    shown.view.footer.pause.setFocus()
    read_to_the_end(page.area)
    QApplication.processEvents()
    assert hands.focused() is shown.view.footer.pause
