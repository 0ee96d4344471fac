"""Which printer this computer uses, and how: a choice of the binding, and values that a journal may hold."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from ceremony_app.core.value import Value


class PrinterWay(StrEnum):
    """How pages of the ceremony reach paper."""

    NONE = "none"
    """Not at all: what must be on paper is copied by hand."""
    LP = "lp"
    """Through the print system (CUPS)."""
    USB = "usb"
    """Straight to the device of a printer on a USB cable; nothing is spooled."""


class PrinterLanguage(StrEnum):
    """What the printer itself understands; pages that may not pass a filter are sent in it."""

    TEXT = "text"
    PCL = "pcl"
    POSTSCRIPT = "postscript"


class Printer(Value):
    """The printer of this computer."""

    way: PrinterWay
    name: Annotated[str, StringConstraints(max_length=127, pattern=r"^[A-Za-z0-9_./-]*$")] = ""
    """A queue of the print system (empty: its default), or the device of a printer on a USB cable, `/dev/usb/lp0`."""
    language: PrinterLanguage = PrinterLanguage.TEXT


NO_PRINTER = Printer(way=PrinterWay.NONE)


class SpoolVerdict(StrEnum):
    """What was seen of the files that a job had."""

    NONE = "none"
    """There was no spool: the pages went straight to the device."""
    EMPTY = "empty"
    """They were looked for after the job, and are gone."""
    UNSEEN = "unseen"
    """This program may not look; nothing is claimed."""


class DuplexVerdict(StrEnum):
    """What is known of printing on one side only."""

    ASKED_OFF = "asked-off"
    """The job says so in the printer's own language or to the print system; the people look at the test page."""
    NOT_ASKED = "not-asked"
    """Plain text cannot say it; the people look at the test page."""
