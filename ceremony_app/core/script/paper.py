"""Printing within a ceremony: what is asked of a printer, what it brings back, and what is recorded of it.

A share is printed by the secrets child, straight into the printer's descriptor; nothing here ever holds a word of it.
"""

from __future__ import annotations

from enum import StrEnum

from ceremony_app.core.printing import DuplexVerdict, PrinterLanguage, PrinterWay, SpoolVerdict
from ceremony_app.core.script.effects import EffectKind, Fact, Operation
from ceremony_app.core.value import Value


class PrinterVerdict(StrEnum):
    """Whether shares may be printed now."""

    READY = "ready"
    NOT_READY = "not-ready"


class PrinterRead(Value):
    """The printer of the binding, as it was found: `scheme` is how its address begins, `usblp` for a device."""

    verdict: PrinterVerdict
    way: PrinterWay
    name: str
    scheme: str
    language: PrinterLanguage
    code: str
    """The refusal's code where it is not ready."""
    why: str
    """What stands against it, in words."""


class PagePrinted(Value):
    """One job that was counted and came to its end; `job` is 0 where there is no print system."""

    name: str
    job: int
    spool: SpoolVerdict
    duplex: DuplexVerdict


class CheckPrinter(Operation[PrinterRead]):
    """Look whether the binding's printer may print shares: by cable, idle, and nothing on the way writes to a disk."""

    kind = "check-printer"
    effect = EffectKind.LIVE
    result = PrinterRead


class PrintTestPage(Operation[PagePrinted]):
    """Print two pages without secrets, on the very way and in the language of the shares."""

    kind = "print-test-page"
    effect = EffectKind.REPEATABLE
    result = PagePrinted
    policy: str


class PrintShare(Operation[PagePrinted]):
    """Have the secrets child print one share, as one job; the printer is checked anew."""

    kind = "print-share"
    effect = EffectKind.IRREVERSIBLE
    result = PagePrinted
    policy: str
    identifier: int
    index: int
    custodian: str
    share: str
    """Which share it is, in words, for the head of the page."""
    shape: str
    """How many shares restore, in words, for the foot of the page."""


class Paper(StrEnum):
    """How the shares of a policy come onto paper, as the people decided."""

    PRINTED = "printed"
    BY_HAND = "by-hand"


class PrinterChosen(Fact):
    """A printer was looked at and tried, and it was decided how the shares of a policy come onto paper."""

    kind = "printer-chosen"
    policy: str
    paper: Paper
    printer: PrinterRead
    tried: PagePrinted | None
    """The test page; None where none was printed."""


class SharePrinted(Fact):
    """A share was printed as one job, and its custodian took the sheet."""

    kind = "share-printed"
    policy: str
    identifier: int
    index: int
    custodian: str
    printed: PagePrinted
