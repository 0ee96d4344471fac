"""The test page: without secrets, on the very way and in the very language of the shares."""

from __future__ import annotations

from collections.abc import Sequence

from ceremony_app.devices.printer.rendering import Page

_WORDS = "The quick brown fox jumps over the lazy dog 0123456789"


def trial_pages(head: Sequence[str]) -> list[Page]:
    """Two pages, so that both sides of one sheet would show at once."""
    return [
        [
            *head,
            f"TEST PAGE {number} OF 2",
            "",
            "Two sheets must have come out, each printed on one side only.",
            "Every line below must be whole, from its first number to its last.",
            "",
            *(f"{line:2}  {_WORDS}  {line:2}" for line in range(1, 34)),
        ]
        for number in (1, 2)
    ]
