"""The end page: what was made, its folder, the verifier, and paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.binding import write_binding
from ceremony_app.core.plan.schema import Binding
from ceremony_app.core.plan.sticks import StickLeft
from ceremony_app.core.printing import Printer, PrinterWay
from ceremony_app.desktop.banner import Banner
from ceremony_app.desktop.finish import FinishPage, keep_binding, let_go
from ceremony_app.desktop.pages.check_table import Table
from ceremony_app.desktop.rooms.printing import print_file, printer_of
from ceremony_app.desktop.running import Outcome
from ceremony_app.devices.media.guard import Left
from ceremony_app.devices.media.mirror import Released
from ceremony_app.devices.printer.refusals import PrinterNotLocal, PrinterNotSet
from ceremony_app.flow.engine import Ending
from ceremony_app.flow.last_drill import last_binding
from ceremony_app.flow.refusals import CeremonyFinished, DeviceGone
from ceremony_app.terminal.run_command import let_go as in_terminal
from tests.desktop import gallery, hands, samples
from tests.devices.printer import print_system
from tests.devices.printer.print_system import PrintSystem

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


def test_a_finished_ceremony_is_not_said_to_be_taken_up_again(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path, Outcome(refusal=CeremonyFinished()))
    assert page.title.text() == "This ceremony is finished"
    assert "Take it up again" not in said(page)
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
    qtbot.waitUntil(lambda: "checks passed" in said(page), timeout=60_000)
    assert "failed" in cells(page)
    qtbot.waitUntil(page.verify_now.isEnabled)
    *made, checks = page.findChildren(Table)
    qtbot.waitUntil(lambda: all(checks.mapTo(page, QPoint()).y() < one.mapTo(page, QPoint()).y() for one in made))


@pytest.fixture
def printers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintSystem]:
    """A print system of the test's own, which the window finds as this computer's."""
    with print_system.running(tmp_path / "cups") as system:
        monkeypatch.setenv("CUPS_SERVER", str(system.cups.socket))
        yield system


def bind(folder: Path, printer: Printer) -> None:
    """Let the ceremony's binding name a printer."""
    bound = Binding(format=1, module="/usr/lib/libvendor.so", token_serial="1", token_label="x", printer=printer)
    (folder / "binding.toml").write_bytes(write_binding(bound))


def test_without_a_print_system_it_is_refused_in_the_page(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CUPS_SERVER", raising=False)
    monkeypatch.setattr("ceremony_app.devices.printer.cups.SOCKETS", ())
    page = shown(qtbot, tmp_path)
    hands.tab_to(page.print_it)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "PRINTER-NO-SYSTEM" in said(page))
    qtbot.waitUntil(page.print_it.isEnabled)


def test_a_network_printer_is_refused_in_production(printers: PrintSystem, tmp_path: Path) -> None:
    (tmp_path / "transcript.pdf").write_bytes(TRANSCRIPT)
    with pytest.raises(PrinterNotSet):
        print_file(tmp_path / "transcript.pdf", Mode.PRODUCTION, printer_of(tmp_path))
    bind(tmp_path, Printer(way=PrinterWay.LP, name="network"))
    with pytest.raises(PrinterNotLocal):
        print_file(tmp_path / "transcript.pdf", Mode.PRODUCTION, printer_of(tmp_path))
    assert printers.paper == b""


def test_the_transcript_is_printed_as_it_is_on_the_printer_of_the_binding(
    qtbot: QtBot, printers: PrintSystem, tmp_path: Path
) -> None:
    bind(tmp_path, Printer(way=PrinterWay.LP, name="cable"))
    page = shown(qtbot, tmp_path)
    hands.tab_to(page.print_it)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "printed on cable, as one job" in said(page))
    qtbot.waitUntil(page.print_it.isEnabled)
    assert printers.paper == TRANSCRIPT


def test_one_enter_too_many_closes_nothing_where_there_is_a_transcript(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    assert hands.focused() is page.verify_now


def test_enter_closes_where_there_is_no_transcript(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path, transcript=False)
    with qtbot.waitSignal(page.close_wanted):
        hands.press(Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (Left(StickLeft.UNMOUNTED), "may be pulled now"),
        (Left(StickLeft.READ_ONLY, "/media/anna"), "still mounted at /media/anna, read-only"),
        (Left(StickLeft.MOUNTED, "/media/anna"), "may neither unmount"),
        (Left(StickLeft.FOLDER), "A folder stands for LOG, yellow"),
        (Left(StickLeft.UNTOLD), "nobody looked"),
    ],
)
def test_each_stick_is_said_to_be_as_it_was_left(qtbot: QtBot, tmp_path: Path, left: Left, words: str) -> None:
    notice = let_go(Released("LOG, yellow", left))
    qtbot.addWidget(notice)
    told = notice.findChildren(QLabel)[-1].text()
    assert words in told
    assert ("may be pulled" in told) is (left.how is StickLeft.UNMOUNTED)
    assert words in in_terminal(Released("LOG, yellow", left))
