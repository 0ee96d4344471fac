"""What the transcript says of printing: never more than was seen."""

from __future__ import annotations

from ceremony_app.core.printing import DuplexVerdict, SpoolVerdict
from ceremony_app.core.script import facts, paper
from ceremony_app.documents.record import Record

_SPOOL = {
    SpoolVerdict.NONE: "none, as it went straight to the device",
    SpoolVerdict.EMPTY: "gone, as was seen",
    SpoolVerdict.UNSEEN: "NOT SEEN",
}
_CAME = {
    paper.Came.WHOLE: "the paper was said to be whole",
    paper.Came.AGAIN: "the paper was said not to be whole, to be printed again",
    paper.Came.SPOILT: "the paper was said not to be whole, and was left so",
}
_SIDES = {DuplexVerdict.ASKED_OFF: "asked for", DuplexVerdict.NOT_ASKED: "as the test page showed"}


def _job(number: int) -> str:
    return f"job {number}" if number else "without a print system"


def page_printed(record: Record, fact: facts.SharePrinted) -> str:
    """Where a share was printed, by which job, and what was seen afterwards."""
    printed = fact.printed
    left, side = _SPOOL[printed.spool], _SIDES[printed.duplex]
    where = f"printed for {record.name(fact.custodian)}: {printed.name}, {_job(printed.job)}"
    return f"{where}; its files afterwards: {left}; one side: {side}."


def document_printed(fact: facts.DocumentPrinted) -> str:
    """Which file went to which printer by which job, in which bytes, and what somebody said of the paper."""
    printed = fact.sent.printed
    form = " as a sheet of codes" if fact.document is paper.Document.CODES else ""
    other = "" if fact.sent.sha256 == fact.sha256 else f" (sent to the printer: {fact.sent.sha256})"
    where = f"{printed.name}, {_job(printed.job)}; its files afterwards: {_SPOOL[printed.spool]}"
    return f"{fact.path}, SHA-256 {fact.sha256}{other}, printed{form}: {where}; {_CAME[fact.came]}."


def printer_chosen(fact: facts.PrinterChosen) -> str:
    """Whether shares are printed, on what, and why not."""
    found, tried = fact.printer, fact.tried
    page = f"test page: {_job(tried.job)}" if tried else "no test page"
    seen = f"{found.name or 'no printer'} ({found.way.value}, {found.scheme or 'not reached'})"
    if fact.paper is paper.Paper.PRINTED:
        return f"Shares of {fact.policy} are printed on {seen}, in {found.language.value}; {page}."
    why = f"; {found.why} ({found.code})" if found.why else ""
    return f"Shares of {fact.policy} are copied by hand. Printer: {seen}; {page}{why}."
