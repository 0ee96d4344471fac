"""Paper: a file is printed by this computer's print system, under guard (devices/printer), never by Qt itself."""

from __future__ import annotations

from pathlib import Path

from ceremony_app.core.modes import Mode
from ceremony_app.core.plan.binding import load_binding
from ceremony_app.core.printing import Printer, PrinterWay
from ceremony_app.devices.printer.guard import Guard, Printed


def print_file(path: Path, mode: Mode, printer: Printer) -> Printed:
    """Print one file without secrets and wait for the end of its job; raises the refusals of devices/printer."""
    return Guard(mode).print_document(path, printer)


def printer_of(folder: Path) -> Printer:
    """The printer that the binding of a ceremony's folder names; the print system's default where it names none."""
    try:
        binding = load_binding((folder / "binding.toml").read_bytes()).binding
    except OSError:
        binding = None
    if binding is None or binding.printer is None or binding.printer.way is PrinterWay.NONE:
        return Printer(way=PrinterWay.LP)
    return binding.printer
