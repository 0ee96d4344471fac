"""Documents without secrets onto paper, before the journal is closed: what was printed stands in it.

The transcript is signed over the closed journal, so that its own print is in none.
"""

from __future__ import annotations

from ceremony_app.core.printing import Printer, PrinterWay
from ceremony_app.core.script import facts, paper
from ceremony_app.core.script.ceremony import ADMINISTRATOR, Ceremony
from ceremony_app.core.script.effects import StepRun, ask, do, record
from ceremony_app.core.script.messages import Message, text
from ceremony_app.core.script.prompts import Choose, Option
from ceremony_app.core.script.state import State
from ceremony_app.core.targets.sheets import SHEET

NOTHING, SHEETS, CODES = "nothing", "sheets", "codes"


def printer_of(state: State) -> Printer | None:
    """The printer of the binding, as it was confirmed; None where it names none."""
    confirmed = state.last(facts.BindingConfirmed)
    named = confirmed.printer if confirmed is not None else None
    return named if named is not None and named.way is not PrinterWay.NONE else None


def print_documents(c: Ceremony) -> StepRun[None]:
    """Hand-off sheets, and wrapped files as sheets of codes, are printed if people say so; one job each."""
    printer = printer_of(c.state)
    files = [
        fact
        for fact in c.state.all(facts.OutputWritten)
        if fact.path.startswith("outbox/") and c.state.deferred(fact.subject) is None
    ]
    sheets = [one for one in files if one.path.endswith(f"/{SHEET}")]
    if printer is None or not sheets:
        return
    options = [Option(id=SHEETS, text=text("printer.option-sheets"))]
    if printer.way is PrinterWay.LP:
        # A code is drawn by the print system's filters; straight to a device only letters go.
        options.append(Option(id=CODES, text=text("printer.option-codes", count=len(files) - len(sheets))))
    options.append(Option(id=NOTHING, text=text("printer.option-nothing")))
    name = printer.name or "the default printer"
    chosen = yield from ask(
        Choose(
            text=text("printer.documents", count=len(sheets), name=name),
            options=tuple(options),
            default=SHEETS,
        ),
        ADMINISTRATOR,
    )
    if chosen.option == NOTHING:
        return
    for sheet in sheets:
        yield from _print(paper.PrintDocument(document=paper.Document.FILE, path=sheet.path, sha256=sheet.sha256))
    for one in files if chosen.option == CODES else ():
        if one not in sheets:
            yield from _print(paper.PrintDocument(document=paper.Document.CODES, path=one.path, sha256=one.sha256))


def _print(printing: paper.PrintDocument) -> StepRun[None]:
    while True:
        sent = yield from do(printing)
        came = yield from ask(
            Choose(
                text=_question(printing, sent.printed.name),
                options=(
                    Option(id=paper.Came.WHOLE.value, text=text("printer.option-whole")),
                    Option(id=paper.Came.AGAIN.value, text=text("printer.option-print-again")),
                    Option(id=paper.Came.SPOILT.value, text=text("printer.option-spoilt")),
                ),
                default=paper.Came.WHOLE.value,
            ),
            ADMINISTRATOR,
        )
        yield from record(
            paper.DocumentPrinted(
                document=printing.document,
                path=printing.path,
                sha256=printing.sha256,
                sent=sent,
                came=paper.Came(came.option),
            )
        )
        if came.option != paper.Came.AGAIN.value:
            return


def _question(printing: paper.PrintDocument, name: str) -> Message:
    codes = printing.document is paper.Document.CODES
    return text("printer.codes-came" if codes else "printer.document-came", path=printing.path, name=name)
