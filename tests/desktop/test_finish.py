"""The end page: what was made, its folder, the verifier, and paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ceremony_app.core.modes import Mode
from ceremony_app.desktop.banner import Banner
from ceremony_app.desktop.finish import FinishPage, keep_binding
from ceremony_app.desktop.pages.check_table import Table
from ceremony_app.desktop.rooms import printing
from ceremony_app.desktop.rooms.printing import NoPrinting, NotPrinted, print_file
from ceremony_app.desktop.running import Outcome
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.last_drill import last_binding
from ceremony_app.flow.refusals import DeviceGone
from tests.desktop import gallery, hands, samples

TRANSCRIPT = b"%PDF-1.7 a transcript"
OPENS = "ceremony_app.desktop.finish.QDesktopServices"


def shown(qtbot: QtBot, folder: Path, outcome: Outcome | None = None, *, transcript: bool = True) -> FinishPage:
    """The page of a complete drill."""
    if transcript:
        (folder / "documents").mkdir(exist_ok=True)
        (folder / "documents" / "transcript.pdf").write_bytes(TRANSCRIPT)
    complete = outcome is None
    page = FinishPage(
        outcome or Outcome(ending=Ending.COMPLETE), samples.setting(folder), gallery.MADE if complete else None
    )
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.focus_first()
    return page


def said(page: QWidget) -> str:
    """Every label that is seen."""
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def cells(page: FinishPage) -> list[str]:
    """The words of all tables."""
    return [
        item.text()
        for table in page.findChildren(Table)
        for row in range(table.rowCount())
        for column in range(table.columnCount())
        if (item := table.item(row, column)) is not None
    ]


# How it ended


def test_a_defect_tells_its_place_and_never_its_words(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path, Outcome(defect="ValueError at token.py:12"))
    assert "ValueError at token.py:12" in said(page)
    assert page.title.text() == "The ceremony could not go on"


def test_a_refusal_stands_with_code_and_next_step(qtbot: QtBot, tmp_path: Path) -> None:
    refusal = DeviceGone(device="token", operation="generate")
    page = shown(qtbot, tmp_path, Outcome(refusal=refusal), transcript=False)
    assert "DEVICE-GONE" in said(page)
    assert refusal.next_action in said(page)
    assert not page.print_it.isEnabled()
    assert not page.open_transcript.isEnabled()
    assert page.verify_now.isEnabled()


@pytest.mark.parametrize(
    ("ending", "title"), [(Ending.PAUSED, "The ceremony is paused"), (Ending.ABORTED, "The ceremony was stopped")]
)
def test_each_ending_has_its_words(qtbot: QtBot, tmp_path: Path, ending: Ending, title: str) -> None:
    assert shown(qtbot, tmp_path, Outcome(ending=ending)).title.text() == title


# What was made


def test_every_artefact_stands_with_its_hash(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    whole = " ".join((*cells(page), said(page))).replace(" ", "").replace("\n", "")
    for key in gallery.MADE.keys:
        assert (key.fingerprint or key.check.replace(" ", "")) in whole
    for path, sha256 in gallery.MADE.files:
        assert path in cells(page)
        assert sha256 in whole
    assert gallery.MADE.head in whole
    assert gallery.MADE.certificate in whole
    assert "Deviations written down in the transcript: 1." in said(page)


def test_a_drill_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    assert page.mode is Mode.DRILL
    (banner,) = page.findChildren(Banner)
    assert "DRILL" in banner.accessibleName()


def test_the_binding_of_a_complete_drill_alone_is_remembered(tmp_path: Path) -> None:
    setting = samples.setting(tmp_path)
    keep_binding(Outcome(ending=Ending.COMPLETE), setting)
    (tmp_path / "binding.toml").write_bytes(b"format = 1\n")
    keep_binding(Outcome(ending=Ending.PAUSED), setting)
    assert last_binding(setting.plan.id) is None
    keep_binding(Outcome(ending=Ending.COMPLETE), setting)
    assert last_binding(setting.plan.id) == b"format = 1\n"


# Folder, verifier, paper


def test_where_nothing_opens_a_folder_the_page_says_so(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(f"{OPENS}.openUrl", lambda url: opened.append(url.toLocalFile()))
    page = shown(qtbot, tmp_path)
    hands.tab_to(page.open_folder)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: f"Nothing on this computer opens {tmp_path}." in said(page))
    hands.tab_to(page.open_transcript)
    hands.press(Qt.Key.Key_Return)
    assert opened == [str(tmp_path), str(tmp_path / "documents" / "transcript.pdf")]


def test_what_does_not_verify_is_said_above_what_was_made(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    hands.tab_to(page.verify_now)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "checks passed" in said(page), timeout=30_000)
    assert "failed" in cells(page)
    qtbot.waitUntil(page.verify_now.isEnabled)
    *made, checks = page.findChildren(Table)
    qtbot.waitUntil(lambda: all(checks.mapTo(page, QPoint()).y() < one.mapTo(page, QPoint()).y() for one in made))


def printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> Path:
    """A print system that does what a line of shell says."""
    folder = tmp_path / "bin"
    folder.mkdir()
    command = folder / "lp"
    command.write_text(f"#!/bin/sh\n{script}\n")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return folder


def test_without_a_print_system_it_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoPrinting):
        print_file(tmp_path / "transcript.pdf")


def test_what_the_print_system_answers_is_told_on_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printer(tmp_path, monkeypatch, r"printf 'lp: no\n default \033destination' >&2; exit 1")
    with pytest.raises(NotPrinted) as caught:
        print_file(tmp_path / "transcript.pdf")
    assert caught.value.parts["answer"] == "lp: no default destination"


def test_a_printer_that_does_not_answer_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printer(tmp_path, monkeypatch, "exec sleep 30")
    monkeypatch.setattr(printing, "PATIENCE_S", 0.2)
    with pytest.raises(NotPrinted):
        print_file(tmp_path / "transcript.pdf")


def test_a_refused_print_stands_in_the_page(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printer(tmp_path, monkeypatch, "echo 'no default destination' >&2; exit 1")
    page = shown(qtbot, tmp_path)
    hands.tab_to(page.print_it)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "DESKTOP-NOT-PRINTED" in said(page))
    qtbot.waitUntil(page.print_it.isEnabled)


def test_the_transcript_is_handed_to_the_printer_as_it_is(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = printer(tmp_path, monkeypatch, f'test "$1" = -- && cat "$2" > {tmp_path}/bin/paper')
    page = shown(qtbot, tmp_path)
    hands.tab_to(page.print_it)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "handed to the printer" in said(page))
    assert (folder / "paper").read_bytes() == TRANSCRIPT


def test_one_enter_too_many_closes_nothing_where_there_is_a_transcript(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    assert hands.focused() is page.verify_now


def test_enter_closes_where_there_is_no_transcript(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path, transcript=False)
    with qtbot.waitSignal(page.close_wanted):
        hands.press(Qt.Key.Key_Return)
