"""Files that people bring: nothing half-written, nothing overwritten, and whatever is refused is named in place."""

from __future__ import annotations

import os
from pathlib import Path

from pytestqt.qtbot import QtBot

from ceremony_app.core.script.prompts import Brought, Way
from ceremony_app.desktop.pages.bring_files import MOST_BYTES, BringFilesPage
from tests.desktop import samples


def test_files_that_cannot_be_brought_are_named_and_leave_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    page = BringFilesPage(samples.requests()["bring-files"], samples.setting(tmp_path / "ceremony"))
    qtbot.addWidget(page)
    pipe, large, good = tmp_path / "pipe.json", tmp_path / "large.bin", tmp_path / "good.json"
    os.mkfifo(pipe)
    large.write_bytes(bytes(MOST_BYTES + 1))
    good.write_bytes(b"{}")
    for refused in (pipe, large, tmp_path / "not-there"):
        page.notice.tell("")
        page.copy_in((refused,))
        assert page.notice.words.text(), refused
        assert not page.place.exists() or not any(page.place.iterdir())
    page.copy_in((good,))
    page.copy_in((good,))
    assert [one.name for one in page.place.iterdir()] == ["good.json"]
    assert (page.place / "good.json").read_bytes() == b"{}"


def test_without_a_request_stick_none_is_offered(qtbot: QtBot, tmp_path: Path) -> None:
    page = BringFilesPage(samples.requests()["bring-files"], samples.setting(tmp_path / "ceremony"))
    qtbot.addWidget(page)
    assert page.take is None
    assert page.answer() == Brought(way=Way.PLACE)


def test_files_are_taken_from_the_stick_by_one_button(qtbot: QtBot, tmp_path: Path) -> None:
    page = BringFilesPage(samples.requests()["bring-from-stick"], samples.setting(tmp_path / "ceremony"))
    qtbot.addWidget(page)
    assert page.take is not None
    assert page.focus_first() is page.take
    with qtbot.waitSignal(page.answered) as answered:
        page.take.click()
    assert answered.args is not None
    assert answered.args[0].answer == Brought(way=Way.STICK)
    # A refused answer leaves both ways open.
    page.refuse("session code")
    with qtbot.waitSignal(page.answered) as otherwise:
        page.submit()
    assert otherwise.args is not None
    assert otherwise.args[0].answer == Brought(way=Way.PLACE)
