"""The two modes of a ceremony; nothing made in one is accepted in the other (design.md §5)."""

from __future__ import annotations

from enum import StrEnum


class Mode(StrEnum):
    """Whether a ceremony is practised or counts."""

    DRILL = "drill"
    PRODUCTION = "production"
