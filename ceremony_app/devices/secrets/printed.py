"""A share as a page in a printer's own language: made in the secrets child, and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence

from ceremony_app.core.printing import PrinterLanguage
from ceremony_app.devices.printer.rendering import WIDTH, render

COLUMNS = 3
_RULE = "-" * WIDTH


def share_page(words: Sequence[str], head: Sequence[str], foot: Sequence[str], language: PrinterLanguage) -> bytes:
    """One page: the head, the words numbered down three columns, the foot. Raises ValueError where it does not fit."""
    rows = -(-len(words) // COLUMNS)
    lines = []
    for row in range(rows):
        cells = [f"{place + 1:3}  {words[place]:<18}" for place in range(row, len(words), rows)]
        lines += ["".join(cells).rstrip(), ""]
    return render([[*head, "", _RULE, "", *lines, _RULE, "", *foot]], language)
