"""Pages of plain lines without secrets: the test page, and a text for a printer that takes nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from ceremony_app.devices.printer.rendering import LINES, WIDTH, Page, plain

_WORDS = "The quick brown fox jumps over the lazy dog 0123456789"


def text_pages(text: str) -> list[Page]:
    """A text without secrets, its long lines broken, with a number at the foot of each page."""
    lines = [part for line in text.splitlines() for part in _broken(plain(line.expandtabs(8)))]
    room = LINES - 2
    count = max(1, -(-len(lines) // room))
    return [
        [*lines[number * room : (number + 1) * room], "", f"Page {number + 1} of {count}"] for number in range(count)
    ]


def _broken(line: str) -> list[str]:
    """What goes on in the next line is marked in front, so that nobody takes it for a line of its own."""
    parts, rest = [line[:WIDTH]], line[WIDTH:]
    while rest:
        parts.append(f"  > {rest[: WIDTH - 4]}")
        rest = rest[WIDTH - 4 :]
    return parts


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
