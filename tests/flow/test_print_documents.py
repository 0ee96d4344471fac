"""Documents of a ceremony on a real print system: what changed stays off it, what is printed has its hash told."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from ceremony_app.core.modes import Mode
from ceremony_app.core.printing import Printer, PrinterWay, SpoolVerdict
from ceremony_app.core.script import paper
from ceremony_app.core.script.state import State
from ceremony_app.devices.clock import SystemClock
from ceremony_app.devices.printer.refusals import PrinterCannot, PrinterNoDevice, PrinterNotLocal
from ceremony_app.devices.qr.outgoing import FileChanged
from ceremony_app.flow.performing.desk import Desk
from ceremony_app.flow.performing.printing import print_document
from tests.devices.printer import print_system
from tests.devices.printer.print_system import PrintSystem

SHEET = "outbox/aws/HAND-OFF.txt"
TEXT = b"HAND-OFF SHEET: aws\n"


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintSystem]:
    with print_system.running(tmp_path / "cups") as started:
        monkeypatch.setenv("CUPS_SERVER", str(started.cups.socket))
        monkeypatch.setenv("CUPS_SERVERROOT", str(started.cups.configuration))
        yield started


def desk(folder: Path, printer: Printer) -> Desk:
    """What printing looks at of a run in production."""
    (folder / "outbox/aws").mkdir(parents=True, exist_ok=True)
    (folder / SHEET).write_bytes(TEXT)
    held = SimpleNamespace(
        folder=folder, mode=Mode.PRODUCTION, binding=SimpleNamespace(printer=printer), clock=SystemClock()
    )
    return cast(Desk, held)


def wanted(document: paper.Document = paper.Document.FILE, sha256: str = "") -> paper.PrintDocument:
    return paper.PrintDocument(document=document, path=SHEET, sha256=sha256 or hashlib.sha256(TEXT).hexdigest())


def test_a_file_that_changed_is_not_printed(system: PrintSystem, tmp_path: Path) -> None:
    with pytest.raises(FileChanged):
        print_document(desk(tmp_path, Printer(way=PrinterWay.LP, name="cable")), wanted(sha256="ab" * 32), State())
    assert system.paper == b""


def test_a_printer_on_a_network_is_refused_in_production(system: PrintSystem, tmp_path: Path) -> None:
    with pytest.raises(PrinterNotLocal):
        print_document(desk(tmp_path, Printer(way=PrinterWay.LP, name="network")), wanted(), State())
    assert system.paper == b""


def test_no_codes_go_straight_to_a_device(tmp_path: Path) -> None:
    device = Printer(way=PrinterWay.USB, name=str(tmp_path / "none"))
    with pytest.raises(PrinterCannot):
        print_document(desk(tmp_path, device), wanted(paper.Document.CODES), State())
    with pytest.raises(PrinterNoDevice):
        print_document(desk(tmp_path, device), wanted(), State())


def test_a_sheet_comes_out_as_it_lies_in_the_folder(system: PrintSystem, tmp_path: Path) -> None:
    sent = print_document(desk(tmp_path, Printer(way=PrinterWay.LP, name="cable")), wanted(), State())
    assert (sent.printed.name, sent.printed.spool) == ("cable", SpoolVerdict.EMPTY)
    assert system.paper == TEXT
    assert sent.sha256 == hashlib.sha256(TEXT).hexdigest()


def test_a_sheet_of_codes_is_told_by_the_hash_of_what_went_to_the_printer(system: PrintSystem, tmp_path: Path) -> None:
    sent = print_document(
        desk(tmp_path, Printer(way=PrinterWay.LP, name="cable")), wanted(paper.Document.CODES), State()
    )
    assert system.paper.startswith(b"%PDF-")
    assert sent.sha256 == hashlib.sha256(system.paper).hexdigest() != hashlib.sha256(TEXT).hexdigest()
