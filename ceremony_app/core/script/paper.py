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


class Document(StrEnum):
    """In which form a file without secrets is printed."""

    FILE = "file"
    """As it is."""
    CODES = "codes"
    """As a sheet of QR codes (formats/qr.md)."""


class DocumentSent(Value):
    """A document that was printed: the SHA-256 of the bytes that were handed to the printer, and their one job."""

    sha256: str
    printed: PagePrinted


class PrintDocument(Operation[DocumentSent]):
    """Print a file that was written, as one job, on the binding's printer; a file that changed is refused."""

    kind = "print-document"
    effect = EffectKind.REPEATABLE
    result = DocumentSent
    document: Document
    path: str
    sha256: str
    """Of the file, as the journal has it."""


class Came(StrEnum):
    """What an administrator says of the paper that came out."""

    WHOLE = "whole"
    AGAIN = "again"
    """It is not whole, and is printed again."""
    SPOILT = "spoilt"
    """It is not whole, and is left so."""


class DocumentPrinted(Fact):
    """A document without secrets was printed, and somebody looked at the paper."""

    kind = "document-printed"
    document: Document
    path: str
    sha256: str
    """Of the file; `sent` has that of the bytes that went to the printer."""
    sent: DocumentSent
    came: Came


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
