"""A share as a page in a printer's own language: made in the secrets child, and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence

from ceremony_app.core.codes.single import Correction, single_code
from ceremony_app.core.printing import PrinterLanguage
from ceremony_app.core.shares.code import share_text
from ceremony_app.devices.printer.rendering import LINES, WIDTH, CodePair, Page, height, render

COLUMNS = 3
CAPTION = ("The same words as a code, twice. A picture of it is the share itself;", "take one only to restore the key.")
NO_ROOM = "No code: there is no room for it on this sheet."
_RULE = "-" * WIDTH


def share_page(words: Sequence[str], head: Sequence[str], foot: Sequence[str], language: PrinterLanguage) -> bytes:
    """One page: the head, the words numbered down three columns, their code twice, the foot.

    Plain text has no code; nor has a page whose names leave no room for it, which says so. Raises ValueError where it
    does not fit all the same.
    """
    if language is PrinterLanguage.TEXT:
        return render([_page(words, head, (), foot, between=("",))], language)
    codes: Page = (*CAPTION, CodePair(single_code(share_text(words), Correction.HIGH)), _RULE)
    tried = (
        _page(words, head, codes, foot, between=("",)),
        _page(words, head, codes, foot, between=()),
        _page(words, head, (NO_ROOM, ""), foot, between=("",)),
    )
    return render([next((page for page in tried if height(page) <= LINES), tried[-1])], language)


def _page(
    words: Sequence[str], head: Sequence[str], codes: Page, foot: Sequence[str], between: tuple[str, ...]
) -> Page:
    rows = -(-len(words) // COLUMNS)
    lines: list[str] = []
    for row in range(rows):
        cells = [f"{place + 1:3}  {words[place]:<18}" for place in range(row, len(words), rows)]
        lines += ["".join(cells).rstrip(), *between]
    return [*head, "", _RULE, "", *lines, _RULE, *codes, *(() if codes else ("",)), *foot]
