"""Operations on the printer of the binding. A share goes from its secrets child into the printer's descriptor."""

from __future__ import annotations

from ceremony_app.core.modes import Mode
from ceremony_app.core.printing import NO_PRINTER
from ceremony_app.core.script import paper
from ceremony_app.core.script.state import State
from ceremony_app.devices.printer.guard import Guard, Printed
from ceremony_app.devices.printer.refusals import PrinterRefusal
from ceremony_app.flow.performing.desk import Desk

_WORDS = "The quick brown fox jumps over the lazy dog 0123456789"


def check_printer(desk: Desk, _operation: paper.CheckPrinter, _: State) -> paper.PrinterRead:
    """Whether it may print shares now; what stands against it is told, as the people may copy them by hand."""
    printer = desk.binding.printer or NO_PRINTER
    verdict, name, scheme, why = paper.PrinterVerdict.READY, printer.name, "", ""
    try:
        checked = Guard(desk.mode).check_for_shares(printer)
        name, scheme = checked.name, checked.scheme
    except PrinterRefusal as refusal:
        verdict, why = paper.PrinterVerdict.NOT_READY, f"{refusal.operator_text} ({refusal.code})"
    return paper.PrinterRead(
        verdict=verdict, way=printer.way, name=name, scheme=scheme, language=printer.language, why=why
    )


def print_test_page(desk: Desk, operation: paper.PrintTestPage, _: State) -> paper.PagePrinted:
    """Two pages, so that both sides of one sheet would show at once."""
    pages = [
        [
            *_banner(desk),
            f"TEST PAGE {number} OF 2",
            "",
            f"Ceremony:  {desk.plan.id}",
            f"Share set: {operation.policy}",
            "",
            "Two sheets must have come out, each printed on one side only.",
            "Every line below must be whole, from its first number to its last.",
            "",
            *(f"{line:2}  {_WORDS}  {line:2}" for line in range(1, 34)),
        ]
        for number in (1, 2)
    ]
    guard, printer = Guard(desk.mode), desk.binding.printer or NO_PRINTER
    guard.check_for_shares(printer)
    return _told(guard.print_pages(pages, printer))


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
        f"SLIP-39, 33 words. {operation.shape.capitalize()} restore the backup key.",
        "",
        "Type every word back from this sheet before it is sealed. Then sign it and",
        "put it into its envelope. Never photograph, copy or scan it.",
        "",
        "Signature: ______________________________   Envelope: ____________________",
    ]
    scope = desk.scope(operation.policy)
    with guard.sending(printer) as (descriptor, job):
        scope.client.print_share(operation.index, descriptor, printer.language, _fitted(head), _fitted(foot))
    return _told(job.printed(printer))


def _banner(desk: Desk) -> list[str]:
    return ["*** DRILL - NOT A REAL SHARE ***", ""] if desk.mode is Mode.DRILL else []


def _fitted(lines: list[str]) -> tuple[str, ...]:
    """Names are as long as people make them; a line of the page is not."""
    return tuple(line[:70] for line in lines)


def _told(printed: Printed) -> paper.PagePrinted:
    return paper.PagePrinted(name=printed.name, job=printed.job, spool=printed.spool, duplex=printed.duplex)
