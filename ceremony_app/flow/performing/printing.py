"""Operations on the printer of the binding: a test page, shares, documents.

A share goes from its secrets child into the printer's descriptor; this process never reads it.
"""

from __future__ import annotations

import hashlib
import textwrap

from ceremony_app.core.modes import Mode
from ceremony_app.core.printing import NO_PRINTER, PrinterWay
from ceremony_app.core.script import paper
from ceremony_app.core.script.state import State
from ceremony_app.devices.printer.guard import Guard, Printed
from ceremony_app.devices.printer.pages import text_pages, trial_pages
from ceremony_app.devices.printer.refusals import (
    PrinterBusy,
    PrinterNoDevice,
    PrinterNoSystem,
    PrinterNotLocal,
    PrinterNotSet,
    PrinterRefusal,
    PrinterStopped,
    PrinterUnknown,
    SpoolElsewhere,
    SpoolKept,
    SpoolOnDisk,
    SpoolUnreadable,
)
from ceremony_app.devices.printer.rendering import WIDTH, render
from ceremony_app.devices.qr.outgoing import recorded
from ceremony_app.documents.code_sheet import code_sheet
from ceremony_app.flow.performing.desk import Desk

LONGEST = 4
"""Lines that anything may take which people named."""


def check_printer(desk: Desk, _operation: paper.CheckPrinter, _: State) -> paper.PrinterRead:
    """Whether it may print shares now; what stands against it is told, as the people may copy them by hand."""
    printer = desk.binding.printer or NO_PRINTER
    verdict, name, scheme, code, why = paper.PrinterVerdict.READY, printer.name, "", "", ""
    try:
        checked = Guard(desk.mode).check_for_shares(printer)
        name, scheme = checked.name, checked.scheme
    except PrinterRefusal as refusal:
        verdict, why, code = paper.PrinterVerdict.NOT_READY, _why(refusal), refusal.code
    return paper.PrinterRead(
        verdict=verdict, way=printer.way, name=name, scheme=scheme, language=printer.language, code=code, why=why
    )


def _why(refusal: PrinterRefusal) -> str:
    """What stands against it, in words that the window can translate where they stand in another sentence."""
    place = refusal.parts.get("place", "")
    match refusal:
        case PrinterNotSet():
            return _words(why="the binding names no printer")
        case PrinterNoSystem():
            return _words(why="no print system answers")
        case PrinterUnknown():
            return _words(why="the print system has no such printer")
        case PrinterNotLocal():
            return _words(why="the printer is not known to hang on this computer by a cable")
        case PrinterStopped():
            return _words(why="the printer is stopped")
        case PrinterBusy():
            return _words(why="other jobs wait for the printer")
        case PrinterNoDevice():
            return _words(why="the device is no USB printer that is ready")
        case SpoolOnDisk():
            return _words(why=f"what is printed would be written to a disk ({place})")
        case SpoolElsewhere():
            return _words(why=f"the print system does not keep its jobs where its configuration says ({place})")
        case SpoolUnreadable():
            return _words(why=f"it cannot be seen where the print system keeps its jobs ({place})")
        case SpoolKept():
            return _words(why="the print system keeps what it prints")
        case _:
            return _words(why="the printer does not answer as it should")


def _words(why: str) -> str:
    """Marks words for the translators, who collect what is called so."""
    return why


def print_test_page(desk: Desk, operation: paper.PrintTestPage, _: State) -> paper.PagePrinted:
    """Two pages, on the way of the shares, which is checked anew."""
    head = [*_banner(desk), f"Ceremony:  {desk.plan.id}", f"Share set: {operation.policy}", ""]
    guard, printer = Guard(desk.mode), desk.binding.printer or NO_PRINTER
    guard.check_for_shares(printer)
    return _told(guard.print_pages(trial_pages(head), printer))


def print_share(desk: Desk, operation: paper.PrintShare, _: State) -> paper.PagePrinted:
    """One share as one job; this process hands on the descriptor and never reads what goes through it."""
    guard, printer = Guard(desk.mode), desk.binding.printer or NO_PRINTER
    guard.check_for_shares(printer)
    head = [
        *_banner(desk),
        "SHARE OF A BACKUP KEY - SECRET",
        "",
        f"Ceremony:  {desk.plan.id}",
        f"Share set: {operation.policy}, {operation.identifier}",
        f"Share:     {operation.share}",
        f"Custodian: {desk.plan.person(operation.custodian).name}",
    ]
    foot = [
        f"SLIP-39, 33 words. To restore the backup key: {operation.shape}.",
        "",
        "Type every word back from this sheet before it is sealed. Then sign",
        "it and put it into its envelope. Never photograph, copy or scan it.",
        "",
        "Signature: _________________________   Envelope: ___________________",
    ]
    scope = desk.scope(operation.policy)
    with guard.sending(printer) as (descriptor, job):
        scope.client.print_share(operation.index, descriptor, printer.language, fitted(head), fitted(foot))
    return _told(job.printed(printer))


def print_document(desk: Desk, operation: paper.PrintDocument, _: State) -> paper.DocumentSent:
    """A file as the journal knows it, by the print system; straight to a device its text, in the printer's language."""
    guard, printer = Guard(desk.mode), desk.binding.printer or NO_PRINTER
    file = recorded(desk.folder, operation.path, operation.sha256)
    if operation.document is paper.Document.CODES:
        data = code_sheet(file, desk.clock.now().strftime("%Y-%m-%dT%H:%M:%SZ"))
    elif printer.way is PrinterWay.USB:
        pages = text_pages(file.data.decode("utf-8", "replace"))
        sent = hashlib.sha256(render(pages, printer.language)).hexdigest()
        return paper.DocumentSent(sha256=sent, printed=_told(guard.print_pages(pages, printer)))
    else:
        data = file.data
    printed = guard.print_data(data, printer)
    return paper.DocumentSent(sha256=hashlib.sha256(data).hexdigest(), printed=_told(printed))


def _banner(desk: Desk) -> list[str]:
    return ["*** DRILL - NOT A REAL SHARE ***", ""] if desk.mode is Mode.DRILL else []


def fitted(lines: list[str]) -> tuple[str, ...]:
    """Names are as long as people make them; a line of the page is not, and so few that all of it fits the page."""
    return tuple(part for line in lines for part in (textwrap.wrap(line, WIDTH)[:LONGEST] or [""]))


def _told(printed: Printed) -> paper.PagePrinted:
    return paper.PagePrinted(name=printed.name, job=printed.job, spool=printed.spool, duplex=printed.duplex)
