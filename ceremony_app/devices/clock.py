"""The clock: UTC moments of whole seconds, and their RFC 3339 text.

The clock of an air-gapped laptop is what somebody set by hand; how far it is trusted is recorded by the
ceremony (design.md §5), not decided here.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Protocol

_TEXT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", re.ASCII)


class Clock(Protocol):
    """Tells the time; a test gives its own."""

    def now(self) -> datetime:
        """The present moment: aware, in UTC."""
        ...


class SystemClock:
    """The clock of this computer."""

    def now(self) -> datetime:
        """The present moment: aware, in UTC, cut to whole seconds (journal entries hold no fractions)."""
        return datetime.now(UTC).replace(microsecond=0)


def to_text(moment: datetime) -> str:
    """The moment as `YYYY-MM-DDTHH:MM:SSZ` (RFC 3339 §5.6), whole seconds; a naive one raises ValueError."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def from_text(text: str) -> datetime:
    """The moment of a text that `to_text` made; any other spelling raises ValueError."""
    if not _TEXT.fullmatch(text):
        raise ValueError("not a moment of the form YYYY-MM-DDTHH:MM:SSZ")
    return datetime.fromisoformat(text)
